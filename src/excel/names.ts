/**
 * Defined names with their formulas. In: 총액 = 성과계획서!$F$26, of the workbook, or of the sheet 예산 alone.
 * Out: the name with another formula; where it was gone, it is there again.
 */

export interface NameFormula {
  readonly name: string;
  readonly formula: string;
  /** The sheet that the name belongs to; undefined: the workbook. */
  readonly scope?: string;
}

/** Queues formulas for names that stand. */
export function writeNames(context: Excel.RequestContext, names: readonly NameFormula[]): void {
  for (const { name, formula, scope } of names) namesOf(context, scope).getItem(name).formula = formula;
}

export const namesOf = (
  { workbook }: Excel.RequestContext,
  scope: string | undefined,
): Excel.NamedItemCollection =>
  scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;

/** The formulas of loaded names, by name. */
export const formulasOf = ({ items }: Excel.NamedItemCollection): Map<string, string> =>
  new Map(items.map(({ name, formula }) => [name, String(formula)]));
