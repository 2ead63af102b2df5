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
export function translate(error: unknown, sheet?: string): unknown {
  if (error instanceof Refusal) return error;
  const { code, message = "", debugInfo } = (error ?? {}) as HostError;
  if (code === undefined || error instanceof TypeError || error instanceof RangeError) return error;
  return new Refusal([explain(String(code), message, debugInfo?.errorLocation ?? "", sheet)]);
}

function explain(code: string, message: string, place: string, sheet?: string): Finding {
  switch (code) {
    case "InvalidOperationInCellEditMode":
    case "5004":
      return finding("cell-being-edited", {});
    case "AccessDenied":
    case "7000":
      if (/^(WorksheetCollection|Worksheet\.(name|visibility|position|delete|copy))/i.test(place)) {
        return finding("workbook-protected", {});
      }
      return sheet === undefined ? finding("workbook-read-only", {}) : finding("sheet-protected", { sheet });
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "5103":
    case "5104":
      return finding("request-too-large", {});
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
