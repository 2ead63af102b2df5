/** What is selected by keys and pointer: headings, the block around, several areas, the next sheet. */
import { eventually, type Site } from "../workbench";
import { sheetsOf, type Sheets } from "./sheets";

export function selecting(site: () => Site): void {
  let sheets: Sheets;
  const rows = Array.from({ length: 200 }, (_, i) => [`항목 ${i + 1}`, i]);
  beforeAll(async () => {
    sheets = await sheetsOf(site, { 예산: rows, 실적: [["건수"]], 계획: [["목표"]] });
  });
  const selects = (expected: string): Promise<void> =>
    eventually(async () => expect(await sheets.selected()).toBe(expected));
  const top = (): Promise<number> =>
    sheets.workbench.page.locator(".sheet-scroller").evaluate((e) => e.scrollTop);

  test("a click on a heading selects the whole column or row and scrolls nowhere", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("예산!A120");
    await eventually(async () => expect(await top()).toBeGreaterThan(1000));
    const before = await top();
    await page.locator(".column-headers [role=columnheader]").filter({ hasText: /^B$/ }).click();
    await selects("B:B");
    expect(await top()).toBe(before);
    await page.locator(".row-headers > div").filter({ hasText: /^119$/ }).click();
    await selects("119:119");
    expect(await top()).toBe(before);
    expect(await page.locator(".sheet").getAttribute("data-active")).toBe("A119");
  });

  test("headings are dragged over, and Shift extends from the first", async () => {
    const { page } = sheets.workbench;
    const heading = (name: string) =>
      page.locator(".column-headers [role=columnheader]").filter({ hasText: new RegExp(`^${name}$`) });
    await heading("B").hover();
    await page.mouse.down();
    await heading("D").hover();
    await page.mouse.up();
    await selects("B:D");
    await heading("F").click({ modifiers: ["Shift"] });
    await selects("B:F");
  });

  test("Ctrl+A takes the block around the cell, then everything; Ctrl+Space and Shift+Space columns and rows", async () => {
    await sheets.workbench.grid.goTo("예산!B3");
    await sheets.press("Control+a");
    await selects("A1:B200");
    await sheets.press("Control+a");
    await selects("A:XFD");
    await sheets.workbench.grid.goTo("예산!B3:C4");
    await sheets.press("Control+Space");
    await selects("B:C");
    await sheets.workbench.grid.goTo("예산!B3:C4");
    await sheets.press("Shift+Space");
    await selects("3:4");
  });

  test("Ctrl+click and Ctrl+drag select several areas; the bar counts them together, Delete clears them all", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("예산!B2");
    await grid.cell("B4").click({ modifiers: ["Control"] });
    await page.keyboard.down("Control");
    await grid.cell("A6").hover();
    await page.mouse.down();
    await grid.cell("B7").hover();
    await page.mouse.up();
    await page.keyboard.up("Control");
    await selects("B2,B4,A6:B7");
    expect(await page.locator(".selection").count()).toBe(3);
    await eventually(async () => expect(await page.locator(".status-bar").textContent()).toMatch(/합계: 15/));
    await sheets.press("Delete");
    await sheets.holds({ "예산!B2": undefined, "예산!B3": 2, "예산!B4": undefined, "예산!A6": undefined });
    await sheets.press("Control+z");
    await sheets.holds({ "예산!B2": 1, "예산!B4": 3, "예산!A6": "항목 6", "예산!B7": 6 });
    await selects("B2,B4,A6:B7");
  });

  test("Enter and Tab go through a selection of several cells, round and round", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("예산!D1:E2");
    for (const [text, key] of [
      ["1", "Enter"],
      ["2", "Enter"],
      ["3", "Tab"],
      ["4", "Tab"],
    ] as const) {
      await page.keyboard.type(text);
      await sheets.press(key);
    }
    // Down the first column, over to the second; Tab from there on to the next row.
    await sheets.holds({ "예산!D1": 1, "예산!D2": 4, "예산!E1": 3, "예산!E2": undefined });
    await selects("D1:E2");
  });

  test("Ctrl+PageDown and Ctrl+PageUp lead to the next sheet and the one before", async () => {
    const { page, grid } = sheets.workbench;
    const shown = (name: string): Promise<void> =>
      page.locator(`.sheet[aria-label$=": ${name}"]:focus-within`).waitFor();
    await grid.goTo("예산!A1");
    await sheets.press("Control+PageDown");
    await shown("실적");
    await sheets.press("Control+PageDown");
    await shown("계획");
    await sheets.press("Control+PageUp", "Control+PageUp");
    await shown("예산");
  });
}
