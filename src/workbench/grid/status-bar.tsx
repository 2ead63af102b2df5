/** What the workbench is doing, and average, count and sum of the selected cells. */
import type { ReactElement } from "react";
import type { Area } from "../../sheet/address";
import { displayText } from "../workbook/display";
import type { Sheet } from "../workbook/model";
import { zoomTo } from "./sheet-view";
import { say } from "./texts";

export function StatusBar({
  sheet,
  said,
  areas,
  editing,
  calculating,
}: {
  sheet: Sheet;
  /** What a screen reader says when the active cell changes. */
  said: string;
  areas: readonly Area[];
  editing: boolean;
  calculating: boolean;
}): ReactElement {
  const cells = areas.flatMap((area) => sheet.cellsIn(area));
  // A cell that two areas share counts once.
  const values = [
    ...new Map(cells.map(([row, column, { value }]) => [row * 16384 + column, value])).values(),
  ];
  const numbers = values.filter((value): value is number => typeof value === "number");
  const sum = numbers.reduce((total, each) => total + each, 0);
  const filled = values.filter((value) => value !== undefined).length;
  const shown = (value: number): string => displayText(value, Number.isInteger(value) ? "#,##0" : "#,##0.00");
  return (
    <footer className="status-bar">
      <span role="status">{say(calculating ? "calculating" : editing ? "editing" : "ready")}</span>
      {filled > 1 && (
        <span>
          {numbers.length > 0 && `${say("average")}: ${shown(sum / numbers.length)}   `}
          {`${say("count")}: ${filled}`}
          {numbers.length > 0 && `   ${say("sum")}: ${shown(sum)}`}
        </span>
      )}
      <span className="unseen" aria-live="polite">
        {said}
      </span>
      <div className="zoom" role="group" aria-label={say("zoom")}>
        <button type="button" aria-label={say("zoomOut")} onClick={() => zoomTo(sheet, sheet.zoom - 10)}>
          −
        </button>
        <button type="button" title={say("zoom")} onClick={() => zoomTo(sheet, 100)}>
          {sheet.zoom}%
        </button>
        <button type="button" aria-label={say("zoomIn")} onClick={() => zoomTo(sheet, sheet.zoom + 10)}>
          +
        </button>
      </div>
    </footer>
  );
}
