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
import { givesBlock, type ParameterClass, parameterClass } from "./parameters";
import { argumentsOf, textOf } from "./rewrites";
import type { Surroundings } from "./surroundings";

/** Of the workbench's own: its first argument, as large as all of them together. */
export const spread = "WORKBENCH.SPREAD";

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
  const { text, several } = reader.whole();
  return {
    text: reader.changed ? text : formula,
    isChanged: reader.changed,
    isBlock: several !== "one",
    isSure: reader.isSure,
  };
}

/** One value; maybe several; several. */
type Several = "one" | "maybe" | "many";

interface Read {
  readonly text: string;
  readonly several: Several;
  /** It is these cells and nothing else. */
  readonly area?: Reference;
}

/** How what is computed is used: for each cell of a block, or for one value. */
interface Context {
  readonly blocks: boolean;
  /** Cells stay cells: the function takes them as they are. */
  readonly takesCells: boolean;
}

const more = (a: Several, b: Several): Several =>
  a === "many" || b === "many" ? "many" : a === "maybe" || b === "maybe" ? "maybe" : "one";

/** Longer columns of row numbers are nobody's. */
const mostNumbers = 100_000;

class Reader {
  isSure = true;
  changed = false;
  private bound = 0;

  constructor(
    private readonly parts: readonly FormulaPart[],
    private readonly around: Surroundings,
  ) {}

  whole(): Read {
    const blocks = this.around.implicit === undefined;
    const from = this.parts[0]?.text === "=" ? 1 : 0;
    const read = this.expression(from, this.parts.length, { blocks, takesCells: false });
    return { ...read, text: (from === 1 ? "=" : "") + read.text };
  }

