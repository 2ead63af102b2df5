/**
 * Budgets turned round, the kinds of spending or the programs in columns and the years in rows.
 * In: "구분 | 계 | 정책사업 | 인력운영비" over "2027년 | 500,000 | 450,000 | 50,000". Out: the same as rows below a head "2027년".
 */
import { lastWhere } from "../../text/last";
import { hasNumbers, isFigure } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import { endOf } from "../heads/regions";
import { overYears } from "../heads/facts";
import { turnedRegion } from "../heads/turned";
import { headOf } from "../kinds/kind";
import type { Context, HeaderColumn, Region } from "../model";
import { isOfSpending } from "../results/kind";
import { columnsOf, lowest, range, rowsOf } from "../rows";
import { isNote } from "../words/asides";
import { besideAmounts, readLabel } from "../words/labels";

/** undefined where the region is no such table. */
export function turnedBudget(found: Region, context: Context): Region | undefined {
  const { sheet, fields, top } = found;
  const [first] = found.columns;
  const isOne = first !== undefined && overYears.has(lowest(first)) && !fields.has("amount");
  if (!isOne || !isOfSpending(headOf(found, context))) return undefined;
  const end = endOf(found, { endsAtTexts: false });
  // Names that step down below the head are the head's as well: 인력운영비 below 행정운영경비.
  let body = found.body;
  while (body < end && sheet.key(body, first.column) === "" && !holdsFigure(sheet, body)) body++;
  const region = { ...found, body, bottom: end };
  const heads = [...rowsOf(region)].flatMap((row) => headOfRow(region, row) ?? []);
  const isYear = (one: HeaderColumn): boolean => lowest(one) === "year" || lowest(one) === "amount";
  const isKnown = (one: HeaderColumn): boolean => isYear(one) || besideAmounts(one) !== undefined;
  if (!heads.some(isYear) || !heads.every(isKnown)) return undefined;
  const places = columnsOf({ left: first.column + 1, right: found.right });
  const names = places.flatMap((column): HeaderColumn[] => {
    const texts = textsOver(region, first.column, column);
    const isNamed = texts.length > 0 && hasNumbers(region, column);
    return isNamed ? [{ column, texts, labels: [] }] : [];
  });
  if (names.length < 2) return undefined;
  return turnedRegion(region, {
    names,
    namedBy: range(top, body).map((column) => ({ ...first, column, labels: [{ field: "division" }] })),
    textsOf: ({ texts }) => texts,
    headOf: (row) => headOfRow(region, row),
  });
}

const holdsFigure = (sheet: Sheet, row: number): boolean =>
  sheet.filledIn(row).some((column) => isFigure(sheet, row, column));

function headOfRow({ sheet, left }: Region, row: number): HeaderColumn | undefined {
  const key = sheet.key(row, left);
  if (key === "" || isNote(key)) return undefined;
  const label = readLabel(key);
  return { column: row, texts: [sheet.text(row, left)], labels: label ? [label] : [] };
}

/** A column's texts from top to bottom; over a text further down a blank cell goes on with the one on its left. */
function textsOver({ sheet, top, body }: Region, left: number, column: number): string[] {
  const lowest = lastWhere(range(top, body), (row) => sheet.value(row, column) !== undefined);
  return range(top, (lowest ?? top - 1) + 1).flatMap((row) => {
    const at = lastWhere(range(left + 1, column + 1), (one) => sheet.value(row, one) !== undefined);
    return at === undefined ? [] : [sheet.text(row, at)];
  });
}
