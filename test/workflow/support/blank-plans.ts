/**
 * Plans over worksheets with holes, as every Excel would show them. The same plan stands on four sheets of one book:
 * in the three styles, and as share leaves it; the book is calculated with blanks handed over as 0, as null and as "".
 * Example: await shownEverywhere(edit(library, { "실적!C4": null }), []) → { "functions, 0": Map { "성과지표/…" → "" }, … }.
 */
import { contentsOf, isFormula } from "../../../src/excel/contents";
import { callsAddin, spelling, toNative } from "../../../src/functions/calls";
import { layoutPlan } from "../../../src/layout";
import { assemble } from "../../../src/plan/assemble";
import { defaultSettings, type FormulaStyle } from "../../../src/plan/settings";
import { readWorkbook } from "../../../src/reader";
import { parseAddress } from "../../../src/sheet/address";
import type { CellValue as GridValue, Grid } from "../../../src/sheet/grid";
import { coerceArguments, type FunctionMetadata } from "../../../src/workbench/host/arguments";
import { Calculator } from "../../../src/workbench/workbook/calculation/calculator";
import { Book, CellError, errorValue, isError, type CellValue } from "../../../src/workbench/workbook/model";
import { planSheetName } from "../../../src/layout/plan-sheet-name";
import { planFunctionNames } from "../../../src/workflow/names";
import { textsOf } from "../../../src/workflow/texts";
import { Refused, type Desk } from "../../sequences/desk";
import { implementations } from "../../functions/support/all";
import type { Sheets } from "../../plan/checks/workbooks/sheets";

export const blanks = [0, null, ""] as const;
export const styles = ["functions", "names", "native"] as const satisfies readonly FormulaStyle[];
const shared = "shared";

/** A change that a person makes in a cell: undefined empties it, a text that begins with "=" is a formula. */
export type Edits = Readonly<Record<string, GridValue>>;

/** What each cell of the plan shows, by its id or place, under "functions, 0" and so on; undefined where no plan is made. */
export interface Shown {
  readonly built: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  /** After the edits. */
  readonly edited: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  /** Formulas that call the add-in where none may: in the other styles, and after sharing. */
  readonly left: readonly string[];
  /** Ids of the plan's cells, by place: "25,5". */
  readonly ids: ReadonlyMap<string, string>;
  /** Some formula is too long without the add-in: there its number stands, which no edit changes. */
  readonly hasNumbers: boolean;
}

export async function shownEverywhere(sheets: Sheets, edits: Edits): Promise<Shown | undefined> {
  const book = bookOf(sheets);
  const calculator = new Calculator(book);
  await calculator.calculate();
  const grids = Object.entries(sheets).map(([name, { merges = [] }]) => gridOf(book, name, merges));
  const { plan } = assemble(readWorkbook({ grids, hidden: [], own: [] }).parts);
  if (!plan) return undefined;

  const context = { textAt: textsOf(grids) };
  const ids = new Map<string, string>();
  const calls: { readonly row: number; readonly column: number; readonly formula: string }[] = [];
  let hasNumbers = false;
  for (const style of styles) {
    const settings = { ...defaultSettings, style };
    const { names, missing } = planFunctionNames(new Map(), plan, settings);
    for (const [name, formula] of missing) book.defineName({ name, formula });
    const layout = layoutPlan(plan, { ...settings, functionNames: names });
    const { formulas } = contentsOf(layout, spelling(style, context));
    const sheet = book.addSheet(style);
    for (const { row, column, id } of layout.cells) {
      if (id !== undefined) ids.set(`${row},${column}`, id);
      const content = formulas[row]![column]!;
      put(sheet, row, column, content);
      const isCall = isFormula(content) && callsAddin(content);
      if (isCall) calls.push({ row, column, formula: content });
      if (!isFormula(content) && calls.some((call) => call.row === row && call.column === column))
        hasNumbers = true;
    }
  }
  // Only the calls depend on what a blank becomes: the rest is calculated once.
  const functions = book.sheet("functions")!;
  const under = async (blank: (typeof blanks)[number]): Promise<ReadonlyMap<string, unknown>> => {
    calculator.register(implementations.keys(), (invoked) =>
      Promise.resolve(invoked.map((call) => answer(call, blank))),
    );
    book.batch(() => calls.forEach(({ row, column, formula }) => functions.setFormula(row, column, formula)));
    await calculator.calculate();
    return valuesOn(book, "functions", ids);
  };
  const everywhere = async (): Promise<Shown["built"]> => {
    const seen = new Map<string, ReadonlyMap<string, unknown>>();
    for (const blank of blanks) seen.set(`functions, ${JSON.stringify(blank)}`, await under(blank));
    for (const name of ["names", "native", shared]) seen.set(name, valuesOn(book, name, ids));
    return seen;
  };

  await under(0);
  const converted = book.addSheet(shared);
  for (const [row, column, { formula, value }] of functions.cells()) {
    const native = formula === undefined ? undefined : toNative(formula, context);
    if (native?.isTooLong) hasNumbers = true;
    if (native && !native.isTooLong) converted.setFormula(row, column, native.formula);
    else converted.setValue(row, column, value);
  }
  const left = ["names", "native", shared].flatMap((name) =>
    [...book.sheet(name)!.cells()].flatMap(([, , { formula = "" }]) =>
      callsAddin(formula) ? [`${name}: ${formula}`] : [],
    ),
  );
  const built = await everywhere();
  change(book, edits);
  return { built, edited: await everywhere(), left, ids, hasNumbers };
}

