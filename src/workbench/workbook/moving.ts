/**
 * Cells cut and pasted: they move with all that stands in them, and every reference to them follows.
 * In: 예산!B4 moved to 실적!C1. Out: =예산!B4*2 reads =실적!C1*2; what stood in 실적!C1 is gone, a reference to it #REF!.
 */
import { type Area, contains } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";
import type { Book } from "./book";
import type { Corner, Reference } from "./references";
import { rewriteReferences } from "./references";
import { cutRules, withoutAreas } from "./rules";
import type { Cell } from "./cell";
import type { Sheet } from "./sheet";

export function moveCells(
  book: Book,
  from: Sheet,
  area: Area,
  to: Sheet,
  at: { row: number; column: number },
): void {
  const target: Area = { ...area, row: at.row, column: at.column };
  const down = at.row - area.row;
  const right = at.column - area.column;
  if (from === to && down === 0 && right === 0) return;
  const same = (name: string, sheet: Sheet): boolean => name.toLowerCase() === sheet.name.toLowerCase();
  const put = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row! + down,
    column: corner.column! + right,
  });
  const follow = (reference: Reference, own: string): Reference | "#REF!" | undefined => {
    const { first, last } = reference;
    const named = reference.sheet ?? own;
    if (first.row === undefined || first.column === undefined) return undefined;
    if (same(named, from) && inside(area, reference))
      return {
        ...reference,
        first: put(first),
        ...(last ? { last: put(last) } : {}),
        ...(from === to ? {} : { sheet: to.name }),
      };
    return same(named, to) && inside(target, reference) ? "#REF!" : undefined;
  };
  book.batch(() => {
    const followed = (formula: string): string =>
      onSheet(
        rewriteReferences(formula, (reference) => follow(reference, from.name)),
        from,
        to,
      );
    const rules = ruleKinds.map((kind) => {
      const { left, moved } = cutRules(from[kind], area, [down, right], followed);
      if (moved.length > 0) from[kind] = left;
      return [kind, moved] as const;
    });
    book.rewriteFormulas(follow);
    const cells = from.cellsIn(area).map(([row, column, cell]): [number, number, Cell] => {
      const formula = cell.formula === undefined ? undefined : onSheet(cell.formula, from, to);
      return [
        row + down,
        column + right,
        moved(formula === undefined ? cell : { ...cell, formula }, down, right),
      ];
    });
    const notes = from.comments.filter(({ row, column }) => contains(area, row, column));
    const merges = from.merges.filter((merge) => touches(merge, area));
    from.clear(area);
    to.clear(target);
    for (const [kind, own] of rules) {
      if (own.length + to[kind].length > 0) to[kind] = [...own, ...withoutAreas(to[kind], [target])];
    }
    for (const [row, column, cell] of cells) to.setCell(row, column, cell);
    to.merges = [
      ...to.merges,
      ...merges.map((each) => ({ ...each, row: each.row + down, column: each.column + right })),
    ];
    to.comments = [
      ...to.comments,
      ...notes.map((each) => ({ ...each, row: each.row + down, column: each.column + right })),
    ];
    from.touch();
    to.touch();
  });
}

const ruleKinds = ["validations", "conditionalFormats"] as const;

const inside = (area: Area, { first, last = first }: Reference): boolean =>
  contains(area, first.row!, first.column!) && contains(area, last.row ?? -1, last.column ?? -1);

function moved(cell: Cell, down: number, right: number): Cell {
  const { spilledFrom, array, whatIf } = cell;
  const along = <T extends { row: number; column: number }>(at: T): T => ({
    ...at,
    row: at.row + down,
    column: at.column + right,
  });
  return {
    ...cell,
    ...(spilledFrom ? { spilledFrom: along(spilledFrom) } : {}),
    ...(array ? { array: along(array) } : {}),
    ...(whatIf ? { whatIf: { ...whatIf, area: along(whatIf.area) } } : {}),
  };
}

/** What a formula reads without naming a sheet stays on the sheet that it leaves. */
function onSheet(formula: string, from: Sheet, to: Sheet): string {
  if (from === to) return formula;
  return rewriteReferences(formula, (reference) =>
    reference.sheet === undefined ? { ...reference, sheet: from.name } : undefined,
  );
}
