/**
 * 지표 함수: pick an indicator, see its formula with its quantities and its value from cells, put the call into the
 * active cell or define a workbook function for it.
 */
import { useState, type JSX } from "react";
import { ChoiceList } from "../frame/choice-list";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { DefineFunction } from "./define-function";
import { FormulaText } from "./formula-text";
import { InsertCall } from "./insert-call";
import { TargetAid } from "./target-aid";

export function FunctionsView(): JSX.Element {
  const { state, texts } = usePane();
  const { functions } = texts;
  const [chosen, setChosen] = useState(0);
  const plan = state.report?.plan;
  const indicators = plan?.goals.flatMap((goal) => goal.indicators) ?? [];
  const indicator = indicators[Math.min(chosen, indicators.length - 1)];
  if (!plan || !indicator) {
    return (
      <Section title={texts.viewTitles.functions}>
        <p>{functions.none}</p>
      </Section>
    );
  }
  const { formula } = indicator;
  return (
    <>
      <Section title={texts.viewTitles.functions}>
        <p className="quiet">{functions.intro}</p>
        <ChoiceList
          label={functions.indicator}
          selected={String(indicators.indexOf(indicator))}
          options={indicators.map((each, index) => ({ key: String(index), text: each.name }))}
          onChange={(key) => setChosen(Number(key))}
        />
        {formula ? <FormulaText formula={formula} /> : <p>{functions.noFormula}</p>}
        {formula && formula.findings.length > 0 && <FindingList findings={formula.findings} />}
      </Section>
      <TargetAid key={`target ${chosen}`} indicator={indicator} fiscalYear={plan.fiscalYear} />
      {formula && formula.kind !== "defective" && (
        <>
          <InsertCall
            key={`insert ${chosen}`}
            indicator={indicator}
            formula={formula}
            fiscalYear={plan.fiscalYear}
          />
          <DefineFunction key={`define ${chosen}`} indicator={indicator.name} formula={formula} />
        </>
      )}
    </>
  );
}
