/**
 * @jest-environment jsdom
 *
 * axe-core over every view, in both languages and themes. Contrast cannot be told in jsdom: theme.test.ts computes it.
 */
import axe from "axe-core";
import { views } from "../../src/taskpane/state";
import { idle, showPane, type ShownPane } from "./show-pane";

// axe looks for pictures of text by drawing; jsdom cannot draw and would say so for each view.
HTMLCanvasElement.prototype.getContext = () => null;

const languages = ["ko", "en"] as const;
const themes = [
  { name: "light", theme: { background: "#FFFFFF", text: "#000000" } },
  { name: "dark", theme: { background: "#262626", text: "#FFFFFF" } },
];

async function violations({ container }: ShownPane): Promise<string[]> {
  const { violations: found } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe.each(languages)("in %s", (language) => {
  describe.each(themes)("in a $name Excel", ({ theme }) => {
    test.each(views)("the view %s has no violation", async (view) => {
      const pane = await showPane({ language, theme });
      await pane.open(view);
      expect(await violations(pane)).toEqual([]);
    });
  });
});

test("the first steps have none", async () => {
  expect(await violations(await showPane({ status: { empty: true } }))).toEqual([]);
});

test("an opened table has none", async () => {
  const pane = await showPane();
  await pane.press("예산 예산!A4:F14");
  await idle();
  expect(await violations(pane)).toEqual([]);
});
