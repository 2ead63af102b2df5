/** Tables that the person left out, each with the way back. */
import { ActionButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { printSheetArea } from "../../sheet/address";
import { CellLink } from "../frame/cell-link";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

export function ExcludedTables(): JSX.Element | null {
  const { state, texts, jobs, busy } = usePane();
  const excluded = state.corrections.filter((correction) => correction.exclude);
  if (excluded.length === 0) return null;
  return (
    <Section title={texts.source.excluded}>
      <ul className="plain">
        {excluded.map(({ table }) => (
          <li key={printSheetArea(table)} className="row">
            <CellLink address={printSheetArea(table)} />
            <ActionButton disabled={busy} onClick={() => void jobs.forgetCorrections(table)}>
              {texts.source.include}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
