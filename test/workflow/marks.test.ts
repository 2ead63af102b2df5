/** Marks, comments and notes on the plan: what a person wrote there stays, and a mark is there or is told. */
import { profiles, type ExcelProfile } from "../../src/workbench/host/profiles";
import { insertRows, type Comment, type CommentReply, type Sheet } from "../../src/workbench/workbook/model";
import type { BuildReport, UndoReport } from "../../src/workflow/types";
import type { Desk } from "../sequences/desk";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";
const planOf = (addin: Desk): Sheet => addin.host.book.sheets.find(({ name }) => name === plan)!;

/** Each comment with its replies, by cell. */
const threads = (addin: Desk): Record<string, string[]> =>
  Object.fromEntries(
    planOf(addin).comments.map(({ row, column, text, thread }) => [
      `${row},${column}`,
      [text, ...(thread?.replies ?? []).map((reply) => reply.text)],
    ]),
  );
const marksIn = (addin: Desk): string[] =>
  Object.values(threads(addin)).flatMap((texts) => texts.filter((text) => text.startsWith("[점검] ")));

async function built(excel?: Partial<ExcelProfile>): Promise<Desk> {
  const addin = await openSample({ ...profiles.strictest, ...excel });
  await addin.run("buildPlanSheet");
  return addin;
}

/** A built plan, the cells that marks are put in, and how many marks there are. */
async function marked(
  excel?: Partial<ExcelProfile>,
): Promise<{ addin: Desk; cells: Comment[]; count: number }> {
  const addin = await built(excel);
  await addin.run("setMarks", true);
  const cells = [...planOf(addin).comments];
  expect(cells.length).toBeGreaterThan(3);
  return { addin, cells, count: marksIn(addin).length };
}

const day = "2016-10-05T02:00:00.000Z";
const reply = (id: string, text: string, author?: string): CommentReply => ({
  id,
  text,
  author,
  created: day,
});

/** A comment with these replies in the place of what stands in the cell; a note where there are none. */
const comment = (
  addin: Desk,
  { row, column }: Comment,
  replies: readonly CommentReply[] | undefined,
  text = "근거 확인 바랍니다.",
): Promise<unknown> =>
  addin.host.edit(() => {
    const sheet = planOf(addin);
    const others = sheet.comments.filter((each) => each.row !== row || each.column !== column);
    const thread = replies && { id: `${row}/${column}`, created: day, replies };
    sheet.comments = [...others, { row, column, text, author: "김재무", thread }];
  });

