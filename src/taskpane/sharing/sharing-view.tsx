/** 4 공유: check before sending, turn functions into plain formulas or values, and bring them back. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { useState, type JSX } from "react";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { leftBy } from "../state";

export function SharingView(): JSX.Element {
  const { state, texts, jobs, busy, addin } = usePane();
  const { sharing } = texts;
  const savesFiles = addin.surroundings.save !== undefined;
  const [valuesOnly, setValuesOnly] = useState(false);
  const { status, inspected, outcome } = state;
  const errors = state.report?.findings.filter(
    (finding) => finding.severity === "error" && !finding.reason,
  ).length;
  const leftAlone = outcome ? leftBy(outcome) : [];
  return (
    <Section title={texts.viewTitles.sharing}>
      {leftAlone.length > 0 && <FindingList findings={leftAlone} />}
      <p>{sharing.intro}</p>
      {errors ? (
        <MessageBar delayedRender={false} messageBarType={MessageBarType.warning}>
          {sharing.openErrors(errors)}
        </MessageBar>
      ) : null}
      <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.inspect()}>
        {sharing.inspect}
      </DefaultButton>
      {inspected &&
        (inspected.length === 0 ? (
          <p role="status">{sharing.ready}</p>
        ) : (
          <FindingList findings={inspected} />
        ))}
      <Checkbox
        label={sharing.valuesOnly}
        checked={valuesOnly}
        disabled={busy}
        onChange={(_, checked) => setValuesOnly(checked === true)}
      />
      <PrimaryButton className="wide" disabled={busy} onClick={() => void jobs.share(valuesOnly)}>
        {sharing.share}
      </PrimaryButton>
      {status?.shared && (
        <div className="row wrap">
          <span>{sharing.isShared}</span>
          <DefaultButton disabled={busy} onClick={() => void jobs.reconnect()}>
            {sharing.reconnect}
          </DefaultButton>
        </div>
      )}
      <DefaultButton
        className="wide"
        disabled={busy || !savesFiles}
        onClick={() => void jobs.saveFinanceCopy()}
      >
        {sharing.financeCopy}
      </DefaultButton>
      <p className="quiet">{savesFiles ? sharing.financeCopyHint : sharing.noFinanceCopy}</p>
      <DefaultButton
        className="wide"
        iconProps={{ iconName: "Undo" }}
        disabled={busy || status?.undoable === undefined}
        onClick={() => void jobs.undo()}
      >
        {texts.plan.undo}
      </DefaultButton>
    </Section>
  );
}
