/**
 * COUNTIFS, SUMIFS and their kin over long columns: what they give in any column, and how much work many of them are.
 * @context own
 */
import { countedBlocks, exponent } from "../../support/counted-work";
import * as fc from "fast-check";
import { Calculator } from "../../../src/workbench/workbook/calculation";
import { Book, type CellValue, errorValue, isError, type Sheet } from "../../../src/workbench/workbook/model";

const rows = 150;

function opened(cells: (sheet: Sheet) => void): { book: Book; sheet: Sheet; calculator: Calculator } {
  const book = new Book();
  const sheet = book.addSheet("성과자료");
  cells(sheet);
  return { book, sheet, calculator: new Calculator(book) };
}

const shown = (value: CellValue): unknown => (isError(value) ? value.text : value);

const held = fc.constantFrom<CellValue>(
  ...["가", "나", "가나", "A", "a", "3", ">2", "", "TRUE", "가*", "ſ", "s", "ß", "ẞ", "1,000", "50%"],
  ...[3, 0, -1.5, true, undefined, errorValue("#N/A")],
);
const wanted = fc.constantFrom<CellValue>(
  ...[
    "가",
    "가*",
    "?",
    "=가",
    "<>가",
    ">2",
    "<=0",
    "=",
    "<>",
    "",
    "~?",
    "=가~*",
    "s",
    "ß",
    "#N/A",
    "TRUE",
    "1000",
    "=0.5",
  ],
  ...[3, 0, 1000, true, undefined],
);
/** Of a column each, and the same cells as a range that is no long column: no formula spells where it ends. */
const spellings = (spelled: (column: string) => string): string[] => {
  const [first, summed] = ["A", "C"].map(spelled);
  const pairs = `${first},$E$1,${spelled("B")},$E$2`;
  return [
    `=COUNTIF(${first},$E$1)`,
    `=COUNTIFS(${pairs})`,
    ...["SUMIF", "AVERAGEIF"].map((name) => `=${name}(${first},$E$1,${summed})`),
    ...["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].map((name) => `=${name}(${summed},${pairs})`),
    `=IF(COUNTIFS(${pairs})>1,SUMIFS(${summed},${first},"가")+1,"")`,
  ];
};

test("a long column gives what the same cells give one by one, whatever they hold and whatever is wanted", async () => {
  const columns = fc.array(fc.tuple(held, held, fc.oneof(held, fc.integer({ min: 0, max: 9 }))), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(columns, wanted, wanted, async (cells, first, second) => {
      const long = spellings((column) => `$${column}$1:$${column}$${rows}`);
      const listed = spellings((column) => `OFFSET($${column}$1,0,0,${rows},1)`);
      const { sheet, calculator } = opened((own) => {
        cells.forEach((values, row) =>
          values.forEach((value, column) => own.setValue(row * 11, column, value)),
        );
        [first, second].forEach((value, row) => own.setValue(row, 4, value));
        long.forEach((formula, row) => own.setFormula(row, 5, formula));
        listed.forEach((formula, row) => own.setFormula(row, 6, formula));
      });
      await calculator.calculate();
      expect(long.map((_, row) => shown(sheet.value(row, 5)))).toEqual(
        listed.map((_, row) => shown(sheet.value(row, 6))),
      );
    }),
    { numRuns: 25 },
  );
});

/** A table of two columns, and the same one by one; and both as a person may ask: as rows, whole columns, a table's. */
const lookups = (table: string, column: string): string[] => [
  `=VLOOKUP($E$1,${table},2,FALSE)`,
  `=VLOOKUP($E$1,${table},3,0)&"|"`,
  `=IF(ISNA(VLOOKUP($E$2,${table},2,FALSE))," ",VLOOKUP($E$2,${table},2,FALSE))`,
  `=MATCH($E$1,${column},0)`,
  `=INDEX(${column},MATCH($E$2,${column},0))`,
  `=XLOOKUP($E$1,${column},${column},"없음")`,
  `=XLOOKUP($E$2,${column},${column})`,
  `=XMATCH($E$1,${column})`,
  `=INDEX(${table},MATCH($E$1,${column},0),3)&"|"`,
  `=INDEX(${column},3)&"|"&INDEX(${table},2,5)`,
];

/** Of what stands in order. */
const inOrder = (table: string, column: string): string[] => [
  `=VLOOKUP($E$1,${table},2)`,
  `=VLOOKUP($E$2,${table},3,TRUE)&"|"`,
  `=MATCH($E$1,${column})`,
  `=MATCH($E$2,${column},1)`,
  `=LOOKUP($E$1,${column},${column})`,
];

test("a lookup in a long table gives what the same cells give one by one, whatever they hold and whatever is looked for", async () => {
  const table = fc.array(fc.tuple(held, held, held), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, wanted, wanted, async (cells, first, second) => {
      const long = [
        ...lookups(`$A$1:$C$${rows}`, `$A$1:$A$${rows}`),
        ...lookups("성과자료!$A:$C", "$A:$A"),
        ...lookups("자료표[#All]", "자료표[[#All],[가]]"),
      ];
      const listed = lookups(`OFFSET($A$1,0,0,${rows},3)`, `OFFSET($A$1,0,0,${rows},1)`);
      const { sheet, calculator } = opened((own) => {
        own.tables = [
          {
            name: "자료표",
            area: { row: 0, column: 0, rows, columns: 3 },
            headers: true,
            totals: false,
            columns: ["가", "나", "다"],
          },
        ];
        ["가", "나", "다"].forEach((head, column) => own.setValue(0, column, head));
        cells.forEach((values, row) =>
          values.forEach((value, column) => own.setValue(1 + row * 12, column, value)),
        );
        [first, second].forEach((value, row) => own.setValue(row, 4, value));
        long.forEach((formula, row) => own.setFormula(row, 5, formula));
        listed.forEach((formula, row) => own.setFormula(row, 6, formula));
      });
      await calculator.calculate();
      const expected = listed.map((_, row) => shown(sheet.value(row, 6)));
      expect(long.map((_, row) => shown(sheet.value(row, 5)))).toEqual([
        ...expected,
        ...expected,
        ...expected,
      ]);
    }),
    { numRuns: 25 },
  );
});

