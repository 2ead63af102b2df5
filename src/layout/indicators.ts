/** (2) 성과지표 및 목표치 설정: each indicator's targets and results over five years, in two lines, and then its grounds. */
import { evaluate } from "../formula";
import type { PlanGoal, PlanIndicator } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { remembered } from "../text/remembered";
import { shortYear } from "../text/year";
import { squeeze } from "../text/spacing";
import { roundHalfAway } from "../plan/rounding";
import { reference, text, unlessBlank } from "../sheet/expression";
import type { CellStyle } from "../sheet/layout";
import { bulletLines, circle } from "./bullets";
import { indicatorColumns as columns } from "./columns";
import type { Piece } from "./draft";
import { entries } from "./entries";
import { figureFormula, isComputedFromText, measureFormula, resultFormula } from "./figures";
import { unbrokenFormula } from "./formula-text";
import { caption, heading, sources, type PlanSheet } from "./plan-sheet";
import { formats, styles } from "./styles";
import { head, Table } from "./table";

/** The five years of the table: two before the plan year, two after. */
export const planYears = (fiscalYear: number): number[] =>
  [-2, -1, 0, 1, 2].map((offset) => fiscalYear + offset);

export function indicators(sheet: PlanSheet, goal: PlanGoal): void {
  const { draft, plan } = sheet;
  const years = planYears(plan.fiscalYear);
  draft.together(() => {
    heading(sheet, "(2) 성과지표 및 목표치 설정");
    caption(sheet, "< 성과지표별 목표치 설정 >");
    const table = new Table(draft);
    table.header(
      [
        [head(columns.measured, "실적 및 목표치")],
        [
          head(columns.row, "구분"),
          // A formula, because Excel swallows the apostrophe that a typed text begins with.
          ...years.map((year, index) => ({
            ...head(columns.years[index]!, ""),
            content: text(shortYear(year)),
          })),
        ],
      ],
      [
        head(columns.name, "성과지표(단위)"),
        head(columns.type, "지표\n유형"),
        head(columns.weight, "가중치"),
        head(columns.formula, "측정산식\n또는 측정방법"),
        head(columns.source, "자료수집\n방법/출처"),
      ],
    );
    const cells = goal.indicators.map((indicator) => record(sheet, table, indicator, years));
    sheet.indicatorCells.set(goal.name, cells);
    table.close();
    sources(
      sheet,
      ...goal.indicators.flatMap((indicator) => [
        indicator.cell,
        indicator.formulaCell,
        ...Object.values(indicator.targets),
        ...Object.values(indicator.results),
        ...indicator.quantities.flatMap((quantity) => (quantity ? Object.values(quantity.values) : [])),
      ]),
    );
  });
  draft.gap();
  grounds(sheet, goal);
}

/** Cells of one number format share their style. */
const measure = remembered(20, (numberFormat): CellStyle => ({ ...styles.measure, numberFormat }));

function record(sheet: PlanSheet, table: Table, indicator: PlanIndicator, years: readonly number[]) {
  const { name, unit, type, weight, source } = indicator;
  const id = `성과지표/${name}`;
  const year = (year: number): string => shortYear(year);
  const targetFormat = formats.measure(decimalsOf(years.map((y) => indicator.targets[y]?.value)));
  const resultFormat = formats.measure(decimalsOf(years.map((y) => resultValue(indicator, y))));
  const [first] = table.record(
    [
      [
        { span: columns.row, content: "목표", style: styles.label },
        ...years.map((y, index) => ({
          span: columns.years[index]!,
          content: measureFormula(indicator.targets[y]),
          style: measure(targetFormat),
          id: `${id}/${year(y)}/목표`,
        })),
      ],
      [
        { span: columns.row, content: "실적", style: styles.label },
        ...years.map((y, index) => ({
          span: columns.years[index]!,
          content: resultFormula(indicator, y, sheet.settings),
          style: measure(resultFormat),
          id: `${id}/${year(y)}/실적`,
        })),
      ],
    ],
    [
      {
        span: columns.name,
        content: unit === undefined ? name : `${name}(${unit})`,
        style: styles.middle,
        id,
      },
      { span: columns.type, content: type, style: styles.middle, id: `${id}/지표유형` },
      {
        span: columns.weight,
        content: figureFormula(weight, 100),
        style: styles.weight,
        entry: entries.weight,
        id: `${id}/가중치`,
      },
      {
        span: columns.formula,
        ...formulaText(indicator, sheet.settings),
        style: styles.small,
        id: `${id}/측정산식`,
      },
      { span: columns.source, content: source?.text, style: styles.smallMiddle, id: `${id}/자료수집 방법` },
    ],
  );
  return first!;
}

/**
 * The formula as printed. Where MEASURE computes from the staff's cell the text is that cell's too: what is printed
 * stays what is computed when somebody edits it.
 */
function formulaText(indicator: PlanIndicator, settings: Settings): Pick<Piece, "content" | "shown"> {
  const { formula, formulaCell } = indicator;
  if (!formula) return {};
  const oneCell = formulaCell && formulaCell.rows * formulaCell.columns === 1;
  if (oneCell && isComputedFromText(indicator, settings)) {
    return { content: unlessBlank([formulaCell], reference(formulaCell)), shown: formula.source };
  }
  return { content: unbrokenFormula(formula) };
}

/** The result as it stands now: how many decimals it needs. */
export function resultValue(indicator: PlanIndicator, year: number): number | undefined {
  const values = indicator.quantities.map((quantity) => quantity?.values[year]?.value);
  const computed = indicator.formula?.tree ? evaluate(indicator.formula, values) : undefined;
  return computed ?? indicator.results[year]?.value;
}

/** Values of one line as they are printed: with as many decimals each as the line needs. */
export function shownValues(values: readonly (number | undefined)[]): string[] {
  const decimals = decimalsOf(values);
  const { format } = withDecimals(String(decimals));
  return values.flatMap((value) => (value === undefined ? [] : [format(value)]));
}

/** What prints so many decimals: to make one takes longer than all that it prints. */
const withDecimals = remembered(20, (decimals) => {
  const digits = Number(decimals);
  return new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
});

/** The most decimals that any of the values shows, two at most. */
function decimalsOf(values: readonly (number | undefined)[]): number {
  const decimals = values.map((value) => {
    if (value === undefined) return 0;
    return (String(roundHalfAway(value, 2)).split(".")[1] ?? "").length;
  });
  return Math.max(0, ...decimals);
}

/** < 성과지표별 목표치 설정 근거 >: under each indicator's name its lines. */
function grounds(sheet: PlanSheet, goal: PlanGoal): void {
  const { draft } = sheet;
  const told = goal.indicators.filter((indicator) => indicator.grounds.length > 0);
  if (told.length === 0) return;
  draft.together(() => {
    caption(sheet, "< 성과지표별 목표치 설정 근거 >");
    for (const indicator of told) {
      const [first] = indicator.grounds;
      const repeats = first!.level === 1 && squeeze(first!.text) === squeeze(indicator.name);
      const lines = repeats ? indicator.grounds : [circle(indicator.name), ...indicator.grounds];
      bulletLines(draft, lines, `설정 근거/${indicator.name}`);
    }
  });
}
