/**
 * What `npm run collect --json` tells of a collection. In: the collection and its computed workbook. Out: { departments: [{ file:
 * "홍보실.xlsx", goals: 1, …, budget: { "2017": 470050000 } }], summary: { "계": { "전략목표수": 39, … }, "홍보실": { … } } }.
 */
import { chapterSheetName, departmentsOf, type Collection, type Submission } from "../../collect";
import { leavesOf, type Form } from "../../forms";
import { amountKinds, kinds, named, type LedgerRow } from "../../ledger";
import type { Book } from "../workbook/model";

export function collectionJson({ rows, layouts }: Collection, book: Book, form: Form) {
  return {
    departments: departmentsOf(rows).map(({ file, name, rows: own }) => ({
      file,
      department: name,
      goals: count(own, named.goal),
      indicators: count(own, named.indicator),
      unitPrograms: count(own, named.unitProgram),
      budget: Object.fromEntries(
        own
          .filter(({ item, kind, goal }) => item === "계" && kind === amountKinds.budget && goal === "")
          .map(({ year, value }) => [String(year), value]),
      ),
    })),
    summary: summaryOf(layouts[0]!, book, form),
  };
}

/** A row of 제출현황: { department, state: "handed-in", file, saved, form: { version, year, altered: [{ kind, cell, wanted, found }] } }. */
export function submissionJson({ department, state, file, saved, form }: Submission) {
  const told = form && { version: form.version, year: form.year, altered: form.altered };
  return { department, state, ...(file !== "" && { file }), saved, form: told };
}

const count = (rows: readonly LedgerRow[], item: string): number =>
  rows.filter((row) => row.item === item && row.kind === kinds.name).length;

/** The cells of the 총괄표 as they were computed: by office, then by the column's head. Amounts in won. */
function summaryOf({ cells }: Collection["layouts"][number], book: Book, form: Form) {
  const sheet = book.sheet(chapterSheetName)!;
  const summary: Record<string, Record<string, unknown>> = {};
  const heads = leavesOf(form.chapter.summary.columns).map(({ head }) => head);
  for (const { id, row, column } of cells) {
    const head = heads.find((one) => id?.startsWith("총괄표/") && id.endsWith(`/${one}`));
    if (head === undefined) continue;
    const office = id!.slice("총괄표/".length, -head.length - 1);
    (summary[office] ??= {})[head] = sheet.value(row, column);
  }
  return summary;
}
