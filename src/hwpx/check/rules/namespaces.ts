/** Prefixes are declared, and stand for the addresses that 한글 writes and reads. */
import { faultAt, type Fault, type Rule } from "../fault";
import type { Node } from "../parts";
import { namespaces as common } from "../../xml";

const known: Readonly<Record<string, string | number>> = {
  ...common,
  "xmlns:hv": "http://www.hancom.co.kr/hwpml/2011/version",
  "xmlns:ocf": "urn:oasis:names:tc:opendocument:xmlns:container",
  "xmlns:odf": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
};

export const namespaces: Rule = function* ({ trees }) {
  for (const [part, root] of trees) {
    const told = new Set<string>(["xml", "xmlns"]);
    yield* undeclared(part, root, new Set(), told);
  }
};

/** Each prefix is told once, at its first place. */
function* undeclared(
  part: string,
  node: Node,
  outer: ReadonlySet<string>,
  told: Set<string>,
): Generator<Fault> {
  const own = Object.entries(node.attributes).filter(([name]) => name.startsWith("xmlns:"));
  for (const [name, found] of own)
    if (known[name] !== undefined && known[name] !== found)
      yield faultAt(part, node, "namespace-wrong", { prefix: name.slice("xmlns:".length), found });
  const declared =
    own.length === 0 ? outer : new Set([...outer, ...own.map(([name]) => name.slice("xmlns:".length))]);
  for (const name of [node.name, ...Object.keys(node.attributes)]) {
    const [prefix, local] = name.split(":");
    if (local === undefined || declared.has(prefix!) || told.has(prefix!)) continue;
    told.add(prefix!);
    yield faultAt(part, node, "prefix-undeclared", { prefix: prefix! });
  }
  for (const child of node.children) yield* undeclared(part, child, declared, told);
}
