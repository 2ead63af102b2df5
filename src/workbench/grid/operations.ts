/**
 * What a person can do with the selected cells, each in one place: keys, menus and buttons run it by its name.
 * Example: operations.undo.run() for Ctrl+Z; operations.undo.can says whether its button is to be pressed.
 */
import type { Area } from "../../sheet/address";
import { deleteColumns, deleteRows, insertColumns, insertRows, lastColumn, lastRow } from "../workbook/model";
import { dialogWidth, widthOfDialog, widthPixels } from "../workbook/widths";
import { pasteFrom } from "./clipboard";
import type { Editing } from "./editing";
import { copyAlong } from "./filling";
import { type Selecting, selectingArea } from "./movement";
import { regionAround } from "./region";
import { type Axis, linesWith, resize } from "./sizing";
import { sortBySelection } from "./sorting";
import { say, type TextKey } from "./texts";

export interface Operation {
  readonly label: TextKey;
  /** As it stands beside the label in a menu: "Ctrl+Z". */
  readonly keys?: string;
  readonly can: boolean;
  run(): void;
}

export type OperationName =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "pasteValues"
  | "find"
  | "replace"
  | "selectAll"
  | "selectColumns"
  | "selectRows"
  | "insertRow"
  | "deleteRow"
  | "insertColumn"
  | "deleteColumn"
  | "insertLines"
  | "deleteLines"
  | "clear"
  | "fillDown"
  | "fillRight"
  | "sortUp"
  | "sortDown"
  | "columnWidth"
  | "rowHeight";

export type Operations = Readonly<Record<OperationName, Operation>>;

/** `onFind` opens the panel that finds, or the one that replaces as well. */
export function operationsOf(editing: Editing, onFind: (replacing: boolean) => void): Operations {
  const { history } = editing.session;
  const { areas } = editing;
  const one = areas.length === 1;
  return {
    undo: { label: "undo", keys: "Ctrl+Z", can: history.canUndo, run: () => editing.undo() },
    redo: { label: "redo", keys: "Ctrl+Y", can: history.canRedo, run: () => editing.redo() },
    // The browser's own commands: it tells the sheet of them as of the keys.
    cut: { label: "cut", keys: "Ctrl+X", can: one, run: () => void document.execCommand("cut") },
    copy: { label: "copy", keys: "Ctrl+C", can: one, run: () => void document.execCommand("copy") },
    paste: { label: "paste", keys: "Ctrl+V", can: one, run: () => void pasteHere(editing, false) },
    pasteValues: {
      ...{ label: "pasteValues", keys: "Ctrl+Shift+V", can: one },
      run: () => void pasteHere(editing, true),
    },
    find: { label: "find", keys: "Ctrl+F", can: true, run: () => onFind(false) },
    replace: { label: "replace", keys: "Ctrl+H", can: true, run: () => onFind(true) },
    ...selecting(editing),
    ...lines(editing),
    clear: {
      ...{ label: "clear", keys: "Delete", can: true },
      run: () =>
        editing.change(() => {
          for (const area of areas) editing.sheet.clear(area, "contents");
        }),
    },
    fillDown: { label: "fillDown", keys: "Ctrl+D", can: one, run: () => copyAlong(editing, "down") },
    fillRight: { label: "fillRight", keys: "Ctrl+R", can: one, run: () => copyAlong(editing, "right") },
    sortUp: { label: "sortUp", can: one, run: () => sortBySelection(editing, false) },
    sortDown: { label: "sortDown", can: one, run: () => sortBySelection(editing, true) },
    columnWidth: { label: "columnWidth", can: true, run: () => askSize(editing, "columns") },
    rowHeight: { label: "rowHeight", can: true, run: () => askSize(editing, "rows") },
  };
}

function selecting(editing: Editing): Pick<Operations, "selectAll" | "selectColumns" | "selectRows"> {
  const { sheet, areas, selection, active } = editing;
  const whole = (what: Selecting["whole"] & string): void =>
    editing.select({ ...editing.selecting, active, whole: what });
  return {
    selectAll: {
      ...{ label: "selectAll", keys: "Ctrl+A", can: true },
      // First the block around the cell, then all there is.
      run: () => {
        const block = regionAround(sheet, active);
        const size = block.rows * block.columns;
        if (size > 1 && selection.rows * selection.columns < size)
          editing.select({ ...selectingArea(block), active });
        else whole("all");
      },
    },
    selectColumns: {
      ...{ label: "selectColumns", keys: "Ctrl+Space", can: areas.length === 1 },
      run: () => whole("columns"),
    },
    selectRows: {
      ...{ label: "selectRows", keys: "Shift+Space", can: areas.length === 1 },
      run: () => whole("rows"),
    },
  };
}

