/**
 * A target from past results (목표 설정 도움): the proposals as live functions beside each other in blank cells, and the one
 * that was chosen as the target's own formula, with its cells in the grounds.
 * In: 기획홍보실적, 3년 평균. Out: 성과지표!G9 = PLAN.PASTMEAN(성과계획서!$E$60,성과계획서!$F$60), whose results are computed there,
 * and the line "- '17 목표: 최근 3년 평균(실적!C11:D11)" in the grounds.
 */
import { writeCells, type CellContent } from "../excel/cells";
import { commit } from "../excel/commit";
import { contentAt, isFormula, spelled } from "../excel/contents";
import { withExcel } from "../excel/session";
import { resultValue } from "../layout/indicators";
import { spelling } from "../functions/calls";
import { finding } from "../messages/finding";
import { targetWords } from "../messages/targets";
import { joinTerms } from "../plan/figures";
import type { Figure } from "../plan/model";
import type { PlanIndicator } from "../plan/plan";
import { targetAids, yearsOfExtremes, type TargetAid } from "../plan/targets";
import { cellArea, parseAddress, printArea, printSheetArea, type SheetArea } from "../sheet/address";
import {
  call,
  excel,
  printExpression,
  reference,
  whereAllNumbers,
  type Expression,
} from "../sheet/expression";
import { shortYear } from "../text/year";
import { figuresOf } from "./edits";
import { keeping, keptIn, type TargetRecord } from "./kept";
import { sameContent } from "./references";
import { isStaffs, loadEverySheet, type Sheets } from "./source";
import { textsOf } from "./texts";
import { Refusal } from "./types";

export interface TargetRequest {
  readonly indicator: PlanIndicator;
  readonly fiscalYear: number;
  /** The years whose results count, oldest first, one after another. */
  readonly years: readonly number[];
}

/** Writes names over formulas from the active cell on, which has to be blank and so have its neighbours; returns where. */
export function insertTargets(request: TargetRequest): Promise<string> {
  return withExcel(async (context) => {
    const sheets = await loadEverySheet(context);
    const block = context.workbook.getActiveCell().getResizedRange(1, targetAids.length - 1);
    block.load("address,formulas");
    await context.sync();
    const content = block.formulas.flat().find((one) => one !== "");
    if (content !== undefined)
      throw new Refusal([
        finding("cell-not-blank", { content: String(content) }, { cells: [block.address] }),
      ]);
    const formulas = formulasOf(request, sheets);
    block.formulas = [
      targetAids.map((aid) => targetWords[aid].ko),
      targetAids.map((aid) => formulas[aid] ?? ""),
    ];
    await context.sync();
    return block.address;
  });
}

/** Writes the target of the plan year and a line of its grounds, unless a formula makes them; returns the target's cell. */
export function setTarget(request: TargetRequest & { readonly aid: TargetAid }): Promise<string> {
  const { indicator, fiscalYear, aid } = request;
  return withExcel(async (context) => {
    const sheets = await loadEverySheet(context);
    const target = oneCell(indicator.targets[fiscalYear]);
    const grounds = indicator.grounds[0]?.cell;
    const formula = formulasOf(request, sheets)[aid];
    if (!target || formula === undefined || !isOnStaffs(sheets, target))
      throw new Refusal([
        finding(
          "target-cell-unknown",
          { indicator: indicator.name, year: fiscalYear },
          { cells: [printSheetArea(indicator.cell)] },
        ),
      ]);
    const place = printSheetArea(target);
    const written = [{ sheet: target.sheet, row: target.row, column: target.column, content: formula }];
    const line = `- ${lineStart(fiscalYear)}${targetWords[aid].ko}(${sourcesOf(request)})`;
    if (grounds) {
      const range = context.workbook.worksheets.getItem(grounds.sheet).getCell(grounds.row, grounds.column);
      range.load("values,formulas");
      await context.sync();
      const held = range.formulas[0]![0] as unknown;
      if (isFormula(held) && held !== range.values[0]![0])
        throw new Refusal([
          finding(
            "grounds-are-formula",
            { indicator: indicator.name, formula: held },
            { cells: [printSheetArea(grounds)] },
          ),
        ]);
      const { sheet, row, column } = grounds;
      const text = withLine(String(range.values[0]![0]), line, fiscalYear);
      written.push({ sheet, row, column, content: String(spelled(text)) });
    }
    const record = recordOf(sheets, indicator.name, written);
    const before = { ...sheets, cells: contentsBefore(sheets, written) };
    await commit(before, keeping(sheets.store, { target: record }), {
      finish: (last) => writeCells(last, written),
    });
    return place;
  });
}

/** Puts back what stood before the target that was written last; refuses where that is no longer as it was written. */
export function takeBackTarget(): Promise<void> {
  return withExcel(async (context) => {
    const sheets = await loadEverySheet(context);
    const { target } = keptIn(sheets.store);
    if (!target) throw new Refusal([finding("nothing-to-undo", {})]);
    const cells = target.cells.map((one) => ({ ...one, ...parseAddress(one.address)!.area }));
    const standing = contentsBefore(sheets, cells);
    const isWritten = cells.every(({ sheet, written }, index) =>
      sameContent(written, standing[index]!.content, sheet),
    );
    if (!isWritten)
      throw new Refusal([
        finding(
          "target-edited-since",
          { indicator: target.indicator },
          { cells: cells.map((cell) => printSheetArea({ ...cell, rows: 1, columns: 1 })) },
        ),
      ]);
    const restored = cells.map(({ sheet, row, column, before }) => ({ sheet, row, column, content: before }));
    await commit({ ...sheets, cells: standing }, keeping(sheets.store, { target: undefined }), {
      finish: (last) => writeCells(last, restored),
    });
  });
}

