/** The press office's plan as it was published, and what a person reads on the plan sheet: cell by cell, in order. */
import { squeeze } from "../../src/text/spacing";
import { displayText } from "../../src/workbench/workbook/display";
import type { Addin } from "../../src/workbench/runtime/addin";
import { layoutOf, printedSheet, sourceCells } from "./evaluate";
import { seedParts } from "./seed";

/** What a person reads, by place, in the order of the sheet; blank cells are left out. */
export type Cells = ReadonlyMap<string, string>;

export function shownCells({ host }: Pick<Addin, "host">): Cells {
  const cells = [...host.book.sheet("성과계획서")!.cells()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return new Map(
    cells.flatMap(([row, column, { value, style }]) => {
      const shown = squeeze(displayText(value, style.numberFormat));
      return shown === "" ? [] : [[`${row},${column}`, shown] as const];
    }),
  );
}

/** The plan as it was published. */
export const publishedLayout = layoutOf(seedParts());
export const published: readonly string[] = [...printedSheet(publishedLayout, sourceCells(seedParts()))]
  .map(([place, text]) => ({ place: place.split(",").map(Number) as [number, number], text: squeeze(text) }))
  .filter(({ text }) => text !== "")
  .sort(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1])
  .map(({ text }) => text);
