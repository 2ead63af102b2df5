import { Book } from "../../../src/workbench/workbook/model";
import { openAddin, openPage, type Page } from "../../../src/workbench/runtime/addin";
import { productBundle } from "../../../src/workbench/runtime/bundle";
import { processorTime } from "../../support/processor-time";

const pages: Page[] = [];
afterEach(() => pages.splice(0).forEach((page) => page.window.close()));

const newBook = (): Book => {
  const book = new Book();
  book.addSheet("예산");
  return book;
};

test("office.js starts outside of a browser, in Korean and in English", async () => {
  for (const locale of ["ko-KR", "en-US"]) {
    const page = await openPage(newBook(), { locale });
    pages.push(page);
    expect(await page.evaluate("Office.context.displayLanguage")).toBe(locale);
    expect(await page.evaluate("Office.context.platform + ' ' + Office.context.host")).toBe(
      "OfficeOnline Excel",
    );
  }
});

test("the product's bundle is built once, and again only when a source changes", async () => {
  const first = await productBundle();
  const seconds = processorTime();
  const second = await productBundle();
  expect(second.folder).toBe(first.folder);
  expect(seconds()).toBeLessThan(0.5);
  expect(second.namespace).toBe("PLAN");
});

test("the add-in of the bundle offers its workflow", async () => {
  const addin = await openAddin(newBook());
  pages.push(addin);
  expect(await addin.evaluate("typeof globalThis.planAddin")).toBe("object");
});
