/**
 * Which 정책사업목표 an indicator belongs to, and which 정책사업 of the budget carries a goal: as read, or as a person says.
 * Shown where there is a choice, or where something is tied to nothing.
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { ChoiceList } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

type Kind = "goalOf" | "programOf";

export const tiesId = (kind: Kind): string => `ties-${kind}`;

export function Ties(): JSX.Element | null {
  const { state, texts } = usePane();
  const parts = state.report?.reading.parts;
  if (!parts) return null;
  const { basics } = texts;
  const goals = parts.goals.map(({ name }) => name);
  const programs = [
    ...new Set(parts.budget.filter(({ level }) => level === "policy").map(({ name }) => name)),
  ];
  const indicators = parts.indicators.map(({ name, goal }) => ({ name, to: goal }));
  const carried = parts.goals.map(({ name, policyProgram }) => ({ name, to: policyProgram }));
  const needed = (ties: readonly { to?: string }[], choices: readonly string[]): boolean =>
    choices.length > 0 && ties.length > 0 && (choices.length > 1 || ties.some(({ to }) => to === undefined));
  return (
    <>
      {needed(indicators, goals) && (
        <TieList kind="goalOf" title={basics.goalOf} ties={indicators} choices={goals} />
      )}
      {needed(carried, programs) && (
        <TieList kind="programOf" title={basics.programOf} ties={carried} choices={programs} />
      )}
    </>
  );
}

interface TieListProps {
  readonly kind: Kind;
  readonly title: string;
  readonly ties: readonly { readonly name: string; readonly to?: string }[];
  readonly choices: readonly string[];
}

function TieList({ kind, title, ties, choices }: TieListProps): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { basics } = texts;
  const told = state.told[kind] ?? {};
  const tell = (name: string, to: string): void => void jobs.tell({ [kind]: { ...told, [name]: to } });
  const takeBack = (name: string): void => {
    const { [name]: _, ...others } = told;
    void jobs.tell({ [kind]: Object.keys(others).length === 0 ? undefined : others });
  };
  return (
    <div id={tiesId(kind)} tabIndex={-1}>
      <Section title={title}>
        <ul className="plain">
          {ties.map(({ name, to }) => (
            <li key={name}>
              <ChoiceList
                label={name}
                disabled={busy}
                selected={to ?? ""}
                options={[
                  ...(to === undefined || !choices.includes(to)
                    ? [{ key: to ?? "", text: to ?? basics.asRead }]
                    : []),
                  ...choices.map((key) => ({ key, text: key })),
                ]}
                onChange={(chosen) => chosen !== "" && tell(name, chosen)}
              />
              {Object.hasOwn(told, name) && (
                <div className="row fact-row">
                  <span className="badge">{texts.source.corrected}</span>
                  <ActionButton disabled={busy} onClick={() => takeBack(name)}>
                    {basics.takeBack(name)}
                  </ActionButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
