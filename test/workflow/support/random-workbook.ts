/**
 * Small random workbooks with the add-in's calls typed by hand: nested, over ranges, blanks and whole columns, in every
 * spelling, beside texts that only look like calls. Figures stand in A1:E8, formulas in G1:J8, so that none is circular.
 */
import fc from "fast-check";
import { quoteSheet } from "../../../src/sheet/address";
import type { Book } from "../../../src/workbench/workbook/model";

export interface RandomSheet {
  readonly name: string;
  /** Contents by row and column of A1:E8; undefined is blank. */
  readonly figures: readonly (readonly (number | string | undefined)[])[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface RandomWorkbook {
  readonly sheets: readonly RandomSheet[];
}

export const rows = 8;
export const columns = 5;

export const sheetNames = [
  "예산",
  "'17 실적",
  "2017 예산",
  "Data",
  "O'Brien",
  "성과(1)",
  "A1",
  "R1C1",
  "표-1",
].map((name) => name.replace(/^'/, "’"));

/** Workbook functions that every random workbook defines. */
export const lambdas = {
  몫: "=LAMBDA(부분,전체,IF(전체=0,0,부분/전체))",
  PRESS2: "=LAMBDA(제공,보도,제공*0.2+보도*0.3)",
};

const measures = ["처리건수 ÷ 접수건수 × 100", "(가 × 0.2) + (나 × 0.3)", "참여 인원", "합계?"] as const;

const cellName = fc
  .tuple(fc.nat(rows - 1), fc.nat(columns - 1), fc.boolean(), fc.boolean(), fc.nat(9))
  .map(([row, column, fixedColumn, fixedRow, small]) => {
    const name = `${fixedColumn ? "$" : ""}${"ABCDE"[column]}${fixedRow ? "$" : ""}${row + 1}`;
    return small === 0 ? name.toLowerCase() : name;
  });

/** Texts of formulas on a workbook with these sheets, without "=". */
function formulaText(sheets: readonly string[]): fc.Arbitrary<string> {
  const prefix = fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.constantFrom(...sheets.map((name) => `${quoteSheet(name)}!`)) },
  );
  const cell = fc.tuple(prefix, cellName).map((parts) => parts.join(""));
  const area = fc
    .tuple(prefix, fc.nat(5), fc.nat(3), fc.nat(2), fc.nat(1), fc.constantFrom("", "$"))
    .map(([sheet, row, column, down, right, fixed]) => {
      const corner = (r: number, c: number): string => `${fixed}${"ABCDE"[c]}${fixed}${r + 1}`;
      return `${sheet}${corner(row, column)}:${corner(row + down, column + right)}`;
    });
  const wholeColumn = fc
    .tuple(prefix, fc.constantFrom("A:A", "$C:$C", "B:D", "$a:b"))
    .map((parts) => parts.join(""));
  const call = (name: string, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc
      .tuple(fc.constantFrom("PLAN.", "PLAN.", "plan.", "Plan."), fc.constantFrom("", " "), ...args)
      .map(([space, gap, ...given]) => {
        const spelledName = space === "plan." ? name.toLowerCase() : name;
        return `${space}${spelledName}(${given.join(`,${gap}`)})`;
      });
  const { text } = fc.letrec<{ text: string; call: string; number: string }>((tie) => {
    const number = tie("number");
    const two = fc.tuple(prefix, fc.nat(6), fc.nat(4), fc.nat(1)).map(([sheet, row, column, down]) => {
      const letter = "ABCDE"[column];
      return `${sheet}${letter}${row + 1}:${letter}${row + 1 + down}`;
    });
    const operand = number.filter((text) => text !== "");
    return {
      number: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 6, arbitrary: cell },
        { weight: 1, arbitrary: fc.constantFrom("100", "0.5", "1E3", "") },
        {
          weight: 1,
          arbitrary: fc.tuple(cell, fc.constantFrom("*1000", "+1", "-B2")).map((all) => all.join("")),
        },
        { weight: 1, arbitrary: area.map((one) => `SUM(${one})`) },
        { weight: 1, arbitrary: wholeColumn.map((one) => `SUM(${one})`) },
        { weight: 2, arbitrary: tie("call") },
      ),
      call: fc.oneof(
        call("SHARE", number, number),
        call("CHANGE", number, number),
        call("CHANGERATE", number, number),
        call("CHANGERATE", number, number, fc.constantFrom('"신규"', "", '"-"')),
        call("ACHIEVEMENT", number, number),
        call("ACHIEVEMENT", number, number, fc.constantFrom('"하향"', '"상향"', "")),
        call("PRESSRATE", number, number, number),
        call("PLANNEDPR", operand),
        call("GRADE", operand),
        call("GRADE", number, two),
        call("AMOUNT", cell, fc.constantFrom('"천원"', '"백만원"')),
        call("MEASURE", fc.constantFrom(...measures.map((one) => `"${one}"`)), two),
        call("MEASURE", fc.constantFrom("$F$1", "$F$2"), cell, cell),
        fc.tuple(operand, operand).map(([one, other]) => `몫(${one},${other})`),
        fc.tuple(cell, cell).map(([one, other]) => `press2(${one}, ${other})`),
      ),
      text: fc.oneof(
        { weight: 4, arbitrary: tie("call") },
        {
          weight: 1,
          arbitrary: fc.tuple(cell, tie("call")).map(([one, call_]) => `IF(${one}>0,${call_},"PLAN.X(")`),
        },
        { weight: 1, arbitrary: fc.tuple(tie("call"), area).map(([one, other]) => `SUM(${one},${other})`) },
        { weight: 1, arbitrary: tie("call").map((one) => `${one}&" =PLAN.SHARE(B5,""B4"")"`) },
        {
          weight: 1,
          arbitrary: fc.tuple(tie("call"), tie("call")).map((both) => `IFERROR(${both.join("+")},"없음")`),
        },
        // No calls at all: they have to stay as they are.
        { weight: 1, arbitrary: cell.map((one) => `${one}&"PLAN.SHARE(B5,B4)"`) },
        { weight: 1, arbitrary: area.map((one) => `SUM(${one})/2`) },
      ),
    };
  });
  return text;
}

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 30695, 154346, -45, 0.2, 1908, 1e-7) },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom("계", "△ 79,392", "1-2", "", "신규", "=B5", "'17예산액") },
);

