/**
 * "한글 파일로 저장": the add-in's sheets as they are shown → a document of 한글 (.hwpx), in base64; "표 복사": the table in
 * which the selected cell stands, for the clipboard. The workbook is not touched.
 * Out, for example: { name: "성과계획서.hwpx", base64: "UEsDB…", findings: [] }.
 */
import { toBase64 } from "../excel/base64";
import { isPrinted } from "../excel/ownership";
import { hasApi, withExcel } from "../excel/session";
import { loadShown } from "../excel/shown";
import { selection } from "../excel/selection";
import { loadSheetStates } from "../excel/sheets";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printArea, quoteSheet } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import { copiedTableAt, hwpxOf, type CopiedTable } from "../hwpx";
import { Refusal } from "./types";

export interface HangulFile {
  readonly name: string;
  readonly base64: string;
  readonly findings: readonly Finding[];
}

/** The document of all visible sheets that were made for printing, in tab order. Refused where there is none. */
export async function hangulFile(): Promise<HangulFile> {
  const layouts = await withExcel((context) => loadDocument(context));
  if (layouts.length === 0) throw new Refusal([finding("no-sheet-to-print", {})]);
  return {
    // A sheet's name may hold these, the name of a file in Windows may not.
    name: `${layouts[0]!.name.replace(/[<>|"]/g, "_")}.hwpx`,
    base64: toBase64(hwpxOf(layouts)),
    findings: [
      ...shownAs(layouts, /^#(?:N\/A|GETTING_DATA|[A-Z0-9/]+[!?])$/, "shown-error"),
      ...shownAs(layouts, /^#+$/, "shown-too-narrow"),
    ],
  };
}

/** The table of the sheet that was made for printing in which the selected cell stands. Refused where it stands in none. */
export async function selectedTable(): Promise<CopiedTable> {
  const { sheet, row } = await selection();
  const [layout] = await withExcel((context) => loadDocument(context, (name) => name === sheet));
  const table = layout && copiedTableAt(layout, row);
  if (!table) throw new Refusal([finding("no-table-selected", {})]);
  return table;
}

async function loadDocument(
  context: Excel.RequestContext,
  wanted: (name: string) => boolean = () => true,
): Promise<SheetLayout[]> {
  if (!hasApi("1.13")) throw new Refusal([finding("merges-unknown", {})]);
  const { sheets } = await loadSheetStates(context);
  const layouts: SheetLayout[] = [];
  for (const sheet of sheets) {
    if (!isPrinted(sheet) || sheet.visibility !== "Visible" || !wanted(sheet.name)) continue;
    const layout = await loadShown(context, sheet.name);
    if (layout) layouts.push(layout);
  }
  return layouts;
}

/** Cells that show "####" or an error in place of their figure: the document prints that. */
function shownAs(
  layouts: readonly SheetLayout[],
  text: RegExp,
  kind: "shown-error" | "shown-too-narrow",
): Finding[] {
  const addresses = layouts.flatMap(({ name, cells }) =>
    cells
      .filter(({ content }) => typeof content === "string" && text.test(content))
      .map(({ row, column }) => `${quoteSheet(name)}!${printArea(cellArea(row, column))}`),
  );
  return addresses.length === 0 ? [] : [finding(kind, { count: addresses.length }, { cells: addresses })];
}

export type { CopiedTable };
