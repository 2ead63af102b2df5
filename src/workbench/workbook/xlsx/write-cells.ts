/**
 * The cells of a sheet as they are written. In: the part's <sheetData>, the sheet as it was read, the sheet as it is.
 * Out: the same text, in which only the cells and rows that differ are written anew.
 * Example: 예산!B6 was typed over: <c r="B6" s="4"><v>396185</v></c> becomes <c r="B6" s="4"><v>400000</v></c>.
 */
import { columnName, contains, printArea } from "../../../sheet/address";
import type { Cell, Position } from "../cell";
import type { RowSetting } from "../features";
import type { Sheet } from "../sheet";
import { plainStyle, type Style } from "../style";
import { type CellValue, isError, sameValue } from "../value";
import { lastColumn } from "../references";
import { keyOfCell } from "../../../xlsx/areas";
import { prefixed } from "../../../xlsx/package";
import { blankResult } from "./read-cells";
import { givesBlocks, type Spelling, writeFormula } from "./spelling";
import { sameStored, StoredCell } from "./stored-cell";
import { encodeLetters } from "../../../xlsx/strings";
import { encodeXml, printAttributes, XmlReader } from "../../../xlsx/xml";

export interface CellWriting extends Spelling {
  readonly styleOf: (style: Style) => number;
  /** Whether a formula that was typed would take one value of several if it stood in the file as a plain one. */
  readonly losesValuesWhenPlain: (formula: string, sheet: Sheet, at: Position) => boolean;
  /** The number of cell metadata that marks a formula as one that spills. */
  readonly dynamic: () => number;
  readonly prefix: string;
  /** The file's shared texts: what is kept of cells numbers them. */
  readonly strings: unknown;
}

/** `text` is the whole part, `from` and `to` the place of its <sheetData>…</sheetData>. */
export function writeCells(
  text: string,
  from: number,
  to: number,
  before: Sheet,
  now: Sheet,
  writing: CellWriting,
): string {
  if (changedRows(before, now, sameButFirstResult).size === 0) return text.slice(from, to);
  const rows = changedRows(before, now, sameCell);
  const writer = new CellWriter(text, before, now, writing);
  return writer.patch(from, rows) ?? writer.all(from);
}

function changedRows(
  before: Sheet,
  now: Sheet,
  sameCell: (a: Cell | undefined, b: Cell | undefined) => boolean,
): Set<number> {
  const rows = new Set<number>();
  for (const row of new Set([...before.rowNumbers(), ...now.rowNumbers()])) {
    const [old, cells] = [before.rowCells(row), now.rowCells(row)];
    if (old === undefined || cells === undefined) {
      const only = [...(old ?? cells)!.values()];
      if (!only.every(isNothing)) rows.add(row);
      continue;
    }
    for (const [column, cell] of cells) if (!sameCell(cell, old.get(column))) rows.add(row);
    for (const [column, cell] of old) if (!cells.has(column) && !isNothing(cell)) rows.add(row);
  }
  const settings = new Map(now.rows());
  for (const [row, setting] of before.rows()) if (!sameSetting(setting, settings.get(row))) rows.add(row);
  for (const [row, setting] of settings) if (!sameSetting(setting, before.row(row))) rows.add(row);
  return rows;
}

const isNothing = ({ value, formula, style }: Cell): boolean =>
  value === undefined && formula === undefined && style === plainStyle;

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return isNothing((a ?? b)!);
  return a.style === b.style && sameContents(a, b);
}

/** A file whose formulas nobody had calculated is no reason to touch a sheet: Excel calculates them when it opens it. */
function sameButFirstResult(now: Cell | undefined, before: Cell | undefined): boolean {
  if (now?.formula !== undefined && before && before.value === undefined)
    return sameCell({ ...now, value: undefined, spill: before.spill }, before);
  if (now?.spilledFrom && before === undefined) return true;
  return sameCell(now, before);
}

