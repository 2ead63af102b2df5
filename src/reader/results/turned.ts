/**
 * Results with a row per year (or month) and a column per quantity, as a table with a row per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: rows 자료제공건수 and 보도건수 below a head "2015년".
 */
import { hasNumbers, isFigure } from "../cells/figures";
import { isMeasure } from "../cells/measures";
import { turnedRegion } from "../heads/turned";
import type { HeaderColumn, Label } from "../model";
import { hasRow, headOf, lowest, lowestText, rowArea, rowCells, rowsOf, saidIn } from "../rows";
import type { Table } from "../table";
import { isNote } from "../words/asides";
import { readLabel } from "../words/labels";
import { averages, isOtherAspect, nameAndUnit } from "../words/measures";
import { isPart, withParts } from "../words/years";
import { yearFor } from "./drafts";
import { aspectColumn } from "./names";

export function turnedResults(table: Table): Table {
  const { sheet, region, notes } = table;
  const [first, ...others] = region.columns as [HeaderColumn, ...HeaderColumn[]];
  const month = others[0] && isPeriodColumn(table, others[0]) ? others[0] : undefined;
  const aspect = aspectColumn(table, (column) => column !== first.column);
  table.say(first, "fiscalYear");
  const names = others.filter((one) => {
    if (one !== month && one.column !== aspect) return isQuantity(table, one);
    table.say(one, one === month ? "date" : "division");
    return false;
  });
  const rows = [...rowsOf(region)];
  const isOfMonths = lowest(first) === "date";
  const keys = rows.map((row) => sheet.key(row, first.column));
  // Bare numbers below 월 are months.
  const inMonths = (key: string): string => (isOfMonths && /^\d{1,2}$/.test(key) ? `${key}월` : key);
  const labels = withParts(keys.map((key) => readLabel(inMonths(key))));
  const hasMonths = labels.some((label) => label?.field === "month");
  let year: number | undefined;
  const heads = new Map(
    rows
      .flatMap((row, index) => headOfRow(row, keys[index]!, labels[index]) ?? [])
      .map((one) => [one.column, one]),
  );
  const hasGroups = names.some(({ texts }) => texts.length > 1);
  const nameHead = (column: number, field: "indicator" | "quantity"): HeaderColumn => ({
    ...{ column, texts: [""], labels: [{ field }] },
  });
  const turned = turnedRegion(region, {
    names,
    namedBy: [
      ...(hasGroups ? [nameHead(region.top, "indicator")] : []),
      nameHead(region.body - 1, "quantity"),
    ],
    textsOf: ({ texts }) => [...(hasGroups ? [texts.length > 1 ? texts[0] : ""] : []), texts.at(-1)],
    headOf: (row) => heads.get(row),
  });
  return { ...table, region: turned, sheet: turned.sheet, said: [], say: () => undefined };

  function headOfRow(row: number, key: string, label: Label | undefined): HeaderColumn | undefined {
    if ((key === "" && !month && aspect === undefined) || isNote(key)) return undefined;
    if (isSum(label) || averages.test(key)) return pass(row);
    if ((label && wholeYears.includes(label.field)) || isPart(label))
      year = yearFor(table, label, key, sheet.address(row, first.column));
    else if (key !== "" || year === undefined) {
      if (names.some(({ column }) => isFigure(sheet, row, column)))
        notes.leaveRow(sheet.text(row, first.column), "no-period", [rowCells(region, row)]);
      return undefined;
    }
    if (year === undefined) return undefined;
    if (isOtherAspect(sheet.key(row, aspect))) return pass(row);
    const text = sheet.text(row, first.column);
    if (label?.forecast) return void notes.add("no-measure", { text }, [rowCells(region, row)], "warning");
    const own = isPart(label) ? label : month && partIn(sheet.key(row, month.column), month);
    if (month && !own) return undefined;
    const partial = label?.partial;
    return {
      ...{ column: row, texts: [`${year}년`] },
      labels: [{ field: "year", year, partial }, ...(own ? [{ ...own, partial }] : [])],
    };
  }

  function pass(row: number): undefined {
    sheet.claims.account(rowArea(region, row), "repeats");
  }

  /** Totals, and quarters beside months. */
  function isSum(label: Label | undefined): boolean {
    const isTotal = label?.field === "cumulative" || label?.field === "sum";
    return isTotal || (isPart(label) && label.field !== "month" && hasMonths);
  }
}

const wholeYears: readonly string[] = ["year", "amount", "result"];

/** Whether a column of figures is a quantity; what another one is is said. */
function isQuantity(table: Table, column: HeaderColumn): boolean {
  const { sheet, region } = table;
  const field = lowest(column);
  const { unit } = nameAndUnit(lowestText(column));
  const isOther = field === "note" || field === "number" || field === "achievement";
  /** "41회", "2.3(잠정)": numbers among words. */
  const holdsMeasure = (row: number): boolean => isMeasure(sheet.text(row, column.column), unit);
  const isOne = !isOther && (hasNumbers(region, column.column) || hasRow(region, holdsMeasure));
  table.say(column, isOne ? "quantity" : (field ?? "text"));
  return isOne;
}

/** "3", "3월", "2분기", "상반기" in a column of months or quarters. */
function partIn(key: string, column: HeaderColumn): Label | undefined {
  const read = readLabel(key);
  if (isPart(read)) return read;
  if (!/^\d{1,2}$/.test(key)) return undefined;
  const isQuarter = lowest(column) === "quarter" || /분기/.test(column.texts.join(""));
  const label = readLabel(isQuarter ? `${key}분기` : `${key}월`);
  return isPart(label) ? label : undefined;
}

/** The second column, where each of its rows names a month, a quarter or a half of the year. */
function isPeriodColumn({ region }: Table, column: HeaderColumn): boolean {
  const field = lowest(column);
  const mayBe = field === "quarter" || field === "division" || /분기|반기/.test(headOf(column));
  const [first = ""] = mayBe ? saidIn(region, column.column) : [];
  return field === "date" || partIn(first, column) !== undefined;
}
