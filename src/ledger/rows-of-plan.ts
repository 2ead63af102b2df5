/**
 * A department's plan → its rows of the ledger, in the order in which the plan prints them.
 * In: the plan of 홍보실 out of sample.xlsx. Out: 홍보실 | 항목 정책사업, 종류 예산, 연도 2017 | 396185000 원 | 예산 B5; and so on.
 */
import { evaluate } from "../formula";
import type { Bullet, Figure, SourcedText, StatedText } from "../plan/model";
import type { Plan, PlanGoal, PlanIndicator, PlanUnitProgram, ProgramAmounts } from "../plan/plan";
import { printPlace } from "./place";
import type { LedgerRow } from "./row";
import {
  amountItem,
  amountKinds,
  authorizedKinds,
  bulletKinds,
  detailItems,
  items,
  kinds,
  named,
  statusItems,
} from "./words";

/** The file that the plan was read from, and the government, where it is known. */
export interface Origin {
  readonly file: string;
  readonly institution?: string;
}

export function rowsOfPlan(plan: Plan, origin: Origin): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const base: LedgerRow = {
    institution: origin.institution ?? "",
    department: departmentOf(plan, origin),
    strategicGoal: plan.strategicGoal?.text ?? "",
    goal: "",
    unitProgram: "",
    detailProgram: "",
    indicator: "",
    item: "",
    kind: kinds.text,
    text: "",
    unit: "",
    file: origin.file,
    sheet: "",
    cell: "",
    state: "자동",
    document: planDocument(plan.fiscalYear),
  };
  const to = new Writer(rows, base);
  to.text(items.title, plan.title);
  to.text(named.strategicGoal, plan.strategicGoal, kinds.name);
  to.text(items.office, plan.office);
  to.bullets(items.directions, plan.directions);
  for (const { department, authorized, current, positions } of plan.staffing) {
    for (const [grade, kind] of Object.entries(authorizedKinds) as [keyof typeof authorized, string][])
      to.figure(department, kind, authorized[grade], { unit: "명" });
    to.figure(department, kinds.current, current, { unit: "명" });
    to.text(department, positions, kinds.positions);
  }
  for (const [row, name] of statusItems) amounts(to, name, plan.budget[row], plan.fiscalYear);
  for (const goal of plan.goals) goalRows(to.under({ goal: goal.name }), goal, plan.fiscalYear);
  return rows;
}

/**
 * Where a sheet names a 소관실국 and no 부서명, that may be the office above the department: where the staff of one department
 * alone is stated, that is whose plan it is. A plan that names nobody is its file's.
 */
function departmentOf({ department, office, staffing }: Plan, { file }: Origin): string {
  const [only, ...others] = new Set(staffing.map((staff) => staff.department));
  if (office?.text === department && only !== undefined && only !== "" && others.length === 0) return only;
  return department === "" ? file.replace(/^.*[\\/]|\.[^.]*$/g, "") : department;
}

