/** A page with the real office.js on a new workbook with the sheet 예산; `excel` runs a script's body in Excel.run. */
import { Book, type Sheet } from "../../../src/workbench/workbook/model";
import { openPage, type Page, type PageOptions } from "../../../src/workbench/runtime/addin";

export interface TestPage extends Page {
  readonly book: Book;
  readonly sheet: Sheet;
  /** `body` sees `context` and `sheet` (예산). A failure comes back as { code, location }. */
  excel<T = unknown>(body: string): Promise<T>;
}

function newBook(): Book {
  const book = new Book();
  book.addSheet("예산");
  return book;
}

const opened: Page[] = [];
afterEach(() => opened.splice(0).forEach((page) => page.window.close()));

/** `book`: one that was read from a file, with a sheet 예산. */
export async function openTestPage(options: PageOptions = {}, book = newBook()): Promise<TestPage> {
  const sheet = book.sheet("예산")!;
  const page = await openPage(book, options);
  opened.push(page);
  const excel = async <T>(body: string): Promise<T> => {
    const text = await page.evaluate<string>(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("예산");
      ${body}
    }).then((value) => JSON.stringify({ value }), (error) => {
      if (!error.code || /\\n +at /.test(error.message)) throw error;
      return JSON.stringify({ value: { code: error.code, location: error.debugInfo && error.debugInfo.errorLocation } });
    })`);
    return (JSON.parse(text) as { value: T }).value;
  };
  return { ...page, book, sheet, excel };
}
