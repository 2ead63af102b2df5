/**
 * All budget tables of a workbook, in the order in which they help each other: a table with a stated unit and a column
 * for each level tells the units and levels of those without.
 * In: the placed tables. Out: their lines, table by table in sheet order.
 */
import { groupBy } from "../../plan/lines";
import type { BudgetLevel, BudgetLine, UnitProgram } from "../../plan/model";
import { keyOf } from "../../text/name";
import type { Cards } from "../cards/entries";
import { hasNumbers, numberAt } from "../cells/numbers";
import type { MoneyUnit } from "../../text/unit";
import { hasRow, tableArea } from "../rows";
import { tableAnswer, tableKey, type Table } from "../table";
import type { ReadTable } from "../tables-found";
import type { AmountColumn } from "../words/amounts";
import { budgetColumns } from "./columns";
import { readFlat } from "./flat";
import { booksOf, indentsOf } from "./indents";
import { linesOf } from "./lines";
import type { BudgetTable } from "./node";
import { readTree } from "./tree";
import { isPaid, settledUnit, statedUnits, unitsOfColumns } from "./units";

/** Levels that the sheets other than the budget state by name. */
export function levelsOf(programs: readonly UnitProgram[], cards: Cards): Map<string, BudgetLevel> {
  const details = programs.flatMap((program) => program.details);
  const stated: readonly (readonly [readonly { readonly name: string }[], BudgetLevel])[] = [
    [cards.goals, "policyProgram"],
    [programs, "unitProgram"],
    [details, "detailProgram"],
  ];
  const levels = new Map<string, BudgetLevel | undefined>();
  for (const [named, level] of stated)
    for (const { name } of named) {
      const key = keyOf(name);
      // A name of two levels tells neither.
      levels.set(key, !levels.has(key) || levels.get(key) === level ? level : undefined);
    }
  levels.delete("");
  return new Map([...levels].flatMap(([key, level]) => (level ? [[key, level]] : [])));
}

/** What was read of all tables, line by line, and the tables with their units. */
interface ReadBudgets {
  readonly lines: readonly (readonly BudgetLine[])[];
  readonly tables: readonly ReadTable[];
}

/** Tables with a stated unit and typed columns first: they tell the others' units and levels. */
export function readBudgets(
  budgets: readonly Table[],
  departments: ReadonlySet<string>,
  levels: Map<string, BudgetLevel>,
): ReadBudgets {
  const prepared = budgets.map((table, order) => {
    const { region, context, notes } = table;
    const columns = budgetColumns(table);
    const isAnswered = tableAnswer(region, notes)?.unit !== undefined;
    const isStated = isAnswered || statedUnits(region, context, columns.amounts).length > 0;
    const { policy, unitProgram, detail, program } = columns.at;
    const typed = [policy, unitProgram, detail].filter((column) => column !== undefined).length;
    const isFlat =
      typed >= 2 ||
      (typed >= 1 && region.fields.has("item")) ||
      (unitProgram !== undefined && program !== undefined) ||
      isPaid(region);
    const rank = (isStated ? 0 : 2) + (isFlat ? 0 : 1);
    return { table, order, columns, isStated, isFlat, rank };
  });
  type Prepared = (typeof prepared)[number];
  // The pages of one 사업명세서, on whatever sheets, say together what its indents mean.
  const indents = new Map(
    [...groupBy(prepared, ({ table }) => tableKey(table.region))].map(([key, pages]) => {
      const named = pages.flatMap(({ table: { region }, columns: { at, amounts } }) => {
        const [name, firstAmount] = [at.hierarchy, amounts[0]?.column];
        return name === undefined || firstAmount === undefined ? [] : [{ region, name, firstAmount }];
      });
      return [key, indentsOf(named)];
    }),
  );
  const pages = prepared.map((one) => ({ ...one, indents: indents.get(tableKey(one.table.region)) }));
  const lines: BudgetLine[][] = [];
  const tables: ReadTable[] = [];
  const books = booksOf(pages).sort((a, b) => a[0].rank - b[0].rank || a[0].order - b[0].order);
  for (const [first, ...others] of books) {
    const known = lines.flat();
    const own = tableOf(first, known);
    const ofBook = first.isStated ? own.unit : undefined;
    const book: [BudgetTable, ...BudgetTable[]] = [own, ...others.map((one) => tableOf(one, known, ofBook))];
    const read = linesOf(own, first.isFlat ? readFlat(own) : readTree(book));
    if (first.isFlat)
      for (const { name, level } of read) if (!levels.has(keyOf(name))) levels.set(keyOf(name), level);
    lines[first.order] = read;
    [first, ...others].forEach(({ table, columns, isStated }, index) => {
      const { region, context, notes, said } = table;
      if (read.length === 0 && columns.amounts.some(({ column }) => hasNumbers(region, column)))
        notes.leave(tableArea(region), "no-names");
      const unitCell = isStated && context.unitCell && { unitCell: context.unitCell };
      tables.push({ ...table, columns: said, unit: book[index]!.unit, ...unitCell });
    });
  }
  return { lines: lines.filter((one) => one !== undefined), tables };

  function tableOf(one: Prepared, known: readonly BudgetLine[], ofBook?: MoneyUnit): BudgetTable {
    const { table, columns, isStated } = one;
    const { amounts } = columns;
    const holdsBare = (row: number, { column, unit }: AmountColumn): boolean =>
      unit === undefined && numberAt(table.sheet, row, column) !== undefined;
    const isBare = hasRow(table.region, (row) => amounts.some((amount) => holdsBare(row, amount)));
    const isAsked = isStated || (isBare && ofBook === undefined);
    const unit = isAsked ? settledUnit(table, amounts, known) : (ofBook ?? "천원");
    const own = unitsOfColumns(table, amounts, unit);
    return {
      ...{ ...table, columns, unit, departments, levels },
      unitOf: (column) => own.get(column.column) ?? column.unit ?? unit,
      indents: indents.get(tableKey(table.region)),
    };
  }
}
