/**
 * The rows of a staff table with their figures: 정원 and 현원 below each other are one row, so are the teams of one
 * department, also where each has a row and a name of its own; a row over indented ones is their sum. In: "기획실 | 정원 | 20", "| 현원 | 19". Out: one row, 20 and 19.
 */
import { sumFigures } from "../../plan/figures";
import type { Figure, Staffing } from "../../plan/model";
import { keyOf } from "../../text/name";
import { figureAt } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import { headAt, headOf, rowArea, rowsOf } from "../rows";
import { filledRow, type Table } from "../table";
import { isStaffTotal, isSubtotal } from "../words/asides";
import { readLabel } from "../words/labels";
import { aspectOf, type Part, type StaffColumns } from "./columns";

export type Figures = Staffing["authorized"] & { readonly current?: Figure };

export interface StaffRow {
  readonly row: number;
  readonly figures: Figures;
  /** What its teams come to, where the row states their sum as well. */
  readonly teams?: Figures;
  /** The rows of its teams, which name them. */
  readonly teamRows?: readonly number[];
  /** The rows below that this one sums: 본청 over its indented 과. */
  readonly covers: readonly StaffRow[];
}

export const heads: readonly (readonly [keyof Figures & Part, string])[] = [
  ["total", "정원"],
  ["grade4AndAbove", "4급이상"],
  ["grade5", "5급"],
  ["grade6AndBelow", "6급이하"],
  ["current", "현원"],
];

/** One row of figures below a department's name: its own, one of its teams', or the sum of these. */
interface Member {
  readonly row: number;
  readonly figures: Figures;
  readonly isSum: boolean;
}

/**
 * All rows with figures, from top to bottom; `name` is the column of what the rows are called: departments, or 정원 and 현원, or
 * grades, which are one row together.
 */
export function staffRows(
  table: Table,
  { at, aspect }: StaffColumns,
  name: number,
  of: "names" | "aspects" | "grades",
): readonly StaffRow[] {
  const { sheet, region } = table;
  const departments = new Map<number, Member[]>();
  const team = at.get("positions")?.[0];
  for (const row of rowsOf(region)) {
    const said = aspectOf(sheet.key(row, aspect));
    if (said === "other") {
      sheet.claims.account(rowArea(region, row), "total");
      continue;
    }
    const every = figuresOf(table, at, row);
    const figures =
      of === "grades"
        ? ofGrade(sheet, sheet.key(row, name), every)
        : said === "current"
          ? currentOf(sheet, every)
          : every;
    if (Object.keys(figures).length === 0) continue;
    const continues = aspect !== undefined || (team !== undefined && isTeam(table, row, name, team));
    const first = of !== "names" ? region.body : continues ? (filledRow(table, row, name) ?? row) : row;
    const isOfTeams = isSum(sheet.key(row, team));
    departments.set(first, [...(departments.get(first) ?? []), { row, figures, isSum: isOfTeams }]);
  }
  const rows = [...departments].map(([row, members]) =>
    aspect === undefined ? ofTeams(row, members) : { row, figures: joined(members) },
  );
  return withSummed(table, name, withTeams(table, name, withCovered(table, name, rows)));
}

const isSum = (key: string): boolean => isStaffTotal(key) || isSubtotal(key);

/** A row of a team (관리팀, 소계) below a department's name that is merged over it, or stands above the first team only. */
function isTeam({ sheet, region }: Table, row: number, name: number, team: number): boolean {
  if (sheet.value(row, name) !== undefined || sheet.value(row, team) === undefined) return false;
  return sheet.merge(row, name) !== undefined || /팀|담당/.test(headOf(headAt(region, team)!));
}

/** 정원 and 현원 in rows below each other. */
const joined = (members: readonly Member[]): Figures =>
  Object.assign({}, ...members.map(({ figures }) => figures).reverse()) as Figures;

/**
 * 안전총괄과 21 over 안전정책팀 6 and 재난관리팀 15: one department. That they are its teams is shown by their sum, or by a total
 * that counts the departments alone; a 과장 may be in no team.
 */
function withTeams({ sheet }: Table, name: number, rows: readonly StaffRow[]): StaffRow[] {
  const keyOf = ({ row }: StaffRow): string => sheet.key(row, name);
  const isTeam = (one: StaffRow): boolean => /(?:팀|담당)$/.test(keyOf(one)) && one.covers.length === 0;
  const offices = rows.filter((one) => !isTeam(one) && !isSum(keyOf(one)) && one.covers.length === 0);
  const areCountedAlone = totalOf(offices) === statedTotal(sheet, name, rows);
  const found: StaffRow[] = [];
  for (const one of [...rows].reverse()) {
    const end = found.findIndex((other) => !isTeam(other));
    const teams = isTeam(one) ? [] : found.slice(0, end < 0 ? found.length : end);
    const isTheirs = one.figures.total?.value === totalOf(teams) || areCountedAlone;
    if (teams.length === 0 || !offices.includes(one) || !isTheirs) {
      found.unshift(one);
      continue;
    }
    const sum = sumsOf((part) => teams.flatMap(({ figures }) => figures[part] ?? []));
    for (const figure of Object.values(sum)) sheet.claims.accountFor(figure, "total");
    const isMore = heads.some(([part]) => (sum[part]?.value ?? 0) > (one.figures[part]?.value ?? 0));
    const teamRows = teams.map(({ row }) => row);
    found.splice(0, teams.length, { ...one, teamRows, ...(isMore && { teams: sum }) });
  }
  return found;
}

