/**
 * Which slashes of a formula only list words: 신문/방송/인터넷 보도 건수, (남/여 이용자)/(전체 이용자), EMC/EMF 지원 건수 합산.
 * In: "신문/방송 보도 건수". Out: the place of the slash. In: "총배출량/인구/365", "민원/인구×100". Out: none.
 *
 * A slash lists where the word before it is nothing that can be counted and the words behind it share what is counted.
 * A rate in percent keeps at least one division.
 */
import { endsInAmount } from "./amounts";
import { isBlank } from "./signs";

export interface SlashContext {
  /** Letters that the text defines. */
  readonly letters: ReadonlySet<string>;
  /** The indicator's unit is % or ‰. */
  readonly inPercent: boolean;
  /** A slash that belongs to a name for another reason: 1/4분기, A/S. */
  readonly isNamed: (at: number) => boolean;
}

interface Chain {
  readonly places: readonly number[];
  readonly pieces: readonly string[];
}

const boundary = /[×÷*+=:()[\]{}〔〕∑Σ∕⁄]|\s[-–−]\s/;
const declaresSum = /(?:합산|총합|합친\s?수|합한\s?[수값]|통합)(?:\s?[수값])?$/;
const totals = /(?:합계|총계|누계|[가-힣]의\s?합|합)$/;

/** Places of the slashes in `text` that list. */
export function listingSlashes(text: string, context: SlashContext): Set<number> {
  const listing = new Set<number>();
  const all = [...text.matchAll(/\//g)].map((match) => match.index).filter((at) => !context.isNamed(at));
  if (all.length === 0) return listing;
  const scaled = /[×*xXⅹ]\s*1,?0{2,}|1,?0{2,}\s*%?\s*[×*xXⅹ]/.test(text);
  const { chains, spaced } = chainsOf(text, all, context);
  const dividesOtherwise =
    /[÷∕⁄]/.test(text) ||
    (spaced && all.length > 1) ||
    (all.length > 1 && /[)\]}]\s*\/|\/\s*[([{]/.test(text));
  const free = !scaled && !(context.inPercent && !/[율률도]\s*(?:\([^()]*\))?\s*$/.test(text.trimEnd()));
  for (const chain of chains) {
    const one = free && all.length === 1;
    for (const at of one ? loneSlash(chain, context, !/[×÷*+]/.test(text)) : slashesInto(chain, context))
      listing.add(at);
  }
  const keepsDivision = free || dividesOtherwise || listing.size < all.length;
  return keepsDivision || chains.some(isDeclared) ? listing : new Set();
}

// Slashes with nothing but words between them. `spaced`: some slash has blanks beside it, and divides.
function chainsOf(
  text: string,
  all: readonly number[],
  { isNamed }: SlashContext,
): { chains: Chain[]; spaced: boolean } {
  const chains: Chain[] = [];
  let spaced = false;
  let open: { places: number[]; pieces: string[] } | undefined;
  const declared = declaresSum.test(text.trimEnd());
  for (const at of all) {
    const tight = !isBlank(text.charAt(at - 1)) && !isBlank(text.charAt(at + 1));
    if (!tight && !declared) {
      spaced = true;
      open = undefined;
      continue;
    }
    const before = pieceBefore(text, at, isNamed);
    const behind = pieceBehind(text, at, isNamed);
    const last = open?.places[open.places.length - 1];
    if (open && last !== undefined && at - last - 1 === before.length) {
      open.places.push(at);
      open.pieces.push(behind);
    } else {
      open = { places: [at], pieces: [before, behind] };
      chains.push(open);
    }
  }
  return { chains, spaced };
}

function pieceBefore(text: string, at: number, isNamed: (at: number) => boolean): string {
  let from = at;
  while (from > 0) {
    const sign = text.charAt(from - 1);
    if (boundary.test(sign) || (sign === "/" && !isNamed(from - 1))) break;
    if (/^\s[-–−]\s$/.test(text.slice(Math.max(0, from - 3), from))) break;
    from--;
  }
  return text.slice(from, at);
}

function pieceBehind(text: string, at: number, isNamed: (at: number) => boolean): string {
  let end = at + 1;
  while (end < text.length) {
    const sign = text.charAt(end);
    // A bracket behind a word is the word's own: 인스타그램(스레드 포함).
    if (/[([{〔]/.test(sign) && end > at + 1) break;
    if (boundary.test(sign) || (sign === "/" && !isNamed(end)) || /^\s[-–−]\s/.test(text.slice(end, end + 3)))
      break;
    end++;
  }
  return text.slice(at + 1, end);
}

// 인터넷/모바일 접수건수, the only slash where no rate is asked for; beside other signs only with words that close a list.
function loneSlash(chain: Chain, context: SlashContext, isAll: boolean): readonly number[] {
  const [before, behind] = chain.pieces as [string, string];
  if (isDeclared(chain)) return chain.places;
  const closes = isClosing(behind) || (isAll && !/^\s*\d/.test(behind) && lastWord(before).length > 1);
  return (isBare(before, context) && closes) || areSiblings(before, behind) ? chain.places : [];
}

// Each slash behind a bare word from which bare words lead to one that closes the list.
function slashesInto(chain: Chain, context: SlashContext): readonly number[] {
  const { places, pieces } = chain;
  if (isDeclared(chain)) return places;
  return places.filter((_, index) => {
    const before = pieces[index]!;
    if (!isBare(before, context) && !areSiblings(before, pieces[index + 1]!)) return false;
    for (let next = index + 1; next < pieces.length; next++) {
      const piece = pieces[next]!;
      if (isClosing(piece)) return words(piece)[0] !== words(before)[0];
      if (!isBare(piece, context)) return false;
    }
    return false;
  });
}

function isDeclared({ pieces }: Chain): boolean {
  const last = pieces[pieces.length - 1]!.trim();
  if (declaresSum.test(last)) return true;
  return (
    pieces.length > 2 && totals.test(last) && !pieces.slice(0, -1).some((piece) => totals.test(piece.trim()))
  );
}

function isBare(piece: string, { letters }: SlashContext): boolean {
  const word = lastWord(piece);
  return /[가-힣]\d*$|[A-Za-z]{2}\d*$/.test(word) && !letters.has(word) && !endsInAmount(piece);
}

// Several words, or one long compound, that end in what is counted.
function isClosing(piece: string): boolean {
  const word = words(piece);
  if (/^\s*[\d,.]+\s*[^\s\d]{0,3}\s*$/.test(piece)) return false;
  return word.length > 1 || (word.length === 1 && word[0]!.length > 4 && endsInAmount(piece));
}

// 주간/야간 상담, 남자/여자 이용자: single words that end alike, and what is counted behind them.
function areSiblings(before: string, behind: string): boolean {
  const [one, other] = [words(before), words(behind)];
  return (
    one.length === 1 && other.length > 1 && one[0]!.at(-1) === other[0]!.at(-1) && /[가-힣]/.test(one[0]!)
  );
}

const words = (piece: string): string[] => piece.trim().split(/\s+/).filter(Boolean);

// Empty where a slash has no word on that side: /건, (/건), 처리율 = /건.
const lastWord = (piece: string): string => words(piece).at(-1) ?? "";
