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

/** Finds every place; `lastIndex` is to be set back before each test. */
export function patternOf({ text, matchCase, whole }: Sought): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, plain: string | undefined) => {
    if (plain !== undefined) return `\\${plain}`.replace("\\~", "~");
    return part === "*" ? "[\\s\\S]*" : part === "?" ? "[\\s\\S]" : `\\${part}`;
  });
  return new RegExp(whole ? `^${body}$` : body, matchCase ? "gu" : "giu");
}
