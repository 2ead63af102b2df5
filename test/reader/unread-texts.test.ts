/** Columns of names whose head says nothing: told, unless what stands there was read or is no name. */
import { readWorkbook } from "./workbooks/frozen";
import { book } from "./workbooks/grids";

test("names below a blank head are told; funding words in a column of their own are none", () => {
  const headless = (beside: string) =>
    readWorkbook(
      book({
        시트: {
          rows: [
            ["2026년 세출예산사업명세서 (단위: 천원)"],
            ["세부사업명", null, "예산액", "전년도예산액"],
            ["제방 보수", beside, 30, 20],
            ["준설", beside, 10, 10],
          ],
        },
      }),
    ).findings.filter(({ kind }) => kind === "column-not-understood");
  expect(headless("하천관리팀").map(({ cells }) => cells)).toEqual([["시트!B2"]]);
  expect(headless("구비")).toEqual([]);
  const steps = [
    ["2026년 세출총괄표 (단위: 천원)"],
    ["구분", null, "예산액", "전년도예산액"],
    ["행정운영경비", null, 30, 20],
    [null, "인력운영비", 10, 10],
    [null, "기본경비", 20, 10],
  ];
  const { findings } = readWorkbook(book({ 시트: { rows: steps, merges: ["A2:B2"] } }));
  expect(findings).not.toHaveFinding("column-not-understood");
});

test("a block of 200,000 figures without a head is told as one, whatever its size", () => {
  const rows = Array.from({ length: 4000 }, (_, row) =>
    Array.from({ length: 50 }, (__, column) => row + column),
  );
  expect(readWorkbook(book({ 집행내역: { rows } })).notUnderstood).toMatchObject([
    { range: { sheet: "집행내역", row: 0, column: 0, rows: 4000, columns: 50 } },
  ]);
});

test("what programs consist of, beside their amounts, is read with them", () => {
  const rows = [
    ["2026년 주요업무계획"],
    ["단위사업", "세부사업", "사업개요", "사업기간", "사업비(백만원)"],
    ["독서 진흥", "작은도서관 조성", "○ 규모: 200㎡", "2026.1.~12.", 300],
    ["독서 진흥", "북콘서트", "○ 10회", "연중", 50],
    ["계", null, null, null, 350],
  ];
  const { parts } = readWorkbook(book({ 사업: { rows } }));
  const details = parts.unitPrograms.flatMap(({ details: own }) => own);
  expect(details.map(({ name, description, period }) => [name, description?.text, period?.text])).toEqual([
    ["작은도서관 조성", "○ 규모: 200㎡", "2026.1.~12."],
    ["북콘서트", "○ 10회", "연중"],
  ]);
  expect(parts.budget.map(({ name, amounts }) => [name, amounts[2026]?.value])).toEqual([
    ["독서 진흥", 350_000_000],
    ["작은도서관 조성", 300_000_000],
    ["북콘서트", 50_000_000],
    ["계", 350_000_000],
  ]);
});
