/**
 * Budget tables with one name column, whose levels are told by indent, a level column, order, names or sums.
 * Funding rows, lines of working (산출근거), page numbers and notes are passed over.
 * In: "정책사업", "  구정홍보 활동 강화", "    구정홍보추진". Out: three nodes, each inside the one before.
 */
import type { RowReason } from "../../messages/reasons";
import type { Amount } from "../../plan/model";
import { keyOf } from "../../text/name";
import { tidy } from "../../text/spacing";
import { rowsOf, saidIn } from "../rows";
import { remark, summedName } from "../words/asides";
import {
  bareAccount,
  isAccount,
  isAside,
  isFunding,
  isItem,
  isNumberedItem,
  isStage,
  isWorkingMark,
  levelWords,
  readName,
  type RowLevel,
} from "../words/budget-names";
import { isDepartment } from "../words/titles";
import {
  accountIn,
  brokenNames,
  codedItems,
  countOf,
  departmentOf,
  hasAmounts,
  headsRows,
  isUnended,
  labelBeside,
  levelColumnOf,
  nameColumn,
  type PlacedName,
  rowNames,
  type RowNames,
  steppedColumns,
  sumsAccounts,
} from "./rows";
import { amountsOf, tellBare } from "./lines";
import { nest } from "./nesting";
import {
  amountCells,
  type BudgetNode,
  type BudgetTable,
  keyOfAmount,
  newNode,
  passRow,
  putAmounts,
} from "./node";
import { compareTotals, finishFunding, type Funding } from "./sums";

