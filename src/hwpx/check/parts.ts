/**
 * A .hwpx taken apart for its check: the zip's entries in order, each XML part as a tree that knows its lines.
 * In: the file's bytes. Out: parts.trees.get("Contents/section0.xml") → <hs:sec> with its paragraphs.
 */
import { unzipSync, strFromU8 } from "fflate";
import { SaxesParser } from "saxes";

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Counted from 1 among its siblings of that name: "hs:sec/hp:p[3]/hp:run[1]". */
  readonly path: string;
}

export interface Package {
  /** Names in the order of the zip's directory. */
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
  /** Unpacked, by name. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly texts: ReadonlyMap<string, string>;
  readonly trees: ReadonlyMap<string, Node>;
  /** Why a part is no XML, by its name. */
  readonly broken: ReadonlyMap<string, { line: number; reason: string }>;
}

/** undefined where the bytes are no zip. */
export function openPackage(bytes: Uint8Array): Package | undefined {
  const names: string[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => names.push(name) > 0 });
  } catch {
    return undefined;
  }
  const texts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  const trees = new Map<string, Node>();
  const broken = new Map<string, { line: number; reason: string }>();
  for (const [name, text] of texts) {
    if (!/\.(?:xml|hpf|rdf)$/.test(name)) continue;
    try {
      trees.set(name, parse(text));
    } catch (error) {
      const [, line, reason] = /^(?:undefined)?:?(\d+):\d+: (.*)$/s.exec((error as Error).message) ?? [];
      broken.set(name, { line: Number(line ?? 1), reason: reason ?? (error as Error).message });
    }
  }
  return { names, bytes, contents: new Map(Object.entries(files)), texts, trees, broken };
}

/** The reason of a part that is broken by nothing but its DOCTYPE. */
export const isDoctype = "DOCTYPE";

type Open = Node & { children: Node[]; text: string; counts: Map<string, number> };

function parse(text: string): Node {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: Open[] = [];
  let root: Node | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  // What it declares, readers of documents either do not know or should not follow.
  parser.on("doctype", () => {
    throw new Error(`${parser.line}:0: ${isDoctype}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const count = (parent?.counts.get(name) ?? 0) + 1;
    parent?.counts.set(name, count);
    const path = parent ? `${parent.path}/${name}[${count}]` : name;
    const node: Open = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: "",
      line: parser.line,
      path,
      counts: new Map(),
    };
    parent?.children.push(node);
    open.push(node);
    root ??= node;
  });
  const add = (piece: string): void => {
    const current = open.at(-1);
    if (current) current.text += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  if (!root) throw new Error("1:1: no element");
  return root;
}

/** A node and all below it, in the document's order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

export const childOf = (node: Node, name: string): Node | undefined =>
  node.children.find((one) => one.name === name);
export const childrenOf = (node: Node, name: string): Node[] =>
  node.children.filter((one) => one.name === name);

/** The sections' names, in order. */
export const sectionNames = ({ names }: Package): string[] =>
  names
    .filter((name) => /^Contents\/section\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));

/** The elements of all sections, or of one name, each with its part. */
export function* inSections(
  { trees, ...document }: Package,
  name?: string,
): Generator<readonly [part: string, node: Node]> {
  for (const part of sectionNames({ trees, ...document })) {
    const root = trees.get(part);
    for (const node of root ? walk(root) : [])
      if (name === undefined || node.name === name) yield [part, node];
  }
}

export const headerName = "Contents/header.xml";
export const listName = "Contents/content.hpf";
