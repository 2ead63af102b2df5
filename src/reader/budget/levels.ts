/**
 * The levels of rows in a tree that have none by themselves: from their parents and siblings, the head, the tree's height.
 * In: a row without a level below 정책사업. Out: policyProgram. What is only guessed is asked, with every row's cell.
 */
import type { SignRule } from "../../messages/questions";
import { keyOf } from "../../text/name";
import { usual } from "../evidence";
import { settle } from "../questions";
import { headArea } from "../rows";
import type { BudgetNode, BudgetTable, Nodes } from "./node";
import type { RowLevel } from "../words/budget-names";

/** How high a level stands: rows of a lower number hold those of a higher one. */
export const ranks: Readonly<Partial<Record<RowLevel, number>>> = {
  department: 1,
  policy: 2,
  administration: 2,
  financial: 2,
  policyProgram: 3,
  personnel: 4,
  basic: 4,
  unitProgram: 4,
  detailProgram: 5,
  item: 6,
};
const programs: readonly RowLevel[] = ["policyProgram", "unitProgram", "detailProgram", "item"];
const depthOf = (level: RowLevel | undefined): number => (level ? programs.indexOf(level) : -1);

function heightOf(node: BudgetNode): number {
  const below = node.children.filter((child) => child.level !== "item");
  return 1 + Math.max(0, ...below.map(heightOf));
}

/** Gives levels to the rows that have none, from what stands around them; the others keep theirs. */
export function nameLevels(table: BudgetTable, nodes: Nodes, parent?: BudgetNode): void {
  const open = nodes.filter((node) => node.level === undefined);
  if (open.length > 0) {
    const level = openLevel(table, nodes, open, parent);
    for (const node of open) node.level = level;
  }
  for (const node of nodes) nameLevels(table, node.children, node);
}

function openLevel(table: BudgetTable, nodes: Nodes, open: Nodes, parent: BudgetNode | undefined): RowLevel {
  const { fields } = table.region;
  const guess = (level: (typeof guesses)[number], rule: SignRule): RowLevel =>
    assume(table, open, parent, level, rule);
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

/** A level that only its surroundings speak for: asked. */
function assume(
  { notes, region, id }: BudgetTable,
  open: Nodes,
  parent: BudgetNode | undefined,
  level: (typeof guesses)[number],
  rule: SignRule,
): RowLevel {
  const others = guesses.filter((one) => one !== level);
  return settle(notes, {
    ...{ kind: "level-assumed", key: `level:${id}:${keyOf(parent?.name ?? "")}`, about: open[0]!.name },
    ...{ at: headArea(region), cells: cellsOf(open) },
    candidates: usual(level, { rule, weight: "hint" }, ...others),
  })!;
}

/** The cells that name rows, those below each other as one area. */
export function cellsOf(rows: Nodes): string[] {
  const cells: string[] = [];
  for (let first = 0, last = 0; first < rows.length; first = ++last) {
    const { sheet, row, column } = rows[first]!;
    const isBelow = (next: BudgetNode | undefined): boolean =>
      next?.sheet === sheet && next.row === row + last + 1 - first && next.column === column;
    while (isBelow(rows[last + 1])) last++;
    cells.push(sheet.address(row, column, last + 1 - first));
  }
  return cells;
}
