/**
 * Where the selection is, what is being typed and into which cell; how a person changes cells and sheets, or why Excel
 * would not let them. In: keys and clicks. Out: edits through the host, each of which can be undone, and notices.
 * What is typed belongs to the cell in which it was begun, whatever becomes of selection, sheet and rows meanwhile. While
 * someone types, the host refuses the add-in.
 */
import type { Area } from "../../sheet/address";
import { type Change, lastColumn, lastRow, type Sheet, SheetNameError } from "../workbook/model";
import type { Clip } from "./copying";
import type { Alert } from "./entry-rule";
import { commit, editText, entryRefusal, refusal, sheetsRefusal } from "./entry";
import { areaOf, type Cursor, type Selecting, selectingArea, selectingCell, step, within } from "./movement";
import { cellsOf } from "./region";
import type { Session } from "./session";
import { say, type TextKey } from "./texts";
import { Place, pointingTo, sameArea, type Typing, waitsForReference } from "./typing";

/** Why something is not done: a text of ours, or what a validation says. */
type Reason = TextKey | Alert;

const sayWhy = (why: Reason): string => (typeof why === "string" ? say(why) : `${why.title}. ${why.message}`);

export class Editing {
  typing: Typing | undefined;
  /** What was copied or cut here, until the next edit. */
  clip: Clip | undefined;
  /** Edits that are under way: the workbook is being calculated. */
  working = 0;
  private corners: { readonly sheet: Sheet; readonly at: Selecting } | undefined;
  private readonly places = new Set<Place>();
  private readonly listeners = new Set<() => void>();
  /** Counts what there is to be shown anew. */
  version = 0;
  /** Counts how often the active cell, or the corner that moves, has to come into view, wherever it is. */
  reveals = 0;

  constructor(
    readonly session: Session,
    readonly tell: (text: string | undefined) => void,
  ) {}

  /** Watches the book; gives how to stop. */
  readonly watch = (): (() => void) => this.session.book.onChange((change) => this.follow(change));

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

  /** Selects, or points while a formula waits for an operand; `beside` keeps what was selected before. */
  select(at: Selecting, beside = false): void {
    if (this.pointing) return this.point(at);
    if (!this.finish()) return;
    const { sheet } = this;
    const kept = beside ? this.areas : [];
    this.corners = { sheet, at };
    this.session.book.select(areaOf(sheet, at), sheet, kept);
    this.reveal();
  }

  /** Moves the corner that moves; the areas beside stay. */
  extend(at: Selecting): void {
    if (this.pointing) return this.point(at);
    if (!this.finish()) return;
    const { sheet } = this;
    this.corners = { sheet, at };
    this.session.book.select(areaOf(sheet, at), sheet, this.areas.slice(0, -1));
    this.reveal();
  }

  /** To a cell, or on within a selection of several. */
  advance(rows: number, columns: number): void {
    const { sheet, active, selection, selecting, areas } = this;
    const one = sheet.mergeAt(active.row, active.column) ?? { ...active, rows: 1, columns: 1 };
    if (areas.length > 1 || sameArea(one, selection))
      return this.select(selectingCell(step(sheet, active, rows, columns)));
    const used = sheet.usedArea();
    const bottom = Math.max((used?.row ?? 0) + (used?.rows ?? 1), active.row + 1);
    const right = Math.max((used?.column ?? 0) + (used?.columns ?? 1), active.column + 1);
    const area = {
      ...selection,
      rows: selection.rows > lastRow ? bottom : selection.rows,
      columns: selection.columns > lastColumn ? right : selection.columns,
    };
    this.corners = { sheet, at: { ...selecting, active: within(sheet, area, active, rows, columns) } };
    this.reveal();
  }

  goTo(sheet: Sheet, area: Area): void {
    if (!this.finish()) return;
    this.session.book.select(area, sheet);
    this.reveal();
  }

  /** Selects an area; its first cell is the active one. */
  choose(area: Area): void {
    this.select(selectingArea(area));
  }

  /** What was copied: undefined lets go of it. */
  keep(clip: Clip | undefined): void {
    this.clip = clip;
    this.changed();
  }

