/**
 * Formulas over 성과자료 by its columns' names: Excel leads them along when the table is renamed, so that they are written
 * again once the next one bears the name.
 * In: =SUMIFS(성과자료[값],성과자료[부서],"나라과") on 메모. Out: the same cell with the same text.
 */
import type { Part } from "../../excel/afterwards";
import type { CellContent } from "../../excel/cells";
import { loadTables, tablesPart } from "../../excel/ledger-table";
import type { NameFormula } from "../../excel/names";
import { isFormula } from "../../excel/contents";
import { contentFor } from "../standing";
import { usesName } from "../references";
import { holdsFormulas, type Sheets } from "../source";
import { staffsNames, type Repointed } from "../succession";
import { cellArea } from "../../sheet/address";
import type { CarriedOn } from "./carried-on";
import type { Standing } from "./standing";

export interface OverTable {
  readonly cells: readonly CellContent[];
  readonly names: readonly NameFormula[];
}

interface Exchange {
  readonly goes?: Pick<Standing, "ledger">;
  readonly comes?: Pick<Standing, "ledger">;
  readonly repointed: Repointed;
  /** All sheets of both. */
  readonly going: ReadonlySet<string>;
  /** What they are called once they have changed places, by their names of now. */
  readonly names: readonly ReadonlyMap<string, string>[];
}

/** The tables of two collections that change places change their names; nothing where one of them has none. */
export async function tablesBack(
  context: Excel.RequestContext,
  sheets: Sheets,
  { goes, comes, repointed, going, names }: Exchange,
): Promise<Part[]> {
  if (!goes || !comes) return [];
  const tables = await loadTables(context);
  const [leaves, returns] = [goes, comes].map(({ ledger }) => {
    const table = tables.find(({ sheet }) => sheet === ledger.state?.name);
    const as = names.map((one) => table && one.get(table.sheet)).find((name) => name !== undefined);
    return table && as !== undefined ? { sheet: as, name: table.name } : undefined;
  });
  if (!leaves || !returns) return [];
  const again = overTable(sheets, going, { carried: { later: [] }, repointed }, leaves.name);
  return [tablesPart({ goes: leaves, comes: returns }, again)];
}

/** What is written once the table is there: on sheets that stay, and on new ones what was carried on. */
export function overTable(
  { grids, state }: Sheets,
  going: ReadonlySet<string>,
  { carried, repointed }: { readonly carried: Pick<CarriedOn, "later">; readonly repointed: Repointed },
  table: string,
): OverTable {
  const own = new Set([table.toLowerCase()]);
  const writable = new Set(
    state.sheets.flatMap((sheet) =>
      holdsFormulas(sheet) && !sheet.isProtected && !going.has(sheet.name) ? [sheet.name] : [],
    ),
  );
  const key = ({ sheet, row, column }: Pick<CellContent, "sheet" | "row" | "column">): string =>
    `${sheet}!${row},${column}`;
  const led = new Set(repointed.cells.map(key));
  const found = grids.flatMap((grid) =>
    writable.has(grid.sheet)
      ? (grid.formulas ?? []).flatMap((row, down) =>
          row.flatMap((formula, across) => {
            if (formula === undefined || !usesName(formula, own)) return [];
            const place = { ...cellArea(grid.row + down, grid.column + across), sheet: grid.sheet };
            return led.has(key(place)) ? [] : [contentFor(grids, place, formula)];
          }),
        )
      : [],
  );
  const isOver = ({ content }: CellContent): boolean => isFormula(content) && usesName(content, own);
  const names = new Map(staffsNames({ state }).map((name) => [`${name.scope}!${name.name}`, name]));
  for (const name of repointed.names) names.set(`${name.scope}!${name.name}`, name);
  return {
    cells: [...found, ...repointed.cells.filter(isOver), ...carried.later.filter(isOver)],
    names: [...names.values()].filter(
      ({ formula, scope }) => usesName(formula, own) && (scope === undefined || !going.has(scope)),
    ),
  };
}
