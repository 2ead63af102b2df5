/**
 * What a person can do with the selected cells, each in one place: keys, menus and buttons run it by its name.
 * Example: operations.undo.run() for Ctrl+Z; operations.undo.can says whether its button is to be pressed.
 */
import { type Area } from "../../sheet/address";
import { deleteColumns, deleteRows, insertColumns, insertRows, lastColumn, lastRow } from "../workbook/model";
import type { Editing } from "./editing";
import { selectingArea } from "./movement";
import { regionAround } from "./region";
import type { TextKey } from "./texts";

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
  | "selectAll"
  | "selectColumns"
  | "selectRows"
  | "insertRow"
  | "deleteRow"
  | "insertColumn"
  | "deleteColumn"
  | "clear";

export type Operations = Readonly<Record<OperationName, Operation>>;

export function operationsOf(editing: Editing): Operations {
  const { book, history } = editing.session;
  const { sheet, areas, selection } = editing;
  const one = areas.length === 1;
  const wholeRows = areas.every(({ columns }) => columns > lastColumn);
  const wholeColumns = areas.every(({ rows }) => rows > lastRow);
  const select = (area: Area): void => editing.select({ ...selectingArea(area), active: editing.active });
  return {
    undo: { label: "undo", keys: "Ctrl+Z", can: history.canUndo, run: () => editing.undo() },
    redo: { label: "redo", keys: "Ctrl+Y", can: history.canRedo, run: () => editing.redo() },
    selectAll: {
      label: "selectAll",
      keys: "Ctrl+A",
      can: true,
      // First the block around the cell, then all there is.
      run: () => {
        const block = regionAround(sheet, editing.active);
        const all = { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
        const first =
          block.rows * block.columns > 1 && selection.rows * selection.columns < block.rows * block.columns;
        select(first ? block : all);
      },
    },
    selectColumns: {
      label: "selectColumns",
      keys: "Ctrl+Space",
      can: one,
      run: () => editing.select({ ...editing.selecting, active: editing.active, whole: "columns" }),
    },
    selectRows: {
      label: "selectRows",
      keys: "Shift+Space",
      can: one,
      run: () => editing.select({ ...editing.selecting, active: editing.active, whole: "rows" }),
    },
    insertRow: {
      label: "insertRow",
      can: one && !wholeColumns,
      run: () => editing.change(() => insertRows(book, sheet, selection.row, selection.rows)),
    },
    deleteRow: {
      label: "deleteRow",
      can: !wholeColumns,
      run: () =>
        editing.change(() => {
          for (const [first, count] of spans(areas.map(({ row, rows }) => [row, rows])))
            deleteRows(book, sheet, first, count);
        }),
    },
    insertColumn: {
      label: "insertColumn",
      can: one && !wholeRows,
      run: () => editing.change(() => insertColumns(book, sheet, selection.column, selection.columns)),
    },
    deleteColumn: {
      label: "deleteColumn",
      can: !wholeRows,
      run: () =>
        editing.change(() => {
          for (const [first, count] of spans(areas.map(({ column, columns }) => [column, columns])))
            deleteColumns(book, sheet, first, count);
        }),
    },
    clear: {
      label: "clear",
      keys: "Delete",
      can: true,
      run: () =>
        editing.change(() => {
          for (const area of areas) sheet.clear(area, "contents");
        }),
    },
  };
}

/** Spans of lines without overlaps, the last one first, so that each may be deleted before the next. */
function spans(all: readonly (readonly [number, number])[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [first, count] of [...all].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && first <= last[0] + last[1]) last[1] = Math.max(last[1], first + count - last[0]);
    else found.push([first, count]);
  }
  return found.reverse();
}
