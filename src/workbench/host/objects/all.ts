/** The models that scripts reach from the workbook, for a list of what this workbench knows of Excel. */
import type { Model } from "../object";
import { workbook } from "./workbook";
import { application } from "./application";
import { autoFilter } from "./auto-filter";
import { rangeBorder, rangeBorders } from "./borders";
import { replies, sheetComments } from "./comments";
import { conditionalFormat, conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { customProperties, documentProperties } from "./document-properties";
import { rangeFill, rangeFont, rangeFormat } from "./format";
import { freezePanes } from "./freeze";
import { names } from "./names";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { protection, workbookProtection } from "./protection";
import "./range";
import "./range-areas";
import { settings } from "./settings";
import { rangeSort, tableSort } from "./sort";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";
import { sheetProperties } from "./sheet-properties";
import { tables } from "./tables";
import { range, rangeAreas, worksheet } from "./types";
import { worksheets } from "./worksheet";

export { workbook };

export const models = [
  workbook,
  worksheets,
  worksheet,
  range,
  rangeAreas,
  rangeSort,
  rangeFormat,
  rangeFont,
  rangeFill,
  rangeBorders,
  rangeBorder,
  dataValidation,
  names,
  pageLayout,
  pageBreaks,
  protection,
  workbookProtection,
  freezePanes,
  sheetComments,
  replies,
  settings,
  sheetProperties,
  tables,
  tableRows,
  tableColumns,
  tableSort,
  autoFilter,
  conditionalFormats,
  conditionalFormat,
  documentProperties,
  customProperties,
  application,
] as unknown as readonly Model<unknown>[];
