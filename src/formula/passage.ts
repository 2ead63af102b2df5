/**
 * The part of a text that is the formula. Labels before it, remarks and definitions after it become blanks, so that
 * every position is still one of the source.
 * In: "ㅇ 측정산식 : (A/B)×100\nA: 처리건수, B: 접수건수". Out: "          (A/B)×100      …", A and B with their places.
 */
import { toHalfWidth } from "../text/spacing";
import { findDefinitions, type Definition } from "./definitions";
import { afterLabels, afterNameAndColon, afterTitle, isLabel } from "./labels";
import { formulaEnd } from "./notes";

export interface Passage {
  /** Half-width, as long as the source. */
  readonly text: string;
  /** The whole source, half-width: definitions point into it. */
  readonly whole: string;
  readonly definitions: readonly Definition[];
}

const footnoteMark = /[¹²³⁰⁴-⁹]+⁾/g;
const unitNote = /[([{〔]\s*단위\s*[:;]?[^()[\]{}〔〕]*[)\]}〕]/g;

export function findPassage(source: string): Passage {
  const whole = toHalfWidth(source).replace(/\r/g, " ");
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
  if (mark && !text.slice(mark[0].length).trim().includes("\n")) text = blank(text, 0, mark[0].length);
  let { at, labelled } = afterLabels(text, 0);
  const labelBelow = labelled ? undefined : laterLabel(text, at);
  if (labelBelow !== undefined) ({ at, labelled } = afterLabels(text, labelBelow));
  const end = formulaEnd(text, at);
  text = blank(blank(text, 0, at), end, text.length);
  const behindName = afterNameAndColon(text, at);
  text = withoutQuotes(text);
  const begin = behindName > at ? afterLabels(text, behindName).at : at;
  text = blank(text, 0, afterTitle(text, begin));
  return { text, whole, definitions: definitions.list };
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
  if (!/[×÷*/+]/.test(text) || end - start < 3) return text;
  if (/[\d)\]}%]\s*\.$/.test(text.slice(0, end))) return withoutQuotes(blank(text, end - 1, end));
  if (quotes[text.charAt(start)] !== text.charAt(end - 1)) return text;
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
  const removed = text.slice(start, end).replace(/[^\n]/g, " ");
  return text.slice(0, start) + removed + text.slice(end);
}
