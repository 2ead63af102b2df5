/** What refers to cells that a person filled on the plan sheet follows what they hold, or is told: never to another figure. */
import type { Finding } from "../../src/messages/finding";
import { insertColumns, insertRows } from "../../src/workbench/workbook/model";
import { parseAddress } from "../../src/sheet/address";
import type { Desk } from "../sequences/desk";
import { formulaAt, type, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();
const plan = "성과계획서";

async function built(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => book.addSheet("참조"));
  return addin;
}

async function enter(
  addin: Desk,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!.area;
    await addin.host.edit((book) =>
      typeof content === "string" && content.startsWith("=")
        ? book.sheet(sheet)!.setFormula(row, column, content)
        : book.sheet(sheet)!.setValue(row, column, content),
    );
  }
  await addin.host.idle();
}

/** One more team: the rows of the plan below its staff move down. */
async function addTeam(addin: Desk): Promise<void> {
  await type(addin, "조직인력", "A7", "새 팀");
  for (const column of ["B", "C", "D", "E", "F"]) await type(addin, "조직인력", `${column}7`, 1);
}

const build = async (addin: Desk): Promise<readonly Finding[]> =>
  (await addin.run<{ findings: Finding[] }>("buildPlanSheet")).findings;

const values = (addin: Desk, addresses: readonly string[]): unknown[] =>
  addresses.map((address) => valueAt(addin, "참조", address));

const toldOf = (findings: readonly Finding[], cell: string): string[] =>
  findings.flatMap(({ kind, cells }) => (cells?.includes(cell) ? [kind] : []));

test("a note beside a figure goes with its row, and so does all that refers to it, through 되돌리기 and back", async () => {
  const addin = await built();
  await enter(addin, plan, { N27: 5000, N29: "=N27+1" });
  await enter(addin, "참조", {
    A1: `=${plan}!N27`,
    A2: `=${plan}!$N$29*2`,
    A3: `=SUM(${plan}!N26:N30)`,
    A4: `=${plan}!D27`,
  });
  const all = ["A1", "A2", "A3", "A4"];
  const before = values(addin, all);
  expect(before.slice(0, 3)).toEqual([5000, 10002, 10001]);
  await addTeam(addin);
  for (const step of ["buildPlanSheet", "undo", "undo", "buildPlanSheet", "buildPlanSheet"]) {
    await addin.run(step);
    expect([step, ...values(addin, all)]).toEqual([step, ...before]);
  }
  const place = /!([A-Z]+)(\d+)/.exec(formulaAt(addin, "참조", "A4")!)!;
  expect(formulaAt(addin, "참조", "A1")).toBe(`=${plan}!N${place[2]}`);
});

test.each([
  ["a row", (addin: Desk) => addin.host.edit((book) => insertRows(book, book.sheet(plan)!, 29, 1)), "D30"],
  [
    "a column",
    (addin: Desk) => addin.host.edit((book) => insertColumns(book, book.sheet(plan)!, 6, 1)),
    "G26",
  ],
])(
  "a figure typed into %s put into the plan keeps its value in formulas over it, told; they follow it back",
  async (_, insert, cell) => {
    const addin = await built();
    await insert(addin);
    await enter(addin, plan, { [cell]: 7000000 });
    await enter(addin, "참조", { A1: `=${plan}!${cell}`, A2: `=${plan}!${cell}+1` });
    const findings = await build(addin);
    expect(values(addin, ["A1", "A2"])).toEqual([7000000, 7000001]);
    expect(toldOf(findings, "참조!A1")).toContain("figure-no-longer-planned");
    await addin.run("undo");
    expect([formulaAt(addin, "참조", "A1"), valueAt(addin, "참조", "A1")]).toEqual([
      `=${plan}!${cell}`,
      7000000,
    ]);
    await build(addin);
    await build(addin);
    expect(values(addin, ["A1", "A2"])).toEqual([7000000, 7000001]);
  },
);

test("a formula on the plan over a typed cell that is no more keeps its value, told", async () => {
  const addin = await built();
  await addin.host.edit((book) => insertRows(book, book.sheet(plan)!, 29, 1));
  await enter(addin, plan, { D30: 7000000, N40: "=D30*2" });
  const findings = await build(addin);
  const kept = findings.flatMap(({ kind, cells }) => (kind === "edited-cell-kept" ? cells! : []));
  expect(kept).toHaveLength(1);
  const note = kept[0]!.split("!")[1]!;
  expect(valueAt(addin, plan, note)).toBe(14000000);
  expect(toldOf(findings, kept[0]!)).toContain("figure-no-longer-planned");
  expect(toldOf(await build(addin), kept[0]!)).toContain("formula-became-value");
  expect(valueAt(addin, plan, note)).toBe(14000000);
});

test("a note that is made after a build is not looked for on the plan that comes back", async () => {
  const addin = await built();
  await addTeam(addin);
  await build(addin);
  await enter(addin, plan, { N28: 77 });
  await enter(addin, "참조", { A1: `=${plan}!N28` });
  const { findings } = await addin.run<{ findings: Finding[] }>("undo");
  expect(valueAt(addin, "참조", "A1")).toBe(77);
  expect(toldOf(findings, "참조!A1")).toContain("figure-no-longer-planned");
  await addin.run("undo");
  expect(formulaAt(addin, "참조", "A1")).toBe(`=${plan}!N28`);
});

test("notes of a plan that was taken back go on to the next one as they are, and so does what refers to them", async () => {
  const addin = await built();
  await enter(addin, plan, { N27: 5000, N29: "=N27+1" });
  await enter(addin, "참조", { A1: `=${plan}!N27`, A2: `=${plan}!N29` });
  await addin.run("undo");
  await addTeam(addin);
  const findings = await build(addin);
  expect(values(addin, ["A1", "A2"])).toEqual([5000, 5001]);
  expect([toldOf(findings, "참조!A1"), toldOf(findings, "참조!A2")]).toEqual([[], []]);
  const [, row] = /!N(\d+)/.exec(formulaAt(addin, "참조", "A2")!)!;
  expect(formulaAt(addin, plan, `N${row}`)).toMatch(/^=N\d+\+1$/);
});
