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

test("headers stay where the print area was taken away, in whole columns, or on a first page of their own", async () => {
  const addin = await openSample();
  await build(addin);
  const set = (page: object): Promise<unknown> =>
    addin.host.edit(() => (planOf(addin).page = { ...planOf(addin).page, ...page }));
  const headersFooters = {
    header: "&C대외비",
    firstHeader: "&C비공개",
    evenFooter: "&R짝수",
    differentFirst: true,
  };
  const wanted = { printAreas: [], headersFooters, order: "overThenDown" } as const;
  await set(wanted);
  for (let time = 0; time < 2; time += 1) {
    expect(toldOf(await build(addin))).toEqual([["header", "footer", "otherPages", "order", "area"]]);
    const { printAreas, order, headersFooters: now } = planOf(addin).page;
    expect({ printAreas, order }).toEqual({ printAreas: [], order: "overThenDown" });
    expect(now).toMatchObject(headersFooters);
  }
  const columns = { row: 0, column: 0, rows: 1_048_576, columns: 20 };
  await set({ printAreas: [columns] });
  await addTeam(addin);
  expect(toldOf(await build(addin))).toEqual([["header", "footer", "otherPages", "order", "area"]]);
  expect(planOf(addin).page.printAreas).toEqual([columns]);
});

/** Excel refuses so many requests about a page; the first ones are questions. */
function refusePages(addin: Desk, times: number): void {
  let left = times;
  addin.host.onRequest = (request) => {
    if (left === 0 || !JSON.stringify(request.ObjectPaths).includes('"PageLayout"')) return;
    left -= 1;
    addin.host.faults.failRequest({ code: "GeneralException" });
  };
}

test("a page's question that is refused once costs nothing; where it is always, that is told", async () => {
  const addin = await openSample();
  await build(addin);
  await addin.host.edit(
    () => (planOf(addin).page = { ...planOf(addin).page, headersFooters: { header: "&C대외비" } }),
  );
  const toldOfPages = (findings: readonly Finding[]): boolean =>
    findings.some(({ kind }) => kind === "page-not-told");
  refusePages(addin, 1);
  expect(toldOfPages(await build(addin))).toBe(false);
  expect(planOf(addin).page.headersFooters.header).toBe("&C대외비");
  refusePages(addin, 2);
  expect(toldOfPages(await build(addin))).toBe(true);
  addin.host.onRequest = undefined;
  expect(toldOfPages(await build(addin))).toBe(false);
});

test("a page that Excel refused to set is nobody's, but for what a person set of it since", async () => {
  const addin = await openSample();
  addin.host.onRequest = (request) => {
    if (JSON.stringify(request.ObjectPaths).includes('"PageLayout"'))
      addin.host.faults.failRequest({ code: "GeneralException" });
  };
  await build(addin);
  addin.host.onRequest = undefined;
  await addin.host.edit(
    () => (planOf(addin).page = { ...planOf(addin).page, headersFooters: { header: "&C대외비" } }),
  );
  expect(toldOf(await build(addin))).toEqual([["header"]]);
  expect(planOf(addin).page.headersFooters.header).toBe("&C대외비");
  expect(planOf(addin).page.titleRows).toBeDefined();
});
