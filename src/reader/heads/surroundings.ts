/**
 * What stands around a table: its title, unit note, year, account and goal; notes of units further up, below it, or that
 * disagree.
 * In: the rows above a head. Out: "2017년도 세출예산 (단위: 천원)" → year 2017, 천원 stated at 예산!F2.
 */
import type { SheetArea } from "../../sheet/address";
import { bareName } from "../../text/bare-name";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { moneyUnit, type MoneyUnit, unitNote } from "../../text/unit";
import { readYear } from "../../text/year";
import { yearsIn } from "../../text/years-in";
import { isFigure, isNumber } from "../cells/figures";
import type { Sheet } from "../cells/sheet";
import type { Context, Region } from "../model";
import { columnsOf, range } from "../rows";
import { isNote, isPageNumber } from "../words/asides";
import { labelIn } from "../words/cards";
import {
  accountInTitle,
  goalInTitle,
  isDepartment,
  isOffice,
  officeIn,
  officeStated,
  revisionTitle,
} from "../words/titles";

type Title = Context["titles"][number];

/** What else of a sheet's tables has its head beside a table's own. */
export function besideIn(all: readonly Region[]): (region: Region) => readonly Region[] {
  const byRow = new Map<number, Region[]>();
  for (const region of all)
    for (const row of range(region.top, region.body)) byRow.set(row, [...(byRow.get(row) ?? []), region]);
  return (region) => {
    const found = new Set(range(region.top, region.body).flatMap((row) => byRow.get(row) ?? []));
    found.delete(region);
    return [...found];
  };
}

/** Reads the rows from `region.above` to the head; of tables side by side each takes what stands over its own columns. */
export function contextOf(region: Region, beside: readonly Region[]): Context {
  const { sheet } = region;
  const titles = titlesOf(region, beside);
  const isMoney = ({ text }: Title): boolean => moneyUnit(text) !== undefined;
  const isNote = ({ text }: Title): boolean => unitNote(text) !== undefined;
  const cellOf = ({ row, column }: Title): SheetArea => sheet.area(row, column);
  const inTitle = lastWhere(titles, (one) => isNote(one) && isMoney(one)) ?? lastWhere(titles, isMoney);
  const other = lastWhere(titles, (one) => isNote(one) && !isMoney(one));
  const unitAt = inTitle ?? sheetNote(region);
  const unit = unitAt && moneyUnit(unitAt.text);
  // A note of another unit of money among the few rows right above the head.
  const isOther = (one: Title): boolean =>
    one.row >= region.top - 4 && isNote(one) && isMoney(one) && moneyUnit(one.text) !== unit;
  const contradicting = inTitle && lastWhere(titles, isOther);
  const isRevision = [sheet.name, ...titles.map(({ text }) => text)].some(
    (text) => text.length < 60 && revisionTitle.test(keyOf(text)),
  );
  return {
    ...{ titles, unit, unitCell: unitAt && cellOf(unitAt), unitInherited: unitAt && !inTitle },
    otherMoney: contradicting && { unit: moneyUnit(contradicting.text)!, cell: cellOf(contradicting) },
    ...(other && { otherUnit: unitNote(other.text), otherUnitCell: cellOf(other) }),
    ...{ ...yearOf(sheet, titles), ...named(sheet, titles), department: departmentOf(sheet, titles) },
    revision: isRevision,
  };
}

/** The texts above a head, and the units right below it, that are nearer to its columns than to another table's. */
function titlesOf(region: Region, beside: readonly Region[]): Title[] {
  const { sheet, top, body } = region;
  const isNearest = (row: number, column: number): boolean => {
    const merge = sheet.merge(row, column);
    const middle = merge ? merge.column + (merge.columns - 1) / 2 : column;
    return beside.every((other) => distance(middle, region) <= distance(middle, other));
  };
  /** A title over the whole band: above all its tables, and none of this one's own beside it. */
  const isOverBand = (row: number): boolean =>
    beside.length > 0 &&
    [region, ...beside].every((other) => row < other.top) &&
    !sheet.filledIn(row).some((column) => isNearest(row, column));
  /** A row of the table above, whose names head nothing of this one. */
  const holdsFigures = (row: number): boolean =>
    row < top && columnsOf(region).some((column) => isNumber(sheet, row, column));
  const titles: Title[] = [];
  for (let row = region.above; row < body + (beginsWithUnits(region) ? 1 : 0); row++) {
    if (holdsFigures(row)) continue;
    const overBand = isOverBand(row);
    for (const column of sheet.filledIn(row)) {
      const text = sheet.lines(row, column);
      if (typeof sheet.value(row, column) === "number") continue;
      const isHead = row >= top && row < body && unitNote(text) === undefined;
      if (!isHead && (overBand || isNearest(row, column))) titles.push({ text, row, column });
    }
  }
  return titles;
}

const distance = (column: number, { left, right }: Region): number =>
  column < left ? left - column : column >= right ? column - right + 1 : 0;

