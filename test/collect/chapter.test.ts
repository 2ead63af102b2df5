/** 제1장 over the ledger: names that Excel takes for more than names, offices of several departments, sums of other rows. */
import { collect, type Collection } from "../../src/collect";
import { readForm, standardForm } from "../../src/forms";
import { spelling } from "../../src/functions/calls";
import { links, rowsOfPlan } from "../../src/ledger";
import { assemble } from "../../src/plan/assemble";
import { bookOf } from "../../src/workbench/cli/layouts";
import { loadFunctions } from "../../src/workbench/runtime/functions";
import { Calculator } from "../../src/workbench/workbook/calculation";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import { aPlan, goal, line } from "../support/parts";
import { government, recount, type Department } from "./government";
import { filesOf, ledgerOf } from "./worksheets";

loadFunctions();

const hostile = [
  ">5",
  "A*국",
  "국?",
  '"가"국',
  "=SUM(1)",
  "총괄",
  "성과자료",
  "아주 긴 이름의 소관실국이라서 시트 이름 하나에는 다 들어가지 않는 국",
];
const departments: Department[] = government(5, hostile.length).map((one, index) => ({
  ...one,
  office: hostile[index]!,
  strategicGoal: `목표 ${hostile[index]!}`,
}));
const collection: Collection = collect(ledgerOf(filesOf(departments)), standardForm)!;
const [chapter, ...others] = collection.layouts;
const write = () => bookOf(chapter!, others, spelling("native", { textAt: collection.textAt }));

test("offices may bear any name: each has a sheet that Excel allows, and its row counts what is its own", async () => {
  const book = await readXlsx(await writeXlsx(await write()));
  expect(book.sheets).toHaveLength(hostile.length + 2);
  const sheet = book.sheets[0]!;
  const wanted = recount(departments);
  const shown = (id: string) => {
    const cell = chapter!.cells.find((one) => one.id === id)!;
    return sheet.value(cell.row, cell.column);
  };
  expect([shown("체계/계/성과지표수"), shown("체계/계/단위사업수"), shown("인력 총괄/계/부서수")]).toEqual([
    wanted["계"]!["지표수"],
    wanted["계"]!["단위사업수"],
    departments.length,
  ]);
  const posts = departments.map(({ staff: { grades } }) => grades[0] + grades[1] + grades[2]);
  expect(shown("인력 총괄/계/정원")).toBe(posts.reduce((sum, each) => sum + each));
  for (const [office, row] of Object.entries(wanted))
    for (const [head, value] of Object.entries(row))
      expect([office, head, shown(`총괄표/${office}/${head}`)]).toEqual([office, head, value]);
});

test("차례 has the page on which each part begins, and every sheet counts from the page that stands there", async () => {
  const book = await readXlsx(await writeXlsx(await write()));
  const pageOf = (heading: string): unknown => {
    const { row, column } = chapter!.cells.find(({ id }) => id === `차례/${heading}/쪽`)!;
    return book.sheets[0]!.value(row, column);
  };
  let next = 1;
  for (const { name, page } of book.sheets.slice(0, -1)) {
    const { name: office } = collection.offices.find(({ sheet }) => sheet === name) ?? { name: "" };
    expect([name, page.firstPage]).toEqual([name, next]);
    if (office !== "") expect([name, pageOf(office)]).toEqual([name, next]);
    next += 1 + page.rowBreaks.length;
  }
  const { goals, staff, summary } = standardForm.chapter;
  const parts = [goals, staff, summary].map(({ heading }) => pageOf(heading) as number);
  const { rowBreaks } = book.sheets[0]!.page;
  const headings = [goals, staff, summary].map(
    ({ heading }) => chapter!.cells.filter(({ content }) => content === heading).at(-1)!.row,
  );
  // Each begins a page of its own.
  expect(parts).toEqual(headings.map((row) => 2 + rowBreaks.indexOf(row)));
  expect(parts[0]).toBeGreaterThan(1);
});

test("a form that was copied before 차례 had pages is read, with our word over them", () => {
  const { page, ...contents } = standardForm.chapter.contents;
  const former = { ...standardForm, chapter: { ...standardForm.chapter, contents } };
  expect(readForm(former, standardForm).chapter.contents.page).toBe(page);
});

test("the general calculation, formula by formula, finds in 제1장 what was written there", async () => {
  const book = await write();
  const sheet = book.sheets[0]!;
  const written = [...sheet.cells()].map(([row, column, { value }]) => [row, column, value]);
  for (const [row, column, { formula }] of [...sheet.cells()])
    if (formula !== undefined) sheet.setFormula(row, column, formula);
  await new Calculator(book).calculate("full");
  expect([...sheet.cells()].map(([row, column, { value }]) => [row, column, value])).toEqual(written);
  expect(written.filter(([, , value]) => typeof value === "number").length).toBeGreaterThan(100);
});

test("an amount that no sheet states is the sum of the rows that make it, and one amount under two names is one", () => {
  const parts = aPlan()
    .with({ fiscalYear: 2017, department: "홍보실" })
    .withGoal(goal("열린행정 구현"))
    .withBudget(
      line("unitProgram", "구정홍보", 7, { 2017: 179000 }, { path: ["정책사업"] }),
      line("unitProgram", "소식지", 8, { 2017: 172000 }, { path: ["정책사업"] }),
      line("personnel", "인력운영비", 14, { 2017: 30695 }),
    )
    .build();
  const rows = rowsOfPlan(assemble(parts).plan!, { file: "홍보실.xlsx" });
  const made = links(rows);
  const name = ({ item, unitProgram }: (typeof rows)[number]): string =>
    [unitProgram, item].filter((word) => word !== "").join(" ");
  const told = rows.flatMap((row, index) =>
    made[index] ? [[name(row), made[index].map((part) => [name(rows[part]!), rows[part]!.value])]] : [],
  );
  expect(Object.fromEntries(told) as object).toMatchObject({
    정책사업: [
      ["구정홍보 예산액", 179_000_000],
      ["소식지 예산액", 172_000_000],
    ],
    인력운영비: [["행정운영경비", 30_695_000]],
    예산액: [["정책사업", 351_000_000]],
  });
});
