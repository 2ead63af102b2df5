import { directionOf } from "../../../src/plan/checks/direction";
import { bullets } from "../../support/parts";

test.each([
  "복지민원 처리기간",
  "1인당 생활폐기물 배출량",
  "안전사고 발생건수",
  "119 현장 도착시간",
  "지방세 체납액",
  "전기 사용량",
  "초미세먼지 농도",
  "실업률",
  "상담 대기시간(분)",
])("%s is better when lower", (name) => {
  expect(directionOf({ name })).toBe("lower");
});

test.each([
  "언론매체보도율",
  "체납액 징수율",
  "안전사고 예방교육 인원",
  "재활용품 배출량",
  "감염병 예방접종률",
  "민원 처리건수",
  "화재 출동 대응률",
  "봉사활동 시간",
  "처리기간 단축률",
])("%s is better when higher", (name) => {
  expect(directionOf({ name })).toBe("higher");
});

test("the grounds, the type or a mark in the name say it in words", () => {
  const name = "수돗물 누수 지수";
  expect(directionOf({ name, grounds: bullets("- 낮을수록 좋은 지표", "성과지표!M4") })).toBe("lower");
  expect(directionOf({ name, type: "하향지표" })).toBe("lower");
  expect(directionOf({ name: "민원 지수(↓)" })).toBe("lower");
});
