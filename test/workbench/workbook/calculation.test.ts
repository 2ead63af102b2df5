/** Formulas over a book: values, errors, custom functions asked in batches, what an edit calculates again. */
import { Calculator, type Invocation } from "../../../src/workbench/workbook/calculation";
import {
  Book,
  errorValue,
  insertRows,
  deleteRows,
  isError,
  type Sheet,
} from "../../../src/workbench/workbook/model";
import { parseAddress } from "../../../src/sheet/address";

function at(address: string): { row: number; column: number } {
  const { row, column } = parseAddress(address)!.area;
  return { row, column };
}

function fill(sheet: Sheet, cells: Record<string, string | number | boolean>): void {
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = at(address);
    if (typeof content === "string" && content.startsWith("=")) sheet.setFormula(row, column, content);
    else sheet.setValue(row, column, content);
  }
}

function shown(sheet: Sheet, address: string): unknown {
  const { row, column } = at(address);
  const value = sheet.value(row, column);
  return isError(value) ? value.text : value;
}

/** A book with a sheet 예산 and an add-in that adds up what it is given and counts how it is asked. */
function office(cells: Record<string, string | number | boolean>) {
  const book = new Book();
  const sheet = book.addSheet("예산");
  const calculator = new Calculator(book);
  const batches: Invocation[][] = [];
  calculator.register(["PLAN.ADD", "PLAN.BLOCK", "PLAN.FAIL", "PLAN.SEEN"], async (batch) => {
    batches.push([...batch]);
    return batch.map(({ name, args }) => {
      if (name === "PLAN.BLOCK")
        return [
          ["이름", "값"],
          ["가", args[0] as number],
          ["나", undefined],
        ];
      if (name === "PLAN.FAIL") return errorValue("#DIV/0!");
      if (name === "PLAN.SEEN") return JSON.stringify(args);
      const numbers = args.flat(2).filter((each): each is number => typeof each === "number");
      return numbers.reduce((sum, each) => sum + each, 0);
    });
  });
  fill(sheet, cells);
  return { book, sheet, calculator, batches };
}

describe("native formulas", () => {
  const cells = { A1: 31, A2: 154, B1: "글", B3: "470", C1: true };
  it.each([
    ["=A1-A2", -123],
    ["=(A1-A2)/A2", -123 / 154],
    ["=A1/A9", "#DIV/0!"],
    ["=B1*2", "#VALUE!"],
    ["=B3*2", 940],
    ["=A9", 0],
    ['=A9&""', ""],
    ["=NOSUCH(A1)", "#NAME?"],
    ["=없는이름", "#NAME?"],
    ["=PLAN.UNKNOWN(A1)", "#NAME?"],
    ["=NA()", "#N/A"],
    ["=SUM(A1:B3,C1)", 185],
    ["=SUM(A:A)", 185],
    ["=IF(A1>A2,1,)", 0],
    ['=IFERROR(A1/0,"-")', "-"],
    ["=IF(ISNUMBER(A2),IF(A2=0,NA(),A1/A2),0)", 31 / 154],
    ["=ROUND(-2.5,0)", -3],
    ['=TEXT(-148900000,"#,##0,,;△#,##0,,")', "△149"],
    ['=TEXT(DATE(2017,3,1),"yyyy. m. d.")', "2017. 3. 1."],
    ["=COUNTA(A1:C3)", 5],
    ["=VLOOKUP(154,A1:B3,1,FALSE)", 154],
    ["=LET(x,A1,x*2)", 62],
    ["=SUMPRODUCT((A1:A2>100)*A1:A2)", 154],
    ["=예산!A1+'예산'!A2", 185],
    ["=SUM(B1,A1,B3)", 31],
    ['=SUM("3",A1)', 34],
    ["=SUM(B1*1,A1)", "#VALUE!"],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-0.285,2)", -0.29],
    ["=ROUND(1914.4999999999998,0)", 1914],
    ["=ROUNDUP(1.1,1)", 1.1],
    ["=ROUNDDOWN(-154.99,-1)", -150],
    ["=ROUND(B1,0)", "#VALUE!"],
    ["=SUM(ROUND(A1:A2/4,0))", 47],
  ])("%s gives %j", async (formula, expected) => {
    const { sheet, calculator } = office({ ...cells, H9: formula });
    await calculator.calculate();
    expect(shown(sheet, "H9")).toEqual(expected);
  });
});

