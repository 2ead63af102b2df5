/**
 * Asks how a built sheet looks now, along with what is asked of it besides where the answer is small.
 * In: 성과계획서 with its record. Out: what a person changed of its looks; nothing where the record does not know them.
 */
import { rectangles, type Position } from "../excel/areas";
import { askForLooks, type LookBlock } from "../excel/looks";
import { askForMerges, bandsOf } from "../excel/merged-areas";
import { hasApi } from "../excel/session";
import { askAll } from "../excel/trips";
import { contains, type Area } from "../sheet/address";
import { valueAt, type Grid } from "../sheet/grid";
import { bounding } from "../sheet/rectangles";
import { followBuild } from "./edits";
import { changedLooks, noLooks, type ChangedLooks } from "./looks";
import type { LookRecord } from "./lines";
import { writtenLooks, type KeptLooks } from "./looks-record";
import type { BuildRecord } from "./build-record";
import type { Sheets } from "./source";

/** Right of what was written and below it people put notes; so far their blank cells are looked at as well. */
const beside: { readonly rows: number; readonly columns: number } = { rows: 40, columns: 8 };

/** Notes further away, by areas. */
const mostFar = 50;

/** An answer beyond this takes requests of its own. */
const bytesAlong = 3_000_000;

/** Queues the question. What it gives is called after the next sync. */
export function askChangedLooks(
  context: Excel.RequestContext,
  sheets: Pick<Sheets, "state">,
  grid: Grid,
  record: BuildRecord | undefined,
): () => Promise<ChangedLooks> {
  const blocks = askBlocks(context, grid, record);
  const merged = askMerged(context, grid, record);
  const sheet = context.workbook.worksheets.getItem(grid.sheet);
  if (record?.looks) sheet.load("standardHeight");
  return async () => {
    if (!record?.looks) return noLooks;
    const now = { merged: merged(), usual: sheet.standardHeight };
    return changedLooks(record, followBuild(sheets, record), grid, await blocks(), now);
  };
}

/** What is merged on the sheet, and beside it; undefined where this Excel does not tell it. The answers are small. */
export function askMerged(
  context: Excel.RequestContext,
  grid: Grid,
  record: Pick<LookRecord, "looks"> | undefined,
): () => readonly Area[] | undefined {
  if (!record?.looks || !hasApi("1.13")) return () => undefined;
  const whole = bounding(mainArea(record.looks, beside), grid);
  const found: Area[] = [];
  const answers = bandsOf(whole).map((band) =>
    askForMerges(grid.sheet, band, (areas) => found.push(...areas)).ask(context),
  );
  return () => {
    for (const take of answers) take();
    return found;
  };
}

/** The blocks themselves; none where the record does not say how the sheet looked. */
export function askBlocks(
  context: Excel.RequestContext,
  grid: Grid,
  record: Pick<LookRecord, "looks"> | undefined,
): () => Promise<readonly LookBlock[]> {
  if (!record?.looks) return () => Promise.resolve([]);
  const blocks: LookBlock[] = [];
  const questions = areasOf(grid, record.looks, beside).map((area) =>
    askForLooks(grid.sheet, area, (block) => blocks.push(block)),
  );
  const isSmall = questions.reduce((sum, { bytes }) => sum + bytes, 0) <= bytesAlong;
  const answers = isSmall ? questions.map((question) => question.ask(context)) : [];
  return async () => {
    if (isSmall) for (const take of answers) take();
    else await askAll(context, questions);
    return blocks;
  };
}

/** What a sheet has, so many rows and columns beside it, and what people wrote further away. */
export function areasOf(grid: Grid, looks: KeptLooks, beside: Beside): Area[] {
  const main = mainArea(looks, beside);
  return [main, ...farFrom(main, grid)];
}

type Beside = typeof beside;

function mainArea(looks: KeptLooks, { rows, columns }: Beside): Area {
  const written = writtenLooks(looks);
  return { row: 0, column: 0, rows: written.rows + rows, columns: written.columns + columns };
}

function farFrom(main: Area, grid: Grid): Area[] {
  const cells: Position[] = [];
  for (let row = grid.row; row < grid.row + grid.rows; row += 1)
    for (let column = grid.column; column < grid.column + grid.columns; column += 1)
      if (!contains(main, row, column) && valueAt(grid, row, column) !== undefined)
        cells.push({ row, column });
  return rectangles(cells).slice(0, mostFar);
}
