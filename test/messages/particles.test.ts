/** Texts take their particles from the word before them, by the one rule of src/messages/wording.ts; nobody writes 을(를). */
import fs from "node:fs";
import path from "node:path";

const src = path.join(__dirname, "../../src");
const files = (fs.readdirSync(src, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name));

/** "messages/work.ts:35: …을(를) …" of each place that a pattern finds. */
function places(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    fs
      .readFileSync(path.join(src, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test("no text leaves the choice of a particle to its reader", () => {
  expect(places(/[은는이가을를과와]\((?:은|는|이|가|을|를|과|와)\)|\(으\)로/)).toEqual([]);
});

test("no particle is fixed behind a word that is put in", () => {
  expect(places(/\}[’”]?(?:은|는|이|가|을|를|과|와|으로|로)(?=[ ,.])/)).toEqual([]);
});
