/**
 * Puts the rows of a budget section into a tree and gives each its level.
 * Fixed names go first (행정운영경비 holds 인력운영비), then level column, indents, stated counts, and sums last.
 * In: rows with indents 0, 2, 4. Out: policy program, unit program, detail program.
 */
import { isDivision } from "../words/offices";
import { keyOf } from "../../text/name";
import { indentOf, type BudgetNode, type BudgetTable, type Nodes } from "./node";
import { nameLevels, ranks } from "./levels";
import { bySums, isForeign } from "./nesting-by-sums";
import { isItem, isSetAside, type RowLevel } from "../words/budget-names";
import { headAt } from "../rows";
import { detailHead } from "../words/titles";

export function nest(table: BudgetTable, section: Nodes): BudgetNode[] {
  const rows = section.filter((node) => node.level !== "subtotal" && node.level !== "total");
  for (const node of rows) node.level ??= table.levels.get(keyOf(node.name));
  setAside(table, rows);
  nameDepartments(rows);
  lowerRepeated(rows);
  if (table.region.fields.has("hierarchy")) tellBetweenItems(rows);
  const total = section.filter((node) => node.level === "total");
  const tree = isList(table, rows) ? [...rows] : arrange(table, rows, total);
  readmit(tree);
  nameItems(tree);
  nameLevels(table, tree);
  return [...tree, ...total];
}

/** Whether no row stands further in than another. */
const areLevel = (rows: Nodes): boolean => new Set(rows.map(indentOf)).size <= 1;

/** Rows that stand beside each other although some happen to add up to another: the head calls every one of them 세부사업. */
function isList({ region, columns }: BudgetTable, rows: Nodes): boolean {
  const isBare = ({ level, count, indent }: BudgetNode): boolean =>
    level === undefined && count === undefined && indent !== -1;
  const head = headAt(region, columns.at.detail);
  return rows.every(isBare) && areLevel(rows) && detailHead.test(keyOf(head?.texts.join("") ?? ""));
}

/** Where all outermost rows name offices and hold others, they are departments: 문화관광과 over its programs. */
function nameDepartments(rows: Nodes): void {
  const outermost = rows.reduce((least, node) => Math.min(least, indentOf(node)), Infinity);
  const heads = rows.filter((node) => indentOf(node) === outermost);
  if (heads.length === rows.length || outermost < 0) return;
  if (heads.every(({ level, name }) => level === undefined && isDivision(keyOf(name))))
    for (const node of heads) node.level = "department";
}

/**
 * A 사업명세서 that goes down to 편성목 without indents: what stands right above a 단위사업(회계) is its 정책사업, what
 * stands above a 편성목 a 세부사업.
 */
function tellBetweenItems(rows: Nodes): void {
  const holds = (level: RowLevel): boolean => rows.some((node) => node.level === level);
  if (!holds("item") || !holds("unitProgram") || !areLevel(rows)) return;
  rows.forEach((node, index) => {
    const next = rows[index + 1]?.level;
    // Right above an object stands no office, whatever it is called.
    if (node.level === "department" && next === "item") node.level = "detailProgram";
    if (node.level !== undefined) return;
    if (next === "unitProgram") node.level = "policyProgram";
    if (next === "item") node.level = "detailProgram";
  });
}

/** 인력운영비 and 기본경비 stand in a 사업명세서 twice: as 단위사업, and further in as its only 세부사업. */
function lowerRepeated(rows: Nodes): void {
  let head: BudgetNode | undefined;
  rows.forEach((node, index) => {
    if (node.level !== "personnel" && node.level !== "basic") return;
    const isInside = head && indentOf(node) > indentOf(head);
    const isSame = head?.level === node.level;
    if (isSame && (isInside || (rows[index - 1] === head && equalAmounts(head!, node))))
      node.level = "detailProgram";
    else head = node;
  });
}

function equalAmounts(a: BudgetNode, b: BudgetNode): boolean {
  return [...a.amounts].every(([key, amount]) => b.amounts.get(key)?.value === amount.value);
}

/** 예비비 and the like are no programs beside the kinds of spending; in a 사업명세서 or a list of programs they are. */
function setAside({ region }: BudgetTable, rows: Nodes): void {
  const isOfKinds = region.fields.has("division") || rows.some(({ level }) => kindsOfSpending.has(level));
  if (region.fields.has("hierarchy") || !isOfKinds) return;
  for (const node of rows) if (isSetAside(keyOf(node.name))) node.level ??= "other";
}

/** A 예비비 that turned out to lie inside a program is one of its programs. */
function readmit(nodes: Nodes): void {
  for (const { level, children } of nodes) {
    if (!kindsOfSpending.has(level))
      for (const child of children)
        if (child.level === "other" && isSetAside(keyOf(child.name))) delete child.level;
    readmit(children);
  }
}

/** Where all that lies inside several rows is called an object of expenditure, it is one: 일반운영비 and 여비 of each program. */
function nameItems(tree: Nodes): void {
  const holders = tree.flatMap(function holding(node): BudgetNode[] {
    return node.children.length > 0 ? [node, ...node.children.flatMap(holding)] : [];
  });
  const leaves = holders.flatMap(({ children }) => children.filter((child) => child.children.length === 0));
  const areItems = leaves.every(({ level, name }) => level === undefined && isItem(keyOf(name)));
  const holding = holders.filter(({ children }) => children.some((child) => child.children.length === 0));
  if (areItems && holding.length > 1) for (const leaf of leaves) leaf.level = "item";
}

const kindsOfSpending = new Set<RowLevel | undefined>(["policy", "administration", "financial"]);

/** The rows as a tree, group by group where a column names the groups on their first rows. */
function arrange(table: BudgetTable, rows: Nodes, totals: Nodes): BudgetNode[] {
  const starts = rows.flatMap((node, index) => (node.indent === -1 ? [index] : []));
  if (starts.length === 0) return stacked(table, rows, totals);
  const roots = stacked(table, rows.slice(0, starts[0]), []);
  starts.forEach((start, index) => {
    const group = rows[start]!;
    group.children.push(...stacked(table, rows.slice(start + 1, starts[index + 1]), [], group.name));
    roots.push(group);
  });
  return roots;
}

/** A row goes below the last one that is its superior. */
function stacked(
  table: BudgetTable,
  rows: Nodes,
  totals: Nodes,
  within = rows[0]?.account ?? "",
): BudgetNode[] {
  const isUnknown = rows.some((node) => node.level === undefined);
  if (isUnknown && areLevel(rows)) return bySums(table, rows, totals, within);
  const roots: BudgetNode[] = [];
  const stack: BudgetNode[] = [];
  for (const node of rows) {
    while (stack.length > 0 && !isSuperior(table, stack.at(-1)!, node)) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}

function isSuperior({ indents }: BudgetTable, above: BudgetNode, node: BudgetNode): boolean {
  const isInside = indentOf(node) > indentOf(above);
  if (indents) return isInside;
  if (above.level === "administration" && (node.level === "personnel" || node.level === "basic")) return true;
  if (isForeign(above, node)) return false;
  if (node.level === undefined) return above.level === "policy" || isInside;
  const [high, low] = [above.level && ranks[above.level], ranks[node.level]];
  if (high === undefined || low === undefined) return isInside;
  return high < low || (above.level === "item" && node.level === "item" && isInside);
}