function sameContents(a: Cell, b: Cell): boolean {
  return (
    a.formula === b.formula &&
    sameValue(a.value, b.value) &&
    sameStored(a, b) &&
    JSON.stringify([a.array, a.spill, placesOf(a)]) === JSON.stringify([b.array, b.spill, placesOf(b)])
  );
}

const placesOf = ({ whatIf }: Cell): unknown => whatIf && [whatIf.area, whatIf.inputs];

function sameSetting(a: RowSetting, b: RowSetting | undefined): boolean {
  return (
    a.height === b?.height &&
    Boolean(a.hidden) === Boolean(b?.hidden) &&
    (a.style ?? plainStyle) === (b?.style ?? plainStyle) &&
    (a.outline ?? 0) === (b?.outline ?? 0) &&
    Boolean(a.collapsed) === Boolean(b?.collapsed)
  );
}

/** A cell's element in the part. */
interface Place {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

class CellWriter {
  constructor(
    private readonly text: string,
    private readonly before: Sheet,
    private readonly now: Sheet,
    private readonly writing: CellWriting,
  ) {}

  /** undefined where the part's rows or cells stand in no order, so that none can be put between them. */
  patch(from: number, rows: Set<number>): string | undefined {
    const { text } = this;
    const unshared = this.brokenGroups(from, rows);
    for (const key of unshared) rows.add(Math.floor(key / (lastColumn + 1)));
    const open = [...rows].sort((a, b) => a - b);
    const reader = new XmlReader(text, from);
    reader.next();
    const { name, selfClosing, end } = reader;
    const pieces: string[] = [
      selfClosing ? `${text.slice(from, end - 2).trimEnd()}>` : text.slice(from, end),
    ];
    let copied = end;
    let last = -1;
    let next = 0;
    const addBefore = (limit: number): void => {
      for (; next < open.length && open[next]! < limit; next++) pieces.push(this.newRow(open[next]!));
    };
    for (let event = reader.next(); reader.depth > 0; event = reader.next()) {
      if (event !== "open") continue;
      if (reader.local !== "row") {
        reader.skipElement();
        continue;
      }
      const { start } = reader;
      const row = reader.attribute("r") === undefined ? last + 1 : Number(reader.attribute("r")) - 1;
      if (row <= last) return undefined;
      last = row;
      const changes = rows.has(row);
      if (changes || (next < open.length && open[next]! < row)) {
        pieces.push(text.slice(copied, start));
        copied = start;
        addBefore(row);
      }
      if (!changes) {
        reader.skipElement();
        continue;
      }
      const patched = this.patchRow(reader, row, unshared);
      if (patched === undefined) return undefined;
      pieces.push(patched);
      copied = reader.end;
      next++;
    }
    const close = selfClosing ? end : reader.start;
    pieces.push(text.slice(copied, close));
    addBefore(Infinity);
    pieces.push(`</${name}>`);
    return pieces.join("");
  }

  /** Everything written anew. */
  all(from: number): string {
    const reader = new XmlReader(this.text, from);
    reader.next();
    const rows = new Set([...this.now.rowNumbers(), ...this.now.rows().map(([row]) => row)]);
    const written = [...rows].sort((a, b) => a - b).map((row) => this.newRow(row));
    return `<${reader.name}>${written.join("")}</${reader.name}>`;
  }

