/**
 * What a person or a test wants to go wrong: a cell being edited, a request that fails, a lost connection.
 * Example: faults.failRequest({ after: 2, code: "AccessDenied", action: 3 }) lets two requests pass; the third runs its
 * first three actions and then fails.
 */
import { HostError, TransportError, type ErrorCode, type TransportFault } from "./error";

export interface RequestFault {
  /** How many rich API requests pass first; 0 is the next one. */
  readonly after?: number;
  /** A refusal of Excel, at the action with this index (0 where left out); earlier actions are done and stay. */
  readonly code?: ErrorCode;
  readonly action?: number;
  /** A failure of the transport: nothing of the request is done … */
  readonly transport?: TransportFault;
  /** … unless it is lost on the way back: everything is done, and the add-in does not learn of it. */
  readonly lost?: "request" | "response";
}

export class Faults {
  /** While the user edits a cell, every request fails with 5004. */
  cellEditMode = false;
  /** Excel on the web takes no request or response above this many bytes. */
  sizeLimit = 5 * 1024 * 1024;
  /** Of answers, where it is another. */
  answerLimit?: number;
  private planned: { fault: RequestFault; left: number }[] = [];
  private held: Promise<void> | undefined;

  failRequest(fault: RequestFault): void {
    this.planned.push({ fault, left: fault.after ?? 0 });
  }

  /** From now on requests wait, as they do while Excel is busy, until the function that it gives is called. */
  hold(): () => void {
    let release = (): void => {};
    this.held = new Promise((resolve) => (release = resolve));
    return () => {
      this.held = undefined;
      release();
    };
  }

  /** Ends when requests are no longer held. */
  async passed(): Promise<void> {
    await this.held;
  }

  clear(): void {
    this.planned = [];
    this.cellEditMode = false;
  }

  /** The fault that is due for the request that begins now. Throws where the transport fails before anything is done. */
  begin(bytes: number): RequestFault | undefined {
    if (this.cellEditMode) throw new TransportError("cellEditMode");
    if (bytes > this.sizeLimit) throw new TransportError("requestTooLarge");
    const due = this.planned.find((planned) => planned.left === 0)?.fault;
    this.planned = this.planned.flatMap((planned) =>
      planned.left === 0 ? [] : [{ ...planned, left: planned.left - 1 }],
    );
    if (due?.transport && due.lost !== "response") throw new TransportError(due.transport);
    return due;
  }

  /** Throws where the answer does not reach the add-in. */
  end(fault: RequestFault | undefined, bytes: number): void {
    if (fault?.transport) throw new TransportError(fault.transport);
    if (bytes > (this.answerLimit ?? this.sizeLimit)) throw new TransportError("responseTooLarge");
  }
}

/** What the request processor calls before each action. */
export const failAt =
  (fault: RequestFault | undefined) =>
  (index: number): void => {
    if (fault?.code && index === (fault.action ?? 0))
      throw new HostError(fault.code, "a fault that was asked for");
  };
