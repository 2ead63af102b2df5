/**
 * npm test: every test, and types, lint and manifest beside them. Arguments go to jest.
 * The checks say what they found when the tests have ended; any of them that fails, fails the run.
 */
import { spawn } from "node:child_process";

// Tests make much that is soon done with: room for it from the start takes a sixth off their processor time, and one thread
// that clears it away a fifteenth more, where every core has its own work. Jest's own processes take the flags on.
const memory = ["--min-semi-space-size=64", "--max-semi-space-size=64", "--single-threaded-gc"];

function run(name, args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["inherit", stdio, stdio] });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("close", (code) => resolve({ name, code, output }));
  });
}

const files = process.argv.slice(2);

/** One after another, in the time that the browser's tests wait. Among all tests is one that asks API sets of every file. */
async function runChecks() {
  const results = [];
  for (const name of ["typecheck", files.length === 0 ? "lint:texts" : "lint", "validate"])
    results.push(await run(name, [process.env.npm_execpath, "run", "--silent", name], "pipe"));
  return results;
}

const [tests, checks] = await Promise.all([
  // V8 fails now and then when it compiles a function of a kept script again whose bytecode it gave up.
  run("jest", [...memory, "--no-flush-bytecode", "node_modules/jest/bin/jest.js", ...files], "inherit"),
  runChecks(),
]);
for (const { name, code, output } of checks) {
  console.log(`${code === 0 ? "✓" : "✗"} ${name}\n${output.trimEnd()}`);
}
process.exit([tests, ...checks].some(({ code }) => code !== 0) ? 1 : 0);