  /** Members of shared formulas whose first cell, which has the text, is typed over: their formulas are written out. */
  private brokenGroups(from: number, rows: ReadonlySet<number>): Set<number> {
    const found = new Set<number>();
    const loses = (row: number): boolean =>
      [...(this.before.rowCells(row) ?? [])].some(
        ([column, cell]) => cell.formula !== undefined && cell.formula !== this.now.cell(row, column).formula,
      );
    if (![...rows].some(loses)) return found;
    const reader = new XmlReader(this.text, from);
    const groups = new Map<string, number[]>();
    const broken = new Set<string>();
    let row = -1;
    let column = -1;
    for (let event = reader.next(); reader.depth > 0; event = reader.next()) {
      if (event !== "open") continue;
      const stated = reader.attribute("r");
      if (reader.depth === 2 && reader.local === "row") {
        row = stated === undefined ? row + 1 : Number(stated) - 1;
        column = -1;
      } else if (reader.depth === 3 && reader.local === "c") {
        column = stated === undefined ? column + 1 : keyOfCell(stated) % (lastColumn + 1);
      } else if (reader.depth === 4 && reader.local === "f" && reader.attribute("t") === "shared") {
        const group = reader.attribute("si") ?? "";
        const hasText = !reader.selfClosing;
        const keys = groups.get(group) ?? [];
        groups.set(group, keys);
        keys.push(row * (lastColumn + 1) + column);
        if (hasText && this.before.cell(row, column).formula !== this.now.cell(row, column).formula)
          broken.add(group);
      }
    }
    for (const group of broken) for (const key of groups.get(group)!) found.add(key);
    return found;
  }

  /** The reader stands at the row's open tag and is left at its close. */
  private patchRow(reader: XmlReader, row: number, unshared: ReadonlySet<number>): string | undefined {
    const { name } = reader;
    const tag = this.rowTag(reader, row);
    const places: Place[] = [];
    let last = -1;
    const depth = reader.depth;
    let inner = "";
    for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
      if (event !== "open") continue;
      const { start, local } = reader;
      const stated = reader.attribute("r");
      reader.skipElement();
      if (local !== "c") {
        inner += this.text.slice(start, reader.end);
        continue;
      }
      const column = stated === undefined ? last + 1 : keyOfCell(stated) % (lastColumn + 1);
      if (column <= last) return undefined;
      last = column;
      places.push({ column, start, end: reader.end });
    }
    const cells = this.now.rowCells(row) ?? new Map<number, Cell>();
    const old = this.before.rowCells(row) ?? new Map<number, Cell>();
    const standing = new Set(places.map(({ column }) => column));
    const added = [...cells.keys()].filter((column) => !standing.has(column)).sort((a, b) => a - b);
    const pieces: string[] = [tag];
    let next = 0;
    for (const place of places) {
      for (; next < added.length && added[next]! < place.column; next++)
        pieces.push(this.newCell(row, added[next]!, cells.get(added[next]!)!));
      pieces.push(this.patchCell(row, place, old.get(place.column), cells.get(place.column), unshared));
    }
    for (; next < added.length; next++)
      pieces.push(this.newCell(row, added[next]!, cells.get(added[next]!)!));
    return `${pieces.join("")}${inner}</${name}>`;
  }

  private rowTag(reader: XmlReader, row: number): string {
    const attributes = reader.attributes();
    const [before, now] = [this.before.row(row), this.now.row(row)];
    attributes.delete("spans");
    attributes.set("r", String(row + 1));
    setRow(attributes, now, before, this.writing);
    return `<${reader.name}${printAttributes(attributes)}>`;
  }

  private newRow(row: number): string {
    const attributes = new Map([["r", String(row + 1)]]);
    setRow(attributes, this.now.row(row), {}, this.writing);
    const cells = this.now.rowCells(row);
    const columns = cells ? [...cells.keys()].sort((a, b) => a - b) : [];
    const inner = columns.map((column) => this.newCell(row, column, cells!.get(column)!)).join("");
    const { prefix } = this.writing;
    return `<${prefix}row${printAttributes(attributes)}>${inner}</${prefix}row>`;
  }

