/**
 * Computes formulas with excelts' engine. It is shown a workbook of just the formulas to compute and the cells that
 * they read, so that an edit costs what depends on it and not the whole book.
 */
import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { Area } from "../../../sheet/address";
import { remembered } from "../../../text/remembered";
import {
  type Book,
  type Cell,
  CellError,
  cellKey,
  type CellValue,
  errorValue,
  formulaParts,
  isError,
  rewriteReferences,
  type Sheet,
} from "../model";
import { corrections, withAreasInSums } from "./corrections";
import type { FormulaCell } from "./dependencies";
import { isFiltered } from "./filtering";
import { longColumnFunctions } from "./long-columns";
import type { LongColumn } from "./long-lookups";
import type { Argument, Computed, Correction, Engine, Scalar } from "./engine";
import { blank } from "./argument";
import { pending } from "./engine";
import { referenceArea } from "./precedents";
import { withExactComparisons } from "./precise";
import { rewrittenForEngine, withKeptDigits, withSwitches, withTextsAsNumbers } from "./rewrites";
import { spread } from "./block-sizes";
import { withRelativeNames } from "./relative-names";
import { withBlanksShown, withFormulaTexts, withoutPluses } from "./shown";
import { singleValues } from "./single-values";
import { surroundingsOf } from "./surroundings";
import { withTableAreas } from "./table-areas";

/** The engine's own values; the numbers are its kinds. */
type Value =
  | { readonly kind: 0 }
  | { readonly kind: 1; readonly value: number }
  | { readonly kind: 2; readonly value: string }
  | { readonly kind: 3; readonly value: boolean }
  | { readonly kind: 4; readonly code: string }
  | {
      readonly kind: 5;
      readonly rows: readonly (readonly Value[])[];
      readonly height: number;
      readonly width: number;
    };

type UserFunctions = NonNullable<WorkbookLike["userFunctions"]>;
type UserFunction = UserFunctions extends ReadonlyMap<string, infer F> ? F : never;

/** excelts drops formulas without a word once 10,000 different texts were parsed for one workbook. */
const limit = 9000;

export const exceltsEngine: Engine = {
  limit,
  compute(book, formulas, custom, call) {
    if (formulas.length > limit)
      throw new Error(`${formulas.length} formulas at once; the engine takes ${limit}.`);
    const user = correctedFunctions(book.date1904, longColumnFunctions(book));
    user.set(spread, { minArity: 1, maxArity: 255, invoke: (args) => spreadOut(args as Value[]) });
    for (const name of custom) {
      const invoke = (args: unknown[]): unknown => {
        const result = call({ name, args: (args as Value[]).map(toArgument) });
        return result === pending ? { kind: 4, code: "#GETTING_DATA" } : fromResult(result);
      };
      user.set(name, { minArity: 0, maxArity: 255, invoke });
    }
    const compute = (coerces: boolean): Computed[] => {
      const excerpt = new Excerpt(book, formulas, user, coerces);
      calculateFormulas(shownAs(book, excerpt));
      // What spilled from where would be taken for the next excerpt's as well.
      if (excerpt.hasSpilled) shown.delete(book);
      return formulas.map((cell) => ({ cell, block: excerpt.resultOf(cell) }));
    };
    const computed = compute(false);
    // The engine takes no text with a comma, a percent sign or a date for a number where Excel does.
    const fails = computed.some(({ cell: { formula }, block }) => {
      const value = block[0]?.[0];
      return isError(value) && value.text === "#VALUE!" && /[-+*/^%]/.test(formula);
    });
    return fails ? compute(true) : computed;
  },
};

/** The engine keeps what it parsed by the workbook that it is shown: to it, a book is one through all its excerpts. */
class Shown implements WorkbookLike {
  constructor(public excerpt: Excerpt) {}

  get worksheets(): ExcerptSheet[] {
    return this.excerpt.worksheets;
  }

  get definedNames(): Excerpt["definedNames"] {
    return this.excerpt.definedNames;
  }

  get properties(): Excerpt["properties"] {
    return this.excerpt.properties;
  }

