/** 1. 비전 및 체계: each office's 전략목표 with its goals, and how many indicators and programs these have. */
import type { Span } from "../layout/columns";
import { asTotal, styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import { named } from "../ledger";
import type { Area } from "../sheet/address";
import { counted, criterion, naming, total, type Chapter } from "./counts";

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