describe("the add-in's functions", () => {
  it("are asked for in one question, whatever the spelling, and inside larger formulas", async () => {
    const { sheet, calculator, batches } = office({
      A1: 1,
      A2: 2,
      B1: "=PLAN.ADD(A1,A2)",
      B2: "=plan.add(A1:A2,10)",
      B3: "=IF(PLAN.ADD(A1)>0,PLAN.ADD(A2)*100,0)",
      B4: "=PLAN.FAIL()+1",
      B5: '=IFERROR(PLAN.FAIL(),"없음")',
    });
    await calculator.calculate();
    expect(["B1", "B2", "B3", "B4", "B5"].map((cell) => shown(sheet, cell))).toEqual([
      3,
      13,
      200,
      "#DIV/0!",
      "없음",
    ]);
    // The second question is for the branch that only the first answer shows to be taken.
    expect(batches.map((batch) => batch.map(({ name }) => name))).toEqual([
      ["PLAN.ADD", "PLAN.ADD", "PLAN.ADD", "PLAN.FAIL"],
      ["PLAN.ADD"],
    ]);
  });

  it("are given null for blanks, blocks for ranges, errors as errors", async () => {
    const { calculator, batches } = office({ A1: 1, A2: "=1/0", B1: '=PLAN.SEEN(A1:B2,C9,,"글",TRUE)' });
    await calculator.calculate();
    expect(batches[0]![0]!.args).toEqual([
      [
        [1, null],
        [errorValue("#DIV/0!"), null],
      ].map((row, i) => (i === 0 ? [1, expect.anything()] : [row[0], null])),
      null,
      null,
      "글",
      true,
    ]);
  });

  it("follow one another through cells", async () => {
    const { sheet, calculator } = office({
      A1: 1,
      A2: "=PLAN.ADD(A1,1)",
      A3: "=PLAN.ADD(A2,1)",
      A4: "=PLAN.ADD(A3,1)*2",
    });
    await calculator.calculate();
    expect(shown(sheet, "A4")).toBe(8);
  });

  it("are asked again only where something they read changed", async () => {
    const { sheet, calculator, batches } = office({
      A1: 1,
      A2: 2,
      B1: "=PLAN.ADD(A1)",
      B2: "=PLAN.ADD(A2)",
      C1: "=B1+B2",
    });
    await calculator.calculate();
    batches.length = 0;
    sheet.setValue(0, 0, 10);
    await calculator.calculate();
    expect(batches).toEqual([[{ name: "PLAN.ADD", args: [10] }]]);
    expect(shown(sheet, "C1")).toBe(12);
    expect(calculator.figures.formulas).toBe(2);
  });

  it("take up what is typed while they are being asked", async () => {
    const { sheet, calculator } = office({ A1: 1, B1: "=PLAN.ADD(A1)", C1: "=B1+1" });
    const done = calculator.calculate();
    sheet.setValue(0, 0, 5);
    sheet.setFormula(0, 2, "=B1+2");
    await done;
    expect([shown(sheet, "B1"), shown(sheet, "C1")]).toEqual([5, 7]);
  });

  it("spill a block, and say so where there is no room", async () => {
    const { sheet, calculator } = office({ D1: 7, A1: "=PLAN.BLOCK(D1)", F1: "=B2*2", F2: "=COUNTA(A1#)" });
    await calculator.calculate();
    expect([shown(sheet, "B2"), shown(sheet, "A3"), shown(sheet, "B3")]).toEqual([7, "나", 0]);
    expect([shown(sheet, "F1"), shown(sheet, "F2")]).toEqual([14, 6]);
    sheet.setValue(2, 0, "막음");
    await calculator.calculate();
    expect([shown(sheet, "A1"), shown(sheet, "B2"), shown(sheet, "A3")]).toEqual([
      "#SPILL!",
      undefined,
      "막음",
    ]);
    sheet.setValue(2, 0, undefined);
    await calculator.calculate();
    expect([shown(sheet, "A1"), shown(sheet, "B2"), shown(sheet, "F1")]).toEqual(["이름", 7, 14]);
  });
});

