/**
 * The workbench in a real browser, as a person has it: the grid, the task pane beside it, keys and buttons.
 * Example: await pane.view("계획서"); await pane.press("성과계획서 만들기"); await grid.shows("F26", "100.00 %");
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Dialog, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { serve, type Server } from "../../src/workbench/server/serve";
import { buildSite } from "../../src/workbench/server/site";
import { quietFor } from "../../src/taskpane/after-quiet";
import { paneTexts, type PaneTexts } from "../../src/messages/taskpane";
import type { Book } from "../../src/workbench/workbook/model";
import { writeXlsx } from "../../src/workbench/workbook/xlsx";
import { launchBrowser } from "./launch";

const sample = path.join(__dirname, "..", "..", "assets", "sample.xlsx");

/** How long anything that a person waits for may take on a machine with much to do. */
const patience = 60_000;

const paneAddress = /\/addin\/taskpane\.html/;

export class Workbench {
  readonly grid: Grid;
  readonly pane: Pane;
  /** What the pane says in this language. */
  readonly texts: PaneTexts;
  constructor(
    readonly page: Page,
    readonly language: "ko" | "en" = "ko",
  ) {
    this.texts = paneTexts[language];
    this.grid = new Grid(page);
    this.pane = new Pane(page);
  }

  /** What the pane's frame gets from now on: the add-in, or a blank page. */
  private blankPane = false;

  /** From the next workbook on, without the add-in where `blank`: starting it takes longer than most of what a grid does. */
  async leaveOutAddin(blank: boolean): Promise<void> {
    if (blank === this.blankPane) return;
    this.blankPane = blank;
    const body = "<!doctype html><title>pane</title>";
    if (blank)
      await this.page.route(paneAddress, (route) => route.fulfill({ contentType: "text/html", body }));
    else await this.page.unroute(paneAddress);
  }

  /** Opens a workbook by the ribbon's button; the pane starts anew on it. */
  async open(book: Book, name = "시험.xlsx"): Promise<void> {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "workbench-")), name);
    fs.writeFileSync(file, await writeXlsx(book));
    await this.openFile(file);
    fs.rmSync(path.dirname(file), { recursive: true });
  }

  async openSample(): Promise<void> {
    await this.openFile(sample);
  }

  /** Everything on every sheet, what the add-in keeps for itself aside. */
  snapshot(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => {
      const staffs = workbench!.book.sheets.filter(({ name }) => !name.startsWith("_"));
      return Object.fromEntries(
        staffs.map((sheet) => {
          const cells = [...sheet.cells()].map(([row, column, { value, formula, style }]) =>
            JSON.stringify([row, column, value, formula, style]),
          );
          return [sheet.name, [sheet.visibility, sheet.merges, cells]];
        }),
      );
    });
  }

  /** How many requests Excel was asked, from the work on until nothing more is: what comes by itself comes after a moment. */
  async asked(work: () => Promise<void> = async () => undefined): Promise<number> {
    const count = (): Promise<number> => this.page.evaluate(() => globalThis.workbench!.host.counters.syncs);
    const before = await count();
    await work();
    for (let last = -1; last !== (await count());) {
      last = await count();
      await new Promise((resolve) => setTimeout(resolve, 2 * quietFor));
    }
    return (await count()) - before;
  }

  private async openFile(file: string): Promise<void> {
    const before = await this.page.getAttribute("body", "data-ready");
    // What the test did to the workbook before is not to be saved.
    const leave = (dialog: Dialog): Promise<void> => dialog.accept();
    this.page.on("dialog", leave);
    await this.page.locator('input[type="file"]').setInputFiles(file);
    await this.page.waitForFunction((old) => document.body.dataset["ready"] !== old, before);
    this.page.off("dialog", leave);
    if (!this.blankPane) await this.pane.idle();
  }
}

