/**
 * A workbook's file without some of its sheets, for whoever gets a copy; what does not hang on them stays byte for byte.
 * In: the bytes of "2017 성과계획서.xlsx", ["_plan_store", "_plan_former"]. Out: the bytes without these sheets, their parts,
 * names and texts. A sheet that something else refers to stays in, and is told with where: 예산!H6.
 */
import { openingFile } from "./file";
import { elementsOf, prefixed, prefixOf, type FoundElement, type Package } from "./package";
import { sheetUses, type Use } from "./uses";
import { withAttributes } from "./xml";

export interface LeftOut {
  readonly bytes: Uint8Array;
  readonly dropped: readonly string[];
  /** Sheets that had to stay, each with what refers to it: "예산!H6", a defined name, or a part of the file. */
  readonly kept: readonly { readonly sheet: string; readonly by: readonly string[] }[];
}

interface SheetEntry extends FoundElement {
  readonly name: string;
  readonly relation: string;
  readonly part: string;
}

/**
 * `isOwn`: defined names that may go with the sheets that they refer to. undefined where the file holds macros, which know
 * each sheet by a module. Throws XlsxError.
 */
export function withoutSheets(
  bytes: Uint8Array,
  names: readonly string[],
  isOwn: (name: string) => boolean,
): LeftOut | undefined {
  return openingFile(bytes, (file, workbook) => {
    const relations = file.relations(workbook);
    if (relations.some(({ kind }) => kind === "vbaProject")) return undefined;
    const text = file.text(workbook) ?? "";
    const sheets = elementsOf(text, "sheet").flatMap((found): SheetEntry[] => {
      const relation = [...found.attributes].find(([key]) => /(^|:)id$/.test(key))?.[1];
      const part = relations.find(({ id }) => id === relation)?.target;
      const name = found.attributes.get("name");
      return relation === undefined || part === undefined || name === undefined
        ? []
        : [{ ...found, name, relation, part }];
    });
    const defined = elementsOf(text, "definedName");
    const uses = usesIn(file, sheets, { workbook, text, defined, isOwn });
    const going = new Set(sheets.filter(({ name }) => names.includes(name)));
    const kept = new Map<SheetEntry, readonly string[]>();
    // A sheet that stays may itself refer to one that would go.
    for (let isStable = false; !isStable;) {
      isStable = true;
      const staying = reachable(file, workbook, new Set([...going].map(({ relation }) => relation)));
      for (const sheet of going) {
        const by = uses.flatMap((use) => {
          const stays = use.of ? !going.has(use.of) : staying.has(use.part);
          return stays && use.sheets.has(sheet.name.toLowerCase()) ? [use.where] : [];
        });
        if (by.length === 0) continue;
        kept.set(sheet, [...new Set(by)]);
        going.delete(sheet);
        isStable = false;
      }
    }
    if (going.size > 0) drop(file, workbook, { text, sheets, defined, going, isOwn });
    return {
      bytes: going.size > 0 ? file.write() : bytes,
      dropped: [...going].map(({ name }) => name),
      kept: [...kept].map(([{ name }, by]) => ({ sheet: name, by })),
    };
  });
}

/** Something that refers to sheets; `of`: the sheet on which it stands, or to which a name belongs. */
interface Referring extends Use {
  readonly part: string;
  readonly of?: SheetEntry;
}

interface Names {
  readonly workbook: string;
  readonly text: string;
  readonly defined: readonly FoundElement[];
  readonly isOwn: (name: string) => boolean;
}

function usesIn(
  file: Package,
  sheets: readonly SheetEntry[],
  { workbook, text, defined, isOwn }: Names,
): Referring[] {
  const order = sheets.map(({ name }) => name);
  const ofParts = file.names.flatMap((part): Referring[] => {
    if (!/\.xml$/i.test(part) || part === workbook || /sharedStrings|\[Content_Types\]/i.test(part))
      return [];
    const of = sheets.find((sheet) => sheet.part === part);
    return sheetUses(file.text(part) ?? "", order).map(({ where, sheets: used }) => ({
      part,
      where: of ? `${of.name}${where && `!${where}`}` : part,
      sheets: used,
      ...(of && { of }),
    }));
  });
  const ofNames = defined.flatMap(({ start, end, attributes }): Referring[] => {
    const name = attributes.get("name") ?? "";
    const local = attributes.get("localSheetId");
    const of = local === undefined ? undefined : sheets[Number(local)];
    if (isOwn(name)) return [];
    return sheetUses(text.slice(start, end), order).map(({ sheets: used }) => ({
      part: workbook,
      where: name,
      sheets: used,
      ...(of && { of }),
    }));
  });
  return [...ofParts, ...ofNames];
}

