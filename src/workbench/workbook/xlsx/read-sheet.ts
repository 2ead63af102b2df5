/**
 * One worksheet's part into the book's sheet: cells, sizes, merges, page, protection, rules; notes and tables from the
 * parts beside it. What the book has no field for is not read here: it stays in the part.
 */
import type { Area } from "../../../sheet/address";
import { newPage, type PageSetup } from "../page";
import { lastColumn } from "../references";
import type { Comment, Table } from "../features";
import type { Rule } from "../rule";
import type { Sheet } from "../sheet";
import { plainStyle } from "../style";
import { areaOf } from "../../../xlsx/areas";
import { filtersOf } from "./auto-filter";
import { colorOf } from "./colors";
import { readFormats } from "./conditional-formats";
import { childOf, isOn, readNode, type XmlNode } from "../../../xlsx/node";
import type { Package, Relation } from "../../../xlsx/package";
import { type CellReading, readCells } from "./read-cells";
import { decodeLetters, readText } from "../../../xlsx/strings";
import type { StyleSheet } from "./styles";
import { readCharts } from "./read-charts";
import { readThreads } from "./threads";
import { readValidations } from "./validations";
import { rootOf, XmlError, XmlReader } from "../../../xlsx/xml";

export interface SheetReading extends CellReading {
  readonly file: Package;
  readonly looks: StyleSheet;
}

/** Throws XmlError and ZipError. `part` is the sheet's name in the package. Gives whether it is `marked` to be shown first. */
export function readSheet(
  part: string,
  text: string,
  sheet: Sheet,
  reading: SheetReading,
): { readonly marked: boolean; readonly sparklines: boolean } {
  const relations = reading.file.relations(part);
  const reader = rootOf(text, "worksheet");
  const page: PageParts = { rowBreaks: [], columnBreaks: [] };
  const rules = { validations: [] as Rule[], conditionalFormats: [] as Rule[] };
  let sparklines = false;
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "sheetData") readCells(reader, sheet, reading);
    else if (reader.local === "mergeCells") sheet.merges = readMerges(reader);
    else if (reader.local === "cols") readColumns(reader, sheet, reading);
    else if (reader.local === "dataValidations")
      rules.validations.push(...readValidations(reader, reading.looks));
    else if (reader.local === "conditionalFormatting") {
      const node = readNode(reader);
      rules.conditionalFormats.push(...readFormats(node, reading.looks));
    } else if (reader.local === "hyperlinks") readLinks(reader, sheet, relations);
    else if (reader.local === "rowBreaks") page.rowBreaks = readBreaks(readNode(reader));
    else if (reader.local === "colBreaks") page.columnBreaks = readBreaks(readNode(reader));
    else if (kept.has(reader.local)) readSetting(readNode(reader), sheet, page, reading);
    else {
      const { local, start } = reader;
      reader.skipElement();
      if (local === "extLst") sparklines = /\bsparkline>/.test(text.slice(start, reader.end));
    }
  }
  sheet.page = pageOf(page);
  sheet.validations = rules.validations;
  sheet.conditionalFormats = rules.conditionalFormats;
  sheet.comments = readNotes(relations, reading.file);
  sheet.tables = readTables(relations, reading.file);
  sheet.charts = readCharts(relations, reading.file);
  readProperties(text, sheet, reading.file, relations);
  return { marked: page.marked === true, sparklines };
}

const kept = new Set(
  "sheetPr sheetViews sheetFormatPr sheetProtection autoFilter printOptions pageMargins pageSetup headerFooter".split(
    " ",
  ),
);

interface PageParts {
  setup?: XmlNode;
  margins?: XmlNode;
  options?: XmlNode;
  texts?: XmlNode;
  fits?: boolean;
  marked?: boolean;
  rowBreaks: number[];
  columnBreaks: number[];
}

