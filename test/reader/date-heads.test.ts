/** Heads that are dates: the sheet shows "2025년", the cell holds 45658. */
import { readWorkbook } from "./workbooks/frozen";
import { book } from "./workbooks/grids";

const [y2024, y2025, y2026] = [45292, 45658, 46023];
const formatsOf = (format: string, columns: number, row: number) =>
  Array.from({ length: row + 1 }, (_, index) =>
    index === row ? Array.from({ length: columns }, (_cell, column) => (column === 0 ? "" : format)) : [],
  );

test.each(['yyyy"년"', "yyyy", 'yy"년 예산"'])(
  "dates shown as %s are the years of a budget's amounts",
  (format) => {
    const { parts } = readWorkbook(
      book({
        예산: {
          rows: [
            ["2026년도 예산", null, null, "(단위: 천원)"],
            ["세부사업", y2024!, y2025!, y2026!],
            ["가람길 정비", 100, 200, 300],
          ],
          formats: formatsOf(format, 4, 1),
        },
      }),
    );
    const [line] = parts.budget;
    expect(line!.name).toBe("가람길 정비");
    expect(Object.keys(line!.amounts)).toEqual(expect.arrayContaining(["2025", "2026"]));
    expect(line!.amounts[2026]!.value).toBe(300_000);
  },
);

test("whole dates a year apart are years, dates a month apart are months", () => {
  const rows = (heads: number[]) => [
    ["성과지표 실적"],
    ["측정항목", "단위", ...heads],
    ["상담 건수", "건", 10, 11, 12],
    ["방문 건수", "건", 20, 21, 22],
  ];
  const read = (heads: number[]) =>
    readWorkbook(book({ 실적: { rows: rows(heads), formats: formatsOf("yyyy-mm-dd", 5, 1) } })).parts
      .quantities;
  const yearly = read([45657, 46022, 46387]);
  expect(Object.keys(yearly[0]!.values)).toEqual(["2024", "2025", "2026"]);
  expect(
    read([45658, 45689, 45717]).every(({ values }) => Object.keys(values).every((year) => year === "2025")),
  ).toBe(true);
});

test("no program and no quantity is called by a date's number", () => {
  const { parts } = readWorkbook(
    book({
      예산: {
        rows: [
          ["사업별 예산"],
          [null, null, null, "(단위: 천원)"],
          ["사업명", 45658, 46023, 46388],
          ["가람길 정비", 100, 200, 300],
        ],
        formats: formatsOf('yyyy"년"', 4, 2),
      },
    }),
  );
  expect(JSON.stringify([parts.budget, parts.unitPrograms, parts.quantities])).not.toMatch(
    /4(?:5658|6023|6388)/,
  );
});
