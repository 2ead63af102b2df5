/**
 * The part workbook.xml. In: its text. Out: sheets in their order, names, calculation; and the text again in which only
 * what differs is written anew. Sheets that are no worksheets (charts, macros) keep their place in the order.
 */
import type { Area } from "../../../sheet/address";
import { formulaParts, lastColumn, lastRow, printReference, type Reference } from "../references";
import type { Book, DefinedName } from "../book";
import type { PageSetup } from "../page";
import type { Sheet } from "../sheet";
import { areaOf } from "../../../xlsx/areas";
import { isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { prefixed, prefixOf } from "../../../xlsx/package";
import { readFormula, type Spelling, writeFormula } from "./spelling";
import { changed } from "./sections";
import { encodeXml, printAttributes, rootOf, withAttributes, XmlReader } from "../../../xlsx/xml";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** Of the relation that leads to the part. */
  readonly relation: string;
  readonly state: Sheet["visibility"];
  readonly xml: string;
}

export interface NameEntry {
  readonly name: DefinedName;
  /** The place of the sheet that it belongs to. */
  readonly sheet?: number;
  readonly xml: string;
}

export interface WorkbookPart {
  readonly text: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly activeTab: number;
  readonly date1904: boolean;
  readonly calculation: Book["calculation"];
  readonly iterates: boolean;
  readonly structureProtected: boolean;
  /** What stands before the names of functions; the cells add to it while they are read. */
  readonly prefixes: Map<string, string>;
}

/** Throws XmlError. */
export function readWorkbookPart(text: string): WorkbookPart {
  const reader = rootOf(text, "workbook");
  const part = {
    text,
    sheets: [] as SheetEntry[],
    names: [] as NameEntry[],
    activeTab: 0,
    date1904: false,
    calculation: "automatic" as Book["calculation"],
    iterates: false,
    structureProtected: false,
    prefixes: new Map<string, string>(),
  };
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (!(reader.local in readers)) {
      reader.skipElement();
      continue;
    }
    const node = readNode(reader);
    readers[node.local]!(node, part);
  }
  return part;
}

type Draft = { -readonly [K in keyof WorkbookPart]: WorkbookPart[K] } & {
  sheets: SheetEntry[];
  names: NameEntry[];
};

const readers: Readonly<Record<string, (node: XmlNode, part: Draft) => void>> = {
  sheets: (node, part) =>
    node.children.forEach(({ attributes, xml }) => {
      const state = attributes.get("state");
      // The attribute's prefix is the writer's choice.
      const relation = [...attributes].find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      part.sheets.push({
        name: attributes.get("name") ?? "",
        sheetId: Number(attributes.get("sheetId") ?? 0),
        relation,
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        xml,
      });
    }),
  definedNames: (node, part) =>
    node.children.forEach((each) => part.names.push(readName(each, part.prefixes))),
  bookViews: (node, part) => {
    const active = Number(node.children[0]?.attributes.get("activeTab") ?? 0);
    part.activeTab = Number.isInteger(active) && active >= 0 ? active : 0;
  },
  workbookPr: ({ attributes }, part) => void (part.date1904 = isOn(attributes.get("date1904") ?? "0")),
  calcPr: ({ attributes }, part) => {
    const mode = attributes.get("calcMode");
    part.calculation =
      mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic";
    part.iterates = isOn(attributes.get("iterate") ?? "0");
  },
  workbookProtection: ({ attributes }, part) =>
    void (part.structureProtected = isOn(attributes.get("lockStructure") ?? "0")),
};

function readName(node: XmlNode, prefixes: Map<string, string>): NameEntry {
  const { attributes, text, xml } = node;
  const sheet = attributes.get("localSheetId");
  const comment = attributes.get("comment");
  const name = {
    name: attributes.get("name") ?? "",
    formula: readFormula(text, prefixes),
    ...(isOn(attributes.get("hidden") ?? "0") ? { hidden: true } : {}),
    ...(comment ? { comment } : {}),
  };
  return { name, xml, ...(sheet === undefined ? {} : { sheet: Number(sheet) }) };
}

/** By what a name's scope tells a sheet that the book does not hold (a chart's, one of macros). */
export const otherSheetId = (place: number): string => `other-${place}`;

/** Names that are no names but a sheet's page and filter. */
export const isOwn = (name: string): boolean =>
  /^_xlnm\.(Print_Area|Print_Titles|_FilterDatabase)$/i.test(name);

