/** The name box, which leads to "예산!B6" or to a name, and the formula bar with the active cell's content. */
import { type ReactElement, useState } from "react";
import { type Area, printArea } from "../../sheet/address";
import { printLocal } from "../host/objects/region";
import type { Book, Sheet } from "../workbook/model";
import { sameArea } from "./typing";
import { Editor, type EditorProps } from "./editor";
import { placeOf } from "./entry";
import { say } from "./texts";

export interface FormulaBarProps extends Omit<EditorProps, "label" | "className" | "multiline"> {
  readonly book: Book;
  readonly selection: Area;
  onGo(sheet: Sheet, area: Area): void;
  onWrong(): void;
}

export function FormulaBar({
  book,
  selection,

  onGo,
  onWrong,
  ...editor
}: FormulaBarProps): ReactElement {
  const [name, setName] = useState<string>();
  const single = book.activeSheet.mergeAt(selection.row, selection.column);
  const shown =
    single && sameArea(single, selection)
      ? printArea({ ...selection, rows: 1, columns: 1 })
      : printLocal(selection);
  return (
    <section className="formula-bar" aria-label={say("formulaBar")}>
      <input
        aria-label={say("nameBox")}
        className="name-box"
        value={name ?? shown}
        spellCheck={false}
        onFocus={(event) => {
          // From here on the text is the person's: a selection that changes meanwhile must not get in between.
          setName(shown);
          event.currentTarget.select();
        }}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => setName(undefined)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setName(undefined);
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          // The cells have the focus next: the key itself is not for them.
          event.preventDefault();
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
