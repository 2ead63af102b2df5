/**
 * What keys do while a text is typed into a cell: take it and move on, give it up, point to cells.
 * In: ArrowDown after "=B4+". Out: the formula reads "=B4+" with the cell below its own; after "5" the cell is left.
 */
import type { KeyboardEvent } from "react";
import type { Editing } from "./editing";
import { arrows } from "./movement";

/** Gives whether the key did something; what it leaves alone is the text field's. */
export function pressWhileTyping(event: KeyboardEvent, editing: Editing): boolean {
  const { typing } = editing;
  if (!typing) return false;
  const { key, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const arrow = arrows[key];
  if (key === "Escape") editing.cancel();
  else if (key === "Tab") editing.finish(0, shiftKey ? -1 : 1);
  else if (key === "Enter" && ctrl) editing.fillSelection();
  else if (key === "Enter") editing.finish(shiftKey ? -1 : 1, 0);
  else if (key === "F2") editing.toggleArrows();
  else if (ctrl && (key === "PageUp" || key === "PageDown") && editing.pointing)
    editing.turn(key === "PageUp" ? -1 : 1);
  else if (arrow && !ctrl && typing.arrows === "end") {
    if (editing.pointing) editing.pointBy(...arrow, shiftKey);
    else if (shiftKey) return false;
    else editing.finish(...arrow);
  } else return false;
  return true;
}
