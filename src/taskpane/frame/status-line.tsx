/**
 * The line at the pane's foot: always there and always of one height, so that nothing jumps. While a job runs it names
 * the step and offers to cancel; otherwise it says whose plan this is, and leads to 취합 and to 설정·도움말.
 */
import { ActionButton, DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { usePane } from "../pane-context";
import type { Job } from "../state";

/** Jobs that can still be stopped before they write. */
const cancellable: readonly Job[] = [
  "open",
  "read",
  "build",
  "inspect",
  "share",
  "reconnect",
  "financeCopy",
  "probe",
  "readFiles",
  "collect",
];

export function StatusLine(): JSX.Element {
  const { state, texts, jobs, dispatch } = usePane();
  const { running, report } = state;
  const parts = report?.reading.parts;
  return (
    <footer className="status-line">
      <div className={running ? "progress progress-running" : "progress"} aria-hidden="true" />
      <span role="status" className="status-text">
        {running && (running.step ? texts.steps[running.step] : texts.working)}
        {running?.part && ` ${texts.part(running.part)}`}
        {!running && parts && texts.source.about(parts.fiscalYear, parts.department)}
      </span>
      {running && cancellable.includes(running.job) && (
        <DefaultButton className="small-button" onClick={jobs.cancel}>
          {texts.cancel}
        </DefaultButton>
      )}
      {!running && state.view !== "collect" && (
        <ActionButton className="small-button" onClick={() => dispatch({ type: "view", view: "collect" })}>
          {texts.collect}
        </ActionButton>
      )}
      {!running && state.view !== "help" && (
        <ActionButton
          className="small-button"
          iconProps={{ iconName: "Help" }}
          onClick={() => dispatch({ type: "view", view: "help" })}
        >
          {texts.help.title}
        </ActionButton>
      )}
    </footer>
  );
}
