/**
 * Keeps a book's formulas calculated: hears of changes, computes what depends on them, and asks the add-in for the
 * results of its functions, many calls in one question.
 * Example: 예산!B6 is typed over; await calculator.calculate(); 성과계획서!D20 shows the new share.
 */
import { touches } from "../../../sheet/rectangles";
import {
  type Book,
  cellKey,
  type Change,
  type DefinedName,
  type CellValue,
  errorValue,
  isError,
  keyColumn,
  keyRow,
  sameValue,
  type Sheet,
} from "../model";
import { Dependencies, type FormulaCell } from "./dependencies";
import { type Engine, type Invocation, type InvocationResult, pending } from "./engine";
import { exceltsEngine } from "./excelts-engine";

/** Answers every invocation of the batch, in its order. */
export type Invoke = (batch: readonly Invocation[]) => Promise<readonly InvocationResult[]>;

export interface CalculationFigures {
  readonly formulas: number;
  readonly invocations: number;
  /** How often the add-in was asked. */
  readonly questions: number;
  readonly milliseconds: number;
}

/** A formula that needs more questions than this is given up as #BUSY!. */
const mostQuestions = 100;

/** How often formulas that may read anything are asked whether what they read has changed since. */
const mostRounds = 8;

/** Formulas that are computed without a pause. */
const portion = 1000;

export class Calculator {
  private graph?: Dependencies;
  private readonly dirty = new Map<Sheet, Set<number>>();
  /** Cells into which a formula spilled something new: their readers have to be calculated after all. */
  private readonly spilled = new Map<Sheet, Set<number>>();
  private readonly shiftedSheets = new Set<Sheet>();
  /** Names that mean something else since the last time (in capitals), and sheets that are new (in small letters). */
  private readonly newNames = new Set<string>();
  private readonly newSheets = new Set<string>();
  /** A formula that reads as before may mean another sheet, which has come under the name. */
  private namesMoved = false;
  private names: readonly DefinedName[];
  private tables: ReadonlyMap<string, string>;
  /** Sheets that were there at the beginning: what is written on others concerns no formula that may read anything. */
  private readonly firstSheets: WeakSet<Sheet>;
  private firstSheetsEdited = false;
  private everything = false;
  private custom: ReadonlySet<string> = new Set();
  private invoke: Invoke = async () => [];
  private running?: Promise<void>;
  private readonly stop: () => void;
  /** Of the last calculation that did something. */
  figures: CalculationFigures = { formulas: 0, invocations: 0, questions: 0, milliseconds: 0 };

  constructor(
    private readonly book: Book,
    private readonly engine: Engine = exceltsEngine,
  ) {
    this.stop = book.onChange((change) => this.note(change));
    this.names = book.names;
    this.tables = tablesOf(book);
    this.firstSheets = new WeakSet(book.sheets);
    this.noteUncalculated();
  }

  /** Makes the add-in's functions known ("PLAN.SHARE", …). Formulas that call one are calculated at the next chance. */
  register(names: Iterable<string>, invoke: Invoke): void {
    this.custom = new Set([...names].map((name) => name.toUpperCase()));
    this.invoke = invoke;
  }

