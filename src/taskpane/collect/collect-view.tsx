/**
 * 취합, for whoever puts the departments' plans together: which files, what was found in each, the form, one button; and what
 * is found when the plans stand together.
 */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useState, type JSX } from "react";
import { collectingTexts } from "../../messages/collecting";
import { ChoiceList } from "../frame/choice-list";
import { FindingList } from "../frame/finding-list";
import { Section } from "../frame/section";
import { SheetLink } from "../frame/sheet-link";
import { usePane } from "../pane-context";
import { HangulSection } from "../plan/hangul-section";
import { leftBy } from "../state";
import { AgainstSection } from "./against-section";
import { FileCard } from "./file-card";
import { FileDrop } from "./file-drop";
import { PlacedFindings } from "./placed-finding";
import { RequestSection } from "./request-section";

export function CollectView(): JSX.Element {
  const { state, jobs, addin, language, busy, texts: pane } = usePane();
  const texts = collectingTexts[language];
  const { files, collected, outcome, going = [] } = state;
  const [forms, setForms] = useState<readonly string[]>([]);
  const [form, setForm] = useState<string>();
  useEffect(() => {
    let gone = false;
    void addin.formNames().then((names) => gone || setForms(names));
    return () => void (gone = true);
  }, [addin]);
  const read = files.filter(({ reading }) => "rows" in reading);
  const departments = new Set(
    files.flatMap(({ reading }) =>
      "rows" in reading ? reading.rows.map((row) => `${row.institution}/${row.department}`) : [],
    ),
  ).size;
  const chosen = form ?? forms[0];
  return (
    <>
      <Section title={texts.title}>
        <p className="quiet">{texts.intro}</p>
        <FileDrop />
        {!state.status?.empty && (
          <DefaultButton className="wide" disabled={busy} onClick={() => void jobs.addOpenWorkbook()}>
            {texts.here}
          </DefaultButton>
        )}
        {forms.length > 1 && (
          <ChoiceList
            label={texts.form}
            disabled={busy}
            selected={chosen}
            options={forms.map((name) => ({ key: name, text: name }))}
            onChange={setForm}
          />
        )}
        <PrimaryButton
          className="wide"
          disabled={busy || read.length === 0 || chosen === undefined}
          onClick={() => void jobs.collect(chosen!)}
        >
          {texts.collect(departments)}
        </PrimaryButton>
        {going.length > 0 && <FindingList findings={going} />}
        {state.status?.undoable === "collect" && (
          <DefaultButton
            className="wide"
            iconProps={{ iconName: "Undo" }}
            disabled={busy}
            onClick={() => void jobs.undo()}
          >
            {pane.plan.undo}
          </DefaultButton>
        )}
        {outcome?.kind === "undone" && leftBy(outcome).length > 0 && (
          <FindingList findings={leftBy(outcome)} />
        )}
      </Section>
      {collected && (
        <Section title={texts.found} action={<SheetLink sheet={collected.sheets[0]!} />}>
          {collected.findings.length === 0 && <p className="quiet">{texts.foundNothing}</p>}
          <PlacedFindings findings={collected.findings} />
          <PlacedFindings findings={collected.told.map((found) => ({ file: "", found }))} />
        </Section>
      )}
      {state.status?.collected && <HangulSection />}
      {files.length > 0 && (
        <Section
          title={texts.files(read.length, files.length)}
          action={
            <DefaultButton className="small-button" disabled={busy} onClick={() => void jobs.removeFiles()}>
              {texts.removeAll}
            </DefaultButton>
          }
        >
          <ul className="plain">
            {files.map((one) => (
              <FileCard key={one.name} chosen={one} />
            ))}
          </ul>
        </Section>
      )}
      <AgainstSection />
      <RequestSection />
    </>
  );
}
