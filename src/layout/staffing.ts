/** 2. 조직 및 인력현황: 정원 by grade and 현원 of each department, under a row of their sums. */
import type { Area } from "../sheet/address";
import { excel, reference, whereOnlyNumbers, type Expression } from "../sheet/expression";
import { staffColumns as columns } from "./columns";
import type { Piece } from "./draft";
import { measureFormula } from "./figures";
import { heading, sources, type PlanSheet } from "./plan-sheet";
import { asTotal, styles } from "./styles";
import { head, Table } from "./table";
import type { Staffing } from "../plan/model";

/** The columns of numbers, in order, with what each prints. */
const counts = [
  { span: columns.total, name: "계", of: (staff: Staffing) => staff.authorized.total },
  { span: columns.grade4AndAbove, name: "4급이상", of: (staff: Staffing) => staff.authorized.grade4AndAbove },
  { span: columns.grade5, name: "5급", of: (staff: Staffing) => staff.authorized.grade5 },
  { span: columns.grade6AndBelow, name: "6급이하", of: (staff: Staffing) => staff.authorized.grade6AndBelow },
  { span: columns.current, name: "현원", of: (staff: Staffing) => staff.current },
];

export function staffing(sheet: PlanSheet): void {
  const { draft, plan } = sheet;
  draft.together(() => {
    heading(sheet, "2. 조직 및 인력현황", "(단위: 명)");
    const table = new Table(draft);
    table.header(
      [[head(columns.authorized, "정원")], counts.slice(0, 4).map(({ span, name }) => head(span, name))],
      [
        head(columns.department, "부서명"),
        head(columns.current, "현원"),
        head(columns.positions, "계단위 직제명"),
      ],
    );
    const rows: Area[][] = [];
    const id = "조직 및 인력현황";
    if (plan.staffing.length > 0) table.record([totals(rows, plan.staffing, id)]);
    for (const staff of plan.staffing) {
      const row = `${id}/${staff.department}`;
      const pieces: Piece[] = [
        { span: columns.department, content: staff.department, style: styles.middle, id: row },
        ...counts.map(({ span, name, of }) => ({
          span,
          content: measureFormula(of(staff)),
          style: styles.count,
          id: `${row}/${name}`,
        })),
        {
          span: columns.positions,
          content: staff.positions?.text,
          style: styles.paragraph,
          id: `${row}/계단위 직제명`,
        },
      ];
      rows.push(table.record([pieces]));
    }
    table.close();
    sources(sheet, ...plan.staffing.map((staff) => staff.cells));
  });
}

/** The row 계: sums over the rows below; blank in a column that no department fills. */
function totals(rows: readonly Area[][], all: readonly Staffing[], id: string): Piece[] {
  const sum = (index: number) => (): Expression => {
    const first = rows[0]![index + 1]!;
    const last = rows[rows.length - 1]![index + 1]!;
    const column = { ...first, rows: last.row - first.row + 1, columns: 1 };
    return whereOnlyNumbers([reference(column)], excel("SUM", [reference(column)]));
  };
  return [
    { span: columns.department, content: "계", style: asTotal(styles.middle) },
    ...counts.map(({ span, name, of }, index) => ({
      span,
      content: all.some((staff) => of(staff)) ? sum(index) : undefined,
      style: asTotal(styles.count),
      id: `${id}/계/${name}`,
    })),
    { span: columns.positions, style: asTotal(styles.paragraph) },
  ];
}
