/**
 * A name is spelled identically wherever it recurs: goals, programs, departments, indicators.
 * Example: 구정소식지 발행 in the budget, 구정소식지발행 in the overview → warning with both cells. Names that differ by one
 * letter are taken for the same where each stands on one side only; names that differ in a digit are not.
 */
import { finding, type Finding } from "../../messages/finding";
import type { NameKind } from "../../messages/checks-names";
import type { SheetArea } from "../../sheet/address";
import { squeeze, tidy, toHalfWidth } from "../../text/spacing";
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

  yield* compare("goal", [parts.goals, goalsOf(parts.indicators), goalsOf(parts.unitPrograms)]);
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
  ...(parts.outline.office ? [{ name: parts.outline.office.text, cell: parts.outline.office.cell }] : []),
  ...parts.staffing.map(({ department, cells: cell }) => ({ name: department, cell })),
];

const budgetDepartments = (parts: PlanParts): Mention[] =>
  parts.budget.flatMap(({ department, cell }) =>
    department === undefined ? [] : [{ name: department, cell }],
  );

function* compare(what: NameKind, places: readonly (readonly Mention[])[]): Iterable<Finding> {
  const spellings = places.map((place) => firstOfEach(place));
  const reported = new Set<string>();
  for (const [here, mentions] of spellings.entries()) {
    for (const there of spellings.slice(here)) {
      for (const a of mentions) {
        for (const b of there) {
          if (tidy(a.name) === tidy(b.name)) continue;
          const alike =
            fold(a.name) === fold(b.name) ||
            (mentions !== there && onlyHere(a, there) && onlyHere(b, mentions) && near(a.name, b.name));
          const key = [tidy(a.name), tidy(b.name)].sort().join("\n");
          if (!alike || reported.has(key)) continue;
          reported.add(key);
          yield finding(
            "name-spelled-differently",
            { what, names: [tidy(a.name), tidy(b.name)] },
            { cells: cells(a.cell, b.cell), subject: about(what, squeeze(a.name), squeeze(b.name)) },
          );
        }
      }
    }
  }
}

const firstOfEach = (place: readonly Mention[]): Mention[] =>
  [...new Map([...place].reverse().map((mention) => [tidy(mention.name), mention])).values()].reverse();

const onlyHere = (mention: Mention, there: readonly Mention[]): boolean =>
  there.every((other) => fold(other.name) !== fold(mention.name));

/** What spelling does not change: letters and digits. */
const fold = (name: string): string =>
  squeeze(toHalfWidth(name.normalize("NFC")))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const digits = (name: string): string => name.replace(/[^\d]/g, "");

/** One letter more, less or other in a name of five letters or more, the digits being the same. */
function near(one: string, other: string): boolean {
  const [a, b] = [[...fold(one)], [...fold(other)]];
  if (Math.min(a.length, b.length) < 5 || digits(one) !== digits(other)) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
