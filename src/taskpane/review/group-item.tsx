/** A group of equal findings: one line until it is opened, then each with its cells, what is expected, what to do. */
import { FontIcon } from "@fluentui/react/lib/Icon";
import { useId, useState, type JSX, type ReactNode } from "react";
import { describe, type Finding } from "../../messages/finding";
import { FindingItem, severityIcons } from "../frame/finding-item";
import { usePane } from "../pane-context";
import type { FindingGroup } from "./group";

interface GroupItemProps {
  readonly group: FindingGroup;
  readonly below: (finding: Finding) => ReactNode;
}

export function GroupItem({ group, below }: GroupItemProps): JSX.Element {
  const { texts, language } = usePane();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { severity, findings } = group;
  const single = findings.length === 1;
  const { found } = describe(findings[0]!, language);
  return (
    <li className={`group finding-${severity}`}>
      <button
        type="button"
        className="group-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="finding-symbol">
          <FontIcon iconName={severityIcons[severity]} aria-hidden="true" />
          <span className="visually-hidden">{texts.severity[severity]}: </span>
        </span>
        <span className={open && single ? "group-title group-title-open" : "group-title"}>{found}</span>
        {!single && <span className="group-count">{texts.review.alike(findings.length)}</span>}
        <FontIcon iconName={open ? "ChevronDown" : "ChevronRight"} aria-hidden="true" />
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <ul className="findings group-findings">
            {findings.map((finding, index) => (
              <FindingItem
                key={`${finding.subject ?? finding.cells.join()} ${index}`}
                finding={finding}
                bare={single}
              >
                {below(finding)}
              </FindingItem>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
