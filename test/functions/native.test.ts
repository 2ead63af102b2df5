/** Each function, its native equal and its LAMBDA give the same result on 10,000 random rows of cells. */
import fc from "fast-check";
import { parseFormula, printLambda } from "../../src/formula";
import { achievement } from "../../src/functions/achievement";
import { amount } from "../../src/functions/amount";
import { change } from "../../src/functions/change";
import { changeRate } from "../../src/functions/changerate";
import { grade } from "../../src/functions/grade";
import { measure } from "../../src/functions/measure";
import { plannedPr } from "../../src/functions/plannedpr";
import { pressRate } from "../../src/functions/pressrate";
import { quantities } from "../../src/functions/quantities";
import { share } from "../../src/functions/share";
import { snsRate } from "../../src/functions/snsrate";
import { weightedScore } from "../../src/functions/weightedscore";
import { planFunctions } from "./support/all";
import { disagreements, functionAgrees, type Agreement } from "./support/agreement";
import { spelledAmounts } from "./support/amounts";
import { anyCell, argument, calculate, resultOf, sample, type Cell } from "./support/calculation";
import { formulaTexts } from "./support/formulas";

const scalar = (count: number) => fc.array(anyCell, { minLength: count, maxLength: count });
const way = fc.constantFrom<Cell>(undefined, "", "상향", "하향", "higher", "LOWER", "아래", 1, {
  error: "#N/A",
});
const method = fc.constantFrom<Cell>(undefined, "", "차이", "비율", "ratio", "Difference", "몫", true, {
  error: "#REF!",
});
const ifNew = fc.constantFrom<Cell>(undefined, "", "신규", "-", 0, { error: "#NAME?" });
const unit = fc.constantFrom<Cell>("천원", "백만원", "원", undefined, "", "*", "달러", 3, { error: "#N/A" });
const small = fc.oneof(fc.integer({ min: -1, max: 2 }), anyCell);
const threshold = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Cell>(0.9, 1, 1.1, undefined, "") },
  { weight: 1, arbitrary: anyCell },
);
const scored = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<Cell>(50, 30, 20, 0.5, 1, 0.9, 1.1, undefined, undefined, 0) },
  { weight: 1, arbitrary: anyCell },
);

const cases: readonly Agreement[] = [
  { name: "PRESSRATE", compute: pressRate, rows: scalar(3) },
  { name: "SNSRATE", compute: snsRate, rows: scalar(4) },
  { name: "PLANNEDPR", compute: plannedPr, rows: scalar(1) },
  { name: "SHARE", compute: share, rows: fc.tuple(small, small) },
  { name: "CHANGE", compute: change, rows: scalar(2) },
  { name: "CHANGERATE", compute: changeRate, rows: fc.tuple(small, small) },
  { name: "CHANGERATE", compute: changeRate, rows: fc.tuple(small, small, ifNew) },
  { name: "ACHIEVEMENT", compute: achievement, rows: fc.tuple(small, small) },
  { name: "ACHIEVEMENT", compute: achievement, rows: fc.tuple(small, small, way) },
  { name: "ACHIEVEMENT", compute: achievement, rows: fc.tuple(small, small, way, method) },
  {
    name: "WEIGHTEDSCORE",
    compute: weightedScore,
    rows: fc.array(scored, { minLength: 6, maxLength: 6 }),
    widths: [3, 3],
  },
  { name: "GRADE", compute: grade, rows: fc.tuple(small) },
  { name: "GRADE", compute: grade, rows: fc.tuple(small, small) },
  { name: "GRADE", compute: grade, rows: fc.tuple(small, threshold, threshold), widths: [1, 2] },
  { name: "AMOUNT", compute: amount, rows: fc.tuple(spelledAmounts) },
  { name: "AMOUNT", compute: amount, rows: fc.tuple(spelledAmounts, unit), count: 2500 },
];

const context = { textAt: () => undefined };

cases.forEach(functionAgrees);

test("MEASURE, its native equal and the LAMBDA of the formula agree on 100 rows each of 100 random formulas", () => {
  for (const text of sample(formulaTexts, 100)) {
    const formula = parseFormula(text);
    const count = formula.quantities.length;
    const rows = sample(fc.array(small, { minLength: count, maxLength: count }), 100);
    const expected = rows.map((cells) => resultOf(() => measure([[text]], [argument(...cells)] as never)));
    const native = calculate(rows, ({ cells }) =>
      planFunctions.get("MEASURE")!.native(["Z1", ...cells], { textAt: () => text }),
    );
    const lambda = calculate(
      rows,
      ({ cells }) => `LET(함수,${printLambda(formula).slice(1)},함수(${cells.join(",")}))`,
    );
    expect({ text, native: disagreements(rows, native, expected) }).toEqual({ text, native: [] });
    expect({ text, lambda: disagreements(rows, lambda, expected) }).toEqual({ text, lambda: [] });
  }
});

test("QUANTITIES and its native equal name the same of 10,000 formulas", () => {
  const texts = sample(formulaTexts);
  const joined = texts.map((text) =>
    resultOf(() =>
      quantities([[text]])
        .flat()
        .join("|"),
    ),
  );
  const rows = texts.map(() => [undefined]);
  let at = 0;
  const native = calculate(
    rows,
    () => `TEXTJOIN("|",FALSE,${planFunctions.get("QUANTITIES")!.native([`"${texts[at++]!}"`], context)})`,
    true,
  );
  expect(
    disagreements(
      texts.map((text) => [text]),
      native,
      joined,
    ),
  ).toEqual([]);
});