  get userFunctions(): UserFunctions {
    return this.excerpt.userFunctions;
  }

  getWorksheet(name?: number | string): ExcerptSheet | undefined {
    return this.excerpt.getWorksheet(name);
  }
}

const shown = new WeakMap<Book, Shown>();

function shownAs(book: Book, excerpt: Excerpt): Shown {
  const known = shown.get(book) ?? new Shown(excerpt);
  known.excerpt = excerpt;
  shown.set(book, known);
  return known;
}

/** The engine's functions that differ from Excel's, put right. */
export function correctedFunctions(
  date1904 = false,
  besides: Readonly<Record<string, Correction>> = {},
): Map<string, UserFunction> {
  return new Map(
    Object.entries({ ...corrections, ...besides }).map(([name, { least, most, compute }]) => {
      const invoke = (args: unknown[]): Value =>
        fromResult(compute((args as Value[]).map(toArgument), date1904));
      return [name, { minArity: least, maxArity: most, invoke }];
    }),
  );
}

const goesOverBlocks = (name: string): boolean => corrections[name]?.goesOverBlocks ?? false;

/** The first argument in the size of the largest: a single row, column or value counts for every place. */
function spreadOut(args: readonly Value[]): Value {
  const height = Math.max(...args.map((each) => (each.kind === 5 ? each.height : 1)));
  const width = Math.max(...args.map((each) => (each.kind === 5 ? each.width : 1)));
  const [own] = args;
  if (!own || args.every(({ kind }) => kind !== 5)) return own ?? { kind: 0 };
  const missing: Value = { kind: 4, code: "#N/A" };
  const at = (row: number, column: number): Value => {
    if (own.kind !== 5) return own;
    const line = own.height === 1 ? own.rows[0] : own.rows[row];
    return (own.width === 1 ? line?.[0] : line?.[column]) ?? missing;
  };
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => at(row, column)),
  );
  return { kind: 5, rows, height, width };
}

/** A name of one sheet's as the engine, which knows no 예산!합계, finds it from every sheet. */
const nameForAll = (sheet: number, name: string): string => `WORKBENCH.NAME.${sheet}.${name}`;

function withNamesOfSheets(formula: string, book: Book): string {
  if (!formula.includes("!")) return formula;
  return formulaParts(formula)
    .map(({ kind, text, sheet }) => {
      const named = kind === "name" && sheet !== undefined ? book.sheet(sheet) : undefined;
      if (!named) return text;
      const name = text.slice(text.lastIndexOf("!") + 1);
      const meaning = book.name(name, named);
      if (!meaning) return text;
      return meaning.scope === undefined ? name : nameForAll(book.sheets.indexOf(named), name);
    })
    .join("");
}

/** The part of the book that the engine is shown. Rows and columns are counted from 1 here. */
class Excerpt implements WorkbookLike {
  readonly worksheets: ExcerptSheet[];
  readonly definedNames: NonNullable<WorkbookLike["definedNames"]>;
  readonly properties: { date1904: boolean };
  /** The formula whose result was written last; what is written beside it spilled from it. */
  lastSource?: ExcerptCell;
  hasSpilled = false;

