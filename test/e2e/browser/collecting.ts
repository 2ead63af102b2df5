/** A budget office's work: an empty workbook, departments' files chosen in the pane, the whole plan in the workbook. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { forms } from "../../../src/forms";
import { collectingTexts } from "../../../src/messages/collecting";
import { Book } from "../../../src/workbench/workbook/model";
import { government, recount } from "../../collect/government";
import { saveWorkbooks } from "../../collect/workbooks";
import { eventually, type Workbench } from "../workbench";
import { looksRight } from "./looks";

const departments = government(11, 4);

export function collecting(desk: () => Workbench): void {
  let { page, grid, pane, texts } = {} as Workbench;
  let words: (typeof collectingTexts)[Workbench["language"]];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "departments-"));
  let files: string[];
  const broken = path.join(folder, "005.xlsx");
  const all = departments.length;

  beforeAll(async () => {
    files = await saveWorkbooks(folder, departments);
    fs.writeFileSync(broken, fs.readFileSync(files[0]!).subarray(0, 2000));
    ({ page, grid, pane, texts } = desk());
    words = collectingTexts[desk().language];
    const book = new Book();
    book.addSheet("Sheet1");
    await desk().open(book);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test("the first steps lead to it; each file shows whose plan it is, one that is damaged says so", async () => {
    await pane.press(texts.firstSteps.collect);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      pane.button(words.choose).click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([...files, broken]);
    await pane.says(words.files(all, all + 1));
    const card = (file: string) => pane.frame.locator(".card-file", { hasText: file });
    await pane.press("005.xlsx");
    expect(await card("005.xlsx").innerText()).toContain(words.unread);
    expect(await card("005.xlsx").locator(".finding").count()).toBe(1);
    for (const { file, name } of departments) expect(await card(file).innerText()).toContain(name);
  });

  test("one press makes 총괄, a sheet an office and 성과자료, with the figures of the departments", async () => {
    await pane.press(words.collect(all));
    await pane.says(texts.collected(all));
    const offices = [...new Set(departments.map(({ office }) => office))];
    await eventually(async () =>
      expect(await grid.tabs.allInnerTexts()).toEqual(["Sheet1", "총괄", ...offices, "성과자료"]),
    );
    expect(await totals()).toEqual(Object.values(recount(departments)["계"]!));
    await looksRight(
      desk(),
      forms.map(({ name }) => name),
    );
  });

  test("pressed once more, it makes the collection anew and keeps and tells what a person typed there", async () => {
    await grid.type("총괄!A1", "2017년 우리 구 성과계획");
    await pane.press(words.collect(all));
    await pane.says(/2017년 우리 구 성과계획/);
    expect(await grid.textIn("총괄!A1")).toBe("2017년 우리 구 성과계획");
    expect(await totals()).toEqual(Object.values(recount(departments)["계"]!));
  });

  /** The last 계 of the 총괄표, as the cells show it. */
  const totals = (): Promise<number[]> =>
    page.evaluate(() => {
      const sheet = workbench!.book.sheet("총괄")!;
      const rows = [...sheet.cells()].filter(([, , { value }]) => value === "계").map(([row]) => row);
      return [...sheet.cells()].flatMap(([row, , { value }]) =>
        row === rows.at(-1) && typeof value === "number" ? [value] : [],
      );
    });
}
