/** Gives an indicator a function of its own in the workbook, by a name that the office chooses. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type FormEvent, type JSX } from "react";
import type { Formula } from "../../formula/types";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

interface DefineFunctionProps {
  readonly indicator: string;
  readonly formula: Formula;
}

export function DefineFunction({ indicator, formula }: DefineFunctionProps): JSX.Element {
  const { texts, state, jobs, busy } = usePane();
  const { functions } = texts;
  const [name, setName] = useState(state.settings?.functionNames[indicator] ?? "");
  const available = state.status?.lambda !== false;
  const define = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== "") void jobs.defineFunction(indicator, name.trim(), formula);
  };
  return (
    <Section title={functions.define}>
      <form onSubmit={define}>
        <TextField
          label={functions.name}
          description={available ? functions.nameHint : texts.plan.namesUnavailable}
          value={name}
          disabled={!available}
          onChange={(_, value) => setName(value ?? "")}
        />
        <DefaultButton type="submit" className="wide" disabled={busy || !available || name.trim() === ""}>
          {functions.define}
        </DefaultButton>
      </form>
    </Section>
  );
}
