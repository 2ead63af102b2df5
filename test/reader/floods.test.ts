/** However broken a sheet is, a person is told so in few findings; every cell is named all the same. */
import { readWorkbook } from "../../src/reader";
import { book } from "./workbooks/grids";

test("a thousand amounts that are texts are told in twenty findings that name them all", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [`사업 ${index + 1}`, `${index + 1}번 미정`, 100]);
  const { findings } = readWorkbook(
    book({
      예산: { rows: [["2027년 예산 (단위: 천원)"], ["세부사업명", "예산액", "전년도예산액"], ...rows] },
    }),
  );
  const texts = findings.filter(({ kind }) => kind === "amount-is-text");
  expect(texts).toHaveLength(20);
  expect(new Set(texts.flatMap(({ cells }) => cells)).size).toBe(1000);
});
