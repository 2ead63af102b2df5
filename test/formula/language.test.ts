/** What one tree gives: the value, the Korean text, the Excel formula, the LAMBDA; and what a defect points at. */
import {
  compileExcel,
  evaluate,
  namedFormula,
  namedFormulaFor,
  namedTexts,
  parseFormula,
  printFormula,
  printLambda,
} from "../../src/formula";
import { pointAt } from "../../src/formula/caret";

const ratio = parseFormula("(A/B)x100\n A: 처리건수, B: 접수건수", "%");

test("one tree: value, text, Excel, LAMBDA", () => {
  expect(evaluate(ratio, [4210, 4630])).toBeCloseTo(90.92872570194385, 12);
  expect(printFormula(ratio)).toBe("처리건수 ÷ 접수건수 × 100");
  expect(compileExcel(ratio, ["C5", "'2017'!D5"])).toBe("C5/'2017'!D5*100");
  expect(printLambda(ratio)).toBe(
    '=LAMBDA(처리건수,접수건수,IF(OR(처리건수="",접수건수=""),"",IF(AND(ISNUMBER(처리건수),ISNUMBER(접수건수)),처리건수/접수건수*100,#VALUE!)))',
  );
});

test("no value where a quantity is missing or a divisor is 0; 0 is a value", () => {
  expect(evaluate(ratio, [4210, undefined])).toBeUndefined();
  expect(evaluate(ratio, [4210])).toBeUndefined();
  expect(evaluate(ratio, [4210, 0])).toBeUndefined();
  expect(evaluate(ratio, [0, 5])).toBe(0);
});

test.each([
  ["(가입 - 탈퇴) - (전입 - 전출)", "A1-B1-(C1-D1)"],
  ["가입 ÷ (전입 × 전출)", "A1/(B1*C1)"],
  ["가입 × (-1) + 전입", "A1*(-1)+B1"],
  ["가입 × 0.0000001", "A1*0.0000001"],
  ["가입 × 2.5%", "A1*0.025"],
])("%s keeps its brackets in Excel: %s", (text, excel) => {
  const formula = parseFormula(text, "건");
  expect(compileExcel(formula, ["A1", "B1", "C1", "D1"])).toBe(excel);
});

describe("the three formulas that have functions of their own", () => {
  test("are known by their tree and names, however they are written and whatever the indicator is called", () => {
    const wrapped = "(자료제공건수\n× 0.2) + (보도\n건수 × 0.3) + (\n특별기사(기고,\n인터뷰 등) × 0.\n5)";
    expect(namedFormulaFor(parseFormula(wrapped, "건"))).toBe("PRESSRATE");
    expect(namedFormulaFor(parseFormula(wrapped.replaceAll("0.2", "20%"), "건"))).toBe("PRESSRATE");
    for (const name of ["PRESSRATE", "SNSRATE", "PLANNEDPR"] as const) {
      expect(namedFormulaFor(parseFormula(namedTexts[name]))).toBe(name);
      expect(namedFormula(name).findings).toEqual([]);
    }
  });
  test("are nothing else", () => {
    expect(
      namedFormulaFor(
        parseFormula("(자료제공건수 × 0.3) + (보도건수 × 0.2) + (특별기사(기고, 인터뷰 등) × 0.5)"),
      ),
    ).toBeUndefined();
    expect(namedFormulaFor(parseFormula("기획홍보건수"))).toBeUndefined();
    expect(namedFormulaFor(parseFormula("(A/B"))).toBeUndefined();
  });
});

describe("findings", () => {
  const kinds = (text: string, unit: string) => parseFormula(text, unit).findings.map((found) => found.kind);
  test.each([
    ["처리건수 ÷ 접수건수", "%", "percent-without-100"],
    ["1 - 미처리 ÷ 전체", "%", "percent-without-100"],
    ["(갑 ÷ 을 + 병 ÷ 정) ÷ 2", "%", "percent-without-100"],
    ["친절도 × 0.5 + 신속도 × 0.6", "점", "weights-not-one"],
    ["이용자(50%) + 시설(40%)", "점", "weights-not-one"],
    ["신규 + 갱신 ÷ 전체 × 100", "%", "mixed-precedence"],
    ["금년실적-전년실적/전년실적×100", "%", "mixed-precedence"],
    ["신고건수 + 참여인원", "건", "unlike-units"],
    ["Σ(공정률 × 예산액) ÷ 총예산액", "%", "sum-of-products"],
  ])("%s (%s): %s", (text, unit, kind) => expect(kinds(text, unit)).toEqual([kind]));
  test.each([
    ["처리건수 ÷ 접수건수", "일"],
    ["처리건수 ÷ 접수건수 × 100", "%"],
    ["∑(기관별 이행률) ÷ 기관수", "%"],
    ["(2 × 매우만족 + 만족) ÷ 3", "점"],
    ["(매우만족 × 0.9 + 만족 × 0.6) ÷ 1.5", "점"],
    ["대면교육 × 1 + 비대면교육 × 0.5", "건"],
    ["신규 + (갱신 ÷ 전체)", "건"],
    ["100 - 누수량 ÷ 급수량 × 100", "%"],
    ["신고건수 × 0.5 + 참여인원 × 0.5", "건"],
  ])("%s (%s): none", (text, unit) => expect(kinds(text, unit)).toEqual([]));
});

describe("a defect points at its place", () => {
  test.each([
    ["(A/B)×100\n A : 무단투기 단속건수", "letter-undefined", "B"],
    ["상수도 감면세대/상수도 부과세대)×100", "unbalanced-bracket", ")"],
    ["(이수자 ÷ 대상자 × 100", "unbalanced-bracket", "("],
    ["이수자 ÷ × 100", "operand-missing", "÷"],
    ["100 -  \n\n", "operand-missing", "-"],
    ["(초과 - 허용) (허용)", "operator-missing", "("],
    ["처리율 = 처리 = 접수 × 100", "several-equal-signs", "="],
    ["√(이수자) ÷ 대상자", "sign-unsupported", "√"],
    ["SUM(가, 나) ÷ 다", "function-unsupported", "SUM(가, 나)"],
    ["45/50×100", "no-quantity", "45/50×100"],
    ["A/B\nA: B+1\nB: A+1", "letter-circular", "A"],
  ])("%s: %s at %s", (text, kind, part) => {
    const [found] = parseFormula(text, "%").findings;
    expect(found!.kind).toBe(kind);
    expect(text.slice(found!.span!.start, found!.span!.end)).toBe(part);
  });

  test("with a caret below it, Korean letters two columns wide", () => {
    expect(pointAt("가로화분\n이수자 ÷ × 100", { start: 9, end: 10 })).toBe("이수자 ÷ × 100\n       ^");
    expect(pointAt("(A/B", { start: 0, end: 4 })).toBe("(A/B\n^^^^");
    expect(pointAt("", { start: 0, end: 0 })).toBe("\n^");
  });
});
