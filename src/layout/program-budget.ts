/** □ 관련 예산사업 내역: a unit program's amounts over three years, its detail programs under it, for each account. */
import type { PlanUnitProgram, ProgramAmounts } from "../plan/plan";
import type { Area } from "../sheet/address";
import { text } from "../sheet/expression";
import { shortYear } from "../text/year";
import { programColumns as columns } from "./columns";
import type { Piece } from "./draft";
import { entries } from "./entries";
import { figureFormula } from "./figures";
import { countOf, heading, sources, type PlanSheet } from "./plan-sheet";
import { asTotal, styles } from "./styles";
import { head, Table } from "./table";

/** Returns the cell of the unit program's name. */
export function programBudget(sheet: PlanSheet, program: PlanUnitProgram): Area {
  const { draft, plan } = sheet;
  const names: Area[] = [];
  draft.together(() => {
    heading(sheet, "□ 관련 예산사업 내역", "(단위: 개, 백만원)");
    const table = new Table(draft);
    const year = (offset: number, word: string) => text(`${shortYear(plan.fiscalYear + offset)}${word}`);
    table.header([
      [
        head(columns.name, "사업명"),
        head(columns.account, "회계구분"),
        { ...head(columns.settlement, ""), content: year(-2, "결산") },
        { ...head(columns.previous, ""), content: year(-1, "예산") },
        { ...head(columns.current, ""), content: year(0, "예산") },
        { ...head(columns.remark, "비고\n(세부사업수)"), style: styles.smallHeader },
      ],
    ]);
    const id = `예산사업 내역/${program.name}`;
    for (const { account, amounts, details } of program.accounts) {
      const under = account === undefined || program.accounts.length === 1 ? id : `${id}/${account}`;
      const details_: Area[] = [];
      const [name] = table.record([
        [
          { span: columns.name, content: program.name, style: asTotal(styles.name), id: under },
          { span: columns.account, content: account, style: asTotal(styles.middle), id: `${under}/회계구분` },
          ...amountPieces(amounts, under).map((piece) => ({ ...piece, style: asTotal(piece.style) })),
          {
            span: columns.remark,
            content: () => countOf(details_),
            style: asTotal(styles.remark),
            id: `${under}/세부사업수`,
          },
        ],
      ]);
      names.push(name!);
      for (const detail of details) {
        const row = `${under}/${detail.name}`;
        const [cell] = table.record([
          [
            { span: columns.name, content: detail.name, style: { ...styles.child, indent: 1 }, id: row },
            { span: columns.account, style: styles.middle },
            ...amountPieces(detail.amounts, row),
            { span: columns.remark, style: styles.remark },
          ],
        ]);
        details_.push(cell!);
      }
    }
    table.close();
    sources(
      sheet,
      ...program.accounts.flatMap(({ amounts, details }) => [
        ...Object.values(amounts),
        ...details.flatMap((detail) => Object.values(detail.amounts)),
      ]),
    );
  });
  return names[0]!;
}

const amountPieces = (amounts: ProgramAmounts, id: string): Piece[] =>
  (
    [
      ["settlement", "결산"],
      ["previous", "전년도예산"],
      ["current", "예산"],
    ] as const
  ).map(([of, word]) => ({
    span: columns[of],
    content: figureFormula(amounts[of]),
    style: styles.amount,
    entry: entries.amount,
    id: `${id}/${word}`,
  }));
