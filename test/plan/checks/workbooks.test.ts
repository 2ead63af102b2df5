/**
 * Each fault put into a clean workbook, read from its .xlsx bytes: the review names it, with the cell. The clean
 * workbooks themselves leave nothing to say but how printed figures are rounded.
 */
import { describe as tell, type FindingKind, type Severity } from "../../../src/messages/finding";
import { checkFindings } from "../../../src/messages/checks";
import { city } from "./workbooks/city";
import { library } from "./workbooks/library";
import { edit, insert, names, reviewed, without, type Row, type Sheets } from "./workbooks/sheets";
import { expectFullTexts } from "./review";

interface Case {
  readonly kind: FindingKind;
  /** The cell that the finding names. */
  readonly cell: string;
  readonly severity: Severity;
  readonly sheets: Sheets;
}

const change = (cells: Parameters<typeof edit>[1]): Sheets => edit(library, cells);
const blank = (...addresses: string[]): Sheets =>
  change(Object.fromEntries(addresses.map((address) => [address, null])));

const extraCards = (count: number): Row[] =>
  Array.from({ length: count }, (_, index): Row[] => [
    [
      `추가 지표${"가나다라"[index]}(건)`,
      "일반",
      5,
      "목표",
      10,
      11,
      12,
      13,
      14,
      "추가 건수",
      "대장",
      "- 추세",
    ],
    [null, null, null, "실적", 10.5, 11.5],
  ]).flat();

