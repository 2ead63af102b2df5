/**
 * The 총괄표 over the ledger's rows, with the columns of a form; every figure is a COUNTIFS or SUMIFS.
 * In: 43 offices, the form 서울. Out: the row 계, then 대변인 | 1 | 2 | 3 | 4 | 1,844 | …, over 성과자료!$K$2:$K$5201.
 */
import { amountFormat, depthOf, leavesOf, type Column, type Leaf } from "../forms";
import type { Span } from "../layout/columns";
import { firstCell, type Piece, type SheetDraft } from "../layout/draft";
import { asTotal, styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import type { Area } from "../sheet/address";
import { reference, text, type Expression } from "../sheet/expression";
import { counted, criterion, naming, summed, total, type Chapter, type Criterion } from "./counts";

/** The 총괄표: heads of the form, a row 계 that adds up the offices' rows, a row an office. */
export function summaryTable(chapter: Chapter): void {
  const { draft, form, offices, columns } = chapter;
  const { office: officeHead, total: totalHead, columns: tree } = form.chapter.summary;
  const leaves = leavesOf(tree);
  const spans = leaves.map((_, index): Span => {
    const first = columns - leaves.length + index;
    return [first, first];
  });
  const name: Span = [0, columns - leaves.length - 1];
  const table = new Table(draft);
  heads(table, draft, tree, spans, head(name, officeHead));
  const rows: Area[][] = [];
  const id = "총괄표";
  const styleOf = (leaf: Leaf) =>
    "count" in leaf ? styles.remark : { ...styles.amount, numberFormat: amountFormat(form) };
  table.record([
    [
      { span: name, content: totalHead, style: asTotal(styles.middle), id: `${id}/${totalHead}` },
      ...leaves.map((leaf, index) => ({
        span: spans[index]!,
        content: () => (rows.length === 0 ? 0 : total(rows.map((row) => row[index + 1]!))),
        style: asTotal(styleOf(leaf)),
        id: `${id}/${totalHead}/${leaf.head}`,
      })),
    ],
  ]);
  for (const office of offices) {
    let areas: Area[] = [];
    const own = (): Criterion => ["office", criterion(office.name)];
    areas = table.record([
      [
        { span: name, content: office.name, style: styles.name, id: `${id}/${office.name}` },
        ...leaves.map((leaf, index) => ({
          span: spans[index]!,
          content: () =>
            figureOf(chapter, leaf, own(), (at) =>
              firstCell(areas[leaves.findIndex(({ head }) => head === at) + 1]!),
            ),
          style: styleOf(leaf),
          id: `${id}/${office.name}/${leaf.head}`,
        })),
      ],
    ]);
    rows.push(areas);
  }
  table.close();
}

function figureOf(
  chapter: Chapter,
  leaf: Leaf,
  office: Criterion,
  cellOf: (head: string) => Area,
): Expression {
  if ("count" in leaf) return counted(chapter, [office, ...naming(leaf.count)]);
  if ("difference" in leaf) {
    const [left, right] = leaf.difference.map((name) => reference(cellOf(name)));
    return { kind: "operation", operator: "-", left: left!, right: right! };
  }
  const { item, kind, year } = leaf.sum;
  return summed(chapter, [
    office,
    ["item", text(item)],
    ["kind", text(kind)],
    ["year", { kind: "number", value: chapter.fiscalYear + year }],
  ]);
}

/** Heads in as many rows as the form's groups are deep; a head without columns goes down to the last. */
function heads(
  table: Table,
  draft: SheetDraft,
  tree: readonly Column[],
  spans: readonly Span[],
  name: Piece,
): void {
  const depth = depthOf(tree);
  const lines: Piece[][] = Array.from({ length: depth }, () => []);
  const down: { line: number; column: number; rows: number }[] = [];
  const place = (columns: readonly Column[], line: number, from: number): number => {
    let next = from;
    for (const column of columns) {
      const first = next;
      next = "columns" in column ? place(column.columns, line + 1, first) : first + 1;
      const span: Span = [spans[first]![0], spans[next - 1]![1]];
      lines[line]!.push(head(span, column.head));
      if ("columns" in column) continue;
      for (let below = line + 1; below < depth; below++) lines[below]!.push({ span, style: styles.header });
      if (line + 1 < depth) down.push({ line, column: span[0], rows: depth - line });
    }
    return next;
  };
  place(tree, 0, 0);
  const top = draft.row;
  const areas = table.header(
    lines.map((line) => [...line].sort((a, b) => a.span[0] - b.span[0])),
    [name],
  );
  for (const { line, column, rows } of down) {
    draft.merges.push({ row: top + line, column, rows, columns: 1 });
    const boxes = areas.filter(
      (area) => area.column === column && area.columns === 1 && area.row >= top + line,
    );
    for (const below of boxes.slice(1)) table.join(boxes[0]!, below);
  }
}
