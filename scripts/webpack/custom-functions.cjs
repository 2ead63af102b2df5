/**
 * The custom functions for webpack: which files hold one (one file each), and their metadata for Excel in two languages.
 * In: src/functions/share.ts with "@customfunction SHARE" in its JSDoc. Out: functions.json (Korean: description and
 * @param), functions.en.json (the @english lines). Whatever is missing or malformed fails the build.
 */
const { sources, Compilation, WebpackError } = require("webpack");
const MetadataPlugin = require("custom-functions-metadata-plugin");
const { customFunctionFiles, requireDescriptions, translate } = require("./function-texts.cjs");

/**
 * After the metadata plugin: allows error values as arguments, and writes the second language's file. Data types as
 * arguments, which the plugin allows by itself, are taken out: together with errors they crash Excel LTSC 2021.
 */
class BothLanguages {
  apply(compiler) {
    // The metadata plugin gives its file to a page's compilation too, which would bring it again when it is built anew.
    compiler.hooks.compilation.tap("BothLanguages", (compilation) => {
      if (compilation.compiler.isChild()) delete compilation.assets["functions.json"];
    });
    compiler.hooks.thisCompilation.tap("BothLanguages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "BothLanguages", stage }, () => {
        const written = compilation.getAsset("functions.json");
        if (!written) return; // the metadata plugin has said why
        try {
          const { allowCustomDataForDataTypeAny: _, ...metadata } = JSON.parse(
            written.source.source().toString(),
          );
          const korean = { ...metadata, allowErrorForDataTypeAny: true };
          requireDescriptions(korean);
          const json = (value) => new sources.RawSource(JSON.stringify(value, null, 2));
          compilation.updateAsset("functions.json", json(korean));
          compilation.emitAsset("functions.en.json", json(translate(korean)));
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

module.exports = { customFunctionFiles, customFunctionPlugins };