  /**
   * Calculates what changed since the last time. With manual calculation set only "recalculate" and "full" do
   * anything; "busy" computes the cells that show #BUSY! too, "full" every formula. Resolves when nothing is left to do.
   */
  calculate(kind: "automatic" | "recalculate" | "busy" | "full" = "automatic"): Promise<void> {
    if (kind === "full") this.everything = true;
    if (kind === "busy") this.markBusy();
    if (kind === "automatic" && this.book.calculation === "manual") return this.running ?? Promise.resolve();
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Formulas of a file that no program has calculated yet. */
  private noteUncalculated(): void {
    for (const sheet of this.book.sheets)
      for (const [row, column, cell] of sheet.formulas()) {
        if (cell.value === undefined) this.markDirty(sheet, cellKey(row, column));
      }
  }

  private markBusy(): void {
    for (const sheet of this.book.sheets)
      for (const [row, column, { value }] of sheet.formulas())
        if (isError(value) && value.text === "#BUSY!") this.markDirty(sheet, cellKey(row, column));
  }

  private markDirty(sheet: Sheet, key: number): void {
    const keys = this.dirty.get(sheet);
    if (keys) keys.add(key);
    else this.dirty.set(sheet, new Set([key]));
  }

  dispose(): void {
    this.stop();
  }

  private note(change: Change): void {
    if (change.source === "calculation") return;
    if (change.shifts.length > 0 && this.dirty.size > 0) this.everything = true;
    for (const { sheet } of change.shifts) this.shiftedSheets.add(sheet);
    // A formula that is written anew after a renaming may spell what it did before and mean another sheet.
    if (change.shifts.length + change.deleted.length + change.renamed.length > 0) {
      this.graph = undefined;
      // What was still to be computed stands elsewhere now.
      if (this.running) this.everything = true;
    }
    for (const { name } of change.added) this.newSheets.add(name.toLowerCase());
    for (const { sheet } of change.renamed) this.newSheets.add(sheet.name.toLowerCase());
    if (change.renamed.length > 0) this.namesMoved = true;
    // Names follow what moves: they mean the same cells as before.
    const followed = change.renamed.length + change.shifts.length > 0;
    if (change.names && !followed) this.noteNames();
    if (change.names) this.names = this.book.names;
    this.noteTables();
    for (const [sheet, { contents }] of change.sheets) {
      if (contents.size > 0 && this.firstSheets.has(sheet)) this.firstSheetsEdited = true;
      for (const key of contents) this.markDirty(sheet, key);
    }
  }

  /** A formula that names a table which came, went or is called otherwise now may spell what it did and mean other cells. */
  private noteTables(): void {
    const now = tablesOf(this.book);
    for (const [place, name] of [...now, ...this.tables])
      if (now.get(place) !== this.tables.get(place)) this.newNames.add(name.toUpperCase());
    this.tables = now;
  }

  private noteNames(): void {
    const told = ({ name, scope, formula }: DefinedName): string => JSON.stringify([name, scope, formula]);
    const [was, is] = [new Set(this.names), new Set(this.book.names)];
    const [gone, come] = [
      this.names.filter((each) => !is.has(each)),
      [...is].filter((each) => !was.has(each)),
    ];
    const [before, now] = [new Set(gone.map(told)), new Set(come.map(told))];
    for (const each of gone) if (!now.has(told(each))) this.newNames.add(each.name.toUpperCase());
    for (const each of come) if (!before.has(told(each))) this.newNames.add(each.name.toUpperCase());
  }

  private async run(): Promise<void> {
    const started = performance.now();
    const sum = { formulas: 0, invocations: 0, questions: 0 };
    let rounds = 0;
    // Changes made while the add-in is being asked are calculated in the next turn.
    while (this.isOpen) {
      const seeds = this.takeSeeds();
      if (seeds.size === 0) continue;
      let parts = 0;
      const roaming: FormulaCell[] = [];
      for (const part of this.partsOf(this.graph!.inStages(seeds))) {
        // Whoever looks at the book may do something between two parts; after a shift all is computed anew.
        if (sum.formulas > 0) await new Promise((resolve) => setTimeout(resolve));
        if (!this.graph) break;
        const asked = await this.computePart(part);
        parts++;
        for (const cell of part) if (cell.anything) roaming.push(cell);
        sum.formulas += part.length;
        sum.invocations += asked.invocations;
        sum.questions += asked.questions;
      }
      if (parts > 1 && this.graph && rounds++ < mostRounds) await this.roamAgain(roaming);
    }
    if (sum.formulas > 0) this.figures = { ...sum, milliseconds: performance.now() - started };
  }

  /** What INDIRECT and OFFSET read may have been computed after them: where they give something else now, their readers follow. */
  private async roamAgain(roaming: readonly FormulaCell[]): Promise<void> {
    for (let at = 0; at < roaming.length; at += this.engine.limit) {
      const part = roaming.slice(at, at + this.engine.limit);
      const before = part.map(({ sheet, row, column }) => sheet.value(row, column));
      await this.computePart(part);
      part.forEach(({ sheet, row, column }, i) => {
        if (sameValue(sheet.value(row, column), before[i])) return;
        const keys = this.spilled.get(sheet) ?? new Set<number>();
        this.spilled.set(sheet, keys.add(cellKey(row, column)));
      });
    }
  }

  /** In portions that take the page no long while; calls of the add-in's functions go together, as many as the engine takes. */
  private *partsOf(stages: Iterable<readonly FormulaCell[]>): Generator<FormulaCell[]> {
    for (const stage of stages) {
      const order = stage.filter((cell) => !this.keeps(cell));
      const calls = order.some(({ unsure }) => [...unsure].some((name) => this.custom.has(name)));
      // Those that may read anything may read each other: together the engine finds in which order.
      const together = calls || order.some(({ anything }) => anything);
      const most = together ? this.engine.limit : Math.min(portion, this.engine.limit);
      for (let at = 0; at < order.length; at += most) yield order.slice(at, at + most);
    }
  }

  private get isOpen(): boolean {
    const { dirty, spilled, shiftedSheets, newNames, newSheets } = this;
    return (
      dirty.size + spilled.size + shiftedSheets.size + newNames.size + newSheets.size > 0 || this.everything
    );
  }

  private takeSeeds(): Set<FormulaCell> {
    // One that is made by now has read every formula as it is meant by now.
    const isRead = this.graph === undefined;
    const graph = (this.graph ??= new Dependencies(this.book));
    const renewed = graph.readAnew(this.newNames, this.newSheets);
    const seeds = new Set<FormulaCell>(this.everything ? graph.all() : this.awake(graph.volatile));
    for (const cell of renewed) seeds.add(cell);
    this.newNames.clear();
    this.newSheets.clear();
    this.firstSheetsEdited = false;
    const changes = [...this.dirty];
    const spilled = [...this.spilled];
    const shifted = [...this.shiftedSheets];
    this.dirty.clear();
    this.spilled.clear();
    this.shiftedSheets.clear();
    this.everything = false;
    const { namesMoved } = this;
    this.namesMoved = false;
    for (const sheet of shifted) for (const cell of graph.readersOfSheet(sheet)) seeds.add(cell);
    for (const [sheet, keys] of changes)
      for (const key of keys) {
        graph.update(sheet, keyRow(key), keyColumn(key), namesMoved && !isRead);
        const own = graph.formulaAt(sheet, keyRow(key), keyColumn(key));
        if (own) seeds.add(own);
      }
    for (const [sheet, keys] of changes)
      for (const cell of this.spillersTouched(sheet, keys)) seeds.add(cell);
    for (const [sheet, keys] of [...changes, ...spilled])
      for (const reader of graph.readersOf(sheet, keys)) seeds.add(reader);
    for (const cell of seeds)
      if (graph.formulaAt(cell.sheet, cell.row, cell.column) !== cell) seeds.delete(cell);
    return seeds;
  }

  /** What the engine cannot compute for sure keeps the value that the file has, and is marked. */
  private keeps(cell: FormulaCell): boolean {
    const { sheet, row, column, opaque, unsure } = cell;
    if (!sheet.cell(row, column).fromFile) return false;
    const isSure = !opaque && [...unsure].every((name) => this.custom.has(name));
    // How often Excel went round a circle is not known.
    if (isSure && !(this.book.iterates && this.graph?.unordered.has(cell))) return false;
    sheet.keepStale(row, column);
    return true;
  }

  /** Volatile formulas that are to be computed: those of the file only where what they read may have been edited. */
  private *awake(formulas: Iterable<FormulaCell>): IterableIterator<FormulaCell> {
    for (const cell of formulas) {
      const rests = cell.sheet.cell(cell.row, cell.column).fromFile;
      if (!rests || (cell.anything && this.firstSheetsEdited)) yield cell;
    }
  }

  /** Formulas whose block someone typed into, and formulas that found no room before. */
  private *spillersTouched(sheet: Sheet, keys: ReadonlySet<number>): IterableIterator<FormulaCell> {
    for (const cell of this.graph!.on(sheet)) {
      const { spill, value } = sheet.cell(cell.row, cell.column);
      if (isError(value) && value.text === "#SPILL!") yield cell;
      if (!spill) continue;
      for (let r = 0; r < spill.rows; r++)
        for (let c = 0; c < spill.columns; c++)
          if (keys.has((cell.row + r) * 16384 + cell.column + c)) yield cell;
    }
  }

  /** Computes formulas again and again until no custom function is waited for. */
  private async computePart(
    formulas: readonly FormulaCell[],
  ): Promise<{ invocations: number; questions: number }> {
    const answers = new Map<string, InvocationResult>();
    for (let questions = 0; ; questions++) {
      const asked = new Map<string, Invocation>();
      const computed = this.engine.compute(this.book, formulas, this.custom, (invocation) => {
        const key = invocationKey(invocation);
        if (answers.has(key)) return answers.get(key)!;
        asked.set(key, invocation);
        return questions < mostQuestions ? pending : errorValue("#BUSY!");
      });
      if (asked.size === 0 || questions >= mostQuestions) {
        this.book.batch(() => computed.forEach(({ cell, block }) => this.write(cell, block)), "calculation");
        return { invocations: answers.size, questions };
      }
      const results = await this.invoke([...asked.values()]);
      [...asked.keys()].forEach((key, i) =>
        answers.set(key, i < results.length ? results[i] : errorValue("#VALUE!")),
      );
    }
  }

  private write(cell: FormulaCell, block: readonly (readonly CellValue[])[]): void {
    const { sheet, row, column } = cell;
    const now = sheet.cell(row, column);
    // Typed over while the add-in was being asked.
    if (now.formula !== cell.formula) return;
    const rows = block.length;
    const columns = block[0]?.length ?? 1;
    if (now.array) {
      for (let r = 0; r < now.array.rows; r++)
        for (let c = 0; c < now.array.columns; c++)
          sheet.setResult(row + r, column + c, valueInArray(block, r, c));
      return;
    }
    if (rows === 1 && columns === 1) return sheet.setResult(row, column, block[0]![0]);
    const target = { row, column, rows, columns };
    const blocked =
      sheet.merges.some((merge) => touches(merge, target)) ||
      sheet.cellsIn(target).some(([r, c, other]) => {
        if (r === row && c === column) return false;
        const mine = other.spilledFrom?.row === row && other.spilledFrom.column === column;
        return !mine && (other.value !== undefined || other.formula !== undefined);
      });
    if (blocked) return sheet.setResult(row, column, errorValue("#SPILL!"));
    const before = new Map(sheet.cellsIn(target).map(([r, c, other]) => [r * 16384 + c, other.value]));
    sheet.setSpill(row, column, block);
    // Formulas that read the block beside its first cell were computed without it.
    const readers = this.spilled.get(sheet) ?? new Set<number>();
    block.forEach((values, r) =>
      values.forEach((value, c) => {
        const key = (row + r) * 16384 + column + c;
        if ((r > 0 || c > 0) && before.get(key) !== value) readers.add(key);
      }),
    );
    if (readers.size > 0) this.spilled.set(sheet, readers);
  }
}

/** An array formula's range is filled: a single row, column or value is repeated, what is missing is #N/A. */
function valueInArray(block: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  const values = block.length === 1 ? block[0] : block[row];
  const value = values?.length === 1 ? values[0] : values?.[column];
  return values && (values.length === 1 || column < values.length) ? value : errorValue("#N/A");
}

function invocationKey({ name, args }: Invocation): string {
  return name + JSON.stringify(args, (_, value: unknown) => (isError(value) ? { error: value.text } : value));
}

/** The tables' names by where they stand. */
const tablesOf = ({ sheets }: Book): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, area }) => [`${sheet.id} ${JSON.stringify(area)}`, name] as const),
    ),
  );
