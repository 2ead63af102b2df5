/**
 * Budget tables with one name column, whose levels are told by indent, a level column, order, names or sums.
 * Funding rows, lines of working (산출근거), page numbers and notes are passed over.
 * In: "정책사업", "  구정홍보 활동 강화", "    구정홍보추진". Out: three nodes, each inside the one before.
 */
import type { Amount } from "../../plan/model";
import { moneyUnit } from "../../text/unit";
import { keyOf } from "../sheet";
import type { Field } from "../words";
import { amountsOf, keyOfAmount, newNode, type BudgetNode, type BudgetTable } from "./budget";
import { addFunding, finishFunding, type Funding } from "./budget-funding";
import {
  bareAccount,
  isAccount,
  isDepartment,
  isFunding,
  isItem,
  isWorking,
  levelWords,
  readName,
  type RowLevel,
} from "./budget-names";
import { nest } from "./budget-nesting";
import { compareTotals } from "./budget-sums";

const nameFields: readonly Field[] = [
  "hierarchy",
  "program",
  "detail",
  "unitProgram",
  "policy",
  "division",
  "department",
  "account",
];

/** The column that names the rows. */
export function nameColumn(table: BudgetTable): number | undefined {
  const { at } = table.columns;
  const field = nameFields.find((one) => at[one] !== undefined && !isLevelColumn(table, at[one]!));
  return field === undefined ? undefined : at[field];
}

/** Whether a column says each row's level (정책, 단위, 세부). */
function isLevelColumn(table: BudgetTable, column: number): boolean {
  let said = 0;
  for (let row = table.region.body; row < table.region.bottom; row++) {
    const key = table.sheet.key(row, column);
    if (key === "") continue;
    if (levelWords[key] === undefined && readName(key, table.departments).level === undefined) return false;
    if (/^(정책|단위|세부)(사업)?$/.test(key) && key !== "정책사업") said++;
  }
  return said > 0;
}

export function readTree(table: BudgetTable): BudgetNode[] {
  const { sheet, region, columns, notes } = table;
  const name = nameColumn(table);
  if (name === undefined) return [];
  const levelColumn =
    columns.at.level ??
    [columns.at.division].find(
      (column) => column !== undefined && column !== name && isLevelColumn(table, column),
    );
  const groupColumn = [columns.at.policy, columns.at.unitProgram].find(
    (column) => column !== undefined && column !== name,
  );
  const sections: BudgetNode[][] = [[]];
  let account: string | undefined;
  let department: string | undefined;
  let group: string | undefined;
  let last: BudgetNode | undefined;
  let fundingOf: Funding | undefined;

  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row)) continue;
    const text = sheet.text(row, name);
    const key = keyOf(text);
    const label = key === "" ? labelBeside(table, row, name) : "";
    if ((key !== "" && isFunding(key)) || (key === "" && isFunding(label))) {
      if (last) fundingOf = addFunding(table, row, last, fundingOf);
      continue;
    }
    if (
      /^[-–—]\d+[-–—]$|^[※*]|^주\)|^[([<]단위/.test(key) ||
      (/^단위[:：]?[^()]*$/.test(key) && moneyUnit(key) !== undefined) ||
      isWorking(text)
    )
      continue;
    if (region.fields.has("hierarchy") && /^[○◦ㅇ]/.test(key)) continue;
    if (columns.at.department !== undefined && columns.at.department !== name)
      department = sheet.text(row, columns.at.department) || department;
    const amounts = amountsOf(table, row);
    if (key === "") {
      const word = label === "" ? undefined : readName(label, table.departments);
      if (word?.level === "total" || word?.level === "subtotal")
        last = push(newNode(word.name, row, region.left, { level: word.level }), amounts);
      else if (amounts.length > 0 && region.fields.has("item")) continue;
      else if (amounts.length > 0) {
        notes.add(
          "row-left-out",
          { name: last?.name ?? "", why: "사업명이 없습니다", whyEn: "it has no name" },
          amounts.flatMap(({ from }) => from.map((term) => sheet.address(term.row, term.column))),
        );
      }
      continue;
    }
    if (amounts.length === 0 && isAccount(key)) {
      account = bareAccount(key);
      sections.push([]);
      continue;
    }
    const said = readName(String(sheet.value(row, name)), table.departments);
    const stated = levelColumn === undefined ? undefined : levelWords[sheet.key(row, levelColumn)];
    const own =
      columns.at.account === undefined || columns.at.account === name
        ? ""
        : sheet.key(row, columns.at.account);
    let level: RowLevel | undefined = said.level ?? stated;
    if (level === undefined && isAccount(key)) level = "total";
    if (level === undefined && isItem(key) && region.fields.has("hierarchy")) level = "item";
    if (
      level === undefined &&
      (columns.at.department === name ||
        (region.fields.has("hierarchy") && isDepartment(key)) ||
        table.departments.has(key))
    )
      level = "department";
    if (
      amounts.length === 0 &&
      (level === undefined || level === "total") &&
      !hasBlankAmounts(table, row, name)
    )
      continue;
    const node = newNode(said.name, row, name, {
      level,
      indent: sheet.indent(row, name),
      ...((said.account ?? (own || account)) && {
        account: said.account ?? (own !== "" ? bareAccount(own) : account),
      }),
      ...(level === "total" && isAccount(key) && { account: bareAccount(key) }),
      ...((said.department ?? department) && { department: said.department ?? department }),
      ...countOf(table, row),
    });
    if (groupColumn !== undefined) {
      const its = sheet.text(row, groupColumn);
      if (its !== "" && its !== group && level !== "total") {
        group = its;
        sections.at(-1)!.push(
          newNode(readName(its, table.departments).name, row, groupColumn, {
            level: columns.at.policy === groupColumn ? "policyProgram" : "unitProgram",
            derived: true,
            indent: -1,
          }),
        );
      }
    }
    last = push(node, amounts);
  }
  finishFunding(table, fundingOf);

  function push(node: BudgetNode, amounts: readonly Amount[]): BudgetNode {
    if (fundingOf) finishFunding(table, fundingOf);
    fundingOf = undefined;
    for (const amount of amounts) node.amounts.set(keyOfAmount(amount), amount);
    sections.at(-1)!.push(node);
    return node;
  }

  const roots: BudgetNode[] = [];
  for (const section of sections) {
    const nested = nest(table, section);
    compareTotals(table, section, nested);
    roots.push(...nested);
  }
  return roots;
}

/** The only text left of the amounts in a row whose name is blank: a funding label or 합계. */
function labelBeside(table: BudgetTable, row: number, name: number): string {
  for (let column = table.region.left; column < table.region.right; column++) {
    const key = table.sheet.key(row, column);
    if (column !== name && key !== "" && (isFunding(key) || /계$/.test(key))) return key;
  }
  return "";
}

/** Whether the row is ready for amounts (a program without money), not a heading or a sentence. */
function hasBlankAmounts(table: BudgetTable, row: number, name: number): boolean {
  const { sheet, columns } = table;
  return (
    columns.amounts.some(({ column }) => sheet.value(row, column) !== undefined) ||
    sheet.indent(row, name) > 0
  );
}

function countOf(table: BudgetTable, row: number): { count?: number } {
  const column = table.columns.at.detailCount;
  const value = column === undefined ? undefined : table.sheet.value(row, column);
  const count = Number(typeof value === "string" ? value.replace(/[^\d]/g, "") : (value ?? NaN));
  return Number.isInteger(count) && count > 0 ? { count } : {};
}
