/**
 * A sheet's charts over its cells, drawn simply: bars, columns, lines, a legend. Excel's own look is the file's.
 * In: 계획서 차트: 예산 구성 over D27, D29, D30, D31. Out: one bar in four parts, whose label names the parts and their values.
 */
import type { ReactElement } from "react";
import { parseAddress } from "../../sheet/address";
import { displayText } from "../workbook/display";
import type { Book, Chart, ChartSeries } from "../workbook/model";
import type { Box } from "./geometry";

interface Drawn {
  readonly name: string;
  readonly values: readonly number[];
  readonly shown: readonly string[];
  readonly color: string;
  readonly isLine: boolean;
}

export function SheetChart({ chart, book, box }: { chart: Chart; book: Book; box: Box }): ReactElement {
  const { look, series } = chart;
  const drawn = series.map((one, index) => seriesOf(one, index, chart, book));
  const categories = series[0]?.categories;
  const years = categories === undefined ? [] : cellsOf(categories, book).map(({ shown }) => shown);
  const [width, height] = [Math.max(40, box.width), Math.max(40, box.height)];
  const plot = { left: 10, top: 26, width: width - 20, height: height - 66 };
  const isComposition = look!.type === "BarStacked100";
  const said = drawn.map(({ name, shown }) => `${name} ${shown.join(", ")}`).join("; ");
  return (
    <svg className="sheet-chart" role="img" aria-label={`${look!.title ?? chart.name}: ${said}`} style={box}>
      <text x={width / 2} y={17} textAnchor="middle" fontWeight="bold">
        {look!.title}
      </text>
      {isComposition ? <Parts drawn={drawn} plot={plot} /> : <Columns drawn={drawn} plot={plot} />}
      {years.map((year, index) => (
        <text
          key={index}
          x={plot.left + (plot.width * (index + 0.5)) / years.length}
          y={height - 26}
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
      {drawn.map(({ name, color, isLine }, index) => {
        const left = (width * (index + 0.5)) / drawn.length - 30;
        return (
          <g key={name}>
            <rect
              x={left}
              y={isLine ? height - 13 : height - 16}
              width={10}
              height={isLine ? 2 : 8}
              fill={color}
            />
            <text x={left + 14} y={height - 8}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Plot {
  readonly drawn: readonly Drawn[];
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** One bar of all parts; what is 0 or less has none. */
function Parts({ drawn, plot }: Plot): ReactElement {
  const sizes = drawn.map(({ values }) => Math.max(0, values[0] ?? 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const [top, height] = [plot.top + plot.height * 0.2, plot.height * 0.6];
  let left = plot.left;
  return (
    <>
      {drawn.map(({ name, color, shown }, index) => {
        const width = (plot.width * sizes[index]!) / whole;
        const at = left;
        left += width;
        return (
          <g key={name}>
            <rect x={at} y={top} width={width} height={height} fill={color} />
            {width > 24 && (
              <text x={at + width / 2} y={top + height / 2 + 4} textAnchor="middle">
                {shown[0]}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function Columns({ drawn, plot }: Plot): ReactElement {
  const all = drawn.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)));
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = (value: number): number => plot.top + plot.height * (1 - (value - least) / (most - least || 1));
  const count = Math.max(1, ...drawn.map(({ values }) => values.length));
  const step = plot.width / count;
  const x = (index: number): number => plot.left + step * (index + 0.5);
  return (
    <>
      {drawn.map(({ name, values, color, isLine }) => {
        const points = values.flatMap((value, index) =>
          Number.isNaN(value) ? [] : [[x(index), y(value)] as const],
        );
        if (isLine)
          return <polyline key={name} points={points.join(" ")} stroke={color} strokeWidth={2} fill="none" />;
        return points.map(([center, top]) => (
          <rect
            key={`${name} ${center}`}
            x={center - step * 0.3}
            y={Math.min(top, y(0))}
            width={step * 0.6}
            height={Math.abs(y(0) - top)}
            fill={color}
          />
        ));
      })}
      <line x1={plot.left} x2={plot.left + plot.width} y1={y(0)} y2={y(0)} stroke="#7f7f7f" />
    </>
  );
}

function seriesOf(
  { values, name, color, type }: ChartSeries,
  index: number,
  chart: Chart,
  book: Book,
): Drawn {
  const cells = cellsOf(values, book);
  return {
    name: name ?? `계열 ${index + 1}`,
    values: cells.map(({ value }) => (typeof value === "number" ? value : NaN)),
    shown: cells.map(({ shown }) => shown),
    color: color ?? "#a6a6a6",
    isLine: (type ?? chart.look!.type).startsWith("Line"),
  };
}

function cellsOf(reference: string, book: Book): { readonly value: unknown; readonly shown: string }[] {
  const { sheet: name, area } = parseAddress(reference) ?? {};
  const sheet = name === undefined ? undefined : book.sheet(name);
  if (!sheet || !area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const cell = sheet.cell(
      area.row + Math.floor(index / area.columns),
      area.column + (index % area.columns),
    );
    return {
      value: cell.value,
      shown: displayText(cell.value, cell.style.numberFormat, book.date1904),
    };
  });
}
