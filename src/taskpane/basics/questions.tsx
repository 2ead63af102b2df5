/**
 * What the reader could not decide by itself and no table shows: a question about the workbook as a whole, and which row of
 * the sheets is a quantity of a formula. An answer is kept in the workbook; "읽은 대로" takes it back.
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { Finding } from "../../messages/finding";
import type { Told } from "../addin";
import { ChoiceList } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { QuestionItem } from "./question-item";
import { questionsOutsideTables } from "./questions-of";

export const questionsId = "questions";

export function Questions(): JSX.Element | null {
  const { state, texts } = usePane();
  const asked = state.report ? questionsOutsideTables(state.report.reading) : [];
  const quantities = useMissingQuantities();
  if (asked.length + quantities.length === 0) return null;
  return (
    <div id={questionsId} tabIndex={-1}>
      <Section title={texts.questions.title}>
        {asked.map((decided) => (
          <QuestionItem key={decided.key} decided={decided} />
        ))}
        {quantities.map((quantity) => (
          <RowOfQuantity key={quantity} quantity={quantity} />
        ))}
      </Section>
    </div>
  );
}

/** Quantities of formulas that no row is called like, and those for which a row was told. */
function useMissingQuantities(): string[] {
  const { state } = usePane();
  const missing = (state.report?.findings ?? []).filter(
    (found): found is Finding<"quantity-missing"> & Finding => found.kind === "quantity-missing",
  );
  return [
    ...new Set([
      ...Object.values(state.told.quantityNames ?? {}),
      ...missing.map(({ data }) => (data as Finding<"quantity-missing">["data"]).quantity),
    ]),
  ];
}

function RowOfQuantity({ quantity }: { readonly quantity: string }): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { basics } = texts;
  const names = state.told.quantityNames ?? {};
  const answer = Object.entries(names).find(([, name]) => name === quantity)?.[0];
  const rows = state.report?.reading.parts.quantities.map(({ name }) => name) ?? [];
  const label = basics.rowOf(quantity);
  const tell = (row: string | undefined): void => {
    const others = Object.entries(names).filter(([name]) => name !== answer);
    const next = row === undefined ? others : [...others, [row, quantity] as const];
    const told: Told = { quantityNames: next.length === 0 ? undefined : Object.fromEntries(next) };
    void jobs.tell(told);
  };
  return (
    <div className="fact">
      <ChoiceList
        label={label}
        disabled={busy}
        selected={answer ?? ""}
        options={[
          ...(answer === undefined ? [{ key: "", text: basics.choose }] : []),
          ...[...new Set([...(answer === undefined ? [] : [answer]), ...rows])].map((key) => ({
            key,
            text: key,
          })),
        ]}
        onChange={(chosen) => chosen !== "" && tell(chosen)}
      />
      {answer !== undefined && (
        <ActionButton disabled={busy} onClick={() => tell(undefined)}>
          {basics.takeBack(label)}
        </ActionButton>
      )}
    </div>
  );
}