/**
 * The same through office.js: built in a style, edited, shared. undefined where the add-in refuses the build; after a build that
 * is not shared yet, what an edit shows is left out where `hasNumbers`.
 */
export async function shownBy(
  desk: Desk,
  { sheets, edits, style }: { sheets: Sheets; edits: Edits; style: FormulaStyle },
  { ids }: Pick<Shown, "ids">,
): Promise<Readonly<Record<"built" | "edited" | "shared", ReadonlyMap<string, unknown>>> | undefined> {
  const book = bookOf(sheets);
  for (const [name, { merges = [] }] of Object.entries(sheets))
    book.sheet(name)!.merges = merges.map((address) => parseAddress(address)!.area);
  await desk.open(book);
  const refused = await desk.run("buildPlanSheet", { style }).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return true;
    },
  );
  if (refused) return undefined;
  const seen = () => valuesOn(desk.book, planSheetName, ids);
  const built = seen();
  await desk.edit((opened) => change(opened, edits));
  const edited = seen();
  await desk.run("shareWithFinance");
  return { built, edited, shared: seen() };
}

function bookOf(sheets: Sheets): Book {
  const book = new Book();
  for (const [name, { rows }] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value ?? undefined)));
  }
  return book;
}

function change(book: Book, edits: Edits): void {
  for (const [address, value] of Object.entries(edits)) {
    const { sheet, area } = parseAddress(address)!;
    put(book.sheet(sheet!)!, area.row, area.column, value);
  }
}

type BookSheet = Book["sheets"][number];

function put(sheet: BookSheet, row: number, column: number, value: GridValue): void {
  if (typeof value === "string" && value.startsWith("=")) sheet.setFormula(row, column, value);
  else sheet.setValue(row, column, value === "" ? undefined : value);
}

/** The sheet as Excel's loader gives it. */
function gridOf(book: Book, name: string, merges: readonly string[]): Grid {
  const sheet = book.sheet(name)!;
  const used = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const block = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (__, column) => read(used.row + row, used.column + column)),
    );
  return {
    ...used,
    sheet: name,
    values: block((row, column) => {
      const { value } = sheet.cell(row, column);
      return isError(value) ? value.text : value === "" ? undefined : value;
    }),
    formulas: block((row, column) => sheet.cell(row, column).formula),
    merges: merges.map((address) => parseAddress(address)!.area),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** Blank and "" look the same; numbers are compared to the digits that a cell keeps. */
function valuesOn(book: Book, name: string, ids: ReadonlyMap<string, string>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [row, column, { value }] of book.sheet(name)!.cells()) {
    if (value === undefined || value === "") continue;
    const place = `${row},${column}`;
    values.set(
      ids.get(place) ?? place,
      isError(value) ? value.text : typeof value === "number" ? Number(value.toPrecision(12)) : value,
    );
  }
  return values;
}

/** A call as the host makes it, of the function itself. */
function answer(
  { name, args }: Parameters<Parameters<Calculator["register"]>[1]>[0][number],
  blank: (typeof blanks)[number],
): CellValue | CellValue[][] {
  const { compute, metadata } = implementations.get(name)!;
  const coerced = coerceArguments(args, metadata as FunctionMetadata, blank);
  if (coerced instanceof CellError) return coerced;
  try {
    return compute(...coerced) as CellValue | CellValue[][];
  } catch (error) {
    return errorValue((error as { code?: string }).code ?? "#VALUE!");
  }
}
