/**
 * Whatever goes wrong at whichever request: a job is done as a whole or not at all, and says truly which of both.
 * Each job goes from one state of the workbook to another, and its way back leads to the first again. Every job meets every
 * fault at every request under one of the Excels, each in turn; FAULTS=all has all of them under each.
 */
import type { RequestFault } from "../../src/workbench/host/faults";
import { excels, profiles, type ProfileName } from "../../src/workbench/host/profiles";
import type { Book, Sheet } from "../../src/workbench/workbook/model";
import { copyOf } from "../sequences/compare";
import { openDesk, type Desk } from "../sequences/desk";
import { officeBook } from "../sequences/office";

const everywhere = process.env["FAULTS"] === "all";
const under: readonly ProfileName[] = ["strictest", ...excels];

const faults: readonly (readonly [name: string, fault: RequestFault])[] = [
  ["refused half way", { code: "GeneralException", action: 25 }],
  ["while a cell is edited", { transport: "cellEditMode" }],
  ["the connection lost on the way out", { transport: "connectionLost", lost: "request" }],
  ["the connection lost on the way back", { transport: "connectionLost", lost: "response" }],
];

type Step = readonly [name: string, ...args: unknown[]];

/** `from` leads from a built plan to where the job begins; a first build begins without one, and has no way back to that. */
interface Job {
  readonly title: string;
  readonly unbuilt?: true;
  readonly from?: readonly Step[];
  readonly edit?: (book: Book) => void;
  readonly job: Step;
  readonly back?: Step;
}

const shared: Step = ["shareWithFinance"];
const jobs: readonly Job[] = [
  { title: "build", unbuilt: true, job: ["buildPlanSheet"] },
  {
    title: "build again",
    from: [["buildPlanSheet"], ["undo"]],
    edit: (book) => book.sheet("사업개요")!.setValue(4, 3, "2017. 3월 ~ 11월"),
    job: ["buildPlanSheet"],
    back: ["undo"],
  },
  { title: "take the build back", job: ["undo"], back: ["undo"] },
  { title: "share", job: shared, back: ["reconnect"] },
  { title: "share values only", job: ["shareWithFinance", { valuesOnly: true }], back: ["reconnect"] },
  { title: "reconnect", from: [shared], job: ["reconnect"], back: shared },
  { title: "take the share back", from: [shared], job: ["undo"], back: ["undo"] },
  { title: "take the reconnect back", from: [shared, ["reconnect"]], job: ["undo"], back: ["undo"] },
  { title: "marks", job: ["setMarks", true], back: ["setMarks", false] },
  {
    title: "taking marks away",
    from: [["setMarks", true]],
    job: ["setMarks", false],
    back: ["setMarks", true],
  },
];

const plan = (book: Book): Sheet | undefined => book.sheet("성과계획서");

const comments = (sheet: Sheet): unknown =>
  sheet.comments
    .map(({ row, column, text, thread }) => [
      row,
      column,
      text,
      ...(thread?.replies ?? []).map((one) => one.text),
    ])
    .sort();

/** Sheets put away are named anew each time: what a person sees, by name, and how many others there are. */
function seen(book: Book): unknown {
  const isShown = ({ visibility }: Sheet): boolean => visibility === "visible";
  const shown = book.sheets.filter(isShown).map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells()],
    merges: sheet.merges,
    comments: comments(sheet),
  }));
  const isOwn = ({ name }: Sheet): boolean => name.startsWith("_plan_store");
  return {
    shown,
    names: book.names.filter(({ name }) => !name.startsWith("_PLAN_")),
    putAway: book.sheets.filter((sheet) => !isShown(sheet) && !isOwn(sheet)).length,
  };
}

const run = (desk: Desk, [name, ...args]: Step): Promise<unknown> => desk.run(name, ...args);

/** A built plan on which a person has commented a cell that a mark belongs to. */
async function built(desk: Desk): Promise<Book> {
  await desk.open(officeBook());
  await desk.run("buildPlanSheet");
  const unmarked = copyOf(desk.book);
  await desk.run("setMarks", true);
  const [{ row, column }] = plan(desk.book)!.comments as unknown as [{ row: number; column: number }];
  const thread = { id: "a", created: "2016-10-05T02:00:00.000Z", replies: [] };
  plan(unmarked)!.comments = [{ row, column, text: "확인 바랍니다.", thread }];
  return unmarked;
}

interface Course {
  readonly start: Book;
  readonly before: unknown;
  readonly after: unknown;
}

const courses = new Map<Job, Course>();

/** A job that meets no fault, and its way back: under the first Excel that is asked, to be the same under all. */
async function course(desk: Desk, job: Job, withPlan: Book): Promise<Course> {
  const known = courses.get(job);
  if (known) return known;
  await desk.open(job.unbuilt ? officeBook() : copyOf(withPlan));
  for (const step of job.from ?? []) await run(desk, step);
  if (job.edit) await desk.edit(job.edit);
  const [start, before] = [copyOf(desk.book), seen(desk.book)];
  await run(desk, job.job);
  const after = seen(desk.book);
  expect(after).not.toEqual(before);
  if (job.back) {
    await run(desk, job.back);
    expect(seen(desk.book)).toEqual(before);
  }
  courses.set(job, { start, before, after });
  return { start, before, after };
}

describe.each(under)("in %s", (name) => {
  const turn = under.indexOf(name);
  const excel = { ...profiles[name], latency: 0 };
  let desk: Desk;
  let withPlan: Book;
  beforeAll(async () => {
    desk = await openDesk(officeBook(), excel);
    withPlan = await built(desk);
  });
  afterAll(() => desk.close());

  const due = jobs.flatMap((job, index) =>
    faults
      .filter((_, at) => everywhere || (index + at) % under.length === turn)
      .map(([fault, request]) => [job.title, fault, job, request] as const),
  );

  test.each(due)("%s, %s, at any request", async (_, __, job, fault) => {
    const { start, before, after } = await course(desk, job, withPlan);
    let failures = 0;
    await desk.open(copyOf(start));
    for (let request = 0; ; request += 1) {
      const { host } = desk;
      const { syncs } = host.counters;
      host.faults.failRequest({ after: request, ...fault });
      const done = await run(desk, job.job).then(
        () => true,
        () => false,
      );
      const untouched = host.counters.syncs - syncs <= request;
      host.faults.clear();
      expect([request, done, seen(desk.book)]).toEqual([request, done, done ? after : before]);
      if (untouched) break;
      if (!done) failures += 1;
      else if (job.back) {
        await run(desk, job.back);
        expect(seen(desk.book)).toEqual(before);
      } else await desk.open(copyOf(start));
      expect(request).toBeLessThan(20);
    }
    expect(failures).toBeGreaterThan(0);
  });

  if (turn === 0 || everywhere)
    test("an edited plan that is rebuilt while the answer is lost stands once, with the edit", async () => {
      await desk.open(copyOf(withPlan));
      await desk.edit((book) => plan(book)!.setValue(0, 0, "2017년도 성과계획서(안)"));
      const { length } = desk.book.sheets;
      for (let request = 0; request < 5; request += 1) {
        desk.host.faults.failRequest({ after: request, transport: "connectionLost", lost: "response" });
        await desk.run("buildPlanSheet").catch(() => undefined);
        desk.host.faults.clear();
        expect([request, plan(desk.book)!.cell(0, 0).value]).toEqual([request, "2017년도 성과계획서(안)"]);
        expect(desk.book.sheets.length).toBeLessThanOrEqual(length + 1);
      }
    });
});
