/** Conditional formats and data validations over the plan follow it to the next one; what cannot follow is told and held. */
import { profiles, type ExcelProfile } from "../../src/workbench/host/profiles";
import { type Rule, type Sheet, usualEntry } from "../../src/workbench/workbook/model";
import { type AnyAddin, closeAll, reopen } from "../support/addin";
import { onOnePage } from "../support/one-page";

afterAll(closeAll);
const openSample = onOnePage();

const plan = "성과계획서";
const sheetOf = (addin: AnyAddin, name: string): Sheet => addin.host.book.sheet(name)!;

interface Told {
  readonly findings: readonly { kind: string; data: Record<string, unknown>; cells: readonly string[] }[];
}
const about = ({ findings }: Told): unknown[] =>
  findings.flatMap(({ kind, cells }) => (kind.startsWith("rules") ? [[kind, cells]] : []));

const label = "인 력 운 영 비";

/** The plan's row of the label. */
function rowOf(addin: AnyAddin): number {
  const found = [...sheetOf(addin, plan).cells()].find(([, , { value }]) => value === label);
  return found![0] + 1;
}

const list = (source: string, column: number): Rule => ({
  areas: [{ row: 2, column, rows: 5, columns: 1 }],
  origin: undefined,
  compares: { type: "List", terms: { source, inCellDropDown: true } },
});

const check = (formula: string, column: number): Rule => ({
  areas: [{ row: 2, column, rows: 5, columns: 1 }],
  origin: undefined,
  compares: { type: "Custom", terms: { formula } },
  says: {
    ...usualEntry,
    alert: { showAlert: true, style: "Stop", title: "확인", message: "계획서의 값까지만" },
  },
});

const format = (formula: string): Rule => ({
  areas: [
    { row: 3, column: 1, rows: 4, columns: 1 },
    { row: 9, column: 1, rows: 1, columns: 1 },
  ],
  origin: undefined,
  compares: { type: "Custom", terms: { formula } },
});

const greater = (formula1: string): Rule => ({
  areas: [{ row: 3, column: 2, rows: 4, columns: 1 }],
  origin: undefined,
  compares: { type: "CellValue", terms: { formula1, operator: "GreaterThan" } },
});

const formulasOf = (rules: readonly Rule[]): unknown[] =>
  rules.map(({ compares }) => Object.values(compares!.terms)[0]);

/** The sample with its plan, and rules on 예산. */
async function withRules(
  rules: (row: number) => { validations?: Rule[]; formats?: Rule[] },
  excel: ExcelProfile = profiles.strictest,
): Promise<{ addin: AnyAddin; row: number; budget: () => Sheet }> {
  const addin = await openSample(excel);
  await addin.run("buildPlanSheet");
  const row = rowOf(addin);
  const budget = (): Sheet => sheetOf(addin, "예산");
  const { validations = [], formats = [] } = rules(row);
  await addin.host.edit(() => {
    budget().validations = validations;
    budget().conditionalFormats = formats;
  });
  return { addin, row, budget };
}

const movePlan = (addin: AnyAddin): Promise<unknown> =>
  addin.host.edit((book) =>
    ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
      book.sheet("조직인력")!.setValue(6, column, content),
    ),
  );

test("lists, checks and formats go by the same figures after builds and 되돌리기, though they have moved", async () => {
  const { addin, row, budget } = await withRules((at) => ({
    validations: [
      list(`=${plan}!$A$${at}:$A$${at + 1}`, 0),
      check(`=${plan}!$D$${at}>0`, 1),
      list("가,나", 2),
      check("=D3>0", 3),
    ],
    formats: [format(`=$B$4<>${plan}!$D$${at}`), greater(`=${plan}!$D$${at}`), greater("=10")],
  }));
  await movePlan(addin);
  const moved: number[] = [];
  for (const job of ["buildPlanSheet", "undo", "undo", "buildPlanSheet", "buildPlanSheet"]) {
    const told = await addin.run<Told>(job);
    const at = rowOf(addin);
    moved.push(at - row);
    expect([job, about(told)]).toEqual([job, []]);
    expect([job, new Set(formulasOf(budget().validations))]).toEqual([
      job,
      new Set([`=${plan}!$A$${at}:$A$${at + 1}`, `=${plan}!$D$${at}>0`, "가,나", "=D3>0"]),
    ]);
    expect([job, formulasOf(budget().conditionalFormats)]).toEqual([
      job,
      [`=$B$4<>${plan}!$D$${at}`, `=${plan}!$D$${at}`, "=10"],
    ]);
    const { says } = budget().validations.find(({ compares }) =>
      String(compares?.terms["formula"]).includes(plan),
    )!;
    expect(says!.alert).toMatchObject({ title: "확인", message: "계획서의 값까지만" });
  }
  expect(moved).toEqual([1, 0, 1, 1, 1]);
});

