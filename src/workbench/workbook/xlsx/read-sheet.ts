/**
 * One worksheet of a file, as excelts read it, into the book. Rows and columns are counted from 1 there.
 */
import type { Cell as FileCell, Worksheet } from "@cj-tech-master/excelts";
import { type Area, parseAddress } from "../../../sheet/address";
import { newPage, type PageSetup } from "../page";
import type { Cell, Sheet } from "../sheet";
import { plainStyle, type Style } from "../style";
import { type CellValue, errorValue } from "../value";
import { type LooseStyle, readColor, readStyle, type Theme } from "./looks";
import { readFormula } from "./spelling";
import { blankResult } from "./parts";

export interface Reading {
  readonly theme: Theme;
  readonly styles: Map<object, Style>;
  readonly date1904: boolean;
}

/** excelts' own lists: its public way makes a cell of every gap. */
interface Inside {
  readonly _rows: (
    | undefined
    | {
        readonly number: number;
        readonly hidden: boolean;
        readonly height?: number;
        readonly style: LooseStyle;
        readonly outlineLevel?: number;
        readonly _cells: (FileCell | undefined)[];
      }
  )[];
}

export function readSheet(file: Worksheet, sheet: Sheet, reading: Reading): void {
  readCells(file, sheet, reading);
  for (const { min, max, width, hidden, style, outlineLevel } of file.model.cols ?? []) {
    const look = readStyle(style as LooseStyle, reading.theme, reading.styles);
    for (let column = min - 1; column < max; column++)
      sheet.setColumn(column, {
        ...(width !== undefined ? { width } : {}),
        ...(hidden ? { hidden } : {}),
        ...(look !== plainStyle ? { style: look } : {}),
        ...(outlineLevel ? { outline: outlineLevel } : {}),
      });
  }
  sheet.merges = file.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  const { properties } = file;
  sheet.tabColor = readColor(properties.tabColor, reading.theme);
  if (properties.defaultRowHeight) sheet.defaultRowHeight = properties.defaultRowHeight;
  if (properties.defaultColWidth) sheet.defaultColumnWidth = properties.defaultColWidth;
  const view = file.views?.[0];
  if (view) {
    sheet.gridlines = view.showGridLines !== false;
    sheet.headings = view.showRowColHeaders !== false;
    sheet.zoom = view.zoomScale ?? 100;
    if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  }
  sheet.page = readPage(file);
  if (file.sheetProtection?.sheet) {
    const { hashValue, algorithmName, saltValue, spinCount, sheet: _on, ...options } = file.sheetProtection;
    const password = hashValue
      ? JSON.stringify({ hashValue, algorithmName, saltValue, spinCount })
      : undefined;
    sheet.protection = {
      on: true,
      options: options as Record<string, boolean>,
      ...(password ? { password } : {}),
    };
  }
  sheet.validations = Object.entries(file.dataValidations.model).map(([key, rule]) => ({
    areas: areasOf(key.replace(/^range:/, "")),
    origin: rule,
  }));
  sheet.conditionalFormats = file.conditionalFormattings.map(({ ref, rules }) => ({
    areas: areasOf(ref),
    origin: rules,
  }));
  if (typeof file.autoFilter === "string") sheet.autoFilter = parseAddress(file.autoFilter)?.area;
  sheet.tables = file.getTables().map(({ table }) => {
    const { name, columns, headerRow, totalsRow, tableRef, style } = table as never as LooseTable;
    return {
      name,
      area: parseAddress(tableRef)!.area,
      headers: headerRow !== false,
      totals: totalsRow === true,
      columns: columns.map((column) => column.name),
      ...(style?.theme ? { style: style.theme } : {}),
      origin: { columns, style },
    };
  });
  const pictures = file
    .getImages()
    .map(({ range, imageId }) => ({ range, image: file.workbook.getImage(imageId!) }));
  if (pictures.length > 0) sheet.origin = { pictures };
  sheet.visibility = file.state;
}

interface LooseTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly tableRef: string;
  readonly style?: { readonly theme?: string };
}

function readCells(file: Worksheet, sheet: Sheet, reading: Reading): void {
  const comments: Sheet["comments"][number][] = [];
  const spills: [number, number, Area][] = [];
  for (const row of (file as unknown as Inside)._rows) {
    if (!row) continue;
    const look = readStyle(row.style, reading.theme, reading.styles);
    const { height, hidden, outlineLevel } = row;
    if (height !== undefined || hidden || outlineLevel || look !== plainStyle)
      sheet.setRow(row.number - 1, {
        ...(height !== undefined ? { height } : {}),
        ...(hidden ? { hidden } : {}),
        ...(look !== plainStyle ? { style: look } : {}),
        ...(outlineLevel ? { outline: outlineLevel } : {}),
      });
    for (const each of row._cells) {
      if (!each) continue;
      const [r, c] = [each.fullAddress.row - 1, each.fullAddress.col - 1];
      const cell = readCell(each, reading);
      if (cell.value !== undefined || cell.formula !== undefined || cell.style !== plainStyle)
        sheet.setCell(r, c, cell);
      if (cell.spill) spills.push([r, c, { row: r, column: c, ...cell.spill }]);
      const note = (each as unknown as { _comment?: { note: unknown } })._comment?.note;
      if (note) comments.push({ row: r, column: c, text: noteText(note), origin: note });
    }
  }
  sheet.comments = comments;
  for (const [row, column, area] of spills)
    for (const [r, c, cell] of sheet.cellsIn(area))
      if (r !== row || c !== column) sheet.setCell(r, c, { ...cell, spilledFrom: { row, column } });
}

