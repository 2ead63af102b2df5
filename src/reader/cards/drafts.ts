/**
 * What the cards of all sheets are gathered into while they are read, and which rows they were taken from.
 * Example: rows 3 to 9 of 성과지표, kind "indicators".
 */
import type { Outline, Bullet, PolicyGoal, UnitProgram, Indicator } from "../../plan/model";
import type { FoundTable, Mutable } from "../model";

/** Rows of a sheet where something was taken, and what: "goal" where it was goals only. */
export interface CardRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly kind: FoundTable["kind"] | "goal";
}

export interface Cards {
  readonly outline: Mutable<Outline> & { directions: Bullet[] };
  readonly goals: Mutable<PolicyGoal>[];
  readonly unitPrograms: Mutable<UnitProgram>[];
  readonly indicators: Mutable<Indicator>[];
  readonly rows: CardRows[];
}

export function emptyCards(): Cards {
  return { outline: { directions: [] }, goals: [], unitPrograms: [], indicators: [], rows: [] };
}