/** "2017년 성과계획서", and the year of such a document. */
export const planDocument = (year: number): string => `${year}년 성과계획서`;
export const yearOfDocument = (document: string): number | undefined => {
  const year = /^(\d{4})년/.exec(document)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** Adds rows under one key. */
class Writer {
  constructor(
    private readonly rows: LedgerRow[],
    private readonly base: LedgerRow,
  ) {}

  under(key: Partial<LedgerRow>): Writer {
    return new Writer(this.rows, { ...this.base, ...key });
  }

  add(row: Partial<LedgerRow>): void {
    this.rows.push({ ...this.base, ...row });
  }

  figure(item: string, kind: string, figure: Figure | undefined, more: Partial<LedgerRow>): void {
    if (figure) this.add({ item, kind, value: figure.value, ...printPlace(figure.from), ...more });
  }

  /** What a person said in the pane stands in no cell. */
  text(item: string, stated: StatedText | SourcedText | undefined, kind: string = kinds.text): void {
    if (!stated) return;
    const place = stated.cell ? printPlace([stated.cell]) : ({ state: "답함" } as const);
    this.add({ item, kind, text: stated.text, ...place });
  }

  bullets(item: string, lines: readonly Bullet[]): void {
    for (const { level, mark, text, cell } of lines)
      this.add({
        item,
        kind: bulletKinds[level],
        text: level === 0 ? text : `${mark} ${text}`,
        ...printPlace([cell]),
      });
  }
}

function amounts(
  to: Writer,
  item: string,
  { current, previous, settlement }: ProgramAmounts,
  plan: number,
): void {
  const won = (year: number) => ({ year, unit: "원" });
  to.figure(item, amountKinds.budget, current, won(plan));
  to.figure(item, amountKinds.budget, previous, won(plan - 1));
  to.figure(item, amountKinds.settlement, settlement, won(plan - 2));
}

function goalRows(to: Writer, goal: PlanGoal, fiscalYear: number): void {
  to.text(named.goal, { text: goal.name, cell: goal.cell }, kinds.name);
  amounts(to, items.amount, goal.amounts, fiscalYear);
  to.bullets(items.contents, goal.contents);
  for (const indicator of goal.indicators) indicatorRows(to.under({ indicator: indicator.name }), indicator);
  for (const program of goal.unitPrograms)
    programRows(to.under({ unitProgram: program.name }), program, fiscalYear);
}

function indicatorRows(to: Writer, indicator: PlanIndicator): void {
  const { name, mark, type, unit = "", weight, cell, formula, formulaCell, source, grounds } = indicator;
  const beside = printPlace([cell]);
  to.add({ item: named.indicator, kind: kinds.name, text: name, unit, ...beside });
  if (mark !== undefined) to.add({ item: items.mark, text: mark, ...beside });
  if (type !== undefined) to.add({ item: items.type, text: type, ...beside });
  to.figure(items.weight, kinds.weight, weight, { unit: "비율" });
  for (const [year, target] of Object.entries(indicator.targets))
    to.figure(items.measure, kinds.target, target, { year: Number(year), unit });
  for (const { year, figure, partial } of resultsOf(indicator))
    to.figure(items.measure, partial ? kinds.partialResult : kinds.result, figure, { year, unit });
  formula?.quantities.forEach((wanted, index) => {
    const quantity = indicator.quantities[index];
    for (const [year, value] of Object.entries(quantity?.values ?? {}))
      to.figure(wanted.name, value.partial ? kinds.partialQuantity : kinds.quantity, value, {
        year: Number(year),
        unit: quantity!.unit ?? "",
      });
  });
  if (formula && formulaCell) to.text(items.formula, { text: formula.source, cell: formulaCell });
  to.text(items.source, source);
  to.bullets(items.grounds, grounds);
}

/** The results that the plan prints: computed by the formula where all of its quantities are there, else as stated. */
function resultsOf({ formula, quantities, results }: PlanIndicator) {
  const measured = formula?.tree ? quantities.flatMap((quantity) => Object.keys(quantity?.values ?? {})) : [];
  const years = [...new Set([...measured, ...Object.keys(results)])].map(Number).sort((a, b) => a - b);
  return years.flatMap((year) => {
    const values = quantities.map((quantity) => quantity?.values[year]);
    const isMeasured = formula?.tree && values.length > 0 && values.every((value) => value !== undefined);
    const value = isMeasured
      ? evaluate(
          formula,
          values.map((one) => one!.value),
        )
      : undefined;
    const partial = values.some((one) => one?.partial) || results[year]?.partial;
    const figure = value === undefined ? results[year] : { value, from: values.flatMap((one) => one!.from) };
    return figure ? [{ year, figure, partial }] : [];
  });
}

function programRows(to: Writer, program: PlanUnitProgram, fiscalYear: number): void {
  const detail = (name: string): Writer => to.under({ detailProgram: name });
  to.text(named.unitProgram, { text: program.name, cell: program.cell }, kinds.name);
  to.bullets(items.purpose, program.purpose);
  to.bullets(items.contents, program.contents);
  for (const { account, amounts: own, details } of program.accounts) {
    const block = (writer: Writer, of: ProgramAmounts): void => {
      if (account !== undefined) writer.add({ item: items.account, text: account });
      amounts(writer, amountItem(account), of, fiscalYear);
    };
    block(to, own);
    for (const each of details) block(detail(each.name), each.amounts);
  }
  for (const each of program.details) {
    const writer = detail(each.name);
    writer.text(named.detailProgram, { text: each.name, cell: each.cell }, kinds.name);
    for (const [field, item] of Object.entries(detailItems) as [keyof typeof detailItems, string][])
      writer.text(item, each[field]);
  }
}
