/**
 * Where the probe tries things: two scratch sheets of its own, which are gone afterwards whatever happened in between.
 * Each point is tried in a conversation of its own, so that what Excel refuses in one harms no other.
 */
import { patiently } from "../../excel/patience";
import { withExcel } from "../../excel/session";

/** What a point works with. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** A second sheet, for what concerns two of them. */
  readonly other: Excel.Worksheet;
  /** The row on `sheet`, zero-based, from which on this point has forty rows of its own. */
  readonly row: number;
  /** A name for what is deleted afterwards: a hidden name of the workbook, a sheet. */
  nameFor(what: string): string;
}

/** All sheets and names of the probe begin so. */
const ours = "_PLAN_PROBE";
const sheetNames = [`${ours}_1`, `${ours}_2`] as const;
const rowsEach = 40;

/** Adds the scratch sheets, does `work`, and removes them. Throws a Refusal where the workbook takes no sheet. */
export async function onBench<T>(work: () => Promise<T>): Promise<T> {
  await withExcel(async (context) => {
    await remove(context); // what an interrupted probe may have left
    for (const name of sheetNames) context.workbook.worksheets.add(name);
    await context.sync();
  });
  try {
    return await work();
  } finally {
    const cleared = () => withExcel(remove).then(() => true);
    // The last refusal is told: then something of the probe is left.
    if (!(await patiently(cleared))) await cleared();
  }
}

/** Tries one point; `place` counts the points. Whatever Excel throws is passed on as it is. */
export function tryOn<T>(place: number, point: (bench: Bench) => Promise<T>): Promise<T> {
  return Excel.run((context) => {
    const { worksheets } = context.workbook;
    return point({
      context,
      sheet: worksheets.getItem(sheetNames[0]),
      other: worksheets.getItem(sheetNames[1]),
      row: place * rowsEach,
      nameFor: (what) => `${ours}_${what}`,
    });
  });
}

async function remove(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  await context.sync();
  for (const name of names.items) if (name.name.startsWith(ours)) name.delete();
  for (const sheet of worksheets.items) {
    if (!sheet.name.startsWith(ours)) continue;
    sheet.visibility = "Visible"; // Excel refuses to delete a very hidden sheet.
    sheet.delete();
  }
  await context.sync();
}
