/** What someone sees whose workbook is empty: three lines, and an example to begin with. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { usePane } from "../pane-context";

export function FirstSteps(): JSX.Element {
  const { texts, jobs, dispatch, busy } = usePane();
  const { title, lines, sample, sampleHint, blank, again, collect } = texts.firstSteps;
  return (
    <div className="first-steps">
      <img src="assets/icons/plan-80.png" width="56" height="56" alt="" />
      <h2>{title}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <PrimaryButton disabled={busy} onClick={() => void jobs.openSample()}>
        {sample}
      </PrimaryButton>
      <p className="quiet">{sampleHint}</p>
      <div className="row">
        <DefaultButton disabled={busy} onClick={() => void jobs.createInputSheets()}>
          {blank}
        </DefaultButton>
        <DefaultButton disabled={busy} onClick={() => void jobs.read()}>
          {again}
        </DefaultButton>
      </div>
      <DefaultButton disabled={busy} onClick={() => dispatch({ type: "view", view: "collect" })}>
        {collect}
      </DefaultButton>
    </div>
  );
}
