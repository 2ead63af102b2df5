/**
 * Reads XML as a sequence of tags, with the place of each in the text, so that a part can be changed in one place and
 * stay as it is in all others. Strict: what is not well-formed throws XmlError; a DOCTYPE too, as in Excel.
 * Example: new XmlReader('<c r="B6" s="3"><v>7</v></c>').next() → "open", local "c", attribute("r") "B6", start 0, end 16.
 */

/** The text is no well-formed XML. `at` counts letters from the start. */
export class XmlError extends Error {
  constructor(
    readonly what: string,
    readonly at: number,
  ) {
    super(`${what} (${at})`);
  }
}

export type XmlEvent = "open" | "close" | "text";

/** Deeper than any part of a workbook; a text made of open tags must not eat the memory. */
const mostDepth = 256;
/** More than any tag of a workbook has (a root with its namespaces some fifty): a text made of attributes must not eat the time. */
const mostAttributes = 1000;

const nameStart = /[\p{L}_:]/u;
const nameRest = /[\p{L}\p{N}_:.\-\u00b7\u0300-\u036f]*/uy;

export class XmlReader {
  /** Of the last event: where it begins and ends in the text. */
  start = 0;
  end = 0;
  /** Of a tag: its name as it stands there ("x:row"), and without its prefix ("row"). */
  name = "";
  local = "";
  /** An open tag that closes itself; a "close" with the same place follows. */
  selfClosing = false;
  private readonly open: string[] = [];
  private closing = false;
  private rootSeen = false;
  private attributesFrom = 0;
  private attributesTo = 0;
  /** Where the names of its attributes begin. */
  private readonly names: number[] = [];

