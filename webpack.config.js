/**
 * Builds the add-in into dist/.
 *
 *   npm run build                                      for sideloading: https://localhost:3000, office.js from Microsoft
 *   npm run build -- --env host=https://addins.seogu.kr --env officejs=local
 *                                                      for an office in a separated network: every file from its own host
 *   webpack --mode development --env only=headless     functions.js, functions.json and automation.js alone: no React
 *
 * Entries:
 *   functions   the custom functions, one file each in src/functions; never hashed, the manifest names it
 *   commands    the ribbon's commands, in the page before everything else of ours: it stands alone and is small
 *   taskpane    the task pane (React)
 *   automation  the same workflow for the command line, on globalThis.planAddin; no page loads it
 * functions and taskpane share one page (taskpane.html) and one runtime, so they share their modules too. The pane loads
 * the workflow as a chunk of its own (workflow.js), after the page shows something.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { customFunctionFiles, customFunctionPlugins } = require("./scripts/webpack/custom-functions.cjs");
const { Notices } = require("./scripts/webpack/notices.cjs");
const { contentSecurityPolicy, officeJsUrl, selfHostedOfficeJs } = require("./scripts/webpack/office-js.cjs");
const { manifestFor } = require("./scripts/webpack/manifest.cjs");

const from = (...parts) => path.join(__dirname, ...parts);

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const headless = env.only === "headless";
  const officejs = env.officejs ?? "cdn";
  const host = (env.host ?? "https://localhost:3000").replace(/\/+$/, "");
  if (!["cdn", "local"].includes(officejs))
    throw new Error(`--env officejs=${officejs}: cdn or local is expected`);
  if (!/^https:\/\/[^/]+/.test(host)) throw new Error(`--env host=${host}: an https address is expected`);

  return {
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    context: __dirname,
    entry: {
      functions: customFunctionFiles().length > 0 ? customFunctionFiles() : "data:text/javascript,",
      ...(headless || {
        commands: "./src/commands/index.ts",
        taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      }),
      automation: { import: "./src/commands/automation.ts", dependOn: "functions" },
    },
    output: { path: from("dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: "swc-loader",
          // Outside of a browser there is nothing to load a chunk from later.
          ...(headless && { parser: { dynamicImportMode: "eager" } }),
        },
        {
          test: /\.css$/,
          use: [CssPlugin.loader, "css-loader", from("scripts", "webpack", "css-comments.cjs")],
        },
        { test: /\.svg$/, type: "asset/inline" },
      ],
    },
    plugins: [
      ...customFunctionPlugins(),
      ...(headless
        ? []
        : [
            new Notices(),
            new CssPlugin({ filename: "[name].css" }),
            new HtmlPlugin({
              filename: "taskpane.html",
              template: "./src/taskpane/taskpane.html",
              chunks: ["functions", "taskpane"],
              chunksSortMode: "manual",
              templateParameters: {
                policy: contentSecurityPolicy(officejs),
                officeJsUrl: officeJsUrl(officejs),
              },
            }),
            new CopyPlugin({
              patterns: [
                { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
                { from: "src/taskpane/help.html", to: "help.html" },
                { from: "assets/sample.xlsx", to: "assets/sample.xlsx", noErrorOnMissing: true },
                {
                  from: "manifest.xml",
                  to: "manifest.xml",
                  transform: (text) => manifestFor(text.toString(), host),
                },
                ...(officejs === "local" ? selfHostedOfficeJs() : []),
              ],
            }),
          ]),
    ],
    // swc takes a fifth of the time that the usual minimizer takes, for the same size.
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { compress: { passes: 3 } },
        }),
        "...",
      ],
    },
    // No eval: the Content-Security-Policy forbids it, and the headless host shows the files of our source in a stack.
    devtool: production ? false : "cheap-module-source-map",
    performance: false,
    stats: "errors-warnings",
  };
};
