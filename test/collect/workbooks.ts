/**
 * A department's workbook as one of several offices would keep it: on a sheet each or on one, in 원, 천원 or 백만원, as
 * numbers or as texts with commas, by indents or by columns of levels, the years in either order.
 * In: 살림과, layout 2. Out: the bytes of a workbook that says in 원 what layout 0 says in 천원.
 */
import fs from "node:fs";
import path from "node:path";
import { Book } from "../../src/workbench/workbook/model";
import { writeXlsx } from "../../src/workbench/workbook/xlsx";
import { detailsOf, sum, whole, year, type Department, type Goal, type Money } from "./government";

export type Cell = string | number | undefined;
export type Rows = Cell[][];

interface Habit {
  readonly unit: "원" | "천원" | "백만원";
  readonly asText?: boolean;
  readonly levels: "indents" | "columns";
  readonly newestLast?: boolean;
  readonly onOneSheet?: boolean;
  readonly longYears?: boolean;
}

export const habits: readonly Habit[] = [
  { unit: "천원", levels: "indents" },
  { unit: "원", levels: "columns", newestLast: true },
  { unit: "백만원", levels: "indents", longYears: true },
  { unit: "천원", levels: "columns", asText: true, onOneSheet: true },
];

/** The sheets of a department's workbook, as rows of cells. */
export function sheetsOf(department: Department, layout: number): Record<string, Rows> {
  const habit = habits[layout % habits.length]!;
  const sheets = {
    기본방향: outline(department),
    예산: budget(department, habit),
    조직인력: staff(department),
    성과지표: department.goals.flatMap((goal) => [...indicators(goal, habit), []]),
    실적: quantities(department),
    사업개요: programs(department),
  };
  if (!habit.onOneSheet) return sheets;
  const { 기본방향, ...tables } = sheets;
  return { 기본방향, 자료: Object.values(tables).flatMap((rows) => [...rows, [], []]) };
}

export async function workbookOf(sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> {
  const book = new Book();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    rows.forEach((row, at) => row.forEach((value, column) => sheet.setValue(at, column, value)));
  }
  return writeXlsx(book);
}

/** Each department's workbook in the folder under the name of its file, in turns of the habits; their paths. */
export async function saveWorkbooks(folder: string, departments: readonly Department[]): Promise<string[]> {
  const files = departments.map(({ file }) => path.join(folder, file));
  for (const [index, one] of departments.entries())
    fs.writeFileSync(files[index]!, await workbookOf(sheetsOf(one, index)));
  return files;
}

const outline = ({ name, office, strategicGoal, goals }: Department): Rows => [
  ["제2장 전략목표별 성과계획 추진계획"],
  ["전략목표", strategicGoal],
  ["소관실국", office],
  ["부서명", name],
  ["기본방향", "○ 주민과 함께하는 행정"],
  [undefined, "○ 지속 가능한 살림"],
  ...goals.flatMap((goal): Rows => [[], ["정책사업목표", goal.name], ["주요내용", "○ 현장 중심 추진"]]),
];