  private patchCell(
    row: number,
    place: Place,
    old: Cell | undefined,
    cell: Cell | undefined,
    unshared: ReadonlySet<number>,
  ): string {
    const raw = this.text.slice(place.start, place.end);
    const writesFormula = unshared.has(row * (lastColumn + 1) + place.column);
    const address = columnName(place.column) + (row + 1);
    if (sameCell(old, cell) && !writesFormula) return withAttribute(raw, "r", address);
    if (!cell) return "";
    const before = old ?? { value: undefined, style: plainStyle };
    const style = cell.style === before.style ? undefined : this.writing.styleOf(cell.style);
    if (sameContents(before, cell) && !writesFormula) {
      const addressed = withAttribute(raw, "r", address);
      return style === undefined ? addressed : withAttribute(addressed, "s", String(style));
    }
    const number = style ?? (Number(new XmlReaderAt(raw).attribute("s") ?? 0) || 0);
    const sameFormula = cell.formula !== undefined && cell.formula === before.formula && !writesFormula;
    const sameReach =
      JSON.stringify([cell.array, cell.spill]) === JSON.stringify([before.array, before.spill]);
    if (!sameFormula || !sameReach) return this.newCell(row, place.column, cell, number);
    const { formula, metadata } = formulaElement(raw);
    return formula === undefined
      ? this.newCell(row, place.column, cell, number)
      : this.cellXml(address, number, cell, formula, metadata);
  }

  private newCell(row: number, column: number, cell: Cell, style = this.writing.styleOf(cell.style)): string {
    const address = columnName(column) + (row + 1);
    if (cell.formula === undefined)
      return this.cellXml(address, style, cell, this.whatIfXml(row, column, cell));
    const table = this.now.tables.find(({ area }) => contains(area, row, column))?.name;
    const stored = encodeXml(writeFormula(cell.formula, this.writing, table));
    const { spill, array } = cell;
    const many = spill !== undefined && spill.rows * spill.columns > 1;
    const reach = many ? { row, column, ...spill } : array;
    const isTyped = !array && !cell.implicit;
    const spills =
      !array &&
      (many ||
        cell.dynamic ||
        (isTyped && givesBlocks(cell.formula)) ||
        (isTyped && this.writing.losesValuesWhenPlain(cell.formula, this.now, { row, column })));
    const area = reach ?? { row, column, rows: 1, columns: 1 };
    const f = array || spills ? `<f t="array" ref="${printArea(area)}">${stored}</f>` : `<f>${stored}</f>`;
    const metadata = spills ? String(this.writing.dynamic()) : undefined;
    return this.cellXml(address, style, cell, prefixed(f, this.writing.prefix), metadata);
  }

  /** A table that does not begin in its own first cell (a copy of that cell) is none. */
  private whatIfXml(row: number, column: number, { whatIf }: Cell): string {
    if (!whatIf || whatIf.area.row !== row || whatIf.area.column !== column) return "";
    const attributes = new Map(whatIf.origin as ReadonlyMap<string, string>);
    attributes.set("ref", printArea(whatIf.area));
    whatIf.inputs.forEach((input, i) => {
      const key = `r${i + 1}`;
      if (!attributes.has(key)) return;
      if (input) attributes.set(key, printArea({ ...input, rows: 1, columns: 1 }));
      else attributes.set(`del${i + 1}`, "1").delete(key);
    });
    return `<${this.writing.prefix}f${printAttributes(attributes)}/>`;
  }

  private cellXml(address: string, style: number, cell: Cell, formula = "", metadata?: string): string {
    const { rich } = cell;
    if (rich instanceof StoredCell && rich.strings === this.writing.strings)
      return this.storedXml(address, style, rich, formula, metadata);
    const runs = rich instanceof StoredCell && formula === "" ? rich.textElsewhere : undefined;
    const { type, content } =
      runs === undefined
        ? contentXml(cell.value, formula !== "", /_xldudf_/i.test(formula))
        : { type: "inlineStr", content: `<is>${runs}</is>` };
    if (content === "" && formula === "" && style === 0 && cell.value === undefined) return "";
    const { prefix } = this.writing;
    const s = style === 0 ? "" : ` s="${style}"`;
    const cm = metadata === undefined ? "" : ` cm="${metadata}"`;
    const open = `<${prefix}c r="${address}"${s}${type === "" ? "" : ` t="${type}"`}${cm}`;
    const inner = formula + prefixed(content, prefix);
    return inner === "" ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
  }

