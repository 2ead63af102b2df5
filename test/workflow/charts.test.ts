/** Charts over the plan follow it to the next one; what cannot follow is told before it is lost. */
import { profiles, type ExcelProfile } from "../../src/workbench/host/profiles";
import type { Addin } from "../../src/workbench/runtime/addin";
import { closeAll, openSample } from "../support/addin";

afterAll(closeAll);

const plan = "성과계획서";

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown> }[];
}
const kinds = ({ findings }: Told): string[] => findings.map(({ kind }) => kind);
const sheetOf = (addin: Addin, name: string) => addin.host.book.sheet(name)!;

const label = "인 력 운 영 비";

/** The plan's row of the label. */
function rowOf(addin: Addin, label: string): number {
  const found = [...sheetOf(addin, plan).cells()].find(([, , { value }]) => value === label);
  return found![0] + 1;
}

/** The plan, and a sheet 보고 with a chart over two rows of it. */
async function withChart(
  excel: ExcelProfile = profiles.m365,
): Promise<{ addin: Addin; source: () => unknown }> {
  const addin = await openSample({ excel: { ...excel, latency: 0 } });
  await addin.run("buildPlanSheet");
  const row = rowOf(addin, label);
  await addin.host.edit((book) => {
    const values = `${plan}!$D$${row}:$D$${row + 1}`;
    book.addSheet("보고").charts = [
      { name: "차트 1", series: [{ values, categories: `${plan}!$A$${row}:$A$${row + 1}` }] },
    ];
  });
  return { addin, source: () => sheetOf(addin, "보고").charts[0]!.series[0]! };
}

test("a chart draws the same figures after builds and 되돌리기, though they have moved", async () => {
  const { addin, source } = await withChart();
  const first = rowOf(addin, label);
  // One department more moves what stands below.
  await addin.host.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
      book.sheet("조직인력")!.setValue(6, column, content),
    ),
  );
  const rows: number[] = [];
  for (const job of ["buildPlanSheet", "undo", "undo", "buildPlanSheet", "buildPlanSheet"]) {
    const told = await addin.run<Told>(job);
    const row = rowOf(addin, label);
    rows.push(row - first);
    expect([job, source(), kinds(told).filter((kind) => kind.startsWith("charts"))]).toEqual([
      job,
      { values: `${plan}!$D$${row}:$D$${row + 1}`, categories: `${plan}!$A$${row}:$A$${row + 1}` },
      [],
    ]);
  }
  expect(rows).toEqual([1, 0, 1, 1, 1]);
});

test("a chart on a protected sheet is named, and so are sheets with charts where Excel tells no sources", async () => {
  const { addin } = await withChart();
  await addin.host.edit(() => (sheetOf(addin, "보고").protection = { on: true, options: {} }));
  const told = await addin.run<Told>("buildPlanSheet");
  expect(told.findings.find(({ kind }) => kind === "charts-not-led")?.data).toEqual({
    charts: "보고 ‘차트 1’",
  });

  const older = await withChart(profiles.ltsc2021);
  const report = await older.addin.run<Told>("buildPlanSheet");
  expect(report.findings.find(({ kind }) => kind === "charts-unknown")?.data).toEqual({ sheets: "보고" });
});

test("what a person put on the plan sheet is told when the sheet is put away, and is there after 되돌리기", async () => {
  const addin = await openSample({ excel: { ...profiles.m365, latency: 0 } });
  await addin.run("buildPlanSheet");
  const area = { row: 20, column: 3, rows: 2, columns: 1 };
  await addin.host.edit(() => {
    const sheet = sheetOf(addin, plan);
    sheet.charts = [{ name: "차트 1", series: [{ values: `${plan}!$D$26` }] }];
    sheet.shapes = ["그림 1", "도형 2"];
    sheet.conditionalFormats = [{ areas: [area], origin: undefined }];
    sheet.validations = [{ areas: [area], origin: undefined }];
    sheet.autoFilter = { row: 24, column: 0, rows: 4, columns: 4 };
    const styles = [{ rotation: 90 }, { shrink: true }, { locked: false }] as const;
    styles.forEach((style, index) => sheet.restyle({ ...area, row: 30 + index, rows: 1 }, style));
    sheet.protection = { on: true, options: {} };
  });
  const told = await addin.run<Told>("buildPlanSheet");
  expect(told.findings.find(({ kind }) => kind === "left-on-former-plan")?.data).toEqual({
    charts: 1,
    shapes: 2,
    formats: 1,
    lists: 2,
    tables: 0,
    isProtected: true,
    isFiltered: true,
    isTurned: true,
    isShrunk: true,
    isUnlocked: true,
  });
  expect(kinds(await addin.run<Told>("undo"))).not.toContain("left-on-former-plan");
  const sheet = sheetOf(addin, plan);
  expect([sheet.charts.length, sheet.shapes.length]).toEqual([1, 2]);
  expect(kinds(await addin.run<Told>("undo"))).toContain("left-on-former-plan");
  expect(kinds(await addin.run<Told>("buildPlanSheet"))).not.toContain("left-on-former-plan");
});
