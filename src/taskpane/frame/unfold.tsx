/** The button that opens and closes a card. `controls`: the id of what it shows. Example: › 예산 예산!A1:F20. */
import { IconButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";

interface UnfoldProps {
  readonly open: boolean;
  readonly controls: string;
  readonly label: string;
  readonly onChange: (open: boolean) => void;
}

export function Unfold({ open, controls, label, onChange }: UnfoldProps): JSX.Element {
  return (
    <IconButton
      iconProps={{ iconName: open ? "ChevronDown" : "ChevronRight" }}
      aria-expanded={open}
      aria-controls={controls}
      ariaLabel={label}
      onClick={() => onChange(!open)}
    />
  );
}
