/**
 * Budget tables with a column for each level (정책사업 | 단위사업 | 세부사업 | 예산액): exports with a row per 산출근거
 * or payment, and sheets where a group's name stands on its first row only. Rows of one program are added up.
 * In: two rows of 구정홍보추진, 100 and 79. Out: one node, 179, from both cells, below its 단위사업 and 정책사업.
 */
import { cellsOf, sumFigures } from "../../plan/figures";
import { groupBy } from "../../plan/lines";
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import { remembered } from "../../text/remembered";
import { tidy } from "../../text/spacing";
import { isFigure } from "../cells/figures";
import { columnsOf, rowsOf, says } from "../rows";
import { isNote, isSum, isTotal, mayBeSum, summedName } from "../words/asides";
import { accountName, isFunding, isRatio, readName, type RowName } from "../words/budget-names";
import { onceEach, repeatedBy, takenBackBy, tellMixedRows } from "./exports";
import { amountsOf, tellBare } from "./lines";
import {
  amountCells,
  type BudgetNode,
  type BudgetTable,
  keyOfAmount,
  newNode,
  passRow,
  putAmounts,
} from "./node";
import { departmentOf, hasAmounts, isUnended, sumsAccounts } from "./rows";
import { deepestOf, levelColumns, levelOf, namesOf, saysItem } from "./level-columns";
import { compareTotals, unreadAt } from "./sums";

/** No sum is called so at length; the texts of payments are. */
const longestSum = 40;

/** A program of the table and the rows that state it. */
interface Entry {
  readonly node: BudgetNode;
  /** The amounts of its rows. */
  readonly amounts: Amount[];
  rows: number;
  /** What its first row states, which names no object of expenditure: the rows below it that do are its parts. */
  whole?: readonly Amount[];
  /** Its first row is one of its funding (국비): so are those below it, and the program is what they come to. */
  isFunded?: boolean;
}

/** Where rows of one name stand below the same groups. */
interface Place {
  readonly below: Map<string, Place>;
  readonly byAccount: Map<string | undefined, Entry>;
  /** What a row of its own states, whatever its account: the rows below are its parts. */
  owner?: Entry;
}

/** What a text says as a row's name, and as what it is compared. */
type Named = RowName & { readonly key: string; readonly isSum: boolean; readonly sums: string | undefined };

/** A row as it stands, or a sum between rows. */
interface Row {
  readonly row: number;
  readonly amounts: readonly Amount[];
  readonly department?: string | undefined;
  readonly sum?: BudgetNode;
}

