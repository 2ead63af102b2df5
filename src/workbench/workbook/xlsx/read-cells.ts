/**
 * The cells of one sheet's part. In: a reader that stands at <sheetData>. Out: cells and row settings in the sheet.
 * Example: <c r="B6" s="4" t="s"><v>3</v></c> → sheet.cell(5, 1) is the fourth shared text with the fifth look.
 */
import type { Area } from "../../../sheet/address";
import { formulaParts, type FormulaPart, lastColumn, lastRow, movedFormula } from "../references";
import type { Cell } from "../cell";
import type { RowSetting } from "../features";
import type { Sheet } from "../sheet";
import { plainStyle, type Style } from "../style";
import { type CellValue, errorValue } from "../value";
import { areaOf, keyOfCell } from "../../../xlsx/areas";
import { isOn } from "../../../xlsx/node";
import { serialOf } from "../../../xlsx/dates";
import { readFormula } from "./spelling";
import { readText, type StoredText, decodeLetters } from "../../../xlsx/strings";
import { unprefixed } from "../../../xlsx/package";
import { XmlReader, XmlError } from "../../../xlsx/xml";
import type { Palette } from "./colors";
import { StoredCell, withOwnLooks } from "./stored-cell";

export interface CellReading {
  readonly strings: readonly (string | StoredText)[];
  readonly styles: readonly Style[];
  /** What the colours of texts in several formats mean. */
  readonly looks: { readonly palette: Palette };
  readonly date1904: boolean;
  /** Whether cells with this number of cell metadata hold a formula that spills. */
  readonly isDynamic: (metadata: number) => boolean;
  /** Takes note of what stands before the names of functions. */
  readonly prefixes: Map<string, string>;
}

/** How the file spells the empty result of an add-in call: LibreOffice takes an empty text for no value at all. */
export const blankResult = " ";

interface Shared {
  readonly parts: readonly FormulaPart[];
  readonly row: number;
  readonly column: number;
}

/** After "open" of <sheetData>: reads to its close. Throws XmlError on what no program could place. */
export function readCells(reader: XmlReader, sheet: Sheet, reading: CellReading): void {
  new CellReader(reader, sheet, reading).read();
}

class CellReader {
  private readonly shared = new Map<string, Shared>();
  private readonly spills: { readonly row: number; readonly column: number; readonly area: Area }[] = [];
  /** One object for all cells that hold nothing but a look, and for all rows of one height. */
  private readonly blanks = new Map<Style, Cell>();
  private readonly rows = new Map<string, RowSetting>();
  private isAddinCall = false;

  constructor(
    private readonly reader: XmlReader,
    private readonly sheet: Sheet,
    private readonly reading: CellReading,
  ) {}

