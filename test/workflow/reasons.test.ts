/** A reason for a warning, recorded in a workbook whose plan is built: the next reading tells the warning as a note with it. */
import type { Finding } from "../../src/messages/finding";
import { findingKey } from "../../src/plan/checks";
import type { Settings } from "../../src/plan/settings";
import type { ReadReport } from "../../src/workflow/types";
import type { Addin } from "../../src/workbench/runtime/addin";
import { closeAll, openSample } from "../support/addin";

afterEach(closeAll);

const read = async (addin: Addin): Promise<readonly Finding[]> =>
  (await addin.run<ReadReport>("readWorkbook")).findings;
const record = async (addin: Addin, found: Finding, reason: string): Promise<Settings> => {
  const call = `recordReason(${JSON.stringify(found)}, ${JSON.stringify(reason)})`;
  const kept = await addin.evaluate(`globalThis.planAddin.${call}.then(JSON.stringify)`);
  await addin.host.idle();
  return JSON.parse(kept as string) as Settings;
};

test.each([
  ["before a plan is built", []],
  ["when the plan is built", ["buildPlanSheet"]],
  ["when it was built twice", ["buildPlanSheet", "buildPlanSheet"]],
  ["when it is shared", ["buildPlanSheet", "shareWithFinance"]],
])("a reason is kept and can be taken back %s", async (_when, steps) => {
  const addin = await openSample();
  for (const step of steps) await addin.run(step);
  const warnings = (await read(addin)).filter(({ severity }) => severity === "warning");
  const [first, second] = warnings as [Finding, Finding];

  await record(addin, first, " 재무과와 협의함 ");
  const kept = await record(addin, second, "정원 이관");
  expect(kept.reasons).toEqual({ [findingKey(first)]: "재무과와 협의함", [findingKey(second)]: "정원 이관" });
  const next = await read(addin);
  const again = (of: Finding): Finding | undefined =>
    next.find((found) => findingKey(found) === findingKey(of));
  expect(again(first)).toMatchObject({ severity: "note", reason: "재무과와 협의함" });
  expect(again(second)).toMatchObject({ severity: "note", reason: "정원 이관" });

  expect((await record(addin, first, " ")).reasons).toEqual({ [findingKey(second)]: "정원 이관" });
  expect((await read(addin)).filter(({ severity }) => severity === "warning")).toHaveLength(
    warnings.length - 1,
  );
});