type Counted = Pick<StaffRow, "row" | "figures">;

const totalOf = (list: readonly Counted[]): number =>
  list.reduce((sum, { figures }) => sum + (figures.total?.value ?? 0), 0);

/** 정원 of the row that is called a total. */
const statedTotal = (sheet: Sheet, name: number, rows: readonly Counted[]): number | undefined =>
  rows.find(({ row }) => isStaffTotal(sheet.key(row, name)))?.figures.total?.value;

/** What a row has of each kind; kinds that sum up to nothing are left out. */
function sumsOf(of: (part: keyof Figures & Part, head: string) => readonly Figure[]): Figures {
  const sums = heads.map(([part, head]) => [part, sumFigures(of(part, head))] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== undefined)) as Figures;
}

/** Teams add up to their department; 소계 among them is the department's own figure. */
function ofTeams(row: number, members: readonly Member[]): Omit<StaffRow, "covers"> {
  const own = members.find((one) => one.isSum)?.figures;
  const teams = members.filter((one) => !one.isSum);
  if (teams.length === 0) return { row, figures: own! };
  const sum = sumsOf((part) => teams.flatMap(({ figures }) => figures[part] ?? []));
  return { row, figures: own ?? sum, ...(own && { teams: sum }), teamRows: teams.map((one) => one.row) };
}

function figuresOf(table: Table, at: StaffColumns["at"], row: number): Figures {
  return sumsOf((part, head) =>
    (at.get(part) ?? []).flatMap((column) => figureAt(table, { row, column }, head) ?? []),
  );
}

/** Current staff counts in total: by grade it is no part of the plan, unless no total stands beside. */
function currentOf(sheet: Sheet, { total, current: _none, ...grades }: Figures): Figures {
  const current = total ?? sumFigures(Object.values(grades));
  if (total) for (const grade of Object.values(grades)) sheet.claims.accountFor(grade, "total");
  return current ? { current } : {};
}

/** A row of one grade (5급), or of all of them. */
function ofGrade(sheet: Sheet, key: string, { total, current }: Figures): Figures {
  const field = isStaffTotal(key) ? "total" : readLabel(key)?.field;
  const part = heads.find(([one]) => one === field)?.[0];
  if (part === "total") return { ...(total && { total }), ...(current && { current }) };
  if (current) sheet.claims.accountFor(current, "total");
  return part && total ? { [part]: total } : {};
}

function withCovered({ sheet }: Table, name: number, rows: readonly Omit<StaffRow, "covers">[]): StaffRow[] {
  const found: StaffRow[] = [];
  for (const one of [...rows].reverse()) {
    const key = sheet.key(one.row, name);
    const indent = sheet.indent(one.row, name);
    const end = found.findIndex((other) => sheet.indent(other.row, name) <= indent);
    // The rows that sum no others.
    const below = (end < 0 ? found : found.slice(0, end)).filter(({ covers }) => covers.length === 0);
    const isOne = key !== "" && !isSum(key) && below.length > 0;
    found.unshift({ ...one, covers: isOne && isGroup(key, one.figures, below) ? below : [] });
  }
  return found;
}

/** 행정국 over its 과, all without indents: it sums the rows right below it, and the stated total counts it and not them. */
function withSummed({ sheet }: Table, name: number, rows: readonly StaffRow[]): readonly StaffRow[] {
  const isNone = ({ row, covers }: StaffRow): boolean => covers.length > 0 || isSum(sheet.key(row, name));
  const tops = new Map<number, StaffRow>();
  for (let index = 0; index < rows.length; index++) {
    const one = rows[index]!;
    if (isNone(one)) continue;
    const covers = summedNext(rows, index, isNone);
    tops.set(one.row, { ...one, covers });
    index += covers.length;
  }
  const isWhole = totalOf([...tops.values()]) === statedTotal(sheet, name, rows);
  return isWhole ? rows.map((one) => tops.get(one.row) ?? one) : rows;
}

/** The rows right below, two and more, whose sums are all of a row's figures, two and more. */
function summedNext(
  rows: readonly StaffRow[],
  index: number,
  isNone: (row: StaffRow) => boolean,
): readonly StaffRow[] {
  const { figures } = rows[index]!;
  const parts = heads.flatMap(([part]) => (figures[part]?.value ? [part] : []));
  let left = parts.map((part) => figures[part]!.value);
  for (let end = index + 1; end < rows.length && !isNone(rows[end]!) && left.some(Boolean); end++) {
    left = left.map((value, at) => value - (rows[end]!.figures[parts[at]!]?.value ?? 0));
    if (left.some((value) => value < 0)) break;
    if (end > index + 1 && parts.length > 1 && !left.some(Boolean)) return rows.slice(index + 1, end + 1);
  }
  return [];
}

/** Its figure is the sum of the indented ones below, or its name is no department's that has staff of its own. */
function isGroup(key: string, { total, current }: Figures, below: readonly StaffRow[]): boolean {
  const sumOf = (part: "total" | "current"): number =>
    below.reduce((sum, { figures }) => sum + (figures[part]?.value ?? 0), 0);
  if (total ? total.value === sumOf("total") : current?.value === sumOf("current")) return true;
  return !/(과|실|관|팀|센터)$/.test(keyOf(key));
}
