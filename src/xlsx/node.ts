/**
 * A small element of a part as a value, for what is read as a whole: a font, a rule, a column.
 * In: a reader that stands at <font><b/><sz val="10"/></font>. Out: { local: "font", children: [b, sz], xml: the text }.
 */
import type { XmlReader } from "./xml";

export interface XmlNode {
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, without its children's. */
  readonly text: string;
  /** The element as it stands in the part. */
  readonly xml: string;
}

/** After "open": the element to its close, where the reader stands then. */
export function readNode(reader: XmlReader): XmlNode {
  const { local, start } = reader;
  const attributes = reader.attributes();
  const children: XmlNode[] = [];
  let text = "";
  for (let event = reader.next(); event !== "close"; event = reader.next()) {
    if (event === "open") children.push(readNode(reader));
    else text += reader.content();
  }
  return { local, attributes, children, text, xml: reader.text.slice(start, reader.end) };
}

export function childOf(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((child) => child.local === local);
}

/** The attribute "val" of a child, as fonts spell their fields; "" where the child has none. */
export function valueOf(node: XmlNode, local: string): string | undefined {
  const child = childOf(node, local);
  return child && (child.attributes.get("val") ?? "");
}

/** Whether a truth value of the format ("1", "true", "on", or a mere <b/>) holds. */
export function isOn(value: string | undefined): boolean {
  return value === "" || value === "1" || value === "true" || value === "on";
}
