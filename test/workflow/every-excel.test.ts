/** Each Excel that the workbench stands for, through the whole of a plan's life: what people see is the same in all. */
import type { FormulaStyle } from "../../src/plan/settings";
import { excels, profiles, type ExcelProfile } from "../../src/workbench/host/profiles";
import type { Addin } from "../../src/workbench/runtime/addin";
import { isError } from "../../src/workbench/workbook/model";
import { closeAll, openSample, type } from "../support/addin";
import { published, shownCells } from "../support/published";

afterAll(closeAll);

const plan = "성과계획서";

/** What every cell of the workbook's shown sheets shows, and the plan's formulas. */
function seen(addin: Addin) {
  const { sheets } = addin.host.book;
  const shown = sheets
    .filter(({ visibility }) => visibility === "visible")
    .map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(([row, column, { value }]) =>
        value === undefined || value === ""
          ? []
          : [`${row},${column}: ${isError(value) ? value.text : value}`],
      ),
    ]);
  const formulas = [...addin.host.book.sheet(plan)!.cells()].flatMap(([row, column, { formula }]) =>
    formula === undefined ? [] : [`${row},${column}: ${formula}`],
  );
  return { shown, formulas };
}

type Step = readonly [name: string, run: (addin: Addin) => Promise<unknown>];

/** A plan's life; what is seen is compared after each step. */
const life: readonly Step[] = [
  ["build", (addin) => addin.run("buildPlanSheet")],
  ["type over a source: the functions answer", (addin) => type(addin, "예산", "B14", 31695)],
  ["rebuild", (addin) => addin.run("buildPlanSheet")],
  ["review", (addin) => addin.run("buildCheckSheet")],
  ["mark the findings", (addin) => addin.run("setMarks", true)],
  ["look before sending", (addin) => addin.run("inspect")],
  ["share", (addin) => addin.run("shareWithFinance")],
  ["reconnect", (addin) => addin.run("reconnect")],
  ["share again", (addin) => addin.run("shareWithFinance")],
  ["undo the sharing", (addin) => addin.run("undo")],
];

/** Excel 2021 has no LAMBDA: the pane does not offer the style there. */
const stylesOf = ({ sets }: ExcelProfile): readonly FormulaStyle[] =>
  Number(sets.ExcelApi!.split(".")[1]) >= 17 ? ["native", "names", "functions"] : ["native", "functions"];

async function live(excel: ExcelProfile): Promise<Record<string, unknown>> {
  const addin = await openSample({ excel });
  const found: Record<string, unknown> = {};
  for (const style of stylesOf(excel)) {
    await addin.run("buildPlanSheet", { style });
    await addin.host.idle();
    found[style] = [...shownCells(addin).values()];
    // Conditional formats over calls were reported to crash Excel LTSC 2021.
    expect(addin.host.book.sheet(plan)!.conditionalFormats).toEqual([]);
  }
  for (const [name, run] of life) {
    await run(addin);
    await addin.host.idle();
    found[name] = seen(addin);
  }
  found["comments"] = addin.host.book.sheets.map(({ comments }) => comments.map(({ text }) => text));
  return found;
}

// Time is the one hardship that proves nothing here.
const inHaste = (excel: ExcelProfile): ExcelProfile => ({ ...excel, latency: 0 });

let usual: Record<string, unknown>;
beforeAll(async () => {
  usual = await live(profiles.easy);
});

test("the plan's life leaves something to compare at each step", () => {
  const distinct = new Set(life.map(([name]) => JSON.stringify(usual[name])));
  // Built, with another amount, with the review beside it, shared; to reconnect and to undo lead back.
  expect(distinct.size).toBe(4);
});

test.each([...excels, "strictest" as const])(
  "%s shows the published plan in each style, and what the workbench shows after every step",
  async (name) => {
    const here = await live(inHaste(profiles[name]));
    for (const style of stylesOf(profiles[name]))
      expect({ style, shown: here[style] }).toEqual({ style, shown: published });
    for (const [step] of life)
      expect({ step, ...(here[step] as object) }).toEqual({ step, ...(usual[step] as object) });
    expect(here["comments"]).toEqual(usual["comments"]);
  },
);
