/** A person's work on the sample, in its order: read, tell the title, build, change figures, correct a table, build again. */
import { readFileSync } from "node:fs";
import { checkHwpx } from "../../../src/hwpx/check";
import { entries } from "../../../src/layout/entries";
import { moneyUnit } from "../../../src/messages/money-units";
import { eventually, type Workbench } from "../workbench";
import { looksRight } from "./looks";

export function planWork(desk: () => Workbench): void {
  let { page, grid, pane, texts, language } = {} as Workbench;
  beforeAll(() => {
    ({ page, grid, pane, texts, language } = desk());
  });
  const title = "2017년도 홍보실 성과계획";
  const titleField = () => pane.frame.getByRole("textbox", { name: texts.basics.facts.title });
  const openTable = (address: RegExp): Promise<void> =>
    pane.frame.getByRole("button", { name: address, expanded: false }).click();
  const rebuild = async (): Promise<void> => {
    await pane.view(texts.views.plan);
    await pane.press(texts.plan.rebuild);
  };

  test("the pane tells whose plan it is and which tables it found, and leads to their cells", async () => {
    await pane.says(texts.source.about(2017, "홍보실"));
    await pane.button(texts.goTo("예산!A3:F16")).click();
    await pane.idle();
    expect(await page.locator(".name-box").inputValue()).toBe("A3:F16");
    await openTable(/예산!A3:F16$/);
    await looksRight(desk());
  });

  test("the title is told in the pane, and the plan is built under it", async () => {
    await titleField().fill(title);
    await pane.press(texts.basics.keep);
    await pane.button(texts.basics.takeBack(texts.basics.facts.title)).waitFor();
    await pane.view(texts.views.plan);
    await pane.press(texts.plan.build);
    await pane.says(texts.plan.built);
    expect(await grid.tabs.last().textContent()).toBe("성과계획서");
    await grid.shows("A1", title);
    await grid.shows("D26", "470");
    await grid.shows("F27", "84.29 %");
    await grid.shows("L26", "△24.09%");
    await grid.shows("E56", "2,128");
    expect(await grid.formulaIn("E56")).toBe(
      '=IF(COUNT(실적!$C$4,실적!$C$5,실적!$C$6)=3,PLAN.PRESSRATE(실적!$C$4,실적!$C$5,실적!$C$6),"")',
    );
    await looksRight(desk());
  });

  test("typing over a source cell changes the plan at once, and the pane reads the sheets again by itself", async () => {
    await grid.type("실적!C4", "2,840");
    await grid.type("예산!B14", "60695");
    await grid.show("성과계획서");
    await grid.shows("E56", "2,328");
    await grid.shows("D29", "61");
    await pane.says("61");
    await eventually(async () => expect(await pane.frame.getByText(texts.source.stale).count()).toBe(0));
  });

  test("a table is corrected in the pane: another unit, left out, taken in again; what was told is taken back", async () => {
    const { frame } = pane;
    const { source } = texts;
    await pane.view(texts.views.source);
    await openTable(/예산!A3:F16$/);
    await frame.getByLabel(source.unit).selectOption(moneyUnit("백만원", language));
    await pane.idle();
    await pane.says(source.corrected);
    await rebuild();
    await grid.shows("D27", "396,185");
    await pane.view(texts.views.source);
    await openTable(/예산!A3:F16$/);
    await pane.press(source.forget);
    await openTable(/사업개요!A3/);
    await pane.press(source.exclude);
    await frame.getByRole("heading", { name: source.excluded }).waitFor();
    await pane.press(source.include);
    expect(await frame.getByRole("heading", { name: source.excluded }).count()).toBe(0);
    await pane.press(texts.basics.takeBack(texts.basics.facts.title));
    await rebuild();
    await grid.shows("D27", "396");
    await grid.shows("A1", "제2장 전략목표별 성과계획 추진계획");
  });

  test("400 typed into a cell that shows 백만원 is refused with the reason, 400,000,000 is shown as 400", async () => {
    await grid.type("성과계획서!D27", "400");
    await grid.notice.getByText(entries.amount.message.slice(0, 40)).waitFor();
    await grid.shows("D27", "396");
    const before = await grid.formulaIn("D27");
    await grid.type("성과계획서!D27", "400000000");
    await grid.shows("D27", "400");
    await grid.type("성과계획서!D27", before);
    await grid.shows("D27", "396");
  });

  /** How many pages the plan begins by itself. */
  const breaks = (): Promise<number> =>
    page.evaluate(() => globalThis.workbench!.book.sheet("성과계획서")!.page.rowBreaks.length);

  test("a cell changed on the plan is asked about before the next build, which keeps it and lets parts follow one another", async () => {
    const before = await breaks();
    await pane.frame.getByText(texts.plan.pagesNames.flowing).click();
    await pane.idle();
    await grid.type("성과계획서!A5", "[소관실국] 홍보담당관");
    await pane.press(texts.plan.rebuild);
    await pane.says(texts.plan.edited(1));
    await looksRight(desk());
    await pane.press(texts.plan.rebuild);
    await pane.says(texts.plan.built);
    await grid.shows("A5", "[소관실국] 홍보담당관");
    expect(await breaks()).toBeLessThan(before);
  });

  test("the plan is saved for 한글, and the table around the selected cell goes to the clipboard", async () => {
    await pane.view(texts.views.plan);
    const [download] = await Promise.all([page.waitForEvent("download"), pane.press(texts.plan.saveHangul)]);
    expect(download.suggestedFilename()).toBe("성과계획서.hwpx");
    expect(checkHwpx(readFileSync(await download.path()))).toEqual([]);
    await grid.goTo("성과계획서!D27");
    await pane.press(texts.plan.copyTable);
    await pane.says(texts.copyText.copied);
    await looksRight(desk());
    await page.context().grantPermissions(["clipboard-read"]);
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item!.getType(type)).text()));
    });
    const figure = (await grid.textIn("D27")).trim();
    expect(text!.split("\n").find((line) => line.startsWith("정 책 사 업\t"))).toContain(`\t${figure}\t`);
    expect(/<td rowspan="2"[^>]*>구 분</.test(html!)).toBe(true);
    await grid.goTo("성과계획서!A5");
    await pane.press(texts.plan.copyTable);
    await pane.button(texts.retry).waitFor();
  });
}