export class Grid {
  constructor(private readonly page: Page) {}

  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`).first();
  }
  get tabs(): Locator {
    return this.page.locator("nav.tabs [role=tab]");
  }
  get notice(): Locator {
    return this.page.locator(".notice");
  }

  /** Selects cells by the name box: "예산!B8". */
  async goTo(place: string): Promise<void> {
    const box = this.page.locator(".name-box");
    await box.fill(place);
    await box.press("Enter");
    const [, sheet, corner] = /^(?:'?(.*?)'?!)?([A-Z]+\d+)/.exec(place)!;
    const shown = sheet === undefined ? "" : `[aria-label$=": ${sheet}"]`;
    await this.page.locator(`.sheet${shown}[data-active="${corner}"]:focus-within`).waitFor();
  }
  async type(place: string, text: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }
  private tab(sheet: string): Locator {
    return this.tabs.filter({ hasText: new RegExp(`^${sheet}$`) });
  }
  async chooseInMenu(sheet: string, entry: string): Promise<void> {
    await this.tab(sheet).click({ button: "right" });
    await this.page.getByRole("menuitem", { name: entry, exact: true }).click();
  }
  async renameSheet(from: string, to: string): Promise<void> {
    await this.tab(from).dblclick();
    await this.page.locator("nav.tabs input").fill(to);
    await this.page.keyboard.press("Enter");
    await this.tab(to).waitFor();
  }
  async show(sheet: string): Promise<void> {
    await this.tab(sheet).click();
  }
  /** The text in a cell of the sheet that is shown, once it is that. */
  async shows(address: string, text: string | RegExp): Promise<void> {
    await this.goTo(address);
    await eventually(async () => expect(await this.textIn(address)).toMatch(exactly(text)));
  }
  async textIn(place: string): Promise<string> {
    await this.goTo(place);
    return (await this.cell(place.replace(/.*!/, "")).textContent()) ?? "";
  }
  /** What the formula bar says of a cell. */
  async formulaIn(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.locator(".formula-editor textarea").inputValue();
  }
}

export class Pane {
  readonly frame: FrameLocator;
  constructor(private readonly page: Page) {
    this.frame = page.frameLocator(".pane-frame iframe");
  }

  /** The pane's document, for what only a script can tell. */
  document(): Frame {
    return this.page.frames().find((frame) => frame.url().includes("/addin/"))!;
  }
  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, exact: typeof name === "string" });
  }
  async view(name: string): Promise<void> {
    await this.frame.getByRole("tab", { name: new RegExp(name) }).click();
  }
  /** Presses a button and waits until the job that it starts has ended. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
    await this.idle();
  }
  /** Until no job runs. */
  async idle(): Promise<void> {
    await this.frame.locator(".status-line:not(:has(.progress-running))").waitFor();
  }
  async says(text: string | RegExp): Promise<void> {
    await this.frame
      .getByText(text)
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`the pane does not say ${String(text)}, but:\n${await this.text()}`);
      });
  }
  async text(): Promise<string> {
    return this.frame.locator("#pane").innerText();
  }
  /** How the element with the focus shows it; "" where nobody could see it. */
  focusRing(): Promise<string> {
    return this.document().evaluate(() => {
      const seen = (element: Element, part?: string): string => {
        const { outlineStyle, outlineWidth, borderStyle, content } = getComputedStyle(element, part);
        if (outlineStyle !== "none" && outlineWidth !== "0px") return `outline ${outlineWidth}`;
        return part && content !== "none" && borderStyle !== "none" ? `border ${borderStyle}` : "";
      };
      const element = document.activeElement!;
      return seen(element) || seen(element, "::after") || seen(element, "::before");
    });
  }
  /** At a width in pixels, what reaches over the pane's edge, and what is wider than its button or list; it stays that wide. */
  async cutAt(width: number): Promise<string[]> {
    await this.page.locator(".task-pane").evaluate((pane, px) => void (pane.style.width = `${px}px`), width);
    return this.document().evaluate(() => {
      const pen = document.createElement("canvas").getContext("2d")!;
      const isOver = (element: Element): boolean => element.getBoundingClientRect().right > innerWidth + 0.5;
      const isCut = (element: Element): boolean => {
        if (element instanceof HTMLButtonElement) return element.scrollWidth > element.clientWidth + 1;
        if (!(element instanceof HTMLSelectElement)) return false;
        const { font, paddingLeft, paddingRight } = getComputedStyle(element);
        pen.font = font;
        const arrow = 16;
        const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
        return pen.measureText(element.selectedOptions[0]?.text ?? "").width > room;
      };
      return [...document.querySelectorAll("#pane *")]
        .filter((element) => element.closest(".visually-hidden, svg, .copied-table *") === null)
        .filter((element) => isOver(element) || isCut(element))
        .map((element) => element.outerHTML.slice(0, 120));
    });
  }
}

export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** Every address that a page of it asked for. */
  readonly requests: readonly string[];
  /** Errors that no page caught. */
  readonly errors: readonly string[];
  /** A page of its own on the sample, whose pane's file `held` ("workflow.js") does not come before `release` is called. */
  startSlowly(held: string): Promise<{ workbench: Workbench; asked: Promise<unknown>; release(): void }>;
  /** A page of its own on the sample. */
  newWorkbench(options?: { language?: "ko" | "en" }): Promise<Workbench>;
  close(): Promise<void>;
}

/** One server with the sample, one browser. */
export async function startSite(): Promise<Site> {
  const built = await buildSite();
  const [server, browser]: [Server, Browser] = await Promise.all([
    serve({ site: built, port: 0, file: sample }),
    launchBrowser(),
  ]);
  const requests: string[] = [];
  const errors: string[] = [];
  const context: BrowserContext = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "ko-KR",
    viewport: { width: 1280, height: 860 },
  });
  context.setDefaultTimeout(patience);
  context.on("request", (request) => requests.push(request.url()));
  const newPage = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  };
  const startSlowly: Site["startSlowly"] = async (held) => {
    const page = await newPage();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/addin/${held}`, async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest(`**/addin/${held}`);
    // Where a script in its head is held, the pane's document is not loaded, nor is the page around it.
    await page.goto(server.address, { waitUntil: "commit" });
    await page.locator("body[data-ready]").waitFor();
    return { workbench: new Workbench(page), asked, release };
  };
  const newWorkbench: Site["newWorkbench"] = async ({ language = "ko" } = {}) => {
    const page = await newPage();
    await page.goto(`${server.address}${language === "en" ? "?lang=en-US" : ""}`);
    await page.locator("body[data-ready]").waitFor();
    const workbench = new Workbench(page, language);
    await workbench.pane.frame.getByRole("tab").first().waitFor();
    await workbench.pane.idle();
    return workbench;
  };
  return {
    address: server.address,
    browser,
    requests,
    errors,
    startSlowly,
    newWorkbench,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Repeats a check until it holds; its own message is what a failure says. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

const exactly = (text: string | RegExp): RegExp =>
  text instanceof RegExp ? text : new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
