/**
 * Reads XML into elements that know their line. Enough for manifests: elements, attributes, text, comments, the five
 * entities and character references; no DTD. In: `<Id>7b2d…</Id>`. Out: { name: "Id", text: "7b2d…", line: 9, … }.
 */

export interface XmlElement {
  /** As written, with its prefix: "bt:Image". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, trimmed. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Thrown where the text is no well-formed XML; says the line. */
export class XmlError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

type Open = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
};

const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|(<)/gy;
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy;

/** The document's root element. Throws an XmlError. */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/, "");
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const close = (element: Open): void => {
    const done = { ...element, text: element.text.trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(done);
    else if (root) throw new XmlError(element.line, `a second root element <${element.name}>`);
    else root = done;
  };

  let line = 1;
  for (const match of text.matchAll(token)) {
    const [whole, closing, opening, attributes, selfClosing, characters, stray] = match;
    if (stray !== undefined) throw new XmlError(line, `"<" that begins no tag`);
    if (characters !== undefined) {
      const parent = open.at(-1);
      if (parent) parent.text += decode(characters, line);
      else if (characters.trim() !== "") throw new XmlError(line, `text outside the root element`);
    } else if (opening !== undefined) {
      const element: Open = {
        name: opening,
        attributes: readAttributes(attributes!, line),
        children: [],
        text: "",
        line,
      };
      if (selfClosing) close(element);
      else open.push(element);
    } else if (closing !== undefined) {
      const element = open.pop();
      if (!element) throw new XmlError(line, `</${closing}> closes nothing`);
      if (element.name !== closing) {
        throw new XmlError(
          line,
          `</${closing}> where </${element.name}> of line ${element.line} is expected`,
        );
      }
      close(element);
    }
    line += whole.split("\n").length - 1;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new XmlError(unclosed.line, `<${unclosed.name}> is never closed`);
  if (!root) throw new XmlError(1, "no element");
  return root;
}

function readAttributes(source: string, line: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  let end = 0;
  for (const match of source.matchAll(attribute)) {
    const [whole, name, double, single] = match;
    if (name! in attributes) throw new XmlError(line, `the attribute ${name} stands twice`);
    attributes[name!] = decode((double ?? single)!, line);
    end = match.index + whole.length;
  }
  if (source.slice(end).trim() !== "") throw new XmlError(line, `no attribute: ${source.slice(end).trim()}`);
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string, line: number): string {
  return text.replace(
    /&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      const character = name === undefined ? undefined : entities[name];
      if (character === undefined) throw new XmlError(line, `"${whole}" is no entity; "&" is written &amp;`);
      return character;
    },
  );
}

/** Every element below and including `element`, in document order, each with its ancestors (outermost first). */
export function* walk(
  element: XmlElement,
  above: readonly XmlElement[] = [],
): Generator<[XmlElement, readonly XmlElement[]]> {
  yield [element, above];
  for (const child of element.children) yield* walk(child, [...above, element]);
}

/** The element's name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.replace(/^.*:/, "");
}
