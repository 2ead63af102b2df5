/** The fill handle, widths and heights, rows and columns that come and go, and sorting; each can be undone. */
import type { Locator } from "playwright-core";
import { eventually, type Site } from "../workbench";
import { sheetsOf, type Sheets } from "./sheets";

export function lines(site: () => Site): void {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await sheetsOf(site, {
      예산: [
        ["항목", "금액", "비율", "순서"],
        ["인건비", 30, "=B2/SUM(B$2:B$4)", "1분기"],
        ["운영비", 70, "=B3/SUM(B$2:B$4)"],
        ["사업비", 50, "=B4/SUM(B$2:B$4)"],
      ],
      실적: [
        ["=예산!B3", 5],
        [undefined, 7],
      ],
    });
  });
  beforeEach(() => sheets.reset());
  const goTo = (place: string): Promise<void> => sheets.workbench.grid.goTo(place);
  const draw = async (from: Locator, to: Locator | [number, number]): Promise<void> => {
    const { mouse } = sheets.workbench.page;
    await from.hover();
    await mouse.down();
    if (to instanceof Array) {
      const box = (await from.boundingBox())!;
      await mouse.move(box.x + box.width / 2 + to[0], box.y + box.height / 2 + to[1], { steps: 3 });
    } else await to.hover();
    await mouse.up();
  };
  const handle = (): Locator => sheets.workbench.page.locator(".fill-handle").first();
  const choose = async (entry: string): Promise<void> => {
    await sheets.press("Shift+F10");
    await sheets.workbench.page.getByRole("menuitem", { name: entry, exact: true }).click();
  };

  test("the fill handle goes on with numbers, counted texts and formulas; Ctrl copies; Ctrl+Z takes it back", async () => {
    await goTo("실적!B1:B2");
    await draw(handle(), [0, 40]);
    await sheets.holds({ "실적!B3": 9, "실적!B4": 11, "실적!B5": undefined });
    await sheets.press("Control+z");
    await sheets.holds({ "실적!B2": 7, "실적!B3": undefined });
    await goTo("실적!A1");
    await draw(handle(), [0, 22]);
    await sheets.holds({ "실적!A2": "=예산!B4" });
    await goTo("예산!D2");
    await sheets.workbench.page.keyboard.down("Control");
    await draw(handle(), [0, 22]);
    await sheets.workbench.page.keyboard.up("Control");
    await sheets.holds({ "예산!D3": "1분기" });
    await sheets.press("Control+z");
    await sheets.holds({ "예산!D3": undefined });
  });

  test("a double click on the handle fills as far as the column beside is filled; Ctrl+D copies down, Ctrl+R right", async () => {
    await goTo("예산!D2");
    await handle().dblclick();
    await sheets.holds({ "예산!D3": "2분기", "예산!D4": "3분기", "예산!D5": undefined });
    await goTo("예산!B2:B4");
    await sheets.press("Control+d");
    await sheets.holds({ "예산!B3": 30, "예산!B4": 30 });
    await goTo("예산!C2:D2");
    await sheets.press("Control+r");
    await sheets.holds({ "예산!D2": "=C2/SUM(C$2:C$4)" });
  });

  test("the edge of a heading is drawn to another width, for all selected columns; a double click fits it to its texts", async () => {
    const { page } = sheets.workbench;
    const width = (column: number): Promise<number> =>
      page.evaluate((at) => globalThis.workbench!.book.activeSheet.columnPixels(at), column);
    const edge = (column: number): Locator => page.locator(`.column-edge[data-line="${column}"]`);
    await goTo("예산!A1");
    const before = await width(1);
    await draw(edge(1), [40, 0]);
    await eventually(async () => expect(await width(1)).toBe(before + 40));
    expect(await width(2)).toBe(before);
    await goTo("예산!A1");
    const heading = page.locator(".column-headers [role=columnheader]");
    await heading.filter({ hasText: /^B$/ }).click();
    await heading.filter({ hasText: /^C$/ }).click({ modifiers: ["Shift"] });
    await draw(edge(2), [30, 0]);
    await eventually(async () =>
      expect([await width(1), await width(2)]).toEqual([before + 30, before + 30]),
    );
    await sheets.press("Control+z", "Control+z");
    await eventually(async () => expect(await width(1)).toBe(before));
    await edge(0).dblclick();
    await eventually(async () => expect(await width(0)).not.toBe(before));
    expect(await width(0)).toBeGreaterThan(30);
  });

  test("a row's edge is drawn, and the menu asks for a height in points", async () => {
    const { page } = sheets.workbench;
    const height = (row: number): Promise<number> =>
      page.evaluate((at) => globalThis.workbench!.book.activeSheet.rowHeight(at), row);
    await goTo("예산!A1");
    const before = await height(1);
    await draw(page.locator('.row-edge[data-line="1"]'), [0, 20]);
    await eventually(async () => expect(await height(1)).toBeCloseTo(before + 15, 1));
    page.once("dialog", (dialog) => void dialog.accept("40"));
    await goTo("예산!A3");
    await choose("행 높이");
    await eventually(async () => expect(await height(2)).toBe(40));
  });

  test("rows are inserted and deleted by the menu and the keys: references follow, and are back after an undo", async () => {
    await goTo("예산!A2");
    await choose("행 삽입");
    await sheets.holds({ "예산!B4": 70, "예산!C4": "=B4/SUM(B$3:B$5)", "실적!A1": "=예산!B4" });
    await sheets.press("Control+z");
    await sheets.holds({ "예산!B3": 70, "실적!A1": "=예산!B3" });
    await goTo("예산!A3");
    await sheets.press("Shift+Space", "Control+-");
    await sheets.holds({ "예산!B3": 50, "실적!A1": "=#REF!" });
    await sheets.press("Control+z");
    await sheets.holds({ "예산!B3": 70, "예산!C3": "=B3/SUM(B$2:B$4)", "실적!A1": "=예산!B3" });
    await goTo("예산!B1");
    await sheets.press("Control+Space", "Control++");
    await sheets.holds({ "예산!C3": 70, "실적!A1": "=예산!C3" });
  });

  test("a table is sorted below its headings by the column of the active cell; the rows keep together", async () => {
    await goTo("예산!B3");
    await choose("내림차순 정렬");
    const down = {
      "예산!A1": "항목",
      "예산!A2": "운영비",
      "예산!B3": 50,
      "예산!A4": "인건비",
      "예산!D4": "1분기",
    };
    await sheets.holds(down);
    await sheets.holds({ "예산!C2": "=B2/SUM(B$2:B$4)", "실적!A1": "=예산!B3" });
    await goTo("예산!A3");
    await choose("오름차순 정렬");
    await sheets.holds({ "예산!A2": "사업비", "예산!A3": "운영비", "예산!A4": "인건비" });
    await sheets.press("Control+z");
    await sheets.holds(down);
  });

  test("a table with merged cells is not sorted, and that is told", async () => {
    await sheets.workbench.page.evaluate(() =>
      globalThis.workbench!.book.sheet("예산")!.merge({ row: 2, column: 0, rows: 2, columns: 1 }),
    );
    await goTo("예산!B3");
    await choose("오름차순 정렬");
    await sheets.workbench.grid.notice.filter({ hasText: "병합된 셀이 있어 정렬할 수 없습니다" }).waitFor();
    await sheets.holds({ "예산!B2": 30, "예산!B3": 70 });
  });
}
