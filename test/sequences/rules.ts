/**
 * What must hold of the workbook after every step, whatever was asked and however it ended.
 * In: the world, the workbook before the step. Out: broken rules, each with what was expected and what was found.
 */
import { isErrorText } from "../../src/excel/cells";
import { planSheetName } from "../../src/layout/plan-sheet-name";
import type { Book, Cell, DefinedName, Sheet } from "../../src/workbench/workbook/model";
import { content, differences, placeName, shownValue } from "./compare";
import { callsOf, linkOf, notStaffs, refersToPlan, storeName, tells, type Answer, type World } from "./world";

export interface Broken {
  /** The rule's name, by which a shorter sequence is known to break the same one. */
  readonly rule: string;
  readonly found: string;
}

export const broken = (rule: string, found: readonly string[]): Broken[] =>
  found.length === 0 ? [] : [{ rule, found: found.join("; ") }];

/** No staff cell changed but by the person: contents, looks, merges, sizes, comments, visibility, order of the tabs. */
export function staffsAsTheyLeftIt(world: World): Broken[] {
  const { desk, twin, isShared } = world;
  const onPlan = refersToPlan(world);
  const calls = callsOf(world);
  const found = twin.sheets.flatMap((expected) => {
    const actual = desk.book.sheet(expected.name);
    if (!actual) return [`the sheet ${expected.name} is gone`];
    // A formula over the plan follows it, a call is converted while the workbook is shared: judged by other rules.
    const passes = (is: Cell, was: Cell): boolean => onPlan(is) || (isShared && calls(was) && !calls(is));
    return differences(actual, expected, { passes, results: true });
  });
  const order = desk.book.sheets.map(({ name }) => name).filter((name) => twin.sheet(name));
  const expected = twin.sheets.map(({ name }) => name);
  if (found.length === 0 && order.join() !== expected.join())
    found.push(`the tabs stand ${order.join()}, expected ${expected.join()}`);
  return broken("staffs as they left it", found);
}

/** The staff's formulas over the plan show no error, and what they showed, after the add-in's work. */
export function followsThePlan(world: World, before: Book, { findings }: Answer): Broken[] {
  const sheets = before.sheets.filter(({ name }) => !world.twin.sheet(name)).map(({ name }) => name);
  const defined = peoplesNames(before).filter(({ formula }) => sheets.some((each) => formula.includes(each)));
  const names = [...sheets, ...defined.map(({ name }) => name)];
  const found: string[] = [];
  for (const { name } of defined) {
    const now = world.desk.book.name(name)?.formula;
    if (now === undefined || now.includes("#REF!")) found.push(`${name} means ${String(now)}`);
  }
  for (const { name } of world.twin.sheets) {
    const [was, is] = [before.sheet(name), world.desk.book.sheet(name)];
    if (!was || !is) continue;
    for (const [row, column, cell] of was.cells()) {
      if (cell.formula === undefined || !names.some((each) => cell.formula!.includes(each))) continue;
      const place = placeName(name, row, column);
      if (findings.some(({ cells }) => cells.includes(place))) continue;
      const now = is.cell(row, column);
      const isStale = world.isStale || now.formula === undefined;
      const changed = isStale ? now.formula === undefined : shownValue(now) !== shownValue(cell);
      if (changed || (now.formula?.includes("#REF!") && !cell.formula.includes("#REF!")))
        found.push(`${place} holds ${content(now)}, before ${content(cell)}`);
    }
  }
  return broken("formulas over the plan follow it", found);
}

const errorsOn = (sheet: Sheet, passed?: string): string[] =>
  [...sheet.cells()].flatMap(([row, column, cell]) => {
    const shown = shownValue(cell);
    return typeof shown === "string" && isErrorText(shown) && shown !== passed
      ? [placeName(sheet.name, row, column)]
      : [];
  });

/** Values that became calls again show what those show over the sources of now; not what was deleted, nor an unknown name. */
const callsAgain = (is: Sheet, was: Sheet | undefined, calls: (cell: Cell) => boolean): Set<string> =>
  new Set(
    [...is.cells()].flatMap(([row, column, cell]) => {
      const isAgain = calls(cell) && was?.cell(row, column).formula === undefined;
      return isAgain && !/#REF!|#NAME/.test(String(shownValue(cell)))
        ? [placeName(is.name, row, column)]
        : [];
    }),
  );

/**
 * No error where none was before. A new plan sheet may show an error only where the staff's sheets have one, and #DIV/0!
 * where it was said that a formula divides by 0.
 */
