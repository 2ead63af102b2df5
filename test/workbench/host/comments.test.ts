import { profiles } from "../../../src/workbench/host/profiles";
import { openTestPage, type TestPage } from "./support";

const add = (cell: string, text: string): string =>
  `context.workbook.comments.add("예산!${cell}", "${text}"); await context.sync();`;

const told = `
  const { comments } = sheet;
  comments.load("items/content,items/authorName,items/creationDate,items/resolved");
  await context.sync();
  const details = comments.items.map((comment) => {
    const range = comment.getLocation(); range.load("address");
    comment.replies.load("items/content,items/authorName,items/creationDate");
    return { comment, range };
  });
  await context.sync();
  return details.map(({ comment, range }) => ({
    at: range.address, content: comment.content, author: comment.authorName, resolved: comment.resolved,
    isDated: comment.creationDate instanceof Date && Date.now() - comment.creationDate.getTime() < 60000,
    replies: comment.replies.items.map((reply) =>
      [reply.content, reply.authorName, reply.creationDate instanceof Date]),
  }));`;

let page: TestPage;
const open = async (notesAsComments = false): Promise<void> => {
  page = await openTestPage({ excel: { ...profiles.easy, notesAsComments } });
};

test("a comment has who wrote it and when, and takes replies in order", async () => {
  await open();
  await page.excel(add("B2", "근거를 확인 바랍니다"));
  await page.excel(`
    const comment = context.workbook.comments.getItemByCell("예산!B2");
    comment.replies.add("결산서 3쪽입니다");
    comment.replies.add("확인했습니다");
    comment.resolved = true;
    await context.sync();`);
  expect(await page.excel(told)).toEqual([
    {
      at: "예산!B2",
      content: "근거를 확인 바랍니다",
      author: "사용자",
      resolved: true,
      isDated: true,
      replies: [
        ["결산서 3쪽입니다", "사용자", true],
        ["확인했습니다", "사용자", true],
      ],
    },
  ]);
});

test("a comment is found again after rows were inserted above it, a reply by its id", async () => {
  await open();
  await page.excel(`
    const comment = context.workbook.comments.add("예산!B2", "확인");
    const reply = comment.replies.add("네");
    reply.load("id"); await context.sync();
    sheet.getRange("1:3").insert("Down");
    comment.content = "다시 확인"; await context.sync();
    const again = sheet.comments.getItemByReplyId(reply.id);
    again.replies.getItem(reply.id).delete();
    again.replies.add("나중 답"); await context.sync();`);
  expect(await page.excel(told)).toMatchObject([
    { at: "예산!B5", content: "다시 확인", replies: [["나중 답", "사용자", true]] },
  ]);
});

test("a commented cell takes no second comment, and what came before in the request stays", async () => {
  await open();
  await page.excel(add("B2", "하나"));
  expect(await page.excel(`sheet.getRange("A1").values = [[1]]; ${add("B2", "둘")}`)).toMatchObject({
    code: "ItemAlreadyExists",
    location: "CommentCollection.add",
  });
  expect(page.sheet.value(0, 0)).toBe(1);
  expect(await page.excel(told)).toMatchObject([{ content: "하나" }]);
});

describe("a note", () => {
  const note = { row: 1, column: 1, text: "옛 메모", author: "김주무" };

  test("is no comment, and is in a comment's way", async () => {
    await open();
    page.sheet.comments = [note];
    expect(await page.excel(told)).toEqual([]);
    expect(await page.excel(add("B2", "확인"))).toMatchObject({ code: "GeneralException" });
    expect(await page.excel(add("C2", "확인"))).toBeUndefined();
    expect(page.sheet.comments).toHaveLength(2);
    await page.excel(`sheet.comments.getItemAt(0).delete(); await context.sync();`);
    expect(page.sheet.comments).toEqual([note]);
  });

  test("is told as a comment without a date where the profile says so", async () => {
    await open(true);
    page.sheet.comments = [note];
    expect(await page.excel(told)).toMatchObject([
      { at: "예산!B2", content: "옛 메모", author: "김주무", isDated: false, replies: [] },
    ]);
  });
});

test("a deleted comment's replies go with it, and what is gone is not found", async () => {
  await open();
  await page.excel(add("B2", "하나"));
  await page.excel(
    `const one = sheet.comments.getItemAt(0); one.replies.add("답"); one.delete(); await context.sync();`,
  );
  expect(page.sheet.comments).toEqual([]);
  expect(
    await page.excel(`sheet.comments.getItemByCell("예산!B2").load("content"); await context.sync();`),
  ).toMatchObject({
    code: "ItemNotFound",
  });
});
