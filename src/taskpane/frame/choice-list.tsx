/**
 * A list to choose one from: the browser's own, which every keyboard and screen reader knows, in the pane's colours.
 * (Fluent's Dropdown would add 14 KB to the bundle for the same.)
 */
import { Label } from "@fluentui/react/lib/Label";
import { useId, type JSX } from "react";

export interface ListOption {
  readonly key: string;
  readonly text: string;
}

interface ChoiceListProps {
  readonly label: string;
  /** The label is for screen readers only: what the list is for can be seen around it. */
  readonly labelHidden?: boolean;
  readonly options: readonly ListOption[];
  readonly selected: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (key: string) => void;
}

export function ChoiceList({
  label,
  labelHidden,
  options,
  selected,
  disabled,
  onChange,
}: ChoiceListProps): JSX.Element {
  const id = useId();
  return (
    <>
      <Label htmlFor={id} className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </Label>
      <select
        id={id}
        className="choice-list"
        disabled={disabled}
        value={selected ?? ""}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
