/**
 * How the pane looks at a moment of the work: in three themes and at two widths, as axe-core judges it (names, roles, order,
 * contrast), with nothing cut off, and in the reader's language alone.
 */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { Workbench } from "../workbench";

type Media = NonNullable<Parameters<Workbench["page"]["emulateMedia"]>[0]>;

export const themes: Readonly<Record<string, Media>> = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
};

/** All that another theme or width can change: names, roles and order are the same in each. */
const ofLooks = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

/** "color-contrast: <p class=…>" for each element that breaks a rule; `rules`: only these. */
export async function violationsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate<boolean>("Boolean(globalThis.axe)"))) await frame.evaluate(`{ ${axe.source} }`);
  const only = rules ? `runOnly: ${JSON.stringify(rules)},` : "";
  return frame.evaluate(`axe
    .run(document, { ${only} resultTypes: ["violations"], iframes: false, elementRef: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}

/** Until the pane has answered: half in the old colours it would be judged for neither theme. */
export async function wear({ page, pane }: Workbench, theme: string): Promise<void> {
  const media = themes[theme]!;
  await page.emulateMedia(media);
  await pane.frame.locator(`.pane-${media.colorScheme}`).waitFor();
}

/** Nothing is to be said against what the pane shows now; `names` are those that both languages have. */
export async function looksRight(workbench: Workbench, names: readonly string[] = []): Promise<void> {
  const { pane } = workbench;
  const found: Record<string, string[]> = {
    words: (await strayWords(workbench)).filter((word) => !names.includes(word)),
  };
  found["350 px"] = await pane.cutAt(350);
  found["350 px, light"] = await violationsIn(pane.document());
  found["320 px"] = await pane.cutAt(320);
  for (const theme of ["dark", "high contrast"]) {
    await wear(workbench, theme);
    found[`320 px, ${theme}`] = await violationsIn(pane.document(), ofLooks);
  }
  await wear(workbench, "light");
  expect(Object.entries(found).filter(([, wrong]) => wrong.length > 0)).toEqual([]);
}

/** Names of programs, keys and files that both languages have. */
const known = /Excel|LibreOffice|Windows|Mac|Ctrl|Enter|Esc|OfficeOnline|\.[a-z]+|base64/g;

/** Words of the other language in the pane that neither the workbook nor the plan's form has. */
async function strayWords({ page, pane, language }: Workbench): Promise<string[]> {
  const shown = await pane.document().evaluate(() => {
    const said = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((element) =>
      ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
    );
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.getElementById("pane")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.closest("textarea") === null)
        texts.push(walker.currentNode.nodeValue ?? "");
    return [...texts, ...said];
  });
  const theirs = await page.evaluate(() => {
    const { sheets, names } = globalThis.workbench!.book;
    return [
      ...sheets.flatMap((sheet) => [
        sheet.name,
        ...[...sheet.cells()].flatMap(([, , { value, formula }]) => [String(value), formula ?? ""]),
      ]),
      ...names.map(({ name }) => name),
    ].join("\n");
  });
  const workbook = theirs.replace(/\s/g, "");
  const words = language === "en" ? /[가-힣]+/g : /[A-Za-z]*[a-z]{2}[A-Za-z]*/g;
  return [...new Set(shown.flatMap((text) => text.replace(known, "").match(words) ?? []))].filter(
    (word) => !workbook.includes(word),
  );
}
