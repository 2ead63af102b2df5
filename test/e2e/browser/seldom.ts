/** What a person sees once: the help, a view that throws, a refusal, the first steps; and that what is chosen looks chosen. */
import { Book } from "../../../src/workbench/workbook/model";
import type { Workbench } from "../workbench";
import { looksRight, themes, violationsIn, wear } from "./looks";

export function seldomSeen(desk: () => Workbench): void {
  let { page, grid, pane, texts } = {} as Workbench;
  beforeAll(() => {
    ({ page, grid, pane, texts } = desk());
  });

  test.each(Object.keys(themes))("what is chosen looks chosen in %s", async (theme) => {
    await wear(desk(), theme);
    await pane.view(texts.views.review);
    const alike = await pane.document().evaluate(() => {
      const looks = (element: Element): string =>
        ["", "::before", "::after"]
          .map((part) => getComputedStyle(element, part))
          .map(({ color, backgroundColor, borderColor }) => [color, backgroundColor, borderColor].join())
          .join();
      const groups = [
        ["[role=tab][aria-selected=true]", "[role=tab][aria-selected=false]"],
        [".filter [aria-pressed=true]", ".filter [aria-pressed=false]"],
      ] as const;
      return groups
        .filter(
          ([chosen, other]) =>
            looks(document.querySelector(chosen)!) === looks(document.querySelector(other)!),
        )
        .map(([chosen]) => chosen);
    });
    await wear(desk(), "light");
    expect(alike).toEqual([]);
  });

  test("the help", async () => {
    await pane.button(texts.help.title).click();
    await looksRight(desk());
  });

  test("a refusal", async () => {
    await pane.view(texts.views.functions);
    await page.evaluate(() => void (globalThis.workbench!.book.readOnly = true));
    await pane.press(texts.functions.insert);
    await pane.button(texts.retry).waitFor();
    await looksRight(desk());
    await page.evaluate(() => void (globalThis.workbench!.book.readOnly = false));
  });

  test("a view that throws says so, with a text to send that holds nothing of the workbook", async () => {
    await pane.document().evaluate(() => {
      const create = document.createElement.bind(document);
      document.createElement = ((name: string, ...more: []) => {
        if (name === "fieldset") throw new TypeError("예산!B14 인력운영비 30695");
        return create(name, ...more);
      }) as typeof document.createElement;
    });
    const list = pane.frame.getByRole("combobox").first();
    await list.selectOption({ label: "언론매체보도율" });
    await list.selectOption({ label: "기획홍보실적" });
    await pane.says(texts.broken.title);
    const said = await pane.frame.getByRole("textbox", { name: texts.broken.send }).inputValue();
    expect(said).toMatch(/functions · TypeError/);
    expect(said).not.toMatch(/인력운영비|30695|예산/);
    await looksRight(desk());
  });

  test("the other views go on beside it", async () => {
    await pane.view(texts.views.plan);
    await pane.press(texts.plan.rebuild);
    await pane.says(texts.plan.edited(1));
    await pane.press(texts.plan.rebuild);
    await pane.says(texts.plan.built);
    await pane.document().evaluate("delete document.createElement");
  });

  test("the workbench's own page", async () => {
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });

  test("the first steps in an empty workbook, and the sample by their button", async () => {
    const book = new Book();
    book.addSheet("Sheet1");
    await desk().open(book);
    await pane.says(texts.firstSteps.title);
    await looksRight(desk());
    await pane.press(texts.firstSteps.sample);
    await pane.says(/홍보실/);
    await grid.shows("예산!B4", "470,050");
  });
}
