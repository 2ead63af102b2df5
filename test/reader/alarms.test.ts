/**
 * Correct workbooks raise no alarm: no error in any, and on average at most two warnings, which ask for what a sheet really
 * leaves open (a unit, a plan year). However broken a sheet is, it is told in few findings that name every cell.
 */
import { readWorkbook } from "../../src/reader";
import type { Workbook } from "../../src/sheet/grid";
import { countyBook } from "./county/book";
import { book } from "./workbooks/grids";
import { layouts } from "./workbooks/layouts";
import { offices } from "./workbooks/offices";

/** Each department of a county with its own file, as it sends it. */
function departmentsAlone(): Workbook[] {
  const shape = { seed: 3, departments: 8, year: 2026, sheets: "department" } as const;
  return (["indented", "stepped"] as const).flatMap((form) =>
    countyBook({ ...shape, form }).workbook.grids.map((grid) => ({ grids: [grid], hidden: [], own: [] })),
  );
}

test("correct workbooks hold no error, and at most two warnings on average", () => {
  const ofLayouts = Object.values(layouts).flatMap((make) =>
    offices.map((office) => {
      const { sheet, spec } = make(office);
      return book({ [sheet]: spec });
    }),
  );
  const found = [...ofLayouts, ...departmentsAlone()].map((workbook) => readWorkbook(workbook).findings);
  const of = (severity: string) => found.flatMap((one) => one.filter((each) => each.severity === severity));
  expect(of("error")).toEqual([]);
  expect(of("warning").length / found.length).toBeLessThanOrEqual(2);
});

test("a department's own file of a county's book raises no alarm at all", () => {
  for (const workbook of departmentsAlone())
    expect(readWorkbook(workbook).findings.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("a thousand amounts that are texts are told in twenty findings that name them all", () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [`사업 ${index + 1}`, `${index + 1}번 미정`, 100]);
  const { findings } = readWorkbook(
    book({
      예산: { rows: [["2027년 예산 (단위: 천원)"], ["세부사업명", "예산액", "전년도예산액"], ...rows] },
    }),
  );
  const texts = findings.filter(({ kind }) => kind === "amount-is-text");
  expect(texts).toHaveLength(20);
  expect(new Set(texts.flatMap(({ cells }) => cells)).size).toBe(1000);
});

test("of thirty questions of one kind twenty are asked, and all can be answered", () => {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
  const rows = Array.from({ length: 30 }, (_, index) => [
    `등록자 ${index + 1}`,
    ...months.map((_, at) => 10 + at),
  ]);
  const workbook = book({ 실적: { rows: [["2025년 월별 실적"], ["측정항목", ...months], ...rows] } });
  const asked = readWorkbook(workbook).decided.filter(({ kind }) => kind === "year-of-months-assumed");
  expect(asked.filter(({ state }) => state === "open")).toHaveLength(20);
  const { key } = asked.at(-1)!;
  const { parts } = readWorkbook(workbook, { chosen: { [key]: "sum" } });
  expect(parts.quantities.at(-1)!.values[2025]!.value).toBe(186);
});

test("a county's book whose sums are all wrong is told in twenty findings of one kind", () => {
  const { workbook } = countyBook({ seed: 3, departments: 8, year: 2026, form: "indented", sheets: "one" });
  const [grid] = workbook.grids;
  const values = grid!.values.map((row) =>
    row.map((value, column) =>
      column === 1 && typeof value === "number" && /^ {0,4}\S/.test(String(row[0])) ? value + 7 : value,
    ),
  );
  const { findings } = readWorkbook({ ...workbook, grids: [{ ...grid!, values }] });
  const kinds = new Map<string, number>();
  for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  expect(kinds.get("rows-differ-from-total")).toBeGreaterThan(0);
  // An amount that is wrong is no row that was lost.
  expect(kinds.get("program-row-lost")).toBeUndefined();
  expect(Math.max(...kinds.values())).toBeLessThanOrEqual(20);
});
