/**
 * All budget tables of a workbook, in the order in which they help each other: a table with a stated unit and a column
 * for each level tells the units and levels of those without.
 * In: the placed tables. Out: their lines, table by table in sheet order.
 */
import type { BudgetLevel, BudgetLine, UnitProgram } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import type { Answers } from "../answers";
import type { Cards } from "../cards/drafts";
import type { Candidate } from "../evidence";
import type { Notebook } from "../notebook";
import { settle } from "../questions";
import { hasBareNumbers, hasNumbers } from "../cells/numbers";
import type { FoundTable, Dated, Region } from "../model";
import { keyOf } from "../../text/name";
import { linesOf } from "./lines";
import type { BudgetTable } from "./node";
import { indentsOf, type Indents, type Named } from "./indents";
import { isBudget } from "./kind";
import { booksOf } from "./pages";
import { budgetColumns, type BudgetColumns } from "./columns";
import { headArea, tableAnswer, tableKey } from "../table";
import { readFlat } from "./flat";
import { readTree } from "./tree";
import type { MoneyUnit } from "../../text/unit";
import { isPaid, paidUnit, statedUnits, unitCandidates } from "./units";

/** Levels that the sheets other than the budget state by name. */
export function levelsOf(programs: readonly UnitProgram[], cards: Cards): Map<string, BudgetLevel> {
  const levels = new Map<string, BudgetLevel>();
  const twice = new Set<string>();
  const state = (name: string, level: BudgetLevel): void => {
    const key = keyOf(name);
    if (key === "") return;
    if (levels.has(key) && levels.get(key) !== level) twice.add(key);
    levels.set(key, level);
  };
  for (const goal of cards.goals) state(goal.name, "policyProgram");
  for (const program of programs) {
    state(program.name, "unitProgram");
    for (const detail of program.details) state(detail.name, "detailProgram");
  }
  for (const key of twice) levels.delete(key);
  return levels;
}

/** Tables with a stated unit and typed columns first: they tell the others' units and levels. */
export function readBudgets(
  tables: readonly Dated[],
  planYear: number | undefined,
  answers: Answers,
  notes: Notebook,
  departments: ReadonlySet<string>,
  levels: Map<string, BudgetLevel>,
  done: (dated: Dated, columns: FoundTable["columns"], unit: Partial<FoundTable>) => void,
): BudgetLine[][] {
  const budgets = tables.filter(isBudget);
  const prepared = budgets.map((dated, order) => {
    const columns = budgetColumns(dated, planYear, notes, answers);
    const answer = tableAnswer(dated.region, answers)?.unit;
    const isStated =
      answer !== undefined || statedUnits(dated.region, dated.context, columns.amounts).length > 0;
    const { at } = columns;
    const typed = [at.policy, at.unitProgram, at.detail].filter((column) => column !== undefined).length;
    const flat =
      typed >= 2 ||
      (typed >= 1 && dated.region.fields.has("item")) ||
      (at.unitProgram !== undefined && at.program !== undefined) ||
      isPaid(dated.region);
    return { dated, order, columns, answer, isStated, flat };
  });
  const read: BudgetLine[][] = [];
  const indents = indentsByHead(
    budgets.map(({ region }) => region),
    prepared.map(({ columns }) => columns),
  );
  const books = booksOf(prepared, indents).sort((a, b) => rank(a[0]) - rank(b[0]) || a[0].order - b[0].order);
  for (const pages of books) {
    const known = read.flat();
    const [first, ...others] = pages;
    const { flat, order } = first;
    const itsTable = tableOf(first, known);
    const ofBook = first.isStated ? itsTable.unit : undefined;
    const tables: [BudgetTable, ...BudgetTable[]] = [
      itsTable,
      ...others.map((page) => tableOf(page, known, ofBook)),
    ];
    const lines = linesOf(tables[0], flat ? readFlat(tables[0]) : readTree(tables));
    if (flat)
      for (const line of lines) if (!levels.has(keyOf(line.name))) levels.set(keyOf(line.name), line.level);
    read[order] = lines;
    pages.forEach(({ dated, columns, isStated }, index) => {
      const { region, context } = dated;
      if (lines.length === 0 && columns.amounts.some(({ column }) => hasNumbers(region, column)))
        notes.leave(
          region.sheet.area(region.top, region.left, region.bottom - region.top, region.right - region.left),
          "예산표로 보이지만 사업명 열을 찾지 못했습니다.",
          "It looks like a budget table, but no column names programs.",
        );
      done(dated, columns.meanings, {
        unit: tables[index]!.unit,
        ...(isStated && context.unitCell && { unitCell: context.unitCell }),
      });
    });
  }
  return read.filter((lines) => lines !== undefined);

  function tableOf(
    one: (typeof prepared)[number],
    known: readonly BudgetLine[],
    ofBook?: MoneyUnit,
  ): BudgetTable {
    const { region, context } = one.dated;
    const bare = one.columns.amounts.some(
      ({ column, unit }) => unit === undefined && hasBareNumbers(region, column),
    );
    const at = headArea(region);
    const { otherMoney, otherUnitCell } = context;
    const where = otherMoney
      ? [context.unitCell!, otherMoney.cell]
      : otherUnitCell
        ? [otherUnitCell, at]
        : [at];
    const unit =
      one.isStated || (bare && ofBook === undefined)
        ? settle(notes, answers, {
            ...{ kind: otherMoney ? "unit-notes-disagree" : "unit-assumed", key: `unit:${one.dated.id}`, at },
            cells: where.map(printSheetArea),
            candidates: unitCandidates(one.dated, one.columns.amounts, known),
            answer: one.answer,
          })!
        : (ofBook ?? "천원");
    const own = unitsOfColumns(one.dated, one.columns, unit, notes, answers);
    return {
      region,
      sheet: region.sheet,
      context,
      columns: one.columns,
      unit,
      unitOf: (column) => own.get(column.column) ?? column.unit ?? unit,
      departments,
      levels,
      ...(indents.get(tableKey(region)) && { indents: indents.get(tableKey(region))! }),
      notes,
      answers,
      id: one.dated.id,
    };
  }

  function rank(one: (typeof prepared)[number]): number {
    return (one.isStated ? 0 : 2) + (one.flat ? 0 : 1);
  }
}

