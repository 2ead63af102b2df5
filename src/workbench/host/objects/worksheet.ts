/** Excel.Worksheet and its collection. A sheet is found by id, name or, in older scripts, neither: by position. */
import { SheetNameError, type Book, type Sheet } from "../../workbook/model";
import { widthOfPoints, widthPoints } from "../../workbook/widths";
import { HostError, invalidArgument } from "../error";
import { visibilities } from "../events";
import { registrations, type Registration } from "../heard";
import type { World } from "../world";
import { model, objectOf, type Argument, type HostObject, type Model } from "../object";
import { autoFilter } from "./auto-filter";
import { charts, shapes } from "./charts";
import { sheetComments } from "./comments";
import { freezePanes } from "./freeze";
import { names } from "./names";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { protection } from "./protection";
import { checkedArea, parseRegion, regionOf, wholeSheet } from "./region";
import { checkSheet, checkStructure } from "./guard";
import { colour } from "./looks";
import { searchingSheet } from "./searching";
import { sheetProperties } from "./sheet-properties";
import { tables } from "./tables";
import { define, range, rangeAreas, worksheet } from "./types";

/** Registering for an event: whoever registers anywhere hears of all sheets. */
export const eventMethods = <T>(names: readonly Registration[]): NonNullable<Model<T>["methods"]> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}`, (_: T, __: unknown, { heard }: World) => heard.register(name)],
      [`_Unregister${name}`, (_: T, __: unknown, { heard }: World) => heard.unregister(name)],
    ]),
  );

const ofSheet = registrations.filter((name) => name !== "AddedEvent" && name !== "DeletedEvent");

function renamed(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof SheetNameError)) throw error;
    throw new HostError(error.reason === "taken" ? "ItemAlreadyExists" : "InvalidArgument", error.message);
  }
}

const at = (book: Book, sheet: Sheet): number => book.sheets.indexOf(sheet);

/** The next sheet in tab order in a direction; ItemNotFound at the end. */
function neighbour(book: Book, from: number, step: 1 | -1, visibleOnly: Argument): HostObject {
  for (let index = from + step; index >= 0 && index < book.sheets.length; index += step) {
    const sheet = book.sheets[index]!;
    if (visibleOnly !== true || sheet.visibility === "visible") return objectOf(worksheet, sheet);
  }
  throw new HostError("ItemNotFound", "no further sheet");
}

function copyPosition(book: Book, type: Argument, relativeTo: Argument): number {
  const other =
    typeof relativeTo === "object" && relativeTo !== null && "target" in relativeTo
      ? (relativeTo.target as Sheet)
      : undefined;
  switch (type) {
    case "Beginning":
      return 0;
    case "Before":
    case "After":
      if (!other) throw invalidArgument("the sheet to copy beside");
      return at(book, other) + (type === "After" ? 1 : 0);
    default:
      return book.sheets.length;
  }
}

/** Excel's documentation limits an address to 8,192 characters. */
function shortAddress(address: Argument): string {
  if (String(address).length > 8192) throw invalidArgument("an address of more than 8192 characters");
  return String(address);
}

define(worksheet, {
  identity: (sheet) => ({ Id: sheet.id }),
  check: (sheet, world) => {
    if (!world.book.sheets.includes(sheet))
      throw new HostError("InvalidReference", `the sheet ${sheet.name} was deleted`);
  },
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, world) => {
        checkStructure(world.book, world);
        renamed(() => world.book.rename(sheet, String(name)));
      },
    },
    Position: {
      get: (sheet, world) => at(world.book, sheet),
      set: (sheet, position, world) => {
        checkStructure(world.book, world);
        if (typeof position !== "number" || position < 0 || position >= world.book.sheets.length)
          throw invalidArgument("position");
        world.book.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: (sheet) => visibilities[sheet.visibility],
      set: (sheet, value, world) => {
        checkStructure(world.book, world);
        const wanted = (Object.keys(visibilities) as Sheet["visibility"][]).find(
          (key) => visibilities[key] === value,
        );
        if (!wanted) throw invalidArgument(`visibility ${String(value)}`);
        // Assumption: Excel keeps one sheet visible and refuses with this code.
        if (!world.book.setVisibility(sheet, wanted))
          throw new HostError("InvalidOperation", "the last visible sheet");
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? "",
      set: (sheet, value, world) => {
        checkSheet(sheet, world);
        sheet.tabColor = colour(value) ?? undefined;
        sheet.touch();
      },
    },
    // The library reads these two by one name and sets them by another.
    ShowGridlines: { get: (sheet) => sheet.gridlines },
    Gridlines: { set: (sheet, value) => assign(sheet, { gridlines: value === true }) },
    ShowHeadings: { get: (sheet) => sheet.headings },
    Headings: { set: (sheet, value) => assign(sheet, { headings: value === true }) },
    StandardWidth: {
      get: (sheet) => widthPoints(sheet.defaultColumnWidth, sheet.digit),
      set: (sheet, value) => assign(sheet, { defaultColumnWidth: widthOfPoints(Number(value), sheet.digit) }),
    },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight },
  },
  objects: {
    Protection: (sheet) => objectOf(protection, sheet),
    FreezePanes: (sheet) => objectOf(freezePanes, sheet),
    PageLayout: (sheet) => objectOf(pageLayout, sheet),
    HorizontalPageBreaks: (sheet) => objectOf(pageBreaks, { sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => objectOf(pageBreaks, { sheet, axis: "column" }),
    Names: (sheet, world) => objectOf(names, { book: world.book, sheet }),
    AutoFilter: (sheet) => objectOf(autoFilter, { sheet }),
    Charts: (sheet) => objectOf(charts, sheet),
    Shapes: (sheet) => objectOf(shapes, sheet),
    Comments: (sheet) => objectOf(sheetComments, [sheet]),
    CustomProperties: (sheet) => objectOf(sheetProperties, sheet),
    Tables: (sheet) => objectOf(tables, [sheet]),
  },
  methods: {
    ...eventMethods<Sheet>(ofSheet),
    Activate: (sheet, _, world) => {
      if (sheet.visibility !== "visible")
        throw new HostError("InvalidOperation", "a hidden sheet cannot be activated");
      world.book.activate(sheet);
    },
    Calculate: (_, __, world) => world.calculation.calculate("recalculate"),
    Delete: (sheet, _, world) => {
      checkStructure(world.book, world);
      // Assumption: Excel refuses to delete a very hidden sheet, and the last visible one.
      if (sheet.visibility === "veryHidden")
        throw new HostError("InvalidOperation", "a very hidden sheet cannot be deleted");
      if (!world.book.deleteSheet(sheet)) throw new HostError("InvalidOperation", "the last visible sheet");
    },
    Copy: (sheet, [type, relativeTo], world) => {
      checkStructure(world.book, world);
      return objectOf(worksheet, world.book.copySheet(sheet, copyPosition(world.book, type, relativeTo)));
    },
    GetRange: (sheet, [address], world) => {
      if (address === null || address === undefined) return objectOf(range, regionOf(sheet, wholeSheet));
      const region = parseRegion(shortAddress(address), sheet, world.book);
      if (region.areas.length > 1) throw invalidArgument(String(address));
      return objectOf(range, region);
    },
    GetRanges: (sheet, [address], world) => {
      if (address === null || address === undefined) return objectOf(rangeAreas, regionOf(sheet, wholeSheet));
      return objectOf(rangeAreas, parseRegion(shortAddress(address), sheet, world.book));
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      objectOf(
        range,
        regionOf(
          sheet,
          checkedArea({
            row: Number(row),
            column: Number(column),
            rows: Number(rows),
            columns: Number(columns),
          }),
        ),
      ),
    GetCell: (sheet, [row, column]) =>
      objectOf(
        range,
        regionOf(sheet, checkedArea({ row: Number(row), column: Number(column), rows: 1, columns: 1 })),
      ),
    // Assumption: an empty sheet's used range is A1.
    GetUsedRange: (sheet, [valuesOnly]) =>
      objectOf(
        range,
        regionOf(sheet, sheet.usedArea(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
      ),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true);
      return used ? objectOf(range, regionOf(sheet, used)) : null;
    },
    GetNext: (sheet, [visibleOnly], world) => neighbour(world.book, at(world.book, sheet), 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly], world) =>
      neighbour(world.book, at(world.book, sheet), -1, visibleOnly),
    ...searchingSheet,
    _GetSheetById: (_, [id], world) => found(world.book, id),
    _GetAnotherWorksheetById: (_, [id], world) => found(world.book, id),
  },
});

function assign(sheet: Sheet, fields: Partial<Sheet>): void {
  Object.assign(sheet, fields);
  sheet.touch();
}

/** Assumption: an id may come with or without its braces. */
export function found(book: Book, key: Argument): HostObject {
  const text = String(key);
  const sheet = book.sheetById(text) ?? book.sheetById(`{${text}}`) ?? book.sheet(text);
  if (!sheet) throw new HostError("ItemNotFound", `worksheet ${text}`);
  return objectOf(worksheet, sheet);
}

export const worksheets = model<Book>("WorksheetCollection", {
  item: found,
  items: (book) => book.sheets.map((sheet) => objectOf(worksheet, sheet)),
  methods: {
    ...eventMethods<Book>(registrations),
    Add: (book, [name], world: World) => {
      checkStructure(book, world);
      let sheet: Sheet | undefined;
      renamed(() => (sheet = book.addSheet(name === null || name === undefined ? undefined : String(name))));
      return objectOf(worksheet, sheet!);
    },
    GetActiveWorksheet: (book) => objectOf(worksheet, book.activeSheet),
    GetCount: (book, [visibleOnly]) =>
      book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "visible").length,
    GetFirst: (book, [visibleOnly]) => neighbour(book, -1, 1, visibleOnly),
    GetLast: (book, [visibleOnly]) => neighbour(book, book.sheets.length, -1, visibleOnly),
  },
});