  /** Another sheet's tab: a formula that is being typed may point there. */
  activate(sheet: Sheet): void {
    const { typing } = this;
    if (typing && this.pointing) this.setTyping({ ...typing, where: "bar", placed: { at: typing.caret } });
    else if (!this.finish()) return;
    this.session.book.activate(sheet);
  }

  /** The visible sheet before or after. */
  turn(by: number): void {
    const visible = this.session.book.sheets.filter(({ visibility }) => visibility === "visible");
    const next = visible[visible.indexOf(this.sheet) + by];
    if (next) this.activate(next);
  }

  begin(text?: string, where: Typing["where"] = "cell"): void {
    const { book } = this.session;
    const { sheet } = this;
    const { row, column } = sheet.mergeAt(this.active.row, this.active.column) ?? this.active;
    if (this.refused(refusal(book, sheet, { row, column, rows: 1, columns: 1 }))) return;
    if (this.refused(sheet.cell(row, column).spilledFrom && text === undefined ? "spilled" : undefined))
      return;
    const before = editText(sheet, row, column, book.date1904);
    const typed = text ?? before;
    const place = new Place(sheet, row, column);
    this.places.add(place);
    this.reveals++;
    this.setTyping({
      ...{ place, before, text: typed, where, caret: typed.length, placed: { at: typed.length } },
      arrows: text === undefined ? "move" : "end",
    });
  }

  type(text: string, caret: number): void {
    if (!this.typing) return this.begin(text, "bar");
    const { pointed: _, placed: __, ...rest } = this.typing;
    this.setTyping({ ...rest, text, caret });
  }

  /** Puts a text with the caret behind it in place; from here on arrows move in it. */
  accept(text: string, caret: number): void {
    if (!this.typing) return;
    const { pointed: _, ...rest } = this.typing;
    this.setTyping({ ...rest, text, caret, placed: { at: caret }, arrows: "move" });
  }

  caret(at: number): void {
    if (this.typing && this.typing.caret !== at) this.setTyping({ ...this.typing, caret: at });
  }

  /** The formula bar or the cell goes on with what the other began. */
  continueIn(where: Typing["where"]): void {
    const { typing } = this;
    if (typing?.where === where) return;
    if (typing) this.setTyping({ ...typing, where, arrows: "move" });
    else this.begin(undefined, where);
  }

  /** Whether arrows leave the text now: F2 changes it. */
  toggleArrows(): void {
    const { typing } = this;
    if (typing) this.setTyping({ ...typing, arrows: typing.arrows === "end" ? "move" : "end" });
  }

  /** Whether a click or an arrow would put a reference into the formula. */
  get pointing(): boolean {
    return this.typing !== undefined && waitsForReference(this.typing);
  }

  /** An arrow key while a formula waits for an operand. */
  pointBy(rows: number, columns: number, extending: boolean): void {
    const { pointed, place } = this.typing!;
    const here = pointed && pointed.sheet === this.sheet ? pointed.at : selectingCell(place);
    const next = step(this.sheet, extending ? here.cursor : here.anchor, rows, columns);
    this.point(extending ? { ...here, cursor: next } : selectingCell(next));
  }

  private point(at: Selecting): void {
    if (this.typing) this.setTyping(pointingTo(this.typing, this.sheet, at));
  }

  /** Takes what was typed into its cell and moves on; false where Excel would not take it, and the typing goes on. */
  finish(rows = 0, columns = 0): boolean {
    const { typing } = this;
    if (!typing) return true;
    const { place, text, before } = typing;
    const edited = text !== before && !place.gone;
    const { book } = this.session;
    if (edited && this.refused(entryRefusal(place.sheet, place.row, place.column, text, book))) return false;
    this.end(edited);
    if (edited)
      void this.edit(() => {
        this.places.delete(place);
        return place.gone ? "cellGone" : commit(place.sheet, place.row, place.column, text, book);
      });
    if (place.gone) this.tell(say("cellGone"));
    else if (rows !== 0 || columns !== 0) this.advance(rows, columns);
    return true;
  }

