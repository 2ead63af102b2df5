/**
 * The part of a text that is the formula. Labels before it, remarks and definitions after it become blanks, so that
 * every position is still one of the source.
 * In: "ㅇ 측정산식 : (A/B)×100\nA: 처리건수, B: 접수건수". Out: "          (A/B)×100      …", A and B with their places.
 */
import { toHalfWidth } from "../text/spacing";
import { withoutFootnoteMarks } from "./footnotes";
import { findDefinitions, type Definition } from "./definitions";
import { afterLabels, afterNameAndColon, afterTitle, isLabel } from "./labels";
import { formulaEnd } from "./notes";

export interface Passage {
  /** Half-width, as long as the source. */
  readonly text: string;
  /** The whole source, half-width: definitions point into it. */
  readonly whole: string;
  readonly definitions: readonly Definition[];
  /** A line below a bullet that explains, "- 전출 인구", although it could be subtracted. */
  readonly doubtful?: { readonly start: number; readonly end: number };
}

const footnoteMark = /[¹²³⁰⁴-⁹]+⁾/g;
const unitNote = /[([{〔]\s*단위\s*[:;]?[^()[\]{}〔〕]*[)\]}〕]/g;

export function findPassage(source: string): Passage {
  const whole = withoutFootnoteMarks(toHalfWidth(source).replace(/\r/g, " "));
  const definitions = findDefinitions(whole);
  let text = whole;
  for (const { start, end } of definitions.regions) text = blank(text, start, end);
  // What stands behind the list of definitions explains it.
  const list = definitions.regions[0];
  if (list && /[×÷*/+\-xX∑Σ]/.test(text.slice(0, list.start))) text = blank(text, list.start, text.length);
  text = text.replace(footnoteMark, (mark) => " ".repeat(mark.length));
  text = text.replace(unitNote, (note) => " ".repeat(note.length));

  // A formula may begin with the mark of a remark, where nothing else stands.
  const mark = /^\s*※/.exec(text);
  if (mark) {
    const [firstLine, ...below] = text.slice(mark[0].length).trim().split("\n") as [string, ...string[]];
    if (below.length === 0 || isStrong(firstLine)) text = blank(text, 0, mark[0].length);
  }
  let { at, labelled } = afterLabels(text, 0);
  const labelBelow = labelled ? undefined : laterLabel(text, at);
  if (labelBelow !== undefined) ({ at, labelled } = afterLabels(text, labelBelow));
  at = afterTitleLine(text, at, labelled);
  const { end, doubtful } = formulaEnd(text, at);
  text = blank(blank(text, 0, at), end, text.length);
  const behindName = afterNameAndColon(text, at);
  text = withoutQuotes(text);
  const begin = behindName > at ? afterLabels(text, behindName).at : at;
  text = blank(text, 0, afterTitle(text, begin));
  return { text, whole, definitions: definitions.list, ...(doubtful && { doubtful }) };
}

// A line that only a formula can be: × or ÷, or a slash and a factor.
const isStrong = (line: string): boolean => /[×÷]|\/.*[*xXⅹ]\s*1,?0{2,}/.test(line);

// "ㅇ 보급률⏎ - 급수 인구/총인구×100": a name on the formula's line, the formula on a line of its own below it.
function afterTitleLine(text: string, at: number, labelled: boolean): number {
  if (!text.includes("\n", at)) return at;
  const title = /^([^×÷*/+=∑Σ:\n]{2,40})\n[^\S\n]*([-–—ㅇ○●◦•▪▫■□◇◆▶▷·‣∙]|)[^\S\n]*(\S[^\n]*)/.exec(
    text.slice(at),
  );
  if (!title || !isStrong(title[3]!) || (title[2] === "" && /^[×÷*/+]/.test(title[3]!))) return at;
  const [, name, bullet] = title as unknown as [string, string, string];
  const isRate = /(?:[율률도]|지수|비율|점수|수준)\s*(?:[([][^()]*[)\]])?\s*$/.test(name);
  const below = "-–—".includes(bullet) && bullet !== "" && (labelled || text.slice(0, at).trim() !== "");
  if (!below && !(isRate && bullet !== "")) return at;
  return at + title[0].length - title[3]!.length;
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "‘": "’",
  "“": "”",
  "「": "」",
  "『": "』",
  "<": ">",
  "《": "》",
  "〈": "〉",
};

// Quotes around the whole formula, and a full stop behind one that ends in a number or a bracket.
function withoutQuotes(text: string): string {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const isQuoted = quotes[text.charAt(start)] === text.charAt(end - 1);
  if (!(isQuoted || text.charAt(end - 1) === ".") || end - start < 3 || !/[×÷*/+]/.test(text)) return text;
  if (/[\d)\]}%]\s*\.$/.test(text.slice(0, end))) return withoutQuotes(blank(text, end - 1, end));
  if (!isQuoted) return text;
  return blank(blank(text, start, start + 1), end - 1, end);
}

// A title may stand above the line that bears the label: "처리율(%)\n측정산식 : …".
function laterLabel(text: string, at: number): number | undefined {
  for (let line = text.indexOf("\n", at); line >= 0; line = text.indexOf("\n", line + 1)) {
    if (/[×÷*/+=]/.test(text.slice(at, line))) return undefined;
    const bullets = /^[\sㅇ○●◦•▪■□*-]*/.exec(text.slice(line))![0].length;
    if (isLabel(text, line + bullets)) return line;
  }
  return undefined;
}

function blank(text: string, start: number, end: number): string {
  if (start >= end) return text;
  const removed = text.slice(start, end).replace(/[^\n]/g, " ");
  return text.slice(0, start) + removed + text.slice(end);
}