  constructor(
    readonly text: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** How many tags are open around what comes next; after "open" it counts that tag. */
  get depth(): number {
    return this.open.length;
  }

  /** The next tag or text; undefined at the end. White space outside the root, comments and instructions are left out. */
  next(): XmlEvent | undefined {
    const { text } = this;
    if (this.closing) {
      this.closing = false;
      this.open.pop();
      return "close";
    }
    for (;;) {
      const at = this.end;
      if (at >= text.length) {
        if (this.open.length > 0 || !this.rootSeen) throw new XmlError("ends too early", at);
        return undefined;
      }
      if (text.charCodeAt(at) !== 60) {
        const found = text.indexOf("<", at);
        const to = found < 0 ? text.length : found;
        this.start = at;
        this.end = to;
        if (this.open.length > 0) return "text";
        if (/[^\s\ufeff]/.test(text.slice(at, to))) throw new XmlError("text outside the root", at);
        continue;
      }
      const next = text.charCodeAt(at + 1);
      if (next === 47) return this.closeTag(at);
      if (next === 63) this.skip(at, "?>");
      else if (next === 33) {
        if (text.startsWith("<!--", at)) this.skip(at, "-->", 4);
        else if (text.startsWith("<![CDATA[", at) && this.open.length > 0) {
          this.skip(at, "]]>", 9);
          this.start = at;
          return "text";
        } else throw new XmlError("declaration", at);
      } else return this.openTag(at);
    }
  }

  /** The attribute's value, by its name without a prefix; undefined where the tag has none. After "open" only. */
  attribute(local: string): string | undefined {
    const { text } = this;
    for (let at = this.attributesFrom; at < this.attributesTo;) {
      const equals = text.indexOf("=", at);
      if (equals < 0 || equals >= this.attributesTo) return undefined;
      let quote = equals + 1;
      while (text.charCodeAt(quote) !== 34 && text.charCodeAt(quote) !== 39) quote++;
      const close = text.indexOf(text[quote]!, quote + 1);
      let last = equals;
      while (isSpace(text.charCodeAt(last - 1))) last--;
      const from = last - local.length;
      if (text.startsWith(local, from)) {
        const before = text.charCodeAt(from - 1);
        if (isSpace(before) || (before === 58 && !text.startsWith("xmlns:", from - 6)))
          return decodeXml(text.slice(quote + 1, close));
      }
      at = close + 1;
    }
    return undefined;
  }

  /** All attributes of the open tag as they are named there. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const pattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
    for (const [, name, double, single] of this.text
      .slice(this.attributesFrom, this.attributesTo)
      .matchAll(pattern))
      found.set(name!, decodeXml((double ?? single)!));
    return found;
  }

  /** The text of the last "text" event, as the writer meant it. */
  content(): string {
    const raw = this.text.slice(this.start, this.end);
    return raw.startsWith("<![CDATA[") ? raw.slice(9, -3) : decodeXml(raw);
  }

  /** After "open": goes to the tag's end and gives the place of its close. */
  skipElement(): void {
    const depth = this.open.length;
    while (this.open.length >= depth) if (this.next() === undefined) return;
  }

  /** After "open": everything that the element holds as one text; stands at its close then. */
  innerText(): string {
    const depth = this.open.length;
    let found = "";
    for (;;) {
      const event = this.next();
      if (event === "text") found += this.content();
      else if (event === undefined || (event === "close" && this.open.length < depth)) return found;
    }
  }

  private openTag(at: number): XmlEvent {
    const { text } = this;
    if (this.open.length === 0 && this.rootSeen) throw new XmlError("a second root", at);
    let to = at + 1;
    for (let code = text.charCodeAt(to); isNameCode(code); code = text.charCodeAt(to)) to++;
    if (to === at + 1 || text.charCodeAt(to) > 127) to = longName(text, at + 1);
    const name = text.slice(at + 1, to);
    let end = to;
    let count = 0;
    for (;;) {
      const code = text.charCodeAt(end);
      if (code === 62 || code === 47) break;
      if (Number.isNaN(code)) throw new XmlError("ends within a tag", at);
      if (!isSpace(code)) throw new XmlError("tag", end);
      while (isSpace(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) === 62 || text.charCodeAt(end) === 47) break;
      this.names[count++] = end;
      end = attributeEnd(text, end);
    }
    if (count > 1) this.checkTwice(count, at);
    this.selfClosing = text.charCodeAt(end) === 47;
    if (this.selfClosing && text.charCodeAt(end + 1) !== 62) throw new XmlError("tag", end);
    this.start = at;
    this.end = end + (this.selfClosing ? 2 : 1);
    this.attributesFrom = to;
    this.attributesTo = end;
    this.setName(name);
    if (this.open.length >= mostDepth) throw new XmlError("too deep", at);
    this.open.push(name);
    this.closing = this.selfClosing;
    this.rootSeen = true;
    return "open";
  }

  /** A name that a tag has twice: nobody can say which of the values is meant. */
  private checkTwice(count: number, at: number): void {
    const { text, names } = this;
    if (count > mostAttributes) throw new XmlError("too many attributes", at);
    for (let i = 1; i < count; i++)
      for (let j = 0; j < i; j++) {
        let [one, other] = [names[i]!, names[j]!];
        while (text.charCodeAt(one) === text.charCodeAt(other) && !endsName(text.charCodeAt(one))) {
          one++;
          other++;
        }
        if (endsName(text.charCodeAt(one)) && endsName(text.charCodeAt(other)))
          throw new XmlError("an attribute twice", at);
      }
  }

  private closeTag(at: number): XmlEvent {
    const { text } = this;
    const name = this.open.pop();
    const from = at + 2;
    let end = from + (name?.length ?? 0);
    if (name === undefined || !text.startsWith(name, from)) throw new XmlError("close", at);
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== 62) throw new XmlError("close", at);
    this.start = at;
    this.end = end + 1;
    this.selfClosing = false;
    this.setName(name);
    return "close";
  }

  private setName(name: string): void {
    if (name === this.name) return;
    this.name = name;
    const colon = name.indexOf(":");
    this.local = colon < 0 ? name : name.slice(colon + 1);
  }

  private skip(at: number, ending: string, from = 2): void {
    const found = this.text.indexOf(ending, at + from);
    if (found < 0) throw new XmlError("ends too early", at);
    this.end = found + ending.length;
  }
}

