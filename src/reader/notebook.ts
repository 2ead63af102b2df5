/**
 * What the reader writes down while it reads: findings, decisions, and what it could not place; and what a person answered.
 * Example: notes.add("cell-error", { text: "#REF!" }, [sheet.address(5, 1)]).
 */
import type { FindingData } from "../messages/catalog";
import { type Finding, finding, type FindingKind } from "../messages/finding";
import { type RangeReason, rangeReasons, type RowReason } from "../messages/reasons";
import type { Severity } from "../messages/template";
import { judgeRow, type StatedRow } from "../plan/checks/rows-add-up";
import type { Statement } from "../plan/model";
import type { SheetArea } from "../sheet/address";
import { type Answers, type Decided, noAnswers, type Reading } from "./model";

/**
 * So many findings and questions of one kind a sheet gets; what is told of further cells is told by naming them with the last
 * finding, and what is decided after the last question is taken without one.
 */
const mostOfOneKind = 20;

export class Notebook {
  readonly findings: Finding[] = [];
  readonly notUnderstood: Reading["notUnderstood"][number][] = [];
  readonly statements: Statement[] = [];
  readonly decided = new Map<string, Decided>();
  private readonly asked = new Map<string, number>();
  /** By what is found or decided, its cells. */
  private readonly places = new Map<string, string[]>();
  private readonly named = new Set<string>();
  /** By kind and sheet, how many findings there are, and which is the last of them, that names what comes after. */
  private readonly floods = new Map<string, { count: number; last: string }>();

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
    const flood = `${kind}|${cells[0]?.slice(0, cells[0].lastIndexOf("!"))}`;
    const { count, last } = this.floods.get(flood) ?? { count: 0, last: what };
    const isKnown = this.places.has(what) || count >= mostOfOneKind;
    const places = this.name(this.places.has(what) ? what : isKnown ? last : what, cells);
    if (isKnown) return;
    this.floods.set(flood, { count: count + 1, last: what });
    const where = { cells: places, ...(severity && { severity }) };
    this.findings.push(finding(kind, data, where) as unknown as Finding);
  }

  /** Adds cells to those of what was found or decided, each once. */
  private name(what: string, cells: readonly string[]): string[] {
    const places = this.places.get(what) ?? [];
    this.places.set(what, places);
    for (const cell of cells) {
      const id = `${cell}|${what}`;
      if (!this.named.has(id)) places.push(cell);
      this.named.add(id);
    }
    return places;
  }

  /** Keeps what a cell says about others: a typed total, share, rate. Checks compare it. */
  state(statement: Statement): void {
    this.statements.push(statement);
  }

  /** Writes down what the plan's checks say of something that the plan itself does not know; undefined where it is right. */
  tell(judged: Finding | undefined): void {
    if (judged) this.add(judged.kind, judged.data, judged.cells);
  }

  /** What a row states of the rows that belong to it: it is judged at once. */
  compare(row: StatedRow): void {
    this.tell(judgeRow(row));
  }

  /** Keeps what was decided, once under each key: the same of several tables names all their cells. */
  decide(decided: Decided): void {
    const cells = this.name(decided.key, decided.cells);
    if (this.decided.has(decided.key)) return;
    const kind = `${decided.kind}|${decided.at?.sheet}`;
    const count = (this.asked.get(kind) ?? 0) + (decided.state === "open" ? 1 : 0);
    this.asked.set(kind, count);
    const isCut = decided.state === "open" && count > mostOfOneKind;
    this.decided.set(decided.key, { ...decided, cells, ...(isCut && { state: "sure" }) });
  }

  leave(range: SheetArea, why: RangeReason): void {
    this.notUnderstood.push({ range, reason: rangeReasons[why]() });
  }

  /** Figures of a row that were not read; `about` is a word that the reason speaks of. */
  leaveRow(name: string, why: RowReason, cells: readonly string[], about?: string): void {
    if (cells.length > 0) this.add("row-left-out", { name, why, about }, cells);
  }
}
