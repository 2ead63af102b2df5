/**
 * The last safeguard against figures lost in silence: a number in a column of figures that no part of the plan holds,
 * no finding names and no reader passed over on purpose is told.
 * In: a table whose row 14 names nothing that is known. Out: "figures-unread" with that row's cells.
 */
import type { Figure, PlanParts } from "../../plan/model";
import { parseAddress, printSheetArea, type Area, type SheetArea } from "../../sheet/address";
import { isFigure } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";
import type { Notebook } from "../notebook";
import { headCell, rowsOf } from "../rows";
import { withoutHead, type ReadTable } from "../tables-found";

/** Columns that hold no figure of the plan, whatever stands in them. */
const beside = new Set<string>(
  [
    ["number", "note", "item", "level", "fiscalYear", "date", "text", "ignored", "unknown"],
    ["remainder", "funding", "difference", "rate", "share", "achievement", "detailCount"],
    ["division", "department", "goal", "policy", "unitProgram", "detail", "program", "hierarchy", "account"],
    ["indicator", "quantity", "type", "formula", "source", "grounds", "measureUnit", "positions"],
    ["purpose", "contents", "description", "period", "supportForm", "supportCondition", "implementer"],
  ].flat(),
);
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
  const open = columns.filter((one) => !beside.has(one.meaning) && !told.has(headCell(region, one)));
  const figures = [...open.map(({ column }) => column), ...withoutHead(region)].sort((a, b) => a - b);
  const unread: SheetArea[] = [];
  for (const row of rowsOf(region))
    for (const column of figures)
      if (sheet.claims.groundOf(row, column) === undefined && isFigure(sheet, row, column))
        unread.push(sheet.area(row, column));
  const cells = joined(unread).slice(0, mostAreas).map(printSheetArea);
  if (unread.length > 0) notes.add("figures-unread", { count: String(unread.length) }, cells);
}

/** Cells beside each other in a row as one area, and areas of the same columns in rows below each other. */
function joined(cells: readonly SheetArea[]): SheetArea[] {
  const runs: SheetArea[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.row === cell.row && last.column + last.columns === cell.column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push(cell);
  }
  const places = new Map<string, number>();
  const done: SheetArea[] = [];
  for (const area of runs) {
    const key = `${area.column}|${area.columns}`;
    const place = places.get(key) ?? -1;
    const above = done[place];
    if (above && above.row + above.rows === area.row) done[place] = { ...above, rows: above.rows + 1 };
    else places.set(key, done.push(area) - 1);
  }
  return done;
}

function* figuresOf({ budget, staffing, indicators, quantities }: Parts): Iterable<Figure> {
  for (const { amounts, more } of budget) yield* [...Object.values(amounts), ...more];
  for (const { authorized, current } of staffing)
    yield* [...Object.values(authorized), current].filter((one) => one !== undefined);
  for (const { targets, results, weight } of indicators)
    yield* [...Object.values(targets), ...Object.values(results), ...(weight ? [weight] : [])];
  for (const { values } of quantities) yield* Object.values(values);
}
