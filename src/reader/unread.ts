/**
 * The last safeguard against what is lost in silence: a number in a column of figures that no part of the plan holds, no finding
 * names and no reader passed over on purpose; columns of names whose head says nothing that is known; what nobody understood on
 * a sheet, in blocks of rows; and what was hidden.
 * In: a table whose row 14 names nothing that is known. Out: "figures-unread" with that row's cells.
 * In: "도로건설" below a blank head, left of the amounts. Out: "column-not-understood" at that head.
 * In: a memo with figures at 메모!A1:C9. Out: that range, with the reason. In: rows 12 to 14 of 예산 hidden. Out: told.
 */
import type { BudgetLine, Figure, PlanParts } from "../plan/model";
import { type Area, columnName, parseAddress, printSheetArea, type SheetArea } from "../sheet/address";
import type { Workbook } from "../sheet/grid";
import { bounding, joinAreas } from "../sheet/rectangles";
import { unitNote } from "../text/unit";
import { isFigure, isNumber } from "./cells/figures";
import type { Sheet } from "./cells/sheet";
import type { Ground } from "./claims";
import type { Region } from "./model";
import type { Notebook } from "./notebook";
import { columnsOf, headAt, headCell, headOf, range, rowsOf } from "./rows";
import { type ReadTable, withoutHead } from "./table";
import { isNote, isPageNumber, printed } from "./words/asides";
import { isFunding } from "./words/budget-names";
import { fieldSet } from "./words/fields";

/** Findings about a whole sheet or head: they name no figure in particular. */
const general = new Set(["rows-hidden", "columns-hidden", "unit-assumed", "plan-year-assumed"]);
const mostAreas = 20;

/** What was read of the plan's figures. */
type Parts = Pick<PlanParts, "budget" | "staffing" | "indicators" | "quantities">;

export function listUnread(
  sheets: readonly Sheet[],
  tables: readonly ReadTable[],
  parts: Parts,
  notes: Notebook,
): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const mark = (sheet: string | undefined, area: Area): void =>
    byName.get(sheet ?? "")?.claims.account(area, "read");
  for (const { from } of figuresOf(parts)) for (const term of from) mark(term.sheet, term);
  const told = notes.findings.filter(({ kind }) => !general.has(kind)).flatMap(({ cells }) => cells);
  for (const address of told.map((cell) => parseAddress(cell)))
    if (address) mark(address.sheet, address.area);
  const ofHeads = notes.findings.flatMap(({ kind, cells }) => (ofColumns.has(kind) ? cells : []));
  const heads = new Set(ofHeads);
  for (const table of tables) tellUnread(table, heads, notes);
}

/** Findings about a column's head: all its figures are told with it. */
const ofColumns = new Set([
  ...["column-repeated", "staff-column-repeated", "year-column-repeated"],
  ...["column-not-understood", "year-unknown"],
]);

function tellUnread({ region, columns }: ReadTable, told: ReadonlySet<string>, notes: Notebook): void {
  const { sheet } = region;
  const open = columns.filter((one) => ofPlan.has(one.meaning) && !told.has(headCell(region, one)));
  const places = [...open.map(({ column }) => column), ...withoutHead(region)].sort((a, b) => a - b);
  const unread: SheetArea[] = [];
  for (const row of rowsOf(region))
    for (const column of places)
      if (sheet.claims.groundOf(row, column) === undefined && isFigure(sheet, row, column))
        unread.push(sheet.area(row, column));
  const cells = joined(unread).slice(0, mostAreas).map(printSheetArea);
  if (unread.length > 0) notes.add("figures-unread", { count: String(unread.length) }, cells);
}

/** Cells beside each other in a row as one area, and areas of the same columns in rows below each other. */
function joined(cells: readonly SheetArea[]): SheetArea[] {
  const runs = joinAreas(cells);
  const columns = runs.sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  return joinAreas(columns).sort((a, b) => a.row - b.row || a.column - b.column);
}

function* figuresOf({ budget, staffing, indicators, quantities }: Parts): Iterable<Figure> {
  for (const { amounts, more } of budget) yield* [...Object.values(amounts), ...more];
  for (const { authorized, current } of staffing)
    yield* [...Object.values(authorized), current].filter((one) => one !== undefined);
  for (const { targets, results, weight } of indicators)
    yield* [...Object.values(targets), ...Object.values(results), ...(weight ? [weight] : [])];
  for (const { values } of quantities) yield* Object.values(values);
}

const names = fieldSet("policy unitProgram detail program hierarchy division department indicator quantity");
const repeats = new Set<string | undefined>(["repeats", "aside"] satisfies Ground[]);
const figures = fieldSet(
  "amount authorized current target result year month quarter half value cumulative sum grade4AndAbove grade5 grade6AndBelow",
);
/** Those and others whose columns hold figures of the plan. */
const ofPlan = new Set([...figures, ...fieldSet("weight targets")]);

/**
 * `lines` are those that were read: a column that names one of them is understood, and so is a name beside figures that
 * repeat others (an object of expenditure, a stage).
 */
