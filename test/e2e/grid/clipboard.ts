/** Copy, cut and paste with the keys, within the workbook and to and from Excel; undo and redo of all of it. */
import { eventually, type Site } from "../workbench";
import { sheetsOf, type Sheets } from "./sheets";

/** A range as Excel puts it on the clipboard (its own classes, number formats and merged cells). */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table {mso-displayed-decimal-separator:"\\.";}
td {padding-top:1px; color:black; font-weight:400; mso-number-format:General; text-align:general;}
.xl65 {mso-number-format:"\\#\\,\\#\\#0";}
.xl66 {font-weight:700; background:yellow; mso-pattern:black none; border:.5pt solid windowtext;}
.xl67 {mso-number-format:"0\\.0%";}
.xl68 {mso-number-format:"\\@";}
--></style></head><body><table border=0 width=144><!--StartFragment-->
 <col width=72 span=2><tr height=22><td colspan=2 height=22 class=xl66 width=144>2017년
  예산</td></tr>
 <tr><td class=xl65 align=right x:num="1234567.5">1,234,568</td><td class=xl67 align=right x:num="0.125">12.5%</td></tr>
 <tr><td class=xl68>017</td><td>가<br>나</td></tr>
<!--EndFragment--></table></body></html>`;

export function clipboard(site: () => Site): void {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await sheetsOf(site, {
      예산: [
        ["항목", "금액", "비율"],
        ["인건비", 30, "=B2/B$4"],
        ["운영비", 70, "=B3/B$4"],
        ["계", "=SUM(B2:B3)"],
      ],
      실적: [["건수", 10, "=예산!B2"]],
    });
    await sheets.workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  beforeEach(() => sheets.reset());
  const goTo = (place: string): Promise<void> => sheets.workbench.grid.goTo(place);
  const says = (text: string): Promise<void> =>
    sheets.workbench.grid.notice.filter({ hasText: text }).waitFor();
  /** What another program would get: the text, and the table. */
  const onClipboard = (): Promise<string[]> =>
    sheets.workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
    });
  /** Ctrl+V with what another program put there. */
  const pasteFrom = (data: Readonly<Record<string, string>>): Promise<void> =>
    sheets.workbench.page.evaluate((texts) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
      const options = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement!.dispatchEvent(new ClipboardEvent("paste", options));
    }, data);

  test("Ctrl+C and Ctrl+V take formulas along; Ctrl+Z and Ctrl+Y take it back and forth", async () => {
    await goTo("예산!B2:C3");
    await sheets.press("Control+c");
    await goTo("예산!D5");
    await sheets.press("Control+v");
    const pasted = { "예산!D5": 30, "예산!E5": "=D5/D$4", "예산!E6": "=D6/D$4" };
    await sheets.holds(pasted);
    await sheets.press("Control+z");
    await sheets.holds({ "예산!D5": undefined, "예산!E5": undefined, "예산!B2": 30 });
    await sheets.press("Control+y");
    await sheets.holds(pasted);
  });

  test("one copied cell fills a selection, and a block fills one of twice its size; values alone by Ctrl+Shift+V", async () => {
    await goTo("예산!C2");
    await sheets.press("Control+c");
    await goTo("실적!E1:E2");
    await sheets.press("Control+v");
    await sheets.holds({ "실적!E1": "=D1/D$4", "실적!E2": "=D2/D$4" });
    await goTo("예산!A2:A3");
    await sheets.press("Control+c");
    await goTo("실적!A3:A6");
    await sheets.press("Control+v");
    await sheets.holds({ "실적!A3": "인건비", "실적!A5": "인건비", "실적!A6": "운영비" });
    await goTo("예산!B4");
    await sheets.press("Control+c");
    await goTo("실적!B3");
    await sheets.press("Control+Shift+V");
    await sheets.holds({ "실적!B3": 100 });
  });

  test("Ctrl+X moves cells, and the formulas that read them follow; undone, they are back", async () => {
    await goTo("예산!B2");
    await sheets.press("Control+x");
    await goTo("실적!B5");
    await sheets.press("Control+v");
    const moved = { "예산!B2": undefined, "실적!B5": 30, "실적!C1": "=실적!B5", "예산!C2": "=실적!B5/B$4" };
    await sheets.holds(moved);
    await sheets.press("Control+z");
    await sheets.holds({ "예산!B2": 30, "실적!B5": undefined, "실적!C1": "=예산!B2", "예산!C2": "=B2/B$4" });
  });

  test("Enter pastes what was copied, once; then it goes down again", async () => {
    await goTo("예산!B2:C2");
    await sheets.press("Control+c");
    await goTo("예산!D5");
    await sheets.press("Enter");
    await sheets.holds({ "예산!D5": 30, "예산!E5": "=D5/D$4", "예산!D6": undefined });
    await sheets.press("Enter", "Enter");
    await goTo("예산!A6");
    await sheets.press("Enter");
    await sheets.holds({ "예산!A6": undefined, "예산!D6": undefined });
    expect(await sheets.selected()).toBe("A7");
  });

  test("the selection is drawn elsewhere by its edge: formulas follow; what stands there is asked about; Ctrl copies", async () => {
    const { page, grid } = sheets.workbench;
    /** By the lower edge of B3, the selection's last cell, to where that shall stand. */
    const draw = async (column: string, row: number): Promise<void> => {
      const box = (await grid.cell("B3").boundingBox())!;
      const heading = (of: string, name: string): Promise<{ x: number; y: number } | null> =>
        page
          .locator(of)
          .filter({ hasText: new RegExp(`^${name}$`) })
          .boundingBox();
      const { x } = (await heading(".column-headers [role=columnheader]", column))!;
      const { y } = (await heading(".row-headers > div", String(row)))!;
      await page.mouse.move(box.x + box.width / 3, box.y + box.height);
      await page.mouse.down();
      await page.mouse.move(x + 12, y + 8, { steps: 3 });
      await page.mouse.up();
    };
    await goTo("예산!B2:B3");
    await draw("D", 6);
    const moved = {
      "예산!B2": undefined,
      "예산!D5": 30,
      "예산!D6": 70,
      "예산!C2": "=D5/B$4",
      "실적!C1": "=예산!D5",
    };
    await sheets.holds({ ...moved, "예산!B4": "=SUM(D5:D6)" });
    expect(await sheets.selected()).toBe("D5:D6");
    await sheets.press("Control+z");
    await sheets.holds({ "예산!B2": 30, "예산!D5": undefined, "예산!B4": "=SUM(B2:B3)" });

    await goTo("예산!B2:B3");
    const asked: string[] = [];
    page.once("dialog", (dialog) => void dialog.dismiss().then(() => asked.push(dialog.message())));
    await draw("C", 3);
    await eventually(async () => expect(asked).toEqual([expect.stringContaining("이미 내용이 있습니다")]));
    await sheets.holds({ "예산!B2": 30, "예산!C2": "=B2/B$4" });

    await page.keyboard.down("Control");
    await draw("D", 6);
    await page.keyboard.up("Control");
    await sheets.holds({ "예산!B2": 30, "예산!D5": 30, "예산!D6": 70, "예산!C2": "=B2/B$4" });
  });

  test("the add-in hears of what is pasted and undone as of any edit", async () => {
    await sheets.workbench.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      globalThis.workbench!.book.onChange(({ sheets: changed, source }) => {
        for (const [sheet, { contents }] of changed)
          if (contents.size > 0) heard.push(`${source} ${sheet.name} ${contents.size}`);
      });
    });
    await goTo("예산!A2:A3");
    await sheets.press("Control+c");
    await goTo("실적!A3");
    await sheets.press("Control+v", "Control+z");
    await eventually(async () =>
      expect(await sheets.workbench.page.evaluate("heard")).toEqual(["user 실적 2", "user 실적 2"]),
    );
  });

  test("what goes to Excel: shown texts with tabs, and a table with numbers, formats and looks", async () => {
    await sheets.workbench.page.evaluate(() => {
      const sheet = globalThis.workbench!.book.sheet("예산")!;
      sheet.restyle(
        { row: 1, column: 1, rows: 2, columns: 1 },
        { numberFormat: "#,##0.0", font: { bold: true } },
      );
      sheet.setValue(1, 0, '"인건비"\n(정규직)');
    });
    await goTo("예산!A2:B3");
    await sheets.press("Control+c");
    await eventually(async () => {
      const [text, html] = await onClipboard();
      expect(text!.replace(/\r/g, "")).toBe('"""인건비""\n(정규직)"\t30.0\n운영비\t70.0\n');
      expect(html).toMatch(/<td[^>]*font-weight: ?700[^>]*>30\.0<\/td>/);
    });
  });

  test("what comes from Excel: numbers exactly, formats, looks and merged cells", async () => {
    await goTo("실적!B3");
    await pasteFrom({ "text/html": fromExcel, "text/plain": "2017년 예산\t\r\n1,234,568\t12.5%\r\n017\t가" });
    await sheets.holds({
      "실적!B3": "2017년 예산",
      "실적!B4": 1234567.5,
      "실적!C4": 0.125,
      "실적!B5": "017",
      "실적!C5": "가\n나",
    });
    const looks = await sheets.workbench.page.evaluate(() => {
      const sheet = globalThis.workbench!.book.sheet("실적")!;
      return [
        sheet.merges,
        sheet.styleAt(2, 1),
        sheet.styleAt(3, 1).numberFormat,
        sheet.styleAt(3, 2).numberFormat,
      ];
    });
    expect(looks[0]).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
    expect(looks[1]).toMatchObject({
      font: { bold: true },
      fill: "#FFFF00",
      borders: { top: { style: "thin" } },
    });
    expect(looks.slice(2)).toEqual(["#,##0", "0.0%"]);
  });

  test("plain text from elsewhere falls into its cells, quotes and line breaks kept", async () => {
    await goTo("실적!B3");
    await pasteFrom({ "text/plain": '보도건수\t1,200\r\n"가\n나"\t=B3&"건"\r\n※ 비고\t\r\n' });
    await sheets.holds({
      "실적!B3": "보도건수",
      "실적!C3": 1200,
      "실적!B4": "가\n나",
      "실적!C4": '=B3&"건"',
      "실적!B5": "※ 비고",
    });
  });

  test("nothing is pasted over a part of a merged cell or into locked cells, and that is told", async () => {
    await sheets.workbench.page.evaluate(() =>
      globalThis.workbench!.book.sheet("실적")!.merge({ row: 2, column: 1, rows: 2, columns: 2 }),
    );
    await goTo("예산!A2:B2");
    await sheets.press("Control+c");
    await goTo("실적!A4");
    await sheets.press("Control+v");
    await says("병합된 셀의 일부만 바꿀 수 없습니다");
    await sheets.holds({ "실적!A4": undefined });
    await sheets.workbench.grid.chooseInMenu("실적", "시트 보호");
    await goTo("실적!E1");
    await sheets.press("Control+v");
    await says("보호된 시트의 잠긴 셀입니다");
    await sheets.holds({ "실적!E1": undefined });
  });

  test("the menu of cells cuts, copies and pastes as the keys do, and Escape ends copying", async () => {
    const { page, grid } = sheets.workbench;
    const choose = async (address: string, entry: string): Promise<void> => {
      await grid.cell(address).click({ button: "right" });
      await page.getByRole("menuitem", { name: entry, exact: true }).click();
    };
    await goTo("예산!A1");
    await choose("B3", "복사");
    await page.locator(".dashed").waitFor();
    await choose("B2", "붙여넣기");
    await sheets.holds({ "예산!B2": 70 });
    await choose("B3", "잘라내기");
    await page.locator(".dashed").waitFor();
    await sheets.press("Escape");
    await page.locator(".dashed").waitFor({ state: "detached" });
    await sheets.holds({ "예산!B3": 70 });
  });
}
