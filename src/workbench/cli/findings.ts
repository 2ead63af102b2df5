/** Findings as the commands print them. In: a finding of the add-in. Out: { kind, severity, cells, text }, in Korean. */
import { sentence, type Finding } from "../../messages/finding";
import type { Addin } from "../runtime/addin";
import { AddinRefusal } from "../runtime/refusal";
import { Failure } from "./failure";

export const printFinding = (found: Finding) => ({
  kind: found.kind,
  severity: found.severity,
  cells: found.cells,
  text: sentence(found, "ko"),
});

/** Calls the add-in; its refusal ends the command with the first thing that stood in the way. */
export async function ask<T>(
  addin: Addin,
  file: string,
  name: string,
  ...args: readonly unknown[]
): Promise<T> {
  try {
    return await addin.run<T>(name, ...args);
  } catch (error) {
    if (!(error instanceof AddinRefusal)) throw error;
    const findings = error.findings as Finding[];
    const first = findings.find((each) => each.severity === "error") ?? findings[0];
    const others = findings.filter((each) => each !== first && each.severity === "error").length;
    const more = others > 0 ? ` (그 밖에 ${others}건)` : "";
    throw new Failure(`${file}: ${first ? sentence(first, "ko") : "추가 기능이 거절했습니다."}${more}`);
  }
}