function readCell(file: FileCell, { theme, styles, date1904 }: Reading): Cell {
  const model = file.model as {
    formula?: string;
    sharedFormula?: string;
    master?: string;
    shareType?: string;
    ref?: string;
    isDynamicArray?: boolean;
  };
  const style = readStyle(file.style as LooseStyle, theme, styles);
  if (model.master) return { value: undefined, style };
  const raw = model as unknown as {
    value?: unknown;
    result?: unknown;
    text?: unknown;
    hyperlink?: string;
    tooltip?: string;
  };
  const formula = model.formula || model.sharedFormula ? file.formula : undefined;
  const link = raw.hyperlink
    ? { link: { address: raw.hyperlink, ...(raw.tooltip ? { tip: raw.tooltip } : {}) } }
    : {};
  if (formula !== undefined) {
    const result = /_xldudf_/i.test(formula) && raw.result === blankResult ? "" : raw.result;
    const value = plainValue(result ?? (raw.hyperlink ? raw.text : undefined), date1904);
    const area = model.shareType === "array" && model.ref ? parseAddress(model.ref)?.area : undefined;
    const base = { value, formula: readFormula(formula), style, ...link };
    if (area && model.isDynamicArray)
      return area.rows * area.columns > 1
        ? { ...base, spill: { rows: area.rows, columns: area.columns } }
        : base;
    return area ? { ...base, array: area } : { ...base, implicit: true };
  }
  const held = raw.hyperlink ? (raw.text ?? raw.value) : raw.value;
  const rich = held && typeof held === "object" && "richText" in held ? { rich: held.richText } : {};
  return { value: plainValue(held, date1904), style, ...rich, ...link };
}

function plainValue(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return value.getTime() / 86400000 + (date1904 ? 24107 : 25569);
  if (typeof value !== "object") return value as string | number | boolean;
  if ("error" in value) return errorValue(String(value.error));
  if ("richText" in value) return (value.richText as { text: string }[]).map((run) => run.text).join("");
  if ("checkbox" in value) return value.checkbox as boolean;
  return "text" in value ? plainValue(value.text, date1904) : undefined;
}

function noteText(note: unknown): string {
  if (typeof note === "string") return note;
  return ((note as { texts?: { text: string }[] }).texts ?? []).map((run) => run.text).join("");
}

/** "A1:B2 D4" or "A1:B2,D4". */
function areasOf(text: string): Area[] {
  return text.split(/[\s,]+/).flatMap((each) => parseAddress(each)?.area ?? []);
}

const inch = 72;

function readPage(file: Worksheet): PageSetup {
  const setup = file.pageSetup;
  const { margins } = setup;
  const lines = (text: string | undefined): [number, number] | undefined => {
    const [first, last] = (text ?? "").replace(/\$/g, "").split(":");
    return first ? [positionOf(first), positionOf(last ?? first)] : undefined;
  };
  const rows = lines(setup.printTitlesRow);
  const columns = lines(setup.printTitlesColumn);
  const texts = file.headerFooter as unknown as Record<string, string | null | undefined> | undefined;
  const text = (key: string, name: string): Record<string, string> =>
    texts?.[key] ? { [name]: texts[key] } : {};
  return {
    ...newPage,
    orientation: setup.orientation === "landscape" ? "landscape" : "portrait",
    paper: setup.paperSize ?? 9,
    ...(margins
      ? {
          margins: Object.fromEntries(
            Object.entries(margins).map(([side, size]) => [
              side,
              Math.round(Number(size) * inch * 1000) / 1000,
            ]),
          ) as never,
        }
      : {}),
    printAreas: setup.printArea ? areasOf(setup.printArea.replace(/&&/g, " ")) : [],
    ...(rows ? { titleRows: { row: rows[0], rows: rows[1] - rows[0] + 1 } } : {}),
    ...(columns ? { titleColumns: { column: columns[0], columns: columns[1] - columns[0] + 1 } } : {}),
    rowBreaks: file.rowBreaks.map(({ id }) => id),
    columnBreaks: file.colBreaks.map(({ id }) => id),
    ...(setup.fitToPage
      ? { fit: { wide: setup.fitToWidth, tall: setup.fitToHeight } }
      : setup.scale && setup.scale !== 100
        ? { scale: setup.scale }
        : {}),
    ...(setup.horizontalCentered ? { centerHorizontally: true } : {}),
    ...(setup.verticalCentered ? { centerVertically: true } : {}),
    ...(setup.showGridLines ? { gridlines: true } : {}),
    ...(setup.showRowColHeaders ? { headings: true } : {}),
    ...(setup.blackAndWhite ? { blackAndWhite: true } : {}),
    ...(setup.pageOrder === "overThenDown" ? { order: "overThenDown" as const } : {}),
    headersFooters: {
      ...text("oddHeader", "header"),
      ...text("oddFooter", "footer"),
      ...text("firstHeader", "firstHeader"),
      ...text("firstFooter", "firstFooter"),
      ...text("evenHeader", "evenHeader"),
      ...text("evenFooter", "evenFooter"),
      ...(texts?.["differentFirst"] ? { differentFirst: true } : {}),
      ...(texts?.["differentOddEven"] ? { differentOddEven: true } : {}),
    },
  };
}

function positionOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) - 1 : parseAddress(`${text}1`)!.area.column;
}
