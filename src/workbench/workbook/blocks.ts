/**
 * Blocks of cells put in or taken out: those below or to the right of them move, others stay, and every reference follows.
 * In: 예산!B3:B4 put in, those below moved down. Out: =SUM(B2:B9) reads =SUM(B2:B11); =SUM(A2:B9) stays, as in Excel, since
 * not all of its cells moved.
 */
import { type Area, contains } from "../../sheet/address";
import { covers, intersection, touches, without } from "../../sheet/rectangles";
import type { Book } from "./book";
import { lastColumn, lastRow, type Reference } from "./references";
import { movedRules } from "./rules";
import {
  type Axis,
  movedArea,
  movedPosition,
  movedReference,
  movedTable,
  moveFilter,
  nameNewColumns,
} from "./shift";
import type { Cell, Position } from "./cell";
import type { Sheet } from "./sheet";
import { movedWhatIf } from "./what-if";

/** Why a block cannot move: it would cut merged cells, a table or an array apart, or push something off the sheet. */
export type BlockRefusal = "merged" | "table" | "array" | "full";

/** `axis`: "rows" moves what stands below, "columns" what stands to the right. */
export function insertBlock(book: Book, sheet: Sheet, area: Area, axis: Axis): void {
  move(book, sheet, area, axis, axis === "rows" ? area.rows : area.columns);
}

export function deleteBlock(book: Book, sheet: Sheet, area: Area, axis: Axis): void {
  move(book, sheet, area, axis, axis === "rows" ? -area.rows : -area.columns);
}

/** The block and all that stands beyond it, to the sheet's end. */
const beyond = (area: Area, axis: Axis): Area =>
  axis === "rows"
    ? { ...area, rows: lastRow + 1 - area.row }
    : { ...area, columns: lastColumn + 1 - area.column };

/** Whether the area lies between the block's sides, in whatever height. */
const isBetween = (each: Area, block: Area, axis: Axis): boolean =>
  axis === "rows"
    ? each.column >= block.column && each.column + each.columns <= block.column + block.columns
    : each.row >= block.row && each.row + each.rows <= block.row + block.rows;

export function blockRefusal(
  sheet: Sheet,
  area: Area,
  axis: Axis,
  what: "insert" | "delete",
): BlockRefusal | undefined {
  const zone = beyond(area, axis);
  const isCut = (each: Area): boolean =>
    touches(each, zone) &&
    (!isBetween(each, area, axis) || (what === "delete" && touches(each, area) && !covers(area, each)));
  if (sheet.merges.some(isCut)) return "merged";
  const cutsTable = ({ area: own, headers }: Sheet["tables"][number]): boolean => {
    if (!touches(own, zone)) return false;
    if (!isBetween(own, area, axis)) return true;
    const heads = { ...own, rows: 1 };
    return what === "delete" && axis === "rows" && headers && touches(heads, area) && !covers(area, own);
  };
  if (sheet.tables.some(cutsTable)) return "table";
  const cells = sheet.cellsIn(zone);
  const cutsArray = ({ array }: Cell): boolean =>
    array !== undefined && (!covers(zone, array) || (touches(array, area) && !covers(area, array)));
  if (cells.some(([, , cell]) => cutsArray(cell))) return "array";
  const holds = ({ value, formula }: Cell): boolean => value !== undefined || formula !== undefined;
  const last = axis === "rows" ? lastRow - area.rows : lastColumn - area.columns;
  const isPushedOff =
    what === "insert" &&
    cells.some(([row, column, cell]) => holds(cell) && (axis === "rows" ? row : column) > last);
  return isPushedOff ? "full" : undefined;
}

