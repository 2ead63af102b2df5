/**
 * Every view, in both languages, the three themes and two widths, as axe-core judges it: names, roles, order, contrast; nothing is
 * cut off. A view that throws leaves the others.
 */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { Book } from "../../../src/workbench/workbook/model";
import { paneTexts } from "../../../src/messages/taskpane";
import type { Site, Workbench } from "../workbench";

type Media = NonNullable<Parameters<Workbench["page"]["emulateMedia"]>[0]>;

const themes: Readonly<Record<string, Media>> = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "dark", forcedColors: "active" },
};

/** All that another theme can change: names, roles and order are the same in each. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** "color-contrast: <p class=…>" for each element that breaks a rule; `rules`: only these. */
async function violationsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  await frame.evaluate(`if (!globalThis.axe) { ${axe.source} }`);
  const only = rules ? `runOnly: ${JSON.stringify(rules)},` : "";
  return frame.evaluate(`axe
    .run(document, { ${only} resultTypes: ["violations"], iframes: false, elementRef: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`);
}

export function inEveryLook(site: () => Site): void {
  describe.each(["ko", "en"] as const)("in %s", (language) => {
    const texts = paneTexts[language];
    let workbench: Workbench;
    let { pane } = {} as Workbench;
    beforeAll(async () => {
      workbench = await site().newWorkbench({ language });
      ({ pane } = workbench);
    });
    /** Until the pane has answered: half in the old colours it would be judged for neither theme. */
    const wear = async (theme: string): Promise<void> => {
      const media = themes[theme]!;
      await workbench.page.emulateMedia(media);
      await pane.frame.locator(`.pane-${media.colorScheme}`).waitFor();
    };
    /** How many pages the plan begins by itself. */
    const breaks = (): Promise<number> =>
      workbench.page.evaluate(() => {
        const { book } = globalThis.workbench!;
        return book.sheet("성과계획서")!.page.rowBreaks.length;
      });
    /** The places of the pane by name, each with the way to it. In the order of a person's work: later ones need earlier ones. */
    const places: readonly (readonly [string, () => Promise<void>])[] = [
      [
        "the tables, one of them open",
        async () => {
          await pane.view(texts.views.source);
          await pane.frame.getByRole("button", { name: /예산!A3:F16$/, expanded: false }).click();
        },
      ],
      [
        "the plan, built",
        async () => {
          await pane.view(texts.views.plan);
          await pane.press(texts.plan.build);
          await pane.says(texts.plan.built);
        },
      ],
      [
        "the plan with its parts one after another",
        async () => {
          const before = await breaks();
          await pane.frame.getByText(texts.plan.pagesNames.flowing).click();
          await pane.idle();
          await pane.press(texts.plan.rebuild);
          expect(await breaks()).toBeLessThan(before);
        },
      ],
      [
        "the question about cells changed by hand",
        async () => {
          await workbench.grid.type("성과계획서!A5", "[소관실국] 공보실");
          await pane.press(texts.plan.rebuild);
          await pane.says(texts.plan.edited(1));
        },
      ],
      [
        "the check, a reason being written",
        async () => {
          await pane.view(texts.views.review);
          await pane.frame.locator(".group.finding-warning .group-head").first().click();
          await pane.button(texts.review.recordReason).first().click();
        },
      ],
      [
        "sharing, looked through",
        async () => {
          await pane.view(texts.views.sharing);
          await pane.press(texts.sharing.inspect);
        },
      ],
      ["the functions", () => pane.view(texts.views.functions)],
      [
        "the functions, a target proposed",
        async () => {
          await pane.frame.getByRole("combobox").first().selectOption({ label: "기획홍보실적" });
          await pane.frame.getByRole("radio").first().click();
        },
      ],
      [
        "a view that could not be shown",
        async () => {
          await pane.document().evaluate(() => {
            const create = document.createElement.bind(document);
            document.createElement = ((name: string, ...more: []) => {
              if (name === "fieldset") throw new TypeError("예산!B14 인력운영비 30695");
              return create(name, ...more);
            }) as typeof document.createElement;
          });
          await pane.frame.getByRole("combobox").first().selectOption({ index: 0 });
          await pane.says(texts.broken.title);
          const said = await pane.frame.getByRole("textbox", { name: texts.broken.send }).inputValue();
          expect(said).not.toMatch(/인력운영비|30695|예산/);
        },
      ],
      [
        "the other views, beside it",
        async () => {
          await pane.view(texts.views.plan);
          await pane.press(texts.plan.rebuild);
          await pane.document().evaluate("delete document.createElement");
        },
      ],
      ["the help", () => pane.button(texts.help.title).click()],
      ["the functions again", () => pane.view(texts.views.functions)],
      [
        "a refusal",
        async () => {
          await workbench.page.evaluate(() => void (globalThis.workbench!.book.readOnly = true));
          await pane.press(texts.functions.insert);
          await pane.button(texts.retry).waitFor();
        },
      ],
      [
        "the first steps in an empty workbook",
        async () => {
          const book = new Book();
          book.addSheet("Sheet1");
          await workbench.open(book);
          await pane.says(texts.firstSteps.title);
        },
      ],
    ];

    test.each(places)(
      "%s: no violation in any theme, nothing cut off at 320 and 350 px",
      async (_, reach) => {
        await reach();
        const found: Record<string, string[]> = {};
        for (const width of [320, 350]) {
          const cut = await pane.cutAt(width);
          for (const name of Object.keys(themes)) {
            await wear(name);
            const rules = name === "light" ? undefined : ofColours;
            found[`${name}, ${width}`] = [...cut, ...(await violationsIn(pane.document(), rules))];
          }
        }
        await wear("light");
        expect(Object.entries(found).filter(([, wrong]) => wrong.length > 0)).toEqual([]);
      },
    );

    test("the sample comes by the first button", async () => {
      await pane.press(texts.firstSteps.sample);
      await pane.says(/홍보실/);
      await workbench.grid.shows("예산!B4", "470,050");
    });

    test("the workbench's own page has no violation either", async () => {
      expect(await violationsIn(workbench.page.mainFrame())).toEqual([]);
    });

    test.each(Object.keys(themes))("what is chosen looks chosen in %s", async (theme) => {
      await wear(theme);
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
      await wear("light");
      expect(alike).toEqual([]);
    });
  });
}
