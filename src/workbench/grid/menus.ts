/** What the menus of cells and of sheets hold: the add-in's own entries, and what people need to try it against Excel. */
import type { ManifestButton } from "../server/addin-description";
import type { Sheet } from "../workbook/model";
import type { Editing } from "./editing";
import type { MenuItem } from "./menu";
import type { OperationName, Operations } from "./operations";
import { inLanguage, say } from "./texts";

export interface Acting {
  readonly editing: Editing;
  readonly operations: Operations;
  press(button: ManifestButton): void;
}

/** In the order of the menu; a line stands between groups. */
const cellOperations: readonly (readonly OperationName[])[] = [
  ["cut", "copy", "paste", "pasteValues"],
  ["insertRow", "deleteRow", "insertColumn", "deleteColumn", "clear"],
  ["sortUp", "sortDown", "find", "replace"],
  ["columnWidth", "rowHeight"],
  ["undo", "redo"],
];

export function cellMenu({ editing: { session }, operations, press }: Acting): MenuItem[] {
  const { addin } = session;
  return [
    ...addin.buttons
      .filter(({ place }) => place === "cell")
      .map((button) => ({
        label: inLanguage(button.label),
        icon: `/addin/${button.icon}`,
        run: () => press(button),
      })),
    ...cellOperations.flatMap((group) =>
      group.map((name, i) => {
        const { label, keys, can, run } = operations[name];
        return { label: say(label), keys, disabled: !can, apart: i === 0, run };
      }),
    ),
  ];
}

/** Hidden sheets can be shown again, one by one; very hidden ones, as in Excel, only by a script. */
export function sheetMenu(
  { editing }: Pick<Acting, "editing">,
  sheet: Sheet,
  rename: () => void,
): MenuItem[] {
  const { book } = editing.session;
  const changeSheets = (work: () => unknown): void => editing.changeSheets(work);
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
