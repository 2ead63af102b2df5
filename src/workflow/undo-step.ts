/** "되돌리기" as the pane asks for it: one step back, how the workbook stands then, and what the person should know. */
import type { Finding } from "../messages/finding";
import { status, type WorkbookStatus } from "./status";
import type { RunOptions } from "./types";
import { takeBack } from "./undo";

export async function undo(
  options: RunOptions = {},
): Promise<WorkbookStatus & { readonly findings: readonly Finding[] }> {
  const findings = await takeBack(options);
  return { ...(await status()), findings };
}
