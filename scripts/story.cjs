/**
 * Pictures of the task pane without a workbook: `node scripts/story.cjs FOLDER`. Builds test/taskpane/story and takes
 * every view in both languages and themes at 350 px with the browser of CHROME_PATH or an installed one.
 */
const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CssPlugin = require("mini-css-extract-plugin");
const { chromium } = require("playwright-core");

const root = path.join(__dirname, "..");
const out = path.resolve(process.argv[2] ?? "story");
const browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

const pages = [
  ["first-steps", "empty=1"],
  ["source", "view=source"],
  ["plan", "view=plan"],
  ["plan-running", "view=plan&job=running"],
  ["plan-built", "view=plan&job=build"],
  ["review", "view=review"],
  ["review-open", "view=review&press=.group-head"],
  ["sharing", "view=sharing&built=1&job=inspect"],
  ["functions", "view=functions"],
  ["collect", "view=collect"],
  ["collected", "view=collect&files=1&job=collect"],
  ["collect-dark", "view=collect&files=1&theme=dark"],
  ["help", "view=help&job=probe"],
  ["help-en", "view=help&language=en"],
  ["broken", "view=source&broken=1"],
  ["plan-en", "view=plan&language=en&built=1"],
  ["review-en", "view=review&language=en"],
  ["plan-dark", "view=plan&theme=dark&built=1"],
  ["source-dark", "view=source&theme=dark"],
  ["functions-dark", "view=functions&theme=dark"],
];

function build() {
  const config = {
    mode: "development",
    devtool: false,
    context: root,
    entry: { story: "./test/taskpane/story/story.tsx" },
    output: { path: path.join(out, "page"), filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [new CssPlugin({ filename: "[name].css" })],
  };
  return new Promise((resolve, reject) =>
    webpack(config, (error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString("errors-only"))) : resolve(),
    ),
  );
}

async function main() {
  await build();
  const page = path.join(out, "page");
  fs.cpSync(path.join(root, "assets", "icons"), path.join(page, "assets", "icons"), { recursive: true });
  fs.writeFileSync(
    path.join(page, "story.html"),
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="story.css"><div id="pane"></div><script src="story.js"></script>',
  );
  const executablePath = process.env.CHROME_PATH ?? browsers.find((each) => fs.existsSync(each));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const tab = await browser.newPage({ viewport: { width: 350, height: 800 }, deviceScaleFactor: 2 });
  tab.on("pageerror", (error) => console.error(error.message));
  for (const [name, query] of pages) {
    await tab.goto(`file://${page}/story.html?${query}`);
    await tab.waitForTimeout(500);
    await tab.screenshot({ path: path.join(out, `${name}.png`) });
  }
  await browser.close();
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
