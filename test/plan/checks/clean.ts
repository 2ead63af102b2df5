/**
 * Plans without a fault, and faults put into them one at a time.
 * Example: edited(cleanParts(), { "예산!C8": 90000 }) is the clean plan with one amount retyped, in the cell's own unit.
 *
 * 예산 (천원: '17 in C, '16 in D, '15결산 in E): 5 계, 6 정책사업, 7 도서관 운영 (8 자료 구입, 9 시설 관리),
 * 10 독서문화 진흥 (11 독서대전), 12 행정운영경비, 13 인력운영비, 14 기본경비, 15 재무활동; 구성비 in I, 증감률 in J, 비교증감 in K
 * 성과지표 (weight D, targets F:J, results one row below): 4 자료 대출실적, 6 민원 처리율, 8 독서행사 개최실적
 * 실적 ('15 in C, '16 in D): 5 성인자료 대출건수, 6 아동자료 대출건수, 7 민원 처리건수, 8 민원 접수건수, 9 독서행사 개최건수
 * 조직인력: 5 도서관과, 6 계 (a statement)
 */
import type { Figure, PlanParts, Statement } from "../../../src/plan/model";
import { contains } from "../../../src/sheet/address";
import {
  aPlan,
  at,
  bullets,
  detail,
  figure,
  goal,
  indicator,
  line,
  quantity,
  staff,
  text,
  unitProgram,
} from "../../support/parts";

export const goalName = "책 읽는 도시 조성";
const account = { account: "일반회계" };
const overview = ["장서 확충과 보존", "2015년 ~ 2020년", "직접수행", "구비 100%", "도서관과"];

/** A plan to which no check has any objection; its shares, rates, totals and counts are stated on the sheets as well. */
export function cleanParts(): PlanParts {
  const parts = aPlan()
    .with({
      fiscalYear: 2017,
      department: "도서관과",
      outline: {
        title: text("제3장 성과계획", "기본방향!A1"),
        strategicGoal: text("배움이 있는 교육도시", "기본방향!B2"),
        office: text("도서관과", "기본방향!B3"),
        directions: bullets("○ 독서환경 개선", "기본방향!A5"),
      },
    })
    .withGoal(goal(goalName, { contents: bullets("○ 자료 확충", "기본방향!A10") }))
    .withStaff(staff("도서관과", 5, [14, 1, 4, 9, 13], "자료담당"))
    .withBudget(
      line("total", "계", 5, { 2017: 500000, 2016: 470000 }),
      line("policy", "정책사업", 6, { 2017: 300000, 2016: 280000, 2015: [250000] }),
      line("unitProgram", "도서관 운영", 7, { 2017: 180000, 2016: 170000, 2015: [150000] }, account),
      line(
        "detailProgram",
        "자료 구입",
        8,
        { 2017: 100000, 2016: 95000, 2015: [90000] },
        under("도서관 운영"),
      ),
      line(
        "detailProgram",
        "시설 관리",
        9,
        { 2017: 80000, 2016: 75000, 2015: [60000] },
        under("도서관 운영"),
      ),
      line("unitProgram", "독서문화 진흥", 10, { 2017: 120000, 2016: 110000, 2015: [100000] }, account),
      line(
        "detailProgram",
        "독서대전",
        11,
        { 2017: 120000, 2016: 110000, 2015: [100000] },
        under("독서문화 진흥"),
      ),
      line("administration", "행정운영경비", 12, { 2017: 190000, 2016: 181000 }),
      line("personnel", "인력운영비", 13, { 2017: 150000, 2016: 142000 }, { path: ["행정운영경비"] }),
      line("basic", "기본경비", 14, { 2017: 40000, 2016: 39000 }, { path: ["행정운영경비"] }),
      line("financial", "재무활동", 15, { 2017: 10000, 2016: 9000 }),
    )
    .withIndicator(
      indicator("자료 대출실적", 4, {
        unit: "건",
        type: "핵심",
        weight: 50,
        targets: { 2015: 10300, 2016: 10700, 2017: 11200, 2018: 11500, 2019: 11900 },
        results: { 2015: 10230.4, 2016: 10822.6 },
        formula: "(성인자료 대출건수 × 0.4) + (아동자료 대출건수 × 0.6)",
        source: "도서관리시스템",
        grounds: "- 최근 2년 평균 증가율 반영",
      }),
      indicator("민원 처리율", 6, {
        unit: "%",
        type: "핵심",
        weight: 30,
        targets: { 2015: 90, 2016: 92, 2017: 94, 2018: 95, 2019: 96 },
        results: { 2015: 91.25, 2016: 93.04 },
        formula: "(민원 처리건수 / 민원 접수건수) × 100",
        source: "새올행정시스템",
        grounds: "- 전년도 실적보다 1%p 이상 높게 설정",
      }),
      indicator("독서행사 개최실적", 8, {
        unit: "건",
        type: "일반",
        weight: 20,
        targets: { 2015: 40, 2016: 42, 2017: 45, 2018: 46, 2019: 48 },
        results: { 2015: 41, 2016: 44 },
        formula: "독서행사 개최건수",
        source: "행사결과보고",
        grounds: "- 분기별 행사 계획 반영",
      }),
    )
    .withQuantity(
      quantity("성인자료 대출건수", 5, { 2015: 9800, 2016: 10331.5 }, { unit: "건" }),
      quantity("아동자료 대출건수", 6, { 2015: 10517.333333333334, 2016: 11150 }, { unit: "건" }),
      quantity("민원 처리건수", 7, { 2015: 730, 2016: 708 }),
      quantity("민원 접수건수", 8, { 2015: 800, 2016: 761 }),
      quantity("독서행사 개최건수", 9, { 2015: 41, 2016: 44 }),
    )
    .withUnitProgram(
      unitProgram("도서관 운영", {
        purpose: bullets("- 쾌적한 독서환경", "사업개요!B3"),
        contents: bullets("- 장서 확충", "사업개요!B4"),
        details: [detail("자료 구입", 9, overview), detail("시설 관리", 10, overview)],
      }),
      unitProgram("독서문화 진흥", {
        purpose: bullets("- 독서 생활화", "사업개요!B13"),
        contents: bullets("- 독서대전 개최", "사업개요!B14"),
        details: [detail("독서대전", 19, overview)],
        cell: at("사업개요!A12"),
      }),
    )
    .build();
  return { ...parts, statements: statementsOf(parts) };
}

