/**
 * 기본 사항: year, department, title, strategic goal and office as they were read; each can be told otherwise, and taken
 * back to what the sheets say. Example: 회계연도 2017 → 2018, "고침", 읽은 대로.
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useState, type FormEvent, type JSX } from "react";
import { assumedTitle } from "../../plan/title";
import type { Told } from "../addin";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

type Fact = "planYear" | "department" | "title" | "strategicGoal" | "office";

export const factId = (fact: Fact): string => `fact-${fact}`;

const facts: readonly Fact[] = ["planYear", "department", "title", "strategicGoal", "office"];

export function Basics(): JSX.Element | null {
  const { state, texts } = usePane();
  const { reading, plan } = state.report ?? {};
  const parts = reading?.parts;
  if (!parts) return null;
  const { title, strategicGoal, office } = parts.outline;
  const read: Readonly<Record<Fact, string>> = {
    planYear: String(parts.fiscalYear ?? ""),
    department: parts.department ?? "",
    title: title?.text ?? (plan ? assumedTitle(plan.fiscalYear, plan.department) : ""),
    strategicGoal: strategicGoal?.text ?? "",
    office: office?.text ?? "",
  };
  return (
    <Section title={texts.basics.title}>
      <p className="quiet">{texts.basics.intro}</p>
      {facts.map((fact) => (
        <FactField
          key={fact}
          fact={fact}
          value={read[fact]}
          isAssumed={fact === "title" && plan !== undefined && !title}
        />
      ))}
    </Section>
  );
}

interface FactFieldProps {
  readonly fact: Fact;
  /** As the plan has it now: told, or read. */
  readonly value: string;
  /** No sheet says it; this was taken. */
  readonly isAssumed: boolean;
}

function FactField({ fact, value, isAssumed }: FactFieldProps): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { basics } = texts;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isTold = state.told[fact] !== undefined;
  const problem = fact === "planYear" && !/^(19|20)\d\d$/.test(text.trim()) && text.trim() !== "";
  const keep = (event?: FormEvent): void => {
    event?.preventDefault();
    const next = text.trim();
    if (next === value || next === "" || problem) return;
    void jobs.tell({ [fact]: fact === "planYear" ? Number(next) : next } as Told);
  };
  return (
    <form className="fact" onSubmit={keep}>
      <TextField
        id={factId(fact)}
        label={basics.facts[fact]}
        value={text}
        disabled={busy}
        placeholder={basics.notFound}
        errorMessage={problem ? basics.noYear : undefined}
        description={isAssumed ? basics.assumed : undefined}
        onChange={(_, next) => setText(next ?? "")}
      />
      <div className="row fact-row">
        {text.trim() !== value && (
          <ActionButton type="submit" disabled={busy || problem || text.trim() === ""}>
            {basics.keep}
          </ActionButton>
        )}
        {isTold && (
          <>
            <span className="badge">{texts.source.corrected}</span>
            <ActionButton disabled={busy} onClick={() => void jobs.tell({ [fact]: undefined })}>
              {basics.takeBack(basics.facts[fact])}
            </ActionButton>
          </>
        )}
      </div>
    </form>
  );
}
