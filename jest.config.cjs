/** Tests mirror src/. Each file says in its first line where it needs a DOM (@jest-environment jsdom). */
module.exports = {
  testEnvironment: "<rootDir>/scripts/test-environment.cjs",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "\\.tsx?$": ["@swc/jest"], "@rhwp/core/rhwp\\.js$": ["@swc/jest"] },
  // The reader of documents of 한글 is an ES module.
  transformIgnorePatterns: ["/node_modules/(?!@rhwp/core/)"],
  moduleNameMapper: {
    // numfmt 4.0.1 names a CommonJS file that its package does not hold.
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    "^@fluentui/([^/]+)/lib/(.*)$": "<rootDir>/node_modules/@fluentui/$1/lib-commonjs/$2",
    "^fast-check$": "<rootDir>/test/support/fast-check.cjs",
    "\\.css$": "<rootDir>/test/support/empty-style.cjs",
  },
  globalSetup: "<rootDir>/test/e2e/unpack-browser.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/matchers.ts"],
  // Jest runs files in a context of their own, where each use of a global is a slow look-up. These become parameters of
  // every file, which took a seventh off the processor time of all tests.
  sandboxInjectedGlobals: (
    "Array Boolean Date Error JSON Map Math Number Object Promise RegExp Set String " +
    "Symbol TypeError Uint8Array WeakMap isFinite isNaN parseFloat parseInt"
  ).split(" "),
  // Ends what hangs. A test of a quarter of a minute takes many minutes where other programs want the processors too.
  testTimeout: 1_200_000,
  // Jest leaves one core idle by default, which on two cores doubles the time.
  maxWorkers: "100%",
  // What files leave behind in a process adds up; with the bytecode that is kept (scripts/test.mjs) it would reach V8's limit.
  workerIdleMemoryLimit: "1.5GB",
  runtime: "<rootDir>/scripts/test-runtime.cjs",
  testSequencer: "<rootDir>/scripts/test-order.cjs",
};
