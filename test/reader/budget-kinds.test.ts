/** Kinds of budgets that offices keep and that were read wrongly: each as a person would read it, from its worksheet. */
import type { SheetSpec } from "./workbooks/grids";
import { book } from "./workbooks/grids";
import { readWorkbook } from "./workbooks/frozen";

const statement = "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목";
const head = [statement, "예산액", "전년도예산액", "비교증감"];
const title = ["2027년도 본예산 일반회계", null, null, "(단위:천원)"];

const read = (...sheets: SheetSpec[]) =>
  readWorkbook(book(Object.fromEntries(sheets.map((sheet, index) => [`${index + 1}쪽`, sheet]))));
/** "level name won" of the plan year. */
const linesOf = (reading: ReturnType<typeof read>) =>
  reading.parts.budget.map(({ level, name, amounts }) =>
    [level, name, amounts[reading.parts.fiscalYear!]?.value].join(" "),
  );
const told = (reading: ReturnType<typeof read>) =>
  reading.findings.filter(({ severity }) => severity !== "note").map(({ kind }) => kind);

describe("a 사업명세서 whose indents tell the levels that its head names", () => {
  test("programs named like objects and like offices are programs where their indent says so", () => {
    const reading = read({
      rows: [
        title,
        head,
        ["문화과", 9000, 8000, 1000],
        ["  융자금", 4000, 4000, 0],
        ["    융자금", 4000, 4000, 0],
        ["      출연금", 4000, 4000, 0],
        ["          301 일반보전금", 4000, 4000, 0],
        ["  배움 나눔", 5000, 4000, 1000],
        ["    꿈자람도서관", 5000, 4000, 1000],
        ["      꿈자람도서관", 5000, 4000, 1000],
        ["          201 일반운영비", 5000, 4000, 1000],
      ],
    });
    expect(linesOf(reading)).toEqual([
      "department 문화과 9000000",
      "policyProgram 융자금 4000000",
      "unitProgram 융자금 4000000",
      "detailProgram 출연금 4000000",
      "policyProgram 배움 나눔 5000000",
      "unitProgram 꿈자람도서관 5000000",
      "detailProgram 꿈자람도서관 5000000",
    ]);
    expect(told(reading)).toEqual([]);
  });

  test("a row lost above an object, and one lost above details, move no other row to another level", () => {
    const reading = read({
      rows: [
        title,
        head,
        ["문화과", 12000, 11000, 1000],
        ["  배움 나눔", 7000, 7000, 0],
        ["    재단 지원", 7000, 7000, 0],
        ["          307 민간이전", 3000, 3000, 0],
        ["      배움터 꾸리기", 4000, 4000, 0],
        ["          201 일반운영비", 4000, 4000, 0],
        ["  책 읽는 마을", 5000, 4000, 1000],
        ["      책 잔치", 5000, 4000, 1000],
        ["          201 일반운영비", 5000, 4000, 1000],
      ],
    });
    expect(linesOf(reading)).toContain("detailProgram 배움터 꾸리기 4000000");
    expect(linesOf(reading)).toContain("detailProgram 책 잔치 5000000");
  });

  test("the pages of one book, a sheet each, say together what an indent means", () => {
    const page = (...rows: SheetSpec["rows"]): SheetSpec => ({ rows: [title, head, ...rows] });
    const reading = read(
      page(
        ["문화과", 9000, 9000, 0],
        ["  배움 나눔", 9000, 9000, 0],
        ["    재단 지원", 9000, 9000, 0],
        ["      배움터 꾸리기", 4000, 4000, 0],
        ["          201 일반운영비", 4000, 4000, 0],
      ),
      page(["      책 잔치", 5000, 5000, 0], ["          201 일반운영비", 5000, 5000, 0]),
    );
    expect(linesOf(reading).at(-1)).toBe("detailProgram 책 잔치 5000000");
  });

  test("a name that is broken over two rows is one on a later page too", () => {
    const page = (...rows: SheetSpec["rows"]): SheetSpec => ({ rows: [title, head, ...rows] });
    const reading = read(
      page(
        ["문화과", 9000, 9000, 0],
        ["  정책사업 : 배움 나눔", 9000, 9000, 0],
        ["    단위사업 : 재단 지원", 9000, 9000, 0],
        ["      세부사업 : 배움터 꾸리기", 4000, 4000, 0],
        ["          201 일반운영비", 4000, 4000, 0],
      ),
      page(
        ["      세부사업 : 책 읽는 마을과"],
        ["      책 잔치", 5000, 5000, 0],
        ["          201 일반운영비", 5000, 5000, 0],
      ),
    );
    expect(linesOf(reading).slice(3)).toEqual([
      "detailProgram 배움터 꾸리기 4000000",
      "detailProgram 책 읽는 마을과 책 잔치 5000000",
    ]);
  });

  test("stages, funding of every mark and lines of working repeat what stands above them", () => {
    const reading = read({
      rows: [
        title,
        head,
        ["문화과", 9000, 8000, 1000],
        ["조", 4000, null, null],
        ["교", 5000, null, null],
        ["  배움 나눔", 9000, 8000, 1000],
        ["    재단 지원", 9000, 8000, 1000],
        ["      배움터 꾸리기", 9000, 8000, 1000],
        ["          201 일반운영비", 9000, 8000, 1000],
        ["            01 사무관리비", 9000, 8000, 1000],
        ["            본예산", 6000, 8000, -2000],
        ["            ◎책 사기", 6000, null, null],
        ["            추경 2회", 2000, 0, 2000],
        ["            간주 1차", 1000, 0, 1000],
      ],
    });
    expect(linesOf(reading)).toEqual([
      "department 문화과 9000000",
      "policyProgram 배움 나눔 9000000",
      "unitProgram 재단 지원 9000000",
      "detailProgram 배움터 꾸리기 9000000",
    ]);
    expect(told(reading)).toEqual([]);
  });
});

