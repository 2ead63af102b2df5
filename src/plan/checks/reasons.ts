/**
 * Reasons that the office recorded (이유) against findings, by the findings' keys.
 * In: 인력운영비 △80.11 %, reason "정원 이관". Out: the same finding as a note that carries the reason.
 */
import type { Finding } from "../../messages/finding";
import { squeeze } from "../../text/spacing";

/**
 * What a finding is known by: its kind and what it is about, by name; the cells only where it names nothing. It stays
 * the same when rows move or figures change, and differs between any two findings of one plan that need two reasons.
 */
export function findingKey(found: Finding): string {
  return `${found.kind}:${squeeze(found.subject ?? found.cells.join(","))}`;
}

/** Whether a reason may be recorded: errors have to be mended, notes need none. */
export const takesReason = (found: Finding): boolean =>
  found.severity === "warning" || (found.severity === "note" && found.reason !== undefined);

/** Warnings with a recorded reason become notes that carry it; errors stay what they are. */
export function withReasons(
  findings: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
): Finding[] {
  return findings.map((found) => {
    const reason = reasons[findingKey(found)]?.trim();
    if (found.severity !== "warning" || !reason) return found;
    return { ...found, severity: "note", reason };
  });
}
