/** Why a job did not happen, in the person's words, with a retry. A fault of ours shows a short code, never a stack. */
import { MessageBarButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { JSX } from "react";
import { describe } from "../../messages/finding";
import { usePane } from "../pane-context";
import { CellLinks } from "./cell-link";

export function TroubleMessage(): JSX.Element | null {
  const { state, texts, language, jobs, dispatch } = usePane();
  const { trouble } = state;
  if (!trouble) return null;
  return (
    <MessageBar
      messageBarType={MessageBarType.error}
      isMultiline
      delayedRender={false}
      dismissButtonAriaLabel={texts.close}
      onDismiss={() => dispatch({ type: "dismissed" })}
      actions={<MessageBarButton onClick={() => void jobs.retry()}>{texts.retry}</MessageBarButton>}
    >
      {trouble.kind === "fault" ? (
        <>
          <p>{texts.fault}</p>
          <p className="quiet">{texts.faultCode(trouble.code)}</p>
        </>
      ) : (
        trouble.findings.map((finding, index) => {
          const { found, expected, remedy } = describe(finding, language);
          return (
            <div key={index} className="refusal">
              <p>
                <strong>{found}</strong> {expected}
              </p>
              <p>{remedy}</p>
              <CellLinks addresses={finding.cells} />
            </div>
          );
        })
      )}
    </MessageBar>
  );
}