function readSetting(node: XmlNode, sheet: Sheet, page: PageParts, { looks }: SheetReading): void {
  const { attributes } = node;
  switch (node.local) {
    case "sheetPr":
      sheet.tabColor = colorOf(childOf(node, "tabColor")?.attributes, looks.palette);
      page.fits = isOn(childOf(node, "pageSetUpPr")?.attributes.get("fitToPage") ?? "0");
      break;
    case "sheetViews":
      readView(childOf(node, "sheetView"), sheet);
      page.marked = node.children.some((view) => isOn(view.attributes.get("tabSelected") ?? "0"));
      break;
    case "sheetFormatPr": {
      const height = Number(attributes.get("defaultRowHeight") ?? 0);
      const width = Number(attributes.get("defaultColWidth") ?? 0);
      if (height > 0) sheet.defaultRowHeight = height;
      if (width > 0) sheet.defaultColumnWidth = width;
      break;
    }
    case "sheetProtection":
      readProtection(attributes, sheet);
      break;
    case "autoFilter":
      sheet.autoFilter = areaOf(attributes.get("ref") ?? "");
      sheet.filters = filtersOf(node);
      break;
    case "printOptions":
      page.options = node;
      break;
    case "pageMargins":
      page.margins = node;
      break;
    case "pageSetup":
      page.setup = node;
      break;
    default:
      page.texts = node;
  }
}

function readView(view: XmlNode | undefined, sheet: Sheet): void {
  if (!view) return;
  const shows = (key: string): boolean => isOn(view.attributes.get(key) ?? "1");
  sheet.gridlines = shows("showGridLines");
  sheet.headings = shows("showRowColHeaders");
  sheet.zoom = Number(view.attributes.get("zoomScale") ?? 100) || 100;
  const pane = childOf(view, "pane")?.attributes;
  if (!/^frozen/.test(pane?.get("state") ?? "")) return;
  const split = (key: string): number => Math.max(0, Math.trunc(Number(pane!.get(key) ?? 0)) || 0);
  sheet.frozen = { rows: split("ySplit"), columns: split("xSplit") };
}

/** The file says what is locked, the book what is allowed. A file's password is known by its hash only. */
function readProtection(attributes: ReadonlyMap<string, string>, sheet: Sheet): void {
  if (!isOn(attributes.get("sheet") ?? "0")) return;
  const options: Record<string, boolean> = {};
  for (const [key, option, lockedAtFirst] of protectionOptions)
    if (!isOn(attributes.get(key) ?? (lockedAtFirst ? "1" : "0"))) options[option] = true;
  const secret = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"].flatMap((key) =>
    attributes.has(key) ? [[key, attributes.get(key)!] as const] : [],
  );
  const password = secret.length > 0 ? { origin: { password: Object.fromEntries(secret) } } : {};
  sheet.protection = { on: true, options, ...password };
}

/** What a file may lock, what the book calls it when it is allowed, and whether a file that is silent locks it. */
export const protectionOptions: readonly (readonly [key: string, option: string, lockedAtFirst: boolean])[] =
  [
    ["objects", "allowEditObjects", false],
    ["scenarios", "allowEditScenarios", false],
    ["formatCells", "allowFormatCells", true],
    ["formatColumns", "allowFormatColumns", true],
    ["formatRows", "allowFormatRows", true],
    ["insertColumns", "allowInsertColumns", true],
    ["insertRows", "allowInsertRows", true],
    ["insertHyperlinks", "allowInsertHyperlinks", true],
    ["deleteColumns", "allowDeleteColumns", true],
    ["deleteRows", "allowDeleteRows", true],
    ["sort", "allowSort", true],
    ["autoFilter", "allowAutoFilter", true],
    ["pivotTables", "allowPivotTables", true],
  ];

function readMerges(reader: XmlReader): Area[] {
  const depth = reader.depth;
  const merges: Area[] = [];
  for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
    if (event !== "open") continue;
    const area = areaOf(reader.attribute("ref") ?? "");
    if (area && area.rows * area.columns > 1) merges.push(area);
  }
  return merges;
}

