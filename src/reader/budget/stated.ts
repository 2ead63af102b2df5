/**
 * What a budget's columns of shares, changes, rates and counts state about its amounts; the plan's checks compare. Which
 * amounts a column speaks of the arithmetic chooses: those that fit in most rows. A column that fits nowhere states nothing.
 * In: 예산액 20, 전년도예산액 10, 비교증감 10, 증감률 38 %. Out: a change of 10 (right), a rate of 38 % (wrong: 100 %).
 */
import { change, changeRate, share } from "../../plan/arithmetic";
import { slackOf } from "../../plan/checks/amounts";
import { comparePercent } from "../../plan/checks/stated";
import type { Amount, Figure, Statement } from "../../plan/model";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { figureAt, readMoney } from "../cells/figures";
import { fitting, percentAt, scales } from "../cells/measures";
import type { HeaderColumn } from "../model";
import { headOf, says } from "../rows";
import { type AmountColumn, changeHead, isShareOf } from "../words/labels";
import { type BudgetNode, type BudgetTable, keyOfAmount, type Nodes } from "./node";

/** A row that states its own amounts, and the rows that hold it, outermost first. */
interface Placed {
  readonly node: BudgetNode;
  readonly above: Nodes;
}

/** A rate or a change. */
type Change = Extract<Statement, { readonly current: Figure }>;
type Share = Extract<Statement, { kind: "share" }>;

/** Writes down all that the table's columns beside its amounts state. */
export function stateBeside(told: BudgetTable, roots: Nodes): void {
  const table = { ...told, notes: told.notes.silent() };
  const rows = placed(roots, []);
  for (const column of table.region.columns) {
    const isRate = says(column, "rate") && changeHead.test(keyOf(column.texts.join("")));
    const isShare = says(column, "share") || isShareOf(column);
    const stated = says(column, "difference") ? changes : isRate ? rates : isShare ? shares : undefined;
    for (const statement of stated?.(table, rows, column) ?? []) told.notes.state(statement);
  }
  for (const { node } of rows) stateCount(told, node);
}

function placed(nodes: Nodes, above: Nodes): Placed[] {
  return nodes.flatMap((node) => [
    ...(node.derived || node.level === "item" || node.level === "subtotal" ? [] : [{ node, above }]),
    ...placed(node.children, [...above, node]),
  ]);
}

const amountOf = (node: BudgetNode | undefined, column: AmountColumn): Amount | undefined =>
  node?.amounts.get(keyOfAmount(column));

/** For each pair of columns whose amounts a change may be of, the later first, what the rows state. */
function changesOf(
  kind: Change["kind"],
  { columns }: BudgetTable,
  rows: readonly Placed[],
  figureIn: (node: BudgetNode, now: AmountColumn) => Figure | undefined,
): Change[][] {
  const { amounts } = columns;
  const pairs = amounts.flatMap((now) => amounts.map((before) => [now, before] as const));
  return pairs
    .filter(([now, before]) => now !== before)
    .map(([now, before]) =>
      rows.flatMap(({ node }): Change[] => {
        const [current, previous] = [amountOf(node, now), amountOf(node, before)];
        const figure = current && previous && figureIn(node, now);
        return figure ? [{ kind, name: node.name, figure, current, previous }] : [];
      }),
    );
}

function changes(table: BudgetTable, rows: readonly Placed[], column: HeaderColumn): readonly Change[] {
  const readings = changesOf("change", table, rows, ({ sheet, row }, now) =>
    readMoney({ ...table, sheet }, row, column.column, table.unitOf(now), headOf(column)),
  );
  return fitting(readings, ({ figure, current, previous }) => {
    const slack = [figure, current, previous].reduce((sum, one) => sum + slackOf(one), 0);
    return Math.abs(figure.value - change(current.value, previous.value)!) <= slack + 0.5;
  });
}

function rates(table: BudgetTable, rows: readonly Placed[], { column }: HeaderColumn): readonly Change[] {
  const readings = scales.flatMap((scale) =>
    changesOf("rate", table, rows, ({ sheet, row }) => percentAt({ ...table, sheet }, row, column, scale)),
  );
  // Over nothing there is no rate; 0 and 100 % are what a formula leaves there.
  const isIdle = ({ figure, previous }: Change): boolean =>
    previous.value === 0 && (figure.value === 0 || figure.value === 1);
  return fitting(
    readings.map((reading) => reading.filter((one) => !isIdle(one))),
    fitsPercent,
  );
}

/** Of the total of its block, or of the row that holds it. */
function shares(table: BudgetTable, rows: readonly Placed[], { column }: HeaderColumn): readonly Share[] {
  const totals = rows.flatMap(({ node }) => (node.level === "total" ? [node] : []));
  const of = lastWhere(table.columns.amounts, (amount) => amount.column < column);
  if (of === undefined) return [];
  const ofTotal = ({ node }: Placed): BudgetNode | undefined =>
    totals.find(({ account }) => account !== undefined && account === node.account) ??
    totals.find(({ account }) => account === undefined) ??
    totals[0];
  const wholes = [ofTotal, ({ above }: Placed) => above.at(-1), ({ above }: Placed) => above[0]];
  const readings = wholes.flatMap((wholeOf) =>
    scales.map((scale) =>
      rows.flatMap((one): Share[] => {
        const { sheet, row, name } = one.node;
        const [part, whole] = [amountOf(one.node, of), amountOf(wholeOf(one), of)];
        const figure = part && whole && percentAt({ ...table, sheet }, row, column, scale);
        return figure ? [{ kind: "share", name, figure, part, whole }] : [];
      }),
    ),
  );
  return fitting(readings, fitsPercent);
}

function fitsPercent(statement: Share | Change): boolean {
  const isShare = statement.kind === "share";
  const amounts = isShare
    ? ([statement.part, statement.whole] as const)
    : ([statement.current, statement.previous] as const);
  return comparePercent(statement.figure, amounts, isShare ? share : changeRate) !== "wrong";
}

/** 세부사업수: of the rows inside, or of those inside these. */
function stateCount({ columns, notes }: BudgetTable, node: BudgetNode): void {
  const column = columns.at.detailCount;
  const { name, sheet, row, children } = node;
  if (column === undefined || children.length === 0) return;
  const figure = figureAt({ sheet, notes: notes.silent() }, row, column, "");
  if (!figure) return;
  const details = (one: BudgetNode): BudgetNode[] =>
    one.level === "detailProgram" ? [one] : one.children.flatMap(details);
  const inside = children.flatMap(details);
  const counted = inside.length > 0 ? inside : children;
  const things = counted.map((one) => one.sheet.area(one.row, one.column));
  notes.state({ kind: "count", name, figure, things });
}
