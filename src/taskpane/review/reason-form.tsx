/** 이유 적기: a line of text that silences a warning and goes along to finance; it says in its place that it was kept. */
import { ActionButton, DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type FormEvent, type JSX } from "react";
import type { Finding } from "../../messages/finding";
import { usePane } from "../pane-context";

interface ReasonFormProps {
  readonly finding: Finding;
  /** What the person last saved here, "" to take a reason back. Kept or not: `finding` says. */
  readonly recorded: string | undefined;
  readonly onRecord: (reason: string) => void;
}

export function ReasonForm({ finding, recorded, onRecord }: ReasonFormProps): JSX.Element {
  const { texts, jobs, busy } = usePane();
  const { review } = texts;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(finding.reason ?? "");
  if (!open) {
    return (
      <div className="row wrap">
        <ActionButton disabled={busy} onClick={() => setOpen(true)}>
          {finding.reason ? review.changeReason : review.recordReason}
        </ActionButton>
        <span role="status" className="quiet">
          {recorded === (finding.reason ?? "") && (recorded ? review.reasonKept : review.reasonTaken)}
        </span>
      </div>
    );
  }
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setOpen(false);
    if (text.trim() === (finding.reason ?? "")) return;
    onRecord(text.trim());
    void jobs.recordReason(finding, text.trim());
  };
  return (
    <form onSubmit={save} className="reason-form">
      <TextField
        label={review.reason}
        description={review.reasonHint}
        multiline
        autoAdjustHeight
        autoFocus
        value={text}
        onChange={(_, value) => setText(value ?? "")}
      />
      <div className="row">
        <PrimaryButton type="submit" disabled={busy}>
          {review.save}
        </PrimaryButton>
        <DefaultButton onClick={() => setOpen(false)}>{texts.cancel}</DefaultButton>
      </div>
    </form>
  );
}