/** The page of a sheet with what the workbook's names say of it. Whole columns and rows end with what is used. */
export function withPageNames(
  page: PageSetup,
  names: readonly NameEntry[],
  used: Area | undefined,
): PageSetup {
  let next = page;
  const within = (area: Area): Area => ({
    ...area,
    ...(area.rows > lastRow ? { rows: used ? used.row + used.rows : 1 } : {}),
    ...(area.columns > lastColumn ? { columns: used ? used.column + used.columns : 1 } : {}),
  });
  for (const { name } of names) {
    const areas = formulaParts(name.formula).flatMap(({ reference }) => (reference ? [reference] : []));
    if (/Print_Area$/i.test(name.name))
      next = { ...next, printAreas: areas.flatMap(areaOfReference).map(within) };
    else if (/Print_Titles$/i.test(name.name)) next = { ...next, ...titlesOf(areas) };
  }
  return next;
}

function areaOfReference(reference: Reference): Area[] {
  const { sheet: _, ...own } = reference;
  const area = areaOf(printReference(own));
  return area ? [area] : [];
}

function titlesOf(references: readonly Reference[]): Partial<PageSetup> {
  const titles: { -readonly [K in keyof PageSetup]?: PageSetup[K] } = {};
  for (const { first, last = first } of references) {
    if (first.row !== undefined && last.row !== undefined && first.column === undefined)
      titles.titleRows = { row: first.row, rows: last.row - first.row + 1 };
    if (first.column !== undefined && last.column !== undefined && first.row === undefined)
      titles.titleColumns = { column: first.column, columns: last.column - first.column + 1 };
  }
  return titles;
}

/** A sheet of the saved workbook: one of the book's, or one that the book does not hold (a chart's). */
export interface SavedSheet {
  readonly sheet?: Sheet;
  readonly entry?: SheetEntry;
  /** Of a new one. */
  readonly relation?: string;
  /** Where it stood when it was read. */
  readonly place?: number;
}

export interface WorkbookWriting extends Spelling {
  readonly sheets: readonly SavedSheet[];
  readonly activeTab?: number;
  /** Pages and names of sheets as they were read. */
  readonly pages: ReadonlyMap<Sheet, PageSetup>;
  readonly filters: ReadonlyMap<Sheet, Sheet["autoFilter"]>;
  readonly names: readonly DefinedName[];
  readonly recalculates: boolean;
  /** The id of the program version whose results the file's are at least. */
  readonly calcId?: number;
}

export function writeWorkbookPart(part: WorkbookPart, book: Book, writing: WorkbookWriting): string {
  const nodes = topLevel(part.text);
  const next = new Map<string, string>();
  const node = (local: string): XmlNode | undefined => nodes.find((each) => each.node.local === local)?.node;
  const sheets = sheetsXml(part, writing);
  if (sheets !== innerOf(node("sheets"))) next.set("sheets", `<sheets>${sheets}</sheets>`);
  const names = namesXml(part, book, writing);
  if (names !== innerOf(node("definedNames")))
    next.set("definedNames", names === "" ? "" : `<definedNames>${names}</definedNames>`);
  const before = node("bookViews");
  const views = viewsXml(part, before, writing);
  if (views !== innerOf(before)) next.set("bookViews", `<bookViews>${views}</bookViews>`);
  if (book.structureProtected !== part.structureProtected)
    next.set(
      "workbookProtection",
      book.structureProtected || node("workbookProtection")?.attributes.size
        ? changed(node("workbookProtection"), "workbookProtection", {
            lockStructure: book.structureProtected ? 1 : undefined,
          })
        : "",
    );
  const calculation = calcPr(part, book, writing, node("calcPr"));
  if (calculation !== undefined) next.set("calcPr", calculation);
  return assemble(part.text, nodes, next);
}

/** The workbook's windows: each shows the sheet that it showed, the first the one that is active now. */
function viewsXml(part: WorkbookPart, node: XmlNode | undefined, writing: WorkbookWriting): string {
  const { sheets, activeTab = part.activeTab } = writing;
  const placeNow = (place: number): number =>
    place < part.sheets.length
      ? Math.max(
          0,
          sheets.findIndex((each) => each.place === place),
        )
      : place;
  const windows = node?.children ?? [];
  if (windows.length === 0) return activeTab === 0 ? "" : changed(undefined, "workbookView", { activeTab });
  return windows
    .map((view, i) => {
      const active = Number(view.attributes.get("activeTab") ?? 0);
      const first = Number(view.attributes.get("firstSheet") ?? 0);
      const [shown, leftmost] = [i === 0 ? activeTab : placeNow(active), placeNow(first)];
      if (shown === active && leftmost === first) return view.xml;
      const moved = leftmost === first ? {} : { firstSheet: leftmost || undefined };
      return changed(view, "workbookView", { activeTab: shown || undefined, ...moved });
    })
    .join("");
}

function innerOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map(({ xml }) => xml).join("");
}

