/**
 * Finds the tables of a sheet by their heads: one to three rows of header words, merged or spread, over spacer
 * columns, side by side, repeated on each page.
 * In: a Sheet. Out: regions, each with its columns' labels from top to bottom: ["예산액", "구성비"] over column C.
 */
import { lastWhere } from "./last";
import type { Area } from "../sheet/address";
import { readNumber } from "../text/number";
import type { Sheet } from "./sheet";
import { readLabel, type Field, type Label } from "./words";

export interface HeaderColumn {
  readonly column: number;
  /** Texts from top to bottom, as written. */
  readonly texts: readonly string[];
  readonly labels: readonly Label[];
}

export interface Region {
  readonly sheet: Sheet;
  readonly left: number;
  /** Column after the last. */
  readonly right: number;
  readonly top: number;
  /** First row below the head. */
  readonly body: number;
  /** Row after the last that can belong to the table. */
  bottom: number;
  /** Rows above the head that hold the table's title and unit note begin here. */
  above: number;
  readonly columns: readonly HeaderColumn[];
  readonly fields: ReadonlySet<Field>;
  /** Rows of heads repeated inside the body. */
  readonly repeated: Set<number>;
}

/** Words that also stand inside tables: alone they make no head. */
const weak = new Set<Field>([
  "sum",
  "funding",
  "note",
  "target",
  "result",
  "measureUnit",
  "year",
  "level",
  "number",
]);

interface Cell {
  readonly column: number;
  readonly label?: Label;
}

/** All tables of a sheet, from top to bottom. */
export function findRegions(sheet: Sheet): Region[] {
  const found: Region[] = [];
  const open: Region[] = [];
  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (const run of headerRuns(sheet, row, open)) {
      const region = describe(sheet, row, run);
      if (found.some((other) => overlaps(other, region) && row < other.body)) continue;
      const former = lastWhere(open, (other) => overlaps(other, region));
      if (former && isRepeated(former, region)) {
        for (let r = region.top; r < region.body; r++) former.repeated.add(r);
        continue;
      }
      for (const other of open)
        if (overlaps(other, region)) other.bottom = Math.min(other.bottom, region.top);
      region.above = Math.max(
        sheet.top,
        ...open.filter((other) => overlaps(other, region)).map((other) => other.body),
      );
      found.push(region);
      open.push(region);
    }
  }
  return found;
}

/** The table on a range that the user pointed at: its head is the range's first row (and those that belong to it). */
export function regionAt(sheet: Sheet, area: Area): Region | undefined {
  const run: Cell[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const key = sheet.key(area.row, column);
    const label = readLabel(key);
    if (key !== "") run.push(label ? { column, label } : { column });
  }
  if (run.length === 0) return undefined;
  const region = describe(sheet, area.row, run);
  return { ...region, above: Math.max(sheet.top, region.top - 6) };
}

function overlaps(a: Region, b: Region): boolean {
  return a.left < b.right && b.left < a.right;
}

/** The same head once more: a page break, unless a block of its own begins (a sum or another account follows). */
function isRepeated(former: Region, region: Region): boolean {
  if (former.left !== region.left || former.columns.length !== region.columns.length) return false;
  const same = former.columns.every((column, index) => {
    const other = region.columns[index]!;
    return column.column === other.column && column.texts.join("|") === other.texts.join("|");
  });
  if (!same) return false;
  if (former.fields.has("hierarchy")) return true;
  const { sheet } = region;
  for (let row = region.body; row < sheet.bottom; row++) {
    if (sheet.isBlankRow(row, region.left, region.right)) continue;
    for (let column = region.left; column < region.right; column++) {
      const key = sheet.key(row, column);
      if (key !== "") return !/^(총?합?계|총계)(\(|$)/.test(key) && !headingBetween(former, region);
    }
  }
  return true;
}

/** A text row of another account or goal right above the repeated head. */
function headingBetween(former: Region, region: Region): boolean {
  for (let row = region.top - 1; row > Math.max(former.body, region.top - 4); row--) {
    for (let column = region.left; column < region.right; column++) {
      if (
        /회계|기금|정책사업목표|전략목표/.test(region.sheet.key(row, column)) &&
        isTextRow(region.sheet, row, region)
      )
        return true;
    }
  }
  return false;
}

function isTextRow(sheet: Sheet, row: number, region: { left: number; right: number }): boolean {
  for (let column = region.left; column < region.right; column++)
    if (isNumber(sheet, row, column)) return false;
  return true;
}

/** Whether the cell holds a number that is no year, as a number or as a text. */
export function isNumber(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "number") return !(Number.isInteger(value) && value >= 1990 && value <= 2100);
  if (typeof value !== "string" || value.length > 25) return false;
  const read = readNumber(value);
  return (
    (read.kind === "number" || read.kind === "ambiguous") && !/^(19|20)\d{2}$/.test(sheet.key(row, column))
  );
}

