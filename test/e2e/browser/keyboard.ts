/** The whole work without a pointer: F6 between the parts of the window, Tab and arrows within the pane, keys in the cells. */
import type { Site, Workbench } from "../workbench";

export function withKeysAlone(site: () => Site): void {
  let workbench: Workbench;
  let { grid, pane } = {} as Workbench;
  beforeAll(async () => {
    workbench = await site().newWorkbench();
    ({ grid, pane } = workbench);
  });
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  /** What has the focus in the pane, as a screen reader would say it. */
  const focused = (): Promise<string> =>
    pane.document().evaluate(() => {
      const element = document.activeElement;
      const [label] = (element as HTMLInputElement | null)?.labels ?? [];
      const said = label ?? element;
      return element?.getAttribute("aria-label") ?? said?.textContent?.trim() ?? "";
    });
  /** Tabs through the pane until the focus is on what bears that name; its ring has to be seen. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let count = 0; count < 60; count++) {
      if (name.test(await focused())) {
        expect(await pane.focusRing()).not.toBe("");
        return;
      }
      await press("Tab");
    }
    throw new Error(`Tab never reached ${String(name)}; the last was "${await focused()}"`);
  };
  const toPane = async (): Promise<void> => {
    for (let count = 0; count < 6; count++) {
      await press("F6");
      if (await workbench.page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)) return;
    }
    throw new Error("F6 never reached the task pane");
  };

  test("build: F6 to the pane, arrows to the view, Tab to the button, Enter", async () => {
    await toPane();
    await tabTo(/^1 자료/);
    await press("ArrowRight", "Enter");
    await tabTo(/^성과계획서 만들기$/);
    await press("Enter");
    await pane.says(/성과계획서를 만들었습니다/);
    expect(await workbench.page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)).toBe(
      true,
    );
  });

  test("type a figure: Shift+F6 to the cells, the name box, keys, and back", async () => {
    await press("Shift+F6", "Shift+F6");
    expect(await workbench.page.evaluate(() => document.activeElement?.className)).toBe("name-box");
    await workbench.page.keyboard.type("실적!C4");
    await press("Enter");
    await workbench.page.keyboard.type("2840");
    await press("Enter");
    await grid.shows("성과계획서!E56", "2,328");
  });

  test("check: a finding's cell is gone to, a reason is written", async () => {
    await toPane();
    await tabTo(/^2 계획서/);
    await press("ArrowRight", "Enter");
    await tabTo(/^경고: /);
    await press("Enter");
    await tabTo(/셀로 이동$/);
    await press("Enter");
    await pane.idle();
    await tabTo(/^이유 적기$/);
    await press("Enter");
    await workbench.page.keyboard.type("재무과와 협의함");
    await tabTo(/^저장$/);
    await press("Enter");
    await pane.says("재무과와 협의함");
  });

  test("share and undo", async () => {
    await toPane();
    await tabTo(/^3 점검/);
    await press("ArrowRight", "Enter");
    await tabTo(/^재무과와 공유$/);
    await press("Enter");
    await pane.says(/일반 수식으로 바꾸었습니다/);
    await tabTo(/^되돌리기$/);
    await press("Enter");
    await pane.says(/이전 상태로 되돌렸습니다/);
    expect(await grid.formulaIn("성과계획서!E56")).toMatch(/PLAN\.PRESSRATE/);
  });

  test("charts beside the plan", async () => {
    await toPane();
    await tabTo(/^4 공유/);
    await press("ArrowLeft", "ArrowLeft", "Enter");
    await tabTo(/계획서 옆에 차트 두기/);
    await press("Space");
    await pane.idle();
    await grid.goTo("성과계획서!M24");
    await workbench.page.getByRole("img", { name: /^예산 구성.*정책사업 396; 인력운영비 31/ }).waitFor();
  });

  test("a target from past results, and back", async () => {
    await toPane();
    await tabTo(/^2 계획서/);
    await press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    await tabTo(/^지표$/);
    await press("ArrowDown", "ArrowDown");
    await tabTo(/^전년 실적/);
    await press("ArrowDown");
    await tabTo(/2017년 목표로 쓰기/);
    await press("Enter");
    await pane.says(/에 목표를 쓰고, 설정 근거에 쓴 칸을 적었습니다/);
    await grid.shows("성과계획서!G59", "168");
    await toPane();
    await tabTo(/^쓴 목표 되돌리기$/);
    await press("Enter");
    await pane.idle();
    await grid.shows("성과계획서!G59", "170");
  });
}