  constructor(
    book: Book,
    formulas: readonly FormulaCell[],
    readonly userFunctions: UserFunctions,
    readonly coerces: boolean,
  ) {
    this.properties = { date1904: book.date1904 };
    this.worksheets = book.sheets.map((sheet, i) => new ExcerptSheet(sheet, i + 1, this));
    const sheets = new Map(this.worksheets.map((each) => [each.sheet, each]));
    const placesOf = new FormulaPlaces(formulas);
    const read = formulas.map((formula) => {
      const long = formula.long?.columns.some((column) => placesOf.anyIn(column)) ? undefined : formula.long;
      sheets.get(formula.sheet)?.addFormula(formula, long?.text ?? formula.formula, book);
      return long ?? formula;
    });
    const anything = formulas.some((formula) => formula.anything);
    const reading = new Map<Sheet, Map<string, Area>>();
    for (const sheet of book.sheets) reading.set(sheet, new Map());
    if (!anything)
      for (const { areas } of read)
        for (const area of areas) {
          const { sheet, row, column, rows, columns } = area;
          if (rows === 1 && columns === 1) sheets.get(sheet)?.addCell(row, column, sheet.cell(row, column));
          else reading.get(sheet)?.set(`${row},${column},${rows},${columns}`, area);
        }
    for (const each of this.worksheets)
      each.addRead(anything ? undefined : [...reading.get(each.sheet)!.values()]);
    const entries = book.names.flatMap((name) => {
      const scope = name.scope === undefined ? -1 : book.sheets.findIndex((sheet) => sheet.id === name.scope);
      // Of a sheet that is no worksheet: no formula sees it.
      if (name.scope !== undefined && scope < 0) return [];
      const ranges = [name.formula.replace(/^=/, "")];
      if (scope < 0) return [{ name: name.name, ranges }];
      return [
        { name: name.name, ranges, localSheetId: scope },
        { name: nameForAll(scope, name.name), ranges },
      ];
    });
    this.definedNames = { getAllEntries: () => entries, getAllNames: () => entries };
  }

  getWorksheet(name?: number | string): ExcerptSheet | undefined {
    const wanted = String(name).toLowerCase();
    return this.worksheets.find((each) => each.name.toLowerCase() === wanted || each.id === name);
  }

  resultOf(cell: FormulaCell): CellValue[][] {
    const at = this.worksheets
      .find((each) => each.sheet === cell.sheet)
      ?.findCell(cell.row + 1, cell.column + 1);
    if (!at) return [[errorValue("#REF!")]];
    const first = fromEngine(at.result) ?? 0;
    if (!at.spilled) return [[first]];
    const block: CellValue[][] = [];
    for (const { row, column, value } of [{ row: at.row, column: at.col, value: first }, ...at.spilled])
      (block[row - at.row] ??= [])[column - at.col] = value;
    return block;
  }
}

/** Where the formulas stand that are computed now. */
class FormulaPlaces {
  private readonly rows = new Map<Sheet, Map<number, number[]>>();

  constructor(formulas: readonly FormulaCell[]) {
    if (!formulas.some(({ long }) => long)) return;
    for (const { sheet, row, column } of formulas) {
      const columns = this.rows.get(sheet) ?? new Map<number, number[]>();
      this.rows.set(sheet, columns.set(column, columns.get(column) ?? []));
      columns.get(column)!.push(row);
    }
    for (const columns of this.rows.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  }

  anyIn({ sheet, row, column, rows, columns }: LongColumn): boolean {
    for (const [own, places] of this.rows.get(sheet) ?? [])
      if (own >= column && own < column + columns && this.anyBetween(places, row, rows)) return true;
    return false;
  }

  private anyBetween(own: readonly number[], row: number, rows: number): boolean {
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low < own.length && own[low]! < row + rows;
  }
}

interface ExcerptCell extends CellLike {
  spilled?: { row: number; column: number; value: CellValue }[];
}

/** A formula to compute; its result is written into it. */
class ExcerptFormula implements ExcerptCell {
  readonly type = 6;
  readonly model;
  value = undefined;
  spilled?: { row: number; column: number; value: CellValue }[];
  private kept: CellLike["result"];

  constructor(
    readonly row: number,
    readonly col: number,
    readonly formula: string,
    isDynamicArray: boolean,
    private readonly excerpt: Excerpt,
  ) {
    this.model = { formula, isDynamicArray };
  }

  get result(): CellLike["result"] {
    return this.kept;
  }

  set result(value: CellLike["result"]) {
    this.kept = value;
    this.excerpt.lastSource = this;
  }
}

class ExcerptSheet implements WorksheetLike {
  readonly name: string;
  readonly dimensions;
  readonly mergedRegions = [];
  private readonly cells = new Map<number, ExcerptCell>();
  /** Cells of array formulas that are computed now. */
  private readonly filled = new Set<number>();

