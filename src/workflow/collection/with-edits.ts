/**
 * The rows of a new collection with what a person changed on 성과자료, and what is told of it: what was kept, what has no place,
 * what cannot go on from there.
 * In: 살림과 | 계 | 예산 | 2017 of 470,050,000 won, 471,000,000 on the sheet. Out: the row with 471,000,000, 고침; figure-kept.
 */
import { departmentsOf, ledgerSheetName, officeColumn, sumsUndone, type Collection } from "../../collect";
import { groupBy } from "../../excel/groups";
import { columnOf, columns, links, type Field, type LedgerRow } from "../../ledger";
import type { Former } from "../../messages/work";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, printSheetArea, type SheetArea } from "../../sheet/address";
import { besideFields, decided, type LedgerEdits, type RowEdit } from "./ledger-edits";
import { apartIn, keyFields, keysOf, named, placesOf } from "./ledger-keys";

export interface Edited {
  readonly rows: readonly LedgerRow[];
  /** What was kept, with what the file states now. */
  readonly kept: readonly { readonly edit: RowEdit; readonly read: LedgerRow }[];
  /** Rows that the new collection does not have. */
  readonly lost: readonly RowEdit[];
}

/** The rows as they were read anew, with what a person changed. */
export function withEdits(
  rows: readonly LedgerRow[],
  { edits, departments }: Pick<LedgerEdits, "edits" | "departments">,
): Edited {
  const keys = keysOf(rows, departments);
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const found: { edit: RowEdit; read: LedgerRow }[] = [];
  const next = rows.map((row, index) => {
    const edit = byKey.get(keys[index]!);
    if (!edit) return row;
    byKey.delete(edit.key);
    found.push({ edit, read: row });
    const { value: _, ...others } = row;
    const { value, text, state } = edit.row;
    const isMarked = decided.includes(state);
    return { ...others, ...(value !== undefined && { value }), text, state: isMarked ? state : "고침" };
  });
  return { rows: withTheirSums(rows, next), kept: found, lost: [...byKey.values()] };
}

/** What was made of figures that changed follows them, as its formula on 성과자료 has done; one that a person changed stays. */
function withTheirSums(read: readonly LedgerRow[], edited: readonly LedgerRow[]): LedgerRow[] {
  const indexOf = new Map(read.map((row, index) => [row, index]));
  const next = [...edited];
  for (const { rows } of departmentsOf(read)) {
    const at = rows.map((row) => indexOf.get(row)!);
    if (at.every((index) => next[index] === read[index])) continue;
    const made = links(rows);
    const isFollowed = new Set<number>();
    const follow = (own: number): void => {
      const [index, link] = [at[own]!, made[own]];
      if (!link || isFollowed.has(own) || next[index] !== read[index]) return;
      isFollowed.add(own);
      link.forEach(follow);
      if (link.every((part) => next[at[part]!] === read[at[part]!])) return;
      const value = link.reduce((sum, part) => sum + (next[at[part]!]!.value ?? 0), 0);
      next[index] = { ...next[index]!, value };
    };
    rows.forEach((_, own) => follow(own));
  }
  return next;
}

/** `read`: the rows of the files. `collected`: as they stand now. */
export function toldOfLedger(
  { kept, lost }: Pick<Edited, "kept" | "lost">,
  ledger: LedgerEdits,
  read: readonly LedgerRow[],
  collected: Pick<Collection, "rows">,
  former: Former,
): Finding[] {
  const keys = keysOf(read, ledger.departments);
  const readOf = new Map(read.map((row, index) => [keys[index]!, row]));
  return [
    ...kept.map(({ edit, read: row }) =>
      finding(
        "figure-kept",
        {
          ...{ what: whatOf(row, edit.key), now: stated(edit.row), read: stated(row) },
          ...{ formula: edit.formula, typed: edit.typed },
        },
        { cells: [edit.place], subject: edit.key },
      ),
    ),
    ...ledger.unread.map(({ key, place, row, text }) => {
      const own = readOf.get(key);
      const data = { what: whatOf(row, key), text, ...(own && { read: stated(own) }) };
      return finding("ledger-figure-unread", data, { cells: [place], subject: key });
    }),
    ...(kept.length > 0 ? sumsOf(read, collected) : []),
    ...notCarried(lost, former),
    ...renamed(ledger, readOf),
    ...retyped(ledger, readOf),
    ...backAgain(ledger, readOf, collected),
  ];
}

/** Budgets that a person changed and that add up no more. */
function sumsOf(read: readonly LedgerRow[], { rows }: Pick<Collection, "rows">): Finding[] {
  const indexOf = new Map(rows.map((row, index) => [row, index]));
  return sumsUndone(read, rows, (row) => ({
    ...cellArea(indexOf.get(row)! + 1, columnOf("value")),
    sheet: ledgerSheetName,
  }));
}

