/**
 * An indicator's own function in the workbook: a defined name with a LAMBDA, and calls inserted where a person wants them.
 * In: 언론매체보도율 named PRESSRATE. Out: the workbook name PRESSRATE = LAMBDA(자료제공건수, …), so that =PRESSRATE(C5,D5,E5) works.
 */
import { commit } from "../excel/commit";
import { withExcel } from "../excel/session";
import { lambdaProblem, printLambda } from "../formula";
import { functionNameProblem } from "../formula/names";
import type { Formula } from "../formula/types";
import { namedFormulaFor } from "../formula/named";
import { spelling } from "../functions/calls";
import { finding, type Finding } from "../messages/finding";
import type { FormulaStyle } from "../plan/settings";
import type { SheetArea } from "../sheet/address";
import { printExpression, type Expression } from "../sheet/expression";
import { keeping, keptIn } from "./kept";
import { loadEverySheet, loadOwnSheets } from "./source";
import { textsOf } from "./texts";
import { Refusal } from "./types";

/** A call of an indicator's formula over cells. */
export interface IndicatorCall {
  readonly indicator: string;
  readonly formula: Formula;
  readonly formulaCell?: SheetArea;
  readonly quantities: readonly SheetArea[];
  readonly style: FormulaStyle;
}

/** Why `name` cannot name a workbook function: Excel's rules, or a name that is taken. undefined where it can. */
export function checkFunctionName(name: string): Promise<Finding | undefined> {
  return withExcel(async (context) => {
    const names = context.workbook.names;
    names.load("items/name,items/formula");
    await context.sync();
    const taken = names.items.filter((item) => !isLambda(String(item.formula))).map((item) => item.name);
    return functionNameProblem(name, taken);
  });
}

/** Defines or redefines the workbook function and keeps its name in the settings. */
export function defineFunction(indicator: string, name: string, formula: Formula): Promise<void> {
  return withExcel(async (context) => {
    const sheets = await loadOwnSheets(context);
    const { store, settings } = sheets;
    const former = context.workbook.names.getItemOrNullObject(name);
    former.load("isNullObject,formula");
    await context.sync();
    const taken = former.isNullObject || isLambda(String(former.formula)) ? [] : [name];
    const problem = functionNameProblem(name, taken) ?? lambdaProblem(formula);
    if (problem) throw new Refusal([problem]);
    const functionNames = { ...settings.functionNames, [indicator]: name };
    const next = keeping(store, { settings: { ...keptIn(store).settings, functionNames } });
    const isThere = !former.isNullObject;
    const before = {
      ...sheets,
      ...(isThere ? { names: [{ name, formula: String(former.formula) }] } : { addedNames: [name] }),
    };
    await commit(before, next, {
      finish: ({ workbook }) => {
        if (isThere) workbook.names.getItem(name).formula = printLambda(formula);
        else workbook.names.add(name, printLambda(formula));
      },
    });
  });
}

/** Writes the call into the active cell, which has to be blank; returns its address. */
export function insertCall(call: IndicatorCall): Promise<string> {
  return withExcel(async (context) => {
    const sheets = await loadEverySheet(context);
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    await context.sync();
    if (cell.formulas[0]![0] !== "") {
      throw new Refusal([
        finding("cell-not-blank", { content: String(cell.formulas[0]![0]) }, { cells: [cell.address] }),
      ]);
    }
    const spell = spelling(call.style, { textAt: textsOf(sheets.grids) });
    cell.formulas = [[`=${printExpression(expressionOf(call), spell)}`]];
    await context.sync();
    return cell.address;
  });
}

function expressionOf({ formula, formulaCell, quantities }: IndicatorCall): Expression {
  const args = quantities.map((area): Expression => ({ kind: "reference", area }));
  const named = namedFormulaFor(formula);
  if (named) return { kind: "call", name: named, args };
  const text: Expression = formulaCell
    ? { kind: "reference", area: formulaCell }
    : { kind: "text", value: formula.source };
  return { kind: "call", name: "MEASURE", args: [text, ...args] };
}

const isLambda = (formula: string): boolean => /^=\s*(_xlfn\.)?LAMBDA\(/i.test(formula);
