/**
 * Fills, letters in bold or in a colour and number formats that people put on a collection's sheets, on the next ones: each with
 * its figure, on 성과자료 with its row. What has no place any more is told with its cells.
 * In: 나라국!C5, 예산현황/계/예산액, in yellow, which stands in C7 next. Out: yellow for C7.
 */
import { ledgerSheetName, orderColumn, type Collection } from "../../collect";
import { stepByStep } from "../../excel/patience";
import { askForLooks, lookParcels, type Look, type LookBlock } from "../../excel/looks";
import type { Parcel } from "../../excel/parcels";
import { askAll, type Question } from "../../excel/trips";
import type { Former } from "../../messages/work";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, type Area } from "../../sheet/address";
import { valueAt, type Grid } from "../../sheet/grid";
import { trackedBuild } from "../edits";
import { changedLooks, differing, isText, lookAt, unwritten } from "../looks";
import { areasOf } from "../looks-now";
import { beyond, noNextLooks, placeLooks, placesNamed, type NextLooks } from "../looks-next";
import { looksOf, writtenLooks, type KeptLooks } from "../looks-record";
import { follow } from "../tracking";
import { rowsWithoutPause } from "./ledger-edits";
import { placesOf } from "./ledger-keys";
import type { Standing, StandingSheet } from "./standing";
import { placedOn } from "./succeeding";

export interface LooksOn {
  /** For the sheet that is called `name` while it is made, and `final` once it stands. */
  readonly parcels: (final: string, name: string) => readonly Parcel[];
  readonly findings: readonly Finding[];
}

export const noLooksOn: LooksOn = { parcels: () => [], findings: [] };

/** Right of a sheet and below it people put notes. */
const beside = { rows: 10, columns: 3 };

/** `standing`: the collection that goes; nothing where it does not say how it looked. */
export async function looksOn(
  context: Excel.RequestContext,
  { layouts, rows }: Pick<Collection, "layouts" | "rows">,
  { sheets, ledger }: Standing,
  { former, giveWay }: { readonly former: Former; readonly giveWay: () => Promise<void> },
): Promise<LooksOn> {
  const questions: Question[] = [];
  const ask = (grid: Grid, looks: KeptLooks): readonly LookBlock[] => {
    const blocks: LookBlock[] = [];
    for (const area of areasOf(grid, looks, beside))
      questions.push(askForLooks(grid.sheet, area, (block) => blocks.push(block), "marks"));
    return blocks;
  };
  const layoutOf = new Map(layouts.map((layout) => [layout.name, layout]));
  const asked = sheets.flatMap((sheet) =>
    sheet.record?.looks && sheet.grid && !sheet.isReshaped
      ? [{ ...sheet, blocks: ask(sheet.grid, sheet.record.looks) }]
      : [],
  );
  const onLedger = ledger.grid && ledger.looks ? ask(ledger.grid, ledger.looks) : [];
  if (questions.length === 0) return noLooksOn;
  await askAll(context, questions);
  const personal = withoutSubstitutes([...asked.map(({ blocks }) => blocks), onLedger]);
  const ledgerBlocks = personal(onLedger);
  const found: Placed[] = [];
  for (const sheet of asked) {
    await giveWay();
    const layout = layoutOf.get(sheet.name);
    const changed = changedOn(sheet, personal(sheet.blocks));
    const lost = changed.cells.map(({ then }) => then).filter((area) => area !== undefined);
    const isChanged = changed.cells.length + changed.rows.length > 0;
    const next =
      layout && isChanged
        ? placeLooks(changed, sheet.record, layout, looksOf(layout), placedOn(sheet, layout).typed)
        : { ...noNextLooks, lost };
    found.push({ name: sheet.name, from: sheet.state.name, next });
  }
  if (ledgerBlocks.length > 0)
    found.push({
      name: ledgerSheetName,
      from: ledger.state!.name,
      next: await stepByStep(
        ledgerLooksInSteps(
          ledger,
          ledgerBlocks,
          placesOf(rows, ledger.departments).rowOf,
          looksOf(layoutOf.get(ledgerSheetName)!),
        ),
        giveWay,
      ),
    });
  const byName = new Map(found.map(({ name, next }) => [name, next]));
  return {
    parcels: (final, name) => {
      const next = byName.get(final);
      return next ? lookParcels(name, next.cells, next.rows) : [];
    },
    findings: told(found, former),
  };
}

