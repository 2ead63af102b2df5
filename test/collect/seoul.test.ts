/**
 * 서울's printed 총괄표 of 2019 and 2020 out of a ledger that was typed: the row 계 and the offices whose figures are known,
 * the rest of the government as one. Amounts in won, so that what is printed is rounded from them: the printed 비교증감 is
 * the rounded difference, not the difference of what is printed.
 */
import { collect } from "../../src/collect";
import { formNamed, FormError, inForm, readForm, standardForm, type Percent } from "../../src/forms";
import { layoutPlan } from "../../src/layout";
import { styles } from "../../src/layout/styles";
import { assemble } from "../../src/plan/assemble";
import { defaultSettings } from "../../src/plan/settings";
import { seedParts } from "../support/seed";
import { kinds, named, parseLedger, printLedger, type LedgerRow } from "../../src/ledger";
import { bookOf, shownLayout } from "../../src/workbench/cli/layouts";

interface Printed {
  readonly office: string;
  /** 전략목표, 정책사업목표, 지표, 단위사업. */
  readonly counts: readonly [number, number, number, number];
  /** 백만원, this year and the year before. */
  readonly amounts: readonly [number, number];
}

const seoul: Record<number, { offices: Printed[]; printed: Record<string, string[]> }> = {
  2019: {
    offices: [
      { office: "대변인", counts: [1, 1, 2, 2], amounts: [1844, 1700.25] },
      { office: "시민소통기획관", counts: [1, 2, 4, 5], amounts: [54438, 50000] },
      { office: "민생사법경찰단", counts: [1, 1, 2, 2], amounts: [1548.4, 1636.6] },
      {
        office: "그 밖의 실국",
        counts: [36, 199, 423, 463],
        amounts: [33894824 - 1844 - 54438 - 1548.4, 30033780 - 1700.25 - 50000 - 1636.6],
      },
    ],
    printed: {
      계: ["39", "203", "431", "472", "33,894,824", "30,033,780", "3,861,044"],
      민생사법경찰단: ["1", "1", "2", "2", "1,548", "1,637", "-88"],
    },
  },
  2020: {
    offices: [
      { office: "대변인", counts: [1, 1, 2, 2], amounts: [1900, 1844] },
      { office: "시민소통기획관", counts: [1, 2, 4, 5], amounts: [60000, 59352] },
      { office: "여성가족정책실", counts: [1, 9, 20, 25], amounts: [2911352.6, 2761960.4] },
      {
        office: "그 밖의 실국",
        counts: [40, 201, 408, 473],
        amounts: [37796179.2 - 1900 - 60000 - 2911352.6, 36973898.1 - 1844 - 59352 - 2761960.4],
      },
    ],
    printed: {
      계: ["43", "213", "434", "505", "37,796,179", "36,973,898", "822,281"],
      여성가족정책실: ["1", "9", "20", "25", "2,911,353", "2,761,960", "149,392"],
    },
  },
};

const blank: LedgerRow = {
  institution: "서울특별시",
  department: "",
  strategicGoal: "",
  goal: "",
  unitProgram: "",
  detailProgram: "",
  indicator: "",
  item: "",
  kind: "",
  text: "",
  unit: "",
  file: "총괄표.csv",
  sheet: "",
  cell: "",
  state: "확정",
  document: "",
};

/** A row for each thing that is counted, and two amounts. */
function typed(year: number): LedgerRow[] {
  return seoul[year]!.offices.flatMap(({ office, counts: [aims, goals, indicators, programs], amounts }) => {
    const base = { ...blank, department: office, document: `${year}년 성과계획서` };
    const names = (item: string, count: number, field: keyof LedgerRow): LedgerRow[] =>
      Array.from({ length: count }, (_, index) => ({
        ...base,
        item,
        kind: kinds.name,
        text: `${item} ${index + 1}`,
        [field]: `${item} ${index + 1}`,
        ...(field !== "goal" && field !== "strategicGoal" && { goal: `${named.goal} 1` }),
      }));
    const amount = (of: number, won: number): LedgerRow => ({
      ...base,
      item: "계",
      kind: "예산",
      year: of,
      value: Math.round(won * 1_000_000),
      unit: "원",
    });
    return [
      ...names(named.strategicGoal, aims, "strategicGoal"),
      amount(year, amounts[0]),
      amount(year - 1, amounts[1]),
      ...names(named.goal, goals, "goal"),
      ...names(named.indicator, indicators, "indicator"),
      ...names(named.unitProgram, programs, "unitProgram"),
    ];
  });
}

