/**
 * A table on its way to the clipboard: copied as it appears, and shown selected, so that Ctrl+C or the button copies it
 * where the browser did not. The older command to copy works in the panes of Excel on the web, the newer interface does not.
 */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type ClipboardEvent, type JSX } from "react";
import type { CopiedTable } from "../addin";
import { usePane } from "../pane-context";

interface CopyTableProps {
  readonly label: string;
  readonly table: CopiedTable;
}

export function CopyTable({ label, table }: CopyTableProps): JSX.Element {
  const { texts } = usePane();
  const { copy, copied, copyByHand } = texts.copyText;
  const [said, setSaid] = useState("");
  const shown = useRef<HTMLDivElement>(null);
  const take = (): void => {
    const element = shown.current;
    if (!element) return;
    element.focus();
    getSelection()?.selectAllChildren(element);
    setSaid(document.execCommand?.("copy") ? copied : copyByHand);
  };
  useEffect(take, [table, copied, copyByHand]);
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData.setData("text/html", table.html);
    event.clipboardData.setData("text/plain", table.text);
  };
  return (
    <div className="copy-table">
      <div
        ref={shown}
        className="copied-table"
        role="region"
        aria-label={label}
        tabIndex={0}
        onCopy={fill}
        // Made by a room of ours, which escapes texts. The page's policy forbids looks within HTML: the style sheet has one.
        dangerouslySetInnerHTML={{ __html: table.html.replace(/ style="[^"]*"/g, "") }}
      />
      <div className="row">
        <DefaultButton onClick={take}>{copy}</DefaultButton>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
    </div>
  );
}
