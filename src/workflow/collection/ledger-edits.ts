/**
 * What a person changed on 성과자료, and the rows of a new collection with these changes in them. Rows are known by their
 * keys: they may have been sorted, filtered, moved.
 * In: 살림과 | 계 | 예산 | 2017 of 470,050,000 won, 471,000,000 on the sheet. Out: the new row with 471,000,000, 고침.
 */
import { contentAt, isFormula, type Spelled } from "../../excel/contents";
import { ledgerSheetName, orderColumn, sortColumn } from "../../collect";
import { columnOf, rowOfSheet, type Field, type LedgerRow, type State } from "../../ledger";
import { cellArea, printArea, printSheetArea } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { areaOf, placeOf, plain } from "../references";
import type { RowPlaces } from "./row-places";

/** What makes a row that row, whichever file states it; the others say what it states and where that was read. */
const keyFields = [
  "institution",
  "department",
  "strategicGoal",
  "goal",
  "unitProgram",
  "detailProgram",
  "indicator",
  "item",
  "year",
  "kind",
] as const satisfies readonly Field[];

/** By row, its key; of several with the same one (the lines of a text) each its number. Short, and the same in each run. */
export function keysOf(rows: readonly Pick<LedgerRow, (typeof keyFields)[number]>[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = shortened(JSON.stringify(keyFields.map((field) => row[field] ?? "")));
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : `${key}.${number}`;
  });
}

/** Where rows that are laid out in this order stand. */
export const placesOf = (rows: readonly LedgerRow[]): RowPlaces => ({
  rowOf: new Map(keysOf(rows).map((key, index) => [key, index + 1])),
  last: rows.length,
});

const stated = ["value", "text"] as const satisfies readonly Field[];

/**
 * A short sign of what stands in a row's cells of 값 and 글. `formula`: a formula of 성과자료 as it was spelled when it was
 * written; all are alike where it is left out, as they are in records of former versions.
 */
const signOf = (at: (column: number) => Spelled, formula: (formula: string) => string = () => "="): string =>
  shortened(
    JSON.stringify(
      stated.map((field) => {
        const content = at(columnOf(field));
        if (isFormula(content)) return formula(content);
        return typeof content === "number" ? content : `'${String(content).replace(/\r\n?/g, "\n")}`;
      }),
    ),
  );

/** 64 bits of a text, by FNV's rule in two halves: as good as the text to tell what differs. */
function shortened(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + index), 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

/** A row that a person changed, or whose state says that one did. */
export interface RowEdit {
  readonly key: string;
  /** Where it stands: "성과자료!K15:L15". */
  readonly place: string;
  readonly row: LedgerRow;
  /** What a person typed where it is a formula: its value goes on. */
  readonly formula?: string;
}

/** What a person wrote beside the table. */
export interface Note {
  /** Of the row that it stands beside; undefined over the table or below it. */
  readonly key?: string;
  readonly row: number;
  readonly column: number;
  readonly content: Spelled;
}

export interface LedgerEdits {
  readonly edits: readonly RowEdit[];
  readonly notes: readonly Note[];
  readonly places: RowPlaces;
  /** All rows as they stand. */
  readonly rows: readonly LedgerRow[];
}

const kept: readonly State[] = ["고침", "확정", "답함"];

/** So many rows without a pause: a whole government's take seconds. */
export const rowsWithoutPause = 200;

/** `signs`: by key, what was written. A row that nobody wrote, or whose key was changed, is one that a person made. */
export function* ledgerEditsInSteps(
  grid: Grid,
  signs: ReadonlyMap<string, string>,
): Generator<void, LedgerEdits> {
  const rows: { row: LedgerRow; at: number }[] = [];
  for (let at = Math.max(1, grid.row); at < grid.row + grid.rows; at += 1) {
    const row = rowOfSheet(grid, at);
    if (row) rows.push({ row, at });
  }
  const keys = keysOf(rows.map(({ row }) => row));
  const edits: RowEdit[] = [];
  const spellings = formulasThen(grid);
  for (const [index, { row, at }] of rows.entries()) {
    if (index % rowsWithoutPause === 0) yield;
    const key = keys[index]!;
    // What is cleared follows the file again.
    if (row.value === undefined && row.text === "") continue;
    const content = (column: number): Spelled => contentAt(grid, at, column);
    const [written, alike = written] = signs.get(key)?.split(" ") ?? [];
    const isWritten = spellings
      ? signOf(content) === written || spellings.some((then) => signOf(content, then(at)) === written)
      : signOf(content) === alike;
    if (isWritten && !kept.includes(row.state)) continue;
    const place = printSheetArea({ ...cellArea(at, columnOf("value")), columns: 2, sheet: grid.sheet });
    const typed = stated.map((field) => content(columnOf(field))).find(isFormula);
    edits.push({ key, place, row, ...(!isWritten && typed !== undefined && { formula: typed }) });
  }
  return {
    edits,
    rows: rows.map(({ row }) => row),
    places: { rowOf: new Map(rows.map(({ at }, index) => [keys[index]!, at])), last: rows.at(-1)?.at ?? 0 },
    notes: notesOn(grid, new Map(rows.map(({ at }, index) => [at, keys[index]!]))),
  };
}

