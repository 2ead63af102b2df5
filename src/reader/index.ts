/**
 * Staff's worksheets as the parts of a plan, each figure with its cell.
 * In: a Workbook of grids, and what the user answered before. Out: parts, tables found, findings, what was not understood.
 */
import type {
  BudgetLevel,
  BudgetLine,
  Indicator,
  PlanParts,
  PolicyGoal,
  Quantity,
  Staffing,
  UnitProgram,
} from "../plan/model";
import { columnName, parseAddress } from "../sheet/address";
import type { Workbook } from "../sheet/grid";
import { noAnswers, type Answers } from "./answers";
import { emptyCards, readCards, type Cards } from "./cards";
import { contextOf } from "./context";
import { endOf, kindOf } from "./kinds";
import { listLeftovers } from "./leftovers";
import { Notebook } from "./notebook";
import {
  reconcileIndicators,
  reconcileLines,
  reconcilePrograms,
  reconcileQuantities,
  reconcileStaffing,
} from "./reconcile";
import { corrected } from "./corrected";
import { findRegions, regionAt, type Region } from "./region";
import type { FoundTable, Reading } from "./result";
import { keyOf, Sheet } from "./sheet";
import { linesOf, type BudgetTable } from "./tables/budget";
import { budgetColumns, hasNumbers, tableAnswer, tableKey } from "./tables/budget-columns";
import { readFlat } from "./tables/budget-flat";
import { isDepartment } from "./tables/budget-names";
import { readTree } from "./tables/budget-tree";
import { readIndicators } from "./tables/indicators";
import { readPrograms } from "./tables/programs";
import { readResults } from "./tables/results";
import { readStaffing } from "./tables/staffing";
import type { Table } from "./tables/table";
import { assumeUnit, exportUnit } from "./units";
import { planYearOf, type Dated } from "./years";

/**
 * The reader's steps:
 *
 *   grids → sheets (sheet.ts) → regions with heads (region.ts) → their surroundings (context.ts) and kinds (kinds.ts)
 *         → plan year (years.ts) → tables read (tables/), units stated or assumed (units.ts)
 *         → labels and bullets outside tables (cards.ts) → what is left (leftovers.ts)
 *         → one line for each program, indicator, quantity (reconcile.ts) → parts
 */
export function readWorkbook(workbook: Workbook, answers: Answers = noAnswers): Reading {
  const notes = new Notebook();
  const sheets = workbook.grids.map((grid) => new Sheet(grid));
  tellHidden(workbook, sheets, notes);
  const regions = new Map(sheets.map((sheet) => [sheet, findRegions(sheet)] as const));
  const tables = placeTables(regions, answers);
  const planYear = planYearOf(tables, sheets, answers, notes);

  const found: FoundTable[] = [];
  const begin = (dated: Dated): Table & { columns: FoundTable["columns"][number][] } => {
    const columns: FoundTable["columns"][number][] = [];
    return {
      sheet: dated.region.sheet,
      ...dated,
      notes,
      answers,
      ...(planYear !== undefined && { planYear }),
      say: (column, meaning, more) =>
        void columns.push({ column: column.column, header: column.texts.join(" / "), meaning, ...more }),
      columns,
    };
  };
  const end = (table: Dated & { columns: FoundTable["columns"] }, more: Partial<FoundTable> = {}): void => {
    const { sheet, top, left, right, bottom } = table.region;
    found.push({
      kind: table.kind,
      range: sheet.area(top, left, bottom - top, right - left),
      columns: table.columns,
      key: tableKey(table.region),
      ...more,
    });
  };

  const staffing: Staffing[] = [];
  const indicators: Indicator[] = [];
  const quantities: Quantity[] = [];
  const programs: UnitProgram[] = [];
  for (const dated of tables) {
    if (dated.kind === "budget") continue;
    const table = { ...begin(dated), kind: dated.kind };
    if (dated.kind === "staffing") staffing.push(...readStaffing(table));
    if (dated.kind === "indicators") indicators.push(...readIndicators(table));
    if (dated.kind === "results") quantities.push(...readResults(table));
    if (dated.kind === "programs") programs.push(...readPrograms(table));
    end(table);
  }
  const cards = emptyCards();
  for (const sheet of sheets) readCards(sheet, cards, notes);
  for (const rows of cards.rows)
    found.push({ kind: "outline", range: rangeOfCards(sheets, rows), columns: [] });

  const departments = new Set([
    ...staffing.map((one) => keyOf(one.department)),
    ...(cards.outline.office ? [keyOf(cards.outline.office.text)] : []),
  ]);
  const lines = readBudgets(
    tables,
    planYear,
    answers,
    notes,
    departments,
    levelsOf([...programs, ...cards.unitPrograms], cards),
    (dated, columns, unit) => end({ ...dated, columns }, unit),
  );
  for (const [sheet, list] of regions) listLeftovers(sheet, list, notes);
  found.sort(
    (a, b) =>
      sheets.findIndex((sheet) => sheet.name === a.range.sheet) -
        sheets.findIndex((sheet) => sheet.name === b.range.sheet) || a.range.row - b.range.row,
  );

  const budget = reconcileLines(lines, notes);
  const parts = partsOf({
    planYear,
    answers,
    cards,
    budget,
    staffing,
    indicators,
    quantities,
    programs,
    sheets,
    notes,
  });
  tellUnusedAnswers(tables, answers, notes);
  if (found.length === 0) notes.add("nothing-read", {});
  return { parts, tables: found, notUnderstood: notes.notUnderstood, findings: notes.findings };
}

