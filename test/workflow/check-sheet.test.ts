/** 점검표 made again: what a person wrote on the one that stands, or leads from elsewhere to it, is never lost. */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Sheet } from "../../src/workbench/workbook/model";
import type { CheckSheetReport } from "../../src/workflow/types";
import { closeAll, formulaAt, openSample, reopen, snapshot, staffs, type, valueAt } from "../support/addin";

afterAll(closeAll);

const review = "점검표";
const sheetOf = (addin: Addin, name: string): Sheet => addin.host.book.sheet(name)!;
const checkSheets = (addin: Addin): string[] =>
  Object.keys(staffs(addin)).filter((name) => name.startsWith(review));

async function reviewed(): Promise<Addin> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.run("buildCheckSheet");
  return addin;
}

const again = (addin: Addin): Promise<CheckSheetReport> => addin.run<CheckSheetReport>("buildCheckSheet");
const kinds = ({ findings }: CheckSheetReport): string[] => findings.map(({ kind }) => kind);

test("one that nobody touched is replaced, in a file that was saved and opened again as well", async () => {
  const addin = await reopen(await reviewed());
  for (let time = 0; time < 2; time += 1) expect(await again(addin)).toEqual({ sheet: review, findings: [] });
  expect(checkSheets(addin)).toEqual([review]);
});

test.each<[string, (addin: Addin) => Promise<unknown>]>([
  ["비고 typed beside its rows", (addin) => type(addin, review, "I6", "부서에 확인함")],
  [
    "a row coloured as done",
    (addin) =>
      addin.host.edit(() =>
        sheetOf(addin, review).restyle({ row: 5, column: 0, rows: 1, columns: 6 }, { fill: "#C6EFCE" }),
      ),
  ],
  [
    "a row that was hidden",
    (addin) => addin.host.edit(() => void sheetOf(addin, review).setRow(5, { hidden: true })),
  ],
  [
    "merged cells",
    (addin) =>
      addin.host.edit(() => void sheetOf(addin, review).merge({ row: 5, column: 8, rows: 1, columns: 2 })),
  ],
  [
    "a column made wider",
    (addin) => addin.host.edit(() => void sheetOf(addin, review).setColumn(3, { width: 70 })),
  ],
  [
    "a header",
    (addin) =>
      addin.host.edit(() => {
        const sheet = sheetOf(addin, review);
        sheet.page = { ...sheet.page, headersFooters: { ...sheet.page.headersFooters, header: "&C대외비" } };
      }),
  ],
  ["a tab in a colour", (addin) => addin.host.edit(() => void (sheetOf(addin, review).tabColor = "#FF0000"))],
  ["a text typed over", (addin) => type(addin, review, "F6", "예산부서와 협의")],
  [
    "a comment",
    (addin) =>
      addin.host.edit(() => {
        const thread = { id: "1", created: "2016-10-05T02:00:00.000Z", replies: [] };
        sheetOf(addin, review).comments = [
          { row: 5, column: 3, text: "확인 바랍니다.", author: "김", thread },
        ];
      }),
  ],
])("one with %s stays as it is under another name, and is told", async (_, act) => {
  const addin = await reviewed();
  await act(addin);
  const before = snapshot(addin)[review];
  const { comments } = sheetOf(addin, review);
  const report = await again(addin);
  expect(report).toMatchObject({
    sheet: review,
    findings: [{ kind: "review-kept", cells: [`'${review} 이전'!A1`] }],
  });
  expect(snapshot(addin)[`${review} 이전`]).toEqual(before);
  expect(sheetOf(addin, `${review} 이전`).comments).toEqual(comments);
  // It is the person's from now on; the new one is replaced.
  expect(kinds(await again(addin))).toEqual([]);
  expect(snapshot(addin)[`${review} 이전`]).toEqual(before);
  expect(checkSheets(addin)).toHaveLength(2);
});

test("formulas over it go on showing what they showed", async () => {
  const addin = await reviewed();
  await addin.host.edit(() => sheetOf(addin, "예산").setFormula(0, 25, `=${review}!D6`));
  await addin.host.idle();
  const shown = valueAt(addin, "예산", "Z1");
  expect(String(shown)).not.toBe("");
  expect(kinds(await again(addin))).toEqual(["review-kept"]);
  expect(kinds(await again(addin))).toEqual([]);
  expect(formulaAt(addin, "예산", "Z1")).toBe(`='${review} 이전'!D6`);
  expect(valueAt(addin, "예산", "Z1")).toBe(shown);
});