/** The pages of one 사업명세서, on whatever sheets, say together what its indents mean. */
function indentsByHead(
  regions: readonly Region[],
  columns: readonly BudgetColumns[],
): ReadonlyMap<string, Indents> {
  const pages = new Map<string, Named[]>();
  regions.forEach((region, index) => {
    const { at, amounts } = columns[index]!;
    const name = at.hierarchy;
    const firstAmount = amounts[0]?.column;
    if (name === undefined || firstAmount === undefined) return;
    const key = tableKey(region);
    pages.set(key, [...(pages.get(key) ?? []), { region, name, firstAmount }]);
  });
  const found = [...pages].flatMap(([key, tables]) => {
    const indents = indentsOf(tables);
    return indents ? [[key, indents] as const] : [];
  });
  return new Map(found);
}

/** By column, its unit where that may be another than the table's: its head states it, or payments would exceed the budget. */
function unitsOfColumns(
  { region, context, id }: Dated,
  { amounts }: BudgetColumns,
  unit: MoneyUnit,
  notes: Notebook,
  answers: Answers,
): ReadonlyMap<number, MoneyUnit> {
  const found = new Map<number, MoneyUnit>();
  const note = context.unitInherited ? undefined : context.unit;
  for (const column of amounts) {
    const budget = amounts.find(
      ({ year, kind }) => year === column.year && (kind === "budget" || kind === "available"),
    );
    const paid = budget && paidUnit(region, column, budget, unit);
    const isOther = note !== undefined && column.unit !== undefined && column.unit !== note;
    if (!paid && !isOther) continue;
    const candidates: readonly Candidate<MoneyUnit>[] = paid
      ? [
          { value: paid, signs: [{ rule: "paid-too-much", weight: "hint" }] },
          { value: unit, signs: [] },
        ]
      : [
          { value: column.unit!, signs: [{ rule: "unit-in-head", weight: "sure" }] },
          { value: note!, signs: [{ rule: "unit-in-note", weight: "sure" }] },
        ];
    const cell = region.sheet.area(region.body - 1, column.column);
    const settled = settle(notes, answers, {
      ...{ kind: paid ? "unit-assumed" : "units-disagree", key: `unit:${id}:${keyOf(column.header)}` },
      ...{ about: column.header, at: cell, cells: [printSheetArea(cell)], candidates },
    });
    found.set(column.column, settled!);
  }
  return found;
}
