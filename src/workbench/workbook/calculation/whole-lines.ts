/**
 * Whole columns and rows in formulas. The engine lists them as far as the sheet is used; what counts in their blank rest is added.
 * In: =SUMPRODUCT(--(A:A="")) with values in A1:A9. Out: (SUMPRODUCT(--(A1:A10=""))+1048566*SUMPRODUCT(--(A11:A11=""))).
 */
import { type FormulaPart, lastColumn, lastRow, printReference, type Reference } from "../model";
import type { Surroundings } from "./surroundings";

/** The lines up to the first that is blank on every sheet, and one behind it. */
export interface CutLines {
  readonly head: string;
  readonly tail: string;
}

/** "rows": whole columns, whose rows are cut. */
export type Direction = "rows" | "columns";

/** Of the workbench's own: a place in lines that are cut; all places behind them are blank as the last of them is. */
export const withinLines = "WORKBENCH.WITHIN.LINES";

export const directionOf = ({ first, last }: Reference): Direction | undefined =>
  last && first.row === undefined ? "rows" : last && first.column === undefined ? "columns" : undefined;

/** All whole columns of a formula are cut at the same row, its whole rows at the same column. */
export class WholeLines {
  private readonly ends: Readonly<Record<Direction, number>>;
  /** Whether they are of several sheets, of which the engine would list more or less of each. */
  readonly isUneven: boolean;

  constructor(parts: readonly FormulaPart[], around: Surroundings) {
    const whole = parts
      .map((part) => part.reference ?? (part.kind === "name" ? around.meaning(part) : undefined))
      .filter((each): each is Reference => typeof each === "object" && directionOf(each) !== undefined);
    const sheets = new Set(whole.map(({ sheet }) => sheet?.toLowerCase()));
    this.isUneven = sheets.size > 1;
    const used = whole.map(({ sheet }) => around.used(sheet));
    this.ends = {
      rows: Math.max(0, ...used.map(({ rows }) => rows)) + 1,
      columns: Math.max(0, ...used.map(({ columns }) => columns)) + 1,
    };
  }

  /** undefined where the lines are used to their ends, or are no whole ones. */
  cut(reference: Reference): CutLines | undefined {
    const direction = directionOf(reference);
    if (!direction || this.left(direction) < 1) return undefined;
    const end = this.ends[direction];
    const between = (from: number, to: number): string => {
      const place = (at: number, corner: Reference["first"]): Reference["first"] =>
        direction === "rows" ? { ...corner, row: at } : { ...corner, column: at };
      const { sheet, first, last = first } = reference;
      const named = sheet === undefined ? {} : { sheet };
      return printReference({ ...named, first: place(from, first), last: place(to, last) });
    };
    return { head: between(0, end - 1), tail: between(end, end) };
  }

  /** How many lines stand in the head. */
  end(direction: Direction): number {
    return this.ends[direction];
  }

  /** How many lines are as the tail is. */
  left(direction: Direction): number {
    return (direction === "rows" ? lastRow : lastColumn) + 1 - this.ends[direction];
  }
}

/** What they give of all lines is the sum of what they give of each. */
const adding = new Set([
  "SUM",
  "SUMPRODUCT",
  "SUMSQ",
  "COUNT",
  "COUNTA",
  "COUNTBLANK",
  "COUNTIF",
  "COUNTIFS",
]);
/** Of lines that are all the same, one counts as much as all. */
const taking = new Set(["MAX", "MIN", "MAXA", "MINA", "AND", "OR", "LOOKUP"]);
/** They find the first that is so, if they are told to look for it alone: the last argument is 0 or FALSE. */
const finding = new Set(["MATCH", "VLOOKUP", "HLOOKUP"]);
/** Blank cells are neither listed nor counted by any other function that is given cells, but by these. */
const countingBlanks = new Set(["COUNTBLANK", "COUNTIF", "COUNTIFS"]);

export interface LineArgument {
  /** As it is spelled. */
  readonly text: string;
  readonly head: string;
  /** Of lines that are cut. */
  readonly tail?: string;
  /** Cells and nothing done to them. */
  readonly isCells: boolean;
}

/** Whether blank cells of the ranges can be what is wanted of them: a text or number that is written out is not. */
const mayCountBlanks = (criterion: string | undefined): boolean =>
  criterion === undefined || !/^\s*(?:[\d.]+|"(?!(?:=|<>|""))[^"]+")\s*$/.test(criterion);

/** The call over whole lines; undefined where it is not known what the function makes of their blank rest. */
export function callOverLines(
  name: string,
  spelled: string,
  args: readonly LineArgument[],
  left: number,
  isUneven: boolean,
): string | undefined {
  const call = (of: string, texts: readonly string[]): string => `${of}(${texts.join(",")})`;
  const heads = args.map(({ head }) => head);
  const cutOnes = args.filter(({ tail }) => tail !== undefined);
  const isPlain = cutOnes.every(({ isCells }) => isCells);
  const asSpelled = call(spelled, isUneven ? heads : args.map(({ text }) => text));
  const sum = (of: string): string => {
    const rest = name === "SUMPRODUCT" || name.startsWith("COUNTIF") ? args : cutOnes;
    return `(${call(of, heads)}+${left}*${call(
      of,
      rest.map(({ tail, head }) => tail ?? head),
    )})`;
  };
  if (isPlain && !countingBlanks.has(name)) return asSpelled;
  if (name.startsWith("COUNTIF") && args.every(({ text }, at) => at % 2 === 0 || !mayCountBlanks(text)))
    return asSpelled;
  if (adding.has(name)) return sum(spelled);
  if (name === "AVERAGE") return `(${sum("SUM")}/${sum("COUNT")})`;
  const isExact = /^\s*(?:0|FALSE)\s*$/i.test(args.at(-1)!.text);
  return taking.has(name) || (finding.has(name) && isExact) ? call(spelled, heads) : undefined;
}
