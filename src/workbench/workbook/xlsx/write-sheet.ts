/**
 * One sheet's part as it is saved. In: the part as it was read, the sheet as it was read and as it is. Out: the part in
 * which only what differs is written anew; a new sheet is the same, from an empty part.
 * Example: a name typed into 예산!A7 changes one <c> of the part, and with it nothing else.
 */
import { type Area, contains, printArea } from "../../../sheet/address";
import { newPage, type PageSetup } from "../page";
import { writtenPage } from "./one-page-wide";
import type { Sheet } from "../sheet";
import { readNode, type XmlNode } from "../../../xlsx/node";
import { writeAutoFilter } from "./auto-filter";
import { writeCharts } from "./charts";
import { type FormatWriting, writeFormats } from "./conditional-formats";
import type { DrawnCharts } from "./draw-charts";
import { writeNotes } from "./notes";
import { type Package, prefixed, prefixOf } from "../../../xlsx/package";
import * as sections from "./sections";
import { writeTables } from "./tables";
import { writeValidations } from "./validations";
import { type CellWriting, writeCells } from "./write-cells";
import { areaOf } from "../../../xlsx/areas";
import { encodeXml, printAttributes, XmlReader } from "../../../xlsx/xml";

export interface SheetWriting extends Omit<CellWriting, "prefix">, FormatWriting {
  readonly file: Package;
  /** Charts that were made here, drawn. */
  readonly charts: DrawnCharts;
  /** The part that the whole workbook hangs on. */
  readonly workbook: string;
}

