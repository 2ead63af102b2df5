/**
 * What a row of results is called: its quantity, the indicator or program that it belongs to, and whether it holds
 * measured values at all.
 * In: "체납정리" (사업) with "건수" (구분) beside it. Out: the quantity "체납정리 건수". In: 목표 beside 캠페인 횟수: not measured.
 */
import { hasRow, saidIn } from "../rows";
import { filledRow, filledText, type Table } from "../table";
import { bareName } from "../words/budget-names";
import { readLabel } from "../words/labels";
import { indicatorName, isOtherAspect, nameAndUnit, ownMonthRow, runningRow } from "../words/measures";
import type { ResultColumns } from "./columns";

export interface ResultNames {
  /** The column of the quantities' names. */
  readonly name: number;
  /** Rows of 목표 and 실적, or of 당월 and 누계, stand below each other. */
  readonly hasAspect: boolean;
  /** Whether the row holds running totals. */
  readonly isRunning: (row: number) => boolean;
  /** Whether the row holds a target or a rate of achievement. */
  readonly isOther: (row: number) => boolean;
  readonly indicatorOf: (row: number) => string | undefined;
  /** What stands before the name, with a blank: "체납정리 "; "" where the name stands for itself. */
  readonly groupOf: (row: number) => string;
}

export function namesOf(table: Table, { at, periods, values }: ResultColumns): ResultNames | undefined {
  const { sheet } = table;
  const figures = new Set([...periods.map(({ column }) => column), values]);
  const isText = (column: number): boolean => !figures.has(column);
  const aspect = aspectColumn(table, isText);
  const isRunning = (key: string): boolean => runningRow.test(key);
  const running = columnSaying(table, isText, isRunning, (key) => ownMonthRow.test(key));
  const division = [aspect, running].includes(at.division) ? undefined : at.division;
  const program = at.program ?? at.detail ?? at.unitProgram ?? at.policy;
  const within = division !== undefined && at.quantity === undefined ? (at.indicator ?? program) : undefined;
  const parted = within !== undefined && hasSeveral(table, within, division!);
  const usual = at.quantity ?? at.indicator ?? division ?? program ?? at.contents ?? at.description;
  const name = parted ? division : usual;
  if (name === undefined) return undefined;
  const ofIndicator = name === at.indicator ? undefined : at.indicator;
  const group = parted && within !== at.indicator ? within : undefined;
  return {
    name,
    hasAspect: aspect !== undefined || running !== undefined,
    isRunning: (row) => runningRow.test(sheet.key(row, running)),
    isOther: (row) => isOtherAspect(sheet.key(row, aspect)),
    indicatorOf: (row) => {
      const text = filledText(table, row, ofIndicator);
      return text ? indicatorName(text).name : undefined;
    },
    groupOf: (row) => {
      const text = filledText(table, row, group);
      return text === undefined ? "" : `${nameAndUnit(bareName(text)).name} `;
    },
  };
}

/** The column whose rows say 목표 (or 계획) here and 실적 there. */
export function aspectColumn(table: Table, isCandidate: (column: number) => boolean): number | undefined {
  const is = (field: string) => (key: string) => readLabel(key)?.field === field;
  return columnSaying(table, isCandidate, is("target"), is("result"));
}

/** The column with a row of the one kind and a row of the other. */
function columnSaying(
  { region }: Table,
  isCandidate: (column: number) => boolean,
  one: (key: string) => boolean,
  other: (key: string) => boolean,
): number | undefined {
  return region.columns.find(({ column }) => {
    if (!isCandidate(column)) return false;
    const keys = [...saidIn(region, column, 30)];
    return keys.some(one) && keys.some(other);
  })?.column;
}

/** Whether a group holds several rows that 구분 tells apart. */
function hasSeveral(table: Table, group: number, division: number): boolean {
  const { sheet, region } = table;
  const seen = new Set<string>();
  return hasRow(region, (row) => {
    const of = filledRow(table, row, group);
    if (sheet.value(row, division) === undefined || of === undefined) return false;
    const key = sheet.key(of, group);
    const isSecond = seen.has(key) || of !== row;
    seen.add(key);
    return isSecond;
  });
}
