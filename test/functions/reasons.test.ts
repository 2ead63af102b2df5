/** What a person sees where a function has no result: blank for blank, an error with its reason for everything else. */
import { achievement } from "../../src/functions/achievement";
import { amount } from "../../src/functions/amount";
import { changeRate } from "../../src/functions/changerate";
import { grade } from "../../src/functions/grade";
import { measure } from "../../src/functions/measure";
import { plannedPr } from "../../src/functions/plannedpr";
import { pressRate } from "../../src/functions/pressrate";
import { quantities } from "../../src/functions/quantities";
import { share } from "../../src/functions/share";
import { snsRate } from "../../src/functions/snsrate";
import { weightedScore } from "../../src/functions/weightedscore";

const cell = (value: unknown) => [[value]];
const failure = (compute: () => unknown): string => {
  try {
    return `no error but ${String(compute())}`;
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
};

test("the indicators of the example plan", () => {
  expect(pressRate(cell(1840), cell(5400), cell(280))).toBe(2128);
  expect(snsRate(cell(162400), cell(12600), cell(41000), cell(36000))).toBeCloseTo(122640, 6);
  expect(snsRate(cell(176300), cell(13200), cell(44300), cell(38500))).toBeCloseTo(133010, 6);
  expect(plannedPr(cell(170))).toBe(170);
});

test("blank gives blank, in whatever form Excel hands it over; zero is zero", () => {
  for (const blank of ["", null, undefined]) expect(pressRate(cell(1840), cell(blank), cell(280))).toBe("");
  expect(pressRate(cell(0), cell(0), cell(0))).toBe(0);
  expect([share(cell(""), cell(5)), achievement(cell(5), cell(null)), changeRate(cell(5), cell(""))]).toEqual(
    ["", "", ""],
  );
  expect(weightedScore([[50], [50]], [[""], [null]])).toBe("");
  expect([measure(cell(""), [cell(1)]), quantities(cell("")), amount(cell("")), grade(cell(""))]).toEqual([
    "",
    [[""]],
    "",
    "",
  ]);
});

test.each([
  [() => share(cell(5), cell(0)), "#DIV/0! 전체가 0"],
  [() => share(cell("많음"), cell(5)), "#VALUE! 부분 자리에 숫자가 아닌 ‘많음’"],
  [() => share([[1, 2]], cell(5)), "#VALUE! 부분은 한 칸"],
  [() => share(cell({ code: "#N/A" }), cell("")), "#N/A"],
  [() => achievement(cell(0), cell(5)), "#DIV/0! 목표가 0"],
  [() => achievement(cell(1), cell(5), cell("위")), "#VALUE! ‘위’는 쓸 수 없습니다. ‘상향’ 또는 ‘하향’"],
  [() => amount(cell("▲ 79,392")), "#VALUE! ‘▲ 79,392’의 ▲는"],
  [() => amount(cell("79,392 정도")), "#VALUE! ‘79,392 정도’를 숫자로 읽을 수 없습니다"],
  [() => amount(cell("5"), cell("달러")), "#VALUE! ‘달러’는 아는 단위가 아닙니다"],
  [
    () => measure(cell("(처리건수/접수건수×100"), [cell(1), cell(2)]),
    "#VALUE! 괄호 ‘(’의 짝이 맞지 않습니다",
  ],
  [() => measure(cell("처리건수/접수건수"), [cell(1)]), "#N/A 측정 항목이 2개인데 값이 1개입니다"],
  [() => measure(cell("처리건수/접수건수"), [cell(1), cell(0)]), "#DIV/0! 0으로 나누게"],
  [() => weightedScore([[50]], [[1], [1]]), "#VALUE! 가중치 범위(1행 1열)와 달성률 범위(2행 1열)"],
  [() => grade(cell(1), [[1, 2, 3]]), "#VALUE! 기준은 숫자 한 칸 또는 두 칸"],
])("%s says why", (compute, reason) => {
  expect(failure(compute)).toContain(reason);
});

test("amounts as staff spell them", () => {
  expect(
    ["△ 79,392", "(1,234)", "１，２３４", "-33,000", "84.29 %"].map((text) => amount(cell(text))),
  ).toEqual([-79392, -1234, 1234, -33000, 0.8429]);
  expect(amount(cell("△ 79,392"), cell("천원"))).toBe(-79392000);
  expect(["-", "신규", "해당 없음"].map((text) => amount(cell(text)))).toEqual(["", "", ""]);
});

test("weights of what is not measured yet count for nothing", () => {
  expect(weightedScore([[50], [30], [20]], [[1], [0.9], [""]])).toBeCloseTo(0.9625, 12);
});