/**
 * What a row's signs are in a record: the formula's own, and that by which all formulas are alike; the same where there is none.
 */
export function signsOf(at: (column: number) => Spelled): string {
  const [own, alike] = [signOf(at, (formula) => plain(formula, ledgerSheetName)), signOf(at)];
  return own === alike ? own : `${own} ${alike}`;
}

/** A formula of 성과자료, by the row where it stands, as it was spelled when it was written, or may have been. */
type SpelledThen = (at: number) => (formula: string) => string;

/**
 * Rows that were put in or taken out lead formulas along. Where rows were sorted, formulas with $ signs still lead to the
 * place, and others as far away as before; where both happened nobody can say: undefined.
 */
function formulasThen(grid: Grid): readonly SpelledThen[] | undefined {
  const orderAt = new Map<number, number>();
  for (let row = Math.max(1, grid.row); row < grid.row + grid.rows; row += 1) {
    const order = valueAt(grid, row, orderColumn);
    if (typeof order === "number") orderAt.set(row, order);
  }
  const led =
    (rowThen: (row: number) => number | undefined) =>
    (formula: string): string =>
      plain(formula, grid.sheet, (reference) => {
        const area = areaOf(reference);
        if (area?.sheet !== grid.sheet) return reference;
        const [first, last] = [rowThen(area.row), rowThen(area.row + area.rows - 1)];
        if (first === undefined || last === undefined) return "#REF!";
        return placeOf(ledgerSheetName, printArea({ ...area, row: first, rows: last - first + 1 }));
      });
  const orders = [...orderAt];
  const isSorted = orders.some(([, order], index) => index > 0 && order < orders[index - 1]![1]);
  const moved = led((row) => (row === 0 ? 0 : orderAt.get(row)));
  if (!isSorted) return [() => moved];
  if (orders.some(([row]) => row > orders.length)) return undefined;
  const stays = led((row) => row);
  return [() => moved, () => stays, (at) => led((row) => row - at + (orderAt.get(at) ?? at))];
}

function notesOn(grid: Grid, keyAt: ReadonlyMap<number, string>): Note[] {
  const notes: Note[] = [];
  for (let row = grid.row; row < grid.row + grid.rows; row += 1)
    for (let column = orderColumn + 1; column < grid.column + grid.columns; column += 1) {
      const content = contentAt(grid, row, column);
      if (content === "" || (row === 0 && column === sortColumn)) continue;
      notes.push({ key: keyAt.get(row), row, column, content });
    }
  return notes;
}

/**
 * Where each note goes: beside the row of its key, what is beside none where it was. Those whose row is no more are lost.
 * `from`: the row where it stood.
 */
export function placeNotes(
  notes: readonly Note[],
  rows: readonly LedgerRow[],
): { readonly kept: readonly (Note & { readonly from: number })[]; readonly lost: readonly Note[] } {
  const { rowOf } = placesOf(rows);
  const kept: (Note & { readonly from: number })[] = [];
  const lost: Note[] = [];
  for (const note of notes) {
    const row = note.key === undefined ? note.row : rowOf.get(note.key);
    if (row === undefined) lost.push(note);
    else kept.push({ ...note, row, from: note.row });
  }
  return { kept, lost };
}

export interface Edited {
  readonly rows: readonly LedgerRow[];
  /** What was kept, with what the file states now. */
  readonly kept: readonly { readonly edit: RowEdit; readonly read: LedgerRow }[];
  /** Rows that the new collection does not have. */
  readonly lost: readonly RowEdit[];
}

/** The rows as they were read anew, with what a person changed. `rows` have the order that they will stand in. */
export function withEdits(rows: readonly LedgerRow[], edits: readonly RowEdit[]): Edited {
  const keys = keysOf(rows);
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const found: { edit: RowEdit; read: LedgerRow }[] = [];
  const next = rows.map((row, index) => {
    const edit = byKey.get(keys[index]!);
    if (!edit) return row;
    byKey.delete(edit.key);
    found.push({ edit, read: row });
    const { value: _, ...others } = row;
    const { value, text, state } = edit.row;
    const isMarked = kept.includes(state);
    return { ...others, ...(value !== undefined && { value }), text, state: isMarked ? state : "고침" };
  });
  return { rows: next, kept: found, lost: [...byKey.values()] };
}
