/**
 * One conversation with Excel: runs `work` in a request context; whatever Excel refuses arrives as a Refusal.
 * Excel is looked up when it is called, because office.js defines it only once it is ready.
 */
import { translate } from "./failure";

/** Runs `work`; `sheet` names the sheet that the work writes on, for the message of a refusal. */
export async function withExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw await translate(error, sheet);
  }
}

/** Whether this Excel has the ExcelApi requirement set ("1.13"). */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
