/**
 * Undo and redo of what a person does to cells. In: 예산!B6 typed over, then undo. Out: its former value, formula and look,
 * told to the listeners as any edit is; after rows were inserted, every reference back where it was.
 * An undo is itself recorded: the step that it gives is what redo takes.
 */
import type { Area } from "../../sheet/address";
import type { Book, Change, DefinedName, Shift } from "./book";
import { type Cell, cellKey, keyColumn, keyRow } from "./cell";
import type { ColumnSetting, RowSetting } from "./features";
import type { Recorder, Sheet } from "./sheet";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "./shift";

/** What stands on a sheet beside its cells; each is replaced as a whole when it changes. */
const fields = [
  "merges",
  "comments",
  "tables",
  "validations",
  "conditionalFormats",
  "charts",
  "autoFilter",
  "filters",
  "page",
  "shifted",
] as const satisfies readonly (keyof Sheet)[];

type Fields = Pick<Sheet, (typeof fields)[number]>;

interface SheetBefore {
  readonly fields: Fields;
  /** The cells that were replaced; undefined is one that was not there. */
  readonly cells: Map<number, Cell | undefined>;
  /** Every other cell may have moved: those that are not in `cells` were not there. */
  all: boolean;
  settings?: {
    readonly columns: (readonly [number, ColumnSetting])[];
    readonly rows: (readonly [number, RowSetting])[];
  };
}

interface Step {
  readonly sheets: ReadonlyMap<Sheet, SheetBefore>;
  readonly names: readonly DefinedName[];
  readonly shifts: readonly Shift[];
  readonly selected: { readonly sheet: Sheet; readonly areas: readonly Area[] };
}

/** Excel keeps a hundred. */
const most = 100;

export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** Ends its watch over the book. */
  readonly close: () => void;

  constructor(private readonly book: Book) {
    this.close = book.onChange((change) => {
      if (forgets(change)) this.done = this.undone = [];
    });
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does the work as one step that can be undone. */
  record<T>(work: () => T): T {
    const [result, step] = this.watch(work);
    if (step) {
      this.done = [...this.done, step].slice(-most);
      this.undone = [];
    }
    return result;
  }

  undo(): void {
    const step = this.done.pop();
    if (step) this.undone.push(this.watch(() => this.goBack(step))[1] ?? step);
  }

  redo(): void {
    const step = this.undone.pop();
    if (step) this.done.push(this.watch(() => this.goBack(step))[1] ?? step);
  }

  /** Gives what was before the work; undefined where it changed nothing. */
  private watch<T>(work: () => T): [T, Step | undefined] {
    const { book } = this;
    const selected = { sheet: book.activeSheet, areas: book.selectedAreas() };
    const names = book.names;
    const former = new Map(book.sheets.map((sheet) => [sheet, fieldsOf(sheet)]));
    const touched = new Map<Sheet, SheetBefore>();
    const shifts: Shift[] = [];
    book.recorder = { ...recorder(touched, former), shift: (shift) => shifts.push(shift) };
    let result: T;
    try {
      result = book.batch(work);
    } finally {
      book.recorder = undefined;
    }
    for (const [sheet, before] of former)
      if (!touched.has(sheet) && fields.some((field) => before[field] !== sheet[field]))
        touched.set(sheet, { fields: before, cells: new Map(), all: false });
    const something = touched.size > 0 || shifts.length > 0 || names !== book.names;
    return [result, something ? { sheets: touched, names, shifts, selected } : undefined];
  }

  private goBack({ sheets, names, shifts, selected }: Step): void {
    const { book } = this;
    for (const { sheet, axis, at, count } of [...shifts].reverse()) {
      const back =
        axis === "rows" ? (count > 0 ? deleteRows : insertRows) : count > 0 ? deleteColumns : insertColumns;
      back(book, sheet, at, Math.abs(count));
    }
    for (const [sheet, before] of sheets) {
      if (before.settings) sheet.replaceSettings(before.settings);
      if (before.all)
        for (const [row, column] of [...sheet.cells()])
          if (!before.cells.has(cellKey(row, column))) sheet.restore(row, column, undefined);
      for (const [key, cell] of before.cells) {
        const [row, column] = [keyRow(key), keyColumn(key)];
        if (cell === undefined || sheet.cell(row, column) !== cell) sheet.restore(row, column, cell);
      }
      Object.assign(sheet, before.fields);
      sheet.touch();
    }
    if (book.names !== names) book.names = names;
    book.select(selected.areas.at(-1)!, selected.sheet, selected.areas.slice(0, -1));
  }
}

const fieldsOf = (sheet: Sheet): Fields =>
  Object.fromEntries(fields.map((field) => [field, sheet[field]])) as unknown as Fields;

function recorder(touched: Map<Sheet, SheetBefore>, former: ReadonlyMap<Sheet, Fields>): Recorder {
  const of = (sheet: Sheet): SheetBefore => {
    let before = touched.get(sheet);
    if (!before)
      touched.set(
        sheet,
        (before = { fields: former.get(sheet) ?? fieldsOf(sheet), cells: new Map(), all: false }),
      );
    return before;
  };
  return {
    cell: (sheet, row, column, cell) => {
      const { all, cells } = of(sheet);
      const key = cellKey(row, column);
      if (!all && !cells.has(key)) cells.set(key, cell);
    },
    whole: (sheet, what) => {
      const before = of(sheet);
      before.settings ??= { columns: sheet.columns(), rows: sheet.rows() };
      if (what === "settings" || before.all) return;
      for (const [row, column, cell] of sheet.cells()) {
        const key = cellKey(row, column);
        if (!before.cells.has(key)) before.cells.set(key, cell);
      }
      before.all = true;
    },
  };
}

/**
 * Assumption: after a script changed the workbook, or sheets came, went or were renamed, nothing before that can be undone,
 * as in Excel LTSC 2021. Newer ones take a script's changes back as well.
 */
function forgets(change: Change): boolean {
  const { sheets, added, deleted, renamed, shifts, names, source } = change;
  if (added.length + deleted.length + renamed.length > 0) return true;
  return source === "add-in" && (sheets.size > 0 || shifts.length > 0 || names);
}
