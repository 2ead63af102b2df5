/** 3. 예산현황: six rows of amounts, with share, change and change rate computed over the plan's own unrounded cells. */
import { statusRows } from "../plan/budget";
import type { Area } from "../sheet/address";
import { call, text, whereAllNumbers, type Expression } from "../sheet/expression";
import { budgetColumns as columns } from "./columns";
import { entries } from "./entries";
import { figureFormula } from "./figures";
import { heading, own, sources, type PlanSheet } from "./plan-sheet";
import { asTotal, styles } from "./styles";
import { head, Table } from "./table";
import type { BudgetStatus } from "../plan/plan";

/** How the form spaces the rows' names. */
const printed: Readonly<Record<keyof BudgetStatus, string>> = {
  total: "계",
  policy: "정 책 사 업",
  administration: "행 정 운 영 경 비",
  personnel: "인 력 운 영 비",
  basic: "기 본 경 비",
  financial: "재 무 활 동",
};

export function budgetStatus(sheet: PlanSheet): void {
  const { draft, plan, settings } = sheet;
  draft.together(() => {
    heading(sheet, "3. 예산현황", "(단위: 백만원, %)");
    const table = new Table(draft);
    header(table);
    let total: Area[] = [];
    for (const { row, name } of statusRows) {
      const { current, previous } = plan.budget[row];
      const id = `예산현황/${name}`;
      const style = row === "total" ? asTotal : <T>(same: T): T => same;
      const child = row === "personnel" || row === "basic";
      let cells: Area[] = [];
      const at = (index: number): Expression => own(cells[index]!);
      const both = current !== undefined && previous !== undefined;
      const ifNew = settings.ifNew === "순증" ? [] : [text(settings.ifNew)];
      const over = (
        name: string,
        cells: readonly Expression[],
        ...others: readonly Expression[]
      ): Expression => whereAllNumbers(cells, call(name, [...cells, ...others]));
      cells = table.record([
        [
          {
            span: columns.label,
            content: printed[row],
            style: style(child ? styles.child : row === "total" ? styles.middle : styles.name),
          },
          {
            span: columns.amount,
            content: figureFormula(current),
            style: style(styles.amount),
            entry: entries.amount,
            id: `${id}/예산액`,
          },
          {
            span: columns.share,
            content: () =>
              current && plan.budget.total.current ? over("SHARE", [at(1), own(total[1]!)]) : undefined,
            style: style(styles.share),
            id: `${id}/구성비`,
          },
          {
            span: columns.previous,
            content: figureFormula(previous),
            style: style(styles.amount),
            entry: entries.amount,
            id: `${id}/전년도예산액`,
          },
          {
            span: columns.previousShare,
            content: () =>
              previous && plan.budget.total.previous ? over("SHARE", [at(3), own(total[3]!)]) : undefined,
            style: style(styles.share),
            id: `${id}/전년도구성비`,
          },
          {
            span: columns.change,
            content: () => (both ? over("CHANGE", [at(1), at(3)]) : undefined),
            style: style(styles.amount),
            entry: entries.amount,
            id: `${id}/비교증감`,
          },
          {
            span: columns.rate,
            content: () => (both ? over("CHANGERATE", [at(1), at(3)], ...ifNew) : undefined),
            style: style(styles.rate),
            id: `${id}/증감률`,
          },
        ],
      ]);
      if (row === "total") total = cells;
    }
    table.close();
    sources(sheet, ...statusRows.flatMap(({ row }) => [plan.budget[row].current, plan.budget[row].previous]));
  });
}

/** Each amount's header over its rate's, which has a small box at the lower right. */
function header(table: Table): void {
  const groups = [
    { words: "예 산 액", amount: columns.amount, rate: columns.share, rateWords: "구성비" },
    { words: "전년도예산액", amount: columns.previous, rate: columns.previousShare, rateWords: "구성비" },
    { words: "비교증감", amount: columns.change, rate: columns.rate, rateWords: "증감률" },
  ];
  // Merged only across: a line along a part of a merged cell is lost in LibreOffice and Hancom Cell.
  const [, ...areas] = table.header(
    [
      groups.flatMap(({ words, amount, rate }) => [
        head(amount, words),
        { span: rate, style: styles.header },
      ]),
      groups.flatMap(({ rateWords, amount, rate }) => [
        { span: amount, style: styles.header },
        head(rate, rateWords),
      ]),
    ],
    [head(columns.label, "구 분")],
  );
  groups.forEach((_, index) => {
    const [above, corner, below] = [2 * index, 2 * index + 1, 2 * (index + groups.length)].map(
      (at) => areas[at]!,
    );
    table.join(above!, corner!);
    table.join(above!, below!);
  });
}
