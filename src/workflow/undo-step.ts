/** "되돌리기" as the pane asks for it: one step back, and how the workbook stands then. */
import { status, type WorkbookStatus } from "./status";
import type { RunOptions } from "./types";
import { undo as takeBack } from "./undo";

export async function undo(options: RunOptions = {}): Promise<WorkbookStatus> {
  await takeBack(options);
  return status();
}