function under(unit: string) {
  return { account: "일반회계", path: ["정책사업", unit] };
}

/** What the clean sheets state besides: shares and changes of the budget's rows, a total of staff, a count, a 달성률. */
function statementsOf(parts: PlanParts): Statement[] {
  const amount = (row: number, year: number): Figure => parts.budget[row - 5]!.amounts[year]!;
  const rows = [6, 12, 13, 14, 15];
  const press = parts.indicators[0]!;
  return [
    ...[5, ...rows].flatMap((row): Statement[] => {
      const name = parts.budget[row - 5]!.name;
      const [current, previous] = [amount(row, 2017), amount(row, 2016)];
      const rate = (current.value - previous.value) / previous.value;
      return [
        {
          kind: "share",
          name,
          figure: typedPercent(current.value / 500e6, `예산!I${row}`),
          part: current,
          whole: amount(5, 2017),
        },
        { kind: "rate", name, figure: typedPercent(rate, `예산!J${row}`), current, previous },
        {
          kind: "change",
          name,
          figure: figure(current.value - previous.value, `예산!K${row}`, 1000),
          current,
          previous,
        },
      ];
    }),
    {
      kind: "total",
      name: "계",
      figure: figure(14, "조직인력!B6"),
      parts: [parts.staffing[0]!.authorized.total!],
    },
    {
      kind: "subtotal",
      name: "단위사업 소계",
      figure: figure(300e6, "예산!C16", 1000),
      parts: [amount(7, 2017), amount(10, 2017)],
    },
    {
      kind: "count",
      name: "단위사업수",
      figure: figure(2, "예산!L6"),
      things: [at("예산!A7"), at("예산!A10")],
    },
    {
      kind: "achievement",
      name: "독서행사 개최실적",
      figure: typedPercent(41 / 40, "성과지표!N8"),
      target: parts.indicators[2]!.targets[2015]!,
      result: parts.indicators[2]!.results[2015]!,
    },
    {
      kind: "achievement",
      name: press.name,
      figure: typedPercent(10230.4 / 10300, "성과지표!N4"),
      target: press.targets[2015]!,
      result: press.results[2015]!,
    },
  ];
}

/** A percentage typed with two decimals into a cell in per cent. */
function typedPercent(fraction: number, address: string): Figure {
  return figure(Number((fraction * 100).toFixed(2)) / 100, address, 0.01);
}

/** The parts with other numbers in some cells, given in the cells' own unit. Throws where no figure stands there. */
export function edited<T>(parts: T, cells: Readonly<Record<string, number>>): T {
  return Object.entries(cells).reduce((before, [address, value]) => {
    let count = 0;
    const after = mapFigures(before, (one) => {
      const [term] = one.from;
      const place = at(address);
      if (!term || term.sheet !== place.sheet || !contains(term, place.row, place.column)) return one;
      count++;
      return { ...one, value: Number((value * term.multiplier).toPrecision(14)) };
    });
    if (count === 0) throw new Error(`no figure at ${address}`);
    return after;
  }, parts);
}

/** A deep copy in which every figure was passed through `change`; undefined leaves it out. */
export function mapFigures<T>(tree: T, change: (figure: Figure) => Figure | undefined): T {
  if (Array.isArray(tree)) return tree.map((branch) => mapFigures(branch, change)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  if ("from" in tree && "value" in tree) return change(tree as unknown as Figure) as T;
  const entries = Object.entries(tree).map(([key, branch]) => [key, mapFigures(branch, change)] as const);
  return Object.fromEntries(entries.filter(([, branch]) => branch !== undefined)) as T;
}