describe("names", () => {
  it("of one sheet's are found from others by that sheet", async () => {
    const { book, sheet, calculator } = office({ A1: 2, A2: 3 });
    const memo = book.addSheet("메모 2");
    fill(memo, { A1: 40 });
    book.defineName({ name: "총액", formula: "=예산!$A$1" });
    book.defineName({ name: "총액", formula: "=예산!$A$2", scope: sheet.id });
    book.defineName({ name: "합", formula: "='메모 2'!$A$1", scope: memo.id });
    fill(memo, { B1: "=예산!총액+1", B2: "=총액+1", B3: "='메모 2'!총액" });
    fill(sheet, { B1: "='메모 2'!합*2" });
    await calculator.calculate();
    expect(["B1", "B2", "B3"].map((cell) => shown(memo, cell))).toEqual([4, 3, 2]);
    expect(shown(sheet, "B1")).toBe(80);
  });

  it("mean ranges and LAMBDAs, and a new meaning is calculated", async () => {
    const { book, sheet, calculator } = office({ A1: 3, A2: 4, B1: "=보도율(A1,A2,5)", B2: "=SUM(합계)" });
    const lambda = (text: string) => book.defineName({ name: "보도율", formula: text });
    lambda("=LAMBDA(제공,보도,기획,(제공*0.2)+(보도*0.4)+(기획*0.4))");
    book.defineName({ name: "합계", formula: "=예산!$A$1:$A$2" });
    await calculator.calculate();
    expect(shown(sheet, "B1")).toBeCloseTo(4.2, 12);
    expect(shown(sheet, "B2")).toBe(7);
    sheet.setValue(0, 0, 13);
    await calculator.calculate();
    expect(shown(sheet, "B2")).toBe(17);
    lambda("=LAMBDA(제공,보도,기획,제공-보도)");
    await calculator.calculate();
    expect(shown(sheet, "B1")).toBe(9);
  });
});

describe("tables", () => {
  /** 사업표 over A1:C4: a head with a line break, one with a blank at its end, one that a bracket stands in. */
  function table() {
    const made = office({ A2: 1, A3: 2, A4: 3, B2: 10, B3: 20, B4: 30, E9: "글" });
    const heads = ["예산액\n(천원)", "실적 ", "비율[%]"];
    heads.forEach((head, column) => made.sheet.setValue(0, column, head));
    const area = { row: 0, column: 0, rows: 4, columns: 3 };
    made.sheet.tables = [{ name: "\\사업.1", area, headers: true, totals: false, columns: heads }];
    return made;
  }

  it.each([
    ["=SUM(\\사업.1[예산액\r\n(천원)])", 6],
    ["=SUM(\\사업.1[실적 ])", 60],
    ["=SUM(\\사업.1[[#All],[예산액\n(천원)]:[실적 ]])", 66],
    ["=ROWS(\\사업.1[])", 3],
    ["=ROWS(\\사업.1[#All])", 4],
    ["=COLUMNS(\\사업.1)", 3],
    ["=\\사업.1[[#Headers],[비율'[%']]]", "비율[%]"],
    ["=SUM(\\사업.1[없는 열])", "#REF!"],
  ])("%s gives %p", async (formula, value) => {
    const { sheet, calculator } = table();
    fill(sheet, { E1: formula });
    await calculator.calculate();
    expect(shown(sheet, "E1")).toBe(value);
  });

  it("know their own columns by themselves, and a row its cells", async () => {
    const { sheet, calculator } = table();
    fill(sheet, {
      C2: "=[@[실적 ]]/SUM([예산액\n(천원)])",
      C3: "=[@[실적 ]]*2",
      C4: "=\\사업.1[[#This Row],[실적 ]]",
    });
    await calculator.calculate();
    expect(["C2", "C3", "C4"].map((cell) => shown(sheet, cell))).toEqual([10 / 6, 40, 30]);
    fill(sheet, { B3: 25 });
    await calculator.calculate();
    expect(calculator.figures.formulas).toBe(1);
    expect(shown(sheet, "C3")).toBe(50);
  });
});

