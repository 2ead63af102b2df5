/**
 * What the tests of the grid start from: a small workbook on a page of its own, and looks into the book behind it.
 * Example: await sheets.value("예산!B6") → 396185.
 */
import { printLocal } from "../../../src/workbench/host/objects/region";
import { Book } from "../../../src/workbench/workbook/model";
import { eventually, type Site, type Workbench } from "../workbench";

export type Content = number | string | undefined;

export interface Sheets {
  readonly workbench: Workbench;
  /** What the cell holds: its formula, else its value. */
  content(place: string): Promise<Content>;
  /** Until cells hold this, in the order of rows: {"예산!A1:B2": [[1, 2], [3, 4]]} as one text. */
  holds(places: Readonly<Record<string, Content>>): Promise<void>;
  /** The selected areas as the name box would say them: "B2:C3,E5". */
  selected(): Promise<string>;
  /** Opens the workbook anew, with the add-in beside it where it is needed. */
  reset(withAddin?: boolean): Promise<void>;
  press(...keys: string[]): Promise<void>;
}

/** Sheets by name, each as rows of contents from A1 on. */
export async function sheetsOf(
  site: () => Site,
  contents: Readonly<Record<string, readonly (readonly Content[])[]>>,
  language: "ko" | "en" = "ko",
): Promise<Sheets> {
  const workbench = await site().newWorkbench({ language });
  const { page } = workbench;
  const content = (place: string): Promise<Content> =>
    page.evaluate((at) => {
      const [, name, letters, row] = /^(.*)!([A-Z]+)(\d+)$/.exec(at)!;
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const { formula, value } = globalThis.workbench!.book.sheet(name!)!.cell(Number(row) - 1, column);
      return formula ?? (typeof value === "object" || typeof value === "boolean" ? String(value) : value);
    }, place);
  const reset = async (withAddin = false): Promise<void> => {
    await workbench.leaveOutAddin(!withAddin);
    const book = new Book();
    for (const [name, rows] of Object.entries(contents)) {
      const sheet = book.addSheet(name);
      rows.forEach((row, r) =>
        row.forEach((each, c) => {
          if (typeof each === "string" && each.startsWith("=")) sheet.setFormula(r, c, each);
          else if (each !== undefined) sheet.setValue(r, c, each);
        }),
      );
    }
    await workbench.open(book);
  };
  await reset();
  return {
    workbench,
    content,
    reset,
    holds: (places) =>
      eventually(async () => {
        const found: Record<string, Content> = {};
        for (const place of Object.keys(places)) found[place] = await content(place);
        expect(found).toEqual(places);
      }),
    selected: async () => {
      const areas = await page.evaluate(() => globalThis.workbench!.book.selectedAreas());
      return areas.map(printLocal).join(",");
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}
