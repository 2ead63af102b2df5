/**
 * Many departments' plans → the whole government's plan, as sheets to be written.
 *
 *   books-among.ts    the budget book among the files, which is no plan
 *   plans.ts          a file of several departments → the rows of each (departments-in.ts)
 *   sound-ledger.ts   a ledger from a file, in its units, each row once (rows-again.ts); ledger-sums.ts: whether its budgets add up
 *   offices.ts        the ledger's rows by department, the departments by office
 *   ledger-sheet.ts   성과자료: the rows as a table, with formulas where figures are made of others
 *   chapter.ts        총괄: 제1장, its tables over the ledger (goals.ts, staff.ts, summary.ts, by counts.ts)
 *   requests/         자료요청: a workbook for each department to fill in, and who handed in; submissions.ts: 제출현황
 *   checks/           what is found only when the plans are put together
 *   layout/           an office's sheet: its departments' plans, every figure a reference to 성과자료
 *
 * In: the rows of 110 files, the form 서울. Out: 총괄, 대변인, …, 성과자료; nothing is computed here, every figure is a formula.
 */
import "../messages/collection";
import { inForm, type Form } from "../forms";
import { layoutPlans } from "../layout";
import { yearOfDocument, type LedgerRow } from "../ledger";
import { parseAddress, type SheetArea } from "../sheet/address";
import { excel, reference, text, type Expression } from "../sheet/expression";
import type { SheetLayout } from "../sheet/layout";
import { chapterLayout, chapterSheetName } from "./chapter";
import { ledgerSheet, ledgerSheetName, settings, textAt, type LedgerSheet } from "./ledger-sheet";
import { departmentsOf, officesOf, type Office } from "./offices";
import type { HandedIn } from "./requests";
import { submissionsSheet, submissionsSheetName } from "./submissions";

export { bookTotals } from "./book";
export { withoutBooks } from "./books-among";
export { checkCollection, checkMissing, type BookTotal, type CollectionFinding } from "./checks";
export { apartAs, apartBy, type KnownApart } from "./checks/same-name";
export { departmentsInText, departmentsOn } from "./department-names";
export { ledgerSums, sumsUndone } from "./ledger-sums";
export { soundLedger, type SoundLedger } from "./sound-ledger";
export {
  handedIn,
  requestBooks,
  returnedForm,
  type HandedIn,
  type RequestBook,
  type Returned,
  type Submission,
} from "./requests";
export { submissionsSheetName } from "./submissions";
export { plansOfSeveral } from "./plans";
export { chapterSheetName } from "./chapter";
export { ledgerHeads, ledgerSheetName, officeColumn, orderColumn, sortColumn } from "./ledger-sheet";
export { departmentsOf, officeOf, rowsOfAll, type Department, type Office } from "./offices";

export interface Collection {
  readonly fiscalYear: number;
  readonly offices: readonly Office[];
  /** As they stand on 성과자료. */
  readonly rows: readonly LedgerRow[];
  /** In tab order: 총괄, the offices, 성과자료, and 제출현황 where somebody was asked. */
  readonly layouts: readonly SheetLayout[];
  /** Those that are made for printing. */
  readonly printed: readonly SheetLayout[];
  readonly table: Pick<LedgerSheet, "table" | "heads">;
  /** The text of a 측정산식 that a formula refers to. */
  readonly textAt: (address: string) => string | undefined;
}

/** undefined where no row names a year. The offices stand in the order in which their rows begin. */
export function collect(...given: Parameters<typeof collectInSteps>): Collection | undefined {
  const steps = collectInSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, sheet by sheet: a hundred of them take seconds, in which a page has to do something else as well. */
export function* collectInSteps(
  rows: readonly LedgerRow[],
  form: Form,
  handed?: Pick<HandedIn, "submissions">,
): Generator<void, Collection | undefined> {
  const fiscalYear = mostCommon(rows.flatMap(({ document }) => yearOfDocument(document) ?? []));
  if (fiscalYear === undefined) return undefined;
  const offices = officesOf(departmentsOf(rows), [chapterSheetName, ledgerSheetName, submissionsSheetName]);
  yield;
  const ledger = ledgerSheet(offices);
  const sheets: SheetLayout[] = [];
  for (const { sheet, departments } of offices) {
    yield;
    const plans = departments.flatMap((department) => ledger.planOf(department) ?? []);
    if (plans.length > 0) sheets.push({ ...layoutPlans(plans, settings), name: sheet });
  }
  yield;
  const pages = new Map(sheets.map(({ name, page }) => [name, page.pages ?? 0]));
  const chapter = chapterLayout(form, offices, ledger, fiscalYear, (sheet) => pages.get(sheet) ?? 0);
  yield;
  const printed = numbered(
    [chapter, ...sheets.map((layout) => inForm(layout, form))].map((layout) =>
      withOrder(layout, ledger.order),
    ),
  );
  return {
    fiscalYear,
    offices,
    rows: ledger.rows,
    printed,
    layouts: [
      ...printed,
      ledger.layout,
      ...(handed ? [submissionsSheet(handed.submissions, fiscalYear)] : []),
    ],
    table: ledger,
    textAt: textAt(ledger.rows, parseAddress),
  };
}

/** Each counts its pages on from where the one before it ends, as 차례 says. */
function numbered(layouts: readonly SheetLayout[]): SheetLayout[] {
  let firstPage = 1;
  return layouts.map((layout) => {
    const page = { ...layout.page, firstPage };
    firstPage += layout.page.pages ?? 0;
    return { ...layout, page };
  });
}

/** The sheet whose first line gives way to what the cell `order` says, where it says something. */
function withOrder(layout: SheetLayout, order: SheetArea): SheetLayout {
  const first = layout.cells.find(({ content }) => content !== undefined);
  const said = reference(order);
  return {
    ...layout,
    cells: layout.cells.map((cell) =>
      cell === first
        ? { ...cell, content: excel("IF", [excel("LEN", [said]), said, expressed(cell.content!)]) }
        : cell,
    ),
  };
}

const expressed = (content: string | number | Expression): Expression =>
  typeof content === "string"
    ? text(content)
    : typeof content === "number"
      ? { kind: "number", value: content }
      : content;

function mostCommon(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}
