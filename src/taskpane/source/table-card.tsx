/**
 * A table that was found: what it is, where, in which unit, what each column means; everything can be corrected.
 * Closed it is one line: 예산  예산!A3:C12  천원.
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useId, useState, type JSX } from "react";
import { moneyUnit } from "../../messages/money-units";
import type { FoundTable } from "../../reader/model";
import { printSheetArea } from "../../sheet/address";
import type { TableCorrection } from "../addin";
import { QuestionItem } from "../basics/question-item";
import { questionsOf } from "../basics/questions-of";
import { CellLink } from "../frame/cell-link";
import { Unfold } from "../frame/unfold";
import { usePane } from "../pane-context";
import { ColumnMeanings } from "./column-meanings";
import { UnitChoice } from "./unit-choice";

interface TableCardProps {
  readonly table: FoundTable;
  /** What the person has said about it so far. */
  readonly correction?: TableCorrection;
}

export function TableCard({ table, correction }: TableCardProps): JSX.Element {
  const { texts, jobs, state, language, busy } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { source } = texts;
  const kind = source.kinds[table.kind];
  const asked = state.report ? questionsOf(table, state.report.reading) : [];
  const address = printSheetArea(table.range);
  const correct = (change: Omit<TableCorrection, "table">): void => {
    void jobs.correct({ ...change, table: table.range });
  };
  return (
    <li className="card">
      <div className="card-head">
        <Unfold open={open} controls={id} label={`${kind} ${address}`} onChange={setOpen} />
        <strong>{kind}</strong>
        <CellLink address={address} />
        <span className="quiet">{table.unit && moneyUnit(table.unit, language)}</span>
        {correction && <span className="badge">{source.corrected}</span>}
      </div>
      {asked.length > 0 && (
        <div className="card-body">
          {asked.map((decided) => (
            <QuestionItem key={decided.key} decided={decided} />
          ))}
        </div>
      )}
      <div id={id} hidden={!open} className="card-body">
        {open && (
          <>
            {table.unit !== undefined && <UnitChoice table={table} onChange={(unit) => correct({ unit })} />}
            <ColumnMeanings
              table={table}
              onChange={(column, said) => correct({ columns: { [column]: said } })}
            />
            <div className="row wrap">
              <ActionButton
                disabled={busy || !state.selection}
                onClick={() => correct({ range: state.selection!, kind: table.kind })}
              >
                {source.useSelection}
              </ActionButton>
              <ActionButton disabled={busy} onClick={() => correct({ exclude: true })}>
                {source.exclude}
              </ActionButton>
              {correction && (
                <ActionButton disabled={busy} onClick={() => void jobs.forgetCorrections(correction.table)}>
                  {source.forget}
                </ActionButton>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
