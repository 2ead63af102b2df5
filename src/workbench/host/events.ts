/**
 * What changed in the workbook, as the events that Excel sends to the add-in.
 * In: a change of 예산!B6. Out: [10, "<sheet id>", { address: "B6", changeType: "RangeEdited", … }], and the same to
 * "Workbook" for those who listen to all sheets.
 * Assumption: the order (structure, contents, calculation, selection).
 */
import { printArea, type Area } from "../../sheet/address";
import { cellKey, keyColumn, keyRow, type Book, type Change, type Sheet } from "../workbook/model";
import { eventTypes } from "./heard";
import type { Json } from "./object";
import { positions, printLocal } from "./objects/region";

/** How Excel calls what a sheet's visibility is. */
export const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export type ExcelEvent = readonly [type: number, target: string, args: Json];

/** Turns changes of the book into the events that `isHeard`; it remembers which sheet was active. */
export function eventSource(
  book: Book,
  isHeard: (type: number) => boolean,
): (change: Change) => ExcelEvent[] {
  let active: Sheet | undefined = book.sheets.length > 0 ? book.activeSheet : undefined;
  return (change) => {
    const events: ExcelEvent[] = [];
    const tell = (type: number, sheet: Sheet, more: Record<string, Json> = {}): void => {
      if (!isHeard(type)) return;
      const args = { worksheetId: sheet.id, source: "Local", ...more };
      events.push([type, sheet.id, args], [type, "Workbook", args]);
    };
    const triggerSource = change.source === "add-in" ? "ThisLocalAddin" : "Unknown";
    for (const sheet of change.added) tell(eventTypes.added, sheet);
    for (const sheet of change.deleted) tell(eventTypes.deleted, sheet);
    for (const { sheet, from } of change.renamed)
      tell(eventTypes.nameChanged, sheet, { nameBefore: from, nameAfter: sheet.name });
    for (const { sheet, from } of change.hidden)
      tell(eventTypes.visibilityChanged, sheet, {
        visibilityBefore: visibilities[from],
        visibilityAfter: visibilities[sheet.visibility],
      });
    for (const { sheet, axis, at, count } of change.shifts) {
      const first = at + 1;
      const last = at + Math.abs(count);
      const address =
        axis === "rows"
          ? `${first}:${last}`
          : printArea({ row: 0, column: at, rows: 1, columns: Math.abs(count) }).replace(/\d+/g, "");
      const changeType = `${axis === "rows" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`;
      tell(eventTypes.changed, sheet, {
        address: columnSpan(address),
        changeType,
        triggerSource,
        shiftDirection: "None",
      });
    }
    for (const [sheet, { contents, styles, results }] of change.sheets) {
      if (change.deleted.includes(sheet)) continue;
      if (contents.size > 0 && isHeard(eventTypes.changed))
        tell(eventTypes.changed, sheet, {
          address: addressOf(contents),
          changeType: "RangeEdited",
          triggerSource,
          shiftDirection: "None",
        });
      if (styles.length > 0 && isHeard(eventTypes.formatChanged))
        tell(eventTypes.formatChanged, sheet, { address: addressOf(cellsOf(styles)) });
      if (results.size > 0 && isHeard(eventTypes.calculated))
        tell(eventTypes.calculated, sheet, { address: addressOf(results) });
    }
    if (change.activated && book.activeSheet !== active) {
      if (active && book.sheets.includes(active)) tell(eventTypes.deactivated, active);
      active = book.activeSheet;
      tell(eventTypes.activated, active);
    }
    if (change.selected)
      tell(eventTypes.selectionChanged, book.activeSheet, {
        address: book.selectedAreas().map(printLocal).join(","),
      });
    return events;
  };
}

/** Events of one kind about one sheet as one event, where Excel tells of a request's writes at once. */
export function together(events: readonly ExcelEvent[]): ExcelEvent[] {
  const merged = new Map<string, [type: number, target: string, args: Record<string, Json | undefined>]>();
  for (const [type, target, args] of events) {
    const { address, ...others } = args as Record<string, Json | undefined>;
    const key = JSON.stringify([type, target, others]);
    const same = merged.get(key);
    if (same === undefined)
      merged.set(key, [type, target, { ...others, ...(address !== undefined && { address }) }]);
    else if (address !== undefined) same[2]["address"] = `${String(same[2]["address"])},${String(address)}`;
  }
  return [...merged.values()].map(([type, target, args]) => [type, target, args]);
}

const columnSpan = (address: string): string =>
  /^[A-Z]+$/.test(address) ? `${address}:${address}` : address;

const cellsOf = (areas: readonly Area[]): Set<number> =>
  new Set(areas.flatMap((area) => [...positions(area)].map(([row, column]) => cellKey(row, column))));

/** The cells as few areas: "B6,D6:E9". */
export function addressOf(keys: ReadonlySet<number>): string {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const key of Float64Array.from(keys).sort()) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: typeof runs = [];
  const open = new Map<number, (typeof runs)[number]>();
  for (const run of runs) {
    const shape = cellKey(run.columns, run.column);
    const above = open.get(shape);
    if (above && above.row + above.rows === run.row) above.rows++;
    else {
      areas.push(run);
      open.set(shape, run);
    }
  }
  return areas.map((area: Area) => printArea(area)).join(",");
}
