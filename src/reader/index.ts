/**
 * Staff's worksheets as the parts of a plan, each figure with its cell.
 * In: a Workbook of grids, and what the user answered before. Out: parts, tables found, findings, what was not understood.
 */
import type { Indicator, Staffing, UnitProgram } from "../plan/model";
import type { Workbook } from "../sheet/grid";
import { noAnswers, type Answers } from "./answers";
import { levelsOf, readBudgets } from "./budget/read";
import { readCards } from "./cards/read";
import { emptyCards, type Cards } from "./cards/drafts";
import { tellHidden } from "./cells/hidden";
import { listLeftovers } from "./unread/leftovers";
import { Notebook } from "./notebook";
import { partsOf } from "./merge/parts";
import { placeTables, tellUnusedAnswers } from "./kinds/place";
import { reconcileLines } from "./merge/lines";
import { findRegions } from "./heads/regions";
import type { Reading, FoundTable, Dated } from "./model";
import { keyOf } from "../text/name";
import { Sheet } from "./cells/sheet";
import { tableKey, type Table } from "./table";
import { readIndicators } from "./indicators/read";
import type { ReadQuantity } from "./results/drafts";
import { readPrograms } from "./programs/read";
import { readResults } from "./results/read";
import { readStaffing } from "./staffing/read";
import { tellUnreadTexts } from "./unread/texts";
import { listUnread, type ReadTable } from "./unread/figures";
import { planYearOf } from "./merge/plan-year";

/**
 * The reader's steps:
 *
 *   grids → cells (cells/) → heads, regions and their surroundings (heads/) → kinds (kinds/) → plan year (merge/plan-year.ts)
 *         → tables read (staffing/, indicators/, results/, programs/, budget/) → labels and bullets outside tables (cards/)
 *         → what is left (unread/) → one line for each program, indicator, quantity (merge/) → parts
 */
export function readWorkbook(workbook: Workbook, answers: Answers = noAnswers): Reading {
  const notes = new Notebook();
  const sheets = workbook.grids.map((grid) => new Sheet(grid));
  tellHidden(workbook, sheets, notes);
  const regions = new Map(sheets.map((sheet) => [sheet, findRegions(sheet)] as const));
  const tables = placeTables(regions, answers);
  const planYear = planYearOf(tables, sheets, answers, notes);

  const found: FoundTable[] = [];
  const read: ReadTable[] = [];
  const begin = (dated: Dated): Table & { columns: FoundTable["columns"][number][] } => {
    const columns: FoundTable["columns"][number][] = [];
    return {
      sheet: dated.region.sheet,
      ...dated,
      notes,
      answers,
      ...(planYear !== undefined && { planYear }),
      say: (column, meaning, more) =>
        void columns.push({ column: column.column, header: column.texts.join(" / "), meaning, ...more }),
      columns,
    };
  };
  const end = (table: Dated & { columns: FoundTable["columns"] }, more: Partial<FoundTable> = {}): void => {
    const { sheet, top, left, right, bottom } = table.region;
    read.push(table);
    found.push({
      kind: table.kind,
      range: sheet.area(top, left, bottom - top, right - left),
      columns: table.columns,
      key: tableKey(table.region),
      ...more,
    });
  };

  const staffing: Staffing[] = [];
  const indicators: Indicator[] = [];
  const quantities: ReadQuantity[] = [];
  const programs: UnitProgram[] = [];
  for (const dated of tables) {
    if (dated.kind === "budget") continue;
    const table = { ...begin(dated), kind: dated.kind };
    if (dated.kind === "staffing") staffing.push(...readStaffing(table));
    if (dated.kind === "indicators") indicators.push(...readIndicators(table));
    if (dated.kind === "results") quantities.push(...readResults(table));
    if (dated.kind === "programs") programs.push(...readPrograms(table));
    end(table);
  }
  const cards = emptyCards();
  for (const sheet of sheets) readCards(sheet, cards, notes);
  for (const rows of cards.rows) {
    const isTitle = tables.some(({ region, context }) => {
      const goal = region.sheet.name === rows.sheet ? context.goalCell : undefined;
      return goal !== undefined && goal.row >= rows.first && goal.row <= rows.last;
    });
    // A goal that is a table's title is listed with that table.
    if (rows.kind === "goal" && isTitle) continue;
    const kind = rows.kind === "goal" ? "outline" : rows.kind;
    found.push({ kind, range: rangeOfCards(sheets, rows), columns: [] });
  }

  const departments = new Set([
    ...staffing.map((one) => keyOf(one.department)),
    ...(cards.outline.office ? [keyOf(cards.outline.office.text)] : []),
  ]);
  const lines = readBudgets(
    tables,
    planYear,
    answers,
    notes,
    departments,
    levelsOf([...programs, ...cards.unitPrograms], cards),
    (dated, columns, unit) => end({ ...dated, columns }, unit),
  );
  for (const [sheet, list] of regions) listLeftovers(sheet, list, notes);
  tellUnreadTexts(read, lines.flat(), notes);
  listUnread(sheets, read, { budget: lines.flat(), staffing, indicators, quantities }, notes);
  found.sort(
    (a, b) =>
      sheets.findIndex((sheet) => sheet.name === a.range.sheet) -
        sheets.findIndex((sheet) => sheet.name === b.range.sheet) || a.range.row - b.range.row,
  );

  const budget = reconcileLines(lines, notes);
  const parts = partsOf({
    planYear,
    answers,
    cards,
    budget,
    staffing,
    indicators,
    quantities,
    programs,
    sheets,
    tables: read,
    notes,
  });
  tellUnusedAnswers(tables, answers, notes);
  if (found.length === 0) notes.add("nothing-read", {});
  return { parts, tables: found, notUnderstood: notes.notUnderstood, findings: notes.findings };
}

function rangeOfCards(
  sheets: readonly Sheet[],
  { sheet, first, last }: Cards["rows"][number],
): FoundTable["range"] {
  const on = sheets.find((one) => one.name === sheet)!;
  return on.area(first, on.left, last - first + 1, Math.max(1, on.right - on.left));
}