/** The rows of a table, or of the pages of one that goes on from sheet to sheet. */
export function readTree(pages: readonly [BudgetTable, ...BudgetTable[]]): BudgetNode[] {
  let table = pages[0];
  let { sheet, region } = table;
  const { columns, notes } = table;
  const first = nameColumn(table);
  if (first === undefined) return [];
  const nameAt = first;
  const levelColumn = levelColumnOf(table, nameAt);
  const groupColumn = [columns.at.policy, columns.at.unitProgram].find(
    (column) => column !== undefined && column !== nameAt,
  );
  const names = table.indents?.columns ?? steppedColumns(pages, nameAt);
  const isOfBook = region.fields.has("hierarchy");
  /** Where objects have their codes, a name without one is none: a program may be called 예비비. */
  const isCoded = codedItems(pages, names);
  /** Whether the table goes down to 편성목 (201 일반운영비). */
  const itemized = isOfBook || isCoded !== undefined;
  /** Blocks of one account each; rows of two blocks never belong to each other. */
  const sections: BudgetNode[][] = [[]];
  /** The names of the block so far. */
  const named = new Set<string>();
  let account: string | undefined;
  /** The block's account has its sum at the top: a total further down is of all accounts, as one right below a 소계 is. */
  let isSummed = false;
  /** Of a column of accounts left of the names: it heads the rows down to the next. */
  let headed: string | undefined;
  let department: string | undefined;
  let group: string | undefined;
  /** The names that hold the next row, one for each column that steps to the right. */
  let steps: readonly PlacedName[] = [];
  let last: BudgetNode | undefined;
  /** Where a column 연도 says several: the rows of each program so far. */
  const byYear = severalYears(table) ? new Map<string, BudgetNode[]>() : undefined;
  let funding: Funding | undefined;
  const goesOn = brokenNames(pages, names, levelColumn);
  /** The name of the row above that goes on in this one. */
  let begun: PlacedName | undefined;

  for (const page of pages) {
    table = page;
    ({ sheet, region } = page);
    for (const row of rowsOf(region)) readRow(row);
  }
  finishFunding(table, funding);
  [table] = pages;
  const nested = sections.flatMap((section) => nest(table, section));
  const all = sections.flat();
  for (const { level, sheet: on, row } of all) if (level === "item") passRow({ sheet: on, columns }, row);
  compareTotals(table, all, nested);
  return nested;

  function readRow(row: number): void {
    const heading = accountIn(table, row);
    if (heading !== "" && columns.at.account! < nameAt) headed = heading;
    const {
      own = besideName(row),
      groups,
      account: beside,
    } = withBegun(rowNames(table, row, names, steps.at(-1)));
    if (own !== undefined && goesOn(table, row, own)) return void (begun = own);
    const key = own?.key ?? "";
    const label = own === undefined ? labelBeside(table, row, nameAt) : key;
    if (isFunding(label)) {
      if (last) addFunding(row, last, "funding");
      passRow(table, row);
    } else if (isAside(own?.text ?? "", itemized) || isWorkingRow(own)) passRow(table, row, "aside");
    else if (own !== undefined && isStage(key)) stage(row);
    else if (remark.test(key)) leave(row, tidy(own!.text), "remark");
    else if (own === undefined) nameless(row, label);
    else {
      for (const one of groups) openStep(row, one);
      if (isAccount(key) && !hasAmounts(table, row)) openAccount(key);
      else line(row, own, beside);
      closeSteps(own);
    }
  }

  /** The names of a row under the beginning of its own name. */
  function withBegun(names: RowNames): RowNames {
    const { own } = names;
    if (!begun || !own) return names;
    const text = `${begun.text} ${own.text.trim()}`;
    begun = undefined;
    return { ...names, own: { ...own, text, key: keyOf(text) } };
  }

  /** "행정운영경비" in the column of levels, where the column of names is blank: it says both. */
  function besideName(row: number): PlacedName | undefined {
    const key = sheet.key(row, levelColumn);
    if (key === "" || levelWords[key] !== undefined) return undefined;
    return { text: sheet.text(row, levelColumn!), key, column: levelColumn!, indent: 0 };
  }

  /** A row without a name: 합계 stands elsewhere in it, it is a row of 편성목, or it is told. */
  function nameless(row: number, label: string): void {
    const { name, level } = readName(label, table.departments);
    const isOfAccounts = sumsAccounts(table, row, nameAt);
    if (level === "total" || level === "subtotal")
      return push(
        newNode({ sheet, name, row, column: region.left, level: isOfAccounts ? "subtotal" : level }),
      );
    const amounts = amountsOf(table, row);
    const its = accountIn(table, row);
    if (amounts.length === 0) return;
    // The program above once more, for another year: a column 연도 says so.
    const isOtherYear =
      columns.at.fiscalYear !== undefined && !amounts.some((one) => last?.amounts.has(keyOfAmount(one)));
    if (last && isOtherYear) putAmounts(last, amounts);
    else if (region.fields.has("item")) passRow(table, row);
    // The same for another account: its name is not repeated.
    else if (its && last && last.level !== "total" && last.account !== its) line(row, steps.at(-1)!);
    else leave(row, last?.name ?? "", "no-program-name");
  }

  /** 본예산, 추경 1회: they repeat what stands above them, which in a list of programs the amounts have to show. */
  function stage(row: number): void {
    if (!itemized && last === undefined) return leave(row, sheet.text(row, nameAt), "no-program");
    if (!itemized) addFunding(row, last!, "stages");
    passRow(table, row);
  }

  function addFunding(row: number, node: BudgetNode, what: Funding["what"]): void {
    if (funding?.node !== node || funding.what !== what) funding = { what, node, rows: [] };
    funding.rows.push(amountsOf(table, row));
  }

  /** The row of the same program for other years, wherever it stands above. */
  function ofOtherYear(node: BudgetNode, amounts: readonly Amount[]): BudgetNode | undefined {
    if (!byYear || amounts.length === 0) return undefined;
    const { name, level, account: its, department: whose } = node;
    const key = [sections.length, keyOf(name), level, its, whose].join("|");
    const same = byYear.get(key) ?? [];
    const known = same.find((one) => !amounts.some((amount) => one.amounts.has(keyOfAmount(amount))));
    if (!known) byYear.set(key, [...same, node]);
    return known;
  }

  function leave(row: number, of: string, why: RowReason): void {
    notes.leaveRow(of, why, amountCells(table, row));
  }

  function line(row: number, own: PlacedName, beside?: string): void {
    const { text, key, column, indent } = own;
    const said = readName(text, table.departments);
    const isOfAccounts = sumsAccounts(table, row, nameAt);
    const level =
      isOfAccounts || sumsNamed(key)
        ? "subtotal"
        : (said.level ?? levelOf(row, own, said.account !== undefined));
    const office = departmentOf(table, row);
    department = office ?? department;
    const isBare = (level === undefined || level === "total") && !hasAmounts(table, row);
    const isHeading = isBare && level === undefined && headsRows(table, row, own);
    if (isBare && level === undefined && last?.row === row - 1 && isUnended(last.name)) {
      last.name = tidy(`${last.name} ${text}`);
      return void named.add(keyOf(last.name));
    }
    if (isBare && indent === 0 && !isHeading) {
      last = undefined;
      return level === undefined ? tellBare(table, { sheet, name: text, row, column }) : undefined;
    }
    const itsDepartment = said.department ?? (level === "total" ? office : department);
    const isBlock = level === "total" && isAccount(key);
    if (isBlock) openBlock(key);
    const isOfAll = level === "total" && (isSummed || (last?.level === "subtotal" && sections.length > 2));
    const its =
      said.account ?? beside ?? (accountIn(table, row) || headed) ?? (isOfAll ? undefined : account);
    const itsAccount = isBlock ? bareAccount(key) : its;
    if (groupColumn !== undefined && level !== "total") openGroup(row, groupColumn);
    const node = newNode({
      ...{ sheet, name: said.name, row, column, level, indent },
      ...{ count: countOf(table, row), account: itsAccount, department: itsDepartment },
      // "[정책사업] 푸른 도시" without an amount holds the rows below.
      derived: isHeading || !hasAmounts(table, row),
    });
    push(node);
  }

  /** "들 가꾸기 계" below 들 가꾸기. */
  function sumsNamed(key: string): boolean {
    const its = summedName(key);
    return its !== undefined && named.has(its);
  }

  /** "◎길 다듬기" among the objects of expenditure or further in. */
  function isWorkingRow(own: PlacedName | undefined): boolean {
    return own !== undefined && own.indent >= (table.indents?.items ?? Infinity) && isWorkingMark(own.key);
  }

  function levelOf(row: number, own: PlacedName, hasAccount = false): RowLevel | undefined {
    const { key, indent } = own;
    const stated = levelWords[sheet.key(row, levelColumn)];
    if (stated !== undefined) return stated;
    if (isAccount(key)) return "total";
    if (isCoded?.(table, row, own)) return "item";
    const byIndent = table.indents?.levels.get(indent);
    if (byIndent !== undefined) return byIndent;
    if (itemized && (isCoded ? isNumberedItem(key) : isItem(key))) return "item";
    if (columns.at.department === nameAt || table.departments.has(key)) return "department";
    // "부서·정책·단위(회계)·세부사업" says whose name carries the account.
    if (isOfBook && hasAccount) return "unitProgram";
    return isOfBook && isDepartment(key) ? "department" : undefined;
  }

  /** 일반회계 with its sum: the rows below are of that account, unless the accounts are listed one after another. */
  function openBlock(key: string): void {
    const before = sections.at(-1)!.at(-1);
    const isListed =
      before !== undefined && before.level === "total" && before.account === keyOf(before.name);
    openAccount(isListed ? undefined : key);
    isSummed = true;
  }

  function openAccount(key: string | undefined): void {
    account = key && bareAccount(key);
    isSummed = false;
    sections.push([]);
    named.clear();
  }

  /** A group whose name stands left of its first row's: it has no amount of its own. */
  function openStep(row: number, its: PlacedName): void {
    if (steps.some(({ key, column }) => key === its.key && column === its.column)) return;
    closeSteps(its);
    if (isAccount(its.key)) return openAccount(its.key);
    const { name, level = levelOf(row, its) } = readName(its.text, table.departments);
    begin({ sheet, name, row, column: its.column, level, indent: its.indent });
  }

  function closeSteps(its: PlacedName): void {
    steps = [...steps.filter(({ column }) => column < its.column), its];
  }

  /** The group of a column whose names stand on their first rows only. */
  function openGroup(row: number, column: number): void {
    const its = sheet.text(row, column);
    if (its === "" || its === group) return;
    group = its;
    const level = columns.at.policy === column ? "policyProgram" : "unitProgram";
    begin({ sheet, name: readName(its, table.departments).name, row, column, level, indent: -1 });
  }

  /** A group without a row of its own. */
  function begin(its: Parameters<typeof newNode>[0]): void {
    sections.at(-1)!.push(newNode({ ...its, derived: true }));
    named.add(keyOf(its.name));
  }

  function push(node: BudgetNode): void {
    finishFunding(table, funding);
    funding = undefined;
    const amounts = amountsOf(table, node.row);
    const known = ofOtherYear(node, amounts);
    putAmounts(known ?? node, amounts);
    if (known) return void (last = known);
    if (node.level === "subtotal") passRow(table, node.row, "total");
    if (node.level === "item") passRow(table, node.row);
    sections.at(-1)!.push(node);
    named.add(keyOf(node.name));
    last = node;
  }
}

/** Whether a column 연도 or 회계연도 tells rows of one program apart. */
const severalYears = ({ region, columns }: BudgetTable): boolean =>
  columns.at.fiscalYear !== undefined && new Set(saidIn(region, columns.at.fiscalYear)).size > 1;