/**
 * The blocks without the font that a program put in the place of one that it does not have, as LibreOffice does: some cells of
 * every sheet have it, and others still that which was written.
 */
function withoutSubstitutes(
  sheets: readonly (readonly LookBlock[])[],
): (blocks: readonly LookBlock[]) => readonly LookBlock[] {
  const names = sheets
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => new Set(blocks.flatMap(({ looks }) => looks.flat().map(({ name }) => name))));
  const everywhere = [...(names[0] ?? [])].filter((name) => names.every((own) => own.has(name)));
  const substitutes = new Set(everywhere.filter((name) => name !== fontName));
  if (names.length < 2 || substitutes.size === 0 || !everywhere.includes(fontName)) return (blocks) => blocks;
  const without = new Map<Look, Look>();
  const bare = (look: Look): Look => {
    if (!substitutes.has(look.name)) return look;
    const { name: _, ...others } = look;
    if (!without.has(look)) without.set(look, others);
    return without.get(look)!;
  };
  return (blocks) => blocks.map((block) => ({ ...block, looks: block.looks.map((row) => row.map(bare)) }));
}

/** Of all that a collection writes. */
const fontName = "맑은 고딕";

/** Rows' heights are nobody's word: Excel fits them to what they hold. */
function changedOn({ state, record, grid }: StandingSheet, blocks: readonly LookBlock[]) {
  const followed = follow(trackedBuild({ sheet: state.name, written: record!.written }), []);
  const { cells, rows } = changedLooks(record!, followed, grid!, blocks);
  return { cells, rows: rows.filter(({ isHidden }) => isHidden) };
}

/** Rows may have been sorted: each knows the number under which it was written. */
function* ledgerLooksInSteps(
  { places, grid, looks }: Standing["ledger"],
  blocks: readonly LookBlock[],
  rowOf: ReadonlyMap<string, number>,
  next: KeptLooks,
): Generator<void, NextLooks> {
  const [before, after] = [writtenLooks(looks!), writtenLooks(next)];
  const cells: NextLooks["cells"][number][] = [];
  const [kept, lost]: [Area[], Area[]] = [[], []];
  const compare = (row: number, then: number | undefined, to: number | undefined): void => {
    for (let column = 0; column < before.columns + beside.columns; column += 1) {
      const was = (then === undefined ? undefined : before.at(then, column)) ?? unwritten;
      const look = differing(lookAt(blocks, row, column), was, isText(grid!, row, column));
      if (!look) continue;
      if (to === undefined) {
        lost.push(cellArea(row, column));
        continue;
      }
      const own = beyond(look, after.at(to, column));
      if (!own) continue;
      cells.push({ row: to, column, look: own });
      kept.push(cellArea(to, column));
    }
  };
  compare(0, 0, 0);
  let done = 0;
  for (const [key, row] of places.rowOf) {
    if (done++ % rowsWithoutPause === 0) yield;
    const then = valueAt(grid!, row, orderColumn);
    if (typeof then === "number") compare(row, then, rowOf.get(key));
  }
  return { cells, rows: [], kept, lost };
}

/** Of a sheet, by the name under which it was written and that which it has. */
interface Placed {
  readonly name: string;
  readonly from: string;
  readonly next: NextLooks;
}

function told(found: readonly Placed[], former: Former): Finding[] {
  const count = (areas: "kept" | "lost"): number =>
    found.reduce((sum, { next }) => sum + next[areas].length, 0);
  const [kept, lost] = [count("kept"), count("lost")];
  const keptAt = found.flatMap(({ name, next }) => placesNamed(next.kept, name));
  const lostAt = found.flatMap(({ from, next }) => placesNamed(next.lost, from));
  return [
    ...(kept > 0 ? [finding("collected-looks-kept", { count: kept }, { cells: keptAt })] : []),
    ...(lost > 0 ? [finding("collected-looks-lost", { count: lost, former }, { cells: lostAt })] : []),
  ];
}
