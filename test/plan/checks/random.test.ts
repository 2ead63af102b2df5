/** Random plans that are consistent by construction: whatever the numbers, no check calls anything an error. */
import fc from "fast-check";
import type { BudgetLine, Indicator, PlanParts, Quantity } from "../../../src/plan/model";
import {
  aPlan,
  at,
  bullets,
  detail,
  goal,
  indicator,
  line,
  quantity,
  staff,
  text,
  unitProgram,
} from "../../support/parts";
import { review } from "./review";

/** A detail program's amounts in 천원: '17, '16, '15결산; last year's within a fifth of this year's. */
const amounts = fc
  .tuple(
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.double({ min: 0.81, max: 1.2, noNaN: true }),
    fc.integer({ min: 0, max: 2_000_000 }),
  )
  .map(
    ([current, factor, settlement]) =>
      [current, Math.max(1, Math.round(current * factor)), settlement] as const,
  );

const indicatorSeed = fc.record({
  base: fc.integer({ min: 20, max: 1_000_000 }),
  rise: fc.integer({ min: 1, max: 5 }),
  share: fc.integer({ min: 1, max: 9 }),
  miss: fc.integer({ min: -3, max: 2 }).filter((miss) => miss !== 0),
});

const shape = fc.record({
  units: fc.array(fc.array(amounts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
  personnel: amounts,
  basic: amounts,
  financial: amounts,
  grades: fc.tuple(fc.nat(3), fc.nat(9), fc.integer({ min: 1, max: 40 })),
  indicators: fc.array(indicatorSeed, { minLength: 1, maxLength: 5 }),
});

type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;
type Amounts = readonly [number, number, number];

const add = (all: readonly Amounts[]): Amounts =>
  all.reduce<Amounts>((sum, each) => [sum[0] + each[0], sum[1] + each[1], sum[2] + each[2]], [0, 0, 0]);

const years = ([current, previous, settlement]: Amounts) => ({
  2017: current,
  2016: previous,
  2015: [settlement] as const,
});

function build({ units, personnel, basic, financial, grades, indicators }: Shape): PlanParts {
  let row = 7;
  const lines: BudgetLine[] = units.flatMap((details, u) => {
    const unit = `단위사업${"가나다라마"[u]}`;
    return [
      line("unitProgram", unit, row++, years(add(details)), { account: "일반회계" }),
      ...details.map((each, d) =>
        line("detailProgram", `${unit} 세부${"갑을병정"[d]}`, row++, years(each), {
          account: "일반회계",
          path: ["정책사업", unit],
        }),
      ),
    ];
  });
  const policy = add(units.flat());
  const administration = add([personnel, basic]);
  const pair = ([current, previous]: Amounts) => ({ 2017: current, 2016: previous });
  const [top, middle, low] = grades;
  const measured = indicators.map((seed, index) => measuredIndicator(seed, index, indicators.length));
  return aPlan()
    .with({
      fiscalYear: 2017,
      department: "기획과",
      outline: {
        title: text("성과계획", "기본방향!A1"),
        strategicGoal: text("목표", "기본방향!B2"),
        directions: bullets("○ 방향", "기본방향!A5"),
      },
    })
    .withGoal(goal("살기 좋은 도시", { contents: bullets("○ 내용", "기본방향!A10") }))
    .withStaff(staff("기획과", 5, [top + middle + low, top, middle, low, middle + low]))
    .withBudget(
      line("total", "계", 5, pair(add([policy, administration, financial]))),
      line("policy", "정책사업", 6, years(policy)),
      ...lines,
      line("administration", "행정운영경비", row++, pair(administration)),
      line("personnel", "인력운영비", row++, pair(personnel)),
      line("basic", "기본경비", row++, pair(basic)),
      line("financial", "재무활동", row++, pair(financial)),
    )
    .withIndicator(...measured.map(([one]) => one))
    .withQuantity(...measured.flatMap(([, quantities]) => quantities))
    .withUnitProgram(
      ...units.map((details, u) =>
        unitProgram(`단위사업${"가나다라마"[u]}`, {
          cell: at(`사업개요!A${2 + 20 * u}`),
          details: details.map((_, d) =>
            detail(`단위사업${"가나다라마"[u]} 세부${"갑을병정"[d]}`, 5 + 20 * u + d, [
              "내용",
              "2010년 ~ 계속",
              "직접",
              "구비",
              "구",
            ]),
          ),
        }),
      ),
    )
    .build();
}

/** Two counts weighted into a result that lies a little off its target, which rises by `rise` per cent a year. */
function measuredIndicator(
  { base, rise, share, miss }: Shape["indicators"][number],
  index: number,
  count: number,
): [Indicator, Quantity[]] {
  const row = 4 + 2 * index;
  const target = (year: number): number => Math.ceil(base * (1 + (rise * (year - 2015)) / 100)) + year - 2015;
  const counted = (year: number): number =>
    Math.round(target(year) * (1 + miss / 200)) + (base < 400 ? Math.sign(miss) : 0);
  const names = [`${"가나다라마"[index]}분야 접수건수`, `${"가나다라마"[index]}분야 상담건수`];
  const weight = Math.floor(100 / count) + (index === 0 ? 100 % count : 0);
  return [
    indicator(`${"가나다라마"[index]}분야 지원실적`, row, {
      unit: "건",
      type: "일반",
      weight,
      targets: Object.fromEntries([2015, 2016, 2017, 2018, 2019].map((year) => [year, target(year)])),
      results: { 2015: counted(2015), 2016: counted(2016) },
      formula: `${names[0]} × 0.${share} + ${names[1]} × ${Number((1 - share / 10).toFixed(1))}`,
      source: "업무대장",
      grounds: "- 증가 추세",
    }),
    names.map((name, place) =>
      quantity(name, 5 + 2 * index + place, { 2015: counted(2015), 2016: counted(2016) }),
    ),
  ];
}

test("a consistent plan has no error, whatever its numbers", () => {
  fc.assert(
    fc.property(shape, (given) => {
      expect(review(build(given)).filter((found) => found.severity === "error")).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a detail program that is changed by 1 % or more always shows, whatever the plan's numbers", () => {
  fc.assert(
    fc.property(shape, fc.nat(), fc.double({ min: 0.01, max: 5, noNaN: true }), (given, pick, factor) => {
      const unit = pick % given.units.length;
      // A change smaller than four roundings of 1천원 is a rounding.
      fc.pre(given.units[unit]![0]![0] * factor > 10);
      const parts = build(given);
      const name = `단위사업${"가나다라마"[unit]} 세부갑`;
      const budget = parts.budget.map((one) => {
        if (one.name !== name) return one;
        const amount = one.amounts[2017]!;
        return {
          ...one,
          amounts: { ...one.amounts, 2017: { ...amount, value: Math.round(amount.value * (1 + factor)) } },
        };
      });
      const errors = review({ ...parts, budget }).filter((found) => found.severity === "error");
      expect(errors.map((found) => found.kind)).toContain("unit-not-sum-of-details");
    }),
    { numRuns: 100 },
  );
});