  private storedXml(
    address: string,
    style: number,
    { attributes, content }: StoredCell,
    formula: string,
    metadata?: string,
  ): string {
    const { prefix } = this.writing;
    const s = style === 0 ? "" : ` s="${style}"`;
    const cm = metadata === undefined || attributes.includes(" cm=") ? "" : ` cm="${metadata}"`;
    return `<${prefix}c r="${address}"${s}${attributes}${cm}>${formula}${prefixed(content, prefix)}</${prefix}c>`;
  }
}

/** Reads one element's own tag. */
class XmlReaderAt extends XmlReader {
  constructor(text: string) {
    super(text);
    this.next();
  }
}

function formulaElement(raw: string): { formula?: string; metadata?: string } {
  const reader = new XmlReader(raw);
  reader.next();
  const metadata = reader.attribute("cm");
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open" || reader.local !== "f") continue;
    const { start } = reader;
    reader.skipElement();
    return { formula: raw.slice(start, reader.end), ...(metadata === undefined ? {} : { metadata }) };
  }
  return {};
}

/** The value's type and element. Texts stand in the cell itself: the file's list of shared texts stays as it is. */
function contentXml(
  value: CellValue,
  isResult: boolean,
  isAddinCall: boolean,
): { type: string; content: string } {
  if (value === undefined) return { type: "", content: "" };
  if (typeof value === "number")
    return Number.isFinite(value)
      ? { type: "", content: `<v>${value}</v>` }
      : { type: "e", content: "<v>#NUM!</v>" };
  if (typeof value === "boolean") return { type: "b", content: `<v>${value ? 1 : 0}</v>` };
  if (isError(value))
    return { type: "e", content: `<v>${storedErrors.has(value.text) ? value.text : "#N/A"}</v>` };
  if (!isResult) return { type: "inlineStr", content: `<is>${textElement("t", value)}</is>` };
  return { type: "str", content: textElement("v", value === "" && isAddinCall ? blankResult : value) };
}

/** Errors that every program reads; newer ones are written as #N/A. */
const storedErrors = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC!".split(" "));

export function textElement(local: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${local}${space}>${encodeText(text)}</${local}>`;
}

/** Line breaks stay as they are: every program reads them. */
function encodeText(text: string): string {
  return encodeXml(encodeLetters(text)).replace(/&#10;/g, "\n").replace(/&#9;/g, "\t");
}

function setRow(
  attributes: Map<string, string>,
  now: RowSetting,
  before: RowSetting,
  { styleOf }: CellWriting,
): void {
  if (now.height !== before.height) {
    if (now.height === undefined) for (const key of ["ht", "customHeight"]) attributes.delete(key);
    else attributes.set("ht", String(now.height)).set("customHeight", "1");
  }
  if (Boolean(now.hidden) !== Boolean(before.hidden)) setOrDelete(attributes, "hidden", now.hidden && "1");
  if ((now.outline ?? 0) !== (before.outline ?? 0))
    setOrDelete(attributes, "outlineLevel", now.outline ? String(now.outline) : undefined);
  if (Boolean(now.collapsed) !== Boolean(before.collapsed))
    setOrDelete(attributes, "collapsed", now.collapsed && "1");
  if ((now.style ?? plainStyle) !== (before.style ?? plainStyle)) {
    const styled = now.style !== undefined && now.style !== plainStyle;
    setOrDelete(attributes, "s", styled ? String(styleOf(now.style)) : undefined);
    setOrDelete(attributes, "customFormat", styled ? "1" : undefined);
  }
}

function setOrDelete(attributes: Map<string, string>, key: string, value: string | undefined | false): void {
  if (value) attributes.set(key, value);
  else attributes.delete(key);
}

/** An element's text with one attribute of its own tag set. */
function withAttribute(raw: string, key: string, value: string): string {
  const reader = new XmlReaderAt(raw);
  const attributes = reader.attributes();
  if (attributes.get(key) === value) return raw;
  if (key === "s" && value === "0" && !attributes.has("s")) return raw;
  attributes.set(key, value);
  return `<${reader.name}${printAttributes(attributes)}${reader.selfClosing ? "/>" : ">"}${raw.slice(reader.end)}`;
}
