/** Functions in cells and in their view: typed with help, inserted, defined; targets from past results. */
import { targetWords } from "../../../src/messages/targets";
import type { Workbench } from "../workbench";
import { looksRight } from "./looks";

export function functionWork(desk: () => Workbench): void {
  let { page, grid, pane, texts, language } = {} as Workbench;
  beforeAll(() => {
    ({ page, grid, pane, texts, language } = desk());
  });

  test("a call typed by hand is completed, explained in the reader's language and computed", async () => {
    await grid.goTo("실적!H4");
    await page.keyboard.type("=plan.press");
    await page.getByRole("option", { name: /PLAN\.PRESSRATE/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("c4,c5,c6");
    const hint = page.locator(".hint").filter({ hasText: "PLAN.PRESSRATE(" });
    await hint.waitFor();
    // In brackets the form's own words.
    const help = (await hint.locator("p").last().innerText()).replace(/\(.*?\)/g, "");
    expect(/[가-힣]/.test(help)).toBe(language === "ko");
    await page.keyboard.press("Enter");
    await grid.shows("H4", "2328");
    expect(await grid.formulaIn("H4")).toBe("=PLAN.PRESSRATE(C4,C5,C6)");
  });

  test("a name that is accepted before its own bracket takes that bracket, and typing goes on behind it", async () => {
    const option = page.getByRole("option", { name: /PLAN\.PRESSRATE/ });
    await grid.goTo("실적!J4");
    await page.keyboard.type("=plan.press");
    await option.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await option.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("c4");
    expect(await page.locator(".cell-editor textarea").inputValue()).toBe("=PLAN.PRESSRATE(c4");
    await page.keyboard.press("Escape");
  });

  const choose = async (indicator: string): Promise<void> => {
    await pane.view(texts.views.functions);
    await pane.frame
      .getByLabel(texts.functions.indicator, { exact: true })
      .selectOption({ label: indicator });
  };

  test("the functions view computes an indicator over chosen cells, inserts its call and defines its function", async () => {
    const { functions } = texts;
    await choose("언론매체보도율");
    await pane.says("2,328 건");
    await looksRight(desk());
    await grid.type("실적!H5", "600");
    await grid.goTo("실적!H5");
    await pane.press(functions.take("보도건수"));
    await pane.says("888 건");
    await grid.goTo("실적!I4");
    await pane.press(functions.insert);
    await pane.says(functions.inserted("실적!I4"));
    await grid.shows("I4", "888");
    await pane.frame.getByLabel(functions.name).fill("보도율");
    await pane.press(functions.define);
    await pane.says(functions.defined("보도율"));
    await grid.type("실적!I5", "=보도율(C4,C5,C6)");
    await grid.shows("I5", "2328");
  });

  test("the chosen one of past results becomes the target with its grounds, and is taken back", async () => {
    const { targets } = texts;
    await choose("기획홍보실적");
    await pane.frame.getByText(targetWords.previous[language], { exact: true }).click();
    await looksRight(desk());
    await pane.press(targets.write(2017));
    await pane.says(targets.set("성과지표!G9"));
    await grid.shows("성과지표!G9", "165");
    await pane.press(targets.takeBack);
    await grid.shows("성과지표!G9", "170");
  });
}
