/**
 * The parts of a workbook file and how they hang together. In: the file's bytes. Out: parts by name, their content types
 * and relations; changes are noted and only they are written, everything else is copied as it was packed.
 * Example: const file = Package.read(bytes); file.text("xl/workbook.xml"); file.put("xl/worksheets/sheet9.xml", xml, type).
 */
import { contentOf, type NewEntry, type PackedEntry, readZip, writeZip, ZipError } from "./zip";
import { decodePart, encodePart, encodeXml, XmlReader } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "styles", "hyperlink". */
  readonly kind: string;
  readonly type: string;
  /** A part's name, or the address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const strictRelationTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
const relationsType = "application/vnd.openxmlformats-package.relationships+xml";
const typesPart = "[Content_Types].xml";

const emptyTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  `<Default Extension="rels" ContentType="${relationsType}"/>` +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export class Package {
  /** Keyed by the name in lower case, without a leading slash: Excel finds parts in any case. */
  private readonly entries = new Map<string, PackedEntry | NewEntry>();

  private constructor(entries: Iterable<PackedEntry | NewEntry>) {
    for (const entry of entries) {
      const key = keyOf(entry.name);
      // Two parts that differ in case only: nobody can say which one is meant.
      if (this.entries.has(key)) throw new ZipError("damaged");
      this.entries.set(key, entry);
    }
    if (!this.entries.has(keyOf(typesPart))) this.put(typesPart, emptyTypes);
  }

  /** Throws ZipError. */
  static read(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  static empty(): Package {
    return new Package([{ name: typesPart, content: encodePart(emptyTypes) }]);
  }

  /** The same parts, to be changed apart from this one. */
  copy(): Package {
    return new Package(this.entries.values());
  }

  /** Whether the part is not the one of that package: added, or written anew. */
  differsFrom(other: Package, name: string): boolean {
    return this.entries.get(keyOf(name)) !== other.entries.get(keyOf(name));
  }

  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => name.replace(/^\//, "").replace(/\\/g, "/"));
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** Throws ZipError where the part is damaged; undefined where there is none. */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.entries.get(keyOf(name));
    return entry && ("packed" in entry ? contentOf(entry) : entry.content);
  }

  /** A part of XML. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && decodePart(bytes);
  }

  /** Adds or replaces a part; `type` is told where the part is new. */
  put(name: string, content: string | Uint8Array, type?: string): void {
    const key = keyOf(name);
    const before = this.entries.get(key);
    const bytes = typeof content === "string" ? encodePart(content) : content;
    this.entries.set(key, { name: before?.name ?? name, content: bytes });
    if (type !== undefined && this.typeOf(name) !== type) this.setType(name, type);
  }

  /** Takes a part away with its relations and its content type; relations to it are the caller's. */
  remove(name: string): void {
    this.entries.delete(keyOf(name));
    this.entries.delete(keyOf(relationsPart(name)));
    const types = this.text(typesPart)!;
    const found = elementsOf(types, "Override").find(
      ({ attributes }) => keyOf(attributes.get("PartName") ?? "") === keyOf(name),
    );
    if (found) this.put(typesPart, types.slice(0, found.start) + types.slice(found.end));
  }

  /** The names of parts of these content types, or so called where the package tells no type of their own. */
  partsOf(type: RegExp, called: RegExp): string[] {
    const found = elementsOf(this.text(typesPart)!, "Override");
    const told = new Map(
      found.map(({ attributes }) => [
        keyOf(attributes.get("PartName") ?? ""),
        attributes.get("ContentType") ?? "",
      ]),
    );
    const byEnding = new Map(
      elementsOf(this.text(typesPart)!, "Default").map(({ attributes }) => [
        attributes.get("Extension")?.toLowerCase(),
        attributes.get("ContentType") ?? "",
      ]),
    );
    return this.names.filter((name) => {
      const ending = /[^./]*$/.exec(name)![0].toLowerCase();
      return called.test(name) || type.test(told.get(keyOf(name)) ?? byEnding.get(ending) ?? "");
    });
  }

  typeOf(name: string): string | undefined {
    const types = this.text(typesPart)!;
    const own = elementsOf(types, "Override").find(
      ({ attributes }) => keyOf(attributes.get("PartName") ?? "") === keyOf(name),
    );
    if (own) return own.attributes.get("ContentType");
    const extension = /\.([^./]*)$/.exec(name)?.[1]?.toLowerCase();
    return elementsOf(types, "Default")
      .find(({ attributes }) => attributes.get("Extension")?.toLowerCase() === extension)
      ?.attributes.get("ContentType");
  }

  /** Says what a part is, in place of what was said before. */
  setType(name: string, type: string): void {
    const types = this.text(typesPart)!;
    const part = encodeXml(`/${name.replace(/^\//, "")}`);
    const override = `<Override PartName="${part}" ContentType="${encodeXml(type)}"/>`;
    const found = elementsOf(types, "Override").find(
      ({ attributes }) => keyOf(attributes.get("PartName") ?? "") === keyOf(name),
    );
    const next = found
      ? types.slice(0, found.start) + prefixed(override, prefixOf(types)) + types.slice(found.end)
      : insertInRoot(types, override);
    this.put(typesPart, next);
  }

  /** The relations of a part; of the package where `name` is "". */
  relations(name: string): Relation[] {
    const text = this.text(relationsPart(name));
    if (text === undefined) return [];
    return elementsOf(text, "Relationship").flatMap(({ attributes }) => {
      const [id, type, target] = ["Id", "Type", "Target"].map((each) => attributes.get(each));
      if (id === undefined || type === undefined || target === undefined) return [];
      const external = attributes.get("TargetMode") === "External";
      const kind = type.slice(type.lastIndexOf("/") + 1);
      return [{ id, kind, type, target: external ? target : resolve(name, target), external }];
    });
  }

  /** Whether the file is of the stricter kind ("Strict Open XML"), whose relations bear other names. */
  get strict(): boolean {
    return this.relations("").some(({ type }) => type.startsWith(strictRelationTypes));
  }

  /** Adds a relation from one part to another (or to an address) and gives its id. */
  relate(name: string, kind: string, target: string, external = false): string {
    return this.relateBy(name, (this.strict ? strictRelationTypes : relationTypes) + kind, target, external);
  }

  /** The same, by the whole address of the relation's type. */
  relateBy(name: string, type: string, target: string, external = false): string {
    const part = relationsPart(name);
    const text = this.text(part) ?? emptyRelations;
    const used = new Set(this.relations(name).map(({ id }) => id.toLowerCase()));
    let number = used.size + 1;
    while (used.has(`rid${number}`)) number++;
    const mode = external ? ' TargetMode="External"' : "";
    const path = external ? target : `/${target}`;
    const relation = `<Relationship Id="rId${number}" Type="${type}" Target="${encodeXml(path)}"${mode}/>`;
    this.put(part, insertInRoot(text, relation));
    if (this.typeOf(part) !== relationsType) this.setType(part, relationsType);
    return `rId${number}`;
  }

  unrelate(name: string, id: string): void {
    const part = relationsPart(name);
    const text = this.text(part);
    const found =
      text && elementsOf(text, "Relationship").find(({ attributes }) => attributes.get("Id") === id);
    if (found) this.put(part, text.slice(0, found.start) + text.slice(found.end));
  }

  /** "xl/worksheets/sheet7.xml": the first of these names that no part has. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  write(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

const keyOf = (name: string): string => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

export function relationsPart(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

/** "../styles.xml" as xl/worksheets/sheet1.xml means it is xl/styles.xml. */
function resolve(from: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not an encoded address: taken as it stands.
  }
  for (const step of decoded.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export interface FoundElement {
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Elements of the given name, without their prefix, at any depth. */
export function elementsOf(text: string, local: string): FoundElement[] {
  const reader = new XmlReader(text);
  const found: FoundElement[] = [];
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open" || reader.local !== local) continue;
    const { start } = reader;
    const attributes = reader.attributes();
    reader.skipElement();
    found.push({ start, end: reader.end, attributes });
  }
  return found;
}

/** The root's prefix with its colon ("x:"), as some programs write. */
export function prefixOf(text: string): string {
  const reader = new XmlReader(text);
  reader.next();
  return reader.name.slice(0, reader.name.length - reader.local.length);
}

/** Elements of another part, without its prefix. */
export const unprefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");

/** Elements written without a prefix, with it; those that have one already stay. */
export function prefixed(xml: string, prefix: string): string {
  if (prefix === "") return xml;
  return xml.replace(
    /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g,
    (_, slash: string, name: string) => `<${slash}${prefix}${name}`,
  );
}

/** Puts elements, written without a prefix, last into the root. */
export function insertInRoot(text: string, xml: string): string {
  const reader = new XmlReader(text);
  reader.next();
  const { name, end, selfClosing } = reader;
  const written = prefixed(xml, prefixOf(text));
  if (selfClosing) return `${text.slice(0, end - 2)}>${written}</${name}>${text.slice(end)}`;
  reader.skipElement();
  return text.slice(0, reader.start) + written + text.slice(reader.start);
}
