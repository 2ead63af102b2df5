/**
 * Budget tables with a column for each level (정책사업 | 단위사업 | 세부사업 | 예산액): exports with a row per 산출근거
 * or payment, and sheets where a group's name stands on its first row only. Rows of one program are added up.
 * In: two rows of 구정홍보추진, 100 and 79. Out: one node, 179, from both cells, below its 단위사업 and 정책사업.
 */
import type { Amount } from "../../plan/model";
import { sumFigures } from "../cells";
import { keyOf } from "../sheet";
import { isFigure } from "../numbers";
import type { Field } from "../words";
import { amountsOf, keyOfAmount, newNode, passRow, type BudgetNode, type BudgetTable } from "./budget";
import {
  accountName,
  isFunding,
  isRatio,
  isSubtotal,
  isTotal,
  readName,
  type RowLevel,
} from "./budget-names";
import { onceEach, repeatedByItem, takenBackBy, tellMixedRows } from "./budget-exports";
import { compareGroupSums } from "./budget-sums";

const order: readonly (readonly [Field, RowLevel])[] = [
  ["policy", "policyProgram"],
  ["unitProgram", "unitProgram"],
  ["detail", "detailProgram"],
  ["program", "detailProgram"],
];

interface Entry {
  readonly node: BudgetNode;
  /** By amount key, the figures of the rows added up. */
  readonly parts: Map<string, Amount[]>;
  rows: number;
}

export function readFlat(table: BudgetTable): BudgetNode[] {
  const { sheet, region, columns, notes } = table;
  const dims = order.flatMap(([field, level]) =>
    columns.at[field] === undefined ? [] : [{ column: columns.at[field], level, field }],
  );
  const used = dims.filter((dim) => dim.field !== "program" || columns.at.detail === undefined);
  const roots: BudgetNode[] = [];
  const entries = new Map<string, Entry>();
  const sums: BudgetNode[] = [];
  /** Amounts of the rows since the last sum. */
  let since: Amount[] = [];
  const fill: string[] = used.map(() => "");
  let account: string | undefined;
  let department: string | undefined;
  let lastLeaf: Entry | undefined;
  const isExport = columns.at.detail !== undefined && region.fields.has("item");
  const itemColumn = repeatedByItem(table);
  const items = new Map<Amount, string>();
  tellMixedRows(table);
  const takenBack = takenBackBy(table);

  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const own = namesOf(table, row, used);
    const first = own.findIndex((text) => text !== "");
    if (first < 0 && !columns.amounts.some(({ column }) => isFigure(sheet, row, column))) continue;
    const amounts = amountsOf(table, row);
    let sumAt = own.findIndex((text) => isTotal(keyOf(text)) || isSubtotal(keyOf(text)));
    // "하천관리 | 계" on the first row of 하천관리 is that program's own amount.
    if (sumAt > 0 && own[sumAt - 1] !== "" && own[sumAt - 1] !== fill[sumAt - 1]) {
      own[sumAt] = "";
      sumAt = -1;
    }
    const stray = first < 0 ? strayTotal(table, row) : isExport ? itemTotal(table, row) : undefined;
    if (columns.at.department !== undefined && !isTotal(sheet.key(row, columns.at.department)))
      department = sheet.text(row, columns.at.department) || department;
    const itsAccount = columns.at.account === undefined ? undefined : sheet.key(row, columns.at.account);
    if (itsAccount && !isTotal(itsAccount) && !isSubtotal(itsAccount)) account = accountName(itsAccount);
    else if (first >= 0 && itsAccount === "" && first === 0 && !isExport) account = undefined;

    if (sumAt >= 0 || stray !== undefined) {
      const text = sumAt >= 0 ? own[sumAt]! : stray!;
      const name = keyOf(text);
      // An export's 소계 repeats the names of the rows that it sums.
      const isWithin = sumAt < 0 && first >= 0;
      const level: RowLevel = isTotal(name) && sumAt <= 0 && !isWithin ? "total" : "subtotal";
      const node = newNode(name, row, sumAt >= 0 ? used[sumAt]!.column : region.left, {
        level,
        ...(itsAccount && !isTotal(itsAccount) ? { account: accountName(itsAccount) } : {}),
      });
      for (const amount of amounts) node.amounts.set(keyOfAmount(amount), amount);
      if (level === "subtotal") passRow(table, row);
      const isRight = level === "subtotal" && equalsSum(amounts, since);
      since = [];
      if (isWithin || isRight) continue;
      sums.push(
        Object.assign(node, {
          path:
            sumAt > 0
              ? fill.slice(0, sumAt).map(keyOf)
              : sumAt === 0 && level === "subtotal"
                ? groupOf(text, fill)
                : [],
        }),
      );
      continue;
    }
    if (first < 0) {
      if (amounts.length > 0) leaveUnnamed(table, row, lastLeaf);
      continue;
    }
    const named = own.filter((text) => text !== "");
    if (named.length === 1 && (isFunding(keyOf(named[0]!)) || isRatio(keyOf(named[0]!)))) {
      passRow(table, row);
      continue;
    }
    if (
      amounts.length === 0 &&
      own.filter((text) => text !== "").length === 1 &&
      first === 0 &&
      used.length > 1 &&
      sheet.isBlankRow(row, used[1]!.column, region.right)
    ) {
      if (/^[※*]|^주\)/.test(own[0]!)) continue;
    }
    own.forEach((text, index) => {
      if (text === "") return;
      fill[index] = text;
      if (index === first)
        for (let below = index + 1; below < fill.length; below++) if (own[below] === "") fill[below] = "";
    });
    const deepest = own.reduce((last, text, index) => (text !== "" ? index : last), -1);
    if (amounts.length === 0 && !(isExport && deepest === used.length - 1)) {
      continue;
    }
    let siblings = roots;
    let key = `${account ?? ""}|${department ?? ""}`;
    let path: Entry | undefined;
    for (let index = 0; index <= deepest; index++) {
      if (fill[index] === "") continue;
      const said = readName(fill[index]!, table.departments);
      const level = levelOf(used[index]!.level, said.level, index, path?.node.level);
      key += `|${index}:${keyOf(said.name)}`;
      let entry = entries.get(key);
      if (entry === undefined) {
        const node = newNode(said.name, row, used[index]!.column, {
          level,
          derived: true,
          ...((said.account ?? account) && { account: said.account ?? account! }),
          ...((said.department ?? department) && { department: said.department ?? department! }),
        });
        entry = { node, parts: new Map(), rows: 0 };
        entries.set(key, entry);
        siblings.push(node);
      }
      siblings = entry.node.children;
      path = entry;
    }
    if (path === undefined) continue;
    const state = takenBack(row);
    // A negative amount takes an earlier row back by itself.
    if (state !== undefined && amounts.some(({ value }) => value > 0)) {
      leaveRow(table, row, path, `‘${state}’(으)로 적혀 있습니다`, `it is marked "${state}"`);
      continue;
    }
    since.push(...amounts);
    lastLeaf = path;
    path.rows++;
    path.node.derived = false;
    for (const amount of amounts) {
      const parts = path.parts.get(keyOfAmount(amount));
      if (parts) parts.push(amount);
      else path.parts.set(keyOfAmount(amount), [amount]);
      if (itemColumn !== undefined) items.set(amount, sheet.key(row, itemColumn));
    }
  }

  for (const { node, parts, rows } of entries.values()) {
    for (const [key, all] of parts) {
      const list = itemColumn === undefined ? all : onceEach(table, node.name, all, items);
      node.amounts.set(key, { ...list[0]!, ...sumFigures(list)! });
    }
    if (rows > 1 && !isExport)
      notes.add(
        "rows-summed",
        { name: node.name, count: String(rows) },
        [...parts.values()]
          .flat()
          .flatMap((amount) => amount.from)
          .slice(0, 20)
          .map((term) => sheet.address(term.row, term.column)),
      );
  }
  compareGroupSums(table, roots, sums as (BudgetNode & { path: string[] })[]);
  return [...roots, ...sums.filter((node) => node.level === "total")];
}

