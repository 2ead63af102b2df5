/**
 * A sheet cut into bands of rows that belong together: a table's rows, or what one paragraph's box covers. What a table is,
 * its structure tells: boxes with lines between them, or rows of several boxes that begin in the same columns.
 * In: 구분|예산액 over 정책사업|396 with lines above and below only. Out: one band of both rows, a table.
 */
import type { Role } from "./paragraphs";
import type { Box } from "./picture";

export interface Band {
  readonly row: number;
  readonly rows: number;
  /** What is drawn of it: boxes with a text; in a table, blank ones with lines too. */
  readonly drawn: readonly Box[];
  readonly isTable: boolean;
}

/** `width`: the sheet's columns. */
export function bandsOf(
  boxes: readonly Box[],
  roles: ReadonlyMap<Box, Role>,
  { height, width }: { height: number; width: number },
): Band[] {
  const bands: Band[] = [];
  let run: Slice[] = [];
  const close = (): void => {
    if (run.length > 0) bands.push(bandOf(run, width));
    run = [];
  };
  const all = slices(boxes, roles, height);
  all.forEach((slice, index) => {
    if (!goesOn(run, slice, all[index + 1])) close();
    run.push(slice);
  });
  close();
  return bands;
}

interface Slice {
  readonly row: number;
  readonly rows: number;
  readonly drawn: readonly Box[];
  /**
   * lined: with lines at the sides of boxes; ruled: several boxes between lines above and below; rowed: several boxes;
   * bar: one box between such lines; text: all others.
   */
  readonly kind: "lined" | "ruled" | "rowed" | "bar" | "text";
}

/** Rows, and where a box covers several of them, these together. */
function slices(boxes: readonly Box[], roles: ReadonlyMap<Box, Role>, height: number): Slice[] {
  const cut: Slice[] = [];
  let next = 0;
  let row = 0;
  while (row < height) {
    const members: Box[] = [];
    let end = row + 1;
    for (; next < boxes.length && boxes[next]!.row < end; next++) {
      const box = boxes[next]!;
      if (box.row >= row) members.push(box);
      end = Math.max(end, box.row + box.rows);
    }
    const drawn = members.filter(isDrawn);
    const kind = kindOf(drawn, roles);
    // Between a table's rows blank boxes are part of it; the row between two tables has such lines too, and no text.
    cut.push({ row, rows: end - row, drawn: kind === "ruled" ? members.filter(isRuled) : drawn, kind });
    row = end;
  }
  return cut;
}

function kindOf(drawn: readonly Box[], roles: ReadonlyMap<Box, Role>): Slice["kind"] {
  if (drawn.some(isBoxed)) return "lined";
  const isBetweenLines = drawn.length > 0 && drawn.every(isRuled);
  if (drawn.length < 2) return isBetweenLines ? "bar" : "text";
  if (isBetweenLines) return "ruled";
  const said = drawn.map((box) => roles.get(box));
  // "3. 예산현황" with (단위: 백만원) at its right, above a table.
  const isHeading = said.some((role) => role?.startsWith("개요")) || said.at(-1) === "표 단위";
  return isHeading && drawn.length === 2 ? "text" : "rowed";
}

function goesOn(run: readonly Slice[], slice: Slice, after: Slice | undefined): boolean {
  const last = run.at(-1);
  if (!last) return true;
  const kinds = `${last.kind} ${slice.kind}`;
  switch (kinds) {
    case "lined lined":
      return true;
    case "lined ruled":
    case "ruled lined":
    case "ruled ruled":
    case "ruled rowed":
    case "rowed rowed":
    case "bar ruled":
    case "bar rowed":
      return sharesColumns(run, slice);
    case "rowed ruled":
      // One row of several texts above a table's head is no part of it.
      return run.length > 1 && sharesColumns(run, slice);
    case "ruled bar":
    case "rowed bar":
      return after !== undefined && isSeveral(after) && sharesColumns(run, after);
    default:
      return false;
  }
}

const isSeveral = ({ kind }: Slice): boolean => kind === "ruled" || kind === "rowed";

/** Whether a box begins in the same column as one of the run's last row of several, but for the first. */
function sharesColumns(run: readonly Slice[], slice: Slice): boolean {
  const above = run.at(-1)!.kind === "bar" ? run.at(-2) : run.at(-1);
  if (!above) return false;
  const starts = (boxes: readonly Box[]): number[] => {
    const first = Math.min(...boxes.map(({ column }) => column));
    return boxes.map(({ column }) => column).filter((column) => column > first);
  };
  const inner = new Set(starts(above.drawn));
  return starts(slice.drawn).some((column) => inner.has(column));
}

function bandOf(run: readonly Slice[], width: number): Band {
  const [first, last] = [run[0]!, run.at(-1)!];
  const isTable =
    run.some(({ kind }) => kind === "lined" || kind === "ruled") || run.filter(isSeveral).length > 1;
  const drawn = run.flatMap((slice) => slice.drawn);
  const starts = isTable ? [...new Set(drawn.map(({ column }) => column)), width].sort((a, b) => a - b) : [];
  return {
    row: first.row,
    rows: last.row + last.rows - first.row,
    drawn: isTable
      ? run.flatMap((slice) => (slice.kind === "lined" ? slice.drawn : reaching(slice.drawn, starts)))
      : drawn.filter(({ text }) => text !== ""),
    isTable,
  };
}

/** A text that is neither wrapped nor merged reaches over blank cells at its right, up to where the table has a column. */
function reaching(boxes: readonly Box[], starts: readonly number[]): Box[] {
  return boxes.map((box) => {
    const next = starts.find((column) => column > box.column)!;
    const { horizontal = "left", wrap } = box.style;
    const reaches = horizontal === "left" && !wrap && box.rows === 1 && box.columns === 1 && !box.borders.top;
    return reaches && next > box.column + 1 ? { ...box, columns: next - box.column } : box;
  });
}

/** Whether the box has a line at a side: then it is part of a table. */
export const isBoxed = ({ borders }: Box): boolean =>
  borders.left !== undefined || borders.right !== undefined;

const isRuled = ({ borders }: Box): boolean => borders.top !== undefined && borders.bottom !== undefined;

/** A blank box with a line at one side alone stands beside a table. */
const isDrawn = (box: Box): boolean =>
  box.text !== "" ||
  (isBoxed(box) && Object.values(box.borders).filter((line) => line !== undefined).length > 1);
