import { editsOn } from "../../src/workflow/edits";
import { placeEdits } from "../../src/workflow/placed-edits";
import { sameContent } from "../../src/workflow/references";
import type { Grid } from "../../src/sheet/grid";
import type { SheetLayout } from "../../src/sheet/layout";

const record = {
  sheet: "성과계획서",
  written: { A1: "계", B1: "=예산!$B$6*1000", B2: "=예산!$B$7*1000" },
  ids: { B1: "예산현황/계/예산액", B2: "예산현황/정책사업/예산액" },
  widths: [],
};

const sheet = (values: Grid["values"], formulas: Grid["formulas"]): Grid => ({
  sheet: "성과계획서",
  row: 0,
  column: 0,
  rows: values.length,
  columns: values[0]!.length,
  values,
  formulas,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

const layout = (cells: SheetLayout["cells"]): SheetLayout => ({
  ...({} as SheetLayout),
  name: "성과계획서",
  cells,
});

describe("a person's edits of the plan sheet", () => {
  it("are none where Excel only respelled a formula", () => {
    const now = sheet(
      [
        ["계", 470],
        [undefined, 396],
      ],
      [
        [undefined, "='예산'!$B$6*1000"],
        [undefined, "= 예산!$b$7 * 1000"],
      ],
    );
    expect(editsOn(now, record)).toEqual([]);
  });
  it("are cells typed over, cleared, and filled beside the plan", () => {
    const now = sheet(
      [
        [undefined, 500, "확인"],
        [undefined, 396, undefined],
      ],
      [
        [undefined, undefined, undefined],
        [undefined, "=예산!$B$7*1000", undefined],
      ],
    );
    expect(editsOn(now, record).map(({ address, now: content }) => [address, content])).toEqual([
      ["A1", ""],
      ["B1", 500],
      ["C1", "확인"],
    ]);
  });
  it("go with their figure to another row of the new plan", () => {
    const edit = { address: "B1", id: "예산현황/계/예산액", written: "=예산!$B$6*1000", now: 500 };
    const moved = layout([{ row: 4, column: 1, id: "예산현황/계/예산액", content: 1 }]);
    expect([...placeEdits([edit], moved).kept.keys()]).toEqual(["B5"]);
  });
  it("are said to be lost where the new plan has no such figure", () => {
    const edit = { address: "B1", id: "예산현황/재무활동/예산액", written: 1, now: 500 };
    expect(placeEdits([edit], layout([])).lost).toEqual([edit]);
  });
  it("compare contents, not spelling", () => {
    expect(sameContent("=_xldudf_PLAN_SHARE(B6,B5)", "=PLAN.SHARE(예산!B6, B5)", "예산")).toBe(true);
    expect(sameContent("=PLAN.SHARE(B6,B5)", "=PLAN.SHARE(B6,B4)", "예산")).toBe(false);
    expect(sameContent('="보도 자료"', '="보도자료"', "예산")).toBe(false);
    expect(sameContent(0, "", "예산")).toBe(false);
  });
});