/** The rows whose departments stood until now, under the names that they have in the files where a person typed others. */
export function stoodOn(
  { rows, renamed, departments }: LedgerEdits,
  read: readonly LedgerRow[],
): LedgerRow[] {
  const keys = new Set(renamed.length > 0 ? keysOf(read, departments) : []);
  return [...rows, ...renamed.flatMap(({ key, row }) => (keys.has(key) ? [] : [row]))];
}

/** One that a person made is none of the files': all of them together. */
function notCarried(lost: readonly RowEdit[], former: Former): Finding[] {
  const made = lost.filter(({ isMade }) => isMade);
  return [
    ...lost
      .filter(({ isMade }) => !isMade)
      .map(({ row, place, key }) =>
        finding(
          "edit-not-carried",
          { what: whatOf(row, key), now: stated(row) },
          { cells: [place], subject: key },
        ),
      ),
    ...(made.length === 0
      ? []
      : [
          finding(
            "ledger-rows-made",
            { count: made.length, rows: made.map(({ row }) => `${whatOf(row)} ${stated(row)}`), former },
            { cells: made.map(({ place }) => place) },
          ),
        ]),
  ];
}

/** One finding for each name that was typed over, however many rows have it. */
function renamed({ renamed }: LedgerEdits, readOf: ReadonlyMap<string, LedgerRow>): Finding[] {
  const changes = renamed.flatMap(({ key, row, at }) => {
    const own = readOf.get(key);
    if (!own) return [];
    return keyFields
      .filter((field) => String(named(row, field)) !== String(named(own, field)))
      .map((field) => ({
        ...{ field, at, now: String(row[field] ?? ""), read: String(own[field] ?? "") },
      }));
  });
  const alike = groupBy(changes, ({ field, now, read }) => JSON.stringify([field, now, read]));
  return [...alike.values()].map((same) => {
    const { field, now, read } = same[0]!;
    const data = { column: headOf(field), now, read, count: same.length };
    return finding("ledger-name-not-kept", data, cellsIn(columnOf(field), same));
  });
}

function retyped({ retyped }: LedgerEdits, readOf: ReadonlyMap<string, LedgerRow>): Finding[] {
  const changes = retyped.flatMap(({ key, row, at, others, office }) => {
    const own = readOf.get(key);
    if (!own) return [];
    const fields = others ? besideFields.filter((field) => row[field] !== own[field]) : [];
    return [
      ...fields.map((field) => ({ column: columnOf(field), head: headOf(field), now: row[field], at })),
      ...(office === undefined ? [] : [{ column: officeColumn, head: "실국", now: office, at }]),
    ];
  });
  const alike = groupBy(changes, ({ column, now }) => JSON.stringify([column, now]));
  return [...alike.values()].map((same) => {
    const { column, head, now } = same[0]!;
    const data = { column: head, now, count: same.length, isOffice: column === officeColumn };
    return finding("ledger-column-not-kept", data, cellsIn(column, same));
  });
}

/** Rows that a person deleted and that the files have. */
function backAgain(
  { gone, departments }: LedgerEdits,
  readOf: ReadonlyMap<string, LedgerRow>,
  { rows }: Pick<Collection, "rows">,
): Finding[] {
  const back = gone.flatMap((key) => (readOf.has(key) ? [{ key, row: readOf.get(key)! }] : []));
  if (back.length === 0) return [];
  const { rowOf } = placesOf(rows, departments);
  const at = back.flatMap(({ key }) => rowOf.get(key) ?? []);
  return [
    finding(
      "ledger-rows-back",
      { count: back.length, rows: back.map(({ row, key }) => `${whatOf(row, key)} ${stated(row)}`) },
      cellsIn(
        0,
        at.map((row) => ({ at: row })),
      ),
    ),
  ];
}

/** The cells of a column in these rows, those that follow one another together. */
function cellsIn(column: number, rows: readonly { readonly at: number }[]): { readonly cells: string[] } {
  const areas: SheetArea[] = [];
  for (const at of rows.map((one) => one.at).sort((a, b) => a - b)) {
    const last = areas.at(-1);
    if (last && last.row + last.rows === at) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ ...cellArea(at, column), sheet: ledgerSheetName });
  }
  return { cells: areas.map(printSheetArea) };
}

const headOf = (field: Field): string => columns[columnOf(field)]![1];

/** `key`: of a row of one of two departments of a name says whose office's. */
const whatOf = (
  { department, goal, unitProgram, detailProgram, indicator, item, year, kind }: LedgerRow,
  key = "",
) =>
  [
    apartIn(key),
    department,
    detailProgram || unitProgram || indicator || goal,
    item,
    year && `${year}년`,
    kind,
  ]
    .filter(Boolean)
    .join(" ");

const stated = ({ value, text }: LedgerRow): string => String(value ?? text);
