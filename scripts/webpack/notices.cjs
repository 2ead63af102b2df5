/**
 * The notices of everything of others that a build holds, and our own licence: dist/THIRD-PARTY-NOTICES.txt and
 * dist/LICENSE.txt. The packages are those whose modules stand in the build's chunks or whose files were copied, webpack
 * itself where its loader stands in them; nobody keeps a list. A package without a licence file fails a release.
 */
const fs = require("node:fs");
const path = require("node:path");
const { sources, Compilation, RuntimeModule, WebpackError } = require("webpack");

/** The folder of the package that a file below node_modules belongs to; undefined for a file of ours. */
function packageFolder(file) {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at < 0) return undefined;
  const [first, second] = file.slice(at + "/node_modules/".length).split(path.sep);
  return path.join(file.slice(0, at), "node_modules", first, first.startsWith("@") ? second : "");
}

/** Every file behind a module: webpack puts modules of one chunk together, and a style is extracted from another one. */
function filesOf(module) {
  if (module instanceof RuntimeModule) return [require.resolve("webpack")];
  const inner = [...(module.modules ?? [])].flatMap(filesOf);
  const named = module.resource ?? module.identifier().split("!").at(-1).split("|")[0];
  return [...inner, path.isAbsolute(named) ? named.split("?")[0] : undefined].filter(Boolean);
}

function packagesIn(compilation) {
  const files = new Set();
  for (const chunk of compilation.chunks)
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk))
      filesOf(module).forEach((file) => files.add(file));
  for (const { info } of compilation.getAssets())
    if (info.sourceFilename) files.add(path.resolve(compilation.compiler.context, info.sourceFilename));
  const folders = new Set([...files].map(packageFolder).filter(Boolean));
  return [...folders].map(describe).sort((one, other) => (one.title < other.title ? -1 : 1));
}

/** Name, version and the licence's text as the package brings it. Throws where it brings none. */
function describe(folder) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const texts = fs.readdirSync(folder).filter((each) => /^(licen[cs]e|copying|notice)/i.test(each));
  if (texts.length === 0) throw new Error(`${name} is bundled, but brings no licence file`);
  const text = texts.map((each) => fs.readFileSync(path.join(folder, each), "utf8").trim()).join("\n\n");
  return { title: `${name} ${version}`, text: text.replace(/\r\n/g, "\n") };
}

const rule = "-".repeat(78);

/** Packages under the same words stand together above them. */
function notices(packages) {
  const byText = new Map();
  for (const { title, text } of packages) byText.set(text, [...(byText.get(text) ?? []), title]);
  const parts = [...byText].map(([text, titles]) => `${titles.join("\n")}\n\n${text}`);
  const head =
    "The add-in contains the software below, each under its own terms.\n" +
    "Microsoft is not responsible for maintaining, updating or supporting the add-in.";
  return `${[head, ...parts].join(`\n\n${rule}\n\n`)}\n`;
}

class Notices {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      // Behind everything that brings files.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Notices", stage }, () => {
        try {
          const own = fs.readFileSync(path.join(compiler.context, "LICENSE"), "utf8");
          compilation.emitAsset("LICENSE.txt", new sources.RawSource(own));
          compilation.emitAsset(
            "THIRD-PARTY-NOTICES.txt",
            new sources.RawSource(notices(packagesIn(compilation))),
          );
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

module.exports = { Notices, packageFolder };
