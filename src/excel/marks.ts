/**
 * Marks of the add-in's checks on a sheet: comments with a text that it wrote, which begins with "[점검] ", and replies of
 * that kind where a person has commented the cell already. Nothing of a person's is changed: a mark that was answered stays with its answers.
 * In: F26, "[점검] 증감률이 큽니다." Out: a comment in F26, or a reply under the one that stands there.
 */
import { loadThreads, markSign, type Thread } from "./comments";
import { hasApi } from "./session";

export interface CellMark {
  /** "F26". */
  readonly address: string;
  /** With the sign. */
  readonly content: string;
}

/** What was written as marks, whenever; undefined in a workbook that does not say: then the sign alone decides. */
export type WrittenMarks = readonly string[] | undefined;

type IsMark = (said: { readonly content: string }) => boolean;

/** A mark whose text a person changed is that person's. */
export function isMarkOf(written: WrittenMarks): IsMark {
  const texts = written && new Set(written.map(plain));
  return ({ content }) => content.startsWith(markSign) && (!texts || texts.has(plain(content)));
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trimEnd();

/** A mark that nobody answered. */
export const isOwn = (thread: Thread, isMark: IsMark): boolean =>
  isMark(thread) && thread.replies.every(isMark);

/** The marks on the sheet that can be taken away. */
export function marksAmong(threads: readonly Thread[], written: WrittenMarks): CellMark[] {
  const isMark = isMarkOf(written);
  return threads.flatMap((thread) => {
    const { address, replies } = thread;
    const texts = [...(isOwn(thread, isMark) ? [thread] : []), ...replies.filter(isMark)];
    return texts.map(({ content }) => ({ address, content }));
  });
}

/** Whether a mark stands on the sheet of that name. */
export async function areMarksOn(
  context: Excel.RequestContext,
  name: string,
  written: WrittenMarks,
): Promise<boolean> {
  if (!hasApi("1.10")) return false;
  const threads = await loadThreads(context, context.workbook.worksheets.getItem(name));
  return marksAmong(threads, written).length > 0;
}

/** Queues that these marks take the place of those among the sheet's threads. */
export function replaceMarks(
  { workbook }: Excel.RequestContext,
  name: string,
  threads: readonly Thread[],
  marks: readonly CellMark[],
  written: WrittenMarks,
): void {
  if (!hasApi("1.10")) return;
  const isMark = isMarkOf(written);
  const { comments } = workbook;
  const sheet = workbook.worksheets.getItem(name);
  const standing = new Map<string, Excel.Comment>();
  for (const thread of threads) {
    const comment = comments.getItem(thread.id);
    if (isOwn(thread, isMark)) {
      comment.delete();
      continue;
    }
    standing.set(thread.address, comment);
    for (const { id } of thread.replies.filter(isMark)) comment.replies.getItem(id).delete();
  }
  for (const { address, content } of marks) {
    const there = standing.get(address);
    if (there) there.replies.add(content);
    else standing.set(address, comments.add(sheet.getRange(address), content));
  }
}

/** Puts the marks of a sheet back as they were, whatever came of them. */
export async function restoreMarks(
  name: string,
  marks: readonly CellMark[],
  written: WrittenMarks,
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    replaceMarks(context, name, await loadThreads(context, sheet), marks, written);
    await context.sync();
  });
}
