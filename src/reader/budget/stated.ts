/**
 * What a budget's columns of shares, changes, rates and counts state about its amounts; the plan's checks compare. Which
 * amounts a column speaks of the arithmetic chooses: those that fit in most rows. A column that fits nowhere states nothing.
 * In: 예산액 20, 전년도예산액 10, 비교증감 10, 증감률 38 %. Out: a change of 10 (right), a rate of 38 % (wrong: 100 %).
 */
import type { Amount, Figure, Statement } from "../../plan/model";
import { change, changeRate, share } from "../../plan/arithmetic";
import { slackOf } from "../../plan/checks/amounts";
import { comparePercent } from "../../plan/checks/stated";
import { figureOf, readCell, readMoney } from "../cells/figures";
import { fitting, percentAt, scales } from "../cells/percents";
import type { HeaderColumn } from "../model";
import { Notebook } from "../notebook";
import { changeHead, isShareOf, type AmountColumn } from "../words/amounts";
import type { Field } from "../words/fields";
import { keyOf } from "../../text/name";
import { keyOfAmount, type BudgetNode, type BudgetTable } from "./node";

/** A row that states its own amounts, and the rows that hold it, outermost first. */
interface Placed {
  readonly node: BudgetNode;
  readonly above: readonly BudgetNode[];
}

/** A rate or a change. */
type Change = Extract<Statement, { readonly current: Figure }>;
type Share = Extract<Statement, { kind: "share" }>;

/** Writes down all that the table's columns beside its amounts state. */
export function stateBeside(table: BudgetTable, roots: readonly BudgetNode[]): void {
  const rows = placed(roots, []);
  const totals = rows.filter(({ node }) => node.level === "total").map(({ node }) => node);
  const { notes, region } = table;
  for (const column of region.columns) {
    const says = (field: Field): boolean => column.labels.some((label) => label.field === field);
    const found = says("difference")
      ? changes(table, rows, column)
      : says("rate") && changeHead.test(keyOf(column.texts.join("")))
        ? rates(table, rows, column)
        : says("share") || isShareOf(column)
          ? shares(table, rows, totals, column)
          : [];
    for (const statement of found) notes.state(statement);
  }
  for (const { node } of rows) stateCount(table, node);
}

function placed(nodes: readonly BudgetNode[], above: readonly BudgetNode[]): Placed[] {
  return nodes.flatMap((node) => [
    ...(node.derived || node.level === "item" || node.level === "subtotal" ? [] : [{ node, above }]),
    ...placed(node.children, [...above, node]),
  ]);
}

/** Pairs of columns whose amounts a change may be of, the later first. */
function pairsOf({ columns }: BudgetTable): (readonly [AmountColumn, AmountColumn])[] {
  return columns.amounts.flatMap((now) =>
    columns.amounts.flatMap((before) => (before !== now ? [[now, before] as const] : [])),
  );
}

const amountOf = (node: BudgetNode, column: AmountColumn): Amount | undefined =>
  node.amounts.get(keyOfAmount(column));

function changes(table: BudgetTable, rows: readonly Placed[], column: HeaderColumn): readonly Change[] {
  const { answers } = table;
  const silent = new Notebook();
  const readings = pairsOf(table).map(([now, before]) =>
    rows.flatMap(({ node }): Change[] => {
      const [current, previous] = [amountOf(node, now), amountOf(node, before)];
      const figure =
        current &&
        previous &&
        readMoney(
          node.sheet,
          node.row,
          column.column,
          table.unitOf(now),
          column.texts.join(" "),
          silent,
          answers,
        );
      return figure ? [{ kind: "change", name: node.name, figure, current, previous }] : [];
    }),
  );
  return fitting(readings, ({ figure, current, previous }) => {
    const slack = [figure, current, previous].reduce((sum, one) => sum + slackOf(one), 0);
    return Math.abs(figure.value - change(current.value, previous.value)!) <= slack + 0.5;
  });
}

function rates(table: BudgetTable, rows: readonly Placed[], column: HeaderColumn): readonly Change[] {
  const readings = pairsOf(table).flatMap(([now, before]) =>
    scales.map((scale) =>
      rows.flatMap(({ node }): Change[] => {
        const [current, previous] = [amountOf(node, now), amountOf(node, before)];
        const figure =
          current && previous && percentAt(node.sheet, node.row, column.column, scale, table.answers);
        // Over nothing there is no rate; 0 and 100 % are what a formula leaves there.
        const isIdle = previous?.value === 0 && (figure?.value === 0 || figure?.value === 1);
        return figure && !isIdle ? [{ kind: "rate", name: node.name, figure, current, previous }] : [];
      }),
    ),
  );
  return fitting(readings, fitsPercent);
}

/** Of the total of its block, or of the row that holds it. */
function shares(
  table: BudgetTable,
  rows: readonly Placed[],
  totals: readonly BudgetNode[],
  column: HeaderColumn,
): readonly Share[] {
  const of = [...table.columns.amounts]
    .filter((amount) => amount.column < column.column)
    .sort((a, b) => b.column - a.column)[0];
  if (of === undefined) return [];
  const ofTotal = ({ node }: Placed): BudgetNode | undefined =>
    totals.find(({ account }) => account !== undefined && account === node.account) ??
    totals.find(({ account }) => account === undefined) ??
    totals[0];
  const wholes = [ofTotal, ({ above }: Placed) => above.at(-1), ({ above }: Placed) => above[0]];
  const readings = wholes.flatMap((wholeOf) =>
    scales.map((scale) =>
      rows.flatMap((row): Share[] => {
        const holder = wholeOf(row);
        const [part, whole] = [amountOf(row.node, of), holder && amountOf(holder, of)];
        const figure =
          part && whole && percentAt(row.node.sheet, row.node.row, column.column, scale, table.answers);
        return figure ? [{ kind: "share", name: row.node.name, figure, part, whole }] : [];
      }),
    ),
  );
  return fitting(readings, fitsPercent);
}

function fitsPercent(statement: Share | Change): boolean {
  const verdict =
    statement.kind === "share"
      ? comparePercent(statement.figure, [statement.part, statement.whole], share)
      : comparePercent(statement.figure, [statement.current, statement.previous], changeRate);
  return verdict !== "wrong";
}

/** 세부사업수: of the rows inside, or of those inside these. */
function stateCount({ columns, notes, answers }: BudgetTable, node: BudgetNode): void {
  const column = columns.at.detailCount;
  if (column === undefined || node.children.length === 0) return;
  const read = readCell(node.sheet, node.row, column, "", new Notebook(), answers);
  if (!read) return;
  const details = (one: BudgetNode): BudgetNode[] =>
    one.level === "detailProgram" ? [one] : one.children.flatMap(details);
  const inside = node.children.flatMap(details);
  const things = (inside.length > 0 ? inside : node.children).map((one) =>
    one.sheet.area(one.row, one.column),
  );
  notes.state({
    kind: "count",
    name: node.name,
    figure: figureOf(node.sheet, node.row, column, read),
    things,
  });
}
