/**
 * Functions of one value over blocks, and areas where a formula takes the cell of its own row or column. The engine takes the first
 * cell of a block everywhere. In: "=SUMPRODUCT(LEN(A1:A5))". Out: "=SUMPRODUCT(MAP(A1:A5,LAMBDA(wb_1,LEN(wb_1))))".
 * In, a plain formula of a file in row 7: "=ROUND(B:B,0)". Out: "=ROUND(B7,0)".
 */
import {
  type FormulaPart,
  formulaParts,
  lastColumn,
  lastRow,
  printReference,
  type Reference,
} from "../model";
import { isSame, reaches, type Size, sizeTogether, spreadAmong, writtenSize } from "./block-sizes";
import { Calls } from "./block-calls";
import { more } from "./found-cells";
import { type Context, headOf, isMany, type Read, severalOf, tailOf, Understood, written } from "./reading";
import { argumentsOf, textOf } from "./rewrites";
import type { Surroundings } from "./surroundings";
import { directionOf, WholeLines } from "./whole-lines";

export interface SingleValues {
  readonly text: string;
  /** Whether it is written otherwise than the formula. */
  readonly isChanged: boolean;
  /** Whether it gives several values where only one is shown: that of the first place. */
  readonly isBlock: boolean;
  /** Whether all of it is known to be computed as Excel does. */
  readonly isSure: boolean;
  /** Of a plain formula: whether anywhere it takes, or may take, one value of several. */
  readonly takesOne: boolean;
}

/** Formulas that name several cells or a name may have to be written otherwise. */
export function singleValues(formula: string, around: Surroundings): SingleValues {
  const parts = formulaParts(formula);
  const needs = parts.some(
    ({ kind, text, reference }) =>
      reference?.last !== undefined ||
      reference?.spill ||
      kind === "name" ||
      text.includes("{") ||
      text === "," ||
      text.includes("#"),
  );
  const calls = parts.some(({ kind }) => kind === "function");
  if (!needs && !calls)
    return { text: formula, isChanged: false, isBlock: false, isSure: true, takesOne: false };
  const reader = new Reader(parts, around);
  const { text, several, tail } = reader.whole();
  const { changed, isSure, takesOne } = reader.understood;
  return {
    text: changed ? text : formula,
    isChanged: changed,
    isBlock: several !== "one",
    // What fills a whole column or row is more than the engine gives.
    isSure: isSure && tail === undefined,
    takesOne,
  };
}

class Reader {
  readonly understood: Understood;
  private readonly calls: Calls;

  constructor(
    private readonly parts: readonly FormulaPart[],
    private readonly around: Surroundings,
  ) {
    this.understood = new Understood(around, new WholeLines(parts, around));
    this.calls = new Calls(this.understood);
  }

  whole(): Read {
    const blocks = this.around.implicit === undefined;
    const from = this.parts[0]?.text === "=" ? 1 : 0;
    const read = this.expression(from, this.parts.length, { blocks, takesCells: false });
    return { ...read, text: (from === 1 ? "=" : "") + read.text };
  }

