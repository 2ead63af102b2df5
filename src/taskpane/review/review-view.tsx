/** 3 점검: what finance would send the plan back for; by severity, each with the way to its cells and room for a reason. */
import { ActionButton, DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { takesReason } from "../../plan/checks/reasons";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { ReasonForm } from "./reason-form";
import { SeverityFilter, type Shown } from "./severity-filter";

export function ReviewView(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { review } = texts;
  const [shown, setShown] = useState<Shown>("all");
  const findings = state.report?.findings;
  if (!findings) return <p>{review.unread}</p>;
  const visible = findings.filter((finding) => shown === "all" || finding.severity === shown);
  return (
    <Section
      title={texts.viewTitles.review}
      action={
        <ActionButton iconProps={{ iconName: "Refresh" }} disabled={busy} onClick={() => void jobs.read()}>
          {texts.source.readAgain}
        </ActionButton>
      }
    >
      <SeverityFilter findings={findings} shown={shown} onChange={setShown} />
      {visible.length === 0 ? (
        <p className="quiet">{findings.length === 0 ? review.clean : review.none}</p>
      ) : (
        <FindingList
          findings={visible}
          below={(finding) => takesReason(finding) && <ReasonForm finding={finding} />}
        />
      )}
      <div className="row wrap">
        <DefaultButton disabled={busy || !state.report?.plan} onClick={() => void jobs.buildCheckSheet()}>
          {review.checkSheet}
        </DefaultButton>
        <DefaultButton
          disabled={busy || (state.status?.planSheets.length ?? 0) === 0}
          onClick={() => void jobs.setMarks(!state.marksShown)}
        >
          {state.marksShown ? review.unmark : review.mark}
        </DefaultButton>
      </div>
    </Section>
  );
}
