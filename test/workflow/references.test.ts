import { parseAddress } from "../../src/sheet/address";
import { pieces, respell } from "../../src/workflow/references";
import { follow, isStillNative, trackerFormulas } from "../../src/workflow/tracking";

describe("the references of a formula text", () => {
  const cases: [string, string[]][] = [
    ["=PLAN.SHARE(B6,B5)", ["B6", "B5"]],
    ["='2017 예산'!$B$6*1000+예산!C7", ["'2017 예산'!$B$6", "예산!C7"]],
    ['=IF(A1="B2","C3",D4:E5)', ["A1", "D4:E5"]],
    ["=LOG10(A1)+FY15+세입2017", ["A1", "FY15"]],
    ["='B5''s'!A1", ["'B5''s'!A1"]],
    ["=PLAN.MEASURE(성과지표!$K$5,실적!C5:E5)", ["성과지표!$K$5", "실적!C5:E5"]],
  ];
  it.each(cases)("of %s are %j", (formula, references) => {
    const found = pieces(formula);
    expect(found.filter((piece) => piece.kind === "reference").map((piece) => piece.text)).toEqual(
      references,
    );
    expect(found.map((piece) => piece.text).join("")).toBe(formula);
  });
  it("keep their $ signs and their sheet when spelled over another area", () => {
    const area = { sheet: "예산 17", ...parseAddress("C9:D10")!.area };
    expect(respell("예산!$B$6:C7", area)).toBe("'예산 17'!$C$9:D10");
    expect(respell("B$6", { ...area, rows: 1, columns: 1 })).toBe("C$9");
  });
});

describe("a shared cell that is followed", () => {
  const cell = {
    sheet: "계획",
    address: "C6",
    original: "=PLAN.SHARE(예산!B6,$B$5)",
    native: "=IF($B$5=0,0,예산!B6/$B$5)",
  };

  it("has one name over itself and what it refers to", () => {
    expect(trackerFormulas([cell])).toEqual(["=계획!$C$6,예산!$B$6,계획!$B$5"]);
  });
  it("gets its original back where nothing moved", () => {
    const [followed] = follow([cell], trackerFormulas([cell]));
    expect(followed!.original).toBe(cell.original);
    expect(isStillNative(cell, followed!, cell.native)).toBe(true);
  });
  it("moves with inserted rows and a renamed sheet", () => {
    const [followed] = follow([cell], ["=계획!$C$8,'예산 17'!$B$9,계획!$B$7"]);
    expect(followed!.place).toMatchObject({ sheet: "계획", row: 7, column: 2 });
    expect(followed!.original).toBe("=PLAN.SHARE('예산 17'!B9,$B$7)");
    expect(isStillNative(cell, followed!, "=IF($B$7=0,0,'예산 17'!B9/$B$7)")).toBe(true);
  });
  it("is seen to be edited where the formula's text or a reference differs", () => {
    const [followed] = follow([cell], trackerFormulas([cell]));
    expect(isStillNative(cell, followed!, "=IF($B$5=0,1,예산!B6/$B$5)")).toBe(false);
    expect(isStillNative(cell, followed!, "=IF($B$5=0,0,예산!B7/$B$5)")).toBe(false);
    expect(isStillNative(cell, followed!, 0.5)).toBe(false);
  });
  it("cannot come back where a cell that it refers to was deleted", () => {
    const [followed] = follow([cell], ["=계획!$C$6,예산!#REF!,계획!$B$5"]);
    expect(followed!.original).toBeUndefined();
  });
});