type Place = Pick<CellContent, "sheet" | "row" | "column">;

/** What stands in the cells now; "" where one is blank or its sheet is gone. */
const contentsBefore = ({ grids }: Sheets, places: readonly Place[]): CellContent[] =>
  places.map(({ sheet, row, column }) => {
    const grid = grids.find((one) => one.sheet === sheet);
    return { sheet, row, column, content: grid ? contentAt(grid, row, column) : "" };
  });

function recordOf(sheets: Sheets, indicator: string, written: readonly CellContent[]): TargetRecord {
  const before = contentsBefore(sheets, written);
  return {
    indicator,
    cells: written.map(({ sheet, row, column, content }, index) => ({
      sheet,
      address: printArea(cellArea(row, column)),
      before: before[index]!.content,
      written: content,
    })),
  };
}

const lineStart = (year: number): string => `${shortYear(year)} 목표: `;

/** The grounds with the line in the place of one that was written before, else below the others. */
function withLine(text: string, line: string, year: number): string {
  const others = text.split("\n").filter((one) => one !== "" && !one.startsWith(`- ${lineStart(year)}`));
  return [...others, line].join("\n");
}

const isOnStaffs = ({ state }: Sheets, { sheet }: SheetArea): boolean =>
  state.sheets.some((one) => one.name === sheet && isStaffs(one));

/** Where the results of these years come from: "실적!C11:D11". */
function sourcesOf({ indicator, years }: TargetRequest): string {
  const terms = years.flatMap((year) => {
    const ofQuantities = indicator.quantities.flatMap((quantity) => quantity?.values[year]?.from ?? []);
    return ofQuantities.length > 0 ? ofQuantities : (indicator.results[year]?.from ?? []);
  });
  return joinTerms(terms).map(printSheetArea).join(", ");
}

/** Each proposal as a formula; left out where the years do not suffice. Throws a Refusal where a result stands in no cell. */
function formulasOf(request: TargetRequest, sheets: Sheets): Partial<Record<TargetAid, string>> {
  const results = resultCells(request, sheets);
  const spell = spelling(sheets.settings.style, { textAt: textsOf(sheets.grids) });
  return Object.fromEntries(
    targetAids.flatMap((aid) => {
      const expression = expressionOf(aid, results);
      return expression ? [[aid, `=${printExpression(expression, spell)}`]] : [];
    }),
  );
}

/** One cell per year: the staff's where they state the result, else the plan's, which computes it; undefined: no result. */
function resultCells({ indicator, years }: TargetRequest, sheets: Sheets): (Expression | undefined)[] {
  const record = keptIn(sheets.store).build;
  const figures = sheets.planSheet && record ? figuresOf(sheets, record) : undefined;
  return years.map((year) => {
    const stated = oneCell(indicator.results[year]);
    if (stated) return reference(stated);
    if (resultValue(indicator, year) === undefined) return undefined;
    const address = figures?.get(`성과지표/${indicator.name}/${shortYear(year)}/실적`)?.address;
    if (address === undefined)
      throw new Refusal([
        finding(
          "target-needs-plan",
          { indicator: indicator.name, year },
          { cells: [printSheetArea(indicator.cell)] },
        ),
      ]);
    return reference({ ...parseAddress(address)!.area, sheet: sheets.planSheet!.state.name });
  });
}

/** A figure's only cell, where it holds the figure as it is. */
function oneCell(figure: Figure | undefined): SheetArea | undefined {
  const [term, ...others] = figure?.from ?? [];
  const isOne = term && others.length === 0 && term.rows * term.columns === 1;
  return isOne && term.multiplier === 1 && term.spelling === "number" ? term : undefined;
}

function expressionOf(aid: TargetAid, results: readonly (Expression | undefined)[]): Expression | undefined {
  const known = results.filter((result) => result !== undefined);
  const recent = results.slice(-yearsOfExtremes).filter((result) => result !== undefined);
  const [first, last] = [results[0], results.at(-1)];
  switch (aid) {
    case "previous":
      return last;
    case "mean":
      return recent.length < 2 ? undefined : call("PASTMEAN", recent);
    case "highest":
      return recent.length < 2 ? undefined : whereAllNumbers(recent, excel("MAX", recent));
    case "lowest":
      return recent.length < 2 ? undefined : whereAllNumbers(recent, excel("MIN", recent));
    case "trend":
      // A year without a result would lose its place.
      return known.length < 3 || known.length < results.length ? undefined : call("TREND", known);
    case "growth":
      return first && last && results.length > 1
        ? whereAllNumbers([first, last], grown(first, last, results.length - 1))
        : undefined;
  }
}

const grown = (first: Expression, last: Expression, years: number): Expression => ({
  kind: "operation",
  operator: "*",
  left: last,
  right: {
    kind: "operation",
    operator: "+",
    left: { kind: "number", value: 1 },
    right: call("CAGR", [first, last, { kind: "number", value: years }]),
  },
});
