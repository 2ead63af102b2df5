/**
 * The custom functions for webpack: which files hold one (one file each), and their metadata for Excel in two languages.
 * In: src/functions/share.ts with "@customfunction SHARE" in its JSDoc. Out: functions.json (Korean, from the JSDoc),
 * functions.en.json (English, from src/functions/english.json). Whatever is missing or malformed fails the build.
 */
const fs = require("node:fs");
const path = require("node:path");
const { sources, Compilation, WebpackError } = require("webpack");
const MetadataPlugin = require("custom-functions-metadata-plugin");

const folder = path.join(__dirname, "..", "..", "src", "functions");
const english = path.join(folder, "english.json");

/** The files of src/functions that declare a custom function, by name. */
function customFunctionFiles() {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => path.join(folder, name))
    .filter((file) => /^\s*\*\s*@customfunction\b/m.test(fs.readFileSync(file, "utf8")))
    .sort();
}

/**
 * Korean metadata with the English texts put in its place.
 * `texts`: { SHARE: { description, parameters: { part: "…" } } }. Throws, naming it, where a text is missing or left over.
 */
function translate(metadata, texts) {
  const unknown = Object.keys(texts).filter((id) => !metadata.functions.some((each) => each.id === id));
  if (unknown.length > 0)
    throw new Error(`english.json describes ${unknown.join(", ")}, which is no custom function`);
  return {
    ...metadata,
    functions: metadata.functions.map((each) => {
      const text = texts[each.id];
      if (!text?.description) throw new Error(`english.json has no description of ${each.id}`);
      return {
        ...each,
        description: text.description,
        parameters: each.parameters.map((parameter) => {
          const description = text.parameters?.[parameter.name];
          if (!description)
            throw new Error(`english.json does not describe ${each.id}'s argument ${parameter.name}`);
          return { ...parameter, description };
        }),
      };
    }),
  };
}

/** Every function and argument needs a description: it is what a person reads in Excel. */
function requireDescriptions(metadata) {
  for (const each of metadata.functions) {
    if (!each.description) throw new Error(`${each.id} has no description in its JSDoc`);
    const silent = each.parameters.find((parameter) => !parameter.description);
    if (silent) throw new Error(`${each.id}'s argument ${silent.name} has no @param description`);
  }
}

/** After the metadata plugin: allows error values as arguments, and writes the second language's file. */
class BothLanguages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BothLanguages", (compilation) => {
      compilation.fileDependencies.add(english);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "BothLanguages", stage }, () => {
        const written = compilation.getAsset("functions.json");
        if (!written) return; // the metadata plugin has said why
        try {
          const korean = {
            ...JSON.parse(written.source.source().toString()),
            allowErrorForDataTypeAny: true,
          };
          requireDescriptions(korean);
          const texts = JSON.parse(fs.readFileSync(english, "utf8"));
          const json = (value) => new sources.RawSource(JSON.stringify(value, null, 2));
          compilation.updateAsset("functions.json", json(korean));
          compilation.emitAsset("functions.en.json", json(translate(korean, texts)));
        } catch (error) {
          // Whoever writes a function may try it before its English text stands; a release may not go without.
          const troubles = compiler.options.mode === "production" ? compilation.errors : compilation.warnings;
          troubles.push(new WebpackError(`src/functions: ${error.message}`));
        }
      });
    });
  }
}

function customFunctionPlugins() {
  if (customFunctionFiles().length === 0) return [];
  return [
    new MetadataPlugin({ output: "functions.json", input: customFunctionFiles() }),
    new BothLanguages(),
  ];
}

module.exports = { customFunctionFiles, customFunctionPlugins, translate, requireDescriptions };
