/** The review: equal findings as one, a reason in its place, what was mended seen to go; 점검표 and marks in sight throughout. */
import { reviewWords } from "../../../src/messages/review-sheet";
import { reviewSheetName } from "../../../src/layout/review";
import { eventually, type Workbench } from "../workbench";
import { looksRight } from "./looks";

export function reviewWork(desk: () => Workbench): void {
  let { page, grid, pane, texts } = {} as Workbench;
  beforeAll(async () => {
    ({ page, grid, pane, texts } = desk());
    await pane.view(texts.views.review);
  });
  const heads = (severity: string) => pane.frame.locator(`.group.finding-${severity} .group-head`);
  /** How many warnings are left, as the heading says. */
  const left = async (): Promise<number> =>
    Number(/\d+/.exec(await pane.frame.locator(".review-head h2").innerText())![0]);

  test("equal findings are one line until it is opened, notes are folded, what to press stays in sight", async () => {
    const { review } = texts;
    expect(await heads("warning").count()).toBeLessThan(await left());
    expect(await heads("note").count()).toBe(0);
    for (const head of await heads("warning").all()) {
      expect((await head.boundingBox())!.height).toBeLessThan(40);
      await head.click();
    }
    const more = pane.button(/^\+\d+: /).last();
    const rest = Number(/\d+/.exec((await more.getAttribute("aria-label"))!)![0]);
    const few = await pane.frame.locator(".cell-link").count();
    await more.click();
    expect(await pane.frame.locator(".cell-link").count()).toBe(few - 1 + rest);
    await pane.frame.locator("button.fold").last().click();
    await heads("note").last().scrollIntoViewIfNeeded();
    for (const name of [review.checkSheet, review.mark, new RegExp(`^${review.all} `)]) {
      const top = await pane.button(name).evaluate((button) => button.getBoundingClientRect().top);
      expect([name, top > 0 && top < 150]).toEqual([name, true]);
    }
    await looksRight(desk());
  });

  test("a finding leads to its cells, takes a reason in its place, and one less is left", async () => {
    const { review } = texts;
    const before = await left();
    const warning = pane.frame.locator(".group.finding-warning").first();
    await warning.locator(".cell-link").first().click();
    await pane.idle();
    await warning.getByRole("button", { name: review.recordReason }).first().click();
    await pane.frame.getByLabel(review.reason, { exact: true }).fill("재무과와 협의함");
    await looksRight(desk());
    await pane.press(review.save);
    await warning.locator(".finding-reason").filter({ hasText: "재무과와 협의함" }).waitFor();
    await pane.says(review.reasonKept);
    expect(await left()).toBe(before - 1);
  });

  test("what is mended in a cell goes by itself, and is seen to go", async () => {
    const before = await left();
    const was = await grid.formulaIn("예산!B15");
    await grid.type("예산!B15", "70150");
    await pane.says(texts.review.mended(1));
    expect(await pane.frame.locator(".mended s").innerText()).toMatch(/기본경비/);
    expect(await left()).toBe(before - 1);
    await grid.type("예산!B15", was);
    await eventually(async () => expect(await left()).toBe(before));
  });

  test("점검표 is made, and errors and warnings alone are marked on the plan", async () => {
    const { review } = texts;
    await pane.press(review.checkSheet);
    await pane.says(review.checkSheetMade(reviewSheetName));
    const marks = (): Promise<string[]> =>
      page.evaluate(() => globalThis.workbench!.book.sheet("성과계획서")!.comments.map(({ text }) => text));
    await pane.press(review.mark);
    await pane.says(review.marked);
    const marked = await marks();
    expect(marked.length).toBeGreaterThan(3);
    // They are the plan's, for its Korean readers.
    const { severity, explained } = reviewWords.ko;
    const { error, warning } = severity;
    const grave = new RegExp(`^\\[.*?\\] \\[(${error}|${warning})( \\(.*\\))?\\]`);
    expect(marked.filter((text) => !grave.test(text))).toEqual([]);
    // The warning with a reason is called as 점검표 calls it.
    expect(marked.join("\n")).toContain(`[${explained.replace("\n", " ")}]`);
    await pane.press(review.unmark);
    expect(await marks()).toEqual([]);
  });
}
