/**
 * A name is spelled identically wherever it recurs: goals, programs, departments, indicators.
 * Example: 구정소식지 발행 in the budget, 구정소식지발행 in the overview → warning with both cells. Names that differ by one
 * letter are taken for the same where each stands on one side only; names that differ in a digit are not.
 */
import { finding, type Finding } from "../../messages/finding";
import type { NameKind } from "../../messages/checks-names";
import type { SheetArea } from "../../sheet/address";
import { keyOf } from "../../text/name";
import { tidy } from "../../text/spacing";
import { groupBy } from "../lines";
import type { BudgetLevel, PlanParts } from "../model";
import { cells } from "./amounts";
import { about, type Check } from "./check";

interface Mention {
  readonly name: string;
  readonly cell: SheetArea;
}

/** Each kind of name by the places that spell it: first where it is defined, then where it is used. */
export const namesRecur: Check = function* ({ parts }) {
  const lines = (level: BudgetLevel): Mention[] => parts.budget.filter((line) => line.level === level);
  const goalsOf = (members: readonly { goal?: string; cell: SheetArea }[]): Mention[] =>
    members.flatMap(({ goal, cell }) => (goal === undefined ? [] : [{ name: goal, cell }]));
  const details = parts.unitPrograms.flatMap((unit) => [...unit.details]);

  // Every sheet that names goals defines them: the cards of 성과지표 as much as 기본방향.
  const goals = [...parts.goals, ...goalsOf(parts.indicators), ...goalsOf(parts.unitPrograms)];
  yield* compare("goal", [...groupBy(goals, ({ cell }) => cell.sheet).values()]);
  yield* compare("unitProgram", [lines("unitProgram"), parts.unitPrograms]);
  yield* compare("detailProgram", [lines("detailProgram"), details]);
  yield* compare("department", [departments(parts), budgetDepartments(parts)]);
  yield* compare("indicator", [
    parts.indicators,
    parts.quantities.flatMap(({ indicator, cell }) =>
      indicator === undefined ? [] : [{ name: indicator, cell }],
    ),
  ]);
};

const departments = (parts: PlanParts): Mention[] => [
  ...(parts.outline.office?.cell
    ? [{ name: parts.outline.office.text, cell: parts.outline.office.cell }]
    : []),
  ...parts.staffing.map(({ department, cells: cell }) => ({ name: department, cell })),
];

const budgetDepartments = (parts: PlanParts): Mention[] =>
  parts.budget.flatMap(({ department, cell }) =>
    department === undefined ? [] : [{ name: department, cell }],
  );

function* compare(what: NameKind, places: readonly (readonly Mention[])[]): Iterable<Finding> {
  const say = (a: Mention, b: Mention): Finding =>
    finding(
      "name-spelled-differently",
      { what, names: [tidy(a.name), tidy(b.name)] },
      { cells: cells(a.cell, b.cell), subject: about(what, keyOf(a.name), keyOf(b.name)) },
    );

  for (const alike of groupBy(places.flat(), ({ name }) => fold(name)).values()) {
    const [first, ...others] = [...groupBy(alike, ({ name }) => tidy(name)).values()].map((same) => same[0]!);
    for (const other of others) yield say(first!, other);
  }

  const folds = places.map((place) => firstOf(place));
  const reported = new Set<string>();
  for (const [index, here] of folds.entries()) {
    for (const there of folds.slice(index + 1)) {
      const strangers = [...there].filter(([name]) => !here.has(name));
      for (const [name, mention] of here) {
        if (there.has(name)) continue;
        for (const [otherName, other] of strangers) {
          const pair = [name, otherName].sort().join("\n");
          if (!near(name, otherName) || reported.has(pair)) continue;
          reported.add(pair);
          yield say(mention, other);
        }
      }
    }
  }
}

/** Where each name stands first. */
const firstOf = (place: readonly Mention[]): Map<string, Mention> =>
  new Map([...place].reverse().map((mention) => [fold(mention.name), mention]));

/** What spelling does not change: letters and digits. */
const fold = (name: string): string =>
  keyOf(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const digits = (name: string): string => name.replace(/[^\d]/g, "");

/** One letter more, less or other in a folded name of five letters or more, the digits being the same. */
function near(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 5) return false;
  if (digits(one) !== digits(other)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length);
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}
