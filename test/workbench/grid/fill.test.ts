/** What the fill handle makes of a line of cells. */
import { filled } from "../../../src/workbench/grid/fill";
import { type Cell, errorValue, plainStyle, shareStyle } from "../../../src/workbench/workbook/model";

type Content = Cell["value"];
const cell = (content: Content, numberFormat?: string): Cell => {
  const style = numberFormat === undefined ? plainStyle : shareStyle({ numberFormat });
  return typeof content === "string" && content.startsWith("=")
    ? { value: 0, formula: content, style }
    : { value: content, style };
};
const fill = (
  line: readonly Content[],
  count: number,
  { copying = false, format }: { copying?: boolean; format?: string } = {},
) =>
  filled(
    line.map((each) => cell(each, format)),
    count,
    "down",
    copying,
  ).map(({ value, formula }) => formula ?? value);

describe("the fill handle", () => {
  it.each<[readonly Content[], number, readonly Content[]]>([
    [[5], 3, [5, 5, 5]],
    [[1, 3], 3, [5, 7, 9]],
    [[1, 3], -2, [-1, -3]],
    [[0.1, 0.2], 3, [0.3, 0.4, 0.5]],
    [[1, 2, 4], 2, [16 / 3, 41 / 6].map((each) => Number(each.toPrecision(15)))],
    [["1분기"], 4, ["2분기", "3분기", "4분기", "5분기"]],
    [["1사분기"], 4, ["2사분기", "3사분기", "4사분기", "1사분기"]],
    [["2017년", "2019년"], 2, ["2021년", "2023년"]],
    [["지표 08"], 3, ["지표 09", "지표 10", "지표 11"]],
    [["월", "수"], 3, ["금", "일", "화"]],
    [["11월"], 3, ["12월", "1월", "2월"]],
    [["갑"], -2, ["계", "임"]],
    [["인건비"], 2, ["인건비", "인건비"]],
    [["인건비", 1], 4, ["인건비", 2, "인건비", 3]],
    [[true, undefined], 3, [true, undefined, true]],
    [[errorValue("#N/A")], 1, [errorValue("#N/A")]],
    [["=B2/$B$9"], 2, ["=B3/$B$9", "=B4/$B$9"]],
    [["=B2", 7], 4, ["=B4", 8, "=B6", 9]],
    [["=B2"], -2, ["=B1", "=#REF!"]],
  ])("%j drawn over %i cells gives %j", (line, count, expected) =>
    expect(fill(line, count)).toEqual(expected),
  );

  it("repeats all of it with Ctrl", () => {
    expect(fill([1, 3], 3, { copying: true })).toEqual([1, 3, 1]);
    expect(fill(["1분기"], 1, { copying: true })).toEqual(["1분기"]);
  });

  it("goes on by a day after a date", () => {
    expect(fill([42736], 2, { format: "yyyy-mm-dd" })).toEqual([42737, 42738]);
  });

  it("moves a formula to the right where it is drawn there, and takes the look along", () => {
    const look = shareStyle({ font: { bold: true } });
    const [next] = filled([{ value: 1, formula: "=SUM(B2:B5)", style: look }], 1, "right", false);
    expect([next!.formula, next!.style]).toEqual(["=SUM(C2:C5)", look]);
  });
});