  /** Everything between two places: operands and the signs between them. */
  private expression(from: number, to: number, context: Context): Read {
    const solid = this.parts.slice(from, to).filter(({ text }) => text.trim() !== "");
    const isOperand = (part: FormulaPart): boolean => part.kind !== "other" || /^[\d.#({]/.test(part.text);
    // Cells or one call alone; a sign makes values of cells.
    const isAlone = !this.hasSigns(from, to);
    const joins = this.joinsCells(from, to);
    const inner: Context = isAlone ? context : { ...context, takesCells: joins };
    let several: Several = "one";
    let area: Reference | undefined;
    let text = "";
    for (let at = from; at < to;) {
      const part = this.parts[at]!;
      if (!isOperand(part)) {
        text += part.text;
        at++;
        continue;
      }
      const [read, next] = this.operand(at, to, this.parts[at - 1]?.text === "@" && at > from, inner);
      text += read.text;
      several = more(several, read.several);
      area = read.area;
      at = next;
    }
    if (solid.length === 0) return { text, several: "one" };
    return isAlone ? { text, several, ...(area && { area }) } : { text, several: joins ? "maybe" : several };
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
      const read = this.expression(at + 1, end, context);
      return [{ ...read, text: `(${read.text})` }, end + 1];
    }
    if (part.text === "{") {
      const end = this.closing(at);
      return [{ text: textOf(this.parts, at, end + 1), several: "many" }, end + 1];
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
    return [{ text: part.text, several: "many", area: reference }, at + 1];
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
    const { end, args: places } = found;
    const spelled = this.parts[at]!.text;
    const own = spelled.replace(/^_xlfn\.(_xlws\.)?/i, "").toUpperCase();
    const isLong = own.startsWith("WORKBENCH.");
    const name = isLong ? own.slice("WORKBENCH.".length) : own;
    const classes = places.map((_, i) => parameterClass(name, i) ?? "r");
    const args = places.map(([from, until], i) =>
      this.expression(from, until, contextOf(classes[i]!, name, i, context)),
    );
    const severals = args.map(({ several }) => several);
    if (lookups.has(own) && args[0]?.several !== undefined && !this.isWritten(places[0]!)) {
      this.changed = true;
      args[0] = { ...args[0], text: `${wantedValue}(${args[0].text})` };
    }
    const written = `${spelled}(${args.map(({ text }) => text).join(",")})`;
    const result = (several: Several, text = written): [Read, number] => [{ text, several }, end + 1];

    const isPlain = this.around.implicit !== undefined;
    classes.forEach((each, i) => {
      if (severals[i] === "one") return;
      // Whether IF and its kin go over blocks within SUMPRODUCT of a plain formula is not known.
      const isUnknown =
        each === "x" || each === "y" || (each === "c" && (i > 0 || (isPlain && context.blocks)));
      if (isUnknown && (severals[i] === "many" || context.blocks)) this.isSure = false;
    });
    if (name === "ROW" || name === "COLUMN") return this.numbered(name, args, written, end, context);
    const cells = this.cellsOf(name, places, args);
    if (cells) {
      // Of cells that are only known once they are computed, a plain formula takes that of its own row.
      if (cells === "many" && !context.blocks && !context.takesCells) this.isSure = false;
      return result(cells);
    }
    const passed = args
      .filter((_, i) => classes[i] === "p" || classes[i] === "c")
      .map((each) => each.several);
    if (passed.length > 0) return result(passed.reduce(more, "one"));
    const lifted = classes.flatMap((each, i) => (each === "v" && severals[i] !== "one" ? [i] : []));
    const giving: Several = givesBlock(name) ? "maybe" : "one";
    if (lifted.length === 0) return result(giving);
    const several = lifted.map((i) => severals[i]!).reduce(more, giving);
    // Outside of blocks, what may be several values is one.
    if (several === "maybe" && !context.blocks) return result("one");
    if (this.around.goesOver(name)) return result(several);
    return result(several, this.over(spelled, args, lifted));
  }

  /** A number or a text alone. */
  private isWritten([from, to]: readonly [number, number]): boolean {
    const own = this.parts.slice(from, to).filter(({ text }) => text.trim() !== "");
    return (
      own.length === 1 &&
      (own[0]!.kind === "text" || (own[0]!.kind === "other" && /^[\d.]/.test(own[0]!.text)))
    );
  }

  /** The call for each place of the blocks among its arguments. */
  private over(name: string, args: readonly Read[], lifted: readonly number[]): string {
    this.changed = true;
    const names = lifted.map(() => `wb_${++this.bound}`);
    const inner = args.map(({ text }, i) => names[lifted.indexOf(i)] ?? text);
    const each = `LAMBDA(${names.join(",")},${name}(${inner.join(",")}))`;
    if (lifted.length === 1) return `MAP(${args[lifted[0]!]!.text},${each})`;
    const blocks = lifted.map(() => `wb_${++this.bound}`);
    const bindings = lifted.map((i, at) => `${blocks[at]},${args[i]!.text}`);
    const sized = blocks.map((block) => `${spread}(${[block, ...blocks].join(",")})`);
    return `LET(${bindings.join(",")},MAP(${sized.join(",")},${each}))`;
  }

  /** ROW(A3:A5) is 3, 4 and 5. */
  private numbered(
    name: "ROW" | "COLUMN",
    args: readonly Read[],
    written: string,
    end: number,
    context: Context,
  ): [Read, number] {
    const [arg] = args;
    if (!arg || !context.blocks || arg.several === "one") return [{ text: written, several: "one" }, end + 1];
    const { first, last = first } = arg.area ?? {};
    const [from, until] = name === "ROW" ? [first?.row, last?.row] : [first?.column, last?.column];
    const count = from === undefined || until === undefined ? Infinity : Math.abs(until - from) + 1;
    if (!(count <= mostNumbers)) {
      this.isSure = false;
      return [{ text: written, several: "many" }, end + 1];
    }
    if (count === 1) return [{ text: written, several: "one" }, end + 1];
    this.changed = true;
    const start = Math.min(from!, until!) + 1;
    const text = name === "ROW" ? `SEQUENCE(${count},1,${start})` : `SEQUENCE(1,${count},${start})`;
    return [{ text, several: "many" }, end + 1];
  }

  /** How many cells a function finds; undefined of one that finds none. */
  private cellsOf(
    name: string,
    places: readonly (readonly [number, number])[],
    args: readonly Read[],
  ): Several | undefined {
    const spelled = places.map(([from, to]) => textOf(this.parts, from, to).trim());
    if (name === "INDEX") return this.indexed(places, args);
    if (name === "INDIRECT") return spelled[0]?.includes(":") ? "many" : "maybe";
    if (name !== "OFFSET") return undefined;
    const isOne = [3, 4].map((at) => spelled[at] === "1" || (!spelled[at] && args[0]?.several === "one"));
    return isOne.every(Boolean) ? "one" : "many";
  }

  /** A whole row or column of the area where its number is 0 or left out. */
  private indexed(places: readonly (readonly [number, number])[], args: readonly Read[]): Several {
    const numbers = args.slice(1);
    if (numbers.some(({ several }) => several === "many")) {
      this.isSure = false;
      return "many";
    }
    const spelled = places.slice(1).map(([from, to]) => textOf(this.parts, from, to).trim());
    const isOpen = (text: string | undefined): boolean => text === "" || text === "0";
    const { first, last = first } = args[0]?.area ?? {};
    const isLine =
      first !== undefined &&
      ((first.row !== undefined && first.row === last!.row) ||
        (first.column !== undefined && first.column === last!.column));
    const isOne = spelled.length === 1 ? isLine && !isOpen(spelled[0]) : !spelled.slice(0, 2).some(isOpen);
    if (isOne) return numbers.some(({ several }) => several === "maybe") ? "maybe" : "one";
    return spelled.length === 1 && !isOpen(spelled[0]) ? "maybe" : "many";
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
