/**
 * Overviews of programs as lists: 단위사업 | 목적 | 주요내용, and 세부사업 | 사업내용 | 사업기간 | 지원형태 | 지원조건 | 시행주체.
 * Out: unit programs with their purpose, contents and detail programs, each text with its cell.
 */
import type { DetailProgram, SourcedText, UnitProgram } from "../../plan/model";
import { bulletsOf } from "../cells/bullets";
import { keyOf } from "../../text/name";
import { bareName, readName } from "../words/budget-names";
import { filledRow, type Table } from "../table";

export function readPrograms(table: Table): UnitProgram[] {
  const { sheet, region } = table;
  const at: Record<string, number> = {};
  for (const column of region.columns) {
    const field = column.labels.at(-1)?.field ?? "unknown";
    at[field] ??= column.column;
    table.say(column, field);
  }
  const detailFields = ["description", "period", "supportForm", "supportCondition", "implementer"] as const;
  const hasDetails = detailFields.some((field) => at[field] !== undefined);
  const detail = at.detail ?? (hasDetails ? (at.program ?? at.division) : undefined);
  const unit = at.unitProgram ?? (hasDetails ? undefined : (at.program ?? at.division));
  const found = new Map<string, { -readonly [K in keyof UnitProgram]: UnitProgram[K] }>();
  for (let row = region.body; row < region.bottom; row++) {
    if (region.repeated.has(row) || sheet.isBlankRow(row, region.left, region.right)) continue;
    const lead = sheet.text(row, region.left);
    if (/^[※*]|^주\)/.test(lead) || isLone(table, row)) continue;
    const unitRow = unit === undefined ? undefined : filledRow(table, row, unit);
    const unitName = unitRow === undefined ? "" : readName(sheet.text(unitRow, unit!), new Set()).name;
    const id = keyOf(unitName);
    let program = found.get(id);
    if (!program) {
      const goalColumn = at.policy;
      const goalRow = goalColumn === undefined ? undefined : filledRow(table, row, goalColumn);
      const goal = goalRow === undefined ? table.context.goal : bareName(sheet.text(goalRow, goalColumn!));
      program = {
        name: unitName,
        ...(goal && { goal }),
        purpose: [],
        contents: [],
        details: [],
        cell: sheet.area(unitRow ?? row, unit ?? detail ?? region.left),
      };
      found.set(id, program);
    }
    if (at.purpose !== undefined && sheet.value(row, at.purpose) !== undefined)
      program.purpose = [...program.purpose, ...bulletsOf(sheet, row, at.purpose)];
    if (at.contents !== undefined && sheet.value(row, at.contents) !== undefined && !hasDetails)
      program.contents = [...program.contents, ...bulletsOf(sheet, row, at.contents)];
    if (detail === undefined || sheet.value(row, detail) === undefined) continue;
    const texts: Partial<Record<(typeof detailFields)[number], SourcedText>> = {};
    for (const field of detailFields) {
      const column = at[field] ?? (field === "description" ? at.contents : undefined);
      if (column !== undefined && sheet.value(row, column) !== undefined)
        texts[field] = { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    }
    const one: DetailProgram = {
      name: readName(sheet.text(row, detail), new Set()).name,
      ...texts,
      cell: sheet.area(row, detail),
    };
    program.details = [...program.details, one];
  }
  return [...found.values()];
}

function isLone(table: Table, row: number): boolean {
  let filled = 0;
  for (let column = table.region.left; column < table.region.right; column++)
    if (table.sheet.value(row, column) !== undefined) filled++;
  return (
    filled === 1 &&
    table.sheet.value(row, table.region.left) !== undefined &&
    table.sheet.isBlankRow(row - 1, table.region.left, table.region.right)
  );
}
