/**
 * Where the selection is and what is being typed; how a person changes cells and sheets, or why Excel would not let them.
 * In: keys and clicks of the sheet. Out: edits through the host, notices. While someone types, the host refuses the add-in.
 */
import { useEffect, useState } from "react";
import { type Area, printArea } from "../../sheet/address";
import { type Sheet, SheetNameError } from "../workbook/model";
import { commit, editText, refusal, sheetsRefusal } from "./entry";
import { areaBetween, type Cursor, step } from "./movement";
import type { Session } from "./session";
import { say, type TextKey } from "./texts";

export interface Editing {
  readonly anchor: Cursor;
  readonly cursor: Cursor;
  readonly selection: Area;
  /** What is being typed; undefined while nobody types. */
  readonly text: string | undefined;
  readonly where: "cell" | "bar" | undefined;
  /** The workbook is being calculated after an edit. */
  readonly working: boolean;
  select(from: Cursor, to: Cursor): void;
  begin(text?: string, where?: "cell" | "bar"): void;
  type(text: string): void;
  /** Takes what was typed and moves the selection by rows and columns. */
  finish(rows: number, columns: number): void;
  cancel(): void;
  /** Forgets which end of the selection moves. */
  leave(): void;
  /** Changes the selected cells, unless Excel would refuse. */
  change(work: () => void): void;
  /** Adds, removes, hides, renames sheets, unless Excel would refuse. */
  changeSheets(work: () => unknown): void;
  rename(sheet: Sheet, name: string): void;
}

export function useEditing({ book, host }: Session, onNotice: (text: string | undefined) => void): Editing {
  const sheet = book.activeSheet;
  const [cursors, setCursors] = useState<{ anchor: Cursor; cursor: Cursor }>();
  const [typing, setTyping] = useState<{ readonly text: string; readonly where: "cell" | "bar" }>();
  const [working, setWorking] = useState(0);

  const selection = book.selection();
  const known = cursors && sameArea(areaBetween(sheet, cursors.anchor, cursors.cursor), selection);
  const anchor = known ? cursors.anchor : { row: selection.row, column: selection.column };
  const cursor = known
    ? cursors.cursor
    : { row: selection.row + selection.rows - 1, column: selection.column + selection.columns - 1 };

  useEffect(() => {
    host.faults.cellEditMode = typing !== undefined;
  }, [typing, host]);

  const refused = (why: TextKey | undefined): boolean => {
    if (why) onNotice(say(why));
    return why !== undefined;
  };
  const edit = (work: () => unknown): Promise<unknown> => {
    setWorking((count) => count + 1);
    return host.edit(work).finally(() => setWorking((count) => count - 1));
  };
  const goTo = (target: Cursor): void => {
    setCursors({ anchor: target, cursor: target });
    book.select(areaBetween(sheet, target, target), sheet);
  };
  /** A cell that is clicked while a formula waits for an operand becomes that operand. */
  const pointed = (at: Cursor): boolean => {
    if (!typing || !/^=(.*[-+*/^&=<>,(:])?$/s.test(typing.text)) return false;
    setTyping({ ...typing, text: typing.text + printArea({ ...at, rows: 1, columns: 1 }) });
    return true;
  };
  const finish = (rows: number, columns: number): void => {
    if (!typing) return;
    const before = editText(sheet, anchor.row, anchor.column, book.date1904);
    host.faults.cellEditMode = false;
    setTyping(undefined);
    if (typing.text !== before) {
      let why: ReturnType<typeof commit>;
      void edit(() => (why = commit(sheet, anchor.row, anchor.column, typing.text, book))).then(() =>
        onNotice(typeof why === "object" ? `${why.title}. ${why.message}` : why && say(why)),
      );
    }
    if (rows !== 0 || columns !== 0) goTo(step(sheet, anchor, rows, columns));
  };
  const changeSheets = (work: () => unknown): void => {
    if (!refused(sheetsRefusal(book))) void edit(work);
  };

  return {
    anchor,
    cursor,
    selection,
    text: typing?.text,
    where: typing?.where,
    working: working > 0,
    select: (from, to) => {
      if (typing && !pointed(to)) finish(0, 0);
      else if (typing) return;
      setCursors({ anchor: from, cursor: to });
      book.select(areaBetween(sheet, from, to), sheet);
    },
    begin: (text, where = "cell") => {
      if (refused(refusal(book, sheet, { ...anchor, rows: 1, columns: 1 }))) return;
      const spilled = sheet.cell(anchor.row, anchor.column).spilledFrom && text === undefined;
      if (refused(spilled ? "spilled" : undefined)) return;
      setTyping({ text: text ?? editText(sheet, anchor.row, anchor.column, book.date1904), where });
    },
    type: (text) => setTyping({ text, where: typing?.where ?? "bar" }),
    finish,
    cancel: () => setTyping(undefined),
    leave: () => setCursors(undefined),
    change: (work) => {
      if (!refused(refusal(book, sheet, selection))) void edit(work);
    },
    changeSheets,
    rename: (target, name) => {
      if (name === target.name || refused(sheetsRefusal(book))) return;
      void edit(() => book.rename(target, name)).catch((error: unknown) => {
        if (error instanceof SheetNameError) onNotice(say("badSheetName"));
        else throw error;
      });
    },
  };
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
