/**
 * What a book remembers of the file that it was read from: the package as it was, and which part each sheet stands in.
 * Only the reader and the writer of files look at it.
 */
import type { DefinedName } from "../book";
import type { DocumentProperties } from "../properties";
import type { Chart } from "../chart";
import type { Sheet } from "../sheet";
import type { Package } from "../../../xlsx/package";
import type { StoredText } from "../../../xlsx/strings";
import type { StyleSheet } from "./styles";
import type { WorkbookPart } from "./workbook-part";

export interface FileSheet {
  readonly part: string;
  /** Its place in the file's order of sheets, those included that the book does not hold. */
  readonly place: number;
  /** Whether its part says that it is shown first. */
  readonly marked: boolean;
  readonly sparklines: boolean;
  /** As they were read. */
  readonly charts: readonly Chart[];
  /** The fields as they were read, to see at once that nobody changed them. */
  readonly fields: readonly unknown[];
}

export interface FileOrigin {
  readonly file: Package;
  readonly workbook: string;
  readonly workbookPart: WorkbookPart;
  readonly styles: string;
  readonly looks: StyleSheet;
  readonly strings: readonly (string | StoredText)[];
  readonly dynamic: ReadonlySet<number>;
  readonly names: readonly DefinedName[];
  readonly sheets: ReadonlyMap<Sheet, FileSheet>;
  readonly properties: DocumentProperties;
  readonly settings: { readonly part: string; readonly text: string } | undefined;
}

/** Everything of the sheet that a person could have changed, to be compared one by one. */
export function fieldsOf(sheet: Sheet): readonly unknown[] {
  return [
    sheet.revision,
    sheet.tabColor,
    sheet.frozen,
    sheet.gridlines,
    sheet.headings,
    sheet.zoom,
    sheet.defaultColumnWidth,
    sheet.defaultRowHeight,
    sheet.page,
    sheet.protection,
    sheet.comments,
    sheet.tables,
    sheet.validations,
    sheet.conditionalFormats,
    sheet.charts,
    sheet.autoFilter,
    sheet.filters,
    JSON.stringify([...sheet.properties]),
  ];
}

export function isUntouched(sheet: Sheet, { fields }: FileSheet): boolean {
  return fieldsOf(sheet).every((field, i) => Object.is(field, fields[i]));
}
