/** The panel that finds and replaces. Enter leads to the next cell, Shift+Enter to the one before, Escape closes. */
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { Editing } from "./editing";
import { findAll, nextOf, replaceIn, type Wanted } from "./find";
import { say } from "./texts";
import { focusSheet } from "./use-regions";

export interface FindPanelProps {
  readonly editing: Editing;
  /** Whether the part that replaces is there from the beginning. */
  readonly replacing: boolean;
  onClose(): void;
}

export function FindPanel({ editing, replacing, onClose }: FindPanelProps): ReactElement {
  const { book } = editing.session;
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState<Wanted>({
    ...{ text: "", matchCase: false, whole: false, within: "values", everywhere: false },
  });
  const [by, setBy] = useState("");
  const [told, setTold] = useState("");
  useEffect(() => field.current!.select(), [replacing]);

  const go = (backwards: boolean): void => {
    const found = findAll(book, wanted);
    const next = nextOf(book, found, editing.active, backwards);
    setTold(next ? `${found.indexOf(next) + 1} / ${found.length}` : say("notFound"));
    if (next) editing.goTo(next.sheet, { row: next.row, column: next.column, rows: 1, columns: 1 });
  };
  const replaceOne = (): void => {
    const { active, sheet } = editing;
    const here = findAll(book, inFormulas).find(
      (each) => each.sheet === sheet && each.row === active.row && each.column === active.column,
    );
    if (!here) return go(false);
    editing.change(() => void replaceIn(book, here, wanted, by));
    go(false);
  };
  const replaceAll = (): void => {
    const found = findAll(book, inFormulas);
    let count = 0;
    editing.change(() => {
      for (const each of found) if (replaceIn(book, each, wanted, by)) count++;
      setTold(`${say("replaced")}: ${count} / ${found.length}`);
    }, []);
  };
  // What is replaced is the text that is edited.
  const inFormulas: Wanted = { ...wanted, within: "formulas" };
  const check = (key: "matchCase" | "whole" | "everywhere"): ReactElement => (
    <label>
      <input
        type="checkbox"
        checked={wanted[key]}
        onChange={(event) => setWanted({ ...wanted, [key]: event.currentTarget.checked })}
      />
      {say(key)}
    </label>
  );

  return (
    <search
      className="find-panel"
      aria-label={say("find")}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") onClose();
        if (event.key === "Escape") focusSheet();
      }}
    >
      <input
        ref={field}
        autoFocus
        aria-label={say("findWhat")}
        placeholder={say("findWhat")}
        value={wanted.text}
        onChange={(event) => setWanted({ ...wanted, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) go(event.shiftKey);
        }}
      />
      <button type="button" onClick={() => go(true)}>
        {say("findPrevious")}
      </button>
      <button type="button" onClick={() => go(false)}>
        {say("findNext")}
      </button>
      {replacing && (
        <>
          <input
            aria-label={say("replaceBy")}
            placeholder={say("replaceBy")}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <button type="button" onClick={replaceOne}>
            {say("replaceOne")}
          </button>
          <button type="button" onClick={replaceAll}>
            {say("replaceAll")}
          </button>
        </>
      )}
      <div className="find-options">
        {check("matchCase")}
        {check("whole")}
        {check("everywhere")}
        <label>
          <input
            type="checkbox"
            checked={wanted.within === "formulas"}
            onChange={(event) =>
              setWanted({ ...wanted, within: event.currentTarget.checked ? "formulas" : "values" })
            }
          />
          {say("inFormulas")}
        </label>
        <span role="status">{told}</span>
      </div>
      <button type="button" aria-label={say("closeFind")} title={say("closeFind")} onClick={onClose}>
        ×
      </button>
    </search>
  );
}
