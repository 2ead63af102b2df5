/**
 * The budget's composition this year and last: one bar a year, on one scale, and the figures below in 백만원.
 * Example: 2017년 470 = 정책사업 396 | 인력운영비 31 | 기본경비 43 | 재무활동 0.
 */
import type { JSX } from "react";
import type { Plan } from "../../plan/plan";
import { usePane } from "../pane-context";
import { millions } from "./shown-number";

const parts = ["policy", "personnel", "basic", "financial"] as const;
const width = 300;
const height = 18;

export function BudgetPicture({ plan }: { readonly plan: Plan }): JSX.Element {
  const { texts, language } = usePane();
  const { budgetPicture, budgetOf, budgetUnit } = texts.plan;
  const years = (["current", "previous"] as const).map((when, index) => ({
    label: budgetOf(plan.fiscalYear - index),
    amounts: parts.map((part) => ({ part, won: plan.budget[part][when]?.value ?? 0 })),
    total: plan.budget.total[when]?.value ?? 0,
  }));
  // Negative amounts (a correction) cannot be drawn as a length; the figures below show them.
  const drawn = (amounts: (typeof years)[number]["amounts"]) => amounts.map(({ won }) => Math.max(0, won));
  const longest = Math.max(
    1,
    ...years.map(({ amounts }) => drawn(amounts).reduce((sum, won) => sum + won, 0)),
  );

  return (
    <figure className="picture">
      <figcaption>
        {budgetPicture} <span className="quiet">({budgetUnit})</span>
      </figcaption>
      {years.map(({ label, amounts }) => {
        let x = 0;
        return (
          <div className="bar" key={label}>
            <span className="bar-label">{label}</span>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              {drawn(amounts).map((won, index) => {
                const length = (won / longest) * width;
                x += length;
                return (
                  <rect
                    key={index}
                    className={`fill-${index + 1}`}
                    x={x - length}
                    y="0"
                    width={length}
                    height={height}
                  />
                );
              })}
            </svg>
          </div>
        );
      })}
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{budgetPicture}</span>
            </th>
            {years.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={part}>
              <th scope="row">
                <span className={`key fill-${index + 1}`} aria-hidden="true" />
                {texts.plan[part]}
              </th>
              {years.map(({ label, amounts }) => (
                <td key={label}>{millions(amounts[index]!.won, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
