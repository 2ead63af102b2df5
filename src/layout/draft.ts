/**
 * A sheet being written from the top down: lines of text and tables, each cell placed over its columns.
 * In: draft.line(whole, "1. 기본방향", styles.heading). Out, at the end: cells, merges, row heights, places to break pages.
 */
import { cellArea, type Area } from "../sheet/address";
import type { Expression } from "../sheet/expression";
import type { BorderStyle, CellStyle, EntryCheck, LayoutCell } from "../sheet/layout";
import { innerPoints, type Span } from "./columns";
import { lineCount, linesHeight } from "./text-size";

/** Excel allows no row higher than 409 points: what needs more is spread over several rows, merged. */
const highestRow = 400;
/** What one step of indent takes, in points. */
const indentPoints = 8;

export type Content = string | number | Expression;

/** One cell of the sheet, over `span`. */
export interface Piece {
  readonly span: Span;
  /** A function where it speaks of cells that are placed later (a count of rows further down). */
  readonly content?: Content | (() => Content | undefined);
  readonly style: CellStyle;
  /** What the cell shows, where the content is an expression over a text: its height is taken from this. */
  readonly shown?: string;
  readonly id?: string;
  readonly entry?: EntryCheck;
}

/** The least height of a row, and the air above and below its text; points. */
export interface RowRoom {
  readonly least: number;
  readonly air: number;
}

/** Rows that a page break should not part, and where it may part them if they fill more than a page. */
export interface Group {
  readonly row: number;
  rows: number;
  /** First rows of the pieces that must stay whole. */
  readonly seams: number[];
  readonly newPage: boolean;
}

interface Pending extends Omit<LayoutCell, "content" | "style"> {
  readonly content?: Piece["content"];
  /** A table that is closed gives it lines. */
  style: CellStyle;
}

export class SheetDraft {
  readonly heights: number[] = [];
  readonly merges: Area[] = [];
  readonly groups: Group[] = [];
  private readonly pending: Pending[] = [];
  /** Where in `pending` the cell of this key is. */
  private readonly places = new Map<number, number>();
  private readonly framed = new FramedStyles();
  private readonly ids = new Map<string, number>();
  private group: Group | undefined;
  private beginsPage = false;
  private scope = "";

  /** `airy`: with room between the parts; where not, paper is spared. */
  constructor(
    private readonly widths: readonly number[],
    private readonly airy = true,
  ) {}

  /** The next row to be written. */
  get row(): number {
    return this.heights.length;
  }

  /** The ids of what `write` writes begin so: "도서과/예산현황/계/예산액". */
  within(scope: string, write: () => void): void {
    const outer = this.scope;
    this.scope = `${outer}${scope}/`;
    write();
    this.scope = outer;
  }

  /** What is written next begins a page. */
  newPage(): void {
    this.beginsPage = true;
  }

  /** What `write` writes stays on one page where it fits on one. Inside another group it is part of that. */
  together(write: () => void): void {
    if (this.group) return write();
    this.group = { row: this.row, rows: 0, seams: [], newPage: this.beginsPage };
    this.beginsPage = false;
    write();
    this.group.rows = this.row - this.group.row;
    if (this.group.rows > 0) this.groups.push(this.group);
    this.group = undefined;
  }

  /** An empty row. */
  gap(points = 8): void {
    this.together(() => void this.heights.push(this.airy ? points : points / 2));
  }

  /** One line of pieces beside each other, without borders of a table. */
  line(...pieces: readonly Piece[]): Area[] {
    return this.record([pieces], { least: 0, air: 3 });
  }

  /**
   * Rows that belong together: `lines` holds the pieces that begin on each of them; a piece whose `lines` is more than
   * one is given with `tall`. Returns the areas of all pieces, the tall ones first.
   */
  record(lines: readonly (readonly Piece[])[], usual: RowRoom, tall: readonly Piece[] = []): Area[] {
    let areas: Area[] = [];
    const room = this.airy ? usual : { least: usual.least - 2, air: usual.air / 2 };
    this.together(() => {
      const heights = lines.map((pieces) =>
        Math.max(room.least, ...pieces.map((piece) => this.heightOf(piece, room.air))),
      );
      const missing =
        Math.max(0, ...tall.map((piece) => this.heightOf(piece, room.air))) -
        heights.reduce((a, b) => a + b, 0);
      const wanted = heights.map((height) => height + Math.max(0, missing) / lines.length);
      // Every line is spread over as many rows as the highest needs.
      const rows = Math.max(...wanted.map((height) => Math.ceil(height / highestRow)));
      const first = this.row;
      this.group!.seams.push(first);
      for (const height of wanted) {
        for (let part = 0; part < rows; part++) this.heights.push(Math.ceil((height / rows) * 4) / 4);
      }
      areas = [
        ...tall.map((piece) => this.place(piece, first, rows * lines.length)),
        ...lines.flatMap((pieces, index) =>
          pieces.map((piece) => this.place(piece, first + index * rows, rows)),
        ),
      ];
    });
    return areas;
  }