export function noNewError(
  world: World,
  before: Book,
  on: "shown" | "staffs",
  { findings }: Answer,
): Broken[] {
  const divides = findings.some(({ kind }) => kind === "formula-divides-by-zero") ? "#DIV/0!" : undefined;
  const isStaffs = ({ name }: Sheet): boolean => world.twin.sheet(name) !== undefined;
  const shown = world.desk.book.sheets
    .filter((sheet) => sheet.visibility === "visible" && (on === "shown" || isStaffs(sheet)))
    .map((sheet) => ({ sheet, errors: errorsOn(sheet, isStaffs(sheet) ? undefined : divides) }))
    .filter(({ errors }) => errors.length > 0);
  if (shown.length === 0) return [];
  const known = new Set(before.sheets.flatMap((sheet) => errorsOn(sheet)));
  const haveStaffs = world.twin.sheets.some(
    ({ name }) => errorsOn(world.desk.book.sheet(name) ?? before.sheet(name)!).length > 0,
  );
  const calls = callsOf(world);
  const found = shown.flatMap(({ sheet, errors }) => {
    if (!isStaffs(sheet) && haveStaffs) return [];
    const comesBack = callsAgain(sheet, before.sheet(sheet.name), calls);
    return errors.filter((place) => !known.has(place) && !comesBack.has(place));
  });
  return broken("no error that was not there", found.slice(0, 3));
}

/** What a person wrote on the plan and what is on no sheet that is shown, or that the person hid. */
function nowhereSeen({ desk, written, plan }: World): string[] {
  if (written.size === 0) return [];
  const seen = desk.book.sheets
    .filter(({ name, visibility }) => visibility === "visible" || name === plan)
    .flatMap((sheet) => [
      ...[...sheet.cells()].map(([, , cell]) => `${String(shownValue(cell))} ${cell.formula ?? ""}`),
      ...sheet.comments.map(({ text }) => text),
    ])
    .join("\n");
  return [...written].filter((text) => !seen.includes(text));
}

/** Colours of a person's that no sheet has that is shown, or that the person hid. */
function coloursGone({ desk, coloured, plan }: World): string[] {
  if (coloured.size === 0) return [];
  const seen = new Set(
    desk.book.sheets
      .filter(({ name, visibility }) => visibility === "visible" || name === plan)
      .flatMap((sheet) => [...sheet.cells()].map(([, , { style }]) => style.fill)),
  );
  return [...coloured].filter((fill) => !seen.has(fill));
}

/** Colours of cells that a person merged and that are merged on no sheet that is shown, or that the person hid. */
function mergesGone({ desk, merged, plan }: World): string[] {
  if (merged.size === 0) return [];
  const seen = new Set(
    desk.book.sheets
      .filter(({ name, visibility }) => visibility === "visible" || name === plan)
      .flatMap((sheet) => sheet.merges.map(({ row, column }) => sheet.styleAt(row, column).fill)),
  );
  return [...merged].filter((fill) => !seen.has(fill));
}

/** Colours of cells that lead to where the person let them on no such sheet. */
function linksGone({ desk, linked, plan }: World): string[] {
  if (linked.size === 0) return [];
  const seen = new Set(
    desk.book.sheets
      .filter(({ name, visibility }) => visibility === "visible" || name === plan)
      .flatMap((sheet) =>
        [...sheet.cells()].flatMap(([, , { style, link }]) =>
          style.fill !== undefined && link?.address === linkOf(style.fill) ? [style.fill] : [],
        ),
      ),
  );
  return [...linked].filter((fill) => !seen.has(fill));
}

/** What a person wrote, coloured or merged on the plan is to be seen on a sheet that is shown, or was told of. */
export function nothingLostUntold(world: World, { findings }: Answer): Broken[] {
  const lost: string[] = [];
  const isTold = findings.some(({ kind }) => kind === "looks-lost" || kind === "looks-put-away");
  for (const fill of coloursGone(world)) {
    if (!isTold) lost.push(`the colour ${fill} is nowhere to be seen, and nothing said so`);
    world.coloured.delete(fill);
  }
  for (const fill of mergesGone(world)) {
    if (!isTold) lost.push(`the merged cells ${fill} are merged nowhere, and nothing said so`);
    world.merged.delete(fill);
  }
  for (const fill of linksGone(world)) {
    if (!isTold) lost.push(`the cell ${fill} leads nowhere any more, and nothing said so`);
    world.linked.delete(fill);
  }
  for (const text of nowhereSeen(world)) {
    if (!tells(findings, text)) lost.push(`${text} is nowhere to be seen, and nothing said so`);
    world.written.delete(text);
  }
  return broken("nothing lost untold", lost);
}

/** What the person's own deed took away, typed over or deleted with its copy, is nobody's loss. */
export function forgetWhatThePersonTook(world: World): void {
  for (const text of nowhereSeen(world)) world.written.delete(text);
  for (const fill of coloursGone(world)) world.coloured.delete(fill);
  for (const fill of mergesGone(world)) world.merged.delete(fill);
  for (const fill of linksGone(world)) world.linked.delete(fill);
}

/** No list or check of the staff's loses its cells by what the add-in does. */
export function rulesGoOn({ desk, twin }: World, before: Book): Broken[] {
  const lostOn = (sheet: Sheet | undefined): number =>
    (sheet?.validations ?? []).filter(({ compares }) => JSON.stringify(compares ?? "").includes("#REF!"))
      .length;
  const found = twin.sheets.flatMap(({ name }) =>
    lostOn(desk.book.sheet(name)) > lostOn(before.sheet(name)) ? [`a list on ${name} goes by #REF!`] : [],
  );
  return broken("lists over the plan follow it", found);
}

