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
import { cellsFound, isOpen, more, type Several } from "./found-cells";
import { givesBlock, type ParameterClass, parameterClass } from "./parameters";
import { argumentsOf, textOf } from "./rewrites";
import type { Surroundings } from "./surroundings";
import { callOverLines, type Direction, directionOf, WholeLines, withinLines } from "./whole-lines";

/** What a lookup looks for: a blank cell is 0 there, which no blank cell is. */
export const wantedValue = "WORKBENCH.WANTED";
const lookups = new Set(["HLOOKUP", "MATCH", "VLOOKUP"]);

export interface SingleValues {
  readonly text: string;
  /** Whether it is written otherwise than the formula. */
  readonly isChanged: boolean;
  /** Whether it gives several values where only one is shown: that of the first place. */
  readonly isBlock: boolean;
  /** Whether all of it is known to be computed as Excel does. */
  readonly isSure: boolean;
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
      text.includes("#"),
  );
  const calls = parts.some(({ kind }) => kind === "function");
  if (!needs && !calls) return { text: formula, isChanged: false, isBlock: false, isSure: true };
  const reader = new Reader(parts, around);
  const { text, several, tail } = reader.whole();
  return {
    text: reader.changed ? text : formula,
    isChanged: reader.changed,
    isBlock: several !== "one",
    // What fills a whole column or row is more than the engine gives.
    isSure: reader.isSure && tail === undefined,
  };
}

interface Read {
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
interface Context {
  readonly blocks: boolean;
  /** Cells stay cells: the function takes them as they are. */
  readonly takesCells: boolean;
}

const headOf = ({ head, text }: Read): string => head ?? text;
const tailOf = (read: Read): string => read.tail ?? headOf(read);
const ways = [headOf, tailOf] as const;

const isMany = ({ several }: Read): boolean => several === "many";

/** Longer columns of row numbers are nobody's. */
const mostNumbers = 100_000;

class Reader {
  isSure = true;
  changed = false;
  private bound = 0;
  private readonly wholeLines: WholeLines;

  constructor(
    private readonly parts: readonly FormulaPart[],
    private readonly around: Surroundings,
  ) {
    this.wholeLines = new WholeLines(parts, around);
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
    if (joins && !context.blocks && !context.takesCells) this.isSure = false;
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
    const lines = this.linesOf(blocks, size);
    const way = (of: (read: Read) => string): string =>
      pieces
        .map((piece) => {
          if (typeof piece === "string") return piece;
          const own = of(piece);
          const fits = !isUneven || !isMany(piece) || (size && piece.size && isSame(piece.size, size));
          return fits ? own : spreadAmong(own, blocks.map(of));
        })
        .join("");
    if (isUneven || lines) this.changed = true;
    return {
      ...{ text: way(headOf), several },
      ...(size && several === "many" && { size }),
      ...(lines && { head: way(headOf), tail: way(tailOf), lines }),
    };
  }

  /** Which lines are whole among blocks that meet; what is shorter than a whole line, or crosses it, is not known there. */
  private linesOf(blocks: readonly Read[], size: Size | undefined): Direction | undefined {
    const whole = blocks.filter(({ tail }) => tail !== undefined);
    const [first] = whole;
    if (!first) return undefined;
    const lines = first.lines!;
    const isAcross = ({ size: own, lines: other }: Read): boolean => other === lines || own?.[lines] === 1;
    if (!blocks.every(isAcross) || (size && Math.min(size.rows, size.columns) === Infinity))
      this.isSure = false;
    return lines;
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
    if (part.reference && next === "#") return [{ text: `${part.text}#`, several: "maybe" }, at + 2];
    // A table's columns that nobody has written out.
    if (next.startsWith("[")) return [{ text: part.text, several: "maybe" }, at + 1];
    const meaning = part.kind === "name" ? this.around.meaning(part) : part.reference;
    if (meaning === undefined && part.kind === "name") return [{ text: part.text, several: "maybe" }, at + 1];
    const reference = meaning === "value" ? undefined : meaning;
    if (!reference || isSingleCell(reference)) return [{ text: part.text, several: "one" }, at + 1];
    if (reference.spill) return [{ text: part.text, several: "maybe" }, at + 1];
    if ((isOwn || !context.blocks) && !context.takesCells)
      return [this.ofOwnPlace(part.text, reference), at + 1];
    return [this.cells(part.text, reference), at + 1];
  }

  private cells(text: string, area: Reference): Read {
    const cut = this.wholeLines.cut(area);
    const lines = cut && directionOf(area);
    return { text, several: "many", area, size: sizeOf(area), ...(cut && { ...cut, lines }) };
  }

  /** The cell of the formula's own row or column. */
  private ofOwnPlace(text: string, { sheet, first, last }: Reference): Read {
    const place = this.around.implicit;
    if (!place) return { text, several: "one" };
    this.changed = true;
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
    return [this.called(this.parts[at]!.text, found.args, context), found.end + 1];
  }

