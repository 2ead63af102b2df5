/** Findings below one another; a long list grows when asked, so that the pane stays quick. */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useState, type JSX, type ReactNode } from "react";
import type { Finding } from "../../messages/finding";
import { usePane } from "../pane-context";
import { FindingItem } from "./finding-item";

const portion = 40;

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** What stands below a finding. */
  readonly below?: (finding: Finding) => ReactNode;
}

export function FindingList({ findings, below }: FindingListProps): JSX.Element {
  const { texts } = usePane();
  const [limit, setLimit] = useState(portion);
  return (
    <>
      <ul className="findings">
        {findings.slice(0, limit).map((finding, index) => (
          <FindingItem
            key={`${finding.kind} ${finding.subject ?? ""} ${finding.cells.join()} ${index}`}
            finding={finding}
          >
            {below?.(finding)}
          </FindingItem>
        ))}
      </ul>
      {findings.length > limit && (
        <ActionButton iconProps={{ iconName: "ChevronDown" }} onClick={() => setLimit(limit + portion)}>
          {texts.more(findings.length - limit)}
        </ActionButton>
      )}
    </>
  );
}
