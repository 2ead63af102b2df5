/** 한눈에 보기: the budget's composition, and each indicator's targets and results over the plan's five years. */
import type { JSX } from "react";
import type { Plan } from "../../plan/plan";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { BudgetPicture } from "./budget-picture";
import { IndicatorPicture } from "./indicator-picture";

export function Pictures({ plan }: { readonly plan: Plan }): JSX.Element {
  const { texts } = usePane();
  const years = [-2, -1, 0, 1, 2].map((offset) => plan.fiscalYear + offset);
  const indicators = plan.goals.flatMap((goal) => goal.indicators);
  return (
    <Section title={texts.plan.pictures}>
      <BudgetPicture plan={plan} />
      {indicators.length > 0 && (
        <>
          <p className="legend" aria-hidden="true">
            <span className="key key-line" /> {texts.plan.target} <span className="key fill-1" />{" "}
            {texts.plan.result}
          </p>
          {indicators.map((indicator, index) => (
            <IndicatorPicture key={`${indicator.name} ${index}`} indicator={indicator} years={years} />
          ))}
        </>
      )}
    </Section>
  );
}
