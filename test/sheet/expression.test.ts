/** Expressions spelled as Excel formula texts. */
import fc from "fast-check";
import {
  call,
  excel,
  joined,
  list,
  printExpression,
  reference,
  sum,
  text,
  times,
  unlessBlank,
  whereAllNumbers,
  whereAnyNumber,
  type Expression,
} from "../../src/sheet/expression";

const spell = (name: string, args: readonly string[]): string => `PLAN.${name}(${args.join(",")})`;
const print = (expression: Expression): string => printExpression(expression, spell);
const cell = (row: number, column: number, sheet?: string): Expression =>
  reference({ row, column, rows: 1, columns: 1, ...(sheet !== undefined && { sheet }) });

const area = (row: number, column: number, rows: number) => ({ row, column, rows, columns: 1 });

test.each<[string, Expression]>([
  ["예산!$C$6*1000", times(cell(5, 2, "예산"), 1000)],
  ["'2017 예산'!$C$6", times(cell(5, 2, "2017 예산"), 1)],
  ["PLAN.SHARE($D$20,$D$19)", call("SHARE", [cell(19, 3), cell(18, 3)])],
  [
    "SUM(예산!$C$6:$C$9)",
    excel("SUM", [reference({ sheet: "예산", row: 5, column: 2, rows: 4, columns: 1 })]),
  ],
  ["(A1+B1)*1000".replace("A1", "$A$1").replace("B1", "$B$1"), times(sum([cell(0, 0), cell(0, 1)]), 1000)],
  [
    'IF(COUNT($A$1,$B$1)=2,PLAN.CHANGE($A$1,$B$1),"")',
    whereAllNumbers([cell(0, 0), cell(0, 1)], call("CHANGE", [cell(0, 0), cell(0, 1)])),
  ],
  [
    "IF(COUNT($A$1),$A$1*1000,T($A$1))",
    whereAnyNumber([cell(0, 0)], times(cell(0, 0), 1000), excel("T", [cell(0, 0)])),
  ],
  ['IF($A$1="","",PLAN.AMOUNT($A$1))', unlessBlank([area(0, 0, 1)], call("AMOUNT", [cell(0, 0)]))],
  [
    'IF(COUNTA($A$1:$A$3,$C$1),N(PLAN.AMOUNTSUM($A$1:$A$3,$C$1)),"")',
    unlessBlank(
      [area(0, 0, 3), area(0, 2, 1)],
      excel("N", [call("AMOUNTSUM", [reference(area(0, 0, 3)), reference(area(0, 2, 1))])]),
    ),
  ],
  ['VALUE($A$1*2&"E0")', excel("VALUE", [joined(times(cell(0, 0), 2), text("E0"))])],
  ["COUNT(FIND({0,1,2},$A$1))", excel("COUNT", [excel("FIND", [list([0, 1, 2]), cell(0, 0)])])],
  ['"그는 ""예""라고"', text('그는 "예"라고')],
])("%s", (expected, expression) => {
  expect(print(expression)).toBe(expected);
});

test("brackets keep the order of the tree, whatever is nested in what", () => {
  const numbers = fc.integer({ min: 1, max: 9 }).map((value): Expression => ({ kind: "number", value }));
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      numbers,
      fc.record({
        kind: fc.constant("operation" as const),
        operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const, "<" as const),
        left: tie("tree"),
        right: tie("tree"),
      }),
    ),
  }));
  const valueOf = (node: Expression): number => {
    if (node.kind === "number") return node.value;
    if (node.kind !== "operation") return NaN;
    const [left, right] = [valueOf(node.left), valueOf(node.right)];
    const results = {
      "+": left + right,
      "-": left - right,
      "*": left * right,
      "/": left / right,
      "&": NaN,
      "<": Number(left < right),
    };
    return results[node.operator];
  };
  fc.assert(
    fc.property(tree, (node) => {
      // The printed text holds only numbers, signs and brackets: plain arithmetic, evaluated as such.
      const printed = new Function(`return ${print(node)}`)() as number;
      expect(Object.is(printed, valueOf(node)) || Math.abs(printed - valueOf(node)) < 1e-9).toBe(true);
    }),
  );
});
