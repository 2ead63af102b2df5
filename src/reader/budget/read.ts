/**
 * All budget tables of a workbook, in the order in which they help each other: a table with a stated unit and a column
 * for each level tells the units and levels of those without.
 * In: the placed tables. Out: their lines, table by table in sheet order.
 */
import type { BudgetLevel, BudgetLine, UnitProgram } from "../../plan/model";
import { printSheetArea } from "../../sheet/address";
import type { Answers } from "../answers";
import type { Cards } from "../cards/drafts";
import type { Notebook } from "../notebook";
import { hasBareNumbers, hasNumbers } from "../cells/numbers";
import type { FoundTable, Dated, Region } from "../model";
import { keyOf } from "../../text/name";
import { linesOf } from "./lines";
import type { BudgetTable } from "./node";
import { indentsOf, type Indents, type Named } from "./indents";
import { isBudget } from "./kind";
import { booksOf } from "./pages";
import { budgetColumns, type BudgetColumns } from "./columns";
import { tableAnswer, tableKey } from "../table";
import { readFlat } from "./flat";
import { readTree } from "./tree";
import type { MoneyUnit } from "../../text/unit";
import { assumeUnit, exportUnit, paidUnit } from "./units";

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
    const columns = budgetColumns(
      dated.region,
      dated.context,
      planYear,
      notes,
      new Set(tableAnswer(dated.region, answers)?.columns?.map((one) => one.header)),
    );
    const answer = tableAnswer(dated.region, answers)?.unit;
    const own = columns.amounts.find((column) => column.unit)?.unit;
    const context = dated.context.unitInherited ? undefined : dated.context.unit;
    const stated = answer ?? context ?? own ?? exportUnit(dated.region);
    const { at } = columns;
    const typed = [at.policy, at.unitProgram, at.detail].filter((column) => column !== undefined).length;
    const flat =
      typed >= 2 ||
      (typed >= 1 && dated.region.fields.has("item")) ||
      (at.unitProgram !== undefined && at.program !== undefined);
    return { dated, order, columns, stated, flat };
  });
  const read: BudgetLine[][] = [];
  const indents = indentsByHead(
    budgets.map(({ region }) => region),
    prepared.map(({ columns }) => columns),
  );
  const books = booksOf(prepared, indents).sort((a, b) => rank(a[0]) - rank(b[0]) || a[0].order - b[0].order);
  for (const pages of books) {
    const known = read.flat();
    const [{ flat, order, stated: unit }] = pages;
    const tables = pages.map((page) => tableOf({ ...page, stated: page.stated ?? unit }, known)) as [
      BudgetTable,
      ...BudgetTable[],
    ];
    const lines = linesOf(tables[0], flat ? readFlat(tables[0]) : readTree(tables));
    if (flat)
      for (const line of lines) if (!levels.has(keyOf(line.name))) levels.set(keyOf(line.name), line.level);
    read[order] = lines;
    pages.forEach(({ dated, columns, stated }, index) => {
      const { region, context } = dated;
      if (lines.length === 0 && columns.amounts.some(({ column }) => hasNumbers(region, column)))
        notes.leave(
          region.sheet.area(region.top, region.left, region.bottom - region.top, region.right - region.left),
          "예산표로 보이지만 사업명 열을 찾지 못했습니다.",
          "It looks like a budget table, but no column names programs.",
        );
      done(dated, columns.meanings, {
        unit: tables[index]!.unit,
        ...(stated !== undefined && context.unitCell && { unitCell: context.unitCell }),
      });
    });
  }
  return read.filter((lines) => lines !== undefined);

  function tableOf(one: (typeof prepared)[number], known: readonly BudgetLine[]): BudgetTable {
    const { region, context } = one.dated;
    const bare = one.columns.amounts.some(
      ({ column, unit }) => unit === undefined && hasBareNumbers(region, column),
    );
    const unit =
      one.stated ??
      (bare && one.columns.amounts.length > 0
        ? assumeUnit(
            region,
            context,
            one.columns.amounts.map((column) => column.column),
            known,
            notes,
          )
        : "천원");
    for (const column of one.columns.amounts) {
      if (column.unit && context.unit && !context.unitInherited && column.unit !== context.unit)
        notes.add("units-disagree", { note: context.unit, header: column.unit }, [
          region.sheet.address(region.body - 1, column.column),
        ]);
    }
    if (context.otherMoney && one.stated === context.unit)
      notes.add("unit-notes-disagree", { taken: unit, other: context.otherMoney.unit }, [
        printSheetArea(context.unitCell!),
        printSheetArea(context.otherMoney.cell),
      ]);
    const paid = paidUnits(region, one.columns, unit, notes);
    return {
      region,
      sheet: region.sheet,
      context,
      columns: one.columns,
      unit,
      unitOf: (column) => column.unit ?? paid.get(column.column) ?? unit,
      departments,
      levels,
      ...(indents.get(tableKey(region)) && { indents: indents.get(tableKey(region))! }),
      notes,
      answers,
    };
  }

  function rank(one: (typeof prepared)[number]): number {
    return (one.stated === undefined ? 2 : 0) + (one.flat ? 0 : 1);
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

/** By column, the unit of payments that cannot be in the table's unit; told. */
function paidUnits(
  region: Region,
  { amounts }: BudgetColumns,
  unit: MoneyUnit,
  notes: Notebook,
): ReadonlyMap<number, MoneyUnit> {
  const found = new Map<number, MoneyUnit>();
  for (const paid of amounts) {
    const budget = amounts.find(
      ({ year, kind }) => year === paid.year && (kind === "budget" || kind === "available"),
    );
    const its = budget && paidUnit(region, paid, budget, unit);
    if (!its) continue;
    found.set(paid.column, its);
    notes.add(
      "unit-assumed",
      {
        unit: its,
        ground: `${unit}이면 예산보다 많이 지출한 것이 됨`,
        groundEn: `in ${unit} more would be paid than the budget`,
      },
      [region.sheet.address(region.body - 1, paid.column)],
    );
  }
  return found;
}
