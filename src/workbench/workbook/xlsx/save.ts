/**
 * A book into a file. In: the book, and the package that it was read from. Out: the package's bytes, in which everything
 * that nobody changed is as it was; new are only our sheets, their looks, names and relations.
 */
import type { Book } from "../book";
import { losesValuesWhenPlain } from "../calculation/entered";
import { newPage, type PageSetup } from "../page";
import { noProperties } from "../properties";
import { Sheet } from "../sheet";
import { blankPackage, workbookType } from "./blank";
import type { DrawnCharts } from "./draw-charts";
import { officeTheme } from "./colors";
import { dynamicNumber } from "./metadata";
import { readAgain } from "./open";
import { type FileOrigin, isUntouched } from "./origin";
import type { Package } from "../../../xlsx/package";
import { writeProperties } from "./properties";
import type { RuleOrigin } from "./rules";
import { readSettings, writeSettings } from "./settings";
import { StyleWriter } from "./style-writer";
import { StyleSheet } from "./styles";
import { readWorkbookPart, type SavedSheet, writeWorkbookPart } from "./workbook-part";
import { emptySheet, markSelected, sheetType, writeSheet, type SheetWriting } from "./write-sheet";

export interface Saving {
  readonly namespaces: readonly string[];
  /** The name of the file to be written, which says whether it may hold macros. */
  readonly fileName?: string;
  readonly charts: DrawnCharts;
}

export function saveBook(book: Book, saving: Saving): Uint8Array {
  const origin = (book.origin as FileOrigin | undefined) ?? blankOrigin();
  const file = origin.file.copy();
  const { workbook, workbookPart: part } = origin;
  const styles = new StyleWriter(origin.looks);
  let dynamic: number | undefined;
  const writing: SheetWriting = {
    file,
    workbook,
    looks: origin.looks,
    strings: origin.strings,
    namespaces: saving.namespaces,
    prefixes: book.prefixes,
    charts: saving.charts,
    styleOf: (style) => styles.formatOf(style),
    losesValuesWhenPlain: (formula, sheet, at) => losesValuesWhenPlain(formula, sheet, at, book),
    dynamic: () => (dynamic ??= dynamicNumber(file, workbook)),
    differential: (look) => styles.differential(look),
    foreignLook: (rule: RuleOrigin, number: number) => styles.differentialOf(rule.looks, number),
  };
  const before = new Map<Sheet, Sheet>();
  const saved = savedSheets(book, origin, file);
  for (const { sheet, part: name, isNew } of saved) {
    if (!sheet || name === undefined) continue;
    const known = origin.sheets.get(sheet);
    if (known && isUntouched(sheet, known)) continue;
    const old = known
      ? readAgain(sheet, known, origin)
      : new Sheet(sheet.id, sheet.name, silent, sheet.digit);
    before.set(sheet, old);
    const text = isNew ? emptySheet(...namespacesOf(part.text)) : file.text(name)!;
    if (isNew) file.put(name, text, sheetType);
    writeSheet(name, text, old, sheet, writing);
  }
  const activeTab = markActive(book, origin, saved, file);
  const written = styles.write();
  if (written !== undefined) file.put(origin.styles, written, stylesType);
  if (!file.relations(workbook).some(({ kind }) => kind === "styles"))
    file.relate(workbook, "styles", origin.styles);
  const pages = new Map<Sheet, PageSetup>();
  const filters = new Map<Sheet, Sheet["autoFilter"]>();
  for (const sheet of origin.sheets.keys()) {
    const old = before.get(sheet) ?? sheet;
    pages.set(sheet, old.page);
    filters.set(sheet, old.autoFilter);
  }
  for (const { sheet, isNew } of saved) if (sheet && isNew) pages.set(sheet, newPage);
  const text = writeWorkbookPart(part, book, {
    sheets: saved,
    activeTab,
    pages,
    filters,
    names: origin.names,
    recalculates: needsCalculation(book, origin, before, file),
    // Without one Excel takes the file for another program's and calculates everything.
    ...(/<(?:\w+:)?calcPr\b/.test(part.text) ? {} : { calcId: 191029 }),
    namespaces: saving.namespaces,
    prefixes: book.prefixes,
  });
  if (text !== part.text) file.put(workbook, text);
  dropCalculationChain(book, origin, before, file);
  writeSettings(file, workbook, book.settings, readSettings(origin.file, workbook));
  writeProperties(file, origin.properties, book.properties);
  setKind(file, workbook, saving.fileName);
  return file.write();
}

const silent = { cellChanged: () => {}, looksChanged: () => {}, lookChanged: () => {} };
const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function blankOrigin(): FileOrigin {
  const file = blankPackage();
  const text = file.text("xl/workbook.xml")!;
  return {
    file,
    workbook: "xl/workbook.xml",
    workbookPart: readWorkbookPart(text),
    styles: "xl/styles.xml",
    looks: new StyleSheet(file.text("xl/styles.xml")!, officeTheme),
    strings: [],
    dynamic: new Set(),
    names: [],
    sheets: new Map(),
    properties: noProperties,
    settings: undefined,
  };
}

/**
 * Whether Excel has to calculate everything when it opens the file: a value stands that could not be computed here, or a
 * sheet that nobody changed has formulas that no program has calculated.
 */
function needsCalculation(
  book: Book,
  origin: FileOrigin,
  before: ReadonlyMap<Sheet, Sheet>,
  file: Package,
): boolean {
  for (const sheet of book.sheets) {
    const known = origin.sheets.get(sheet);
    if (known && isUntouched(sheet, known)) continue;
    for (const [, , cell] of sheet.cells()) if (cell.stale) return true;
    if (!known || file.differsFrom(origin.file, known.part)) continue;
    for (const [, , cell] of before.get(sheet)?.cells() ?? [])
      if (cell.formula !== undefined && cell.value === undefined) return true;
  }
  return false;
}

