/**
 * Comments with their replies, read, and written on another sheet. Office.js writes every comment in the name
 * of who is at work: another person's name and date go into the text.
 * In: a comment of 김재무. Out: "[김재무, 2016-10-05] 근거를 확인 바랍니다."
 */
import { cellArea, parseAddress, printArea } from "../sheet/address";
import { bytesOfCall, bytesOfText, type Parcel } from "./parcels";
import { hasApi } from "./session";

export interface LoadedComment {
  readonly sheet: string;
  /** "F26": the cell, without its sheet. */
  readonly address: string;
  /** "" where Excel tells none. */
  readonly author: string;
  readonly content: string;
  readonly replies: readonly string[];
}

/** What one person wrote, as Excel tells it. */
interface Said {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
  readonly creationDate?: Date;
}

/** A comment as it stands, with the cell that it is about. */
export interface Thread extends Said {
  readonly sheet: string;
  readonly address: string;
  readonly replies: readonly Said[];
}

const wanted = "items/id,items/content,items/authorName,items/creationDate";

const said = ({ id, content, authorName, creationDate }: Excel.Comment | Excel.CommentReply): Said => ({
  id,
  content,
  authorName: authorName ?? "",
  creationDate,
});

/**
 * Those of a sheet or of all. One to two round trips, the first of which sends what is queued already; no comments before
 * ExcelApi 1.10, which knows none.
 */
export async function loadThreads(
  context: Excel.RequestContext,
  of: Excel.Worksheet | Excel.Workbook,
): Promise<Thread[]> {
  const comments = hasApi("1.10") ? of.comments : undefined;
  comments?.load(wanted);
  await context.sync();
  if (!comments) return [];
  if (comments.items.length === 0) return [];
  const located = comments.items.map((comment) => {
    const range = comment.getLocation();
    range.load("address");
    comment.replies.load(wanted);
    return { range, comment };
  });
  await context.sync();
  return located.flatMap(({ range, comment }) => {
    const { sheet, area } = parseAddress(range.address) ?? {};
    if (sheet === undefined || !area) return [];
    const address = printArea(cellArea(area.row, area.column));
    return [{ ...said(comment), sheet, address, replies: comment.replies.items.map(said) }];
  });
}

/** The comments as they are to be written again. */
export async function loadComments(
  context: Excel.RequestContext,
  of: Excel.Worksheet | Excel.Workbook,
): Promise<LoadedComment[]> {
  return (await loadThreads(context, of)).map((thread) => ({
    sheet: thread.sheet,
    address: thread.address,
    author: thread.authorName,
    content: inTheNameOf(thread),
    replies: thread.replies.map(inTheNameOf),
  }));
}

type NewComment = Pick<LoadedComment, "address" | "content" | "replies">;

/**
 * The comments in parcels, none where Excel knows no comments; where two come to stand in one cell, the second becomes a
 * reply to the first.
 */
export function commentParcels(name: string, comments: readonly NewComment[]): Parcel[] {
  if (!hasApi("1.10")) return [];
  const byCell = new Map<string, string[]>();
  for (const { address, content, replies } of comments)
    byCell.set(address, [...(byCell.get(address) ?? []), content, ...replies]);
  return [...byCell].map(([address, [first, ...replies]]) => ({
    bytes: [first!, ...replies].reduce((sum, text) => sum + bytesOfText(text) + bytesOfCall, 0),
    queue: ({ workbook }) => {
      const cell = workbook.worksheets.getItem(name).getRange(address);
      const comment = workbook.comments.add(cell, first!);
      for (const reply of replies) comment.replies.add(reply);
    },
  }));
}

/** Deletes those of these comments that stand on the sheet already. */
export async function deleteComments(name: string, comments: readonly NewComment[]): Promise<void> {
  if (!hasApi("1.10")) return;
  await Excel.run(async (context) => {
    const threads = await loadThreads(context, context.workbook.worksheets.getItem(name));
    const added = new Set(comments.map(({ address, content }) => `${address} ${content}`));
    for (const { address, content, id } of threads)
      if (added.has(`${address} ${content}`)) context.workbook.comments.getItem(id).delete();
    await context.sync();
  });
}

/** Begins every comment, and every reply, that is a mark of the add-in's own checks. */
export const markSign = "[점검] ";

/** The text with its author and day, unless it names them already or is a mark. */
function inTheNameOf({ authorName, content, creationDate }: Said): string {
  if (!authorName || content.startsWith(markSign) || /^\[[^\]]+\] /.test(content)) return content;
  const day = dayOf(creationDate);
  return `[${authorName}${day && `, ${day}`}] ${content}`;
}

function dayOf(date: Date | undefined): string {
  const time = date ? new Date(date) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString().slice(0, 10) : "";
}
