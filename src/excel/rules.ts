/**
 * What rules of a sheet compare with, conditional formats and data validations, and other formulas for them.
 * In: the list of 예산!H3:H9, over the plan. Out: { place: "예산!H3:H9", kind: "validation", formulas:
 * ["=성과계획서!$A$26:$A$30"] }.
 */
import { printSheetArea, type Area } from "../sheet/address";
import { without } from "../sheet/rectangles";
import { areaOf, aroundOf, rangeOf, stacks } from "./areas";
import { isFormula } from "./contents";
import { groupBy } from "./groups";
import type { Parcel } from "./parcels";
import type { SheetState } from "./sheets";
import { runs } from "./trips";

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

type Asked = Pick<SheetState, "name" | "used">;

/**
 * The rules by formulas on the sheets; undefined where Excel does not tell all of them, though it was asked once more. Two or
 * three round trips; a few more where validations stand outside of what a sheet uses.
 */
export function loadRules(
  context: Excel.RequestContext,
  sheets: readonly Asked[],
): Promise<readonly SheetRule[] | undefined> {
  return askRules(context, sheets)
    .catch(() => askRules(context, sheets))
    .catch(() => undefined);
}

async function askRules(
  context: Excel.RequestContext,
  sheets: readonly Asked[],
): Promise<readonly SheetRule[]> {
  const asked = sheets.map(({ name: sheet, used }) => {
    const item = context.workbook.worksheets.getItem(sheet);
    const all = item.getRange();
    const { conditionalFormats: formats } = all;
    formats.load("items/type,items/id");
    const checked = all.getSpecialCellsOrNullObject("DataValidations");
    checked.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
    // Excel may tell of these only where the sheet is in use: the rest is asked whether it has any.
    const around = aroundOf(used).map((area) => asValidation(rangeOf(item, area)));
    return { sheet, item, formats, checked, around };
  });
  await context.sync();
  const formats = asked.flatMap(({ sheet, formats: { items } }) =>
    items.flatMap((one) => askFormat(sheet, one)),
  );
  const areas = asked.flatMap(({ item, checked, around }) => {
    const told = checked.isNullObject ? [] : checked.areas.items;
    return [...told, ...untold(item, told, around)];
  });
  if (formats.length + areas.length === 0) return [];
  await askValidations(context, areas);
  const validations = await validationsOf(context, areas);
  return [...formats.map((told) => told()), ...validations];
}

/** Those around that have validations, without the areas that were told. */
function untold(
  sheet: Excel.Worksheet,
  told: readonly Excel.Range[],
  around: readonly Excel.Range[],
): Excel.Range[] {
  const known = told.length > mostCuts ? [] : told.map(areaOf);
  return around
    .filter(({ dataValidation: { type } }) => type !== "None")
    .flatMap((range) =>
      known.reduce<Area[]>((left, area) => left.flatMap((one) => without(one, area)), [areaOf(range)]),
    )
    .map((area) => rangeOf(sheet, area));
}

/** More areas than these would cut the rest into thousands. */
const mostCuts = 50;

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
  areas.slice(0, areasAtOnce).forEach(asValidation);
  await context.sync();
  if (areas.length > areasAtOnce) await askValidations(context, areas.slice(areasAtOnce));
}

/** The sheet that an address begins with. */
function sheetIn(address: string): string {
  const [, quoted, bare] = /^(?:'((?:[^']|'')+)'|([^!]+))!/.exec(address)!;
  return quoted?.replace(/''/g, "'") ?? bare!;
}

/** Queues what is asked of an area. */
function asValidation(area: Excel.Range): Excel.Range {
  area.load("address,rowIndex,columnIndex,rowCount,columnCount");
  area.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return area;
}

/** The rules of areas that were asked; those that stand below one another are put together again. */
async function validationsOf(
  context: Excel.RequestContext,
  areas: readonly Excel.Range[],
): Promise<SheetRule[]> {
  const found = (await uniform(context, areas)).filter(({ dataValidation: { type } }) => type !== "None");
  const same = groupBy(found, ({ address, dataValidation: { rule, errorAlert, prompt, ignoreBlanks } }) =>
    JSON.stringify([sheetIn(address), rule, errorAlert, prompt, ignoreBlanks]),
  );
  return [...same.values()].flatMap((ranges) => {
    const { address, dataValidation } = ranges[0]!;
    const sheet = sheetIn(address);
    const own = ranges.map(areaOf);
    return stacks(own.sort((a, b) => a.column - b.column || a.row - b.row))
      .map((area) => validationOf(sheet, area, dataValidation))
      .filter(({ formulas }) => formulas.length > 0);
  });
}

/** Areas that have several rules are asked for in parts, until each has one. */
async function uniform(context: Excel.RequestContext, areas: readonly Excel.Range[]): Promise<Excel.Range[]> {
  const isMixed = ({ dataValidation: { type } }: Excel.Range): boolean =>
    type === "Inconsistent" || type === "MixedCriteria";
  const open = areas.filter(isMixed).flatMap(partsOf);
  if (open.length > 0) await askValidations(context, open);
  return [
    ...areas.filter((area) => !isMixed(area)),
    ...(open.length > 0 ? await uniform(context, open) : []),
  ];
}

/** Half as many would be asked twice as often, where rules stand far from all else. */
const mostParts = 64;

/** By columns first: what a person may choose is mostly said for a column. */
function partsOf(area: Excel.Range): Excel.Range[] {
  const { rowCount, columnCount } = area;
  const part = (row: number, column: number, rows: number, columns: number): Excel.Range =>
    area.getCell(row, column).getAbsoluteResizedRange(rows, columns);
  if (columnCount > 1)
    return runs(columnCount, mostParts).map(([from, to]) => part(0, from, rowCount, to - from));
  return rowCount > 1 ? runs(rowCount, mostParts).map(([from, to]) => part(from, 0, to - from, 1)) : [];
}

function validationOf(sheet: string, area: Area, dataValidation: Excel.DataValidation): SheetRule {
  const { rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
  const [kind, terms] = Object.entries(rule ?? {})[0] ?? ["", {}];
  return {
    sheet,
    place: printSheetArea({ ...area, sheet }),
    kind: "validation",
    formulas: fields.map((field) => (terms as Terms)[field]).filter(isFormula),
    over: (formulas) => ({
      bytes: bytesOfRule,
      queue: ({ workbook }) => {
        const now = rangeOf(workbook.worksheets.getItem(sheet), area).dataValidation;
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
