/**
 * Charts that were made here, in the parts of a file: excelts draws each on a sheet of its own file, of which the parts are
 * taken. In: 예산 구성, 100 % bars over 성과계획서!$D$27. Out: its part, and its anchor in a drawing.
 */
import { printArea } from "../../../sheet/address";
import { Package } from "../../../xlsx/package";
import { encodeXml } from "../../../xlsx/xml";
import type { Book } from "../book";
import type { Chart, ChartFont, ChartLook, ChartSeries } from "../chart";
import type { FileOrigin } from "./origin";
import { anchorsOf } from "./read-charts";

export interface DrawnChart {
  /** The chart's own part. */
  readonly part: string;
  /** Where it lies, with r:id="" for the part's relation and the id 0. */
  readonly anchor: string;
}

export type DrawnCharts = ReadonlyMap<Chart, DrawnChart>;

/** Every chart that does not stand in the file as it is, of a kind that can be made; the library comes only where there is one. */
export async function drawCharts(book: Book): Promise<DrawnCharts> {
  const origin = book.origin as FileOrigin | undefined;
  const charts = book.sheets.flatMap((sheet) => {
    const read = origin?.sheets.get(sheet)?.charts ?? [];
    return sheet.charts.filter((chart) => chart.look && !read.includes(chart));
  });
  if (charts.length === 0) return new Map();
  const [{ Workbook }, { installChartSupport }] = await Promise.all([
    import("@cj-tech-master/excelts"),
    import("@cj-tech-master/excelts/chart"),
  ]);
  installChartSupport();
  const drawing = new Workbook();
  const sheet = drawing.addWorksheet("charts");
  for (const chart of charts) {
    const { title, legend, area, minimum } = chart.look!;
    const options = {
      groups: groupsOf(chart).map((group) => ({
        ...group,
        ...(minimum !== undefined && { valueAxis: { min: minimum, majorGridlines: true } }),
      })),
      ...(title !== undefined && { title }),
      showLegend: legend !== undefined,
      ...(legend !== undefined && { legendPosition: legend.charAt(0).toLowerCase() as "b" }),
    };
    const [group] = options.groups;
    if (options.groups.length > 1) sheet.addComboChart(options, printArea(area));
    else sheet.addChart({ ...options, ...group! }, printArea(area));
  }
  const file = Package.read(new Uint8Array(await drawing.xlsx.writeBuffer({ validate: false })));
  const anchors = anchorsOf(file.text("xl/drawings/drawing1.xml")!);
  return new Map(
    charts.map((chart, index) => [
      chart,
      {
        part: withFonts(file.text(`xl/charts/chart${index + 1}.xml`)!, chart.look!),
        anchor: anchors[index]!.replace(/\br:id="[^"]*"/, 'r:id=""').replace(
          /<xdr:cNvPr [^>]*\/>/,
          `<xdr:cNvPr id="0" name="${encodeXml(chart.name)}"/>`,
        ),
      },
    ]),
  );
}

/** The series of one kind after one another, as the format has them: all columns, then all lines. */
function groupsOf({ series, look }: Chart) {
  const types = [...new Set(series.map(({ type }) => type ?? look!.type))];
  return types.map((type) => {
    const own = series.filter((one) => (one.type ?? look!.type) === type);
    const isLine = type.startsWith("Line");
    return {
      ...kindOf(type),
      ...(own[0]?.gapWidth !== undefined && { gapWidth: own[0].gapWidth }),
      series: own.map((one) => seriesOf(one, isLine)),
    };
  });
}

function kindOf(type: string) {
  if (type.startsWith("Line")) return { type: "line" } as const;
  const barDir = type.startsWith("Bar") ? ("bar" as const) : ("col" as const);
  const isStacked = /Stacked/.test(type);
  const grouping = /100$/.test(type) ? "percentStacked" : isStacked ? "stacked" : "clustered";
  return { type: "bar", barDir, grouping, ...(isStacked && { overlap: 100 }) } as const;
}

function seriesOf({ values, categories, name, color, labels }: ChartSeries, isLine: boolean) {
  return {
    values,
    ...(categories !== undefined && { categories }),
    ...(name !== undefined && { name }),
    ...(color !== undefined &&
      (isLine
        ? {
            smooth: false,
            line: color,
            lineWidth: 1.5,
            marker: { symbol: "circle" as const, size: 5, fill: color, line: color },
          }
        : { fill: color })),
    // What is left out Excel takes for shown.
    dataLabels: {
      showVal: labels === true,
      showLegendKey: false,
      showCatName: false,
      showSerName: false,
      showPercent: false,
      showBubbleSize: false,
    },
  };
}

/** As Excel draws them; the library leaves them black. */
const gridlines =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** The library has a chart's texts in the workbook's font. */
function withFonts(part: string, { font, titleFont }: ChartLook): string {
  const properties = (tag: string, { name, size, bold, color }: ChartFont): string => {
    const attributes = `${size === undefined ? "" : ` sz="${size * 100}"`}${bold === undefined ? "" : ` b="${bold ? 1 : 0}"`}`;
    const fill =
      color === undefined ? "" : `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
    const face =
      name === undefined
        ? ""
        : `<a:latin typeface="${encodeXml(name)}"/><a:ea typeface="${encodeXml(name)}"/>`;
    return `<a:${tag}${attributes}>${fill}${face}</a:${tag}>`;
  };
  const all = font
    ? `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties("defRPr", font)}</a:pPr><a:endParaRPr lang="ko-KR"/></a:p></c:txPr>`
    : "";
  return part
    .replace(/<c:majorGridlines>(<c:spPr\/>)?|<c:majorGridlines\/>/g, gridlines)
    .replace("<a:r><a:t>", () => `<a:r>${titleFont ? properties("rPr", titleFont) : ""}<a:t>`)
    .replace("</c:chartSpace>", () => `${all}</c:chartSpace>`);
}
