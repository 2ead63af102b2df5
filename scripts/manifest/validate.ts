/** npm run validate [-- FILE]: manifest.xml against the published schemas' rules. Exits 1 where one is broken. */
import fs from "node:fs";
import path from "node:path";
import { checkManifest } from "./check";

const file = path.resolve(process.argv[2] ?? "manifest.xml");
if (!fs.existsSync(file)) {
  console.error(`${file}: no such file. npm run validate -- FILE checks another manifest.`);
  process.exit(2);
}
const root = path.dirname(file);
const problems = checkManifest(fs.readFileSync(file, "utf8"), (name) => {
  const full = path.join(root, name);
  return fs.existsSync(full) ? fs.readFileSync(full) : undefined;
});
for (const { line, where, found, expected } of problems) {
  console.error(`${path.basename(file)}:${line} ${where}: found ${found}; expected ${expected}`);
}
if (problems.length > 0) process.exit(1);
console.log(`${path.basename(file)}: every rule holds`);
