/**
 * 제1장 on the sheet 총괄: the contents of the whole plan, what it is to achieve, its staff, the 총괄표.
 * In: the offices, the ledger's sheet, a form. Out: the layout of the sheet, its headings in the form's words.
 */
import type { Form } from "../forms";
import { leavesOf } from "../forms";
import type { Span } from "../layout/columns";
import { SheetDraft } from "../layout/draft";
import { pageSetup } from "../layout/pages";
import { styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import { quoteSheet } from "../sheet/address";
import { excel, text, type Expression } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import type { LedgerSheet } from "./ledger-sheet";
import type { Office } from "./offices";
import type { Chapter } from "./counts";
import { goalsTable } from "./goals";
import { staffTable } from "./staff";
import { summaryTable } from "./summary";

export const chapterSheetName = "총괄";

export function chapterLayout(
  form: Form,
  offices: readonly Office[],
  ledger: LedgerSheet,
  fiscalYear: number,
): SheetLayout {
  const leaves = leavesOf(form.chapter.summary.columns).length;
  const staff = form.chapter.staff.columns.length + 3;
  const columns = Math.max(leaves + 1, staff, 8);
  const widths = [17, ...Array<number>(columns - 1).fill(Math.max(9.5, 66 / (columns - 1)))];
  const draft = new SheetDraft(widths);
  const chapter: Chapter = { draft, form, ledger, offices, fiscalYear, columns };
  const whole: Span = [0, columns - 1];
  const { title, contents, goals, staff: people, summary } = form.chapter;

  draft.line({ span: whole, content: title, style: styles.title, id: "제목" });
  draft.gap(10);
  contentsTable(chapter, whole);
  draft.gap();
  draft.newPage();
  section(draft, whole, goals.heading, goals.unit, () => goalsTable(chapter));
  draft.gap(14);
  draft.newPage();
  section(draft, whole, people.heading, people.unit, () => staffTable(chapter));
  draft.gap(14);
  draft.newPage();
  draft.together(() => {
    draft.line({ span: whole, content: summary.heading, style: styles.heading });
    section(draft, whole, summary.part, summary.unit, () => summaryTable(chapter));
  });

  function contentsTable({ form: { chapter: words } }: Chapter, span: Span): void {
    draft.together(() => {
      draft.line({ span, content: contents.heading, style: styles.heading });
      const table = new Table(draft);
      const [number, part, goal]: Span[] = [
        [0, 0],
        [1, 3],
        [4, columns - 1],
      ];
      table.header([
        [head(number!, contents.number), head(part!, contents.part), head(goal!, contents.goal)],
      ]);
      const line = (
        order: string | number,
        content: string | Expression,
        shown: string,
        aim?: string,
      ): void =>
        void table.record([
          [
            { span: number!, content: order, style: styles.middle },
            { span: part!, content, shown, style: styles.name },
            { span: goal!, content: aim, style: styles.name },
          ],
        ]);
      line("", link(chapterSheetName, words.title), words.title);
      for (const heading of [words.goals.heading, words.staff.heading, words.summary.heading])
        line("", link(chapterSheetName, heading), heading);
      line("", contents.next, contents.next);
      offices.forEach((office, index) => {
        const aims = office.departments.flatMap((one) => ledger.planOf(one)?.strategicGoal?.text ?? []);
        line(index + 1, link(office.sheet, office.name), office.name, [...new Set(aims)].join("\n"));
      });
      table.close();
    });
  }

  return {
    name: chapterSheetName,
    columns: widths,
    rows: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    page: pageSetup(widths, draft.heights, draft.groups),
  };
}

/** A click leads to the sheet. Excel's HYPERLINK takes 255 characters a text. */
const link = (sheet: string, words: string): string | Expression =>
  words.length > 255 ? words : excel("HYPERLINK", [text(`#${quoteSheet(sheet)}!A1`), text(words)]);

/** A heading with the unit at its right, and what stands under it. */
function section(
  draft: SheetDraft,
  [first, last]: Span,
  words: string,
  unit: string,
  write: () => void,
): void {
  draft.together(() => {
    draft.line(
      { span: [first, last - 3], content: words, style: styles.heading },
      { span: [last - 2, last], content: unit, style: styles.unit },
    );
    write();
  });
}
