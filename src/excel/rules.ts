/**
 * What rules of a sheet compare with, conditional formats and data validations, and other formulas for them.
 * In: the list of 예산!H3:H9, over the plan. Out: { place: "예산!H3:H9", kind: "validation", formulas:
 * ["=성과계획서!$A$26:$A$30"] }.
 */
import { isFormula } from "./contents";
import type { Parcel } from "./parcels";

export interface SheetRule {
  readonly sheet: string;
  /** "예산!H3:H9"; of a format over several areas, "예산!H3:H9,예산!J3". */
  readonly place: string;
  readonly kind: "format" | "validation";
  /** Those that it has; no texts and numbers. */
  readonly formulas: readonly string[];
  /** The same rule over other formulas; none where Office.js only lets it be made anew. */
  readonly over?: (formulas: readonly string[]) => Parcel;
}

/**
 * The rules by formulas on the sheets; undefined where Excel does not tell all of them, though it was asked once more. Two or
 * three round trips.
 */
export function loadRules(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly SheetRule[] | undefined> {
  return askRules(context, names)
    .catch(() => askRules(context, names))
    .catch(() => undefined);
}

async function askRules(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly SheetRule[]> {
  const asked = names.map((sheet) => {
    const all = context.workbook.worksheets.getItem(sheet).getRange();
    const { conditionalFormats: formats } = all;
    formats.load("items/type,items/id");
    const checked = all.getSpecialCellsOrNullObject("DataValidations");
    checked.load("areas/address");
    return { sheet, formats, checked };
  });
  await context.sync();
  const formats = asked.flatMap(({ sheet, formats: { items } }) =>
    items.flatMap((one) => askFormat(sheet, one)),
  );
  const areas = asked.flatMap(({ checked }) => (checked.isNullObject ? [] : checked.areas.items));
  if (formats.length + areas.length === 0) return [];
  await askValidations(context, areas);
  const validations = await validationsOf(context, areas);
  return [...formats.map((told) => told()), ...validations];
}

/** Queues the question; nothing for a format that compares with no formula. */
function askFormat(sheet: string, format: Excel.ConditionalFormat): (() => SheetRule)[] {
  if (format.type !== "Custom" && format.type !== "CellValue" && !(format.type in boundsOf)) return [];
  const ranges = format.getRanges();
  ranges.load("address");
  const { id } = format;
  const again = ({ workbook }: Excel.RequestContext): Excel.ConditionalFormat =>
    workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
  const told = (formulas: readonly (string | undefined)[], over?: SheetRule["over"]): SheetRule => ({
    sheet,
    place: ranges.address,
    kind: "format",
    formulas: formulas.filter(isFormula),
    ...(over && { over }),
  });
  if (format.type === "Custom") {
    const { rule } = format.custom;
    rule.load("formula");
    return [
      () =>
        told([rule.formula], ([formula]) => ({
          bytes: bytesOfRule,
          queue: (context) => (again(context).custom.rule.formula = formula!),
        })),
    ];
  }
  const bounds = boundsOf[format.type as keyof typeof boundsOf]?.(format);
  if (bounds) return [() => told(bounds())];
  const { cellValue } = format;
  cellValue.load("rule");
  return [
    () =>
      told([cellValue.rule.formula1, cellValue.rule.formula2], (formulas) => ({
        bytes: bytesOfRule,
        queue: (context) => (again(context).cellValue.rule = replaced(cellValue.rule, formulas)),
      })),
  ];
}

type Bound = string | undefined;

/** Of the other kinds that may go by formulas: queues the question for them, by kind. */
const boundsOf = {
  ContainsText: ({ textComparison }: Excel.ConditionalFormat) => {
    textComparison.load("rule");
    return (): Bound[] => [textComparison.rule?.text];
  },
  DataBar: ({ dataBar }: Excel.ConditionalFormat) => {
    dataBar.load("lowerBoundRule,upperBoundRule");
    return (): Bound[] => [dataBar.lowerBoundRule?.formula, dataBar.upperBoundRule?.formula];
  },
  ColorScale: ({ colorScale }: Excel.ConditionalFormat) => {
    colorScale.load("criteria");
    return (): Bound[] => {
      const { minimum, midpoint, maximum } = colorScale.criteria ?? {};
      return [minimum?.formula, midpoint?.formula, maximum?.formula];
    };
  },
  IconSet: ({ iconSet }: Excel.ConditionalFormat) => {
    iconSet.load("criteria");
    return (): Bound[] => iconSet.criteria.map((criterion) => criterion?.formula);
  },
};

const bytesOfRule = 2000;

/** Each area is a question: so many are asked at once, and more than the other are not looked through. */
const areasAtOnce = 500;
const mostAreas = 20_000;

/** Sends what is queued, at least once. */
async function askValidations(context: Excel.RequestContext, areas: readonly Excel.Range[]): Promise<void> {
  if (areas.length > mostAreas) throw new Error(`${areas.length} areas with data validations`);
  for (const area of areas.slice(0, areasAtOnce)) {
    area.load("address,rowCount,columnCount");
    area.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  }
  await context.sync();
  if (areas.length > areasAtOnce) await askValidations(context, areas.slice(areasAtOnce));
}

/** Areas that have several rules are asked for in halves, until each has one. */
async function validationsOf(
  context: Excel.RequestContext,
  areas: readonly Excel.Range[],
): Promise<SheetRule[]> {
  const isMixed = ({ dataValidation: { type } }: Excel.Range): boolean =>
    type === "Inconsistent" || type === "MixedCriteria";
  const found = areas.filter((area) => !isMixed(area)).map(validationOf);
  const open = areas.filter(isMixed).flatMap(halves);
  if (open.length > 0) {
    await askValidations(context, open);
    found.push(...(await validationsOf(context, open)));
  }
  return found.filter(({ formulas }) => formulas.length > 0);
}

/** By columns first: what a person may choose is mostly said for a column. */
function halves(area: Excel.Range): Excel.Range[] {
  const { rowCount, columnCount } = area;
  const part = (row: number, column: number, rows: number, columns: number): Excel.Range =>
    area.getCell(row, column).getAbsoluteResizedRange(rows, columns);
  if (columnCount > 1) {
    const left = Math.ceil(columnCount / 2);
    return [part(0, 0, rowCount, left), part(0, left, rowCount, columnCount - left)];
  }
  if (rowCount === 1) return [];
  const upper = Math.ceil(rowCount / 2);
  return [part(0, 0, upper, 1), part(upper, 0, rowCount - upper, 1)];
}

function validationOf({ address, dataValidation }: Excel.Range): SheetRule {
  const { rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
  const [, quoted, bare, cells] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.*)$/.exec(address)!;
  const sheet = quoted?.replace(/''/g, "'") ?? bare!;
  const [kind, terms] = Object.entries(rule ?? {})[0] ?? ["", {}];
  return {
    sheet,
    place: address,
    kind: "validation",
    formulas: fields.map((field) => (terms as Terms)[field]).filter(isFormula),
    over: (formulas) => ({
      bytes: bytesOfRule,
      queue: ({ workbook }) => {
        const now = workbook.worksheets.getItem(sheet).getRange(cells!).dataValidation;
        // A rule that is set anew may bring the usual alert and prompt.
        now.rule = { [kind]: replaced(terms as Terms, formulas) };
        now.ignoreBlanks = ignoreBlanks;
        now.errorAlert = errorAlert;
        now.prompt = prompt;
      },
    }),
  };
}

/** Where a rule has its formulas, in the order in which they are told. */
const fields = ["formula", "formula1", "formula2", "source"] as const;

type Terms = { readonly [Field in (typeof fields)[number]]?: unknown };

function replaced<T extends object>(terms: T, formulas: readonly string[]): T {
  const next = formulas.values();
  const changed = fields
    .filter((field) => isFormula((terms as Terms)[field]))
    .map((field) => [field, next.next().value] as const);
  return { ...terms, ...Object.fromEntries(changed) };
}
