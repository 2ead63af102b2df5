/** The colour that a number format gives a value. */
import { colourBy } from "../../src/text/number-format";

test.each([
  ["#,##0;[Red]#,##0", -5, "#FF0000"],
  ["#,##0;[Red]#,##0", 5, undefined],
  ["#,##0_);[Red](#,##0)", -5, "#FF0000"],
  ["[Blue]#,##0;[Red]-#,##0;[Green]0", 0, "#00FF00"],
  ["[Blue]#,##0;[Red]-#,##0", 0, "#0000FF"],
  ["[Red][<0]0;[Blue][>=100]0;0", 100, "#0000FF"],
  ["[Red][<0]0;[Blue][>=100]0;0", 50, undefined],
  ['"a;b"0;[Red]0', -1, "#FF0000"],
  ["#,##0;;[Color 3]0", 0, "#FF0000"],
  ["[$-412]0", 1, undefined],
  ["[h]:mm", 1, undefined],
])("%s shows %d in %s", (format, value, colour) => {
  expect(colourBy(format, value)).toBe(colour);
});
