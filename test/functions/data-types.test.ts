/** An Excel that hands over data types gets the same results: every function reads each by its plain value. */
import fc from "fast-check";
import { closeAll, openSample } from "../support/addin";
import { planFunctions } from "./support/all";
import { anyCell, same, type Cell } from "./support/calculation";

type Implementation = (...args: unknown[]) => unknown;

/** The functions as the built page registers them. */
let functions: Record<string, Implementation>;
beforeAll(async () => {
  const { window } = await openSample();
  functions = (await window.evaluate("CustomFunctions._association.mappings")) as typeof functions;
});
afterAll(closeAll);

/** Arguments with which each function has a result: a block for each, a list of blocks where it repeats. */
const examples: Readonly<Record<string, readonly unknown[]>> = {
  ACHIEVEMENT: [[[10]], [[8]], [["하향"]], [["비율"]]],
  AMOUNT: [[["△ 79,392"]], [["천원"]]],
  AMOUNTSUM: [[["천원"]], [[["1,234"], [5], [""]]]],
  BALANCE: [[[1000]], [[700]], [[200]], [[30]]],
  CAGR: [[[100]], [[121]], [[2]]],
  CARRYRATE: [[[36]], [[456]]],
  CHANGE: [[[470050]], [[619206]]],
  CHANGERATE: [[[45185]], [[0]], [["신규"]]],
  EXECRATE: [[[371]], [[456]]],
  GRADE: [[[0.93]], [[0.9, 1.1]]],
  KOREANAMOUNT: [[[113560]]],
  MEASURE: [[["처리건수 ÷ 접수건수 × 100"]], [[[4210, 4630]]]],
  PASTMEAN: [[[[160], [165], [170]]]],
  PLANNEDPR: [[[170]]],
  PRESSRATE: [[[1840]], [[5400]], [[280]]],
  QUANTITIES: [[["처리건수 ÷ 접수건수 × 100"]]],
  ROUNDPARTS: [[[1.475], [-150.631], [0]], [[-149]], [[0]]],
  SHARE: [[[30695]], [[470050]]],
  SNSRATE: [[[162400]], [[12600]], [[41000]], [[36000]]],
  TREND: [[[[120, 130, 133]]]],
  WEIGHTEDSCORE: [
    [[50], [30], [20]],
    [[1], [0.9], [""]],
  ],
};

const errorTypes: Readonly<Record<string, string>> = {
  "#DIV/0!": "Div0",
  "#N/A": "NotAvailable",
  "#REF!": "Ref",
  "#VALUE!": "Value",
};

/** A cell as an Excel with data types hands it over. */
function asDataType(cell: unknown): unknown {
  if (typeof cell === "number")
    return { type: "FormattedNumber", basicType: "Double", basicValue: cell, numberFormat: "#,##0" };
  if (typeof cell === "boolean") return { type: "Boolean", basicType: "Boolean", basicValue: cell };
  if (cell === "" || cell === undefined || cell === null)
    return { type: "Empty", basicType: "Empty", basicValue: "" };
  if (typeof cell === "string") return { type: "String", basicType: "String", basicValue: cell };
  const { error } = cell as { error: string };
  return { type: "Error", basicType: "Error", basicValue: error, errorType: errorTypes[error] };
}

/** Changes each cell, whatever it is nested in. */
const eachCell = (argument: unknown, change: (cell: unknown) => unknown): unknown =>
  Array.isArray(argument) ? argument.map((part: unknown) => eachCell(part, change)) : change(argument);

const outcome = (name: string, args: readonly unknown[]): Cell => {
  try {
    const result = functions[name]!(...args);
    return JSON.stringify(result);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined) throw error;
    return `${code} ${message}`;
  }
};

test("there is an example of every function", () => {
  expect(Object.keys(examples).sort()).toEqual([...planFunctions.keys()].sort());
});

test.each(Object.entries(examples))(
  "%s reads numbers, texts and blanks that arrive as data types",
  (name, args) => {
    const plain = outcome(name, args);
    expect(plain).not.toMatch(/^#/);
    expect(
      outcome(
        name,
        args.map((argument) => eachCell(argument, asDataType)),
      ),
    ).toBe(plain);
  },
);

test.each(Object.entries(examples))(
  "%s gives whatever a cell holds the result of its plain value",
  (name, args) => {
    const cells = args.flat(9).length;
    fc.assert(
      fc.property(fc.array(fc.option(anyCell), { minLength: cells, maxLength: cells }), (others) => {
        const filled = (change: (cell: unknown) => unknown): unknown[] => {
          let at = 0;
          return args.map((argument) =>
            eachCell(argument, (cell) => {
              const other = others[at++];
              return change(other === null ? cell : other);
            }),
          );
        };
        const asBefore = (cell: unknown): unknown =>
          typeof cell === "object" && cell !== null
            ? { code: (cell as { error: string }).error }
            : (cell ?? "");
        const [typed, plain] = [outcome(name, filled(asDataType)), outcome(name, filled(asBefore))];
        if (!same(typed, plain)) expect(typed).toBe(plain);
      }),
      { numRuns: 200 },
    );
  },
);

test.each([
  [{ type: "Entity", text: "광주광역시 서구", basicType: "Error", basicValue: "#VALUE!" }, "광주광역시 서구"],
  [{ type: "LinkedEntity", text: "서구", basicType: "Error", basicValue: "#VALUE!" }, "서구"],
  [
    { type: "WebImage", address: "https://localhost/a.png", basicType: "Error", basicValue: "#VALUE!" },
    "WebImage",
  ],
  [{ type: "Function", basicType: "Error", basicValue: "#CALC!" }, "Function"],
  [{ type: "Tomorrow" }, "Tomorrow"],
  [{}, "?"],
])("a data type without a plain value is an error that names it: %j", (cell, name) => {
  for (const [each, args] of Object.entries(examples)) {
    const [first, ...rest] = args;
    const result = outcome(each, [eachCell(first, () => cell), ...rest]);
    expect(`${each}: ${result}`).toContain(`${each}: #VALUE! 숫자나 글이 아닌 데이터 형식 ‘${name}’`);
  }
});

test.each([
  ["an error by its value", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, "#DIV/0!"],
  ["an error by its kind", { type: "Error", errorType: "NotAvailable" }, "#N/A"],
  [
    "an error that no function can give",
    { type: "Error", basicValue: "#SPILL!", errorType: "Spill" },
    "#VALUE!",
  ],
  ["an error as it came before", { code: "#REF!" }, "#REF!"],
])("%s is passed on", (_, cell, expected) => {
  expect(outcome("SHARE", [[[cell]], [[5]]])).toMatch(new RegExp(`^${expected} 참조한 셀에 오류`));
});

test("an array in a cell is its elements", () => {
  const elements = [[4210, 4630].map(asDataType)];
  expect(outcome("MEASURE", [[["처리건수 ÷ 접수건수 × 100"]], [[[{ type: "Array", elements }]]]])).toBe(
    outcome("MEASURE", [[["처리건수 ÷ 접수건수 × 100"]], [[[4210, 4630]]]]),
  );
});
