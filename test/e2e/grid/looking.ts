/** Find and replace, zoom, a file that is dragged in; and all of the page in English and to a screen reader. */
import fs from "node:fs";
import path from "node:path";
import axe from "axe-core";
import { eventually, type Site } from "../workbench";
import { sheetsOf, type Sheets } from "./sheets";

export function looking(site: () => Site): void {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await sheetsOf(
      site,
      {
        Budget: [
          ["Staff", 30],
          ["Office", 70, "=B1+B2"],
          ["staff costs", "A*B"],
        ],
        Results: [["staff", 5]],
      },
      "en",
    );
  });
  beforeEach(() => sheets.reset());
  const selects = (expected: string): Promise<void> =>
    eventually(async () => expect(await sheets.selected()).toBe(expected));
  const violations = (): Promise<string[]> =>
    sheets.workbench.page.evaluate(`${axe.source};
      axe.run(document, { resultTypes: ["violations"], iframes: false, elementRef: false }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);

  test("Ctrl+F finds from the active cell on, over the sheet or the whole workbook, and says how many", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("Budget!A1");
    await sheets.press("Control+f");
    await page.keyboard.type("staff");
    await sheets.press("Enter");
    await selects("A3");
    const panel = page.getByRole("search", { name: "Find" });
    await panel.getByText("2 / 2").waitFor();
    await sheets.press("Enter");
    await selects("A1");
    await panel.getByLabel("Whole workbook").check();
    await panel.getByRole("button", { name: "Previous" }).click();
    await page.locator('.sheet[aria-label="Cells: Results"]').waitFor();
    await selects("A1");
    await panel.getByText("3 / 3").waitFor();
    await panel.getByLabel("Entire cell contents").check();
    await panel.getByLabel("Match case").check();
    await panel.getByRole("textbox", { name: "Find what" }).fill("~**");
    await panel.getByRole("button", { name: "Next" }).click();
    await panel.getByText("Nothing was found.").waitFor();
    expect(await violations()).toEqual([]);
    await sheets.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.locator(".sheet:focus-within").waitFor();
  });

  test("Ctrl+H replaces one after another, or all, formulas too; one undo takes all of it back", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("Budget!A1");
    await sheets.press("Control+h");
    const panel = page.getByRole("search", { name: "Find" });
    await panel.getByRole("textbox", { name: "Find what" }).fill("B2");
    await panel.getByRole("textbox", { name: "Replace with" }).fill("B2*2");
    await panel.getByRole("button", { name: "Replace all" }).click();
    await panel.getByText("Cells replaced: 1 / 1").waitFor();
    await sheets.holds({ "Budget!C2": "=B1+B2*2" });
    await panel.getByRole("textbox", { name: "Find what" }).fill("staff");
    await panel.getByRole("textbox", { name: "Replace with" }).fill("People");
    await panel.getByRole("button", { name: "Replace all" }).click();
    await sheets.holds({ "Budget!A1": "People", "Budget!A3": "People costs", "Results!A1": "staff" });
    await sheets.press("Escape", "Control+z");
    await sheets.holds({ "Budget!A1": "Staff", "Budget!A3": "staff costs", "Budget!C2": "=B1+B2*2" });
  });

  test("Ctrl and the wheel zoom the sheet, as do the buttons; clicks and typing meet their cells at any zoom", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("Budget!A1");
    const width = async (): Promise<number> => (await grid.cell("A2").boundingBox())!.width;
    const before = await width();
    await grid.cell("B2").hover();
    await page.keyboard.down("Control");
    for (let n = 0; n < 5; n++) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await page.getByRole("button", { name: "150%" }).waitFor();
    expect(await width()).toBeCloseTo(before * 1.5, 0);
    await grid.cell("B2").click();
    await selects("B2");
    await page.keyboard.type("71");
    const [editor, cell] = [
      await page.locator(".cell-editor").boundingBox(),
      await grid.cell("B2").boundingBox(),
    ];
    expect(Math.abs(editor!.x - cell!.x) + Math.abs(editor!.y - cell!.y)).toBeLessThan(4);
    await sheets.press("Enter");
    await sheets.holds({ "Budget!B2": 71 });
    for (let n = 0; n < 9; n++) await page.getByRole("button", { name: "Zoom out" }).click();
    await page.getByRole("button", { name: "60%" }).waitFor();
    await grid.cell("A3").click();
    await selects("A3");
  });

  test("a workbook that is dragged onto the page is opened, also over the task pane", async () => {
    await sheets.reset(true);
    const { page, pane } = sheets.workbench;
    const file = fs.readFileSync(path.join(__dirname, "../../../assets/sample.xlsx")).toString("base64");
    const drag = (type: string): Promise<void> =>
      page.evaluate(
        ([kind, bytes]) => {
          const dataTransfer = new DataTransfer();
          const raw = Uint8Array.from(atob(bytes!), (letter) => letter.charCodeAt(0));
          dataTransfer.items.add(new File([raw], "견본.xlsx"));
          const at = document.elementFromPoint(innerWidth - 100, innerHeight / 2)!;
          at.dispatchEvent(new DragEvent(kind!, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [type, file],
      );
    await drag("dragover");
    await page.getByText("Drop the workbook here to open it.").waitFor();
    await drag("drop");
    await page.getByRole("heading", { name: "견본.xlsx" }).waitFor();
    await page.getByText("Drop the workbook here").waitFor({ state: "detached" });
    await pane.idle();
    expect(await sheets.content("예산!B4")).toBe("=B5+B13+B16");
  });

  test("a workbook that was not saved is left only when that is wanted", async () => {
    const { page, grid } = sheets.workbench;
    const asksAtLeaving = (): Promise<boolean> =>
      page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await sheets.reset();
    expect(await asksAtLeaving()).toBe(false);
    await grid.type("Budget!F9", "7");
    await sheets.holds({ "Budget!F9": 7 });
    expect(await asksAtLeaving()).toBe(true);

    const asked: string[] = [];
    page.once("dialog", (dialog) => void dialog.dismiss().then(() => asked.push(dialog.message())));
    const sample = path.join(__dirname, "../../../assets/sample.xlsx");
    await page.locator('input[type="file"]').setInputFiles(sample);
    await eventually(async () => expect(asked).toEqual([expect.stringContaining("not saved")]));
    await sheets.holds({ "Budget!F9": 7 });

    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save" }).click();
    await saved;
    expect(await asksAtLeaving()).toBe(false);
  });

  test("the menu of cells speaks English, tells its keys, and is worked with keys alone", async () => {
    const { page, grid } = sheets.workbench;
    await grid.goTo("Budget!A2");
    await sheets.press("Shift+F10");
    const entries = page.getByRole("menu", { name: "Cell menu" }).getByRole("menuitem");
    const labels = await entries.evaluateAll((all) => all.map((each) => each.firstChild?.textContent));
    expect(labels.slice(-17)).toEqual([
      ...[
        "Cut",
        "Copy",
        "Paste",
        "Paste values",
        "Insert row",
        "Delete row",
        "Insert column",
        "Delete column",
      ],
      ...[
        "Clear contents",
        "Sort ascending",
        "Sort descending",
        "Find",
        "Replace",
        "Column width",
        "Row height",
      ],
      ...["Undo", "Redo"],
    ]);
    expect(await entries.filter({ hasText: "Copy" }).first().getAttribute("aria-keyshortcuts")).toBe(
      "Control+C",
    );
    expect(await violations()).toEqual([]);
    await sheets.press("Escape");
    await page.locator(".sheet:focus-within").waitFor();
  });

  test("a screen reader hears the active cell with what it shows, and that a formula stands there", async () => {
    const { page, grid } = sheets.workbench;
    const said = page.locator(".status-bar [aria-live]");
    await grid.goTo("Budget!A2");
    await eventually(async () => expect(await said.textContent()).toBe("A2 Office"));
    await sheets.press("Tab", "Tab");
    await eventually(async () => expect(await said.textContent()).toBe("C2 100 formula"));
  });
}
