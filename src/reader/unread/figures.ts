/**
 * The last safeguard against figures lost in silence: a number in a column of figures that no part of the plan holds,
 * no finding names and no reader passed over on purpose is told.
 * In: a table whose row 14 names nothing that is known. Out: "figures-unread" with that row's cells.
 */
import type { Figure, PlanParts } from "../../plan/model";
import { parseAddress, printSheetArea, type Area, type SheetArea } from "../../sheet/address";
import type { Region, FoundTable } from "../model";
import type { ReadTable } from "../tables-found";
import type { Notebook } from "../notebook";
import { isFigure } from "../cells/numbers";
import type { Sheet } from "../cells/sheet";

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

export function listUnread(
  sheets: readonly Sheet[],
  tables: readonly ReadTable[],
  parts: Pick<PlanParts, "budget" | "staffing" | "indicators" | "quantities">,
  notes: Notebook,
): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const mark = (sheet: string, area: Area): void => byName.get(sheet)?.claims.account(area, "read");
  for (const figure of figuresOf(parts)) for (const term of figure.from) mark(term.sheet, term);
  for (const { kind, cells } of notes.findings) {
    if (general.has(kind)) continue;
    for (const cell of cells) {
      const address = parseAddress(cell);
      if (address?.sheet !== undefined) mark(address.sheet, address.area);
    }
  }
  for (const { region, columns } of tables) tellUnread(region, columns, notes);
}

/** Findings about a column's head: all its figures are told with it. */
const ofColumns = new Set([
  "column-repeated",
  "staff-column-repeated",
  "year-column-repeated",
  "column-not-understood",
  "year-unknown",
]);

function tellUnread(region: Region, columns: FoundTable["columns"], notes: Notebook): void {
  const { sheet } = region;
  const told = new Set(notes.findings.flatMap(({ kind, cells }) => (ofColumns.has(kind) ? cells : [])));
  const figures = columns
    .filter(
      ({ column, meaning }) => !beside.has(meaning) && !told.has(sheet.address(region.body - 1, column)),
    )
    .map(({ column }) => column)
    .concat(withoutHead(region))
    .sort((a, b) => a - b);
  const areas: SheetArea[] = [];
  let count = 0;
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    for (const column of figures) {
      if (!isFigure(sheet, row, column) || sheet.claims.groundOf(row, column) !== undefined) continue;
      count++;
      add(areas, sheet.area(row, column));
    }
  }
  if (count > 0)
    notes.add(
      "figures-unread",
      { count: String(count) },
      stacked(areas).slice(0, mostAreas).map(printSheetArea),
    );
}

/** Columns between those with a head: nothing says what their figures are. */
function withoutHead({ left, right, columns, isPart }: Region): number[] {
  if (isPart) return [];
  const known = new Set(columns.map(({ column }) => column));
  return Array.from({ length: right - left }, (_, index) => left + index).filter(
    (column) => !known.has(column),
  );
}

/** Cells beside each other in a row become one area. */
function add(areas: SheetArea[], cell: SheetArea): void {
  const last = areas.at(-1);
  if (last && last.row === cell.row && last.column + last.columns === cell.column)
    areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
  else areas.push(cell);
}

/** Areas of the same columns in rows below each other become one. */
function stacked(areas: readonly SheetArea[]): SheetArea[] {
  const places = new Map<string, number>();
  const done: SheetArea[] = [];
  for (const area of areas) {
    const key = `${area.column}|${area.columns}`;
    const place = places.get(key);
    const above = place === undefined ? undefined : done[place];
    if (above && above.row + above.rows === area.row) done[place!] = { ...above, rows: above.rows + 1 };
    else {
      places.set(key, done.length);
      done.push(area);
    }
  }
  return done;
}

function* figuresOf(parts: Parameters<typeof listUnread>[2]): Iterable<Figure> {
  for (const line of parts.budget) yield* [...Object.values(line.amounts), ...line.more];
  for (const { authorized, current } of parts.staffing)
    yield* [...Object.values(authorized), current].filter((one): one is Figure => one !== undefined);
  for (const one of parts.indicators)
    yield* [
      ...Object.values(one.targets),
      ...Object.values(one.results),
      ...(one.weight ? [one.weight] : []),
    ];
  for (const { values } of parts.quantities) yield* Object.values(values);
}
