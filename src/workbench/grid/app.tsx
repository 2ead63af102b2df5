/** The workbench: a workbook as Excel shows it, beside the add-in's task pane. Everything that a person does here goes through the host. */
import { type CSSProperties, type ReactElement, useEffect, useState } from "react";
import { type Area, printArea } from "../../sheet/address";
import type { ManifestButton } from "../server/addin-description";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  type Sheet,
  SheetNameError,
} from "../workbook/model";
import { writeXlsx, XlsxError } from "../workbook/xlsx";
import { CellMenu, FormulaBar, inLanguage, type MenuItem, Ribbon, StatusBar, Tabs } from "./bars";
import { Editor, type EditorProps } from "./editor";
import { commit, editText, refusal } from "./entry";
import { areaBetween, type Cursor, step } from "./movement";
import { PrintPreview } from "./print-preview";
import { openSession, type Session, type Surroundings } from "./session";
import { SheetView } from "./sheet-view";
import { TaskPane } from "./task-pane";
import { say, sayRefusal } from "./texts";
import { useBook } from "./use-book";

interface Editing {
  readonly text: string;
  readonly where: "cell" | "bar";
}

export function App({ around, first }: { around: Surroundings; first: Session }): ReactElement {
  const [session, setSession] = useState(first);
  const [notice, setNotice] = useState<string>();
  const open = async (file: File): Promise<void> => {
    try {
      setSession(await openSession(around, new Uint8Array(await file.arrayBuffer()), file.name));
      setNotice(undefined);
    } catch (error) {
      setNotice(`${file.name}: ${sayRefusal(error instanceof XlsxError ? error.reason : "damaged")}`);
    }
  };
  useEffect(() => {
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (event.type === "drop" && file) void open(file);
    };
    window.addEventListener("dragover", drop);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drop);
      window.removeEventListener("drop", drop);
    };
  });
  return (
    <Workbench
      key={session.number}
      session={session}
      notice={notice}
      onNotice={setNotice}
      onOpen={(file) => void open(file)}
    />
  );
}

interface WorkbenchProps {
  readonly session: Session;
  readonly notice: string | undefined;
  onNotice(text: string | undefined): void;
  onOpen(file: File): void;
}