test("rules beside one another are told apart, and lead on in a file that was saved and opened again", async () => {
  const { addin } = await withRules((at) => ({
    validations: [check(`=${plan}!$D$${at}>0`, 3), check(`=${plan}!$D$${at + 1}>0`, 4), check("=F3>0", 5)],
  }));
  const again = await reopen(addin);
  await movePlan(again);
  const told = await again.run<Told>("buildPlanSheet");
  const at = rowOf(again);
  expect(about(told)).toEqual([]);
  expect(new Set(formulasOf(sheetOf(again, "예산").validations))).toEqual(
    new Set([`=${plan}!$D$${at}>0`, `=${plan}!$D$${at + 1}>0`, "=F3>0"]),
  );
});

test("a rule that cannot be led is told, and the plan that it compares with is never deleted under it", async () => {
  const { addin, row, budget } = await withRules((at) => ({ formats: [format(`=B4<>${plan}!$D$${at}`)] }));
  const first = await addin.run<Told>("buildPlanSheet");
  expect(about(first)).toEqual([["rules-not-led", ["예산!B4:B7,예산!B10"]]]);
  expect(formulasOf(budget().conditionalFormats)).toEqual([`=B4<>'${plan} 이전'!$D$${row}`]);
  await addin.run("undo");
  expect(formulasOf(budget().conditionalFormats)).toEqual([`=B4<>${plan}!$D$${row}`]);
  await addin.run("undo");
  const last = await addin.run<Told>("buildPlanSheet");
  expect(about(last)).toEqual([["rules-not-led", ["예산!B4:B7,예산!B10"]]]);
  expect(about(await addin.run<Told>("buildPlanSheet"))).toHaveLength(1);
  expect(formulasOf(budget().conditionalFormats)).toEqual([`=B4<>'${plan} 이전'!$D$${row}`]);
  expect(sheetOf(addin, `${plan} 이전`).value(row - 1, 0)).toBe(label);
});

const whereTold = [
  { told: "only where the sheet is in use", rulesBeyondUse: false },
  { told: "wherever they stand", rulesBeyondUse: true },
];

