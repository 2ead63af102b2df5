/** The add-in owns only what it made: a sheet that a person copied, made visible or renamed to is that person's. */
import fs from "node:fs";
import path from "node:path";
import { readDepartmentFile } from "../../src/workflow/collection/department-file";
import {
  type AnyAddin,
  closeAll,
  formulaAt,
  reopen,
  snapshot,
  staffs,
  type,
  valueAt,
} from "../support/addin";
import { onOnePage } from "../support/one-page";
import { printArea } from "../../src/sheet/address";
import type { Book, Sheet } from "../../src/workbench/workbook/model";
import type { BuildReport, ReadReport } from "../../src/workflow/types";

afterAll(closeAll);
const openSample = onOnePage();

const plan = "성과계획서";
const sheetOf = (book: Book, name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;

async function built(): Promise<AnyAddin> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

const copied = (addin: AnyAddin, from: string, as: string): Promise<unknown> =>
  addin.host.edit((book) => {
    const copy = book.copySheet(sheetOf(book, from), undefined, as);
    book.setVisibility(copy, "visible");
  });

const kinds = (report: { findings: readonly { kind: string }[] }): string[] =>
  report.findings.map(({ kind }) => kind);

const tablesOf = ({ tables }: ReadReport["reading"]): string[] =>
  tables.map(({ kind, range }) => `${range.sheet} ${kind} ${printArea(range)}`).sort();

/** Where a workbook may have been in between. */
const journeys: readonly (readonly [string, (addin: AnyAddin) => Promise<AnyAddin>])[] = [
  ["", async (addin) => addin],
  [
    ", saved and reopened in another order of its sheets",
    async (addin) => {
      await addin.host.edit((book) => [...book.sheets].forEach((sheet) => book.moveSheet(sheet, 0)));
      return reopen(addin);
    },
  ],
];

describe.each(journeys)("a person's copy of the plan sheet%s", (_, travel) => {
  it("stays as it is through builds and undo, and is neither read nor told as an edit", async () => {
    let addin = await built();
    const { reading: before } = await addin.run<ReadReport>("readWorkbook");
    await copied(addin, plan, "보고용");
    await type(addin, "보고용", "A1", "국장 보고용");
    addin = await travel(addin);
    const copy = snapshot(addin)["보고용"];
    for (const job of ["buildPlanSheet", "buildPlanSheet", "undo", "buildPlanSheet"]) {
      const report = await addin.run<BuildReport>(job);
      expect([job, kinds(report)]).toEqual([job, expect.not.arrayContaining(["edited-cell-kept"])]);
      expect([job, snapshot(addin)["보고용"]]).toEqual([job, copy]);
    }
    const { reading } = await addin.run<ReadReport>("readWorkbook");
    expect(tablesOf(reading)).toEqual(tablesOf(before));
  });

  it("is not taken for the plan when the plan itself was deleted", async () => {
    let addin = await built();
    await copied(addin, plan, "보고용");
    await addin.host.edit((book) => void book.deleteSheet(sheetOf(book, plan)));
    addin = await travel(addin);
    const copy = snapshot(addin)["보고용"];
    expect(await addin.run("editedCells")).toEqual([]);
    const report = await addin.run<BuildReport>("buildPlanSheet");
    expect(kinds(report)).toEqual(expect.not.arrayContaining(["edited-cell-kept", "edited-cell-lost"]));
    expect(snapshot(addin)["보고용"]).toEqual(copy);
    expect(snapshot(addin)[plan]).toBeDefined();
  });

  it("under the plan's name is never overwritten", async () => {
    let addin = await built();
    await copied(addin, plan, "보고용");
    await addin.host.edit((book) => {
      book.deleteSheet(sheetOf(book, plan));
      book.rename(sheetOf(book, "보고용"), plan);
    });
    addin = await travel(addin);
    const before = snapshot(addin);
    await expect(addin.run("buildPlanSheet")).rejects.toMatchObject({
      findings: [{ kind: "sheet-not-ours" }],
    });
    expect(snapshot(addin)).toEqual(before);
  });
});

describe("what else a person may do with the add-in's sheets", () => {
  it("a plan that was renamed is still the plan, and is put away with its edits carried on", async () => {
    let addin = await built();
    await type(addin, plan, "A1", "2017년도 성과계획서(안)");
    await addin.host.edit((book) => book.rename(sheetOf(book, plan), "홍보실 계획"));
    addin = await reopen(addin);
    const report = await addin.run<BuildReport>("buildPlanSheet");
    expect(kinds(report)).toContain("edited-cell-kept");
    expect(valueAt(addin, plan, "A1")).toBe("2017년도 성과계획서(안)");
    expect(snapshot(addin)["홍보실 계획"]).toBeUndefined();
    await addin.run("undo");
    expect(valueAt(addin, "홍보실 계획", "A1")).toBe("2017년도 성과계획서(안)");
  });

  it("a plan that was hidden, however deep, is still the plan", async () => {
    const addin = await built();
    await type(addin, plan, "A1", "2017년도 성과계획서(안)");
    for (const visibility of ["hidden", "veryHidden"] as const) {
      await addin.host.edit((book) => void book.setVisibility(sheetOf(book, plan), visibility));
      expect(kinds(await addin.run<BuildReport>("buildPlanSheet"))).toContain("edited-cell-kept");
      expect(sheetOf(addin.host.book, plan).visibility).toBe("visible");
      expect(valueAt(addin, plan, "A1")).toBe("2017년도 성과계획서(안)");
    }
  });

  it("comes back hidden where a person had hidden it before the build", async () => {
    const addin = await built();
    for (const visibility of ["hidden", "veryHidden"] as const) {
      await addin.host.edit((book) => void book.setVisibility(sheetOf(book, plan), visibility));
      const seen: string[] = [];
      for (const job of ["buildPlanSheet", "undo", "undo", "undo", "buildPlanSheet"]) {
        await addin.run(job);
        seen.push(sheetOf(addin.host.book, plan).visibility);
      }
      expect(seen).toEqual(["visible", visibility, "visible", visibility, "visible"]);
    }
    // Nobody is left before an empty window.
    await addin.host.edit((book) => void book.setVisibility(sheetOf(book, plan), "hidden"));
    await addin.run("buildPlanSheet");
    const staffs = addin.host.book.sheets.filter(
      (sheet) => sheet.visibility === "visible" && sheet.name !== plan,
    );
    await addin.host.edit((book) => staffs.forEach((sheet) => void book.setVisibility(sheet, "hidden")));
    await addin.run("undo");
    expect(sheetOf(addin.host.book, plan).visibility).toBe("visible");
  });

  it("a put away plan that was copied or made visible is that person's and stays", async () => {
    const addin = await built();
    await addin.run("buildPlanSheet");
    await copied(addin, "성과계획서 이전", "사본");
    await addin.host.edit((book) => void book.setVisibility(sheetOf(book, "성과계획서 이전"), "visible"));
    const before = snapshot(addin);
    for (let time = 0; time < 2; time += 1) await addin.run("buildPlanSheet");
    for (const name of ["사본", "성과계획서 이전"]) expect(snapshot(addin)[name]).toEqual(before[name]);
  });

  it("a copied store is not read, and a sheet of the store's name that is none is left alone", async () => {
    const addin = await openSample();
    await addin.host.edit((book) => void book.addSheet("_plan_store").setValue(0, 0, "내 메모"));
    const { _plan_store: memo } = snapshot(addin);
    await addin.run("buildPlanSheet");
    expect(snapshot(addin)["_plan_store"]).toEqual(memo);
    await copied(addin, "_plan_store_2", "보관 사본");
    const copy = snapshot(addin)["보관 사본"];
    await addin.run("buildPlanSheet");
    await addin.run("undo");
    expect(snapshot(addin)["보관 사본"]).toEqual(copy);
    expect(snapshot(addin)["_plan_store"]).toEqual(memo);
  });

  it("a copy of the review sheet stays when the review is made again", async () => {
    const addin = await built();
    await addin.run("buildCheckSheet");
    await copied(addin, "점검표", "점검표 제출본");
    const copy = snapshot(addin)["점검표 제출본"];
    for (let time = 0; time < 2; time += 1) await addin.run("buildCheckSheet");
    expect(snapshot(addin)["점검표 제출본"]).toEqual(copy);
    expect(Object.keys(staffs(addin)).filter((name) => name.startsWith("점검표"))).toHaveLength(2);
  });
});

test("formulas that a person typed on a collected sheet over the plan follow it from build to build", async () => {
  const addin = await openSample();
  const bytes = new Uint8Array(fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx")));
  await addin.run("collectPlans", [await readDepartmentFile({ name: "홍보실.xlsx", bytes })]);
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => sheetOf(book, "총괄").setFormula(0, 30, `=${plan}!$A$1`));
  await addin.host.idle();
  const shown = valueAt(addin, "총괄", "AE1");
  expect(String(shown)).toContain("성과계획");
  for (const job of ["buildPlanSheet", "undo", "buildPlanSheet", "buildPlanSheet"]) {
    await addin.run(job);
    expect([job, formulaAt(addin, "총괄", "AE1")]).toEqual([job, `=${plan}!$A$1`]);
    expect([job, valueAt(addin, "총괄", "AE1")]).toEqual([job, shown]);
  }
});
