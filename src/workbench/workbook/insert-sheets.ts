/**
 * Sheets taken over from another book, with everything that stands on them.
 * In: a new book and the sample's book. Out: the new book with 예산, 성과지표, … after its own sheets.
 */
import type { Book } from "./book";
import { copyContents, nextName } from "./copy";
import type { Sheet } from "./sheet";

/**
 * Takes sheets of another book over, in their order, at `position`; gives the new ones. A sheet whose name is taken gets
 * the next free one ("예산 (2)"), and the sheets taken over with it follow. Names that this book has already stay its own.
 */
export function insertSheets(
  book: Book,
  { sheets, from, position }: { sheets: readonly Sheet[]; from: Book; position: number },
): Sheet[] {
  return book.batch(() => {
    for (const sheet of sheets)
      if (book.hasSheetNamed(sheet.name))
        from.rename(
          sheet,
          nextName(sheet.name, (name) => book.hasSheetNamed(name) || from.hasSheetNamed(name)),
        );
    const pairs = sheets.map((sheet, i) => [sheet, book.addSheet(sheet.name, position + i)] as const);
    for (const [sheet, copy] of pairs) copyContents(sheet, copy, book);
    book.prefixes = new Map([...from.prefixes, ...book.prefixes]);
    const scopes = new Map(pairs.map(([sheet, copy]) => [sheet.id, copy.id]));
    for (const each of from.names) {
      const scope = each.scope === undefined ? undefined : scopes.get(each.scope);
      if (each.scope === undefined && book.name(each.name)) continue;
      if (each.scope === undefined || scope !== undefined)
        book.defineName({ ...each, ...(scope !== undefined && { scope }) });
    }
    return pairs.map(([, copy]) => copy);
  });
}
