/** A group of equal findings: one line until it is opened. Example: ⚠ '24년 목표가 없는 지표 8개 › */
import { FontIcon } from "@fluentui/react/lib/Icon";
import { useId, useState, type JSX, type ReactNode } from "react";
import { describe, groupName, type Finding } from "../../messages/finding";
import { FindingItem, severityIcons } from "../frame/finding-item";
import { usePane } from "../pane-context";
import { AlikeFindings } from "./alike-findings";
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
  const first = findings[0]!;
  const single = findings.length === 1;
  const name = single ? undefined : groupName(first, language);
  const title =
    name === undefined ? describe(first, language).found : texts.review.several(findings.length, name);
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
        <span className={open ? "group-title group-title-open" : "group-title"}>{title}</span>
        {!single && name === undefined && (
          <span className="group-count">{texts.review.alike(findings.length)}</span>
        )}
        <FontIcon iconName={open ? "ChevronDown" : "ChevronRight"} aria-hidden="true" />
      </button>
      <div id={id} hidden={!open}>
        {open && single && (
          <ul className="findings group-findings">
            <FindingItem finding={first} bare>
              {below(first)}
            </FindingItem>
          </ul>
        )}
        {open && !single && <AlikeFindings findings={findings} below={below} />}
      </div>
    </li>
  );
}
