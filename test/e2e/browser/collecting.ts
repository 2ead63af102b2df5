/** A budget office's work: an empty workbook, departments' files chosen in the pane, the whole plan in the workbook. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Book } from "../../../src/workbench/workbook/model";
import { government, recount } from "../../collect/government";
import { sheetsOf, workbookOf } from "../../collect/workbooks";
import { eventually, type Workbench } from "../workbench";

const departments = government(11, 4);

export function collecting(atDesk: () => Workbench): void {
  let desk: Workbench;
  let { grid, pane } = {} as Workbench;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "departments-"));
  const files = departments.map(({ file }) => path.join(folder, file));
  const broken = path.join(folder, "005 깨진 파일.xlsx");

  beforeAll(async () => {
    for (const [index, one] of departments.entries())
      fs.writeFileSync(files[index]!, await workbookOf(sheetsOf(one, index)));
    fs.writeFileSync(broken, fs.readFileSync(files[0]!).subarray(0, 2000));
    desk = atDesk();
    ({ grid, pane } = desk);
    const book = new Book();
    book.addSheet("Sheet1");
    await desk.open(book);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test("the first steps lead to it; each file shows whose plan it is, one that is damaged says so", async () => {
    await pane.press("여러 부서의 파일 취합하기");
    const [chooser] = await Promise.all([
      desk.page.waitForEvent("filechooser"),
      pane.button("부서 파일 고르기").click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([...files, broken]);
    await pane.says("파일 5개 가운데 4개를 읽었습니다");
    await pane.press("005 깨진 파일.xlsx");
    await pane.says("손상되었습니다");
    for (const { file, name } of departments)
      expect(await pane.frame.locator(".card-file", { hasText: file }).innerText()).toContain(name);
  });

  test("one press makes 총괄, a sheet an office and 성과자료, with the figures of the departments", async () => {
    await pane.press("부서 4곳 취합하기");
    await pane.says("부서 4곳의 계획을 취합했습니다.");
    const offices = [...new Set(departments.map(({ office }) => office))];
    await eventually(async () =>
      expect(await grid.tabs.allInnerTexts()).toEqual(["Sheet1", "총괄", ...offices, "성과자료"]),
    );
    expect(await totals()).toEqual(Object.values(recount(departments)["계"]!));
  });

  test("pressed once more, it makes the collection anew and keeps and tells what a person typed there", async () => {
    await grid.type("총괄!A1", "2017년 우리 구 성과계획");
    await pane.press("부서 4곳 취합하기");
    await pane.says(/직접 고친 값 ‘2017년 우리 구 성과계획’/);
    expect(await grid.textIn("총괄!A1")).toBe("2017년 우리 구 성과계획");
    expect(await totals()).toEqual(Object.values(recount(departments)["계"]!));
  });

  /** The last 계 of the 총괄표, as the cells show it. */
  const totals = (): Promise<number[]> =>
    desk.page.evaluate(() => {
      const sheet = workbench!.book.sheet("총괄")!;
      const rows = [...sheet.cells()].filter(([, , { value }]) => value === "계").map(([row]) => row);
      return [...sheet.cells()].flatMap(([row, , { value }]) =>
        row === rows.at(-1) && typeof value === "number" ? [value] : [],
      );
    });
}
