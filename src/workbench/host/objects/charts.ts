/**
 * Excel.Chart with its series, and how many shapes there are: as much as an add-in needs that makes charts of columns, bars
 * and lines, or leads any to another sheet. In: series.setValues(성과계획서!D26:D30). Out: the series draws what stands there.
 */
import type { Chart, ChartFont, ChartLook, ChartSeries, Sheet } from "../../workbook/model";
import { printSheetArea } from "../../../sheet/address";
import { bounding } from "../../../sheet/rectangles";
import { HostError } from "../error";
import type { World } from "../world";
import { model, objectOf, targetOf, type Argument, type HostObject, type Property } from "../object";
import { checkSheet } from "./guard";
import { range } from "./types";
import { areaOf, parseRegion, type Region } from "./region";

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
  const region = targetOf(range, from);
  if (!region) throw new HostError("InvalidArgument", "a range is expected");
  const area = printSheetArea({ ...areaOf(region), sheet: region.sheet.name });
  changeSeries(target, world, { [dimension]: area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2") });
}

/** Changes one series, or the chart's look. */
function change(target: ChartTarget, world: World, work: (chart: Chart) => Chart): void {
  const { sheet } = target;
  checkSheet(sheet, world, "allowEditObjects");
  const before = chartOf(target);
  sheet.charts = sheet.charts.map((chart) => (chart === before ? work(before) : chart));
  sheet.touch();
}

const changeSeries = (target: SeriesTarget, world: World, what: Partial<ChartSeries>): void =>
  change(target, world, (chart) => ({
    ...chart,
    series: chart.series.map((one, at) => (at === target.index ? { ...one, ...what } : one)),
  }));

const seriesIn = (target: SeriesTarget): ChartSeries => chartOf(target).series[target.index]!;

const changeLook = (target: ChartTarget, world: World, what: Partial<ChartLook>): void =>
  change(target, world, (chart) => ({ ...chart, look: { ...newLook, ...chart.look, ...what } }));

const newLook: ChartLook = { type: "ColumnClustered", area: { row: 0, column: 0, rows: 15, columns: 8 } };

/** Columns, bars and lines: any other kind would be drawn as columns. */
function kindOf(type: Argument, member: string): string {
  const kind = String(type);
  if (!/^((Column|Bar)(Clustered|Stacked|Stacked100)|LineMarkers)$/.test(kind))
    throw new HostError("NotImplemented", `the workbench does not model ${member} of ${kind}`, member);
  return kind;
}

const colorProperty: Property<SeriesTarget> = {
  get: (target) => seriesIn(target).color ?? "",
  set: (target, color, world) => changeSeries(target, world, { color: String(color) }),
};

const seriesFill = model<SeriesTarget>("ChartFill", {
  methods: {
    SetSolidColor: (target, [color], world) => changeSeries(target, world, { color: String(color) }),
  },
});
const seriesLine = model<SeriesTarget>("ChartLineFormat", { properties: { Color: colorProperty } });
const seriesFormat = model<SeriesTarget>("ChartSeriesFormat", {
  objects: {
    Fill: (target) => objectOf(seriesFill, target),
    Line: (target) => objectOf(seriesLine, target),
  },
});

const seriesModel = model<SeriesTarget>("ChartSeries", {
  identity: ({ index }) => ({ Id: index }),
  properties: {
    Name: {
      get: (target) => seriesIn(target).name ?? `계열 ${target.index + 1}`,
      set: (target, name, world) => changeSeries(target, world, { name: String(name) }),
    },
    ChartType: {
      get: (target) => seriesIn(target).type ?? chartOf(target).look?.type ?? "Invalid",
      set: (target, type, world) =>
        changeSeries(target, world, { type: kindOf(type, "ChartSeries.chartType") }),
    },
    HasDataLabels: {
      get: (target) => seriesIn(target).labels === true,
      set: (target, labels, world) => changeSeries(target, world, { labels: labels === true }),
    },
    GapWidth: {
      get: (target) => seriesIn(target).gapWidth ?? 150,
      set: (target, width, world) => changeSeries(target, world, { gapWidth: Number(width) }),
    },
    MarkerBackgroundColor: colorProperty,
    MarkerForegroundColor: colorProperty,
  },
  objects: { Format: (target) => objectOf(seriesFormat, target) },
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
    Add: (target, [name], world) => {
      change(target, world, (chart) => ({
        ...chart,
        series: [...chart.series, { values: "", ...(typeof name === "string" && { name }) }],
      }));
      return seriesAt(target, chartOf(target).series.length - 1);
    },
  },
});

const fontProperty = <Key extends keyof ChartFont>(key: Key): Property<FontTarget> => ({
  get: ({ chart, of }) => chartOf(chart).look?.[of]?.[key] ?? null,
  set: ({ chart, of }, value, world) =>
    changeLook(chart, world, { [of]: { ...chartOf(chart).look?.[of], [key]: value } }),
});

