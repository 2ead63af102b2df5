/**
 * Errors of the host, translated once: what Office.js throws becomes a Refusal with a finding in the user's words.
 * In: OfficeExtension.Error { code: "InvalidOperationInCellEditMode" }. Out: Refusal([cell-being-edited]).
 */
import { finding, type Finding } from "../messages/finding";
import { Refusal } from "../workflow/types";

/** What an OfficeExtension.Error has; `debugInfo.errorLocation` is "WorksheetCollection.add". */
interface HostError {
  readonly code?: string | number;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** The refusal that stands for an error; errors of our own code (no host code) are passed through unchanged. */
export async function translate(error: unknown, sheet?: string): Promise<unknown> {
  if (error instanceof Refusal) return error;
  // A cancelled job's error has a number for a code too, in a browser.
  // Of whichever page's realm: a stand-in's is another than ours.
  if ((error as Partial<Error> | null)?.name === "AbortError") return error as Error;
  const { code, message = "", debugInfo } = (error ?? {}) as HostError;
  if (code === undefined || error instanceof TypeError || error instanceof RangeError) return error;
  const place = debugInfo?.errorLocation ?? "";
  const locked = isDenial(code) ? await whatIsLocked(place, sheet).catch(() => undefined) : undefined;
  return new Refusal([locked ?? explain(String(code), message, place, sheet)]);
}

const isDenial = (code: string | number): boolean => ["AccessDenied", "7000"].includes(String(code));

/** What fails where the workbook's structure is protected. */
const isOfSheets = (place: string): boolean =>
  /^(WorksheetCollection|Worksheet\.(name|visibility|position|delete|copy))/i.test(place);

/** Excel says "access denied" of every lock; the workbook tells which one it is. `sheet` is the one that was meant. */
function whatIsLocked(place: string, sheet: string | undefined): Promise<Finding | undefined> {
  return Excel.run(async ({ workbook }) => {
    const { worksheets } = workbook;
    const active = worksheets.getActiveWorksheet();
    workbook.load("readOnly");
    workbook.protection.load("protected");
    worksheets.load("items/name,items/protection/protected");
    active.load("name");
    await workbook.context.sync();
    if (workbook.readOnly) return finding("workbook-read-only", {});
    const protectedSheets = worksheets.items
      .filter((one) => one.protection.protected)
      .map(({ name }) => name);
    const meant = [sheet, active.name, ...protectedSheets].find((name) => protectedSheets.includes(name!));
    if (workbook.protection.protected && (meant === undefined || isOfSheets(place)))
      return finding("workbook-protected", {});
    return meant === undefined ? undefined : finding("sheet-protected", { sheet: meant });
  });
}

/** Codes of a request or an answer above the limit of Excel on the web: the library's, and the transport's own. */
const tooLarge = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "5103",
  "5104",
]);

/** Whether less might have been let through. */
export const isTooLarge = (error: unknown): boolean =>
  tooLarge.has(String((error as HostError | undefined)?.code));

function explain(code: string, message: string, place: string, sheet?: string): Finding {
  if (tooLarge.has(code)) return finding("request-too-large", {});
  switch (code) {
    case "InvalidOperationInCellEditMode":
    case "5004":
      return finding("cell-being-edited", {});
    // Where the workbook could not be asked.
    case "AccessDenied":
    case "7000":
      if (isOfSheets(place)) {
        return finding("workbook-protected", {});
      }
      return sheet === undefined ? finding("workbook-read-only", {}) : finding("sheet-protected", { sheet });
    case "ItemAlreadyExists":
      if (!isOfSheets(place)) return finding("host-refused", { code, place, message });
      return finding("sheet-name-taken", { sheet: sheet ?? "" });
    case "RequestAborted":
    case "ConnectionFailure":
    case "HostRestartNeeded":
    case "InvalidOrTimedOutSession":
    case "5012":
    case "InternetConnectivityProblem":
      return finding("connection-lost", {});
    default:
      return finding("host-refused", { code, place, message });
  }
}
