/**
 * How a person set up the plan sheet as a whole goes on to the next one: tab, panes, page, headers. What the next plan has of
 * itself is no change any more. In: print area A1:P141 where A1:M141 was written, and A1:M150 is next. Out: A1:P150.
 */
import {
  askSetUp,
  breaksIn,
  breaksText,
  changedSetUp,
  isPageKnown,
  only,
  orWithoutPages,
  setUpOf,
  type SetUp,
  type SetUpName,
} from "../excel/set-up";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import { cellArea, parseAddress, printArea, type Area } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import type { Next } from "./succession";

/**
 * `written`: how the sheet that goes was set up; undefined where its record does not say. `next`: where its cells stand; `rows`:
 * where its rows stood when that was read, by their numbers of when they were written.
 */
export function setUpNext(
  written: SetUp | undefined,
  now: SetUp,
  layout: SheetLayout,
  next: Next | undefined,
  rows: readonly (number | undefined)[] | undefined,
): SetUp {
  if (!written) return {};
  const own = setUpOf(layout);
  const { area, breaks, ...changed } = changedSetUp(written, now);
  const led = area && areasNext(area, written.area, layout.page.printArea, next);
  const areas = area === "" ? "" : led;
  const pages =
    breaks !== undefined && written.breaks !== undefined
      ? breaksNext(breaksIn(breaks), standing(breaksIn(written.breaks), rows), layout.page.breaksBefore, next)
      : own.breaks;
  const setUp = {
    ...changed,
    ...(areas !== undefined && { area: areas }),
    ...(pages !== undefined && { breaks: pages }),
  };
  return only(setUp, (name, value) => value !== own[name]);
}

const standing = (lines: readonly number[], rows: readonly (number | undefined)[] | undefined): number[] =>
  lines.flatMap((row) => (rows ? rows[row] : row) ?? []);

/** The rows that begin a page of themselves on the sheet that comes, with those that somebody set or took away. */
function breaksNext(
  now: readonly number[],
  written: readonly number[],
  own: readonly number[],
  next: Next | undefined,
): string {
  // Assumption: an Excel that counts from 1, or to the row above, does so for all of them.
  const offset = [0, 1, -1].find((shift) => written.some((row) => now.includes(row + shift))) ?? 0;
  const stand = now.map((row) => row - offset);
  const led = (some: readonly number[]): number[] => some.map((row) => rowNext(row, next));
  const gone = led(written.filter((row) => !stand.includes(row)));
  const made = led(stand.filter((row) => !written.includes(row)));
  return breaksText([...own.filter((row) => !gone.includes(row)), ...made]);
}

function areasNext(
  areas: string,
  written: string | undefined,
  comes: Area,
  next: Next | undefined,
): string | undefined {
  const was = written === undefined ? undefined : parseAddress(written)?.area;
  const led = areas.split(",").map((address) => {
    const is = parseAddress(address)?.area;
    // Whole columns have the rows of any plan.
    if (!is || is.rows === rowsOfExcel) return address;
    if (!was) return undefined;
    const last = lastRow(is);
    const top = is.row === was.row ? comes.row : rowNext(is.row, next);
    const bottom = last === lastRow(was) ? lastRow(comes) : rowNext(last, next);
    return bottom < top ? undefined : printArea({ ...is, row: top, rows: bottom - top + 1 });
  });
  return led.includes(undefined) ? undefined : led.join();
}

const rowsOfExcel = 1_048_576;

const lastRow = ({ row, rows }: Area): number => row + rows - 1;

const rowNext = (row: number, next: Next | undefined): number =>
  parseAddress(next?.moved(printArea(cellArea(row, 0))) ?? "")?.area.row ?? row;

/** `before`: how the sheet that goes was set up, as Excel told it. */
export function setUpTold(setUp: SetUp, before: SetUp): Finding[] {
  const parts = Object.keys(setUp) as SetUpName[];
  const where = { cells: [`${planSheetName}!A1`] };
  return [
    ...(parts.length > 0 ? [finding("set-up-kept", { parts }, where)] : []),
    ...(isPageKnown(before) ? [] : [finding("page-not-told", {}, where)]),
  ];
}

/** What was set up by hand on sheets of which it is known how each was made; without their pages where Excel refuses to tell. */
export async function changedSetUps(
  context: Excel.RequestContext,
  sheets: readonly { readonly name: string; readonly written: SetUp | undefined }[],
): Promise<SetUp[]> {
  const load = async (isPageAsked: boolean): Promise<SetUp[]> => {
    const asked = sheets.map(({ name }) => askSetUp(context.workbook.worksheets.getItem(name), isPageAsked));
    await context.sync();
    return asked.map((read, index) => {
      const { written } = sheets[index]!;
      return written ? changedSetUp(written, read()) : {};
    });
  };
  return sheets.some(({ written }) => written) ? orWithoutPages(load) : sheets.map(() => ({}));
}

/** What was set up on the plan that goes, and is not so on the one that comes. Print area and pages have each plan's own rows. */
export function setUpPutAway(goes: SetUp, comes: SetUp, areWidths: boolean): Finding[] {
  const parts: (SetUpName | "widths")[] = (Object.keys(goes) as SetUpName[]).filter((name) =>
    name === "area" || name === "breaks" ? comes[name] === undefined : comes[name] !== goes[name],
  );
  if (areWidths) parts.push("widths");
  return parts.length > 0 ? [finding("set-up-put-away", { parts })] : [];
}
