/**
 * Puts the rows of a budget section into a tree and gives each its level: fixed names go first (행정운영경비 holds 인력운영비), then
 * level column, indents, stated counts, and sums last; rows that have no level by themselves get it from their parents and
 * siblings, the head, the tree's height.
 * In: rows with indents 0, 2, 4. Out: policy program, unit program, detail program. In: a row without a level below 정책사업. Out:
 * policyProgram. What is only guessed is asked, with every row's cell.
 */
import type { SignRule } from "../../messages/questions";
import { keyOf } from "../../text/name";
import { settle, usual } from "../questions";
import { headArea, headAt, lowest } from "../rows";
import { isItem, isSetAside, type RowLevel } from "../words/budget-names";
import { isDivision } from "../words/titles";
import { bySums, isForeign } from "./nesting-by-sums";
import { type BudgetNode, type BudgetTable, indentOf, nameCells, type Nodes, rankOf } from "./node";

export function nest(table: BudgetTable, section: Nodes): BudgetNode[] {
  const rows = section.filter((node) => node.level !== "subtotal" && node.level !== "total");
  for (const node of rows) node.level ??= table.levels.get(keyOf(node.name));
  setAside(table, rows);
  nameDepartments(rows);
  lowerRepeated(rows);
  if (table.region.fields.has("hierarchy")) tellBetweenItems(rows);
  const total = section.filter((node) => node.level === "total");
  if (isList(table, rows)) for (const node of rows) node.level ??= "detailProgram";
  const tree = arrange(table, rows, total);
  readmit(tree);
  nameItems(tree);
  nameLevels(table, tree);
  return [...tree, ...total];
}

/** Whether no row stands further in than another. */
const areLevel = (rows: Nodes): boolean => new Set(rows.map(indentOf)).size <= 1;

/** Rows beside each other, some of which happen to add up to another, and groups without amounts: the head calls them 세부사업. */
function isList({ region, columns }: BudgetTable, rows: Nodes): boolean {
  const isBare = ({ level, count, indent, derived }: BudgetNode): boolean =>
    (level === undefined || derived === true) && count === undefined && indent !== -1;
  const head = headAt(region, columns.at.detail);
  return rows.every(isBare) && areLevel(rows) && head !== undefined && lowest(head) === "detail";
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

const equalAmounts = (a: BudgetNode, b: BudgetNode): boolean =>
  [...a.amounts].every(([key, amount]) => b.amounts.get(key)?.value === amount.value);

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
  const [high, low] = [rankOf(above), rankOf(node)];
  if (high === undefined || low === undefined) return isInside;
  return high < low || (above.level === "item" && node.level === "item" && isInside);
}

const programs: readonly RowLevel[] = ["policyProgram", "unitProgram", "detailProgram", "item"];
const depthOf = (level: RowLevel | undefined): number => (level ? programs.indexOf(level) : -1);

function heightOf(node: BudgetNode): number {
  const below = node.children.filter((child) => child.level !== "item");
  return 1 + Math.max(0, ...below.map(heightOf));
}

/** Gives levels to the rows that have none, from what stands around them; the others keep theirs. */
function nameLevels(table: BudgetTable, nodes: Nodes, parent?: BudgetNode): void {
  const open = nodes.filter((node) => node.level === undefined);
  if (open.length > 0) {
    const level = openLevel(table, nodes, open, parent);
    for (const node of open) node.level = level;
  }
  for (const node of nodes) nameLevels(table, node.children, node);
}

function openLevel(table: BudgetTable, nodes: Nodes, open: Nodes, parent: BudgetNode | undefined): RowLevel {
  const { notes, region, id } = table;
  const { fields } = region;
  /** A level that only its surroundings speak for: asked. */
  const guess = (level: (typeof guesses)[number], rule: SignRule): RowLevel =>
    settle(notes, {
      ...{ kind: "level-assumed", key: `level:${id}:${keyOf(parent?.name ?? "")}`, about: open[0]!.name },
      ...{ at: headArea(region), cells: nameCells(open) },
      candidates: usual(level, { rule, weight: "hint" }, ...guesses.filter((one) => one !== level)),
    })!;
  const above = parent?.level;
  const isOfBook = fields.has("hierarchy");
  // An object right below a 단위사업 lost its 세부사업; the rows beside it are programs all the same.
  const sibling = nodes.find(({ level }) => level !== "item" && depthOf(level) >= 0);
  if (sibling) return sibling.level!;
  if (above === "policy") return "policyProgram";
  if (above === "department") {
    const isUnit = (node: BudgetNode): boolean => node.account !== undefined && heightOf(node) < 3;
    return !isOfBook && open.some(isUnit) ? "unitProgram" : "policyProgram";
  }
  if (above === "administration" || above === "financial")
    return isOfBook ? "unitProgram" : guess("unitProgram", "inside-kind-of-spending");
  if (above === "personnel" || above === "basic") return "detailProgram";
  // Below 세부사업 stand 편성목, but only where the table goes down to them.
  const depth = depthOf(above);
  if (depth >= 2 && !isOfBook) return "other";
  if (depth >= 0) return programs[Math.min(depth + 1, 3)]!;
  const has = (level: RowLevel): boolean => nodes.some((node) => node.level === level);
  const height = Math.max(...open.map(heightOf));
  if (has("administration") || has("financial")) {
    // Beside the sum 정책사업 no policy program stands a second time.
    if (has("policy")) return guess("other", "beside-kind-of-spending");
    const isSure = !fields.has("division") || height >= 2;
    return isSure ? "policyProgram" : guess("policyProgram", "beside-kind-of-spending");
  }
  if (fields.has("policy")) return "policyProgram";
  if (fields.has("unitProgram") && height <= 2) return "unitProgram";
  if (fields.has("detail") && height === 1) return "detailProgram";
  if (open.some((node) => node.children.some((child) => child.level === "unitProgram")))
    return "policyProgram";
  const level = height >= 3 ? "policyProgram" : height === 2 ? "unitProgram" : "detailProgram";
  const isSure = height >= 2 && !(fields.has("division") && height < 3);
  return isSure ? level : guess(level, "height-of-tree");
}

const guesses = ["policyProgram", "unitProgram", "detailProgram", "other"] as const;
