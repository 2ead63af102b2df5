/** Excel.Workbook. */
import type { Book } from "../../workbook/model";
import { HostError } from "../error";
import { model, objectOf } from "../object";
import { application } from "./application";
import { sheetComments } from "./comments";
import { documentProperties } from "./document-properties";
import { names } from "./names";
import { workbookProtection } from "./protection";
import { regionOf } from "./region";
import { settings } from "./settings";
import { tables } from "./tables";
import { eventMethods, worksheets } from "./worksheet";
import { insertFromFile, type InsertOptions } from "./insert-sheets";
import { range, rangeAreas } from "./types";

export const workbook = model<Book>("Workbook", {
  properties: {
    Name: { get: (book) => book.fileName },
    ReadOnly: { get: (book) => book.readOnly },
  },
  objects: {
    Application: (book) => objectOf(application, book),
    Comments: (book) => objectOf(sheetComments, book.sheets),
    Names: (book) => objectOf(names, { book }),
    Properties: (book) => objectOf(documentProperties, book),
    Protection: (book) => objectOf(workbookProtection, book),
    Settings: (book) => objectOf(settings, book),
    Tables: (book) => objectOf(tables, book.sheets),
    Worksheets: (book) => objectOf(worksheets, book),
  },
  methods: {
    ...eventMethods<Book>(["ActivatedEvent"]),
    GetSelectedRange: (book) => {
      const areas = book.selectedAreas();
      if (areas.length > 1) throw new HostError("InvalidSelection", `${areas.length} areas are selected`);
      return objectOf(range, regionOf(book.activeSheet, areas[0]!));
    },
    GetSelectedRanges: (book) =>
      objectOf(rangeAreas, { sheet: book.activeSheet, areas: book.selectedAreas() }),
    GetActiveCell: (book) =>
      objectOf(range, regionOf(book.activeSheet, { ...book.selection(), rows: 1, columns: 1 })),
    InsertWorksheetsFromBase64: (book, [base64, options], world) =>
      insertFromFile(book, String(base64), (options ?? {}) as InsertOptions, world),
    _GetReferenceCount: (_, __, world) => world.references.size,
  },
});
