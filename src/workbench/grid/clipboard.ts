/**
 * Cut, copy and paste. In: Ctrl+C on 예산!B4:C5, Ctrl+V on 실적!E1. Out: the cells there, formulas moved along; what comes from
 * Excel or another program arrives with its looks, numbers and merged cells. Nothing is written where Excel would refuse.
 */
import { type Area, contains } from "../../sheet/address";
import { blockOf, type Book, inUse, moveCells, putBlock, restyle, type Sheet } from "../workbook/model";
import { type Clip, overwriteRefusal, tiles } from "./copying";
import type { Editing } from "./editing";
import { commit, refusal } from "./entry";
import { displayText } from "../workbook/display";
import { type Exchanged, type ExchangedCell, fromHtml, fromTabs, toHtml, toTabs } from "./exchange";
import type { TextKey } from "./texts";

let count = 0;

/** Puts the selected cells on the clipboard. */
export function copyTo(data: DataTransfer, editing: Editing, cut: boolean): void {
  const { sheet, areas, selection } = editing;
  const { date1904 } = editing.session.book;
  if (editing.refused(areas.length > 1 ? "severalAreas" : undefined)) return;
  const block = blockOf(sheet, selection);
  const text = toTabs(
    block.cells.map((line) =>
      line.map(({ value, style }) => displayText(value, style.numberFormat, date1904)),
    ),
  );
  const mark = `${editing.session.number}-${++count}`;
  data.setData("text/plain", text);
  data.setData("text/html", toHtml(sheet, block.area, date1904, mark));
  editing.keep({ mark, text, sheet, block, cut });
}

/** Puts what is on the clipboard into the selected cells. `valuesOnly`: neither formulas nor looks. */
export function pasteFrom(
  data: Readonly<{ html: string; text: string }>,
  editing: Editing,
  valuesOnly = false,
): void {
  const { clip } = editing;
  const exchanged = data.html === "" ? undefined : fromHtml(data.html);
  const own = exchanged?.mark === undefined ? data.text === clip?.text : exchanged.mark === clip?.mark;
  if (clip && own) return pasteClip(editing, clip, valuesOnly, clip);
  if (data.text === "" && !exchanged) return;
  pasteBlock(editing, exchanged ?? fromTabs(data.text.replace(/\0/g, "")), valuesOnly);
}

/** Enter puts what was copied here into the selected cells, and with that copying ends. */
export function pasteCopied(editing: Editing): void {
  const { clip } = editing;
  if (!clip) return;
  pasteClip(editing, clip, false);
  editing.keep(undefined);
}

/** Puts a block of this workbook at a place of the sheet that is shown. */
export const pasteBlockOf = (editing: Editing, copied: Copied, place: Area): void =>
  pasteClip(editing, copied, false, undefined, place);

type Copied = Pick<Clip, "sheet" | "block" | "cut">;

/** `keeping`: what can be pasted once more after that. */
function pasteClip(
  editing: Editing,
  clip: Copied,
  valuesOnly: boolean,
  keeping?: Clip,
  selection = editing.selection,
): void {
  const { sheet } = editing;
  const { book } = editing.session;
  const { area, cells } = clip.block;
  if (clip.cut) {
    const at = { row: selection.row, column: selection.column };
    const target = { ...area, ...at };
    const why = refusal(book, clip.sheet, area) ?? overwriteRefusal(clip.sheet, area);
    if (editing.refused(why ?? writeRefusal(book, sheet, target))) return;
    editing.change(() => moveCells(book, clip.sheet, area, sheet, at), [target]);
    editing.choose(target);
    return;
  }
  const places = tiles(inUse(sheet, selection), cells.length, cells[0]!.length);
  write(
    editing,
    places,
    (place) => putBlock(sheet, clip.block, place, valuesOnly ? "values" : "all"),
    keeping,
  );
}

function pasteBlock(editing: Editing, { rows, merges }: Exchanged, valuesOnly: boolean): void {
  const { sheet, selection } = editing;
  const places = tiles(inUse(sheet, selection), rows.length, rows[0]!.length);
  write(editing, places, (place) => {
    if (!valuesOnly && merges.length > 0) sheet.unmerge(place);
    rows.forEach((line, r) =>
      line.forEach((cell, c) => putExchanged(sheet, place.row + r, place.column + c, cell, valuesOnly)),
    );
    if (!valuesOnly)
      for (const merge of merges)
        sheet.merge({ ...merge, row: place.row + merge.row, column: place.column + merge.column });
  });
}

function putExchanged(
  sheet: Sheet,
  row: number,
  column: number,
  { text, number, look }: ExchangedCell,
  valuesOnly: boolean,
): void {
  const covering = sheet.mergeAt(row, column);
  if (covering && (covering.row !== row || covering.column !== column)) return;
  if (look && !valuesOnly) sheet.setStyle(row, column, restyle(sheet.styleAt(row, column), look));
  if (number !== undefined) return sheet.setValue(row, column, number);
  // A text that only looks like a formula is a text.
  if (commit(sheet, row, column, text) !== undefined) sheet.setValue(row, column, text);
}

/** Writes every place, unless Excel would refuse one of them; they are selected then. */
function write(editing: Editing, places: readonly Area[], put: (place: Area) => void, keeping?: Clip): void {
  const { sheet } = editing;
  const { book } = editing.session;
  const why = places.map((place) => writeRefusal(book, sheet, place)).find(Boolean);
  if (editing.refused(why)) return;
  editing.change(() => {
    for (const place of places) put(place);
  }, places);
  const last = places.at(-1)!;
  const { row, column } = places[0]!;
  const all = { row, column, rows: last.row + last.rows - row, columns: last.column + last.columns - column };
  editing.choose(all);
  if (keeping && !touching(places, keeping, sheet)) editing.keep(keeping);
}

/** Whether what was copied was itself written over. */
const touching = (places: readonly Area[], { sheet, block: { area } }: Clip, on: Sheet): boolean =>
  sheet === on &&
  places.some((place) => contains(place, area.row, area.column) || contains(area, place.row, place.column));

function writeRefusal(book: Book, sheet: Sheet, area: Area): TextKey | undefined {
  return refusal(book, sheet, area) ?? overwriteRefusal(sheet, area);
}
