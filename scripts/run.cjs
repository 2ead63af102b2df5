/**
 * Runs a TypeScript file of this project with Node: `node scripts/run.cjs src/workbench/cli/read.ts IN.xlsx --json`.
 * What a file's run has loaded of this project is kept as one bundle in node_modules/.cache/run, with V8's own cache of it,
 * and taken again as long as the contents of all that is in it are the same. A file that is not in it is compiled by swc when
 * it is first required, and comes into the bundle when the run ends. PLAN_TRACE=1 runs from the sources, for their lines.
 */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const vm = require("node:vm");

const { setFlagsFromString } = require("node:v8");
// V8 fails now and then when it compiles a function of a kept script again whose bytecode it gave up.
setFlagsFromString("--no-flush-bytecode");
// V8 optimizes what ran for some milliseconds; most of a command's functions have ended before that pays.
setFlagsFromString("--interrupt-budget=1000000");

const root = path.join(__dirname, "..");
const cache = path.join(root, "node_modules", ".cache", "run");
const isTraced = Boolean(process.env.PLAN_TRACE);
const [script, ...rest] = process.argv.slice(2);
const entry = path.resolve(root, script);

const keyOf = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash("sha1")).digest("hex");
// Another Node, another swc or another way of bundling makes another bundle.
const swc = require("@swc/core/package.json").version;
const makers = keyOf(
  process.version,
  swc,
  fs.readFileSync(__filename),
  fs.readFileSync(path.join(root, ".swcrc")),
);
const kept = path.join(cache, keyOf(entry, makers));

/** The file's text where there is one that may be read. */
function textOf(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Kept as a whole or not at all; where nothing can be kept, the next start makes it again. */
function keep(file, content) {
  const partial = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(cache, { recursive: true });
    fs.writeFileSync(partial, content);
    fs.renameSync(partial, file);
  } catch {
    fs.rmSync(partial, { force: true });
  }
}

/** By file, the key of the source and the compiled code, of all that this run has from its bundle or has compiled. */
const modules = new Map();
let isNew = false;

function compile(file) {
  const source = fs.readFileSync(file, "utf8");
  const key = keyOf(file, source, makers, String(isTraced));
  const known = path.join(cache, `${key}.js`);
  let code = textOf(known);
  if (code === undefined) {
    ({ code } = require("@swc/core").transformSync(source, {
      filename: file,
      configFile: path.join(root, ".swcrc"),
      module: { type: "commonjs" },
      sourceMaps: isTraced ? "inline" : false,
    }));
    keep(known, code);
  }
  modules.set(file, { key: keyOf(source), code });
  isNew = true;
  return code;
}

/** The bundle of the last run, as functions by file; undefined where any source is another than then. */
function openBundle() {
  try {
    const { functions, files } = JSON.parse(fs.readFileSync(`${kept}.json`, "utf8"));
    for (const [file, key] of Object.entries(files))
      if (keyOf(fs.readFileSync(file, "utf8")) !== key) return undefined;
    const key = keyOf(functions);
    const cachedData = codeCache(key);
    const bundle = new vm.Script(`({${functions}})`, { filename: `${kept}.json`, cachedData });
    const isCached = cachedData !== undefined && !bundle.cachedDataRejected;
    return { bundle, key, functions, files, byFile: bundle.runInThisContext(), isCached };
  } catch {
    return undefined;
  }
}

/** V8 itself tells another text by its length only: before its cache stands the key of the text that it was made of. */
function codeCache(key) {
  if (!fs.existsSync(`${kept}.v8`)) return undefined;
  const bytes = fs.readFileSync(`${kept}.v8`);
  return bytes.toString("latin1", 0, key.length) === key ? bytes.subarray(key.length) : undefined;
}

const opened = isTraced ? undefined : openBundle();

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, file) => {
    const packed = opened?.byFile[file];
    if (!packed) return module._compile(compile(file), file);
    const { exports } = module;
    packed.call(exports, exports, Module.createRequire(file), module, file, path.dirname(file));
  };
}

/** What was compiled joins what the bundle has already; V8's cache is made of what ran. */
process.on("exit", () => {
  if (isTraced) return;
  if (opened && !isNew) {
    if (!opened.isCached)
      keep(`${kept}.v8`, Buffer.concat([Buffer.from(opened.key), opened.bundle.createCachedData()]));
    return;
  }
  const head = "function (exports, require, module, __filename, __dirname)";
  const added = [...modules].map(([file, { code }]) => `${JSON.stringify(file)}: ${head} {${code}\n},\n`);
  const files = { ...opened?.files };
  for (const [file, { key }] of modules) files[file] = key;
  keep(`${kept}.json`, JSON.stringify({ files, functions: (opened?.functions ?? "") + added.join("") }));
});

process.argv = [process.argv[0], entry, ...rest];
if (isTraced) process.setSourceMapsEnabled(true);
require(entry);
