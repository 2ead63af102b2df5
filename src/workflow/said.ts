/**
 * What a person said in the pane of the plan as a whole, kept in the workbook: it stands in the place of what was read, or
 * where nothing was. The staff's sheets stay as they are.
 * In: strategic goal "참여자치" said, 기본방향!B3 read. Out: the parts with "참여자치", which stands in no cell.
 */
import type { PlanParts, StatedText } from "../plan/model";
import type { Said } from "./kept";

export type { Said } from "./kept";

/** `parts` with what was said; names of goals that are no longer there are passed over. */
export function withSaid(parts: PlanParts, said: Said = {}): PlanParts {
  const goals = new Set(parts.goals.map((goal) => goal.name));
  const told = (text: string | undefined, read: StatedText | undefined): StatedText | undefined =>
    text === undefined ? read : { text };
  const goalOf = <T extends { readonly name: string; readonly goal?: string }>(
    part: T,
    told: Readonly<Record<string, string>> = {},
  ): T => {
    const goal = Object.hasOwn(told, part.name) ? told[part.name] : undefined;
    return goal !== undefined && goals.has(goal) ? { ...part, goal } : part;
  };
  const { title, strategicGoal, office } = parts.outline;
  return {
    ...parts,
    outline: {
      ...parts.outline,
      title: told(said.title, title),
      strategicGoal: told(said.strategicGoal, strategicGoal),
      office: told(said.office, office),
    },
    goals: parts.goals.map((goal) =>
      said.programOf && Object.hasOwn(said.programOf, goal.name)
        ? { ...goal, policyProgram: said.programOf[goal.name] }
        : goal,
    ),
    indicators: parts.indicators.map((indicator) => goalOf(indicator, said.goalOf)),
  };
}
