/**
 * Budget tables with one name column, whose levels are told by indent, a level column, order, names or sums.
 * Funding rows, lines of working (산출근거), page numbers and notes are passed over.
 * In: "정책사업", "  구정홍보 활동 강화", "    구정홍보추진". Out: three nodes, each inside the one before.
 */
import type { Amount } from "../../plan/model";
import { tidy } from "../../text/spacing";
import { isDepartment } from "../words/offices";
import { keyOf } from "../../text/name";
import { amountsOf } from "./lines";
import { passRow, newNode, keyOfAmount, type BudgetTable, type BudgetNode } from "./node";
import { addFunding, finishFunding, type Funding } from "./funding";
import {
  levelColumnOf,
  nameColumn,
  accountIn,
  countOf,
  departmentOf,
  hasAmounts,
  hasCodedItems,
  hasItems,
  headsRows,
  labelBeside,
  rowNames,
  steppedColumns,
  type PlacedName,
} from "./rows";
import {
  bareAccount,
  isAccount,
  isFunding,
  isCodedItem,
  isItem,
  isNumberedItem,
  isStage,
  levelWords,
  readName,
  type RowLevel,
} from "../words/budget-names";
import { isAside } from "./asides";
import { isWorkingMark } from "./indents";
import { nest } from "./nesting";
import { compareTotals } from "./sums";
import { remark } from "../words/notes";

