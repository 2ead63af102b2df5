/**
 * Unit programs of a goal: what is told of them (목적, 주요내용, 개요) tied by name to what the budget gives them.
 * In: 단위사업 구정홍보 활동 강화, its budget lines. Out: 179,000,000 under 일반회계, with 구정홍보추진 beneath.
 */
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { keyOf } from "../text/name";
import { sumFigures } from "./figures";
import { amountOf, budgetKinds, groupBy, settlementKinds } from "./lines";
import type { BudgetLine, DetailProgram, UnitProgram } from "./model";
import type { PlanUnitProgram, ProgramAccount, ProgramAmounts } from "./plan";

/** `lines` are the goal's own: unit programs and detail programs of its 정책사업. */
export function unitPrograms(
  told: readonly UnitProgram[],
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): PlanUnitProgram[] {
  const names = firstByName([...told.map(({ name }) => name), ...parentsOf(lines)], (name) => name);
  const unitsTelling = unitsByDetail(told);
  const unitsOf = (line: BudgetLine): Iterable<string> => {
    if (line.level === "unitProgram") return [keyOf(line.name)];
    const above = new Set(line.path.map(keyOf).filter((key) => names.has(key)));
    return above.size > 0 ? above : (unitsTelling.get(keyOf(line.name)) ?? []);
  };
  const linesOf = new Map<string, BudgetLine[]>([...names.keys()].map((key) => [key, []]));
  for (const line of lines) {
    const units = [...unitsOf(line)];
    for (const unit of units) linesOf.get(unit)!.push(line);
    if (units.length === 0)
      report(finding("detail-without-program", { name: line.name }, { cells: [printSheetArea(line.cell)] }));
  }
  const texts = firstByName(told, ({ name }) => name);
  return [...names].map(([key, name]) =>
    unitProgram(name, texts.get(key), linesOf.get(key)!, fiscalYear, report),
  );
}

/** The first of each name, by its key. */
function firstByName<T>(members: readonly T[], nameOf: (member: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const member of members) {
    const key = keyOf(nameOf(member));
    if (!found.has(key)) found.set(key, member);
  }
  return found;
}

/** Names of unit programs in the budget: the lines' own, and for a detail without a unit line the name above it. */
function parentsOf(lines: readonly BudgetLine[]): string[] {
  const units = lines.filter((line) => line.level === "unitProgram").map(({ name }) => name);
  const known = new Set(units.map(keyOf));
  const orphans = lines.filter(
    (line) =>
      line.level === "detailProgram" &&
      line.path.length > 1 &&
      !line.path.some((name) => known.has(keyOf(name))),
  );
  return [...units, ...orphans.map((line) => line.path[line.path.length - 1]!)];
}

/** By a detail program's name, the unit programs that are told to have it. */
function unitsByDetail(told: readonly UnitProgram[]): Map<string, Set<string>> {
  const units = new Map<string, Set<string>>();
  for (const program of told)
    for (const { name } of program.details) {
      const known = units.get(keyOf(name));
      if (known) known.add(keyOf(program.name));
      else units.set(keyOf(name), new Set([keyOf(program.name)]));
    }
  return units;
}

function unitProgram(
  name: string,
  told: UnitProgram | undefined,
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): PlanUnitProgram {
  const cell = told?.cell ?? lines[0]!.cell;
  const accounts = byAccount(lines, told?.details ?? [], fiscalYear, report);
  const overviews = firstByName(told?.details ?? [], (detail) => detail.name);
  const budgeted = detailLines(lines);
  const details = detailNames(lines, told?.details ?? []).map((detail) => {
    const overview = overviews.get(keyOf(detail));
    const own = budgeted.get(keyOf(detail)) ?? [];
    const where = overview?.cell ?? own[0]!.cell;
    return { name: detail, cell: where, ...overview, amounts: amounts(own, fiscalYear, report) };
  });
  return {
    name,
    goal: told?.goal,
    purpose: told?.purpose ?? [],
    contents: told?.contents ?? [],
    cell,
    account: accounts.length === 1 ? accounts[0]!.account : undefined,
    accounts,
    details,
    amounts: {
      current: sumFigures(accounts.map((account) => account.amounts.current)),
      previous: sumFigures(accounts.map((account) => account.amounts.previous)),
      settlement: sumFigures(accounts.map((account) => account.amounts.settlement)),
    },
  };
}

