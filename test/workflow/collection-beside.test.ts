/**
 * Collecting again where whoever collects keeps a copy of the workbook, as npm run collect does: what stood is deleted, and what
 * refers to it goes on as where it is put away.
 */
import "../../src/messages/catalog";
import { isError } from "../../src/workbench/workbook/model";
import type { CollectReport } from "../../src/workflow/collection";
import { openBlank, readingsOf, totalOf, two } from "./support/collecting";

const [first, second] = two();

test("a formula follows its figure, is a value where that is no more, and a name keeps the sheet that alone has it", async () => {
  const addin = await openBlank();
  await addin.run("collectPlans", await readingsOf([first, second]));
  const { book } = addin.host;
  const ledger = book.sheet("성과자료")!;
  const [stays, goes] = [first, second].map((one) => `성과자료!$K$${totalOf(ledger, one) + 1}`);
  await addin.host.edit((now) => {
    const own = now.sheet("메모")!;
    own.setFormula(0, 0, `=${stays}`);
    own.setFormula(1, 0, `=${goes}*2`);
  });
  const shown = (): unknown[] => [0, 1].map((row) => book.sheet("메모")!.value(row, 0));
  const before = shown();
  const again = await addin.run<CollectReport>("collectPlans", await readingsOf([first]), {
    former: "beside",
  });
  await addin.host.idle();
  const formulas = [0, 1].map((row) => book.sheet("메모")!.cell(row, 0).formula);
  const now = totalOf(book.sheet("성과자료")!, first) + 1;
  expect([shown(), formulas]).toEqual([before, [`=성과자료!$K$${now}`, undefined]]);
  expect(again.told.map(({ kind }) => kind)).toContain("formula-became-value");
  const former = (): string[] => book.sheets.flatMap(({ name }) => (name.includes("이전") ? [name] : []));
  expect(former()).toEqual([]);
  await expect(addin.run("undo")).rejects.toMatchObject({ findings: [{ kind: "nothing-to-undo" }] });

  const kept = `성과자료!$K$${now}`;
  await addin.host.edit((edited) => edited.defineName({ name: "합계", formula: `=${kept}` }));
  await addin.run("collectPlans", await readingsOf([second]), { former: "beside" });
  await addin.host.idle();
  expect(former()).toEqual(["성과자료 이전"]);
  expect(book.name("합계")!.formula).toBe(`='성과자료 이전'!$K$${now}`);
  expect(book.sheet("성과자료 이전")!.visibility).toBe("visible");
  for (const sheet of book.sheets)
    expect([sheet.name, [...sheet.cells()].filter(([, , { value }]) => isError(value))]).toEqual([
      sheet.name,
      [],
    ]);
  expect(book.sheet("성과자료")!.tables.map(({ name }) => name)).toEqual(["성과자료"]);
});

test("a request that Excel refuses leaves the former collection as it stood", async () => {
  const addin = await openBlank();
  await addin.run("collectPlans", await readingsOf([first, second]));
  const stands = (): unknown[] =>
    addin.host.book.sheets
      .filter(({ visibility }) => visibility === "visible")
      .map((sheet) => [sheet.name, [...sheet.cells()].map(([, , { value, formula }]) => [value, formula])]);
  const before = stands();
  const files = await readingsOf([first]);
  let refused = 0;
  for (let request = 0; ; request += 1) {
    addin.host.faults.failRequest({ after: request, code: "GeneralException", action: 1 });
    const done = await addin.run("collectPlans", files, { former: "beside" }).then(
      () => true,
      () => false,
    );
    addin.host.faults.clear();
    if (done) break;
    refused += 1;
    expect([request, stands()]).toEqual([request, before]);
  }
  expect(refused).toBeGreaterThan(4);
});
