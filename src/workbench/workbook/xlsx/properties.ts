/**
 * The document's properties and the parts in docProps. In: the properties as they were read and as they are. Out: of the
 * parts only the fields that differ are written anew.
 * Example: the title changed: <dc:title>예산</dc:title> becomes <dc:title>성과계획서</dc:title>, the author stays to the letter.
 */
import { childOf, isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { insertInRoot, type Package } from "../../../xlsx/package";
import { encodeXml, XmlError, XmlReader } from "../../../xlsx/xml";
import { ZipError } from "../../../xlsx/zip";
import {
  type DocumentProperties,
  noProperties,
  type PropertyField,
  propertyFields,
  type PropertyValue,
} from "../properties";

type Kind = "core-properties" | "extended-properties" | "custom-properties";

const dublin = "http://purl.org/dc/elements/1.1/";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where each field stands: its part, and its element; elements without a namespace here have the part's own. */
const homes: Readonly<Record<PropertyField, readonly [kind: Kind, local: string, space?: string]>> = {
  title: ["core-properties", "title", dublin],
  subject: ["core-properties", "subject", dublin],
  author: ["core-properties", "creator", dublin],
  keywords: ["core-properties", "keywords"],
  comments: ["core-properties", "description", dublin],
  lastAuthor: ["core-properties", "lastModifiedBy"],
  revision: ["core-properties", "revision"],
  created: ["core-properties", "created", "http://purl.org/dc/terms/"],
  category: ["core-properties", "category"],
  manager: ["extended-properties", "Manager"],
  company: ["extended-properties", "Company"],
};

const coreSpace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const office = (strict: boolean, rest: string): string =>
  (strict
    ? "http://purl.oclc.org/ooxml/officeDocument/"
    : "http://schemas.openxmlformats.org/officeDocument/2006/") + rest;

/** A part that says nothing yet. */
function emptyPart(kind: Kind, strict: boolean): string {
  if (kind === "core-properties")
    return `${head}<cp:coreProperties xmlns:cp="${coreSpace}" xmlns:dc="${dublin}"/>`;
  const own = strict ? kind.replace("-p", "P") : kind;
  return `${head}<Properties xmlns="${office(strict, own)}" xmlns:vt="${office(strict, "docPropsVTypes")}"/>`;
}

const files: Readonly<Record<Kind, string>> = {
  "core-properties": "docProps/core.xml",
  "extended-properties": "docProps/app.xml",
  "custom-properties": "docProps/custom.xml",
};

const partOf = (file: Package, kind: Kind): string | undefined =>
  file.relations("").find((each) => each.kind === kind && !each.external && file.has(each.target))?.target;

/** The part's text and root; undefined where there is none that can be read: a book is none the worse for it. */
function read(file: Package, kind: Kind): { part: string; text: string; root: XmlNode } | undefined {
  const part = partOf(file, kind);
  if (part === undefined) return undefined;
  try {
    const text = file.text(part)!;
    const reader = new XmlReader(text);
    reader.next();
    return { part, text, root: readNode(reader) };
  } catch (error) {
    if (error instanceof XmlError || error instanceof ZipError) return undefined;
    throw error;
  }
}

export function readProperties(file: Package): DocumentProperties {
  const roots = new Map((Object.keys(files) as Kind[]).map((kind) => [kind, read(file, kind)?.root]));
  const fields = propertyFields.flatMap((field) => {
    const [kind, local] = homes[field];
    const text = childOf(roots.get(kind), local)?.text;
    return text ? [[field, text] as const] : [];
  });
  const custom = (roots.get("custom-properties")?.children ?? []).flatMap((node) => {
    const name = node.attributes.get("name");
    const value = node.children[0];
    return name !== undefined && value ? [[name, valueOf(value)] as const] : [];
  });
  return fields.length + custom.length === 0
    ? noProperties
    : { ...Object.fromEntries(fields), custom: new Map(custom) };
}

function valueOf({ local, text }: XmlNode): PropertyValue {
  if (/^([iu][1248]|int|uint|r[48]|decimal)$/.test(local) && Number.isFinite(Number(text)))
    return Number(text);
  if (local === "bool") return isOn(text);
  return local === "filetime" || local === "date" ? { moment: text } : text;
}

/** Puts into the package what differs. */
export function writeProperties(file: Package, before: DocumentProperties, now: DocumentProperties): void {
  if (before === now) return;
  for (const field of propertyFields)
    if (before[field] !== now[field]) {
      const [kind, local, space] = homes[field];
      edit(file, kind, (text) => withField(text, local, space, now[field]));
    }
  const told = (value: PropertyValue | undefined): string => JSON.stringify(value ?? null);
  for (const name of new Set([...before.custom.keys(), ...now.custom.keys()]))
    if (told(before.custom.get(name)) !== told(now.custom.get(name)))
      edit(file, "custom-properties", (text) => withCustom(text, name, now.custom.get(name)));
}

const relationKinds = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

function edit(file: Package, kind: Kind, change: (text: string) => string): void {
  const known = read(file, kind);
  const part = known?.part ?? partOf(file, kind) ?? files[kind];
  const isNew = partOf(file, kind) === undefined;
  const type = kind === "core-properties" ? "openxmlformats-package" : "openxmlformats-officedocument";
  file.put(
    part,
    change(known?.text ?? emptyPart(kind, file.strict)),
    isNew ? `application/vnd.${type}.${kind}+xml` : undefined,
  );
  if (!isNew) return;
  if (kind === "core-properties") file.relateBy("", relationKinds, part);
  else file.relate("", kind, part);
}

/** The root's children with their places. */
function* childrenOf(text: string): IterableIterator<{ reader: XmlReader; name: string; start: number }> {
  const reader = new XmlReader(text);
  reader.next();
  for (let event = reader.next(); event; event = reader.next())
    if (event === "open") {
      const { name, start } = reader;
      yield { reader, name, start };
    }
}

function withField(
  text: string,
  local: string,
  space: string | undefined,
  value: string | undefined,
): string {
  for (const { reader, name, start } of childrenOf(text)) {
    if (reader.local !== local) {
      reader.skipElement();
      continue;
    }
    const open = text.slice(start, reader.end - (reader.selfClosing ? 2 : 1));
    reader.skipElement();
    const next = value === undefined ? "" : `${open}>${encodeXml(value)}</${name}>`;
    return text.slice(0, start) + next + text.slice(reader.end);
  }
  if (value === undefined) return text;
  if (space === undefined) return insertInRoot(text, `<${local}>${encodeXml(value)}</${local}>`);
  const root = new XmlReader(text);
  root.next();
  const bound = [...root.attributes()].find(([key, each]) => key.startsWith("xmlns:") && each === space);
  const prefix = bound?.[0].slice(6) ?? "dc";
  const declared = bound ? "" : ` xmlns:dc="${space}"`;
  return insertInRoot(text, `<${prefix}:${local}${declared}>${encodeXml(value)}</${prefix}:${local}>`);
}

/** Every field of a person's own has the same format id, and a number from 2. */
const formatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function withCustom(text: string, name: string, value: PropertyValue | undefined): string {
  let number = 1;
  let found: { start: number; end: number; id: string } | undefined;
  for (const { reader, start } of childrenOf(text)) {
    const id = reader.attribute("pid") ?? "";
    const isMeant = reader.attribute("name") === name;
    number = Math.max(number, Number(id) || 1);
    reader.skipElement();
    if (isMeant) found = { start, end: reader.end, id };
  }
  const id = found?.id ?? String(number + 1);
  const types = typesPrefix(text);
  const xml =
    value === undefined
      ? ""
      : `<property fmtid="${formatId}" pid="${encodeXml(id)}" name="${encodeXml(name)}">${spelled(value, types)}</property>`;
  if (!found) return xml === "" ? text : insertInRoot(text, xml);
  const without = text.slice(0, found.start) + text.slice(found.end);
  return xml === "" ? without : insertInRoot(without, xml);
}

/** The prefix of the values' types, and how it is declared where the root does not. */
function typesPrefix(text: string): { readonly prefix: string; readonly declared: string } {
  const root = new XmlReader(text);
  root.next();
  const bound = [...root.attributes()].find(
    ([key, value]) => key.startsWith("xmlns:") && value.endsWith("docPropsVTypes"),
  );
  return bound
    ? { prefix: bound[0].slice(6), declared: "" }
    : { prefix: "vt", declared: ` xmlns:vt="${office(false, "docPropsVTypes")}"` };
}

function spelled(value: PropertyValue, { prefix, declared }: ReturnType<typeof typesPrefix>): string {
  const element = (type: string, content: string): string =>
    `<${prefix}:${type}${declared}>${content}</${prefix}:${type}>`;
  if (typeof value === "boolean") return element("bool", String(value));
  if (typeof value === "number")
    return element(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "i4" : "r8", String(value));
  return typeof value === "string"
    ? element("lpwstr", encodeXml(value))
    : element("filetime", encodeXml(value.moment));
}
