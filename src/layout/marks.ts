/**
 * Findings → marks on the plan sheet: which of its cells get a comment, and what it says. Nothing is written here.
 * In: change-rate-large of 인력운영비. Out: a mark on the cell 예산현황/인력운영비/증감률 with the finding's texts.
 */
import { describe, type Finding, type Language, type Severity } from "../messages/finding";
import { reviewWords } from "../messages/review-sheet";
import type { Plan } from "../plan/plan";
import { parseAddress, type Area, type SheetArea } from "../sheet/address";
import type { Expression } from "../sheet/expression";
import type { LayoutCell, SheetLayout } from "../sheet/layout";
import { touches } from "../sheet/rectangles";

export interface Mark {
  /** Position on the plan sheet. */
  readonly row: number;
  readonly column: number;
  /** The layout's id of the cell, where it has one. */
  readonly id?: string;
  /** The gravest of its findings. */
  readonly severity: Severity;
  readonly comment: string;
  readonly findings: readonly Finding[];
}

/**
 * Ids of computed cells that a finding is about, rather than the amounts that they were computed from; none where it is
 * about the staff's own figures.
 */
function computedIds(found: Finding, plan: Plan): string[] {
  switch (found.kind) {
    case "change-rate-large":
    case "zero-base":
      return [`예산현황/${found.subject}/증감률`];
    case "shown-rate-off":
      return (found as Finding<"shown-rate-off">).data.rates.map(({ row }) => `예산현황/${row}/증감률`);
    case "shown-change-off":
      return (found as Finding<"shown-change-off">).data.changes.map(({ row }) => `예산현황/${row}/비교증감`);
    case "shown-share-off":
      return (found as Finding<"shown-share-off">).data.shares.map(
        ({ row, year }) => `예산현황/${row}/${year === plan.fiscalYear ? "" : "전년도"}구성비`,
      );
    case "shown-sum-off": {
      const { row, sums } = (found as Finding<"shown-sum-off">).data;
      return sums.map(({ column }) => `예산현황/${row}/${column.ko}`);
    }
    default:
      return [];
  }
}

/**
 * One mark per cell, in the sheet's order. A finding marks the cells that print its source cells most directly: an
 * amount's own cell rather than a total over it. Findings about nothing that is printed mark nothing.
 */
export function marks(
  findings: readonly Finding[],
  plan: Plan,
  layout: SheetLayout,
  language: Language = "ko",
): Mark[] {
  const texts = textSources(plan);
  const printed = layout.cells
    .filter((cell) => cell.content !== undefined)
    .map((cell) => ({ cell, sources: [...sourcesOf(cell.content), ...(texts.get(cell.id ?? "") ?? [])] }));
  const byCell = new Map<LayoutCell, Finding[]>();
  for (const found of findings) {
    for (const cell of cellsFor(found, plan, printed)) byCell.set(cell, [...(byCell.get(cell) ?? []), found]);
  }
  return [...byCell]
    .sort(([a], [b]) => a.row - b.row || a.column - b.column)
    .map(([{ row, column, id }, about]) => ({
      row,
      column,
      ...(id !== undefined && { id }),
      severity: gravest(about),
      comment: about.map((found) => comment(found, language)).join("\n\n"),
      findings: about,
    }));
}

interface Printed {
  readonly cell: LayoutCell;
  readonly sources: readonly SheetArea[];
}

function cellsFor(found: Finding, plan: Plan, printed: readonly Printed[]): LayoutCell[] {
  const ids = computedIds(found, plan);
  const computed = printed.filter(({ cell }) => cell.id !== undefined && ids.includes(cell.id));
  if (computed.length > 0) return computed.map(({ cell }) => cell);
  const cells = found.cells.flatMap((address) => {
    const parsed = parseAddress(address);
    if (!parsed || parsed.sheet === undefined) return [];
    const about = printed
      .filter(({ sources }) =>
        sources.some((area) => area.sheet === parsed.sheet && touches(area, parsed.area)),
      )
      .map((one) => ({ cell: one.cell, size: sizeOf(one.sources) }));
    const least = Math.min(...about.map(({ size }) => size));
    return about.filter(({ size }) => size === least).map(({ cell }) => cell);
  });
  return [...new Set(cells)];
}

const sizeOf = (areas: readonly Area[]): number =>
  areas.reduce((sum, area) => sum + area.rows * area.columns, 0);

/** The staff's cells that a formula points at. */
function sourcesOf(content: LayoutCell["content"]): SheetArea[] {
  if (typeof content !== "object") return [];
  return referencesIn(content);
}

function referencesIn(expression: Expression): SheetArea[] {
  switch (expression.kind) {
    case "reference": {
      const { sheet, ...area } = expression.area;
      return sheet === undefined ? [] : [{ ...area, sheet }];
    }
    case "call":
    case "excel":
      return expression.args.flatMap(referencesIn);
    case "orNumber":
    case "whereNumbers":
    case "unlessBlank":
      return referencesIn(expression.formula);
    case "operation":
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
    default:
      return [];
  }
}

/** Cells of the plan that print a text: where the text stands on the staff's sheets, by the cell's id. */
function textSources(plan: Plan): Map<string, SheetArea[]> {
  const sources = new Map<string, SheetArea[]>();
  const add = (id: string, cell: SheetArea | undefined): void => {
    if (cell) sources.set(id, [...(sources.get(id) ?? []), cell]);
  };
  for (const goal of plan.goals) {
    add(`정책사업목표/${goal.name}`, goal.cell);
    for (const indicator of goal.indicators) {
      add(`성과지표/${indicator.name}`, indicator.cell);
      add(`성과지표/${indicator.name}/측정산식`, indicator.formulaCell);
      add(`성과지표/${indicator.name}/자료수집 방법`, indicator.source?.cell);
    }
    for (const unit of goal.unitPrograms) {
      add(`단위사업/${unit.name}`, unit.cell);
      for (const detail of unit.details) {
        const overview = `예산사업 개요/${unit.name}/${detail.name}`;
        add(`${overview}/사업명`, detail.cell);
        add(`${overview}/사업기간`, detail.period?.cell);
      }
    }
  }
  return sources;
}

const order: readonly Severity[] = ["error", "warning", "note"];

const gravest = (findings: readonly Finding[]): Severity =>
  order.find((severity) => findings.some((found) => found.severity === severity))!;

function comment(found: Finding, language: Language): string {
  const words = reviewWords[language];
  const told = describe(found, language);
  const reason = found.reason === undefined ? [] : [`${words.columns[6]}: ${found.reason}`];
  const severity =
    found.reason === undefined ? words.severity[found.severity] : words.explained.replace("\n", " ");
  return [`[${severity}] ${told.found}`, told.expected, told.remedy, ...reason].join("\n");
}
