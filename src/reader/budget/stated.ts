/**
 * What a budget's columns of shares, changes, rates and counts state about its amounts; the plan's checks compare. Which
 * amounts a column speaks of the arithmetic chooses: those that fit in most rows. A column that fits nowhere states nothing.
 * In: 예산액 20, 전년도예산액 10, 비교증감 10, 증감률 38 %. Out: a change of 10 (right), a rate of 38 % (wrong: 100 %).
 */
import type { OfFigures } from "../../plan/checks/stated";
import type { Amount, Figure } from "../../plan/model";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { figureAt, readMoney } from "../cells/figures";
import { percentAt, scales, stateFitting } from "../cells/measures";
import type { HeaderColumn } from "../model";
import { headOf, says } from "../rows";
import { type AmountColumn, changeHead, isShareOf } from "../words/labels";
import { type BudgetNode, type BudgetTable, keyOfAmount, type Nodes } from "./node";

/** A row that states its own amounts, and the rows that hold it, outermost first. */
interface Placed {
  readonly node: BudgetNode;
  readonly above: Nodes;
}

/** Writes down all that the table's columns beside its amounts state. */
export function stateBeside(told: BudgetTable, roots: Nodes): void {
  const table = { ...told, notes: told.notes.silent() };
  const rows = placed(roots, []);
  for (const column of table.region.columns) stateFitting(told.notes, readingsOf(table, rows, column));
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

/** What a column may say of the amounts, in each way that it may be meant. */
function readingsOf(table: BudgetTable, rows: readonly Placed[], head: HeaderColumn): OfFigures[][] {
  const { column } = head;
  const percents = scales.map((scale) => (node: BudgetNode) => {
    return percentAt({ ...table, sheet: node.sheet }, { row: node.row, column }, scale);
  });
  if (says(head, "difference"))
    return changes("change", table, rows, ({ sheet, row }, now) =>
      readMoney({ ...table, sheet }, { row, column }, table.unitOf(now), headOf(head)),
    );
  if (says(head, "rate") && changeHead.test(keyOf(head.texts.join(""))))
    return percents.flatMap((figureIn) => changes("rate", table, rows, figureIn));
  if (!says(head, "share") && !isShareOf(head)) return [];
  const of = lastWhere(table.columns.amounts, (amount) => amount.column < column);
  return of ? percents.flatMap((figureIn) => shares(of, rows, figureIn)) : [];
}

/** Of each pair of columns, the later first. */
function changes(
  kind: "change" | "rate",
  { columns: { amounts } }: BudgetTable,
  rows: readonly Placed[],
  figureIn: (node: BudgetNode, now: AmountColumn) => Figure | undefined,
): OfFigures[][] {
  const pairs = amounts.flatMap((now) => amounts.map((before) => [now, before] as const));
  return pairs
    .filter(([now, before]) => now !== before)
    .map(([now, before]) =>
      rows.flatMap(({ node }): OfFigures[] => {
        const [current, previous] = [amountOf(node, now), amountOf(node, before)];
        const figure = current && previous && figureIn(node, now);
        // Over nothing there is no rate; 0 and 100 % are what a formula leaves there.
        const isIdle = kind === "rate" && previous?.value === 0 && [0, 1].includes(figure?.value ?? 0);
        return figure && !isIdle ? [{ kind, name: node.name, figure, current, previous }] : [];
      }),
    );
}

/** Of the total of its block, or of the row that holds it. */
function shares(
  of: AmountColumn,
  rows: readonly Placed[],
  figureIn: (node: BudgetNode) => Figure | undefined,
): OfFigures[][] {
  const totals = rows.flatMap(({ node }) => (node.level === "total" ? [node] : []));
  const ofTotal = ({ node }: Placed): BudgetNode | undefined =>
    totals.find(({ account }) => account !== undefined && account === node.account) ??
    totals.find(({ account }) => account === undefined) ??
    totals[0];
  const wholes = [ofTotal, ({ above }: Placed) => above.at(-1), ({ above }: Placed) => above[0]];
  return wholes.map((wholeOf) =>
    rows.flatMap((one): OfFigures[] => {
      const [part, whole] = [amountOf(one.node, of), amountOf(wholeOf(one), of)];
      const figure = part && whole && figureIn(one.node);
      return figure ? [{ kind: "share", name: one.node.name, figure, part, whole }] : [];
    }),
  );
}

/** 세부사업수: of the rows inside, or of those inside these. */
function stateCount({ columns, notes }: BudgetTable, node: BudgetNode): void {
  const column = columns.at.detailCount;
  const { name, sheet, row, children } = node;
  if (column === undefined || children.length === 0) return;
  const figure = figureAt({ sheet, notes: notes.silent() }, { row, column }, "");
  if (!figure) return;
  const details = (one: BudgetNode): BudgetNode[] =>
    one.level === "detailProgram" ? [one] : one.children.flatMap(details);
  const inside = children.flatMap(details);
  const counted = inside.length > 0 ? inside : children;
  const things = counted.map((one) => one.sheet.area(one.row, one.column));
  notes.state({ kind: "count", name, figure, things });
}
