/** Parts tied together: what the seed gives, and what cannot be tied is said. */
import { assemble } from "../../src/plan/assemble";
import type { BudgetLine, PlanParts } from "../../src/plan/model";
import {
  aPlan,
  at,
  detail,
  figure,
  goal,
  indicator,
  line,
  quantity,
  staff,
  unitProgram,
} from "../support/parts";
import { layoutOf } from "../support/evaluate";
import { seedParts } from "../support/seed";

const findingsOf = (parts: PlanParts) => assemble(parts).findings;

describe("the seed", () => {
  const { plan, findings } = assemble(seedParts());

  test("is tied without a finding", () => {
    expect(findings).toEqual([]);
  });

  test("has one goal with three indicators and three unit programs under it", () => {
    expect(plan!.goals.map((goal) => [goal.indicators.length, goal.unitPrograms.length])).toEqual([[3, 3]]);
    expect(plan!.goals[0]!.amounts.current!.value).toBe(396_185_000);
  });

  test("keeps the cells of every figure", () => {
    expect(plan!.budget.personnel.previous!.from).toEqual([
      { ...at("예산!D14"), multiplier: 1000, spelling: "number" },
    ]);
  });

  test("ties each formula quantity to its row", () => {
    const names = plan!.goals[0]!.indicators.map((indicator) =>
      indicator.quantities.map((quantity) => quantity!.name),
    );
    expect(names.map((list) => list.length)).toEqual([3, 4, 1]);
  });
});

describe("what makes no plan", () => {
  test("no budget at all", () => {
    const { plan, findings } = assemble(aPlan(seedParts()).with({ budget: [] }).build());
    expect(plan).toBeUndefined();
    expect(findings).toHaveFinding("no-budget");
  });

  test("a budget whose year nobody can tell", () => {
    const budget = [line("policy", "정책사업", 6, { 2017: [100] })];
    const { plan, findings } = assemble(aPlan(seedParts()).with({ budget, fiscalYear: undefined }).build());
    expect(plan).toBeUndefined();
    expect(findings).toHaveFinding("no-fiscal-year");
  });
});

describe("the fiscal year and the department", () => {
  test("the latest year with a budget is taken where none is stated, and said", () => {
    const { plan, findings } = assemble(aPlan(seedParts()).with({ fiscalYear: undefined }).build());
    expect(plan!.fiscalYear).toBe(2017);
    expect(findings).toHaveFinding("fiscal-year-assumed");
  });

  test("of several departments' lines only the own are taken, and the others named", () => {
    const parts = aPlan(seedParts())
      .with({ budget: [] })
      .withBudget(
        line("policy", "정책사업", 6, { 2017: 100 }, { department: "홍보실" }),
        line("policy", "정책사업", 7, { 2017: 900 }, { department: "총무과" }),
      )
      .build();
    const { plan, findings } = assemble(parts);
    expect(plan!.budget.policy.current!.value).toBe(100_000);
    expect(findings).toHaveFinding("other-departments");
  });

  test("a budget that spells the only department otherwise is taken, and said", () => {
    const budget = [line("policy", "정책사업", 6, { 2017: 100 }, { department: "홍보담당관" })];
    const { plan, findings } = assemble(aPlan(seedParts()).with({ budget }).build());
    expect(plan!.budget.policy.current!.value).toBe(100_000);
    expect(findings).toHaveFinding("department-differs");
  });

  test("a department that nothing names is asked for", () => {
    const parts = aPlan(seedParts())
      .with({ department: undefined, outline: { directions: [] }, staffing: [] })
      .build();
    expect(findingsOf(parts)).toHaveFinding("no-department");
  });
});

