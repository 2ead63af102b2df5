/**
 * Readings that somebody accepted, one file for each file of tests in test/reader/readings: a test that reads a workbook
 * through this readWorkbook fails where the reading is another one than before, whatever the test itself looks at.
 * A change that is meant is accepted by `npx jest test/reader -u`; the diff of the JSON says what it changed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook as read } from "../../../src/reader";
import { readingJson } from "../../../src/workbench/cli/reading-json";

type Frozen = ReturnType<typeof frozen>;

/** All of a reading but the words of its findings. */
function frozen(reading: ReturnType<typeof read>) {
  const { findings, questions, ...parts } = readingJson(reading);
  const { outline, goals, statements = [] } = reading.parts;
  return {
    ...parts,
    goals: goals.map(({ name, policyProgram }) => ({ name, policyProgram })),
    outline: outline.directions.length,
    statements: statements.length,
    tables: reading.tables.map(({ kind, range, unit, columns }) => ({
      kind,
      range: `${range.sheet}!${range.row}:${range.column} ${range.rows}x${range.columns}`,
      unit,
      columns: columns.map(({ header, meaning, year, kind: of }) => [header, meaning, year, of].join("|")),
    })),
    ...(questions.length > 0 && {
      questions: questions.map(
        ({ key, taken, choices }) => `${key} ${taken} of ${choices.map(({ value }) => value).join(" ")}`,
      ),
    }),
    findings: findings.map(({ kind, severity, cells }) => `${severity} ${kind} ${cells.join(" ")}`),
  };
}

const { testPath, snapshotState } = expect.getState() as unknown as {
  readonly testPath: string;
  readonly snapshotState: { readonly _updateSnapshot: "all" | "new" | "none" };
};
const file = path.join(__dirname, "../readings", path.basename(testPath).replace(/\.test\.ts$/, ".json"));
const accepted: Record<string, Frozen[]> = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, Frozen[]>)
  : {};
const seen: Record<string, Frozen[]> = {};
let isNew = false;

/** Reads as the product does; fails where the reading differs from the accepted one of the same test. */
export const readWorkbook: typeof read = (workbook, answers) => {
  const reading = read(workbook, answers);
  const name = expect.getState().currentTestName ?? "before the tests";
  const own = (seen[name] ??= []);
  const now = JSON.parse(JSON.stringify(frozen(reading))) as Frozen;
  own.push(now);
  const before = accepted[name]?.[own.length - 1];
  const mode = snapshotState._updateSnapshot;
  if (before !== undefined && mode !== "all") expect(now).toEqual(before);
  else if (mode === "none") throw new Error(`No reading of "${name}" was accepted: npx jest test/reader -u`);
  isNew ||= before === undefined || mode === "all";
  return reading;
};

afterAll(() => {
  if (!isNew) return;
  const kept = snapshotState._updateSnapshot === "all" ? seen : { ...accepted, ...seen };
  const text = printed(kept);
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
});

/** JSON with a line for each entry of each list, so that a diff names the line that changed. */
function printed(all: Readonly<Record<string, readonly Frozen[]>>): string {
  const list = (items: readonly unknown[], indent: string): string =>
    items.length === 0
      ? "[]"
      : `[\n${items.map((one) => `${indent}  ${JSON.stringify(one)}`).join(",\n")}\n${indent}]`;
  const reading = (one: Frozen): string =>
    `{\n${Object.entries(one)
      .map(
        ([key, value]) =>
          `      ${JSON.stringify(key)}: ${Array.isArray(value) ? list(value, "      ") : JSON.stringify(value)}`,
      )
      .join(",\n")}\n    }`;
  const entries = Object.entries(all).map(
    ([name, readings]) => `  ${JSON.stringify(name)}: [\n    ${readings.map(reading).join(",\n    ")}\n  ]`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}