/** All parts that hang on the package but for those relations of the workbook. */
function reachable(file: Package, workbook: string, without: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop())
    for (const { id, target, external } of file.relations(part)) {
      if (external || found.has(target) || (part === workbook && without.has(id))) continue;
      found.add(target);
      open.push(target);
    }
  return found;
}

interface Dropping extends Omit<Names, "workbook"> {
  readonly sheets: readonly SheetEntry[];
  readonly going: ReadonlySet<SheetEntry>;
}

function drop(file: Package, workbook: string, dropping: Dropping): void {
  const { sheets, going } = dropping;
  blankTexts(file, workbook, sheets, going);
  const before = reachable(file, workbook, new Set());
  file.put(workbook, workbookText(dropping));
  for (const { relation } of going) file.unrelate(workbook, relation);
  // Excel makes the order of calculation anew where it finds none.
  for (const { id, kind } of file.relations(workbook)) if (kind === "calcChain") file.unrelate(workbook, id);
  const after = reachable(file, workbook, new Set());
  for (const part of before) if (!after.has(part)) file.remove(part);
  const about = file.relations("").find(({ kind }) => kind === "extended-properties")?.target;
  const told = about === undefined ? undefined : file.text(about);
  if (told === undefined) return;
  // They list the sheets by name.
  file.put(
    about!,
    cut(
      told,
      ["HeadingPairs", "TitlesOfParts"].flatMap((name) => elementsOf(told, name)),
    ),
  );
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to?: string;
}

function cut(text: string, changes: readonly Change[]): string {
  const inOrder = [...changes].sort((one, other) => other.start - one.start);
  return inOrder.reduce((now, { start, end, to = "" }) => now.slice(0, start) + to + now.slice(end), text);
}

function workbookText({ text, sheets, defined, going, isOwn }: Dropping): string {
  const order = sheets.map(({ name }) => name);
  const gone = new Set([...going].map(({ name }) => name.toLowerCase()));
  const next = (place: number): number =>
    place - sheets.slice(0, place).filter((sheet) => going.has(sheet)).length;
  const shifted = (start: number, end: number, local: string, places: readonly string[]): Change => ({
    start,
    end,
    to: withAttributes(text.slice(start, end), local, (all) => {
      for (const name of places) if (all.has(name)) all.set(name, String(next(Number(all.get(name)))));
    }),
  });
  const names = defined.map(({ start, end, attributes }): Change => {
    const local = attributes.get("localSheetId");
    const refers = (): boolean =>
      isOwn(attributes.get("name") ?? "") &&
      sheetUses(text.slice(start, end), order).some(({ sheets: used }) =>
        [...used].some((one) => gone.has(one)),
      );
    if (local === undefined ? refers() : going.has(sheets[Number(local)]!)) return { start, end };
    return shifted(start, end, "definedName", ["localSheetId"]);
  });
  const [list] = elementsOf(text, "definedNames");
  return cut(text, [
    ...[...going].map(({ start, end }) => ({ start, end })),
    // The list may not be empty.
    ...(list && names.every(({ to }) => to === undefined) ? [list] : names),
    ...elementsOf(text, "workbookView").map(({ start, end }) =>
      shifted(start, end, "workbookView", ["activeTab", "firstSheet"]),
    ),
  ]);
}

/** Texts that only these sheets show would stay in the file's list of texts; their places in it have to stay. */
function blankTexts(
  file: Package,
  workbook: string,
  sheets: readonly SheetEntry[],
  going: ReadonlySet<SheetEntry>,
): void {
  const part = file.relations(workbook).find(({ kind }) => kind === "sharedStrings")?.target;
  const text = part === undefined ? undefined : file.text(part);
  if (text === undefined) return;
  const shown = new Set<number>();
  const hidden = new Set<number>();
  for (const sheet of sheets)
    for (const index of textsShown(file.text(sheet.part) ?? ""))
      (going.has(sheet) ? hidden : shown).add(index);
  const blank = prefixed("<si><t/></si>", prefixOf(text));
  file.put(
    part!,
    cut(
      text,
      elementsOf(text, "si").flatMap((found, index) =>
        hidden.has(index) && !shown.has(index) ? [{ ...found, to: blank }] : [],
      ),
    ),
  );
}

function textsShown(sheet: string): number[] {
  return elementsOf(sheet, "c").flatMap(({ start, end, attributes }) => {
    if (attributes.get("t") !== "s") return [];
    const [, index] = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>\s*(\d+)/.exec(sheet.slice(start, end)) ?? [];
    return index === undefined ? [] : [Number(index)];
  });
}
