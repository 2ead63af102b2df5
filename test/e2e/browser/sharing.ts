/** To finance and back: looked through, converted with what could not be above it, a file without hidden sheets, brought back. */
import { readFileSync } from "node:fs";
import { readWorkbookFile } from "../../../src/xlsx/workbook";
import { eventually, type Workbench } from "../workbench";
import { looksRight } from "./looks";

const call = '=IF(COUNT(실적!$C$4,실적!$C$5,실적!$C$6)=3,PLAN.PRESSRATE(실적!$C$4,실적!$C$5,실적!$C$6),"")';
const named = "=PLAN.PRESSRATE(실적!$C$4,실적!$C$5,실적!$C$6)";

export function sharingWork(desk: () => Workbench): void {
  let { page, grid, pane, texts } = {} as Workbench;
  beforeAll(async () => {
    ({ page, grid, pane, texts } = desk());
    // The grid has no list of names.
    await page.evaluate((formula) => {
      const { book } = globalThis.workbench!;
      book.names = [...book.names, { name: "올해_보도실적", formula }];
    }, named);
    await grid.type("실적!J6", "=PLAN.MEASURE(H9&H10)");
    await pane.view(texts.views.sharing);
  });
  const nameNow = (): Promise<string> =>
    page.evaluate(
      () => globalThis.workbench!.book.names.find(({ name }) => name === "올해_보도실적")!.formula,
    );

  test("the check before sending names what stands in the way", async () => {
    await pane.press(texts.sharing.inspect);
    await pane.says(/올해_보도실적/);
    await looksRight(desk());
  });

  test("every call, in names too, becomes a plain formula of the same value; what cannot stands above what could", async () => {
    await pane.press(texts.sharing.share);
    await pane.says(new RegExp(`${texts.sharing.leftAlone(1)}`));
    const reason = (await pane.frame
      .getByText(/PLAN\.MEASURE\(H9/)
      .first()
      .boundingBox())!;
    const button = (await pane.button(texts.sharing.share).boundingBox())!;
    expect(reason.y).toBeLessThan(button.y);
    await grid.show("성과계획서");
    expect(await grid.formulaIn("E56")).not.toMatch(/PLAN/);
    expect(await nameNow()).not.toMatch(/PLAN/);
    await grid.shows("E56", "2,328");
    await looksRight(desk());
  });

  test("the file for finance has the visible sheets alone; the open workbook keeps those that are hidden", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.press(texts.sharing.financeCopy),
    ]);
    const sheets = await page.evaluate(() =>
      globalThis.workbench!.book.sheets.map(
        ({ name, visibility }) => [name, visibility === "visible"] as const,
      ),
    );
    const visible = sheets.flatMap(([name, isVisible]) => (isVisible ? [name] : []));
    expect(visible.length).toBeLessThan(sheets.length);
    const file = readWorkbookFile(readFileSync(await download.path()));
    expect(file.sheets.map(({ name }) => name)).toEqual(visible);
    await pane.says(
      texts.sharing.financeCopySaved(download.suggestedFilename(), sheets.length - visible.length),
    );
  });

  test("reconnecting brings the calls back, and undo takes each step back", async () => {
    await pane.press(texts.sharing.reconnect);
    await eventually(async () => expect(await grid.formulaIn("성과계획서!E56")).toBe(call));
    expect(await nameNow()).toBe(named);
    await pane.press(texts.plan.undo);
    await eventually(async () => expect(await grid.formulaIn("성과계획서!E56")).not.toMatch(/PLAN/));
    await pane.press(texts.plan.undo);
    await eventually(async () => expect(await grid.formulaIn("성과계획서!E56")).toBe(call));
    expect(await nameNow()).toBe(named);
  });
}
