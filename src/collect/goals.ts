/** 1. 비전 및 체계: each office's 전략목표 with its goals, and how many indicators and programs these have. */
import type { Span } from "../layout/columns";
import type { Piece } from "../layout/draft";
import { asTotal, styles } from "../layout/styles";
import { head, Table } from "../layout/table";
import { named } from "../ledger";
import type { Area } from "../sheet/address";
import { keyOf } from "../text/name";
import { counted, criterion, naming, total, type Chapter, type Criterion } from "./counts";
import type { Department, Office } from "./offices";

export function goalsTable(chapter: Chapter): void {
  const { draft, form, offices, columns } = chapter;
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
      { span: spans.indicators, content: sum(1), style: asTotal(styles.remark), id: "체계/계/성과지표수" },
      { span: spans.programs, content: sum(2), style: asTotal(styles.remark), id: "체계/계/단위사업수" },
    ],
  ]);
  for (const office of offices) {
    for (const { strategicGoal, goals } of outlineOf(chapter, office)) {
      const areas = table.record(
        goals.map(({ department, name }) => {
          const id = `체계/${department.name}/${name}`;
          const count = (item: string) => () =>
            counted(chapter, [
              ["file", criterion(department.file)],
              ...stated("institution", department.institution),
              ["department", criterion(department.name)],
              ...stated("document", department.document),
              ["goal", criterion(name)],
              ...naming(item),
            ]);
          const figure = (span: Span, item: string, word: string): Piece => ({
            span,
            content: count(item),
            style: styles.remark,
            id: `${id}/${word}`,
          });
          return [
            { span: spans.goal, content: name, style: styles.name, id },
            figure(spans.indicators, named.indicator, "성과지표수"),
            figure(spans.programs, named.unitProgram, "단위사업수"),
          ];
        }),
        [
          { span: spans.office, content: office.name, style: styles.middle },
          { span: spans.strategicGoal, content: strategicGoal, style: styles.name },
        ],
      );
      goals.forEach((_, index) => rows.push(areas.slice(2 + 3 * index, 5 + 3 * index)));
    }
  }
  table.close();
}

/** A blank cell is nothing to look for. */
const stated = (field: "institution" | "document", name: string): Criterion[] =>
  name === "" ? [] : [[field, criterion(name)]];

/** What stands beside one 전략목표: as many goals as fit on a page with it. */
const mostBeside = 12;

interface Outline {
  readonly strategicGoal?: string;
  readonly goals: readonly { readonly department: Department; readonly name: string }[];
}

/** The office's 전략목표 in order, departments that share one under it together. */
function outlineOf({ ledger }: Chapter, { departments }: Office): Outline[] {
  const outlines = new Map<string, { strategicGoal?: string; goals: Outline["goals"][number][] }>();
  for (const department of departments) {
    const plan = ledger.planOf(department);
    const strategicGoal = plan?.strategicGoal?.text;
    const key = keyOf(strategicGoal ?? "");
    const outline = outlines.get(key) ?? { strategicGoal, goals: [] };
    outlines.set(key, outline);
    outline.goals.push(...(plan?.goals ?? []).map(({ name }) => ({ department, name })));
  }
  return [...outlines.values()].flatMap(({ strategicGoal, goals }) =>
    Array.from({ length: Math.ceil(goals.length / mostBeside) }, (_, part) => ({
      strategicGoal,
      goals: goals.slice(part * mostBeside, (part + 1) * mostBeside),
    })),
  );
}
