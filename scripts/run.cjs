/**
 * Runs a TypeScript file of this project with Node: `node scripts/run.cjs src/workbench/cli/read.ts IN.xlsx --json`.
 * Each file is compiled by swc when it is first required; the result is kept in node_modules/.cache/run, keyed by
 * the file's path, time and size, so that a second start costs no compilation.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const root = path.join(__dirname, "..");
const cache = path.join(root, "node_modules", ".cache", "run");

function compile(file) {
  const { mtimeMs, size } = fs.statSync(file);
  const key = createHash("sha1").update(`${file}:${mtimeMs}:${size}`).digest("hex");
  const kept = path.join(cache, `${key}.js`);
  try {
    return fs.readFileSync(kept, "utf8");
  } catch {
    // Not compiled yet, or not for this person to read.
  }
  const { code } = require("@swc/core").transformFileSync(file, {
    configFile: path.join(root, ".swcrc"),
    module: { type: "commonjs" },
    sourceMaps: "inline",
  });
  try {
    fs.mkdirSync(cache, { recursive: true });
    const partial = `${kept}.${process.pid}`;
    fs.writeFileSync(partial, code);
    fs.renameSync(partial, kept);
  } catch {
    // Where nothing can be kept, the next start compiles again.
  }
  return code;
}

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, file) => module._compile(compile(file), file);
}
process.setSourceMapsEnabled(true);

const [script, ...rest] = process.argv.slice(2);
const entry = path.resolve(root, script);
process.argv = [process.argv[0], entry, ...rest];
require(entry);
