/**
 * Rows without indents as a tree: the rows after a row that add up to it are its children.
 * In: 179, 150, 29, 45, 45. Out: 179 over 150 and 29, 45 over 45.
 */
import { amountsAt } from "../../plan/checks/rows-add-up";
import { sumOf } from "../../plan/figures";
import { keyOf } from "../../text/name";
import { settle, type Sign } from "../questions";
import { headArea } from "../rows";
import { type BudgetNode, type BudgetTable, nameCells, type Nodes, rankOf } from "./node";

/** Where a row's block ends, and which of the rows in it are its own children. */
interface Block {
  readonly end: number;
  readonly children: readonly number[];
  /** Rows inside each other, itself included. */
  readonly height: number;
}

/** 정책사업, 단위사업, 세부사업: equal amounts below each other are no deeper tree. */
const highest = 3;

/** A way to nest rows, and the rows whose children were told by their sum alone. */
interface Tree {
  readonly blocks: readonly Block[];
  readonly inferred: readonly number[];
}

/**
 * `totals`: the stated sums of all rows, which tell ways apart that add up in themselves; `within`: what holds the rows. Where
 * two ways are near each other it is asked.
 */
export function bySums(
  { notes, region, id }: BudgetTable,
  rows: Nodes,
  totals: Nodes,
  within: string,
): BudgetNode[] {
  const nested = treeOf(rows, "nested");
  if (nested.inferred.length === 0) return rootsOf(rows, nested);
  const isOne = (start: number): boolean => nested.blocks[start]!.children.length === 1;
  const trees: Record<Nesting, Tree> = {
    nested,
    grouped: nested.inferred.some(isOne) ? treeOf(rows, "grouped") : nested,
    list: treeOf(rows, "list"),
  };
  // One equal amount below another is no sum: it makes a tree only where other rows do, or the total says so.
  const likely: Nesting[] = ["nested", "grouped", "list"];
  if (nested.inferred.every(isOne)) likely.reverse();
  const shapes = likely.map((how) => trees[how].blocks.map(({ end }) => end).join());
  const ways = likely.filter(
    (how, index) =>
      shapes.indexOf(shapes[index]!) === index &&
      (how !== "nested" || index === 0 || fitsTotal(rootsOf(rows, nested, false), totals)),
  );
  const how = settle(notes, {
    ...{ kind: "hierarchy-assumed", key: `nesting:${id}:${keyOf(within)}`, at: headArea(region) },
    about: rows[nested.inferred.at(-1)!]!.name,
    cells: nameCells([...nested.inferred].reverse().map((index) => rows[index]!)),
    candidates: ways.map((value) => {
      const signs: Sign[] = value === "list" ? [] : [{ rule: "rows-add-up", weight: "hint" }];
      const isWhole = fitsTotal(rootsOf(rows, trees[value], false), totals);
      return { value, signs: isWhole ? [...signs, { rule: "fits-total", weight: "likely" }] : signs };
    }),
  })!;
  return rootsOf(rows, trees[how]);
}

/** Every sum tells children, equal amounts one below the other do not, or only levels that are known do. */
type Nesting = "nested" | "grouped" | "list";

/** The outermost rows; with their children in them unless they are only looked at. */
function rootsOf(rows: Nodes, { blocks }: Tree, fill = true): BudgetNode[] {
  const roots: number[] = [];
  for (let start = 0; start < rows.length; start = blocks[start]!.end) roots.push(start);
  const open = fill ? [...roots] : [];
  while (open.length > 0) {
    const start = open.pop()!;
    for (const child of blocks[start]!.children) {
      rows[start]!.children.push(rows[child]!);
      open.push(child);
    }
  }
  return roots.map((start) => rows[start]!);
}

/** Whether rows come to the one stated total that is not zero. */
function fitsTotal(rows: Nodes, [total, ...others]: Nodes): boolean {
  const keys = total && others.length === 0 ? [...total.amounts.keys()] : [];
  const stated = keys.map((key) => total!.amounts.get(key)!.value);
  return equals(
    stated,
    keys.map((key) => sumOf(amountsAt(rows, key))),
  );
}

function treeOf(rows: Nodes, how: Nesting): Tree {
  const keys = [...new Set(rows.flatMap((node) => [...node.amounts.keys()]))];
  const values = rows.map((node) => keys.map((key) => node.amounts.get(key)?.value));
  /** Sums only grow: the search for a row's children may stop where they exceed it. */
  const growing = values.every((row) => row.every((value) => value === undefined || value >= 0));
  /** Where some rows state how many 세부사업 they hold, the others hold none. */
  const counted = rows.some((node) => node.count !== undefined);
  const blocks: Block[] = [];
  const inferred: number[] = [];
  for (let start = rows.length - 1; start >= 0; start--) blocks[start] = blockOf(start);
  return { blocks, inferred };

  function blockOf(start: number): Block {
    const node = rows[start]!;
    if (counted && node.count === undefined && node.level === undefined)
      return { end: start + 1, children: [], height: 1 };
    const rank = rankOf(node);
    const holdsAll = node.level === "policy" || node.level === "department";
    const target = values[start]!;
    const total = keys.map(() => 0);
    const children: number[] = [];
    let found: Block = { end: start + 1, children: [], height: 1 };
    let height = 1;
    for (let end = start + 1; end < rows.length;) {
      const child = rows[end]!;
      const childRank = rankOf(child);
      if (rank !== undefined && childRank !== undefined && childRank <= rank) break;
      if (rank === undefined && childRank !== undefined && childRank < 5) break;
      if (isForeign(node, child)) break;
      children.push(end);
      values[end]!.forEach((value, index) => (total[index]! += value ?? 0));
      if (child.level !== "item") height = Math.max(height, 1 + blocks[end]!.height);
      end = blocks[end]!.end;
      const fixed = rank !== undefined && childRank !== undefined;
      const block = { end, children: [...children], height };
      const isGuess = !fixed && node.count === undefined;
      const isSingle = isGuess && (how === "list" || (how === "grouped" && children.length === 1));
      if (equals(target, total) && !isSingle && (fixed || height <= highest)) {
        found = block;
        if (!fixed) inferred.push(start);
        if (!fixed && node.count === undefined) break;
      } else if (node.count !== undefined && children.length === node.count) {
        found = block;
        break;
      } else if (fixed || holdsAll) found = block;
      else if (rank === undefined && node.count === undefined && growing && exceeds(target, total)) break;
    }
    return found;
  }
}

/** 인력운영비 and 기본경비 never belong to 정책사업 or 재무활동, nor 예비비 to 정책사업. */
export function isForeign(above: BudgetNode, node: BudgetNode): boolean {
  const isOverhead = node.level === "personnel" || node.level === "basic";
  if (above.level === "policy") return isOverhead || node.level === "other";
  return isOverhead && above.level === "financial";
}

function equals(target: readonly (number | undefined)[], total: readonly number[]): boolean {
  const isOff = target.some((value, index) => Math.abs(total[index]! - (value ?? total[index]!)) >= 0.5);
  return !isOff && target.some(Boolean);
}

const exceeds = (target: readonly (number | undefined)[], total: readonly number[]): boolean =>
  target.some((value, index) => value !== undefined && total[index]! > value + 0.5);
