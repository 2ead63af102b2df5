/**
 * Which formulas have to be calculated again when cells change. In: 예산!B6 changed. Out: 성과계획서!B20 (reads B6),
 * 성과계획서!C20 (reads B20), … in an order in which each comes after what it reads.
 */
import { contains } from "../../../sheet/address";
import { type Book, cellKey, keyColumn, keyRow, type Sheet } from "../model";
import { type PrecedentArea, precedentsOf, type Precedents } from "./precedents";

/** A cell with a formula. */
export interface FormulaCell extends Precedents {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface Watched {
  readonly area: PrecedentArea;
  readonly readers: Set<FormulaCell>;
}

/** An area stands between the many formulas in it and the many that read it: not each of these follows each of those. */
type Node = FormulaCell | Watched;
const isWatched = (node: Node): node is Watched => "readers" in node;

/** Whether the formula looks into the area as a long column. */
const looksInto = (reader: Node, node: Node): boolean =>
  !isWatched(reader) &&
  isWatched(node) &&
  (reader.long?.columns.some(
    (column) => column.sheet === node.area.sheet && areaName(column) === areaName(node.area),
  ) ??
    false);

/** Each stage is shown to the engine anew; what is left comes with the last, where the columns are listed. */
const mostStages = 8;

/** Readers of single cells by key; of larger areas by blocks of rows, of very tall ones in one list. */
interface SheetReaders {
  readonly cells: Map<number, Set<FormulaCell>>;
  readonly blocks: Map<number, Set<Watched>>;
  readonly tall: Set<Watched>;
  readonly areas: Map<string, Watched>;
}

const blockRows = 128;
const tallBlocks = 32;

export class Dependencies {
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly readers = new Map<Sheet, SheetReaders>();
  /** Formulas to calculate every time. */
  readonly volatile = new Set<FormulaCell>();
  /** Of what was put in stages last: formulas in circles, and those that depend on them. */
  readonly unordered = new Set<FormulaCell>();

  constructor(private readonly book: Book) {
    for (const sheet of book.sheets)
      for (const [row, column] of sheet.formulas()) this.update(sheet, row, column);
  }

  get size(): number {
    return [...this.formulas.values()].reduce((sum, cells) => sum + cells.size, 0);
  }

  /** The sheet's own. */
  on(sheet: Sheet): Iterable<FormulaCell> {
    return this.formulas.get(sheet)?.values() ?? [];
  }

  *all(): IterableIterator<FormulaCell> {
    for (const cells of this.formulas.values()) yield* cells.values();
  }

  formulaAt(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(cellKey(row, column));
  }

  /** The formulas that call one of the names (in capitals) or name one of the sheets (in small letters), read anew. */
  readAnew(names: ReadonlySet<string>, sheets: ReadonlySet<string>): FormulaCell[] {
    const meets = (wanted: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
      [...wanted].some((each) => own.has(each));
    const found = [...this.all()].filter((cell) => meets(names, cell.names) || meets(sheets, cell.missing));
    for (const { sheet, row, column } of found) this.update(sheet, row, column, true);
    // A formula may have gone in the same change as the name that it calls.
    return found.flatMap(({ sheet, row, column }) => this.formulaAt(sheet, row, column) ?? []);
  }

  /** Looks at the cell again after it changed; `anew`: its formula means something else now. */
  update(sheet: Sheet, row: number, column: number, anew = false): void {
    const key = cellKey(row, column);
    const { formula } = sheet.cell(row, column);
    const before = this.formulas.get(sheet)?.get(key);
    if (before?.formula === formula && !anew) return;
    if (before) this.remove(before, key);
    if (formula === undefined) return;
    const cell = { sheet, row, column, formula, ...precedentsOf(formula, sheet, this.book, { row, column }) };
    let cells = this.formulas.get(sheet);
    if (!cells) this.formulas.set(sheet, (cells = new Map()));
    cells.set(key, cell);
    if (cell.volatile) this.volatile.add(cell);
    for (const area of cell.areas) this.watch(area, cell);
  }

  /** The formulas that read any of the cells. An area that many formulas read is looked at once. */
  readersOf(sheet: Sheet, keys: Iterable<number>): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    const watched = new Set<Watched>();
    for (const key of keys)
      for (const node of this.readBy(sheet, keyRow(key), keyColumn(key)))
        if (isWatched(node)) watched.add(node);
        else found.add(node);
    for (const { readers } of watched) for (const reader of readers) found.add(reader);
    return found;
  }

  /** The formulas that read the cell itself, and the areas around it that formulas read. */
  private readBy(sheet: Sheet, row: number, column: number): Node[] {
    const readers = this.readers.get(sheet);
    if (!readers) return [];
    const found: Node[] = [...(readers.cells.get(cellKey(row, column)) ?? [])];
    const look = (watched: Watched): void => {
      if (contains(watched.area, row, column)) found.push(watched);
    };
    readers.blocks.get(Math.floor(row / blockRows))?.forEach(look);
    readers.tall.forEach(look);
    return found;
  }

