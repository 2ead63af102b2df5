/**
 * Unit programs of a goal: what is told of them (목적, 주요내용, 개요) tied by name to what the budget gives them.
 * In: 단위사업 구정홍보 활동 강화, its budget lines. Out: 179,000,000 under 일반회계, with 구정홍보추진 beneath.
 */
import { finding, type Finding } from "../messages/finding";
import { printSheetArea } from "../sheet/address";
import { isSameName, keyOf } from "../text/name";
import { sumFigures } from "./figures";
import { amountOf, budgetKinds, groupBy, settlementKinds, under } from "./lines";
import type { BudgetLine, DetailProgram, UnitProgram } from "./model";
import type { PlanUnitProgram, ProgramAccount, ProgramAmounts } from "./plan";

/** `lines` are the goal's own: unit programs and detail programs of its 정책사업. */
export function unitPrograms(
  told: readonly UnitProgram[],
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): PlanUnitProgram[] {
  const names = [...told.map(({ name }) => name), ...parentsOf(lines)];
  const distinct = names.filter(
    (name, index) => names.findIndex((other) => isSameName(other, name)) === index,
  );
  const ofUnit = (line: BudgetLine, name: string): boolean =>
    line.level === "unitProgram"
      ? isSameName(line.name, name)
      : under(line, name) || (!distinct.some((other) => under(line, other)) && tellsOf(told, name, line));
  for (const line of lines.filter((line) => !distinct.some((name) => ofUnit(line, name)))) {
    report(finding("detail-without-program", { name: line.name }, { cells: [printSheetArea(line.cell)] }));
  }
  return distinct.map((name) => {
    const texts = told.find((program) => isSameName(program.name, name));
    const own = lines.filter((line) => ofUnit(line, name));
    return unitProgram(name, texts, own, fiscalYear, report);
  });
}

/** Names of unit programs in the budget: the lines' own, and for a detail without a unit line the name above it. */
function parentsOf(lines: readonly BudgetLine[]): string[] {
  const units = lines.filter((line) => line.level === "unitProgram").map(({ name }) => name);
  const orphans = lines.filter(
    (line) =>
      line.level === "detailProgram" && line.path.length > 1 && !units.some((unit) => under(line, unit)),
  );
  return [...units, ...orphans.map((line) => line.path[line.path.length - 1]!)];
}

const tellsOf = (told: readonly UnitProgram[], name: string, line: BudgetLine): boolean =>
  told.some(
    (program) =>
      isSameName(program.name, name) && program.details.some((detail) => isSameName(detail.name, line.name)),
  );

function unitProgram(
  name: string,
  told: UnitProgram | undefined,
  lines: readonly BudgetLine[],
  fiscalYear: number,
  report: (found: Finding) => void,
): PlanUnitProgram {
  const cell = told?.cell ?? lines[0]!.cell;
  const accounts = byAccount(lines, told?.details ?? [], fiscalYear, report);
  const details = detailNames(lines, told?.details ?? []).map((detail) => {
    const overview = told?.details.find((known) => isSameName(known.name, detail));
    const own = lines.filter((line) => line.level === "detailProgram" && isSameName(line.name, detail));
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

function detailNames(lines: readonly BudgetLine[], told: readonly DetailProgram[]): string[] {
  const budgeted = lines.filter((line) => line.level === "detailProgram").map(({ name }) => name);
  const names = [...told.map(({ name }) => name), ...budgeted];
  return names.filter((name, index) => names.findIndex((other) => isSameName(other, name)) === index);
}

/** The program's rows of 관련 예산사업 내역: one block per account, each with its detail programs. */
function byAccount(
  lines: readonly BudgetLine[],
  told: readonly DetailProgram[],
  fiscalYear: number,
  report: (found: Finding) => void,
): ProgramAccount[] {
  const accountOf = (line: BudgetLine): string | undefined => line.account ?? accountAbove(line, lines);
  const stated = groupBy(
    lines.filter((line) => accountOf(line) !== undefined),
    (line) => keyOf(accountOf(line)!),
  );
  const nowhere = lines.filter((line) => accountOf(line) === undefined);
  const groups = stated.size === 0 ? [lines] : [...stated.values()];
  // Lines without an account belong to the only account there is; beside several they restate the sum.
  if (stated.size === 1) groups[0] = [...groups[0]!, ...nowhere];
  return groups.map((own, index) => {
    const unit = own.filter((line) => line.level === "unitProgram");
    const names = detailNames(own, index === 0 ? told.filter((detail) => !budgeted(lines, detail.name)) : []);
    const details = names.map((name) => {
      const ofDetail = own.filter((line) => line.level === "detailProgram" && isSameName(line.name, name));
      const cell = ofDetail[0]?.cell ?? told.find((detail) => isSameName(detail.name, name))!.cell;
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

/** The account of the unit program row that a detail row without an account stands below. */
function accountAbove(detail: BudgetLine, lines: readonly BudgetLine[]): string | undefined {
  if (detail.level !== "detailProgram") return undefined;
  const above = lines.filter(
    (line) =>
      line.level === "unitProgram" &&
      line.cell.sheet === detail.cell.sheet &&
      line.cell.row < detail.cell.row,
  );
  return above.sort((a, b) => b.cell.row - a.cell.row)[0]?.account;
}

const budgeted = (lines: readonly BudgetLine[], detail: string): boolean =>
  lines.some((line) => line.level === "detailProgram" && isSameName(line.name, detail));

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
