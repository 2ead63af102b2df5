/**
 * The workbench's own page: the grid beside the add-in's task pane. Never part of the product's bundle; the server
 * runs this file (npm run workbench), with the folder to build into as `env.folder`.
 */
const path = require("node:path");
const CssPlugin = require("mini-css-extract-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const from = (...parts) => path.join(__dirname, ...parts);

module.exports = (env = {}) => ({
  mode: "production",
  target: ["web", "es2022"],
  context: from("..", ".."),
  entry: { workbench: from("grid", "index.tsx") },
  output: { path: env.folder ?? from("..", "..", "dist-workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new CssPlugin({ filename: "[name].css" }),
    new HtmlPlugin({ filename: "index.html", template: from("grid", "index.html") }),
  ],
  // Minimizing the file library takes longer than loading it whole from this very machine.
  optimization: { minimize: false },
  devtool: false,
  performance: false,
  stats: "errors-warnings",
});
