/** The sheets' tabs. A double click or F2 renames, a right click or Shift+F10 opens the sheet's menu. */
import { type ReactElement, useState } from "react";
import type { Book, Sheet } from "../workbook/model";
import { say } from "./texts";
import { focusSheet } from "./use-regions";

export interface TabsProps {
  readonly book: Book;
  /** Someone types: the focus stays there, since a formula may point to another sheet. */
  readonly typing: boolean;
  onActivate(sheet: Sheet): void;
  onRename(sheet: Sheet, name: string): void;
  onAdd(): void;
  /** Opens the sheet's menu at a place; `rename` is what its entry for renaming does. */
  onMenu(sheet: Sheet, at: { x: number; y: number }, rename: () => void): void;
}

export function Tabs({ book, typing, onActivate, onRename, onAdd, onMenu }: TabsProps): ReactElement {
  const [renaming, setRenaming] = useState<Sheet>();
  const visible = book.sheets.filter(({ visibility }) => visibility === "visible");
  const active = visible.indexOf(book.activeSheet);
  return (
    <nav className="tabs" aria-label={say("sheets")}>
      <div role="tablist" aria-label={say("sheets")}>
        {visible.map((sheet, i) =>
          renaming === sheet ? (
            <input
              key={sheet.id}
              autoFocus
              aria-label={sheet.name}
              defaultValue={sheet.name}
              onBlur={() => setRenaming(undefined)}
              onKeyDown={(event) => {
                if (event.key === "Enter") {
                  event.preventDefault();
                  onRename(sheet, event.currentTarget.value);
                }
                if (event.key === "Enter" || event.key === "Escape") setRenaming(undefined);
              }}
            />
          ) : (
            <button
              type="button"
              role="tab"
              key={sheet.id}
              aria-selected={sheet === book.activeSheet}
              tabIndex={sheet === book.activeSheet ? 0 : -1}
              style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
              onMouseDown={(event) => typing && event.preventDefault()}
              onClick={(event) => {
                onActivate(sheet);
                // After a click one types into the sheet; with the keyboard one stays on the tabs.
                if (event.detail > 0 && !typing) focusSheet();
              }}
              onDoubleClick={() => setRenaming(sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                onActivate(sheet);
                const { left, top } = event.currentTarget.getBoundingClientRect();
                onMenu(sheet, { x: left, y: top }, () => setRenaming(sheet));
              }}
              onKeyDown={(event) => {
                const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
                const next = step === 0 ? undefined : visible[active + step];
                if (event.key === "F2") setRenaming(sheet);
                if (!next) return;
                onActivate(next);
                (event.currentTarget.parentElement!.children[i + step] as HTMLElement).focus();
              }}
            >
              {sheet.name}
              {sheet.protection.on && (
                <svg viewBox="0 0 16 16" width="11" height="11" role="img" aria-label={say("protectedSheet")}>
                  <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" fill="currentColor" />
                </svg>
              )}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="add-sheet"
        title={say("addSheet")}
        aria-label={say("addSheet")}
        onClick={onAdd}
      >
        +
      </button>
    </nav>
  );
}
