/**
 * What is being typed and into which cell. In: keys and clicks. Out: edits, selections, notices.
 * What is typed belongs to the cell in which it was begun, whatever becomes of selection, sheet and rows meanwhile. While
 * someone types, the host refuses the add-in.
 */
import type { Area } from "../../sheet/address";
import { type Change, lastColumn, lastRow, type Sheet } from "../workbook/model";
import { Edits, sayWhy } from "./edits";
import { commit, editText, entryRefusal, refusal } from "./entry";
import { type Selecting, selectingArea, selectingCell, step, within } from "./movement";
import { cellsOf } from "./region";
import { say } from "./texts";
import { Place, pointingTo, sameArea, type Typing, waitsForReference } from "./typing";

export class Editing extends Edits {
  typing: Typing | undefined;
  private readonly places = new Set<Place>();
  /** Watches the book; gives how to stop. */
  readonly watch = (): (() => void) => this.session.book.onChange((change) => this.follow(change));

  /** Selects, or points while a formula waits for an operand; `beside` keeps what was selected before. */
  select(at: Selecting, beside = false): void {
    if (this.pointing) return this.point(at);
    if (!this.finish()) return;
    this.put(at, beside ? this.areas : []);
  }

  /** Moves the corner that moves; the areas beside stay. */
  extend(at: Selecting): void {
    if (this.pointing) return this.point(at);
    if (!this.finish()) return;
    this.put(at, this.areas.slice(0, -1));
  }

  /** To a cell, or on within a selection of several. */
  advance(rows: number, columns: number): void {
    const { sheet, active, selection, areas } = this;
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
    this.turnTo(within(sheet, area, active, rows, columns));
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

  /** Rows, columns and sheets that moved or went under what is being typed. */
  private follow(change: Change): void {
    for (const place of this.places) place.follow(change);
    const { typing } = this;
    if (!typing) return;
    if (typing.place.gone) this.finish();
    else if (this.sheet !== typing.place.sheet && typing.where === "cell") this.leave("cell");
  }
}
