/**
 * Whether Excel computes the plan's calls: after a build one is read back, with what comes after it, for functions that are
 * not known; and whoever reads the workbook later sees calls that an Excel refuses in merged cells.
 * In: 성과계획서!E56 shows #NAME?, and still does some seconds later. Out: a finding with the way out.
 */
import type { Part } from "../excel/afterwards";
import { contentOf, isFormula } from "../excel/contents";
import { bytesOfCall } from "../excel/parcels";
import { callsAddin } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import { cellArea, printSheetArea } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import type { Grid } from "../sheet/grid";
import type { LayoutCell, SheetLayout } from "../sheet/layout";
import { readSettled } from "./calls-settled";

/** How long functions may take to be registered after the page has started, in milliseconds. */
const patience = 5_000;

const isUnknown = (value: unknown): boolean => value === "#NAME?";

/** What the cell shows; undefined where the request that asked for it was lost. */
function shown(range: Excel.Range): unknown {
  try {
    return range.values[0]![0];
  } catch {
    return undefined;
  }
}

/** Cells of the plan that show #SPILL!: a call in merged cells, where some Excel might take its result for an array. */
export function spillFindings(plan: Grid | undefined): Finding[] {
  const cells = (plan?.values ?? []).flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === "#SPILL!"
        ? [printSheetArea({ ...cellArea(plan!.row + r, plan!.column + c), sheet: plan!.sheet })]
        : [],
    ),
  );
  return cells.length === 0 ? [] : [finding("plan-spills", { count: cells.length }, { cells })];
}

/**
 * The reading of the layout's first call on its sheet, as a part of what comes after a build. `findings` is to be called
 * after it; it waits where the functions are not known yet, and finds nothing where the layout has no call.
 */
export function oneCall(
  layout: SheetLayout,
  spell: CallSpelling,
): { readonly part: Part; readonly findings: (context: Excel.RequestContext) => Promise<Finding[]> } {
  const cell = layout.cells.find((one) => {
    const content = contentOf(one, spell);
    return isFormula(content) && callsAddin(content);
  });
  let range: Excel.Range | undefined;
  const load = ({ workbook }: Excel.RequestContext, { row, column }: LayoutCell): Excel.Range => {
    const loaded = workbook.worksheets.getItem(layout.name).getRangeByIndexes(row, column, 1, 1);
    loaded.load("values");
    return loaded;
  };
  return {
    part: {
      parcels: cell
        ? [
            {
              bytes: bytesOfCall,
              queue: (context: Excel.RequestContext) => void (range = load(context, cell)),
            },
          ]
        : [],
      clear: () => Promise.resolve(),
    },
    findings: async (context) => {
      if (!cell || !range || !isUnknown(shown(range))) return [];
      const [[value]] = (await readSettled(context, load(context, cell), isUnknown, patience)) as [[unknown]];
      if (!isUnknown(value)) return [];
      const place = printSheetArea({ ...cellArea(cell.row, cell.column), sheet: layout.name });
      return [finding("functions-not-registered", {}, { cells: [place] })];
    },
  };
}