/** Columns past the sheet's last do not exist; columns told twice keep what was told first. */
function readColumns(reader: XmlReader, sheet: Sheet, { styles }: SheetReading): void {
  const depth = reader.depth;
  let told = 0;
  for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
    if (event !== "open") continue;
    const first = Math.max(Number(reader.attribute("min")) - 1, 0);
    const last = Math.min(Number(reader.attribute("max")) - 1, lastColumn);
    const width = Number(reader.attribute("width") ?? NaN);
    const look = styles[Number(reader.attribute("style") ?? 0)] ?? plainStyle;
    const outline = Number(reader.attribute("outlineLevel") ?? 0);
    const setting = {
      ...(Number.isNaN(width) ? {} : { width }),
      ...(isOn(reader.attribute("hidden") ?? "0") ? { hidden: true } : {}),
      ...(look !== plainStyle ? { style: look } : {}),
      ...(outline ? { outline } : {}),
      ...(isOn(reader.attribute("collapsed") ?? "0") ? { collapsed: true } : {}),
    };
    told += Math.max(0, last - first + 1);
    if (told > 20 * (lastColumn + 1)) throw new XmlError("columns", reader.start);
    for (let column = first; column <= last; column++)
      if (!sheet.hasColumn(column)) sheet.loadColumn(column, setting);
  }
}

/** Of a link over many cells the first bears it, and the others that hold something. */
function readLinks(reader: XmlReader, sheet: Sheet, relations: readonly Relation[]): void {
  const depth = reader.depth;
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
    if (event !== "open") continue;
    const area = areaOf(reader.attribute("ref") ?? "");
    const target = targets.get(reader.attribute("id") ?? "");
    const location = reader.attribute("location");
    const tip = reader.attribute("tooltip");
    if (!area || (!target?.external && location === undefined)) continue;
    const address = (target?.external ? target.target : "") + (location === undefined ? "" : `#${location}`);
    const link = { address, ...(tip ? { tip } : {}) };
    const first = sheet.cell(area.row, area.column);
    if (first.value === undefined && first.formula === undefined)
      sheet.load(area.row, area.column, { ...first, style: sheet.styleAt(area.row, area.column), link });
    for (const [row, column, cell] of sheet.cellsIn(area))
      if (cell.value !== undefined || cell.formula !== undefined) sheet.load(row, column, { ...cell, link });
  }
}

function readBreaks(node: XmlNode): number[] {
  return node.children.flatMap(({ attributes }) => {
    const id = Number(attributes.get("id"));
    return Number.isInteger(id) && id > 0 ? [id] : [];
  });
}

const points = 72;

