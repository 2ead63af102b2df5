/** Undo and redo: whatever was done to a book, back to what it was and forth again. */
import fc from "fast-check";
import {
  Book,
  deleteColumns,
  deleteRows,
  History,
  insertColumns,
  insertRows,
  restyle,
} from "../../../src/workbench/workbook/model";

function start(): { book: Book; history: History } {
  const book = new Book();
  const budget = book.addSheet("예산");
  const plan = book.addSheet("성과계획서");
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 4; column++) budget.setValue(row, column, row * 10 + column);
  plan.setFormula(0, 0, "=SUM(예산!B2:B5)", 104);
  plan.setFormula(1, 0, "=예산!$C$3*2", 44);
  budget.merge({ row: 4, column: 2, rows: 2, columns: 2 });
  budget.comments = [{ row: 2, column: 1, text: "확인" }];
  budget.setColumn(1, { width: 20 });
  budget.page = { ...budget.page, printAreas: [{ row: 0, column: 0, rows: 6, columns: 4 }], rowBreaks: [3] };
  book.defineName({ name: "합계", formula: "=예산!$B$6" });
  return { book, history: new History(book) };
}

/** Everything that a person could see or a file would hold. */
const shot = (book: Book): unknown => [
  book.names,
  book.sheets.map((sheet) => ({
    cells: [...sheet.cells()],
    columns: sheet.columns(),
    rows: sheet.rows(),
    rest: [sheet.merges, sheet.comments, sheet.page, sheet.tables, sheet.shifted],
  })),
];

const small = fc.nat(5);
const edit = fc.oneof(
  fc.record({ kind: fc.constant("value"), row: small, column: small, value: fc.integer() }),
  fc.record({ kind: fc.constant("formula"), row: small, column: small, value: fc.integer() }),
  fc.record({ kind: fc.constant("style"), row: small, column: small, value: fc.integer() }),
  fc.record({
    kind: fc.constantFrom(
      "insertRows",
      "deleteRows",
      "insertColumns",
      "deleteColumns",
      "width",
      "clear",
      "merge",
    ),
    row: small,
    column: small,
    value: fc.integer({ min: 1, max: 3 }),
  }),
);

function doIt(
  book: Book,
  { kind, row, column, value }: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never,
): void {
  const sheet = book.sheet("예산")!;
  const area = { row, column, rows: value, columns: 2 };
  if (kind === "value") sheet.setValue(row, column, value);
  else if (kind === "formula") sheet.setFormula(row, column, `=성과계획서!A1+B${(Math.abs(value) % 9) + 1}`);
  else if (kind === "style") sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), { wrap: true }));
  else if (kind === "insertRows") insertRows(book, sheet, row, value);
  else if (kind === "deleteRows") deleteRows(book, sheet, row, value);
  else if (kind === "insertColumns") insertColumns(book, sheet, column, value);
  else if (kind === "deleteColumns") deleteColumns(book, sheet, column, value);
  else if (kind === "width") sheet.setColumn(column, { width: value * 5 });
  else if (kind === "clear") sheet.clear(area);
  else sheet.merge(area);
}

describe("undo and redo", () => {
  it("give back every state between any edits", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (steps) => {
        const { book, history } = start();
        const states = [shot(book)];
        for (const step of steps) {
          // As the host does it: within one batch.
          book.batch(() => history.record(() => step.forEach((each) => doIt(book, each))), "user");
          states.push(shot(book));
        }
        const back = [states.at(-1)];
        while (history.canUndo) {
          book.batch(() => history.undo(), "user");
          back.unshift(shot(book));
        }
        expect(back[0]).toEqual(states[0]);
        for (const state of back) expect(states).toContainEqual(state);
        while (history.canRedo) book.batch(() => history.redo(), "user");
        expect(shot(book)).toEqual(states.at(-1));
      }),
    );
  });

  it("tell the listeners of rows that go again, and of cells that come back, as an edit tells them", () => {
    const { book, history } = start();
    const sheet = book.sheet("예산")!;
    history.record(() => deleteRows(book, sheet, 1, 2));
    const heard: unknown[] = [];
    book.onChange(({ shifts, sheets, source }) =>
      heard.push([
        source,
        shifts.map(({ axis, at, count }) => [axis, at, count]),
        sheets.get(sheet)!.contents.size,
      ]),
    );
    book.batch(() => history.undo(), "user");
    expect(heard).toEqual([["user", [["rows", 1, 2]], 8]]);
    expect(book.sheet("성과계획서")!.cell(0, 0).formula).toBe("=SUM(예산!B2:B5)");
  });

  it("end where a script changed cells or a sheet went, for what was done before", () => {
    const { book, history } = start();
    const sheet = book.sheet("예산")!;
    history.record(() => sheet.setValue(0, 0, "글"));
    expect(history.canUndo).toBe(true);
    book.batch(() => sheet.setValue(1, 1, 5), "add-in");
    expect(history.canUndo).toBe(false);
    history.record(() => sheet.setValue(0, 0, "글자"));
    book.deleteSheet(book.sheet("성과계획서")!);
    expect(history.canUndo).toBe(false);
  });

  it("keep the last hundred steps", () => {
    const { book, history } = start();
    const sheet = book.sheet("예산")!;
    for (let n = 0; n < 130; n++) history.record(() => sheet.setValue(0, 0, 1000 + n));
    while (history.canUndo) history.undo();
    expect(sheet.value(0, 0)).toBe(1029);
  });
});
