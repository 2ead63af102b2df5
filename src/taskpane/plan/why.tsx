/**
 * 이 숫자는 어디에서: for the selected cell of the plan sheet, the staff's cells that it comes from, and by which signs these
 * were understood. Example: 예산현황/인력운영비/예산액 | 예산!C12 | 예산 · 예산액 · 2017년 · 천원 | 금액 단위: 천원(표 위에 적힌 단위).
 */
import { useEffect, useState, type JSX } from "react";
import { moneyUnit } from "../../messages/money-units";
import { printSheetArea } from "../../sheet/address";
import type { Origin } from "../addin";
import { CellLinks } from "../frame/cell-link";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { groundsOf, type Ground } from "./grounds";

export function Why(): JSX.Element | null {
  const { state, texts } = usePane();
  const origin = useOrigin();
  const { report } = state;
  if (!report || (state.status?.planSheets ?? []).length === 0) return null;
  return (
    <Section title={texts.why.title}>
      <div aria-live="polite">
        {origin === undefined ? (
          <p className="quiet">{texts.why.select}</p>
        ) : (
          <>
            <p>
              <strong>{origin.id ?? printSheetArea(origin.at)}</strong>
            </p>
            {origin.cells.length === 0 ? (
              <p className="quiet">{texts.why.ownText}</p>
            ) : (
              <CellLinks addresses={origin.cells} />
            )}
            {groundsOf(origin.cells, report.reading).map((ground) => (
              <GroundItem key={`${ground.table.kind} ${printSheetArea(ground.table.range)}`} {...ground} />
            ))}
          </>
        )}
      </div>
    </Section>
  );
}

/** Of the cell that is selected on the plan sheet; undefined while another sheet's is. */
function useOrigin(): Origin | undefined {
  const { state, addin, busy } = usePane();
  const [origin, setOrigin] = useState<Origin>();
  const { selection, status } = state;
  const isOnPlan = selection !== undefined && (status?.planSheets ?? []).includes(selection.sheet);
  useEffect(() => {
    let isLate = false;
    if (busy) return;
    if (!isOnPlan) setOrigin(undefined);
    else
      addin.originOf(selection).then(
        (found) => !isLate && setOrigin(found),
        () => undefined,
      );
    return () => void (isLate = true);
  }, [addin, selection, isOnPlan, busy]);
  return origin;
}

function GroundItem({ table, columns, decided }: Ground): JSX.Element {
  const { texts, language } = usePane();
  const { source } = texts;
  const said = (column: Ground["columns"][number]): string =>
    [
      source.kinds[table.kind],
      column.header,
      column.year === undefined ? undefined : texts.plan.budgetOf(column.year),
      column.kind && source.amountKinds[column.kind],
      table.unit && moneyUnit(table.unit, language),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      {columns.map((column) => (
        <p key={column.column}>{said(column)}</p>
      ))}
      <ul className="grounds">
        {decided.map(({ key, what, taken, choices, signs }) => (
          <li key={key}>
            {texts.why.taken(
              what[language],
              choices.find(({ value }) => value === taken)?.[language] ?? taken,
              signs.map((sign) => sign[language]).join(", "),
            )}{" "}
            <CellLinks addresses={[...new Set(signs.flatMap(({ cells }) => cells))]} />
          </li>
        ))}
      </ul>
    </>
  );
}