/** The lines of detail programs by their names' keys. */
const detailLines = (lines: readonly BudgetLine[]): Map<string, BudgetLine[]> =>
  groupBy(
    lines.filter((line) => line.level === "detailProgram"),
    (line) => keyOf(line.name),
  );

function detailNames(lines: readonly BudgetLine[], told: readonly DetailProgram[]): string[] {
  const budgeted = lines.filter((line) => line.level === "detailProgram").map(({ name }) => name);
  return [...firstByName([...told.map(({ name }) => name), ...budgeted], (name) => name).values()];
}

/** The program's rows of 관련 예산사업 내역: one block per account, each with its detail programs. */
function byAccount(
  lines: readonly BudgetLine[],
  told: readonly DetailProgram[],
  fiscalYear: number,
  report: (found: Finding) => void,
): ProgramAccount[] {
  const accounts = accountsOf(lines);
  const stated = groupBy(
    lines.filter((line) => accounts.has(line)),
    (line) => keyOf(accounts.get(line)!),
  );
  const nowhere = lines.filter((line) => !accounts.has(line));
  const groups = stated.size === 0 ? [lines] : [...stated.values()];
  // Lines without an account belong to the only account there is; beside several they restate the sum.
  if (stated.size === 1) groups[0] = [...groups[0]!, ...nowhere];
  const budgeted = detailLines(lines);
  const overviews = firstByName(told, (detail) => detail.name);
  return groups.map((own, index) => {
    const unit = own.filter((line) => line.level === "unitProgram");
    const onlyTold = index === 0 ? told.filter((detail) => !budgeted.has(keyOf(detail.name))) : [];
    const ofDetails = detailLines(own);
    const details = detailNames(own, onlyTold).map((name) => {
      const ofDetail = ofDetails.get(keyOf(name)) ?? [];
      const cell = ofDetail[0]?.cell ?? overviews.get(keyOf(name))!.cell;
      return { name, cell, amounts: amounts(ofDetail, fiscalYear, () => undefined) };
    });
    const stateds = amounts(unit, fiscalYear, report);
    const sum = (column: keyof ProgramAmounts) => sumFigures(details.map((detail) => detail.amounts[column]));
    return {
      account: own.find((line) => line.account !== undefined)?.account,
      details,
      amounts: {
        current: stateds.current ?? sum("current"),
        previous: stateds.previous ?? sum("previous"),
        settlement: stateds.settlement ?? sum("settlement"),
      },
    };
  });
}

/** The account of each line that has one, or stands, as a detail, below a unit program row that has one. */
function accountsOf(lines: readonly BudgetLine[]): Map<BudgetLine, string> {
  const units = groupBy(
    lines.filter((line) => line.level === "unitProgram"),
    (line) => line.cell.sheet,
  );
  for (const ofSheet of units.values()) ofSheet.sort((a, b) => b.cell.row - a.cell.row);
  const above = (detail: BudgetLine): BudgetLine | undefined =>
    units.get(detail.cell.sheet)?.find((unit) => unit.cell.row < detail.cell.row);
  const accounts = new Map<BudgetLine, string>();
  for (const line of lines) {
    const account = line.account ?? (line.level === "detailProgram" ? above(line)?.account : undefined);
    if (account !== undefined) accounts.set(line, account);
  }
  return accounts;
}

function amounts(
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): ProgramAmounts {
  return {
    current: amountOf(lines, fiscalYear, budgetKinds, report),
    previous: amountOf(lines, fiscalYear - 1, budgetKinds, report),
    settlement: amountOf(lines, fiscalYear - 2, settlementKinds, report),
  };
}
