/**
 * What Excel shows of each custom function, from the JSDoc in its file: Korean (the description and @param) and English.
 * In: "@english Share of a part …" and "@english part The part: …" in the JSDoc of src/functions/share.ts.
 * Out: functions.json's Korean metadata with these texts in their places. What is missing is named in an error.
 */
const fs = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "..", "..", "src", "functions");

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
 * The English lines of each function's JSDoc: "@english Share of …" describes the function, "@english part The part: …"
 * its argument. Out: { SHARE: ["Share of …", "part The part: …"] }.
 */
function englishLines() {
  const comments = customFunctionFiles().map(
    (file) =>
      /\/\*\*(?:(?!\*\/)[^])*@customfunction\b(?:(?!\*\/)[^])*/.exec(fs.readFileSync(file, "utf8"))[0],
  );
  return Object.fromEntries(
    comments.map((comment) => [
      /@customfunction\s+(\S+)/.exec(comment)[1],
      [...comment.matchAll(/^\s*\*\s*@english\s+(.+?)\s*$/gm)].map((match) => match[1]),
    ]),
  );
}

/** Korean metadata with the English texts put in its place. Throws, naming it, where a text is missing or left over. */
function translate(metadata, lines = englishLines()) {
  return {
    ...metadata,
    functions: metadata.functions.map((each) => {
      const names = each.parameters.map(({ name }) => name);
      const own = (line) => names.find((name) => line.startsWith(`${name} `));
      const descriptions = (lines[each.id] ?? []).filter((line) => own(line) === undefined);
      if (descriptions.length !== 1)
        throw new Error(`${each.id} has ${descriptions.length} @english descriptions; one is expected`);
      return {
        ...each,
        description: descriptions[0],
        parameters: each.parameters.map((parameter) => {
          const line = lines[each.id].find((one) => own(one) === parameter.name);
          if (!line) throw new Error(`${each.id}'s argument ${parameter.name} has no @english line`);
          return { ...parameter, description: line.slice(parameter.name.length + 1).trim() };
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

module.exports = { customFunctionFiles, translate, requireDescriptions };
