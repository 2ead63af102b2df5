/**
 * A table of staff: 정원 by grade, 현원, 직제명, one row per department (or a row per grade of one department).
 * Blank is the department that no name or title states.
 * In: row "홍보실 10 0 1 9 10 언론홍보담당, …" below heads 정원 {계, 4급이상, 5급, 6급이하}. Out: one entry; 계 is compared.
 */
import type { Figure, Staffing } from "../../plan/model";
import type { SheetArea } from "../../sheet/address";
import { unspread } from "../../text/spacing";
import { cellsOf, figureAt, sumFigures } from "../cells/figures";
import { holdsSomething } from "../cells/numbers";
import type { Context } from "../model";
import { rowArea, rowCells, rowsOf, tableArea } from "../rows";
import type { Table } from "../table";
import { isFunding } from "../words/budget-names";
import { withoutFootnote } from "../words/notes";
import { readLabel } from "../words/labels";
import { isOfficeTotal, isStaffTotal, isSubtotal, isTotal } from "../words/totals";
import { staffColumns, type Part, type StaffColumns } from "./columns";
import { accountAsTotal, heads, staffRows, type Figures, type StaffRow } from "./rows";

/** A row of sums: 계, 소계, or a 국 over its 과. `after` entries stood above it. */
interface Sum {
  readonly row: number;
  readonly name: string;
  readonly partial: boolean;
  readonly after: number;
  readonly figures: Figures;
}

export function readStaffing(table: Table): Staffing[] {
  const { sheet, region, notes } = table;
  const columns = staffColumns(table);
  const { at, bureau } = columns;
  const departments = at.get("department")?.[0];
  const name = departments ?? region.left;
  if (departments === undefined && columns.aspect === name) return byAspect(table, columns);
  if (isByGrade(table, name)) return byGrade(table, name, at);
  const entries: Staffing[] = [];
  const sums: Sum[] = [];
  const rows = staffRows(table, columns, name);
  const isSumByName = (key: string): boolean => key === "" || isStaffTotal(key) || isSubtotal(key);
  const sumOfAll =
    bureau === undefined ? sumOfOthers(rows, (row) => isSumByName(sheet.key(row, name))) : undefined;
  for (const one of rows) {
    const { row, figures, covers } = one;
    const key = sheet.key(row, name);
    const text = sheet.text(row, name);
    const own = sheet.key(row, bureau);
    if (one === sumOfAll) notes.add("row-taken-for-sum", { name: text }, [rowCells(region, row)]);
    const isAll = isStaffTotal(key) || one === sumOfAll;
    if (isAll || isSubtotal(key) || isStaffTotal(own) || (key === "" && own !== "")) {
      // 기획실(계) and 홍보실(계): each of its own teams.
      const isOneOfSeveral =
        !isTotal(key) && rows.filter((other) => isOfficeTotal(sheet.key(other.row, name))).length > 1;
      const partial = !isStaffTotal(own) && (!isAll || isOneOfSeveral || own !== "");
      sums.push({ row, name: key || own, partial, after: entries.length, figures });
      sheet.claims.account(rowArea(region, row), "total");
      for (const figure of Object.values(figures)) accountAsTotal(sheet, figure);
    } else if (covers.length > 0) {
      // 본청 over its departments: one of several lines that the plan does not list.
      compareEach(text, figures, (part) => covers.flatMap((below) => below.figures[part] ?? []), "row");
    } else if (key === "" || isFunding(key)) {
      notes.leaveRow(text, "no-department", [rowCells(region, row)]);
    } else {
      // 소계 among a department's teams.
      const { teams } = one;
      if (teams) compareEach(text, figures, (part) => (teams[part] ? [teams[part]] : []), "parts");
      entries.push(entryOf(one));
    }
  }
  // 홍보실 전체 alone: whether it is an office or a total of offices that stand elsewhere is not known.
  if (entries.length === 0)
    for (const sum of sums) notes.leaveRow(sum.name, "total-of-none", [rowCells(region, sum.row)]);
  for (const sum of sums) compareSum(sum);
  return entries;

  function entryOf({ row, figures: { current, ...grades }, teamRows = [row] }: StaffRow): Staffing {
    const { grade4AndAbove, grade5, grade6AndBelow } = grades;
    const parts = [grade4AndAbove, grade5, grade6AndBelow].filter((one) => one !== undefined);
    const department = withoutFootnote(unspread(sheet.text(row, name)));
    if (grades.total && parts.length > 0) compare(department, "정원", grades.total, parts);
    // 21(20) under 5급 is no number: what the others come to is not the total.
    const isUnread = ([part]: (typeof heads)[number]): boolean =>
      part !== "current" &&
      grades[part] === undefined &&
      (at.get(part) ?? []).some((column) => holdsSomething(sheet, row, column));
    const total = grades.total ?? (heads.some(isUnread) ? undefined : sumFigures(parts));
    const column = at.get("positions")?.[0] ?? (teamRows.includes(row) ? undefined : name);
    const positions = teamRows.flatMap((one) => sheet.text(one, column) || []).join(", ");
    const rows = Math.max(row, ...teamRows) - row + 1;
    return {
      department,
      authorized: { ...(total && { total }), ...grades },
      ...(current && { current }),
      ...(positions !== "" && { positions: { text: positions, cell: sheet.area(row, column!, rows) } }),
      cells: sheet.area(row, region.left, rows, region.right - region.left),
    };
  }

  /** A total covers all departments; a subtotal those since the last one, or those that follow until the next. */
  function compareSum(sum: Sum): void {
    const others = sums.filter((one) => one.partial && one !== sum).map(({ after }) => after);
    const from = Math.max(0, ...others.filter((after) => after <= sum.after));
    const until = Math.min(entries.length, ...others.filter((after) => after > sum.after));
    const groups = sum.partial
      ? [entries.slice(from, sum.after), entries.slice(sum.after, until)]
      : [entries];
    for (const [part, head] of heads) {
      const stated = sum.figures[part];
      const covered = groups
        .map((group) =>
          group.flatMap((entry) => (part === "current" ? entry.current : entry.authorized[part]) ?? []),
        )
        .filter((figures) => figures.length > 0);
      const meant = covered.find((figures) => sumFigures(figures)!.value === stated?.value) ?? covered[0];
      if (!stated || !meant) continue;
      const kind = sum.partial ? "subtotal" : "total";
      notes.state({ kind, name: `${head} ${sum.name}`, figure: stated, parts: meant });
      compare(sum.name, head, stated, meant);
    }
  }

  /** A row's figures against those that it sums; which of both are sums of what the plan has. */
  function compareEach(
    of: string,
    figures: Figures,
    partsOf: (part: keyof Figures) => readonly Figure[],
    repeating: "row" | "parts",
  ): void {
    for (const [part, head] of heads) {
      const [stated, parts] = [figures[part], partsOf(part)];
      for (const figure of repeating === "parts" ? parts : stated ? [stated] : [])
        accountAsTotal(sheet, figure);
      if (stated && parts.length > 0) compare(of, head, stated, parts);
    }
  }

  function compare(of: string, what: string, stated: Figure, parts: readonly Figure[]): void {
    const sum = sumFigures(parts)!;
    if (sum.value === stated.value) return;
    const cells = cellsOf(stated, sum);
    const data = { name: of, what, stated: String(stated.value), sum: String(sum.value) };
    notes.add("rows-differ-from-total", data, cells);
  }
}

