/**
 * What was mended between two looks at the sheets: it is not found any more, and its cells are read as they were before.
 * In: '24년 목표 was missing, now 95 stands there. Out: that finding. In: the head "'15" is "x" now, so that nobody reads the
 * column: none of its findings was mended, nor was one that stands there again under an indicator's new name.
 */
import type { Finding } from "../../messages/finding";
import { findingKey } from "../../plan/checks/reasons";
import { contains, parseAddress, type SheetArea } from "../../sheet/address";
import type { ReadReport } from "../../workflow/types";

/** Errors and warnings of the first look that the second did not find, in their order. */
export function mendedBetween(before: ReadReport, after: ReadReport): Finding[] {
  const kept = new Set(before.findings.map(findingKey));
  const still = new Set(after.findings.map(findingKey));
  const found = after.findings.filter((one) => !kept.has(findingKey(one)));
  const gone = before.findings.filter(
    (one) =>
      one.severity !== "note" &&
      !still.has(findingKey(one)) &&
      !found.some((other) => other.kind === one.kind && other.cells.some((cell) => one.cells.includes(cell))),
  );
  if (gone.length === 0) return [];
  const [wasRead, isRead] = [readerOf(before), readerOf(after)];
  return gone.filter((one) => one.cells.every((cell) => isRead(cell) || !wasRead(cell)));
}

/** Tells whether something of the plan was read from a cell. */
function readerOf({ reading: { parts } }: ReadReport): (cell: string) => boolean {
  const sources = new Map<string, SheetArea[]>();
  collect(parts);
  return (cell) => {
    const place = parseAddress(cell);
    const { row, column } = place?.area ?? { row: -1, column: -1 };
    return (sources.get(place?.sheet ?? "") ?? []).some((area) => contains(area, row, column));
  };

  function collect(part: unknown): void {
    if (typeof part !== "object" || part === null) return;
    if (isArea(part)) (sources.get(part.sheet) ?? sources.set(part.sheet, []).get(part.sheet)!).push(part);
    else for (const inner of Object.values(part)) collect(inner);
  }
}

const isArea = (part: object): part is SheetArea => "sheet" in part && "row" in part && "column" in part;
