/** A fault of a document: which part, where in it, what. Example: section0.xml, line 1, hp:p[3]/hp:run[1]: charPrIDRef="99" … */
import type { FaultKind } from "../../messages/hwpx-faults";
import type { Node, Package } from "./parts";

export interface Fault {
  readonly part: string;
  /** A path of elements, or nothing where the part itself is meant. */
  readonly place: string;
  readonly kind: FaultKind;
  readonly data: Readonly<Record<string, string | number>>;
}

/** One thing that has to hold of every document. Parts that are no XML are another rule's business. */
export type Rule = (document: Package) => Iterable<Fault>;

export const faultAt = (part: string, node: Node, kind: FaultKind, data: Fault["data"] = {}): Fault => ({
  part,
  place: node.path,
  kind,
  data,
});

export const faultOf = (part: string, kind: FaultKind, data: Fault["data"] = {}): Fault => ({
  part,
  place: "",
  kind,
  data,
});

/** An attribute as a number; undefined where it is none. */
export function numberOf(node: Node | undefined, attribute: string): number | undefined {
  const text = node?.attributes[attribute];
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