function headerRuns(sheet: Sheet, row: number, open: readonly Region[]): Cell[][] {
  const runs: Cell[][] = [];
  let run: Cell[] = [];
  const close = (): void => {
    const trimmed = trim(run, row, open);
    if (isHead(sheet, row, trimmed) && !inBodyRow(sheet, row, trimmed, open))
      runs.push(...sideBySide(sheet, row, trimmed));
    run = [];
  };
  for (let column = sheet.left; column < sheet.right; column++) {
    const merge = sheet.merge(row, column);
    const own = sheet.value(row, column) !== undefined;
    const from = own || merge === undefined || merge.rows > 3 || merge.column !== column ? row : merge.row;
    const key = sheet.key(from, column);
    if (key === "") continue;
    const label =
      yearRun(sheet, row, column) ?? (/^\d+$/.test(key) && key.length < 4 ? undefined : readLabel(key));
    if (label === undefined && isNumber(sheet, from, column)) close();
    else run.push(label ? { column, label } : { column });
  }
  close();
  return runs;
}

/** Two-digit years typed as numbers (15, 16, 17) count where three or more follow one another. */
function yearRun(sheet: Sheet, row: number, column: number): Label | undefined {
  const at = (offset: number): number => Number(sheet.value(row, column + offset) ?? NaN);
  const here = at(0);
  if (!Number.isInteger(here) || here < 10 || here > 60) return undefined;
  const ascends = (first: number): boolean =>
    at(first) + 1 === at(first + 1) && at(first + 1) + 1 === at(first + 2);
  return ascends(0) || ascends(-1) || ascends(-2) ? { field: "year", year: 2000 + here } : undefined;
}

/** Cells at the run's edges that belong to the body of a table on the left or right. */
function trim(run: readonly Cell[], row: number, open: readonly Region[]): Cell[] {
  const inBody = (cell: Cell): boolean =>
    cell.label === undefined &&
    open.some(
      (region) =>
        row >= region.body && row < region.bottom && cell.column >= region.left && cell.column < region.right,
    );
  const trimmed = [...run];
  const labelled = (cell: Cell): boolean => cell.label !== undefined;
  const overBody = trimmed.some(
    (cell) =>
      labelled(cell) &&
      open.some((region) => row >= region.body && cell.column >= region.left && cell.column < region.right),
  );
  if (overBody) return trimmed;
  while (trimmed.length > 0 && inBody(trimmed[0]!)) trimmed.shift();
  while (trimmed.length > 0 && inBody(trimmed.at(-1)!)) trimmed.pop();
  return trimmed;
}

/** Whether the row is one of a table's body: it holds a number elsewhere under the same head. */
function inBodyRow(sheet: Sheet, row: number, run: readonly Cell[], open: readonly Region[]): boolean {
  const above = lastWhere(open, (region) =>
    run.some(({ column }) => column >= region.left && column < region.right),
  );
  if (!above || row < above.body) return false;
  const [first, last] = [run[0]!.column, run.at(-1)!.column];
  for (const { column } of above.columns) {
    if ((column < first || column > last) && isNumber(sheet, row, column)) return true;
  }
  return false;
}

function isHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const labels = run.flatMap((cell) => cell.label ?? []);
  const distinct = new Set(
    labels.map(
      (label) => label.field + (label.year ?? label.ordinal ?? label.shift ?? "") + (label.kind ?? ""),
    ),
  );
  const strong = labels.some((label) => !weak.has(label.field));
  if (distinct.size >= 2 && strong && labels.length * 2 >= run.length) return true;
  return isWideHead(sheet, row, run);
}

