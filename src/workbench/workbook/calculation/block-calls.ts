/**
 * Calls of functions as the engine is to read them, their arguments read already. In: LEN over A1:A5, one by one.
 * Out: MAP(A1:A5,LAMBDA(wb_1,LEN(wb_1))).
 */
import { type FormulaPart, lastColumn, lastRow } from "../model";
import { isSame, sizeTogether, spreadAmong } from "./block-sizes";
import { cellsFound, isOpen, more, type Several } from "./found-cells";
import { givesBlock, type ParameterClass, parameterClass } from "./parameters";
import {
  type Context,
  type Understood,
  headOf,
  isMany,
  type Read,
  severalOf,
  tailOf,
  written,
} from "./reading";
import { rowIndex, textOf } from "./rewrites";
import { callOverLines, directionOf, withinLines } from "./whole-lines";

/** What a lookup looks for: a blank cell is 0 there, which no blank cell is. */
export const wantedValue = "WORKBENCH.WANTED";
const lookups = new Set(["HLOOKUP", "LOOKUP", "MATCH", "VLOOKUP"]);

/** Longer columns of row numbers are nobody's. */
const mostNumbers = 100_000;

/** An argument as it is spelled; `read` reads it as it is used. */
export interface Given {
  readonly parts: readonly FormulaPart[];
  readonly read: (context: Context) => Read;
}

export class Calls {
  constructor(private readonly understood: Understood) {}

