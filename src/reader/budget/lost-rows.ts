/**
 * Rows that a 사업명세서 lost, as some print drivers lose a page's last: what stands below them hangs one level too high, or
 * was taken in by the program before them.
 * In: 단위사업 900 over 세부사업 400, whose objects add up to 900. Out: told once, at the 단위사업 and the objects that are
 * too many; neither sum is told as wrong besides.
 */
import { printSheetArea } from "../../sheet/address";
import { keyOfAmount, type BudgetNode, type BudgetTable } from "./node";
import { differences, type Differences } from "./sums";
import { sumOf } from "../cells/figures";
import type { RowLevel } from "../words/budget-names";

const usual = ["department", "policyProgram", "unitProgram", "detailProgram"] as const;
const levelNames: Partial<Record<RowLevel, string>> = {
  policyProgram: "정책사업",
  unitProgram: "단위사업",
  detailProgram: "세부사업",
};

/** Tells rows that are lost; the programs whose sums are explained by them. */
export function tellLostRows(table: BudgetTable, roots: readonly BudgetNode[]): ReadonlySet<BudgetNode> {
  const explained = new Set<BudgetNode>();
  const told = table.indents && [...new Set(table.indents.levels.values())];
  const levels: readonly RowLevel[] = [...(told ?? usual), "item"];
  if (!levels.includes("detailProgram")) return explained;
  for (const root of roots) visit(root);
  return explained;

  function visit(node: BudgetNode): void {
    node.children.forEach(visit);
    const level = levels[depthOf(node) + 1];
    if (level === undefined || level === "item") return;
    const deeper = node.children.filter((child) => depthOf(child) > depthOf(node) + 1);
    // Without the indents of a 사업명세서 only a program beside an object tells that the object lost its own.
    const isSure = told !== undefined || node.children.some((child) => depthOf(child) === depthOf(node) + 1);
    const orphans = isSure ? deeper : [];
    const takenIn = told && takenInBelow(node);
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
    return levels.findIndex((one) => one === named);
  }

  /**
   * What the parts of a program took in of a part that was lost: their last rows, which are just what they have beyond their
   * own amounts, and together just what the program lacks. An amount mistyped leaves no such rows.
   */
  function takenInBelow(node: BudgetNode): readonly BudgetNode[] | undefined {
    const missing = differences(table, node, node.children);
    if (missing.size === 0) return undefined;
    const holders = node.children.flatMap((holder) => {
      const excess = differences(table, holder, holder.children);
      const rows = excess.size === 0 ? undefined : lastRowsOf(holder, excess);
      return rows ? [{ holder, rows }] : [];
    });
    const found = holders.flatMap(({ rows }) => rows);
    const isExplained = [...missing].every(([key, { stated, sum }]) => stated - sum === sumAt(found, key));
    if (found.length === 0 || !isExplained) return undefined;
    for (const one of [node, ...holders.map(({ holder }) => holder)]) explained.add(one);
    return found;
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

/** The rows at the end of a program that add up to what it holds too much; undefined where no such rows do. */
function lastRowsOf({ children }: BudgetNode, excess: Differences): readonly BudgetNode[] | undefined {
  for (let from = children.length - 1; from > 0; from--) {
    const rows = children.slice(from);
    if ([...excess].every(([key, { stated, sum }]) => sumAt(rows, key) === sum - stated)) return rows;
  }
  return undefined;
}

const sumAt = (rows: readonly BudgetNode[], key: string): number =>
  sumOf(rows.flatMap(({ amounts }) => amounts.get(key) ?? []));

const first = ({ amounts }: BudgetNode): { year: number; kind: string } => [...amounts.values()][0]!;