  constructor(
    readonly sheet: Sheet,
    readonly id: number,
    private readonly excerpt: Excerpt,
  ) {
    this.name = sheet.name;
    // Whole columns are counted from the first row, wherever the sheet's values begin.
    const { row = 0, rows = 1, column = 0, columns = 1 } = sheet.usedArea(true) ?? {};
    this.dimensions = { top: 1, left: 1, bottom: row + rows, right: column + columns };
  }

  addFormula({ row, column, areas, blockwise }: FormulaCell, formula: string, book: Book): void {
    const { array, implicit } = this.sheet.cell(row, column);
    const named = withRelativeNames(formula, this.sheet, { row, column }, book);
    const own = withFormulaTexts(withFilteredLeftOut(named, areas), this.sheet, book);
    const cells = withTableAreas(own, { sheet: this.sheet, row, column }, book);
    const spills = withSpillsWritten(cells, this.sheet, book);
    const around = surroundingsOf(book, this.sheet, { row, column }, goesOverBlocks);
    const single = blockwise ? singleValues(rewrittenForEngine(spills), around) : undefined;
    const written = withNamesOfSheets(single?.text ?? spills, book);
    const spelled = spelledForEngine(written);
    const all = this.excerpt.coerces ? spelled.coerced : spelled.plain;
    // Of a block, a plain formula of a file shows the first value; the engine would spill it.
    const one = implicit && !array && single?.isBlock ? `INDEX(${all},1,1)` : all;
    // The engine computes no array formula entered over a range; as one that spills it does, and write() fills the range:
    // what stands there is no obstacle, and one cell shows the first value.
    const text = withBlanksShown(array?.rows === 1 && array.columns === 1 ? `INDEX(${one},1,1)` : one);
    for (const [r, c] of array ? this.sheet.cellsIn(array) : []) this.filled.add(cellKey(r, c));
    this.cells.set(
      cellKey(row, column),
      new ExcerptFormula(row + 1, column + 1, text, array !== undefined || !implicit, this.excerpt),
    );
  }

  /** Adds the cells of the areas that have a value; all cells where `areas` is undefined or that is less work. */
  addRead(areas: readonly Area[] | undefined): void {
    const used = this.sheet.usedArea(true);
    if (!used) return;
    const most = used.rows * used.columns;
    const asked = areas?.reduce((sum, area) => sum + Math.min(area.rows * area.columns, most), 0) ?? Infinity;
    for (const area of asked > most ? [used] : areas!)
      for (const [row, column, cell] of this.sheet.cellsIn(area)) this.addCell(row, column, cell);
  }

  /** Adds the cell where it has a value and is not computed now. */
  addCell(row: number, column: number, { value, spilledFrom }: Cell): void {
    const key = cellKey(row, column);
    if (value === undefined || this.cells.has(key) || this.filled.has(key)) return;
    // What spilled from a formula that is computed now comes from there.
    if (spilledFrom && this.cells.get(cellKey(spilledFrom.row, spilledFrom.column))?.type === 6) return;
    this.cells.set(key, plainCell(row + 1, column + 1, isError(value) ? { error: value.text } : value));
  }

  eachRow(...args: unknown[]): void {
    const callback = args[args.length - 1] as (row: RowLike, number: number) => void;
    const rows = new Map<number, ExcerptCell[]>();
    for (const cell of this.cells.values()) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    for (const [position, setting] of this.sheet.rows())
      if (setting.hidden && !rows.has(position + 1)) rows.set(position + 1, []);
    for (const [number, cells] of rows) {
      const eachCell = (...inner: unknown[]): void => {
        const visit = inner[inner.length - 1] as (cell: CellLike, column: number) => void;
        for (const cell of cells) visit(cell, cell.col);
      };
      callback({ hidden: this.sheet.row(number - 1).hidden ?? false, eachCell }, number);
    }
  }

  findCell(row: number, column: number): ExcerptCell | undefined {
    return this.cells.get(cellKey(row - 1, column - 1));
  }

  /** The engine asks for a cell that may not exist only to spill into it. */
  getCell(row: number, column: number): CellLike {
    const source = this.excerpt.lastSource;
    this.excerpt.hasSpilled = true;
    const cell = plainCell(row, column, undefined);
    if (!source) return cell;
    return Object.defineProperty(cell, "value", {
      set: (value: unknown) =>
        void (source.spilled ??= []).push({ row, column, value: fromEngine(value) ?? 0 }),
    });
  }

