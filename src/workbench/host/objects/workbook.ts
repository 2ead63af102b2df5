/** Excel.Workbook. */
import type { Book } from "../../workbook/model";
import { model } from "../object";

export const workbook = model<Book>("Workbook", {
  properties: { Name: { get: (book) => book.fileName } },
});
