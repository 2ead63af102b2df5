/** □ 관련 예산사업 개요: what each detail program does, when, how it is supported and who carries it out. */
import type { PlanDetailProgram, PlanUnitProgram } from "../plan/plan";
import { overviewColumns as columns } from "./columns";
import { heading, sources, type PlanSheet } from "./plan-sheet";
import { styles } from "./styles";
import { Table } from "./table";

const rows: readonly {
  readonly label: string;
  readonly of: (detail: PlanDetailProgram) => string | undefined;
}[] = [
  { label: "사업명", of: (detail) => detail.name },
  { label: "사업내용", of: (detail) => detail.description?.text },
  { label: "사업기간", of: (detail) => detail.period?.text },
  { label: "지원형태", of: (detail) => detail.supportForm?.text },
  { label: "지원조건", of: (detail) => detail.supportCondition?.text },
  { label: "시행주체", of: (detail) => detail.implementer?.text },
];

export function overviews(sheet: PlanSheet, program: PlanUnitProgram): void {
  const { draft } = sheet;
  program.details.forEach((detail, index) => {
    if (index > 0) draft.gap();
    draft.together(() => {
      if (index === 0) heading(sheet, "□ 관련 예산사업 개요");
      const table = new Table(draft);
      for (const { label, of } of rows) {
        table.record([
          [
            { span: columns.label, content: label, style: styles.header },
            {
              span: columns.text,
              content: of(detail),
              style: styles.paragraph,
              id: `예산사업 개요/${program.name}/${detail.name}/${label}`,
            },
          ],
        ]);
      }
      table.close();
      sources(sheet, detail.cell, ...[detail.description, detail.implementer].map((told) => told?.cell));
    });
  });
}
