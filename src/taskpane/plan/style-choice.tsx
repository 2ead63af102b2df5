/** How the plan's formulas are spelled: PLAN functions, workbook functions, plain formulas; each with what it means. */
import { ChoiceGroup, type IChoiceGroupOption } from "@fluentui/react/lib/ChoiceGroup";
import type { JSX } from "react";
import { formulaStyles, type FormulaStyle } from "../../plan/settings";
import { usePane } from "../pane-context";

export function StyleChoice(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { style, styles: names, styleHints, namesUnavailable } = texts.plan;
  const options = formulaStyles.map((key): IChoiceGroupOption => {
    const unavailable = key === "names" && state.status?.lambda === false;
    const hint = unavailable ? namesUnavailable : styleHints[key];
    return {
      key,
      text: names[key],
      disabled: busy || unavailable,
      onRenderLabel: () => (
        <span className="choice">
          <span>{names[key]}</span>
          <span className="quiet">{hint}</span>
        </span>
      ),
    };
  });
  return (
    <ChoiceGroup
      label={style}
      options={options}
      selectedKey={state.settings?.style ?? "functions"}
      onChange={(_, option) => option && void jobs.setSettings({ style: option.key as FormulaStyle })}
    />
  );
}
