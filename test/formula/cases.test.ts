/** Formulas in the shapes and with the irregularities that officers write. */
import fs from "node:fs";
import path from "node:path";
import { evaluate, parseFormula, printFormula } from "../../src/formula";

function linesOf<T>(file: string): T[] {
  const text = fs.readFileSync(path.join(__dirname, "../cases", file), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** `expected` null: defective. `flags`: of the kinds below, those that are found. */
interface Computed {
  id: string;
  unit: string;
  text: string;
  kind: string;
  quantities: string[];
  values: number[];
  expected: number | null;
  flags: string[];
  why: string;
}

const flagged = ["percent-without-100", "weights-not-one", "mixed-precedence", "letter-undefined"];

test.each(linesOf<Computed>("formulas.jsonl").map((one) => [`${one.id}: ${one.why}`, one] as const))(
  "%s",
  (_title, one) => {
    const formula = parseFormula(one.text, one.unit);
    expect({
      kind: formula.kind,
      quantities: formula.quantities.map((quantity) => quantity.name),
      flags: formula.findings.map((found) => found.kind).filter((kind) => flagged.includes(kind)),
    }).toEqual({ kind: one.kind, quantities: one.quantities, flags: one.flags });
    const value = evaluate(formula, one.values);
    if (one.expected === null) {
      expect([value, formula.tree]).toEqual([undefined, undefined]);
      expect(formula.findings[0]!.span).toBeDefined();
      return;
    }
    expect(Math.abs(value! - one.expected)).toBeLessThanOrEqual(1e-9 * Math.abs(one.expected));
    const again = parseFormula(printFormula(formula), one.unit);
    expect([again.tree, again.quantities]).toEqual([formula.tree, formula.quantities]);
  },
);

/** More spellings, and the ways of ministries; each with its canonical text, null where the text is refused. */
interface Reading {
  text: string;
  unit: string;
  kind: string;
  reading: string | null;
  findings: string[];
}

const readings = ["readings.jsonl", "readings-of-ministries.jsonl"].flatMap((file) => linesOf<Reading>(file));

test.each(readings.map((one) => [one.text.replace(/\n/g, "⏎"), one] as const))("%s", (_title, one) => {
  const formula = parseFormula(one.text, one.unit);
  expect({
    kind: formula.kind,
    reading: formula.tree ? printFormula(formula) : null,
    findings: formula.findings.map((found) => found.kind),
  }).toEqual({ kind: one.kind, reading: one.reading, findings: one.findings });
});
