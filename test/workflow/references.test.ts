import { pieces, respell, sameContent } from "../../src/workflow/references";
import { follow, trackerFormulas } from "../../src/workflow/tracking";

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
    expect(respell("예산!$B$6:C7", "'예산 17'!$C$9:$D$10", "계획")).toBe("'예산 17'!$C$9:D10");
    expect(respell("B$6", "계획!$C$9", "계획")).toBe("C$9");
    expect(respell("B6", "예산!$C$9", "계획")).toBe("예산!C9");
    expect(respell("D:$D", "계획!$E:$E", "계획")).toBe("E:$E");
  });
  it("are left alone within texts, other files and names", () => {
    const formula = "=\"B5\"&[1]예산!B6+'[다른.xlsx]예산'!B7+B8_합";
    expect(pieces(formula).filter(({ kind }) => kind === "reference")).toEqual([]);
  });
});

describe("a shared cell that is followed", () => {
  const original = "=PLAN.SHARE(예산!B6,$B$5)";
  const native = "=IF($B$5=0,0,예산!B6/$B$5)";
  const cell = { sheet: "계획", address: "C6", contents: [original, native] };

  it("has a name over itself and what it refers to on each sheet", () => {
    expect(trackerFormulas([cell])).toEqual(["=계획!$C$6,계획!$B$5", "=예산!$B$6"]);
  });
  it("keeps its contents where nothing moved", () => {
    expect(follow([cell], trackerFormulas([cell]))[0]!.contents).toEqual([original, native]);
  });
  it("moves with inserted rows and a renamed sheet", () => {
    const [followed] = follow([cell], ["=계획!$C$8,계획!$B$7", "='예산 17'!$B$9"]);
    expect(followed!.place).toMatchObject({ sheet: "계획", row: 7, column: 2 });
    expect(followed!.contents).toEqual(["=PLAN.SHARE('예산 17'!B9,$B$7)", "=IF($B$7=0,0,'예산 17'!B9/$B$7)"]);
  });
  it("reads #REF! where a cell that it refers to was deleted", () => {
    const [followed] = follow([cell], ["=계획!$C$6,계획!$B$5", "=예산!#REF!"]);
    expect(followed!.contents[0]).toBe("=PLAN.SHARE(#REF!,$B$5)");
  });
  it("has no place any more where it was deleted itself", () => {
    expect(follow([cell], ["=계획!#REF!,계획!$B$5", "=예산!$B$6"])[0]!.place).toBeUndefined();
  });
  it("is taken to stand unmoved where its names are gone", () => {
    const [followed] = follow([cell], [undefined, undefined]);
    expect(followed!.place).toMatchObject({ sheet: "계획", row: 5, column: 2 });
  });
});

describe("what stands in a cell", () => {
  it("is the same however a program spells it", () => {
    expect(sameContent("=IF($B$5=0, 0, 예산!B6/$B$5)", "=if(b5=0,0,'예산'!$B$6/B5)", "계획")).toBe(true);
    expect(sameContent("가\r\n나", "가\n나", "계획")).toBe(true);
  });
  it("differs where somebody edited its text, a reference or a constant", () => {
    const native = '=IF($B$5=0,"가",예산!B6/$B$5)';
    for (const edited of [
      '=IF($B$5=1,"가",예산!B6/$B$5)',
      '=IF($B$5=0,"가",예산!B7/$B$5)',
      '=IF($B$5=0,"나",예산!B6/$B$5)',
      0.5,
    ])
      expect(sameContent(native, edited, "계획")).toBe(false);
  });
});
