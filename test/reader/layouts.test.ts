/** Every layout L1 to L12, for three offices: each figure is read as it is meant, or the test names it. */
import { squeeze } from "../../src/text/spacing";
import { readWorkbook as readAgain } from "../../src/reader";
import { readWorkbook } from "./workbooks/frozen";
import { figuresOf } from "./workbooks/figures";
import { book } from "./workbooks/grids";
import { layouts } from "./workbooks/layouts";
import { offices } from "./workbooks/offices";

const cases = Object.entries(layouts).flatMap(([id, make]) =>
  offices.map((office) => [id, office.department, make(office)] as const),
);

test.each(cases)(
  "%s of %s is read figure by figure, without an error",
  (_id, _department, { sheet, spec, expected }) => {
    const reading = readWorkbook(book({ [sheet]: spec }));
    const figures = figuresOf(reading);
    expect(Object.fromEntries([...expected.keys()].map((key) => [key, figures.get(squeeze(key))]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(reading.notUnderstood).toEqual([]);
  },
);

test.each(cases)(
  "every figure of %s of %s names the cells that it comes from",
  (_id, _department, { sheet, spec }) => {
    const { parts } = readAgain(book({ [sheet]: spec }));
    const figures = [
      ...parts.budget.flatMap((line) => Object.values(line.amounts)),
      ...parts.indicators.flatMap((one) => Object.values(one.targets)),
    ];
    for (const figure of figures) expect(figure.from.length).toBeGreaterThan(0);
  },
);
