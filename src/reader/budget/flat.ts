/**
 * Budget tables with a column for each level (정책사업 | 단위사업 | 세부사업 | 예산액): exports with a row per 산출근거
 * or payment, and sheets where a group's name stands on its first row only. Rows of one program are added up.
 * In: two rows of 구정홍보추진, 100 and 79. Out: one node, 179, from both cells, below its 단위사업 and 정책사업.
 */
import type { Amount } from "../../plan/model";
import { sumFigures } from "../cells/figures";
import { keyOf } from "../../text/name";
import { isFigure } from "../cells/numbers";
import { amountsOf } from "./lines";
import { passRow, newNode, keyOfAmount, type BudgetTable, type BudgetNode } from "./node";
import {
  accountName,
  isFunding,
  isRatio,
  readName,
  type RowLevel,
  type RowName,
} from "../words/budget-names";
import { isSubtotal, isTotal } from "../words/totals";
import { onceEach, repeatedByItem, takenBackBy, tellMixedRows } from "./exports";
import {
  continued,
  equalsSum,
  groupOf,
  itemTotal,
  leaveRow,
  leaveUnnamed,
  levelColumns,
  levelOf,
  namesOf,
  strayTotal,
  type Entry,
} from "./flat-rows";
import { compareGroupSums, unreadAt } from "./sums";
import { toward } from "../../messages/wording";

export function readFlat(table: BudgetTable): BudgetNode[] {
  const { sheet, region, columns, notes } = table;
  const used = levelColumns(table);
  const roots: BudgetNode[] = [];
  const entries = new Map<string, Entry>();
  /** Groups that a row of their own states, whatever their account: the rows below are their parts. */
  const owners = new Map<string, Entry>();
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
  /** Exports repeat their names in every row. */
  const read = new Map<string, RowName>();
  const nameOf = (text: string): RowName => {
    if (!read.has(text)) read.set(text, readName(text, table.departments));
    return read.get(text)!;
  };
  tellMixedRows(table);
  const takenBack = takenBackBy(table);

  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const own = continued(table, row, namesOf(table, row, used), fill);
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
      const node = newNode(sheet, name, row, sumAt >= 0 ? used[sumAt]!.column : region.left, {
        level,
        ...(itsAccount && !isTotal(itsAccount) ? { account: accountName(itsAccount) } : {}),
      });
      for (const amount of amounts) node.amounts.set(keyOfAmount(amount), amount);
      if (level === "subtotal") passRow(table, row, "total");
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
    if (amounts.length === 0 && named.length === 1 && first === 0 && /^[※*]|^주\)/.test(own[0]!)) continue;
    own.forEach((text, index) => {
      if (text === "") return;
      fill[index] = text;
      if (index === first)
        for (let below = index + 1; below < fill.length; below++) if (own[below] === "") fill[below] = "";
    });
    const deepest = own.reduce((last, text, index) => (text !== "" ? index : last), -1);
    if (amounts.length === 0 && !(isExport && deepest === used.length - 1)) continue;
    let siblings = roots;
    let key = `|${department ?? ""}`;
    let path: Entry | undefined;
    for (let index = 0; index <= deepest; index++) {
      if (fill[index] === "") continue;
      const said = nameOf(fill[index]!);
      const level = levelOf(used[index]!.level, said.level, index, path?.node.level);
      key += `|${index}:${keyOf(said.name)}`;
      const itsKey = `${account ?? ""}${key}`;
      let entry = entries.get(itsKey) ?? (index < deepest ? owners.get(key) : undefined);
      if (entry === undefined) {
        const node = newNode(sheet, said.name, row, used[index]!.column, {
          level,
          derived: true,
          ...((said.account ?? account) && { account: said.account ?? account! }),
          ...((said.department ?? department) && { department: said.department ?? department! }),
        });
        entry = { node, parts: new Map(), rows: 0 };
        entries.set(itsKey, entry);
        siblings.push(node);
      }
      siblings = entry.node.children;
      path = entry;
    }
    if (path === undefined) continue;
    const state = takenBack(row);
    // A negative amount takes an earlier row back by itself.
    if (state !== undefined && amounts.some(({ value }) => value > 0)) {
      leaveRow(table, row, path, `${toward(`‘${state}’`)} 적혀 있습니다`, `it is marked "${state}"`);
      continue;
    }
    since.push(...amounts);
    lastLeaf = path;
    path.rows++;
    path.node.derived = false;
    owners.set(key, path);
    for (const key of unreadAt(table, row, amounts)) (path.node.unread ??= new Set()).add(key);
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
    for (const key of node.unread ?? []) node.amounts.delete(key);
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
  if (columns.at.account !== undefined) for (const node of roots) settleAccount(node);
  compareGroupSums(table, roots, sums as (BudgetNode & { path: string[] })[]);
  return [...roots, ...sums.filter((node) => node.level === "total")];
}

/** A group without an account of its own has that of its rows, where they agree. */
function settleAccount(node: BudgetNode): void {
  for (const child of node.children) settleAccount(child);
  const accounts = new Set(node.children.map((child) => child.account));
  const [only] = accounts;
  if (node.account === undefined && accounts.size === 1 && only !== undefined) node.account = only;
}
