/**
 * One question: what was taken, by which signs, and a button for each choice. One press answers it, and the workbook is read
 * again; "읽은 대로" takes the answer back.
 * Example: 금액 단위 | ‘백만원’으로 보았습니다: 금액의 중앙값(179) | [백만원] [원] [천원]
 */
import { ActionButton, DefaultButton } from "@fluentui/react/lib/Button";
import { useId, type JSX } from "react";
import type { Decided } from "../../reader/model";
import { CellLinks } from "../frame/cell-link";
import { usePane } from "../pane-context";

export const questionId = (key: string): string => `question-${key.replace(/\s/g, "_")}`;

interface QuestionProps {
  readonly decided: Decided;
  /** What a choice does, undefined taking it back; left out, the workbook keeps it and is read again. */
  readonly onAnswer?: (choice: string | undefined) => void;
  /** Its cells are of a file that is not open: they lead nowhere. */
  readonly plainCells?: boolean;
}

export function QuestionItem({ decided, onAnswer, plainCells }: QuestionProps): JSX.Element {
  const { texts, language, jobs, busy } = usePane();
  const { questions, basics, source } = texts;
  const { key, what, taken, choices, signs, cells, state } = decided;
  const id = useId();
  const answer =
    onAnswer ??
    ((choice: string | undefined): void =>
      void (choice === undefined ? jobs.takeBack(key) : jobs.answer(key, choice)));
  const takenText = choices.find(({ value }) => value === taken)?.[language] ?? taken;
  return (
    <div id={questionId(key)} className="question" role="group" aria-labelledby={id} tabIndex={-1}>
      <p className="question-head">
        <strong id={id}>{what[language]}</strong>
        {state === "answered" && <span className="badge">{source.corrected}</span>}
      </p>
      {state === "open" && (
        <p className="quiet">{questions.taken(takenText, signs.map((sign) => sign[language]).join(", "))}</p>
      )}
      {plainCells ? <p className="quiet">{cells.join(", ")}</p> : <CellLinks addresses={cells} />}
      <div className="row wrap">
        {choices.map((choice) => (
          <DefaultButton
            key={choice.value}
            className="choice"
            toggle
            checked={choice.value === taken}
            disabled={busy}
            onClick={() => answer(choice.value)}
          >
            {choice[language]}
          </DefaultButton>
        ))}
        {state === "answered" && (
          <ActionButton disabled={busy} onClick={() => answer(undefined)}>
            {basics.takeBack(what[language])}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
