/** 자료요청 만들기: for which year, and one button that has a workbook for each department made and saved in one .zip. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { collectingTexts } from "../../messages/collecting";
import { ChoiceList } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

const years = ["next", "same"] as const;

export function RequestSection(): JSX.Element {
  const { jobs, addin, language, busy } = usePane();
  const texts = collectingTexts[language];
  const [year, setYear] = useState<(typeof years)[number]>("next");
  const canSave = addin.surroundings.save !== undefined;
  return (
    <Section title={texts.request}>
      <p className="quiet">{canSave ? texts.requestIntro : texts.noSaving}</p>
      <ChoiceList
        label={texts.requestYear}
        disabled={busy || !canSave}
        selected={year}
        options={years.map((key) => ({ key, text: texts.requestYears[key] }))}
        onChange={(key) => setYear(years.find((one) => one === key) ?? "next")}
      />
      <DefaultButton className="wide" disabled={busy || !canSave} onClick={() => void jobs.request(year)}>
        {texts.makeRequest}
      </DefaultButton>
    </Section>
  );
}
