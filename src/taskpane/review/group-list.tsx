/** Groups below one another, a portion at a time; `fold` hides them under one line until that is opened. */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useState, type JSX, type ReactNode } from "react";
import type { Finding } from "../../messages/finding";
import { usePortions } from "../frame/portions";
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
  const [open, setOpen] = useState(fold === undefined);
  const { shown, more } = usePortions(groups, portion);
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
          {shown.map((group) => (
            <GroupItem key={group.key} group={group} below={below} />
          ))}
        </ul>
      )}
      {open && more}
    </>
  );
}
