/** Groups below one another, a portion at a time; `fold` hides them under one line until that is opened. */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useState, type JSX, type ReactNode } from "react";
import type { Finding } from "../../messages/finding";
import { usePane } from "../pane-context";
import type { FindingGroup } from "./group";
import { GroupItem } from "./group-item";

const portion = 40;

interface GroupListProps {
  readonly groups: readonly FindingGroup[];
  readonly below: (finding: Finding) => ReactNode;
  /** The one line. */
  readonly fold?: string;
}

export function GroupList({ groups, below, fold }: GroupListProps): JSX.Element | null {
  const { texts } = usePane();
  const [open, setOpen] = useState(fold === undefined);
  const [limit, setLimit] = useState(portion);
  if (groups.length === 0) return null;
  return (
    <>
      {fold !== undefined && (
        <ActionButton
          className="fold"
          iconProps={{ iconName: open ? "ChevronDown" : "ChevronRight" }}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {fold}
        </ActionButton>
      )}
      {open && (
        <ul className="findings">
          {groups.slice(0, limit).map((group) => (
            <GroupItem key={group.key} group={group} below={below} />
          ))}
        </ul>
      )}
      {open && groups.length > limit && (
        <ActionButton iconProps={{ iconName: "ChevronDown" }} onClick={() => setLimit(limit + portion)}>
          {texts.more(groups.length - limit)}
        </ActionButton>
      )}
    </>
  );
}
