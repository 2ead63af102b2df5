/**
 * 3 점검: what finance would send the plan back for. What is left comes first, equal findings as one; what needs nothing is
 * folded. The filter, 점검표 and the marks stay in sight however long the list is.
 */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { describe, type Finding } from "../../messages/finding";
import { findingKey, takesReason } from "../../plan/checks/reasons";
import { FindingList } from "../frame/finding-list";
import { usePane } from "../pane-context";
import { leftBy } from "../state";
import { groupFindings, leftOf } from "./group";
import { GroupList } from "./group-list";
import { ReasonForm } from "./reason-form";
import { SeverityFilter, type Shown } from "./severity-filter";

export function ReviewView(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { outcome } = state;
  const { review } = texts;
  const [shown, setShown] = useState<Shown>("all");
  const [held, setHeld] = useState<ReadonlyMap<string, string>>(new Map());
  const findings = state.report?.findings;
  if (!findings) return <p>{review.unread}</p>;
  const visible = findings.filter((finding) => shown === "all" || severityIn(finding, held) === shown);
  const { open, explained, notes } = groupFindings(visible, held);
  const left = leftOf(findings);
  const below = (finding: Finding): JSX.Element | false =>
    takesReason(finding) && (
      <ReasonForm
        finding={finding}
        recorded={held.get(findingKey(finding))}
        onRecord={(reason) => setHeld(new Map([...held, [findingKey(finding), reason]]))}
      />
    );
  return (
    <>
      <div className="review-head">
        <h2>
          {left.errors + left.warnings === 0 ? review.nothingLeft : review.left(left.errors, left.warnings)}
        </h2>
        <SeverityFilter findings={findings} shown={shown} onChange={setShown} />
        <div className="row">
          <DefaultButton
            className="small-button grow"
            disabled={busy || !state.report?.plan}
            onClick={() => void jobs.buildCheckSheet()}
          >
            {review.checkSheet}
          </DefaultButton>
          <DefaultButton
            className="small-button grow"
            disabled={busy || (state.status?.planSheets.length ?? 0) === 0}
            onClick={() => void jobs.setMarks(!state.marksShown)}
          >
            {state.marksShown ? review.unmark : review.mark}
          </DefaultButton>
        </div>
      </div>
      {(outcome?.kind === "checkSheet" || outcome?.kind === "marks") && leftBy(outcome).length > 0 && (
        <FindingList findings={leftBy(outcome)} />
      )}
      <Mended />
      {visible.length === 0 && <p className="quiet">{findings.length === 0 ? review.clean : review.none}</p>}
      <GroupList groups={open} below={below} />
      <GroupList
        key={`explained ${shown}`}
        groups={explained}
        below={below}
        fold={shown === "note" ? undefined : review.explained(sizeOf(explained))}
      />
      <GroupList
        key={`notes ${shown}`}
        groups={notes}
        below={below}
        fold={shown === "note" ? undefined : review.notes(sizeOf(notes))}
      />
    </>
  );
}

const severityIn = (finding: Finding, held: ReadonlyMap<string, string>): Finding["severity"] =>
  held.has(findingKey(finding)) ? "warning" : finding.severity;

const sizeOf = (groups: readonly { readonly findings: readonly Finding[] }[]): number =>
  groups.reduce((sum, group) => sum + group.findings.length, 0);

/** What the last reading no longer found. */
function Mended(): JSX.Element | null {
  const { state, texts, language } = usePane();
  if (state.mended.length === 0) return null;
  return (
    <div className="mended" role="status">
      <p>{texts.review.mended(state.mended.length)}</p>
      <ul className="plain">
        {state.mended.slice(0, 5).map((finding, index) => (
          <li key={index}>
            <s>{describe(finding, language).found}</s>
          </li>
        ))}
      </ul>
    </div>
  );
}
