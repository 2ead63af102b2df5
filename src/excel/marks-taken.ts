/**
 * Which marks Excel takes, each tried in a request of its own: a note of the older kind holds its cell against comments,
 * and older versions show no notes to an add-in. What is tried is taken away again.
 * In: marks in F26, which holds a note, and F27. Out: that in F27 is taken, that in F26 refused.
 */
import { loadThreads } from "./comments";
import { isMarkOf, isOwn, type CellMark, type WrittenMarks } from "./marks";

/** [Api set: ExcelApi 1.10] */
export async function takenMarks(
  context: Excel.RequestContext,
  name: string,
  marks: readonly CellMark[],
  written: WrittenMarks,
): Promise<{ readonly taken: readonly CellMark[]; readonly refused: readonly CellMark[] }> {
  const sheet = context.workbook.worksheets.getItem(name);
  const threads = new Map((await loadThreads(context, sheet)).map((thread) => [thread.address, thread]));
  const refused: CellMark[] = [];
  for (const mark of marks) {
    const thread = threads.get(mark.address);
    if (thread && isOwn(thread, isMarkOf(written))) continue;
    try {
      // One by one: a refusal tells of one cell only where nothing else is asked.
      await Excel.run(async (trial) => {
        const { comments } = trial.workbook;
        const cell = trial.workbook.worksheets.getItem(name).getRange(mark.address);
        // Excel may tell a note among the comments; it takes no reply.
        if (thread) comments.getItem(thread.id).replies.add(mark.content).delete();
        else comments.add(cell, mark.content).delete();
        await trial.sync();
      });
    } catch (error) {
      if (!isOfTheCell(error)) throw error;
      refused.push(mark);
    }
  }
  return { taken: marks.filter((mark) => !refused.includes(mark)), refused };
}

/**
 * Excel refuses the one comment, rather than the connection, the workbook or the moment. Which code it has for a cell with
 * a note is not documented: where Excel says that the comment was what it refused, GeneralException may mean the cell too.
 */
export const isOfTheCell = (error: unknown): boolean => {
  const { code, debugInfo } = (error ?? {}) as { code?: unknown; debugInfo?: { errorLocation?: string } };
  const place = debugInfo?.errorLocation;
  const codes = place === undefined ? ofOneComment : [...ofOneComment, "GeneralException"];
  return codes.includes(String(code)) && /comment/i.test(place ?? "comment");
};

const ofOneComment = ["ItemAlreadyExists", "InvalidArgument", "InvalidOperation", "UnsupportedOperation"];
