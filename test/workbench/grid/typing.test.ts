/** Typing into cells, moving between them, and what is offered while a formula is typed. */
import { commit, editText, placeOf } from "../../../src/workbench/grid/entry";
import { argumentHint, suggestions } from "../../../src/workbench/grid/function-help";
import { areaBetween, moved } from "../../../src/workbench/grid/movement";
import { Book, errorValue } from "../../../src/workbench/workbook/model";

const functions = [
  {
    id: "SHARE",
    name: "SHARE",
    description: "구성비",
    parameters: [{ name: "부분", description: "나누는 금액" }, { name: "전체" }],
  },
  {
    id: "PRESSRATE",
    name: "PRESSRATE",
    description: "언론매체보도율",
    parameters: [{ name: "제공", repeating: true }],
  },
  { id: "CHANGE", name: "CHANGE", parameters: [] },
];

describe("typed text", () => {
  it.each<[string, unknown, string]>([
    ["396,185", 396185, "#,##0"],
    ["12.5%", 0.125, "0.00%"],
    ["'017", "017", "General"],
    ["true", true, "General"],
    ["글", "글", "General"],
    ["#N/A", errorValue("#N/A"), "General"],
    ["", undefined, "General"],
  ])("%s becomes %s", (text, value, format) => {
    const sheet = new Book().addSheet();
    expect(commit(sheet, 0, 0, text)).toBeUndefined();
    expect(sheet.value(0, 0)).toEqual(value);
    expect(sheet.styleAt(0, 0).numberFormat ?? "General").toBe(format);
  });

  it.each([
    ["=plan.share(c20,예산!$b$5)", "=PLAN.SHARE(C20,예산!$B$5)"],
    ["=SUM(A1:B2", "=SUM(A1:B2)"],
    ['=IF(a1="a1","(",1', '=IF(A1="a1","(",1)'],
  ])("%s becomes the formula %s", (text, formula) => {
    const sheet = new Book().addSheet();
    expect(commit(sheet, 0, 0, text)).toBeUndefined();
    expect(sheet.cell(0, 0).formula).toBe(formula);
  });

  it.each(["=1+", "=SUM(A1))", '="글', "=(1+"])("%s is refused and changes nothing", (text) => {
    const sheet = new Book().addSheet();
    sheet.setValue(0, 0, 5);
    expect(commit(sheet, 0, 0, text)).toBe("badFormula");
    expect(sheet.value(0, 0)).toBe(5);
  });

  it("is refused in a locked cell of a protected sheet, and taken in an unlocked one", () => {
    const sheet = new Book().addSheet();
    sheet.protection = { on: true, options: {} };
    sheet.restyle({ row: 0, column: 1, rows: 1, columns: 1 }, { locked: false });
    expect(commit(sheet, 0, 0, "1")).toBe("protectedCell");
    expect(commit(sheet, 0, 1, "1")).toBeUndefined();
  });

  it.each<[unknown, string, string]>([
    [0.125, "0.0%", "12.5%"],
    [42795, "yyyy. m. d.", "2017-03-01"],
    ["=아님", "General", "'=아님"],
    [396185, "#,##0", "396185"],
  ])("%s shown as %s is edited as %s", (value, numberFormat, text) => {
    const sheet = new Book().addSheet();
    sheet.setValue(0, 0, value as never);
    sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat });
    expect(editText(sheet, 0, 0, false)).toBe(text);
  });
});

describe("the name box", () => {
  it("leads to addresses, other sheets and names, and to nothing else", () => {
    const book = new Book();
    const budget = book.addSheet("예산");
    const plan = book.addSheet("성과 계획서");
    book.defineName({ name: "합계", formula: "=예산!$B$6:$C$9" });
    expect(placeOf("b6", book)).toEqual({ sheet: budget, area: { row: 5, column: 1, rows: 1, columns: 1 } });
    expect(placeOf("'성과 계획서'!A1", book)?.sheet).toBe(plan);
    expect(placeOf("합계", book)?.area).toEqual({ row: 5, column: 1, rows: 4, columns: 2 });
    expect(placeOf("없음", book)).toBeUndefined();
  });
});

