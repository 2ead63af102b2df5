/**
 * First steps: the sample, and input sheets for what a workbook lacks.
 * The sample is a file of the add-in's own host; nothing is asked of any other address.
 */
import { toBase64 } from "../excel/base64";
import { afterwards } from "../excel/afterwards";
import { commit } from "../excel/commit";
import { markSheet } from "../excel/ownership";
import { pagePart } from "../excel/page";
import type { Parcel } from "../excel/parcels";
import { hasApi, withExcel } from "../excel/session";
import { layoutParcels } from "../excel/write";
import { spelling } from "../functions/calls";
import { inputSheet, templateKinds } from "../layout/templates";
import { loadOwnSheets, loadSource } from "./source";
import { statusOf } from "./status";

const samplePath = "assets/sample.xlsx";

/** 예제로 시작: fills an empty workbook with the sample, or opens the sample as a new one where there is work. */
export async function openSample(): Promise<void> {
  const response = await fetch(samplePath);
  if (!response.ok) throw new Error(`${samplePath}: ${response.status}`);
  const base64 = toBase64(new Uint8Array(await response.arrayBuffer()));
  const { empty } = await withExcel(async (context) => statusOf(await loadOwnSheets(context)));
  if (!empty || !hasApi("1.13")) {
    await Excel.createWorkbook(base64);
    return;
  }
  await withExcel(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
  });
}

/** 입력 양식 만들기: adds an input sheet for each kind of table that the workbook lacks. Returns their names. */
export function createInputSheets(): Promise<readonly string[]> {
  return withExcel(async (context) => {
    const source = await loadSource(context);
    const { reading, plan, state } = source;
    const year = plan?.fiscalYear ?? reading.parts.fiscalYear ?? new Date().getFullYear() + 1;
    const found = new Set(reading.tables.map((table) => table.kind));
    if (reading.parts.outline.strategicGoal || reading.parts.goals.length > 0) found.add("outline");
    const taken = new Set(state.sheets.map((sheet) => sheet.name));
    const layouts = templateKinds
      .filter((kind) => !found.has(kind))
      .map((kind) => inputSheet(kind, year))
      .filter((layout) => !taken.has(layout.name));
    const begin = (name: string): Parcel => ({
      bytes: 1000,
      queue: ({ workbook }) => {
        const sheet = workbook.worksheets.add(name);
        markSheet(sheet, "input");
        sheet.showGridlines = false;
      },
    });
    await commit(source, source.store, {
      parcels: layouts.flatMap((layout) => [
        begin(layout.name),
        ...layoutParcels(layout.name, layout, spelling("native", { textAt: () => undefined })),
      ]),
    });
    await afterwards(layouts.map((layout) => pagePart(layout.name, layout)));
    return layouts.map((layout) => layout.name);
  });
}
