/**
 * Decides by signs, lets an answer go before them, and keeps what was decided: where a rival was near it is a question.
 * In: the unit of the table 사업명|예산액, its candidates. Out: 천원; and the question "unit:1x2y3z" with its choices, told once.
 *
 * A key holds the kind of guess and what it is about, by words of the sheet: it stays when rows are added, when the sheet is
 * renamed or moved. Answers are kept under these keys.
 */
import type { QuestionKind } from "../messages/questions";
import { questionWords } from "../messages/templates";
import type { Severity } from "../messages/template";
import type { SheetArea } from "../sheet/address";
import { decide, type Candidate } from "./evidence";
import type { Decided } from "./model";
import type { Notebook } from "./notebook";

export interface Matter<T> {
  readonly kind: QuestionKind;
  readonly key: string;
  /** The name of the column or row that it is about. */
  readonly about?: string;
  readonly at?: SheetArea;
  readonly cells: readonly string[];
  /** In the order that decides among equals. */
  readonly candidates: readonly Candidate<T>[];
  readonly severity?: Severity;
  /** What a person said of it elsewhere than in a question. */
  readonly answer?: T;
}

/** What is taken; undefined where there is no candidate. */
export function settle<T extends string | number>(
  notes: Notebook,
  { kind, key, about = "", at, cells, candidates, severity, answer }: Matter<T>,
): T | undefined {
  const chosen = notes.answers.chosen?.[key];
  const answered = answer ?? candidates.find(({ value }) => String(value) === chosen)?.value;
  const decision = decide(candidates, answered);
  if (decision === undefined) return undefined;
  const { taken, signs, near } = decision;
  const words = questionWords();
  const values = [...new Set([...candidates.map(({ value }) => value), taken])].map(String);
  const decided: Decided = {
    ...{ key, kind, cells, what: words.what(kind, about), taken: String(taken) },
    choices: values.map((value) => ({ value, ...words.choice(kind, value) })),
    signs: signs.map((sign) => ({ ...words.sign(sign.rule, sign.about), cells: sign.cells ?? [] })),
    state: answered !== undefined ? "answered" : near.length > 0 ? "open" : "sure",
    ...(at && { at }),
  };
  notes.decide(decided);
  if (decided.state === "open") {
    const data = {
      key,
      what: decided.what,
      taken: words.choice(kind, String(taken)),
      why: words.joined(decided.signs),
    };
    notes.add(kind, data, cells, severity);
  }
  return taken;
}

/** A short word for a head: the same head gives the same word on whatever sheet it stands. */
export function wordFor(head: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < head.length; index++)
    hash = Math.imul(hash ^ head.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}
