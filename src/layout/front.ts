/** The plan's first lines: title, 전략목표, [소관실국], 1. 기본방향. */
import { banner, whole } from "./columns";
import { bulletLines } from "./bullets";
import { heading, type PlanSheet } from "./plan-sheet";
import { assumedTitle } from "../plan/title";
import { styles } from "./styles";
import { Table } from "./table";

/** The title's row; it is repeated on every page. Of several departments' plans it names their office. */
export function titleRow({ draft, plan }: PlanSheet, departments: number): void {
  const { title, fiscalYear, department, office } = plan;
  const of = departments === 1 ? department : (office?.text ?? "");
  draft.line({
    span: whole,
    content: title?.text ?? assumedTitle(fiscalYear, of),
    style: styles.title,
    id: "제목",
  });
  draft.gap(10);
}

/** A boxed line: "전략목표 | 적극적인 구정홍보와 …". */
export function bannerLine({ draft }: PlanSheet, label: string, name: string | undefined, id: string): void {
  const table = new Table(draft);
  table.record([
    [
      { span: banner.label, content: label, style: styles.bannerLabel },
      { span: banner.name, content: name, style: styles.bannerName, id },
    ],
  ]);
  table.close();
}

export function front(sheet: PlanSheet): void {
  const { draft, plan } = sheet;
  bannerLine(sheet, "전략목표", plan.strategicGoal?.text, "전략목표");
  draft.gap(6);
  const office = plan.office?.text ?? plan.department;
  draft.line({ span: whole, content: `[소관실국] ${office}`, style: styles.office, id: "소관실국" });
  draft.gap(8);
  draft.together(() => {
    heading(sheet, "1. 기본방향");
    bulletLines(draft, plan.directions, "기본방향");
  });
}
