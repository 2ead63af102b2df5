/**
 * A person's edits as the next plan has them, and what is told of them.
 * In: "=D27*2", typed beside 인력운영비, which stands a row lower next. Out: "=D28*2" in that row, written with the sheet.
 */
import type { CellContent } from "../excel/cells";
import { isFormula, shownFrom, type Spelled } from "../excel/contents";
import type { NameFormula } from "../excel/names";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import { cellArea, parseAddress, printArea } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";
import type { BuildRecord } from "./build-record";
import { addressesById, followBuild, type Edit } from "./edits";
import type { Followed } from "./former";
import { isWithinTable } from "./references";
import type { Sheets } from "./source";
import { carried, deletedBy, type Succession } from "./succession";

export interface CarriedEdits {
  readonly now: ReadonlyMap<string, Spelled>;
  readonly later: CellContent[];
  readonly findings: readonly Finding[];
}

/**
 * What stands in edited cells. A formula that names the plan sheet, or by one of its own names, is written once that is the
 * new one; the other edits come with the sheet. What refers to a cell that is no more follows the plan that is put away, and
 * becomes its value where that one is deleted; so does at once what refers to its own row of a table, which is none there.
 */
export function carriedEdits(
  kept: ReadonlyMap<string, Edit>,
  followed: Followed | undefined,
  succession: Succession,
  names: readonly NameFormula[],
): CarriedEdits {
  const now = new Map<string, Spelled>();
  const later: CellContent[] = [];
  const findings: Finding[] = [];
  const deleted = deletedBy(succession);
  for (const [address, edit] of kept) {
    const formula = isFormula(edit.now) ? carried(edit.now, followed!.name, succession) : undefined;
    const isLast = formula?.lost.some((sheet) => deleted.has(sheet));
    const isOfTable = formula !== undefined && isWithinTable(formula.text);
    const place = parseAddress(address)!.area;
    if (formula && (formula.lost.length > 0 || isOfTable))
      findings.push(
        finding(
          isOfTable
            ? "table-formula-became-value"
            : isLast
              ? "formula-became-value"
              : "figure-no-longer-planned",
          { formula: String(edit.now) },
          { cells: [`${planSheetName}!${address}`] },
        ),
      );
    if (isLast || isOfTable) {
      for (const one of shownFrom(followed!.grid, parseAddress(edit.address)!.area, place))
        now.set(printArea(cellArea(one.row, one.column)), one.content);
      continue;
    }
    const content = formula?.text ?? edit.now;
    const isLater = content !== edit.now || names.some(({ name }) => String(content).includes(name));
    if (isFormula(content) && isLater) {
      later.push({ sheet: planSheetName, row: place.row, column: place.column, content });
      now.set(address, "");
    } else now.set(address, content);
  }
  return { now, later, findings };
}

export function keptFindings(kept: ReadonlyMap<string, Edit>): Finding[] {
  return [...kept].map(([address, { id, now, written }]) =>
    finding(
      "edited-cell-kept",
      { id, now: String(now), written: String(written) },
      { cells: [`${planSheetName}!${address}`] },
    ),
  );
}

export function lostFindings(lost: readonly Edit[]): Finding[] {
  return lost.map(({ address, id, now }) =>
    finding("edited-cell-lost", { id, now: String(now) }, { cells: [`${planSheetName}!${address}`] }),
  );
}

/** So many are named; the number of all is told. */
const named = 20;

/** What a person deleted of the plan with its rows or columns, and what the next one has again. */
export function deletedFindings(
  sheets: Pick<Sheets, "state">,
  record: BuildRecord | undefined,
  layout: SheetLayout,
): Finding[] {
  if (!record) return [];
  const addresses = addressesById(layout);
  const texts = new Map(
    layout.cells.flatMap(({ content, row, column }) =>
      typeof content === "string" ? [[content, printArea(cellArea(row, column))]] : [],
    ),
  );
  const followed = followBuild(sheets, record);
  const back = Object.entries(record.written).flatMap(([address, content], index) => {
    const id = record.ids[address];
    const place = id === undefined ? texts.get(String(content)) : addresses.get(id);
    return followed[index]!.place || place === undefined ? [] : [{ what: id ?? String(content), place }];
  });
  if (back.length === 0) return [];
  const what = back.slice(0, named).map((each) => `‘${each.what}’`);
  const cells = back.slice(0, named).map(({ place }) => `${planSheetName}!${place}`);
  return [finding("deleted-comes-back", { count: back.length, what: what.join(", ") }, { cells })];
}
