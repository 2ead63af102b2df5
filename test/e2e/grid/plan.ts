/** Beside a plan that the add-in built and keeps alive: what a person does to its sources, and takes back. */
import { eventually, type Site, type Workbench } from "../workbench";

export function besidePlan(site: () => Site): void {
  let workbench: Workbench;
  let { grid, pane, page } = {} as Workbench;
  beforeAll(async () => {
    workbench = await site().newWorkbench();
    ({ grid, pane, page } = workbench);
    await pane.view("계획서");
    await pane.press("성과계획서 만들기");
    await pane.says(/성과계획서를 만들었습니다/);
  });
  const formula = async (address: string, text: RegExp): Promise<void> =>
    eventually(async () => expect(await grid.formulaIn(address)).toMatch(text));

  test("a source typed over and taken back by Ctrl+Z: the plan's figure follows both ways", async () => {
    await grid.type("실적!C4", "2,840");
    await grid.goTo("성과계획서!E56");
    await grid.shows("E56", "2,328");
    await grid.goTo("실적!A1");
    await page.keyboard.press("Control+z");
    await grid.goTo("성과계획서!E56");
    await grid.shows("E56", "2,128");
    await grid.goTo("실적!A1");
    await page.keyboard.press("Control+y");
    await grid.goTo("성과계획서!E56");
    await grid.shows("E56", "2,328");
  });

  test("a row put in above the sources and taken out again: the plan reads the same cells, with the same figures", async () => {
    await grid.goTo("실적!A4");
    await page.keyboard.press("Shift+Space");
    await page.keyboard.press("Control++");
    await grid.goTo("성과계획서!E56");
    await formula("E56", /PLAN\.PRESSRATE\(실적!\$C\$5,실적!\$C\$6,실적!\$C\$7\)/);
    await grid.shows("E56", "2,328");
    await grid.goTo("실적!A1");
    await page.keyboard.press("Control+z");
    await grid.goTo("성과계획서!E56");
    await formula("E56", /PLAN\.PRESSRATE\(실적!\$C\$4,실적!\$C\$5,실적!\$C\$6\)/);
    await grid.shows("E56", "2,328");
  });

  test("a source cut and pasted elsewhere: the plan reads it where it is", async () => {
    await grid.goTo("실적!C4");
    await page.keyboard.press("Control+x");
    await grid.goTo("실적!J20");
    await page.keyboard.press("Control+v");
    await grid.goTo("성과계획서!E56");
    await formula("E56", /PLAN\.PRESSRATE\(실적!\$J\$20,실적!\$C\$5,실적!\$C\$6\)/);
    await grid.shows("E56", "2,328");
  });
}
