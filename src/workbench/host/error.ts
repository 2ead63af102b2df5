/** How the host refuses: a rich API error that Excel would answer, or a failure of the transport itself. */

/** Excel's own codes, spelled as Excel.ErrorCodes has them. */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "UnsupportedOperation"
  | "UnsupportedSheet";

/** Assumption: the texts are Excel's English ones as its documentation quotes them; nothing should depend on them. */
const texts: Record<ErrorCode, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "Request could not be processed because of a conflict.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "The requested operation cannot be completed because it conflicts with a merged range.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  UnsupportedSheet: "This sheet type does not support this operation.",
};

export class HostError extends Error {
  /** `detail` follows Excel's text: what of this workbench's workbook was meant. `member`: where, if not at the action. */
  constructor(
    readonly code: ErrorCode,
    detail?: string,
    readonly member?: string,
  ) {
    super(detail === undefined ? texts[code] : `${texts[code]} (${detail})`);
    this.name = "HostError";
  }
}

export const invalidArgument = (detail: string): HostError => new HostError("InvalidArgument", detail);

/** Numbers that the transport answers instead of a response; the library turns them into error codes. */
export const transportErrors = {
  /** The user is editing a cell: InvalidOperationInCellEditMode. */
  cellEditMode: 5004,
  /** The connection to the workbook was lost: InvalidOrTimedOutSession. */
  connectionLost: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  /** No permission: AccessDenied. */
  noCapability: 7000,
} as const;

export type TransportFault = keyof typeof transportErrors;

export class TransportError extends Error {
  constructor(readonly fault: TransportFault) {
    super(fault);
    this.name = "TransportError";
  }
  get number(): number {
    return transportErrors[this.fault];
  }
}
