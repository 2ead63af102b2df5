/**
 * The heads of tables are the names of their columns. In: 금액 in the head of 사업표 typed over by 예산액. Out: the column is called
 * 예산액, and =SUM(사업표[금액]) reads =SUM(사업표[예산액]). A head that is blank or there already is made one of its own, as in
 * Excel, which takes a file for damaged whose table's heads are not in its cells.
 */
import { formulaParts } from "./references";
import type { Table } from "./features";
import type { Sheet } from "./sheet";
import { isError } from "./value";

export interface RenamedColumn {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** `isChanged` says of which cells the contents changed. Gives the columns that are called otherwise now. */
export function followHeads(
  sheet: Sheet,
  isChanged: (row: number, column: number) => boolean,
): RenamedColumn[] {
  const renamed: RenamedColumn[] = [];
  const tables = sheet.tables.map((table) => {
    const names = namesOf(sheet, table, isChanged);
    names.forEach((to, at) => {
      const from = table.columns[at];
      if (from !== undefined && from !== to) renamed.push({ table: table.name, from, to });
    });
    return names === table.columns ? table : { ...table, columns: names };
  });
  if (renamed.length > 0) sheet.tables = tables;
  return renamed;
}

function namesOf(
  sheet: Sheet,
  { area, headers, columns }: Table,
  isChanged: (row: number, column: number) => boolean,
): readonly string[] {
  if (!headers || area.columns !== columns.length) return columns;
  let names = columns;
  columns.forEach((before, at) => {
    const column = area.column + at;
    if (!isChanged(area.row, column)) return;
    const { value } = sheet.cell(area.row, column);
    const text = value === undefined ? "" : isError(value) ? value.text : String(value);
    if (text === before) return;
    const others = names.filter((_, i) => i !== at);
    const name = text === "" ? freeColumn(others) : ownName(text, others);
    names = names.map((own, i) => (i === at ? name : own));
    if (value !== name) sheet.setValue(area.row, column, name);
  });
  return names;
}

/** "금액2" where there is 금액 already. */
function ownName(text: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  if (!taken.has(text.toLowerCase())) return text;
  let number = 2;
  while (taken.has(`${text}${number}`.toLowerCase())) number++;
  return `${text}${number}`;
}

/** A column's name as formulas spell it between brackets. */
export const spelledColumn = (name: string): string => name.replace(/['#@[\]]/g, "'$&");

/** The formula with the columns' new names. */
export function withColumnNames(formula: string, renamed: readonly RenamedColumn[]): string {
  if (!formula.includes("[")) return formula;
  const parts = formulaParts(formula);
  return parts
    .map(({ text }, at) => {
      const table = parts[at - 1];
      if (table?.kind !== "name" || !text.startsWith("[")) return text;
      return renamed
        .filter((each) => each.table.toLowerCase() === table.text.toLowerCase())
        .reduce(
          (now, { from, to }) =>
            now
              .replaceAll(`[${spelledColumn(from)}]`, () => `[${spelledColumn(to)}]`)
              .replaceAll(`[@${spelledColumn(from)}]`, () => `[@[${spelledColumn(to)}]]`),
          text,
        );
    })
    .join("");
}

/** "열1", "열2", …: the first that the table does not have. */
export function freeColumn(columns: readonly string[]): string {
  const taken = new Set(columns.map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`열${number}`)) number += 1;
  return `열${number}`;
}
