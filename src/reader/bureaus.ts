/**
 * 국 in a column beside 과: which one a row's department is of, and departments of one name that several of them have, which are
 * called by both. In: "문화국 | 총무과" above "복지국 | 총무과". Out: 문화국 총무과, 복지국 총무과.
 */
import type { SourcedText } from "../plan/model";
import { withoutFootnote } from "../text/bare-name";
import { keyOf } from "../text/name";
import type { Region } from "./model";
import { rowsOf } from "./rows";
import { isSum } from "./words/asides";
import { isBureau } from "./words/titles";

/** Columns that name departments, without the 국 beside them; a second one that is none stays, for who asks which is meant. */
export function officesIn(
  region: Region,
  columns: readonly number[],
): { readonly departments: readonly number[]; readonly bureau?: number } {
  let departments: number[] = [];
  let bureau: number | undefined;
  for (const column of columns) {
    const [first] = departments;
    if (isBureau(region, first)) [bureau, departments] = [first, [column]];
    else if (first !== undefined && isBureau(region, column)) bureau = column;
    else departments.push(column);
  }
  return { departments, bureau };
}

export interface BureauColumn {
  /** undefined where the table has none. */
  readonly bureau?: number;
  /** Keys of the departments that several of them have. */
  readonly namesakes: ReadonlySet<string>;
}

export function bureauColumn(
  region: Region,
  department: number | undefined,
  bureau: number | undefined,
): BureauColumn {
  const bureaus = new Map<string, string>();
  const namesakes = new Set<string>();
  if (department === undefined || bureau === undefined) return { bureau, namesakes };
  let last = "";
  for (const row of rowsOf(region)) {
    const [name = "", its = ""] = [department, bureau].map((column) =>
      keyOf(region.sheet.masterText(row, column)),
    );
    last = its || last;
    if (name === "" || last === "" || isSum(name)) continue;
    if ((bureaus.get(name) ?? last) === last) bureaus.set(name, last);
    else namesakes.add(name);
  }
  return { bureau, namesakes };
}

/** A blank cell continues the one above; undefined in a row that sums several. */
export function bureauAt(
  { sheet, body }: Pick<Region, "sheet" | "body">,
  row: number,
  { bureau }: Pick<BureauColumn, "bureau">,
): SourcedText | undefined {
  if (bureau === undefined) return undefined;
  for (let at = row; at >= body; at -= 1) {
    const text = sheet.masterText(at, bureau);
    if (text !== "")
      return isSum(keyOf(text)) ? undefined : { text: withoutFootnote(text), cell: sheet.area(at, bureau) };
  }
  return undefined;
}

/** The department that a row names, by its 국 too where others have that name. */
export function withBureau(
  region: Pick<Region, "sheet" | "body">,
  row: number,
  column: BureauColumn,
  name: string,
): string {
  const own = column.namesakes.has(keyOf(name)) ? bureauAt(region, row, column) : undefined;
  return own ? `${own.text} ${name}` : name;
}