/** The rows of a table, or of the pages of one that goes on from sheet to sheet. */
export function readTree(pages: readonly [BudgetTable, ...BudgetTable[]]): BudgetNode[] {
  let table = pages[0];
  let { sheet, region } = table;
  const { columns, notes } = table;
  const name = nameColumn(table);
  if (name === undefined) return [];
  const levelColumn = levelColumnOf(table, name);
  const groupColumn = [columns.at.policy, columns.at.unitProgram].find(
    (column) => column !== undefined && column !== name,
  );
  const names = table.indents?.columns ?? steppedColumns(table, name);
  const itemized = hasItems(table, name);
  /** Where objects have their codes, a name without one is none: a program may be called 예비비. */
  const isCoded = pages.some((page) => hasCodedItems(page, names));
  /** Blocks of one account each; rows of two blocks never belong to each other. */
  const sections: BudgetNode[][] = [[]];
  let account: string | undefined;
  /** Of a column of accounts left of the names: it heads the rows down to the next. */
  let headed: string | undefined;
  let department: string | undefined;
  let group: string | undefined;
  /** The names that hold the next row, one for each column that steps to the right. */
  let steps: readonly PlacedName[] = [];
  let last: BudgetNode | undefined;
  let funding: Funding | undefined;

  for (const page of pages) {
    table = page;
    ({ sheet, region } = page);
    for (let row = region.body; row < region.bottom; row++) if (!region.repeated.has(row)) readRow(row, name);
  }
  finishFunding(table, funding);
  [table] = pages;
  const nested = sections.map((section) => nest(table, section));
  for (const node of sections.flat())
    if (node.level === "item") passRow({ sheet: node.sheet, columns }, node.row);
  compareTotals(table, sections.flat(), nested.flat());
  return nested.flat();

  function readRow(row: number, nameAt: number): void {
    const heading = accountIn(table, row);
    if (heading !== "" && columns.at.account! < nameAt) headed = heading;
    const { own = besideName(row), groups, account: beside } = rowNames(table, row, names, steps.at(-1));
    const key = own?.key ?? "";
    const label = own === undefined ? labelBeside(table, row, nameAt) : key;
    if (isFunding(label)) {
      if (last) funding = addFunding(table, row, last, funding, "funding");
      passRow(table, row);
    } else if (isAside(own?.text ?? "", itemized) || isWorkingRow(own)) passRow(table, row, "aside");
    else if (own !== undefined && isStage(key)) stage(row, itemized);
    else if (remark.test(key)) leave(row, tidy(own!.text), "참고 행입니다", "it is a remark");
    else if (own === undefined) nameless(row, label);
    else {
      for (const one of groups) openStep(row, one);
      if (isAccount(key) && !hasAmounts(table, row)) openAccount(key);
      else line(row, own, beside);
      closeSteps(own);
    }
  }

  /** "행정운영경비" in the column of levels, where the column of names is blank: it says both. */
  function besideName(row: number): PlacedName | undefined {
    const key = levelColumn === undefined ? "" : sheet.key(row, levelColumn);
    if (key === "" || levelWords[key] !== undefined) return undefined;
    return { text: sheet.text(row, levelColumn!), key, column: levelColumn!, indent: 0 };
  }

  /** A row without a name: 합계 stands elsewhere in it, it is a row of 편성목, or it is told. */
  function nameless(row: number, label: string): void {
    const level = label === "" ? undefined : readName(label, table.departments).level;
    const amounts = amountsOf(table, row);
    if (level === "total" || level === "subtotal")
      push(newNode(sheet, readName(label, table.departments).name, row, region.left, { level }));
    else if (amounts.length > 0 && last !== undefined && isOtherYear(amounts))
      for (const amount of amounts) last.amounts.set(keyOfAmount(amount), amount);
    else if (amounts.length > 0 && region.fields.has("item")) passRow(table, row);
    else if (amounts.length > 0 && isOtherAccount(row)) line(row, steps.at(-1)!);
    else if (amounts.length > 0) leave(row, last?.name ?? "", "사업명이 없습니다", "it has no name");
  }

  /** The program above once more, for another year: a column 연도 says so. */
  function isOtherYear(amounts: readonly Amount[]): boolean {
    return (
      columns.at.fiscalYear !== undefined && amounts.every((one) => !last!.amounts.has(keyOfAmount(one)))
    );
  }

  /** The program above once more, for another account: its name is not repeated. */
  function isOtherAccount(row: number): boolean {
    const its = accountIn(table, row);
    return !!its && last !== undefined && last.level !== "total" && last.account !== its;
  }

  /** 본예산, 추경 1회: they repeat what stands above them, which in a list of programs the amounts have to show. */
  function stage(row: number, isOfItem: boolean): void {
    if (!isOfItem && last === undefined)
      return leave(row, sheet.text(row, name!), "사업명이 아닙니다", "it names no program");
    if (!isOfItem) funding = addFunding(table, row, last!, funding, "stages");
    passRow(table, row);
  }

  function leave(row: number, of: string, why: string, whyEn: string): void {
    const cells = columns.amounts
      .filter(({ column }) => sheet.value(row, column) !== undefined)
      .map(({ column }) => sheet.address(row, column));
    if (cells.length > 0) notes.add("row-left-out", { name: of, why, whyEn }, cells);
  }

  function line(row: number, { text, key, column, indent }: PlacedName, beside?: string): void {
    const said = readName(text, table.departments);
    const level = said.level ?? levelOf(row, key, indent, said.account !== undefined);
    const own = departmentOf(table, row);
    if (own !== undefined) department = own;
    const untitled = level === undefined || level === "total";
    const isBare = untitled && !hasAmounts(table, row);
    const isHeading = isBare && level === undefined && headsRows(table, row, column, indent);
    if (isBare && indent === 0 && !isHeading) return tellBare(row, text, column, level);
    const itsDepartment = said.department ?? (level === "total" ? own : department);
    const itsAccount = said.account ?? beside ?? (accountIn(table, row) || headed) ?? account;
    const isBlock = level === "total" && isAccount(key);
    if (isBlock) openBlock(key);
    if (groupColumn !== undefined && level !== "total") openGroup(row, groupColumn);
    push(
      newNode(sheet, said.name, row, column, {
        level,
        indent,
        ...(isHeading && { derived: true }),
        ...(isBlock ? { account: bareAccount(key) } : itsAccount && { account: itsAccount }),
        ...(itsDepartment && { department: itsDepartment }),
        ...countOf(table, row),
      }),
    );
  }

  /** A name without an amount right beside rows with theirs: it may be a part of one of their names. */
  function tellBare(row: number, text: string, column: number, level: RowLevel | undefined): void {
    last = undefined;
    const isBeside = [row - 1, row + 1].some((other) => hasAmounts(table, other) && other >= region.body);
    if (level === undefined && isBeside && /^[가-힣]/.test(text.trim()))
      notes.add("name-without-amount", { name: tidy(text) }, [sheet.address(row, column)]);
  }

  /** "◎길 다듬기" among the objects of expenditure or further in. */
  function isWorkingRow(own: PlacedName | undefined): boolean {
    const items = table.indents?.items;
    return own !== undefined && items !== undefined && own.indent >= items && isWorkingMark(own.key);
  }

  function levelOf(row: number, key: string, indent: number, hasAccount = false): RowLevel | undefined {
    const stated = levelColumn === undefined ? undefined : levelWords[sheet.key(row, levelColumn)];
    if (stated !== undefined) return stated;
    if (isAccount(key)) return "total";
    const byIndent = isCodedItem(key) ? undefined : table.indents?.levels.get(indent);
    if (byIndent !== undefined) return byIndent;
    if (itemized && (isCoded ? isNumberedItem(key) : isItem(key))) return "item";
    if (columns.at.department === name || table.departments.has(key)) return "department";
    if (!region.fields.has("hierarchy")) return undefined;
    // "부서·정책·단위(회계)·세부사업" says whose name carries the account.
    if (hasAccount) return "unitProgram";
    return isDepartment(key) ? "department" : undefined;
  }

  /** 일반회계 with its sum: the rows below are of that account, unless the accounts are listed one after another. */
  function openBlock(key: string): void {
    const before = sections.at(-1)!.at(-1);
    const listed = before !== undefined && before.level === "total" && before.account === keyOf(before.name);
    account = listed ? undefined : bareAccount(key);
    sections.push([]);
  }

  function openAccount(key: string): void {
    account = bareAccount(key);
    sections.push([]);
  }

  /** A group whose name stands left of its first row's: it has no amount of its own. */
  function openStep(row: number, its: PlacedName): void {
    if (steps.some(({ key, column }) => key === its.key && column === its.column)) return;
    closeSteps(its);
    if (isAccount(its.key)) openAccount(its.key);
    else {
      const said = readName(its.text, table.departments);
      const level = said.level ?? levelOf(row, its.key, its.indent);
      const { column, indent } = its;
      sections.at(-1)!.push(newNode(sheet, said.name, row, column, { level, derived: true, indent }));
    }
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
    const { name: groupName } = readName(its, table.departments);
    sections.at(-1)!.push(newNode(sheet, groupName, row, column, { level, derived: true, indent: -1 }));
  }

  function push(node: BudgetNode): void {
    finishFunding(table, funding);
    funding = undefined;
    for (const amount of amountsOf(table, node.row)) node.amounts.set(keyOfAmount(amount), amount);
    if (node.level === "subtotal") passRow(table, node.row, "total");
    if (node.level === "item") passRow(table, node.row);
    sections.at(-1)!.push(node);
    last = node;
  }
}
