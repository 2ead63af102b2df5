/** The order of a person's work, as tabs: 자료, 계획서, 점검, 공유, and the functions beside it. */
import { Pivot, PivotItem } from "@fluentui/react/lib/Pivot";
import type { JSX } from "react";
import { usePane } from "../pane-context";
import { isTab, tabs, type View } from "../state";

export const tabId = (view: string): string => `tab-${view}`;
export const panelId = "view";

export function ViewTabs(): JSX.Element {
  const { state, texts, dispatch } = usePane();
  const errors = state.report?.findings.filter(
    (finding) => finding.severity === "error" && !finding.reason,
  ).length;
  return (
    <Pivot
      className="tabs"
      headersOnly
      aria-label={texts.title}
      selectedKey={isTab(state.view) ? state.view : null}
      getTabId={tabId}
      onLinkClick={(item) => item && dispatch({ type: "view", view: item.props.itemKey as View })}
    >
      {tabs.map((view, index) => (
        <PivotItem
          key={view}
          itemKey={view}
          headerText={view === "functions" ? texts.views[view] : `${index + 1} ${texts.views[view]}`}
          itemCount={view === "review" && errors ? errors : undefined}
          headerButtonProps={{ "aria-controls": panelId }}
        />
      ))}
    </Pivot>
  );
}