/**
 * The first or last row where each of its figures, two and more, is the sum of all others, two and more: a total that is
 * called by another name (행정국, 우리 기관). undefined where some row is a sum by its name already.
 */
function sumOfOthers(rows: readonly StaffRow[], isNamed: (row: number) => boolean): StaffRow | undefined {
  const flat = rows.filter(({ covers }) => covers.length === 0);
  if (flat.length < 3 || flat.length < rows.length || rows.some(({ row }) => isNamed(row))) return undefined;
  return [flat[0]!, flat[flat.length - 1]!].find((one) => {
    const stated = heads.flatMap(([part]) => (one.figures[part] ? [part] : []));
    const others = flat.filter((other) => other !== one);
    const fits = (part: keyof Figures): boolean =>
      one.figures[part]!.value === sumFigures(others.flatMap(({ figures }) => figures[part] ?? []))?.value;
    return stated.length > 1 && (one.figures.total?.value ?? 0) > 0 && stated.every(fits);
  });
}

/** 정원 and 현원 in rows that name no department: one entry, of the department in the title. */
function byAspect(table: Table, columns: StaffColumns): Staffing[] {
  const { sheet, region, context } = table;
  const { left, right, body, bottom } = region;
  const [row] = staffRows(table, columns, left);
  return row ? [ofTitle(context, row.figures, sheet.area(body, left, bottom - body, right - left))] : [];
}

function ofTitle({ department = "" }: Context, figures: Figures, cells: SheetArea): Staffing {
  const { current, ...authorized } = figures;
  return { department, authorized, ...(current && { current }), cells };
}

/** Rows of grades instead of departments: 계, 4급이상, 5급, 6급이하. */
function isByGrade({ sheet, region }: Table, name: number): boolean {
  const isGrade = (row: number): boolean =>
    readLabel(sheet.key(row, name))?.field.startsWith("grade") ?? false;
  return [...rowsOf(region)].filter(isGrade).length >= 2;
}

/** One entry from rows of grades, of the department in the title. */
function byGrade(table: Table, name: number, at: ReadonlyMap<Part, readonly number[]>): Staffing[] {
  const { sheet, region, context } = table;
  const figures: Partial<Record<keyof Figures, Figure[]>> = {};
  for (const row of rowsOf(region)) {
    const key = sheet.key(row, name);
    const field = isStaffTotal(key) ? "total" : readLabel(key)?.field;
    const part = heads.find(([one]) => one === field)?.[0];
    const [authorized, current] = (["total", "current"] as const).map((one) => {
      const column = at.get(one)?.[0];
      return column === undefined ? undefined : figureAt(table, row, column, key);
    });
    if (part && authorized) (figures[part] ??= []).push(authorized);
    if (part === "total" && current) figures.current = [current];
    else if (current) accountAsTotal(sheet, current);
  }
  const sums = Object.entries(figures).map(([part, list]) => [part, sumFigures(list)!]);
  return [ofTitle(context, Object.fromEntries(sums) as Figures, tableArea(region))];
}