const noCalls = (): string => {
  throw new Error("neither 총괄 nor 성과자료 calls a function of ours here");
};

test.each([2019, 2020])("the 총괄표 of %i comes out of its ledger as it was printed", async (year) => {
  const rows = parseLedger(printLedger(typed(year)));
  const { layouts } = collect(rows, formNamed("서울")!)!;
  const chapter = layouts[0]!;
  const book = await bookOf(chapter, layouts.slice(-1), noCalls);
  const { cells } = shownLayout(chapter, book.sheet("총괄")!);
  const row = (office: string) =>
    cells.flatMap(({ id, content }) => (id?.startsWith(`총괄표/${office}/`) ? [content] : []));
  const { printed } = seoul[year]!;
  for (const [office, figures] of Object.entries(printed))
    expect([office, ...row(office)]).toEqual([office, ...figures]);

  const heads = cells.map(({ content }) => content);
  for (const head of ["실국명", "성과계획", "전략목표수", "정책사업목표", "개수", "지표수", "단위사업수"])
    expect(heads).toContain(head);
  expect(heads).toContain("(단위: 개, 백만원)");
});

test("in the form of the seed a decrease is marked with △", async () => {
  const { layouts } = collect(typed(2019), standardForm)!;
  const book = await bookOf(layouts[0]!, layouts.slice(-1), noCalls);
  const { cells } = shownLayout(layouts[0]!, book.sheet("총괄")!);
  expect(cells.find(({ id }) => id === "총괄표/민생사법경찰단/비교증감")!.content).toBe("△88");
});

describe("a form of one's own", () => {
  interface Own {
    unit: string;
    chapter?: { staff: { heading?: string }; summary: { unit: string; columns: unknown[] } };
  }
  const copy = (change: (form: Own) => void): unknown => {
    const form = JSON.parse(JSON.stringify(standardForm)) as Own;
    change(form);
    return form;
  };

  test("may have other heads, units and fewer columns", () => {
    const form = readForm(
      copy((own) => {
        own.unit = "천원";
        own.chapter!.summary.unit = "(단위: 개, 천 원)";
        own.chapter!.summary.columns = [{ head: "지표", count: "성과지표" }];
      }),
      standardForm,
    );
    const chapter = collect(typed(2019), form)!.layouts[0]!;
    expect(chapter.cells.flatMap(({ id }) => (id?.startsWith("총괄표/대변인/") ? [id] : []))).toEqual([
      "총괄표/대변인/지표",
    ]);
  });

  test.each([
    ["a heading is missing", (own: Own) => delete own.chapter!.staff.heading, "chapter.staff.heading"],
    ["the unit is unknown", (own: Own) => (own.unit = "조원"), "unit"],
    ["another unit is printed than amounts have", (own: Own) => (own.unit = "천원"), "chapter.summary.unit"],
    [
      "a column says nothing",
      (own: Own) => (own.chapter!.summary.columns = [{ head: "가" }]),
      "chapter.summary.columns.0",
    ],
    [
      "a difference is of no column",
      (own: Own) => (own.chapter!.summary.columns = [{ head: "가", difference: ["나", "다"] }]),
      "chapter.summary.columns.가.difference",
    ],
    ["it is no form at all", (own: Own) => delete own.chapter, "chapter"],
  ])("where %s, the place is told", (_, damage, place) => {
    expect(() => readForm(copy(damage), standardForm)).toThrow(
      expect.objectContaining({ place }) as FormError,
    );
  });
});

test("shares and change rates are spaced as the form says", () => {
  const cell = (numberFormat: string) => ({ row: 0, column: 0, style: { numberFormat } });
  const layout = (formats: readonly string[]) => ({
    ...layoutPlan(plan, defaultSettings),
    cells: formats.map(cell),
  });
  const plan = assemble(seedParts()).plan!;
  const form = (share: Percent, rate: Percent) => ({ ...standardForm, percent: { share, rate } });
  const formatsIn = (share: Percent, rate: Percent) =>
    inForm(layout([styles.share.numberFormat, styles.rate.numberFormat]), form(share, rate)).cells.map(
      ({ style }) => style?.numberFormat,
    );
  expect(formatsIn(" %", "%")).toEqual([styles.share.numberFormat, styles.rate.numberFormat]);
  expect(formatsIn("%", " %")).toEqual(["0.00%", '0.00" "%;"△"0.00" "%;0.00" "%']);
  expect(() => readForm({ ...standardForm, percent: { share: "퍼센트", rate: "%" } }, standardForm)).toThrow(
    FormError,
  );
});
