/**
 * Random sequences of twenty steps: whatever the order of the work, nothing of anybody's is lost.
 * A failure prints the seed and the shortest sequence that breaks the same rule; SEQUENCE=17 plays seed 17 alone.
 * `npm run soak` plays two thousand.
 */
import type { Book } from "../../src/workbench/workbook/model";
import { openDesk, Refused, type Desk } from "./desk";
import { fenced, knownFaults, mended } from "./known";
import { officeBook } from "./office";
import { told } from "./report";
import { play, shrink } from "./play";
import { sequenceOf, type Kind, type Step } from "./steps";

const count = 200;
/** A test plays so many: one of all would take longer on a busy machine than a test may. */
const batch = 10;
const length = 20;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(officeBook());
});
afterAll(() => desk.close());

const chosen = process.env["SEQUENCE"];
const seeds =
  chosen === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(chosen)];
const batches = Array.from({ length: Math.ceil(seeds.length / batch) }, (_, index) =>
  seeds.slice(index * batch, (index + 1) * batch),
);

describe(`random sequences of ${length} steps`, () => {
  const outcomes = new Map<string, number>();

  test.each(batches.map((some) => [some[0]!, some.at(-1)!, some] as const))(
    "seeds %i to %i keep every rule",
    async (_first, _last, some) => {
      for (const seed of some) {
        const steps = sequenceOf(seed, length, fenced);
        const course = await play(desk, steps);
        if (course.broken.length > 0) throw new Error(await told(desk, seed, steps, course));
        for (const [outcome, times] of course.outcomes)
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times);
      }
    },
  );

  // A run in which the add-in refuses everything would prove nothing.
  if (seeds.length > 1)
    test("the add-in mostly did what it was asked, and was disturbed at most of it", () => {
      const times = (outcome: string): number => outcomes.get(outcome) ?? 0;
      for (const asked of ["build", "share", "valuesOnly", "reconnect", "undo", "marks"]) {
        expect([asked, times(`${asked} done`)]).not.toEqual([asked, 0]);
        expect([asked, times(`${asked} failed`)]).not.toEqual([asked, 0]);
      }
      expect(times("build done")).toBeGreaterThan(times("build refused"));
    });
});

test.each(mended)("mended: $title", async ({ steps }) => {
  expect((await play(desk, steps)).broken).toEqual([]);
});

// One that is mended moves to the mended ones; then its steps need no fence any more.
for (const { title, rule, steps } of knownFaults)
  test.failing(`known to break: ${title}: ${rule}`, async () => {
    expect((await play(desk, steps)).broken.map((each) => each.rule)).not.toContain(rule);
  });

