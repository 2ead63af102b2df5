/**
 * What stands around a table: its title, unit note, year, account and goal.
 * In: the rows above a head. Out: "2017년도 세출예산 (단위: 천원)" → year 2017, 천원 stated at 예산!F2.
 */
import { lastWhere } from "../../text/last";
import type { SheetArea } from "../../sheet/address";
import { moneyUnit, unitNote } from "../../text/unit";
import { readYear } from "../../text/year";
import { isNumber } from "../cells/numbers";
import type { Context, Region } from "../model";
import { beginsWithUnits, otherNote, sheetNote } from "./unit-notes";
import { keyOf } from "../../text/name";
import { type Sheet } from "../cells/sheet";
import { isDepartment, isOffice, officeIn } from "../words/offices";
import { bareName } from "../words/budget-names";
import { yearsIn } from "../words/years";
import { accountInTitle, goalInTitle, officeStated, revisionTitle } from "../words/titles";
import { noteStart } from "../words/notes";

/** Reads the rows from `region.above` to the head; of tables side by side each takes what stands over its own columns. */
export function contextOf(region: Region, neighbours: readonly Region[]): Context {
  const { sheet } = region;
  const beside = neighbours.filter(
    (other) => other !== region && other.top < region.body && region.top < other.body,
  );
  const nearest = (column: number): boolean =>
    beside.every((other) => distance(column, region) <= distance(column, other));
  /** A title over the whole band: above all its tables, and none of this one's own beside it. */
  const isOverBand = (row: number): boolean => {
    if (beside.length === 0 || [region, ...beside].some((other) => row >= other.top)) return false;
    for (let column = sheet.left; column < sheet.right; column++)
      if (sheet.value(row, column) !== undefined && nearest(middle(sheet, row, column))) return false;
    return true;
  };
  const titles: { text: string; row: number; column: number }[] = [];
  for (let row = region.above; row < region.body + (beginsWithUnits(region) ? 1 : 0); row++) {
    if (row < region.top && holdsFigures(region, row)) continue;
    const overBand = isOverBand(row);
    for (let column = sheet.left; column < sheet.right; column++) {
      const text = sheet.lines(row, column);
      const isOwn = overBand || nearest(middle(sheet, row, column));
      if (text === "" || typeof sheet.value(row, column) === "number" || !isOwn) continue;
      if (row >= region.top && unitNote(text) === undefined && row < region.body) continue;
      titles.push({ text, row, column });
    }
  }
  const stated = lastWhere(
    titles,
    ({ text }) => unitNote(text) !== undefined && moneyUnit(text) !== undefined,
  );
  const inTitle = stated ?? lastWhere(titles, ({ text }) => moneyUnit(text) !== undefined);
  const other = lastWhere(
    titles,
    ({ text }) => unitNote(text) !== undefined && moneyUnit(text) === undefined,
  );
  const inherited = inTitle ? undefined : sheetNote(sheet, region);
  const unitAt = inTitle ?? inherited;
  const contradicting = inTitle && otherNote(region, titles, moneyUnit(inTitle.text)!);
  return {
    titles,
    ...(unitAt && { unit: moneyUnit(unitAt.text)!, unitCell: sheet.area(unitAt.row, unitAt.column) }),
    ...(inherited && { unitInherited: true }),
    ...(contradicting && { otherMoney: contradicting }),
    ...(other && {
      otherUnit: unitNote(other.text)!,
      otherUnitCell: sheet.area(other.row, other.column),
    }),
    ...yearOf(sheet, titles),
    ...named(sheet, titles),
    ...departmentOf(sheet, titles),
    ...([sheet.name, ...titles.map(({ text }) => text)].some(
      (text) => text.length < 60 && revisionTitle.test(keyOf(text)),
    ) && { revision: true }),
  };
}

/** A row of the table above, whose names head nothing of this one. */
function holdsFigures({ sheet, left, right }: Region, row: number): boolean {
  for (let column = left; column < right; column++) if (isNumber(sheet, row, column)) return true;
  return false;
}

/** "부서: 홍보실", "[홍보실] 예산현황", "○ 홍보실", "홍보실 예산현황" above the table (the nearest), or a sheet that is called so. */
function departmentOf(sheet: Sheet, titles: Context["titles"]): Pick<Context, "department"> {
  for (const { text } of [...titles].reverse()) {
    const stated = officeStated.exec(text)?.[1];
    if (stated !== undefined && isDepartment(keyOf(stated))) return { department: keyOf(stated) };
    if (text.length > 40) continue;
    const bracketed = [...text.matchAll(/[[(<【〈]\s*([^[\]()<>【】〈〉]+?)\s*[\])>】〉]/g)].map((match) =>
      keyOf(match[1]!),
    );
    const alone = keyOf(text.replace(/^[\s○◦□■▣◇◆●ㅇ◎▶·\-<[]+|[\s>\]]+$/g, ""));
    const found = [...bracketed, alone].find(isOffice) ?? officeIn(text);
    if (found !== undefined) return { department: found };
  }
  const named = [sheet.name, ...sheet.name.split(/[\s()[\]_\-·,]+/)].map(keyOf).find(isOffice);
  return named === undefined ? {} : { department: named };
}

function middle(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.merge(row, column);
  return merge ? merge.column + (merge.columns - 1) / 2 : column;
}

function distance(column: number, region: Region): number {
  return column < region.left ? region.left - column : column >= region.right ? column - region.right + 1 : 0;
}

function yearOf(sheet: Sheet, titles: Context["titles"]): Pick<Context, "year" | "yearCell"> {
  for (const { text, row, column } of [...titles].reverse()) {
    if (noteStart.test(text)) continue;
    const years = yearsIn(text);
    if (years.length === 1) return { year: years[0]!, yearCell: sheet.area(row, column) };
  }
  const year = /^\d{1,2}$/.test(sheet.name) ? undefined : (yearsIn(sheet.name)[0] ?? readYear(sheet.name));
  return year === undefined ? {} : { year };
}

function named(sheet: Sheet, titles: Context["titles"]): Pick<Context, "account" | "goal" | "goalCell"> {
  let account: string | undefined;
  let goal: { name: string; cell: SheetArea } | undefined;
  titles.forEach(({ text, row, column }, index) => {
    if (text.length < 60) account = accountInTitle.exec(text.replace(/\s/g, ""))?.[1] ?? account;
    const stated = goalInTitle.exec(text);
    if (!stated || /^(현황|별|설정|수)/.test(stated[1]!)) return;
    const next = titles[index + 1];
    if (stated[1]!.trim() !== "") goal = { name: bareName(stated[1]!), cell: sheet.area(row, column) };
    else if (next && next.row === row)
      goal = { name: bareName(next.text), cell: sheet.area(next.row, next.column) };
  });
  return { ...(account && { account }), ...(goal && { goal: goal.name, goalCell: goal.cell }) };
}
