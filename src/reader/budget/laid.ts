/**
 * Budgets that say below each name what in a head would stand beside it: a column of header words that recur under every name,
 * once in a row each, is a head laid down. The names' rows become one each, the words heads of columns.
 * In: "꽃길 | 당초 | 500", " | 변경 | 560", "화단 | 당초 | 220", " | 변경 | 215" below "세부사업명 | 구분 | 예산액".
 * Out: "꽃길 | 500 | 560" and "화단 | 220 | 215" below "세부사업명 | 예산액/당초 | 예산액/변경".
 */
import { isNumber } from "../cells/figures";
import { endOf } from "../heads/regions";
import { movedSheet } from "../heads/turned";
import { programFields } from "../kinds/kind";
import type { HeaderColumn, Label, Region } from "../model";
import { columnsOf, range, rowsOf, withColumns } from "../rows";
import { amountLabel, besideAmounts, readLabel } from "../words/labels";

/** undefined where no column is such a head. */
export function laidBudget(found: Region): Region | undefined {
  const amounts = found.columns.filter((one) => amountLabel(one.labels));
  const first = Math.min(...amounts.map(({ column }) => column));
  if (first === Infinity || !programFields.some((field) => found.fields.has(field))) return undefined;
  // Words that stand below each other under one name differ.
  const { sheet } = found;
  const mayBe = (column: number): boolean => {
    const [row, other] = [...rowsOf(found, 5)].filter((one) => sheet.value(one, column) !== undefined);
    if (row === undefined || isNumber(sheet, row, column)) return false;
    const key = sheet.key(row, column);
    return key !== sheet.key(other ?? row - 1, column) && asMoney(readLabel(key)) !== undefined;
  };
  const columns = columnsOf({ left: found.left + 1, right: first }).filter(mayBe);
  const region = columns.length > 0 ? { ...found, bottom: endOf(found, { endsAtTexts: false }) } : found;
  for (const column of columns) {
    const words = wordsIn(region, column);
    if (words) return laid(found, region, column, words, amounts);
  }
  return undefined;
}

/** The words that stand below each other under every name, in their order; undefined where the column is another. */
function wordsIn(region: Region, column: number): Label[] | undefined {
  const { sheet, left } = region;
  const rows = [...rowsOf(region)].filter((row) => sheet.value(row, column) !== undefined);
  // "사업량(km)" and "사업량(본)" are one word.
  const keys = rows.map((row) => sheet.key(row, column).replace(/\([^()]*\)$/, ""));
  const again = keys.indexOf(keys[0]!, 1);
  const count = again < 0 ? keys.length : again;
  const labels = keys.slice(0, count).flatMap((key) => asMoney(readLabel(key)) ?? []);
  const named = (row: number): number[] => sheet.filledIn(row, { left, right: column });
  /** A row below the first of a name, which may say the name again. */
  const goesOn = (row: number, start: number): boolean =>
    named(row).every((one) => sheet.key(row, one) === sheet.key(start, one));
  const isLaid =
    count > 1 &&
    !rows.some((row) => isNumber(sheet, row, column)) &&
    labels.length === count &&
    keys.length % count === 0 &&
    keys.every((key, index) => key === keys[index % count]) &&
    rows.every((row, index) => {
      const start = rows[index - (index % count)]!;
      return row === start ? named(row).length > 0 : row === start + (index % count) && goesOn(row, start);
    });
  return isLaid ? labels : undefined;
}

/** What a word says of the amounts beside it; 계획 and 실적 of money are its budget and what was paid of it. */
function asMoney(label: Label | undefined): Label | undefined {
  if (label?.field === "target") return { ...label, field: "amount", kind: "budget" };
  if (label?.field === "result") return { ...label, field: "amount", kind: "executed" };
  const isSaid =
    label &&
    (label.field === "sum" ||
      label.field === "note" ||
      amountLabel([label]) ||
      besideAmounts({ labels: [label] }));
  return isSaid && label.field !== "funding" ? label : undefined;
}

function laid(
  found: Region,
  region: Region,
  column: number,
  words: readonly Label[],
  amounts: readonly HeaderColumn[],
): Region {
  const { sheet, body } = region;
  const rows = [...rowsOf(region)].filter((row) => sheet.value(row, column) !== undefined);
  const starts = new Set(rows.filter((_row, index) => index % words.length === 0));
  /** Columns beyond the sheet for the words below the first. */
  const beyond = sheet.right;
  const places = range(0, words.length - 1).flatMap((word) =>
    amounts.map((one) => ({ word, of: one.column })),
  );
  const at = (row: number, virtual: number): { row: number; column: number } => {
    const place = places[virtual - beyond];
    if (place === undefined) return { row, column: virtual };
    if (row < body) return { row: rows[place.word + 1]!, column };
    return { row: row + place.word + 1, column: starts.has(row) ? place.of : -1 };
  };
  const heads = words.flatMap((label, word) =>
    amounts.map((one, index): HeaderColumn => ({
      column: word === 0 ? one.column : beyond + (word - 1) * amounts.length + index,
      texts: [...one.texts, sheet.text(rows[word]!, column)],
      labels: [...one.labels, label],
    })),
  );
  const others = region.columns.filter((one) => !amounts.includes(one));
  return {
    ...withColumns(
      found,
      [...others, ...heads].sort((a, b) => a.column - b.column),
    ),
    sheet: movedSheet(sheet, at),
    repeated: new Set([...found.repeated, ...rows.filter((row) => !starts.has(row))]),
  };
}
