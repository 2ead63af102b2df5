/**
 * Rows that a 사업명세서 lost, as some print drivers lose a page's last: what stands below them hangs one level too high, or
 * was taken in by the program before them.
 * In: 단위사업 900 over 세부사업 400, whose objects add up to 900. Out: told once, at the 단위사업 and the objects that are
 * too many; neither sum is told as wrong besides.
 */
import { printSheetArea } from "../../sheet/address";
import { keyOfAmount, type BudgetNode, type BudgetTable } from "./node";
import { differences } from "./sums";
import type { RowLevel } from "../words/budget-names";

const levelNames: Partial<Record<RowLevel, string>> = {
  policyProgram: "정책사업",
  unitProgram: "단위사업",
  detailProgram: "세부사업",
};

/** Tells rows that are lost; the programs whose sums are explained by them. */
export function tellLostRows(table: BudgetTable, roots: readonly BudgetNode[]): ReadonlySet<BudgetNode> {
  const explained = new Set<BudgetNode>();
  const levels = table.indents && [...new Set(table.indents.levels.values()), "item" as const];
  if (!levels?.includes("detailProgram")) return explained;
  for (const root of roots) visit(root);
  return explained;

  function visit(node: BudgetNode): void {
    node.children.forEach(visit);
    const level = levels![depthOf(node) + 1];
    if (level === undefined || level === "item") return;
    const orphans = node.children.filter((child) => depthOf(child) > depthOf(node) + 1);
    const takenIn = takenInBelow(node);
    if (orphans.length > 0 || takenIn) tell(node, level, [...orphans, ...(takenIn ?? [])]);
  }

  /** The place of a program's level among those of the head; 행정운영경비 stands where 정책사업 do. */
  function depthOf({ level }: BudgetNode): number {
    const named =
      level === "administration" || level === "financial"
        ? "policyProgram"
        : level === "personnel" || level === "basic"
          ? "unitProgram"
          : level;
    return levels!.findIndex((one) => one === named);
  }

  /** What lies inside the parts of a program beyond their amounts, where it is just what the program has beyond theirs. */
  function takenInBelow(node: BudgetNode): readonly BudgetNode[] | undefined {
    const missing = differences(table, node, node.children);
    if (missing.size === 0) return undefined;
    const holders = node.children.filter((child) => differences(table, child, child.children).size > 0);
    const isExplained = [...missing].every(
      ([key, { stated, sum }]) =>
        stated - sum === holders.reduce((all, child) => all + excessOf(child, key), 0),
    );
    if (holders.length === 0 || !isExplained) return undefined;
    for (const one of [node, ...holders]) explained.add(one);
    return holders.flatMap(({ children }) => children.slice(-1));
  }

  function excessOf(node: BudgetNode, key: string): number {
    const difference = differences(table, node, node.children).get(key);
    return difference ? difference.sum - difference.stated : 0;
  }

  function tell(node: BudgetNode, level: RowLevel, below: readonly BudgetNode[]): void {
    const own = [...node.amounts.values()].flatMap(({ from }) => from);
    const parts = below.flatMap(({ amounts }) => amounts.get(keyOfAmount(first(node)))?.from ?? []);
    table.notes.add(
      "program-row-lost",
      { name: node.name, level: levelNames[level]! },
      [...own, ...parts].map((term) => printSheetArea(term)),
    );
  }
}

const first = ({ amounts }: BudgetNode): { year: number; kind: string } => [...amounts.values()][0]!;
