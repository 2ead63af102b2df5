/**
 * Results with a row per year (or month) and a column per quantity, as a table with a row per quantity.
 * In: "2015년 | 1,840 | 812" below "연도 | 자료제공건수 | 보도건수". Out: rows 자료제공건수 and 보도건수 below a head "2015년".
 * In: "2016년 | 3월 | 실적 | 160". Out: 160 below a head "2016년", "3월", "실적", as if these stood over a column.
 */
import { isMeasure } from "../../text/measure";
import { nameAndUnit } from "../../text/measure-name";
import { hasNumbers, isFigure } from "../cells/figures";
import { turnedRegion } from "../heads/turned";
import type { HeaderColumn, Label } from "../model";
import { hasRow, headOf, lowest, lowestText, rowArea, rowCells, rowsOf, saidIn } from "../rows";
import type { Table } from "../table";
import { isNote } from "../words/asides";
import { isPart, readLabel, withParts } from "../words/labels";
import { averages } from "../words/measures";
import { aspectColumn, isPeriod } from "./columns";

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
  const hasGroups = names.some(({ texts }) => texts.length > 1);
  const nameHead = (column: number, field: "indicator" | "quantity"): HeaderColumn => ({
    ...{ column, texts: [""], labels: [{ field }] },
  });
  const rows = [...rowsOf(region)];
  const isOfMonths = lowest(first) === "date";
  const said = rows.map((row) => sheet.key(row, first.column));
  const own = withParts(said.map((key) => (isOfMonths ? partIn(key, first) : readLabel(key))));
  const labels = new Map(rows.map((row, index) => [row, own[index]]));
  /** Of the row, or the one above that it goes on with. */
  let year: { readonly text: string; readonly label: Label | undefined } | undefined;
  const turned = turnedRegion(region, {
    names,
    namedBy: [
      ...(hasGroups ? [nameHead(region.top, "indicator")] : []),
      nameHead(region.body - 1, "quantity"),
    ],
    textsOf: ({ texts }) => [...(hasGroups ? [texts.length > 1 ? texts[0] : ""] : []), texts.at(-1)],
    headOf: headOfRow,
  });
  // Rows of targets, of rates: read, and no measured values.
  const say: Table["say"] = ({ column }, meaning) => (meaning === "ignored" ? pass(column) : undefined);
  return { ...table, region: turned, sheet: turned.sheet, said: [], say };

  function headOfRow(row: number): HeaderColumn | undefined {
    const key = sheet.key(row, first.column);
    if ((key === "" && !month && aspect === undefined) || isNote(key)) return undefined;
    if (averages.test(key)) return pass(row);
    if (key !== "") year = { text: sheet.text(row, first.column), label: labels.get(row) };
    if (!isPeriod(year?.label)) {
      if (names.some(({ column }) => isFigure(sheet, row, column)))
        notes.leaveRow(sheet.text(row, first.column), "no-period", [rowCells(region, row)]);
      return undefined;
    }
    const heads = [
      year!,
      { text: sheet.text(row, month?.column), label: month && partIn(sheet.key(row, month.column), month) },
      { text: sheet.text(row, aspect), label: readLabel(sheet.key(row, aspect)) },
    ].filter(({ text }) => text !== "");
    return {
      column: row,
      texts: heads.map(({ text }) => text),
      labels: heads.flatMap(({ label }) => label ?? []),
    };
  }

  function pass(row: number): undefined {
    sheet.claims.account(rowArea(region, row), "repeats");
  }
}

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
  const isQuarter = lowest(column) === "quarter" || /분기/.test(headOf(column));
  return readLabel(/^\d{1,2}$/.test(key) ? `${key}${isQuarter ? "분기" : "월"}` : key);
}

/** The second column, where each of its rows names a month, a quarter or a half of the year. */
function isPeriodColumn({ region }: Table, column: HeaderColumn): boolean {
  const field = lowest(column);
  const mayBe = field === "quarter" || field === "division" || /분기|반기/.test(headOf(column));
  const [first = ""] = mayBe ? saidIn(region, column.column) : [];
  return field === "date" || isPart(partIn(first, column));
}