describe("the budget's rows", () => {
  const withBudget = (...lines: readonly BudgetLine[]) =>
    assemble(
      aPlan(seedParts())
        .with({ budget: [] })
        .withBudget(...lines)
        .build(),
    );

  test("sums that no sheet states are made of their parts, with the parts' cells", () => {
    const { plan } = withBudget(
      line("policyProgram", "구정홍보", 6, { 2017: 300, 2016: 200 }),
      line("policyProgram", "소통", 7, { 2017: 100, 2016: 100 }),
      line("personnel", "인력운영비", 9, { 2017: 50, 2016: 40 }),
      line("basic", "기본경비", 10, { 2017: 20, 2016: 30 }),
    );
    expect(plan!.budget.policy.current).toEqual({
      value: 400_000,
      from: [{ ...at("예산!C6:C7"), multiplier: 1000, spelling: "number" }],
    });
    expect(plan!.budget.administration.previous!.value).toBe(70_000);
    expect(plan!.budget.total.current!.value).toBe(470_000);
  });

  test("a total over the accounts' totals is not added to them", () => {
    const { plan, findings } = withBudget(
      line("total", "총계", 5, { 2017: 600, 2016: 600 }),
      line("total", "계", 6, { 2017: 400, 2016: 400 }, { account: "일반회계" }),
      line("total", "계", 9, { 2017: 200, 2016: 200 }, { account: "상수도특별회계" }),
      line("policy", "정책사업", 7, { 2017: 600, 2016: 600 }),
    );
    expect(plan!.budget.total.current!.value).toBe(600_000);
    expect(findings).not.toHaveFinding("amount-stated-twice");
  });

  test("where only 재무활동 is missing, that is a note: most departments have none", () => {
    const { plan, findings } = withBudget(
      line("policy", "정책사업", 6, { 2017: 300, 2016: 200 }),
      line("administration", "행정운영경비", 7, { 2017: 70, 2016: 70 }),
      line("personnel", "인력운영비", 8, { 2017: 50, 2016: 40 }),
      line("basic", "기본경비", 9, { 2017: 20, 2016: 30 }),
    );
    expect(plan!.budget.financial.current).toBeUndefined();
    const missing = findings.filter((found) => found.kind === "amounts-missing");
    expect(missing.map(({ severity, data }) => [severity, data])).toEqual([
      ["note", { year: 2017, names: ["재무활동"] }],
      ["note", { year: 2016, names: ["재무활동"] }],
    ]);
  });

  test("a row that nobody states is missing, never zero, and named", () => {
    const { plan, findings } = withBudget(line("policy", "정책사업", 6, { 2017: 300, 2016: 200 }));
    expect(plan!.budget.financial.current).toBeUndefined();
    expect(findings).toHaveFinding("amounts-missing");
    expect(findings.find((found) => found.kind === "amounts-missing")!.severity).toBe("warning");
  });

  test("totals of several accounts add up", () => {
    const { plan } = withBudget(
      line("policy", "정책사업", 6, { 2017: 300 }, { account: "일반회계" }),
      line("policy", "정책사업", 9, { 2017: 700 }, { account: "기금" }),
    );
    expect(plan!.budget.policy.current!.value).toBe(1_000_000);
  });

  test("one program under two parents of a sheet is added, the same line on two sheets is not", () => {
    const second = line("personnel", "인력운영비", 9, { 2017: 50 }, { path: ["나과"] });
    const elsewhere = { ...second, path: [], cell: at("총괄!A9") };
    const { plan } = withBudget(line("personnel", "인력운영비", 8, { 2017: 30 }, { path: ["가과"] }), second);
    expect(plan!.budget.personnel.current!.value).toBe(80_000);
    const twice = withBudget(second, elsewhere);
    expect(twice.plan!.budget.personnel.current!.value).toBe(50_000);
    expect(twice.findings).not.toHaveFinding("amount-stated-twice");
  });

  test("two sources that differ by more than rounding are shown side by side; the finer unit counts", () => {
    const exact = line("personnel", "인력운영비", 9, { 2017: 30_695 });
    const rounded = (millions: number) => ({
      ...exact,
      cell: at("총괄!A4"),
      amounts: { 2017: { ...figure(millions * 1e6, "총괄!B4", 1e6), year: 2017, kind: "budget" as const } },
    });
    expect(withBudget(rounded(31), exact).findings).not.toHaveFinding("amount-stated-twice");
    const { plan, findings } = withBudget(rounded(35), exact);
    expect(plan!.budget.personnel.current!.value).toBe(30_695_000);
    expect(findings).toHaveFinding("amount-stated-twice", ["예산!C9", "총괄!B4"]);
  });

  test("a settlement never stands in a budget column", () => {
    const { plan } = withBudget(line("policy", "정책사업", 6, { 2017: 300, 2016: [200] }));
    expect(plan!.budget.policy.previous).toBeUndefined();
  });
});

