/**
 * Tables of indicators: the plan's own form (rows 목표 and 실적 below each other) and lists (columns '16실적, '17목표).
 * In: "언론매체보도율(건) | 핵심 | 50 | 목표 | 2,128 …" and the row 실적 below. Out: one indicator, unit 건, weight 0.5.
 */
import { lastWhere } from "../last";
import type { Indicator, Measure } from "../../plan/model";
import { tidy, unspread } from "../../text/spacing";
import { bulletsOf } from "../bullets";
import { figureOf, readCell, type CellNumber } from "../cells";
import { keyOf, type Sheet } from "../sheet";
import { readNumber, shiftDecimal } from "../../text/number";
import { hasNumbers } from "./budget-columns";
import { filledRow, type Table } from "./table";

interface YearColumn {
  readonly column: number;
  readonly year: number;
  readonly what?: "target" | "result";
  readonly partial?: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<Indicator, "targets" | "results">> & {
  targets: Record<number, Measure>;
  results: Record<number, Measure>;
};

const unitBracket = /^(.*\S)\s*[([]\s*(?:단위\s*[:：]?\s*)?([^()[\]]{1,8})\s*[)\]]$/s;
const unitWord =
  /^(건|명|인|회|개|개소|%|퍼센트|점|점수|원|천원|백만원|억원|부|종|권|시간|일|일수|개월|년|km|㎞|m|㎡|m2|톤|t|kg|ℓ|L|등급|위|순위|대|호|가구|세대|팀|과정|필지|동|면|곳|식|ha|ppm|㎍\/㎥|단체|학교|업체|천명|만명|만건|천건|명\/회|건\/회|건수|배|도|℃|kwh|toe|tco2|편|매|장|회\/년|건\/년|명\/년)$/i;

/** "언론매체보도율(건)" → the name and its unit; a bracket that is no unit stays in the name. */
export function nameAndUnit(text: string): { name: string; unit?: string } {
  const flat = unspread(text);
  const match = unitBracket.exec(flat);
  if (match && unitWord.test(keyOf(match[2]!))) return { name: match[1]!, unit: match[2]! };
  return { name: flat };
}

export function readIndicators(table: Table): Indicator[] {
  const { sheet, region, notes, answers } = table;
  const at: Record<string, number> = {};
  const years: YearColumn[] = [];
  const plain: { column: number; what: "target" | "result" }[] = [];
  for (const column of region.columns) {
    const labels = column.labels;
    const dated = lastWhere(labels, (label) => label.year !== undefined || label.shift !== undefined);
    const year =
      dated?.year ??
      (dated?.shift !== undefined && table.planYear !== undefined ? table.planYear + dated.shift : undefined);
    const what = lastWhere(labels, (label) => label.field === "target" || label.field === "result")?.field as
      "target" | "result" | undefined;
    const last = labels.at(-1)?.field;
    if (labels.some((label) => label.field === "achievement")) table.say(column, "achievement");
    else if (year !== undefined && (what || last === "year" || last === "targets" || last === "amount")) {
      years.push({
        column: column.column,
        year,
        ...(what && { what }),
        ...(labels.some((label) => label.partial) && { partial: true }),
      });
      table.say(column, what ?? "target", { year });
    } else if (last === "target" || last === "result") {
      plain.push({ column: column.column, what: last });
      table.say(column, last);
    } else if (last !== undefined && !["note", "number", "item", "sum"].includes(last)) {
      at[last] ??= column.column;
      table.say(column, last);
    } else {
      table.say(column, last ?? "unknown");
      if (last === undefined && hasNumbers(region, column.column))
        notes.add("column-not-understood", { header: column.texts.join(" ") }, [
          sheet.address(region.body - 1, column.column),
        ]);
    }
  }
  const base = table.context.year ?? table.planYear;
  for (const { column, what } of plain) {
    const header = sheet.text(region.body - 1, column) || what;
    const where = [sheet.address(region.body - 1, column)];
    if (base === undefined) notes.add("year-unknown", { header }, where);
    else {
      if (table.context.year === undefined) notes.add("year-assumed", { header, year: String(base) }, where);
      years.push({ column, year: base, what });
    }
  }
  if (at.indicator === undefined) return [];

  const aspectColumn = findAspect(table, at.division);
  const drafts: Draft[] = [];
  const numbers: {
    draft: Draft;
    year: number;
    what: "target" | "result";
    read: CellNumber;
    row: number;
    column: number;
    partial?: boolean;
  }[] = [];
  const weights: { draft: Draft; read: CellNumber; row: number }[] = [];
  let current: Draft | undefined;
  let currentRow = -1;
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const nameRow = filledRow(table, row, at.indicator);
    const aspect = aspectColumn === undefined ? undefined : aspectOf(sheet.key(row, aspectColumn));
    const blank = sheet.isBlankRow(row, region.left, region.right);
    if (nameRow === undefined || blank) continue;
    if (nameRow === row || (nameRow !== currentRow && sheet.merge(row, at.indicator))) {
      const text = sheet.text(nameRow, at.indicator);
      const key = keyOf(text);
      const only = isLoneText(sheet, row, at.indicator, region.left, region.right);
      if (
        /^[※*<□]|^주\)|^\(단위/.test(key) ||
        /^(계|합계|소계)$/.test(key) ||
        only ||
        (current && keyOf(current.name) === keyOf(nameAndUnit(text).name) && aspect === "result")
      ) {
        if (only || /^[※*<□]/.test(key)) current = undefined;
        if (!(current && aspect === "result")) continue;
      } else {
        const { name, unit } = nameAndUnit(text);
        const ownUnit = at.measureUnit === undefined ? "" : sheet.text(row, at.measureUnit);
        current = { name, targets: {}, results: {}, grounds: [], cell: sheet.area(nameRow, at.indicator) };
        if (ownUnit || unit) current.unit = (ownUnit || unit)!.replace(/^\(|\)$/g, "");
        const goalColumn = at.policy ?? at.goal;
        const goalRow = goalColumn === undefined ? undefined : filledRow(table, row, goalColumn);
        const goal = goalRow === undefined ? table.context.goal : sheet.text(goalRow, goalColumn!);
        if (goal) current.goal = goal;
        drafts.push(current);
      }
      currentRow = nameRow;
    }
    if (!current) continue;
    texts(current, row);
    for (const { column, year, what, partial } of years) {
      const is = what ?? aspect ?? (aspectColumn === undefined ? "target" : undefined);
      const value = sheet.value(row, column);
      if (value === undefined) continue;
      const where = sheet.address(row, column);
      if (is === undefined) {
        notes.add(
          "row-left-out",
          {
            name: current.name,
            why: "목표인지 실적인지 알 수 없습니다",
            whyEn: "it says neither target nor result",
          },
          [where],
        );
        continue;
      }
      const field = `${current.name} ${year} ${is === "target" ? "목표" : "실적"}`;
      const read = measured(sheet, row, column, field, current.unit);
      if (read)
        numbers.push({ draft: current, year, what: is, read, row, column, ...(partial && { partial }) });
    }
    if (
      at.weight !== undefined &&
      current.weight === undefined &&
      sheet.value(row, at.weight) !== undefined
    ) {
      const read = readCell(sheet, row, at.weight, "가중치", notes, answers);
      if (read && !weights.some((one) => one.draft === current)) weights.push({ draft: current, read, row });
    }
  }
  scaleWeights();
  scaleMeasures();
  return drafts;