/** Whether the row below the head holds units and no figures: "원", "(천원)", "단위: 원" under the amounts. */
function beginsWithUnits({ sheet, body, bottom, columns }: Region): boolean {
  const isUnit = ({ column, labels }: Region["columns"][number]): boolean =>
    labels.some(({ field }) => field === "amount") && moneyUnit(sheet.text(body, column)) !== undefined;
  return (
    body < bottom && columns.some(isUnit) && !columns.some(({ column }) => isFigure(sheet, body, column))
  );
}

/** The unit of money that a note states; undefined where the text is none. */
export const notedUnit = (text: string): MoneyUnit | undefined =>
  text.length < 200 && unitNote(text) !== undefined ? moneyUnit(text) : undefined;

/** By sheet, the unit notes of money down to a row, which are looked for once. */
const notesOfSheets = new WeakMap<Sheet, { readonly notes: Title[]; until: number }>();

/** The nearest unit note of money further up on the sheet. */
function sheetNote({ sheet, above }: Region): Title | undefined {
  const known = notesOfSheets.get(sheet) ?? { notes: [], until: sheet.top };
  notesOfSheets.set(sheet, known);
  for (const one of sheet.texts(known.until, above))
    if (mayBeNote.test(one.text) && notedUnit(one.text)) known.notes.push(one);
  known.until = Math.max(known.until, above);
  const isAbove = ({ row }: Title): boolean => row < above && row >= above - 400;
  return lastWhere(known.notes, isAbove);
}

/** Soon decided for most of a long sheet's texts. */
const mayBeNote = /단.{0,2}위/;

/** A unit note of money right below a table that has none above, unless it stands above the next head at row `next`. */
export function noteBelow(
  { sheet, bottom, left, right }: Region,
  context: Context,
  next: number,
): Pick<Context, "unit" | "unitCell" | "unitInherited"> {
  if (context.unit !== undefined && !context.unitInherited) return {};
  const end = next < sheet.bottom ? next - 2 : next;
  for (const { text, row, column } of sheet.texts(bottom, Math.min(bottom + 3, end))) {
    const unit = column >= left && column < right ? notedUnit(text) : undefined;
    if (unit) return { unit, unitCell: sheet.area(row, column), unitInherited: false };
  }
  return {};
}

/** "부서: 홍보실", "[홍보실] 예산현황", "○ 홍보실", "홍보실 예산현황" above the table (the nearest), or a sheet that is called so. */
function departmentOf(sheet: Sheet, titles: readonly Title[]): string | undefined {
  for (const { text } of [...titles].reverse()) {
    const stated = keyOf(officeStated.exec(text)?.[1] ?? "");
    if (isDepartment(stated)) return stated;
    if (text.length > 40) continue;
    const brackets = text.matchAll(/[[(<【〈]\s*([^[\]()<>【】〈〉]+?)\s*[\])>】〉]/g);
    const alone = text.replace(/^[\s○◦□■▣◇◆●ㅇ◎▶·\-<[]+|[\s>\]]+$/g, "");
    const words = [...[...brackets].map((match) => match[1]!), alone].map(keyOf);
    const found = words.find(isOffice) ?? officeIn(text);
    if (found !== undefined) return found;
  }
  return [sheet.name, ...sheet.name.split(/[\s()[\]_\-·,]+/)].map(keyOf).find(isOffice);
}

function yearOf(sheet: Sheet, titles: readonly Title[]): Pick<Context, "year" | "yearCell"> {
  for (const { text, row, column } of [...titles].reverse()) {
    const [year, ...others] = isNote(text) || isPageNumber(text) ? [] : yearsIn(text);
    if (year !== undefined && others.length === 0) return { year, yearCell: sheet.area(row, column) };
  }
  const year = /^\d{1,2}$/.test(sheet.name) ? undefined : (yearsIn(sheet.name)[0] ?? readYear(sheet.name));
  return { year };
}

type Named = Pick<Context, "account" | "goal" | "goalCell" | "unitProgram">;

function named(sheet: Sheet, titles: readonly Title[]): Named {
  let found: Named = {};
  titles.forEach((title, index) => {
    const next = titles[index + 1];
    const beside = next?.row === title.row ? next : undefined;
    const label = labelIn(title.text);
    if (label?.field === "unitProgram") {
      const text = label.rest || beside?.text;
      const { row, column } = label.rest ? title : (beside ?? title);
      if (text) found = { ...found, unitProgram: { text, cell: sheet.area(row, column) } };
    }
    const account = title.text.length < 60 && accountInTitle.exec(title.text.replace(/\s/g, ""))?.[1];
    if (account) found = { ...found, account };
    const stated = goalInTitle.exec(title.text)?.[1];
    if (stated === undefined || /^(현황|별|설정|수)/.test(stated)) return;
    const at = stated.trim() !== "" ? title : beside;
    const goal = bareName(at === title ? stated : (at?.text ?? ""));
    if (at) found = { ...found, goal, goalCell: sheet.area(at.row, at.column), unitProgram: undefined };
  });
  return found;
}
