/**
 * 목표 설정 도움: what an indicator's past results propose for its target, side by side; the chosen one becomes the target, or
 * all of them are put beside each other on a sheet. Example: 전년 실적 165 | 최근 3년 평균 167.5 | … | 2017년 목표로 쓰기.
 */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useId, useState, type JSX } from "react";
import { targetWords } from "../../messages/targets";
import type { PlanIndicator } from "../../plan/plan";
import { pastYears, proposedTargets, targetAids, type TargetAid } from "../../plan/targets";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { resultOf } from "../plan/result-of";
import { plain } from "../plan/shown-number";

interface TargetAidProps {
  readonly indicator: PlanIndicator;
  readonly fiscalYear: number;
}

export function TargetAid({ indicator, fiscalYear }: TargetAidProps): JSX.Element {
  const { state, texts, jobs, language, busy } = usePane();
  const { targets } = texts;
  const name = useId();
  const [chosen, setChosen] = useState<TargetAid>();
  const completed = (year: number): number | undefined =>
    isRunning(indicator, year) ? undefined : resultOf(indicator, year);
  const years = pastYears(fiscalYear, (year) => completed(year) !== undefined);
  const proposed = proposedTargets(years.map(completed));
  const offered = targetAids.filter((aid) => proposed[aid] !== undefined);
  const request = { indicator, fiscalYear, years };
  if (years.length < 2)
    return (
      <Section title={targets.title}>
        <p>{targets.none}</p>
      </Section>
    );
  return (
    <Section title={targets.title}>
      {offered.length > 0 && <p className="quiet">{targets.intro([years[0], years.at(-1)].join("–"))}</p>}
      <fieldset className="proposals">
        <legend className="visually-hidden">{targets.choice}</legend>
        {offered.map((aid) => (
          <label key={aid} className="proposal">
            <input type="radio" name={name} checked={chosen === aid} onChange={() => setChosen(aid)} />
            <span>{targetWords[aid][language]}</span>
            <output className="number">{plain(proposed[aid], language)}</output>
          </label>
        ))}
      </fieldset>
      <p className="quiet">{offered.length > 0 ? targets.hint : targets.none}</p>
      <PrimaryButton
        className="wide"
        disabled={busy || chosen === undefined}
        onClick={() => chosen && void jobs.setTarget({ ...request, aid: chosen })}
      >
        {targets.write(fiscalYear)}
      </PrimaryButton>
      {state.status?.targetOf === indicator.name && (
        <DefaultButton
          className="wide"
          iconProps={{ iconName: "Undo" }}
          disabled={busy}
          onClick={() => void jobs.takeBackTarget()}
        >
          {targets.takeBack}
        </DefaultButton>
      )}
      <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.insertTargets(request)}>
        {targets.insert}
      </DefaultButton>
    </Section>
  );
}

/** A result of a year that is not over yet is none to go by. */
const isRunning = ({ results, quantities }: PlanIndicator, year: number): boolean =>
  results[year]?.partial === true || quantities.some((quantity) => quantity?.values[year]?.partial === true);