interface PlacedSheet extends SavedSheet {
  readonly part?: string;
  readonly isNew?: boolean;
}

/** Every sheet of the saved file in its order; parts of sheets that are gone are taken away. */
function savedSheets(book: Book, origin: FileOrigin, file: Package): PlacedSheet[] {
  const { workbook, workbookPart, sheets } = origin;
  const inBook = new Set(book.sheets);
  const held = new Map([...sheets].map(([sheet, { place }]) => [place, sheet]));
  for (const [sheet, { part, place }] of sheets) {
    if (inBook.has(sheet)) continue;
    const { relation } = workbookPart.sheets[place]!;
    removeSheet(file, part);
    file.unrelate(workbook, relation);
  }
  // What the book does not hold comes after the sheet that it came after.
  const saved: PlacedSheet[] = [];
  const followers = (after: number): void => {
    for (let place = after + 1; place < workbookPart.sheets.length && !held.has(place); place++)
      saved.push({ entry: workbookPart.sheets[place]!, place });
  };
  const followed = new Set<number>();
  followers(-1);
  for (const sheet of book.sheets) {
    const known = sheets.get(sheet);
    if (!known) {
      const part = file.freeName("xl/worksheets/sheet", ".xml");
      file.put(part, "<x/>", sheetType);
      saved.push({ sheet, relation: file.relate(workbook, "worksheet", part), part, isNew: true });
      continue;
    }
    saved.push({ sheet, entry: workbookPart.sheets[known.place]!, place: known.place, part: known.part });
    followers(known.place);
    followed.add(known.place);
  }
  for (const [place, sheet] of held) if (!inBook.has(sheet)) followers(place);
  return saved;
}

/** The sheet's part, and what hangs on it alone: notes, tables, drawings stay only where others name them. */
function removeSheet(file: Package, part: string): void {
  const owned = new Set(["comments", "vmlDrawing", "table", "customProperty", "threadedComment"]);
  for (const { kind, target, external } of file.relations(part))
    if (!external && owned.has(kind)) file.remove(target);
  file.remove(part);
}

/**
 * Which sheet is shown first; its place. The mark stands in the sheets' own parts: a part that nobody changed keeps its
 * mark, and with it the first place, since two marked sheets would be edited together.
 */
function markActive(book: Book, origin: FileOrigin, saved: readonly PlacedSheet[], file: Package): number {
  const isChanged = ({ part }: PlacedSheet): boolean =>
    part !== undefined && file.differsFrom(origin.file, part);
  const texts = saved.filter((each) => each.part !== undefined);
  const marked = texts.filter(({ sheet }) => origin.sheets.get(sheet!)?.marked);
  const placeOf = (wanted: (each: PlacedSheet) => boolean, otherwise: number): number => {
    const place = saved.findIndex(wanted);
    return place < 0 ? otherwise : place;
  };
  const { activeTab } = origin.workbookPart;
  const before = placeOf(({ place }) => place === activeTab, 0);
  const wanted = placeOf(({ sheet }) => sheet === book.activeSheet, before);
  // A chart's own sheet, which the book does not hold, is marked where it stands first.
  const stays =
    (saved[before]?.place === activeTab && !saved[before].sheet) ||
    marked.some((each) => !isChanged(each) && saved.indexOf(each) !== wanted);
  const active = stays ? before : wanted;
  if (active === before && saved[active]?.place === activeTab) return active;
  for (const each of texts) {
    const isActive = saved.indexOf(each) === active;
    if (isChanged(each) && isActive !== marked.includes(each) && !(stays && !isActive))
      file.put(each.part!, markSelected(file.text(each.part!)!, isActive));
  }
  return active;
}

/** The namespaces of the workbook, for parts that are added to it. */
function namespacesOf(workbook: string): [main: string, relations: string] {
  const strict = workbook.includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return strict
    ? [
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      ]
    : [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ];
}

/** The order in which Excel calculated last; one that names a cell without a formula makes Excel repair the file. */
function dropCalculationChain(
  book: Book,
  origin: FileOrigin,
  before: ReadonlyMap<Sheet, Sheet>,
  file: Package,
): void {
  const chain = origin.file.relations(origin.workbook).find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  const inBook = new Set(book.sheets);
  const lost = (sheet: Sheet): boolean => {
    if (!inBook.has(sheet)) return true;
    for (const [row, column, { formula }] of before.get(sheet)?.cells() ?? [])
      if (formula !== undefined && sheet.cell(row, column).formula === undefined) return true;
    return false;
  };
  if (![...origin.sheets.keys()].some(lost)) return;
  file.unrelate(origin.workbook, chain.id);
  file.remove(chain.target);
}

const kinds: Readonly<Record<string, string>> = {
  xlsx: workbookType,
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
};

/** Excel refuses a file whose ending is not of its kind. Macros stay only where the ending allows them. */
function setKind(file: Package, workbook: string, fileName: string | undefined): void {
  const ending = /\.([a-z]+)$/i.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  const type = kinds[ending];
  if (type === undefined || file.typeOf(workbook) === type) return;
  // The plain kind may not hold them: the file stays of the kind that it was.
  const hasMacroSheets = file.relations(workbook).some(({ kind }) => /^xl(Intl)?Macrosheet$/i.test(kind));
  if (ending === "xlsx" && hasMacroSheets) return;
  file.setType(workbook, type);
  if (ending === "xlsm") return;
  for (const { id, kind, target } of file.relations(workbook)) {
    if (kind !== "vbaProject") continue;
    file.unrelate(workbook, id);
    for (const signature of file.relations(target)) file.remove(signature.target);
    file.remove(target);
  }
}
