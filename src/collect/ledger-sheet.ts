/**
 * The sheet 성과자료: the ledger as a plain table that anybody filters, each row's figure once. A figure that is made of
 * others is a formula over them, a result that is measured one over its quantities: what is changed here changes
 * everywhere it is printed.
 * In: rows of all departments. Out: A1:T5201, of which K120 is =SUM($K$121,$K$125).
 */
import { resultFormula } from "../layout/figures";
import {
  columnOf,
  columns,
  kinds,
  items,
  links,
  planOfRows,
  type LedgerRow,
  type Placed,
  type State,
} from "../ledger";
import { object } from "../messages/wording";
import type { Plan, PlanIndicator } from "../plan/plan";
import { defaultSettings, type Settings } from "../plan/settings";
import { cellArea, columnName, type Area, type SheetArea } from "../sheet/address";
import { excel, joined, reference, sum, text, type Expression } from "../sheet/expression";
import type { CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import type { Department, Office } from "./offices";

export const ledgerSheetName = "성과자료";

/** What stands beside the ledger's own columns: whose row of the 총괄표 the row counts for. */
export const officeColumn = columns.length;
/** The rows' numbers: formulas refer to rows by their places, so that a sort gives each the figures of another. */
export const orderColumn = officeColumn + 1;
/** Of all columns of its table. */
export const ledgerHeads: readonly string[] = [...columns.map(([, head]) => head), "실국", "순서"];
/** Beside the table, not of it. */
export const sortColumn = orderColumn + 2;
/** Printed in the place of titles while the rows are out of their order, or a text stands where a figure is added up. */
const sortAgain = `${object(`‘${ledgerSheetName}’`)} ‘순서’ 열로 다시 정렬하십시오`;
const makeNumber = "의 글자를 수로 고치십시오(0으로 세고 있습니다)";

export const settings: Settings = { ...defaultSettings, style: "native" };

export interface LedgerSheet {
  readonly layout: SheetLayout;
  /** The table's cells with their head. */
  readonly table: Area;
  readonly heads: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** A department's plan over the cells of this sheet. */
  readonly planOf: (department: Department) => Plan | undefined;
  /** All cells of a column below its head. */
  readonly column: (field: keyof LedgerRow | "office") => Expression;
  /**
   * The cell that says what to do where the rows were sorted otherwise, or where a figure is a text, which sums pass over;
   * else "". Rows put in or taken out do no harm.
   */
  readonly order: SheetArea;
}

export function ledgerSheet(offices: readonly Office[]): LedgerSheet {
  const entries = offices.flatMap((office) =>
    office.departments.flatMap(({ rows }) => rows.map((row) => ({ row, office: office.name }))),
  );
  const rows = entries.map(({ row }) => row);
  const at = new Map(rows.map((row, index) => [row, index + 1]));
  const cell = (row: LedgerRow, field: "value" | "text"): SheetArea => ({
    ...cellArea(at.get(row)!, columnOf(field)),
    sheet: ledgerSheetName,
  });
  const placed = (row: LedgerRow): Placed => ({ value: cell(row, "value"), text: cell(row, "text") });
  const plans = new Map(
    offices.flatMap(({ departments }) =>
      departments.map((one) => [one, planOfRows(one.rows, placed)] as const),
    ),
  );
  const formulas = figureFormulas(plans, at);
  const heads = ledgerHeads;
  return {
    rows,
    heads,
    table: { row: 0, column: 0, rows: rows.length + 1, columns: heads.length },
    layout: layoutOf(entries, heads, formulas),
    planOf: (department) => withoutQuantities(plans.get(department)),
    column: (field) =>
      reference({
        sheet: ledgerSheetName,
        row: 1,
        column: field === "office" ? officeColumn : columnOf(field),
        rows: Math.max(1, rows.length),
        columns: 1,
      }),
    order: { ...cellArea(0, sortColumn), sheet: ledgerSheetName },
  };
}

/** How many rows come before one of a lower number; a row that bears none counts for nothing. */
function descents(rows: number): Expression {
  if (rows < 2) return { kind: "number", value: 0 };
  const numbers = (row: number): Expression =>
    reference({ row, column: orderColumn, rows: rows - 1, columns: 1 });
  const less = (left: Expression, right: Expression): Expression => ({
    kind: "operation",
    operator: "<",
    left,
    right,
  });
  return excel("SUMPRODUCT", [
    {
      kind: "operation",
      operator: "*",
      left: less({ kind: "number", value: 0 }, numbers(2)),
      right: less(numbers(2), numbers(1)),
    },
  ]);
}

/** Where the first text among the figures stands, and what to do about it; "" where there is none. */
function textAmongFigures(rows: number): Expression {
  const figures = reference({ row: 1, column: columnOf("value"), rows: Math.max(1, rows), columns: 1 });
  const number = (value: number): Expression => ({ kind: "number", value });
  // A text that says something is more than "", a number less. COUNTIF by "?*" takes numbers for texts in LibreOffice.
  const isText: Expression = { kind: "operation", operator: "<", left: text(""), right: figures };
  const first = excel("SUMPRODUCT", [
    excel("MATCH", [
      number(1),
      { kind: "operation", operator: "*", left: isText, right: number(1) },
      number(0),
    ]),
  ]);
  const index = excel("IFERROR", [first, number(0)]);
  const place = joined(text(`${ledgerSheetName}!${columnName(columnOf("value"))}`), sum([index, number(1)]));
  return excel("IF", [index, joined(place, text(makeNumber)), text("")]);
}

const read: State = "자동";

/** By row of the sheet, the formula of a figure that others make. */
function figureFormulas(
  plans: ReadonlyMap<Department, Plan | undefined>,
  at: ReadonlyMap<LedgerRow, number>,
): Map<number, Expression> {
  const formulas = new Map<number, Expression>();
  const byRow = [...at.keys()];
  const own = (row: LedgerRow): Expression => reference(cellArea(at.get(row)!, columnOf("value")));
  for (const [{ rows }, plan] of plans) {
    links(rows).forEach((link, index) => {
      if (!link) return;
      const parts = link.map((part) => own(rows[part]!));
      formulas.set(at.get(rows[index]!)!, parts.length === 1 ? parts[0]! : excel("SUM", parts));
    });
    for (const indicator of plan?.goals.flatMap((goal) => goal.indicators) ?? [])
      for (const [year, result] of Object.entries(indicator.results)) {
        const row = result.from[0]!.row;
        // What a person put in the place of a result is no longer computed.
        if (byRow[row - 1]!.state !== read) continue;
        const formula = measured(indicator, Number(year)) && resultFormula(indicator, Number(year), settings);
        if (formula) formulas.set(row, formula);
      }
  }
  return formulas;
}

/** Whether each quantity of the indicator's formula has a row for the year. */
const measured = ({ formula, quantities }: PlanIndicator, year: number): boolean =>
  formula?.tree !== undefined &&
  quantities.length > 0 &&
  quantities.every((quantity) => quantity?.values[year] !== undefined);

/** The printed plan takes each result from its row, where the formula stands. */
const withoutQuantities = (plan: Plan | undefined): Plan | undefined =>
  plan && {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map((indicator) => ({ ...indicator, quantities: [] })),
    })),
  };