function calcPr(
  part: WorkbookPart,
  book: Book,
  { recalculates, calcId }: WorkbookWriting,
  node: XmlNode | undefined,
): string | undefined {
  const attributes: Record<string, string | number | undefined> = {};
  if (book.calculation !== part.calculation)
    attributes["calcMode"] = { automatic: undefined, manual: "manual", automaticExceptTables: "autoNoTable" }[
      book.calculation
    ];
  if (recalculates && !isOn(node?.attributes.get("fullCalcOnLoad") ?? "0")) attributes["fullCalcOnLoad"] = 1;
  const known = Number(node?.attributes.get("calcId") ?? 0);
  if (calcId !== undefined && known < calcId) attributes["calcId"] = calcId;
  return Object.keys(attributes).length === 0 ? undefined : changed(node, "calcPr", attributes);
}

function sheetsXml(part: WorkbookPart, { sheets }: WorkbookWriting): string {
  const prefix = prefixOf(part.text);
  let id = Math.max(0, ...part.sheets.map(({ sheetId }) => sheetId));
  return sheets
    .map(({ sheet, entry, relation }) => {
      if (!sheet) return entry!.xml;
      if (entry && entry.name === sheet.name && entry.state === sheet.visibility) return entry.xml;
      const attributes = entry ? parse(entry.xml).attributes : new Map<string, string>();
      const all = new Map(attributes);
      all.set("name", sheet.name);
      if (!entry) all.set("sheetId", String(++id));
      if (sheet.visibility === "visible") all.delete("state");
      else all.set("state", sheet.visibility);
      if (!entry) for (const [key, value] of relationAttributes(part.text, relation!)) all.set(key, value);
      const text = [...all].map(([key, value]) => ` ${key}="${encodeXml(value)}"`).join("");
      return `<${prefix}sheet${text}/>`;
    })
    .join("");
}

function parse(xml: string): XmlNode {
  const reader = new XmlReader(xml);
  reader.next();
  return readNode(reader);
}

/** How a new sheet names its relation: "r:id", or what the part calls it; declared in place where the root does not. */
function relationAttributes(text: string, id: string): [key: string, value: string][] {
  const reader = new XmlReader(text);
  reader.next();
  for (const [name, value] of reader.attributes())
    if (/\/officeDocument\/(2006\/)?relationships$/.test(value) && name.startsWith("xmlns:"))
      return [[`${name.slice(6)}:id`, id]];
  const space = text.includes("purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return [
    ["xmlns:r", space],
    ["r:id", id],
  ];
}

/** Names that nobody changed stay to the letter, but for the place of their sheet. */
function namesXml(part: WorkbookPart, book: Book, writing: WorkbookWriting): string {
  const { sheets } = writing;
  const prefix = prefixOf(part.text);
  const placeOf = new Map<number, number>();
  const savedAt = new Map<Sheet, number>();
  const scopeAt = new Map<string, number>();
  sheets.forEach(({ place, sheet }, i) => {
    if (place !== undefined) placeOf.set(place, i);
    if (sheet) savedAt.set(sheet, i);
    scopeAt.set(sheet?.id ?? otherSheetId(place!), i);
  });
  const key = (name: DefinedName, place: number | undefined): string =>
    JSON.stringify([name.name.toLowerCase(), place ?? -1]);
  const wanted = new Map(
    book.names.flatMap((name) => {
      const place = name.scope === undefined ? undefined : scopeAt.get(name.scope);
      if (name.scope !== undefined && place === undefined) return [];
      return [[key(name, place), name] as const];
    }),
  );
  const written: string[] = [];
  for (const entry of part.names) {
    const place = entry.sheet === undefined ? undefined : placeOf.get(entry.sheet);
    // Its sheet is gone.
    if (entry.sheet !== undefined && place === undefined) continue;
    if (isOwn(entry.name.name)) {
      const { sheet } = sheets[place ?? -1] ?? {};
      if (sheet && isRewritten(sheet, entry.name.name, writing)) continue;
      written.push(placed(entry.xml, place));
      continue;
    }
    const id = key(entry.name, place);
    const name = wanted.get(id);
    if (!name) continue;
    wanted.delete(id);
    const same =
      name.formula === entry.name.formula &&
      name.name === entry.name.name &&
      Boolean(name.hidden) === Boolean(entry.name.hidden) &&
      (name.comment ?? "") === (entry.name.comment ?? "");
    written.push(same ? placed(entry.xml, place) : nameXml(name, place, prefix, writing, entry.xml));
  }
  for (const [sheet, place] of savedAt) written.push(...pageNames(sheet, place, prefix, writing));
  for (const [id, name] of wanted) {
    const [, place] = JSON.parse(id) as [string, number];
    written.push(nameXml(name, place < 0 ? undefined : place, prefix, writing));
  }
  return written.join("");
}

const samePrint = (a: PageSetup | undefined, b: PageSetup, ...keys: (keyof PageSetup)[]): boolean =>
  keys.every((key) => JSON.stringify(a?.[key]) === JSON.stringify(b[key]));

