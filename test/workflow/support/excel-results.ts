/**
 * Results of the probe that people sent from a real Excel, and how they differ from the stand-in. Each is a file of
 * docs/excel-results/, named by the profile: ltsc2021.txt, web-2026-12.txt.
 */
import fs from "node:fs";
import path from "node:path";
import { excels, type ProfileName } from "../../../src/workbench/host/profiles";
import { foundIn } from "../../../src/workflow/probe/report";

const folder = path.join(__dirname, "../../../docs/excel-results");

export interface ExcelResult {
  readonly file: string;
  readonly profile: ProfileName;
  readonly text: string;
}

export function excelResults(): ExcelResult[] {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
  return files.map((file) => ({
    file,
    profile: profileNamed(file),
    text: fs.readFileSync(path.join(folder, file), "utf8"),
  }));
}

/** Throws where the file is named by no profile. */
export function profileNamed(file: string): ProfileName {
  const found = excels.find((name) => new RegExp(`^${name}[-.]`).test(file));
  if (found) return found;
  throw new Error(`docs/excel-results/${file}: its name has to begin with one of ${excels.join(", ")}`);
}

const unmodelled = "refused NotImplemented";

/** "page-fit: Excel set, stand-in not set" of each point that the stand-in models and answers otherwise. */
export function differences(fromExcel: string, fromStandIn: string): string[] {
  const standIn = foundIn(fromStandIn);
  const excel = foundIn(fromExcel);
  if (excel.size === 0) return ["no point of the probe stands in the text"];
  return [...excel].flatMap(([id, found]) => {
    const ours = standIn.get(id);
    if (ours === undefined || ours === unmodelled || ours === found) return [];
    return [`${id}: Excel ${found}, stand-in ${ours}`];
  });
}
