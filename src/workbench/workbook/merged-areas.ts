/**
 * The merged areas of one sheet, found by where they lie: a plan of a large department has tens of thousands.
 * In: A5:C5, D5:E5 added; then C5:D6. Out: C5:D6 alone, which touched both.
 */
import { type Area, contains } from "../../sheet/address";
import { touches } from "../../sheet/rectangles";

/** A merge is known in each block of rows that it reaches into. */
const blockRows = 64;

export class MergedAreas {
  private readonly areas = new Set<Area>();
  private readonly blocks = new Map<number, Set<Area>>();
  private listed?: readonly Area[];

  constructor(areas: Iterable<Area> = []) {
    for (const area of areas) this.insert(area);
  }

  /** In the order in which they were merged; the same list as long as nothing changes. */
  get list(): readonly Area[] {
    return (this.listed ??= [...this.areas]);
  }

  /** Those that it touches go. */
  add(area: Area): void {
    this.removeTouching(area);
    this.insert(area);
  }

  /** Whether any was removed. */
  removeTouching(area: Area): boolean {
    const found = this.touching(area);
    for (const merge of found) {
      this.areas.delete(merge);
      for (const block of blocksOf(merge)) this.blocks.get(block)!.delete(merge);
    }
    if (found.length > 0) this.listed = undefined;
    return found.length > 0;
  }

  at(row: number, column: number): Area | undefined {
    for (const merge of this.blocks.get(Math.floor(row / blockRows)) ?? [])
      if (contains(merge, row, column)) return merge;
    return undefined;
  }

  touching(area: Area): Area[] {
    // Whole columns reach over more blocks than there are merges.
    if (area.rows / blockRows > this.areas.size)
      return [...this.areas].filter((merge) => touches(merge, area));
    const found = new Set<Area>();
    for (const block of blocksOf(area))
      for (const merge of this.blocks.get(block) ?? []) if (touches(merge, area)) found.add(merge);
    return [...found];
  }

  private insert(area: Area): void {
    this.areas.add(area);
    this.listed = undefined;
    for (const block of blocksOf(area)) {
      const known = this.blocks.get(block);
      if (known) known.add(area);
      else this.blocks.set(block, new Set([area]));
    }
  }
}

function* blocksOf({ row, rows }: Area): IterableIterator<number> {
  const last = Math.floor((row + rows - 1) / blockRows);
  for (let block = Math.floor(row / blockRows); block <= last; block++) yield block;
}
