/**
 * Charts beside the plan, over its own cells: 예산 구성 as one bar, and for each indicator 목표 and 실적 of the plan's years.
 * In: where each figure stands, { "성과지표/언론매체보도율/'15/목표": "E55", … }. Out: the chart of that indicator over E55:I55 and
 * E56:I56, the years from E54:I54. What has no cell, or cells apart from one another, has no chart.
 */
import { parseAddress, printArea, type Area } from "../sheet/address";
import { chartName, type SheetChart, type SheetSeries } from "../sheet/chart";

const [wide, high] = [6, 9] as const;

/** `column`: the first one that is free beside the plan; `isNegative`: of an indicator by its name. */
export function planCharts(
  addressOf: ReadonlyMap<string, string | undefined>,
  column: number,
  isNegative: (indicator: string) => boolean,
): SheetChart[] {
  const charts: SheetChart[] = [];
  let free = 0;
  const put = (row: number, chart: Omit<SheetChart, "area">): void => {
    const top = Math.max(row, free);
    charts.push({ ...chart, area: { row: top, column, rows: high, columns: wide } });
    free = top + high + 1;
  };
  const total = cellAt(addressOf, "예산현황/계/예산액");
  const parts = composition(addressOf);
  if (total && parts.length > 1)
    put(total.row - 2, {
      name: chartName("예산 구성"),
      title: "예산 구성(백만원)",
      kind: "composition",
      startsAtZero: false,
      series: parts,
    });
  for (const { indicator, row, series } of indicators(addressOf))
    put(row, {
      name: chartName(indicator),
      title: `${indicator}: 목표와 실적`,
      kind: "years",
      startsAtZero: !isNegative(indicator),
      series,
    });
  return charts;
}

const greys = ["#A6A6A6", "#D9D9D9", "#8C8C8C", "#F2F2F2"] as const;

/** 정책사업 beside the parts of 행정운영경비, and 재무활동: together they are the whole. */
function composition(addressOf: ReadonlyMap<string, string | undefined>): SheetSeries[] {
  return ["정책사업", "인력운영비", "기본경비", "재무활동"].flatMap((name, index) => {
    const values = addressOf.get(`예산현황/${name}/예산액`);
    return values === undefined ? [] : [{ name, values, color: greys[index]! }];
  });
}

interface IndicatorCharts {
  readonly indicator: string;
  readonly row: number;
  readonly series: readonly SheetSeries[];
}

function indicators(addressOf: ReadonlyMap<string, string | undefined>): IndicatorCharts[] {
  const cells = new Map<string, Record<"목표" | "실적", Area[]>>();
  for (const id of addressOf.keys()) {
    const [, indicator, line] = /^성과지표\/(.+)\/'\d\d\/(목표|실적)$/.exec(id) ?? [];
    const cell = cellAt(addressOf, id);
    if (indicator === undefined || !cell) continue;
    const known = cells.get(indicator) ?? { 목표: [], 실적: [] };
    known[line as "목표" | "실적"].push(cell);
    cells.set(indicator, known);
  }
  const rows = new Set([...cells.values()].flatMap(({ 목표 }) => 목표.slice(0, 1).map(({ row }) => row)));
  return [...cells].flatMap(([indicator, { 목표: targets, 실적: results }]) => {
    const [target, result] = [inOneRow(targets), inOneRow(results)];
    if (!target || !result) return [];
    const years = printArea({ ...target, row: yearsAbove(target.row, rows) });
    return [
      {
        indicator,
        row: target.row,
        series: [
          { name: "실적", values: printArea(result), categories: years, color: "#BFBFBF" },
          { name: "목표", values: printArea(target), categories: years, color: "#262626", isLine: true },
        ],
      },
    ];
  });
}

/** Under the years each indicator has two rows, one after another. */
function yearsAbove(row: number, rows: ReadonlySet<number>): number {
  let first = row;
  while (rows.has(first - 2)) first -= 2;
  return first - 1;
}

function cellAt(addressOf: ReadonlyMap<string, string | undefined>, id: string): Area | undefined {
  return parseAddress(addressOf.get(id) ?? "")?.area;
}

/** The cells as one area; undefined where they are few, or not beside each other. */
function inOneRow(cells: readonly Area[]): Area | undefined {
  const [first] = cells;
  const isRow = cells.every(
    ({ row, column }, index) => row === first!.row && column === first!.column + index,
  );
  return isRow && cells.length > 1 ? { ...first!, columns: cells.length } : undefined;
}
