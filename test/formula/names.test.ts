import fc from "fast-check";
import { functionNameProblem, lambdaProblem, parseFormula, suggestFunctionName } from "../../src/formula";
import { parameterNames } from "../../src/formula/names";

test.each([
  ["PRESSRATE", undefined],
  ["언론매체보도율", undefined],
  ["_1인당장서수", undefined],
  ["SNS.운영실적", undefined],
  ["", "function-name-empty"],
  ["가".repeat(256), "function-name-too-long"],
  ["언론 보도율", "function-name-character"],
  ["1인당장서수", "function-name-character"],
  ["보도율(건)", "function-name-character"],
  ["AB12", "function-name-like-cell"],
  ["R1C1", "function-name-like-cell"],
  ["r", "function-name-like-cell"],
  ["SUM", "function-name-reserved"],
  ["true", "function-name-reserved"],
  ["PLAN.SHARE", "function-name-reserved"],
  ["pressrate2017", undefined],
  ["기존이름", "function-name-taken"],
  ["EXISTING", "function-name-taken"],
])("%s: %s", (name, problem) => {
  expect(functionNameProblem(name, ["기존이름", "Existing"])?.kind).toBe(problem);
});

test.each([
  ["언론매체보도율(건)", "언론매체보도율"],
  ["1인당 장서 수", "_1인당장서수"],
  ["SNS 운영실적", "SNS운영실적"],
  ["공원·녹지 조성", "공원_녹지조성"],
  ["R", "지표_R"],
])("%s suggests %s", (indicator, name) => {
  expect(suggestFunctionName(indicator)).toBe(name);
});

test("whatever an indicator is called, the suggestion is a name that Excel allows", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[A-C가-다 ()·%0-9]{0,12}$/)),
      (indicator) => {
        expect(functionNameProblem(suggestFunctionName(indicator), [])).toBeUndefined();
      },
    ),
    { numRuns: 5000 },
  );
});

test("parameters are legible, distinct and allowed", () => {
  expect(
    parameterNames([
      "자료제공건수",
      "특별기사(기고,인터뷰등)",
      "A",
      "B2",
      "1분기이용평점",
      "인원(남)",
      "인원(남)*",
    ]),
  ).toEqual([
    "자료제공건수",
    "특별기사_기고_인터뷰등",
    "_A",
    "_B2",
    "_1분기이용평점",
    "인원_남",
    "인원_남_2",
  ]);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 8 }), (names) => {
      const parameters = parameterNames(names);
      expect(new Set(parameters.map((name) => name.toUpperCase())).size).toBe(names.length);
      for (const name of parameters) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
    }),
    { numRuns: 2000 },
  );
});

test("a formula that computes may be too large for a function of Excel", () => {
  const sumOf = (count: number) =>
    parseFormula(
      Array.from({ length: count }, (_, index) => `아주 긴 이름의 측정 항목 ${index + 1}호`).join(" + "),
    );
  expect(lambdaProblem(sumOf(40))).toBeUndefined();
  expect(sumOf(140)).toMatchObject({ kind: "computed", findings: [] });
  expect(lambdaProblem(sumOf(140))).toMatchObject({ kind: "function-too-large", data: { quantities: 140 } });
});