describe("marks", () => {
  it("go under a comment that a person wrote, and leave it as it was", async () => {
    const { addin, cells, count } = await marked();
    await addin.run("setMarks", false);
    expect(planOf(addin).comments).toEqual([]);
    await comment(addin, cells[0]!, [reply("1", "보완했습니다.", "이홍보"), reply("2", cells[0]!.text)]);
    const [theirs] = planOf(addin).comments;
    for (let time = 0; time < 2; time += 1) {
      expect(await addin.run<UndoReport>("setMarks", true)).toEqual({ findings: [] });
      expect(marksIn(addin)).toHaveLength(count);
      const thread = threads(addin)[`${cells[0]!.row},${cells[0]!.column}`]!;
      expect(thread.slice(0, 2)).toEqual(["근거 확인 바랍니다.", "보완했습니다."]);
      expect(thread).toHaveLength(3);
    }
    expect(await addin.run("known")).toMatchObject({ marksShown: true });
    await addin.run("setMarks", false);
    const unmarked = { ...theirs!.thread!, replies: theirs!.thread!.replies.slice(0, 1) };
    expect(planOf(addin).comments).toEqual([{ ...theirs!, thread: unmarked }]);
    expect(await addin.run("known")).toMatchObject({ marksShown: false });
  });

  it("tell errors and warnings, and no notes, which ask for nothing", async () => {
    const { addin } = await marked();
    expect(marksIn(addin).filter((text) => text.includes("[참고]"))).toEqual([]);
    expect(marksIn(addin).filter((text) => /\[(오류|경고)\]/.test(text))).toHaveLength(marksIn(addin).length);
  });

  it("whose text a person extended are that person's, and stay as they are", async () => {
    const { addin, cells, count } = await marked();
    const place = `${cells[1]!.row},${cells[1]!.column}`;
    const extended = `${cells[1]!.text} → 예산부서와 협의함`;
    await comment(addin, cells[1]!, [], extended);
    for (let time = 0; time < 2; time += 1) {
      await addin.run("setMarks", true);
      expect(threads(addin)[place]).toEqual([extended, cells[1]!.text]);
      expect(marksIn(addin)).toHaveLength(count + 1);
    }
    for (let time = 0; time < 2; time += 1) {
      await addin.run("setMarks", false);
      expect(threads(addin)).toEqual({ [place]: [extended] });
      expect(await addin.run("known")).toMatchObject({ marksShown: false });
    }
  });

  it("that a person answered stay with the answers", async () => {
    const { addin, cells } = await marked();
    const answered = cells[1]!;
    await comment(addin, answered, [reply("1", "확인했습니다.", "이홍보")], answered.text);
    await addin.run("setMarks", false);
    expect(threads(addin)).toEqual({
      [`${answered.row},${answered.column}`]: [answered.text, "확인했습니다."],
    });
    expect(await addin.run("known")).toMatchObject({ marksShown: false });
  });

  it.each([
    ["tells notes among the comments", true],
    ["shows no notes", false],
  ])("leave out cells with notes, and name them, in an Excel that %s", async (_, notesAsComments) => {
    const { addin, cells, count } = await marked({ notesAsComments });
    await addin.run("setMarks", false);
    for (const cell of [cells[0]!, cells[2]!]) await comment(addin, cell, undefined, "옛 노트");
    const { findings } = await addin.run<UndoReport>("setMarks", true);
    expect(findings.map(({ kind }) => kind)).toEqual(["cells-not-marked"]);
    expect(findings[0]!.cells).toHaveLength(2);
    expect(marksIn(addin)).toHaveLength(count - 2);
    await addin.run("setMarks", false);
    expect(planOf(addin).comments.map(({ text }) => text)).toEqual(["옛 노트", "옛 노트"]);
  });

  it("stand on their figures after rows were inserted above", async () => {
    const { addin, cells } = await marked();
    const values = cells.map(({ row, column }) => planOf(addin).cell(row, column).value);
    await addin.run("setMarks", false);
    await addin.host.edit((book) => insertRows(book, planOf(addin), 3, 2));
    await addin.run("setMarks", true);
    const now = planOf(addin).comments.map(({ row, column }) => planOf(addin).cell(row, column).value);
    expect(now.sort()).toEqual(values.sort());
  });
});

describe("a plan with comments and marks that is built again", () => {
  it("has them by their figures, with authors, days and replies", async () => {
    const { addin, cells, count } = await marked();
    await comment(addin, cells[0]!, [
      reply("1", "보완했습니다.", "이홍보"),
      reply("2", "[점검] 다시 보십시오."),
    ]);
    const report = await addin.run<BuildReport>("buildPlanSheet");
    expect(threads(addin)[`${cells[0]!.row},${cells[0]!.column}`]).toEqual([
      "[김재무, 2016-10-05] 근거 확인 바랍니다.",
      "[이홍보, 2016-10-05] 보완했습니다.",
      "[점검] 다시 보십시오.",
    ]);
    expect(marksIn(addin)).toHaveLength(count);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind: "comments-rewritten", data: { count: 1, authors: "김재무" } }),
    );
    await addin.run("undo");
    expect(planOf(addin).comments.find(({ author }) => author === "김재무")!.thread!.replies).toHaveLength(2);
  });
});
