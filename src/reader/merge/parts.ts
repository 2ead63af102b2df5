/**
 * What the tables and cards of all sheets say, tied together as the parts of a plan.
 * In: budget lines, staff, indicators, quantities, programs. Out: PlanParts; where two sheets disagree a finding says so.
 */
import type { SignRule } from "../../messages/questions";
import type { BudgetLine, Measure, PlanParts, Staffing } from "../../plan/model";
import {
  goalsOf,
  reconcileIndicators,
  reconcilePrograms,
  reconcileQuantities,
  reconcileStaffing,
  resultsApart,
} from "../../plan/reconcile";
import { printSheetAreas } from "../../sheet/address";
import { keyOf } from "../../text/name";
import { unfinishedYear } from "../../text/unfinished-year";
import type { Cards } from "../cards/entries";
import type { Sheet } from "../cells/sheet";
import type { Gathered } from "../kinds/kind";
import type { Notebook } from "../notebook";
import { candidatesOf, settle, type Weight } from "../questions";
import { saidIn } from "../rows";
import type { ReadTable } from "../table";
import { isDepartment, officeIn } from "../words/titles";

interface Collected extends Gathered {
  readonly planYear: number | undefined;
  readonly cards: Cards;
  readonly budget: readonly BudgetLine[];
  readonly sheets: readonly Sheet[];
  readonly tables: readonly ReadTable[];
  readonly notes: Notebook;
  readonly outlines: PlanParts["outlines"];
}

export function partsOf(all: Collected): PlanParts {
  const { cards, notes } = all;
  const tell: Notebook["tell"] = (found) => notes.tell(found);
  const departments = new Set(all.budget.flatMap((line) => line.department ?? []));
  const several = departments.size > 1 || (departments.size === 1 && isOneLines(all));
  const budget = several ? all.budget : all.budget.map(({ department: _department, ...line }) => line);
  const ofTablesAndCards = [...all.indicators, ...cards.indicators];
  const inYear = partialWhereNoted(all.sheets, [
    ...ofTablesAndCards.map((one) => one.results),
    ...all.quantities.map(({ values }) => values),
  ]);
  const stated = ofTablesAndCards.map((one) => ({ ...one, results: inYear(one.results) }));
  const measured = all.quantities.map((one) => ({ ...one, values: inYear(one.values) }));
  const { results, quantities } = resultsApart(measured, stated);
  const indicators = reconcileIndicators([...stated, ...results], tell);
  const unitPrograms = reconcilePrograms([...all.programs, ...cards.unitPrograms], budget);
  const offices = new Map(all.staffing.map((one) => [keyOf(one.department), one.department]));
  offices.delete("");
  const ofPrograms = departments.size === 1 && !several ? [...departments][0] : undefined;
  const ofStaff = offices.size === 1 ? [...offices.values()][0] : undefined;
  const { department: bearer, ...told } = cards.outline;
  // A 소관실국 is the department itself, or the office above the one that 부서명 says.
  const outline = { ...told, ...(bearer && { office: told.office ?? bearer }) };
  const named: readonly (readonly [string | undefined, SignRule, Weight])[] = [
    bearer ? [bearer.text, "department-stated", "sure"] : [told.office?.text, "office-stated", "sure"],
    [ofPrograms, "department-of-programs", "likely"],
    [ofStaff, "department-of-staff", "likely"],
    [inColumns(all.tables), "department-in-columns", "hint"],
    [titled(all.sheets), "department-in-title", "hint"],
  ];
  const department = settle(notes, {
    ...{ kind: "department-assumed", key: "department", cells: [], answer: notes.answers.department },
    candidates: candidatesOf(
      named.flatMap(([name, rule, weight]) => (name ? [[name, { rule, weight }]] : [])),
    ),
  });
  const isOfMany = several && notes.answers.department === undefined && !outline.office;
  const own = isOfMany ? undefined : department;
  const staffing = reconcileStaffing(ofDepartment(all.staffing, own, notes), tell);
  return {
    ...{ fiscalYear: all.planYear, department: own, outline, outlines: all.outlines },
    ...{ budget, staffing, indicators, unitPrograms },
    goals: goalsOf(cards.goals, indicators, unitPrograms, budget),
    quantities: reconcileQuantities(quantities, indicators, tell),
    statements: notes.statements.length > 0 ? notes.statements : undefined,
  };
}