function tellHidden(workbook: Workbook, sheets: readonly Sheet[], notes: Notebook): void {
  for (const sheet of workbook.hidden) notes.add("sheet-hidden", { sheet });
  for (const sheet of workbook.own) notes.add("sheet-own", { sheet });
  for (const sheet of sheets) {
    const inside = [...sheet.grid.hiddenRows]
      .filter((row) => row >= sheet.top && row < sheet.bottom && !sheet.isBlankRow(row))
      .sort((a, b) => a - b);
    const runs = runsOf(inside).map(([first, last]) => ({ first, last }));
    if (runs.length > 0) {
      const shown = runs
        .map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
        .slice(0, 20)
        .join(", ");
      notes.add(
        "rows-hidden",
        { rows: shown },
        runs
          .slice(0, 20)
          .map(({ first, last }) =>
            sheet.address(first, sheet.left, last - first + 1, Math.max(1, sheet.right - sheet.left)),
          ),
      );
    }
    const columns = [...sheet.grid.hiddenColumns]
      .filter((column) => column >= sheet.left && column < sheet.right)
      .sort((a, b) => a - b);
    if (columns.length > 0)
      notes.add(
        "columns-hidden",
        { columns: columns.map(columnName).join(", ") },
        columns.map((column) => sheet.address(sheet.top, column, Math.max(1, sheet.bottom - sheet.top), 1)),
      );
  }
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** The regions that are tables, with their ends; their cells are taken. What the user said goes before what was found. */
function placeTables(regions: ReadonlyMap<Sheet, Region[]>, answers: Answers): Dated[] {
  const tables: Dated[] = [];
  for (const [sheet, list] of regions) {
    const pointed = pointedAt(sheet, answers);
    for (const { region } of pointed) {
      for (const other of list.filter((one) => crosses(one, region))) list.splice(list.indexOf(other), 1);
      list.push(region);
    }
    for (const found of list) {
      const context = contextOf(found, list);
      const answer = tableAnswer(found, answers);
      const region = answer?.columns ? corrected(found, answer.columns) : found;
      const kind =
        pointed.find((one) => one.region === found)?.kind ?? answer?.kind ?? kindOf(region, context);
      if (kind === undefined) continue;
      region.bottom = endOf(region, kind);
      sheet.take(region.top, region.left, region.bottom - region.top, region.right - region.left);
      if (!answer?.exclude) tables.push({ region, context, kind });
    }
  }
  return tables;
}

function pointedAt(sheet: Sheet, answers: Answers): { region: Region; kind: FoundTable["kind"] }[] {
  return (answers.ranges ?? []).flatMap(({ sheet: name, address, kind }) => {
    const area = name === sheet.name ? parseAddress(address)?.area : undefined;
    const region = area && regionAt(sheet, area);
    return region ? [{ region, kind }] : [];
  });
}

/** Whether a table found begins inside the range that the user pointed at, or reaches into it. */
function crosses(found: Region, region: Region): boolean {
  return (
    found.left < region.right &&
    region.left < found.right &&
    found.top >= region.top &&
    found.top < region.body + 1
  );
}

function rangeOfCards(
  sheets: readonly Sheet[],
  { sheet, first, last }: Cards["rows"][number],
): FoundTable["range"] {
  const on = sheets.find((one) => one.name === sheet)!;
  return on.area(first, on.left, last - first + 1, Math.max(1, on.right - on.left));
}

/** Levels that the sheets other than the budget state by name. */
function levelsOf(programs: readonly UnitProgram[], cards: Cards): Map<string, BudgetLevel> {
  const levels = new Map<string, BudgetLevel>();
  const twice = new Set<string>();
  const state = (name: string, level: BudgetLevel): void => {
    const key = keyOf(name);
    if (key === "") return;
    if (levels.has(key) && levels.get(key) !== level) twice.add(key);
    levels.set(key, level);
  };
  for (const goal of cards.goals) state(goal.name, "policyProgram");
  for (const program of programs) {
    state(program.name, "unitProgram");
    for (const detail of program.details) state(detail.name, "detailProgram");
  }
  for (const key of twice) levels.delete(key);
  return levels;
}

/** Tables with a stated unit and typed columns first: they tell the others' units and levels. */
function readBudgets(
  tables: readonly Dated[],
  planYear: number | undefined,
  answers: Answers,
  notes: Notebook,
  departments: ReadonlySet<string>,
  levels: Map<string, BudgetLevel>,
  done: (dated: Dated, columns: FoundTable["columns"], unit: Partial<FoundTable>) => void,
): BudgetLine[][] {
  const budgets = tables.filter((table) => table.kind === "budget");
  const prepared = budgets.map((dated, order) => {
    const columns = budgetColumns(
      dated.region,
      dated.context,
      planYear,
      notes,
      new Set(tableAnswer(dated.region, answers)?.columns?.map((one) => one.header)),
    );
    const answer = tableAnswer(dated.region, answers)?.unit;
    const own = columns.amounts.find((column) => column.unit)?.unit;
    const context = dated.context.unitInherited ? undefined : dated.context.unit;
    const stated = answer ?? context ?? own ?? exportUnit(dated.region);
    const { at } = columns;
    const typed = [at.policy, at.unitProgram, at.detail].filter((column) => column !== undefined).length;
    const flat =
      typed >= 2 ||
      (typed >= 1 && dated.region.fields.has("item")) ||
      (at.unitProgram !== undefined && at.program !== undefined);
    return { dated, order, columns, stated, flat };
  });
  const read: BudgetLine[][] = [];
  for (const one of [...prepared].sort((a, b) => rank(a) - rank(b) || a.order - b.order)) {
    const { region, context } = one.dated;
    const known = read.flat();
    const bare = one.columns.amounts.some((column) => column.unit === undefined);
    const unit =
      one.stated ??
      (bare && one.columns.amounts.length > 0
        ? assumeUnit(
            region,
            context,
            one.columns.amounts.map((column) => column.column),
            known,
            notes,
          )
        : "천원");
    for (const column of one.columns.amounts) {
      if (column.unit && context.unit && !context.unitInherited && column.unit !== context.unit)
        notes.add("units-disagree", { note: context.unit, header: column.unit }, [
          region.sheet.address(region.body - 1, column.column),
        ]);
    }
    const table: BudgetTable = {
      region,
      sheet: region.sheet,
      context,
      columns: one.columns,
      unit,
      unitOf: (column) => column.unit ?? unit,
      departments,
      levels,
      notes,
      answers,
    };
    const lines = linesOf(table, one.flat ? readFlat(table) : readTree(table));
    if (one.flat)
      for (const line of lines) if (!levels.has(keyOf(line.name))) levels.set(keyOf(line.name), line.level);
    if (lines.length === 0 && one.columns.amounts.some(({ column }) => hasNumbers(region, column)))
      notes.leave(
        region.sheet.area(region.top, region.left, region.bottom - region.top, region.right - region.left),
        "예산표로 보이지만 사업명 열을 찾지 못했습니다.",
        "It looks like a budget table, but no column names programs.",
      );
    read[one.order] = lines;
    done(one.dated, one.columns.meanings, {
      unit,
      ...(one.stated !== undefined && context.unitCell && { unitCell: context.unitCell }),
    });
  }
  return read.filter((lines) => lines !== undefined);

  function rank(one: (typeof prepared)[number]): number {
    return (one.stated === undefined ? 2 : 0) + (one.flat ? 0 : 1);
  }
}

interface Collected {
  readonly planYear: number | undefined;
  readonly answers: Answers;
  readonly cards: Cards;
  readonly budget: readonly BudgetLine[];
  readonly staffing: readonly Staffing[];
  readonly indicators: readonly Indicator[];
  readonly quantities: readonly Quantity[];
  readonly programs: readonly UnitProgram[];
  readonly sheets: readonly Sheet[];
  readonly notes: Notebook;
}

function partsOf(all: Collected): PlanParts {
  const { cards, notes } = all;
  const departments = new Set(all.budget.flatMap((line) => line.department ?? []));
  const several = departments.size > 1;
  const budget = several ? all.budget : all.budget.map((line) => without(line));
  const indicators = reconcileIndicators([...all.indicators, ...cards.indicators], notes);
  const staffing = reconcileStaffing(all.staffing, notes);
  const unitPrograms = reconcilePrograms([...all.programs, ...cards.unitPrograms], budget);
  const department =
    all.answers.department ??
    cards.outline.office?.text ??
    (departments.size === 1 ? [...departments][0] : undefined) ??
    (staffing.length === 1 ? staffing[0]!.department : undefined) ??
    titled(all.sheets);
  return {
    ...(all.planYear !== undefined && { fiscalYear: all.planYear }),
    ...(department !== undefined &&
      !(several && all.answers.department === undefined && !cards.outline.office) && { department }),
    outline: cards.outline,
    goals: goalsOf(cards, indicators, unitPrograms, budget),
    budget,
    staffing,
    indicators,
    quantities: reconcileQuantities(all.quantities, notes),
    unitPrograms,
  };
}

function without(line: BudgetLine): BudgetLine {
  const { department: _department, ...rest } = line;
  return rest;
}

/** A department named in the title of a sheet. */
function titled(sheets: readonly Sheet[]): string | undefined {
  for (const sheet of sheets) {
    for (let row = sheet.top; row < Math.min(sheet.bottom, sheet.top + 3); row++) {
      for (let column = sheet.left; column < sheet.right; column++) {
        const value = sheet.value(row, column);
        if (typeof value !== "string" || value.length > 60) continue;
        const word = value
          .split(/[\s[\]()<>:]+/)
          .find((one) => one.length >= 3 && isDepartment(keyOf(one)) && /(실|과|담당관)$/.test(one));
        if (word) return word;
      }
    }
  }
  return undefined;
}

/** The goals that the sheets name, wherever they do; each with the 정책사업 of the same name. */
function goalsOf(
  cards: Cards,
  indicators: readonly Indicator[],
  programs: readonly UnitProgram[],
  budget: readonly BudgetLine[],
): PolicyGoal[] {
  const goals: PolicyGoal[] = [...cards.goals];
  for (const one of [...indicators, ...programs]) {
    if (one.goal && !goals.some((goal) => keyOf(goal.name) === keyOf(one.goal!)))
      goals.push({ name: one.goal, contents: [], cell: one.cell });
  }
  return goals.map((goal) => {
    const line = budget.find((one) => one.level === "policyProgram" && keyOf(one.name) === keyOf(goal.name));
    return line ? { ...goal, policyProgram: line.name } : goal;
  });
}

function tellUnusedAnswers(tables: readonly Dated[], answers: Answers, notes: Notebook): void {
  for (const answer of answers.tables ?? []) {
    const used =
      answer.exclude ||
      tables.some(({ region }) => region.sheet.name === answer.sheet && tableKey(region) === answer.header);
    if (!used) notes.add("answer-unused", { sheet: answer.sheet, header: answer.header });
  }
}