function move(book: Book, sheet: Sheet, block: Area, axis: Axis, count: number): void {
  const byRow = axis === "rows";
  const at = byRow ? block.row : block.column;
  const limit = byRow ? lastRow : lastColumn;
  const zone = beyond(block, axis);
  const place = (cell: Position): Position | undefined => {
    if (!contains(zone, cell.row, cell.column)) return cell;
    const next = movedPosition(byRow ? cell.row : cell.column, at, count, limit);
    if (next === undefined) return undefined;
    return byRow ? { ...cell, row: next } : { ...cell, column: next };
  };
  const whole = (each: Area): Area | undefined => movedArea(each, axis, at, count, limit);
  /** What lies between the block's sides moves, grows and shrinks; the rest stays where it is. */
  const areas = (each: Area): Area[] => {
    const band = byRow
      ? { ...block, row: 0, rows: lastRow + 1 }
      : { ...block, column: 0, columns: lastColumn + 1 };
    const inner = intersection(each, band);
    if (!inner || !touches(each, zone)) return [each];
    return [...(whole(inner) ? [whole(inner)!] : []), ...without(each, inner)];
  };
  const oneArea = (each: Area): Area | undefined => (isBetween(each, block, axis) ? whole(each) : each);
  book.batch(() => {
    moveCells(sheet, zone, place, oneArea);
    if (count > 0) inheritLooks(sheet, block, axis);
    sheet.shifted = true;
    sheet.merges = sheet.merges.flatMap((merge) => oneArea(merge) ?? []);
    sheet.comments = sheet.comments.flatMap((comment) => {
      const next = place(comment);
      return next ? [{ ...comment, row: next.row, column: next.column }] : [];
    });
    sheet.tables = sheet.tables.flatMap((table) => {
      const next = touches(table.area, zone) ? oneArea(table.area) : table.area;
      return next ? [movedTable(table, next, axis, at, count)] : [];
    });
    if (!byRow) nameNewColumns(sheet);
    sheet.validations = movedRules(sheet.validations, areas, place);
    sheet.conditionalFormats = movedRules(sheet.conditionalFormats, areas, place);
    if (sheet.autoFilter && touches(sheet.autoFilter, zone) && isBetween(sheet.autoFilter, block, axis))
      moveFilter(
        sheet,
        whole,
        byRow ? (column) => column : (column) => movedPosition(column, at, count, limit),
      );
    sheet.page = { ...sheet.page, printAreas: sheet.page.printAreas.flatMap((each) => oneArea(each) ?? []) };
    book.rewriteFormulas((reference, own) =>
      (reference.sheet ?? own).toLowerCase() === sheet.name.toLowerCase() && follows(reference, block, axis)
        ? movedReference(reference, axis, at, count, limit)
        : undefined,
    );
    sheet.touch();
  });
}

/** Only a reference all of whose cells move follows; whole rows and columns reach beyond the block. */
function follows({ first, last = first }: Reference, block: Area, axis: Axis): boolean {
  const [from, to, start, size] =
    axis === "rows"
      ? [first.column, last.column, block.column, block.columns]
      : [first.row, last.row, block.row, block.rows];
  if (from === undefined || to === undefined) return false;
  return Math.min(from, to) >= start && Math.max(from, to) < start + size;
}

/** Blocks that formulas spill are left where they were: the formulas spill them anew. */
function moveCells(
  sheet: Sheet,
  zone: Area,
  place: (cell: Position) => Position | undefined,
  area: (each: Area) => Area | undefined,
): void {
  const before = sheet.cellsIn(zone);
  const next = new Map<string, readonly [number, number, Cell]>();
  for (const [row, column, cell] of before) {
    const to = place({ row, column });
    if (!to) continue;
    const { spill: _, spilledFrom, array, whatIf, ...rest } = cell;
    const moved = spilledFrom
      ? { value: undefined, style: cell.style }
      : {
          ...rest,
          ...(array && { array: area(array) }),
          ...(whatIf && { whatIf: movedWhatIf(whatIf, area, place) }),
        };
    next.set(`${to.row},${to.column}`, [to.row, to.column, moved]);
  }
  for (const [row, column] of before)
    if (!next.has(`${row},${column}`)) sheet.restore(row, column, undefined);
  for (const [row, column, cell] of next.values()) sheet.restore(row, column, cell);
}

/** New cells look like those before them, as new rows do. */
function inheritLooks(sheet: Sheet, { row, column, rows, columns }: Area, axis: Axis): void {
  const byRow = axis === "rows";
  if ((byRow ? row : column) === 0) return;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      const from = byRow ? sheet.rowCells(row - 1)?.get(c) : sheet.rowCells(r)?.get(column - 1);
      if (from) sheet.setStyle(r, c, from.style);
    }
}