describe("help with functions", () => {
  const offered = (text: string): string[] => suggestions(text, "PLAN", functions).map(({ name }) => name);
  it.each<[string, string[]]>([
    ["=PLAN.", ["PLAN.CHANGE", "PLAN.PRESSRATE", "PLAN.SHARE"]],
    ["=plan.s", ["PLAN.SHARE"]],
    ["=1+pr", ["PLAN.PRESSRATE"]],
    ["PLAN.", []],
    ['="PLAN.', []],
    ["=예산!PL", []],
    ["=X", []],
  ])("after %s offers %j", (text, names) => expect(offered(text)).toEqual(names));

  it("marks the argument that is being typed, also in a call within a call", () => {
    const current = (text: string): string | undefined =>
      argumentHint(text, "PLAN", functions)?.parameters.find((each) => each.current)?.name;
    expect(current("=PLAN.SHARE(")).toBe("부분");
    expect(current("=plan.share(A1,")).toBe("전체");
    expect(current("=PLAN.SHARE(SUM(A1,A2)")).toBe("부분");
    expect(current("=PLAN.PRESSRATE(1,2,3")).toBe("제공, …");
    expect(argumentHint("=PLAN.SHARE(1,2)", "PLAN", functions)).toBeUndefined();
  });
});

describe("keys", () => {
  const sheet = new Book().addSheet();
  for (let row = 0; row < 5; row++) sheet.setValue(row, 0, row);
  sheet.setRow(2, { hidden: true });
  sheet.merge({ row: 6, column: 1, rows: 2, columns: 3 });
  it.each<[string, [number, number], boolean, [number, number]]>([
    ["ArrowDown", [1, 0], false, [3, 0]],
    ["ArrowUp", [0, 0], false, [0, 0]],
    ["ArrowRight", [7, 0], false, [6, 1]],
    ["ArrowRight", [6, 1], false, [6, 4]],
    ["ArrowDown", [0, 0], true, [4, 0]],
    ["Home", [3, 3], false, [3, 0]],
    ["Home", [3, 3], true, [0, 0]],
    ["PageDown", [3, 3], false, [23, 3]],
  ])("%s from %j (Ctrl: %s) leads to %j", (key, [row, column], ctrl, to) => {
    const target = moved(sheet, { row, column }, key, ctrl, 20)!;
    expect([target.row, target.column]).toEqual(to);
  });

  it("selecting a part of a merged area selects all of it", () => {
    expect(areaBetween(sheet, { row: 5, column: 2 }, { row: 6, column: 2 })).toEqual({
      row: 5,
      column: 1,
      rows: 3,
      columns: 3,
    });
  });
});

describe("a cell with a rule", () => {
  const terms = {
    WholeNumber: { formula1: "=1", formula2: "=$A$1", operator: "Between" },
    Decimal: { formula1: "=0.5", operator: "GreaterThan" },
    TextLength: { formula1: "=2", operator: "LessThanOrEqualTo" },
    List: { source: "핵심,일반", inCellDropDown: true },
    Custom: { formula: "=COUNTIF($C$1:$C$9,C3)=1" },
  };

  it.each<[keyof typeof terms, taken: string, refused: string]>([
    ["WholeNumber", "5", "5.5"],
    ["WholeNumber", "10", "11"],
    ["Decimal", "60%", "0.4"],
    ["TextLength", "핵심", "핵심지표"],
    ["List", "일반", "기타"],
    ["Custom", "8", "7"],
  ])("%s takes %p and refuses %p", (type, taken, refused) => {
    const book = new Book();
    const sheet = book.addSheet("예산");
    sheet.setValue(0, 0, 10);
    sheet.setValue(5, 2, 7);
    const areas = [{ row: 2, column: 2, rows: 3, columns: 1 }];
    sheet.validations = [{ areas, origin: undefined, compares: { type, terms: terms[type] } }];
    expect(commit(sheet, 2, 2, refused, book)).toBe("refusedByRule");
    expect(sheet.value(2, 2)).toBeUndefined();
    expect(commit(sheet, 2, 2, taken, book)).toBeUndefined();
  });
});
