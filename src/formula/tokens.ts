/** The tokens of a formula. In: "처리건수(A) × 40%". Out: name 처리건수 with the tag A · operator * · number 0.4, a percent. */
import type { Operator } from "./signs";

/** A place in the source: [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Token = Span &
  /** `coefficient`: a letter stands right behind, "2A". */
  (
    | {
        readonly kind: "number";
        readonly value: number;
        readonly percent: boolean;
        readonly coefficient?: boolean;
      }
    /** `weight` is the percent in brackets behind a name, as a fraction; `tag` the letter, "처리건수(A)". */
    | { readonly kind: "name"; readonly text: string; readonly weight?: number; readonly tag?: string }
    | { readonly kind: "operator"; readonly operator: Operator }
    /** `summed`: ∑ stands before the bracket. */
    | { readonly kind: "open" | "close"; readonly bracket: string; readonly summed?: boolean }
    | { readonly kind: "skipped" | "equal" }
    /** Something that cannot be part of a formula; the parser says so unless the text turns out to be words. */
    | {
        readonly kind: "stray";
        readonly problem:
          | "operator-missing"
          | "sign-unsupported"
          | "number-unreadable"
          | "unbalanced-bracket";
      }
  );
