/** Shapes of staff tables that once were read wrongly without a word: each is read as a careful officer would. */
import { readWorkbook } from "./workbooks/frozen";
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
    name: "a department's teams in rows with names of their own are its teams, whose sum it is",
    sheet: {
      rows: [
        [...head, "현원"],
        ["안전총괄과", 21, 0, 1, 20, 20],
        ["안전정책팀", 6, 0, 0, 6, 6],
        ["재난관리팀", 15, 0, 1, 14, 14],
        ["총 계", 21, 0, 1, 20, 20],
      ],
    },
    staff: { 안전총괄과: "21/0/1/20/20" },
  },
  {
    name: "a 국 right above its 과, all without indents, is their sum, not one more department",
    sheet: {
      rows: [
        [...head, "현원"],
        ["합계", 57, 2, 5, 50, 54],
        ["행정국", 35, 2, 3, 30, 34],
        ["총무과", 20, 1, 2, 17, 19],
        ["재무과", 15, 1, 1, 13, 15],
        ["보건소", 22, 0, 2, 20, 20],
      ],
    },
    staff: { 총무과: "20/1/2/17/19", 재무과: "15/1/1/13/15", 보건소: "22/0/2/20/20" },
  },
  {
    name: "정원(현원) in one cell is no number, and the others do not come to the total without it",
    sheet: {
      rows: [head, ["하천과", "21(20)", 0, "1(1)", "20(19)"]],
    },
    staff: { 하천과: "-/0/-/-/-" },
    told: ["amount-is-text"],
  },
  {
    name: "a head of office belongs to no team: the total counts the offices alone",
    sheet: {
      rows: [
        head,
        ["하천과", 12, 0, 1, 11],
        ["하천팀", 6, 0, 0, 6],
        ["정비팀", 5, 0, 0, 5],
        ["공보관", 9, 0, 1, 8],
        ["계", 21, 0, 2, 19],
      ],
    },
    staff: { 하천과: "12/0/1/11/-", 공보관: "9/0/1/8/-" },
  },
  {
    name: "a team that no department's row counts is a department of its own",
    sheet: {
      rows: [head, ["하천과", 12, 0, 1, 11], ["미래전략팀", 5, 0, 1, 4], ["계", 17, 0, 2, 15]],
    },
    staff: { 하천과: "12/0/1/11/-", 미래전략팀: "5/0/1/4/-" },
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
  {
    name: "정원, 현원 and 과부족 as rows are the titled department's",
    sheet: {
      rows: [
        ["하천과 인원현황"],
        ["구분", "계", "4급 이상", "5급", "6급 이하"],
        ["정원", 31, 1, 3, 27],
        ["현원", 29, 1, 2, 26],
        ["과부족", "△2", 0, "△1", "△1"],
      ],
    },
    staff: { 하천과: "31/1/3/27/29" },
  },
  {
    name: "rows of 정원 and 현원 below a title of both",
    sheet: {
      rows: [
        ["직급별 정·현원(단위: 명)"],
        ["부서명", "구분", "계", "4급", "5급", "6급", "7급"],
        ["하천과", "정원", 31, 1, 3, 20, 7],
        [null, "현원", 29, 1, 2, 20, 6],
      ],
      merges: ["A3:A4"],
    },
    staff: { 하천과: "31/1/3/27/29" },
  },
  {
    name: "정원 and 현원 beside each other below each grade",
    sheet: {
      rows: [
        ["부서명", "계", null, "5급", null, "6급이하", null],
        [null, "정원", "현원", "정원", "현원", "정원", "현원"],
        ["하천과", 30, 28, 3, 2, 27, 26],
      ],
      merges: ["A1:A2", "B1:C1", "D1:E1", "F1:G1"],
    },
    staff: { 하천과: "30/-/3/27/28" },
  },
  {
    name: "현원 by grade alone adds up",
    sheet: {
      rows: [
        ["부서명", "정원", "현원", null],
        [null, null, "5급", "6급이하"],
        ["하천과", 30, 2, 26],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1"],
    },
    staff: { 하천과: "30/-/-/-/28" },
  },
  {
    name: "the teams below a merged department add up to it",
    sheet: {
      rows: [
        ["부서명", "팀명", "정원", "현원"],
        ["하천과", "하천관리팀", 18, 17],
        [null, "수질팀", 13, 12],
        ["공보관", "홍보팀", 9, 9],
        ["계", null, 40, 38],
      ],
      merges: ["A2:A3"],
    },
    staff: { 하천과: "31/-/-/-/29", 공보관: "9/-/-/-/9" },
  },
  {
    name: "소계 among the teams, first or last, is the department's",
    sheet: {
      rows: [
        ["부서명", "팀명", "정원", "현원"],
        ["하천과", "소계", 31, 29],
        [null, "하천관리팀", 18, 17],
        [null, "수질팀", 13, 12],
        ["공보관", "홍보팀", 5, 5],
        [null, "기획팀", 4, 4],
        [null, "소계", 9, 9],
      ],
    },
    staff: { 하천과: "31/-/-/-/29", 공보관: "9/-/-/-/9" },
  },
  {
    name: "소계 that the teams do not add up to is told",
    sheet: {
      rows: [
        ["부서명", "팀명", "정원"],
        ["하천과", "소계", 30],
        [null, "하천관리팀", 18],
        [null, "수질팀", 13],
      ],
    },
    staff: { 하천과: "30/-/-/-/-" },
    told: ["rows-differ-from-total"],
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

const ofNobody: SheetSpec = {
  rows: [
    ["구분", "계", "5급", "6급이하"],
    ["정원", 30, 3, 27],
    ["현원", 28, 2, 26],
  ],
};

test("staff that names no department is the workbook's, told", () => {
  const budget: SheetSpec = {
    rows: [
      ["부서명", "세부사업명", "2027예산액(천원)"],
      ["하천과", "하천 정비", 500],
    ],
  };
  const { parts, findings } = readWorkbook(book({ 인원현황: ofNobody, 예산: budget }));
  expect(parts.staffing.map(({ department }) => department)).toEqual(["하천과"]);
  expect(findings).toHaveFinding("staff-department-assumed");
});

test("staff of a workbook that names no department at all is listed as not understood", () => {
  const { parts, notUnderstood } = readWorkbook(book({ 인원현황: ofNobody }));
  expect(parts.staffing).toEqual([]);
  expect(notUnderstood.map(({ range }) => range.row)).toEqual([1]);
});

test("a department's teams are its 단위 직제명", () => {
  const teams = ["하천관리팀", "수질팀", "소계"];
  const rows = teams.map((team, index) => [index === 0 ? "하천과" : null, team, [18, 13, 31][index]!]);
  const { parts } = readWorkbook(book({ 인원: { rows: [["부서명", "팀명", "정원"], ...rows] } }));
  expect(parts.staffing[0]!.positions!.text).toBe("하천관리팀, 수질팀");
});

describe("a total is no department, whatever it is called", () => {
  const rowsOf = (total: string) => [
    ["부서명", "계", "4급이상", "5급", "6급이하", "현원"],
    [total, 46, 1, 5, 40, 44],
    ["기획예산과", 26, 1, 3, 22, 25],
    ["민원여권과", 20, 0, 2, 18, 19],
  ];
  const departments = (rows: SheetSpec["rows"]) =>
    readWorkbook(book({ 정원: { rows } })).parts.staffing.map(({ department }) => department);

  test.each([
    "총원",
    "총 인원",
    "총 괄",
    "정원 합계",
    "직원 계",
    "기획국 전체",
    "기획국(계)",
    "전 직원",
    "총정원",
    "[총원]",
    "총원(명)",
  ])("%s above the departments, and below them", (total) => {
    const [head, sum, ...others] = rowsOf(total) as [string[], string[], ...string[][]];
    expect(departments([head, sum, ...others])).toEqual(["기획예산과", "민원여권과"]);
    expect(departments([head, ...others, sum])).toEqual(["기획예산과", "민원여권과"]);
  });

  test.each(["총원", "홍보실 전체", "홍보실(계)", "직원 계"])("%s over the only department", (total) => {
    const rows = [
      ["부서명", "계", "4급이상", "5급", "6급이하", "현원"],
      [total, 10, 0, 1, 9, 10],
      ["홍보실", 10, 0, 1, 9, 10],
    ];
    expect(departments(rows)).toEqual(["홍보실"]);
  });

  test("a row that equals the sum of all others is taken for it, told", () => {
    const { parts, findings } = readWorkbook(book({ 정원: { rows: rowsOf("기획국") } }));
    expect(parts.staffing.map(({ department }) => department)).toEqual(["기획예산과", "민원여권과"]);
    expect(findings).toHaveFinding("row-taken-for-sum", ["정원!A2:F2"]);
  });

  test("a department that is as large as another one is none", () => {
    const [head, , one] = rowsOf("") as [string[], string[], string[]];
    const rows = [head, one, ["민원여권과", ...one.slice(1)], ["안전총괄과", 20, 0, 2, 18, 19]];
    expect(departments(rows)).toEqual(["기획예산과", "민원여권과", "안전총괄과"]);
  });

  test("sums of several offices stay sums of their own teams", () => {
    const rows = [
      ["부서명", "계", "5급", "6급이하"],
      ["기획실(계)", 10, 1, 9],
      ["기획팀", 6, 1, 5],
      ["예산팀", 4, 0, 4],
      ["홍보실(계)", 8, 1, 7],
      ["보도팀", 5, 1, 4],
      ["방송팀", 3, 0, 3],
    ];
    const { parts, findings } = readWorkbook(book({ 정원: { rows } }));
    expect(parts.staffing).toHaveLength(4);
    expect(findings).not.toHaveFinding("rows-differ-from-total");
  });

  test("a total that is off is told, by its own name", () => {
    const rows = rowsOf("총원").map((row, index) => (index === 1 ? [row[0]!, 45, 1, 5, 39, 44] : row));
    const { findings } = readWorkbook(book({ 정원: { rows } }));
    expect(findings).toHaveFinding("rows-differ-from-total");
  });
});
