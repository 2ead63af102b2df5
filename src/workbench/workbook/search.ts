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
const sourceOf = (text: string): string =>
  text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (found, plain: string | undefined) => {
    // A pattern of code points takes no sign before ~.
    if (plain !== undefined) return plain === "~" ? plain : `\\${plain}`;
    return found === "*" ? "[\\s\\S]*" : found === "?" ? "[\\s\\S]" : `\\${found}`;
  });

const anyLetters = Symbol("*");
const anyLetter = Symbol("?");

/**
 * Whether a text as a whole, in any case, is what is looked for. Of several * only the last is tried anew: as a pattern, a*a*a*b
 * takes seconds with a long text of as.
 */
export function fitting(sought: string): (text: string) => boolean {
  const wanted = [...sought.toLowerCase().matchAll(/~([*?~])|[\s\S]/gu)].map(([found, plain]) =>
    plain !== undefined ? plain : found === "*" ? anyLetters : found === "?" ? anyLetter : found,
  );
  return (text) => {
    const letters = [...text.toLowerCase()];
    let [at, next] = [0, 0];
    let again: readonly [at: number, next: number] | undefined;
    while (at < letters.length) {
      const one = wanted[next];
      if (one === anyLetters) again = [at, ++next];
      else if (one === anyLetter || one === letters[at]) [at, next] = [at + 1, next + 1];
      else if (again) [at, next] = again = [again[0] + 1, again[1]];
      else return false;
    }
    while (wanted[next] === anyLetters) next++;
    return next === wanted.length;
  };
}

/** Finds every place; `lastIndex` is to be set back before each test. */
export const patternOf = ({ text, matchCase, whole }: Sought): RegExp =>
  new RegExp(whole ? `^${sourceOf(text)}$` : sourceOf(text), matchCase ? "gu" : "giu");
