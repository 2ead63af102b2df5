/** The plan for 한글: the whole document as a file, or the table around the selected cell on the clipboard. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { CopyTable } from "../frame/copy-table";
import { CopyText } from "../frame/copy-text";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

export function HangulSection(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { outcome } = state;
  const { hangul, saveHangul, hangulHint, hangulText, copyTable, copyTableHint, copiedTable } = texts.plan;
  return (
    <Section title={hangul}>
      <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.saveHangul()}>
        {saveHangul}
      </DefaultButton>
      <p className="quiet">{hangulHint}</p>
      {outcome?.kind === "hangul" && !outcome.saved && (
        <CopyText label={hangulText} text={outcome.file.base64} />
      )}
      {outcome?.kind === "hangul" && outcome.file.findings.length > 0 && (
        <FindingList findings={outcome.file.findings} />
      )}
      <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.copyTable()}>
        {copyTable}
      </DefaultButton>
      <p className="quiet">{copyTableHint}</p>
      {outcome?.kind === "table" && <CopyTable label={copiedTable} table={outcome.table} />}
    </Section>
  );
}
