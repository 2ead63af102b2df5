/**
 * The layouts L1 to L12 as workbooks, made from an office's figures, each with the figures that have to be read.
 * Expected keys: "unitProgram|구정홍보 활동 강화|2017" for money in won, "정원|홍보실|total", "목표|지표|2017", "실적|수량|2016".
 */
import type { CellValue } from "../../../src/sheet/grid";
import type { SheetSpec } from "./grids";
import { sumOf, type Office, type Program } from "./offices";

export interface Case {
  readonly sheet: string;
  readonly spec: SheetSpec;
  readonly expected: ReadonlyMap<string, number>;
}

type Cells = (CellValue | null)[];
const comma = (value: number): string => value.toLocaleString("en-US");
const triangle = (value: number): string => (value < 0 ? `△${comma(-value)}` : comma(value));

interface Line extends Program {
  readonly level: string;
  readonly depth: number;
}

/** All lines of an office's budget, parents first. */
function linesOf(office: Office): Line[] {
  const of = (name: string, level: string, depth: number, parts: readonly Program[]): Line => ({
    name,
    level,
    depth,
    now: sumOf(parts, "now"),
    before: sumOf(parts, "before"),
  });
  const details = office.units.flatMap((unit) => unit.details);
  const overhead = [office.personnel, office.basic];
  return [
    of("계", "total", 0, [...details, ...overhead]),
    of("정책사업", "policy", 0, details),
    of(office.policy, "policyProgram", 1, details),
    ...office.units.flatMap((unit) => [
      of(unit.name, "unitProgram", 2, unit.details),
      ...unit.details.map((detail) => of(detail.name, "detailProgram", 3, [detail])),
    ]),
    of("행정운영경비", "administration", 0, overhead),
    of("인력운영비", "personnel", 1, [office.personnel]),
    of("기본경비", "basic", 1, [office.basic]),
    of("재무활동", "financial", 0, []),
  ];
}

function money(office: Office, lines: readonly Line[], step = 1000, digits = 1): Map<string, number> {
  const expected = new Map<string, number>();
  const round = (value: number): number =>
    digits === 1 ? value * step : Math.round(value / digits) * digits * step;
  for (const line of lines) {
    expected.set(`${line.level}|${line.name}|${office.year}`, round(line.now));
    expected.set(`${line.level}|${line.name}|${office.year - 1}`, round(line.before));
  }
  return expected;
}

const only = (office: Office, ...levels: string[]): Line[] =>
  linesOf(office).filter((line) => levels.includes(line.level));

/** e호조 합본예산서: two rows of 산출근거 for each detail program. */
function l1(office: Office): Case {
  const head = [
    "회계연도",
    "회계코드",
    "회계명",
    "부서코드",
    "부서명",
    "분야명",
    "부문명",
    "정책사업코드",
    "정책사업명",
    "단위사업코드",
    "단위사업명",
    "세부사업코드",
    "세부사업명",
    "편성목코드",
    "편성목명",
    "통계목코드",
    "통계목명",
    "산출근거명",
    "산출근거식",
    "예산액",
  ];
  const rows: Cells[] = [head, []];
  for (const unit of office.units) {
    for (const detail of unit.details) {
      const part = Math.floor(detail.now / 3);
      for (const [index, amount] of [part, detail.now - part].entries()) {
        rows.push([
          String(office.year),
          "100",
          office.account,
          "0012",
          office.department,
          "일반공공행정",
          "일반행정",
          "0001",
          office.policy,
          "0011",
          unit.name,
          "0021",
          detail.name,
          "201",
          "일반운영비",
          `0${index + 1}`,
          "사무관리비",
          "용지",
          "1,000원*12월",
          comma(amount),
        ]);
      }
    }
  }
  const lines = only(office, "policyProgram", "unitProgram", "detailProgram");
  const expected = new Map([...money(office, lines)].filter(([key]) => key.endsWith(String(office.year))));
  return { sheet: "15100", spec: { rows }, expected };
}

