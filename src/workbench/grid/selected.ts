/**
 * Where the selection is, and that there is something to be shown anew.
 * In: B2 anchored, drawn to C4. Out: the area B2:C4 with the active cell B2.
 */
import type { Area } from "../../sheet/address";
import type { Sheet } from "../workbook/model";
import { areaOf, type Cursor, type Selecting, selectingArea } from "./movement";
import type { Session } from "./session";
import { sameArea } from "./typing";

export class Selected {
  private corners: { readonly sheet: Sheet; readonly at: Selecting } | undefined;
  private readonly listeners = new Set<() => void>();
  /** Counts what there is to be shown anew. */
  version = 0;
  /** Counts how often the active cell, or the corner that moves, has to come into view, wherever it is. */
  reveals = 0;

  constructor(
    readonly session: Session,
    readonly tell: (text: string | undefined) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get sheet(): Sheet {
    return this.session.book.activeSheet;
  }

  get selection(): Area {
    return this.session.book.selection();
  }

  get areas(): readonly Area[] {
    return this.session.book.selectedAreas();
  }

  get selecting(): Selecting {
    const { sheet, selection, corners } = this;
    const known = corners?.sheet === sheet && sameArea(areaOf(sheet, corners.at), selection);
    return known ? corners.at : selectingArea(selection);
  }

  areaOf(at: Selecting): Area {
    return areaOf(this.sheet, at);
  }

  get active(): Cursor {
    const { anchor, active = anchor } = this.selecting;
    return active;
  }

  /** `kept`: the areas that stay beside it. */
  protected put(at: Selecting, kept: readonly Area[]): void {
    const { sheet } = this;
    this.corners = { sheet, at };
    this.session.book.select(areaOf(sheet, at), sheet, kept);
    this.reveal();
  }

  /** The active cell moves; the selection stays. */
  protected turnTo(active: Cursor): void {
    this.corners = { sheet: this.sheet, at: { ...this.selecting, active } };
    this.reveal();
  }

  protected reveal(): void {
    this.reveals++;
    this.changed();
  }

  protected changed(): void {
    this.version++;
    for (const listener of this.listeners) listener();
  }
}
