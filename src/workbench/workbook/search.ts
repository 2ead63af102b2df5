/**
 * What a text that is looked for matches. In: "보도*". Out: a pattern that finds 보도자료. As in Excel * stands for any letters,
 * ? for one, and ~ takes their meaning away.
 */
export interface Sought {
  readonly text: string;
  readonly matchCase: boolean;
  /** The cell holds this and nothing else. */
  readonly whole: boolean;
}

/** The text as a pattern's source. */
export const sourceOf = (text: string): string =>
  text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (found, plain: string | undefined) => {
    // A pattern of code points takes no sign before ~.
    if (plain !== undefined) return plain === "~" ? plain : `\\${plain}`;
    return found === "*" ? "[\\s\\S]*" : found === "?" ? "[\\s\\S]" : `\\${found}`;
  });

/** Finds every place; `lastIndex` is to be set back before each test. */
export const patternOf = ({ text, matchCase, whole }: Sought): RegExp =>
  new RegExp(whole ? `^${sourceOf(text)}$` : sourceOf(text), matchCase ? "gu" : "giu");
