/**
 * npm test: types, lint and manifest side by side, then every test. Arguments go to jest.
 * Each check prints what it found when it ends; any that fails ends the run before the tests begin.
 */
import { spawn } from "node:child_process";

function run(name, args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("close", (code) => resolve({ name, code, output }));
  });
}

const npm = process.env.npm_execpath;
const checks = await Promise.all(
  ["typecheck", "lint", "validate"].map((name) => run(name, [npm, "run", "--silent", name], "pipe")),
);
for (const { name, code, output } of checks) {
  console.log(`${code === 0 ? "✓" : "✗"} ${name}\n${output.trimEnd()}`);
}
if (checks.some(({ code }) => code !== 0)) process.exit(1);

const { code } = await run("jest", ["node_modules/jest/bin/jest.js", ...process.argv.slice(2)], "inherit");
process.exit(code ?? 1);
