/** The input sheets: filled in, they are read back figure by figure; blank, they hold no figure. */
import { readWorkbook } from "../../src/reader";
import { inputSheet, templateKinds } from "../../src/layout/templates";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { parseAddress, type SheetArea } from "../../src/sheet/address";
import type { SheetLayout } from "../../src/sheet/layout";
import { figuresOf } from "./workbooks/figures";

function filled(layout: SheetLayout, entries: Readonly<Record<string, string | number>>): Grid {
  const rows = layout.rows.length;
  const columns = Math.max(...layout.cells.map((cell) => cell.column)) + 1;
  const values: CellValue[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => undefined),
  );
  for (const { row, column, content } of layout.cells)
    if (typeof content === "string") values[row]![column] = content;
  for (const [address, value] of Object.entries(entries)) {
    const area = parseAddress(address)!.area as SheetArea;
    values[area.row]![area.column] = value;
  }
  return {
    sheet: layout.name,
    row: 0,
    column: 0,
    rows,
    columns,
    values,
    merges: layout.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const sheets = (fill: readonly Readonly<Record<string, string | number>>[]) =>
  readWorkbook({
    grids: templateKinds.map((kind, index) => filled(inputSheet(kind, 2024), fill[index] ?? {})),
    hidden: [],
    own: [],
  });

test("blank input sheets hold no figure and nothing that is not understood", () => {
  const reading = sheets([]);
  expect([...figuresOf(reading)]).toEqual([]);
  expect(reading.notUnderstood).toEqual([]);
  expect(reading.parts.fiscalYear).toBe(2024);
});

test("filled input sheets are read back", () => {
  const reading = sheets([
    {
      C4: 300,
      C5: 200,
      D5: 180,
      C6: 100,
      C7: 60,
      C8: 40,
      C9: 0,
      A10: "정책",
      B10: "살기 좋은 마을",
      C10: 200,
      D10: 180,
      A11: "단위",
      B11: "마을 가꾸기",
      C11: 200,
      D11: 180,
      F11: "일반회계",
      A12: "세부",
      B12: "꽃길 조성",
      C12: 200,
      D12: 180,
    },
    { A5: "마을과", B5: 5, C5: 0, D5: 1, E5: 4, F5: 5 },
    {
      B1: "살기 좋은 마을",
      A5: "만족도(%)",
      C5: 100,
      E5: 80,
      F5: 81,
      G5: 82,
      H5: 83,
      I5: 84,
      E6: 79.5,
      J5: "만족 응답수/전체 응답수×100",
    },
    { A4: "만족도", B4: "만족 응답수", C4: 159, D4: 170 },
    { A4: "마을 가꾸기", B4: "꽃길 조성", C4: "꽃 심기", H4: "- 경관 개선", I4: "- 꽃길 2km" },
    { B3: "쾌적한 도시", B4: "마을과", B10: "살기 좋은 마을" },
  ]);
  expect(Object.fromEntries(figuresOf(reading))).toMatchObject({
    "total|계|2024": 300_000,
    "policy|정책사업|2024": 200_000,
    "policyProgram|살기좋은마을|2023": 180_000,
    "unitProgram|마을가꾸기|2024": 200_000,
    "detailProgram|꽃길조성|2024": 200_000,
    "administration|행정운영경비|2024": 100_000,
    "financial|재무활동|2024": 0,
    "정원|마을과|grade5": 1,
    "목표|만족도|2024": 82,
    "지표실적|만족도|2022": 79.5,
    "실적|만족응답수|2023": 170,
  });
  expect(reading.parts.unitPrograms[0]).toMatchObject({
    name: "마을 가꾸기",
    purpose: [{ text: "경관 개선" }],
    details: [{ name: "꽃길 조성" }],
  });
  expect(reading.parts.outline.strategicGoal?.text).toBe("쾌적한 도시");
  expect(reading.parts.indicators[0]!.goal).toBe("살기 좋은 마을");
});