  getTables(): ReturnType<NonNullable<WorksheetLike["getTables"]>> {
    return this.sheet.tables.map(({ name, area, headers, totals, columns }) => ({
      table: {
        name,
        tl: { row: area.row + 1, col: area.column + 1 },
        columns: columns.map((column) => ({ name: column })),
        rows: Array.from({ length: area.rows - (headers ? 1 : 0) - (totals ? 1 : 0) }),
        headerRow: headers,
        totalsRow: totals,
      },
    }));
  }
}

/** What is kept of spellings: as much as the engine keeps of what it parsed. */
const mostSpellings = 20_000;

/** A formula as the engine is to read it, without "=": as it is, and with texts taken for numbers. */
const spelledForEngine = remembered(mostSpellings, (formula) => {
  const exact = withoutPluses(
    withExactComparisons(withAreasInSums(withSwitches(rewrittenForEngine(withKeptDigits(formula))))),
  );
  return {
    plain: exact.slice(1),
    get coerced() {
      return withTextsAsNumbers(exact).slice(1);
    },
  };
});

function plainCell(row: number, col: number, value: unknown): ExcerptCell {
  return { row, col, type: 2, model: {}, value, result: undefined };
}

/** SUBTOTAL(9,…) over filtered rows as SUBTOTAL(109,…): the engine leaves hidden rows out only where it is told. */
function withFilteredLeftOut(formula: string, areas: FormulaCell["areas"]): string {
  if (!/SUBTOTAL/i.test(formula) || !areas.some(({ sheet }) => isFiltered(sheet))) return formula;
  return formula.replace(
    /(\bSUBTOTAL\s*\(\s*)(\d{1,2})(?=\s*,)/gi,
    (_, open: string, number: string) => open + String(100 + Number(number)),
  );
}

/** "=SUM(A1#)" with the area written out: the engine does not follow "#" to cells that it was not shown. */
function withSpillsWritten(formula: string, sheet: Sheet, book: Book): string {
  if (!formula.includes("#")) return formula;
  return rewriteReferences(formula, (reference) => {
    if (!reference.spill) return undefined;
    const home = reference.sheet === undefined ? sheet : book.sheet(reference.sheet);
    if (!home?.cell(reference.first.row!, reference.first.column!).spill) return "#REF!";
    const { row, column, rows, columns } = referenceArea(reference, home);
    const last = { row: row + rows - 1, column: column + columns - 1 };
    return { ...reference, spill: false, first: { row, column }, last };
  });
}

function fromEngine(value: unknown): CellValue {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") return errorValue((value as { error?: string }).error ?? "#VALUE!");
  return value as CellValue;
}

function toScalar(value: Value | undefined): Scalar {
  if (!value || value.kind === 0) return null;
  if (value.kind === 4) return errorValue(value.code);
  return value.kind === 5 ? toScalar(value.rows[0]?.[0]) : value.value;
}

function toArgument(value: Value): Argument {
  return value.kind === 5 ? value.rows.map((row) => row.map(toScalar)) : toScalar(value);
}

/** What a custom function leaves blank shows 0. */
function fromScalar(value: CellValue | null): Value {
  if (value === undefined || value === null) return { kind: 1, value: 0 };
  if (value instanceof CellError) return { kind: 4, code: value.text };
  if (typeof value === "number")
    return Number.isFinite(value) ? { kind: 1, value } : { kind: 4, code: "#NUM!" };
  return typeof value === "string" ? { kind: 2, value } : { kind: 3, value };
}

function fromResult(result: ReturnType<Correction["compute"]>): Value {
  if (result === blank) return { kind: 0 };
  if (typeof result === "string") return { kind: 2, value: result };
  if (!Array.isArray(result)) return fromScalar(result as CellValue);
  const rows = (result as (CellValue | typeof blank)[][]).map((row) =>
    row.map((value): Value => (value === blank ? { kind: 0 } : fromScalar(value))),
  );
  return { kind: 5, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}
