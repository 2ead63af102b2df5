/**
 * Whatever goes wrong at whichever request: a job is done as a whole or not at all, and says truly which of both.
 * Each job goes from one state of the workbook to another, and its way back leads to the first again.
 */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { RequestFault } from "../../src/workbench/host/faults";
import { closeAll, openSample, staffs, type } from "../support/addin";

afterAll(closeAll);

const faults: readonly (readonly [name: string, fault: RequestFault])[] = [
  ["refused half way", { code: "GeneralException", action: 25 }],
  ["while a cell is edited", { transport: "cellEditMode" }],
  ["the connection lost on the way out", { transport: "connectionLost", lost: "request" }],
  ["the connection lost on the way back", { transport: "connectionLost", lost: "response" }],
];

type Step = readonly [name: string, ...args: unknown[]];
const run = (addin: Addin, [name, ...args]: Step): Promise<unknown> => addin.run(name, ...args);

/** Each job with its way back; `from` leads from a built plan to where it begins. */
const jobs: readonly { title: string; from?: readonly Step[]; typed?: string; job: Step; back: Step }[] = [
  { title: "share", job: ["shareWithFinance"], back: ["reconnect"] },
  { title: "share values only", job: ["shareWithFinance", { valuesOnly: true }], back: ["reconnect"] },
  { title: "reconnect", from: [["shareWithFinance"]], job: ["reconnect"], back: ["shareWithFinance"] },
  { title: "take the share back", from: [["shareWithFinance"]], job: ["undo"], back: ["undo"] },
  {
    title: "take the reconnect back",
    from: [["shareWithFinance"], ["reconnect"]],
    job: ["undo"],
    back: ["undo"],
  },
  { title: "take the build back", job: ["undo"], back: ["undo"] },
  {
    title: "build again",
    from: [["buildPlanSheet"], ["undo"]],
    typed: "2017. 3월 ~ 11월",
    job: ["buildPlanSheet"],
    back: ["undo"],
  },
  { title: "marks", job: ["setMarks", true], back: ["setMarks", false] },
  {
    title: "taking marks away",
    from: [["setMarks", true]],
    job: ["setMarks", false],
    back: ["setMarks", true],
  },
];

/** Comments of the plan, with their replies; one that a person wrote stands where a mark belongs. */
const comments = ({ host }: Addin): unknown =>
  host.book.sheets
    .find(({ name }) => name === "성과계획서")
    ?.comments.map(({ row, column, text, thread }) => [
      row,
      column,
      text,
      ...(thread?.replies ?? []).map((one) => one.text),
    ])
    .sort();

/** Sheets put away are named anew each time: what a person sees, by name, and how many others there are. */
function seen(addin: Addin): unknown {
  const sheets = Object.entries(staffs(addin)) as [string, { visibility: string }][];
  return [
    comments(addin),
    addin.host.book.names.filter(({ name }) => !name.startsWith("_PLAN_")),
    Object.fromEntries(sheets.filter(([, { visibility }]) => visibility === "visible")),
    sheets.filter(([, { visibility }]) => visibility !== "visible").length,
  ];
}

describe.each(jobs)("$title", ({ from, typed, job, back }) => {
  let addin: Addin;
  let before: unknown;
  let after: unknown;
  beforeAll(async () => {
    addin = await openSample();
    await addin.run("buildPlanSheet");
    await addin.host.edit((book) => {
      const sheet = book.sheets.find(({ name }) => name === "성과계획서")!;
      sheet.comments = [
        {
          row: 8,
          column: 0,
          text: "확인 바랍니다.",
          thread: { id: "a", created: "2016-10-05T02:00:00.000Z", replies: [] },
        },
      ];
    });
    for (const step of from ?? []) await run(addin, step);
    if (typed) await type(addin, "사업개요", "D3", typed);
    before = seen(addin);
    await run(addin, job);
    after = seen(addin);
    await run(addin, back);
    expect(seen(addin)).toEqual(before);
    expect(after).not.toEqual(before);
  });

  test.each(faults)("%s, at any request", async (_, fault) => {
    let failures = 0;
    for (let request = 0; ; request += 1) {
      const { syncs } = addin.host.counters;
      addin.host.faults.failRequest({ after: request, ...fault });
      const done = await run(addin, job).then(
        () => true,
        () => false,
      );
      addin.host.faults.clear();
      expect([request, done, seen(addin)]).toEqual([request, done, done ? after : before]);
      if (done) {
        const untouched = addin.host.counters.syncs - syncs <= request;
        await run(addin, back);
        expect(seen(addin)).toEqual(before);
        if (untouched) break;
      } else failures += 1;
      expect(request).toBeLessThan(20);
    }
    expect(failures).toBeGreaterThan(0);
  });
});

test("an edited plan that is rebuilt while the answer is lost stands once, with the edit", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await type(addin, "성과계획서", "A1", "2017년도 성과계획서(안)");
  const sheets = Object.keys(staffs(addin));
  for (let request = 0; request < 5; request += 1) {
    addin.host.faults.failRequest({ after: request, transport: "connectionLost", lost: "response" });
    await addin.run("buildPlanSheet").catch(() => undefined);
    addin.host.faults.clear();
    const plan = (staffs(addin)["성과계획서"] as { cells: Record<string, { value: unknown }> }).cells;
    expect([request, plan["0,0"]!.value]).toEqual([request, "2017년도 성과계획서(안)"]);
    expect(Object.keys(staffs(addin)).length).toBeLessThanOrEqual(sheets.length + 1);
  }
});
