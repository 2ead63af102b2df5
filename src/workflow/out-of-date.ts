/**
 * Where the plan is no longer what a build would make now: rows of the staff's sheets were sorted, added, named anew. A plan's
 * cells follow edits, not a sort: a label would stand beside another program's amount, and nothing would look wrong.
 * In: a plan whose 예산현황/정책사업/예산액 reads 예산!B5, sheets on which that amount stands in B9. Out: one finding with D27.
 */
import { contentOf, isFormula, type Spelled } from "../excel/contents";
import { spelling } from "../functions/calls";
import { layoutPlan } from "../layout";
import { finding, type Finding } from "../messages/finding";
import { formulaStyles, type FormulaStyle } from "../plan/settings";
import { quoteSheet } from "../sheet/address";
import { figuresOf } from "./edits";
import { keptIn } from "./kept";
import { absolute, pieces, sheetOf } from "./references";
import { readsTheSame } from "./same-sources";
import type { Source } from "./source";
import { textsOf } from "./texts";

/** How many of the places a finding names in words. */
const named = 3;

interface Compared {
  readonly source: Source;
  readonly findings: Finding[];
  /** A number that a build would write as such differs with the figure. */
  readonly hasNumbers: boolean;
}

let last: Compared | undefined;

/** A warning where figures or texts of the plan come from other cells now, or would be others; blank where all is as built. */
export function outOfDate(source: Source): Finding[] {
  if (!last || last.hasNumbers || !isComparedAlready(last.source, source)) last = compared(source);
  return last.findings;
}

/** The names are the same object where a look after an edit found that nothing moved. */
const isComparedAlready = (before: Source, now: Source): boolean =>
  before.state.names === now.state.names &&
  before.store === now.store &&
  before.planSheet?.state.name === now.planSheet?.state.name &&
  readsTheSame(before.plan, now.plan);

function compared(source: Source): Compared {
  const { planSheet, plan, store } = source;
  const record = keptIn(store).build;
  if (!record || !planSheet || !plan) return { source, findings: [], hasNumbers: false };
  const built = figuresOf(source, record);
  const fresh = freshContents(source);
  const changed = [...fresh].filter(([id, ways]) => {
    const was = built.get(id);
    return was === undefined || !ways.some((way) => sameSources(way(), was.content));
  });
  const gone = [...built.keys()].filter((id) => !fresh.has(id));
  const ids = [...changed.map(([id]) => id), ...gone];
  const cells = ids
    .flatMap((id) => built.get(id)?.address ?? [])
    .map((address) => `${quoteSheet(planSheet.state.name)}!${address}`);
  const data = { count: ids.length, places: ids.slice(0, named) };
  return {
    source,
    findings: ids.length === 0 ? [] : [finding("plan-out-of-date", data, { cells })],
    hasNumbers: [...fresh.values()].some(([way]) => typeof way!() === "number"),
  };
}

/** What each figure or text of a plan that is built now would hold: in the chosen style first, which it mostly has. */
function freshContents({ plan, settings, grids }: Source): Map<string, (() => Spelled)[]> {
  const cells = layoutPlan(plan!, settings).cells.filter(({ id }) => id !== undefined);
  const textAt = textsOf(grids);
  const styles = new Set<FormulaStyle>([settings.style, ...formulaStyles]);
  const ways = [...styles].map((style) => spelling(style, { textAt }));
  return new Map(cells.map((cell) => [cell.id!, ways.map((way) => () => contentOf(cell, way))]));
}

/** Both are the same text, or read the same cells of the staff's sheets with the same numbers (a unit's factor, weights). */
function sameSources(one: Spelled, other: Spelled): boolean {
  if (isFormula(one) !== isFormula(other)) return false;
  return isFormula(one) ? sourcesOf(one) === sourcesOf(String(other)) : String(one) === String(other);
}

function sourcesOf(formula: string): string {
  const found = new Set<string>();
  for (const { kind, text } of pieces(formula)) {
    if (kind === "reference" && sheetOf(text) !== undefined) found.add(absolute(text, "").toUpperCase());
    if (kind === "other") for (const [number] of text.matchAll(/\d+(?:\.\d+)?/g)) found.add(number);
  }
  return [...found].sort().join();
}
