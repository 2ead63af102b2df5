/** What the last job achieved, in one sentence and, where it helps, the way to it. */
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { JSX, ReactNode } from "react";
import type { PaneTexts } from "../../messages/taskpane";
import { usePane } from "../pane-context";
import { unconverted, type Outcome } from "../state";
import { CellLink } from "./cell-link";
import { SheetLink } from "./sheet-link";

export function OutcomeMessage(): JSX.Element | null {
  const { state, texts, dispatch } = usePane();
  const { outcome } = state;
  if (!outcome || outcome.kind === "table") return null;
  const quiet = outcome.kind === "cancelled" || outcome.kind === "undone";
  const warns = outcome.kind === "shared" && unconverted(outcome.report) > 0;
  return (
    <MessageBar
      messageBarType={warns ? MessageBarType.warning : quiet ? MessageBarType.info : MessageBarType.success}
      isMultiline
      delayedRender={false}
      dismissButtonAriaLabel={texts.close}
      onDismiss={() => dispatch({ type: "dismissed" })}
    >
      {sayWhat(outcome, texts)}
    </MessageBar>
  );
}

function sayWhat(outcome: Exclude<Outcome, { kind: "table" }>, texts: PaneTexts): ReactNode {
  switch (outcome.kind) {
    case "built":
      return (
        <>
          {texts.plan.built} {texts.plan.builtIn(outcome.report.milliseconds.total / 1000)}
          {outcome.report.sheets.map((sheet) => (
            <SheetLink key={sheet} sheet={sheet} />
          ))}
        </>
      );
    case "hangul":
      return outcome.saved
        ? texts.plan.hangulSaved(outcome.file.name)
        : texts.plan.hangulUnsaved(outcome.file.name);
    case "financeCopy":
      return texts.sharing.financeCopySaved(outcome.file.name, outcome.file.dropped.length);
    case "undone":
      return texts.plan.undone;
    case "cancelled":
      return texts.cancelled;
    case "inputSheets":
      return texts.source.inputSheetsMade(outcome.names.join(", "));
    case "checkSheet":
      return (
        <>
          {texts.review.checkSheetMade(outcome.report.sheet)} <SheetLink sheet={outcome.report.sheet} />
        </>
      );
    case "marks":
      return outcome.shown ? texts.review.marked : texts.review.unmarked;
    case "shared": {
      const { converted } = outcome.report;
      const left = unconverted(outcome.report);
      if (converted + left === 0) return texts.sharing.nothingToShare;
      const done = outcome.valuesOnly
        ? texts.sharing.sharedValues(converted)
        : texts.sharing.shared(converted);
      return left === 0 ? done : [texts.sharing.leftAlone(left), converted > 0 ? done : ""].join(" ");
    }
    case "reconnected":
      return texts.sharing.reconnected(outcome.report.converted);
    case "inserted":
      return (
        <>
          {texts.functions.inserted(outcome.address)} <CellLink address={outcome.address} />
        </>
      );
    case "targetSet":
      return (
        <>
          {texts.targets.set(outcome.address)} <CellLink address={outcome.address} />
        </>
      );
    case "defined":
      return texts.functions.defined(outcome.name);
    case "requested": {
      const { departments, year, name } = outcome.file;
      return texts.requested(departments, year, name);
    }
    case "collected":
      return (
        <>
          {texts.collected(outcome.report.departments)} <SheetLink sheet={outcome.report.sheets[0]!} />
        </>
      );
  }
}
