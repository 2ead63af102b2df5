/**
 * What a ledger's file states more than once, as where a department's rows were pasted twice: a plan has one budget total,
 * one goal and one program of a name, whichever cell each row says that it was read from.
 * In: 살림과 계 예산 2017 in row 20 from 예산!B4 and in row 90 from 예산!B5. Out: row 90 in the place of row 20, 90 told.
 *
 * A line of a text may stand twice in a plan, a line of staff and a quantity of a formula too: these are there as often as in one
 * of the copies of what they stand in.
 */
import { authorizedKinds, columns, items, kinds, type Field, type LedgerRow } from "../ledger";
import { groupBy } from "../plan/lines";

/** A row with its number in the file, the head being 1. */
export interface Numbered {
  readonly row: LedgerRow;
  readonly at: number;
}

export interface Counted {
  /** Each in its first place, as the last of its rows has it. */
  readonly rows: readonly LedgerRow[];
  /** Numbers of the rows that say what another one says. */
  readonly again: readonly number[];
  /** Rows of one thing with different values, of which the last was taken. */
  readonly differing: readonly { readonly first: Numbered; readonly last: Numbered }[];
}

const stated: ReadonlySet<Field> = new Set(["value", "unit", "state"]);
const identity = columns.map(([field]) => field).filter((field) => !stated.has(field));
const subject = identity.filter((field) => field !== "sheet" && field !== "cell");
const container: readonly Field[] = [
  ...(["institution", "department", "file", "document"] as const),
  ...(["goal", "unitProgram", "indicator"] as const),
];

const lines: ReadonlySet<string> = new Set([items.directions, items.contents, items.purpose, items.grounds]);
const staff: ReadonlySet<string> = new Set([
  ...Object.values(authorizedKinds),
  kinds.current,
  kinds.positions,
]);

/** A formula may name a quantity twice. */
const quantities: ReadonlySet<string> = new Set([kinds.quantity, kinds.partialQuantity]);

const mayRecur = ({ item, kind }: LedgerRow): boolean =>
  lines.has(item) || staff.has(kind) || quantities.has(kind);

const keyIn = (fields: readonly Field[]) => {
  return ({ row }: Numbered): string => JSON.stringify(fields.map((field) => row[field] ?? ""));
};

export function countedOnce(given: readonly Numbered[]): Counted {
  const ofCells = kept(given, groupBy(given, keyIn(identity)).values(), () => 1);
  const groups = [...groupBy(ofCells.rows, keyIn(subject)).values()];
  const copies = new Map<string, number>();
  const containerOf = keyIn(container);
  for (const [first, ...others] of groups)
    if (!mayRecur(first!.row)) {
      const key = containerOf(first!);
      copies.set(key, Math.max(copies.get(key) ?? 1, 1 + others.length));
    }
  const ofPlans = kept(ofCells.rows, groups, (same) => {
    const [first] = same;
    return mayRecur(first!.row) ? Math.ceil(same.length / (copies.get(containerOf(first!)) ?? 1)) : 1;
  });
  return {
    rows: ofPlans.rows.map(({ row }) => row),
    again: [...ofCells.again, ...ofPlans.again].sort((a, b) => a - b),
    differing: [...ofCells.differing, ...ofPlans.differing],
  };
}

/** Of the rows of each thing the last `wanted`, in the places of the first ones. */
function kept(
  all: readonly Numbered[],
  things: Iterable<readonly Numbered[]>,
  wanted: (same: readonly Numbered[]) => number,
) {
  const again: number[] = [];
  const differing: { first: Numbered; last: Numbered }[] = [];
  const inPlaceOf = new Map<Numbered, Numbered>();
  for (const same of things) {
    const passed = same.slice(0, same.length - wanted(same));
    const taken = same.slice(passed.length);
    taken.forEach((one, index) => inPlaceOf.set(same[index]!, one));
    const first = passed.find(({ row }) => taken.every((one) => one.row.value !== row.value));
    if (first) differing.push({ first, last: taken.at(-1)! });
    // The first ones stand where they belong: what comes after them says it again.
    else again.push(...same.slice(taken.length).map(({ at }) => at));
  }
  return { rows: all.flatMap((one) => inPlaceOf.get(one) ?? []), again, differing };
}
