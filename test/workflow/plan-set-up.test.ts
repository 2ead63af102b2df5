/** How people set up the plan sheet as a whole goes on to the next plan: its tab, its panes, its page, columns beside it. */
import type { Finding } from "../../src/messages/finding";
import { insertRows, type Sheet } from "../../src/workbench/workbook/model";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";
const planOf = (addin: Desk): Sheet => addin.host.book.sheet(plan)!;

const build = async (addin: Desk): Promise<readonly Finding[]> =>
  (await addin.run<{ findings: Finding[] }>("buildPlanSheet")).findings;

const toldOf = (findings: readonly Finding[]): unknown[] =>
  findings.flatMap(({ kind, data }) =>
    kind.startsWith("set-up") ? [(data as { parts: readonly string[] }).parts] : [],
  );

/** One more team: the plan has a row more. */
const addTeam = (addin: Desk): Promise<unknown> =>
  addin.host.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
      book.sheet("조직인력")!.setValue(6, column, content),
    ),
  );

test("what was set up by hand stands on each plan that follows, told once a build, and the plan's tab stays in its place", async () => {
  const addin = await openSample();
  expect(toldOf(await build(addin))).toEqual([]);
  expect(toldOf(await build(addin))).toEqual([]);
  const own = planOf(addin).page;
  const last = own.printAreas[0]!.rows;
  await addin.host.edit((book) => {
    const sheet = planOf(addin);
    book.moveSheet(sheet, 1);
    Object.assign(sheet, { tabColor: "#FF0000", frozen: { rows: 3, columns: 1 } });
    sheet.page = {
      ...own,
      orientation: own.orientation === "portrait" ? "landscape" : "portrait",
      margins: { ...own.margins, left: 20 },
      headersFooters: { ...own.headersFooters, header: "&C대외비 &D" },
      printAreas: [{ ...own.printAreas[0]!, columns: own.printAreas[0]!.columns + 3 }],
    };
    sheet.setColumn(18, { width: 40 });
  });
  await addin.host.idle();
  await addTeam(addin);
  for (const step of ["built", "built again", "undone"]) {
    if (step === "undone")
      expect(toldOf((await addin.run<{ findings: readonly Finding[] }>("undo")).findings)).toEqual([]);
    else
      expect(toldOf(await build(addin))).toEqual([
        ["tabColor", "frozen", "orientation", "margins", "header", "area"],
      ]);
    const { page, tabColor, frozen } = planOf(addin);
    expect([step, tabColor, frozen, page.orientation !== own.orientation]).toEqual([
      step,
      "#FF0000",
      { rows: 3, columns: 1 },
      true,
    ]);
    expect(page.margins).toEqual({ ...own.margins, left: 20 });
    expect(page.headersFooters.header).toBe("&C대외비 &D");
    expect(page.printAreas[0]).toEqual({
      ...own.printAreas[0]!,
      columns: own.printAreas[0]!.columns + 3,
      rows: last + 1,
    });
    const tabs = addin.host.book.sheets.filter(({ visibility }) => visibility === "visible");
    expect([tabs[1]?.name, planOf(addin).column(18).width]).toEqual([plan, 40]);
  }
  await addin.host.edit(() => Object.assign(planOf(addin), { tabColor: "#00FF00" }));
  const { findings } = await addin.run<{ findings: readonly Finding[] }>("undo");
  const away = findings.filter(({ kind }) => kind.startsWith("set-up"));
  expect(away.map(({ kind, data }) => [kind, data])).toEqual([["set-up-put-away", { parts: ["tabColor"] }]]);
  expect(planOf(addin).tabColor).toBe("#FF0000");
  // Without a printer some Excels refuse every question for a page: the plan comes about all the same.
  addin.host.onRequest = (request) => {
    if (JSON.stringify(request.ObjectPaths).includes('"PageLayout"'))
      addin.host.faults.failRequest({ code: "GeneralException" });
  };
  expect(toldOf(await build(addin))).toEqual([["tabColor", "frozen"]]);
  addin.host.onRequest = undefined;
});

test("title rows that a person took away stay away", async () => {
  const addin = await openSample();
  await build(addin);
  expect(planOf(addin).page.titleRows).toBeDefined();
  await addin.host.edit(() => {
    const sheet = planOf(addin);
    sheet.page = { ...sheet.page, titleRows: undefined };
  });
  expect(toldOf(await build(addin))).toEqual([["titles"]]);
  expect(planOf(addin).page.titleRows).toBeUndefined();
});

test("pages that a person let begin elsewhere begin there on the next plan, and nobody hears of the others", async () => {
  const addin = await openSample();
  await build(addin);
  const own = planOf(addin).page.rowBreaks;
  const [first] = own;
  const label = [...planOf(addin).cells()].find(([, , { value }]) => value === "인 력 운 영 비")![0];
  expect(own).not.toContain(label);
  await addin.host.edit((book) => insertRows(book, planOf(addin), 2));
  expect(toldOf(await build(addin))).toEqual([]);
  expect(planOf(addin).page.rowBreaks).toEqual(own);
  await addin.host.edit(() => {
    const sheet = planOf(addin);
    sheet.page = { ...sheet.page, rowBreaks: [...own.slice(1), label], columnBreaks: [4] };
  });
  await addTeam(addin);
  for (let time = 0; time < 2; time += 1) {
    expect(toldOf(await build(addin))).toEqual([["columnBreaks", "breaks"]]);
    const { rowBreaks, columnBreaks } = planOf(addin).page;
    expect(rowBreaks).toContain(label + 1);
    expect(rowBreaks).not.toContain(first! + 1);
    expect(columnBreaks).toEqual([4]);
    expect(rowBreaks).toHaveLength(own.length);
  }
});
