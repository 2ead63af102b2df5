/** 100,000 random texts: no exception, no hang, no value for a defective one, and every reading prints back as itself. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { compileExcel, evaluate, parseFormula, printFormula, printLambda } from "../../src/formula";
import { processorTime } from "../support/processor-time";

const texts = fs
  .readFileSync(path.join(__dirname, "../cases/formulas.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);

const pieces = fc.constantFrom(
  ..."()[]{}〔〕×÷+-*/xX=%:,.△∑Σ※○ㅇ·①ⓐAaB\n \t‘'\"^|<>０（）",
  "처리건수",
  "접수 건수",
  "만족도(60%)",
  "100",
  "0.",
  "5",
  "12개월",
  "1,234",
  "(t-2)년",
  "Wi-Fi",
  "e-호조",
  "1-3등급",
  "A: ",
  "B = ",
  "측정산식 :",
  "\n - ",
  "\n* ",
  "x100(%)",
  "(%)",
  "40%",
  "100%",
  "(단, ",
  "으로 산출",
  "1/4분기",
  "코로나-19",
  "평가 50%",
  "SUM(",
  "\u200b",
  "😀",
  "ᄀ",
);
const fromPieces = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(""));
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.nat(200), fc.nat(12), fc.oneof(pieces, fc.constant("")))
  .map(
    ([text, at, length, piece]) =>
      text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + length),
  );
const spliced = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(100), fc.nat(100))
  .map(([one, other, from, to]) => one.slice(0, from) + other.slice(to));
const anything = fc.oneof(
  { weight: 4, arbitrary: fromPieces },
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: spliced },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const units = fc.constantFrom("%", "건", "점", "‰", "", undefined);

test("100,000 random texts", () => {
  let slowest = 0;
  const kinds = { computed: 0, direct: 0, defective: 0, unclear: 0 };
  fc.assert(
    fc.property(anything, units, (text, unit) => {
      const seconds = processorTime();
      const formula = parseFormula(text, unit);
      slowest = Math.max(slowest, seconds());
      kinds[formula.kind]++;
      if (formula.kind === "defective") {
        if (formula.findings[0]!.kind === "formula-unclear") kinds.unclear++;
        const { start, end } = formula.findings[0]!.span!;
        const complete =
          formula.tree === undefined &&
          formula.quantities.length === 0 &&
          formula.findings.length > 0 &&
          evaluate(formula, [1, 2, 3]) === undefined &&
          printLambda(formula) === "" &&
          start >= 0 &&
          start <= end &&
          end <= text.length;
        if (!complete) throw new Error(`incomplete defect: ${JSON.stringify(formula)}`);
        return;
      }
      const again = parseFormula(printFormula(formula), unit);
      if (
        JSON.stringify([again.tree, again.quantities]) !== JSON.stringify([formula.tree, formula.quantities])
      ) {
        throw new Error(
          `${JSON.stringify(text)} prints as ${JSON.stringify(printFormula(formula))} and is read back as ${JSON.stringify(again)}`,
        );
      }
      const cells = formula.quantities.map((_, index) => `A${index + 1}`);
      if (/[가-힣]|NaN|undefined/.test(compileExcel(formula, cells)))
        throw new Error(compileExcel(formula, cells));
    }),
    { numRuns: 100_000, seed: 2017 },
  );
  // The generators reach all kinds; no text takes long.
  expect(kinds.computed).toBeGreaterThan(5_000);
  expect(kinds.direct).toBeGreaterThan(5_000);
  expect(kinds.defective).toBeGreaterThan(5_000);
  expect(kinds.unclear).toBeLessThan(3_000);
  expect(slowest).toBeLessThan(1);
});

test.each([
  ["brackets", "(".repeat(3000)],
  ["pairs of brackets", "()".repeat(1500)],
  ["remarks in brackets", `가${"(용어: 뜻)".repeat(420)}`],
  ["operators", "+-×÷".repeat(750)],
  ["definitions", `(A/B)×100\n${"A: 처리건수, B: 접수건수\n".repeat(130)}`],
  ["letters in a row", `A/B\n${"A=가,".repeat(740)}`],
  ["letters with brackets", `A/B\n${"A(가나),\n".repeat(420)}`],
  ["digits and slashes", "1/".repeat(1500)],
  ["blanks", `처리건수${" ".repeat(2900)}/접수건수`],
  ["digits and line breaks", "1\n".repeat(1500)],
  ["a long name", "처리 건수 ".repeat(490)],
  ["a long sum", `가${"+가".repeat(1400)}`],
  [
    "letters that mean each other",
    `A/B\n${[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, at, all) => `${letter}: ${all[(at + 1) % 26]}+${all[(at + 1) % 26]}`).join("\n")}`,
  ],
])("%s without end are read without a hang", (_what, text) => {
  const seconds = processorTime();
  parseFormula(text, "%");
  expect(seconds()).toBeLessThan(30);
});
