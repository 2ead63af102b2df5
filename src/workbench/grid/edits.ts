/**
 * How a person changes cells and sheets: through the host, as steps that can be undone, or why Excel would not let them.
 * In: Delete over 예산!B4:C5. Out: the cells are empty, the add-in heard of it, and Ctrl+Z brings them back.
 */
import { type Sheet, SheetNameError } from "../workbook/model";
import type { Clip } from "./copying";
import type { Alert } from "./entry-rule";
import { refusal, sheetsRefusal } from "./entry";
import { Selected } from "./selected";
import { say, type TextKey } from "./texts";

/** Why something is not done: a text of ours, or what a validation says. */
export type Reason = TextKey | Alert;

export const sayWhy = (why: Reason): string =>
  typeof why === "string" ? say(why) : [why.title, why.message].filter((text) => text !== "").join(". ");

export abstract class Edits extends Selected {
  /** What was copied or cut here, until the next edit. */
  clip: Clip | undefined;
  /** Edits that are under way: the workbook is being calculated. */
  working = 0;

  /** Takes what is being typed into its cell; false where Excel would not take it. */
  abstract finish(): boolean;

  /** What was copied: undefined lets go of it. */
  keep(clip: Clip | undefined): void {
    this.clip = clip;
    this.changed();
  }

  /** Changes the selected cells, unless Excel would refuse; `work` gives why it would. */
  change(work: () => Reason | undefined | void, areas = this.areas): void {
    const { book } = this.session;
    if (!this.finish()) return;
    const why = areas.map((area) => refusal(book, this.sheet, area)).find(Boolean);
    if (!this.refused(why)) void this.edit(work);
  }

  /** Adds, removes, hides, renames sheets, unless Excel would refuse. */
  changeSheets(work: () => unknown): void {
    if (!this.finish() || this.refused(sheetsRefusal(this.session.book))) return;
    void this.work(() => this.session.host.edit(work));
  }

  rename(sheet: Sheet, name: string): void {
    const { book, host } = this.session;
    if (name === sheet.name || !this.finish() || this.refused(sheetsRefusal(book))) return;
    void this.work(() => host.edit(() => book.rename(sheet, name))).catch((error: unknown) => {
      if (error instanceof SheetNameError) this.tell(say("badSheetName"));
      else throw error;
    });
  }

  undo(): void {
    const { history, host } = this.session;
    if (this.mayTurn(history.canUndo)) void this.work(() => host.edit(() => history.undo()));
  }

  redo(): void {
    const { history, host } = this.session;
    if (this.mayTurn(history.canRedo)) void this.work(() => host.edit(() => history.redo()));
  }

  refused(why: Reason | undefined): boolean {
    if (why) this.tell(sayWhy(why));
    return why !== undefined;
  }

  protected edit(work: () => Reason | undefined | void): Promise<void> {
    const { host, history } = this.session;
    // As in Excel, whatever else is edited ends copying.
    this.clip = undefined;
    return this.work(() => host.edit(() => history.record(work))).then((why) =>
      this.tell(why ? sayWhy(why) : undefined),
    );
  }

  private mayTurn(can: boolean): boolean {
    return this.finish() && can && !this.refused(this.session.book.readOnly ? "viewingOnly" : undefined);
  }

  private async work<T>(start: () => Promise<T>): Promise<T> {
    this.working++;
    this.changed();
    try {
      return await start();
    } finally {
      this.working--;
      this.changed();
    }
  }
}
