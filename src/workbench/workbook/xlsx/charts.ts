/**
 * A sheet's charts in its drawing. In: the charts as they were read and as they are. Out: the drawing with what differs; one
 * that only draws other cells keeps all of its look, pictures and shapes stay as they are.
 */
import type { Package } from "../../../xlsx/package";
import { elementsOf, insertInRoot } from "../../../xlsx/package";
import { encodeXml } from "../../../xlsx/xml";
import type { Chart } from "../chart";
import type { Sheet } from "../sheet";
import type { DrawnCharts } from "./draw-charts";
import { anchoredCharts } from "./read-charts";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** The relation that the sheet has to name from now on; undefined where nothing is to be named. */
export function writeCharts(
  sheet: string,
  before: Sheet,
  now: Sheet,
  file: Package,
  drawn: DrawnCharts,
): string | undefined {
  const sameAs = (chart: Chart): Chart | undefined => before.charts.find(({ name }) => name === chart.name);
  const added = now.charts.filter((chart) => {
    const was = sameAs(chart);
    if (!was || JSON.stringify(was) === JSON.stringify(chart)) return was === undefined;
    return !drawsElsewhere(was, chart, file);
  });
  // Of a kind that cannot be made here a copy has none.
  const made = added.filter((chart) => drawn.has(chart));
  const stays = new Set(now.charts.filter((chart) => !added.includes(chart)).map(({ name }) => name));
  const gone = before.charts.filter(({ name }) => !stays.has(name)).map(({ name }) => name);
  if (made.length + gone.length === 0) return undefined;
  const known = file.relations(sheet).find(({ kind }) => kind === "drawing")?.target;
  const part = known ?? file.freeName("xl/drawings/drawing", ".xml");
  if (known === undefined) file.put(part, emptyDrawing, drawingType);
  removeFrom(part, gone, file);
  for (const chart of made) add(part, chart, file, drawn);
  return known === undefined ? file.relate(sheet, "drawing", part) : undefined;
}

/** Where only the references differ they are put into the chart's own part; false where more does. */
function drawsElsewhere(was: Chart, now: Chart, file: Package): boolean {
  const bare = ({ series, ...others }: Chart): string =>
    JSON.stringify([others, series.map(({ values: _, categories: __, ...look }) => look)]);
  const text = was.part === undefined ? undefined : file.text(was.part);
  if (text === undefined || bare(was) !== bare(now)) return false;
  const led = new Map(
    was.series.flatMap((one, index) => [
      [one.values, now.series[index]!.values] as const,
      ...(one.categories === undefined ? [] : [[one.categories, now.series[index]!.categories!] as const]),
    ]),
  );
  const next = text.replace(/(<(?:\w+:)?f>)([^<]*)(?=<)/g, (whole, open: string, reference: string) => {
    const to = [...led].find(([from]) => encodeXml(from) === reference)?.[1];
    return to === undefined ? whole : open + encodeXml(to);
  });
  file.put(was.part!, next);
  return true;
}

function removeFrom(part: string, names: readonly string[], file: Package): void {
  for (const { name, anchor, relation } of anchoredCharts(part, file)) {
    if (!names.includes(name)) continue;
    file.put(
      part,
      file.text(part)!.replace(anchor, () => ""),
    );
    file.remove(relation.target);
    file.unrelate(part, relation.id);
  }
}

function add(part: string, chart: Chart, file: Package, drawn: DrawnCharts): void {
  const { part: text, anchor } = drawn.get(chart)!;
  const name = file.freeName("xl/charts/chart", ".xml");
  file.put(name, text, chartType);
  const id = file.relate(part, "chart", name);
  const drawing = file.text(part)!;
  const ids = elementsOf(drawing, "cNvPr").map(({ attributes }) => Number(attributes.get("id")) || 0);
  const placed = anchor
    .replace('r:id=""', `r:id="${id}"`)
    .replace('id="0"', `id="${Math.max(0, ...ids) + 1}"`);
  file.put(part, insertInRoot(drawing, placed));
}