describe("recalculation", () => {
  it("leaves filtered rows out of SUBTOTAL, and those that a person hid where it is told so", async () => {
    const { sheet, calculator } = office({ A2: 1, A3: 2, A4: 4, C2: 8, C3: 16, C4: 32 });
    sheet.setRow(2, { hidden: true });
    fill(sheet, { E1: "=SUBTOTAL(9,C2:C4)", E2: "=SUBTOTAL(109,C2:C4)", E5: "=SUBTOTAL( 9 ,A2:A4)" });
    await calculator.calculate();
    expect(["E1", "E2", "E5"].map((cell) => shown(sheet, cell))).toEqual([56, 40, 7]);
    sheet.autoFilter = { row: 0, column: 0, rows: 4, columns: 1 };
    sheet.filters = [{ column: 0, criteria: { filterOn: "Custom", criterion1: "<>2" } }];
    fill(sheet, { A4: 5, C4: 33 });
    await calculator.calculate();
    // Excel does so of the whole sheet, of columns beside the filter and of rows outside of it as well.
    expect(["E1", "E2", "E5"].map((cell) => shown(sheet, cell))).toEqual([41, 41, 6]);
  });

  it("computes array formulas where others read the cells that they fill, and no further than these", async () => {
    const { sheet, calculator } = office({ A1: 1, A2: 2, A3: 3, F2: 9 });
    const array = (row: number, column: number, rows: number, formula: string): void =>
      sheet.setCell(row, column, {
        ...sheet.cell(row, column),
        formula,
        array: { row, column, rows, columns: 1 },
      });
    array(0, 2, 2, "=A1:A2*10");
    array(0, 5, 1, "=A1:A3*2");
    sheet.setValue(1, 2, 20);
    fill(sheet, { E1: "=SUM(C1:C2)", E2: "=F1+F2" });
    await calculator.calculate("full");
    expect(["C1", "C2", "F1", "F2", "E1", "E2"].map((cell) => shown(sheet, cell))).toEqual([
      10, 20, 2, 9, 30, 11,
    ]);
  });

  it("follows inserted and deleted rows", async () => {
    const { book, sheet, calculator } = office({ A1: 1, A2: 2, A3: 3, C9: "=SUM(A1:A3)", D9: "=SUM(A:A)" });
    await calculator.calculate();
    insertRows(book, sheet, 1);
    sheet.setValue(1, 0, 100);
    await calculator.calculate();
    expect([shown(sheet, "C10"), shown(sheet, "D10")]).toEqual([106, 106]);
    deleteRows(book, sheet, 3);
    await calculator.calculate();
    expect([shown(sheet, "C9"), shown(sheet, "D9")]).toEqual([103, 103]);
  });

  it("computes the formulas of a file that no program has calculated yet, and only those", async () => {
    const book = new Book();
    const sheet = book.addSheet();
    sheet.setFormula(0, 0, "=1+1");
    sheet.setFormula(1, 0, "=1+1", 99);
    await new Calculator(book).calculate();
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual([2, 99]);
  });

  it("computes array formulas entered over a range, of one cell and of several", async () => {
    const { sheet, calculator } = office({ A1: 800, A2: 200 });
    const enter = (formula: string, address: string): void => {
      const { area } = parseAddress(address)!;
      for (let row = area.row; row < area.row + area.rows; row++)
        sheet.setCell(row, area.column, {
          ...sheet.cell(row, area.column),
          ...(row === area.row && { formula, array: area }),
        });
    };
    enter("=SUM(A1:A2*1)", "B1");
    enter("=A1:A2*2", "C1:C3");
    await calculator.calculate();
    expect(["B1", "C1", "C2", "C3"].map((address) => shown(sheet, address))).toEqual([
      1000,
      1600,
      400,
      "#N/A",
    ]);
  });

  it("reads the sheet that has come under a name, though the formula reads as before", async () => {
    const { book, sheet, calculator } = office({ A1: "=계획!A1" });
    const former = book.addSheet("계획");
    former.setValue(0, 0, 1);
    await calculator.calculate();
    const next = book.addSheet("새 계획");
    next.setValue(0, 0, 2);
    await calculator.calculate();
    book.batch(() => {
      book.rename(former, "이전");
      book.rename(next, "계획");
      sheet.setFormula(0, 0, "=계획!A1");
    });
    await calculator.calculate();
    expect(shown(sheet, "A1")).toBe(2);
    next.setValue(0, 0, 3);
    await calculator.calculate();
    expect(shown(sheet, "A1")).toBe(3);
  });

  it("computes nothing anew where a sheet is only called otherwise, and follows it on", async () => {
    const { book, sheet, calculator } = office({ A1: "=계획!A1" });
    const plan = book.addSheet("계획");
    plan.setValue(0, 0, 1);
    await calculator.calculate();
    const last = calculator.figures;
    book.rename(plan, "이전");
    await calculator.calculate();
    expect([calculator.figures === last, sheet.cell(0, 0).formula]).toEqual([true, "=이전!A1"]);
    plan.setValue(0, 0, 2);
    await calculator.calculate();
    expect(shown(sheet, "A1")).toBe(2);
  });

  it("waits with manual calculation until it is told", async () => {
    const { book, sheet, calculator } = office({ A1: 1, B1: "=A1*2" });
    await calculator.calculate();
    book.calculation = "manual";
    sheet.setValue(0, 0, 5);
    await calculator.calculate();
    expect(shown(sheet, "B1")).toBe(2);
    await calculator.calculate("recalculate");
    expect(shown(sheet, "B1")).toBe(10);
  });

  it("computes every one of 25,000 different formulas", async () => {
    const book = new Book();
    const sheet = book.addSheet();
    const calculator = new Calculator(book);
    const count = 25000;
    sheet.setValue(0, 0, 1);
    for (let row = 1; row < count; row++) sheet.setFormula(row, 0, `=A${row}+${row}`);
    await calculator.calculate();
    let expected = 1;
    for (let row = 1; row < count; row++) {
      expected += row;
      if (sheet.value(row, 0) !== expected)
        throw new Error(`A${row + 1} is ${String(sheet.value(row, 0))}, not ${expected}`);
    }
    expect(sheet.value(count - 1, 0)).toBe(expected);
  });

  it("lets others have their turn in between, and computes all anew where they move rows meanwhile", async () => {
    const book = new Book();
    const sheet = book.addSheet();
    const calculator = new Calculator(book);
    const count = 3000;
    for (let row = 0; row < count; row++) sheet.setFormula(row, 1, `=ROW()+C${row + 1}`);
    const calculated = calculator.calculate();
    const before = await new Promise((resolve) =>
      setTimeout(() => {
        resolve([sheet.value(0, 1), sheet.value(count - 1, 1)]);
        book.batch(() => insertRows(book, sheet, 0, 1), "user");
      }),
    );
    await calculated;
    expect(before).toEqual([1, undefined]);
    const values = Array.from({ length: count }, (_, row) => sheet.value(row + 1, 1));
    expect(values).toEqual(Array.from({ length: count }, (_, row) => row + 2));
  });
});
