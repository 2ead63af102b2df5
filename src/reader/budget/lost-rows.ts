/**
 * Rows that a 사업명세서 lost, as some print drivers lose a page's last: what stands below them hangs one level too high, or
 * was taken in by the program before them.
 * In: 단위사업 900 over 세부사업 400, whose objects add up to 900. Out: told once, at the 단위사업 and the objects that are
 * too many; neither sum is told as wrong besides.
 */
import { cellsOf, sumOf } from "../cells/figures";
import type { RowLevel } from "../words/budget-names";
import { amountsAt, type BudgetNode, type BudgetTable, type Nodes } from "./node";
import { differences, type Comparison } from "./sums";

const usual = ["department", "policyProgram", "unitProgram", "detailProgram"] as const;
const levelNames: Partial<Record<RowLevel, string>> = {
  policyProgram: "정책사업",
  unitProgram: "단위사업",
  detailProgram: "세부사업",
};
/** 행정운영경비 stands where 정책사업 do, 인력운영비 where 단위사업 do. */
const standsFor: Partial<Record<RowLevel, RowLevel>> = {
  administration: "policyProgram",
  financial: "policyProgram",
  personnel: "unitProgram",
  basic: "unitProgram",
};

/** Tells rows that are lost; the programs whose sums are explained by them. */
export function tellLostRows(table: BudgetTable, roots: Nodes): ReadonlySet<BudgetNode> {
  const explained = new Set<BudgetNode>();
  const told = table.indents && [...new Set(table.indents.levels.values())];
  const levels: readonly RowLevel[] = [...(told ?? usual), "item"];
  if (levels.includes("detailProgram")) roots.forEach(visit);
  return explained;

  function visit(node: BudgetNode): void {
    node.children.forEach(visit);
    const depth = depthOf(node) + 1;
    const level = levels[depth];
    if (level === undefined || level === "item") return;
    // Without the indents of a 사업명세서 only a program beside an object tells that the object lost its own.
    const isSure = told !== undefined || node.children.some((child) => depthOf(child) === depth);
    const orphans = isSure ? node.children.filter((child) => depthOf(child) > depth) : [];
    const lost = [...orphans, ...(told ? takenInBelow(node) : [])];
    if (lost.length > 0) tell(node, level, lost);
  }

  /** The place of a program's level among those of the head. */
  function depthOf({ level }: BudgetNode): number {
    return level === undefined ? -1 : levels.indexOf(standsFor[level] ?? level);
  }

  /**
   * What the parts of a program took in of a part that was lost: their last rows, which are just what they have beyond their
   * own amounts, and together just what the program lacks. An amount mistyped leaves no such rows.
   */
  function takenInBelow(node: BudgetNode): Nodes {
    const missing = differences(table, node, node.children);
    if (missing.length === 0) return [];
    const holders = node.children.map((holder) => ({
      holder,
      rows: lastRowsOf(holder, differences(table, holder, holder.children)),
    }));
    const found = holders.flatMap(({ rows }) => rows);
    const isExplained = missing.every(({ key, stated, sum }) => stated.value - sum === sumAt(found, key));
    if (found.length === 0 || !isExplained) return [];
    explained.add(node);
    for (const { holder, rows } of holders) if (rows.length > 0) explained.add(holder);
    return found;
  }

  function tell(node: BudgetNode, level: RowLevel, below: Nodes): void {
    const [first] = node.amounts.keys();
    const parts = first === undefined ? [] : amountsAt(below, first);
    const data = { name: node.name, level: levelNames[level]! };
    table.notes.add("program-row-lost", data, cellsOf(...node.amounts.values(), ...parts));
  }
}

/** The rows at the end of a program that add up to what it holds too much; none where no such rows do. */
function lastRowsOf({ children }: BudgetNode, excess: readonly Comparison[]): Nodes {
  for (let from = children.length - 1; from > 0 && excess.length > 0; from--) {
    const rows = children.slice(from);
    if (excess.every(({ key, stated, sum }) => sumAt(rows, key) === sum - stated.value)) return rows;
  }
  return [];
}

const sumAt = (rows: Nodes, key: string): number => sumOf(amountsAt(rows, key));