test("the last that is not larger is found in a long table as it is one by one", async () => {
  const sorted = fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sorted, sorted, fc.integer({ min: -7, max: 33 }), async (numbers, more, first) => {
      const long = [...inOrder(`$A$1:$C$${rows}`, `$A$1:$A$${rows}`), ...inOrder("$A:$C", "$A:$A")];
      const listed = inOrder(`OFFSET($A$1,0,0,${rows},3)`, `OFFSET($A$1,0,0,${rows},1)`);
      const { sheet, calculator } = opened((own) => {
        const ascending = [...numbers].sort((a, b) => a - b);
        ascending.forEach((value, row) => own.setValue(row * 11, 0, value));
        ["가", "나", "다"].forEach((value, row) => own.setValue(row * 11 + 1, 0, value));
        more.forEach((value, row) => own.setValue(row * 11, 2, value));
        [first, "나나"].forEach((value, row) => own.setValue(row, 4, value));
        long.forEach((formula, row) => own.setFormula(row, 5, formula));
        listed.forEach((formula, row) => own.setFormula(row, 6, formula));
      });
      await calculator.calculate();
      const expected = listed.map((_, row) => shown(sheet.value(row, 6)));
      expect(long.map((_, row) => shown(sheet.value(row, 5)))).toEqual([...expected, ...expected]);
    }),
    { numRuns: 25 },
  );
});

test("many lookups in a long table, of whatever kind, are little more work than there are lookups", async () => {
  const spelled = [
    (row: number) => `=XLOOKUP(C${row},A:A,B:B,"없음")`,
    (row: number) => `=INDEX(B:B,MATCH(C${row},A:A,0))`,
    (row: number) => `=VLOOKUP(C${row},A:B,2)`,
    (row: number) => `=SUMIF(A:A,C${row},B:B)`,
  ];
  for (const formula of spelled) {
    const all: { size: number; work: number }[] = [];
    for (const size of [400, 1600]) {
      const { sheet, calculator } = opened((own) => {
        for (let row = 0; row < size; row++) {
          own.setValue(row, 0, row * 2);
          own.setValue(row, 1, row);
          own.setValue(row, 2, ((row * 7) % size) * 2);
          own.setFormula(row, 3, formula(row + 1));
        }
      });
      const work = await countedBlocks(() => calculator.calculate(), "@cj-tech-master/excelts");
      expect([formula(4), sheet.value(3, 3)]).toEqual([formula(4), 21]);
      all.push({ size, work });
    }
    expect([formula(1), exponent(all)]).toEqual([formula(1), expect.closeTo(1, 0)]);
  }
});

