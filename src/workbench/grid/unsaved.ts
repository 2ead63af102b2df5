/**
 * Whether a workbook holds what no file does: what a person or the add-in changed since it was opened or saved.
 * In: 예산!B6 typed over, then the tab closed. Out: the browser asks first. A calculation changes nothing that counts.
 */
import type { Book, Change } from "../workbook/model";

export class Unsaved {
  /** Ends its watch over the book. */
  readonly close: () => void;

  constructor(
    book: Book,
    /** Whether something is being typed just now. */
    private readonly typing: () => boolean,
    private changed = false,
  ) {
    this.close = book.onChange((change) => {
      if (isEdit(change)) this.changed = true;
    });
  }

  get any(): boolean {
    return this.changed || this.typing();
  }

  /** To be called when the file is written, before anything else changes. */
  saved(): void {
    this.changed = false;
  }
}

function isEdit(change: Change): boolean {
  const { added, deleted, renamed, shifts, order, names, sheets, source } = change;
  if (source === "calculation") return false;
  const structure = [added, deleted, renamed, shifts].some((each) => each.length > 0);
  return structure || order || names || sheets.size > 0;
}
