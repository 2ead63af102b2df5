/** The floor that the manifest states, Excel LTSC 2021 as it first came: ExcelApi 1.9, no LAMBDA, no comments. */
import fs from "node:fs";
import path from "node:path";
import { profiles } from "../../src/workbench/host/profiles";
import type { ApiSets } from "../../src/workbench/host/api";
import { closeAll, openSample, snapshot, staffs } from "../support/addin";

afterAll(closeAll);

const manifest = fs.readFileSync(path.join(__dirname, "..", "..", "manifest.xml"), "utf8");
/** The sets that the manifest requires, at the versions that it requires. */
const floor: ApiSets = {
  ...profiles.ltsc2021.sets,
  ...Object.fromEntries(
    [...manifest.matchAll(/<(?:\w+:)?Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name, version]) => [name, version] as const,
    ),
  ),
};

test("the manifest's floor is ExcelApi 1.9", () => {
  expect(floor.ExcelApi).toBe("1.9");
});

test("the oldest Excel builds the same sheet as the newest, shares it, reconnects it and takes it back", async () => {
  const [oldest, newest] = [await openSample({ sets: floor }), await openSample()];
  const untouched = staffs(oldest);
  for (const addin of [oldest, newest]) await addin.run("buildPlanSheet");
  const built = snapshot(newest).성과계획서;
  expect(snapshot(oldest).성과계획서).toEqual(built);

  const { findings } = await oldest.run<{ findings: unknown[] }>("shareWithFinance");
  expect(findings).toEqual([]);
  await oldest.run("reconnect");
  expect(snapshot(oldest).성과계획서).toEqual(built);

  await oldest.run("buildPlanSheet");
  await expect(oldest.run("setMarks", true)).rejects.toMatchObject({
    findings: [{ kind: "marks-need-comments" }],
  });
  await oldest.run("buildCheckSheet");
  const { 성과계획서: _, 점검표: __, ...others } = staffs(oldest);
  for (const [name, sheet] of Object.entries(untouched)) expect(others[name]).toEqual(sheet);
});
