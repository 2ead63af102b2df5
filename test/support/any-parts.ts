/** Parts of any department: names with odd characters, few or many goals, indicators and programs, some of them doubled. */
import fc from "fast-check";
import type { PlanParts } from "../../src/plan/model";
import { aPlan, bullets, detail, goal, indicator, line, staff, unitProgram } from "./parts";

const word = fc.string({
  unit: fc.constantFrom("구", "정", "홍", "보", "활", "동", " ", "1", "(", ")", "=", "'", "-"),
  minLength: 1,
  maxLength: 60,
});
const years = fc.dictionary(
  fc.constantFrom("2015", "2016", "2017", "2018", "2019"),
  fc.double({ noNaN: true, min: -1e9, max: 1e12 }),
);

export const anyParts: fc.Arbitrary<PlanParts> = fc
  .record({
    goals: fc.uniqueArray(word, { maxLength: 3 }),
    indicators: fc.array(
      fc.record({ name: word, goal: fc.nat(3), targets: years, results: years, formula: fc.option(word) }),
      {
        maxLength: 9,
      },
    ),
    programs: fc.array(
      fc.record({ name: word, goal: fc.nat(3), details: fc.array(word, { maxLength: 4 }) }),
      { maxLength: 5 },
    ),
    amounts: fc.array(fc.integer({ min: -1e6, max: 1e9 }), { minLength: 1, maxLength: 8 }),
    departments: fc.array(word, { maxLength: 3 }),
    contents: fc.array(word, { maxLength: 10 }),
  })
  .map(({ goals, indicators, programs, amounts, departments, contents }) => {
    const goalOf = (index: number): string | undefined => goals[index];
    return aPlan()
      .with({ fiscalYear: 2017, department: "홍보실" })
      .withGoal(
        ...goals.map((name) =>
          goal(name, { contents: bullets(`○ ${contents.join("\n- ")}`, "기본방향!A10") }),
        ),
      )
      .withIndicator(
        ...indicators.map(({ goal, formula, ...rest }, index) =>
          indicator(rest.name, 4 + 2 * index, { ...rest, formula: formula ?? undefined, goal: goalOf(goal) }),
        ),
      )
      .withUnitProgram(
        ...programs.map(({ name, goal, details }) =>
          unitProgram(name, {
            goal: goalOf(goal),
            details: details.map((words, index) => detail(words, index + 3, [words])),
          }),
        ),
      )
      .withBudget(
        line("policy", "정책사업", 5, { 2017: amounts[0]!, 2016: amounts[1] ?? 0 }),
        ...programs.map(({ name }, index) =>
          line(
            "unitProgram",
            name,
            6 + index,
            { 2017: amounts[index % amounts.length]! },
            { account: "일반회계" },
          ),
        ),
      )
      .withStaff(...departments.map((name, index) => staff(name, 5 + index, [10, 0, 1, 9, 10], name)))
      .build();
  });