describe("ties by name", () => {
  const goals = [goal("안전", { policyProgram: "재난관리" }), goal("청결", { policyProgram: "청소행정" })];
  const base = aPlan(seedParts()).with({
    goals,
    indicators: [],
    unitPrograms: [],
    quantities: [],
    budget: [],
  });

  test("a program belongs to the goal whose 정책사업 stands above it in the budget", () => {
    const parts = base
      .withBudget(line("unitProgram", "재난 예방", 6, { 2017: 10 }, { path: ["재난관리"] }))
      .withUnitProgram(unitProgram("재난예방"))
      .build();
    const { plan } = assemble(parts);
    expect(
      plan!.goals.map((goal) => goal.unitPrograms.map((program) => program.amounts.current!.value)),
    ).toEqual([[10_000], []]);
  });

  test("what belongs to none of several goals is named, not dropped in silence", () => {
    const parts = base
      .withIndicator(indicator("수거율", 4), indicator("출동시간", 6, { goal: "친절" }))
      .withUnitProgram(unitProgram("재난예방"))
      .withBudget(line("policyProgram", "도로관리", 7, { 2017: 10 }))
      .build();
    const { plan, findings } = assemble(parts);
    expect(findings).toHaveFinding("indicator-without-goal", ["성과지표!A4"]);
    expect(findings).toHaveFinding("program-without-goal");
    expect(findings).toHaveFinding("policy-without-goal", ["예산!A7"]);
    expect(findings).toHaveFinding("goal-not-described");
    expect(plan!.goals.map(({ name }) => name)).toEqual(["안전", "청결", "친절"]);
  });

  test("a goal without indicators or programs is named", () => {
    const parts = base.withBudget(line("policy", "정책사업", 6, { 2017: 10 })).build();
    expect(findingsOf(parts)).toHaveFinding("goal-without-indicators");
    expect(findingsOf(parts)).toHaveFinding("goal-without-programs");
  });

  test("without any goal the budget's 정책사업 are the goals, and that is said", () => {
    const parts = base
      .with({ goals: [] })
      .withBudget(line("policyProgram", "청소행정", 6, { 2017: 10 }))
      .build();
    const { plan, findings } = assemble(parts);
    expect(plan!.goals.map(({ name }) => name)).toEqual(["청소행정"]);
    expect(findings).toHaveFinding("goal-not-described", ["예산!A6"]);
  });

  test("more 정책사업 than any department has are an error: the budget's levels were misread", () => {
    const rows = Array.from({ length: 101 }, (_, index) =>
      line("policyProgram", `사업 ${index}`, index + 6, { 2017: 1 }),
    );
    const parts = (count: number) =>
      aPlan(seedParts())
        .with({ goals: [], indicators: [], unitPrograms: [], budget: rows.slice(0, count) })
        .build();
    expect(findingsOf(parts(101))).toHaveFinding("too-many-goals", ["예산!A6", "예산!A7", "예산!A8"]);
    expect(findingsOf(parts(100))).not.toHaveFinding("too-many-goals");
  });
  test("detail programs of overview and budget are one list; an account is inherited from the unit row above", () => {
    const parts = base
      .with({ goals: [goal("안전")] })
      .withUnitProgram(unitProgram("재난예방", { details: [detail("훈련", 5)] }))
      .withBudget(
        line("unitProgram", "재난예방", 6, { 2017: 30 }, { account: "일반회계" }),
        line("detailProgram", "훈련", 7, { 2017: 10 }, { path: ["재난예방"] }),
        line("detailProgram", "장비", 8, { 2017: 20 }, { path: ["재난예방"] }),
      )
      .build();
    const [program] = assemble(parts).plan!.goals[0]!.unitPrograms;
    expect(program!.account).toBe("일반회계");
    expect(program!.details.map(({ name, amounts }) => [name, amounts.current!.value])).toEqual([
      ["훈련", 10_000],
      ["장비", 20_000],
    ]);
  });

  test("a detail program under no unit program is named", () => {
    const parts = base
      .with({ goals: [goal("안전")] })
      .withBudget(line("detailProgram", "훈련", 7, { 2017: 10 }))
      .build();
    expect(findingsOf(parts)).toHaveFinding("detail-without-program", ["예산!A7"]);
  });
});

