/**
 * The hidden names that follow cells, as they are kept in the workbook. Each set has names of its own, so that a new one
 * can be written while the former still stands. They come after the job, in a request that Excel may refuse: what follows
 * nothing is taken to stand unmoved. Out: _PLAN_SHARE_2_1, _PLAN_SHARE_2_2, …
 */
import type { Part } from "../excel/afterwards";
import { ownNames } from "../excel/ownership";
import { bytesOfCall, bytesOfText, type Parcel } from "../excel/parcels";
import type { Store } from "../excel/store";
import { finding } from "../messages/finding";
import { trackedBuild } from "./edits";
import { keptIn, type Kept } from "./kept";
import type { Sheets } from "./source";
import { tracked } from "./standing";
import { trackerFormulas, type Tracked } from "./tracking";

/** Names for a set that is to follow the cells; the names themselves come with `followingPart`. */
export function trackersFor(
  { state }: Pick<Sheets, "state">,
  kind: "BUILD" | "SHARE",
  cells: readonly Tracked[],
): string[] {
  const known = [...state.names.keys()];
  let set = 1;
  while (known.some((name) => name.startsWith(`${ownNames}${kind}_${set}_`))) set += 1;
  return trackerFormulas(cells).map((_, index) => `${ownNames}${kind}_${set}_${index + 1}`);
}

/** Defines the names that the store's new records need, and deletes those that no record needs any more. */
export function followingPart({ state, store }: Pick<Sheets, "state" | "store">, next: Store): Part {
  const wanted = new Map(recordsIn(keptIn(next)).flatMap(({ names, cells }) => named(names, cells)));
  // A name of an older record that is missing stays so: its cells may have moved since.
  const older = new Set(recordsIn(keptIn(store)).flatMap(({ names }) => names));
  const added = [...wanted].filter(([name]) => !state.names.has(name) && !older.has(name));
  const dead = [...state.names.keys()].filter((name) => isTracker(name) && !wanted.has(name));
  const parcels: Parcel[] = [
    ...dead.map((name) => ({
      bytes: 300,
      queue: ({ workbook }: Excel.RequestContext) => workbook.names.getItem(name).delete(),
    })),
    ...added.map(([name, formula]) => ({
      bytes: bytesOfText(formula) + bytesOfCall,
      queue: ({ workbook }: Excel.RequestContext) => {
        workbook.names.add(name, formula).visible = false;
      },
    })),
  ];
  return {
    parcels,
    clear: () =>
      takeAway(
        added.map(([name]) => name),
        dead,
      ),
    told: finding("edits-not-followed", {}),
  };
}

const isTracker = (name: string): boolean => /^_PLAN_(?:BUILD|SHARE)_/.test(name);

function recordsIn({
  build,
  former,
  held = [],
  journal,
}: Kept): { names: readonly string[]; cells: readonly Tracked[] }[] {
  return [
    ...[build, former?.build, ...held.map((one) => one.build)].flatMap((record) =>
      record ? [{ names: record.trackers, cells: trackedBuild(record) }] : [],
    ),
    ...(journal ? [{ names: journal.trackers, cells: tracked(journal) }] : []),
  ];
}

const named = (names: readonly string[], cells: readonly Tracked[]): [string, string][] =>
  trackerFormulas(cells).flatMap((formula, index) =>
    names[index] === undefined ? [] : [[names[index], formula]],
  );

/** What a request that was lost may have defined is deleted; what it was to delete is defined, if only to be deleted. */
async function takeAway(added: readonly string[], dead: readonly string[]): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    workbook.names.load("items/name");
    await workbook.context.sync();
    const standing = new Set(workbook.names.items.map(({ name }) => name));
    for (const name of added) if (standing.has(name)) workbook.names.getItem(name).delete();
    for (const name of dead) if (!standing.has(name)) workbook.names.add(name, "=0").visible = false;
    await workbook.context.sync();
  });
}
