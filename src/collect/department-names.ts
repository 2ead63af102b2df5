/**
 * The names on a list of departments that a person keeps: lines of a text (.csv), or a sheet, with a column 부서명 or nothing else.
 * In: a sheet with columns 실국 and 부서명. Out: 살림과, 문화국 총무과, 복지국 총무과, … in its order: names that several offices have
 * with the office first; none where there is no list.
 */
import { valueAt, type Grid } from "../sheet/grid";
import { keyOf } from "../text/name";
import { squeeze } from "../text/spacing";

const heads: ReadonlySet<string> = new Set([
  "부서",
  "부서명",
  "실과",
  "실과명",
  "담당부서",
  "소관부서",
  "과명",
]);
const officeHeads = /^(소관)?(실?[·ㆍ․]?국|본부)(명|별)?$/;
const sum = /^(총|합|소|누)?계$/;

type Row = readonly string[];

/** Of the first sheet that holds anything. */
export function departmentsOn(grids: readonly Grid[]): string[] {
  const first = grids.find(({ rows }) => rows > 0);
  if (!first) return [];
  const textAt = (row: number, column: number): string => String(valueAt(first, row, column) ?? "").trim();
  return named(
    Array.from({ length: first.rows }, (_, row) =>
      Array.from({ length: first.columns }, (__, column) => textAt(first.row + row, first.column + column)),
    ),
  );
}

export const departmentsInText = (text: string): string[] =>
  named(text.split(/\r\n|\r|\n/).map((line) => line.split(/[,\t]/).map(unquoted)));

const unquoted = (field: string): string =>
  field
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();

/** What stands below a head that says 부서; without one, the first column. */
function named(rows: readonly Row[]): string[] {
  const head = rows.findIndex((row) => row.some((text) => heads.has(squeeze(text))));
  const column = head < 0 ? 0 : rows[head]!.findIndex((text) => heads.has(squeeze(text)));
  const office = head < 0 ? -1 : rows[head]!.findIndex((text) => officeHeads.test(squeeze(text)));
  let last = "";
  const entries = rows.slice(head + 1).flatMap((row) => {
    // A blank cell continues the office above.
    last = row[office] || last;
    const name = row[column] ?? "";
    const isSum = row.some((text) => sum.test(squeeze(text)));
    return name === "" || heads.has(squeeze(name)) || isSum ? [] : [{ name, office: last }];
  });
  const officesOf = new Map<string, Set<string>>();
  for (const { name, office: its } of entries)
    officesOf.set(keyOf(name), (officesOf.get(keyOf(name)) ?? new Set()).add(keyOf(its)));
  return entries.map(({ name, office: its }) =>
    its !== "" && officesOf.get(keyOf(name))!.size > 1 ? `${its} ${name}` : name,
  );
}