  function measured(
    sheet: Sheet,
    row: number,
    column: number,
    field: string,
    unit: string | undefined,
  ): CellNumber | undefined {
    const value = sheet.value(row, column);
    if (typeof value === "string" && unit) {
      const key = keyOf(value);
      const bare =
        key.endsWith(keyOf(unit)) && keyOf(unit) !== "%"
          ? readNumber(key.slice(0, -keyOf(unit).length))
          : undefined;
      if (bare?.kind === "number") return { value: bare.value, percent: false, spelling: "text" };
    }
    return readCell(sheet, row, column, field, notes, answers);
  }

  function texts(draft: Draft, row: number): void {
    const take = (column: number | undefined) =>
      column === undefined || sheet.value(row, column) === undefined
        ? undefined
        : { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    draft.formula ??= take(at.formula);
    draft.source ??= take(at.source);
    const type = take(at.type);
    if (type && draft.type === undefined) draft.type = tidy(type.text);
    if (at.grounds !== undefined && draft.grounds.length === 0 && sheet.value(row, at.grounds) !== undefined)
      draft.grounds = bulletsOf(sheet, row, at.grounds);
  }

  /** 50, "50%", 0.5 for the same weight: decided by the column. */
  function scaleWeights(): void {
    const bare = weights.filter(({ read }) => !read.percent);
    const asPercent = bare.some(({ read }) => read.value > 1);
    const mixed =
      asPercent &&
      (bare.some(({ read }) => read.value > 0 && read.value < 1) || bare.length < weights.length);
    for (const { draft, read, row } of weights) {
      const typed = read.percent && read.spelling === "text" ? shiftDecimal(read.value, 2) : read.value;
      const fraction = read.percent
        ? read.value
        : asPercent && read.value >= 1
          ? shiftDecimal(read.value, -2)
          : read.value;
      const multiplier =
        fraction === 0 || typed === 0
          ? asPercent
            ? 0.01
            : 1
          : read.spelling === "text" && read.percent
            ? 1
            : fraction === read.value
              ? 1
              : 0.01;
      draft.weight = {
        value: fraction,
        from: [{ ...sheet.area(row, at.weight!), multiplier, spelling: read.spelling }],
      };
    }
    if (weights.length > 0 && (mixed || !asPercent)) {
      const cells = weights.map(({ row }) => sheet.address(row, at.weight!));
      if (mixed)
        notes.add(
          "percent-scale",
          {
            field: "가중치",
            taken: "1보다 큰 값은 백분율, 나머지는 소수",
            takenEn: "percentages above 1, fractions otherwise",
          },
          cells,
          "warning",
        );
      else if (bare.length > 0)
        notes.add(
          "percent-scale",
          { field: "가중치", taken: "소수(1 = 100%)", takenEn: "fractions (1 = 100%)" },
          cells,
        );
    }
  }

  /** Rates in their printed unit: 0.925 shown as 92.5 % is 92.5; a bare 0.925 beside 92.5 is told. */
  function scaleMeasures(): void {
    for (const draft of drafts) {
      const own = numbers.filter((one) => one.draft === draft);
      const rate = draft.unit !== undefined && /%|퍼센트/.test(draft.unit);
      const bare = own.filter(({ read }) => !read.percent && read.value !== 0);
      const fractions = rate && bare.length > 0 && bare.every(({ read }) => Math.abs(read.value) <= 1.5);
      const odd = rate ? bare.filter(({ read }) => Math.abs(read.value) <= 1) : [];
      for (const { year, what, read, row, column, partial } of own) {
        const small =
          rate && !read.percent && (fractions || odd.some((one) => one.row === row && one.column === column));
        const value = read.percent || small ? shiftDecimal(read.value, 2) : read.value;
        const figure = figureOf(sheet, row, column, read);
        const term = { ...figure.from[0]!, multiplier: value === read.value ? 1 : 100 };
        draft[what === "target" ? "targets" : "results"][year] = {
          value,
          from: [term],
          ...(partial && what === "result" && { partial }),
        };
      }
      const scaled = own.filter(
        ({ read, row, column }) =>
          !read.percent && odd.some((one) => one.row === row && one.column === column),
      );
      if (scaled.length > 0)
        notes.add(
          "percent-scale",
          {
            field: draft.name,
            taken: "소수로 적힌 값은 100을 곱한 %",
            takenEn: "fractions, times 100 for %",
          },
          scaled.map(({ row, column }) => sheet.address(row, column)),
          "warning",
        );
      const percents = own.filter(({ read }) => read.percent);
      if (!rate && percents.length > 0) {
        if (draft.unit === undefined) draft.unit = "%";
        else
          notes.add(
            "percent-scale",
            {
              field: draft.name,
              taken: "% 표시가 있는 값은 %",
              takenEn: "percent where a percent sign stands",
            },
            percents.map(({ row, column }) => sheet.address(row, column)),
            "warning",
          );
      } else if (percents.length > 0 && bare.length > 0)
        notes.add(
          "percent-scale",
          { field: draft.name, taken: "모두 % 단위", takenEn: "percentages throughout" },
          own.map(({ row, column }) => sheet.address(row, column)),
        );
    }
  }
}

function aspectOf(key: string): "target" | "result" | undefined {
  if (/^(목표|목표치|목표값|계획)/.test(key)) return "target";
  return /^(실적|실적치|실적값|달성실적|결과)/.test(key) ? "result" : undefined;
}

/** The column whose cells say 목표 or 실적. */
function findAspect(table: Table, division: number | undefined): number | undefined {
  const { sheet, region } = table;
  const columns =
    division === undefined
      ? region.columns.map(({ column }) => column)
      : [division, ...region.columns.map(({ column }) => column)];
  return columns.find((column) => {
    for (let row = region.body; row < Math.min(region.bottom, region.body + 30); row++) {
      if (aspectOf(sheet.key(row, column)) && sheet.key(row, column).length <= 4) return true;
    }
    return false;
  });
}

/** A sentence or title below the table, not an indicator. */
function isLoneText(sheet: Sheet, row: number, column: number, left: number, right: number): boolean {
  for (let c = left; c < right; c++) if (c !== column && sheet.value(row, c) !== undefined) return false;
  return sheet.merge(row, column)?.rows === 1 || sheet.merge(row, column) === undefined;
}
