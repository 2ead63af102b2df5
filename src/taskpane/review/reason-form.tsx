/** 이유 적기: a line of text that silences a warning and goes along to finance. */
import { ActionButton, DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type FormEvent, type JSX } from "react";
import type { Finding } from "../../messages/finding";
import { usePane } from "../pane-context";

export function ReasonForm({ finding }: { readonly finding: Finding }): JSX.Element {
  const { texts, jobs, busy } = usePane();
  const { review } = texts;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(finding.reason ?? "");
  if (!open) {
    return (
      <ActionButton disabled={busy} onClick={() => setOpen(true)}>
        {finding.reason ? review.changeReason : review.recordReason}
      </ActionButton>
    );
  }
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setOpen(false);
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
