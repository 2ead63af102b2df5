/** What a person tells in the pane of the plan as a whole: it stands on the plan, outlives saving, and can be taken back. */
import type { Addin } from "../../src/workbench/runtime/addin";
import type { PlanParts } from "../../src/plan/model";
import { withSaid } from "../../src/workflow/said";
import type { Known } from "../../src/workflow/known";
import type { ReadReport } from "../../src/workflow/types";
import { closeAll, openSample, staffs } from "../support/addin";
import { seedParts } from "../support/seed";

afterEach(closeAll);

const tell = async (addin: Addin, told: object): Promise<ReadReport> => {
  await addin.run("tell", told);
  return addin.run<ReadReport>("readWorkbook");
};
const told = async (addin: Addin): Promise<unknown> => (await addin.run<Known>("known")).told;
/** Values cross to the page as JSON, which has no undefined. */
const takeBack = async (addin: Addin, fact: string): Promise<void> => {
  await addin.evaluate(`globalThis.planAddin.tell({ ${JSON.stringify(fact)}: undefined }).then(() => true)`);
  await addin.host.idle();
};
const shown = (addin: Addin): string =>
  [...addin.host.book.sheets.find(({ name }) => name === "성과계획서")!.cells()]
    .map(([, , { value }]) => String(value ?? ""))
    .join("\n");

test.each([
  ["title", "제3장 참여자치 성과계획"],
  ["strategicGoal", "더불어 사는 도시"],
  ["office", "홍보담당관"],
])(
  "the %s stands on the plan as told, the staff's sheets stay, and it can be taken back",
  async (fact, text) => {
    const addin = await openSample();
    const before = staffs(addin);
    await tell(addin, { [fact]: text });
    expect(staffs(addin)).toEqual(before);
    await addin.run("buildPlanSheet");
    expect(shown(addin)).toContain(text);
    await takeBack(addin, fact);
    await addin.run("buildPlanSheet");
    expect(shown(addin)).not.toContain(text);
  },
);

test("another year makes it another plan, until it is taken back", async () => {
  const addin = await openSample();
  const { reading } = await tell(addin, { planYear: 2016 });
  expect(reading.parts.fiscalYear).toBe(2016);
  expect(await told(addin)).toEqual({ planYear: 2016 });
  await takeBack(addin, "planYear");
  expect(await told(addin)).toEqual({});
  expect((await addin.run<ReadReport>("readWorkbook")).reading.parts.fiscalYear).toBe(2017);
});

test("what is told of one thing leaves what was told of another", async () => {
  const addin = await openSample();
  await tell(addin, { department: "공보실" });
  await tell(addin, { office: "기획조정실" });
  await addin.run("correct", {
    table: { sheet: "예산", row: 2, column: 0, rows: 14, columns: 6 },
    unit: "백만원",
  });
  const { reading } = await tell(addin, { title: "성과계획" });
  expect(await told(addin)).toEqual({ department: "공보실", office: "기획조정실", title: "성과계획" });
  expect(reading.tables.find(({ kind }) => kind === "budget")!.unit).toBe("백만원");
});

describe("ties", () => {
  const parts: PlanParts = {
    ...seedParts(),
    goals: ["참여", "복지"].map((name) => ({ ...seedParts().goals[0]!, name })),
  };
  const [first] = parts.indicators;

  test("an indicator goes to the goal that was told, a goal to its program", () => {
    const next = withSaid(parts, { goalOf: { [first!.name]: "복지" }, programOf: { 복지: "사회복지" } });
    expect(next.indicators[0]!.goal).toBe("복지");
    expect(next.indicators.slice(1)).toEqual(parts.indicators.slice(1));
    expect(next.goals.map(({ policyProgram }) => policyProgram)).toEqual([
      parts.goals[0]!.policyProgram,
      "사회복지",
    ]);
  });

  test("a goal that is no longer there, and names like those of objects, change nothing", () => {
    const odd = { ...parts, indicators: [{ ...first!, name: "constructor" }] };
    expect(withSaid(odd, { goalOf: { [first!.name]: "없는 목표" } }).indicators).toEqual(odd.indicators);
    expect(withSaid(parts, { goalOf: { [first!.name]: "없는 목표" } }).indicators).toEqual(parts.indicators);
  });
});
