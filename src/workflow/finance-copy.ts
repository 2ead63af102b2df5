/**
 * "재무과에 보낼 파일 저장": the open workbook as a file without the sheets that the add-in keeps hidden. The workbook itself
 * stays as it is, with all that 다시 연결 and 되돌리기 need.
 * Out, for example: { name: "홍보실 계획 (재무과).xlsx", base64: "UEsDB…", dropped: ["_plan_store"], findings: [] }.
 */
import { toBase64 } from "../excel/base64";
import { isOwnName } from "../excel/ownership";
import { withExcel } from "../excel/session";
import { loadSheetStates, type SheetState } from "../excel/sheets";
import { wholeFile } from "../excel/whole-file";
import { finding, type Finding, type FindingKind } from "../messages/finding";
import { XlsxError } from "../xlsx/file";
import { withoutSheets } from "../xlsx/without-sheets";
import { hiddenSheets, inspect } from "./inspect";
import { Refusal, type RunOptions } from "./types";

export interface FinanceCopy {
  readonly name: string;
  readonly base64: string;
  /** Names of the sheets that are not in it. */
  readonly dropped: readonly string[];
  /** Sheets that had to stay, calls that finance cannot compute, the staff's own hidden sheets. */
  readonly findings: readonly Finding[];
}

/** What finance's Excel would stumble over in any case. */
const ofCalls: readonly FindingKind[] = ["share-calls-left", "share-lambda-names", "share-calls-in-names"];

/** Nothing is written. Refused where Excel hands out no file, or one that cannot be taken apart. */
export async function financeCopy(options: RunOptions = {}): Promise<FinanceCopy> {
  const calls = (await inspect(options)).filter(({ kind }) => ofCalls.includes(kind));
  const { sheets, title } = await withExcel(async (context) => {
    context.workbook.load("name");
    const state = await loadSheetStates(context);
    return { sheets: state.sheets, title: context.workbook.name };
  });
  options.signal?.throwIfAborted();
  const own = sheets.filter(isKeptHidden);
  const bytes = await wholeFile();
  options.signal?.throwIfAborted();
  const copy = taken(
    bytes,
    own.map(({ name }) => name),
  );
  const stayed = copy.kept.map(({ sheet, by }) =>
    finding(
      "copy-keeps-sheet",
      { sheet, by: by.join(", ") },
      { cells: by.filter((each) => each.includes("!")) },
    ),
  );
  return {
    name: `${title.replace(/\.xls[xm]$/i, "")} (재무과).xlsx`,
    base64: toBase64(copy.bytes),
    dropped: copy.dropped,
    findings: [...stayed, ...calls, ...hiddenSheets(sheets.filter((sheet) => !own.includes(sheet)))],
  };
}

/** Not a request's stamp, by which whoever collects knows the form again. */
const isKeptHidden = ({ role, visibility }: SheetState): boolean =>
  visibility === "VeryHidden" &&
  role !== undefined &&
  ["store", "former", "away", "draft", "collection"].includes(role);

function taken(
  bytes: Uint8Array,
  sheets: readonly string[],
): Exclude<ReturnType<typeof withoutSheets>, undefined> {
  try {
    const copy = withoutSheets(bytes, sheets, isOwnName);
    if (copy) return copy;
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new Refusal([
      finding("copy-not-made", { why: error.reason === "encrypted" ? "encrypted" : "damaged" }),
    ]);
  }
  throw new Refusal([finding("copy-not-made", { why: "macros" })]);
}
