/**
 * Which cells hold formulas that spill: the part metadata.xml says what a cell's number of metadata means.
 * In: the part, or none. Out: the numbers that mean "dynamic array", and the part with one more where none does.
 */
import { childOf, isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { insertInRoot, type Package, prefixed, prefixOf } from "../../../xlsx/package";
import { XmlReader } from "../../../xlsx/xml";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const arrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

const newPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="${arrays}">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" ' +
  'merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Numbers of cell metadata, counted from 1, that mean a formula that spills. */
export function dynamicNumbers(part: string | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  if (part === undefined) return found;
  const reader = new XmlReader(part);
  reader.next();
  const root = readNode(reader);
  const types = (childOf(root, "metadataTypes")?.children ?? []).map(({ attributes }) =>
    attributes.get("name"),
  );
  const futures = root.children.find(
    ({ local, attributes }) => local === "futureMetadata" && attributes.get("name") === "XLDAPR",
  );
  const isDynamic = (node: XmlNode): boolean =>
    (node.local === "dynamicArrayProperties" && isOn(node.attributes.get("fDynamic") ?? "0")) ||
    node.children.some(isDynamic);
  const dynamic = (futures?.children ?? []).map(isDynamic);
  (childOf(root, "cellMetadata")?.children ?? []).forEach((block, i) => {
    const means = block.children.some(
      ({ attributes }) =>
        types[Number(attributes.get("t")) - 1] === "XLDAPR" && dynamic[Number(attributes.get("v"))],
    );
    if (means) found.add(i + 1);
  });
  return found;
}

/** The number for a cell whose formula spills; the part is made or extended where it is the first one. */
export function dynamicNumber(file: Package, workbook: string): number {
  const part = file.relations(workbook).find(({ kind }) => kind === "sheetMetadata")?.target;
  const text = part === undefined ? undefined : file.text(part);
  if (part === undefined || text === undefined) {
    const name = file.freeName("xl/metadata", ".xml").replace(/1\.xml$/, ".xml");
    const free = file.has(name) ? file.freeName("xl/metadata", ".xml") : name;
    file.put(free, newPart, type);
    file.relate(workbook, "sheetMetadata", free);
    return 1;
  }
  const known = [...dynamicNumbers(text)][0];
  if (known !== undefined) return known;
  const { next, number } = extended(text);
  file.put(part, next);
  return number;
}

/** A part that knows other kinds of metadata: the kind is added at the end of each of its lists. */
function extended(text: string): { next: string; number: number } {
  const reader = new XmlReader(text);
  reader.next();
  const root = readNode(reader);
  const own = new XmlReader(newPart);
  own.next();
  const fresh = readNode(own);
  const types = childOf(root, "metadataTypes");
  const cells = childOf(root, "cellMetadata");
  const count = types?.children.length ?? 0;
  const number = (cells?.children.length ?? 0) + 1;
  const prefix = prefixOf(text);
  const list = (node: XmlNode | undefined, local: string, item: string): string => {
    const size = (node?.children.length ?? 0) + 1;
    const inner = (node?.children ?? []).map(({ xml }) => xml).join("") + prefixed(item, prefix);
    return `<${prefix}${local} count="${size}">${inner}</${prefix}${local}>`;
  };
  const kind = childOf(fresh, "metadataTypes")!.children[0]!.xml;
  const future = childOf(fresh, "futureMetadata")!
    .xml.replace("<xda:", `<xda:`)
    .replace("<xda:dynamicArrayProperties", `<xda:dynamicArrayProperties xmlns:xda="${arrays}"`);
  const before = root.children.filter(
    ({ local }) => !["cellMetadata", "valueMetadata", "extLst"].includes(local),
  );
  const after = root.children.filter(({ local }) => local === "valueMetadata" || local === "extLst");
  const body = [
    list(types, "metadataTypes", kind),
    ...before.filter((node) => node !== types).map(({ xml }) => xml),
    prefixed(future, prefix),
    list(cells, "cellMetadata", `<bk><rc t="${count + 1}" v="0"/></bk>`),
    ...after.map(({ xml }) => xml),
  ];
  const opened = text.slice(0, new XmlReaderEnd(text).at);
  return { next: insertInRoot(`${opened.replace(/\/?>$/, ">")}</${prefix}metadata>`, body.join("")), number };
}

class XmlReaderEnd {
  readonly at: number;
  constructor(text: string) {
    const reader = new XmlReader(text);
    reader.next();
    this.at = reader.end;
  }
}
