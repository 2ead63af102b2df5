/**
 * npm run serve: builds the add-in into dist/ after every change and serves it on https://localhost:3000, where
 * dist/manifest.xml says that it is. The certificate, which Excel has to trust, is made and asked for by
 * office-addin-dev-certs.
 */
import https from "node:https";
import certificates from "office-addin-dev-certs";
import sirv from "sirv";
import webpack from "webpack";
import configure from "../webpack.config.js";

const port = 3000;

const compiler = webpack(configure({}, { mode: "development" }));
const options = await certificates.getHttpsServerOptions();
const server = https.createServer(options, sirv(compiler.outputPath, { dev: true }));
server.on("error", (error) => {
  console.error(`https://localhost:${port}: ${error.message}`);
  process.exit(1);
});

compiler.watch({}, (error, stats) => {
  console.log(error?.message ?? stats.toString("errors-warnings"));
  if (!server.listening) server.listen(port, "localhost", () => console.log(`https://localhost:${port}`));
});
