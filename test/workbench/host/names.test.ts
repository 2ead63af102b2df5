import { profiles } from "../../../src/workbench/host/profiles";
import { openTestPage, type TestPage } from "./support";

const parsing = { ...profiles.easy, parsesNames: true };

async function named(page: TestPage, formula: string): Promise<unknown> {
  page.book.addSheet("2017 예산");
  return page.excel(`
    const name = context.workbook.names.add("이름", ${JSON.stringify(formula)});
    name.load("formula");
    await context.sync();
    return name.formula;`);
}

test.each([
  ["='예산'!$A$1, '2017 예산'!$B$2", "=예산!$A$1,'2017 예산'!$B$2"],
  ["=sum( 예산!$A$1:$A$3 , 1 )", "=SUM(예산!$A$1:$A$3,1)"],
  ["=#REF!,예산!$A$1", "=#REF!,예산!$A$1"],
  [`="a, 'b'!"`, `="a, 'b'!"`],
  ["=LAMBDA(분자,분모,IF(분모=0,0,분자/분모))", "=LAMBDA(분자,분모,IF(분모=0,0,분자/분모))"],
])("%s is kept and read as %s", async (formula, kept) => {
  expect(await named(await openTestPage({ excel: parsing }), formula)).toBe(kept);
});

test.each([
  ["a bracket that is left open", "=SUM(예산!$A$1"],
  ["a bracket too many", "=예산!$A$1)"],
  ["an operator without its second side", "=1+"],
  ["a text that is left open", '="plan'],
  ["a sheet that is not there", "=없는시트!$A$1"],
  ["a formula that is too long", `=${"예산!$A$1,".repeat(1200)}예산!$A$1`],
])("%s is refused", async (_, formula) => {
  expect(await named(await openTestPage({ excel: parsing }), formula)).toMatchObject({
    code: "InvalidArgument",
    location: "NamedItemCollection.add",
  });
});

test("areas of several sheets are refused where the profile says so, those of one are not", async () => {
  const page = await openTestPage({ excel: { ...parsing, namesAcrossSheets: false } });
  expect(await named(page, "=예산!$A$1,'2017 예산'!$B$2")).toMatchObject({ code: "InvalidArgument" });
  const other = await openTestPage({ excel: { ...parsing, namesAcrossSheets: false } });
  expect(await named(other, "=예산!$A$1,예산!$B$2")).toBe("=예산!$A$1,예산!$B$2");
});