describe("a head is told from what stands below it", () => {
  test.each([
    [2050, 1990],
    [2030, 2010],
    [1999, 1999],
  ])("amounts of %d and %d beside 계 are no years", (now, before) => {
    const reading = read({
      rows: [
        ["2027년도 예산현황", null, null, "(단위: 백만원)"],
        ["구분", null, "예산액", "전년도예산액"],
        ["계", null, now, before],
        ["정책사업", null, now - 100, before - 90],
        ["행정운영경비", null, 100, 90],
      ],
      merges: ["A2:B2", "A3:B3", "A4:B4", "A5:B5"],
    });
    expect(reading.parts.fiscalYear).toBe(2027);
    expect(linesOf(reading)[0]).toBe(`total 계 ${now * 1e6}`);
  });

  test("words that only a number format shows are read: 2025 as 2025년 결산", () => {
    const format = ["", '0"년 결산"', '0"년 예산"', '0"년 예산"'];
    const reading = read({
      rows: [["세부사업별 예산 (단위: 천원)"], ["사업명", 2025, 2026, 2027], ["둘레길 정비", 100, 200, 300]],
      formats: [[], format],
    });
    const { amounts } = reading.parts.budget[0]!;
    expect([amounts[2025]?.kind, amounts[2027]?.kind, amounts[2027]?.value]).toEqual([
      "settlement",
      "budget",
      300_000,
    ]);
  });

  test("dates shown as years are years", () => {
    const years = ["", 'yyyy"년"', 'yyyy"년"'];
    const reading = read({
      rows: [["세부사업별 예산 (단위: 천원)"], ["세부사업명", 46023, 46388], ["둘레길 정비", 200, 300]],
      formats: [[], years],
    });
    const { amounts } = reading.parts.budget[0]!;
    expect([amounts[2026]?.value, amounts[2027]?.value]).toEqual([200_000, 300_000]);
  });

  test("names below a blank head stand right of the column that says their levels", () => {
    const reading = read({
      rows: [
        ["2027년 예산 (단위: 백만원)"],
        ["사업", null, "'27", "'26"],
        ["합계", null, 130, 120],
        ["정책", "맑은 물 도시", 100, 90],
        ["단위", "상수도 관리", 100, 90],
        ["세부", "정수장 운영", 100, 90],
        ["행정운영경비", null, 30, 30],
      ],
    });
    expect(linesOf(reading)).toEqual([
      "total 합계 130000000",
      "policyProgram 맑은 물 도시 100000000",
      "unitProgram 상수도 관리 100000000",
      "detailProgram 정수장 운영 100000000",
      "administration 행정운영경비 30000000",
    ]);
  });
});