  /** The focus goes elsewhere: what was typed there is taken; what Excel would not take is dropped, and that is told. */
  leave(where: Typing["where"]): void {
    const { typing } = this;
    if (typing?.where !== where) return;
    const { sheet, row, column } = typing.place;
    const edited = typing.text !== typing.before && !typing.place.gone;
    const why = edited && entryRefusal(sheet, row, column, typing.text, this.session.book);
    if (!why) return void this.finish();
    this.end(false);
    this.tell(`${sayWhy(why)} ${say("notTaken")}`);
  }

  cancel(): void {
    if (this.typing) this.end(false);
  }

  /** The same text in every selected cell. */
  fillSelection(): void {
    const { typing, areas, sheet } = this;
    if (!typing || typing.place.sheet !== sheet) return void this.finish();
    const { text, place } = typing;
    const { book } = this.session;
    const locked = areas.map((area) => refusal(book, sheet, area)).find(Boolean);
    if (this.refused(locked ?? entryRefusal(sheet, place.row, place.column, text, book))) return;
    this.end(false);
    void this.edit(() => {
      for (const [row, column] of cellsOf(sheet, areas)) commit(sheet, row, column, text, book);
    });
  }

  /** Changes the selected cells, unless Excel would refuse; `work` gives why it would. */
  change(work: () => Reason | undefined | void, areas = this.areas): void {
    const { book } = this.session;
    if (!this.finish()) return;
    const why = areas.map((area) => refusal(book, this.sheet, area)).find(Boolean);
    if (!this.refused(why)) void this.edit(work);
  }

  /** Adds, removes, hides, renames sheets, unless Excel would refuse. */
  changeSheets(work: () => unknown): void {
    if (!this.finish() || this.refused(sheetsRefusal(this.session.book))) return;
    void this.work(() => this.session.host.edit(work));
  }

  rename(sheet: Sheet, name: string): void {
    const { book, host } = this.session;
    if (name === sheet.name || !this.finish() || this.refused(sheetsRefusal(book))) return;
    void this.work(() => host.edit(() => book.rename(sheet, name))).catch((error: unknown) => {
      if (error instanceof SheetNameError) this.tell(say("badSheetName"));
      else throw error;
    });
  }

  undo(): void {
    const { history, book, host } = this.session;
    if (this.finish() && history.canUndo && !this.refused(book.readOnly ? "viewingOnly" : undefined))
      void this.work(() => host.edit(() => history.undo()));
  }

  redo(): void {
    const { history, book, host } = this.session;
    if (this.finish() && history.canRedo && !this.refused(book.readOnly ? "viewingOnly" : undefined))
      void this.work(() => host.edit(() => history.redo()));
  }

  private edit(work: () => Reason | undefined | void): Promise<void> {
    const { host, history } = this.session;
    // As in Excel, whatever else is edited ends copying.
    this.clip = undefined;
    return this.work(() => host.edit(() => history.record(work))).then((why) =>
      this.tell(why ? sayWhy(why) : undefined),
    );
  }

  private async work<T>(start: () => Promise<T>): Promise<T> {
    this.working++;
    this.changed();
    try {
      return await start();
    } finally {
      this.working--;
      this.changed();
    }
  }

  refused(why: Reason | undefined): boolean {
    if (why) this.tell(sayWhy(why));
    return why !== undefined;
  }

  private end(keepPlace: boolean): void {
    const { place } = this.typing!;
    if (!keepPlace) this.places.delete(place);
    this.setTyping(undefined);
    if (this.sheet !== place.sheet && this.session.book.sheets.includes(place.sheet))
      this.session.book.activate(place.sheet);
  }

  private setTyping(typing: Typing | undefined): void {
    this.typing = typing;
    this.session.host.faults.cellEditMode = typing !== undefined;
    this.changed();
  }

  private reveal(): void {
    this.reveals++;
    this.changed();
  }

  private changed(): void {
    this.version++;
    for (const listener of this.listeners) listener();
  }

  /** Rows, columns and sheets that moved or went under what is being typed. */
  private follow(change: Change): void {
    for (const place of this.places) place.follow(change);
    const { typing } = this;
    if (!typing) return;
    if (typing.place.gone) this.finish();
    else if (this.sheet !== typing.place.sheet && typing.where === "cell") this.leave("cell");
  }
}
