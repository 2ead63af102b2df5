/**
 * 한눈에 보기: the budget's composition, and each indicator's targets and results over the plan's five years. A large plan's
 * indicators come as they are asked for: forty drawings kept the view from opening.
 */
import type { JSX } from "react";
import type { Plan } from "../../plan/plan";
import { usePortions } from "../frame/portions";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { BudgetPicture } from "./budget-picture";
import { IndicatorPicture } from "./indicator-picture";

const portion = 6;

export function Pictures({ plan }: { readonly plan: Plan }): JSX.Element {
  const { texts } = usePane();
  const years = [-2, -1, 0, 1, 2].map((offset) => plan.fiscalYear + offset);
  const indicators = plan.goals.flatMap((goal) => goal.indicators);
  const { shown, more } = usePortions(indicators, portion);
  return (
    <Section title={texts.plan.pictures}>
      <BudgetPicture plan={plan} />
      {indicators.length > 0 && (
        <>
          <p className="legend" aria-hidden="true">
            <span className="key key-line" /> {texts.plan.target} <span className="key fill-1" />{" "}
            {texts.plan.result}
          </p>
          {shown.map((indicator, index) => (
            <IndicatorPicture key={`${indicator.name} ${index}`} indicator={indicator} years={years} />
          ))}
          {more}
        </>
      )}
    </Section>
  );
}
