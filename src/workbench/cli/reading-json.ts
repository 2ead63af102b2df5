/**
 * A reading as `npm run read -- FILE --json` prints it. In: a Reading. Out: plain values, cells as "예산!B6:B9,예산!B12".
 */
import { sentence, type Finding } from "../../messages/finding";
import type {
  Amount,
  BudgetLine,
  Bullet,
  Figure,
  Indicator,
  Measure,
  Quantity,
  Staffing,
  UnitProgram,
} from "../../plan/model";
import { printSheetArea, printSheetAreas } from "../../sheet/address";
import type { Decided, Reading } from "../../reader/model";

const cellsOf = (figure: Figure): string => printSheetAreas(figure.from);
const lines = (bullets: readonly Bullet[]): string[] => bullets.map((bullet) => bullet.text);
const amount = ({ value, kind, from }: Amount) => ({ won: value, cell: printSheetAreas(from), kind });

function budget(line: BudgetLine) {
  return {
    name: line.name,
    level: line.level,
    ...(line.account !== undefined && { account: line.account }),
    path: line.path,
    ...(line.department !== undefined && { department: line.department }),
    amounts: Object.fromEntries(Object.entries(line.amounts).map(([year, one]) => [year, amount(one)])),
    more: line.more.map((one) => ({ year: one.year, kind: one.kind, won: one.value, cell: cellsOf(one) })),
  };
}

function staffing(entry: Staffing) {
  const numbers = Object.entries(entry.authorized).flatMap(([grade, figure]) =>
    figure ? [[grade, figure.value] as const] : [],
  );
  return {
    department: entry.department,
    authorized: Object.fromEntries(numbers),
    ...(entry.current && { current: entry.current.value }),
    ...(entry.positions && { positions: entry.positions.text }),
    cells: printSheetArea(entry.cells),
  };
}

function measures(values: Readonly<Record<number, Measure>>) {
  return Object.fromEntries(
    Object.entries(values).map(([year, one]) => [
      year,
      { value: one.value, cell: cellsOf(one), ...(one.partial && { partial: true }) },
    ]),
  );
}

function indicator(one: Indicator) {
  return {
    name: one.name,
    ...(one.goal !== undefined && { goal: one.goal }),
    ...(one.unit !== undefined && { unit: one.unit }),
    ...(one.type !== undefined && { type: one.type }),
    ...(one.weight && { weight: one.weight.value }),
    targets: measures(one.targets),
    results: measures(one.results),
    ...(one.formula && { formula: one.formula.text }),
    ...(one.source && { source: one.source.text }),
    ...(one.grounds.length > 0 && { grounds: lines(one.grounds).join("\n") }),
  };
}

const quantity = (one: Quantity) => ({
  name: one.name,
  ...(one.unit !== undefined && { unit: one.unit }),
  values: measures(one.values),
});

function unitProgram(one: UnitProgram) {
  return {
    name: one.name,
    purpose: lines(one.purpose),
    contents: lines(one.contents),
    details: one.details.map((detail) => ({
      name: detail.name,
      ...(detail.description && { description: detail.description.text }),
      ...(detail.period && { period: detail.period.text }),
      ...(detail.supportForm && { supportForm: detail.supportForm.text }),
      ...(detail.supportCondition && { supportCondition: detail.supportCondition.text }),
      ...(detail.implementer && { implementer: detail.implementer.text }),
    })),
  };
}

const told = (found: Finding) => ({
  kind: found.kind,
  severity: found.severity,
  cells: found.cells,
  text: sentence(found, "ko"),
});

const question = ({ key, cells, what, taken, choices, signs }: Decided) => ({
  key,
  cells,
  text: what.ko,
  taken,
  choices: choices.map(({ value, ko }) => ({ value, text: ko })),
  signs: signs.map(({ ko }) => ko),
});

export function readingJson({ parts, notUnderstood, findings, decided }: Reading) {
  return {
    ...(parts.fiscalYear !== undefined && { fiscalYear: parts.fiscalYear }),
    ...(parts.department !== undefined && { department: parts.department }),
    budget: parts.budget.map(budget),
    staffing: parts.staffing.map(staffing),
    indicators: parts.indicators.map(indicator),
    quantities: parts.quantities.map(quantity),
    unitPrograms: parts.unitPrograms.map(unitProgram),
    notUnderstood: notUnderstood.map(({ range, reason }) => ({
      range: printSheetArea(range),
      reason: reason.ko,
    })),
    questions: decided.filter(({ state }) => state === "open").map(question),
    findings: findings.map(told),
  };
}