const cases: Readonly<Record<string, Case>> = {
  "weights that sum to 90": {
    kind: "weights-not-hundred",
    cell: "성과지표!C3",
    severity: "error",
    sheets: change({ "성과지표!C3": 40 }),
  },
  "a weight of 0": {
    kind: "weight-out-of-range",
    cell: "성과지표!C7",
    severity: "error",
    sheets: change({ "성과지표!C7": 0, "성과지표!C3": 70 }),
  },
  "정책사업 that is not its 단위사업 in the plan year": {
    kind: "policy-not-sum-of-units",
    cell: "예산!B6",
    severity: "error",
    sheets: change({ "예산!B6": 310_000 }),
  },
  "… in the year before": {
    kind: "policy-not-sum-of-units",
    cell: "예산!D6",
    severity: "warning",
    sheets: change({ "예산!D6": 290_000 }),
  },
  "… in the settlement": {
    kind: "policy-not-sum-of-units",
    cell: "예산!H5",
    severity: "warning",
    sheets: change({ "예산!H5": 259_000 }),
  },
  "계 that is not the sum of its three rows": {
    kind: "hierarchy-not-sum",
    cell: "예산!B4",
    severity: "error",
    sheets: change({ "예산!B4": 501_000 }),
  },
  "행정운영경비 that is not 인력운영비 + 기본경비 last year": {
    kind: "hierarchy-not-sum",
    cell: "예산!D12",
    severity: "error",
    sheets: change({ "예산!D12": 182_000 }),
  },
  "단위사업 that is not its 세부사업": {
    kind: "unit-not-sum-of-details",
    cell: "예산!B8",
    severity: "error",
    sheets: change({ "예산!B8": 90_000 }),
  },
  "단위사업 that is not its 세부사업 in the settlement": {
    kind: "unit-not-sum-of-details",
    cell: "예산!H9",
    severity: "warning",
    sheets: change({ "예산!H9": 61_000 }),
  },
  "a sum that is off by a rounding": {
    kind: "sum-rounded",
    cell: "예산!B7",
    severity: "note",
    sheets: change({ "예산!B7": 180_001 }),
  },
  "a 세부사업 without an amount": {
    kind: "amount-missing",
    cell: "예산!D8",
    severity: "warning",
    sheets: blank("예산!H8"),
  },
  "a 세부사업 with an overview and no budget": {
    kind: "program-without-budget",
    cell: "사업개요!B13",
    severity: "error",
    sheets: change({
      "사업개요!A13": "독서문화 진흥",
      "사업개요!B13": "작가와의 만남",
      "사업개요!C13": "강연",
    }),
  },
  "a 세부사업 with a budget and no overview": {
    kind: "program-without-overview",
    cell: "예산!A9",
    severity: "warning",
    sheets: without(library, "사업개요", 11),
  },
  "a program whose period is over": {
    kind: "period-over",
    cell: "사업개요!D10",
    severity: "warning",
    sheets: change({ "사업개요!D10": "2012년 ~ 2016년" }),
  },
  "a change beyond the threshold": {
    kind: "change-rate-large",
    cell: "예산!B14",
    severity: "warning",
    sheets: change({ "예산!B14": 60_000, "예산!B12": 210_000, "예산!B4": 520_000 }),
  },
  "a base of 0": {
    kind: "zero-base",
    cell: "예산!D15",
    severity: "note",
    sheets: change({ "예산!D15": 0, "예산!D4": 461_000 }),
  },
  "정원 that its grades do not make": {
    kind: "staff-not-sum",
    cell: "조직인력!B6",
    severity: "error",
    sheets: change({ "조직인력!B6": 15 }),
  },
  "현원 over 정원": {
    kind: "staff-over",
    cell: "조직인력!F7",
    severity: "warning",
    sheets: change({ "조직인력!F7": 9 }),
  },
  "more indicators than the principle names": {
    kind: "indicator-count",
    cell: "성과지표!A3",
    severity: "warning",
    sheets: insert(library, "성과지표", 9, ...extraCards(3)),
  },
  ...Object.fromEntries(
    (
      [
        ["a unit", { "성과지표!A5": "민원 처리실적" }, "error"],
        ["a type", { "성과지표!B5": null }, "warning"],
        ["a weight", { "성과지표!C5": null }, "error"],
        ["a formula", { "성과지표!J5": null }, "error"],
        ["a source", { "성과지표!K5": null }, "warning"],
        ["grounds", { "성과지표!L5": null }, "warning"],
      ] as const
    ).map(([what, cells, severity]): [string, Case] => [
      `an indicator without ${what}`,
      { kind: "indicator-lacks", cell: "성과지표!A5", severity, sheets: change(cells) },
    ]),
  ),
  "율 in 건": {
    kind: "rate-in-count",
    cell: "성과지표!A5",
    severity: "warning",
    sheets: change({ "성과지표!A5": "민원 처리율(건)" }),
  },
  "a formula that cannot be computed": {
    kind: "unbalanced-bracket",
    cell: "성과지표!J3",
    severity: "error",
    sheets: change({ "성과지표!J3": "(성인자료 대출건수 × 0.4 + (아동자료 대출건수 × 0.6)" }),
  },
  "% without × 100": {
    kind: "percent-without-100",
    cell: "성과지표!J5",
    severity: "warning",
    sheets: change({ "성과지표!J5": "민원 처리건수 / 민원 접수건수" }),
  },
  "quantities of unlike kinds": {
    kind: "unlike-quantities",
    cell: "성과지표!J3",
    severity: "warning",
    sheets: change({
      "성과지표!J3": "(홈페이지 조회수 × 0.4) + (아동자료 대출건수 × 0.6)",
      "실적!B4": "홈페이지 조회수",
    }),
  },
  "a quantity that no sheet has": {
    kind: "quantity-missing",
    cell: "성과지표!J3",
    severity: "warning",
    sheets: change({ "실적!B4": "어르신자료 열람건수" }),
  },
  "half of a year's quantities": {
    kind: "quantity-year-missing",
    cell: "실적!D7",
    severity: "warning",
    sheets: blank("실적!D7"),
  },
  "a year left out between two": {
    kind: "quantity-gap",
    cell: "실적!D8",
    severity: "warning",
    sheets: change({ "실적!D8": null, "실적!E8": 46 }),
  },
  "a quantity measured long ago": {
    kind: "data-too-old",
    cell: "실적!D8",
    severity: "warning",
    sheets: edit(library, {
      ...{ "실적!C3": "2013년", "실적!D3": "2014년", "실적!E3": null },
      ...{ "성과지표!E4": null, "성과지표!F4": null },
    }),
  },
  "a divisor of 0": {
    kind: "formula-divides-by-zero",
    cell: "실적!C7",
    severity: "error",
    sheets: change({ "실적!C7": 0 }),
  },
  "a result that the formula does not give": {
    kind: "result-not-formula",
    cell: "성과지표!E4",
    severity: "error",
    sheets: change({ "성과지표!E4": 10_320.4 }),
  },
  "a year without a result": {
    kind: "result-missing",
    cell: "성과지표!A7",
    severity: "warning",
    sheets: blank("성과지표!E8", "실적!C8"),
  },
  "a year without a target": {
    kind: "target-missing",
    cell: "성과지표!A7",
    severity: "warning",
    sheets: blank("성과지표!I7"),
  },
  "a plan year without a target": {
    kind: "target-missing",
    cell: "성과지표!A7",
    severity: "error",
    sheets: blank("성과지표!G7"),
  },
  "a target below the last result": {
    kind: "target-below-result",
    cell: "성과지표!G7",
    severity: "warning",
    sheets: change({ "성과지표!G7": 43 }),
  },
  "a target that falls": {
    kind: "target-falls",
    cell: "성과지표!H3",
    severity: "warning",
    sheets: change({ "성과지표!H3": 11_100 }),
  },
  "a target with a digit too many": {
    kind: "target-leaps",
    cell: "성과지표!I7",
    severity: "warning",
    sheets: change({ "성과지표!I7": 480 }),
  },
  "targets that stand still": {
    kind: "target-flat",
    cell: "성과지표!F5",
    severity: "warning",
    sheets: change({ "성과지표!F5": 94, "성과지표!G5": 94, "성과지표!H5": 94, "성과지표!I5": 94 }),
  },
  "results that equal their targets": {
    kind: "result-equals-target",
    cell: "성과지표!E7",
    severity: "warning",
    sheets: change({ "성과지표!E7": 41, "성과지표!F7": 44 }),
  },
  "a result far from its target": {
    kind: "achievement-far",
    cell: "성과지표!E8",
    severity: "warning",
    sheets: change({ "성과지표!E8": 4, "실적!C8": 4 }),
  },
  "a 단위사업 spelled in two ways": {
    kind: "name-spelled-differently",
    cell: "사업개요!A4",
    severity: "warning",
    sheets: change({ "사업개요!A4": "도서관운영" }),
  },
  "a goal with a letter wrong": {
    kind: "name-spelled-differently",
    cell: "성과지표!A1",
    severity: "warning",
    sheets: change({ "성과지표!A1": "정책사업목표 : 책 읽는 도시 조정" }),
  },
};

test.each(Object.entries(cases))("%s is found", async (_, { kind, cell, severity, sheets }) => {
  const findings = await reviewed(sheets);
  const said = findings.filter((one) => names(one, cell)).map((one) => `${one.severity} ${one.kind}`);
  expect({ cell, said }).toEqual({ cell, said: expect.arrayContaining([`${severity} ${kind}`]) });
  findings.filter((one) => one.kind in checkFindings).forEach(expectFullTexts);
});

test.each([
  ["the library's", library],
  ["the city's", city],
])("%s clean workbook leaves nothing to say but how printed figures are rounded", async (_, sheets) => {
  const said = (await reviewed(sheets)).filter(({ kind }) => !kind.startsWith("shown-"));
  expect(said.map((one) => [one.kind, one.cells.join(), tell(one, "ko").found])).toEqual([]);
});
