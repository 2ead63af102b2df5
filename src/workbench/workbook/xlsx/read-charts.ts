/**
 * The charts of a sheet as they stand in a file: names, places, and what each series draws. How a chart looks is read as far
 * as one can be made here; of others only the references are.
 * In: xl/drawings/drawing1.xml. Out: [{ name: "계획서 차트: 예산 구성", series: [{ values: "성과계획서!$D$27", … }], look, part }].
 */
import type { Area } from "../../../sheet/address";
import { childOf, readNode, valueOf, type XmlNode } from "../../../xlsx/node";
import { elementsOf, type Package, type Relation } from "../../../xlsx/package";
import { XmlReader } from "../../../xlsx/xml";
import type { Chart, ChartFont, ChartLook, ChartSeries } from "../chart";

interface AnchoredChart {
  readonly name: string;
  /** The anchor as it stands in the drawing. */
  readonly anchor: string;
  readonly area: Area;
  readonly relation: Relation;
}

export function readCharts(relations: readonly Relation[], file: Package): Chart[] {
  const drawing = relations.find(({ kind, external }) => kind === "drawing" && !external)?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  return anchoredCharts(drawing, file).flatMap(({ name, area, relation }) => {
    const text = file.text(relation.target);
    return text === undefined ? [] : [chartOf(rootOf(text), name, area, relation.target)];
  });
}

export function anchoredCharts(drawing: string, file: Package): AnchoredChart[] {
  const relations = file.relations(drawing);
  return anchorsOf(file.text(drawing)!).flatMap((anchor) => {
    const node = rootOf(anchor);
    const [frame] = all(node, "graphicFrame");
    const id = frame && all(frame, "chart")[0]?.attributes.get("r:id");
    const relation = relations.find((one) => one.id === id && one.kind === "chart");
    const name = frame && all(frame, "cNvPr")[0]?.attributes.get("name");
    if (!relation || name === undefined) return [];
    const at = (corner: string, field: string): number =>
      Number(childOf(childOf(node, corner), field)?.text ?? 0);
    const [row, column] = [at("from", "row"), at("from", "col")];
    const area = { row, column, rows: at("to", "row") - row, columns: at("to", "col") - column };
    return [{ name, anchor, area, relation }];
  });
}

/** Each as it stands in a drawing. */
export const anchorsOf = (drawing: string): string[] =>
  elementsOf(drawing, "twoCellAnchor").map(({ start, end }) => drawing.slice(start, end));

function rootOf(text: string): XmlNode {
  const reader = new XmlReader(text);
  reader.next();
  return readNode(reader);
}

/** Elements of a name at any depth, in order; none below an element that a damaged file does not have. */
function all(node: XmlNode | undefined, local: string): XmlNode[] {
  return (node?.children ?? []).flatMap((child) => [
    ...(child.local === local ? [child] : []),
    ...all(child, local),
  ]);
}

function chartOf(root: XmlNode, name: string, area: Area, part: string): Chart {
  const groups = all(root, "plotArea").flatMap(({ children }) =>
    children.filter(({ local }) => /Chart$/.test(local)),
  );
  const types = groups.map(typeOf);
  const main = types.find((type) => type !== "LineMarkers") ?? types[0];
  const series = groups.flatMap((group, index) =>
    group.children
      .filter(({ local }) => local === "ser")
      .map((one) => seriesOf(one, group, types[index] === main ? undefined : types[index])),
  );
  // What a series holds itself, without a reference, is not read.
  const isMade = series.length > 0 && series.every(({ values }) => values !== "");
  const look =
    !isMade || types.includes(undefined) || main === undefined ? undefined : lookOf(root, main, area);
  return { name, series, ...(look && { look }), part };
}

/** As Excel's API spells the kinds that can be made here. */
function typeOf(group: XmlNode): string | undefined {
  if (group.local === "lineChart") return "LineMarkers";
  if (group.local !== "barChart") return undefined;
  const direction = valueOf(group, "barDir") === "bar" ? "Bar" : "Column";
  const grouping = valueOf(group, "grouping");
  const kinds: Readonly<Record<string, string>> = { percentStacked: "Stacked100", stacked: "Stacked" };
  return direction + (kinds[grouping ?? ""] ?? "Clustered");
}

function seriesOf(node: XmlNode, group: XmlNode, type: string | undefined): ChartSeries {
  const reference = (of: string): string | undefined => {
    const source = childOf(node, of);
    return source && all(source, "f")[0]?.text;
  };
  const name = childOf(childOf(node, "tx"), "v")?.text;
  const shape = childOf(node, "spPr");
  const color = shape && all(shape, "srgbClr")[0]?.attributes.get("val");
  const categories = reference("cat");
  const gap = valueOf(group, "gapWidth");
  const labels = childOf(node, "dLbls");
  return {
    values: reference("val") ?? "",
    ...(categories !== undefined && { categories }),
    ...(name !== undefined && { name }),
    ...(type !== undefined && { type }),
    ...(color !== undefined && { color: `#${color}` }),
    ...(labels && valueOf(labels, "showVal") === "1" && { labels: true }),
    ...(gap !== undefined && { gapWidth: Number(gap) }),
  };
}

function lookOf(root: XmlNode, type: string, area: Area): ChartLook {
  const chart = childOf(root, "chart");
  const title = childOf(chart, "title");
  const words = title && all(title, "t").map(({ text }) => text);
  const legend = childOf(chart, "legend");
  const positions: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };
  const position = legend && positions[valueOf(legend, "legendPos") ?? "r"];
  const minimum = all(childOf(chart, "plotArea"), "valAx").flatMap((axis) =>
    all(axis, "min").map(({ attributes }) => Number(attributes.get("val"))),
  )[0];
  const font = fontOf(childOf(root, "txPr"), "defRPr");
  const titleFont = fontOf(title, "rPr");
  return {
    type,
    ...(words && words.length > 0 && { title: words.join("") }),
    ...(font && { font }),
    ...(titleFont && { titleFont }),
    ...(position !== undefined && { legend: position }),
    ...(minimum !== undefined && { minimum }),
    area,
  };
}

function fontOf(within: XmlNode | undefined, local: string): ChartFont | undefined {
  const node = within && all(within, local)[0];
  if (!node) return undefined;
  const [size, bold] = [node.attributes.get("sz"), node.attributes.get("b")];
  const color = all(node, "srgbClr")[0]?.attributes.get("val");
  const name = all(node, "latin")[0]?.attributes.get("typeface");
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size: Number(size) / 100 }),
    ...(bold !== undefined && { bold: bold === "1" }),
    ...(color !== undefined && { color: `#${color}` }),
  };
}
