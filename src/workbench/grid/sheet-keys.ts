/** What keys do on a sheet while nobody types: move, select, begin to type, clear, open the menu, undo. */
import type { KeyboardEvent } from "react";
import { pasteCopied } from "./clipboard";
import type { Editing } from "./editing";
import { areaOf, moved, selectingCell } from "./movement";
import type { OperationName, Operations } from "./operations";

export interface SheetKeys {
  readonly editing: Editing;
  readonly operations: Operations;
  /** Rows that a page key passes. */
  readonly page: number;
  onMenu(): void;
}

/** By what is held down, and the key; a letter's key is told by its place, for Hangul stands on it as well. */
const shortcuts: Readonly<Record<string, OperationName>> = {
  "Ctrl KeyA": "selectAll",
  "Ctrl KeyZ": "undo",
  "Ctrl KeyY": "redo",
  "Ctrl+Shift KeyZ": "redo",
  "Ctrl KeyF": "find",
  "Ctrl KeyH": "replace",
  "Ctrl KeyD": "fillDown",
  "Ctrl KeyR": "fillRight",
  "Ctrl -": "deleteLines",
  "Ctrl +": "insertLines",
  "Ctrl+Shift +": "insertLines",
  "Ctrl Space": "selectColumns",
  "Shift Space": "selectRows",
  Delete: "clear",
  Backspace: "clear",
};

/** Gives whether the key did something. What it leaves alone goes to the cell's editor, which begins to type with it. */
export function pressOnSheet(event: KeyboardEvent, keys: SheetKeys): boolean {
  const { editing, operations, page } = keys;
  if (event.nativeEvent.isComposing) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  const { key, shiftKey } = event;
  if (ctrl && (key === "PageUp" || key === "PageDown")) editing.turn(key === "PageUp" ? -1 : 1);
  else if (event.altKey) return false;
  else if (!run(event, operations) && !move(event, editing, page)) {
    if (key === "Enter" && editing.clip && !ctrl && !shiftKey) pasteCopied(editing);
    else if (key === "Enter") editing.advance(shiftKey ? -1 : 1, 0);
    else if (key === "Tab" && !ctrl) editing.advance(0, shiftKey ? -1 : 1);
    else if (key === "F2") editing.begin();
    else if (key === "Escape" && editing.clip) editing.keep(undefined);
    else if (key === "ContextMenu" || (key === "F10" && shiftKey)) keys.onMenu();
    else return false;
  }
  event.preventDefault();
  return true;
}

function run(event: KeyboardEvent, operations: Operations): boolean {
  const held = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.shiftKey ? "Shift" : ""].filter(Boolean);
  const name = [event.code, event.key]
    .map((key) => shortcuts[[held.join("+"), key].filter(Boolean).join(" ")])
    .find((each) => each !== undefined);
  if (name) operations[name].run();
  return name !== undefined;
}

function move(event: KeyboardEvent, editing: Editing, page: number): boolean {
  const { sheet, selecting, active } = editing;
  const ctrl = event.ctrlKey || event.metaKey;
  const from = event.shiftKey ? selecting.cursor : active;
  const target = moved(sheet, from, event.key, ctrl, page);
  if (!target) return false;
  if (!event.shiftKey) editing.select(selectingCell(target));
  else {
    const { active: _, ...corners } = { ...selecting, cursor: target };
    // A step across a merged area has to take all of it; where that changes nothing, the other end follows.
    const grows = areaOf(sheet, corners);
    if (grows.rows * grows.columns > 0) editing.extend(corners);
  }
  return true;
}
