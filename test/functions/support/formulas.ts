/** Measurement formulas of any shape: "((가입자 - 탈퇴자) ÷ 전체 회원 + 신규(명) × 0.3) × 100". */
import fc from "fast-check";

const names = [
  ...[
    "가입자",
    "탈퇴자",
    "전체 회원",
    "신규(명)",
    "처리건수",
    "e-호조 지출건수",
    "(t-1)년 실적",
    "1분기 평점",
  ],
  ...["특별기사(기고, 인터뷰 등)", "A등급 업체", "SNS 게시", "A1", "R", "C", "이용자·방문자", "PM2.5 농도"],
];
const numbers = ["100", "1,000", "0.3", "40%", "12", "2.5", "0", "(-1)"];

/** At least one quantity; values stay within what a cell can hold only by chance. */
export const formulaTexts: fc.Arbitrary<string> = fc
  .letrec<{ tree: string; leaf: string }>((tie) => ({
    leaf: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: fc.constantFrom(...numbers) },
    ),
    tree: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      tie("leaf"),
      fc
        .tuple(tie("tree"), fc.constantFrom(" + ", " - ", " × ", " ÷ "), tie("tree"), fc.boolean())
        .map(([left, sign, right, bracketed]) => {
          const text = `${left}${sign}${right}`;
          return bracketed ? `(${text})` : text;
        }),
    ),
  }))
  .tree.map((tree) => `가입자 × (${tree})`)
  // A divisor of 0 is refused before anything is computed.
  .filter((text) => !/÷ \(*0(?!\.)/.test(text));
