/**
 * A department's file: whose plan it is, how much is found in it, what the reader asks. Closed it is one line:
 * 012 살림과.xlsx  살림과  오류 1  질문 2.
 */
import { IconButton } from "@fluentui/react/lib/Button";
import { useId, useState, type JSX } from "react";
import { collectingTexts } from "../../messages/collecting";
import { QuestionItem } from "../basics/question-item";
import { Unfold } from "../frame/unfold";
import { usePane } from "../pane-context";
import type { ChosenFile } from "../state";
import { PlacedFindings } from "./placed-finding";

export function FileCard({ chosen: { name, reading } }: { readonly chosen: ChosenFile }): JSX.Element {
  const { jobs, language, busy } = usePane();
  const texts = collectingTexts[language];
  const [open, setOpen] = useState(false);
  const id = useId();
  const isRead = "rows" in reading;
  const findings = isRead ? reading.findings : [reading.reason];
  const questions = isRead ? reading.questions : [];
  const asked = questions.filter(({ state }) => state === "open").length;
  const of = (severity: string): number => findings.filter((found) => found.severity === severity).length;
  const names = isRead ? [...new Set(reading.rows.map(({ department }) => department))] : [];
  const badges = isRead
    ? [
        of("error") > 0 && texts.errors(of("error")),
        of("warning") > 0 && texts.warnings(of("warning")),
        asked > 0 && texts.questions(asked),
      ].filter((badge) => badge !== false)
    : [texts.unread];
  return (
    <li className="card card-file">
      <div className="card-head">
        <Unfold open={open} controls={id} label={name} onChange={setOpen} />
        <strong>{name}</strong>
        <IconButton
          iconProps={{ iconName: "Cancel" }}
          ariaLabel={texts.remove(name)}
          disabled={busy}
          onClick={() => void jobs.removeFiles(name)}
        />
      </div>
      <p className="file-facts">
        {names.length > 0 && <span className="quiet">{texts.departments(names)}</span>}
        {badges.map((badge) => (
          <span key={badge} className="badge">
            {badge}
          </span>
        ))}
      </p>
      <div id={id} hidden={!open} className="card-body">
        {open && (
          <>
            {questions.map((decided) => (
              <QuestionItem
                key={decided.key}
                decided={decided}
                plainCells
                onAnswer={(choice) => void jobs.answerFile(name, decided.key, choice)}
              />
            ))}
            {findings.length === 0 && <p className="quiet">{texts.clean}</p>}
            <PlacedFindings findings={findings.map((found) => ({ file: "", found }))} />
          </>
        )}
      </div>
    </li>
  );
}
