/** A workbook with a plan, a 점검표 and a collection: what people put on the collection's sheets over the others goes on. */
import fs from "node:fs";
import path from "node:path";
import type { Rule } from "../../src/workbench/workbook/model";
import { readDepartmentFile } from "../../src/workflow/collection/department-file";
import type { Desk } from "../sequences/desk";
import { valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";
const sheetOf = (addin: Desk, name: string) => addin.host.book.sheet(name)!;

/** The sample, built, reviewed, and collected into itself. */
async function collected(): Promise<Desk> {
  const addin = await openSample();
  const bytes = new Uint8Array(fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx")));
  await addin.run("collectPlans", [await readDepartmentFile({ name: "홍보실.xlsx", bytes })]);
  return addin;
}

const list = (source: string): Rule => ({
  areas: [{ row: 2, column: 20, rows: 5, columns: 1 }],
  origin: undefined,
  compares: { type: "List", terms: { source, inCellDropDown: true } },
});

const kindsOf = ({ findings }: { findings: readonly { kind: string }[] }): string[] =>
  findings.map(({ kind }) => kind);

test("a list on 총괄 over the 점검표 keeps that sheet when a new one is made", async () => {
  const addin = await collected();
  await addin.run("buildCheckSheet");
  await addin.host.edit(() => {
    sheetOf(addin, "총괄").setValue(2, 20, "확인");
    sheetOf(addin, "총괄").validations = [list("=점검표!$D$6:$D$9")];
  });
  expect(kindsOf(await addin.run("buildCheckSheet"))).toEqual(["review-kept"]);
  expect(sheetOf(addin, "총괄").validations[0]!.compares!.terms["source"]).toBe("='점검표 이전'!$D$6:$D$9");
});

test("a name of 총괄's own over the plan follows it", async () => {
  const addin = await collected();
  await addin.run("buildPlanSheet");
  const total = [...sheetOf(addin, plan).cells()].find(([, , { value }]) => value === 470050000)![0] + 1;
  await addin.host.edit((book) => {
    const scope = sheetOf(addin, "총괄").id;
    book.defineName({ name: "예산총액", scope, formula: `=${plan}!$D$${total}` });
    sheetOf(addin, "총괄").setFormula(0, 20, "=예산총액");
  });
  const shown = valueAt(addin, "총괄", "U1");
  expect(shown).toEqual(expect.any(Number));
  for (let time = 0; time < 2; time += 1) await addin.run("buildPlanSheet");
  expect(valueAt(addin, "총괄", "U1")).toBe(shown);
});

test("a function of the build stays when that is taken back while a cell of 총괄 calls it", async () => {
  const addin = await collected();
  await addin.run("buildPlanSheet", { style: "names" });
  const lambda = addin.host.book.names.find(({ formula }) => /^=(_xlfn\.)?LAMBDA/.test(formula))!;
  await addin.host.edit(() => sheetOf(addin, "총괄").setFormula(0, 20, `=IFERROR(${lambda.name}(1,2,3),5)`));
  await addin.run("undo");
  expect(addin.host.book.name(lambda.name)).toBeDefined();
});
