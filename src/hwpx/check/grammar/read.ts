/**
 * The grammar of the format's parts, read from its notation: by element, its attributes and its children.
 *   NAME attribute=KIND other?=KIND a,b=KIND > CHILDREN        "?": may be absent; a,b: both of that kind
 *   PARENT/NAME …                                              within that parent only
 *   NAME[attribute=value] attribute=KIND                       more that holds of those
 * Kinds: any; text (not empty); unique (and no sibling has it); flag (0, 1); color; decimal; version; -50..50 (whole); &LIST
 * (the id of an entry); # or #NAME (how many children, those of that name); @0 (its place among its siblings, from 0);
 * other words stand for themselves, $NAME for those of that line; "|" between what may stand.
 * Children: a b? c* d+ in that order; a|b* either; "~" in any order; "text" letters too; " / " another way; "..." anything.
 */
import { headerGrammar } from "./header";
import { packageGrammar } from "./package";
import { sectionGrammar } from "./section";

export interface Kind {
  readonly rule?: "any" | "text" | "unique";
  readonly pattern?: RegExp;
  readonly words: ReadonlySet<string>;
  readonly ranges: readonly (readonly [least: number, most: number])[];
  /** The list that an id is of. */
  readonly list?: string;
  /** Of which children the number is told; "" for all. */
  readonly counts?: string;
  /** The first of its siblings has this number. */
  readonly first?: number;
  /** As it is told. */
  readonly expected: string;
}

export interface Attribute {
  readonly name: string;
  readonly required: boolean;
  readonly kind: Kind;
}

export interface Children {
  readonly anyOrder: boolean;
  readonly text: boolean;
  readonly slots: readonly { readonly names: readonly string[]; readonly many: "" | "?" | "*" | "+" }[];
}

export interface Entry {
  readonly attributes: readonly Attribute[];
  readonly special: readonly { when: readonly [string, string]; attributes: readonly Attribute[] }[];
  /** Ways in which its children may stand; undefined where anything may. */
  readonly children?: readonly Children[];
}

const highest = 4_294_967_295;
const named: Readonly<Record<string, Partial<Kind>>> = {
  any: { rule: "any" },
  text: { rule: "text" },
  unique: { rule: "unique" },
  flag: { words: new Set(["0", "1"]), expected: "0, 1" },
  // The last form is 한글's own, with how much shines through.
  color: { pattern: /^(?:#(?:[0-9A-F]{2})?[0-9A-F]{6}|none)$/i, expected: "#RRGGBB, none" },
  decimal: { pattern: /^\d+(?:\.\d+)?$/, expected: "0, 0.5" },
  version: { pattern: /^\d+(?:\.\d+)+$/, expected: "1.4" },
};

/** Entries by name, or by PARENT/NAME. */
export const grammar: ReadonlyMap<string, Entry> = read(packageGrammar + headerGrammar + sectionGrammar);

function read(source: string): Map<string, Entry> {
  const lines = source
    .replace(/\n +/g, " ")
    .split("\n")
    .filter((line) => line !== "");
  const groups = new Map<string, string>();
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const [, group, words] = /^\$(\S+) = (.*)$/.exec(line) ?? [];
    if (group !== undefined) groups.set(group, words!);
  }
  for (const line of lines.filter((one) => !one.startsWith("$"))) {
    const [head, children = ""] = line.split(/ > (.*)/);
    const [element, ...attributes] = head!.split(" ");
    const own = attributes.flatMap((one) => attributesOf(one, groups));
    const [, name, attribute, value] = /^([^[]+)(?:\[(.+)=(.+)\])?$/.exec(element!)!;
    const before = entries.get(name!);
    entries.set(
      name!,
      before && attribute !== undefined
        ? { ...before, special: [...before.special, { when: [attribute, value!], attributes: own }] }
        : {
            attributes: own,
            special: [],
            ...(children !== "..." && { children: children.split(" / ").map(childrenOf) }),
          },
    );
  }
  return entries;
}

function attributesOf(text: string, groups: ReadonlyMap<string, string>): Attribute[] {
  const [, names, optional, kind] = /^([^=?]+)(\??)=(.*)$/.exec(text)!;
  const read = kindOf(groups.get(kind!.slice(1)) ?? kind!);
  return names!.split(",").map((name) => ({ name, required: optional === "", kind: read }));
}

function kindOf(text: string): Kind {
  const words = new Set<string>();
  const ranges: [number, number][] = [];
  let kind: Partial<Kind> = {};
  for (const piece of text.split("|")) {
    const [, least, most] = /^(-?\d+)\.\.(\d*)$/.exec(piece) ?? [];
    if (named[piece]) kind = { ...kind, ...named[piece] };
    else if (least !== undefined) ranges.push([Number(least), Number(most || highest)]);
    else if (piece.startsWith("&")) kind = { ...kind, list: piece.slice(1) };
    else if (piece.startsWith("#")) kind = { ...kind, counts: piece.slice(1) };
    else if (piece.startsWith("@")) kind = { ...kind, first: Number(piece.slice(1)) };
    else words.add(piece);
  }
  const expected = [...ranges.map((range) => range.join("–")), ...words].join(", ");
  return { words, ranges, expected, ...kind };
}

function childrenOf(text: string): Children {
  const tokens = text.split(" ").filter((token) => token !== "");
  return {
    anyOrder: tokens.includes("~"),
    text: tokens.includes("text"),
    slots: tokens
      .filter((token) => token !== "~" && token !== "text")
      .map((token) => {
        const [, names, many] = /^(.*?)([?*+]?)$/.exec(token)!;
        return { names: names!.split("|"), many: many as "" };
      }),
  };
}
