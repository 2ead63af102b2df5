/**
 * Where charts take their figures from, and other cells for them. Excel tells it from ExcelApi 1.15 on.
 * In: a chart on 보고 over the plan. Out: { sheet: "보고", chart: "차트 1", series: 0, dimension: "Values", source:
 * "성과계획서!$D$26:$D$30" }.
 */
import type { Parcel } from "./parcels";
import { hasApi } from "./session";

export interface ChartSource {
  readonly sheet: string;
  readonly chart: string;
  readonly series: number;
  readonly dimension: "Values" | "Categories";
  /** As Excel spells the reference; "" where the series has none. */
  readonly source: string;
}

export interface Charts {
  /** The sheets of those asked for that have charts. */
  readonly sheets: readonly string[];
  /** undefined where Excel does not tell them. */
  readonly sources?: readonly ChartSource[];
}

/** One round trip; two more where there are charts. */
export async function loadCharts(context: Excel.RequestContext, names: readonly string[]): Promise<Charts> {
  const asked = names.map((name) => {
    const { charts } = context.workbook.worksheets.getItem(name);
    charts.load("items/name");
    return { name, charts };
  });
  await context.sync();
  const drawn = asked.filter(({ charts }) => charts.items.length > 0);
  const sheets = drawn.map(({ name }) => name);
  if (sheets.length === 0) return { sheets, sources: [] };
  if (!hasApi("1.15")) return { sheets };
  try {
    return { sheets, sources: await sourcesOf(context, drawn) };
  } catch {
    // Not every kind of chart tells it; a plan is built all the same.
    return { sheets };
  }
}

async function sourcesOf(
  context: Excel.RequestContext,
  drawn: readonly { readonly name: string; readonly charts: Excel.ChartCollection }[],
): Promise<ChartSource[]> {
  if (!hasApi("1.15")) return [];
  const all = drawn.flatMap(({ name, charts }) =>
    charts.items.map((chart) => {
      chart.series.load("items/name");
      return { sheet: name, chart: chart.name, series: chart.series };
    }),
  );
  await context.sync();
  const told = all.flatMap(({ sheet, chart, series }) =>
    series.items.flatMap((one, index) =>
      (["Values", "Categories"] as const).map((dimension) => ({
        place: { sheet, chart, series: index, dimension },
        source: one.getDimensionDataSourceString(dimension),
      })),
    ),
  );
  await context.sync();
  return told.map(({ place, source }) => ({ ...place, source: source.value }));
}

/** Lets the series draw the cells at an address of a sheet. */
export function chartParcel(
  { sheet, chart, series, dimension }: ChartSource,
  on: string,
  address: string,
): Parcel {
  return {
    bytes: 1000,
    queue: ({ workbook: { worksheets } }) => {
      const drawing = worksheets.getItem(sheet).charts.getItem(chart).series.getItemAt(series);
      const cells = worksheets.getItem(on).getRange(address);
      if (dimension === "Values") drawing.setValues(cells);
      else drawing.setXAxisValues(cells);
    },
  };
}