function pageOf({ setup, margins, options, texts, fits, rowBreaks, columnBreaks }: PageParts): PageSetup {
  const number = (key: string): number | undefined => {
    const value = Number(setup?.attributes.get(key) ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  const on = (node: XmlNode | undefined, key: string): boolean => isOn(node?.attributes.get(key) ?? "0");
  const scale = number("scale");
  const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;
  const side = (key: (typeof sides)[number]): number => {
    const inches = Number(margins?.attributes.get(key) ?? NaN);
    return Number.isFinite(inches) ? Math.round(inches * points * 1000) / 1000 : newPage.margins[key];
  };
  const firstPage = on(setup, "useFirstPageNumber") ? number("firstPageNumber") : undefined;
  const text = (local: string, name: string): Record<string, string> => {
    const value = childOf(texts, local)?.text;
    return value ? { [name]: decodeLetters(value) } : {};
  };
  return {
    orientation: setup?.attributes.get("orientation") === "landscape" ? "landscape" : "portrait",
    paper: number("paperSize") ?? newPage.paper,
    margins: Object.fromEntries(sides.map((key) => [key, side(key)])) as unknown as PageSetup["margins"],
    printAreas: [],
    rowBreaks,
    columnBreaks,
    ...(fits
      ? { fit: { wide: number("fitToWidth") ?? 1, tall: number("fitToHeight") ?? 1 } }
      : scale !== undefined && scale !== 100
        ? { scale }
        : {}),
    ...(on(options, "horizontalCentered") ? { centerHorizontally: true } : {}),
    ...(on(options, "verticalCentered") ? { centerVertically: true } : {}),
    ...(on(options, "gridLines") ? { gridlines: true } : {}),
    ...(on(options, "headings") ? { headings: true } : {}),
    ...(on(setup, "blackAndWhite") ? { blackAndWhite: true } : {}),
    ...(setup?.attributes.get("pageOrder") === "overThenDown" ? { order: "overThenDown" as const } : {}),
    ...(firstPage === undefined ? {} : { firstPage }),
    headersFooters: {
      ...text("oddHeader", "header"),
      ...text("oddFooter", "footer"),
      ...text("firstHeader", "firstHeader"),
      ...text("firstFooter", "firstFooter"),
      ...text("evenHeader", "evenHeader"),
      ...text("evenFooter", "evenFooter"),
      ...(on(texts, "differentFirst") ? { differentFirst: true } : {}),
      ...(on(texts, "differentOddEven") ? { differentOddEven: true } : {}),
    },
  };
}

/** Notes of the part "comments", and threads in the place of the texts that older programs show for them. */
function readNotes(relations: readonly Relation[], file: Package): Comment[] {
  const part = relations.find(({ kind, external }) => kind === "comments" && !external)?.target;
  const text = part === undefined ? undefined : file.text(part);
  const threads = readThreads(relations, file);
  if (text === undefined) return [...threads.values()];
  const reader = new XmlReader(text);
  const authors: string[] = [];
  const notes: Comment[] = [];
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "author") authors.push(reader.innerText());
    if (reader.local !== "comment") continue;
    const area = areaOf(reader.attribute("ref") ?? "");
    const author = authors[Number(reader.attribute("authorId") ?? NaN)];
    const note = readText(reader).text;
    if (!area) continue;
    const { row, column } = area;
    const thread = threads.get(row * 16384 + column);
    threads.delete(row * 16384 + column);
    notes.push(thread ?? { row, column, text: note, ...(author ? { author } : {}) });
  }
  return [...notes, ...threads.values()];
}

function readTables(relations: readonly Relation[], file: Package): Table[] {
  return relations.flatMap(({ kind, target, external }) => {
    const text = kind === "table" && !external ? file.text(target) : undefined;
    if (text === undefined) return [];
    const reader = new XmlReader(text);
    reader.next();
    const node = readNode(reader);
    const area = areaOf(node.attributes.get("ref") ?? "");
    const name = node.attributes.get("displayName") ?? node.attributes.get("name");
    if (!area || name === undefined) return [];
    const count = (key: string, otherwise: number): number => Number(node.attributes.get(key) ?? otherwise);
    const style = childOf(node, "tableStyleInfo")?.attributes.get("name");
    const filter = childOf(node, "autoFilter");
    const filters = filter ? filtersOf(filter) : [];
    return [
      {
        name,
        area,
        headers: count("headerRowCount", 1) > 0,
        totals: count("totalsRowCount", 0) > 0,
        columns: (childOf(node, "tableColumns")?.children ?? []).map(({ attributes }) =>
          decodeLetters(attributes.get("name") ?? ""),
        ),
        ...(filters.length > 0 ? { filters } : {}),
        ...(style ? { style } : {}),
        origin: { part: target },
      },
    ];
  });
}

/** Pairs of name and value that travel with the sheet; each value is a part of its own. */
function readProperties(text: string, sheet: Sheet, file: Package, relations: readonly Relation[]): void {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  if (!relations.some(({ kind }) => kind === "customProperty")) return;
  const reader = new XmlReader(text);
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "sheetData") reader.skipElement();
    else if (reader.local === "customPr") {
      const name = reader.attribute("name");
      const bytes = file.bytes(targets.get(reader.attribute("id") ?? "") ?? "");
      if (name !== undefined && bytes) sheet.properties.set(name, new TextDecoder("utf-16le").decode(bytes));
    }
  }
}