function budget(department: Department, { unit, levels, newestLast, asText, longYears }: Habit): Rows {
  const per = { 원: 1, 천원: 1000, 백만원: 1_000_000 }[unit];
  const shown = (won: number): Cell => (asText ? (won / per).toLocaleString("en-US") : won / per);
  const words = longYears
    ? [`${year}년 예산액`, `${year - 1}년 예산액`, `${year - 2}년 결산액`]
    : [`'${year % 100}예산`, `'${(year - 1) % 100}예산`, `'${(year - 2) % 100}결산`];
  const order = newestLast ? [2, 1, 0] : [0, 1, 2];
  const columns = (three: readonly Cell[]): Cell[] => order.map((at) => three[at]);
  const amounts = (parts: readonly Money[], settled = true): Cell[] =>
    columns([
      shown(sum(parts, "now")),
      shown(sum(parts, "before")),
      settled ? shown(sum(parts, "settled")) : undefined,
    ]);
  const { goals, personnel, basic } = department;
  const lines: { depth: number; name: string; cells: Cell[] }[] = [
    { depth: 0, name: "계", cells: amounts(whole(department), false) },
    { depth: 0, name: "정책사업", cells: amounts(detailsOf(department), false) },
    ...goals.flatMap((goal) => [
      { depth: 1, name: goal.name, cells: amounts(detailsOf({ goals: [goal] }), false) },
      ...goal.units.flatMap((one) => [
        { depth: 2, name: one.name, cells: amounts(one.details) },
        ...one.details.map((detail) => ({ depth: 3, name: detail.name, cells: amounts([detail]) })),
      ]),
    ]),
    { depth: 0, name: "행정운영경비", cells: amounts([personnel, basic], false) },
    { depth: 1, name: "인력운영비", cells: amounts([personnel], false) },
    { depth: 1, name: "기본경비", cells: amounts([basic], false) },
    { depth: 0, name: "재무활동", cells: columns([shown(0), shown(0), undefined]) },
  ];
  const heads = columns(words);
  if (levels === "indents")
    return [
      [`${year}년도 ${department.name} 세출예산`],
      [undefined, undefined, undefined, `(단위 : ${unit})`],
      ["사업명", ...heads, "회계구분"],
      ...lines.map(({ depth, name, cells }): Cell[] => [
        `${"  ".repeat(depth)}${name}`,
        ...cells,
        "일반회계",
      ]),
    ];
  return [
    [`${year}년도 ${department.name} 세출예산`],
    [undefined, undefined, undefined, `(단위 : ${unit})`],
    ["정책사업", "단위사업", "세부사업", ...heads],
    ...lines.flatMap(({ depth, name, cells }): Rows => {
      // The sum over all 정책사업 has no column among these.
      if (name === "정책사업") return [];
      const isProgram = depth > 0 && !["인력운영비", "기본경비"].includes(name);
      const names: Cell[] = [undefined, undefined, undefined];
      names[isProgram ? depth - 1 : depth] = name;
      return [[...names, ...cells]];
    }),
  ];
}

const staff = ({ name, staff: { grades, current } }: Department): Rows => [
  ["조직 및 인력현황"],
  [undefined, undefined, undefined, undefined, undefined, "(단위 : 명)"],
  ["부서명", "정원", undefined, undefined, undefined, "현원", "계단위 직제명"],
  [undefined, "계", "4급이상", "5급", "6급이하"],
  [name, grades[0] + grades[1] + grades[2], ...grades, current, "기획담당, 운영담당"],
];

const indicators = (goal: Goal, { longYears }: Habit): Rows => [
  [`정책사업목표 : ${goal.name}`],
  ["< 성과지표별 목표치 설정 >"],
  [
    "성과지표(단위)",
    "지표유형",
    "가중치",
    "구분",
    ...[-2, -1, 0, 1, 2].map((shift) => (longYears ? `${year + shift}년` : `'${(year + shift) % 100}`)),
    "측정산식",
    "자료수집방법/출처",
    "목표치 설정 근거",
  ],
  ...goal.indicators.flatMap(({ name, unit, weight, targets }): Rows => [
    [
      `${name}(${unit})`,
      "핵심",
      weight,
      "목표",
      ...targets,
      `(${reached(name)} ÷ ${all(name)}) × 100`,
      "내부자료",
      "- 최근 실적과 여건을 고려",
    ],
    [undefined, undefined, undefined, "실적"],
  ]),
];

const reached = (indicator: string): string => `${indicator} 달성건수`;
const all = (indicator: string): string => `${indicator} 전체건수`;

/** What the results are computed from: as many of a thousand. */
const quantities = ({ goals }: Department): Rows => [
  ["측정항목", `${year - 2}년`, `${year - 1}년`],
  ...goals.flatMap((goal) =>
    goal.indicators.flatMap(({ name, results }): Rows => [
      [reached(name), ...results.map((result) => Math.round(result * 10))],
      [all(name), ...results.map(() => 1000)],
    ]),
  ),
];

const programs = ({ goals }: Department): Rows => [
  ["예산사업 개요"],
  ["정책사업목표", "단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
  ...goals.flatMap((goal) =>
    goal.units.flatMap((one) =>
      one.details.map((detail): Cell[] => [
        goal.name,
        one.name,
        detail.name,
        "주민 수요에 맞춘 사업 추진",
        `${year}년 1월 ∼ 12월`,
        "직접수행",
        "구비 100%",
        "구청",
      ]),
    ),
  ),
];
