/**
 * Ten thousand formulas that depend on one changed cell, computed again in the workbench: plain ones beside the same in
 * HyperFormula where that is there, and calls of PLAN.SHARE, whose answers come as the add-in's would.
 */
import { Calculator } from "../../src/workbench/workbook/calculation/calculator";
import { Book } from "../../src/workbench/workbook/model";
import { share } from "../../src/functions/share";
import { medianTime, peer } from "./medians";
import type { Measurement } from "./index";

const rows = 10_000;
const formulas = {
  plain: (row: number) => `=IF(COUNT($A$1,B${row})=2,B${row}/$A$1,"")`,
  plan: (row: number) => `=IF(COUNT($A$1,B${row})=2,PLAN.SHARE(B${row},$A$1),"")`,
};

export default async function calculation(): Promise<Measurement[]> {
  const plain = await changed(formulas.plain);
  return [
    {
      name: `${rows} plain formulas over one changed cell`,
      milliseconds: plain,
      atMost: 400,
      unit: "ms",
      ...(await hyperFormula()),
    },
    {
      name: `${rows} PLAN calls over one changed cell`,
      milliseconds: await changed(formulas.plan),
      atMost: 800,
      unit: "ms",
      "plain formulas": plain,
    },
  ];
}

async function changed(formula: (row: number) => string): Promise<number> {
  const book = new Book();
  const sheet = book.addSheet("예산");
  book.batch(() => {
    sheet.setValue(0, 0, 100);
    for (let row = 0; row < rows; row++) {
      sheet.setValue(row, 1, row + 1);
      sheet.setFormula(row, 2, formula(row + 1));
    }
  });
  const calculator = new Calculator(book);
  calculator.register(["PLAN.SHARE"], async (batch) =>
    batch.map(({ args: [part, whole] }) => share([[part]] as never, [[whole]] as never) as number),
  );
  await calculator.calculate();
  let amount = 100;
  return medianTime(
    () => sheet.setValue(0, 0, ++amount),
    async () => {
      await calculator.calculate();
      if (sheet.value(rows - 1, 2) !== rows / amount) throw new Error("the last formula was not computed");
    },
  );
}

interface HyperFormula {
  buildFromArray(rows: unknown[][], options: object): { setCellContents(cell: object, value: unknown): void };
}

async function hyperFormula(): Promise<Record<string, number>> {
  const HyperFormula = peer<{ HyperFormula: HyperFormula }>("hyperformula")?.HyperFormula;
  if (!HyperFormula) return {};
  const cells = Array.from({ length: rows }, (_, row) => [
    row === 0 ? 100 : null,
    row + 1,
    formulas.plain(row + 1),
  ]);
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3" });
  let amount = 100;
  const time = await medianTime(
    () => ++amount,
    () => engine.setCellContents({ sheet: 0, row: 0, col: 0 }, amount),
  );
  return { HyperFormula: time };
}
