/** Budgets of programs: "사업명 | 예산액 | 전년도예산액 | 비교증감", exports with a row per 산출근거 or payment. */
import { keyOf } from "../../text/name";
import { ofDetails } from "../cards/entries";
import {
  type DatedCell,
  hasParts,
  type Head,
  programFields,
  sign,
  type TableKind,
  titlesOf,
} from "../kinds/kind";
import type { Dated, HeaderColumn, Region } from "../model";
import { isMoneyByMonth } from "../results/kind";
import { columnOf, hasRow, headCell, lowest, saidIn, withColumns, rowCells } from "../rows";
import type { Field } from "../words/fields";
import { amountLabel, headYear, isSumOfFunding } from "../words/labels";
import { budgetTitle, severalYears, yearByYear } from "../words/titles";

export const budget: TableKind = {
  kind: "budget",
  signs: [
    sign("money-by-month", "sure", (head) => hasParts(head) && isMoneyByMonth(head)),
    sign(
      "amounts-of-programs",
      "likely",
      ({ has }) => has("amount") && has(...programFields, ...groupFields),
    ),
    sign(
      "funded-sum-of-programs",
      "likely",
      ({ has, region }) => isSumOfFunding(region) && has(...programFields),
    ),
    sign("years-of-programs", "hint", ({ has }) => {
      return has(...programFields) && has("year") && !has("purpose", "description");
    }),
    sign("years-of-money", "hint", (head) => {
      return head.has("division", "department") && head.has("year") && saysMoney(head);
    }),
  ],
  endsAtTexts: false,
  endsAtRecurring: true,
  planYears: { weight: "sure", of: budgetYear },
  beside: (region) => {
    const texts = textsBeside(region);
    return texts && { region: texts, kind: "programs" };
  },
};

/** Columns that name what holds programs. */
const groupFields: readonly Field[] = ["account", "department", "division"];
const described: readonly Field[] = ["purpose", ...ofDetails];

/** What programs are for and consist of, beside their amounts; undefined where fewer than two columns say so. */
function textsBeside(region: Region): Region | undefined {
  const holds = (head: HeaderColumn): boolean =>
    hasRow(region, (row) => typeof region.sheet.value(row, head.column) === "string");
  const texts = region.columns.filter((head) => described.includes(lowest(head)!) && holds(head));
  const names = region.columns.filter((head) => namesOfPrograms.includes(lowest(head)!));
  if (texts.length < 2 || names.length === 0) return undefined;
  return { ...withColumns(region, [...names, ...texts]), isPart: true };
}

const namesOfPrograms: readonly Field[] = ["unitProgram", "detail", "program"];

export const isBudget = ({ kind }: Dated): boolean => kind === budget.kind;

function saysMoney({ region, context }: Head): boolean {
  return (
    (context.unit !== undefined && !context.unitInherited) ||
    (context.otherUnit === undefined &&
      titlesOf(region, context).some((text) => budgetTitle.test(keyOf(text))))
  );
}

function budgetYear({ region, context }: Dated): DatedCell[] {
  const years = [...new Set(region.columns.flatMap((column) => headYear(column) ?? []))].sort();
  // Budgets of so many years are a plan of several, or a list of past ones.
  const isTitled = (word: RegExp): boolean =>
    titlesOf(region, context).some((text) => word.test(keyOf(text)));
  if (years.length > 3 || (years.length > 1 && isTitled(yearByYear))) {
    const isAhead = isTitled(severalYears);
    const cell = rowCells(region, region.body - 1);
    return [{ year: isAhead ? years[0]! : years.at(-1)!, cell, also: years, isGuess: true }];
  }
  const byRow = latestRowYear(region);
  return region.columns.flatMap((column) => {
    const label = amountLabel(column.labels);
    if (!label || ![undefined, "budget", "revised"].includes(label.kind)) return [];
    const { shift = 0 } = label;
    const own = byRow !== undefined ? byRow + shift : shift === 0 ? context.year : undefined;
    const year = label.year ?? own;
    return year === undefined ? [] : [{ year, cell: headCell(region, column) }];
  });
}

/** The latest year in the column 회계연도. */
export function latestRowYear(region: Region): number | undefined {
  const column = columnOf(region, "fiscalYear");
  const said = column === undefined ? [] : [...saidIn(region, column)].map((key) => Number(key.slice(0, 4)));
  const years = said.filter((year) => year >= 1990 && year <= 2100);
  return years.length === 0 ? undefined : Math.max(...years);
}
