import fc from "fast-check";
import { packBuild, unpackBuild, type BuildRecord } from "../../src/workflow/build-record";

const record = (cells: readonly [string, string | number | boolean, string?][]): BuildRecord => ({
  sheet: "성과계획서",
  written: Object.fromEntries(cells.map(([address, content]) => [address, content])),
  ids: Object.fromEntries(cells.flatMap(([address, , id]) => (id ? [[address, id]] : []))),
  widths: [54, 108],
  trackers: ["_PLAN_BUILD_1_1"],
});

describe("the record of a build as the workbook keeps it", () => {
  it("has what a cell shares with the one above, and an id with the one before, once", () => {
    const kept = packBuild(
      record([
        ["A5", "계"],
        ["C5", "=예산!$B$6*1000", "예산현황/계/예산액"],
        ["C6", "=예산!$B$7*1000", "예산현황/계/구성비"],
      ]),
    );
    expect(kept.cells).toBe(
      "A5 ¦  ¦ :'계 ¦ C ¦ :예산현황/계/예산액 ¦ :'=예산!$B$6*1000 ¦ C6 ¦ 7:구성비 ¦ 8:7*1000",
    );
  });

  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "=예산!$B$6*1000",
      "=예산!$B$7*1000",
      "¦",
      " ¦ ",
      "¦¦",
      "#1",
      "12:",
      "'=1",
      "",
      "사업 1",
      "사업 12",
    ),
  );
  it("gives back what was packed, whatever stands in the cells", () => {
    const cell = fc
      .tuple(fc.constantFrom("A", "B", "AA"), fc.integer({ min: 1, max: 40 }))
      .map((one) => one.join(""));
    const content = fc.oneof(
      texts,
      fc.double({ noNaN: true }).map((value) => (value === 0 ? 0 : value)),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(cell, content, fc.option(texts, { nil: undefined })), {
          selector: ([at]) => at,
        }),
        (cells) => {
          const before = record(cells);
          expect(unpackBuild(JSON.parse(JSON.stringify(packBuild(before))))).toEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(["x", "A1 ¦ ", "1A ¦  ¦ :'계"])("%j is none", (cells) => {
    expect(unpackBuild({ ...packBuild(record([])), cells })).toBeUndefined();
  });
});
