/**
 * Overviews of programs as lists: 단위사업 | 목적 | 주요내용, and 세부사업 | 사업내용 | 사업기간 | 지원형태 | 지원조건 | 시행주체.
 * Out: unit programs with their purpose, contents and detail programs, each text with its cell.
 */
import type { DetailProgram, SourcedText, UnitProgram } from "../../plan/model";
import { keyOf } from "../../text/name";
import { bulletsOf } from "../cells/bullets";
import type { Mutable } from "../model";
import { columnsOf, lowest, rowsOf } from "../rows";
import { filledRow, filledText, type Table } from "../table";
import { bareName, readName } from "../words/budget-names";
import { noteLine } from "../words/notes";

const detailFields = ["description", "period", "supportForm", "supportCondition", "implementer"] as const;

export function readPrograms(table: Table): UnitProgram[] {
  const { sheet, region } = table;
  const at: Record<string, number> = {};
  for (const column of region.columns) {
    const field = lowest(column) ?? "unknown";
    at[field] ??= column.column;
    table.say(column, field);
  }
  const hasDetails = detailFields.some((field) => at[field] !== undefined);
  const named = at.program ?? at.division;
  const detail = at.detail ?? (hasDetails ? named : undefined);
  const unit = at.unitProgram ?? (hasDetails ? undefined : named);
  const found = new Map<string, Mutable<UnitProgram>>();
  const isFilled = (row: number, column: number | undefined): column is number =>
    sheet.value(row, column) !== undefined;
  for (const row of rowsOf(region)) {
    const isBlank = sheet.isBlankRow(row, region.left, region.right);
    if (isBlank || noteLine.test(sheet.text(row, region.left)) || isLone(table, row)) continue;
    const name = nameIn(filledText(table, row, unit) ?? "");
    const id = keyOf(name);
    const stated = filledText(table, row, at.policy);
    const goal = stated === undefined ? table.context.goal : bareName(stated);
    const unitRow = unit === undefined ? undefined : filledRow(table, row, unit);
    const program = found.get(id) ?? {
      ...{ name, purpose: [], contents: [], details: [] },
      ...(goal && { goal }),
      cell: sheet.area(unitRow ?? row, unit ?? detail ?? region.left),
    };
    found.set(id, program);
    if (isFilled(row, at.purpose))
      program.purpose = [...program.purpose, ...bulletsOf(sheet, row, at.purpose)];
    if (isFilled(row, at.contents) && !hasDetails)
      program.contents = [...program.contents, ...bulletsOf(sheet, row, at.contents)];
    if (!isFilled(row, detail)) continue;
    const texts: Partial<Record<(typeof detailFields)[number], SourcedText>> = {};
    for (const field of detailFields) {
      const column = at[field] ?? (field === "description" ? at.contents : undefined);
      if (isFilled(row, column))
        texts[field] = { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    }
    const one: DetailProgram = {
      ...{ name: nameIn(sheet.text(row, detail)), ...texts },
      cell: sheet.area(row, detail),
    };
    program.details = [...program.details, one];
  }
  return [...found.values()];
}

const nameIn = (text: string): string => readName(text, new Set()).name;

/** A text alone in its row below a blank one: a title, not a program. */
function isLone({ sheet, region }: Table, row: number): boolean {
  const { left, right } = region;
  const [first, ...others] = columnsOf(region).filter((column) => sheet.value(row, column) !== undefined);
  return first === left && others.length === 0 && sheet.isBlankRow(row - 1, left, right);
}
