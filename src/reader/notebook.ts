/**
 * What the reader writes down while it reads: findings, decisions, and what it could not place; and what a person answered.
 * Example: notes.add("cell-error", { text: "#REF!" }, [sheet.address(5, 1)]).
 */
import { finding, type Finding, type FindingKind } from "../messages/finding";
import type { FindingData } from "../messages/catalog";
import type { Statement } from "../plan/model";
import type { SheetArea } from "../sheet/address";
import { rangeReasons, type RangeReason, type RowReason } from "../messages/reasons";
import type { Severity } from "../messages/template";
import { noAnswers, type Answers } from "./answers";
import type { Decided, Reading } from "./model";

/**
 * So many findings and questions of one kind a sheet gets; what is told of further cells is told by naming them with the last
 * finding, and what is decided after the last question is taken without one.
 */
const mostOfOneKind = 20;

/** The cells of one finding, each once. */
class Places {
  readonly list: string[] = [];
  private readonly known = new Set<string>();

  constructor(cells: readonly string[]) {
    this.add(cells);
  }

  add(cells: readonly string[]): void {
    for (const cell of cells) {
      if (this.known.has(cell)) continue;
      this.known.add(cell);
      this.list.push(cell);
    }
  }
}

export class Notebook {
  readonly findings: Finding[] = [];
  readonly notUnderstood: Reading["notUnderstood"][number][] = [];
  readonly statements: Statement[] = [];
  readonly decided = new Map<string, Decided>();
  private readonly cellsOfDecided = new Map<string, Places>();
  private readonly asked = new Map<string, number>();
  private readonly said = new Set<string>();
  private readonly places = new Map<string, Places>();
  /** By kind and sheet, how many findings there are, and where the last of them says what comes after. */
  private readonly floods = new Map<string, { count: number; last: Places }>();

  constructor(readonly answers: Answers = noAnswers) {}

  /** One with the same answers, whose findings nobody is told. */
  silent(): Notebook {
    return new Notebook(this.answers);
  }

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
    const flood = `${kind}|${cells[0]?.slice(0, cells[0].lastIndexOf("!"))}`;
    const former = this.floods.get(flood);
    const known =
      this.places.get(what) ?? (former && former.count >= mostOfOneKind ? former.last : undefined);
    if (known) {
      known.add(cells);
      return;
    }
    const places = new Places(cells);
    this.places.set(what, places);
    this.floods.set(flood, { count: (former?.count ?? 0) + 1, last: places });
    this.findings.push(
      finding(kind, data, { cells: places.list, ...(severity && { severity }) }) as unknown as Finding,
    );
  }

  /** Keeps what a cell says about others: a typed total, share, rate. Checks compare it. */
  state(statement: Statement): void {
    this.statements.push(statement);
  }

  /** Keeps what was decided, once under each key: the same of several tables names all their cells. */
  decide(decided: Decided): void {
    const places = this.cellsOfDecided.get(decided.key);
    if (places) return places.add(decided.cells);
    const own = new Places(decided.cells);
    this.cellsOfDecided.set(decided.key, own);
    const kind = `${decided.kind}|${decided.at?.sheet}`;
    const count = (this.asked.get(kind) ?? 0) + (decided.state === "open" ? 1 : 0);
    this.asked.set(kind, count);
    const isCut = decided.state === "open" && count > mostOfOneKind;
    this.decided.set(decided.key, { ...decided, cells: own.list, ...(isCut && { state: "sure" }) });
  }

  leave(range: SheetArea, why: RangeReason): void {
    this.notUnderstood.push({ range, reason: rangeReasons[why]() });
  }

  /** Figures of a row that were not read; `about` is a word that the reason speaks of. */
  leaveRow(name: string, why: RowReason, cells: readonly string[], about?: string): void {
    if (cells.length > 0)
      this.add("row-left-out", { name, why, ...(about !== undefined && { about }) }, cells);
  }
}