describe("the unit of each column", () => {
  const exported = ["회계연도", "부서명", "정책사업명", "단위사업명", "세부사업명", "통계목명", "산출근거명"];
  const row = (detail: string, had: number, spent: number) => [
    ...[2027, "문화과", "배움 나눔", "재단 지원", detail, "사무관리비", "책"],
    had,
    spent,
  ];

  test("payments in 원 beside a budget in 천원 are told apart by what each would mean, and told", () => {
    const reading = read({
      rows: [
        [...exported, "예산액", "지출액"],
        row("책 잔치", 3000, 2_900_000),
        row("책 꾸러미", 7000, 600_000),
      ],
    });
    const detail = reading.parts.budget.find(({ name }) => name === "책 잔치")!;
    expect([detail.amounts[2027]?.value, detail.more[0]?.value]).toEqual([3_000_000, 2_900_000]);
    expect(reading.findings.find(({ kind }) => kind === "unit-assumed")?.cells).toEqual(["'1쪽'!I1"]);
  });

  test("payments in the budget's own unit stay in it", () => {
    const reading = read({
      rows: [[...exported, "예산액", "지출액"], row("책 잔치", 3000, 2900), row("책 꾸러미", 7000, 600)],
    });
    expect(reading.parts.budget.find(({ name }) => name === "책 잔치")!.more[0]?.value).toBe(2_900_000);
  });

  test("a note of 십만원 is a unit", () => {
    const reading = read({
      rows: [
        ["2027년도 예산현황 (단위: 십만원)"],
        ["구분", "예산액"],
        ["정책사업", 3961],
        ["행정운영경비", 739],
      ],
    });
    expect(linesOf(reading)[0]).toBe("policy 정책사업 396100000");
  });

  test("without a note, amounts that a format shows in thousands are in the unit that it shows", () => {
    const format = ["", "#,##0,", "#,##0,"];
    const reading = read({
      rows: [
        ["2027년도 예산현황"],
        ["구분", "예산액", "전년도예산액"],
        ["계", 470_050_000, 619_206_000],
        ["정책사업", 396_185_000, 394_710_000],
        ["행정운영경비", 73_865_000, 224_496_000],
      ],
      formats: [[], [], format, format, format],
    });
    expect(linesOf(reading)[0]).toBe("total 계 470050000");
  });
});

test("two programs of equal amounts are two programs", () => {
  const reading = read({
    rows: [
      ["2027년도 세부사업별 예산 (단위: 천원)"],
      ["사업명", "회계구분", "2026예산", "2027예산"],
      ["둘레길 정비", "일반회계", 100, 200],
      ["쉼터 운영", "일반회계", 100, 200],
      ["꽃밭 가꾸기", "일반회계", 50, 70],
    ],
  });
  expect(reading.parts.budget.map(({ path }) => path)).toEqual([[], [], []]);
});

test("single expenses with who, where and when are no budget", () => {
  const reading = read({
    rows: [
      ["구분", "내용", "방법", "인원", "금액(원)", "장소", "시간"],
      ["문화과장", "주민 간담회", "카드", 5, 104_000, "한빛식당", "12:30"],
      ["문화과장", "직원 격려", "카드", 8, 100_000, "누리식당", "12:10"],
    ],
  });
  expect(reading.parts.budget).toEqual([]);
  expect(reading.notUnderstood.length).toBeGreaterThan(0);
});

test("a unit's own row owns its details whatever their account", () => {
  const reading = read({
    rows: [
      ["2027년도 예산 (단위: 천원)"],
      ["정책사업", "단위사업", "세부사업", "회계", "예산액"],
      ["안전한 도로", null, null, "일반회계", 90],
      [null, "도로 넓히기", null, "일반회계", 60],
      [null, null, "골목길 넓히기", "일반회계", 40],
      [null, null, "주차장 만들기", "교통사업특별회계", 20],
      [null, "다리 고치기", null, "일반회계", 30],
      [null, null, "다리 점검", "교통사업특별회계", 30],
    ],
  });
  expect(linesOf(reading)).toEqual([
    "policyProgram 안전한 도로 90000",
    "unitProgram 도로 넓히기 60000",
    "detailProgram 골목길 넓히기 40000",
    "detailProgram 주차장 만들기 20000",
    "unitProgram 다리 고치기 30000",
    "detailProgram 다리 점검 30000",
  ]);
  expect(told(reading)).toEqual([]);
});

describe("the plan year", () => {
  const budget: SheetSpec = {
    rows: [["예산현황 (단위: 천원)"], ["구분", "예산액", "전년도예산액"], ["정책사업", 1000, 900]],
  };
  test("is after the years that have results", () => {
    const reading = read(budget, {
      rows: [
        ["2027년도 성과지표"],
        ["성과지표", "단위", "구분", "'23", "'24", "'25", "'26", "'27"],
        ["둘레길 만족도", "점", "목표", 70, 71, 72, 73, 74],
        [null, null, "실적", 70, 71, 72, 73, null],
      ],
    });
    expect(reading.parts.fiscalYear).toBe(2027);
  });

  test("is contradicted by no table that has a target for it", () => {
    const reading = read(
      { rows: [["2027년 예산 (단위: 천원)"], ["구분", "'27예산", "'26예산"], ["정책사업", 1000, 900]] },
      {
        rows: [
          ["성과지표", "단위", "'25실적", "'26목표", "'27목표", "산식"],
          ["둘레길 만족도", "점", 70, 71, 72, "만족도"],
        ],
      },
    );
    expect(told(reading)).not.toContain("plan-years-disagree");
  });
});
