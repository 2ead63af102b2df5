/** What keys do on a sheet while nobody types: move, select, begin to type, clear, open the menu. */
import type { KeyboardEvent } from "react";
import type { Sheet } from "../workbook/model";
import { type Cursor, moved } from "./movement";

export interface SheetKeys {
  readonly sheet: Sheet;
  readonly anchor: Cursor;
  readonly cursor: Cursor;
  /** Rows that a page key passes. */
  readonly page: number;
  onSelect(anchor: Cursor, cursor: Cursor): void;
  onEdit(): void;
  onClear(): void;
  onMenu(): void;
}

/** Gives whether the key did something. What it leaves alone goes to the cell's editor, which begins to type with it. */
export function pressOnSheet(event: KeyboardEvent, keys: SheetKeys): boolean {
  const { sheet, anchor, cursor, page, onSelect } = keys;
  if (event.nativeEvent.isComposing || event.altKey) return false;
  const ctrl = event.ctrlKey || event.metaKey;
  const target = moved(sheet, event.shiftKey ? cursor : anchor, event.key, ctrl, page);
  const step = (key: string): void => {
    const next = moved(sheet, anchor, key, false, 1)!;
    onSelect(next, next);
  };
  if (target) onSelect(event.shiftKey ? anchor : target, target);
  else if (event.key === "Enter") step(event.shiftKey ? "ArrowUp" : "ArrowDown");
  else if (event.key === "Tab" && !ctrl) step(event.shiftKey ? "ArrowLeft" : "ArrowRight");
  else if (event.key === "F2") keys.onEdit();
  else if (event.key === "Delete" || event.key === "Backspace") keys.onClear();
  else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) keys.onMenu();
  else return false;
  event.preventDefault();
  return true;
}
