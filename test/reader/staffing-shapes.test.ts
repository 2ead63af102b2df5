/** Shapes of staff tables that once were read wrongly without a word: each is read as a careful officer would. */
import { readWorkbook } from "../../src/reader";
import { book, type SheetSpec } from "./workbooks/grids";

const head = ["부서명", "계", "4급이상", "5급", "6급이하"];
/** total / 4급이상 / 5급 / 6급이하 / 현원, "-" where absent. */
type Staff = Readonly<Record<string, string>>;

interface Shape {
  readonly name: string;
  readonly sheet: SheetSpec;
  readonly staff: Staff;
  /** The reading is without warnings unless it must be told. */
  readonly told?: readonly string[];
}

const shapes: readonly Shape[] = [
  {
    name: "정원 and 현원 in rows below each other are one department's",
    sheet: {
      rows: [
        ["부서명", "구분", "계", "4급이상", "5급", "6급이하"],
        ["하천과", "정원", 31, 1, 3, 27],
        [null, "현원", 29, 1, 2, 26],
        ["공보관", "정원", 9, 0, 1, 8],
        [null, "현원", 9, 0, 1, 8],
        ["계", "정원", 40, 1, 4, 35],
        [null, "현원", 38, 1, 3, 34],
      ],
      merges: ["A2:A3", "A4:A5", "A6:A7"],
    },
    staff: { 하천과: "31/1/3/27/29", 공보관: "9/0/1/8/9" },
  },
  {
    name: "rows of 정원, 현원 and 결원 whose department stands once, not merged",
    sheet: {
      rows: [
        ["부서명", "구분", "계", "5급", "6급이하"],
        ["하천과", "정원(A)", 31, 4, 27],
        [null, "현원(B)", 29, 3, 26],
        [null, "결원(A-B)", 2, 1, 1],
      ],
    },
    staff: { 하천과: "31/-/4/27/29" },
  },
  {
    name: "a table of its own under the title 현원 states no 정원",
    sheet: {
      rows: [
        ["1) 정원"],
        head,
        ["하천과", 31, 1, 3, 27],
        ["공보관", 9, 0, 1, 8],
        [],
        ["2) 현원"],
        head,
        ["하천과", 29, 1, 2, 26],
        ["공보관", 9, 0, 1, 8],
      ],
    },
    staff: { 하천과: "31/1/3/27/29", 공보관: "9/0/1/8/9" },
  },
  {
    name: "a row over indented departments is their sum, at any depth",
    sheet: {
      rows: [
        [...head, "현원"],
        ["총계", 60, 1, 5, 54, 58],
        ["본청", 52, 1, 4, 47, 50],
        ["  안전국", 40, 1, 3, 36, 39],
        ["    하천과", 31, 1, 2, 28, 30],
        ["    재난과", 9, 0, 1, 8, 9],
        ["  행정국", 12, 0, 1, 11, 11],
        ["    총무과", 12, 0, 1, 11, 11],
        ["사업소", 8, 0, 1, 7, 8],
        ["  박물관", 8, 0, 1, 7, 8],
      ],
    },
    staff: { 하천과: "31/1/2/28/30", 재난과: "9/0/1/8/9", 총무과: "12/0/1/11/11", 박물관: "8/0/1/7/8" },
  },
  {
    name: "a group that its departments do not add up to is told",
    sheet: {
      rows: [head, ["안전국", 42, 1, 3, 38], ["  하천과", 31, 1, 2, 28], ["  재난과", 9, 0, 1, 8]],
    },
    staff: { 하천과: "31/1/2/28/-", 재난과: "9/0/1/8/-" },
    told: ["rows-differ-from-total"],
  },
  {
    name: "an indented team does not make its department a group",
    sheet: { rows: [head, ["하천과", 31, 1, 2, 28], ["  재난과", 9, 0, 1, 8]] },
    staff: { 하천과: "31/1/2/28/-", 재난과: "9/0/1/8/-" },
  },
  {
    name: "과부족 and 결원 beside 정원 and 현원 need no word",
    sheet: {
      rows: [
        ["부서명", "정원", "현원", "과부족(B-A)"],
        ["하천과", 31, 29, -2],
        ["공보관", 9, 9, 0],
      ],
    },
    staff: { 하천과: "31/-/-/-/29", 공보관: "9/-/-/-/9" },
  },
];

test.each(shapes)("$name", ({ sheet, staff, told = [] }) => {
  const { parts, findings } = readWorkbook(book({ 인력현황: sheet }));
  const spelled = parts.staffing.map(({ department, authorized, current }) => {
    const { total, grade4AndAbove, grade5, grade6AndBelow } = authorized;
    const figures = [total, grade4AndAbove, grade5, grade6AndBelow, current];
    return [department, figures.map((one) => one?.value ?? "-").join("/")];
  });
  expect(Object.fromEntries(spelled)).toEqual(staff);
  expect(parts.staffing).toHaveLength(Object.keys(staff).length);
  const kinds = findings.filter(({ severity }) => severity !== "note").map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(told);
});

test("a department in the table above is not the next table's", () => {
  const { parts } = readWorkbook(
    book({
      현황: {
        rows: [
          ["2027년도 자료"],
          ["부서명", "정원", "현원"],
          ["하천과", 31, 29],
          ["공보관", 9, 9],
          ["예산현황 (단위: 천원)"],
          ["구분", "예산액", "전년도예산액"],
          ["계", 500, 400],
          ["정책사업", 500, 400],
        ],
      },
    }),
  );
  expect(parts.department).toBeUndefined();
  expect(parts.budget.map(({ department }) => department)).toEqual([undefined, undefined]);
});