/** e호조 지출집행현황, in won: two payments for each detail program. */
function l2(office: Office): Case {
  const rows: Cells[] = [
    [
      "연번",
      "회계연도",
      "회계명",
      "부서명",
      "정책사업명",
      "단위사업명",
      "세부사업명",
      "통계목명",
      "결의일자",
      "결의금액",
      "거래처명",
    ],
  ];
  for (const unit of office.units) {
    for (const detail of unit.details) {
      for (const amount of [detail.now * 400, detail.now * 600]) {
        rows.push([
          rows.length,
          String(office.year),
          office.account,
          office.department,
          office.policy,
          unit.name,
          detail.name,
          "사무관리비",
          `${office.year}-03-02`,
          amount,
          "가나상사",
        ]);
      }
    }
  }
  const lines = only(office, "policyProgram", "unitProgram", "detailProgram");
  return {
    sheet: "지출집행현황",
    spec: { rows },
    expected: new Map([...money(office, lines)].filter(([key]) => key.endsWith(String(office.year)))),
  };
}

/** 세출예산사업명세서: one column, indents, funding rows, workings in won, the head on each page. */
function l3(office: Office): Case {
  const head = ["부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목", "예산액", "전년도예산액", "비교증감"];
  const details = office.units.flatMap((unit) => unit.details);
  const row = (name: string, parts: readonly Program[]): Cells => [
    name,
    comma(sumOf(parts, "now")),
    comma(sumOf(parts, "before")),
    triangle(sumOf(parts, "now") - sumOf(parts, "before")),
  ];
  const rows: Cells[] = [
    [`${office.year}년도 세출예산사업명세서`],
    ["(단위:천원)"],
    head,
    row(office.department, details),
    row(`  정책: ${office.policy}`, details),
  ];
  for (const [index, unit] of office.units.entries()) {
    if (index > 0) rows.push([`- ${index} -`], head);
    rows.push(row(`    단위: ${unit.name}(${office.account})`, unit.details));
    for (const detail of unit.details) {
      rows.push(
        row(`      ${detail.name}`, [detail]),
        ["국", comma(Math.floor(detail.now / 2)), "", ""],
        ["구", comma(Math.ceil(detail.now / 2)), "", ""],
      );
      rows.push(row("        201 일반운영비", [detail]), row("          01 사무관리비", [detail]), [
        `            ○ 용지 1,000원*${comma(detail.now)}`,
        comma(detail.now * 1000),
      ]);
    }
  }
  const expected = money(office, only(office, "policyProgram", "unitProgram", "detailProgram"));
  return { sheet: "사업명세서", spec: { rows }, expected };
}

/** 세출총괄표 with two heads' rows and shares. */
function l4(office: Office): Case {
  const lines = only(office, "total", "policy", "administration", "personnel", "basic", "financial");
  const total = lines[0]!;
  const rows: Cells[] = [
    [`${office.year}년도 세출총괄표`],
    [`○ ${office.account}`, null, null, null, null, null, "(단위:천원,%)"],
    ["명칭", "예산액", null, "전년도예산액", null, "비교증감", null],
    [null, null, "구성비", null, "구성비", null, "증감률"],
    ...lines.map((line): Cells => [
      line.name,
      line.now,
      `${((line.now / total.now) * 100).toFixed(2)}`,
      line.before,
      `${((line.before / total.before) * 100).toFixed(2)}`,
      triangle(line.now - line.before),
      line.before === 0 ? "순증" : `${(((line.now - line.before) / line.before) * 100).toFixed(2)}`,
    ]),
  ];
  return {
    sheet: "총괄표",
    spec: { rows, merges: ["A3:A4", "B3:C3", "D3:E3", "F3:G3"] },
    expected: money(office, lines),
  };
}

/** The office's own 예산현황: typed 백만원, spread labels, 계 first, children by blanks. */
function l5(office: Office): Case {
  const lines = only(office, "total", "policy", "administration", "personnel", "basic", "financial");
  const million = (value: number): number => Math.round(value / 1000);
  const rows: Cells[] = [
    ["3. 예산현황", null, null, null, null, null, "(단위: 백만원, %)"],
    ["구 분", `'${office.year % 100} 예산`, null, `'${(office.year - 1) % 100} 예산`, null, "증 감", null],
    [null, "금액", "구성비", "금액", "구성비", "금액", "증감률"],
    ...lines.map((line): Cells => [
      "  ".repeat(line.depth) + [...line.name].join(" "),
      million(line.now),
      "10.00 %",
      million(line.before),
      "10.00 %",
      triangle(million(line.now) - million(line.before)),
      "△1.00%",
    ]),
    ["※ 단수차이로 합계가 맞지 않을 수 있음"],
  ];
  return {
    sheet: "예산현황",
    spec: { rows, merges: ["A2:A3", "B2:C2", "D2:E2", "F2:G2"] },
    expected: money(office, lines, 1000, 1000),
  };
}