  private called(spelled: string, places: readonly (readonly [number, number])[], context: Context): Read {
    const own = spelled.replace(/^_xlfn\.(_xlws\.)?/i, "").toUpperCase();
    const isLong = own.startsWith("WORKBENCH.");
    const name = isLong ? own.slice("WORKBENCH.".length) : own;
    const classes = places.map((_, i) => parameterClass(name, i) ?? "r");
    const args = places.map(([from, until], i) =>
      this.expression(from, until, contextOf(classes[i]!, name, i, context)),
    );
    const severals = args.map(severalOf);
    if (lookups.has(own) && args[0]?.several !== undefined && !this.isWritten(places[0]!)) {
      this.changed = true;
      args[0] = written(args[0], (text) => `${wantedValue}(${text})`);
    }
    const whole = this.wholeCall(spelled, args);

    const isPlain = this.around.implicit !== undefined;
    classes.forEach((each, i) => {
      if (severals[i] === "one") return;
      // Whether IF and its kin go over blocks within SUMPRODUCT of a plain formula is not known.
      const isUnknown =
        each === "x" || each === "y" || (each === "c" && (i > 0 || (isPlain && context.blocks)));
      if (isUnknown && (severals[i] === "many" || context.blocks)) this.isSure = false;
    });
    if (name === "ROW" || name === "COLUMN") return this.numbered(name, places, args, whole.text, context);
    const count = this.countOf(name, args);
    if (count) return count;
    const spelledArgs = places.map(([from, until]) => textOf(this.parts, from, until).trim());
    const cells = cellsFound(name, spelledArgs, args);
    if (cells) {
      // Of cells that are only known once they are computed, a plain formula takes that of its own row.
      if (cells === "unknown" || (cells === "many" && !context.blocks && !context.takesCells))
        this.isSure = false;
      const several = cells === "unknown" ? "many" : cells;
      return name === "INDEX"
        ? this.indexed(spelled, spelledArgs, args, several)
        : { text: whole.text, several };
    }
    const passed = args.filter((_, i) => classes[i] === "p" || classes[i] === "c");
    if (passed.length > 0) return this.chosen(name, spelled, args, passed.map(severalOf).reduce(more, "one"));
    const lifted = classes.flatMap((each, i) => (each === "v" && severals[i] !== "one" ? [i] : []));
    const giving: Several = givesBlock(name) ? "maybe" : "one";
    if (lifted.length === 0) return this.taken(name, spelled, args, giving);
    const several = lifted.map((i) => severals[i]!).reduce(more, giving);
    // Outside of blocks, what may be several values is one.
    if (several === "maybe" && !context.blocks) return { text: whole.text, several: "one" };
    const lines = this.linesOf(lifted.map((i) => args[i]!).filter(isMany), undefined);
    const size = sizeTogether(lifted.map((i) => args[i]!.size ?? undefined));
    const way = (of: (read: Read) => string): string => {
      const texts = args.map((arg, i) => (lifted.includes(i) ? of(arg) : arg.text));
      return this.around.goesOver(name)
        ? `${spelled}(${texts.join(",")})`
        : this.over(spelled, texts, lifted);
    };
    if (lines) this.changed = true;
    const [head, tail] = lines ? ways.map(way) : [way(headOf)];
    return {
      ...{ text: head!, several },
      ...(size && several === "many" && { size }),
      ...(lines && { head: head!, tail: tail!, lines }),
    };
  }

  private wholeCall(spelled: string, args: readonly Read[]): Read {
    return { text: `${spelled}(${args.map(({ text }) => text).join(",")})`, several: "one" };
  }

  /** How many rows or columns a whole column or row has, not how many are used. */
  private countOf(name: string, [area]: readonly Read[]): Read | undefined {
    const lines = area?.area && directionOf(area.area);
    if (!lines || name !== lines.toUpperCase()) return undefined;
    this.changed = true;
    return { text: String((lines === "rows" ? lastRow : lastColumn) + 1), several: "one" };
  }

  /** Of a whole column, what is asked for behind its values is blank; all of it goes on as it is. */
  private indexed(spelled: string, places: readonly string[], args: readonly Read[], several: Several): Read {
    const text = this.wholeCall(spelled, args).text;
    const [block] = args;
    if (block?.tail === undefined) return { text, several };
    const lines = block.lines!;
    const at = lines === "rows" ? 1 : 2;
    const call = (first: string, place?: string): string =>
      `${spelled}(${[first, ...args.slice(1).map((arg, i) => (i + 1 === at ? (place ?? arg.text) : arg.text))].join(",")})`;
    if (isOpen(places[at]))
      return { text, several, head: call(headOf(block)), tail: call(block.tail), lines };
    this.changed = true;
    const place = `${withinLines}(${args[at]!.text},${this.wholeLines.end(lines)})`;
    return { text: call(headOf(block), place), several };
  }

