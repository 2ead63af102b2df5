/**
 * Worksheets as grids. In: the states of the visible staff sheets. Out: one Grid a sheet, in one pass.
 * Of an export formats and indents are not asked for, formulas only where wanted and of the add-in's own sheets. What is
 * asked is cut by the size of its answer, so large sheets come in blocks of rows over several round trips.
 */
import { cellArea, type Area } from "../sheet/address";
import { cellsOfADocument, type CellValue, type Grid } from "../sheet/grid";
import { rangeOf } from "./areas";
import { askForMerges, bandsByBlanks, bandsOf } from "./merged-areas";
import { hasApi } from "./session";
import type { SheetState } from "./sheets";
import { askForSpills, ownFormulas } from "./spills";
import { askAll, runs, type Question } from "./trips";

/** What a cell's answer has in the middle, in bytes: values; values and formulas; all that is asked of a document. */
const bytesOf = { values: 16, withFormulas: 40, document: 80 } as const;
const bytesOfRow = 25;

interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: Grid["formulas"];
  readonly formats?: Grid["formats"];
  readonly indents?: Grid["indents"];
  /** Whether formulas may fill some of its cells. */
  readonly spills: boolean;
}

/** What has been answered about one sheet so far; blocks come from the top down. */
interface PartialSheet {
  readonly state: SheetState;
  readonly used: Area;
  readonly detail: keyof typeof bytesOf;
  readonly blocks: Block[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly merges: Area[];
  readonly spilled: Area[];
}

/**
 * Loads the sheets that have a used block; the others become empty grids. `everyFormula`: those of exports too; `also` is
 * asked first.
 */
export async function loadGrids(
  context: Excel.RequestContext,
  states: readonly SheetState[],
  everyFormula = false,
  also: readonly Question[] = [],
): Promise<Grid[]> {
  const sheets = states.map((state) => begin(state, everyFormula));
  const begun = sheets.filter((sheet) => sheet !== undefined);
  await askAll(context, [...also, ...begun.flatMap(questionsAbout)]);
  await askAll(
    context,
    begun.flatMap((sheet) => [...(isExport(sheet) ? mergesOfExport(sheet) : []), ...spillsIn(sheet)]),
  );
  return states.map((state, index) => {
    const sheet = sheets[index];
    return sheet ? toGrid(sheet) : emptyGrid(state.name);
  });
}

function begin(state: SheetState, everyFormula: boolean): PartialSheet | undefined {
  const { used } = state;
  if (!used) return undefined;
  const isDocument = used.rows * used.columns <= cellsOfADocument;
  // What a person changed on a sheet of ours is told by its formulas, however far it reaches.
  const withFormulas = everyFormula || isOurs(state);
  const detail = isDocument ? "document" : withFormulas ? "withFormulas" : "values";
  const nothing = {
    blocks: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merges: [],
    spilled: [],
  };
  return { state, used, detail, ...nothing };
}

const isOurs = ({ role }: SheetState): boolean => role !== undefined && role !== "input";

const isExport = (sheet: PartialSheet): boolean => sheet.detail !== "document";

/** The reader has no use for the merged areas of the add-in's own sheets, which are hundreds. */
function mergesIn(sheet: PartialSheet, bands: () => Area[]): Question[] {
  const { name } = sheet.state;
  if (!hasApi("1.13") || isOurs(sheet.state)) return [];
  return bands().map((band) => askForMerges(name, band, (areas) => sheet.merges.push(...areas)));
}

function questionsAbout(sheet: PartialSheet): Question[] {
  const { used } = sheet;
  return [
    askForHiddenRows(sheet, used),
    askForHiddenColumns(sheet),
    ...mergesIn(sheet, () => (isExport(sheet) ? [] : bandsOf(used))),
    askForBlock(sheet, used),
  ];
}

/** An export may have millions of cells: what its values tell spares most questions. */
const mergesOfExport = (sheet: PartialSheet): Question[] =>
  mergesIn(sheet, () =>
    bandsByBlanks(
      sheet.used,
      sheet.blocks.flatMap(({ values }) => values),
    ),
  );

const spillsIn = (sheet: PartialSheet): Question[] =>
  sheet.blocks.flatMap((block) =>
    block.spills && hasApi("1.12")
      ? askForSpills(
          (context, row, column) => rangeIn(context, sheet, cellArea(row, column)),
          block.area,
          block,
          (area) => sheet.spilled.push(area),
        )
      : [],
  );

const rangeIn = (context: Excel.RequestContext, { state }: PartialSheet, area: Area): Excel.Range =>
  rangeOf(context.workbook.worksheets.getItem(state.name), area);

const byRows = (area: Area, parts: number): Area[] =>
  runs(area.rows, parts).map(([from, to]) => ({ ...area, row: area.row + from, rows: to - from }));

function askForBlock(sheet: PartialSheet, area: Area): Question {
  const isDocument = sheet.detail === "document";
  const withFormulas = sheet.detail !== "values";
  return {
    bytes: area.rows * area.columns * bytesOf[sheet.detail],
    ask(context) {
      const ranges = stripsOf(area).map((strip) => rangeIn(context, sheet, strip));
      for (const range of ranges)
        range.load(
          [
            "values",
            ...(withFormulas ? ["formulas"] : []),
            ...(withFormulas && hasApi("1.12") ? ["hasSpill"] : []),
            ...(isDocument ? ["numberFormat"] : []),
          ].join(),
        );
      const indents = isDocument
        ? ranges.map((range) => range.getCellProperties({ format: { indentLevel: true } }))
        : [];
      return () => {
        const values = sideBySide(ranges.map((range) => range.values as unknown[][]));
        const formulas = (): unknown[][] => sideBySide(ranges.map((range) => range.formulas));
        sheet.blocks.push({
          area,
          values: values.map((row) => row.map(blankToUndefined)),
          // null where some cells are filled and others not.
          spills:
            withFormulas &&
            hasApi("1.12") &&
            ranges.some((range) => (range.hasSpill as boolean | null) !== false),
          ...(withFormulas && {
            formulas: formulas().map((row, index) =>
              row.map((one, column) => formulaOnly(one, values[index]![column])),
            ),
          }),
          ...(isDocument && {
            formats: sideBySide(ranges.map((range) => range.numberFormat as string[][])),
            indents: sideBySide(indents.map(({ value }) => value)).map((row) =>
              row.map((cell) => cell.format?.indentLevel ?? 0),
            ),
          }),
        });
      };
    },
    cut: (parts) => byRows(area, parts).map((part) => askForBlock(sheet, part)),
  };
}

/** As many columns as a sheet has. */
const allColumns = 16_384;

/** The area; in two where it is of whole rows: of those Excel tells no values (an "unbounded range" has null). */
const stripsOf = (area: Area): Area[] =>
  area.columns < allColumns
    ? [area]
    : [
        { ...area, columns: allColumns - 1 },
        { ...area, column: allColumns - 1, columns: 1 },
      ];

/** The rows of one strip after those of the other. */
const sideBySide = <T>([first, second]: readonly (readonly (readonly T[])[])[]): T[][] =>
  first!.map((row, index) => (second ? [...row, ...second[index]!] : [...row]));

function askForHiddenRows(sheet: PartialSheet, area: Area): Question {
  return {
    bytes: area.rows * bytesOfRow,
    ask(context) {
      const rows = rangeIn(context, sheet, area).getRowProperties({ rowHidden: true });
      return () =>
        rows.value.forEach((row, index) => row.rowHidden && sheet.hiddenRows.add(area.row + index));
    },
    cut: (parts) => byRows(area, parts).map((part) => askForHiddenRows(sheet, part)),
  };
}

function askForHiddenColumns(sheet: PartialSheet): Question {
  const { used } = sheet;
  const question: Question = {
    bytes: used.columns * bytesOfRow,
    ask(context) {
      const columns = rangeIn(context, sheet, used).getColumnProperties({ columnHidden: true });
      return () =>
        columns.value.forEach(
          (column, index) => column.columnHidden && sheet.hiddenColumns.add(used.column + index),
        );
    },
    // 16,384 columns at most: far below every limit.
    cut: () => [question],
  };
  return question;
}

/** The blocks below one another; a part that was asked of none of them is left out. */
function toGrid({ state, used, blocks, merges, spilled, hiddenRows, hiddenColumns }: PartialSheet): Grid {
  const part = <Key extends "formulas" | "formats" | "indents">(key: Key): Pick<Grid, Key> | undefined =>
    blocks.every((block) => block[key] !== undefined)
      ? ({ [key]: blocks.flatMap((block) => block[key] as never[]) } as unknown as Pick<Grid, Key>)
      : undefined;
  const grid = {
    ...used,
    sheet: state.name,
    values: blocks.flatMap(({ values }) => values),
    ...part("formulas"),
    ...part("formats"),
    ...part("indents"),
    merges: merges.sort((a, b) => a.row - b.row || a.column - b.column),
    hiddenRows,
    hiddenColumns,
  };
  return spilled.length === 0 ? grid : { ...grid, spilled, formulas: ownFormulas(grid, spilled)! };
}

function emptyGrid(sheet: string): Grid {
  const nothing = { row: 0, column: 0, rows: 0, columns: 0, values: [], merges: [] };
  return { ...nothing, sheet, hiddenRows: new Set(), hiddenColumns: new Set() };
}

const blankToUndefined = (value: unknown): CellValue =>
  value === "" || value === null || value === undefined ? undefined : (value as CellValue);

/** A text that begins with "=" reads the same as a formula; only a formula differs from its value. */
const formulaOnly = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;
