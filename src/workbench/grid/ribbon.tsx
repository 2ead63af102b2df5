/**
 * The title with the file's name and the way of working, and the ribbon: the workbench's own buttons and the add-in's.
 */
import { type ReactElement, useRef } from "react";
import { excels, type ProfileName } from "../host/profiles";
import type { AddinDescription, ManifestButton } from "../server/addin-description";
import type { OperationName, Operations } from "./operations";
import { inLanguage, say } from "./texts";
import { focusSheet } from "./use-regions";

export interface RibbonProps {
  readonly addin: AddinDescription;
  readonly fileName: string;
  readonly readOnly: boolean;
  onReadOnly(readOnly: boolean): void;
  /** Which Excel the workbench stands for. */
  readonly excel: ProfileName;
  onExcel(excel: ProfileName): void;
  onOpen(file: File): void;
  onSave(): void;
  onPrint(): void;
  onButton(button: ManifestButton): void;
  readonly operations: Operations;
}

/** What has a button of its own; all else is in the menu of cells. */
const edits: readonly OperationName[] = [
  "undo",
  "redo",
  "cut",
  "copy",
  "paste",
  "find",
  "sortUp",
  "sortDown",
];

export function Ribbon(props: RibbonProps): ReactElement {
  const { addin, fileName, readOnly, onReadOnly, excel, onExcel, onOpen, onSave, onPrint, onButton } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="ribbon">
      <div className="title-bar">
        <span className="app-name">X</span>
        <h1>{fileName}</h1>
        <select
          aria-label={say("mode")}
          value={readOnly ? "viewing" : "editMode"}
          onChange={(event) => onReadOnly(event.currentTarget.value === "viewing")}
        >
          <option value="editMode">{say("editMode")}</option>
          <option value="viewing">{say("viewing")}</option>
        </select>
        <select
          aria-label={say("excel")}
          value={excel}
          onChange={(event) => onExcel(event.currentTarget.value as ProfileName)}
        >
          {(["easy", ...excels] as const).map((name) => (
            <option key={name} value={name}>
              {say(name)}
            </option>
          ))}
        </select>
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
        <section className="ribbon-group" aria-label={say("edit")}>
          <div className="edits">
            {edits.map((name) => {
              const { label, keys, can, run } = props.operations[name];
              return (
                <button
                  type="button"
                  key={name}
                  disabled={!can}
                  title={keys === undefined ? say(label) : `${say(label)} (${keys})`}
                  // The cells keep the focus: cut, copy and paste are theirs.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    focusSheet();
                    run();
                  }}
                >
                  {say(label)}
                </button>
              );
            })}
          </div>
          <p aria-hidden>{say("edit")}</p>
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
