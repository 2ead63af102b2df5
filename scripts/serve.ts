/**
 * npm run serve: builds the add-in into dist/ after every change and serves it on https://localhost:3000, where
 * dist/manifest.xml says that it is. The certificate, which Excel has to trust, is made and asked for by
 * office-addin-dev-certs.
 */
import https from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import webpack from "webpack";
import { answer, isOwnHost, sendFile, survive } from "../src/workbench/server/files";

const port = 3000;
const root = path.join(__dirname, "..");

async function serve(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is JavaScript
  const configure = require(path.join(root, "webpack.config.js")) as (
    env: object,
    argv: object,
  ) => webpack.Configuration;
  const compiler = webpack(configure({}, { mode: "development" }))!;
  const server = https.createServer(await getHttpsServerOptions(), (request, response) => {
    response.setHeader("Cache-Control", "no-store");
    if (!isOwnHost(request, port)) return answer(response, 421);
    void survive(request, response, (pathname) => sendFile(compiler.outputPath, pathname, response));
  });
  server.on("error", fail);
  compiler.watch({}, (error, stats) => {
    console.log(error?.message ?? stats?.toString("errors-warnings"));
    if (!server.listening) server.listen(port, "localhost", () => console.log(`https://localhost:${port}`));
  });
}

function fail(error: unknown): void {
  console.error(`https://localhost:${port}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

void serve().catch(fail);
