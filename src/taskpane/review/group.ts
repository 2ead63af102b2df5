/**
 * The findings as they are read: those that are called the same are one group, what is open stands apart from what needs nothing.
 * In: eight indicators without a target for 2024. Out: one group of eight, open; the notes folded.
 */
import { groupName, type Finding, type Severity } from "../../messages/finding";
import { findingKey } from "../../plan/checks/reasons";

export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export interface Grouped {
  /** Errors and warnings without a reason. */
  readonly open: readonly FindingGroup[];
  /** Warnings that are to stay, each with its reason. */
  readonly explained: readonly FindingGroup[];
  /** Notes: nothing has to be mended. */
  readonly notes: readonly FindingGroup[];
}

/** `held`: reasons that were just recorded, by the keys of their findings, which stay where they were. */
export function groupFindings(findings: readonly Finding[], held: ReadonlyMap<string, string>): Grouped {
  const isHeld = (found: Finding): boolean => held.has(findingKey(found));
  const isOpen = (found: Finding): boolean => found.severity !== "note" || isHeld(found);
  return {
    open: groupsOf(findings.filter(isOpen), (found) => (isHeld(found) ? "warning" : found.severity)),
    explained: groupsOf(
      findings.filter((found) => !isOpen(found) && found.reason !== undefined),
      () => "note",
    ),
    notes: groupsOf(
      findings.filter((found) => !isOpen(found) && found.reason === undefined),
      () => "note",
    ),
  };
}

/** Groups in the order of their first findings; the graver come first, as the findings do. */
function groupsOf(findings: readonly Finding[], severityOf: (found: Finding) => Severity): FindingGroup[] {
  const groups = new Map<string, { severity: Severity; findings: Finding[] }>();
  for (const found of findings) {
    const severity = severityOf(found);
    const key = [severity, found.kind, groupName(found, "ko")].join(" ");
    const group = groups.get(key);
    if (group) group.findings.push(found);
    else groups.set(key, { severity, findings: [found] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** How many are left: errors and warnings without a reason. */
export function leftOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const count = (severity: Severity): number =>
    findings.filter((found) => found.severity === severity && !found.reason).length;
  return { errors: count("error"), warnings: count("warning") };
}
