/**
 * What the reader writes down while it reads: findings, and what it could not place.
 * Example: notes.add("cell-error", { text: "#REF!" }, [sheet.address(5, 1)]).
 */
import { finding, type Finding, type FindingKind } from "../messages/finding";
import type { FindingData } from "../messages/catalog";
import type { SheetArea } from "../sheet/address";
import type { Severity } from "../messages/template";
import type { Reading } from "./result";

export class Notebook {
  readonly findings: Finding[] = [];
  readonly notUnderstood: Reading["notUnderstood"][number][] = [];
  private readonly said = new Set<string>();

  /** Writes a finding down, once: the same kind about the same cells and data is not repeated. */
  add<K extends FindingKind>(
    kind: K,
    data: FindingData<K>,
    cells: readonly string[] = [],
    severity?: Severity,
  ): void {
    const key = `${kind}|${cells.join(",")}|${JSON.stringify(data)}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.findings.push(finding(kind, data, { cells, ...(severity && { severity }) }) as unknown as Finding);
  }

  leave(range: SheetArea, ko: string, en: string): void {
    this.notUnderstood.push({ range, reason: { ko, en } });
  }
}