/** 세부사업별 예산: unit row with account and count, then its details. */
function l6(office: Office): Case {
  const short = (year: number): string => `'${year % 100}예산`;
  const rows: Cells[] = [
    ["관련 예산사업 내역"],
    [null, null, null, null, "(단위:개, 천원)"],
    ["사업명", "회계구분", short(office.year - 1), short(office.year), "비고\n(세부사업수)"],
  ];
  for (const unit of office.units) {
    rows.push([
      unit.name,
      office.account,
      sumOf(unit.details, "before"),
      sumOf(unit.details, "now"),
      unit.details.length,
    ]);
    for (const detail of unit.details) rows.push([detail.name, null, detail.before, detail.now]);
  }
  return {
    sheet: "세부사업",
    spec: { rows },
    expected: money(office, only(office, "unitProgram", "detailProgram")),
  };
}

/** 정원/현원. */
function l7(office: Office): Case {
  const expected = new Map<string, number>();
  const rows: Cells[] = [
    ["조직 및 인력현황"],
    [null, null, null, null, null, null, "(단위 : 명)"],
    ["부서명", "정원", null, null, null, "현원", "단위 직제명"],
    [null, "계", "4급이상", "5급", "6급이하"],
  ];
  const sums = office.staff.reduce(
    (so, one) => so.map((value, index) => value + [...one.grades, one.current][index]!),
    [0, 0, 0, 0],
  );
  rows.push(["계", sums[0]! + sums[1]! + sums[2]!, ...sums]);
  for (const { department, grades, current } of office.staff) {
    const total = grades[0] + grades[1] + grades[2];
    rows.push([department, total, ...grades, current, "기획담당, 운영담당"]);
    expected
      .set(`정원|${department}|total`, total)
      .set(`정원|${department}|grade5`, grades[1])
      .set(`정원|${department}|grade6AndBelow`, grades[2])
      .set(`현원|${department}`, current);
  }
  return { sheet: "정현원", spec: { rows, merges: ["A3:A4", "B3:E3", "F3:F4", "G3:G4"] }, expected };
}

