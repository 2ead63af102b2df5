/**
 * What the reader could not decide by itself, each with its choices: what ▲ means, how months make a year, which row of the
 * sheets is a quantity of a formula. An answer is kept in the workbook; "읽은 대로" takes it back.
 */
import { ActionButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { Finding, FindingKind } from "../../messages/finding";
import type { Told } from "../addin";
import { ChoiceList, type ListOption } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

export const questionsId = "questions";

interface Question {
  readonly key: string;
  readonly label: string;
  readonly options: readonly ListOption[];
  readonly answer?: string;
  readonly tell: (chosen: string | undefined) => Told;
}

export function Questions(): JSX.Element | null {
  const { texts, jobs, busy } = usePane();
  const { basics } = texts;
  const questions = useQuestions();
  if (questions.length === 0) return null;
  return (
    <div id={questionsId} tabIndex={-1}>
      <Section title={basics.questions}>
        {questions.map(({ key, label, options, answer, tell }) => (
          <div key={key} className="fact">
            <ChoiceList
              label={label}
              disabled={busy}
              selected={answer ?? ""}
              options={[...(answer === undefined ? [{ key: "", text: basics.choose }] : []), ...options]}
              onChange={(chosen) => chosen !== "" && void jobs.tell(tell(chosen))}
            />
            {answer !== undefined && (
              <ActionButton disabled={busy} onClick={() => void jobs.tell(tell(undefined))}>
                {basics.takeBack(label)}
              </ActionButton>
            )}
          </div>
        ))}
      </Section>
    </div>
  );
}

function useQuestions(): Question[] {
  const { state, texts } = usePane();
  const { basics } = texts;
  const { report, told } = state;
  if (!report) return [];
  const all = [...report.findings, ...report.reading.findings];
  const of = <K extends FindingKind>(kind: K): Finding<K>[] =>
    all.filter((found): found is Finding<K> & Finding => found.kind === kind) as unknown as Finding<K>[];
  const names = (told: Readonly<Record<string, string>> | undefined, now: readonly string[]): string[] => [
    ...new Set([...Object.keys(told ?? {}), ...now]),
  ];
  const replaced = <T extends string>(
    list: Readonly<Record<string, T>> | undefined,
    name: string,
    value: T | undefined,
  ): Readonly<Record<string, T>> | undefined => {
    const { [name]: _, ...others } = list ?? {};
    const next = value === undefined ? others : { ...others, [name]: value };
    return Object.keys(next).length === 0 ? undefined : (next as Readonly<Record<string, T>>);
  };
  const sheetNames = report.reading.parts.quantities.map(({ name }) => name);
  return [
    ...(told.upTriangle !== undefined || of("sign-ambiguous").length > 0
      ? [
          {
            key: "▲",
            label: basics.upTriangle,
            options: (["decrease", "increase"] as const).map((key) => ({ key, text: basics.signs[key] })),
            answer: told.upTriangle,
            tell: (chosen: string | undefined) => ({ upTriangle: chosen as Told["upTriangle"] }),
          },
        ]
      : []),
    ...names(
      told.quantityYears,
      of("year-of-months-assumed").map(({ data }) => data.name),
    ).map((name) => ({
      key: `year ${name}`,
      label: basics.yearOf(name),
      options: (["sum", "last", "mean"] as const).map((key) => ({ key, text: basics.years[key] })),
      answer: told.quantityYears?.[name],
      tell: (chosen: string | undefined) => ({
        quantityYears: replaced(told.quantityYears, name, chosen as "sum" | "last" | "mean" | undefined),
      }),
    })),
    ...[
      ...new Set([
        ...Object.values(told.quantityNames ?? {}),
        ...of("quantity-missing").map(({ data }) => data.quantity),
      ]),
    ].map((quantity) => {
      const answer = Object.entries(told.quantityNames ?? {}).find(([, name]) => name === quantity)?.[0];
      return {
        key: `name ${quantity}`,
        label: basics.rowOf(quantity),
        options: [...new Set([...(answer === undefined ? [] : [answer]), ...sheetNames])].map((key) => ({
          key,
          text: key,
        })),
        answer,
        tell: (chosen: string | undefined) => {
          const others =
            answer === undefined ? told.quantityNames : replaced(told.quantityNames, answer, undefined);
          return { quantityNames: chosen === undefined ? others : replaced(others, chosen, quantity) };
        },
      };
    }),
  ];
}
