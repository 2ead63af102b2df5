/**
 * A package into a book. In: the parts of "2017 예산.xlsx". Out: the book with its sheets, names, settings, and the
 * package remembered, so that what nobody changes is saved as it was.
 */
import { Book, type DefinedName } from "../book";
import { Sheet } from "../sheet";
import { blankStyles } from "./blank";
import { readTheme } from "./colors";
import { dynamicNumbers } from "./metadata";
import { fieldsOf, type FileOrigin, type FileSheet } from "./origin";
import type { Package } from "../../../xlsx/package";
import { readProperties } from "./properties";
import { readSheet, type SheetReading } from "./read-sheet";
import { readSettings } from "./settings";
import { readSharedStrings } from "../../../xlsx/strings";
import { StyleSheet } from "./styles";
import { digitPixels } from "../widths";
import { isOwn, otherSheetId, readWorkbookPart, withPageNames, type WorkbookPart } from "./workbook-part";

/** Throws XmlError and ZipError. */
export function readBook(file: Package, workbook: string): Book {
  const part = readWorkbookPart(file.text(workbook) ?? "");
  const relations = file.relations(workbook);
  const of = (kind: string): string | undefined =>
    relations.find((each) => each.kind === kind && !each.external)?.target;
  const styles = of("styles") ?? "xl/styles.xml";
  const theme = readTheme(of("theme") === undefined ? undefined : file.text(of("theme")!));
  const looks = new StyleSheet(file.text(styles) ?? blankStyles, theme);
  const metadata = of("sheetMetadata");
  const dynamic = dynamicNumbers(metadata === undefined ? undefined : file.text(metadata));
  const texts = of("sharedStrings");
  const strings = readSharedStrings(texts === undefined ? undefined : file.text(texts));
  const reading: SheetReading = {
    file,
    looks,
    strings,
    styles: looks.styles,
    date1904: part.date1904,
    isDynamic: (number) => dynamic.has(number),
    prefixes: part.prefixes,
  };
  const book = new Book();
  book.prefixes = part.prefixes;
  book.digit = digitPixels(looks.ownFont);
  const sheets = new Map<Sheet, FileSheet>();
  book.batch(() => {
    const held = readSheets(book, part, file, workbook, reading, sheets);
    book.date1904 = part.date1904;
    book.calculation = part.calculation;
    book.iterates = part.iterates;
    book.structureProtected = part.structureProtected;
    book.otherSheets = part.sheets.flatMap(({ name }, place) =>
      held.has(place) ? [] : [{ id: otherSheetId(place), name }],
    );
    book.names = namesOf(part, held);
    const settings = readSettings(file, workbook);
    for (const [key, value] of settings?.values ?? []) book.settings.set(key, value);
    book.properties = readProperties(file);
    const active = held.get(part.activeTab);
    const visible = book.sheets.find((sheet) => sheet.visibility === "visible");
    const first = active?.visibility === "visible" ? active : (visible ?? book.sheets[0]);
    if (first) book.activate(first);
    const origin: FileOrigin = {
      file,
      workbook,
      workbookPart: part,
      styles,
      looks,
      strings,
      dynamic,
      names: book.names,
      sheets,
      properties: book.properties,
      settings: settings && { part: settings.part, text: settings.text },
    };
    book.origin = origin;
  }, "file");
  return book;
}

/** The book's sheets by their place in the file. */
function readSheets(
  book: Book,
  part: WorkbookPart,
  file: Package,
  workbook: string,
  reading: SheetReading,
  sheets: Map<Sheet, FileSheet>,
): Map<number, Sheet> {
  const relations = new Map(file.relations(workbook).map((relation) => [relation.id, relation]));
  const held = new Map<number, Sheet>();
  part.sheets.forEach(({ name, relation, state }, place) => {
    const target = relations.get(relation);
    if (target?.kind !== "worksheet" || !file.has(target.target)) return;
    const sheet = book.addSheet(name);
    const { marked, sparklines } = readSheet(target.target, file.text(target.target)!, sheet, reading);
    sheet.visibility = state;
    const own = part.names.filter((each) => each.sheet === place && isOwn(each.name.name));
    sheet.page = withPageNames(sheet.page, own, sheet.usedArea());
    held.set(place, sheet);
    const { charts } = sheet;
    const fields = fieldsOf(sheet);
    sheets.set(sheet, { part: target.target, place, marked, sparklines, charts, fields });
  });
  return held;
}

function namesOf(part: WorkbookPart, held: ReadonlyMap<number, Sheet>): DefinedName[] {
  return part.names.flatMap(({ name, sheet }) => {
    if (isOwn(name.name)) return [];
    if (sheet === undefined) return [name];
    // A place that no sheet has is nobody's.
    if (!part.sheets[sheet]) return [];
    return [{ ...name, scope: held.get(sheet)?.id ?? otherSheetId(sheet) }];
  });
}

/** The sheet as it was read, again, to compare with what it has become. */
export function readAgain(sheet: Sheet, { part, place }: FileSheet, origin: FileOrigin): Sheet {
  const silent = { cellChanged: () => {}, looksChanged: () => {}, lookChanged: () => {} };
  const before = new Sheet(sheet.id, sheet.name, silent, sheet.digit);
  const { file, looks, strings, dynamic, workbookPart } = origin;
  readSheet(part, file.text(part)!, before, {
    file,
    looks,
    strings,
    styles: looks.styles,
    date1904: workbookPart.date1904,
    isDynamic: (number) => dynamic.has(number),
    prefixes: workbookPart.prefixes,
  });
  const own = workbookPart.names.filter((each) => each.sheet === place && isOwn(each.name.name));
  before.page = withPageNames(before.page, own, before.usedArea());
  return before;
}