  /** The formulas that read anything on the sheet. */
  *readersOfSheet(sheet: Sheet): IterableIterator<FormulaCell> {
    for (const cell of this.all()) if (cell.areas.some((area) => area.sheet === sheet)) yield cell;
  }

  /**
   * `seeds` and everything that depends on them, each after what it reads; circles come last, as they are. In stages: what looks
   * into long columns comes a stage after the formulas in these, as far as there are so many stages.
   */
  inStages(seeds: Iterable<FormulaCell>): FormulaCell[][] {
    const open = new Map<Node, number>();
    const after = new Map<Node, readonly Node[]>();
    const queue: Node[] = [...seeds];
    for (const seed of queue) open.set(seed, 0);
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      const readers = this.after(node);
      after.set(node, readers);
      for (const reader of readers) {
        if (!open.has(reader)) queue.push(reader);
        open.set(reader, (open.get(reader) ?? 0) + 1);
      }
    }
    const order = queue.filter((node) => open.get(node) === 0);
    const stageOf = new Map<Node, number>();
    for (let at = 0; at < order.length; at++) {
      const node = order[at]!;
      const stage = stageOf.get(node) ?? 0;
      for (const reader of after.get(node)!) {
        const own = Math.min(stage + (looksInto(reader, node) ? 1 : 0), mostStages - 1);
        stageOf.set(reader, Math.max(stageOf.get(reader) ?? 0, own));
        const left = open.get(reader)! - 1;
        open.set(reader, left);
        if (left === 0) order.push(reader);
      }
    }
    const stages: FormulaCell[][] = Array.from({ length: mostStages }, () => []);
    for (const node of order) if (!isWatched(node)) stages[stageOf.get(node) ?? 0]!.push(node);
    this.unordered.clear();
    if (order.length < queue.length) {
      const placed = new Set(order);
      for (const node of queue) {
        if (placed.has(node) || isWatched(node)) continue;
        this.unordered.add(node);
        stages[mostStages - 1]!.push(node);
      }
    }
    return stages.filter((stage) => stage.length > 0);
  }

  /** What is to be computed after the formula, or after the formulas in the area. */
  private after(node: Node): readonly Node[] {
    if (isWatched(node)) return [...node.readers];
    const { sheet, row, column } = node;
    const { spill } = sheet.cell(row, column);
    if (!spill) return this.readBy(sheet, row, column);
    const found = new Set<Node>();
    for (let r = 0; r < spill.rows; r++)
      for (let c = 0; c < spill.columns; c++)
        for (const reader of this.readBy(sheet, row + r, column + c)) found.add(reader);
    return [...found];
  }

  private watch(area: PrecedentArea, reader: FormulaCell): void {
    let of = this.readers.get(area.sheet);
    if (!of) {
      of = { cells: new Map(), blocks: new Map(), tall: new Set(), areas: new Map() };
      this.readers.set(area.sheet, of);
    }
    if (area.rows === 1 && area.columns === 1) return addTo(of.cells, cellKey(area.row, area.column), reader);
    const name = areaName(area);
    let watched = of.areas.get(name);
    if (!watched) {
      of.areas.set(name, (watched = { area, readers: new Set() }));
      if (isTall(area)) of.tall.add(watched);
      else for (const block of blocksOf(area)) addTo(of.blocks, block, watched);
    }
    watched.readers.add(reader);
  }

  private remove(cell: FormulaCell, key: number): void {
    this.formulas.get(cell.sheet)?.delete(key);
    this.volatile.delete(cell);
    for (const area of cell.areas) {
      const of = this.readers.get(area.sheet);
      if (!of) continue;
      of.cells.get(cellKey(area.row, area.column))?.delete(cell);
      const name = areaName(area);
      const watched = of.areas.get(name);
      watched?.readers.delete(cell);
      if (!watched || watched.readers.size > 0) continue;
      of.areas.delete(name);
      of.tall.delete(watched);
      if (!isTall(area)) for (const block of blocksOf(area)) of.blocks.get(block)?.delete(watched);
    }
  }
}

function areaName({ row, column, rows, columns }: PrecedentArea): string {
  return `${row},${column},${rows},${columns}`;
}

function isTall(area: PrecedentArea): boolean {
  return area.rows > blockRows * tallBlocks;
}

function* blocksOf(area: PrecedentArea): IterableIterator<number> {
  const last = Math.floor((area.row + area.rows - 1) / blockRows);
  for (let block = Math.floor(area.row / blockRows); block <= last; block++) yield block;
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
