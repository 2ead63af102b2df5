/**
 * The form of a catalogue's entry: what one kind of finding says, in both languages.
 * Example: template<{ sum: string }>("warning", { ko: ({ sum }) => ({ found: …, expected: …, remedy: … }), en: … })
 */

export type Severity = "error" | "warning" | "note";
export type Language = "ko" | "en";

/** What every finding says besides where. Each part is a sentence or a short phrase, never empty. */
export interface FindingText {
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** One kind's texts in both languages. `D` holds the figures and names that the text mentions. */
export interface FindingTemplate<D> {
  readonly severity: Severity;
  readonly ko: (data: D) => FindingText;
  readonly en: (data: D) => FindingText;
}

/** Declares a template; it exists so that `ko` and `en` share the type of their data. */
export function template<D = Record<never, never>>(
  severity: Severity,
  texts: { ko: (data: D) => FindingText; en: (data: D) => FindingText },
): FindingTemplate<D> {
  return { severity, ...texts };
}
