/**
 * Errors that a cell shows, with the reason that Excel puts into its error card.
 * In: cellError("#DIV/0!", "합계가 0입니다. …"). Out: what Excel's runtime expects to be thrown.
 */

/** The errors that a custom function can give. */
export const errorCodes = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The same shape as Excel's own class, for where the functions run without Excel. */
class CellError extends Error {
  constructor(
    readonly code: ErrorCode,
    reason: string,
  ) {
    super(reason);
    this.name = "CellError";
  }
}

/** Excel shows a message only with #VALUE! and #N/A; the others keep it for whoever reads the error in code. */
export function cellError(code: ErrorCode, reason: string): Error {
  const runtime = (
    globalThis as unknown as { CustomFunctions?: { Error?: new (code: string, message: string) => Error } }
  ).CustomFunctions;
  return runtime?.Error ? new runtime.Error(code, reason) : new CellError(code, reason);
}
