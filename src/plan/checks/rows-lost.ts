/**
 * Rows that a 사업명세서 lost, as some print drivers lose a page's last: what stands below them hangs one level too high, or was
 * taken in by the program before them. A plan knows few of a sheet's rows: they are judged as they are read.
 * In: 단위사업 900 over 세부사업 400, whose objects add up to 900. Out: "program-row-lost" once, at the 단위사업 and the objects that are
 * too many; and that neither sum is wrong besides.
 */
import { type Finding, finding } from "../../messages/finding";
import { cellsOf, sumOf } from "../figures";
import { amountsAt, type Comparison, comparisons, type StatedNode } from "./rows-add-up";

const programs = ["policyProgram", "unitProgram", "detailProgram"] as const;
const usual = ["department", "policyProgram", "unitProgram", "detailProgram"] as const;
/** 행정운영경비 stands where 정책사업 do, 인력운영비 where 단위사업 do. */
const standsFor: Readonly<Record<string, string>> = {
  administration: "policyProgram",
  financial: "policyProgram",
  personnel: "unitProgram",
  basic: "unitProgram",
};

export interface LostRows<T> {
  readonly findings: readonly Finding[];
  /** The rows whose sums are explained by what was lost. */
  readonly explained: ReadonlySet<T>;
}

/**
 * `told` are the levels that a 사업명세서's indents tell, outermost first; `isUnsure` says whether some rows hold an amount under a key
 * that could not be read.
 */
export function judgeLostRows<T extends StatedNode<T>>(
  roots: readonly T[],
  told: readonly string[] | undefined,
  isUnsure: (key: string, of: readonly T[]) => boolean,
): LostRows<T> {
  const findings: Finding[] = [];
  const explained = new Set<T>();
  const levels = [...(told ?? usual), "item"];
  if (levels.includes("detailProgram")) roots.forEach(visit);
  return { findings, explained };

  function visit(node: T): void {
    node.children.forEach(visit);
    const depth = depthOf(node) + 1;
    const level = programs.find((one) => one === levels[depth]);
    if (level === undefined) return;
    // Without the indents of a 사업명세서 only a program beside an object tells that the object lost its own.
    const isSure = told !== undefined || node.children.some((child) => depthOf(child) === depth);
    const orphans = isSure ? node.children.filter((child) => depthOf(child) > depth) : [];
    const lost = [...orphans, ...(told ? takenInBelow(node) : [])];
    if (lost.length > 0) findings.push(lostBelow(node, level, lost));
  }

  /** The place of a program's level among those of the head. */
  function depthOf({ level }: T): number {
    return level === undefined ? -1 : levels.indexOf(standsFor[level] ?? level);
  }

  /**
   * What the parts of a program took in of a part that was lost: their last rows, which are just what they have beyond their
   * own amounts, and together just what the program lacks. An amount mistyped leaves no such rows.
   */
  function takenInBelow(node: T): readonly T[] {
    const missing = differences(node);
    if (missing.length === 0) return [];
    const holders = node.children.map((holder) => ({
      holder,
      rows: lastRowsOf(holder, differences(holder)),
    }));
    const found = holders.flatMap(({ rows }) => rows);
    const isExplained = missing.every(({ key, stated, sum }) => stated.value - sum === sumAt(found, key));
    if (found.length === 0 || !isExplained) return [];
    explained.add(node);
    for (const { holder, rows } of holders) if (rows.length > 0) explained.add(holder);
    return found;
  }

  /** Where the parts do not add up to the won to what a row states. */
  function differences(node: T): Comparison[] {
    return comparisons(node, node.children, isUnsure).filter((one) => one.fit !== "fits");
  }
}

function lostBelow<T extends StatedNode<T>>(
  { name, amounts }: T,
  level: (typeof programs)[number],
  below: readonly T[],
): Finding {
  const [first] = amounts.keys();
  const parts = first === undefined ? [] : amountsAt(below, first);
  return finding("program-row-lost", { name, level }, { cells: cellsOf(...amounts.values(), ...parts) });
}

/** The rows at the end of a program that add up to what it holds too much; none where no such rows do. */
function lastRowsOf<T extends StatedNode<T>>({ children }: T, excess: readonly Comparison[]): readonly T[] {
  for (let from = children.length - 1; from > 0 && excess.length > 0; from--) {
    const rows = children.slice(from);
    if (excess.every(({ key, stated, sum }) => sumAt(rows, key) === sum - stated.value)) return rows;
  }
  return [];
}

const sumAt = <T extends StatedNode<T>>(rows: readonly T[], key: string): number =>
  sumOf(amountsAt(rows, key));
