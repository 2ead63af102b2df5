/**
 * Workbook.insertWorksheetsFromBase64: the sheets of an .xlsx file, all or those that are named, go into the workbook.
 * In: the sample's bytes. Out: the ids of the new sheets, which stand at the end, or where the options say.
 */
import { insertSheets, type Book } from "../../workbook/model";
import { readXlsx } from "../../workbook/xlsx";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import type { Json } from "../object";
import { checkStructure } from "./guard";

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: "None" | "Before" | "After" | "Beginning" | "End";
  /** A sheet's name; the library sends a sheet object as its name. */
  readonly relativeTo?: string;
}

export async function insertFromFile(
  book: Book,
  base64: string,
  options: InsertOptions,
  world: World,
): Promise<Json> {
  checkStructure(book, world);
  const from = await readXlsx(bytesOf(base64)).catch(() => {
    throw invalidArgument("not an .xlsx file");
  });
  const wanted = options.sheetNamesToInsert ?? [];
  const sheets = from.sheets.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (sheets.length === 0) throw new HostError("ItemNotFound", wanted.join(", "));
  const position = positionFor(book, options);
  return world.book.batch(() => insertSheets(book, { sheets, from, position }), "add-in").map(({ id }) => id);
}

function positionFor(book: Book, { positionType = "End", relativeTo }: InsertOptions): number {
  if (positionType === "Beginning") return 0;
  if (positionType === "End" || positionType === "None") return book.sheets.length;
  const at = book.sheets.findIndex(({ name }) => name === relativeTo);
  if (at < 0) throw new HostError("ItemNotFound", `the sheet ${relativeTo ?? ""}`);
  return positionType === "Before" ? at : at + 1;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument("not base64");
  }
}
