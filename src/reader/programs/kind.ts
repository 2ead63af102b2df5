/**
 * Programs described in a list: 단위사업 | 목적 | 주요내용, and 세부사업 | 사업내용 | 사업기간 | 지원형태 | 지원조건 | 시행주체.
 * Out: unit programs with their purpose, contents and detail programs, each text with its cell.
 */
import type { DetailProgram, UnitProgram } from "../../plan/model";
import { bareName } from "../../text/bare-name";
import { keyOf } from "../../text/name";
import { ofDetails } from "../cards/entries";
import { sign, type TableKind } from "../kinds/kind";
import type { Mutable } from "../model";
import { lowest, rowsOf } from "../rows";
import { filledRow, filledText, type Table } from "../table";
import { isNote } from "../words/asides";
import { readName } from "../words/budget-names";
import { bulletsOf } from "../words/cards";

export const programs: TableKind = {
  kind: "programs",
  signs: [
    sign("program-texts", "hint", ({ has }) => {
      return has("purpose", "description", "contents", "period", "supportForm", "implementer");
    }),
  ],
  endsAtTexts: true,
  read: (table, into) => void into.programs.push(...readPrograms(table)),
};

function readPrograms(table: Table): UnitProgram[] {
  const { sheet, region } = table;
  const at: Record<string, number> = {};
  for (const column of region.columns) {
    const field = lowest(column) ?? "unknown";
    at[field] ??= column.column;
    table.say(column, field);
  }
  const hasDetails = ofDetails.some((field) => at[field] !== undefined);
  const named = at.program ?? at.division;
  const detail = at.detail ?? (hasDetails ? named : undefined);
  const unit = at.unitProgram ?? (hasDetails ? undefined : named);
  const found = new Map<string, Mutable<UnitProgram>>();
  const isFilled = (row: number, column: number | undefined): column is number =>
    sheet.value(row, column) !== undefined;
  for (const row of rowsOf(region)) {
    const isBlank = sheet.isBlankRow(row, region.left, region.right);
    if (isBlank || isNote(sheet.text(row, region.left)) || isLone(table, row)) continue;
    // A list of 세부사업 below a card is that program's.
    const card = unit === undefined ? table.context.unitProgram : undefined;
    const name = nameIn(filledText(table, row, unit) ?? card?.text ?? "");
    const id = keyOf(name);
    const stated = filledText(table, row, at.policy);
    const goal = stated === undefined ? table.context.goal : bareName(stated);
    const unitRow = unit === undefined ? undefined : filledRow(table, row, unit);
    const program = found.get(id) ?? {
      ...{ name, goal, purpose: [], contents: [], details: [] },
      cell: card?.cell ?? sheet.area(unitRow ?? row, unit ?? detail ?? region.left),
    };
    found.set(id, program);
    for (const field of hasDetails ? (["purpose"] as const) : (["purpose", "contents"] as const))
      program[field] = [...program[field], ...bulletsOf(sheet, row, at[field])];
    if (!isFilled(row, detail)) continue;
    const one: Mutable<DetailProgram> = {
      name: nameIn(sheet.text(row, detail)),
      cell: sheet.area(row, detail),
    };
    for (const field of ofDetails) {
      const column = at[field] ?? (field === "description" ? at.contents : undefined);
      if (isFilled(row, column))
        one[field] = { text: sheet.lines(row, column), cell: sheet.area(row, column) };
    }
    program.details = [...program.details, one];
  }
  return [...found.values()];
}

const nameIn = (text: string): string => readName(text, new Set()).name;

/** A text alone in its row below a blank one: a title, not a program. */
function isLone({ sheet, region }: Table, row: number): boolean {
  const { left, right } = region;
  const [first, ...others] = sheet.filledIn(row, region);
  return first === left && others.length === 0 && sheet.isBlankRow(row - 1, left, right);
}