describe("quantities of the formulas", () => {
  const base = aPlan(seedParts())
    .with({ quantities: [], indicators: [] })
    .withIndicator(indicator("보도율", 4, { formula: "특별기사(기고, 인터뷰 등) × 0.5 + 보도 건수 × 0.5" }));

  test("are found whatever the white space, and by the name without brackets where one alone fits, which is said", () => {
    const parts = base
      .withQuantity(quantity("특별기사", 5, { 2015: 1 }), quantity("보도건수", 6, { 2015: 2 }))
      .build();
    const { plan, findings } = assemble(parts);
    expect(plan!.goals[0]!.indicators[0]!.quantities.map((found) => found?.name)).toEqual([
      "특별기사",
      "보도건수",
    ]);
    expect(findings).toHaveFinding("quantity-name-differs", ["실적!A5"]);
  });

  test("the indicator's own come first where several indicators have one of the same name", () => {
    const parts = base
      .withQuantity(
        quantity("보도건수", 5, { 2015: 1 }, { indicator: "다른 지표" }),
        quantity("보도건수", 6, { 2015: 2 }, { indicator: "보도율" }),
      )
      .build();
    const { plan, findings } = assemble(parts);
    expect(plan!.goals[0]!.indicators[0]!.quantities[1]!.cell).toEqual(at("실적!A6"));
    expect(findings).not.toHaveFinding("quantity-twice");
  });

  test("none at all beside stated results is a note, one of several is a warning", () => {
    const stated = aPlan(seedParts())
      .with({ quantities: [], indicators: [] })
      .withIndicator(
        indicator("보도율", 4, { formula: "특별기사 × 0.5 + 보도건수 × 0.5", results: { 2015: 12 } }),
      );
    const severities = (parts: PlanParts) =>
      findingsOf(parts).flatMap(({ kind, severity }) => (kind === "quantity-missing" ? [severity] : []));
    expect(severities(stated.build())).toEqual(["note", "note"]);
    expect(severities(stated.withQuantity(quantity("보도건수", 6, { 2015: 2 })).build())).toEqual([
      "warning",
    ]);
  });

  test("missing, doubled and unused ones are named", () => {
    const parts = base
      .withQuantity(
        quantity("보도건수", 5, { 2015: 1 }),
        quantity("보도건수", 6, { 2015: 2 }),
        quantity("방문자수", 7, { 2015: 3 }),
      )
      .build();
    const found = findingsOf(parts);
    expect(found).toHaveFinding("quantity-missing", ["성과지표!K4"]);
    expect(found).toHaveFinding("quantity-twice", ["실적!A5", "실적!A6"]);
    expect(found).toHaveFinding("quantity-unused", ["실적!A7"]);
  });
});

test("parts of the document that no sheet holds are named together", () => {
  const parts = aPlan(seedParts())
    .with({ outline: { directions: [] }, staffing: [] })
    .build();
  expect(findingsOf(parts)).toHaveFinding("parts-missing");
  expect(
    findingsOf(
      aPlan(parts)
        .withStaff(staff("홍보실", 5, [1, 0, 0, 1, 1]))
        .build(),
    ),
  ).toHaveFinding("parts-missing");
});

test("an amount of a thousand scattered cells is a number in the plan, and that is said", () => {
  const policy = line("policy", "정책사업", 6, { 2017: 1000, 2016: 0 });
  const from = Array.from({ length: 1000 }, (_, index) => ({
    ...at(`예산!C${2 * index + 1}`),
    multiplier: 1000,
    spelling: "number" as const,
  }));
  const scattered = { ...policy, amounts: { ...policy.amounts, 2017: { ...policy.amounts[2017]!, from } } };
  const parts = aPlan(seedParts())
    .with({ budget: [scattered] })
    .build();
  expect(findingsOf(parts)).toHaveFinding("figure-not-live", ["예산!C1", "예산!C1999"]);
  const cell = layoutOf(parts).cells.find(({ id }) => id === "예산현황/정책사업/예산액");
  expect(cell!.content).toEqual({ kind: "number", value: 1_000_000 });
});