test.each(whereTold)(
  "lists far below and beside all else follow the plan, of a sheet without values too, in an Excel that tells lists $told",
  async ({ rulesBeyondUse }) => {
    const lists = (at: number): { validations: Rule[] } => {
      const { areas: _, ...rule } = list(`=${plan}!$A$${at}:$A$${at + 1}`, 0);
      return {
        validations: [
          { ...rule, areas: [{ row: 700, column: 1, rows: 300, columns: 1 }] },
          { ...rule, areas: [{ row: 2, column: 700, rows: 5, columns: 2 }] },
        ],
      };
    };
    const excel = { ...profiles.strictest, rulesBeyondUse };
    const { addin, row, budget } = await withRules(lists, excel);
    await addin.host.edit((book) => {
      book.addSheet("빈 서식").validations = [list(`=${plan}!$A$${row}:$A$${row + 1}`, 3)];
    });
    await movePlan(addin);
    for (let time = 0; time < 2; time += 1) {
      expect(about(await addin.run<Told>("buildPlanSheet"))).toEqual([]);
      const at = rowOf(addin);
      const source = `=${plan}!$A$${at}:$A$${at + 1}`;
      expect(new Set(formulasOf(budget().validations))).toEqual(new Set([source]));
      expect(formulasOf(sheetOf(addin, "빈 서식").validations)).toEqual([source]);
      const cells = budget().validations.flatMap(({ areas }) => areas);
      expect(cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(310);
    }
  },
);

test("rules on a protected sheet are told", async () => {
  const { addin, budget } = await withRules((at) => ({ validations: [check(`=${plan}!$D$${at}>0`, 5)] }));
  await addin.host.edit(() => (budget().protection = { on: true, options: {} }));
  expect(about(await addin.run<Told>("buildPlanSheet"))).toEqual([["rules-not-led", ["예산!F3:F7"]]]);
});

test.each<[string, Record<string, string>]>([
  ["ContainsText", { text: "$", operator: "Contains" }],
  ["DataBar", { upper: "$" }],
  ["ColorScale", { minimum: "=1", maximum: "$" }],
  ["IconSet", { first: "=0", second: "$" }],
])("a format %s over the plan is told, and its plan is held", async (type, terms) => {
  const { addin, budget } = await withRules((at) => ({
    formats: [
      {
        areas: [{ row: 3, column: 1, rows: 4, columns: 1 }],
        origin: undefined,
        compares: {
          type,
          terms: Object.fromEntries(
            Object.entries(terms).map(([term, text]) => [term, text === "$" ? `=${plan}!$D$${at}` : text]),
          ),
        },
      },
    ],
  }));
  for (let time = 0; time < 3; time += 1)
    expect(about(await addin.run<Told>("buildPlanSheet"))).toEqual([["rules-not-led", ["예산!B4:B7"]]]);
  const formulas = Object.values(budget().conditionalFormats[0]!.compares!.terms);
  expect(formulas.join()).toContain(`'${plan} 이전'!$D$`);
  expect(formulas.join()).not.toContain("#REF!");
});

test("rules are led where hundreds of other validations stand in the workbook", async () => {
  const { addin, row, budget } = await withRules((at) => ({
    validations: [check(`=${plan}!$D$${at}>0`, 5)],
  }));
  await addin.host.edit((book) => {
    const memo = book.addSheet("메모");
    for (let at = 0; at < 1200; at += 1) memo.setValue(at, 0, "확인");
    memo.validations = Array.from({ length: 520 }, (_, at) => ({
      ...check(`=A${2 * at + 1}>0`, 0),
      areas: [{ row: 2 * at, column: 0, rows: 1, columns: 1 }],
    }));
  });
  for (let time = 0; time < 3; time += 1) expect(about(await addin.run<Told>("buildPlanSheet"))).toEqual([]);
  expect(formulasOf(budget().validations)[0]).toBe(`=${plan}!$D$${row}>0`);
});

test("where Excel refuses to tell the rules, the plan that they may compare with is held until it does", async () => {
  const { addin, row, budget } = await withRules((at) => ({
    validations: [check(`=${plan}!$D$${at}>0`, 5)],
  }));
  let unread = 0;
  // Any request may be the one that asks for the rules.
  for (let after = 0; after < 8; after += 1) {
    for (const more of [0, 1])
      addin.host.faults.failRequest({ after: after + more, code: "GeneralException" });
    const told = await addin.run<Told>("buildPlanSheet").then(about, (): ReturnType<typeof about> => []);
    addin.host.faults.clear();
    if (JSON.stringify(told).includes('"rules-unknown"')) unread += 1;
    expect(formulasOf(budget().validations)[0]).not.toContain("#REF!");
  }
  expect(unread).toBeGreaterThan(0);
  for (let time = 0; time < 2; time += 1) await addin.run<Told>("buildPlanSheet");
  expect(formulasOf(budget().validations)[0]).toBe(`=${plan}!$D$${row}>0`);
  const away = addin.host.book.sheets.filter(({ name }) => name.startsWith(`${plan} 이전`));
  expect(away).toHaveLength(1);
});

test("however often the rules are not told, one plan is held besides the one that was put away", async () => {
  const { addin, row, budget } = await withRules((at) => ({
    validations: [check(`=${plan}!$D$${at}>0`, 5)],
  }));
  const away = (): string[] =>
    addin.host.book.sheets.flatMap(({ name }) => (name.startsWith(`${plan} 이전`) ? [name] : []));
  const unread: string[][] = [];
  const kinds: string[] = [];
  for (let after = 2; unread.length < 4 && after < 9;) {
    for (const more of [0, 1])
      addin.host.faults.failRequest({ after: after + more, code: "GeneralException" });
    const told = await addin.run<Told>("buildPlanSheet").catch(() => undefined);
    addin.host.faults.clear();
    const isUnread = told?.findings.some(({ kind }) => kind === "rules-unknown") === true;
    if (isUnread) {
      unread.push(away());
      kinds.push(...told!.findings.map(({ kind }) => kind));
    } else after += 1;
  }
  expect(unread.map((names) => names.length)).toEqual([1, 2, 2, 2]);
  expect(kinds).toContain("former-let-go");
  expect(formulasOf(budget().validations)[0]).not.toContain("#REF!");
  for (let time = 0; time < 2; time += 1) await addin.run("buildPlanSheet");
  expect(formulasOf(budget().validations)[0]).toBe(`=${plan}!$D$${row}>0`);
  expect(away()).toHaveLength(1);
});
