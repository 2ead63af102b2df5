/** Charts beside the plan: drawn at once where a plan stands, and by each build from then on. */
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useId, type JSX } from "react";
import { usePane } from "../pane-context";

export function ChartsChoice(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const hint = useId();
  return (
    <div className="apart">
      <Checkbox
        label={texts.plan.charts}
        checked={state.settings?.charts === true}
        disabled={busy}
        inputProps={{ "aria-describedby": hint } as object}
        onChange={(_, checked) => void jobs.setCharts(checked === true)}
      />
      <p id={hint} className="quiet indented">
        {texts.plan.chartsHint}
      </p>
    </div>
  );
}
