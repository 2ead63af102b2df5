/** Findings as the commands print them. In: a finding of the add-in. Out: { kind, severity, cells, text }, in Korean. */
import { sentence, type Finding } from "../../messages/finding";
import { commandText } from "../../messages/commands";
import type { Addin } from "../runtime/addin";
import { AddinRefusal } from "../runtime/refusal";
import { Failure } from "./failure";
import { language } from "./language";

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
    const more = others > 0 ? ` ${commandText("and-others", language, { count: others })}` : "";
    throw new Failure(
      `${file}: ${first ? sentence(first, language) : commandText("addin-refused", language)}${more}`,
    );
  }
}