/** Staff of no named department is the workbook's own, told; where that has no name either it is left. */
function ofDepartment(
  staff: readonly Staffing[],
  department: string | undefined,
  notes: Notebook,
): Staffing[] {
  return staff.flatMap((one) => {
    if (one.department !== "") return [one];
    if (department === undefined) {
      notes.leave(one.cells, "no-department");
      return [];
    }
    notes.add("staff-department-assumed", { department }, [printSheetAreas([one.cells])]);
    return [{ ...one, department }];
  });
}

/**
 * "주민참여예산(자치행정과)" among programs without a department is that line's alone; "기본경비(홍보실)" is the workbook's,
 * and so is the 홍보실 of a table's title.
 */
function isOneLines({ budget, tables }: Collected): boolean {
  const named = budget.filter(({ department }) => department !== undefined);
  const departments = new Set(named.map(({ department }) => department));
  const isTitled = tables.some(({ context }) => context.department && departments.has(context.department));
  const isProgram = ({ level }: BudgetLine): boolean =>
    level === "policyProgram" || level === "unitProgram" || level === "detailProgram";
  const isBare = budget.some((one) => isProgram(one) && one.department === undefined);
  return !isTitled && named.every(isProgram) && isBare;
}

/** The one department that all columns 부서 of the tables name. */
function inColumns(tables: Collected["tables"]): string | undefined {
  const said = tables.flatMap(({ region, columns }) => {
    const column = columns.find(({ meaning }) => meaning === "department")?.column;
    return column === undefined ? [] : [...saidIn(region, column)].filter(isDepartment);
  });
  return new Set(said).size === 1 ? said[0] : undefined;
}

/** A department named in the title of a sheet. */
function titled(sheets: readonly Sheet[]): string | undefined {
  const isOne = (word: string): boolean =>
    word.length >= 3 && isDepartment(keyOf(word)) && /(실|과|담당관)$/.test(word);
  for (const sheet of sheets)
    for (const { text, row, column } of sheet.texts(sheet.top, sheet.top + 3)) {
      if (text.length > 60 || sheet.claims.isTaken(row, column)) continue;
      const word = officeIn(text) ?? text.split(/[\s[\]()<>:]+/).find(isOne);
      if (word) return word;
    }
  return undefined;
}

type Measures = Readonly<Record<number, Measure>>;
type InYears = (measures: Measures) => Record<number, Measure>;

/**
 * Marks measures of years that a note on their sheet calls unfinished: one below them, or one above all of them.
 * In: "2019년 9월말 기준 실적" above a table, "※ 2019년 실적은 9월말 현재" below it. Out: the results of 2019 are partial.
 */
function partialWhereNoted(sheets: readonly Sheet[], measured: readonly Measures[]): InYears {
  const firstRows = new Map<string, number>();
  for (const { from } of measured.flatMap((measures) => Object.values(measures)))
    for (const { sheet, row } of from) firstRows.set(sheet, Math.min(row, firstRows.get(sheet) ?? row));
  const noted = new Map(
    sheets.filter(({ name }) => firstRows.has(name)).map((sheet) => [sheet.name, notesOf(sheet)]),
  );
  const isNoted = (year: number, { from: [term] }: Measure): boolean =>
    term !== undefined &&
    noted
      .get(term.sheet)!
      .some((one) => one.year === year && (one.row > term.row || one.row < firstRows.get(term.sheet)!));
  return (measures) =>
    Object.fromEntries(
      Object.entries(measures).map(([year, one]) => [
        year,
        isNoted(Number(year), one) ? { ...one, partial: true } : one,
      ]),
    );
}

function notesOf(sheet: Sheet): { readonly row: number; readonly year: number }[] {
  return [...sheet.texts()].flatMap(({ text, row }) => {
    const year = unfinishedYear(text);
    return year === undefined ? [] : [{ row, year }];
  });
}
