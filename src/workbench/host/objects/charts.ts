/**
 * Excel.Chart with its series, and how many shapes there are: as much as an add-in needs that leads charts to another
 * sheet. In: series.setValues(성과계획서!D26:D30). Out: the series draws what stands there.
 */
import type { Chart, Sheet } from "../../workbook/model";
import { printSheetArea } from "../../../sheet/address";
import { HostError } from "../error";
import type { World } from "../world";
import { model, objectOf, targetOf, type Argument, type HostObject } from "../object";
import { checkSheet } from "./guard";
import { range } from "./types";
import { areaOf } from "./region";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly name: string;
}

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function chartOf({ sheet, name }: ChartTarget): Chart {
  const found = sheet.charts.find((chart) => chart.name === name);
  if (!found) throw new HostError("ItemNotFound", `chart ${name}`);
  return found;
}

function draw(target: SeriesTarget, dimension: "values" | "categories", from: Argument, world: World): void {
  const { sheet, name, index } = target;
  checkSheet(sheet, world, "allowEditObjects");
  const region = targetOf(range, from);
  if (!region) throw new HostError("InvalidArgument", "a range is expected");
  const area = printSheetArea({ ...areaOf(region), sheet: region.sheet.name });
  const series = chartOf(target).series.map((one, at) =>
    at === index ? { ...one, [dimension]: area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2") } : one,
  );
  sheet.charts = sheet.charts.map((chart) => (chart.name === name ? { ...chart, series } : chart));
  sheet.touch();
}

const seriesModel = model<SeriesTarget>("ChartSeries", {
  identity: ({ index }) => ({ Id: index }),
  properties: { Name: { get: ({ index }) => `계열 ${index + 1}` } },
  methods: {
    GetDimensionDataSourceString: (target, [dimension]) => {
      const { values, categories } = chartOf(target).series[target.index]!;
      return (dimension === "Categories" ? categories : values) ?? "";
    },
    SetValues: (target, [from], world) => draw(target, "values", from, world),
    SetXAxisValues: (target, [from], world) => draw(target, "categories", from, world),
  },
});

const seriesOf = (target: ChartTarget): HostObject[] =>
  chartOf(target).series.map((_, index) => objectOf(seriesModel, { ...target, index }));

function seriesAt(target: ChartTarget, index: Argument): HostObject {
  const found = seriesOf(target)[Number(index)];
  if (!found) throw new HostError("ItemNotFound", `series ${String(index)}`);
  return found;
}

const seriesCollection = model<ChartTarget>("ChartSeriesCollection", {
  properties: { Count: { get: (target) => chartOf(target).series.length } },
  item: seriesAt,
  items: seriesOf,
  methods: {
    GetCount: (target) => chartOf(target).series.length,
    GetItemAt: (target, [index]) => seriesAt(target, index),
  },
});

const chartModel = model<ChartTarget>("Chart", {
  identity: ({ name }) => ({ Id: name }),
  properties: { Id: { get: ({ name }) => name }, Name: { get: ({ name }) => name } },
  objects: { Series: (target) => objectOf(seriesCollection, target) },
});

const chart = (sheet: Sheet, name: string): HostObject => {
  chartOf({ sheet, name });
  return objectOf(chartModel, { sheet, name });
};

export const charts = model<Sheet>("ChartCollection", {
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  item: (sheet, key) => chart(sheet, String(key)),
  items: (sheet) => sheet.charts.map(({ name }) => chart(sheet, name)),
  methods: {
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, [name]) => chart(sheet, String(name)),
  },
});

export const shapes = model<Sheet>("ShapeCollection", {
  methods: { GetCount: (sheet) => sheet.shapes.length },
});
