/**
 * What a person told the pane about the plan as a whole, as the workbook keeps it. In: kept answers { planYear: 2018, chosen: … }.
 * Out: { planYear: 2018 }.
 */
import type { Answers } from "../reader/model";
import type { Kept, Said } from "./kept";

/** Left out where the sheets are to say it. */
export type Told = Pick<Answers, (typeof ofReader)[number]> & Said;

/** What the reader is told; the rest is said of its parts. */
export const ofReader = ["planYear", "department", "quantityNames"] as const;

/** What was told and still holds. */
export function toldIn({ answers = {}, said = {} }: Kept): Told {
  const { planYear, department, quantityNames } = answers;
  const entries = { planYear, department, quantityNames, ...said };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Told;
}
