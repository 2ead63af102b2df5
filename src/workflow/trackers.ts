/**
 * The hidden names that follow cells, as they are kept in the workbook. Each set has names of its own, so that a new one
 * can be written while the former still stands. Out: _PLAN_SHARE_2_1, _PLAN_SHARE_2_2, …
 */
import { ownNames } from "../excel/ownership";
import type { Sheets } from "./source";
import { trackerFormulas, type Tracked } from "./tracking";

/** Queues the names that follow the cells; returns them. */
export function addTrackers(
  context: Excel.RequestContext,
  { state }: Pick<Sheets, "state">,
  kind: "BUILD" | "SHARE",
  cells: readonly Tracked[],
  taken: readonly string[] = [],
): string[] {
  const known = [...state.names.keys(), ...taken];
  let set = 1;
  while (known.some((name) => name.startsWith(`${ownNames}${kind}_${set}_`))) set += 1;
  return trackerFormulas(cells).map((formula, index) => {
    const name = `${ownNames}${kind}_${set}_${index + 1}`;
    context.workbook.names.add(name, formula).visible = false;
    return name;
  });
}

/** Queues the removal of names that are no longer needed; one that is missing already is passed over. */
export function removeTrackers(
  context: Excel.RequestContext,
  { state }: Pick<Sheets, "state">,
  names: readonly string[] = [],
): void {
  for (const name of names) if (state.names.has(name)) context.workbook.names.getItem(name).delete();
}
