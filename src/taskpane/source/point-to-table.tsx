/** For a table that was not found, or wrongly: select it on the sheet, say what it is. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import type { FoundTable } from "../../reader/model";
import { printSheetArea } from "../../sheet/address";
import { pointId } from "../basics/remedies";
import { ChoiceList } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { tableKinds } from "./table-kinds";

export function PointToTable(): JSX.Element {
  const { texts, state, jobs, busy } = usePane();
  const { source } = texts;
  const [kind, setKind] = useState<FoundTable["kind"]>("budget");
  const { selection } = state;
  return (
    <div id={pointId} tabIndex={-1}>
      <Section title={source.point}>
        <p className="quiet">{source.pointHint}</p>
        <ChoiceList
          label={source.pointKind}
          disabled={busy}
          selected={kind}
          options={tableKinds.map((key) => ({ key, text: source.kinds[key] }))}
          onChange={(key) => setKind(key as FoundTable["kind"])}
        />
        <p aria-live="polite">{selection && source.selected(printSheetArea(selection))}</p>
        <DefaultButton
          disabled={busy || !selection}
          onClick={() => selection && void jobs.correct({ table: selection, range: selection, kind })}
        >
          {source.pointButton}
        </DefaultButton>
      </Section>
    </div>
  );
}
