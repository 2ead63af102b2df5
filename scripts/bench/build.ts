/**
 * "성과계획서 만들기" through office.js: the sample and, in the same run, a department of twenty times its programs.
 * Round trips (limit 6, of a rebuild 8) and the largest request (limit 1 MB) stand beside the processor's time; start-up is
 * not counted. The same where each round trip takes 200 ms, by the clock: the build, and what the pane asks before it can
 * be used.
 */
import fs from "node:fs";
import path from "node:path";
import { profiles } from "../../src/workbench/host/profiles";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { openPane } from "../../test/support/opened-pane";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import type { BuildReport } from "../../src/workflow/types";
import { largeDepartment } from "./large-department";
import { processorTime, rounded } from "./medians";
import type { Measurement } from "./index";

export default async function build(): Promise<Measurement[]> {
  const sample = fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx"));
  const addin = await openAddin(await readXlsx(sample));
  const first = await measure("build, sample", addin, 6);
  const again = await measure("rebuild, sample", addin, 8);
  addin.window.close();
  const large = await openAddin(await largeDepartment({ units: 20, details: 5 }));
  const largest = await measure("build, 20 unit programs of 5", large, 8);
  large.window.close();
  return [first, again, largest, ...(await slowly(sample))];
}

async function measure(name: string, addin: Addin, syncLimit: number): Promise<Measurement> {
  const before = { ...addin.host.counters };
  let findings = 0;
  const milliseconds = await processorTime(async () => {
    findings = (await addin.run<BuildReport>("buildPlanSheet", {})).findings.length;
  });
  const { syncs, requestBytes, largestRequest } = addin.host.counters;
  return {
    name,
    milliseconds: rounded(milliseconds),
    syncs: syncs - before.syncs,
    syncLimit,
    requestBytes: requestBytes - before.requestBytes,
    largestRequest,
    requestLimit: 1_000_000,
    findings,
  };
}

/** Where every round trip takes its time: a distant web, a busy desktop. */
async function slowly(sample: Uint8Array): Promise<Measurement[]> {
  const addin = await openAddin(await readXlsx(sample), { excel: { ...profiles.strictest, latency: 200 } });
  const before = addin.host.counters.syncs;
  const { milliseconds } = await addin.run<BuildReport>("buildPlanSheet", {});
  const build = {
    name: "build, sample, 200 ms a round trip",
    milliseconds: milliseconds.total,
    limit: 3000,
    syncs: addin.host.counters.syncs - before,
  };
  const { trips, ...opened } = await openPane(addin);
  addin.window.close();
  const name = "the pane's opening, 200 ms a round trip";
  return [build, { name, milliseconds: opened.milliseconds, limit: 2000, syncs: trips }];
}