test("a table of lookups into a list that is itself computed: the work grows with both and no faster", async () => {
  const all: { size: number; work: number }[] = [];
  for (const size of [400, 1200, 3600]) {
    const { book, sheet, calculator } = opened((own) => {
      for (let row = 0; row < size; row++) {
        own.setFormula(row, 0, row === 0 ? "=H1" : `=INDIRECT("A"&ROW()-1)+1`);
        own.setValue(row, 1, `사업${row}`);
        own.setFormula(row, 3, `=IF(ISNA(VLOOKUP(ROW(),A:B,2,FALSE))," ",VLOOKUP(ROW(),A:B,2,FALSE))`);
      }
      own.setValue(0, 7, 0);
    });
    await calculator.calculate();
    book.batch(() => sheet.setValue(0, 7, 1), "user");
    const work = await countedBlocks(() => calculator.calculate(), "@cj-tech-master/excelts");
    expect([sheet.value(0, 3), sheet.value(size - 1, 3)]).toEqual(["사업0", `사업${size - 1}`]);
    all.push({ size, work });
  }
  expect(exponent(all)).toBeLessThan(1.2);
});

/** A ledger with an office for every ten rows, each tenth row the sum of the nine above it; beside it a count and a sum an office. */
function ledger(length: number) {
  return opened((sheet) => {
    for (let row = 0; row < length; row++) {
      sheet.setValue(row, 0, `실국${Math.floor(row / 10)}`);
      sheet.setValue(row, 1, row % 10 === 9 ? "계" : "부분");
      if (row % 10 === 9) sheet.setFormula(row, 2, `=SUM(C${row - 8}:C${row})`);
      else sheet.setValue(row, 2, row);
    }
    const [office, kind, value] = ["A", "B", "C"].map((column) => `$${column}$1:$${column}$${length}`);
    for (let at = 0; at < length / 10; at++) {
      sheet.setValue(at, 4, `실국${at}`);
      sheet.setFormula(at, 5, `=COUNTIFS(${office},E${at + 1},${kind},"부분")`);
      sheet.setFormula(at, 6, `=SUMIFS(${value},${office},E${at + 1},${kind},"계")`);
    }
    sheet.setFormula(0, 7, `=SUM(G1:G${length / 10})`);
  });
}

test("sums over a ledger follow its own sums, and these its figures", async () => {
  const { book, sheet, calculator } = ledger(300);
  await calculator.calculate();
  const total = Array.from({ length: 300 }, (_, row) => (row % 10 === 9 ? 0 : row)).reduce((a, b) => a + b);
  expect([sheet.value(0, 5), sheet.value(1, 6), sheet.value(0, 7)]).toEqual([9, 126, total]);
  book.batch(() => sheet.setValue(10, 2, 1010), "user");
  await calculator.calculate();
  expect([sheet.value(1, 6), sheet.value(0, 7)]).toEqual([1126, total + 1000]);
});

test("a column that counts itself is no reason to wait: what is around a circle is computed", async () => {
  const { sheet, calculator } = opened((own) => {
    for (let row = 0; row < rows; row++) own.setValue(row, 0, "가");
    own.setFormula(0, 1, `=COUNTIF(A1:A${rows},"가")+COUNTIF(B1:B${rows},"가")`);
    own.setFormula(0, 2, `=COUNTIF(A1:A${rows},"가")`);
  });
  await calculator.calculate();
  expect(sheet.value(0, 2)).toBe(rows);
});

test("all of a ledger's sums, and those that one figure changes: the work grows with the ledger and no faster", async () => {
  const [whole, one] = [[], []] as { size: number; work: number }[][];
  for (const size of [400, 1200, 3600]) {
    const { book, sheet, calculator } = ledger(size);
    const calculated = (): Promise<number> =>
      countedBlocks(() => calculator.calculate(), "@cj-tech-master/excelts");
    whole!.push({ size, work: await calculated() });
    book.batch(() => sheet.setValue(0, 2, 5), "user");
    one!.push({ size, work: await calculated() });
  }
  expect(exponent(whole!)).toBeLessThan(1.15);
  expect(exponent(one!)).toBeLessThan(1.15);
  expect(whole!.every(({ size, work }) => work > size)).toBe(true);
});
