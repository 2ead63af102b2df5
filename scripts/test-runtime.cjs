/**
 * How tests load modules: what is tested, what packages bring and what tests share (test/support) is loaded once in a process
 * and not once for each test file, where the environment is shared as well (test-environment.cjs). V8 forgets with a module
 * what it has compiled and made fast: that took a third of the processor time of tests over whole workbooks.
 * The test files themselves, and what only some of them have, are loaded for each.
 */
const path = require("node:path");
const { setFlagsFromString } = require("node:v8");
const Runtime = require("jest-runtime").default;

// V8 optimizes what ran for some milliseconds; most of what tests call has ended before that pays.
setFlagsFromString("--interrupt-budget=500000");

const root = path.join(__dirname, "..");
/** matchers.ts is for the expect of one file. */
const ofAFile = /^test\/(?!support\/(?!matchers|counted-work)|sequences\/desk\.)/;
const isShared = (file) => !ofAFile.test(path.relative(root, file).split(path.sep).join("/"));

/**
 * Whose work it is that goes on, as Jest asks Node to know it: for that each promise would be followed, and tests here wait
 * for many. The tests of a file run one after another.
 */
class OneAfterAnother {
  getStore() {
    return this.current;
  }

  run(store, work) {
    const before = this.current;
    const end = () => void (this.current = before);
    this.current = store;
    const result = work();
    if (typeof result?.then === "function") result.then(end, end);
    else end();
    return result;
  }
}

/** By environment, the runtime that loads what is shared. */
const homes = new WeakMap();

module.exports = class extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    if (!environment.isShared) return;
    if (!homes.has(environment)) homes.set(environment, new Runtime(config, environment, ...rest));
    this.home = homes.get(environment);
    // For the lines of our sources in a failure's stack.
    this.transformCache.sourceMaps = this.home.transformCache.sourceMaps;
  }

  requireModule(from, name, options, isActual) {
    if (options?.isInternalModule && name === "node:async_hooks")
      return { AsyncLocalStorage: OneAfterAnother };
    if (
      this.home &&
      !options &&
      !this.registries.isIsolated() &&
      !(name && this._resolution.isCoreModule(name))
    ) {
      const file = this._resolution.resolveCjs(from, name);
      if (isShared(file)) return this.home.requireModule(file);
    }
    return super.requireModule(from, name, options, isActual);
  }

  /** A test that wants its modules anew gets its own. */
  resetModules() {
    super.resetModules();
    this.home = undefined;
  }
};