function Workbench({ session, notice, onNotice, onOpen }: WorkbenchProps): ReactElement {
  const { book, host, addin } = session;
  const version = useBook(book);
  const sheet = book.activeSheet;
  const [cursors, setCursors] = useState<{ anchor: Cursor; cursor: Cursor }>();
  const [editing, setEditing] = useState<Editing>();
  const [paneOpen, setPaneOpen] = useState(true);
  const [preview, setPreview] = useState(false);
  const [menu, setMenu] = useState<{ x: number; y: number }>();
  const [working, setWorking] = useState(0);

  const selection = book.selection();
  const known = cursors && sameArea(areaBetween(sheet, cursors.anchor, cursors.cursor), selection);
  const anchor = known ? cursors.anchor : { row: selection.row, column: selection.column };
  const cursor = known
    ? cursors.cursor
    : { row: selection.row + selection.rows - 1, column: selection.column + selection.columns - 1 };

  // While someone types, Excel refuses the add-in's requests.
  useEffect(() => {
    host.faults.cellEditMode = editing !== undefined;
  }, [editing, host]);
  useEffect(() => {
    globalThis.workbench = session;
    void host.idle().then(() => document.body.setAttribute("data-ready", String(session.number)));
  }, [session, host]);

  const edit = (work: () => void): Promise<void> => {
    setWorking((count) => count + 1);
    return host.edit(work).finally(() => setWorking((count) => count - 1));
  };
  const select = (from: Cursor, to: Cursor): void => {
    if (editing && !pointed(to)) finish(0, 0);
    else if (editing) return;
    setCursors({ anchor: from, cursor: to });
    book.select(areaBetween(sheet, from, to), sheet);
  };
  /** A cell that is clicked while a formula waits for an operand becomes that operand. */
  const pointed = (at: Cursor): boolean => {
    if (!editing || !/^=(.*[-+*/^&=<>,(:])?$/s.test(editing.text)) return false;
    setEditing({ ...editing, text: editing.text + printArea({ ...at, rows: 1, columns: 1 }) });
    return true;
  };
  const finish = (rows: number, columns: number): void => {
    if (!editing) return;
    const before = editText(sheet, anchor.row, anchor.column, book.date1904);
    host.faults.cellEditMode = false;
    setEditing(undefined);
    if (editing.text !== before) {
      let refused: ReturnType<typeof commit>;
      void edit(() => (refused = commit(sheet, anchor.row, anchor.column, editing.text))).then(() =>
        onNotice(refused && say(refused)),
      );
    }
    if (rows === 0 && columns === 0) return;
    const target = step(sheet, anchor, rows, columns);
    setCursors({ anchor: target, cursor: target });
    book.select(areaBetween(sheet, target, target), sheet);
  };
  const begin = (text?: string, where: Editing["where"] = "cell"): void => {
    const refused = refusal(sheet, { ...anchor, rows: 1, columns: 1 });
    if (refused) return onNotice(say(refused));
    if (sheet.cell(anchor.row, anchor.column).spilledFrom && text === undefined)
      return onNotice(say("spilled"));
    setEditing({ text: text ?? editText(sheet, anchor.row, anchor.column, book.date1904), where });
  };
  const change = (work: () => void): void => {
    const refused = refusal(sheet, selection);
    if (refused) onNotice(say(refused));
    else void edit(work);
  };

  const press = (button: ManifestButton): void => {
    if (button.command === undefined) return setPaneOpen(true);
    setPaneOpen(true);
    host
      .runCommand(button.command, button.id)
      .catch((error: unknown) => onNotice(String((error as Error).message)));
  };
  const save = async (): Promise<void> => {
    const bytes = await writeXlsx(book, { namespaces: [addin.namespace] });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
    link.download = book.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const editorProps: Omit<EditorProps, "label" | "className" | "multiline" | "focused"> = {
    addin,
    text: editing?.text ?? editText(sheet, anchor.row, anchor.column, book.date1904),
    onChange: (text) => setEditing({ text, where: editing?.where ?? "bar" }),
    onCommit: finish,
    onCancel: () => {
      setEditing(undefined);
      document.querySelector<HTMLElement>(".sheet")?.focus();
    },
  };
  const lost = session.warnings.map(({ kind }) => kind).join(", ");
  return (
    <div className="workbench">
      <Ribbon
        addin={addin}
        fileName={book.fileName}
        onOpen={onOpen}
        onSave={() => void save()}
        onPrint={() => setPreview(true)}
        onButton={press}
      />
      {(notice ?? (lost || undefined)) !== undefined && (
        <div className="notice" role="alert">
          <span>{notice ?? `${say("lost")} ${lost}`}</span>
          {notice !== undefined && (
            <button type="button" onClick={() => onNotice(undefined)}>
              {say("dismiss")}
            </button>
          )}
        </div>
      )}
      <FormulaBar
        {...editorProps}
        book={book}
        selection={selection}
        focused={editing?.where === "bar"}
        onFocus={() => editing === undefined && begin(undefined, "bar")}
        onGo={(target, area) => {
          setCursors(undefined);
          book.select(area, target);
          document.querySelector<HTMLElement>(".sheet")?.focus();
        }}
        onWrong={() => onNotice(say("badName"))}
      />
      <div className="middle">
        <main>
          <SheetView
            key={sheet.id}
            {...{ book, sheet, version, anchor, cursor }}
            {...(editing?.where === "cell"
              ? {
                  editor: (style: CSSProperties) => (
                    <Editor
                      {...editorProps}
                      focused
                      label={printArea({ ...anchor, rows: 1, columns: 1 })}
                      className="cell-editor"
                      style={style}
                      multiline={false}
                    />
                  ),
                }
              : {})}
            onSelect={select}
            onEdit={begin}
            onClear={() => change(() => sheet.clear(selection, "contents"))}
            onMenu={(x, y) => setMenu({ x, y })}
          />
        </main>
        <TaskPane session={session} open={paneOpen} onClose={() => setPaneOpen(false)} />
      </div>
      <Tabs
        book={book}
        onActivate={(target) => {
          finish(0, 0);
          setCursors(undefined);
          book.activate(target);
        }}
        onRename={(target, name) => rename(target, name)}
        onAdd={() => void edit(() => book.activate(book.addSheet()))}
      />
      <StatusBar
        sheet={sheet}
        selection={selection}
        editing={editing !== undefined}
        calculating={working > 0}
      />
      {menu && (
        <aside aria-label={say("cellMenu")}>
          <CellMenu {...menu} items={menuItems()} onClose={() => setMenu(undefined)} />
        </aside>
      )}
      {preview && <PrintPreview book={book} sheet={sheet} onClose={() => setPreview(false)} />}
    </div>
  );

  function rename(target: Sheet, name: string): void {
    if (name === target.name) return;
    void edit(() => book.rename(target, name)).catch((error: unknown) => {
      if (error instanceof SheetNameError) onNotice(say("badSheetName"));
      else throw error;
    });
  }

  function menuItems(): MenuItem[] {
    const { row, column, rows, columns } = selection;
    const own = addin.buttons.filter(({ place }) => place === "cell");
    return [
      ...own.map((button) => ({
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
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
