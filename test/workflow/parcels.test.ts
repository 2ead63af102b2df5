/** What a job writes goes in requests of a size that Excel takes, whatever the size of the department; still all or nothing. */
import { largeDepartment } from "../../scripts/bench/large-department";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { contentsOf } from "./support/whole-workbook";

const open: Addin[] = [];
afterAll(() => open.forEach((addin) => addin.window.close()));

async function department(units: number, details: number): Promise<Addin> {
  const addin = await openAddin(await largeDepartment({ units, details }));
  open.push(addin);
  return addin;
}

const plan = "성과계획서";
const shown = (addin: Addin): unknown => {
  const sheets = addin.host.book.sheets.filter(({ visibility }) => visibility === "visible");
  const contents = contentsOf(addin);
  return sheets.map(({ name, merges, page }) => [name, contents[name], merges.length, page]);
};

test("a plan of 300 detail programs is written in requests below 1 MB, with at most 60 bytes a cell, looks included", async () => {
  const addin = await department(60, 5);
  await addin.run("buildPlanSheet");
  const used = addin.host.book.sheets.find(({ name }) => name === plan)!.usedArea(false)!;
  const { largestRequest, requestBytes } = addin.host.counters;
  expect(largestRequest).toBeLessThan(1_000_000);
  expect(requestBytes / (used.rows * used.columns)).toBeLessThan(60);
});

describe("where Excel takes little at once", () => {
  it("the same plan comes about, and is shared, reconnected and taken back", async () => {
    const [free, narrow] = [await department(4, 4), await department(4, 4)];
    // A piece of the store, 8,000 letters told twice, has to fit.
    narrow.host.faults.sizeLimit = 90_000;
    // The looks of a plan are asked for along with other things up to 3 MB, and are not asked for in parts then.
    narrow.host.faults.answerLimit = 5_000_000;
    const states: unknown[][] = [[], []];
    for (const job of ["buildPlanSheet", "shareWithFinance", "reconnect", "buildPlanSheet", "undo"]) {
      for (const [index, addin] of [free, narrow].entries()) {
        await addin.run(job);
        states[index]!.push(shown(addin));
      }
      expect([job, states[1]!.at(-1)]).toEqual([job, states[0]!.at(-1)]);
    }
  });

  it("a failure at any of its requests leaves the workbook as it was, without a draft", async () => {
    const addin = await department(2, 3);
    addin.host.faults.sizeLimit = 40_000;
    addin.host.faults.answerLimit = 5_000_000;
    const before = shown(addin);
    const names = addin.host.book.names;
    let failures = 0;
    for (let request = 0; ; request += 2) {
      const { syncs } = addin.host.counters;
      addin.host.faults.failRequest({ after: request, code: "GeneralException", action: 2 });
      const done = await addin.run("buildPlanSheet").then(
        () => true,
        () => false,
      );
      addin.host.faults.clear();
      if (done && addin.host.counters.syncs - syncs <= request) break;
      if (done) {
        await addin.run("undo");
        continue;
      }
      failures += 1;
      expect([request, shown(addin)]).toEqual([request, before]);
      expect([request, addin.host.book.sheets.filter(({ name }) => name.startsWith("_plan_draft"))]).toEqual([
        request,
        [],
      ]);
      expect(request).toBeLessThan(100);
    }
    expect(failures).toBeGreaterThan(4);
    expect(names).toEqual([]);
  });
});

describe("what comes after a build", () => {
  it("has the page's scale as a number at which the columns fit one page's width", async () => {
    const addin = await department(1, 1);
    await addin.run("buildPlanSheet");
    const { page } = addin.host.book.sheets.find(({ name }) => name === plan)!;
    expect(page.fit).toBeUndefined();
    expect(page.scale).toBeGreaterThan(30);
    expect(page.scale).toBeLessThanOrEqual(100);
    expect(page.rowBreaks.length).toBeGreaterThan(0);
  });

  const refused: readonly (readonly [string, sign: string, told: string])[] = [
    ["the page", '"PageLayout"', "page-not-set"],
    ["the names that follow edits", "_PLAN_BUILD_", "edits-not-followed"],
  ];
  test.each(refused)("may be refused without harm, and is told: %s", async (_, sign, told) => {
    const addin = await department(1, 1);
    addin.host.onRequest = (request) => {
      if (JSON.stringify(request.ObjectPaths).includes(sign))
        addin.host.faults.failRequest({ code: "GeneralException" });
    };
    const kinds = ({ findings }: { findings: { kind: string }[] }): string[] =>
      findings.map(({ kind }) => kind);
    const after = ["page-not-set", "edits-not-followed", "comments-not-carried"];
    const built = kinds(await addin.run("buildPlanSheet"));
    expect(built.filter((kind) => after.includes(kind))).toEqual([told]);
    addin.host.onRequest = undefined;
    await addin.host.edit((book) => book.sheet(plan)!.setValue(0, 0, "고친 제목"));
    const again = kinds(await addin.run("buildPlanSheet"));
    expect(again).toContain("edited-cell-kept");
    expect(again.filter((kind) => after.includes(kind))).toEqual([]);
    expect(addin.host.book.sheet(plan)!.cell(0, 0).value).toBe("고친 제목");
  });
});
