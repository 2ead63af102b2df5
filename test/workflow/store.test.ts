/** What the workbook keeps for the add-in may be damaged, or another's: it is put aside and told, and work goes on. */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Sheet } from "../../src/workbench/workbook/model";
import { largeDepartment } from "../../scripts/bench/large-department";
import { inFull } from "../../src/excel/in-short";
import { closeAll, openBook, openSample, reopen, snapshot, type, valueAt } from "../support/addin";

afterAll(closeAll);

const plan = "성과계획서";
type Told = { findings: { kind: string; data: Record<string, unknown> }[] };

async function built(): Promise<Addin> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

const storeOf = (addin: Addin): Sheet => addin.host.book.sheets.find(({ name }) => name === "_plan_store")!;

const rowOf = (store: Sheet, key: string): number =>
  [...store.cells()].find(([, column, { value }]) => column === 0 && value === key)![0];

const told = ({ findings }: Told, kind: string): unknown[] =>
  findings.filter((found) => found.kind === kind).map(({ data }) => data);

/** Puts other words into the one cell of the store that has these. */
function respell(store: Sheet, words: string, others: string): void {
  const [[row, column, { value }]] = [...store.cells()].filter(([, , cell]) =>
    String(cell.value).includes(words),
  ) as [ReturnType<Sheet["cells"]> extends Iterable<infer Cell> ? Cell : never];
  store.setValue(row, column, String(value).replace(words, others));
}

const damages: readonly (readonly [string, entries: readonly string[], (store: Sheet) => void])[] = [
  [
    "a text cut short",
    ["build"],
    (store) => store.setValue(rowOf(store, "build"), 1, '{"sheet":"성과계획서","wri'),
  ],
  [
    "an entry of another shape",
    ["build"],
    (store) => store.setValue(rowOf(store, "build"), 1, '{"written":[1]}'),
  ],
  ["a set-up of another shape", ["build"], (store) => respell(store, '"setUp":{', '"setUp":1,"was":{')],
  ["merged areas that are none", ["build"], (store) => respell(store, '"merges":"', '"merges":7,"was":"')],
  ["a step of another kind", ["step"], (store) => store.setValue(rowOf(store, "step"), 1, '"build"')],
  [
    "everything shifted by a column",
    ["other"],
    (store) => {
      for (const [row, column, { value }] of [...store.cells()].reverse()) {
        store.setValue(row, column + 1, value as string);
        if (column === 0) store.setValue(row, 0, undefined);
      }
    },
  ],
];

describe("a damaged store", () => {
  test.each(damages)(
    "%s: is told once, and the plan is built, shared and taken back",
    async (_, entries, damage) => {
      const addin = await built();
      await addin.host.edit(() => damage(storeOf(addin)));
      expect(told(await addin.run<Told>("readWorkbook"), "store-damaged")).toEqual([{ entries }]);
      expect(told(await addin.run<Told>("buildPlanSheet"), "store-damaged")).toEqual([{ entries }]);
      expect(told(await addin.run<Told>("buildPlanSheet"), "store-damaged")).toEqual([]);
      const again = snapshot(addin)[plan];
      await addin.run("shareWithFinance");
      await addin.run("undo");
      expect(snapshot(addin)[plan]).toEqual(again);
    },
  );

  it("keeps what is sound: settings stay", async () => {
    const addin = await built();
    await addin.run("saveSettings", { ifNew: "신규" });
    await addin.host.edit(() => storeOf(addin).setValue(rowOf(storeOf(addin), "build"), 1, "…"));
    const again = await reopen(addin);
    await again.run("buildPlanSheet");
    expect(await again.run("known")).toMatchObject({ settings: { ifNew: "신규" } });
  });

  it("says that edits of the plan cannot be told apart, before they are put away with it", async () => {
    const addin = await built();
    await type(addin, plan, "A1", "내가 고친 제목");
    await addin.host.edit((book) => void book.deleteSheet(storeOf(addin)));
    const report = await addin.run<Told>("buildPlanSheet");
    expect(told(report, "plan-without-record")).toHaveLength(1);
    await addin.run("undo");
    expect(valueAt(addin, plan, "A1")).toBe("내가 고친 제목");
  });
});

describe("a record too long to stand as it is", () => {
  const built = async (): Promise<Addin> => {
    const addin = await openBook(await largeDepartment({ units: 6, details: 5 }));
    await addin.run("buildPlanSheet");
    await type(addin, plan, "A1", "내가 고친 제목");
    return addin;
  };
  const written = (addin: Addin): string => {
    const store = storeOf(addin);
    const row = rowOf(store, "build");
    const pieces = [...store.cells()].filter(([at, column]) => at === row && column > 0);
    return pieces.map(([, , { value }]) => String(value)).join("");
  };
  const write = (addin: Addin, text: string): Promise<void> =>
    addin.host.edit(() => {
      const store = storeOf(addin);
      for (let from = 0; from < text.length; from += 8_000)
        store.setValue(rowOf(store, "build"), 1 + from / 8_000, text.slice(from, from + 8_000));
    });

  it.each([
    ["stands in short", (text: string) => text],
    ["is read in full as well, as former versions wrote it", inFull],
  ])("%s: an edit of the plan goes on", async (_, spelled) => {
    const addin = await built();
    const text = written(addin);
    expect(inFull(text).length).toBeGreaterThan(3 * text.length);
    await write(addin, spelled(text));
    const report = await addin.run<Told>("buildPlanSheet");
    expect(told(report, "store-damaged")).toEqual([]);
    expect(valueAt(addin, plan, "A1")).toBe("내가 고친 제목");
  });

  it("is told as damaged where it lost its end", async () => {
    const addin = await built();
    const [first] = written(addin).match(/^.{7960}/)!;
    await write(addin, first);
    expect(told(await addin.run<Told>("readWorkbook"), "store-damaged")).toEqual([{ entries: ["build"] }]);
  });
});

test("a store that came from another workbook is neither read nor changed, and said so", async () => {
  const addin = await openSample();
  const other = await built();
  const foreign = storeOf(other);
  await addin.host.edit((book) => {
    const sheet = book.addSheet("_plan_store");
    for (const [row, column, cell] of foreign.cells()) sheet.setCell(row, column, cell);
    book.defineName({ name: "_PLAN_SHEET", scope: sheet.id, formula: '="store"', hidden: true });
    book.setVisibility(sheet, "veryHidden");
  });
  const before = snapshot(addin)["_plan_store"];
  const report = await addin.run<Told>("buildPlanSheet");
  expect(told(report, "store-not-ours")).toEqual([{ sheets: "_plan_store" }]);
  expect(told(await addin.run<Told>("buildPlanSheet"), "store-not-ours")).toEqual([]);
  expect(snapshot(addin)["_plan_store"]).toEqual(before);
  expect(snapshot(addin)[plan]).toBeDefined();
});