/** A reader that stands at the root of a part, which has to be of this name. */
export function rootOf(text: string, local: string): XmlReader {
  const reader = new XmlReader(text);
  if (reader.next() !== "open" || reader.local !== local) throw new XmlError(local, 0);
  return reader;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

const endsName = (code: number): boolean => code === 61 || isSpace(code);

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 58) ||
    code === 95 ||
    code === 45 ||
    code === 46
  );
}

function longName(text: string, from: number): number {
  if (!nameStart.test(text[from] ?? "")) throw new XmlError("name", from);
  nameRest.lastIndex = from;
  nameRest.exec(text);
  return nameRest.lastIndex;
}

/** Checks one attribute and gives its end. */
function attributeEnd(text: string, from: number): number {
  let to = from;
  while (isNameCode(text.charCodeAt(to))) to++;
  if (to === from || text.charCodeAt(to) > 127) to = longName(text, from);
  while (isSpace(text.charCodeAt(to))) to++;
  if (text.charCodeAt(to) !== 61) throw new XmlError("attribute", from);
  to++;
  while (isSpace(text.charCodeAt(to))) to++;
  const quote = text.charCodeAt(to);
  if (quote !== 34 && quote !== 39) throw new XmlError("attribute", from);
  const close = text.indexOf(quote === 34 ? '"' : "'", to + 1);
  if (close < 0) throw new XmlError("attribute", from);
  for (let at = to + 1; at < close; at++) if (text.charCodeAt(at) === 60) throw new XmlError("attribute", at);
  return close + 1;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Entities as letters. Throws XmlError on one that XML does not have. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const known = entities[name];
    if (known !== undefined && whole.endsWith(";")) return known;
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    const point = code ? (code[1] ? parseInt(code[1], 16) : Number(code[2])) : NaN;
    if (!(point <= 0x10ffff) || !whole.endsWith(";")) throw new XmlError("entity", 0);
    return String.fromCodePoint(point);
  });
}

/** The text for an element or an attribute; letters that XML cannot hold are left out. */
export function encodeXml(text: string): string {
  return text.replace(unprintable, "").replace(/[&<>"\r\n\t]/g, (letter) => encoded[letter]!);
}

/** The attributes as they stand in a tag, each behind a blank. */
export const printAttributes = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([key, value]) => ` ${key}="${encodeXml(value)}"`).join("");

const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const encoded: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** An element's text in which every tag of this name has other attributes: `change` is given them and changes them. */
export function withAttributes(
  xml: string,
  local: string,
  change: (attributes: Map<string, string>) => void,
): string {
  const reader = new XmlReader(xml);
  const pieces: string[] = [];
  let copied = 0;
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open" || reader.local !== local) continue;
    const attributes = reader.attributes();
    const before = printAttributes(attributes);
    change(attributes);
    const after = printAttributes(attributes);
    if (after === before) continue;
    pieces.push(xml.slice(copied, reader.start), `<${reader.name}${after}${reader.selfClosing ? "/>" : ">"}`);
    copied = reader.end;
  }
  return pieces.join("") + xml.slice(copied);
}

/** A part's letters; its encoding is told by its first bytes or its declaration. Throws XmlError on a damaged one. */
export function decodePart(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : (/^[^>]*?encoding=["']([A-Za-z0-9._-]+)["']/.exec(
            String.fromCharCode(...bytes.subarray(0, 120)),
          )?.[1] ?? "utf-8");
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError("encoding", 0);
  }
}

/** The part's bytes in UTF-8, whatever its declaration said before. */
export function encodePart(text: string): Uint8Array {
  const declared = /^\ufeff?<\?xml[^>]*?\?>/.exec(text)?.[0];
  const encoding = declared && /encoding=["']([^"']*)["']/.exec(declared);
  const plain =
    encoding && encoding[1]!.toLowerCase() !== "utf-8"
      ? declared.replace(encoding[0], 'encoding="UTF-8"') + text.slice(declared.length)
      : text;
  return new TextEncoder().encode(plain);
}
