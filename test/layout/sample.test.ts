/** The sample workbook, read from its file, gives the same plan sheet as the parts written down by hand. */
import { join } from "node:path";
import { layoutPlan } from "../../src/layout";
import { assemble } from "../../src/plan/assemble";
import { defaultSettings } from "../../src/plan/settings";
import { readWorkbook } from "../../src/reader";
import { squeeze } from "../../src/text/spacing";
import { layoutOf, printedSheet, sourceCells, type SourceCells } from "../support/evaluate";
import { seedParts } from "../support/seed";
import { loadWorkbook } from "../support/xlsx";

test("every printed cell of the seed, in order, comes from the sample's own cells", async () => {
  const workbook = await loadWorkbook(join(__dirname, "../../assets/sample.xlsx"));
  const cells: SourceCells = new Map(
    workbook.grids.flatMap((grid) =>
      grid.values.flatMap((values, row) =>
        values.map(
          (value, column) =>
            [`${grid.sheet}!${row},${column}`, typeof value === "boolean" ? undefined : value] as const,
        ),
      ),
    ),
  );
  const { plan, findings } = assemble(readWorkbook(workbook).parts);
  expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  const shown = [...printedSheet(layoutPlan(plan!, defaultSettings), cells).values()].map(squeeze);
  const expected = [...printedSheet(layoutOf(seedParts()), sourceCells(seedParts())).values()].map(squeeze);
  expect(shown).toEqual(expected);
});
