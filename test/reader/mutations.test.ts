/**
 * No silent error: after each mutation of each layout the reader reads the same figures, or a finding or an entry of
 * what was not understood says that something is different.
 */
import { readWorkbook } from "../../src/reader";
import type { Reading } from "../../src/reader/result";
import { figuresOf } from "./workbooks/figures";
import { book } from "./workbooks/grids";
import { layouts } from "./workbooks/layouts";
import { mutations } from "./workbooks/mutations";
import { offices } from "./workbooks/offices";

/** What a person is told to look at; notes do not count. */
const said = ({ findings, notUnderstood }: Reading): number =>
  findings.filter(({ severity }) => severity !== "note").length + notUnderstood.length;

const cases = Object.entries(layouts).flatMap(([id, make]) =>
  offices.flatMap((office) => {
    const { sheet, spec, expected } = make(office);
    return Object.entries(mutations).flatMap(([name, mutate]) => {
      // The heads of L10 are the quantities' own names: another name is another quantity.
      const mutated = id === "L10" && name === "a header word is unknown" ? undefined : mutate(spec);
      return mutated ? [[id, office.department, name, { sheet, spec, mutated, expected }] as const] : [];
    });
  }),
);

test("the mutations make several hundred workbooks", () => {
  expect(cases.length).toBeGreaterThan(400);
});

test.each(cases)(
  "%s of %s, where %s, has no silent error",
  (_id, _department, _name, { sheet, spec, mutated }) => {
    const before = readWorkbook(book({ [sheet]: spec }));
    const after = readWorkbook(book({ [sheet]: mutated }));
    const figures = figuresOf(after);
    const changed = [...figuresOf(before)].filter(([key, value]) => figures.get(key) !== value);
    const added = [...figures].filter(([key]) => !figuresOf(before).has(key));
    if (said(after) <= said(before)) expect({ changed, added }).toEqual({ changed: [], added: [] });
  },
);
