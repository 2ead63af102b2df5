/** How Excel calls the add-in's functions: blanks and errors by kind of argument, #BUSY!, merged cells, spills, spelling. */
import type { Bench } from "./bench";
import { settled, shown, type Point } from "./point";

/** Writes `=formula` beside A (left blank), B (#N/A) and C (5 as currency) of the point's row and tells its result. */
async function resultOf({ context, sheet, row }: Bench, formula: string): Promise<string> {
  const at = row + 1;
  sheet.getRange(`B${at}`).formulas = [["=NA()"]];
  sheet.getRange(`C${at}`).numberFormat = [['"₩"#,##0']];
  sheet.getRange(`C${at}`).values = [[5]];
  const cell = sheet.getRange(`E${at}`);
  cell.formulas = [[`=${formula.replace(/\b([ABC])\b/g, (column) => `${column}${at}`)}`]];
  return shown((await settled(context, cell)).value);
}

const call = (
  id: string,
  formula: string,
  assumed: Point["assumed"],
  as = (found: string) => found,
): Point => ({
  id,
  assumed,
  try: async (bench) => as(await resultOf(bench, formula)),
});

/** A blank that arrives as nothing makes the result blank; one that arrives as 0 is computed with. */
const asBlank =
  (withZero: string) =>
  (found: string): string =>
    found === withZero ? "0" : found;

export const callPoints: readonly Point[] = [
  call("blank-required", "PLAN.CHANGE(A,5)", ["0", "blank"], asBlank("-5")),
  call("blank-repeating", 'PLAN.MEASURE("가+나",A,5)', ["0", "blank"], asBlank("5")),
  call("blank-optional", 'PLAN.AMOUNT("5",A)', ["blank", "0"], (found) =>
    found === "5" ? "blank" : found === "#VALUE!" ? "0" : found,
  ),
  call("left-out-optional", 'PLAN.AMOUNT("5")', ["5"]),
  call("error-required", "PLAN.CHANGE(B,5)", ["#N/A"]),
  call("error-repeating", 'PLAN.MEASURE("가+나",B,5)', ["#N/A"]),
  call("currency-argument", "PLAN.CHANGE(C,3)", ["2"]),
  call("text-argument", 'PLAN.AMOUNT("△ 1,200")', ["-1200"]),
  {
    id: "busy-first",
    assumed: ["#BUSY!", "#GETTING_DATA", "2"],
    async try({ context, sheet, row }) {
      const cell = sheet.getRange(`E${row + 1}`);
      cell.formulas = [["=PLAN.CHANGE(7,5)"]];
      cell.load("values");
      await context.sync();
      const first = shown(cell.values[0]![0]);
      const { value, milliseconds } = await settled(context, cell);
      return { found: first, note: `${shown(value)} after ${milliseconds} ms` };
    },
  },
  {
    id: "call-then-merge",
    assumed: ["2"],
    async try({ context, sheet, row }) {
      const cells = sheet.getRange(`E${row + 1}:G${row + 1}`);
      cells.getCell(0, 0).formulas = [["=PLAN.CHANGE(7,5)"]];
      cells.merge();
      return shown((await settled(context, cells.getCell(0, 0))).value);
    },
  },
  {
    id: "merge-then-call",
    assumed: ["2"],
    async try({ context, sheet, row }) {
      const cells = sheet.getRange(`E${row + 1}:G${row + 1}`);
      cells.merge();
      await context.sync();
      cells.getCell(0, 0).formulas = [["=PLAN.CHANGE(7,5)"]];
      return shown((await settled(context, cells.getCell(0, 0))).value);
    },
  },
  {
    id: "spill",
    assumed: ['"가", "나"', '"가", blank'],
    async try({ context, sheet, row }) {
      const cells = sheet.getRange(`E${row + 1}:F${row + 2}`);
      cells.getCell(0, 0).formulas = [['=PLAN.QUANTITIES("가+나")']];
      await settled(context, cells.getCell(0, 0));
      cells.load("values");
      await context.sync();
      const [[first, right] = [], [below] = []] = cells.values as unknown[][];
      return [first, shown(right) === "blank" ? below : right].map(shown).join(", ");
    },
  },
  {
    id: "call-read-back",
    assumed: ["=PLAN.CHANGE(A1,5)"],
    async try({ context, sheet, row }) {
      const cell = sheet.getRange(`E${row + 1}`);
      cell.formulas = [["=PLAN.CHANGE(A1,5)"]];
      cell.load("formulas");
      await context.sync();
      return String(cell.formulas[0]![0]);
    },
  },
];