/** 연도 | 자료제공건수 | 보도건수 over rows of years (or months): only the first label is known. */
function isWideHead(sheet: Sheet, row: number, run: readonly Cell[]): boolean {
  const first = run[0];
  if (run.length < 2 || !first?.label || !["fiscalYear", "date", "division"].includes(first.label.field))
    return false;
  for (let below = row + 1; below < Math.min(row + 4, sheet.bottom); below++) {
    const key = sheet.key(below, first.column);
    if (key === "") continue;
    const label = readLabel(key);
    return label !== undefined && ["year", "month", "quarter"].includes(label.field);
  }
  return false;
}

const names = new Set<Field>([
  "division",
  "department",
  "policy",
  "unitProgram",
  "detail",
  "program",
  "hierarchy",
  "indicator",
  "quantity",
  "fiscalYear",
  "date",
]);
const measures = new Set<Field>([
  "amount",
  "authorized",
  "current",
  "target",
  "result",
  "month",
  "year",
  "targets",
  "grade5",
  "value",
  "description",
  "purpose",
  "formula",
]);

/** Cuts a run where a second table begins: the name column comes again, or another kind of table after a gap. */
function sideBySide(sheet: Sheet, row: number, run: readonly Cell[]): Cell[][] {
  const parts: Cell[][] = [];
  let part: Cell[] = [];
  run.forEach((cell, index) => {
    const rest = run.slice(index);
    const starts =
      cell.label &&
      (names.has(cell.label.field) ||
        (cell.label.field === "number" && names.has(rest[1]?.label?.field ?? "note")));
    const complete =
      part.some((one) => one.label && names.has(one.label.field)) &&
      part.some((one) => one.label && measures.has(one.label.field));
    if (starts && complete && rest.some((one) => one.label && measures.has(one.label.field))) {
      const again = part.some(
        (one) =>
          one.label?.field === (cell.label!.field === "number" ? rest[1]!.label!.field : cell.label!.field),
      );
      const last = part.at(-1)!.column;
      const merge = sheet.merge(row, last);
      const end = merge && merge.row === row ? merge.column + merge.columns - 1 : last;
      const gap = cell.column - end > 1 && family(part) !== family(rest);
      if (again || gap) {
        parts.push(part);
        part = [];
      }
    }
    part.push(cell);
  });
  return part.length > 0 ? [...parts, part] : parts;
}

function family(cells: readonly Cell[]): string {
  const has = (...fields: Field[]): boolean =>
    cells.some((cell) => cell.label && fields.includes(cell.label.field));
  if (has("authorized", "current", "grade5")) return "staff";
  if (has("indicator", "formula", "weight", "quantity", "month")) return "indicator";
  return has("amount") ? "money" : "text";
}

function describe(sheet: Sheet, row: number, run: readonly Cell[]): Region {
  const left = run[0]!.column;
  let right = left + 1;
  let top = row;
  let last = row;
  for (const { column } of run) {
    const merge = sheet.merge(row, column);
    right = Math.max(
      right,
      merge && merge.row + merge.rows > row ? merge.column + merge.columns : column + 1,
    );
    if (!merge || merge.rows > 3) continue;
    top = Math.min(top, merge.row);
    last = Math.max(last, merge.row + merge.rows - 1);
  }
  while (last + 1 < sheet.bottom && last - top < 3 && isSubHead(sheet, last + 1, top, left, right)) last++;
  if (last > row) right = Math.max(right, lastLabelColumn(sheet, row + 1, last, right));
  if (isGroupRow(sheet, top - 1, left, right)) top--;
  const columns = columnsOf(sheet, top, last, left, right);
  const fields = new Set(columns.flatMap((column) => column.labels.map((label) => label.field)));
  return {
    sheet,
    left,
    right,
    top,
    body: last + 1,
    bottom: sheet.bottom,
    above: sheet.top,
    columns,
    fields,
    repeated: new Set(),
  };
}

