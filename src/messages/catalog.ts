/** Every kind of finding, from the catalogues of the rooms that find them. Whoever tells findings loads this file once. */
import { callFindings } from "./calls";
import { checkFindings } from "./checks";
import { collectionFindings } from "./collection";
import { excelFindings } from "./excel";
import { formulaFindings } from "./formula";
import { hangulFindings } from "./hangul";
import { planFindings } from "./plan";
import { questionFindings, questionWords } from "./questions";
import { readerFindings } from "./reader";
import { sharingFindings } from "./sharing";
import { markFindings } from "./review-sheet";
import type { FindingTemplate } from "./template";
import { addQuestionWords, addTemplates } from "./templates";
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
  ...collectionFindings,
};

addTemplates(catalog);
addQuestionWords(questionWords);

export type FindingKind = keyof typeof catalog;

/** What a kind's texts need to know. */
export type FindingData<K extends FindingKind> =
  (typeof catalog)[K] extends FindingTemplate<infer D> ? D : never;
