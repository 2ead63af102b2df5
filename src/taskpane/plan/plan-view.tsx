/** 2 계획서: one primary button, how the formulas are spelled, what the check says in a line, the pictures. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Link } from "@fluentui/react/lib/Link";
import type { JSX } from "react";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { SheetLink } from "../frame/sheet-link";
import { usePane } from "../pane-context";
import { leftBy } from "../state";
import { ChartsChoice } from "./charts-choice";
import { EditedCells } from "./edited-cells";
import { HangulSection } from "./hangul-section";
import { PagesChoice } from "./pages-choice";
import { Pictures } from "./pictures";
import { Why } from "./why";
import { StyleChoice } from "./style-choice";

export function PlanView(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { report, status, edited, outcome } = state;
  const made = status?.planSheets ?? [];
  if (edited) return <EditedCells cells={edited} />;
  return (
    <>
      <Section title={texts.viewTitles.plan}>
        <div className="row">
          <PrimaryButton className="grow" disabled={busy} onClick={() => void jobs.build()}>
            {made.length === 0 ? texts.plan.build : texts.plan.rebuild}
          </PrimaryButton>
          <DefaultButton
            iconProps={{ iconName: "Undo" }}
            disabled={busy || status?.undoable === undefined}
            onClick={() => void jobs.undo()}
          >
            {texts.plan.undo}
          </DefaultButton>
        </div>
        {made.map((sheet) => (
          <p key={sheet}>
            <SheetLink sheet={sheet} />
          </p>
        ))}
        {outcome?.kind === "undone" && leftBy(outcome).length > 0 && (
          <FindingList findings={leftBy(outcome)} />
        )}
        <CheckLine />
        <StyleChoice />
        <PagesChoice />
        <ChartsChoice />
      </Section>
      <Why />
      {report && !report.plan && (
        <Section title={texts.plan.blocked}>
          <FindingList findings={report.findings.filter((finding) => finding.severity === "error")} />
        </Section>
      )}
      {made.length > 0 && <HangulSection />}
      {report?.plan && <Pictures plan={report.plan} />}
    </>
  );
}

/** How many errors and warnings are open, and the way to them. */
function CheckLine(): JSX.Element | null {
  const { state, texts, dispatch } = usePane();
  if (!state.report?.plan) return null;
  const open = state.report.findings.filter((finding) => !finding.reason);
  const errors = open.filter((finding) => finding.severity === "error").length;
  const warnings = open.filter((finding) => finding.severity === "warning").length;
  if (errors + warnings === 0) return <p className="quiet">{texts.plan.clean}</p>;
  return (
    <p>
      <Link as="button" onClick={() => dispatch({ type: "view", view: "review" })}>
        {texts.plan.review(errors, warnings)}
      </Link>
    </p>
  );
}
