/** Where printed pages end, from the next build on: each part on a page of its own, or as many as fit. */
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import type { JSX } from "react";
import type { Pages } from "../../plan/settings";
import { usePane } from "../pane-context";

const choices: readonly Pages[] = ["programs", "flowing"];

export function PagesChoice(): JSX.Element {
  const { state, texts, jobs, busy } = usePane();
  const { pages, pagesNames } = texts.plan;
  return (
    <ChoiceGroup
      label={pages}
      options={choices.map((key) => ({ key, text: pagesNames[key], disabled: busy }))}
      selectedKey={state.settings?.pages ?? "programs"}
      onChange={(_, option) => option && void jobs.setSettings({ pages: option.key as Pages })}
    />
  );
}