type LineNames = "insertRow" | "deleteRow" | "insertColumn" | "deleteColumn" | "insertLines" | "deleteLines";

function lines(editing: Editing): Pick<Operations, LineNames> {
  const { sheet, areas, selection } = editing;
  const { book } = editing.session;
  const one = areas.length === 1;
  const wholeRows = areas.every(({ columns }) => columns > lastColumn);
  const wholeColumns = areas.every(({ rows }) => rows > lastRow);
  const change = (work: () => void): void => editing.change(work);
  const all = {
    insertRow: {
      ...{ label: "insertRow", can: one && !wholeColumns },
      run: () => change(() => insertRows(book, sheet, selection.row, selection.rows)),
    },
    deleteRow: {
      ...{ label: "deleteRow", can: !wholeColumns },
      run: () =>
        change(() => {
          for (const [at, count] of spans(areas, "rows")) deleteRows(book, sheet, at, count);
        }),
    },
    insertColumn: {
      ...{ label: "insertColumn", can: one && !wholeRows },
      run: () => change(() => insertColumns(book, sheet, selection.column, selection.columns)),
    },
    deleteColumn: {
      ...{ label: "deleteColumn", can: !wholeRows },
      run: () =>
        change(() => {
          for (const [at, count] of spans(areas, "columns")) deleteColumns(book, sheet, at, count);
        }),
    },
  } satisfies Pick<Operations, Exclude<LineNames, "insertLines" | "deleteLines">>;
  return {
    ...all,
    // By the keys: columns where whole columns are selected, else rows.
    insertLines: { ...(wholeColumns && !wholeRows ? all.insertColumn : all.insertRow), keys: "Ctrl++" },
    deleteLines: { ...(wholeColumns && !wholeRows ? all.deleteColumn : all.deleteRow), keys: "Ctrl+-" },
  };
}

/** Spans of lines without overlaps, the last one first, so that each may be deleted before the next. */
function spans(areas: readonly Area[], axis: Axis): [first: number, count: number][] {
  const all = areas.map(({ row, rows, column, columns }): [number, number] =>
    axis === "rows" ? [row, rows] : [column, columns],
  );
  const found: [number, number][] = [];
  for (const [first, count] of all.sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && first <= last[0] + last[1]) last[1] = Math.max(last[1], first + count - last[0]);
    else found.push([first, count]);
  }
  return found.reverse();
}

/** From a menu; browsers ask first, and some never let a page read the clipboard. */
async function pasteHere(editing: Editing, valuesOnly: boolean): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    pasteFrom({ html: await read("text/html"), text: await read("text/plain") }, editing, valuesOnly);
  } catch {
    editing.tell(say("pasteByKeys"));
  }
}

/** Width in Excel's characters, height in points. */
function askSize(editing: Editing, axis: Axis): void {
  const { sheet, selection } = editing;
  const columns = axis === "columns";
  const line = columns ? selection.column : selection.row;
  const now = columns ? dialogWidth(sheet.columnWidth(line), sheet.digit) : sheet.rowHeight(line);
  const answer = window.prompt(say(columns ? "columnWidth" : "rowHeight"), String(now));
  const size = Number(answer);
  if (answer === null || answer.trim() === "") return;
  if (editing.refused(!(size >= 0 && size <= (columns ? 255 : 409)) ? "badSize" : undefined)) return;
  const count = Math.min(columns ? selection.columns : selection.rows, columns ? lastColumn + 1 : 10_000);
  const whole = linesWith(editing, axis, line);
  const chosen = whole.length > 1 ? whole : Array.from({ length: count }, (_, i) => line + i);
  resize(
    editing,
    axis,
    chosen,
    columns ? widthPixels(widthOfDialog(size, sheet.digit), sheet.digit) : (size * 4) / 3,
  );
}
