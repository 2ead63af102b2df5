/**
 * A table of staff: 정원 by grade, 현원, 직제명, one row per department (or a row per grade of one department).
 * In: row "홍보실 10 0 1 9 10 언론홍보담당, …" below heads 정원 {계, 4급이상, 5급, 6급이하}. Out: one entry; 계 is compared.
 */
import type { Figure, Staffing } from "../../plan/model";
import { figureOf, readCell, sumFigures } from "../cells";
import { unspread } from "../../text/spacing";
import { readLabel } from "../words";
import { isSubtotal, isTotal } from "./budget-names";
import { staffColumns, type Part } from "./staffing-columns";
import { heads, staffRows, type Figures, type StaffRow } from "./staffing-rows";
import type { Table } from "./table";

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
  const name = at.get("department")?.[0] ?? region.left;
  if (isByGrade(table, name)) return byGrade(table, name, at);
  const entries: Staffing[] = [];
  const sums: Sum[] = [];
  for (const { row, figures, covers } of staffRows(table, columns, name)) {
    const key = sheet.key(row, name);
    const own = bureau === undefined ? "" : sheet.key(row, bureau);
    if (isTotal(key) || isSubtotal(key) || isTotal(own) || (key === "" && own !== "")) {
      const partial = !isTotal(own) && (key === "" || isSubtotal(key) || own !== "");
      sums.push({ row, name: key || own, partial, after: entries.length, figures });
      sheet.passOver(sheet.area(row, region.left, 1, region.right - region.left));
      for (const { from } of Object.values(figures)) for (const term of from) sheet.passOver(term);
    } else if (covers.length > 0) {
      compareGroup(sheet.text(row, name), figures, covers);
    } else if (key === "") {
      notes.add("row-left-out", { name: "", why: "부서명이 없습니다", whyEn: "it has no department" }, [
        sheet.address(row, region.left, 1, region.right - region.left),
      ]);
    } else entries.push(entryOf(row, figures));
  }
  for (const sum of sums) compareSum(sum);
  return entries;

  function entryOf(row: number, { current, ...grades }: Figures): Staffing {
    const parts = [grades.grade4AndAbove, grades.grade5, grades.grade6AndBelow].filter(
      (one) => one !== undefined,
    );
    const department = unspread(sheet.text(row, name));
    if (grades.total && parts.length > 0) compare(department, "정원", grades.total, parts);
    const total = grades.total ?? sumFigures(parts);
    const column = at.get("positions")?.[0];
    const positions = column === undefined ? "" : sheet.text(row, column);
    return {
      department,
      authorized: { ...(total && { total }), ...grades },
      ...(current && { current }),
      ...(positions !== "" && { positions: { text: positions, cell: sheet.area(row, column!) } }),
      cells: sheet.area(row, region.left, 1, region.right - region.left),
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
      const covered = groups.map((group) =>
        group.flatMap((entry) => (part === "current" ? entry.current : entry.authorized[part]) ?? []),
      );
      const meant =
        covered.find((figures) => figures.length > 0 && sumFigures(figures)!.value === stated?.value) ??
        covered.find((figures) => figures.length > 0);
      if (!stated || !meant) continue;
      const kind = sum.partial ? "subtotal" : "total";
      notes.state({ kind, name: `${head} ${sum.name}`, figure: stated, parts: meant });
      compare(sum.name, head, stated, meant);
    }
  }

  /** 본청 over its departments: one of several lines that the plan does not list. */
  function compareGroup(of: string, figures: Figures, covers: readonly StaffRow[]): void {
    for (const [part, head] of heads) {
      const stated = figures[part];
      const parts = covers.flatMap((one) => one.figures[part] ?? []);
      if (!stated) continue;
      for (const term of stated.from) sheet.passOver(term);
      if (parts.length > 0) compare(of, head, stated, parts);
    }
  }

  function compare(of: string, what: string, stated: Figure, parts: readonly Figure[]): void {
    const sum = sumFigures(parts)!;
    if (sum.value === stated.value) return;
    const cells = [...stated.from, ...sum.from].map((term) =>
      sheet.address(term.row, term.column, term.rows, term.columns),
    );
    notes.add(
      "rows-differ-from-total",
      { name: of, what, stated: String(stated.value), sum: String(sum.value) },
      cells,
    );
  }
}

/** Rows of grades instead of departments: 계, 4급이상, 5급, 6급이하. */
function isByGrade({ sheet, region }: Table, name: number): boolean {
  let grades = 0;
  for (let row = region.body; row < region.bottom; row++)
    if (readLabel(sheet.key(row, name))?.field.startsWith("grade")) grades++;
  return grades >= 2;
}

/** One entry from rows of grades, of the department in the title; without one the table is left. */
function byGrade(table: Table, name: number, at: ReadonlyMap<Part, readonly number[]>): Staffing[] {
  const { sheet, region, notes, answers, context } = table;
  const area = sheet.area(region.top, region.left, region.bottom - region.top, region.right - region.left);
  const department = context.department;
  if (department === undefined) {
    notes.leave(
      area,
      "직급별 인원이지만 어느 부서인지 알 수 없습니다.",
      "These are grades, but of no department that is named.",
    );
    return [];
  }
  const figures: Partial<Record<keyof Figures, Figure[]>> = {};
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, name);
    const field = isTotal(key) ? "total" : readLabel(key)?.field;
    const part = heads.find(([one]) => one === field)?.[0];
    const [authorized, current] = (["total", "current"] as const).map((one) => {
      const column = at.get(one)?.[0];
      const read = column === undefined ? undefined : readCell(sheet, row, column, key, notes, answers);
      return read && figureOf(sheet, row, column!, read);
    });
    if (part && authorized) (figures[part] ??= []).push(authorized);
    if (part === "total" && current) figures.current = [current];
    else if (current) sheet.passOver(sheet.area(row, at.get("current")![0]!));
  }
  const { current, ...grades } = Object.fromEntries(
    Object.entries(figures).map(([part, list]) => [part, sumFigures(list)!]),
  ) as Figures;
  return [{ department, authorized: grades, ...(current && { current }), cells: area }];
}
