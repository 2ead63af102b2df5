/**
 * The texts of findings by kind, as far as they are loaded. A formula's own are there at once, since a custom function
 * reads formulas; all others come with catalog.ts, which the pane loads beside the workflow, after it shows something.
 */
import { formulaFindings } from "./formula";
import type { groupNameOf } from "./groups";
import type { QuestionWords } from "./questions";
import type { FindingTemplate } from "./template";

const templates = new Map<string, FindingTemplate<unknown>>();

export function addTemplates(more: Readonly<Record<string, FindingTemplate<never>>>): void {
  for (const [kind, template] of Object.entries(more))
    templates.set(kind, template as FindingTemplate<unknown>);
}

/** Throws where catalog.ts is not loaded: no finding goes about without its severity. */
export function templateOf(kind: string): FindingTemplate<unknown> {
  const template = templates.get(kind);
  if (!template) throw new Error(`the texts of the finding "${kind}" are not loaded`);
  return template;
}

addTemplates(formulaFindings);

let words: QuestionWords | undefined;

export function addQuestionWords(all: QuestionWords): void {
  words = all;
}

/** How questions are worded. Throws where catalog.ts is not loaded. */
export function questionWords(): QuestionWords {
  if (!words) throw new Error("the texts of questions are not loaded");
  return words;
}

let groups: typeof groupNameOf | undefined;

export function addGroupNames(name: typeof groupNameOf): void {
  groups = name;
}

/** What equal findings are called together. Throws where catalog.ts is not loaded. */
export function groupNames(): typeof groupNameOf {
  if (!groups) throw new Error("the names of groups are not loaded");
  return groups;
}
