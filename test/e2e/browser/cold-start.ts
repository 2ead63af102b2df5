/**
 * A ribbon button that is pressed before the page is ready for it, at each point of the start; while a job runs; and
 * where Excel refuses. It is done, once, and the pane comes up with what is to be said.
 */
import type { Page } from "playwright-core";
import { eventually, type Site, type Workbench } from "../workbench";

/** Presses the ribbon's button as Excel passes it on; "done" when the add-in says so. */
function press(page: Page, command = "buildPlanSheet"): Promise<string> {
  return page.evaluate(
    (name) =>
      workbench!.host.runCommand(name).then(
        () => "done",
        (error: Error) => error.message,
      ),
    command,
  );
}

const closePane = (page: Page): Promise<void> => page.getByRole("button", { name: "작업창 닫기" }).click();
const plans = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      workbench!.book.sheets.filter(
        (sheet) => /성과계획서/.test(sheet.name) && sheet.visibility === "visible",
      ).length,
  );

export function ribbonFromCold(site: () => Site): void {
  /** By what has not come yet when the button is pressed. */
  const points: readonly (readonly [string, string])[] = [
    ["office.js is ready", "office/excel-web-16.00.js"],
    ["the custom functions have come", "functions.js"],
    ["the pane's script has come", "taskpane.js"],
    ["the workflow has come, and before the first render", "workflow.js"],
  ];

  /** The page of the last of them: it stands, and has a plan. */
  let stands: Workbench | undefined;

  test.each(points)("pressed before %s: the plan is built, and the pane is there", async (_, held) => {
    const { workbench, asked, release } = await site().startSlowly(held);
    const { page, pane } = workbench;
    await closePane(page);
    await asked;
    const pressed = press(page);
    // Time for the library to come as far as it comes without this file, and for a command to be lost.
    await new Promise((resolve) => setTimeout(resolve, 700));
    release();
    expect(await pressed).toBe("done");
    expect(await plans(page)).toBe(1);
    await pane.says(/성과계획서를 만들었습니다/);
    expect(await page.locator(".task-pane").isVisible()).toBe(true);
    if (held === points.at(-1)![1]) stands = workbench;
    else await page.close();
  });

  describe("in a page that stands", () => {
    let workbench: Workbench;
    let { page, pane } = {} as Workbench;
    beforeAll(async () => {
      workbench = stands ?? (await site().newWorkbench());
      ({ page, pane } = workbench);
    });
    afterAll(() => page.close());

    test("pressed twice while the sheets are being read: both are done when the reading is", async () => {
      await page.evaluate(() =>
        Object.assign(globalThis, { release: globalThis.workbench!.host.faults.hold() }),
      );
      await pane.view("자료");
      await pane.button("다시 읽기").click();
      await pane.says(/불러오는 중|작업하는 중/);
      const pressed = Promise.all([press(page), press(page)]);
      await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
      expect(await pressed).toEqual(["done", "done"]);
      expect(await plans(page)).toBe(1);
      await pane.says(/성과계획서를 만들었습니다/);
    });

    test("the pane is closed: the button for a function opens it there", async () => {
      await closePane(page);
      expect(await press(page, "openIndicatorFunctions")).toBe("done");
      await pane.frame.getByRole("heading", { name: "지표 함수" }).waitFor();
    });

    test("Excel refuses: the command ends, and the pane opens with the reason", async () => {
      await closePane(page);
      await page.evaluate(() => void (globalThis.workbench!.host.faults.cellEditMode = true));
      expect(await press(page)).toBe("done");
      await eventually(async () => expect(await page.locator(".task-pane").isVisible()).toBe(true));
      await pane.says("셀을 편집하고 있어 Excel이 요청을 받지 않았습니다.");
    });

    test("a command that nobody associated fails in the stand-in, as it is lost in Excel", async () => {
      expect(await press(page, "noSuchCommand")).toMatch(/noSuchCommand/);
    });
  });
}
