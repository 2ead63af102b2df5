/**
 * What must hold of the plan that a build made: what the person did to the one before goes on, or is told.
 * In: the world, the plan of before, the add-in's answer. Out: broken rules, as of rules.ts.
 */
import type { Finding } from "../../src/messages/finding";
import { columnWidths } from "../../src/layout/columns";
import { columnPoints } from "../../src/sheet/layout";
import type { Book, Sheet } from "../../src/workbench/workbook/model";
import { widthOfPoints } from "../../src/workbench/workbook/widths";
import { broken, type Broken } from "./rules";
import { planSheet, type Answer, type World } from "./world";

/** A cell that is said to be kept is there. */
export function keptAsTold(world: World, findings: readonly Finding[]): Broken[] {
  const sheet = planSheet(world);
  const untrue = findings.flatMap((found) => {
    if (found.kind !== "edited-cell-kept" || !sheet) return [];
    const now = String((found.data as { now: string }).now);
    const texts = [...sheet.cells()].map(([, , { value, formula }]) => formula ?? String(value ?? ""));
    return now === "" || texts.includes(now) || now.startsWith("=") || now.startsWith("'")
      ? []
      : [`${found.cells.join()} ‘${now}’`];
  });
  return broken("what is said to be kept is there", untrue);
}

/** Rows of the plan that a person hid stay hidden in the next one, or it is told. */
export function hiddenRowsGoOn(
  is: Sheet | undefined,
  was: Sheet | undefined,
  { findings }: Answer,
): Broken[] {
  const count = (sheet: Sheet | undefined): number =>
    [...(sheet?.rows() ?? [])].filter(([, { hidden }]) => hidden).length;
  const isTold = findings.some(({ kind }) => kind === "looks-lost");
  return broken(
    "hidden rows stay hidden",
    count(is) < count(was) && !isTold ? [`${count(was)} rows were hidden, ${count(is)} are`] : [],
  );
}

/** Rows and columns that a person deleted of the plan come with the next one: that is told. */
export const cutsTold = (wasCut: boolean, { findings }: Answer): Broken[] =>
  broken(
    "what was deleted of the plan is told",
    wasCut && !findings.some(({ kind }) => kind === "deleted-comes-back")
      ? ["what was deleted comes back, and nothing said so"]
      : [],
  );

/** The columns of the office's plan are as wide as a build makes them, or as the person made one. */
export function widthsAsGiven(world: World): Broken[] {
  const plan = planSheet(world);
  const found = (plan?.columns() ?? []).flatMap(([column, { width = 0 }]) => {
    const own = widthOfPoints(columnPoints(columnWidths(0)[column] ?? 0), plan!.digit);
    // The columns of the years grow together with the figures in them.
    const isGrown = column >= 4 && column <= 8 && width > own && width === plan!.column(4).width;
    const isOwn = column >= columnWidths(0).length || Math.abs(width - own) < 0.2 || isGrown;
    return isOwn || [...world.widths].some((given) => Math.abs(width - given) < 0.2)
      ? []
      : [`column ${column + 1} is ${width} wide, of its own ${own}`];
  });
  return broken("columns as wide as they were made", found);
}

/** Whether lists of the staff's compared with a plan that was put away. */
export function listsOverPutAway({ twin }: World, before: Book): boolean {
  const away = before.sheets.filter(({ name, visibility }) => !twin.sheet(name) && visibility !== "visible");
  const lists = JSON.stringify(
    twin.sheets.flatMap(({ name }) => before.sheet(name)?.validations.map(({ compares }) => compares) ?? []),
  );
  return away.some(({ name }) => lists.includes(name));
}
