/**
 * Comments of one sheet with their replies, read, and written on another sheet. Office.js writes every comment in the name
 * of who is at work: another person's name and date go into the text.
 * In: a comment of 김재무. Out: "[김재무, 2016-10-05] 근거를 확인 바랍니다."
 */
import { cellArea, parseAddress, printArea } from "../sheet/address";
import { hasApi } from "./session";

export interface LoadedComment {
  /** "F26": the cell, without its sheet. */
  readonly address: string;
  /** "" where Excel tells none. */
  readonly author: string;
  readonly content: string;
  readonly replies: readonly string[];
}

/** A comment as it stands, with the cell that it is about. */
export interface Thread {
  readonly address: string;
  readonly comment: Excel.Comment;
}

/** One to two round trips; none before ExcelApi 1.10, which knows no comments. */
export async function loadThreads(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Thread[]> {
  if (!hasApi("1.10")) return [];
  const { comments } = sheet;
  comments.load("items/content,items/authorName,items/creationDate");
  await context.sync();
  if (comments.items.length === 0) return [];
  const located = comments.items.map((comment) => {
    const range = comment.getLocation();
    range.load("address");
    comment.replies.load("items/content,items/authorName,items/creationDate");
    return { range, comment };
  });
  await context.sync();
  return located.flatMap(({ range, comment }) => {
    const area = parseAddress(range.address)?.area;
    return area ? [{ address: printArea(cellArea(area.row, area.column)), comment }] : [];
  });
}

/** The comments as they are to be written again. */
export async function loadComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<LoadedComment[]> {
  return (await loadThreads(context, sheet)).map(({ address, comment }) => ({
    address,
    author: comment.authorName ?? "",
    content: inTheNameOf(comment),
    replies: comment.replies.items.map(inTheNameOf),
  }));
}

/** Queues the comments, where Excel knows any; where two come to stand in one cell, the second becomes a reply to the first. */
export function writeComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  comments: readonly Pick<LoadedComment, "address" | "content" | "replies">[],
): void {
  if (!hasApi("1.10")) return;
  const standing = new Map<string, Excel.Comment>();
  for (const { address, content, replies } of comments) {
    const there = standing.get(address);
    const comment = there ?? context.workbook.comments.add(sheet.getRange(address), content);
    standing.set(address, comment);
    for (const reply of there ? [content, ...replies] : replies) comment.replies.add(reply);
  }
}

/** Begins every comment, and every reply, that is a mark of the add-in's own checks. */
export const markSign = "[점검] ";

/** The text with its author and day, unless it names them already or is a mark. */
function inTheNameOf({ authorName, content, creationDate }: Excel.Comment | Excel.CommentReply): string {
  if (!authorName || content.startsWith(markSign) || /^\[[^\]]+\] /.test(content)) return content;
  const day = dayOf(creationDate);
  return `[${authorName}${day && `, ${day}`}] ${content}`;
}

function dayOf(date: Date | undefined): string {
  const time = date ? new Date(date) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString().slice(0, 10) : "";
}