/** KPI cards: the plan's own form. */
function l8(office: Office): Case {
  const years = [-2, -1, 0, 1, 2].map((offset) => office.year + offset);
  const rows: Cells[] = [
    [`정책사업목표 : ${office.policy}`],
    [
      "성과지표(단위)",
      "지표유형",
      "가중치",
      "구분",
      "실적 및 목표치",
      null,
      null,
      null,
      null,
      "측정산식\n또는 측정방법",
      "자료수집\n방법/출처",
    ],
    [null, null, null, null, ...years.map((year) => `'${year % 100}`)],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:I2", "J2:J3", "K2:K3"];
  const expected = new Map<string, number>();
  for (const one of office.indicators) {
    const first = rows.length + 1;
    const text = (value: number): string => (one.unit === "%" ? `${value}%` : comma(value));
    rows.push(
      [
        `${one.name}(${one.unit})`,
        "핵심",
        one.weight,
        "목표",
        ...one.targets.map(text),
        "(처리건수/\n신청건수)×100",
        "내부보고자료",
      ],
      [null, null, null, "실적", text(one.result), "-"],
    );
    for (const column of "ABCJK") merges.push(`${column}${first}:${column}${first + 1}`);
    years.forEach((year, index) => expected.set(`목표|${one.name}|${year}`, one.targets[index]!));
    expected.set(`지표실적|${one.name}|${years[0]}`, one.result).set(`가중치|${one.name}`, one.weight / 100);
  }
  return { sheet: "성과지표", spec: { rows, merges }, expected };
}

const yearOf = (how: "sum" | "last" | "mean", values: readonly number[]): number =>
  how === "last"
    ? values.at(-1)!
    : values.reduce((sum, value) => sum + value, 0) / (how === "mean" ? values.length : 1);

/** Monthly results with quarters between the months. */
function l9(office: Office): Case {
  const head: Cells = ["연번", "부서", "지표명", "단위"];
  for (let month = 1; month <= 12; month++)
    head.push(`${month}월`, ...(month % 3 === 0 ? [`${month / 3}분기`] : []));
  const rows: Cells[] = [[`${office.year - 1}년 성과지표 실적`], [...head, "누계", "목표", "달성률"]];
  const expected = new Map<string, number>();
  office.quantities.forEach(({ name, how, months }, index) => {
    const cells: Cells = [index + 1, office.department, name, "건"];
    months.forEach((value, month) => {
      cells.push(value);
      if (month % 3 === 2) cells.push(yearOf(how, months.slice(month - 2, month + 1)));
    });
    const whole = yearOf(how, months);
    rows.push([...cells, whole, 1000, "98.5%"]);
    expected.set(`실적|${name}|${office.year - 1}`, whole);
  });
  return { sheet: "실적입력", spec: { rows }, expected };
}

/** One row per year, one column per quantity. */
function l10(office: Office): Case {
  const years = [office.year - 2, office.year - 1];
  const rows: Cells[] = [
    ["측정항목별 실적"],
    [],
    ["연도", ...office.quantities.map(({ name }) => `${name}(건)`)],
  ];
  const expected = new Map<string, number>();
  for (const [index, year] of years.entries()) {
    rows.push([`${year}년`, ...office.quantities.map(({ months }) => comma(months[index]!))]);
    for (const { name, months } of office.quantities) expected.set(`실적|${name}|${year}`, months[index]!);
  }
  return { sheet: "연도별", spec: { rows }, expected };
}

/** A result report in won with a head of three rows. */
function l11(office: Office): Case {
  const rows: Cells[] = [
    [`${office.year}회계연도 세출예산 집행결과`],
    [null, null, null, null, null, "(단위: 원)"],
    ["단위사업", "세부사업", "예산 집행현황", null, null, "비고"],
    [null, null, "예산액", null, "지출액", null],
    [null, null, "당초예산", "예산현액", null, null],
  ];
  const expected = new Map<string, number>();
  for (const unit of office.units) {
    unit.details.forEach((detail, index) =>
      rows.push([
        index === 0 ? unit.name : null,
        detail.name,
        comma(detail.now * 1e6),
        detail.now * 1e6 + 5,
        detail.now * 9e5,
        null,
      ]),
    );
    for (const detail of unit.details)
      expected.set(`detailProgram|${detail.name}|${office.year}`, detail.now * 1e6);
  }
  return {
    sheet: "집행결과",
    spec: { rows, merges: ["A3:A5", "B3:B5", "C3:E3", "F3:F5", "C4:D4", "E4:E5"] },
    expected,
  };
}

/** A system's export: floating title, meta cell with line breaks, spacer columns, two tables side by side. */
function l12(office: Office): Case {
  const rows: Cells[] = [
    [],
    [null, null, null, "예산 및 인력 현황"],
    [null, `회계연도: ${office.year}\n단위: 천원`],
    [],
    [
      null,
      "세부사업명",
      null,
      `${office.year}년`,
      null,
      `${office.year - 1}년`,
      null,
      null,
      "부서명",
      null,
      "정원",
      null,
      "현원",
    ],
    [null, null, null, "예산액", null, "예산액", null, null, null, null, "계", null, "계"],
  ];
  const details = office.units.flatMap((unit) => unit.details);
  const expected = money(
    office,
    details.map((detail) => ({ ...detail, level: "detailProgram", depth: 0 })),
  );
  for (let index = 0; index < Math.max(details.length, office.staff.length); index++) {
    const detail = details[index];
    const staff = office.staff[index];
    const total = staff ? String(staff.grades.reduce((sum, one) => sum + one, 0)) : null;
    rows.push([
      null,
      detail?.name ?? null,
      null,
      detail ? comma(detail.now) : null,
      null,
      detail ? comma(detail.before) : null,
      null,
      null,
      staff?.department ?? null,
      null,
      total,
      null,
      staff ? String(staff.current) : null,
    ]);
    if (staff)
      expected
        .set(`정원|${staff.department}|total`, Number(total))
        .set(`현원|${staff.department}`, staff.current);
  }
  return { sheet: "시스템", spec: { rows }, expected };
}

export const layouts: Readonly<Record<string, (office: Office) => Case>> = {
  L1: l1,
  L2: l2,
  L3: l3,
  L4: l4,
  L5: l5,
  L6: l6,
  L7: l7,
  L8: l8,
  L9: l9,
  L10: l10,
  L11: l11,
  L12: l12,
};