export function tellUnreadTexts(
  tables: readonly ReadTable[],
  lines: readonly BudgetLine[],
  notes: Notebook,
): void {
  const named = new Set(lines.map(({ cell }) => `${cell.sheet}|${cell.row}|${cell.column}`));
  for (const table of tables) {
    const { region, columns } = table;
    for (const column of columnsOf({ left: region.left, right: endOfNames(table) })) {
      const meaning = columns.find((one) => one.column === column)?.meaning;
      // A head may belong to another table made of the same rows.
      const isOpen =
        meaning === undefined ? !hasHead(region, column) : meaning === "unknown" || meaning === "text";
      if (!isOpen || !holdsNames(table, column, named)) continue;
      const head = headAt(region, column);
      const header = (head && headOf(head)) || columnName(column);
      notes.add("column-not-understood", { header }, [headCell(region, { column })]);
    }
  }
}

/** Names stand left of the figures; an export has columns of its own between them, from the last name on. */
function endOfNames({ region: { fields, right }, columns }: ReadTable): number {
  const of = (meanings: ReadonlySet<string | undefined>): number[] =>
    columns.filter(({ meaning }) => meanings.has(meaning)).map(({ column }) => column);
  const isExport = fields.has("item") || fields.has("fiscalYear");
  return isExport ? Math.max(-1, ...of(names)) : Math.min(right, ...of(figures));
}

function hasHead({ sheet, top, body }: Region, column: number): boolean {
  const cells = range(top, body).map((row) => sheet.master(row, column));
  return cells.some((cell) => sheet.value(cell.row, cell.column) !== undefined);
}

function holdsNames({ region, columns }: ReadTable, column: number, named: ReadonlySet<string>): boolean {
  const { sheet } = region;
  const amounts = columns.filter(({ meaning }) => meaning === "amount");
  let texts = 0;
  for (const row of rowsOf(region)) {
    const value = sheet.value(row, column);
    if (value === undefined) continue;
    if (typeof value !== "string" || !/[가-힣]/.test(value)) return false;
    if (named.has(`${sheet.name}|${row}|${column}`)) return false;
    const isRepeating = amounts.some((one) => repeats.has(sheet.claims.groundOf(row, one.column)));
    if (!isRepeating && !isNote(value) && !isFunding(sheet.key(row, column))) texts++;
  }
  return texts > 0;
}

export function listLeftovers(sheet: Sheet, regions: readonly Region[], notes: Notebook): void {
  /** Rows of titles, right above heads. */
  const titles = new Set(regions.flatMap(({ above, top }) => range(Math.max(above, top - 6), top)));
  const isTitled = (row: number): boolean => titles.has(row) || (row <= sheet.top + 1 && regions.length > 0);
  const isOpen = (row: number, column: number): boolean =>
    !sheet.claims.isTaken(row, column) &&
    sheet.value(row, column) !== undefined &&
    !isFurniture(sheet, row, column, isTitled(row));
  let block: { readonly area: Area; readonly hasNumbers: boolean } | undefined;
  for (let row = sheet.top; row < sheet.bottom; row++) {
    if (sheet.claims.isRowTaken(row)) continue;
    const columns = columnsOf(sheet).filter((column) => isOpen(row, column));
    if (columns.length === 0) continue;
    const hasNumbers = columns.some((column) => isNumber(sheet, row, column));
    const own = sheet.area(row, columns[0]!, 1, columns.at(-1)! - columns[0]! + 1);
    if (block && row - (block.area.row + block.area.rows) <= 1)
      block = { area: bounding(block.area, own), hasNumbers: block.hasNumbers || hasNumbers };
    else {
      if (block) leave(block);
      block = { area: own, hasNumbers };
    }
  }
  if (block) leave(block);

  function leave({ area, hasNumbers }: NonNullable<typeof block>): void {
    notes.leave({ ...area, sheet: sheet.name }, hasNumbers ? "no-head" : "no-use");
  }
}

/** A title above a table or at the sheet's top, a note, a unit note, a page number. */
function isFurniture(sheet: Sheet, row: number, column: number, isTitle: boolean): boolean {
  if (isNumber(sheet, row, column)) return false;
  const text = sheet.text(row, column);
  const key = sheet.key(row, column);
  if (isTitle || unitNote(text) !== undefined || isNote(key) || isPageNumber(key) || printed.test(key))
    return true;
  return /^[<□■▣[]/.test(key) && text.length < 40;
}

export function tellHidden(workbook: Workbook, sheets: readonly Sheet[], notes: Notebook): void {
  for (const sheet of workbook.hidden) notes.add("sheet-hidden", { sheet });
  for (const sheet of workbook.own) notes.add("sheet-own", { sheet });
  for (const sheet of sheets) {
    const { grid, top, bottom, left, right } = sheet;
    const hidden = range(top, bottom).filter((row) => grid.hiddenRows.has(row) && !sheet.isBlankRow(row));
    const areas = joinAreas(hidden.map((row) => sheet.area(row, left, 1, Math.max(1, right - left))));
    const shown = areas.slice(0, mostAreas);
    const text = shown.map(({ row, rows }) => [...new Set([row + 1, row + rows])].join("-")).join(", ");
    if (shown.length > 0) notes.add("rows-hidden", { rows: text }, shown.map(printSheetArea));
    const columns = columnsOf(sheet).filter((column) => grid.hiddenColumns.has(column));
    const heads = columns.map((column) => sheet.address(top, column, Math.max(1, bottom - top)));
    if (columns.length > 0)
      notes.add("columns-hidden", { columns: columns.map(columnName).join(", ") }, heads);
  }
}