export function readFlat(table: BudgetTable): BudgetNode[] {
  const { sheet, region, columns, notes } = table;
  const { at } = columns;
  const used = levelColumns(table);
  const roots: BudgetNode[] = [];
  const entries: Entry[] = [];
  const places = new Map<string, Place>();
  const rows: Row[] = [];
  const fill: string[] = used.map(() => "");
  /** The nodes of the row above. */
  let above: readonly (BudgetNode | undefined)[] = [];
  let account: string | undefined;
  let department: string | undefined;
  let last: Entry | undefined;
  const isExport = at.detail !== undefined && region.fields.has("item");
  const itemOf = repeatedBy(table);
  const items = new Map<Amount, string>();
  /** Exports repeat their names in every row. */
  const nameOf = remembered(100_000, (text): Named => {
    const said = readName(text, table.departments);
    const key = keyOf(said.name);
    return { ...said, key, sums: summedName(key), isSum: isSum(keyOf(text)) };
  });
  const firstAmount = columns.amounts[0]?.column ?? region.right;
  const sumPlaces = {
    left: columnsOf({ left: region.left, right: Math.max(region.left + 1, firstAmount) }),
    items: region.columns.filter((column) => says(column, "item")).map(({ column }) => column),
  };
  tellMixedRows(table);
  const takenBack = takenBackBy(table);
  for (const row of rowsOf(region)) readRow(row);
  for (const entry of entries) finish(entry);
  if (at.account !== undefined) for (const node of roots) settleAccount(node);
  const sums = rows.flatMap(({ sum }) => sum ?? []);
  if (sums.length > 0) compareTotals(table, rows.map(nodeOf), roots);
  return [...roots, ...sums.filter(({ level }) => level === "total")];

  function readRow(row: number): void {
    const own = joined(namesOf(table, row, used, fill), row);
    const first = own.findIndex((text) => text !== "");
    if (first < 0 && !columns.amounts.some(({ column }) => isFigure(sheet, row, column))) return;
    const amounts = amountsOf(table, row);
    let sumAt = own.findIndex((text) => text !== "" && (nameOf(text).isSum || isSumOfGroup(text, own)));
    // "하천관리 | 계" on the first row of 하천관리 is that program's own amount.
    if (sumAt > 0 && own[sumAt - 1] !== "" && own[sumAt - 1] !== fill[sumAt - 1]) {
      own[sumAt] = "";
      sumAt = -1;
    }
    const place = first < 0 ? "left" : isExport ? "items" : undefined;
    // 합계 in a column left of the amounts that names nothing (연번, 부서, 회계), or 소계 under 편성목 or 산출근거.
    const stray = place && sumIn(row, sumPlaces[place]);
    department = departmentOf(table, row) ?? department;
    const itsAccount = at.account === undefined ? undefined : sheet.key(row, at.account);
    if (itsAccount && !nameOf(itsAccount).isSum) account = accountName(itsAccount);
    else if (itsAccount === "" && first === 0 && !isExport) account = undefined;
    const ofAccounts = sumsAccounts(table, row, used.at(-1)!.column) ? itsAccount : undefined;
    // "섬 가꾸기 | 계 | 90" over its funding or objects is that program's own amount.
    const isNew = first >= 0 && own.some((text, index) => text !== "" && text !== fill[index]);
    const sum = own[sumAt] ?? (isNew ? undefined : stray) ?? ofAccounts;
    if (ofAccounts) own.forEach((text, index) => text !== "" && (fill[index] = text));
    if (sum !== undefined) {
      // An export's 소계 repeats the names of the rows that it sums.
      const isWithin = sumAt < 0 && first >= 0;
      const name = keyOf(sum);
      // 계 below the funding of a program is that program's.
      const isOfFunding = sumAt < 0 && last?.isFunded === true;
      const isAll = isTotal(name) && sumAt <= 0 && !isWithin && !isOfFunding;
      const column = used[sumAt]?.column ?? region.left;
      const node = newNode({
        ...{ sheet, name, row, column, level: isAll ? "total" : "subtotal" },
        account: itsAccount && !isTotal(itsAccount) ? accountName(itsAccount) : undefined,
      });
      if (!isWithin || ofAccounts) putAmounts(node, amounts);
      if (!isAll) passRow(table, row, "total");
      return void rows.push({ row, amounts, sum: node });
    }
    if (first < 0) {
      // A funding row below a name is passed over, unless the name's own row is one as well.
      const isOfFunding = isFunded(row);
      if (isOfFunding && amounts.length > 0 && last?.isFunded) return takeRow(row, deepestOf(fill), amounts);
      if (amounts.length > 0 && isOfFunding) passRow(table, row);
      else if (amounts.length > 0)
        notes.leaveRow(last?.node.name ?? "", "no-program-name", amountCells(table, row));
      return;
    }
    const [name, ...others] = own.filter((text) => text !== "") as [string, ...string[]];
    const isAlone = others.length === 0;
    if (isAlone && (isFunding(keyOf(name)) || isRatio(keyOf(name)))) return passRow(table, row);
    if (isAlone && amounts.length === 0 && first === 0 && isNote(name)) return;
    // A name ends those of the columns right of it.
    for (let index = first; index < fill.length; index++) fill[index] = own[index]!;
    const deepest = deepestOf(own);
    const isInnermost = deepest === used.length - 1;
    if (amounts.length === 0 && unreadAt(table, row, amounts).length === 0 && !(isExport && isInnermost)) {
      const { column } = used[deepest]!;
      return isInnermost ? tellBare(table, { sheet, name: own[deepest]!, row, column }) : undefined;
    }
    takeRow(row, deepest, amounts);
  }

  /** A name that cannot end as it does goes on in the row below it ("들 가꾸기 및", "꽃 심기"), as do those of the groups beside it. */
  function joined(own: string[], row: number): string[] {
    if (isExport || !above.some((node) => node && isUnended(node.name))) return own;
    const isBare = !hasAmounts(table, row);
    const mayGoOn = (text: string, index: number): boolean =>
      text !== "" && text !== fill[index] && (isBare || index < used.length - 1);
    const end = deepestOf(
      own.map((text, at) => (mayGoOn(text, at) && isUnended(above[at]?.name ?? "") ? text : "")),
    );
    return own.map((text, index) => {
      const node = above[index];
      if (index > end || !mayGoOn(text, index) || !node) return text;
      node.name = tidy(`${node.name} ${text}`);
      return "";
    });
  }

  /** "들 가꾸기 계" among the rows of 들 가꾸기. */
  function isSumOfGroup(text: string, own: readonly string[]): boolean {
    const { sums: its } = nameOf(text);
    return its !== undefined && [...fill, ...own].some((group) => group !== "" && nameOf(group).key === its);
  }

  /** The first sum among some cells of a row. */
  function sumIn(row: number, places: readonly number[]): string | undefined {
    for (const column of places) {
      const text = sheet.value(row, column);
      if (typeof text !== "string" || text.length > longestSum || !mayBeSum.test(text)) continue;
      if (isSum(keyOf(text))) return keyOf(text);
    }
    return undefined;
  }

  function isFunded(row: number): boolean {
    return columnsOf(region).some((column) => isFunding(sheet.key(row, column)));
  }

  /** The program that the row is of, below its groups; and the row's amounts. */
  function takeRow(row: number, deepest: number, amounts: readonly Amount[]): void {
    let entry: Entry | undefined;
    let place = placeIn(places, department ?? "");
    const nodes: (BudgetNode | undefined)[] = [];
    for (let index = 0; index <= deepest; index++) {
      const text = fill[index]!;
      // A level that is left blank keeps its place.
      const said = text === "" ? undefined : nameOf(text);
      place = placeIn(place.below, said?.key ?? "");
      if (said === undefined) continue;
      const known = place.byAccount.get(account) ?? (index < deepest ? place.owner : undefined);
      entry = known ?? begin(row, index, said, entry?.node);
      if (!known) place.byAccount.set(account, entry);
      if (!isExport) nodes[index] = entry.node;
    }
    above = nodes;
    if (entry === undefined) return;
    const state = takenBack(row);
    // A negative amount takes an earlier row back by itself.
    if (state !== undefined && amounts.some(({ value }) => value > 0))
      return notes.leaveRow(entry.node.name, "taken-back", amountCells(table, row), state);
    rows.push({ row, amounts, department });
    last = entry;
    if (entry.rows === 0) {
      entry.isFunded = isFunded(row);
      if (amounts.length > 0 && !entry.isFunded && !saysItem(table, row)) entry.whole = amounts;
    } else if (entry.whole && !isFunded(row) && !saysItem(table, row)) delete entry.whole;
    entry.rows++;
    entry.node.derived = false;
    place.owner = entry;
    for (const one of unreadAt(table, row, amounts)) (entry.node.unread ??= new Set()).add(one);
    for (const amount of amounts) {
      entry.amounts.push(amount);
      if (itemOf) items.set(amount, itemOf(row, amount));
    }
  }

  /** A program or group that the table has not named before. */
  function begin(row: number, index: number, said: RowName, parent: BudgetNode | undefined): Entry {
    const { column, level } = used[index]!;
    const node = newNode({
      ...{ sheet, name: said.name, row, column },
      ...{ level: levelOf(level, said.level, index, parent?.level), derived: true },
      ...{ account: said.account ?? account, department: said.department ?? department },
    });
    const entry: Entry = { node, amounts: [], rows: 0 };
    entries.push(entry);
    (parent?.children ?? roots).push(node);
    return entry;
  }

  function nodeOf({ row, amounts, department: of, sum }: Row): BudgetNode {
    const node = sum ?? newNode({ sheet, name: "", row, column: region.left, department: of });
    if (!sum) putAmounts(node, amounts);
    return node;
  }

  /** The program's amounts from all its rows; that rows were added up is told, but for an export. */
  function finish({ node, amounts, rows, whole }: Entry): void {
    if (whole && rows > 1) return finishWhole(node, whole, amounts.slice(whole.length));
    for (const [key, all] of groupBy(amounts, keyOfAmount)) {
      const list = itemOf ? onceEach(table, node.name, all, items) : all;
      if (!node.unread?.has(key)) node.amounts.set(key, { ...list[0]!, ...sumFigures(list)! });
    }
    if (rows < 2 || isExport) return;
    const cells = cellsOf(...amounts.slice(0, 20)).slice(0, 20);
    notes.add("rows-summed", { name: node.name, count: String(rows) }, cells);
  }

  /** "꽃길 | | 100" over "꽃길 | 여비 | 60" and "꽃길 | 재료비 | 40": its own amount, and what that consists of. */
  function finishWhole(node: BudgetNode, whole: readonly Amount[], others: readonly Amount[]): void {
    putAmounts(node, whole);
    for (const [key, parts] of groupBy(others, keyOfAmount)) {
      const stated = node.amounts.get(key);
      for (const part of parts) sheet.claims.accountFor(part, "repeats");
      if (stated)
        notes.compare({ name: node.name, what: { of: stated.kind, year: stated.year }, stated, parts });
    }
  }
}

function placeIn(places: Map<string, Place>, key: string): Place {
  const place = places.get(key) ?? { below: new Map(), byAccount: new Map() };
  places.set(key, place);
  return place;
}

/** A group without an account of its own has that of its rows, where they agree. */
function settleAccount(node: BudgetNode): void {
  for (const child of node.children) settleAccount(child);
  const [only, ...others] = new Set(node.children.map((child) => child.account));
  if (only !== undefined && others.length === 0) node.account ??= only;
}