describe("the oracle sees", () => {
  const answering = (run: Desk["run"]): Desk => ({
    get host() {
      return desk.host;
    },
    get book() {
      return desk.book;
    },
    open: desk.open,
    edit: desk.edit,
    run,
    close: desk.close,
  });
  /** An add-in that does something besides, when it is asked for `name`. */
  const spoilt = (name: string, spoil: (book: Book) => void): Desk =>
    answering(async <T>(asked: string, ...args: readonly unknown[]) => {
      const answer = await desk.run<T>(asked, ...args);
      if (asked === name) spoil(desk.book);
      return answer;
    });
  const steps = (...kinds: Kind[]): Step[] => kinds.map((kind) => ({ kind, a: 1, b: 1, c: 2 }));
  const faults: readonly { title: string; rule: string; desk: () => Desk; steps: Step[] }[] = [
    {
      title: "a staff cell that a build changes",
      rule: "staffs as they left it",
      desk: () => spoilt("buildPlanSheet", (book) => book.sheets[0]!.setValue(0, 0, "다른 제목")),
      steps: steps("typeFigure", "build"),
    },
    {
      title: "a value that sharing changes",
      rule: "values before and after are equal",
      desk: () => spoilt("shareWithFinance", (book) => book.sheet("성과계획서")!.setValue(23, 3, 1)),
      steps: steps("build", "share"),
    },
    {
      title: "a call that sharing leaves",
      rule: "no call is left after sharing",
      desk: () =>
        spoilt("shareWithFinance", (book) => book.sheet("메모")!.setFormula(9, 9, "=PLAN.SHARE(A1,A2)")),
      steps: steps("build", "share"),
    },
    {
      title: "an edit that sharing loses",
      rule: "nothing lost untold",
      desk: () => spoilt("shareWithFinance", (book) => book.deleteSheet(book.sheet("성과계획서")!)),
      steps: steps("build", "typeOverPlan", "share"),
    },
    {
      title: "a colour that sharing loses",
      rule: "nothing lost untold",
      desk: () => spoilt("shareWithFinance", (book) => book.deleteSheet(book.sheet("성과계획서")!)),
      steps: steps("build", "colourPlan", "share"),
    },
    {
      title: "merged cells that sharing parts",
      rule: "nothing lost untold",
      desk: () =>
        spoilt("shareWithFinance", (book) => {
          const plan = book.sheet("성과계획서")!;
          for (const area of plan.merges) plan.unmerge(area);
        }),
      steps: steps("build", "mergeOnPlan", "share"),
    },
    {
      title: "a link that sharing takes away",
      rule: "nothing lost untold",
      desk: () =>
        spoilt("shareWithFinance", (book) => {
          const plan = book.sheet("성과계획서")!;
          for (const [row, column, { link: _, ...cell }] of [...plan.cells()])
            plan.setCell(row, column, cell);
        }),
      steps: steps("build", "linkOnPlan", "share"),
    },
    {
      title: "a row that a build shows again",
      rule: "hidden rows stay hidden",
      desk: () =>
        spoilt("buildPlanSheet", (book) =>
          [...book.sheet("성과계획서")!.rows()].forEach(([row]) =>
            book.sheet("성과계획서")!.setRow(row, { hidden: false }),
          ),
        ),
      steps: steps("build", "hidePlanRow", "build"),
    },
    {
      title: "a list whose cells a build deletes",
      rule: "lists over the plan follow it",
      desk: () =>
        spoilt("buildPlanSheet", (book) => {
          for (const sheet of book.sheets)
            sheet.validations = sheet.validations.map((rule) =>
              rule.compares ? { ...rule, compares: { ...rule.compares, terms: { source: "=#REF!" } } } : rule,
            );
        }),
      steps: steps("build", "listOverPlan", "build"),
    },
    {
      title: "an undo that brings back less",
      rule: "undo restores",
      desk: () => spoilt("undo", (book) => book.sheet("성과계획서")!.setValue(2, 2, "다른 목표")),
      steps: steps("build", "build", "undo"),
    },
    {
      title: "a second sheet that is put away",
      rule: "one sheet put away",
      desk: () =>
        spoilt("saveSettings", (book) =>
          ["가", "나"].forEach((name) => book.setVisibility(book.addSheet(name), "veryHidden")),
        ),
      steps: steps("style"),
    },
    {
      title: "a failure after which something stands",
      rule: "old state or new state",
      desk: () =>
        answering(() => {
          desk.book.sheet("메모")!.setValue(9, 9, "반쯤");
          return Promise.reject(new Refused([]));
        }),
      steps: steps("reconnect"),
    },
  ];

  test.each(faults)("$title", async ({ rule, desk: spoiltDesk, steps: shown }) => {
    const course = await play(spoiltDesk(), shown);
    expect(course.broken.map((each) => each.rule)).toContain(rule);
  });

  test("the shortest sequence", async () => {
    const bad = spoilt("undo", (book) => book.sheet("메모")!.setValue(0, 0, "다른 제목"));
    const long = steps("typeNote", "build", "typeFigure", "share", "undo", "typeNote");
    const shortest = await shrink(bad, long, "staffs as they left it");
    expect(shortest.map(({ kind }) => kind)).toEqual(["build", "undo"]);
  });
});
