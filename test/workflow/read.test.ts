/** What the reader is given of a real workbook: the staff's visible sheets, whatever else stands in it. */
import type { ReadReport } from "../../src/workflow/types";
import { errorValue } from "../../src/workbench/workbook/model";
import { closeAll, openSample } from "../support/addin";

afterEach(closeAll);

const rows = [
  ["2017년도 예산현황", undefined, "(단위: 천원)"],
  ["구분", "예산액", "전년도예산액"],
  ["계", 999, 888],
  ["정책사업", 999, 888],
];

test("hidden sheets and the add-in's own are left out, and said so", async () => {
  const addin = await openSample();
  const { reading: before } = await addin.run<ReadReport>("readWorkbook");
  await addin.run("buildPlanSheet");
  await addin.run("buildCheckSheet");
  await addin.host.edit((book) => {
    for (const [name, visibility] of [
      ["지난 예산", "hidden"],
      ["옛 예산", "veryHidden"],
    ] as const) {
      const sheet = book.addSheet(name);
      rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
      book.setVisibility(sheet, visibility);
    }
  });
  const { reading, findings } = await addin.run<ReadReport>("readWorkbook");
  expect(reading.parts).toEqual(before.parts);
  const told = (kind: string): unknown[] =>
    findings.filter((found) => found.kind === kind).map(({ data }) => (data as { sheet: string }).sheet);
  expect(told("sheet-hidden")).toEqual(["지난 예산", "옛 예산"]);
  expect(told("sheet-own")).toEqual(["성과계획서", "점검표"]);
});

test("calls that an Excel refuses in merged cells are found on the plan, and the way out is one", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  const spills = async (): Promise<unknown[]> =>
    (await addin.run<ReadReport>("readWorkbook")).findings.filter(({ kind }) => kind === "plan-spills");
  expect(await spills()).toEqual([]);
  await addin.host.edit((book) => book.sheet("성과계획서")!.setValue(25, 5, errorValue("#SPILL!")));
  expect(await spills()).toMatchObject([{ severity: "error", cells: ["성과계획서!F26"] }]);
  await addin.run("buildPlanSheet", { style: "native", keep: [] });
  expect(await spills()).toEqual([]);
});
