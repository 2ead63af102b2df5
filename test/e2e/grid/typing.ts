/** A text that is being typed goes into the cell in which it was begun, or nowhere. */
import { eventually, type Site } from "../workbench";
import { sheetsOf, type Sheets } from "./sheets";

export function typing(site: () => Site): void {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await sheetsOf(site, {
      예산: [
        ["항목", 1, 2],
        ["계", 3, 4],
      ],
      실적: [
        ["건수", 10],
        ["시간", 20],
      ],
    });
  });
  beforeEach(() => sheets.reset());
  const { goTo, show, cell } = {
    goTo: (place: string) => sheets.workbench.grid.goTo(place),
    show: (sheet: string) => sheets.workbench.grid.show(sheet),
    cell: (address: string) => sheets.workbench.grid.cell(address),
  };
  const type = (text: string): Promise<void> => sheets.workbench.page.keyboard.type(text);
  const notTyping = (): Promise<void> =>
    eventually(async () =>
      expect(await sheets.workbench.page.locator(".status-bar [role=status]").textContent()).toBe("준비"),
    );

  test("is taken into its own cell when the name box leads elsewhere", async () => {
    await goTo("예산!B1");
    await type("777");
    await goTo("실적!B2");
    await notTyping();
    await sheets.holds({ "예산!B1": 777, "실적!B2": 20, "예산!B2": 3 });
  });

  test("is taken into its own cell when another sheet's tab is clicked", async () => {
    await goTo("예산!B1");
    await type("778");
    await show("실적");
    await sheets.holds({ "예산!B1": 778, "실적!A1": "건수", "실적!B1": 10 });
  });

  test("is taken into its own cell when the task pane gets the focus, and the add-in works again", async () => {
    await sheets.reset(true);
    await goTo("예산!B1");
    await type("779");
    await sheets.workbench.pane.frame.getByRole("tab").first().click();
    await notTyping();
    await sheets.holds({ "예산!B1": 779 });
    expect(await sheets.workbench.page.evaluate(() => workbench!.host.faults.cellEditMode)).toBe(false);
  });

  test("is taken into its own cell when a script leads to another sheet or cell", async () => {
    await goTo("예산!B1");
    await type("780");
    await sheets.workbench.page.evaluate(() => workbench!.book.activate(workbench!.book.sheet("실적")!));
    await notTyping();
    await sheets.holds({ "예산!B1": 780, "실적!A1": "건수", "실적!B1": 10 });
    await goTo("예산!C2");
    await type("781");
    await sheets.workbench.page.evaluate(() =>
      workbench!.book.select({ row: 0, column: 0, rows: 1, columns: 1 }),
    );
    await sheets.press("Enter");
    await sheets.holds({ "예산!C2": 781, "예산!A1": "항목" });
  });

  test("follows its cell when rows come or go above, and goes nowhere when its own row goes", async () => {
    const { page, grid } = sheets.workbench;
    const undo = (): Promise<unknown> =>
      page.evaluate(() => workbench!.host.edit(() => workbench!.history.undo()));
    const insertRow = async (): Promise<void> => {
      await goTo("예산!A1");
      await sheets.press("Shift+F10");
      await page.getByRole("menuitem", { name: "행 삽입" }).click();
      await sheets.holds({ "예산!B3": 3 });
    };
    await insertRow();
    await goTo("예산!B3");
    await type("55");
    await undo();
    await sheets.press("Enter");
    await sheets.holds({ "예산!B1": 1, "예산!B2": 55, "예산!B3": undefined });
    await goTo("예산!B2");
    await type("3");
    await sheets.press("Enter");
    await insertRow();
    await goTo("예산!B1");
    await type("66");
    await undo();
    await grid.notice.filter({ hasText: "입력하던 셀이 없어져서" }).waitFor();
    await notTyping();
    await sheets.holds({ "예산!B1": 1, "예산!B2": 3 });
  });

  test("is kept while another window has the focus", async () => {
    await goTo("예산!B1");
    await type("8");
    // The field hears that it lost the focus, and stays the document's active element.
    await sheets.workbench.page.evaluate(() =>
      document.activeElement!.dispatchEvent(new FocusEvent("focusout", { bubbles: true })),
    );
    await type("2");
    await sheets.press("Enter");
    await sheets.holds({ "예산!B1": 82 });
  });

  test("a formula that cannot be read stays where it is, and is dropped and told when the focus goes", async () => {
    await goTo("예산!B1");
    await type("=SUM(1))");
    await sheets.press("Enter");
    await sheets.workbench.grid.notice.filter({ hasText: "수식을 읽을 수 없습니다" }).waitFor();
    await goTo("예산!C1");
    await sheets.workbench.grid.notice.filter({ hasText: "셀에 넣지 않았습니다" }).waitFor();
    await sheets.holds({ "예산!B1": 1, "예산!C1": 2 });
  });

  test("Escape gives it up, an arrow takes it, F2 lets arrows move in the text", async () => {
    await goTo("예산!B1");
    await type("9");
    await sheets.press("Escape");
    await type("5");
    await sheets.press("ArrowRight");
    await type("6");
    await sheets.press("F2", "ArrowLeft");
    await type("4");
    await sheets.press("Enter");
    await sheets.holds({ "예산!B1": 5, "예산!C1": 46 });
  });

  test("a formula points to cells by click, drag and arrows, on other sheets too, and goes into its own cell", async () => {
    await goTo("예산!D1");
    await type("=");
    await cell("B1").click();
    await type("+");
    await sheets.press("ArrowLeft", "ArrowLeft", "Shift+ArrowDown");
    await type("*SUM(");
    await show("실적");
    await cell("B1").hover();
    await sheets.workbench.page.mouse.down();
    await cell("B2").hover();
    await sheets.workbench.page.mouse.up();
    await type(")");
    expect(await sheets.content("실적!B1")).toBe(10);
    await sheets.press("Enter");
    await sheets.holds({
      "예산!D1": "=B1+B1:B2*SUM(실적!B1:B2)",
      "실적!B1": 10,
      "실적!B2": 20,
    });
    expect(await sheets.workbench.page.locator(".sheet").getAttribute("aria-label")).toBe("셀: 예산");
  });
}
