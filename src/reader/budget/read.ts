/**
 * All budget tables of a workbook, in the order in which they help each other: a table with a stated unit and a column
 * for each level tells the units and levels of those without.
 * In: the placed tables. Out: their lines, table by table in sheet order.
 */
import { groupBy } from "../../plan/lines";
import type { BudgetLevel, BudgetLine, DetailProgram, UnitProgram } from "../../plan/model";
import { keyOf } from "../../text/name";
import type { MoneyUnit } from "../../text/unit";
import type { Cards } from "../cards/entries";
import { hasNumbers, numberAt } from "../cells/figures";
import type { HeaderColumn } from "../model";
import { columnOf, hasRow, tableArea, withColumns } from "../rows";
import { type ReadTable, type Table, tableAnswer, tableKey } from "../table";
import type { AmountColumn } from "../words/labels";
import { withoutCarries } from "./carries";
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
  const levels = new Map<string, BudgetLevel>();
  // A name of two levels tells neither.
  const unsure = new Set([""]);
  for (const [named, level] of stated)
    for (const key of named.map(({ name }) => keyOf(name))) {
      if (levels.has(key) && levels.get(key) !== level) unsure.add(key);
      levels.set(key, level);
    }
  for (const key of unsure) levels.delete(key);
  return levels;
}

/** "합계" over its funding below a card "세부사업명 | 꽃길 만들기": that program's amounts. */
function ofCard({ region }: Table, cards: Cards, lines: BudgetLine[]): BudgetLine[] {
  const [total, ...others] = lines;
  if (total?.level !== "total" || others.length > 0) return lines;
  const isAbove = ({ cell }: DetailProgram): boolean =>
    cell.sheet === region.sheet.name && cell.row < region.top;
  const named = cards.unitPrograms.flatMap(({ name, details }) =>
    details.filter(isAbove).map((detail) => ({ unit: name, detail })),
  );
  const [last] = named.sort((a, b) => b.detail.cell.row - a.detail.cell.row);
  if (!last) return lines;
  return [{ ...total, path: last.unit ? [last.unit] : [], name: last.detail.name, level: "detailProgram" }];
}

/** Texts beside a program's name that go on where the name is blank (읍면동, 시기): they break the program down, whatever their head says. */
function withBreakdowns(table: Table): Table {
  const { region, sheet } = table;
  const name = columnOf(region, "detail");
  if (name === undefined) return table;
  const goesOn = (column: number, row: number): boolean =>
    typeof sheet.value(row, column) === "string" && sheet.value(row, name) === undefined;
  const columns = region.columns.map((head): HeaderColumn => {
    const { column, labels } = head;
    const isOne = column > name && labels.length === 0 && hasRow(region, (row) => goesOn(column, row), 500);
    return isOne && !hasNumbers(region, column) ? { ...head, labels: [{ field: "item" }] } : head;
  });
  return { ...table, region: withColumns(region, columns) };
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
  cards: Cards,
): ReadBudgets {
  const prepared = budgets.map((given, order) => {
    const found = withBreakdowns(given);
    const { context, notes } = found;
    const columns = budgetColumns(found);
    const region = withoutCarries(found.region, columns.amounts);
    const table = { ...found, region };
    const stated = tableAnswer(region, notes)?.unit ?? statedUnits(region, context, columns.amounts)[0];
    const { policy, unitProgram, detail, program } = columns.at;
    const typed = [policy, unitProgram, detail].filter((column) => column !== undefined).length;
    const isOfItems = region.fields.has("item") || (unitProgram !== undefined && program !== undefined);
    const isFlat = typed >= 2 || (typed >= 1 && isOfItems) || isPaid(region);
    const rank = (stated ? 0 : 2) + (isFlat ? 0 : 1);
    return { table, order, columns, isStated: stated !== undefined, isFlat, rank };
  });
  // The pages of one 사업명세서, on whatever sheets, say together what its indents mean.
  const alike = groupBy(prepared, ({ table }) => tableKey(table.region));
  const indents = new Map([...alike].map(([key, pages]) => [key, indentsOf(pages)]));
  const pages = prepared.map((one) => ({ ...one, indents: indents.get(tableKey(one.table.region)) }));
  type Page = (typeof pages)[number];
  const lines: BudgetLine[][] = [];
  const tables: ReadTable[] = [];
  const books = booksOf(pages).sort((a, b) => a[0].rank - b[0].rank || a[0].order - b[0].order);
  for (const [first, ...others] of books) {
    const known = lines.flat();
    const own = tableOf(first, known);
    const ofBook = first.isStated ? own.unit : undefined;
    const book: [BudgetTable, ...BudgetTable[]] = [own, ...others.map((one) => tableOf(one, known, ofBook))];
    const read = ofCard(own, cards, linesOf(own, first.isFlat ? readFlat(own) : readTree(book)));
    if (first.isFlat)
      for (const { name, level } of read) if (!levels.has(keyOf(name))) levels.set(keyOf(name), level);
    lines[first.order] = read;
    [first, ...others].forEach(({ table, columns, isStated }, index) => {
      const { region, context, notes, said } = table;
      if (read.length === 0 && columns.amounts.some(({ column }) => hasNumbers(region, column)))
        notes.leave(tableArea(region), "no-names");
      const unitCell = isStated ? context.unitCell : undefined;
      tables.push({ ...table, columns: said, unit: book[index]!.unit, unitCell });
    });
  }
  return { lines: lines.filter((one) => one !== undefined), tables };

  function tableOf(page: Page, known: readonly BudgetLine[], ofBook?: MoneyUnit): BudgetTable {
    const { table, columns, isStated, indents } = page;
    const { amounts } = columns;
    const holdsBare = (row: number, { column, unit }: AmountColumn): boolean =>
      unit === undefined && numberAt(table.sheet, row, column) !== undefined;
    const isBare = hasRow(table.region, (row) => amounts.some((amount) => holdsBare(row, amount)));
    const isAsked = isStated || (isBare && ofBook === undefined);
    const unit = isAsked ? settledUnit(table, amounts, known) : (ofBook ?? "천원");
    const own = unitsOfColumns(table, amounts, unit);
    return {
      ...{ ...table, columns, unit, departments, levels, indents },
      unitOf: (column) => own.get(column.column) ?? column.unit ?? unit,
    };
  }
}