interface FontTarget {
  readonly chart: ChartTarget;
  readonly of: "font" | "titleFont";
}

const chartFont = model<FontTarget>("ChartFont", {
  properties: {
    Name: fontProperty("name"),
    Size: fontProperty("size"),
    Bold: fontProperty("bold"),
    Color: fontProperty("color"),
  },
});
const titleFormat = model<ChartTarget>("ChartTitleFormat", {
  objects: { Font: (chart) => objectOf(chartFont, { chart, of: "titleFont" }) },
});
const areaFormat = model<ChartTarget>("ChartAreaFormat", {
  objects: { Font: (chart) => objectOf(chartFont, { chart, of: "font" }) },
});
const titleModel = model<ChartTarget>("ChartTitle", {
  properties: {
    Text: {
      get: (target) => chartOf(target).look?.title ?? "",
      set: (target, text, world) => changeLook(target, world, { title: String(text) }),
    },
  },
  objects: { Format: (target) => objectOf(titleFormat, target) },
});
const legendModel = model<ChartTarget>("ChartLegend", {
  properties: {
    Visible: {
      get: (target) => chartOf(target).look?.legend !== undefined,
      set: (target, visible, world) =>
        changeLook(target, world, {
          legend: visible === true ? (chartOf(target).look?.legend ?? "Right") : undefined,
        }),
    },
    Position: {
      get: (target) => chartOf(target).look?.legend ?? "Right",
      set: (target, legend, world) => changeLook(target, world, { legend: String(legend) }),
    },
  },
});

const valueAxis = model<ChartTarget>("ChartAxis", {
  properties: {
    Minimum: {
      get: (target) => chartOf(target).look?.minimum ?? "",
      set: (target, minimum, world) => changeLook(target, world, { minimum: Number(minimum) }),
    },
  },
});
const axes = model<ChartTarget>("ChartAxes", {
  objects: { ValueAxis: (target) => objectOf(valueAxis, target) },
});

/** The target is the chart as it was asked for: a script that renames it goes on with it. */
const chartModel = model<{ name: string; readonly sheet: Sheet }>("Chart", {
  identity: ({ name }) => ({ Id: name }),
  properties: {
    Id: { get: ({ name }) => name },
    Name: {
      get: ({ name }) => name,
      set: (target, name, world) => {
        change(target, world, (one) => ({ ...one, name: String(name) }));
        target.name = String(name);
      },
    },
  },
  objects: {
    Series: (target) => objectOf(seriesCollection, target),
    Title: (target) => objectOf(titleModel, target),
    Legend: (target) => objectOf(legendModel, target),
    Axes: (target) => objectOf(axes, target),
    Format: (target) => objectOf(areaFormat, target),
  },
  methods: {
    SetPosition: (target, [from, to], world) => {
      const [first, last] = [from, to ?? from].map((cell) => regionIn(target.sheet, cell, world));
      changeLook(target, world, { area: bounding(areaOf(first!), areaOf(last!)) });
    },
    Delete: ({ sheet, name }, _, world) => {
      checkSheet(sheet, world, "allowEditObjects");
      sheet.charts = sheet.charts.filter((one) => one.name !== name);
      sheet.touch();
    },
  },
});

function regionIn(sheet: Sheet, cell: Argument, world: World): Region {
  const region = targetOf(range, cell) ?? parseRegion(String(cell), sheet, world.book);
  if (region.sheet !== sheet)
    throw new HostError("InvalidArgument", "a cell of the chart's sheet is expected");
  return region;
}

/** "차트 1", or the first after it that is free. */
function freeName({ charts: standing }: Sheet): string {
  for (let number = 1; ; number += 1)
    if (standing.every(({ name }) => name !== `차트 ${number}`)) return `차트 ${number}`;
}

const chart = (sheet: Sheet, name: string): HostObject => {
  chartOf({ sheet, name });
  return objectOf(chartModel, { sheet, name });
};

export const charts = model<Sheet>("ChartCollection", {
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  item: (sheet, key) => chart(sheet, String(key)),
  items: (sheet) => sheet.charts.map(({ name }) => chart(sheet, name)),
  methods: {
    // Assumption: a row of cells makes one series.
    Add: (sheet, [type, source], world) => {
      checkSheet(sheet, world, "allowEditObjects");
      const kind = kindOf(type, "ChartCollection.add");
      const name = freeName(sheet);
      sheet.charts = [...sheet.charts, { name, series: [{ values: "" }], look: { ...newLook, type: kind } }];
      draw({ sheet, name, index: 0 }, "values", source, world);
      return chart(sheet, name);
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, [name]) => chart(sheet, String(name)),
  },
});

export const shapes = model<Sheet>("ShapeCollection", {
  methods: { GetCount: (sheet) => sheet.shapes.length },
});
