/**
 * Files that stand already where a command is to write: what the command itself made is made anew, anything else is left as it
 * is unless one insists. In: "결과.xlsx", a workbook of the staff's. Out: Failure 「결과.xlsx: 이미 있는 파일이고 …」.
 */
import fs from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { application } from "../../hwpx/package";
import { planSheetName } from "../../layout/plan-sheet-name";
import { printLedger } from "../../ledger";
import schema from "../../ledger/ledger.schema.json";
import { commandText } from "../../messages/commands";
import { lettersOf } from "../../xlsx/letters";
import { isMade } from "../../xlsx/zip";
import { Failure, failure } from "./failure";
import { withSheets } from "./file";
import { language } from "./language";

/**
 * A workbook is the command's where it made the file and a built plan stands in it: one that Excel or the workbench's page saved
 * since holds what a person did there. With `force` it is told that whatever stands there goes.
 */
export async function refuseWhereNoPlan(output: string, force: boolean): Promise<void> {
  const standing = bytesOf(output);
  if (!standing || (isMade(standing) && (await holdsPlan(output)))) return;
  insist(output, force, "not-made-here", "written-anew");
}

async function holdsPlan(file: string): Promise<boolean> {
  try {
    return await withSheets(file, (sheets) => {
      const names = sheets.map(({ name }) => name);
      return names.includes(planSheetName) && names.some((name) => name.startsWith("_plan_store"));
    });
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** A document is the command's where it says so: 한글 puts its own name for ours, and with it is what nobody else has. */
export function refuseWhereNoDocument(output: string, force: boolean): void {
  const standing = bytesOf(output);
  if (!standing) return;
  const writer = writerOf(standing);
  if (writer === "here") return;
  if (writer === "elsewhere") insist(output, force, "worked-on-document", "document-anew");
  else insist(output, force, "not-made-here", "written-anew");
}

/** "none" where the file is no document. */
function writerOf(bytes: Uint8Array): "here" | "elsewhere" | "none" {
  const own = "version.xml";
  try {
    const version = unzipSync(bytes, { filter: ({ name }) => name === own })[own];
    if (version === undefined) return "none";
    return strFromU8(version).includes(`application="${application}"`) ? "here" : "elsewhere";
  } catch {
    return "none";
  }
}

/** A ledger takes the place of a ledger, and its description that of one; with `force` of anything. */
export function refuseWhereNoLedger(ledger: string, description: string, force: boolean): void {
  const standing = bytesOf(ledger);
  if (standing && headOf(lettersOf(standing) ?? "") !== headOf(printLedger([])))
    insist(ledger, force, "no-ledger-there", "written-anew");
  const described = bytesOf(description);
  if (described && !isDescription(lettersOf(described)))
    insist(description, force, "no-ledger-there", "written-anew");
}

/** The first columns' names: other versions have more behind them. */
const headOf = (text: string): string => text.split("\n")[0]!.split(",").slice(0, 7).join(",").trim();

function isDescription(text: string | undefined): boolean {
  try {
    const { name, fields } = JSON.parse(text ?? "") as Partial<typeof schema>;
    return name === schema.name && Array.isArray(fields);
  } catch {
    return false;
  }
}

/** undefined where nothing stands. */
const bytesOf = (file: string): Uint8Array | undefined =>
  fs.existsSync(file) ? fs.readFileSync(file) : undefined;

function insist(
  output: string,
  force: boolean,
  refusal: "not-made-here" | "worked-on-document" | "no-ledger-there",
  told: "written-anew" | "document-anew",
): void {
  if (!force) throw failure(output, refusal);
  process.stderr.write(`${output}: ${commandText(told, language)}\n`);
}
