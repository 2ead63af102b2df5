/** 전체, 오류, 경고, 참고, each with its count; one is pressed. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { Finding, Severity } from "../../messages/finding";
import { usePane } from "../pane-context";

export type Shown = Severity | "all";

const choices: readonly Shown[] = ["all", "error", "warning", "note"];

interface SeverityFilterProps {
  readonly findings: readonly Finding[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

export function SeverityFilter({ findings, shown, onChange }: SeverityFilterProps): JSX.Element {
  const { texts } = usePane();
  return (
    <div className="filter" role="group" aria-label={texts.review.filter}>
      {choices.map((choice) => {
        const count = findings.filter((finding) => choice === "all" || finding.severity === choice).length;
        return (
          <DefaultButton
            key={choice}
            className="small-button"
            toggle
            checked={shown === choice}
            onClick={() => onChange(choice)}
          >
            {choice === "all" ? texts.review.all : texts.severity[choice]} {count}
          </DefaultButton>
        );
      })}
    </div>
  );
}
