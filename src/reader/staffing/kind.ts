/**
 * 정원 and 현원 by department: 정원 by grade, 현원, 직제명, one row per department (or a row per grade of one department).
 * Blank is the department that no name or title states.
 * In: row "홍보실 10 0 1 9 10 언론홍보담당, …" below heads 정원 {계, 4급이상, 5급, 6급이하}. Out: one entry; 계 is compared.
 */
import { sumFigures } from "../../plan/figures";
import type { Figure, Staffing } from "../../plan/model";
import { withoutFootnote } from "../../text/bare-name";
import { unspread } from "../../text/spacing";
import { bureauColumn, withBureau } from "../bureaus";
import { holdsSomething } from "../cells/figures";
import { sign, type TableKind } from "../kinds/kind";
import { rowArea, rowCells, rowsOf } from "../rows";
import type { Table } from "../table";
import { isOfficeTotal, isStaffTotal, isSubtotal, isTotal } from "../words/asides";
import { isFunding } from "../words/budget-names";
import { readLabel } from "../words/labels";
import { grades, staffColumns } from "./columns";
import { type Figures, heads, type StaffRow, staffRows } from "./rows";

export const staffing: TableKind = {
  kind: "staffing",
  signs: [
    sign("authorized-staff", "sure", ({ has }) => has("authorized")),
    sign("current-staff", "sure", ({ has }) => has("current") && has("department", "division")),
    sign("grades", "sure", ({ has }) => grades.filter((grade) => has(grade)).length >= 2),
  ],
  endsAtTexts: false,
  read: (table, into) => void into.staffing.push(...readStaffing(table)),
};

/** A row of sums: 계, 소계, or a 국 over its 과. `after` entries stood above it. */
interface Sum {
  readonly row: number;
  readonly name: string;
  readonly partial: boolean;
  readonly after: number;
  readonly figures: Figures;
}

function readStaffing(table: Table): Staffing[] {
  const { sheet, region, notes, context } = table;
  const columns = staffColumns(table);
  const { at, bureau, hasUnread } = columns;
  const departments = at.get("department")?.[0];
  const name = departments ?? region.left;
  const ofGrades = areGrades(table, name);
  const isNameless = ofGrades || (departments === undefined && columns.aspect === name);
  const rows = staffRows(table, columns, name, ofGrades ? "grades" : isNameless ? "aspects" : "names");
  // Rows of 정원 and 현원, or of grades, that name no department are of the one in the title.
  if (isNameless) return rows.map((one) => entryOf(one, context.department ?? "", [...rowsOf(region)]));
  const entries: Staffing[] = [];
  const bureaus = bureauColumn(region, departments, bureau);
  const sums: Sum[] = [];
  const isSumByName = (key: string): boolean => key === "" || isStaffTotal(key) || isSubtotal(key);
  const sumOfAll =
    bureau === undefined ? sumOfOthers(rows, (row) => isSumByName(sheet.key(row, name))) : undefined;
  for (const one of rows) {
    const { row, figures, covers } = one;
    const key = sheet.key(row, name);
    const text = begunAbove(table, row, name) + sheet.text(row, name);
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
      pass(figures);
    } else if (covers.length > 0) {
      // 본청 over its departments: one of several lines that the plan does not list.
      pass(figures);
      const below = covers.map((one) => one.figures);
      compareEach(text, figures, below);
    } else if (key === "" || isFunding(key)) {
      notes.leaveRow(text, "no-department", [rowCells(region, row)]);
    } else {
      // 소계 among a department's teams.
      const { teams } = one;
      if (teams) {
        pass(teams);
        compareEach(text, figures, [teams]);
      }
      entries.push(entryOf(one, withBureau(region, row, bureaus, withoutFootnote(unspread(text)))));
    }
  }
  // 홍보실 전체 alone: whether it is an office or a total of offices that stand elsewhere is not known.
  if (entries.length === 0)
    for (const sum of sums) notes.leaveRow(sum.name, "total-of-none", [rowCells(region, sum.row)]);
  for (const sum of sums) compareSum(sum);
  return entries;

  function entryOf(one: StaffRow, department: string, its = one.teamRows ?? [one.row]): Staffing {
    const { row } = one;
    const { current, total, ...ofGrade } = one.figures;
    const parts = grades.flatMap((grade) => ofGrade[grade] ?? []);
    if (total && !hasUnread) notes.compare({ name: department, what: { of: "total" }, stated: total, parts });
    // 21(20) under 5급 is no number: what the others come to is not the total.
    const isUnread = (part: (typeof grades)[number]): boolean =>
      !ofGrade[part] && (at.get(part) ?? []).some((column) => holdsSomething(sheet, row, column));
    const isWhole = (at.get("total") ?? []).every((column) => !holdsSomething(sheet, row, column));
    const sum = isWhole && !hasUnread && !grades.some(isUnread) ? sumFigures(parts) : undefined;
    const column = at.get("positions")?.[0] ?? (its.includes(row) ? undefined : name);
    const text = its.flatMap((other) => sheet.text(other, column) || []).join(", ");
    const end = Math.max(row, ...its) + 1;
    return {
      ...{ department, current, authorized: { total: total ?? sum, ...ofGrade } },
      positions: text === "" ? undefined : { text, cell: sheet.area(row, column!, end - row) },
      cells: sheet.area(row, region.left, end - row, region.right - region.left),
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
      const figureIn = ({ authorized, current }: Staffing) =>
        (part === "current" ? current : authorized[part]) ?? [];
      const covered = groups.map((group) => group.flatMap(figureIn)).filter(({ length }) => length > 0);
      const figure = sum.figures[part];
      const parts = covered.find((figures) => sumFigures(figures)!.value === figure?.value) ?? covered[0];
      if (!figure || !parts) continue;
      notes.state({ kind: sum.partial ? "subtotal" : "total", name: `${head} ${sum.name}`, figure, parts });
      notes.compare({ name: sum.name, what: { of: part }, stated: figure, parts });
    }
  }

  /** Sums of what the plan has, or parts of it. */
  function pass(figures: Figures): void {
    for (const figure of Object.values(figures)) sheet.claims.accountFor(figure, "total");
  }

  /** A row's figures against those that it sums. */
  function compareEach(name: string, figures: Figures, of: readonly Figures[]): void {
    for (const [part, stated] of Object.entries(figures) as [keyof Figures, Figure | undefined][]) {
      const parts = of.flatMap((one) => one[part] ?? []);
      if (stated) notes.compare({ name, what: { of: part }, stated, parts });
    }
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

/** "지역경제" alone above "활성화과 | 12": the beginning of that department's name. */
function begunAbove({ sheet, region }: Table, row: number, name: number): string {
  const above = row - 1;
  const [only, ...others] = above < region.body ? [] : sheet.filledIn(above, region);
  const text = only === name && others.length === 0 ? sheet.key(above, name) : "";
  return /^[가-힣]{2,8}$/.test(text) &&
    !/[국실과관소원청단부팀계동면읍회장]$|(?:센터|기구|행정|직속)$|^하부/.test(text)
    ? text
    : "";
}

/** Rows of grades instead of departments: 계, 4급이상, 5급, 6급이하. */
function areGrades({ sheet, region }: Table, name: number): boolean {
  const isGrade = (row: number): boolean =>
    readLabel(sheet.key(row, name))?.field.startsWith("grade") ?? false;
  return [...rowsOf(region)].filter(isGrade).length >= 2;
}
