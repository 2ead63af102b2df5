/**
 * What a sequence of work knows while it is played: the workbook before the add-in, and what must hold of it.
 * The oracle is made of workbooks: `twin` has had the person's steps only, `past` is the workbook before the last step
 * that can be taken back, with the person's later steps done to it as well. The add-in never sees either.
 */
import { quoteSheet } from "../../src/sheet/address";
import { Book, type Cell, type Sheet } from "../../src/workbench/workbook/model";
import type { Finding } from "../../src/messages/finding";
import { copyOf } from "./compare";
import type { Desk } from "./desk";

export type Undoable = "build" | "share" | "reconnect";

export interface Past {
  readonly kind: Undoable;
  readonly book: Book;
  /** The name of the plan sheet of then; undefined where there was none. What is no build leaves it as people named it. */
  plan?: string;
  readonly isShared: boolean;
  /** No person has done anything since. */
  isQuiet: boolean;
  /** The figures of the plan of then differ from those of the plan that took its place. */
  readonly isOther: boolean;
  /** As `World.isCut`, of then. */
  readonly isCut: boolean;
}

export interface World {
  readonly desk: Desk;
  /** The staff's sheets as they would be without the add-in. */
  twin: Book;
  past?: Past;
  /** The plan sheet's name, while one is shown. */
  plan?: string;
  isShared: boolean;
  /** What a person wrote on the plan (figures, texts, comments) and what has neither been replaced nor told. */
  readonly written: Set<string>;
  /** Colours that a person gave cells of the plan, each its own, and that have neither been taken away nor told. */
  readonly coloured: Set<string>;
  /** Of those the colours of cells that a person merged. */
  readonly merged: Set<string>;
  /** And of those that lead somewhere. */
  readonly linked: Set<string>;
  /** The staff's sheets or the settings changed in a way that changes the plan's figures since it was built. */
  isStale: boolean;
  /** Of the plan that stands a person deleted rows or columns with what a build wrote. */
  isCut: boolean;
  /** Widths that a person gave columns of the plan. */
  readonly widths: Set<number>;
  /** Builds after one another that could not read what rules compare with: together they keep one plan more. */
  unread: number;
  /** Lists compared with a plan that was put away when the last build began: they are led after it, and it goes with the next. */
  isAwaited: boolean;
  /** Sheets put away that something nobody can write held when the last build ended: they stay until the next. */
  held: ReadonlySet<string>;
  /** Gives every figure and text of the sequence its own number. */
  count: number;
}

/** `staffs`: the workbook before the add-in. */
export const newWorld = (desk: Desk, staffs: Book = desk.book): World => ({
  desk,
  twin: copyOf(staffs),
  isShared: false,
  written: new Set(),
  coloured: new Set(),
  merged: new Set(),
  linked: new Set(),
  isStale: false,
  isCut: false,
  widths: new Set(),
  unread: 0,
  isAwaited: false,
  held: new Set(),
  count: 0,
});

/** Where the cell of a colour leads to. */
export const linkOf = (fill: string): string => `https://example.go.kr/${fill.slice(1)}`;

export const storeName = "_plan_store";

/** The sheets that no person has made: the plan, a former one, the add-in's store. */
export const notStaffs = ({ desk, twin }: World): Sheet[] =>
  desk.book.sheets.filter((sheet) => !twin.sheet(sheet.name));

export const planSheet = ({ desk, plan }: World): Sheet | undefined =>
  plan === undefined ? undefined : desk.book.sheet(plan);

/** Whether a formula refers to a sheet that is not the staff's: the plan, shown or put away. */
export function refersToPlan(world: World): (cell: Cell) => boolean {
  const names = notStaffs(world)
    .filter(({ name }) => name !== storeName)
    .map(({ name }) => `${quoteSheet(name)}!`);
  return ({ formula }) => formula !== undefined && names.some((name) => formula.includes(name));
}

/** Whether a formula calls the add-in, or a function that the workbook itself defines, as the style with names does. */
export function callsOf({ desk, past }: World): (cell: Cell) => boolean {
  const books = [desk.book, ...(past ? [past.book] : [])];
  const lambdas = books.flatMap(({ names }) =>
    names.flatMap(({ name, formula }) => (/^=(_xlfn\.)?LAMBDA\(/i.test(formula) ? `${name}(` : [])),
  );
  return ({ formula }) => {
    const text = formula?.replace(/"[^"]*"/g, "");
    return text !== undefined && (/\bPLAN[._]/i.test(text) || lambdas.some((name) => text.includes(name)));
  };
}

/** The report of what the add-in did, or its refusal. */
export interface Answer {
  readonly findings: readonly Finding[];
  readonly isRefusal: boolean;
}

/** What somebody can learn of a text from what the add-in said. */
export const tells = (findings: readonly Finding[], text: string): boolean =>
  findings.some((one) => JSON.stringify(one.data).includes(text));