  of(spelled: string, given: readonly Given[], context: Context): Read {
    const own = spelled.replace(/^_xlfn\.(_xlws\.)?/i, "").toUpperCase();
    const isLong = own.startsWith("WORKBENCH.");
    const name = own === rowIndex ? "INDEX" : isLong ? own.slice("WORKBENCH.".length) : own;
    if (given.some(isLost) && takingCells.has(name)) {
      this.understood.changed = true;
      return { text: "#REF!", several: "one" };
    }
    const classes = given.map((_, i) => parameterClass(name, i) ?? "r");
    const args = given.map(({ read }, i) => read(contextOf(classes[i]!, name, i, context)));
    const severals = args.map(severalOf);
    if (lookups.has(own) && args[0]?.several !== undefined && !isWritten(given[0]!)) {
      this.understood.changed = true;
      args[0] = written(args[0], (text) => `${wantedValue}(${text})`);
    }
    const whole = this.wholeCall(spelled, args);

    const isPlain = this.understood.around.implicit !== undefined;
    classes.forEach((each, i) => {
      if (severals[i] === "one") return;
      // Whether IF and its kin go over blocks within SUMPRODUCT of a plain formula is not known.
      const isUnknown =
        each === "x" || each === "y" || (each === "c" && (i > 0 || (isPlain && context.blocks)));
      if (isUnknown && (severals[i] === "many" || context.blocks)) this.understood.isSure = false;
    });
    if (name === "ROW" || name === "COLUMN") return this.numbered(name, given, args, whole.text, context);
    const count = this.countOf(name, args);
    if (count) return count;
    const spelledArgs = given.map(({ parts }) => textOf(parts).trim());
    const cells = cellsFound(name, spelledArgs, args);
    if (cells) {
      const isOne = !context.blocks && !context.takesCells;
      // Of cells that are only known once they are computed, a plain formula takes that of its own row.
      if (cells === "unknown" || (cells === "many" && isOne)) this.understood.isSure = false;
      this.understood.takesOne ||= isOne && cells !== "one";
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
    const lines = this.understood.linesOf(lifted.map((i) => args[i]!).filter(isMany), undefined);
    const size = sizeTogether(lifted.map((i) => args[i]!.size ?? undefined));
    const way = (of: (read: Read) => string): string => {
      const texts = args.map((arg, i) => (lifted.includes(i) ? of(arg) : arg.text));
      return this.understood.around.goesOver(name)
        ? `${spelled}(${texts.join(",")})`
        : this.over(spelled, texts, lifted);
    };
    if (lines) this.understood.changed = true;
    const [head, tail] = lines ? [headOf, tailOf].map(way) : [way(headOf)];
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
    this.understood.changed = true;
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
    this.understood.changed = true;
    const place = `${withinLines}(${args[at]!.text},${this.understood.wholeLines.end(lines)})`;
    return { text: call(headOf(block), place), several };
  }

  /** IF and its kin hand on what they are given: as large as the largest of it. */
  private chosen(name: string, spelled: string, args: readonly Read[], several: Several): Read {
    const blocks = args.filter(isMany);
    const size = sizeTogether(blocks.map((block) => block.size));
    const lines = this.understood.linesOf(blocks, size);
    const [condition] = args;
    const isShort = name === "IF" && isMany(condition!) && size && !isSame(condition!.size!, size);
    const way = (of: (read: Read) => string): string => {
      const texts = args.map(of);
      if (isShort) texts[0] = spreadAmong(texts[0]!, blocks.map(of));
      return `${spelled}(${texts.join(",")})`;
    };
    if (isShort) this.understood.changed = true;
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
    const lines = this.understood.linesOf(whole, undefined)!;
    const given = args.map((arg) => ({ ...arg, head: headOf(arg), isCells: arg.area !== undefined }));
    const counted = isList
      ? undefined
      : callOverLines(
          name,
          spelled,
          given,
          this.understood.wholeLines.left(lines),
          this.understood.wholeLines.isUneven,
        );
    if (counted === undefined) this.understood.isSure = false;
    const over = counted ?? `${spelled}(${args.map(headOf).join(",")})`;
    if (over !== text) this.understood.changed = true;
    return { text: over, several };
  }

  /** The call for each place of the blocks among its arguments. */
  private over(name: string, args: readonly string[], lifted: readonly number[]): string {
    this.understood.changed = true;
    const names = lifted.map(() => `wb_${++this.understood.bound}`);
    const inner = args.map((text, i) => names[lifted.indexOf(i)] ?? text);
    const each = `LAMBDA(${names.join(",")},${name}(${inner.join(",")}))`;
    if (lifted.length === 1) return `MAP(${args[lifted[0]!]!},${each})`;
    const blocks = lifted.map(() => `wb_${++this.understood.bound}`);
    const bindings = lifted.map((i, at) => `${blocks[at]},${args[i]!}`);
    const sized = blocks.map((block) => spreadAmong(block, blocks));
    return `LET(${bindings.join(",")},MAP(${sized.join(",")},${each}))`;
  }

  /** ROW(A3:A5) is 3, 4 and 5. */
  private numbered(
    name: "ROW" | "COLUMN",
    [place]: readonly Given[],
    args: readonly Read[],
    text: string,
    context: Context,
  ): Read {
    const [arg] = args;
    // The engine knows what INDEX and IF find by its value alone.
    const [made] = place ? solid(place) : [];
    if (made?.kind === "function" && !/^(OFFSET|INDIRECT)$/i.test(made.text)) this.understood.isSure = false;
    if (!arg || !context.blocks || arg.several === "one") return { text, several: "one" };
    const { first, last = first } = arg.area ?? {};
    const [from, until] = name === "ROW" ? [first?.row, last?.row] : [first?.column, last?.column];
    const count = from === undefined || until === undefined ? Infinity : Math.abs(until - from) + 1;
    if (!(count <= mostNumbers)) {
      this.understood.isSure = false;
      return { text, several: "many" };
    }
    if (count === 1) return { text, several: "one" };
    this.understood.changed = true;
    const start = Math.min(from!, until!) + 1;
    return name === "ROW"
      ? { text: `SEQUENCE(${count},1,${start})`, several: "many", size: { rows: count, columns: 1 } }
      : { text: `SEQUENCE(1,${count},${start})`, several: "many", size: { rows: 1, columns: count } };
  }
}

const solid = ({ parts }: Given): FormulaPart[] => parts.filter(({ text }) => text.trim() !== "");

/** Of cells that are gone they say so, where the engine counts none. */
const takingCells = new Set(
  (
    "COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS COUNTBLANK VLOOKUP HLOOKUP LOOKUP XLOOKUP MATCH XMATCH " +
    "INDEX OFFSET ROWS COLUMNS ROW COLUMN RANK RANK.EQ RANK.AVG SUBTOTAL AGGREGATE"
  ).split(" "),
);

const isLost = (given: Given): boolean => {
  const [only, ...others] = solid(given);
  return others.length === 0 && only?.text.toUpperCase() === "#REF!";
};

/** A number or a text alone. */
function isWritten(given: Given): boolean {
  const [only, ...others] = solid(given);
  if (!only || others.length > 0) return false;
  return only.kind === "text" || (only.kind === "other" && /^[\d.]/.test(only.text));
}

/** How an argument of the class is computed, given how the call is. */
function contextOf(of: ParameterClass, name: string, at: number, context: Context): Context {
  if (of === "r" || of === "a") return { blocks: context.blocks || of === "a", takesCells: true };
  if (of === "p") return context;
  // The condition decides about cells; what is shown in place of an error is handed on.
  if (of === "c" && name !== "IF" && at > 0) return context;
  return { blocks: context.blocks, takesCells: of === "x" };
}