/** The row's names; where it has none of its own, those of cells that are merged down over it. */
function namesOf(
  { sheet }: BudgetTable,
  row: number,
  used: readonly { readonly column: number }[],
): string[] {
  const own = used.map(({ column }) => sheet.text(row, column));
  if (own.some((text) => text !== "")) return own;
  return used.map(({ column }) => {
    const cell = sheet.master(row, column);
    return sheet.text(cell.row, cell.column);
  });
}

function equalsSum(stated: readonly Amount[], amounts: readonly Amount[]): boolean {
  return stated.every((one) => {
    const key = keyOfAmount(one);
    const sum = amounts.reduce(
      (total, other) => (keyOfAmount(other) === key ? total + other.value : total),
      0,
    );
    return Math.abs(sum - one.value) < 0.5;
  });
}

/** The level of a column, unless the name says better: 행정운영경비 in the column 정책사업 is administration. */
function levelOf(
  column: RowLevel,
  said: RowLevel | undefined,
  index: number,
  parent: RowLevel | undefined,
): RowLevel {
  if (said === "administration" || said === "financial") return column === "policyProgram" ? said : column;
  if (said === "personnel" || said === "basic")
    return column === "unitProgram" || (column === "detailProgram" && index === 0)
      ? parent === said
        ? column
        : said
      : column;
  return column;
}

function groupOf(text: string, fill: readonly string[]): string[] {
  const group = keyOf(text).replace(/소계$/, "");
  const index = fill.findIndex((name) => name !== "" && keyOf(name) === group);
  return index < 0 ? (fill[0] ? [keyOf(fill[0])] : []) : fill.slice(0, index + 1).map(keyOf);
}

/** 합계 in a column that names nothing (연번, 부서, 회계). */
function strayTotal(table: BudgetTable, row: number): string | undefined {
  const { sheet, region, columns } = table;
  const firstAmount = Math.min(...columns.amounts.map((amount) => amount.column));
  for (let column = region.left; column < Math.max(firstAmount, region.left + 1); column++) {
    const key = sheet.key(row, column);
    if (isTotal(key) || isSubtotal(key)) return key;
  }
  return undefined;
}

/** 소계 under 편성목 or 산출근거: the row sums rows of the program that it names. */
function itemTotal({ sheet, region }: BudgetTable, row: number): string | undefined {
  for (const { column, labels } of region.columns) {
    if (!labels.some(({ field }) => field === "item")) continue;
    const key = sheet.key(row, column);
    if (isTotal(key) || isSubtotal(key)) return key;
  }
  return undefined;
}

/** An amount without a name: a funding row below a name is passed over, anything else is told. */
function leaveUnnamed(table: BudgetTable, row: number, last: Entry | undefined): void {
  const { sheet, region } = table;
  for (let column = region.left; column < region.right; column++)
    if (isFunding(sheet.key(row, column))) return passRow(table, row);
  leaveRow(table, row, last, "사업명이 없습니다", "it has no program name");
}

function leaveRow(table: BudgetTable, row: number, of: Entry | undefined, why: string, whyEn: string): void {
  const { sheet, columns, notes } = table;
  const cells = columns.amounts
    .filter(({ column }) => sheet.value(row, column) !== undefined)
    .map(({ column }) => sheet.address(row, column));
  notes.add("row-left-out", { name: of?.node.name ?? "", why, whyEn }, cells);
}