/** A lower row of a head: only header words, each below a label that spans it. */
function isSubHead(sheet: Sheet, row: number, top: number, left: number, right: number): boolean {
  let known = 0;
  for (let column = left; column < right; column++) {
    if (isNumber(sheet, row, column) && !yearRun(sheet, row, column)) return false;
    const key = sheet.key(row, column);
    if (key === "") continue;
    const label = yearRun(sheet, row, column) ?? readLabel(key);
    const over = parent(sheet, row - 1, column, top, left);
    if (label === undefined && !over?.spans) return false;
    if (over && !over.spans && over.column === column && !groups(sheet.key(over.row, over.column)))
      return false;
    if (label !== undefined) known++;
  }
  return known > 0;
}

function groups(key: string): boolean {
  const label = readLabel(key);
  return (
    label !== undefined &&
    ["targets", "authorized", "current", "year", "amount", "difference", "target", "result"].includes(
      label.field,
    )
  );
}

/** The label above a cell and whether it spans more than its own column. */
function parent(
  sheet: Sheet,
  row: number,
  column: number,
  top: number,
  left: number,
): { row: number; column: number; spans: boolean } | undefined {
  for (let r = row; r >= top; r--) {
    for (let c = column; c >= left; c--) {
      if (sheet.value(r, c) === undefined) continue;
      const merge = sheet.merge(r, c);
      if (merge && merge.row === r && merge.column === c) {
        if (c + merge.columns <= column) break;
        return { row: r, column: c, spans: merge.columns > 1 };
      }
      const spans = c < column || sheet.value(r, c + 1) === undefined;
      return { row: r, column: c, spans };
    }
  }
  return undefined;
}

function lastLabelColumn(sheet: Sheet, from: number, to: number, right: number): number {
  let last = right;
  for (let row = from; row <= to; row++) {
    for (let column = right; column < sheet.right && readLabel(sheet.key(row, column)); column++)
      last = Math.max(last, column + 1);
  }
  return last;
}

/** A row of merged group labels right above the head that spans part of it. */
function isGroupRow(sheet: Sheet, row: number, left: number, right: number): boolean {
  if (row < sheet.top) return false;
  let group = false;
  for (let column = left; column < right; column++) {
    const merge = sheet.merge(row, column);
    if (sheet.value(row, column) === undefined) continue;
    if (!merge || merge.columns < 2 || merge.columns >= right - left || merge.column < left) return false;
    if (readLabel(sheet.key(row, column)) === undefined) return false;
    group = true;
  }
  return group;
}

function columnsOf(sheet: Sheet, top: number, last: number, left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = left; column < right; column++) {
    const texts: string[] = [];
    const labels: Label[] = [];
    const seen = new Set<number>();
    for (let row = top; row <= last; row++) {
      const cell = labelCell(sheet, row, column, top, last, left);
      if (!cell || seen.has(cell.row * 20000 + cell.column)) continue;
      seen.add(cell.row * 20000 + cell.column);
      texts.push(sheet.text(cell.row, cell.column));
      const label = yearRun(sheet, cell.row, cell.column) ?? readLabel(sheet.key(cell.row, cell.column));
      if (label) labels.push(label);
    }
    if (texts.length > 0) columns.push({ column, texts, labels });
  }
  return columns;
}

/** The cell whose label stands over `column` in a head's `row`: its own, a merged one, or one spread from the left. */
function labelCell(
  sheet: Sheet,
  row: number,
  column: number,
  top: number,
  last: number,
  left: number,
): { row: number; column: number } | undefined {
  if (sheet.value(row, column) !== undefined) return { row, column };
  const merge = sheet.merge(row, column);
  if (merge) return sheet.value(merge.row, merge.column) === undefined || merge.row < top ? undefined : merge;
  let below = false;
  for (let r = row + 1; r <= last; r++) below ||= sheet.value(r, column) !== undefined;
  if (!below) return undefined;
  for (let c = column - 1; c >= left; c--) {
    if (sheet.value(row, c) === undefined) {
      if (sheet.merge(row, c) === undefined) continue;
      const master = sheet.merge(row, c)!;
      return master.column + master.columns > column || master.rows === 1 ? undefined : undefined;
    }
    // A label that reaches down over several rows spans its own column only.
    const own = sheet.merge(row, c);
    if (own && (own.rows > 1 || own.columns > 1)) return undefined;
    return sheet.value(row + 1, c) !== undefined || row + 1 > last || sheet.merge(row + 1, c) === undefined
      ? { row, column: c }
      : undefined;
  }
  return undefined;
}
