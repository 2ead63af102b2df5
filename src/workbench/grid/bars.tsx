/** What surrounds the sheet: ribbon, formula bar, tabs, status bar, the menu of a cell. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { AddinDescription, ManifestButton, ManifestText } from "../server/addin-description";
import { type Area, printArea } from "../../sheet/address";
import { displayText } from "../workbook/display";
import type { Book, Sheet } from "../workbook/model";
import { Editor, type EditorProps } from "./editor";
import { placeOf } from "./entry";
import { locale, say } from "./texts";

const inLanguage = (text: ManifestText): string => text.overrides[locale()] ?? text.default;

export interface RibbonProps {
  readonly addin: AddinDescription;
  readonly fileName: string;
  onOpen(file: File): void;
  onSave(): void;
  onPrint(): void;
  onButton(button: ManifestButton): void;
}

export function Ribbon({ addin, fileName, onOpen, onSave, onPrint, onButton }: RibbonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="ribbon">
      <div className="title-bar">
        <span className="app-name">X</span>
        <h1>{fileName}</h1>
      </div>
      <div className="ribbon-groups" role="toolbar" aria-label={say("ribbon")}>
        <section className="ribbon-group" aria-label={say("file")}>
          <div>
            <button type="button" onClick={() => input.current!.click()}>
              {say("open")}
            </button>
            <button type="button" onClick={onSave}>
              {say("save")}
            </button>
            <button type="button" onClick={onPrint}>
              {say("print")}
            </button>
            <input
              ref={input}
              type="file"
              accept=".xlsx"
              hidden
              aria-label={say("open")}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = "";
                if (file) onOpen(file);
              }}
            />
          </div>
          <p aria-hidden>{say("file")}</p>
        </section>
        <section className="ribbon-group" aria-label={inLanguage(addin.group)}>
          <div>
            {addin.buttons
              .filter(({ place }) => place === "ribbon")
              .map((button) => (
                <button
                  type="button"
                  key={button.id}
                  id={button.id}
                  className="large"
                  title={inLanguage(button.tip)}
                  onClick={() => onButton(button)}
                >
                  <img src={`/addin/${button.icon}`} alt="" width={32} height={32} />
                  {inLanguage(button.label)}
                </button>
              ))}
          </div>
          <p aria-hidden>{inLanguage(addin.group)}</p>
        </section>
      </div>
    </header>
  );
}

export interface FormulaBarProps extends Omit<EditorProps, "label" | "className" | "multiline"> {
  readonly book: Book;
  readonly selection: Area;
  onGo(sheet: Sheet, area: Area): void;
  onWrong(): void;
}

export function FormulaBar({ book, selection, onGo, onWrong, ...editor }: FormulaBarProps): ReactElement {
  const [name, setName] = useState<string>();
  const single = book.activeSheet.mergeAt(selection.row, selection.column);
  const whole = single?.rows === selection.rows && single.columns === selection.columns;
  const shown = whole ? printArea({ ...selection, rows: 1, columns: 1 }) : printArea(selection);
  return (
    <section className="formula-bar" aria-label={say("formulaBar")}>
      <input
        aria-label={say("nameBox")}
        className="name-box"
        value={name ?? shown}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => setName(undefined)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setName(undefined);
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const place = placeOf(event.currentTarget.value, book);
          setName(undefined);
          if (place) onGo(place.sheet, place.area);
          else onWrong();
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <Editor {...editor} label={say("formulaBar")} className="formula-editor" multiline />
    </section>
  );
}

export interface TabsProps {
  readonly book: Book;
  onActivate(sheet: Sheet): void;
  onRename(sheet: Sheet, name: string): void;
  onAdd(): void;
}

export function Tabs({ book, onActivate, onRename, onAdd }: TabsProps): ReactElement {
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
                if (event.key === "Enter") onRename(sheet, event.currentTarget.value);
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
              onClick={() => onActivate(sheet)}
              onDoubleClick={() => setRenaming(sheet)}
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

export function StatusBar({
  sheet,
  selection,
  editing,
  calculating,
}: {
  sheet: Sheet;
  selection: Area;
  editing: boolean;
  calculating: boolean;
}): ReactElement {
  const values = sheet.cellsIn(selection).map(([, , { value }]) => value);
  const numbers = values.filter((value): value is number => typeof value === "number");
  const sum = numbers.reduce((total, each) => total + each, 0);
  const filled = values.filter((value) => value !== undefined).length;
  const shown = (value: number): string => displayText(value, Number.isInteger(value) ? "#,##0" : "#,##0.00");
  return (
    <footer className="status-bar">
      <span role="status">{say(calculating ? "calculating" : editing ? "editing" : "ready")}</span>
      {filled > 1 && (
        <span>
          {numbers.length > 0 && `${say("average")}: ${shown(sum / numbers.length)}   `}
          {`${say("count")}: ${filled}`}
          {numbers.length > 0 && `   ${say("sum")}: ${shown(sum)}`}
        </span>
      )}
    </footer>
  );
}

export interface MenuItem {
  readonly label: string;
  readonly icon?: string;
  run(): void;
}

export function CellMenu({
  x,
  y,
  items,
  onClose,
}: {
  x: number;
  y: number;
  items: readonly MenuItem[];
  onClose(): void;
}): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (menu.current!.firstElementChild as HTMLElement).focus();
    const close = (event: Event): void => void (!menu.current?.contains(event.target as Node) && onClose());
    window.addEventListener("mousedown", close);
    window.addEventListener("blur", onClose);
    return () => {
      window.removeEventListener("mousedown", close);
      window.removeEventListener("blur", onClose);
    };
  }, []);
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={say("cellMenu")}
      className="cell-menu"
      style={{ left: Math.min(x, innerWidth - 240), top: Math.min(y, innerHeight - items.length * 32 - 12) }}
      onKeyDown={(event) => {
        const all = [...menu.current!.children] as HTMLElement[];
        const at = all.indexOf(document.activeElement as HTMLElement);
        if (event.key === "Escape") onClose();
        if (event.key === "ArrowDown") all[(at + 1) % all.length]!.focus();
        if (event.key === "ArrowUp") all[(at + all.length - 1) % all.length]!.focus();
      }}
    >
      {items.map(({ label, icon, run }) => (
        <button
          type="button"
          role="menuitem"
          key={label}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {icon && <img src={icon} alt="" width={16} height={16} />}
          {label}
        </button>
      ))}
    </div>
  );
}

export { inLanguage };
