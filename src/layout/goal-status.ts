/** <정책사업목표 현황>: how many indicators and unit programs each goal has, and its budget. */
import { goalColumns as columns } from "./columns";
import { entries } from "./entries";
import { figureFormula } from "./figures";
import { caption, countOf, sources, type PlanSheet } from "./plan-sheet";
import { styles } from "./styles";
import { head, Table } from "./table";

export function goalStatus(sheet: PlanSheet): void {
  const { draft, plan } = sheet;
  draft.together(() => {
    caption(sheet, "< 정책사업목표 현황 >", "(단위: 개, 백만원)");
    const table = new Table(draft);
    table.header([
      [
        head(columns.goal, "정책사업목표"),
        head(columns.indicators, "성과지표수"),
        head(columns.programs, "단위사업수"),
        head(columns.amount, "예산액"),
      ],
    ]);
    for (const goal of plan.goals) {
      const id = `정책사업목표 현황/${goal.name}`;
      const count = (cells: PlanSheet["indicatorCells"]) => () => countOf(cells.get(goal.name) ?? []);
      table.record([
        [
          { span: columns.goal, content: goal.name, style: styles.name, id },
          {
            span: columns.indicators,
            content: count(sheet.indicatorCells),
            style: styles.remark,
            id: `${id}/성과지표수`,
          },
          {
            span: columns.programs,
            content: count(sheet.programCells),
            style: styles.remark,
            id: `${id}/단위사업수`,
          },
          {
            span: columns.amount,
            content: figureFormula(goal.amounts.current),
            style: styles.amount,
            entry: entries.amount,
            id: `${id}/예산액`,
          },
        ],
      ]);
    }
    table.close();
    sources(sheet, ...plan.goals.flatMap((goal) => [goal.cell, goal.amounts.current]));
  });
}
