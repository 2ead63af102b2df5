/** What every table of the plan sheet is drawn with: the draft, the plan, the office's settings, places of cells. */
import { printSheetArea, type SheetArea } from "../sheet/address";
import type { Figure } from "../plan/model";
import type { Plan } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { excel, reference, type Expression } from "../sheet/expression";
import type { Area } from "../sheet/address";
import { captionLeft, captionRight, whole } from "./columns";
import { firstCell, type SheetDraft } from "./draft";
import { styles } from "./styles";

export interface PlanSheet {
  readonly draft: SheetDraft;
  readonly plan: Plan;
  readonly settings: Settings;
  /** Cells that hold an indicator's or a unit program's name, by goal: what the counts count. */
  readonly indicatorCells: Map<string, Area[]>;
  readonly programCells: Map<string, Area[]>;
}

/** A 정책사업목표 or 단위사업: on a new page, or below the one before it where the office lets pages flow. */
export function beginPart({ draft, settings }: PlanSheet, write: () => void): void {
  const flows = settings.pages === "flowing";
  draft.gap(flows ? 20 : 8);
  if (!flows) draft.newPage();
  draft.together(write);
}

/** "3. 예산현황" at the left, "(단위: 백만원, %)" at the right of one line. */
export function heading(sheet: PlanSheet, words: string, unit?: string): void {
  sheet.draft.line(
    { span: unit === undefined ? whole : captionLeft, content: words, style: styles.heading },
    ...(unit === undefined ? [] : [{ span: captionRight, content: unit, style: styles.unit }]),
  );
}

/** "< 정책사업목표 현황 >" in the middle, with the unit under it at the right. */
export function caption(sheet: PlanSheet, words: string, unit?: string): void {
  sheet.draft.line({ span: whole, content: words, style: styles.caption });
  if (unit !== undefined) sheet.draft.line({ span: whole, content: unit, style: styles.unit });
}

/** How many of the cells hold something; 0 where there are none. */
export function countOf(cells: readonly Area[]): Expression | number {
  return cells.length === 0 ? 0 : excel("COUNTA", blocks(cells).map(reference));
}

/** Cells below one another as one area: a count over ten rows reads C12:C21. */
function blocks(cells: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of cells) {
    const last = joined[joined.length - 1];
    if (last && last.column === area.column && last.row + last.rows === area.row) {
      joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    } else {
      joined.push({ ...area, columns: 1 });
    }
  }
  return joined;
}

/** A formula's argument that points at a cell of the plan sheet. */
export const own = (area: Area): Expression => reference(firstCell(area));

/** The line that names a table's source cells, where the office wants it. */
export function sources(sheet: PlanSheet, ...areas: readonly (SheetArea | Figure | undefined)[]): void {
  if (!sheet.settings.sources) return;
  const bySheet = new Map<string, SheetArea>();
  const cells = areas.flatMap((given): readonly SheetArea[] =>
    !given ? [] : "from" in given ? given.from : [given],
  );
  for (const area of cells) {
    const known = bySheet.get(area.sheet);
    bySheet.set(area.sheet, known ? around(known, area) : area);
  }
  if (bySheet.size === 0) return;
  const words = `출처: ${[...bySheet.values()].map(printSheetArea).join(", ")}`;
  sheet.draft.line({ span: whole, content: words, style: styles.source });
}

function around(a: SheetArea, b: SheetArea): SheetArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
