/** The whole work without a pointer: F6 between the parts of the window, Tab and arrows within the pane, keys in the cells. */
import { targetWords } from "../../../src/messages/targets";
import { eventually, type Workbench } from "../workbench";

export function withKeysAlone(desk: () => Workbench): void {
  let { page, grid, pane, texts, language } = {} as Workbench;
  beforeAll(async () => {
    ({ page, grid, pane, texts, language } = desk());
    // In a pane that no pointer has touched: what it leaves the focus on shows no ring.
    await desk().openSample();
  });
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
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
      if (await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)) return;
    }
    throw new Error("F6 never reached the task pane");
  };

  /** To a view's tab from the tab before it that is open, by arrows. */
  const toView = async (from: keyof typeof texts.views, ...arrows: string[]): Promise<void> => {
    await toPane();
    await tabTo(new RegExp(`^(\\d )?${texts.views[from]}`));
    await press(...arrows, "Enter");
  };
  const exactly = (label: string): RegExp => new RegExp(`^${label}$`);

  test("build: F6 to the pane, arrows to the view, Tab to the button, Enter", async () => {
    await toView("source", "ArrowRight");
    await tabTo(exactly(texts.plan.build));
    await press("Enter");
    await pane.says(texts.plan.built);
    expect(await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)).toBe(true);
  });

  test("type a figure: Shift+F6 to the cells, the name box, keys, and back", async () => {
    await press("Shift+F6", "Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("name-box");
    await page.keyboard.type("실적!C4");
    await press("Enter");
    await page.keyboard.type("2840");
    await press("Enter");
    await grid.shows("성과계획서!E56", "2,328");
    await pane.says("2,328");
  });

  test("a finding that goes while it has the focus leaves it to the one in its place, and Tab leads on", async () => {
    const typed = (value: number): Promise<void> =>
      page.evaluate((value) => {
        const { host } = globalThis.workbench!;
        return host.edit((book) => book.sheet("실적")!.setValue(3, 2, value));
      }, value);
    await toView("plan", "ArrowRight");
    await tabTo(/2,328/);
    const left = await focused();
    await typed(10);
    await eventually(async () => expect(await focused()).not.toBe(left));
    expect(await focused()).toMatch(new RegExp(`^${texts.severity.warning}: `));
    await typed(2840);
    await pane.says("2,328");
    await toView("review", "ArrowLeft");
  });

  test("check: a finding's cell is gone to, a reason is written", async () => {
    await toView("plan", "ArrowRight");
    await tabTo(new RegExp(`^${texts.severity.warning}: `));
    await press("Enter");
    await tabTo(new RegExp(texts.goTo("@").replace("@", ".+!.+")));
    const [, corner] = /!([A-Z]+\d+)/.exec(await focused())!;
    await press("Enter");
    // The job has begun where the cell is selected; until it has ended nothing takes a reason.
    await eventually(async () =>
      expect(await page.locator(".name-box").inputValue()).toMatch(new RegExp(`^${corner}`)),
    );
    await pane.idle();
    await tabTo(exactly(texts.review.recordReason));
    await press("Enter");
    await page.keyboard.type("재무과와 협의함");
    await tabTo(exactly(texts.review.save));
    await press("Enter");
    await pane.says("재무과와 협의함");
  });

  test("share and undo", async () => {
    await toView("review", "ArrowRight");
    await tabTo(exactly(texts.sharing.share));
    await press("Enter");
    await pane.says(texts.sharing.isShared);
    await pane.idle();
    await tabTo(exactly(texts.plan.undo));
    await press("Enter");
    await pane.says(texts.plan.undone);
    expect(await grid.formulaIn("성과계획서!E56")).toMatch(/PLAN\.PRESSRATE/);
  });

  test("charts beside the plan", async () => {
    await toView("sharing", "ArrowLeft", "ArrowLeft");
    await tabTo(new RegExp(texts.plan.charts));
    await press("Space");
    await grid.goTo("성과계획서!M24");
    await page.getByRole("img", { name: /^예산 구성.*정책사업 396; 인력운영비 31/ }).waitFor();
    await pane.idle();
  });

  test("a target from past results, and back", async () => {
    await toView("plan", "ArrowRight", "ArrowRight", "ArrowRight");
    await tabTo(exactly(texts.functions.indicator));
    await press("ArrowDown", "ArrowDown");
    await tabTo(new RegExp(`^${targetWords.previous[language]}`));
    await press("ArrowDown");
    await tabTo(exactly(texts.targets.write(2017)));
    await press("Enter");
    await pane.says(texts.targets.set("성과지표!G9"));
    await grid.shows("성과계획서!G59", "168");
    await toPane();
    await tabTo(exactly(texts.targets.takeBack));
    await press("Enter");
    await grid.shows("성과계획서!G59", "170");
    await pane.idle();
  });
}
