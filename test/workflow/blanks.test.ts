/**
 * Whatever an Excel makes of a blank cell, 0, null or "": every cell of the plan shows the same, in the three styles and
 * after sharing, before and after the staff empty or change cells. BLANK_PLANS=1000 tries as many random plans; each fourth
 * goes through office.js as well.
 */
import fc from "fast-check";
import { profiles } from "../../src/workbench/host/profiles";
import { Book } from "../../src/workbench/workbook/model";
import { openDesk, type Desk } from "../sequences/desk";
import { implementations, planFunctions } from "../functions/support/all";
import { city } from "../plan/checks/workbooks/city";
import { library } from "../plan/checks/workbooks/library";
import { edit, numbersOn, type Sheets } from "../plan/checks/workbooks/sheets";
import { blanks, shownBy, shownEverywhere, styles, type Edits, type Shown } from "./support/blank-plans";

const plans = Number(process.env["BLANK_PLANS"] ?? 12);

/** What a cell may hold instead of its number. */
const content = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: -1000, max: 1_000_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(" ", "-", "신규", '=""', "=1/0", "=NA()") },
  { weight: 1, arbitrary: fc.constantFrom("1,234", "△ 79,392", "33 %", "많음", "해당없음") },
);

type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** Some of the sheets' numbers replaced, a row's or a column's neighbours among them. */
const holes = (sheets: Sheets, most: number): fc.Arbitrary<Record<string, Content>> => {
  const addresses = numbersOn(sheets).map(([address]) => address);
  return fc
    .array(fc.tuple(fc.nat(addresses.length - 1), fc.integer({ min: 1, max: 4 }), content), {
      maxLength: most,
    })
    .map((all) =>
      Object.fromEntries(
        all.flatMap(([first, count, value]) =>
          addresses.slice(first, first + count).map((each) => [each, value]),
        ),
      ),
    );
};

const cases = fc.constantFrom(library, city).chain((sheets) =>
  fc.record({
    sheets: holes(sheets, 12).map((contents) => edit(sheets, contents)),
    edits: holes(sheets, 8).map((contents) =>
      Object.fromEntries(Object.entries(contents).map(([address, value]) => [address, value ?? undefined])),
    ),
  }),
);

/** Cells that show something else than under the first of `where`, a few of them. */
function differences(seen: Shown["built"], where = [...seen.keys()]): unknown[] {
  const [first, ...others] = where;
  const expected = seen.get(first!)!;
  return others.flatMap((one) =>
    [...new Set([...expected.keys(), ...seen.get(one)!.keys()])]
      .filter((cell) => !Object.is(seen.get(one)!.get(cell), expected.get(cell)))
      .slice(0, 2)
      .map((cell) => ({ cell, [first!]: expected.get(cell), [one]: seen.get(one)!.get(cell) })),
  );
}

const desks = new Map<unknown, Promise<Desk>>();
afterAll(async () => {
  for (const desk of desks.values()) (await desk).close();
});

/** The plan as the add-in builds it shows the same as its formulas do: 1; 0 where the add-in refuses to build it. */
async function asByOffice(
  turn: number,
  made: { sheets: Sheets; edits: Edits },
  shown: Shown,
): Promise<0 | 1> {
  const blank = blanks[Math.floor(turn / styles.length) % blanks.length]!;
  const style = styles[turn % styles.length]!;
  const desk = desks.get(blank) ?? openDesk(new Book(), { ...profiles.easy, blank });
  desks.set(blank, desk);
  const seen = await shownBy(await desk, { ...made, style }, shown);
  if (!seen) return 0;
  const expected = `functions, ${JSON.stringify(blank)}`;
  const found = (part: Shown["built"], name: "built" | "edited" | "shared"): unknown[] =>
    differences(new Map([...part, [name, seen[name]]]), [expected, name]);
  const edited = shown.hasNumbers ? [] : [...found(shown.edited, "edited"), ...found(shown.edited, "shared")];
  expect({ style, blank, built: found(shown.built, "built"), edited }).toEqual({
    style,
    blank,
    built: [],
    edited: [],
  });
  return 1;
}

test("the functions are called as Excel calls them", () => {
  expect([...implementations.keys()].sort()).toEqual(
    [...planFunctions.keys()].map((name) => `PLAN.${name}`).sort(),
  );
});

test(
  `${plans} random plans over sheets with holes show the same everywhere`,
  async () => {
    let [built, throughOffice] = [0, 0];
    await fc.assert(
      fc.asyncProperty(cases, async ({ sheets, edits }) => {
        const shown = await shownEverywhere(sheets, edits);
        if (!shown) return;
        // Each fourth, and any until the add-in, which refuses more than the bare formulas, has built one.
        if (built % 4 === 0 || throughOffice === 0)
          throughOffice += await asByOffice(Math.floor(built / 4), { sheets, edits }, shown);
        built += 1;
        const live = [...shown.edited.keys()].filter(
          (where) => !shown.hasNumbers || where.startsWith("functions"),
        );
        expect({
          left: shown.left,
          built: differences(shown.built),
          edited: differences(shown.edited, live),
        }).toEqual({ left: [], built: [], edited: [] });
      }),
      { numRuns: plans },
    );
    expect(built).toBeGreaterThan(plans / 2);
    expect(throughOffice).toBeGreaterThan(0);
  },
  plans * 10_000,
);

test("a formula's text that is emptied leaves its results blank, whatever the Excel", async () => {
  const shown = await shownEverywhere(library, { "성과지표!J3": undefined });
  const results = [...shown!.edited].flatMap(([where, cells]) =>
    where.startsWith("functions") ? [cells.get("성과지표/자료 대출실적/'15/실적")] : [],
  );
  expect(shown!.built.get("functions, 0")!.get("성과지표/자료 대출실적/'15/실적")).toBe(10_230.4);
  expect(results).toEqual([undefined, undefined, undefined]);
});
