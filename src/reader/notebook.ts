/**
 * What the reader writes down while it reads: findings, and what it could not place.
 * Example: notes.add("cell-error", { text: "#REF!" }, [sheet.address(5, 1)]).
 */
import { finding, type Finding, type FindingKind } from "../messages/finding";
import type { FindingData } from "../messages/catalog";
import type { Statement } from "../plan/model";
import type { SheetArea } from "../sheet/address";
import type { Severity } from "../messages/template";
import type { Reading } from "./model";

export class Notebook {
  readonly findings: Finding[] = [];
  readonly notUnderstood: Reading["notUnderstood"][number][] = [];
  readonly statements: Statement[] = [];
  private readonly said = new Set<string>();
  private readonly places = new Map<string, string[]>();

  /** Writes a finding down, once: the same said of several cells is one finding that names them all. */
  add<K extends FindingKind>(
    kind: K,
    data: FindingData<K>,
    cells: readonly string[] = [],
    severity?: Severity,
  ): void {
    const what = `${kind}|${severity}|${JSON.stringify(data)}`;
    const key = `${what}|${cells.join(",")}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    const known = this.places.get(what);
    if (known) {
      known.push(...cells.filter((cell) => !known.includes(cell)));
      return;
    }
    const places = [...cells];
    this.places.set(what, places);
    this.findings.push(
      finding(kind, data, { cells: places, ...(severity && { severity }) }) as unknown as Finding,
    );
  }

  /** Keeps what a cell says about others: a typed total, share, rate. Checks compare it. */
  state(statement: Statement): void {
    this.statements.push(statement);
  }

  leave(range: SheetArea, ko: string, en: string): void {
    this.notUnderstood.push({ range, reason: { ko, en } });
  }
}
