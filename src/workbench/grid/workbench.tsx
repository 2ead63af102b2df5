/** A workbook as Excel shows it, beside the add-in's task pane. Everything that a person does here goes through the host. */
import {
  type CSSProperties,
  type ReactElement,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { tellFact } from "../../messages/files";
import { printArea } from "../../sheet/address";
import type { ManifestButton } from "../server/addin-description";
import { displayText } from "../workbook/display";
import type { Sheet } from "../workbook/model";
import { lossesOf, writeXlsx, type XlsxWarning } from "../workbook/xlsx";
import { Editing } from "./editing";
import { Editor, type EditorProps } from "./editor";
import { editText } from "./entry";
import { FindPanel } from "./find-panel";
import { FormulaBar } from "./formula-bar";
import { Menu, type MenuItem } from "./menu";
import { cellMenu, sheetMenu } from "./menus";
import type { Cursor } from "./movement";
import { operationsOf } from "./operations";
import { PrintPreview } from "./print-preview";
import { Ribbon } from "./ribbon";
import type { ProfileName } from "../host/profiles";
import type { Session } from "./session";
import { SheetView } from "./sheet-view";
import { StatusBar } from "./status-bar";
import { Tabs } from "./tabs";
import { TaskPane } from "./task-pane";
import { locale, say } from "./texts";
import { useBook } from "./use-book";
import { pressWhileTyping } from "./typing-keys";
import { focusSheet, useRegions } from "./use-regions";

/** What the cell shows, and whether it is a formula's. */
function shownIn(sheet: Sheet, { row, column }: Cursor, date1904: boolean): string {
  const { value, formula, style } = sheet.cell(row, column);
  const text = displayText(value, style.numberFormat, date1904);
  return formula === undefined ? text : `${text} ${say("formula")}`;
}

const tell = ({ kind, where }: XlsxWarning): string =>
  tellFact(kind, where, locale() === "ko-KR" ? "ko" : "en");

export interface WorkbenchProps {
  readonly session: Session;
  readonly notice: string | undefined;
  onNotice(text: string | undefined): void;
  onOpen(file: File): void;
  onExcel(excel: ProfileName): void;
}

interface OpenMenu {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
}

export function Workbench({ session, notice, onNotice, onOpen, onExcel }: WorkbenchProps): ReactElement {
  const { book, host, addin } = session;
  useBook(book);
  const sheet = book.activeSheet;
  const [paneOpen, setPaneOpen] = useState(true);
  const [preview, setPreview] = useState(false);
  const [readOnly, setReadOnly] = useState(book.readOnly);
  const [menu, setMenu] = useState<OpenMenu>();
  const editing = useMemo(() => new Editing(session, onNotice), [session]);
  useSyncExternalStore(editing.subscribe, () => editing.version);
  useEffect(editing.watch, [editing]);
  const { active, selection, typing } = editing;
  const [finding, setFinding] = useState<"find" | "replace">();
  const operations = operationsOf(editing, (replacing) => setFinding(replacing ? "replace" : "find"));
  useRegions();

  useEffect(() => {
    globalThis.workbench = session;
    void host.idle().then(() => document.body.setAttribute("data-ready", String(session.number)));
  }, [session, host]);

  useEffect(() => {
    host.onPane = setPaneOpen;
    return () => void delete host.onPane;
  }, [host]);

  const press = (button: ManifestButton): void => {
    if (button.command === undefined) return setPaneOpen(true);
    host
      .runCommand(button.command, button.id)
      .catch((error: unknown) => onNotice(String((error as Error).message)));
  };
  const save = async (): Promise<void> => {
    if (!editing.finish()) return;
    await host.idle();
    const losses = lossesOf(book).map(tell);
    if (losses.length > 0 && !window.confirm(losses.join("\n"))) return;
    session.unsaved.saved();
    const bytes = await writeXlsx(book, { namespaces: [addin.namespace], fileName: book.fileName });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
    link.download = book.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const acting = { editing, operations, press };
  const fieldOf = (
    where: "cell" | "bar",
  ): Omit<EditorProps, "label" | "className" | "multiline" | "text"> => ({
    addin,
    typing: typing?.where === where,
    placed: typing?.placed,
    onChange: (text, caret) =>
      typing || where === "bar" ? editing.type(text, caret) : editing.begin(text, where),
    onCaret: (caret) => editing.caret(caret),
    onAccept: (text, caret) => editing.accept(text, caret),
    onLeave: () => editing.leave(where),
    onKey: (event) => {
      const done = pressWhileTyping(event, editing);
      if (!editing.typing) focusSheet();
      return done;
    },
  });
  const edited = typing?.place ?? active;
  const address = printArea({ row: edited.row, column: edited.column, rows: 1, columns: 1 });
  const held = session.warnings.map(tell).join(" ");
  return (
    <div className="workbench">
      <Ribbon
        addin={addin}
        fileName={book.fileName}
        readOnly={readOnly}
        onReadOnly={(next) => {
          book.readOnly = next;
          setReadOnly(next);
          onNotice(undefined);
        }}
        excel={session.excel}
        onExcel={onExcel}
        onOpen={onOpen}
        onSave={() => void save()}
        onPrint={() => setPreview(true)}
        onButton={press}
        operations={operations}
      />
      {(notice ?? (held || undefined)) !== undefined && (
        <div className="notice" role="alert">
          <span>{notice ?? held}</span>
          {notice !== undefined && (
            <button type="button" onClick={() => onNotice(undefined)}>
              {say("dismiss")}
            </button>
          )}
        </div>
      )}
      <FormulaBar
        {...fieldOf("bar")}
        book={book}
        selection={selection}
        text={typing?.text ?? editText(sheet, active.row, active.column, book.date1904)}
        onFocus={() => editing.continueIn("bar")}
        onGo={(target, area) => {
          editing.goTo(target, area);
          focusSheet();
        }}
        onWrong={() => onNotice(say("badName"))}
      />
      {finding && (
        <FindPanel
          editing={editing}
          replacing={finding === "replace"}
          onClose={() => {
            setFinding(undefined);
            focusSheet();
          }}
        />
      )}
      <div className="middle">
        <main>
          <SheetView
            key={sheet.id}
            {...{ editing, operations, sheet }}
            editor={(style: CSSProperties) => (
              <Editor
                {...fieldOf("cell")}
                text={typing?.where === "cell" ? typing.text : ""}
                label={address}
                className="cell-editor"
                style={style}
                multiline={false}
              />
            )}
            onMenu={(x, y) => setMenu({ label: say("cellMenu"), x, y, items: cellMenu(acting) })}
          />
        </main>
        <TaskPane session={session} open={paneOpen} onClose={() => setPaneOpen(false)} />
      </div>
      <Tabs
        book={book}
        typing={typing !== undefined}
        onActivate={(target) => editing.activate(target)}
        onRename={(target, name) => editing.rename(target, name)}
        onAdd={() => editing.changeSheets(() => book.activate(book.addSheet()))}
        onMenu={(target, at, rename) =>
          setMenu({ label: say("sheetMenu"), ...at, items: sheetMenu(acting, target, rename) })
        }
      />
      <StatusBar
        sheet={sheet}
        said={typing ? "" : `${address} ${shownIn(sheet, active, book.date1904)}`}
        areas={editing.areas}
        editing={typing !== undefined}
        calculating={editing.working > 0}
      />
      {menu && (
        <Menu
          {...menu}
          onClose={() => {
            setMenu(undefined);
            focusSheet();
          }}
        />
      )}
      {preview && <PrintPreview book={book} sheet={sheet} onClose={() => setPreview(false)} />}
    </div>
  );
}
