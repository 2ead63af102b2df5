import fs from "node:fs";
import path from "node:path";
import { evaluate, parseFormula, printFormula } from "../../src/formula";

interface Case {
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

for (const file of ["formulas.jsonl", "formulas-more.jsonl"]) {
  const where = path.join(__dirname, "../cases", file);
  if (!fs.existsSync(where)) continue;
  const cases = fs
    .readFileSync(where, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);

  describe(file, () => {
    test.each(cases.map((one) => [`${one.id}: ${one.why}`, one] as const))("%s", (_title, one) => {
      const formula = parseFormula(one.text, one.unit);
      const value = evaluate(formula, one.values);
      expect({
        kind: formula.kind,
        quantities: formula.quantities.map((quantity) => quantity.name),
        flags: formula.findings.map((found) => found.kind).filter((kind) => flagged.includes(kind)),
      }).toEqual({ kind: one.kind, quantities: one.quantities, flags: one.flags });
      if (one.expected === null) {
        expect(value).toBeUndefined();
        expect(formula.tree).toBeUndefined();
        expect(formula.findings.every((found) => found.span !== undefined)).toBe(true);
      } else {
        expect(Math.abs(value! - one.expected)).toBeLessThanOrEqual(1e-9 * Math.abs(one.expected));
        const again = parseFormula(printFormula(formula), one.unit);
        expect([again.tree, again.quantities]).toEqual([formula.tree, formula.quantities]);
      }
    });
  });
}
