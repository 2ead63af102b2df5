/** Every check has its own test, and every kind of finding is produced by some test. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFindings } from "../../../src/messages/checks";
import { checks } from "../../../src/plan/checks";

const sources = join(__dirname, "../../../src/plan/checks");
const files = readdirSync(sources).map((file) => file.replace(/\.ts$/, ""));
const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(Object.keys(checks).map(dashed))(
  "the check %s stands in its own file and has its own test",
  (name) => {
    expect(files).toContain(name);
    expect(readdirSync(__dirname)).toContain(`${name}.test.ts`);
  },
);

test("every check of the folder is listed", () => {
  const exported = files.filter((file) =>
    /export const \w+: Check = /.test(readFileSync(join(sources, `${file}.ts`), "utf8")),
  );
  expect(exported.sort()).toEqual(Object.keys(checks).map(dashed).sort());
});

const tests = readdirSync(__dirname)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(__dirname, file), "utf8"))
  .join("\n");

test.each(Object.keys(checkFindings))(
  "the kind %s is tested with the fault and with what nearly has it",
  (kind) => {
    expect(tests).toContain(`testCheck("${kind}", {`);
  },
);