  /** Everything between two places: operands and the signs between them. */
  private expression(from: number, to: number, context: Context): Read {
    const isOperand = (part: FormulaPart): boolean => part.kind !== "other" || /^[\d.#({]/.test(part.text);
    // Cells or one call alone; a sign makes values of cells.
    const isAlone = !this.hasSigns(from, to);
    const joins = this.joinsCells(from, to);
    const inner: Context = isAlone && !joins ? context : { ...context, takesCells: joins };
    // Which of the cells that two areas have together a plain formula takes is only known once they are found.
    if (joins && !context.blocks && !context.takesCells) {
      this.understood.isSure = false;
      this.understood.takesOne = true;
    }
    const pieces: (string | Read)[] = [];
    for (let at = from; at < to;) {
      const part = this.parts[at]!;
      if (!isOperand(part)) {
        pieces.push(part.text);
        at++;
        continue;
      }
      const [read, next] = this.operand(at, to, this.parts[at - 1]?.text === "@" && at > from, inner);
      pieces.push(read);
      at = next;
    }
    const operands = pieces.filter((piece) => typeof piece !== "string");
    // "(A1:A3,C1)" are cells; of values nobody knows what they are together.
    if (joins && this.between(from, to).some(({ text }) => text === ",") && this.hasArithmetic(from, to))
      this.understood.isSure = false;
    const together = (way: (read: Read) => string): string =>
      pieces.map((piece) => (typeof piece === "string" ? piece : way(piece))).join("");
    const text = together((read) => read.text);
    if (joins) return { text, several: "maybe" };
    if (isAlone) {
      const [only] = operands;
      if (!only || operands.length > 1) return { text, several: operands.map(severalOf).reduce(more, "one") };
      return {
        ...only,
        text,
        ...(only.tail !== undefined && { head: together(headOf), tail: together(tailOf) }),
      };
    }
    return this.met(pieces, operands);
  }

  /** Blocks between which signs stand: each place of one meets that of the others. */
  private met(pieces: readonly (string | Read)[], operands: readonly Read[]): Read {
    const blocks = operands.filter(isMany);
    const several = operands.map(severalOf).reduce(more, "one");
    const size = sizeTogether(blocks.map((block) => block.size));
    const isUneven = blocks.length > 1 && (!size || !blocks.every((block) => reaches(block.size!, size)));
    const lines = this.understood.linesOf(blocks, size);
    const way = (of: (read: Read) => string): string =>
      pieces
        .map((piece) => {
          if (typeof piece === "string") return piece;
          const own = of(piece);
          const fits = !isUneven || !isMany(piece) || (size && piece.size && isSame(piece.size, size));
          return fits ? own : spreadAmong(own, blocks.map(of));
        })
        .join("");
    if (isUneven || lines) this.understood.changed = true;
    return {
      ...{ text: way(headOf), several },
      ...(size && several === "many" && { size }),
      ...(lines && { head: way(headOf), tail: way(tailOf), lines }),
    };
  }

  private hasArithmetic(from: number, to: number): boolean {
    return this.between(from, to).some(({ kind, text }) => kind === "other" && /^[-+*/^&=<>%]$/.test(text));
  }

  private hasSigns(from: number, to: number): boolean {
    return this.between(from, to).some(
      ({ kind, text }) => kind === "other" && /^([-+*/^&=<>%:,@]|\s+)$/.test(text) && text.trim() !== "",
    );
  }

  /** "A1:INDEX(…)", "(A1:A3,C1)" and "A1:A9 A3:C3" are cells whose ends are not written. */
  private joinsCells(from: number, to: number): boolean {
    const own = this.between(from, to);
    return own.some(
      ({ text }, i) =>
        text === ":" ||
        text === "," ||
        (text !== "" &&
          text.trim() === "" &&
          own[i - 1]?.reference !== undefined &&
          own[i + 1]?.reference !== undefined),
    );
  }

  /** The parts outside of brackets. */
  private between(from: number, to: number): FormulaPart[] {
    const found: FormulaPart[] = [];
    let depth = 0;
    for (let at = from; at < to; at++) {
      const part = this.parts[at]!;
      if (part.text === "(" || part.text === "{") depth++;
      else if (part.text === ")" || part.text === "}") depth--;
      else if (depth === 0) found.push(part);
    }
    return found;
  }

  private operand(at: number, to: number, isOwn: boolean, context: Context): [Read, number] {
    const part = this.parts[at]!;
    if (part.kind === "function") return this.call(at, to, context);
    if (part.text === "(") {
      const end = this.closing(at);
      return [written(this.expression(at + 1, end, context), (text) => `(${text})`), end + 1];
    }
    if (part.text === "{") {
      const end = this.closing(at);
      const text = textOf(this.parts, at, end + 1);
      return [{ text, several: "many", size: writtenSize(text) }, end + 1];
    }
    const next = this.parts[at + 1]?.text ?? "";
    const isOne = !context.blocks && !context.takesCells;
    if (part.reference && next === "#") {
      this.understood.takesOne ||= isOne;
      return [{ text: `${part.text}#`, several: "maybe" }, at + 2];
    }
    // A table's columns that nobody has written out.
    if (next.startsWith("[")) return [{ text: part.text, several: "maybe" }, at + 1];
    const meaning = part.kind === "name" ? this.around.meaning(part) : part.reference;
    if (meaning === undefined && part.kind === "name") {
      this.understood.takesOne ||= isOne && this.around.isBlock(part);
      return [{ text: part.text, several: "maybe" }, at + 1];
    }
    const reference = meaning === "value" ? undefined : meaning;
    if (!reference || isSingleCell(reference)) return [{ text: part.text, several: "one" }, at + 1];
    if (reference.spill) {
      this.understood.takesOne ||= isOne;
      return [{ text: part.text, several: "maybe" }, at + 1];
    }
    if ((isOwn || !context.blocks) && !context.takesCells)
      return [this.ofOwnPlace(part.text, reference), at + 1];
    return [this.cells(part.text, reference), at + 1];
  }

  private cells(text: string, area: Reference): Read {
    const cut = this.understood.wholeLines.cut(area);
    const lines = cut && directionOf(area);
    return { text, several: "many", area, size: sizeOf(area), ...(cut && { ...cut, lines }) };
  }

  /** The cell of the formula's own row or column. */
  private ofOwnPlace(text: string, { sheet, first, last }: Reference): Read {
    const place = this.around.implicit;
    if (!place) return { text, several: "one" };
    this.understood.changed = true;
    this.understood.takesOne = true;
    const end = last ?? first;
    const rows = [first.row ?? 0, end.row ?? lastRow].sort((a, b) => a - b) as [number, number];
    const columns = [first.column ?? 0, end.column ?? lastColumn].sort((a, b) => a - b) as [number, number];
    const within = (own: number, [least, most]: [number, number]): number | undefined =>
      least === most ? least : own >= least && own <= most ? own : undefined;
    const [row, column] = [within(place.row, rows), within(place.column, columns)];
    if (row === undefined || column === undefined) return { text: "#VALUE!", several: "one" };
    return {
      text: printReference({ ...(sheet !== undefined && { sheet }), first: { row, column } }),
      several: "one",
    };
  }

  private call(at: number, to: number, context: Context): [Read, number] {
    let open = at + 1;
    while (open < to && this.parts[open]!.text.trim() === "") open++;
    const found = argumentsOf(this.parts, open);
    if (!found) return [{ text: this.parts[at]!.text, several: "maybe" }, at + 1];
    const given = found.args.map(([from, until]) => ({
      parts: this.parts.slice(from, until),
      read: (own: Context) => this.expression(from, until, own),
    }));
    return [this.calls.of(this.parts[at]!.text, given, context), found.end + 1];
  }

  private closing(open: number): number {
    let depth = 0;
    for (let at = open; at < this.parts.length; at++) {
      const { text } = this.parts[at]!;
      if (text === "(" || text === "{") depth++;
      else if ((text === ")" || text === "}") && --depth === 0) return at;
    }
    return this.parts.length;
  }
}

function sizeOf({ first, last = first }: Reference): Size {
  const between = (a: number | undefined, b: number | undefined): number =>
    a === undefined || b === undefined ? Infinity : Math.abs(b - a) + 1;
  return { rows: between(first.row, last.row), columns: between(first.column, last.column) };
}

const isSingleCell = ({ first, last, spill }: Reference): boolean =>
  !spill &&
  (last === undefined ||
    (first.row !== undefined &&
      first.row === last.row &&
      first.column !== undefined &&
      first.column === last.column));