/** What nobody can write: a name whose figure is no more has no value, and nothing changes on a protected sheet. */
function notLed({ desk, twin }: World): string[] {
  const onProtected = twin.sheets.flatMap(({ name }): string[] => {
    const sheet = desk.book.sheet(name);
    if (!sheet?.protection.on) return [];
    const formulas = [...sheet.cells()].flatMap(([, , { formula }]) => formula ?? []);
    return [...formulas, JSON.stringify(sheet.validations.map(({ compares }) => compares))];
  });
  return [...peoplesNames(desk.book).map(({ formula }) => formula), ...onProtected];
}

/** The sheets that are put away and that something nobody can write refers to. */
export function heldByOthers(world: World): Set<string> {
  const held = notLed(world);
  const names = notStaffs(world).map(({ name }) => name);
  return new Set(names.filter((name) => held.some((formula) => formula.includes(name))));
}

/** At most one sheet is put away beside the store, and what the add-in keeps stays within bounds. */
export function keepsLittle(world: World): Broken[] {
  const held = heldByOthers(world);
  const away = notStaffs(world).filter(
    ({ name, visibility }) =>
      visibility !== "visible" &&
      name !== storeName &&
      name !== world.plan &&
      !held.has(name) &&
      !world.held.has(name),
  );
  const store = world.desk.book.sheet(storeName);
  const letters = store
    ? [...store.cells()].reduce((sum, [, , { value }]) => sum + String(value ?? "").length, 0)
    : 0;
  const names = world.desk.book.names.filter(({ name }) => name.startsWith("_PLAN_")).length;
  return [
    ...broken(
      "one sheet put away",
      away.length > 1 + Math.min(1, world.unread + Number(world.isAwaited))
        ? [away.map(({ name }) => name).join(", ")]
        : [],
    ),
    ...broken("a bounded store", letters > 150_000 ? [`${letters} letters`] : []),
    ...broken("few hidden names", names > 40 ? [`${names} names`] : []),
  ];
}

/** A request that came to nothing left the workbook as it was; the store's own notes aside. */
export function unchanged(world: World, before: Book): Broken[] {
  const is = world.desk.book.sheets.map(({ name }) => name).filter((name) => name !== storeName);
  const was = before.sheets.map(({ name }) => name).filter((name) => name !== storeName);
  if (is.join() !== was.join())
    return broken("old state or new state", [`sheets ${is.join()}, before ${was.join()}`]);
  const found = was.flatMap((name) => differences(world.desk.book.sheet(name)!, before.sheet(name)!));
  return broken("old state or new state", [...found, ...namesChanged(world.desk.book, before)]);
}

/** Defined names of people; the add-in's own hidden ones aside. */
const peoplesNames = (book: Book): DefinedName[] =>
  book.names.filter(({ name }) => !name.startsWith("_PLAN_"));

const putAwayPlan = new RegExp(`'${planSheetName} 이전( \\d+)?'!`, "g");

/** `stays`: names that may have come to stay. */
export function namesChanged(
  is: Book,
  was: Book,
  stays: (name: DefinedName) => boolean = () => false,
): string[] {
  // Of plans that are put away it may be another with the same figure, as in formulas.
  const told = ({ name, formula }: DefinedName): string =>
    `${name} ${formula.replace(putAwayPlan, "put away!")}`;
  const before = peoplesNames(was).map(told).sort();
  const now = peoplesNames(is)
    .filter((name) => before.includes(told(name)) || !stays(name))
    .map(told)
    .sort();
  return now.join() === before.join() ? [] : [`names ${now.join("; ")}, before ${before.join("; ")}`];
}

/** What every cell of the shown sheets shows, to the last digit that Excel keeps. */
export function sameValues(world: World, before: Book): Broken[] {
  const found: string[] = [];
  for (const was of before.sheets) {
    const is = world.desk.book.sheet(was.name);
    if (!is || was.visibility !== "visible") continue;
    for (const [row, column, cell] of was.cells()) {
      const [a, b] = [shownValue(is.cell(row, column)), shownValue(cell)];
      const isSame =
        a === b ||
        (typeof a === "number" &&
          typeof b === "number" &&
          Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
      if (!isSame) found.push(`${placeName(was.name, row, column)} shows ${String(a)}, before ${String(b)}`);
    }
  }
  return broken("values before and after are equal", found.slice(0, 3));
}

/** After sharing no call of the add-in is left, in cells or names, that it did not name. */
export function noCallLeft(world: World, { findings }: Answer): Broken[] {
  const named = findings.flatMap(({ cells }) => cells);
  const calls = callsOf(world);
  const found = world.desk.book.sheets
    .filter(({ name }) => name !== storeName)
    .flatMap((sheet) =>
      [...sheet.cells()].flatMap(([row, column, cell]) => {
        const place = placeName(sheet.name, row, column);
        return calls(cell) && !named.includes(place) ? [`${place} holds ${content(cell)}`] : [];
      }),
    );
  return broken("no call is left after sharing", found.slice(0, 3));
}
