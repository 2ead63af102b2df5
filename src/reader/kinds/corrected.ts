/**
 * A table's head as the user corrected it: the meanings stated go in the place of those that the words have.
 * In: column "가나다라" said to be 예산액 of 2017, the third column, which has no head, that of 2016. Out: the region with these
 * labels over its columns.
 */
import type { ColumnAnswer } from "../answers";
import type { Region, HeaderColumn, Label } from "../model";
import { headerKey } from "../words/amounts";
import type { Field } from "../words/fields";

export function corrected(region: Region, answers: readonly ColumnAnswer[] = []): Region {
  if (answers.length === 0) return region;
  const known = region.columns.map((column) => {
    const answer = answers.find((one) => one.header === headerKey(column));
    return answer ? { ...column, labels: labelsOf(column, answer) } : column;
  });
  const headless = answers.flatMap((answer): HeaderColumn[] => {
    const place = /^#(\d+)$/.exec(answer.header)?.[1];
    const column = region.left + Number(place) - 1;
    if (place === undefined || known.some((one) => one.column === column)) return [];
    return [{ column, texts: [], labels: labelsOf({ column, texts: [""], labels: [] }, answer) }];
  });
  const columns = [...known, ...headless].sort((a, b) => a.column - b.column);
  return {
    ...region,
    columns,
    fields: new Set(columns.flatMap(({ labels }) => labels.map(({ field }) => field))),
  };
}

/** The stated meaning; a year and kind that the head spells stay unless the answer names others. */
function labelsOf({ labels, texts }: HeaderColumn, answer: ColumnAnswer): Label[] {
  if (answer.meaning === "ignored") return [{ field: "note" }];
  const dated = labels.find((label) => label.year !== undefined || label.shift !== undefined);
  const money = labels.find((label) => label.kind !== undefined);
  const label: Label = {
    field: answer.meaning as Field,
    ...((answer.year ?? dated?.year) !== undefined && { year: answer.year ?? dated!.year }),
    ...(answer.year === undefined && dated?.shift !== undefined && { shift: dated.shift }),
    ...(answer.meaning === "amount" && { kind: answer.kind ?? money?.kind ?? "budget", rank: 0 }),
  };
  // One label for each row of the head: readers that compare the two see that nothing is unknown.
  return texts.map(() => label);
}
