/** A workbook as Excel shows it, beside the add-in's task pane. Everything that a person does here goes through the host. */
import { type CSSProperties, type ReactElement, useEffect, useState } from "react";
import { tellFact } from "../../messages/files";
import { printArea } from "../../sheet/address";
import type { ManifestButton } from "../server/addin-description";
import { lossesOf, writeXlsx, type XlsxWarning } from "../workbook/xlsx";
import { Editor, type EditorProps } from "./editor";
import { editText } from "./entry";
import { FormulaBar } from "./formula-bar";
import { Menu, type MenuItem } from "./menu";
import { cellMenu, sheetMenu } from "./menus";
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
import { useEditing } from "./use-editing";
import { focusSheet, useRegions } from "./use-regions";

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
  const version = useBook(book);
  const sheet = book.activeSheet;
  const [paneOpen, setPaneOpen] = useState(true);
  const [preview, setPreview] = useState(false);
  const [readOnly, setReadOnly] = useState(book.readOnly);
  const [menu, setMenu] = useState<OpenMenu>();
  const editing = useEditing(session, onNotice);
  const { anchor, cursor, selection } = editing;
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
    const losses = lossesOf(book).map(tell);
    if (losses.length > 0 && !window.confirm(losses.join("\n"))) return;
    const bytes = await writeXlsx(book, { namespaces: [addin.namespace], fileName: book.fileName });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
    link.download = book.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const acting = { ...editing, session, press };

  const editorProps: Pick<EditorProps, "addin" | "onCommit" | "onCancel"> = {
    addin,
    onCommit: (rows, columns) => {
      editing.finish(rows, columns);
      focusSheet();
    },
    onCancel: () => {
      editing.cancel();
      focusSheet();
    },
  };
  const address = printArea({ ...anchor, rows: 1, columns: 1 });
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
        {...editorProps}
        book={book}
        selection={selection}
        text={editing.text ?? editText(sheet, anchor.row, anchor.column, book.date1904)}
        typing={editing.where === "bar"}
        onChange={editing.type}
        onFocus={() => editing.text === undefined && editing.begin(undefined, "bar")}
        onGo={(target, area) => {
          editing.leave();
          book.select(area, target);
          focusSheet();
        }}
        onWrong={() => onNotice(say("badName"))}
      />
      <div className="middle">
        <main>
          <SheetView
            key={sheet.id}
            {...{ book, sheet, version, anchor, cursor }}
            typing={editing.where === "cell"}
            editor={(style: CSSProperties) => (
              <Editor
                {...editorProps}
                text={editing.where === "cell" ? editing.text! : ""}
                typing={editing.where === "cell"}
                label={address}
                className="cell-editor"
                style={style}
                multiline={false}
                onChange={(text) => (editing.where === "cell" ? editing.type(text) : editing.begin(text))}
              />
            )}
            onSelect={editing.select}
            onEdit={() => editing.begin()}
            onClear={() => editing.change(() => sheet.clear(selection, "contents"))}
            onMenu={(x, y) => setMenu({ label: say("cellMenu"), x, y, items: cellMenu(acting) })}
          />
        </main>
        <TaskPane session={session} open={paneOpen} onClose={() => setPaneOpen(false)} />
      </div>
      <Tabs
        book={book}
        onActivate={(target) => {
          editing.finish(0, 0);
          editing.leave();
          book.activate(target);
        }}
        onRename={editing.rename}
        onAdd={() => editing.changeSheets(() => book.activate(book.addSheet()))}
        onMenu={(target, at, rename) =>
          setMenu({ label: say("sheetMenu"), ...at, items: sheetMenu(acting, target, rename) })
        }
      />
      <StatusBar
        sheet={sheet}
        selection={selection}
        editing={editing.text !== undefined}
        calculating={editing.working}
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
