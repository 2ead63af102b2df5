/**
 * What a person has to be told of a file: what it holds that is not shown here, and what a save would lose, leave behind
 * or leave to Excel. In: the book with the package that it came from, and the name of the file to be written.
 * Out: one list, the same for every command and the page; its texts stand in messages/files.ts.
 */
import type { FileFact } from "../../../messages/files";
import { printSheetArea } from "../../../sheet/address";
import type { Book } from "../book";
import type { Sheet } from "../sheet";
import { isUnfinished } from "./conditional-formats";
import type { FileOrigin } from "./origin";
import { StoredCell } from "./stored-cell";

/** Something that the file holds; `where` are parts of the package, sheets or cells. */
export interface XlsxWarning {
  readonly kind: FileFact;
  /** "hidden": kept, but not shown and not run here. "stale": left to Excel. "lost": missing, void or left behind. */
  readonly effect: "hidden" | "stale" | "lost";
  readonly where: readonly string[];
}

/** By their content types: what a part is called is the writer's choice. Names count as well, where a package is careless. */
const held: readonly (readonly [FileFact, XlsxWarning["effect"], type: RegExp, called: RegExp])[] = [
  ["macros", "hidden", /vbaProject$/i, /vbaProject\.bin$/i],
  ["macro-sheets", "hidden", /\.(intl)?macrosheet\+xml$/i, /^xl\/macrosheets\/[^/]+\.xml$/i],
  ["charts", "hidden", /\.(chart|chartsheet|chartex)\+xml$/i, /^xl\/charts?heets\/sheet|^xl\/charts\/chart/i],
  ["pivot-tables", "hidden", /\.pivotTable\+xml$/i, /^xl\/pivotTables\/[^/]+\.xml$/i],
  ["external-links", "hidden", /\.externalLink\+xml$/i, /^xl\/externalLinks\/externalLink[^/]*\.xml$/i],
  ["slicers", "hidden", /\.(slicer|timeline)\+xml$/i, /^xl\/(slicers|timelines)\/[^/]+\.xml$/i],
  [
    "controls",
    "hidden",
    /\.(activeX|controlproperties)\+xml$|\.(oleObject|dialogsheet\+xml)$/i,
    /^xl\/(activeX\/activeX[^/]*\.xml|ctrlProps\/[^/]+\.xml|embeddings\/[^/]+)$/i,
  ],
  ["signatures", "lost", /\.digital-signature-xmlsignature\+xml$/i, /^_xmlsignatures\/sig/i],
];

/** The parts of the file that a fact is about. */
function partsWith(wanted: FileFact, { file }: FileOrigin): string[] {
  const [, , type, called] = held.find(([kind]) => kind === wanted)!;
  return file.partsOf(type, called);
}

/** Sheets of macros (Excel 4.0), which a file of the plain kind may not hold. */
export function holdsMacroSheets(book: Book): boolean {
  const origin = originOf(book);
  return origin !== undefined && partsWith("macro-sheets", origin).length > 0;
}

/** What is to be told when the file is opened. */
export function warningsOf(book: Book): XlsxWarning[] {
  const origin = originOf(book);
  if (!origin) return [];
  const drawn = new Set(book.sheets.flatMap(({ charts }) => charts.map(({ look, part }) => look && part)));
  const { names } = origin.file;
  const parts = held.map(([kind, effect]): XlsxWarning => ({
    kind,
    effect,
    where: partsWith(kind, origin).filter((name) => !drawn.has(name)),
  }));
  const sheets = (kind: FileFact, has: (sheet: Sheet) => boolean | undefined): XlsxWarning => {
    const where = book.sheets.filter(has).map(({ name }) => name);
    return { kind, effect: "hidden", where };
  };
  return [
    ...parts,
    {
      kind: "drawings" as const,
      effect: "hidden" as const,
      where: names.filter((name) => isPicture(name, origin)),
    },
    sheets("sparklines", (sheet) => origin.sheets.get(sheet)?.sparklines),
    sheets("conditional-formats", (sheet) => sheet.conditionalFormats.length > 0),
  ].filter(({ where }) => where.length > 0);
}