function isRewritten(sheet: Sheet, name: string, { pages, filters, sheets }: WorkbookWriting): boolean {
  const entry = sheets.find((each) => each.sheet === sheet)?.entry;
  if (entry && entry.name !== sheet.name) return true;
  const before = pages.get(sheet);
  if (/_FilterDatabase$/i.test(name))
    return JSON.stringify(filters.get(sheet)) !== JSON.stringify(sheet.autoFilter);
  return /Print_Area$/i.test(name)
    ? !samePrint(before, sheet.page, "printAreas")
    : !samePrint(before, sheet.page, "titleRows", "titleColumns");
}

/** The names that stand for a sheet's page and filter, where they changed. */
function pageNames(sheet: Sheet, place: number, prefix: string, writing: WorkbookWriting): string[] {
  const { page, autoFilter, name } = sheet;
  const own = (title: string, references: readonly Reference[], hidden = false): string[] =>
    references.length > 0 && isRewritten(sheet, `_xlnm.${title}`, writing)
      ? [
          nameXml(
            {
              name: `_xlnm.${title}`,
              formula: `=${references.map(printReference).join(",")}`,
              ...(hidden ? { hidden } : {}),
            },
            place,
            prefix,
            writing,
          ),
        ]
      : [];
  const corner = (row: number | undefined, column: number | undefined) => ({
    ...(row === undefined ? {} : { row, absoluteRow: true }),
    ...(column === undefined ? {} : { column, absoluteColumn: true }),
  });
  const areas = (
    all: readonly { row: number; column: number; rows: number; columns: number }[],
  ): Reference[] =>
    all.map(({ row, column, rows, columns }) => ({
      sheet: name,
      first: corner(row, column),
      last: corner(row + rows - 1, column + columns - 1),
    }));
  const titles: Reference[] = [];
  const { titleRows: rows, titleColumns: columns } = page;
  if (columns)
    titles.push({
      sheet: name,
      first: corner(undefined, columns.column),
      last: corner(undefined, columns.column + columns.columns - 1),
    });
  if (rows)
    titles.push({
      sheet: name,
      first: corner(rows.row, undefined),
      last: corner(rows.row + rows.rows - 1, undefined),
    });
  return [
    ...own("Print_Area", areas(page.printAreas)),
    ...own("Print_Titles", titles),
    ...own("_FilterDatabase", autoFilter ? areas([autoFilter]) : [], true),
  ];
}

function nameXml(
  { name, formula, hidden, comment }: DefinedName,
  place: number | undefined,
  prefix: string,
  spelling: Spelling,
  before?: string,
): string {
  // What else was said of it (a macro's, with its shortcut) stays.
  const attributes = new Map(before === undefined ? [] : parse(before).attributes);
  const put = (key: string, value: string | undefined): void =>
    void (value === undefined ? attributes.delete(key) : attributes.set(key, value));
  put("name", name);
  put("comment", comment || undefined);
  put("localSheetId", place?.toString());
  put("hidden", hidden ? "1" : undefined);
  const text = encodeXml(writeFormula(formula, spelling));
  return `<${prefix}definedName${printAttributes(attributes)}>${text}</${prefix}definedName>`;
}

/** The name's element with its sheet's new place. */
function placed(xml: string, place: number | undefined): string {
  if (place === undefined) return xml;
  return withAttributes(xml, "definedName", (attributes) => attributes.set("localSheetId", String(place)));
}

interface Placed {
  readonly node: XmlNode;
  readonly start: number;
  readonly end: number;
}

function topLevel(text: string): Placed[] {
  const reader = new XmlReader(text);
  reader.next();
  const found: Placed[] = [];
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    const { start } = reader;
    const node = readNode(reader);
    found.push({ node, start, end: reader.end });
  }
  return found;
}

const order = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

function assemble(text: string, nodes: readonly Placed[], next: ReadonlyMap<string, string>): string {
  if (next.size === 0) return text;
  const prefix = prefixOf(text);
  const places = new Map(nodes.map((each) => [each.node.local, each]));
  const rank = (local: string): number => order.indexOf(local);
  const edits = [...next].flatMap(([local, xml]) => {
    const place = places.get(local);
    if (place) return [{ local, start: place.start, end: place.end, xml: prefixed(xml, prefix) }];
    if (xml === "") return [];
    const before = nodes.filter(({ node }) => rank(node.local) >= 0 && rank(node.local) < rank(local)).at(-1);
    const at = before?.end ?? nodes[0]?.start ?? text.lastIndexOf("</");
    return [{ local, start: at, end: at, xml: prefixed(xml, prefix) }];
  });
  // From the end, so that places before stay right.
  edits.sort((a, b) => b.start - a.start || rank(b.local) - rank(a.local));
  let whole = text;
  for (const { start, end, xml } of edits) whole = whole.slice(0, start) + xml + whole.slice(end);
  return whole;
}
