/** Above every view that shows something read: the sheets have changed since, and one button reads them again. */
import { Link } from "@fluentui/react/lib/Link";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { JSX } from "react";
import { usePane } from "../pane-context";
import { isTab } from "../state";

export function StaleMessage(): JSX.Element | null {
  const { state, texts, jobs, busy } = usePane();
  if (!state.stale || !isTab(state.view)) return null;
  return (
    <MessageBar className="stale" delayedRender={false} messageBarType={MessageBarType.warning} isMultiline>
      {texts.source.stale}{" "}
      <Link as="button" disabled={busy} onClick={() => void jobs.read()}>
        {texts.source.readAgain}
      </Link>
    </MessageBar>
  );
}
