/**
 * Staff's worksheets as the parts of a plan, each figure with its cell: the list of the reader's passes.
 * In: a Workbook of grids, and what the user answered before. Out: parts, tables found, findings, what was not understood.
 *
 *   grids → cells (cells/) → heads and regions (heads/) → kinds and surroundings (kinds/), where a budget with its years in
 *         rows is turned round (heads/turned.ts) → plan year (merge/plan-year.ts)
 *         → tables but budgets (staffing/, indicators/, results/, programs/) → labels and bullets outside tables (cards/)
 *         → budgets, whose levels the others name (budget/) → what is left (unread.ts)
 *         → one line for each program, indicator, quantity (merge/, plan/reconcile.ts)
 *
 * A pass takes what came before and returns what it found; doubts go to the notebook, what was understood to the claims.
 */
import { reconcileLines } from "../plan/reconcile";
import type { Workbook } from "../sheet/grid";
import { keyOf } from "../text/name";
import { isBudget } from "./budget/kind";
import { levelsOf, readBudgets } from "./budget/read";
import { emptyCards, outlinesOf } from "./cards/entries";
import { readCards } from "./cards/read";
import { Sheet } from "./cells/sheet";
import { findRegions } from "./heads/regions";
import type { Gathered } from "./kinds/kind";
import { placeTables, tellUnusedAnswers } from "./kinds/place";
import { onSheets } from "./merge/namesakes";
import { partsOf } from "./merge/parts";
import { planYearOf } from "./merge/plan-year";
import { type Answers, noAnswers, type Reading } from "./model";
import { Notebook } from "./notebook";
import { foundCards, foundTable, inSheetOrder, type Table, tableIn } from "./table";
import { knownOf } from "./table-kinds";
import { listLeftovers, listUnread, tellHidden, tellUnreadTexts } from "./unread";

export function readWorkbook(workbook: Workbook, answers: Answers = noAnswers): Reading {
  const sheets = workbook.grids.map((grid) => new Sheet(grid));
  return readSheets(sheets, workbook, answers);
}

/** The same over sheets that are there already: afterwards their claims say of each figure what became of it. */
export function readSheets(sheets: readonly Sheet[], workbook: Workbook, answers: Answers): Reading {
  const notes = new Notebook(answers);
  tellHidden(workbook, sheets, notes);

  const heads = new Map(sheets.map((sheet) => [sheet, findRegions(sheet, notes)] as const));
  const { tables: placed, regions } = placeTables(heads, notes);
  const planYear = planYearOf(placed, sheets, notes);
  const tables = placed.map((dated) => tableIn(dated, planYear, notes));

  const gathered: Gathered = { staffing: [], indicators: [], quantities: [], programs: [] };
  const others = tables.filter((one) => !isBudget(one));
  for (const table of others) knownOf(table.kind).read?.(table, gathered);
  const { indicators, quantities, programs } = gathered;

  const cards = emptyCards();
  for (const sheet of sheets) readCards({ sheet, notes }, cards);

  const { outlines, departmentOf, staffed } = onSheets(outlinesOf(cards));
  const staffing = gathered.staffing.map(staffed);
  const { office } = cards.outline;
  const named = [...staffing.map(({ department }) => department), ...(office ? [office.text] : [])];
  const levels = levelsOf([...programs, ...cards.unitPrograms], cards);
  const ofDepartment = (table: Table): Table => ({
    ...table,
    context: { ...table.context, department: departmentOf(table) },
  });
  const budgets = readBudgets(
    tables.filter(isBudget).map(ofDepartment),
    new Set(named.map(keyOf)),
    levels,
    cards,
  );
  const lines = budgets.lines.flat();
  const read = [...others.map((table) => ({ ...table, columns: table.said })), ...budgets.tables];

  for (const [sheet, list] of regions) listLeftovers(sheet, list, notes);
  tellUnreadTexts(read, lines, notes);
  const figures = { budget: lines, staffing, indicators: [...indicators, ...cards.indicators], quantities };
  listUnread(sheets, read, figures, notes);

  const found = inSheetOrder(sheets, [
    ...read.filter((one) => !isBudget(one)).map(foundTable),
    ...foundCards(sheets, placed, cards),
    ...budgets.tables.map(foundTable),
  ]);
  const budget = reconcileLines(budgets.lines, (found) => notes.tell(found));
  const parts = partsOf({
    planYear,
    cards,
    budget,
    ...gathered,
    staffing,
    outlines,
    sheets,
    tables: read,
    notes,
  });
  tellUnusedAnswers(placed, notes);
  if (found.length === 0) notes.add("nothing-read", {});
  const { notUnderstood, findings, decided } = notes;
  return { parts, tables: found, notUnderstood, findings, decided: [...decided.values()] };
}
