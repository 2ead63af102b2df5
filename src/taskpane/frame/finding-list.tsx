/** Findings below one another; a long list grows when asked. */
import type { JSX, ReactNode } from "react";
import type { Finding } from "../../messages/finding";
import { FindingItem } from "./finding-item";
import { usePortions } from "./portions";

const portion = 40;

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** What stands below a finding. */
  readonly below?: (finding: Finding) => ReactNode;
}

export function FindingList({ findings, below }: FindingListProps): JSX.Element {
  const { shown, more } = usePortions(findings, portion);
  return (
    <>
      <ul className="findings">
        {shown.map((finding, index) => (
          <FindingItem
            key={`${finding.kind} ${finding.subject ?? ""} ${finding.cells.join()} ${index}`}
            finding={finding}
          >
            {below?.(finding)}
          </FindingItem>
        ))}
      </ul>
      {more}
    </>
  );
}
