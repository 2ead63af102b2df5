/**
 * Staff's worksheets as the parts of a plan, each figure with its cell: the list of the reader's passes.
 * In: a Workbook of grids, and what the user answered before. Out: parts, tables found, findings, what was not understood.
 *
 *   grids → cells (cells/) → heads and regions (heads/) → kinds and surroundings (kinds/) → plan year (merge/plan-year.ts)
 *         → tables but budgets (staffing/, indicators/, results/, programs/) → labels and bullets outside tables (cards/)
 *         → budgets, whose levels the others name (budget/) → what is left (unread/)
 *         → one line for each program, indicator, quantity (merge/)
 *
 * A pass takes what came before and returns what it found; doubts go to the notebook, what was understood to the claims.
 */
import type { Workbook } from "../sheet/grid";
import { keyOf } from "../text/name";
import { noAnswers, type Answers } from "./answers";
import { levelsOf, readBudgets } from "./budget/read";
import { isBudget } from "./budget/kind";
import { readCards } from "./cards/read";
import { emptyCards } from "./cards/drafts";
import { tellHidden } from "./cells/hidden";
import { Sheet } from "./cells/sheet";
import { findRegions } from "./heads/regions";
import type { Gathered } from "./kinds/kind";
import { placeTables, tellUnusedAnswers } from "./kinds/place";
import { reconcileLines } from "./merge/lines";
import { partsOf } from "./merge/parts";
import { planYearOf } from "./merge/plan-year";
import type { Reading } from "./model";
import { Notebook } from "./notebook";
import { tableIn } from "./table";
import { knownOf } from "./table-kinds";
import { foundCards, foundTable, inSheetOrder, type ReadTable } from "./tables-found";
import { listUnread } from "./unread/figures";
import { listLeftovers } from "./unread/leftovers";
import { tellUnreadTexts } from "./unread/texts";

export function readWorkbook(workbook: Workbook, answers: Answers = noAnswers): Reading {
  const sheets = workbook.grids.map((grid) => new Sheet(grid));
  return readSheets(sheets, workbook, answers);
}

/** The same over sheets that are there already: afterwards their claims say of each figure what became of it. */
export function readSheets(sheets: readonly Sheet[], workbook: Workbook, answers: Answers): Reading {
  const notes = new Notebook();
  tellHidden(workbook, sheets, notes);

  const heads = new Map(sheets.map((sheet) => [sheet, findRegions(sheet)] as const));
  const { tables, regions } = placeTables(heads, answers, notes);
  const planYear = planYearOf(tables, sheets, answers, notes);

  const read: ReadTable[] = [];
  const gathered: Gathered = { staffing: [], indicators: [], quantities: [], programs: [] };
  for (const dated of tables.filter((one) => !isBudget(one))) {
    const { table, columns } = tableIn(dated, planYear, notes, answers);
    knownOf(dated.kind).read?.(table, gathered);
    read.push({ ...dated, columns });
  }
  const { staffing, indicators, quantities, programs } = gathered;

  const cards = emptyCards();
  for (const sheet of sheets) readCards(sheet, cards, notes);

  const departments = new Set([
    ...staffing.map((one) => keyOf(one.department)),
    ...(cards.outline.office ? [keyOf(cards.outline.office.text)] : []),
  ]);
  const levels = levelsOf([...programs, ...cards.unitPrograms], cards);
  const lines = readBudgets(
    tables,
    planYear,
    answers,
    notes,
    departments,
    levels,
    (dated, columns, unit) => void read.push({ ...dated, columns, ...unit }),
  );

  for (const [sheet, list] of regions) listLeftovers(sheet, list, notes);
  tellUnreadTexts(read, lines.flat(), notes);
  listUnread(sheets, read, { budget: lines.flat(), staffing, indicators, quantities }, notes);

  const found = inSheetOrder(sheets, [
    ...read.filter((one) => !isBudget(one)).map(foundTable),
    ...foundCards(sheets, tables, cards),
    ...read.filter(isBudget).map(foundTable),
  ]);
  const budget = reconcileLines(lines, notes);
  const parts = partsOf({ planYear, answers, cards, budget, ...gathered, sheets, tables: read, notes });
  tellUnusedAnswers(tables, answers, notes);
  if (found.length === 0) notes.add("nothing-read", {});
  return {
    parts,
    tables: found,
    notUnderstood: notes.notUnderstood,
    findings: notes.findings,
    decided: [...notes.decided.values()],
  };
}
