/**
 * The tables of 제1장 over the ledger's rows, every figure a COUNTIFS or SUMIFS: the goals of each office, its staff, and
 * the 총괄표 with the columns of a form.
 * In: 43 offices, the form 서울. Out: the row 계, then 대변인 | 1 | 2 | 3 | 4 | 1,844 | …, over 성과자료!$K$2:$K$5201.
 */
import type { Column, Form, Leaf } from "../forms";
import { amountFormat, depthOf, leavesOf } from "../forms";
import type { Span } from "../layout/columns";
import { firstCell, type Piece, type SheetDraft } from "../layout/draft";
import { asTotal, styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import { kinds, named } from "../ledger";
import type { Area } from "../sheet/address";
import { excel, reference, text, type Expression } from "../sheet/expression";
import type { LedgerSheet } from "./ledger-sheet";
import type { Office } from "./offices";

export interface Chapter {
  readonly draft: SheetDraft;
  readonly form: Form;
  readonly ledger: LedgerSheet;
  readonly offices: readonly Office[];
  readonly fiscalYear: number;
  /** Columns of the sheet. */
  readonly columns: number;
}

type Criterion = readonly [field: Parameters<LedgerSheet["column"]>[0], wanted: Expression];

export const counted = ({ ledger }: Chapter, criteria: readonly Criterion[]): Expression =>
  excel(
    "COUNTIFS",
    criteria.flatMap(([field, wanted]) => [ledger.column(field), wanted]),
  );

const summed = ({ ledger }: Chapter, criteria: readonly Criterion[]): Expression =>
  excel("SUMIFS", [
    ledger.column("value"),
    ...criteria.flatMap(([field, wanted]) => [ledger.column(field), wanted]),
  ]);

/** A name that COUNTIFS would take for more than a name (">5", "A*") is spelled out; others are the cell that bears them. */
export const criterion = (name: string, cell: Area | undefined): Expression =>
  /[*?~<>=]/.test(name) || cell === undefined
    ? text(`=${name.replace(/[*?~]/g, (sign) => `~${sign}`)}`)
    : reference(firstCell(cell));

/** Rows of an 항목 that name something, 종류 이름. */
export const naming = (item: string): Criterion[] => [
  ["item", text(item)],
  ["kind", text(kinds.name)],
];

const total = (rows: readonly Area[]): Expression => {
  const first = firstCell(rows[0]!);
  return excel("SUM", [reference({ ...first, rows: rows[rows.length - 1]!.row - first.row + 1 })]);
};

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
    const own = (): Criterion => ["office", criterion(office.name, areas[0])];
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

/** 1. 비전 및 체계: each office's 전략목표 with its goals, and how many indicators and programs these have. */
export function goalsTable(chapter: Chapter): void {
  const { draft, form, offices, ledger, columns } = chapter;
  const words = form.chapter.goals;
  const spans = {
    office: [0, 0] as Span,
    strategicGoal: [1, 3] as Span,
    goal: [4, columns - 3] as Span,
    indicators: [columns - 2, columns - 2] as Span,
    programs: [columns - 1, columns - 1] as Span,
  };
  const table = new Table(draft);
  table.header([
    [
      head(spans.office, words.office),
      head(spans.strategicGoal, words.strategicGoal),
      head(spans.goal, words.goal),
      head(spans.indicators, words.indicators),
      head(spans.programs, words.programs),
    ],
  ]);
  const rows: Area[][] = [];
  const sum = (index: number) => () => (rows.length === 0 ? 0 : total(rows.map((row) => row[index]!)));
  table.record([
    [
      { span: [0, columns - 3], content: words.total, style: asTotal(styles.middle) },
      { span: spans.indicators, content: sum(3), style: asTotal(styles.remark), id: "체계/계/성과지표수" },
      { span: spans.programs, content: sum(4), style: asTotal(styles.remark), id: "체계/계/단위사업수" },
    ],
  ]);
  for (const office of offices) {
    for (const department of office.departments) {
      const plan = ledger.planOf(department);
      const goals = plan?.goals ?? [];
      const id = `체계/${department.name}`;
      if (goals.length === 0) continue;
      goals.forEach((goal) => {
        let areas: Area[] = [];
        const count = (item: string) => () =>
          counted(chapter, [
            ["file", criterion(department.file, undefined)],
            ["department", criterion(department.name, undefined)],
            ["goal", criterion(goal.name, areas[2])],
            ...naming(item),
          ]);
        areas = table.record([
          [
            { span: spans.office, content: office.name, style: styles.middle },
            { span: spans.strategicGoal, content: plan?.strategicGoal?.text, style: styles.name },
            { span: spans.goal, content: goal.name, style: styles.name, id: `${id}/${goal.name}` },
            {
              span: spans.indicators,
              content: count(named.indicator),
              style: styles.remark,
              id: `${id}/${goal.name}/성과지표수`,
            },
            {
              span: spans.programs,
              content: count(named.unitProgram),
              style: styles.remark,
              id: `${id}/${goal.name}/단위사업수`,
            },
          ],
        ]);
        rows.push(areas);
      });
    }
  }
  table.close();
}

/** 2. 조직 및 인력 총괄현황: departments, 정원 by grade and 현원 of each office. Blank where no department states it. */
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
    let areas: Area[] = [];
    const own = (kind: string): Criterion[] => [
      ["office", criterion(office.name, areas[0])],
      ["kind", text(kind)],
    ];
    areas = table.record([
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
