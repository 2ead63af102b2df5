/** What the menus of cells and of sheets hold: the add-in's own entries, and what people need to try it against Excel. */
import type { ManifestButton } from "../server/addin-description";
import { deleteColumns, deleteRows, insertColumns, insertRows, type Sheet } from "../workbook/model";
import type { MenuItem } from "./menu";
import type { Session } from "./session";
import { inLanguage, say } from "./texts";
import type { Editing } from "./use-editing";

export interface Acting extends Pick<Editing, "selection" | "change" | "changeSheets"> {
  readonly session: Session;
  press(button: ManifestButton): void;
}

export function cellMenu({ session: { book, addin }, selection, change, press }: Acting): MenuItem[] {
  const sheet = book.activeSheet;
  const { row, column, rows, columns } = selection;
  return [
    ...addin.buttons
      .filter(({ place }) => place === "cell")
      .map((button) => ({
        label: inLanguage(button.label),
        icon: `/addin/${button.icon}`,
        run: () => press(button),
      })),
    { label: say("insertRow"), run: () => change(() => insertRows(book, sheet, row, rows)) },
    { label: say("deleteRow"), run: () => change(() => deleteRows(book, sheet, row, rows)) },
    { label: say("insertColumn"), run: () => change(() => insertColumns(book, sheet, column, columns)) },
    { label: say("deleteColumn"), run: () => change(() => deleteColumns(book, sheet, column, columns)) },
    { label: say("clear"), run: () => change(() => sheet.clear(selection, "contents")) },
  ];
}

/** Hidden sheets can be shown again, one by one; very hidden ones, as in Excel, only by a script. */
export function sheetMenu(
  { session: { book }, changeSheets }: Acting,
  sheet: Sheet,
  rename: () => void,
): MenuItem[] {
  const { protection } = sheet;
  const protect = (on: boolean): void => {
    sheet.protection = { ...protection, on };
    sheet.touch();
  };
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  const hidden = book.sheets.filter(({ visibility }) => visibility === "hidden");
  return [
    { label: say("rename"), run: rename },
    {
      label: say(protection.on ? "unprotect" : "protect"),
      run: () => changeSheets(() => protect(!protection.on)),
    },
    ...(others.length === 0
      ? []
      : [
          { label: say("hide"), run: () => changeSheets(() => book.setVisibility(sheet, "hidden")) },
          { label: say("deleteSheet"), run: () => changeSheets(() => book.deleteSheet(sheet)) },
        ]),
    ...hidden.map((other) => ({
      label: `${say("unhide")}: ${other.name}`,
      run: () =>
        changeSheets(() => {
          book.setVisibility(other, "visible");
          book.activate(other);
        }),
    })),
  ];
}
