/** Every kind of finding, from the catalogues of the rooms that find them. Whoever tells findings loads this file once. */
import { callFindings } from "./calls";
import { checkFindings } from "./checks";
import type { collectionFindings } from "./collection";
import { excelFindings } from "./excel";
import { formulaFindings } from "./formula";
import { groupNameOf } from "./groups";
import { hangulFindings } from "./hangul";
import { planFindings } from "./plan";
import { questionFindings, questionWords } from "./questions";
import { readerFindings } from "./reader";
import { sharingFindings } from "./sharing";
import { markFindings } from "./review-sheet";
import type { FindingTemplate } from "./template";
import { addGroupNames, addQuestionWords, addTemplates } from "./templates";
import { workFindings } from "./work";

export const catalog = {
  ...formulaFindings,
  ...readerFindings,
  ...questionFindings,
  ...planFindings,
  ...checkFindings,
  ...markFindings,
  ...excelFindings,
  ...hangulFindings,
  ...sharingFindings,
  ...callFindings,
  ...workFindings,
};

addTemplates(catalog);
addQuestionWords(questionWords);
addGroupNames(groupNameOf);

/** Those of a collection are loaded by who collects, which the pane does not. */
type Catalog = typeof catalog & typeof collectionFindings;

export type FindingKind = keyof Catalog;

/** What a kind's texts need to know. */
export type FindingData<K extends FindingKind> = Catalog[K] extends FindingTemplate<infer D> ? D : never;
