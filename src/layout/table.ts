/**
 * A table on the draft: header rows, then records, framed when it is closed. Stays on one page where it fits on one.
 * Example: const table = new Table(draft); table.header([[{ span, content: "구 분", style }]]); table.record([[…]]); table.close()
 */
import type { Area } from "../sheet/address";
import type { Piece, SheetDraft } from "./draft";
import { inside, outline, styles } from "./styles";
import type { Span } from "./columns";

const room = { least: 21, air: 6 };

export class Table {
  private readonly boxes: Area[][] = [];

  constructor(private readonly draft: SheetDraft) {}

  /** Header lines; `tall` pieces go over all of them. Returns the pieces' areas, the tall ones first. */
  header(lines: readonly (readonly Piece[])[], tall: readonly Piece[] = []): Area[] {
    return this.add(this.draft.record(lines, room, tall));
  }

  /** One record of one or more lines. Returns the pieces' areas, the tall ones first. */
  record(lines: readonly (readonly Piece[])[], tall: readonly Piece[] = []): Area[] {
    return this.add(this.draft.record(lines, room, tall));
  }

  /** No line between these two: they look like one box. */
  join(a: Area, b: Area): void {
    const box = this.boxes.find((areas) => areas.includes(a))!;
    const other = this.boxes.findIndex((areas) => areas.includes(b));
    box.push(...this.boxes.splice(other, 1)[0]!);
  }

  close(): void {
    this.draft.frame(this.boxes, outline, inside);
  }

  private add(areas: Area[]): Area[] {
    this.boxes.push(...areas.map((area) => [area]));
    return areas;
  }
}

/** A header cell. */
export const head = (span: Span, words: string): Piece => ({ span, content: words, style: styles.header });
