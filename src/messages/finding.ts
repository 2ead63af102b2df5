/**
 * A finding: something about the user's data that the user should know, as a value. Its text is made in the reader's
 * language by `describe`; the texts stand in the catalogues beside this file (formula.ts, reader.ts, checks.ts).
 * In: finding("weights-not-one", { sum: 1.2 }). Out: 「가중치 합계가 1.2입니다 …」.
 */
import type { FindingData, FindingKind } from "./catalog";
import type { FindingText, Language, Severity } from "./template";
import { groupNames, templateOf } from "./templates";

export type { FindingText, Language, Severity } from "./template";
export type { FindingKind } from "./catalog";

export interface Finding<K extends FindingKind = FindingKind> {
  readonly kind: K;
  readonly severity: Severity;
  /** Addresses with their sheets ("예산!B6:B9"); empty where the finding is about no cell. */
  readonly cells: readonly string[];
  /** A place in a formula text, as offsets of UTF-16 code units: [start, end). */
  readonly span?: { readonly start: number; readonly end: number };
  readonly data: FindingData<K>;
  /** What it is about, by name ("인력운영비/2017"): how a recorded reason knows it again after rows have moved. */
  readonly subject?: string;
  /** The reason that the office recorded for it (이유). */
  readonly reason?: string;
}

/** A finding with the severity of its kind, unless `about.severity` says otherwise. */
export function finding<K extends FindingKind>(
  kind: K,
  data: FindingData<K>,
  about: {
    cells?: readonly string[];
    span?: { start: number; end: number };
    severity?: Severity;
    subject?: string;
  } = {},
): Finding<K> {
  return {
    kind,
    severity: about.severity ?? templateOf(kind).severity,
    cells: about.cells ?? [],
    ...(about.span && { span: about.span }),
    data,
    ...(about.subject !== undefined && { subject: about.subject }),
  };
}

/** The finding's texts in one language; `where` names its cells. */
export function describe(found: Finding, language: Language): FindingText & { where: string } {
  const entry = templateOf(found.kind);
  const where =
    found.cells.length > 0 ? found.cells.join(", ") : language === "ko" ? "통합 문서" : "the workbook";
  return { where, ...entry[language](found.data) };
}

/** What this finding and its equals are called together ("'24년 목표가 없는 지표"); undefined where its kind comes once. */
export const groupName = (found: Finding, language: Language): string | undefined =>
  groupNames()(found.kind, found.data, language);

/** The whole message in one line: "예산!B5: …. …. …." */
export function sentence(found: Finding, language: Language): string {
  const { where, found: what, expected, remedy } = describe(found, language);
  const reason =
    found.reason === undefined ? [] : [`${language === "ko" ? "이유" : "Reason"}: ${found.reason}`];
  return `${where}: ${[what, expected, remedy, ...reason].map((part) => part.trim()).join(" ")}`;
}
