/**
 * "성과계획서 만들기" through office.js: the sample and, in the same run, a department of twenty times its programs.
 * Round trips (limit 8) and the largest request (limit 1 MB) stand beside the time; start-up is not counted.
 */
import fs from "node:fs";
import path from "node:path";
import { openAddin } from "../../src/workbench/runtime/addin";
import type { Book } from "../../src/workbench/workbook/model";
import { readXlsx } from "../../src/workbench/workbook/xlsx";
import type { BuildReport } from "../../src/workflow/types";
import { largeDepartment } from "./large-department";
import type { Measurement } from "./index";

export default async function build(): Promise<Measurement[]> {
  const sample = fs.readFileSync(path.join(__dirname, "..", "..", "assets", "sample.xlsx"));
  return [
    await measure("build, sample", await readXlsx(sample)),
    await measure("build, 20 unit programs of 5", await largeDepartment({ units: 20, details: 5 })),
  ];
}

async function measure(name: string, book: Book): Promise<Measurement> {
  const addin = await openAddin(book);
  const { milliseconds, findings } = await addin.run<BuildReport>("buildPlanSheet", {});
  const { syncs, requestBytes, largestRequest } = addin.host.counters;
  addin.window.close();
  return {
    name,
    milliseconds: milliseconds.total,
    syncs,
    syncLimit: 8,
    requestBytes,
    largestRequest,
    requestLimit: 1_000_000,
    findings: findings.length,
  };
}