/** A drawing may hold nothing but charts, which are told as such. */
const isPicture = (name: string, { file }: FileOrigin): boolean =>
  /^xl\/drawings\/drawing[^/]*\.xml$/i.test(name) &&
  /<(\w+:)?(pic|sp|cxnSp|contentPart)\b/.test(file.text(name) ?? "");

/** What is to be told before the book is saved under this name; a loss wants to be asked about. */
export function lossesOf(book: Book, fileName = book.fileName): XlsxWarning[] {
  const origin = originOf(book);
  if (!origin) return [];
  const told: XlsxWarning[] = [];
  const tell = (kind: FileFact, effect: XlsxWarning["effect"], where: readonly string[]): void => {
    if (where.length > 0) told.push({ kind, effect, where });
  };
  if (/\.xlsx$/i.test(fileName)) tell("macros-need-xlsm", "lost", partsWith("macros", origin));
  tell("signatures", "lost", partsWith("signatures", origin));
  const unfinished = book.sheets.filter(({ conditionalFormats }) => conditionalFormats.some(isUnfinished));
  tell(
    "formats-unfinished",
    "lost",
    unfinished.map(({ name }) => name),
  );
  tell("objects-left-behind", "lost", shiftedSheets(origin));
  tell("references-left-behind", "lost", strayReferences(book, origin));
  tell("cells-of-other-files", "lost", foreignCells(book, origin));
  tell("values-left-to-excel", "stale", staleCells(book));
  return told;
}

const originOf = (book: Book): FileOrigin | undefined => book.origin as FileOrigin | undefined;

/** Sheets whose rows or columns moved while something hangs on them that does not move along. */
function shiftedSheets(origin: FileOrigin): string[] {
  const hanging =
    /<(?:\w+:)?(drawing|legacyDrawing|extLst|ignoredErrors|protectedRanges|sortState|scenarios|cellWatches|smartTags|customSheetViews)\b/;
  return [...origin.sheets].flatMap(([sheet, { part }]) => {
    if (!sheet.shifted) return [];
    const isBeside = origin.file
      .relations(part)
      .some(({ kind }) => kind === "pivotTable" || kind === "tableSingleCells");
    return isBeside || hanging.test(origin.file.text(part) ?? "") ? [sheet.name] : [];
  });
}

/** Parts beside the sheets that name a sheet which is called otherwise now, or is gone. */
function strayReferences(book: Book, origin: FileOrigin): string[] {
  const inBook = new Set(book.sheets);
  const gone = [...origin.sheets].flatMap(([sheet, { place }]) => {
    const before = origin.workbookPart.sheets[place]!.name;
    return !inBook.has(sheet) || sheet.name !== before ? [before] : [];
  });
  if (gone.length === 0) return [];
  const own = new Set([...origin.sheets.values()].map(({ part }) => part.toLowerCase()));
  const parts = origin.file.names.filter((name) =>
    /^xl\/(charts|pivotCache|pivotTables|slicerCaches|queryTables)\/[^/]+\.xml$/i.test(name),
  );
  return parts.filter((name) => {
    const text = own.has(name.toLowerCase()) ? "" : (origin.file.text(name) ?? "");
    return gone.some((sheet) => text.includes(sheet.replace(/&/g, "&amp;")));
  });
}

/** Cells of sheets that came from another file, with a picture or linked data in them. */
function foreignCells(book: Book, { sheets, strings }: FileOrigin): string[] {
  return book.sheets
    .filter((sheet) => !sheets.has(sheet))
    .flatMap((sheet) =>
      [...sheet.cells()].flatMap(([row, column, { rich }]) => {
        const isLost =
          rich instanceof StoredCell && rich.strings !== strings && rich.textElsewhere === undefined;
        return isLost ? [printSheetArea({ sheet: sheet.name, row, column, rows: 1, columns: 1 })] : [];
      }),
    );
}

function staleCells(book: Book): string[] {
  const found: string[] = [];
  const each = (sheet: Sheet): void => {
    for (const [row, column, cell] of sheet.cells())
      if (cell.stale) found.push(printSheetArea({ sheet: sheet.name, row, column, rows: 1, columns: 1 }));
  };
  book.sheets.forEach(each);
  return found;
}
