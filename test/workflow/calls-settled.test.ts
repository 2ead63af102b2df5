/** Excel computes calls when it gets to it, and learns of the functions when it gets to it: jobs wait, and say so. */
import fs from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/messages/finding";
import { profiles } from "../../src/workbench/host/profiles";
import { openPage, type Page } from "../../src/workbench/runtime/addin";
import { productBundle } from "../../src/workbench/runtime/bundle";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import { isError } from "../../src/workbench/workbook/model";

const pages: Page[] = [];
afterAll(() => pages.forEach(({ window }) => window.close()));

interface Report {
  readonly converted: number;
  readonly findings: readonly Finding[];
}

/** The add-in on the sample, in an Excel that shows #BUSY! until calls are answered; `knows`: it has the functions. */
async function open(
  knows = true,
): Promise<{ page: Page; run: (name: string, ...args: unknown[]) => Promise<Report> }> {
  const sample = fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx"));
  const bundle = await productBundle();
  const page = await openPage(await readXlsx(sample), {
    ...bundle,
    ...(!knows && { functions: [] }),
    excel: { ...profiles.easy, busyFirst: true },
  });
  pages.push(page);
  const run = async (name: string, ...args: unknown[]): Promise<Report> => {
    const call = `globalThis.planAddin[${JSON.stringify(name)}](...${JSON.stringify(args)})`;
    return JSON.parse(
      await page.evaluate<string>(`${call}.then((result) => JSON.stringify(result ?? {}))`),
    ) as Report;
  };
  return { page, run };
}

/**
 * Holds the functions' answers back for so long, by the page's clock; for ever where it is Infinity. Gives back what ends it.
 */
function slow({ host: { functions }, window }: Page, milliseconds: number): () => void {
  const later = window.evaluate("setTimeout") as typeof setTimeout;
  const usual = functions.setResults.bind(functions);
  const held: Parameters<typeof usual>[0][] = [];
  functions.setResults = (answers) => {
    held.push(answers);
    if (milliseconds !== Infinity) later(() => usual(answers), milliseconds);
  };
  return () => {
    functions.setResults = usual;
    held.forEach(usual);
  };
}

const shownBy = ({ host }: Page): Map<string, unknown> =>
  new Map(
    [...host.book.sheet("성과계획서")!.cells()].map(([row, column, { value }]) => [
      `${row},${column}`,
      isError(value) ? value.text : value,
    ]),
  );
const kinds = ({ findings }: Report): string[] => findings.map(({ kind }) => kind);
const calls = ({ host }: Page): number =>
  host.book.sheets.flatMap((sheet) =>
    [...sheet.cells()].filter(([, , { formula = "" }]) => /PLAN\./.test(formula)),
  ).length;

describe("while Excel is still computing", () => {
  let page: Page;
  let run: Awaited<ReturnType<typeof open>>["run"];
  let shown: Map<string, unknown>;
  beforeAll(async () => {
    ({ page, run } = await open());
    await run("buildPlanSheet", { style: "functions" });
    await page.host.idle();
    shown = shownBy(page);
  });

  /** A person types over a quantity: what depends on it is busy, and the functions' answers come so late. */
  const busyFor = (milliseconds: number): (() => void) => {
    const end = slow(page, milliseconds);
    const sheet = page.host.book.sheet("실적")!;
    const value = sheet.cell(3, 2).value as number;
    page.host.book.batch(() => sheet.setValue(3, 2, value + 1), "user");
    return end;
  };

  test("sharing waits for the values, and converts every call", async () => {
    const end = busyFor(700);
    const report = await run("shareWithFinance");
    end();
    expect(kinds(report)).toEqual([]);
    expect(report.converted).toBeGreaterThan(30);
    expect(calls(page)).toBe(0);
    await run("reconnect");
    await page.host.idle();
  });

  test("the review waits too, and finds what it finds otherwise", async () => {
    const before = kinds(await run("readWorkbook"));
    const end = busyFor(700);
    const after = kinds(await run("readWorkbook"));
    end();
    expect(after).toEqual(before);
    await page.host.idle();
  });

  test("a document of 한글 waits too, holds the values, and names what is never answered", async () => {
    const soon = busyFor(700);
    expect(kinds(await run("hangulFile"))).toEqual([]);
    soon();
    await page.host.idle();
    const end = busyFor(Infinity);
    const { findings } = await run("hangulFile");
    expect(findings.map(({ kind }) => kind)).toEqual(["calculation-not-finished"]);
    expect(findings[0]!.cells[0]).toMatch(/^성과계획서!/);
    end();
    await page.host.idle();
  });

  test("what is never answered is named after a while, and stays as it is; all else is converted", async () => {
    const end = busyFor(Infinity);
    const report = await run("shareWithFinance");
    expect(kinds(report)).toEqual(["calculation-not-finished"]);
    const [{ cells }] = report.findings as [Finding];
    expect(cells.length).toBeGreaterThan(0);
    expect(calls(page)).toBe(cells.length);
    expect(report.converted).toBeGreaterThan(20);
    end();
    await page.host.idle();
    await run("reconnect");
    await page.host.idle();
    expect([...shownBy(page).keys()]).toEqual([...shown.keys()]);
  });
});

describe("in an Excel that does not know the functions", () => {
  let page: Page;
  let run: Awaited<ReturnType<typeof open>>["run"];
  beforeAll(async () => {
    ({ page, run } = await open(false));
  });

  test("a build says so, with the cell that it looked at and the way out", async () => {
    const report = await run("buildPlanSheet", { style: "functions" });
    const found = report.findings.find(({ kind }) => kind === "functions-not-registered");
    expect(found!.cells).toHaveLength(1);
    expect(found!.cells[0]).toMatch(/^성과계획서!/);
    expect([...shownBy(page).values()]).toContain("#NAME?");
  });

  test("sharing converts the calls all the same, and says that there was no value to compare with", async () => {
    const report = await run("shareWithFinance");
    expect(kinds(report)).toEqual(["calls-were-unknown"]);
    expect(calls(page)).toBe(0);
    expect([...shownBy(page).values()]).not.toContain("#NAME?");
  });

  test("the way out is one: a plan of plain formulas shows its values, and nothing is said", async () => {
    const report = await run("buildPlanSheet", { style: "native" });
    expect(kinds(report)).not.toContain("functions-not-registered");
    expect([...shownBy(page).values()]).not.toContain("#NAME?");
  });
});