export const emptySheet = (main: string, relations: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetData/></worksheet>`;

/** Puts the part into the package where it changed. `text` is the part as it is in the package. */
export function writeSheet(
  part: string,
  text: string,
  before: Sheet,
  now: Sheet,
  writing: SheetWriting,
): void {
  const writer = new SheetWriter(part, text, before, now, writing);
  const next = writer.write();
  if (next !== text || !writing.file.has(part)) writing.file.put(part, next, sheetType);
}

export const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

interface Section {
  readonly local: string;
  readonly start: number;
  readonly end: number;
}

class SheetWriter {
  private readonly prefix: string;
  private readonly found: Section[] = [];
  /** What takes a section's place, by its name; "" takes it away. */
  private readonly next = new Map<string, string>();
  private r = "r:";

  constructor(
    private readonly part: string,
    private text: string,
    private readonly before: Sheet,
    private readonly now: Sheet,
    private readonly writing: SheetWriting,
  ) {
    this.prefix = prefixOf(text);
    this.bindRelations();
    const reader = new XmlReader(this.text);
    reader.next();
    for (let event = reader.next(); event; event = reader.next()) {
      if (event !== "open") continue;
      const { local, start } = reader;
      reader.skipElement();
      this.found.push({ local, start, end: reader.end });
    }
  }

  write(): string {
    const { before, now, writing } = this;
    const node = (local: string): XmlNode | undefined => this.node(local);
    const put = (local: string, isSame: boolean, make: (node: XmlNode | undefined) => string): void => {
      if (!isSame) this.next.set(local, make(node(local)));
    };
    const same = (...keys: (keyof Sheet)[]): boolean =>
      keys.every((key) => JSON.stringify(before[key]) === JSON.stringify(now[key]));
    const page = writtenPage(now, before);
    const fitSame = (before.page.fit === undefined) === (page.fit === undefined);
    put("sheetPr", before.tabColor === now.tabColor && fitSame, (of) =>
      sections.sheetPr(of, { tabColor: now.tabColor, page }, before),
    );
    put("sheetViews", same("gridlines", "headings", "zoom", "frozen"), (of) =>
      sections.sheetViews(of, now, before),
    );
    // A new sheet's rows are as high as the book shows them, whatever the workbook's own font.
    const isNew = before.page === newPage;
    put("sheetFormatPr", !isNew && same("defaultRowHeight", "defaultColumnWidth"), (of) =>
      sections.sheetFormatPr(of, now, before),
    );
    put("cols", this.sameColumns(), (of) => sections.cols(of, now, before, writing.styleOf));
    this.writeData();
    put("sheetProtection", same("protection"), () => sections.sheetProtection(now));
    put("autoFilter", same("autoFilter", "filters"), (of) => writeAutoFilter(now, of));
    put("mergeCells", same("merges"), () => sections.mergeCells(now.merges));
    put("conditionalFormatting", same("conditionalFormats"), () =>
      writeFormats(now.conditionalFormats, writing),
    );
    put("dataValidations", same("validations"), (of) => writeValidations(now.validations, of, writing));
    this.writePage(page);
    this.writeLinks();
    this.writeProperties();
    const notes = writeNotes(this.part, before.comments, now.comments, writing.file, writing.workbook);
    if (notes) this.next.set("legacyDrawing", `<legacyDrawing ${this.r}id="${notes}"/>`);
    const drawing = writeCharts(this.part, before, now, writing.file, writing.charts);
    if (drawing) this.next.set("drawing", `<drawing ${this.r}id="${drawing}"/>`);
    const tables = writeTables(this.part, before, now, writing.file);
    if (tables)
      this.next.set(
        "tableParts",
        tables.length === 0
          ? ""
          : `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart ${this.r}id="${id}"/>`).join("")}</tableParts>`,
      );
    return this.assemble();
  }

  /** The name by which the part calls relations; a part without any is given one. */
  private bindRelations(): void {
    const reader = new XmlReader(this.text);
    reader.next();
    for (const [name, value] of reader.attributes())
      if (/\/officeDocument\/(2006\/)?relationships$/.test(value) && name.startsWith("xmlns:")) {
        this.r = `${name.slice(6)}:`;
        return;
      }
    const space = this.writing.file.strict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const at = reader.end - (reader.selfClosing ? 2 : 1);
    this.unbound = { at, declaration: ` xmlns:r="${space}"` };
  }
  private unbound?: { readonly at: number; readonly declaration: string };

  private node(local: string): XmlNode | undefined {
    const section = this.found.find((each) => each.local === local);
    if (!section) return undefined;
    const reader = new XmlReader(this.text, section.start);
    reader.next();
    return readNode(reader);
  }

  private sameColumns(): boolean {
    const [old, now] = [this.before.columns(), this.now.columns()];
    return (
      old.length === now.length &&
      now.every(([column, setting], i) => old[i]![0] === column && sections.sameColumn(old[i]![1], setting))
    );
  }

  private writeData(): void {
    const { before, now, writing, prefix, text } = this;
    const section = this.found.find(({ local }) => local === "sheetData");
    const [from, to] = section ? [section.start, section.end] : [0, 0];
    const source = section ? text : `<${prefix}sheetData/>`;
    const data = writeCells(source, from, section ? to : source.length, before, now, { ...writing, prefix });
    if (section && data === text.slice(from, to)) return;
    this.next.set("sheetData", data);
    const used = now.usedArea();
    if (used) this.next.set("dimension", `<dimension ref="${printArea(used)}"/>`);
  }

  private writePage(page: PageSetup): void {
    const old = this.before.page;
    if (old === page) return;
    const isNew = old === newPage;
    const same = (...keys: (keyof typeof page)[]): boolean =>
      !isNew && keys.every((key) => JSON.stringify(old[key]) === JSON.stringify(page[key]));
    const put = (local: string, isSame: boolean, make: (node: XmlNode | undefined) => string): void => {
      if (!isSame) this.next.set(local, make(this.node(local)));
    };
    put("printOptions", same("centerHorizontally", "centerVertically", "gridlines", "headings"), (of) =>
      sections.printOptions(of, page),
    );
    put("pageMargins", same("margins"), (of) => sections.pageMargins(of, page));
    const setup = ["paper", "scale", "fit", "order", "orientation", "blackAndWhite", "firstPage"] as const;
    put("pageSetup", same(...setup), (of) => sections.pageSetup(of, page));
    put("headerFooter", same("headersFooters"), (of) => sections.headerFooter(of, page));
    put("rowBreaks", same("rowBreaks"), () => sections.breaks("rowBreaks", page.rowBreaks));
    put("colBreaks", same("columnBreaks"), () => sections.breaks("colBreaks", page.columnBreaks));
  }

  /** Links of single cells follow the cells; those over several stay as long as none of their cells changes. */
  private writeLinks(): void {
    const linksOf = (sheet: Sheet): Map<string, { address: string; tip?: string }> => {
      const found = new Map<string, { address: string; tip?: string }>();
      for (const [row, column, { link }] of sheet.cells())
        if (link) found.set(printArea({ row, column, rows: 1, columns: 1 }), link);
      return found;
    };
    const [old, links] = [linksOf(this.before), linksOf(this.now)];
    const differs = (address: string): boolean =>
      JSON.stringify(old.get(address)) !== JSON.stringify(links.get(address));
    const changes = [...new Set([...old.keys(), ...links.keys()])].filter(differs);
    if (changes.length === 0) return;
    const changed = new Set(changes);
    const places = changes.flatMap((address) => areaOf(address) ?? []);
    const kept: XmlNode[] = [];
    for (const node of this.node("hyperlinks")?.children ?? []) {
      const over = areaOf(node.attributes.get("ref") ?? "");
      const isOver = ({ row, column }: Area): boolean => over !== undefined && contains(over, row, column);
      const isOne = over !== undefined && over.rows * over.columns === 1;
      if (isOne ? !changed.has(printArea(over)) : !places.some(isOver)) kept.push(node);
      // Of one over several cells what is left of it is written cell by cell.
      else if (!isOne) for (const address of links.keys()) if (isOver(areaOf(address)!)) changed.add(address);
    }
    const added = [...changed].flatMap((address) => {
      const link = links.get(address);
      return link ? [this.linkXml(address, link)] : [];
    });
    const all = [...kept.map(({ xml }) => xml), ...added];
    this.next.set("hyperlinks", all.length === 0 ? "" : `<hyperlinks>${all.join("")}</hyperlinks>`);
  }

  private linkXml(cell: string, { address, tip }: { address: string; tip?: string }): string {
    const hash = address.indexOf("#");
    const [file, location] =
      hash < 0 ? [address, undefined] : [address.slice(0, hash), address.slice(hash + 1)];
    const target = file
      ? ` ${this.r}id="${this.writing.file.relate(this.part, "hyperlink", file, true)}"`
      : "";
    const place = location === undefined ? "" : ` location="${encodeXml(location)}"`;
    return `<hyperlink ref="${cell}"${target}${place}${tip ? ` tooltip="${encodeXml(tip)}"` : ""}/>`;
  }

  private writeProperties(): void {
    const { before, now, part } = this;
    const { file } = this.writing;
    if (JSON.stringify([...before.properties]) === JSON.stringify([...now.properties])) return;
    for (const { id, kind, target } of file.relations(part)) {
      if (kind !== "customProperty") continue;
      file.unrelate(part, id);
      file.remove(target);
    }
    const each = [...now.properties].map(([name, value]) => {
      const property = file.freeName("xl/customProperty", ".bin");
      file.put(
        property,
        utf16(value),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
      );
      const id = file.relate(part, "customProperty", property);
      return `<customPr name="${encodeXml(name)}" ${this.r}id="${id}"/>`;
    });
    this.next.set(
      "customProperties",
      each.length === 0 ? "" : `<customProperties>${each.join("")}</customProperties>`,
    );
  }

  /** The part with its new sections, each in its place. */
  private assemble(): string {
    const { text, found, prefix } = this;
    if (this.next.size === 0) return text;
    const reader = new XmlReader(text);
    reader.next();
    const { name, end, selfClosing } = reader;
    const head = selfClosing ? `${text.slice(0, end - 2)}>` : text.slice(0, end);
    const tail = selfClosing ? `</${name}>` : text.slice(found.at(-1)?.end ?? end);
    const order = (local: string): number => {
      const at = sections.sectionOrder.indexOf(local);
      return at < 0 ? Infinity : at;
    };
    const open = [...this.next].sort(([a], [b]) => order(a) - order(b));
    const pieces: string[] = [];
    const written = new Set<string>();
    const write = (local: string, xml: string): void => {
      written.add(local);
      pieces.push(local === "sheetData" ? xml : prefixed(xml, prefix));
    };
    let copied = end;
    let reached = -1;
    for (const section of found) {
      // Elements of other makers stand anywhere: they come with what stands before them.
      const place = order(section.local);
      if (place !== Infinity) reached = place;
      for (const [local, xml] of open)
        if (!written.has(local) && place !== Infinity && order(local) < reached) write(local, xml);
      const between = text.slice(copied, section.start);
      const replaced = this.next.get(section.local);
      if (replaced === undefined) pieces.push(between, text.slice(section.start, section.end));
      else if (!written.has(section.local)) {
        pieces.push(between);
        write(section.local, replaced);
      }
      copied = section.end;
    }
    for (const [local, xml] of open) if (!written.has(local)) write(local, xml);
    const whole = head + pieces.join("") + tail;
    const { unbound } = this;
    // The root is left as it is where nothing new names a relation.
    return unbound && pieces.some((piece) => /\sr:id="/.test(piece))
      ? whole.slice(0, unbound.at) + unbound.declaration + whole.slice(unbound.at)
      : whole;
  }
}

/** The part with its mark of being shown first, or without. */
export function markSelected(text: string, selected: boolean): string {
  const reader = new XmlReader(text);
  reader.next();
  let at = reader.end;
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    const { local, start, end } = reader;
    if (local === "sheetViews") continue;
    if (local === "sheetView") {
      const attributes = reader.attributes();
      if (selected) attributes.set("tabSelected", "1");
      else attributes.delete("tabSelected");
      const tag = `<${reader.name}${printAttributes(attributes)}${reader.selfClosing ? "/>" : ">"}`;
      return text.slice(0, start) + tag + text.slice(end);
    }
    if (local !== "sheetPr" && local !== "dimension") break;
    reader.skipElement();
    at = reader.end;
  }
  if (!selected) return text;
  const views = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  return text.slice(0, at) + prefixed(views, prefixOf(text)) + text.slice(at);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[2 * at] = text.charCodeAt(at) & 255;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}