const randomWorkbook = (suffix: string): fc.Arbitrary<RandomWorkbook> =>
  fc
    .uniqueArray(fc.constantFrom(...sheetNames.map((name) => name + suffix)), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            figures: fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), {
              minLength: rows,
              maxLength: rows,
            }),
            formulas: fc.uniqueArray(
              fc.record({
                row: fc.nat(rows - 1),
                column: fc.nat(3).map((column) => column + 6),
                text: formulaText(names).map((text) => `=${text}`),
              }),
              { minLength: 1, maxLength: 2, selector: ({ row, column }) => `${row},${column}` },
            ),
          }),
        ),
      ),
    )
    .map((sheets) => ({ sheets }));

/** So many workbooks bound into one file, since opening a file costs more than what is in it: none refers to another. */
export const boundWorkbooks = (count: number): fc.Arbitrary<RandomWorkbook> =>
  fc
    .tuple(...Array.from({ length: count }, (_, index) => randomWorkbook(index === 0 ? "" : ` ${index}`)))
    .map((bound) => ({ sheets: bound.flatMap(({ sheets }) => sheets) }));

/** Puts the workbook in the place of whatever the book holds. */
export function fill(book: Book, { sheets }: RandomWorkbook): void {
  const old = [...book.sheets];
  old.forEach((sheet, index) => book.rename(sheet, `old${index}`));
  book.names = [];
  for (const { name, figures, formulas } of sheets) {
    const sheet = book.addSheet(name);
    figures.forEach((values, row) => values.forEach((value, column) => sheet.setValue(row, column, value)));
    sheet.setValue(0, 5, measures[0]);
    sheet.setValue(1, 5, measures[1]);
    for (const { row, column, text } of formulas) sheet.setFormula(row, column, text);
  }
  for (const [name, formula] of Object.entries(lambdas)) book.defineName({ name, formula });
  for (const sheet of old) book.deleteSheet(sheet);
}