  /** IF and its kin hand on what they are given: as large as the largest of it. */
  private chosen(name: string, spelled: string, args: readonly Read[], several: Several): Read {
    const blocks = args.filter(isMany);
    const size = sizeTogether(blocks.map((block) => block.size));
    const lines = this.linesOf(blocks, size);
    const [condition] = args;
    const isShort = name === "IF" && isMany(condition!) && size && !isSame(condition!.size!, size);
    const way = (of: (read: Read) => string): string => {
      const texts = args.map(of);
      if (isShort) texts[0] = spreadAmong(texts[0]!, blocks.map(of));
      return `${spelled}(${texts.join(",")})`;
    };
    if (isShort) this.changed = true;
    return {
      ...{ text: way(({ text }) => text), several },
      ...(size && several === "many" && { size }),
      ...(lines && { head: way(headOf), tail: way(tailOf), lines }),
    };
  }

  /** What takes blocks as they are and gives one value, or a block of its own. */
  private taken(name: string, spelled: string, args: readonly Read[], several: Several): Read {
    const text = this.wholeCall(spelled, args).text;
    const whole = args.filter(({ tail }) => tail !== undefined);
    if (whole.length === 0) return { text, several };
    const isList = givesBlock(name) && name !== "XLOOKUP";
    const lines = this.linesOf(whole, undefined)!;
    const given = args.map((arg) => ({ ...arg, head: headOf(arg), isCells: arg.area !== undefined }));
    const counted = isList
      ? undefined
      : callOverLines(name, spelled, given, this.wholeLines.left(lines), this.wholeLines.isUneven);
    if (counted === undefined) this.isSure = false;
    const over = counted ?? `${spelled}(${args.map(headOf).join(",")})`;
    if (over !== text) this.changed = true;
    return { text: over, several };
  }

  /** A number or a text alone. */
  private isWritten([from, to]: readonly [number, number]): boolean {
    const own = this.solid(from, to);
    return (
      own.length === 1 &&
      (own[0]!.kind === "text" || (own[0]!.kind === "other" && /^[\d.]/.test(own[0]!.text)))
    );
  }

  private solid(from: number, to: number): FormulaPart[] {
    return this.parts.slice(from, to).filter(({ text }) => text.trim() !== "");
  }

  /** The call for each place of the blocks among its arguments. */
  private over(name: string, args: readonly string[], lifted: readonly number[]): string {
    this.changed = true;
    const names = lifted.map(() => `wb_${++this.bound}`);
    const inner = args.map((text, i) => names[lifted.indexOf(i)] ?? text);
    const each = `LAMBDA(${names.join(",")},${name}(${inner.join(",")}))`;
    if (lifted.length === 1) return `MAP(${args[lifted[0]!]!},${each})`;
    const blocks = lifted.map(() => `wb_${++this.bound}`);
    const bindings = lifted.map((i, at) => `${blocks[at]},${args[i]!}`);
    const sized = blocks.map((block) => spreadAmong(block, blocks));
    return `LET(${bindings.join(",")},MAP(${sized.join(",")},${each}))`;
  }

  /** ROW(A3:A5) is 3, 4 and 5. */
  private numbered(
    name: "ROW" | "COLUMN",
    [place]: readonly (readonly [number, number])[],
    args: readonly Read[],
    text: string,
    context: Context,
  ): Read {
    const [arg] = args;
    // The engine knows what INDEX and IF find by its value alone.
    const [made] = place ? this.solid(...place) : [];
    if (made?.kind === "function" && !/^(OFFSET|INDIRECT)$/i.test(made.text)) this.isSure = false;
    if (!arg || !context.blocks || arg.several === "one") return { text, several: "one" };
    const { first, last = first } = arg.area ?? {};
    const [from, until] = name === "ROW" ? [first?.row, last?.row] : [first?.column, last?.column];
    const count = from === undefined || until === undefined ? Infinity : Math.abs(until - from) + 1;
    if (!(count <= mostNumbers)) {
      this.isSure = false;
      return { text, several: "many" };
    }
    if (count === 1) return { text, several: "one" };
    this.changed = true;
    const start = Math.min(from!, until!) + 1;
    return name === "ROW"
      ? { text: `SEQUENCE(${count},1,${start})`, several: "many", size: { rows: count, columns: 1 } }
      : { text: `SEQUENCE(1,${count},${start})`, several: "many", size: { rows: 1, columns: count } };
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

const severalOf = ({ several }: Read): Several => several;

/** The same with something around it; cells stay cells only in brackets. */
const written = (read: Read, as: (text: string) => string): Read => ({
  ...read,
  text: as(read.text),
  ...(read.tail !== undefined && { head: as(headOf(read)), tail: as(read.tail) }),
});

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

/** How an argument of the class is computed, given how the call is. */
function contextOf(of: ParameterClass, name: string, at: number, context: Context): Context {
  if (of === "r" || of === "a") return { blocks: context.blocks || of === "a", takesCells: true };
  if (of === "p") return context;
  // The condition decides about cells; what is shown in place of an error is handed on.
  if (of === "c" && name !== "IF" && at > 0) return context;
  return { blocks: context.blocks, takesCells: of === "x" };
}
