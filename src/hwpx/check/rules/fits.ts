/**
 * Every element of a known kind has the attributes and children that the grammar gives it, and no others than those. What the
 * grammar only names is passed over, but for the texts that it holds.
 */
import { faultAt, type Fault, type Rule } from "../fault";
import { grammar, type Attribute, type Children, type Entry } from "../grammar/read";
import { headerName, walk, type Node } from "../parts";

/** Ids by list; undefined without header.xml, which is another rule's fault. */
type Known = ReadonlyMap<string, ReadonlySet<string>> | undefined;

export const fits: Rule = function* ({ trees }) {
  const known = idsOf(trees.get(headerName));
  for (const [part, root] of trees) yield* new Reader(part, known).read(root, [], true);
};

function idsOf(header: Node | undefined): Known {
  if (!header) return undefined;
  const known = new Map<string, Set<string>>();
  for (const { name, attributes, children } of walk(header)) {
    const id = attributes["id"];
    if (id !== undefined) known.set(name, (known.get(name) ?? new Set()).add(id));
    if (name === "hh:fontface")
      known.set(attributes["lang"] ?? "?", new Set(children.map((font) => font.attributes["id"] ?? "?")));
  }
  return known;
}

/** Only these are looked for by their parents too. */
const qualified = new Set([...grammar.keys()].filter((key) => key.includes("/")).map((key) => last(key)));

function last(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

class Reader {
  /** What siblings have that only one may have. */
  private readonly taken = new Map<string, Set<string>>();

  constructor(
    private readonly part: string,
    private readonly known: Known,
  ) {}

  *read(node: Node, above: readonly string[], isKnown: boolean): Generator<Fault> {
    const entry = isKnown || node.name === "hp:subList" ? entryOf(node.name, above) : undefined;
    if (entry) {
      yield* this.attributes(node, entry.attributes);
      for (const { when, attributes } of entry.special)
        if (node.attributes[when[0]] === when[1]) yield* this.attributes(node, attributes);
      if (entry.children) yield* this.children(node, entry.children);
    }
    const own = [...above.slice(-1), node.name];
    for (const child of node.children) yield* this.read(child, own, entry?.children !== undefined);
  }

  private *attributes(node: Node, attributes: readonly Attribute[]): Generator<Fault> {
    for (const attribute of attributes) {
      const found = node.attributes[attribute.name];
      const fault = found === undefined ? this.absent(node, attribute) : this.misfit(node, attribute, found);
      if (fault) yield fault;
    }
  }

  private absent(node: Node, { name: attribute, required, kind: { list } }: Attribute): Fault | undefined {
    if (!required) return undefined;
    return list === undefined
      ? faultAt(this.part, node, "attribute-missing", { attribute })
      : faultAt(this.part, node, "reference-absent", { attribute, list });
  }

  private misfit(node: Node, { name: attribute, kind }: Attribute, found: string): Fault | undefined {
    const { rule, pattern, words, ranges, list, counts, first, expected } = kind;
    if (rule === "any" || words.has(found) || pattern?.test(found)) return undefined;
    const fault = (kindOfFault: Fault["kind"], data: Fault["data"]): Fault =>
      faultAt(this.part, node, kindOfFault, { attribute, ...data });
    if (rule) {
      if (found.trim() === "") return fault("text-empty", {});
      return rule === "unique" && this.isTaken(node, attribute, found)
        ? fault("id-twice", { id: found })
        : undefined;
    }
    if (list !== undefined)
      return !this.known || this.known.get(list)?.has(found)
        ? undefined
        : fault("reference-missing", { id: found, list });
    const number = /^-?\d+$/.test(found) ? Number(found) : undefined;
    if (counts !== undefined) {
      const count = node.children.filter(({ name }) => counts === "" || name === counts).length;
      return number === count ? undefined : fault("count-wrong", { said: found || "?", found: count });
    }
    if (first !== undefined) {
      const place = Number(/\[(\d+)\]$/.exec(node.path)?.[1]) - 1 + first;
      return number === place ? undefined : fault("id-wrong", { expected: place, found: found || "?" });
    }
    if (ranges.length === 0) return fault("value-wrong", { found, expected });
    if (number === undefined) return fault("number-wrong", { found });
    return ranges.some(([least, most]) => number >= least && number <= most)
      ? undefined
      : fault("value-wrong", { found: number, expected });
  }

  private isTaken(node: Node, attribute: string, found: string): boolean {
    const key = `${node.path.slice(0, node.path.lastIndexOf("/"))} ${node.name} ${attribute}`;
    const taken = this.taken.get(key) ?? new Set();
    const isThere = taken.has(found);
    this.taken.set(key, taken.add(found));
    return isThere;
  }

  private children(node: Node, ways: readonly Children[]): Fault[] {
    const faults = ways
      .map((way) => this.misplaced(node, way))
      .sort((one, other) => one.length - other.length)[0]!;
    const stray = ways.some(({ text }) => text) ? "" : node.text.trim();
    return stray === ""
      ? faults
      : [...faults, faultAt(this.part, node, "text-misplaced", { found: stray.slice(0, 40) })];
  }

  private misplaced(node: Node, { anyOrder, slots }: Children): Fault[] {
    const faults: Fault[] = [];
    const counts = slots.map(() => 0);
    let at = -1;
    for (const { name: child } of node.children) {
      const slot = slots.findIndex(({ names }) => names.includes(child));
      if (slot < 0) {
        faults.push(faultAt(this.part, node, "child-unknown", { child }));
        continue;
      }
      counts[slot]!++;
      if (slot < at && !anyOrder)
        faults.push(faultAt(this.part, node, "child-order", { child, after: slots[at]!.names.join(" | ") }));
      else at = slot;
    }
    for (const [index, { names, many }] of slots.entries()) {
      const count = counts[index]!;
      if ((many === "" && count !== 1) || (many === "+" && count === 0) || (many === "?" && count > 1))
        faults.push(faultAt(this.part, node, "child-missing", { child: names.join(" | ") }));
    }
    return faults;
  }
}

function entryOf(name: string, above: readonly string[]): Entry | undefined {
  if (qualified.has(name))
    for (let from = 0; from < above.length; from++) {
      const entry = grammar.get([...above.slice(from), name].join("/"));
      if (entry) return entry;
    }
  return grammar.get(name);
}
