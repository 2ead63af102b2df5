/**
 * A sheet's page set-up, for a request of its own: some Excels refuse it, where no printer is installed for example.
 * The scale is a number: Excel drops "fit to one page's width" without a word unless its page layout tab is shown.
 * In: the layout's page. Out: A4, 63 %, the title rows, a page break before row 48.
 */
import { finding } from "../messages/finding";
import type { SheetLayout } from "../sheet/layout";
import type { Part } from "./afterwards";
import { setUpOf, writePage, type SetUp } from "./set-up";

/**
 * The set-up of the sheet of this name; `changed`: what somebody set otherwise on the one before. It can be sent again: what
 * was set is set again.
 */
export function pagePart(name: string, { page }: SheetLayout, changed: SetUp = {}): Part {
  const queue = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(name);
    writePage(sheet, { ...setUpOf({ page }), ...changed });
    // Reckoned with 차례, which has the same number: nobody's to change on the sheet alone.
    if (page.firstPage !== undefined) sheet.pageLayout.firstPageNumber = page.firstPage;
  };
  const bytes = 3000 + page.breaksBefore.length * 300;
  return {
    parcels: [{ bytes, queue }],
    clear: () => Promise.resolve(),
    told: finding("page-not-set", { sheet: name }, { cells: [] }),
  };
}