  private heightOf({ span, content, shown, style }: Piece, air: number): number {
    const words = shown ?? (typeof content === "string" ? content : "");
    const size = style.font?.size ?? 10;
    if (!style.wrap) return linesHeight(1, size, air);
    const width = innerPoints(this.widths, span) - (style.indent ?? 0) * indentPoints;
    return linesHeight(lineCount(words, size * (style.font?.bold ? 1.05 : 1), width), size, air);
  }

  private place(piece: Piece, row: number, rows: number): Area {
    const [first, last] = piece.span;
    const area = { row, column: first, rows, columns: last - first + 1 };
    if (area.rows * area.columns > 1) this.merges.push(area);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const main = r === 0 && c === 0;
        this.places.set(keyOf(row + r, first + c), this.pending.length);
        this.pending.push({
          row: row + r,
          column: first + c,
          style: piece.style,
          entry: piece.entry,
          content: main ? piece.content : undefined,
          id: main && piece.id !== undefined ? this.unique(this.scope + piece.id) : undefined,
        });
      }
    }
    return area;
  }

  /** The id itself, with "#2" where another cell has it already. */
  private unique(id: string): string {
    const count = (this.ids.get(id) ?? 0) + 1;
    this.ids.set(id, count);
    return count === 1 ? id : this.unique(`${id}#${count}`);
  }

  /**
   * Gives the cells of a table their lines: `outer` around the whole, `inner` between its boxes. A box is one area, or
   * several that are to look like one.
   */
  frame(boxes: readonly (readonly Area[])[], outer: BorderStyle, inner: BorderStyle): void {
    const boxAt = new Map<number, number>();
    boxes.forEach((areas, box) => {
      for (const area of areas) {
        for (let r = 0; r < area.rows; r++) {
          for (let c = 0; c < area.columns; c++) boxAt.set(keyOf(area.row + r, area.column + c), box);
        }
      }
    });
    const framed = this.framed.within(outer, inner);
    for (const [place, box] of boxAt) {
      const cell = this.pending[this.places.get(place)!]!;
      const side = (beside: number): Side => {
        const beyond = boxAt.get(beside);
        return beyond === undefined ? Side.outer : beyond === box ? Side.none : Side.inner;
      };
      cell.style = framed(cell.style, [
        side(place - rowOfKeys),
        side(place + rowOfKeys),
        side(place - 1),
        side(place + 1),
      ]);
    }
  }

  /** All cells, row by row, with contents that spoke of later cells filled in. */
  cells(): LayoutCell[] {
    // All of one shape, which V8 reads several times as fast.
    return this.pending
      .map(({ row, column, content, style, id, entry }) => ({
        row,
        column,
        content: typeof content === "function" ? content() : content,
        style,
        id,
        entry,
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

/** Left of column A is a place as well, and no cell's. */
const rowOfKeys = 20_000;
const keyOf = (row: number, column: number): number => row * rowOfKeys + column + 1;

/** Which line a cell has on a side. */
const Side = { none: 0, inner: 1, outer: 2 } as const;
type Side = (typeof Side)[keyof typeof Side];

/** Cells that look alike share their style, so that whoever goes by style meets each once. */
class FramedStyles {
  private readonly known = new Map<string, Map<CellStyle, Map<number, CellStyle>>>();

  /** The style of a cell with the lines of its sides: above, below, left, right. */
  within(
    outer: BorderStyle,
    inner: BorderStyle,
  ): (style: CellStyle, sides: readonly [Side, Side, Side, Side]) => CellStyle {
    const byStyle = entryOf(this.known, JSON.stringify([outer, inner]), () => new Map());
    const lines = [undefined, inner, outer];
    return (style, sides) =>
      entryOf(
        entryOf(byStyle, style, () => new Map<number, CellStyle>()),
        sides.reduce<number>((key, side) => key * 3 + side, 0),
        () => {
          const [top, bottom, left, right] = sides.map((side) => lines[side]);
          return { ...style, borders: { top, bottom, left, right } };
        },
      );
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The first cell of an area: where a merged cell's content stands, and what a formula points at. */
export const firstCell = (area: Area): Area => cellArea(area.row, area.column);
