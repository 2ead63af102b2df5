/**
 * What paragraphs and cells share by number: fonts, letters, paragraphs' looks, borders. Equal looks get one number.
 * In: chars({ font: "맑은 고딕", size: 10, … }) → 3, the id that a run refers to. Out: the lists that header.ts writes.
 */
import type { Borders, CharLook, ParaLook } from "./document";

/** Numbers values in the order in which they come, from `first`. */
class Numbered<T> {
  private readonly ids = new Map<string, number>();
  readonly values: T[] = [];

  constructor(private readonly first: number) {}

  id(value: T): number {
    const key = JSON.stringify(value);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.first + this.values.length;
    this.ids.set(key, id);
    this.values.push(value);
    return id;
  }
}

export interface Fill {
  readonly borders: Borders;
  readonly fill?: string;
}

/** A paragraph's look with what its style adds: the level in the outline, from 0; undefined where it has none. */
export interface NumberedPara extends ParaLook {
  readonly outline?: number;
}

export class Pool {
  readonly fonts = new Numbered<string>(0);
  readonly chars = new Numbered<CharLook>(0);
  readonly paras = new Numbered<NumberedPara>(0);
  /** 한글 counts borders from 1. */
  readonly fills = new Numbered<Fill>(1);

  charId(look: CharLook): number {
    this.fonts.id(look.font);
    return this.chars.id(look);
  }

  /** The same look twice has one number whatever order its properties are in. */
  paraId({
    align,
    left,
    right,
    hanging,
    above,
    spacing,
    keepWithNext,
    below,
    outline,
  }: NumberedPara): number {
    this.fillId({ bottom: below });
    return this.paras.id({ align, left, right, hanging, above, spacing, keepWithNext, below, outline });
  }

  fillId({ top, bottom, left, right }: Borders, fill?: string): number {
    return this.fills.id({ borders: { top, bottom, left, right }, fill });
  }
}
