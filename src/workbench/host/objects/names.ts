/** Excel.NamedItem and its collection, of the workbook or of one sheet. */
import { type Book, type DefinedName, type Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { HostObject, model, objectOf, targetOf, type Argument, type Json, type Model } from "../object";
import { checkWritable } from "./guard";
import { storedFormula } from "./name-formula";
import { areaOf, printLocal, regionOfFormula, type Region } from "./region";
import { quoteSheet } from "../../../sheet/address";
import { range, worksheet } from "./types";

/** A name by its spelling; looked up anew each time, because the workbook replaces it when it changes. */
interface NameTarget {
  readonly book: Book;
  readonly name: string;
  readonly scope?: string;
}

interface Scope {
  readonly book: Book;
  readonly sheet?: Sheet;
}

const inScope = ({ book, sheet }: Scope): DefinedName[] =>
  book.names.filter((each) => each.scope === sheet?.id);

function definition({ book, name, scope }: NameTarget): DefinedName {
  const found = book.names.find(
    (each) => each.scope === scope && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw new HostError("ItemNotFound", `name ${name}`);
  return found;
}

const home = (target: NameTarget): Sheet | undefined =>
  target.scope === undefined ? undefined : target.book.sheetById(target.scope);

function region(target: NameTarget): Region {
  const found = regionOfFormula(definition(target).formula, home(target), target.book);
  if (!found) throw new HostError("ItemNotFound", `${target.name} is no range`);
  return found;
}

/** Assumption: of a constant the value itself, of a range its address, of anything else the formula's text. */
function value(target: NameTarget): Json {
  const { formula } = definition(target);
  const found = regionOfFormula(formula, home(target), target.book);
  if (found) return `${quoteSheet(found.sheet.name)}!${absolute(printLocal(areaOf(found)))}`;
  return constant(formula) ?? formula;
}

const absolute = (address: string): string =>
  address.replace(
    /([A-Z]+)?(\d+)?/g,
    (_, column?: string, row?: string) => `${column ? `$${column}` : ""}${row ? `$${row}` : ""}`,
  );

function constant(formula: string): string | number | boolean | undefined {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (text) return text[1]!.replace(/""/g, '"');
  if (/^=-?[\d.]+(E[-+]?\d+)?$/i.test(formula)) return Number(formula.slice(1));
  return /^=(TRUE|FALSE)$/i.test(formula) ? /TRUE/i.test(formula) : undefined;
}

function typeOf(target: NameTarget): string {
  const { formula } = definition(target);
  if (regionOfFormula(formula, home(target), target.book)) return "Range";
  const plain = constant(formula);
  if (typeof plain === "number") return Number.isInteger(plain) ? "Integer" : "Double";
  if (typeof plain === "boolean") return "Boolean";
  return /#REF!/.test(formula) ? "Error" : "String";
}

const change = (target: NameTarget, fields: Partial<DefinedName>, world: World): void => {
  checkWritable(world);
  target.book.defineName({ ...definition(target), ...fields });
};

const namedItem: Model<NameTarget> = model<NameTarget>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (target) => definition(target).name },
    Type: { get: typeOf },
    Value: { get: value },
    Formula: {
      get: (target) => definition(target).formula,
      set: (target, formula, world) =>
        change(target, { formula: storedFormula(formulaText(formula), world) }, world),
    },
    Visible: {
      get: (target) => definition(target).hidden !== true,
      set: (target, visible, world) => change(target, { hidden: visible === false }, world),
    },
    Comment: {
      get: (target) => definition(target).comment ?? "",
      set: (target, comment, world) => change(target, { comment: String(comment) }, world),
    },
    Scope: { get: ({ scope }) => (scope === undefined ? "Workbook" : "Worksheet") },
    _Id: { get: ({ name }) => name },
  },
  objects: {
    Worksheet: (target) => {
      const sheet = home(target);
      if (!sheet) throw new HostError("ItemNotFound", `${target.name} belongs to the workbook`);
      return objectOf(worksheet, sheet);
    },
    WorksheetOrNullObject: (target) => {
      const sheet = home(target);
      return sheet ? objectOf(worksheet, sheet) : null;
    },
  },
  methods: {
    Delete: (target, _, world) => {
      checkWritable(world);
      target.book.deleteName(definition(target));
    },
    GetRange: (target) => objectOf(range, region(target)),
  },
});

const formulaText = (formula: Json): string => {
  const text = String(formula);
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
};

/** Letters, digits, "_" and "."; neither a cell's address nor R1C1 (a name such as R is taken as well). */
const validName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name);

function addName(
  scope: Scope,
  name: Argument,
  reference: Argument,
  comment: Argument,
  world: World,
): HostObject {
  checkWritable(world);
  const text = String(name);
  if (!validName(text)) throw invalidArgument(`the name ${text}`);
  if (inScope(scope).some((each) => each.name.toLowerCase() === text.toLowerCase()))
    throw new HostError("ItemAlreadyExists", `name ${text}`);
  const cells = targetOf(range, reference);
  const formula = cells
    ? `=${quoteSheet(cells.sheet.name)}!${absolute(printLocal(areaOf(cells)))}`
    : storedFormula(formulaText(reference instanceof HostObject ? "" : (reference as Json)), world);
  scope.book.defineName({
    name: text,
    formula,
    ...(scope.sheet && { scope: scope.sheet.id }),
    ...(typeof comment === "string" && { comment }),
  });
  return item(scope, text);
}

function item({ book, sheet }: Scope, key: Argument): HostObject {
  const target: NameTarget = { book, name: String(key), scope: sheet?.id };
  return objectOf(namedItem, { ...target, name: definition(target).name });
}

export const names = model<Scope>("NamedItemCollection", {
  item,
  items: (scope) => inScope(scope).map((each) => item(scope, each.name)),
  methods: {
    Add: (scope, [name, reference, comment], world) => addName(scope, name, reference, comment, world),
    AddFormulaLocal: (scope, [name, formula, comment], world) =>
      addName(scope, name, formula, comment, world),
    GetCount: (scope) => inScope(scope).length,
  },
});
