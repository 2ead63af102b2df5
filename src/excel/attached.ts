/**
 * What people have put on a sheet that is moved to no other one, as far as Excel tells it: notes and groups of rows the library cannot
 * see, and lines around cells are not asked for.
 * In: the plan sheet with a chart and a picture. Out: { charts: 1, shapes: 1, formats: 0, lists: 0, tables: 0, isProtected: false, … }.
 */
import { isOwnChart } from "../sheet/chart";

export interface Attached {
  readonly charts: number;
  /** Pictures and shapes. */
  readonly shapes: number;
  /** Conditional formats. */
  readonly formats: number;
  /** The sheet is protected: a password is told to nobody. */
  readonly isProtected: boolean;
  /** Cells whose entries are checked: drop-down lists and other data validation. */
  readonly lists: number;
  /** Tables of Excel's: what they hold is moved, and is none there. */
  readonly tables: number;
  readonly isFiltered: boolean;
  /** Some cells, or all, have texts that are turned, made to fit, or may be changed on a protected sheet. */
  readonly isTurned: boolean;
  readonly isShrunk: boolean;
  readonly isUnlocked: boolean;
}

export const isAnyAttached = (attached: Attached): boolean =>
  Object.values(attached).some((count) => Number(count) > 0);

/**
 * Queues the questions; the answer is there after the next sync. `ownChecks`: titles of the alerts of the plan's own checks,
 * whose cells are nobody's; `tables`: what people made there.
 */
export function askAttached(
  sheet: Excel.Worksheet,
  ownChecks: ReadonlySet<string>,
  tables: readonly string[],
): () => Attached {
  const all = sheet.getRange();
  sheet.charts.load("items/name");
  const counts = {
    shapes: sheet.shapes.getCount(),
    formats: all.conditionalFormats.getCount(),
  };
  const lists = all.getSpecialCellsOrNullObject("DataValidations");
  lists.load("areas/cellCount,areas/dataValidation/errorAlert");
  sheet.protection.load("protected");
  sheet.autoFilter.load("enabled");
  // null: of some cells.
  const { format } = sheet.getUsedRange(false);
  format.load("textOrientation,shrinkToFit");
  format.protection.load("locked");
  return () => ({
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.enabled,
    isTurned: format.textOrientation !== 0,
    isShrunk: format.shrinkToFit !== false,
    isUnlocked: format.protection.locked !== true,
    charts: sheet.charts.items.filter(({ name }) => !isOwnChart(name)).length,
    shapes: counts.shapes.value,
    formats: counts.formats.value,
    tables: tables.length,
    lists: lists.isNullObject
      ? 0
      : lists.areas.items
          .filter(({ dataValidation: { errorAlert } }) => !ownChecks.has(errorAlert?.title))
          .reduce((sum, { cellCount }) => sum + cellCount, 0),
  });
}
