/** Formula texts freed of a narrow column's line breaks. */
import { parseFormula } from "../../src/formula";
import { unbrokenFormula } from "../../src/layout/formula-text";

test.each([
  [
    "(자료제공건수\n× 0.2) + (보도\n건수 × 0.3) + (\n특별기사(기고,\n인터뷰 등) × 0.\n5)",
    "(자료제공건수 × 0.2) + (보도건수 × 0.3) + (특별기사(기고, 인터뷰 등) × 0.5)",
  ],
  ["처리건수\n/ 접수건수\n× 100", "처리건수 / 접수건수 × 100"],
  ["(A/B)×100\nA: 처리건수\nB: 접수건수", "(A/B)×100\nA: 처리건수\nB: 접수건수"],
  ["처리건수 × 2\n※ 기한 내 처리분", "처리건수 × 2\n※ 기한 내 처리분"],
  ["보도건수 × 0.5", "보도건수 × 0.5"],
  ["(보도건수\n× 0.5", "(보도건수\n× 0.5"],
])("%j prints as %j", (written, printed) => {
  expect(unbrokenFormula(parseFormula(written))).toBe(printed);
});
