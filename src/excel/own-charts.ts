/**
 * The add-in's own charts on a sheet, as native charts of Excel. In: 예산 구성 over D27, D29, D30 and D31.
 * Out: parcels that draw it beside the plan; it is known again by the beginning of its name.
 */
import { printArea } from "../sheet/address";
import { isOwnChart, type SheetChart } from "../sheet/chart";
import type { Parcel } from "./parcels";

/** A request has so much for one chart. */
const bytesOfChart = 12_000;

export const chartParcels = (on: string, charts: readonly SheetChart[]): Parcel[] =>
  charts.map((chart) => ({
    bytes: bytesOfChart,
    queue: ({ workbook }) => draw(workbook.worksheets.getItem(on), chart),
  }));

const font = { name: "맑은 고딕", size: 9, color: "#404040" } as const;

function draw(sheet: Excel.Worksheet, { name, title, kind, startsAtZero, series, area }: SheetChart): void {
  const type = kind === "composition" ? "BarStacked100" : "ColumnClustered";
  const chart = sheet.charts.add(type, sheet.getRange(series[0]!.values), "Rows");
  chart.name = name;
  chart.title.text = title;
  Object.assign(chart.title.format.font, { ...font, size: 10, bold: true });
  Object.assign(chart.format.font, font);
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  const [first, last] = printArea(area).split(":");
  chart.setPosition(sheet.getRange(first), sheet.getRange(last));
  // Columns that do not begin at 0 look like a multiple of one another.
  if (startsAtZero) chart.axes.valueAxis.minimum = 0;
  series.forEach((one, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    drawn.name = one.name;
    drawn.setValues(sheet.getRange(one.values));
    if (one.categories !== undefined) drawn.setXAxisValues(sheet.getRange(one.categories));
    if (one.isLine) {
      drawn.chartType = "LineMarkers";
      drawn.format.line.color = one.color;
      drawn.markerBackgroundColor = one.color;
      drawn.markerForegroundColor = one.color;
    } else {
      drawn.format.fill.setSolidColor(one.color);
      drawn.gapWidth = 60;
      if (kind === "composition") drawn.hasDataLabels = true;
    }
  });
}

/** Whether any of them stands on the sheet. */
export const hasOwnCharts = async (context: Excel.RequestContext, on: string): Promise<boolean> =>
  (await ownCharts(context, on)).length > 0;

/** Takes all of them from the sheet; a person's charts stay. */
export async function deleteOwnCharts(context: Excel.RequestContext, on: string): Promise<void> {
  for (const chart of await ownCharts(context, on)) chart.delete();
  await context.sync();
}

async function ownCharts(context: Excel.RequestContext, on: string): Promise<Excel.Chart[]> {
  const { charts } = context.workbook.worksheets.getItem(on);
  charts.load("items/name");
  await context.sync();
  return charts.items.filter(({ name }) => isOwnChart(name));
}
