/**
 * What is known of a piece of a formula, and how the engine is to read it. In: "예산!A:A" beside "*2". Out: a block of a whole
 * column's rows, as the rows that are used and as one that is blank.
 */
import type { Reference } from "../model";
import type { Size } from "./block-sizes";
import type { Several } from "./found-cells";
import type { Surroundings } from "./surroundings";
import type { Direction, WholeLines } from "./whole-lines";

export interface Read {
  readonly text: string;
  readonly several: Several;
  /** It is these cells and nothing else. */
  readonly area?: Reference;
  /** As far as it is known. */
  readonly size?: Size;
  /** Of whole columns or rows: of the lines that are used, and of a blank one; which they are. */
  readonly head?: string;
  readonly tail?: string;
  readonly lines?: Direction;
}

/** How what is computed is used: for each cell of a block, or for one value. */
export interface Context {
  readonly blocks: boolean;
  /** Cells stay cells: the function takes them as they are. */
  readonly takesCells: boolean;
}

export const headOf = ({ head, text }: Read): string => head ?? text;
export const tailOf = (read: Read): string => read.tail ?? headOf(read);
export const isMany = ({ several }: Read): boolean => several === "many";

export const severalOf = ({ several }: Read): Several => several;

/** The same with something around it; cells stay cells only in brackets. */
export const written = (read: Read, as: (text: string) => string): Read => ({
  ...read,
  text: as(read.text),
  ...(read.tail !== undefined && { head: as(headOf(read)), tail: as(read.tail) }),
});

/** What is found out of a whole formula while its pieces are read. */
export class Understood {
  isSure = true;
  /** Whether anything is written otherwise. */
  changed = false;
  /** Whether anywhere one value is, or may be, taken of several: where blocks are not gone over. */
  takesOne = false;
  /** How many names LAMBDA and LET bind so far. */
  bound = 0;

  constructor(
    readonly around: Surroundings,
    readonly wholeLines: WholeLines,
  ) {}

  /** Which lines are whole among blocks that meet; what is shorter than a whole line, or crosses it, is not known there. */
  linesOf(blocks: readonly Read[], size: Size | undefined): Direction | undefined {
    const whole = blocks.filter(({ tail }) => tail !== undefined);
    const [first] = whole;
    if (!first) return undefined;
    const lines = first.lines!;
    const isAcross = ({ size: own, lines: other }: Read): boolean => other === lines || own?.[lines] === 1;
    if (!blocks.every(isAcross) || (size && Math.min(size.rows, size.columns) === Infinity))
      this.isSure = false;
    return lines;
  }
}