const font = { name: "맑은 고딕", size: 9 } as const;
const line = { style: "thin", color: "#C9CED6" } as const;
const borders = { top: line, bottom: line, left: line, right: line } as const;
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: "#E4EAF2",
  borders,
  horizontal: "center",
  vertical: "center",
};
const plain: CellStyle = { font, borders, vertical: "center" };
/** The blank ones too: what is typed there is no date, and a column of one look opens in a third of the time in LibreOffice. */
const words: CellStyle = { ...plain, numberFormat: "@" };
const numbers = { 원: "#,##0", 명: "#,##0", 비율: "0.####" } as const;
const widths = [14, 14, 24, 24, 24, 24, 24, 16, 7, 12, 17, 40, 8, 24, 12, 12, 7, 18, 14, 7, 3, 44];

function layoutOf(
  entries: readonly { readonly row: LedgerRow; readonly office: string }[],
  heads: readonly string[],
  formulas: ReadonlyMap<number, Expression>,
): SheetLayout {
  const cells: LayoutCell[] = heads.map((content, column) => ({ row: 0, column, content, style: head }));
  entries.forEach(({ row, office }, index) => {
    columns.forEach(([field], column) => {
      const value = row[field];
      const content =
        field === "value" ? (formulas.get(index + 1) ?? value) : value === "" ? undefined : value;
      cells.push({
        row: index + 1,
        column,
        content,
        style: field === "value" ? valueStyle(row.unit) : field === "year" ? plain : words,
      });
    });
    cells.push({ row: index + 1, column: officeColumn, content: office, style: words });
    cells.push({ row: index + 1, column: orderColumn, content: index + 1, style: plain });
  });
  cells.push({
    row: 0,
    column: sortColumn,
    content: excel("IF", [descents(entries.length), text(sortAgain), textAmongFigures(entries.length)]),
    style: { font: { ...font, bold: true, color: "#A4262C" } },
  });
  const margins = { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 };
  return {
    name: ledgerSheetName,
    columns: widths,
    rows: Array<number>(entries.length + 1).fill(15),
    cells,
    merges: [],
    page: {
      orientation: "landscape",
      scale: 30,
      margins,
      printArea: { row: 0, column: 0, rows: entries.length + 1, columns: heads.length },
      titleRows: { row: 0, rows: 1 },
      breaksBefore: [],
      footer: "- &P -",
    },
  };
}

const styles = new Map<string, CellStyle>();

function valueStyle(unit: string): CellStyle {
  const known = styles.get(unit);
  if (known) return known;
  const style = {
    ...plain,
    horizontal: "right",
    numberFormat: numbers[unit as keyof typeof numbers] ?? "General",
  } as const;
  styles.set(unit, style);
  return style;
}

/** Texts of formulas, for their native spelling: by "성과자료!$L$12". */
export const textAt =
  (rows: readonly LedgerRow[], parse: (address: string) => { area: Area } | undefined) =>
  (address: string): string | undefined => {
    const area = parse(address)?.area;
    const row = area && area.column === columnOf("text") ? rows[area.row - 1] : undefined;
    return row?.item === items.formula && row.kind === kinds.text ? row.text : undefined;
  };
