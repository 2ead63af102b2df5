/**
 * The workbook of a large department: 정책사업목표 (one where left out) that share `units` 단위사업, each with `details` 세부사업
 * (every second one with one more where that is a half) and one indicator.
 * Example row of its budget: ["    단위사업 3", 225000, 216000, 207000].
 */
import { Workbook } from "@cj-tech-master/excelts";
import type { Workbook as Grids } from "../../src/sheet/grid";
import type { Book } from "../../src/workbench/workbook/model";
import { readXlsx } from "../../src/workbench/workbook/xlsx";

interface Size {
  readonly goals?: number;
  readonly units: number;
  readonly details: number;
}

type Rows = (string | number | undefined)[][];

export async function largeDepartment(size: Size): Promise<Book> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheetsOf(size))) workbook.addWorksheet(name).addRows(rows);
  return readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The same as Excel hands it over. */
export function gridsOfLargeDepartment(size: Size): Grids {
  const grids = Object.entries(sheetsOf(size)).map(([sheet, values]) => ({
    sheet,
    ...{ row: 0, column: 0, rows: values.length, columns: Math.max(...values.map((row) => row.length)) },
    values,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  }));
  return { grids, hidden: [], own: [] };
}

const sheetsOf = (size: Size): Record<string, Rows> => ({
  예산: budget(size),
  성과지표: indicators(size),
  실적: results(size),
  사업개요: programs(size),
});

const count = (least: number): number[] => Array.from({ length: least }, (_, index) => index + 1);
const unitsOf = ({ units }: Size): number[] => count(units);
const detailsOf = ({ details }: Size, unit: number): number[] =>
  count(unit % 2 === 0 ? Math.floor(details) : Math.ceil(details));

/** Each goal's name with its 단위사업. */
function goalsOf(size: Size): { goal: string; units: number[] }[] {
  const { goals = 1 } = size;
  const name = "큰 부서의 정책사업목표";
  return count(goals).map((number) => ({
    goal: goals === 1 ? name : `${name} ${number}`,
    units: unitsOf(size).filter((unit) => unit % goals === number % goals),
  }));
}

/** Of one 세부사업, in 천원: this year's, the last one's, the settlement before. */
const ofDetail = [45_000, 43_200, 41_400] as const;

function budget(size: Size): Rows {
  const amounts = (units: readonly number[]): number[] => {
    const details = units.reduce((sum, unit) => sum + detailsOf(size, unit).length, 0);
    return ofDetail.map((each) => details * each);
  };
  return [
    ["2026년도 예산 현황"],
    ["(단위 : 천원)"],
    ["사업명", "'26예산", "'25예산", "'24결산"],
    ["정책사업", ...amounts(unitsOf(size))],
    ...goalsOf(size).flatMap(({ goal, units }) => [
      [`  ${goal}`, ...amounts(units)],
      ...units.flatMap((unit) => [
        [`    단위사업 ${unit}`, ...amounts([unit])],
        ...detailsOf(size, unit).map((detail) => [`      세부사업 ${unit}-${detail}`, ...ofDetail]),
      ]),
    ]),
    ["행정운영경비", 90_000, 87_000],
    ["  인력운영비", 60_000, 57_000],
    ["  기본경비", 30_000, 30_000],
    ["재무활동", 0, 0],
  ];
}

function indicators(size: Size): Rows {
  const years = ["'24", "'25", "'26", "'27", "'28"];
  return goalsOf(size).flatMap(({ goal, units }) => [
    [`정책사업목표 : ${goal}`],
    ["성과지표(단위)", "지표유형", "가중치", "구분", ...years, "측정산식", "자료수집방법/출처"],
    ...units.flatMap((unit) => [
      [`지표 ${unit}(건)`, "일반", 100 / units.length, "목표", 100, 110, 120, 130, 140].concat([
        `(상담건수 ${unit}×0.6) + (방문건수 ${unit}×0.4)`,
        "내부자료",
      ] as never[]),
      [undefined, undefined, undefined, "실적"],
    ]),
  ]);
}

function results(size: Size): Rows {
  return [
    ["측정항목", "2024년", "2025년"],
    ...unitsOf(size).flatMap((unit) => [
      [`상담건수 ${unit}`, 100 + unit, 110 + unit],
      [`방문건수 ${unit}`, 90 + unit, 100 + unit],
    ]),
  ];
}

function programs(size: Size): Rows {
  return [
    ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
    ...unitsOf(size).flatMap((unit) =>
      detailsOf(size, unit).map((detail) => [
        `단위사업 ${unit}`,
        `세부사업 ${unit}-${detail}`,
        "주민 수요에 맞춘 서비스를 마련하고 동별로 찾아가는 상담을 운영",
        "2026년 1월 ∼ 12월",
        "직접수행",
        "시비 100%",
        "시청",
      ]),
    ),
  ];
}
