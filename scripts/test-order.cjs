/**
 * The order of the test files: those that take long begin first, so that no core is left with one of them at the end.
 * In: all test files. Out: the browser's, the faults' and the other long ones before the rest, which goes by size. At the end
 * come those that count V8's work: after them it is slower at everything, since they change what it takes for granted.
 */
const fs = require("node:fs");
const Sequencer = require("@jest/test-sequencer").default;

const long = [
  "e2e/browser",
  "e2e/grid",
  "sequences/sequences",
  "functions/native",
  "workflow/faults",
  "workflow/round-trip",
  "workflow/order-of-work",
  "excel/merged-areas",
  "workflow/every-excel",
  "collect/command",
  "workflow/ownership",
  "workflow/blank-modes",
  "formula/fuzz",
  "e2e/libreoffice",
  "e2e/printed",
  "excel/sizes",
  "taskpane/pane",
  "workbench/runtime/commands",
];

const counting = ["/growth", "workbook/long-columns"];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const isOf = (name) => path.includes(`${name}.test.`);
      if (counting.some(isOf)) return long.length + 1;
      const at = long.findIndex(isOf);
      return at < 0 ? long.length : at;
    };
    const size = ({ path }) => fs.statSync(path).size;
    return [...tests].sort((one, other) => rank(one) - rank(other) || size(other) - size(one));
  }
};