  read(): void {
    const { reader } = this;
    const depth = reader.depth;
    let last = -1;
    for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
      if (event !== "open") continue;
      if (reader.local === "row") last = this.readRow(last);
      else reader.skipElement();
    }
    for (const { row, column, area } of this.spills)
      for (const [r, c, cell] of this.sheet.cellsIn(area))
        if ((r !== row || c !== column) && cell.formula === undefined)
          this.sheet.load(r, c, { ...cell, spilledFrom: { row, column } });
  }

  private readRow(before: number): number {
    const { reader } = this;
    const stated = reader.attribute("r");
    const row = stated === undefined ? before + 1 : Number(stated) - 1;
    if (!(row >= 0 && row <= lastRow) || !Number.isInteger(row))
      throw new XmlError(`row ${stated}`, reader.start);
    this.readRowSetting(row);
    const depth = reader.depth;
    let last = -1;
    for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
      if (event !== "open") continue;
      if (reader.local === "c") last = this.readCell(row, last);
      else reader.skipElement();
    }
    return row;
  }

  private readRowSetting(row: number): void {
    const { reader } = this;
    const height = Number(reader.attribute("ht") ?? NaN);
    const hidden = isOn(reader.attribute("hidden") ?? "0");
    const outline = Number(reader.attribute("outlineLevel") ?? 0);
    const collapsed = isOn(reader.attribute("collapsed") ?? "0");
    const look = isOn(reader.attribute("customFormat") ?? "0")
      ? this.style(reader.attribute("s"))
      : plainStyle;
    if (Number.isNaN(height) && !hidden && !outline && !collapsed && look === plainStyle) return;
    const key = look === plainStyle ? `${height},${hidden},${outline},${collapsed}` : undefined;
    let setting = key === undefined ? undefined : this.rows.get(key);
    if (!setting) {
      setting = {
        ...(Number.isNaN(height) ? {} : { height }),
        ...(hidden ? { hidden } : {}),
        ...(look !== plainStyle ? { style: look } : {}),
        ...(outline ? { outline } : {}),
        ...(collapsed ? { collapsed } : {}),
      };
      if (key !== undefined) this.rows.set(key, setting);
    }
    this.sheet.loadRow(row, setting);
  }

  private style(text: string | undefined): Style {
    return text === undefined ? plainStyle : (this.reading.styles[Number(text)] ?? plainStyle);
  }

  private readCell(inRow: number, before: number): number {
    const { reader } = this;
    const stated = reader.attribute("r");
    let row = inRow;
    let column = before + 1;
    if (stated !== undefined) {
      const key = keyOfCell(stated);
      if (key < 0) throw new XmlError(`cell ${stated}`, reader.start);
      row = Math.floor(key / (lastColumn + 1));
      column = key % (lastColumn + 1);
      if (row !== inRow) throw new XmlError(`cell ${stated} in row ${inRow + 1}`, reader.start);
    }
    if (column > lastColumn) throw new XmlError("column", reader.start);
    const style = this.style(reader.attribute("s"));
    if (reader.selfClosing) {
      reader.next();
      this.loadBlank(row, column, style);
      return column;
    }
    this.readContents(row, column, style);
    return column;
  }

  private loadBlank(row: number, column: number, style: Style): void {
    if (style === plainStyle) return;
    let blank = this.blanks.get(style);
    if (!blank) this.blanks.set(style, (blank = { value: undefined, style }));
    this.sheet.load(row, column, blank);
  }

  private readContents(row: number, column: number, style: Style): void {
    const { reader } = this;
    const type = reader.attribute("t") ?? "n";
    const metadata = Number(reader.attribute("cm") ?? 0);
    const isDynamic = metadata !== 0 && this.reading.isDynamic(metadata);
    const [open, from] = [reader.start, reader.end];
    const isMore = reader.attribute("vm") !== undefined || (metadata !== 0 && !isDynamic);
    const depth = reader.depth;
    let formulaAt: readonly [start: number, end: number] = [from, from];
    let raw: string | undefined;
    let inline: StoredText | undefined;
    let formula: Partial<Cell> | undefined;
    this.isAddinCall = false;
    for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
      if (event !== "open") continue;
      if (reader.local === "v") raw = reader.innerText();
      else if (reader.local === "is") inline = readText(reader);
      else if (reader.local === "f") {
        const { start } = reader;
        formula = this.readFormulaOf(row, column, isDynamic);
        formulaAt = [start, reader.end];
      } else reader.skipElement();
    }
    const stored = type === "s" ? this.sharedText(raw) : type === "inlineStr" ? inline : undefined;
    let value =
      stored === undefined ? this.plainValue(type, raw) : typeof stored === "string" ? stored : stored.text;
    if (this.isAddinCall && value === blankResult) value = "";
    const isKept = isMore || (typeof stored === "object" && stored.rich);
    // A picture or a linked kind of data stands in parts of its own.
    const runs = isMore ? undefined : typeof stored === "object" ? stored : undefined;
    const rich = isKept ? { rich: this.storedCell(open, from, formulaAt, isDynamic, runs) } : undefined;
    if (value === undefined && !formula && !rich) return this.loadBlank(row, column, style);
    const fromFile =
      formula?.formula !== undefined && value !== undefined ? ({ fromFile: true } as const) : undefined;
    const isMere = !formula && !rich;
    this.sheet.load(
      row,
      column,
      isMere ? { value, style } : { value, style, ...formula, ...fromFile, ...rich },
    );
    if (formula?.spill) this.spills.push({ row, column, area: { row, column, ...formula.spill } });
  }

  /** The reader stands at the cell's close. `open`, `from`: where its tag begins and ends. */
  private storedCell(
    open: number,
    from: number,
    [formula, behind]: readonly [number, number],
    isDynamic: boolean,
    runs: StoredText | undefined,
  ): StoredCell {
    const { text, start } = this.reader;
    const tag = new XmlReader(text, open);
    tag.next();
    const attributes = tag.attributes();
    if (isDynamic) attributes.delete("cm");
    const content = text.slice(from, formula) + text.slice(behind, start);
    const prefix = tag.name.slice(0, tag.name.length - tag.local.length);
    const own = unprefixed(content, prefix);
    const xml = runs && (runs.xml ?? /<is>([^]*)<\/is>/.exec(own)?.[1]);
    const elsewhere = xml === undefined ? undefined : withOwnLooks(xml, this.reading.looks.palette);
    return StoredCell.of(this.reading.strings, attributes, own, elsewhere);
  }

  private sharedText(raw: string | undefined): string | StoredText | undefined {
    const index = Number(raw ?? NaN);
    const found = this.reading.strings[index];
    if (found === undefined && raw !== undefined) throw new XmlError(`shared text ${raw}`, this.reader.start);
    return found;
  }

  private plainValue(type: string, raw: string | undefined): CellValue {
    if (raw === undefined) return undefined;
    if (type === "str") return decodeLetters(raw);
    if (raw === "") return undefined;
    if (type === "b") return isOn(raw);
    if (type === "e") return errorValue(raw);
    if (type === "d") return serialOf(raw, this.reading.date1904);
    const number = Number(raw);
    return Number.isFinite(number) ? number : errorValue("#NUM!");
  }

  /** A what-if table's cell has no formula of its own: it keeps its value. */
  private readFormulaOf(row: number, column: number, isDynamic: boolean): Partial<Cell> | undefined {
    const { reader } = this;
    const kind = reader.attribute("t") ?? "normal";
    const reference = reader.attribute("ref");
    const group = reader.attribute("si");
    const attributes = kind === "dataTable" ? reader.attributes() : undefined;
    const text = reader.innerText();
    this.isAddinCall = /_xldudf_/i.test(text);
    if (attributes) return whatIfOf(attributes);
    if (kind === "shared" && group !== undefined) {
      let shared = this.shared.get(group);
      if (text !== "") {
        shared = { parts: formulaParts(readFormula(text, this.reading.prefixes)), row, column };
        this.shared.set(group, shared);
      }
      return (
        shared && {
          formula: movedFormula(shared.parts, row - shared.row, column - shared.column),
          implicit: true,
        }
      );
    }
    if (text === "") return undefined;
    const formula = readFormula(text, this.reading.prefixes);
    const area = kind === "array" && reference !== undefined ? areaOf(reference) : undefined;
    if (!area) return { formula, implicit: true };
    if (!isDynamic) return { formula, array: area };
    return area.rows * area.columns > 1
      ? { formula, dynamic: true, spill: { rows: area.rows, columns: area.columns } }
      : { formula, dynamic: true };
  }
}

/** A table without a place of its own is none. */
function whatIfOf(attributes: ReadonlyMap<string, string>): Partial<Cell> | undefined {
  const area = areaOf(attributes.get("ref") ?? "");
  if (!area) return undefined;
  const inputs = ["r1", "r2"].map((key) => {
    const input = areaOf(attributes.get(key) ?? "");
    return input && { row: input.row, column: input.column };
  });
  return { whatIf: { area, inputs, origin: attributes } };
}
