/**
 * The kinds of tables that the reader knows; where two have signs of one weight, the first goes before.
 * A new kind is a room with its kind.ts, named here.
 */
import { budget } from "./budget/kind";
import { indicators } from "./indicators/kind";
import type { Kind, TableKind } from "./kinds/kind";
import { programs } from "./programs/kind";
import { results } from "./results/kind";
import { staffing } from "./staffing/kind";

export const tableKinds: readonly TableKind[] = [staffing, budget, programs, results, indicators];

const byKind = new Map(tableKinds.map((one) => [one.kind, one]));
/** Goals and directions that the user says are a table: a list of texts. */
const outline: TableKind = { kind: "outline", signs: [], endsAtTexts: true };

/** What is known of a kind. */
export const knownOf = (kind: Kind): TableKind => byKind.get(kind) ?? outline;
