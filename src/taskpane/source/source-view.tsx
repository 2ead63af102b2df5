/** 1 찾은 자료: which tables were found where, what is missing, what was not understood; all of it can be corrected. */
import { ActionButton, DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { printSheetArea } from "../../sheet/address";
import { Basics } from "../basics/basics";
import { Questions } from "../basics/questions";
import { inputSheetsId, tablesId } from "../basics/remedies";
import { Ties } from "../basics/ties";
import { CellLink } from "../frame/cell-link";
import { FindingList } from "../frame/finding-list";
import { FirstSteps } from "../frame/first-steps";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { correctionOf } from "./correction-of";
import { ExcludedTables } from "./excluded-tables";
import { PointToTable } from "./point-to-table";
import { TableCard } from "./table-card";
import { tableKinds } from "./table-kinds";

export function SourceView(): JSX.Element | null {
  const { state, texts, language, jobs, dispatch, busy } = usePane();
  const { source } = texts;
  const { report, corrections } = state;
  if (!report) return state.status?.empty ? <FirstSteps /> : null;
  const { tables, notUnderstood, findings } = report.reading;
  const missing = tableKinds.filter((kind) => !tables.some((table) => table.kind === kind));
  const ordered = [...tables].sort(
    (one, other) => tableKinds.indexOf(one.kind) - tableKinds.indexOf(other.kind),
  );
  return (
    <>
      <Section
        title={tables.length > 0 ? source.found(tables.length) : source.none}
        action={
          <ActionButton iconProps={{ iconName: "Refresh" }} disabled={busy} onClick={() => void jobs.read()}>
            {source.readAgain}
          </ActionButton>
        }
      >
        <ul className="plain" id={tablesId} tabIndex={-1}>
          {ordered.map((table) => (
            <TableCard
              key={`${table.kind} ${printSheetArea(table.range)}`}
              table={table}
              correction={correctionOf(table, corrections)}
            />
          ))}
        </ul>
        {missing.length > 0 && (
          <div className="missing">
            <p>{source.missing(missing.map((kind) => source.kinds[kind]).join(", "))}</p>
            <DefaultButton id={inputSheetsId} disabled={busy} onClick={() => void jobs.createInputSheets()}>
              {source.inputSheets}
            </DefaultButton>
          </div>
        )}
        <PrimaryButton
          className="wide"
          disabled={busy || tables.length === 0}
          onClick={() => dispatch({ type: "view", view: "plan" })}
        >
          {source.next}
        </PrimaryButton>
      </Section>
      <Questions />
      <Basics />
      <Ties />
      <ExcludedTables />
      {notUnderstood.length > 0 && (
        <Section title={source.notUnderstood}>
          <ul className="plain">
            {notUnderstood.map(({ range, reason }) => (
              <li key={printSheetArea(range)}>
                <CellLink address={printSheetArea(range)} /> <span className="quiet">{reason[language]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={source.findings}>
          <FindingList findings={findings} />
        </Section>
      )}
      <PointToTable />
    </>
  );
}
