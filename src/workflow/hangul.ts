/**
 * "한글 파일로 저장": the add-in's sheets as they are shown → a document of 한글 (.hwpx), in base64; "표 복사": the table in
 * which the selected cell stands, for the clipboard. The workbook is not touched.
 * Out, for example: { name: "성과계획서.hwpx", base64: "UEsDB…", findings: [] }.
 */
import { toBase64 } from "../excel/base64";
import { isPrinted } from "../excel/ownership";
import { hasApi, withExcel } from "../excel/session";
import { loadShown, type Shown } from "../excel/shown";
import { selection } from "../excel/selection";
import { loadSheetStates } from "../excel/sheets";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea, type SheetArea } from "../sheet/address";
import type { LayoutCell } from "../sheet/layout";
import { copiedTableAt, hwpxOf, type CopiedTable } from "../hwpx";
import { isBusy, toldBusy, whenSettled } from "./calls-settled";
import { Refusal } from "./types";

export interface HangulFile {
  readonly name: string;
  readonly base64: string;
  readonly findings: readonly Finding[];
}

/** The document of all visible sheets that were made for printing, in tab order. Refused where there is none. */
export async function hangulFile(): Promise<HangulFile> {
  const sheets = await withExcel((context) => loadDocument(context));
  const layouts = sheets.flatMap((sheet) => sheet.layouts);
  if (layouts.length === 0) throw new Refusal([finding("no-sheet-to-print", {})]);
  return {
    // A sheet's name may hold these, the name of a file in Windows may not.
    name: `${layouts[0]!.name.replace(/[<>|"]/g, "_")}.hwpx`,
    base64: toBase64(hwpxOf(layouts)),
    findings: findingsOf(sheets),
  };
}

/** The table of the sheet that was made for printing in which the selected cell stands. Refused where it stands in none. */
export async function selectedTable(): Promise<CopiedTable> {
  const { sheet, row } = await selection();
  const shown = await withExcel((context) => loadDocument(context, (name) => name === sheet));
  const [table] = shown
    .flatMap(({ layouts }) => layouts)
    .filter(({ page: { printArea } }) => row >= printArea.row && row < printArea.row + printArea.rows)
    .flatMap((layout) => copiedTableAt(layout, row) ?? []);
  if (!table) throw new Refusal([finding("no-table-selected", {})]);
  return table;
}

/** The sheets as they are shown once their cells are computed, or patience is at its end. */
async function loadDocument(
  context: Excel.RequestContext,
  wanted: (name: string) => boolean = () => true,
): Promise<Shown[]> {
  if (!hasApi("1.13")) throw new Refusal([finding("merges-unknown", {})]);
  const { sheets } = await loadSheetStates(context);
  return whenSettled(context, load, busyIn);

  async function load(): Promise<Shown[]> {
    const all: Shown[] = [];
    for (const sheet of sheets) {
      if (!isPrinted(sheet) || sheet.visibility !== "Visible" || !wanted(sheet.name)) continue;
      const shown = await loadShown(context, sheet.name);
      if (shown) all.push(shown);
    }
    return all;
  }
}

/** What the document prints in place of a figure, and what it does not print although it stands on the sheet. */
function findingsOf(sheets: readonly Shown[]): Finding[] {
  const narrow = sheets.flatMap(({ name, layouts }) =>
    layouts.flatMap(({ cells }) =>
      cells.filter(({ content }) => /^#+$/.test(String(content ?? ""))).map(on(name)),
    ),
  );
  const errors = sheets.flatMap(({ name, errors: cells }) =>
    cells.filter((cell) => !isBusyCell(cell)).map(on(name)),
  );
  const otherwise = sheets.flatMap(({ name, setOtherwise: cells }) => cells.map(on(name)));
  const beside = sheets.flatMap(({ name, beside: cells }) => cells.map(on(name)));
  const told = (
    kind: "shown-error" | "shown-too-narrow" | "text-set-otherwise" | "beside-print-area",
    cells: readonly SheetArea[],
  ): Finding[] =>
    cells.length === 0 ? [] : [finding(kind, { count: cells.length }, { cells: cells.map(printSheetArea) })];
  const margins = sheets.flatMap((sheet) => sheet.margins);
  return [
    ...toldBusy(busyIn(sheets)),
    ...told("shown-error", errors),
    ...told("shown-too-narrow", narrow),
    ...told("text-set-otherwise", otherwise),
    ...told("beside-print-area", beside),
    ...(margins.length === 0 ? [] : [finding("page-margins-left-out", { texts: [...new Set(margins)] })]),
  ];
}

const isBusyCell = ({ content }: LayoutCell): boolean => isBusy(content);

const busyIn = (sheets: readonly Shown[]): SheetArea[] =>
  sheets.flatMap(({ name, errors }) => errors.filter(isBusyCell).map(on(name)));

const on =
  (sheet: string) =>
  ({ row, column }: LayoutCell): SheetArea => ({ ...cellArea(row, column), sheet });

export type { CopiedTable };
