/**
 * 제1장 on the sheet 총괄: the contents of the whole plan, what it is to achieve, its staff, the 총괄표.
 * In: the offices, the ledger's sheet, a form. Out: the layout of the sheet, its headings in the form's words.
 *
 * Excel tells no cell on which page another one is printed. The pages of 차례 are those that the layouts break into, and each
 * sheet is told to count from the page that stands there: what is printed under a number is what 차례 has under it, whatever is
 * printed before it. 나라국, whose sheet follows 총괄 with its five pages: 6, and its first page is printed as 6.
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
import type { PageSetup, SheetLayout } from "../sheet/layout";
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
  pagesOf: (sheet: string) => number,
): SheetLayout {
  const leaves = leavesOf(form.chapter.summary.columns).length;
  const staff = form.chapter.staff.columns.length + 3;
  const columns = Math.max(leaves + 1, staff, 8);
  const widths = [17, ...Array<number>(columns - 1).fill(Math.max(9.5, 66 / (columns - 1)))];
  const draft = new SheetDraft(widths);
  const chapter: Chapter = { draft, form, ledger, offices, fiscalYear, columns };
  const whole: Span = [0, columns - 1];
  const { title, contents, goals, staff: people, summary } = form.chapter;
  /** Where the parts of this sheet begin. */
  const rowOf = new Map<string, number>([[title, 0]]);
  let set: PageSetup | undefined;
  const begins = (heading: string): void => void rowOf.set(heading, draft.row);

  draft.line({ span: whole, content: title, style: styles.title, id: "제목" });
  draft.gap(10);
  contentsTable(chapter, whole);
  draft.gap();
  draft.newPage();
  begins(goals.heading);
  section(draft, whole, goals.heading, goals.unit, () => goalsTable(chapter));
  draft.gap(14);
  draft.newPage();
  begins(people.heading);
  section(draft, whole, people.heading, people.unit, () => staffTable(chapter));
  draft.gap(14);
  draft.newPage();
  begins(summary.heading);
  draft.together(() => {
    draft.line({ span: whole, content: summary.heading, style: styles.heading });
    section(draft, whole, summary.part, summary.unit, () => summaryTable(chapter));
  });

  function contentsTable({ form: { chapter: words } }: Chapter, span: Span): void {
    draft.together(() => {
      draft.line({ span, content: contents.heading, style: styles.heading });
      const table = new Table(draft);
      const [number, part, goal, onPage]: Span[] = [
        [0, 0],
        [1, 3],
        [4, columns - 2],
        [columns - 1, columns - 1],
      ];
      table.header([
        [
          head(number!, contents.number),
          head(part!, contents.part),
          head(goal!, contents.goal),
          head(onPage!, contents.page),
        ],
      ]);
      const line = (
        order: string | number,
        content: string | Expression,
        shown: string,
        printed: () => number | undefined,
        aim?: string,
      ): void =>
        void table.record([
          [
            { span: number!, content: order, style: styles.middle },
            { span: part!, content, shown, style: styles.name },
            { span: goal!, content: aim, style: styles.name },
            { span: onPage!, content: printed, style: styles.middle, id: `차례/${shown}/쪽` },
          ],
        ]);
      const headings = [words.title, words.goals.heading, words.staff.heading, words.summary.heading];
      for (const heading of headings)
        line("", link(chapterSheetName, heading), heading, () => pageAt(page(), rowOf.get(heading)!));
      line("", contents.next, contents.next, () => (offices.length > 0 ? 1 + page().pages! : undefined));
      let before = 0;
      offices.forEach((office, index) => {
        const earlier = before;
        const own = pagesOf(office.sheet);
        before += own;
        const printed = (): number | undefined => (own > 0 ? 1 + page().pages! + earlier : undefined);
        const aims = office.departments.flatMap((one) => ledger.planOf(one)?.strategicGoal?.text ?? []);
        line(index + 1, link(office.sheet, office.name), office.name, printed, [...new Set(aims)].join("\n"));
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
    page: page(),
  };

  /** Known once all rows are. */
  function page(): PageSetup {
    return (set ??= pageSetup(widths, draft.heights, draft.groups));
  }
}

const pageAt = ({ breaksBefore }: PageSetup, row: number): number =>
  1 + breaksBefore.filter((first) => first <= row).length;

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
