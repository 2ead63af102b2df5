/** 2. 조직 및 인력 총괄현황: departments, 정원 by grade and 현원 of each office. Blank where no department states it. */
import type { Span } from "../layout/columns";
import { asTotal, styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import type { Area } from "../sheet/address";
import { excel, text } from "../sheet/expression";
import { counted, criterion, summed, total, type Chapter, type Criterion } from "./counts";

export function staffTable(chapter: Chapter): void {
  const { draft, form, offices, columns } = chapter;
  const words = form.chapter.staff;
  const figures = [...words.columns, words.current];
  const first = columns - figures.length - 1;
  const spans = figures.map((_, index): Span => [first + 1 + index, first + 1 + index]);
  const name: Span = [0, first - 1];
  const table = new Table(draft);
  const authorized: Span = [first + 1, columns - 2];
  table.header(
    [
      [head(authorized, words.authorized)],
      words.columns.map(({ head: word }, index) => head(spans[index]!, word)),
    ],
    [
      head(name, words.office),
      head([first, first], words.departments),
      head([columns - 1, columns - 1], words.current.head),
    ],
  );
  const rows: Area[][] = [];
  const sum = (index: number) => () => (rows.length === 0 ? 0 : total(rows.map((row) => row[index]!)));
  const id = "인력 총괄";
  table.record([
    [
      { span: name, content: words.total, style: asTotal(styles.middle) },
      { span: [first, first], content: sum(1), style: asTotal(styles.count), id: `${id}/계/부서수` },
      ...figures.map(({ kind }, index) => ({
        span: spans[index]!,
        content: sum(index + 2),
        style: asTotal(styles.count),
        id: `${id}/계/${kind}`,
      })),
    ],
  ]);
  for (const office of offices) {
    const own = (kind: string): Criterion[] => [
      ["office", criterion(office.name)],
      ["kind", text(kind)],
    ];
    const areas = table.record([
      [
        { span: name, content: office.name, style: styles.name },
        {
          span: [first, first],
          content: office.departments.length,
          style: styles.count,
          id: `${id}/${office.name}/부서수`,
        },
        ...figures.map(({ kind }, index) => ({
          span: spans[index]!,
          content: () => excel("IF", [counted(chapter, own(kind)), summed(chapter, own(kind)), text("")]),
          style: styles.count,
          id: `${id}/${office.name}/${kind}`,
        })),
      ],
    ]);
    rows.push(areas);
  }
  table.close();
}
