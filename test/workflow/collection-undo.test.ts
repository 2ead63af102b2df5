/** 되돌리기 of "취합": the former collection comes back as it was, or none; a second time the new one does. */
import "../../src/messages/catalog";
import { isError } from "../../src/workbench/workbook/model";
import type { AnyAddin } from "../support/addin";
import type { CollectReport } from "../../src/workflow/collection";
import type { UndoReport } from "../../src/workflow/types";
import { openBlank, readingsOf, seen, totalOf, two } from "./support/collecting";

const [first, second] = two();
const changed = {
  ...second,
  personnel: { ...second.personnel, now: second.personnel.now + 5_000_000 },
};
const kinds = (findings: CollectReport["told"]): string[] => findings.map(({ kind }) => kind);
const hidden = ({ host: { book } }: AnyAddin): string[] =>
  book.sheets.flatMap(({ name, visibility }) => (visibility === "veryHidden" ? [name] : []));

test("the first collection goes, and what was there before stands as it was; once more, and it is back", async () => {
  const addin = await openBlank();
  await addin.host.edit((book) => book.sheet("메모")!.setValue(0, 0, "내 것"));
  const before = seen(addin);
  await addin.run("collectPlans", await readingsOf([first, second]));
  const after = seen(addin);
  expect(kinds((await addin.run<UndoReport>("undo")).findings)).toEqual([]);
  expect(seen(addin)).toEqual(before);
  await addin.run("undo");
  await addin.host.idle();
  expect(seen(addin)).toEqual(after);
  // Collecting after taking it back leaves one collection, and nothing of the other.
  await addin.run("undo");
  await addin.run("collectPlans", await readingsOf([first, second]));
  await addin.host.idle();
  expect(seen(addin)).toEqual(after);
  expect(hidden(addin).sort()).toEqual(["_plan_collected", "_plan_store"]);
});

test("a collection over another is taken back with values, formulas, looks, comments, names and references", async () => {
  const addin = await openBlank();
  await addin.run("collectPlans", await readingsOf([first, second]));
  const { book } = addin.host;
  await addin.host.edit((now) => {
    const ledger = now.sheet("성과자료")!;
    const row = totalOf(ledger, second);
    ledger.setValue(totalOf(ledger, first), 10, 7_000_000_000);
    const office = now.sheet(first.office)!;
    office.setValue(0, 0, "고쳐 쓴 제목");
    office.setStyle(3, 1, { ...office.styleAt(3, 1), fill: "#FFFF00" });
    const own = now.sheet("메모")!;
    own.setFormula(0, 0, `=성과자료!K${row + 1}`);
    own.setFormula(1, 0, "=SUM(성과자료[값])");
    now.names = [...now.names, { name: "총액", formula: `=성과자료!$K$${row + 1}` }];
    now.rename(now.sheet("총괄")!, "총괄(안)");
  });
  await addin.host.idle();
  const before = seen(addin);
  const name = (): unknown => book.names.find((one) => one.name === "총액")?.formula;
  const named = name();
  await addin.run("collectPlans", await readingsOf([first, changed]));
  await addin.host.idle();
  expect(book.sheet("메모")!.value(0, 0)).toBe(
    book.sheet("성과자료")!.value(totalOf(book.sheet("성과자료")!, second), 10),
  );
  const after = seen(addin);
  expect(after).not.toEqual(before);
  await addin.host.edit((now) => now.sheet(first.office)!.setValue(1, 9, "취합한 뒤에 적은 것"));
  const { findings } = await addin.run<UndoReport>("undo");
  await addin.host.idle();
  expect(seen(addin)).toEqual(before);
  expect(name()).toBe(named);
  expect(kinds(findings)).toEqual(["collection-put-away"]);
  expect(JSON.stringify(findings[0]!.data)).toContain("취합한 뒤에 적은 것");
  expect(JSON.stringify(findings[0]!.data)).not.toContain("고쳐 쓴 제목");
  await addin.run("undo");
  await addin.host.idle();
  expect(book.sheet(first.office)!.value(1, 9)).toBe("취합한 뒤에 적은 것");
  await addin.host.edit((now) => now.sheet(first.office)!.setValue(1, 9, undefined));
  expect(seen(addin)).toEqual(after);
  for (const sheet of book.sheets)
    expect([...sheet.cells()].filter(([, , { value }]) => isError(value))).toEqual([]);
});
