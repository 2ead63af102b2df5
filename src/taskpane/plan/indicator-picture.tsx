/**
 * One indicator over the plan's five years: results as bars from zero, targets as lines across them with their value.
 * What the drawing shows stands in a table for those who do not see it.
 */
import type { JSX } from "react";
import type { PlanIndicator } from "../../plan/plan";
import { shortYear } from "../../text/year";
import { usePane } from "../pane-context";
import { resultOf } from "./result-of";
import { plain } from "./shown-number";

const slot = 60;
const height = 64;
const baseline = 50;
const top = 14;

interface IndicatorPictureProps {
  readonly indicator: PlanIndicator;
  readonly years: readonly number[];
}

export function IndicatorPicture({ indicator, years }: IndicatorPictureProps): JSX.Element {
  const { texts, language } = usePane();
  const { target, result, year: yearText, noResult } = texts.plan;
  const rows = years.map((year) => ({
    year,
    target: indicator.targets[year]?.value,
    result: resultOf(indicator, year),
  }));
  const highest = Math.max(...rows.flatMap((row) => [row.target ?? 0, row.result ?? 0]), Number.MIN_VALUE);
  const y = (value: number): number => baseline - (Math.max(0, value) / highest) * (baseline - top);

  return (
    <figure className="picture">
      <figcaption>
        {indicator.name}
        {indicator.unit && <span className="quiet"> ({indicator.unit})</span>}
      </figcaption>
      <svg viewBox={`0 0 ${slot * years.length} ${height}`} aria-hidden="true" focusable="false">
        <line className="axis" x1="0" x2={slot * years.length} y1={baseline + 0.5} y2={baseline + 0.5} />
        {rows.map((row, index) => {
          const left = index * slot;
          return (
            <g key={row.year}>
              {row.result !== undefined && (
                <rect
                  className="fill-1"
                  x={left + 18}
                  width={24}
                  y={y(row.result)}
                  height={baseline - y(row.result)}
                />
              )}
              {row.target !== undefined && (
                <>
                  <line
                    className="target"
                    x1={left + 10}
                    x2={left + 50}
                    y1={y(row.target)}
                    y2={y(row.target)}
                  />
                  <text x={left + slot / 2} y={y(row.target) - 4}>
                    {plain(row.target, language)}
                  </text>
                </>
              )}
              <text className="year" x={left + slot / 2} y={height - 2}>
                {shortYear(row.year)}
              </text>
            </g>
          );
        })}
      </svg>
      <table className="visually-hidden">
        <thead>
          <tr>
            <th scope="col">{yearText}</th>
            <th scope="col">{target}</th>
            <th scope="col">{result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td>{plain(row.target, language)}</td>
              <td>{row.result === undefined ? noResult : plain(row.result, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
