/**
 * What goes on from a collection that stands to the one that takes its place: cells that a person changed, each to its
 * figure; formulas of the person's own sheets, led to the same figures; sheets whose shape changed, a copy as values.
 * In: 나라국!C4 typed over, =성과자료!K15 on 메모. Out: the text for the new 나라국, =성과자료!K17.
 */
import { ledgerSheetName, type Collection } from "../../collect";
import type { CellContent } from "../../excel/cells";
import { isFormula, shownFrom, type Spelled } from "../../excel/contents";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, parseAddress, printArea, printSheetArea, quoteSheet } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { isWithinTable, usesName } from "../references";
import { carried, deletedBy, type Succession } from "../succession";
import { placeNotes } from "./ledger-edits";
import { cellOf, type Standing } from "./standing";
import { placedOn } from "./succeeding";

export interface CarriedOn {
  /** By the new sheet's name, what is written in a cell in the place of the layout's content. */
  readonly now: ReadonlyMap<string, ReadonlyMap<string, Spelled>>;
  /** Formulas that are written once the sheets bear their names. */
  readonly later: readonly CellContent[];
  readonly findings: readonly Finding[];
}

export const nothingCarried: CarriedOn = { now: new Map(), later: [], findings: [] };

export function* carriedOnInSteps(
  { layouts, rows }: Pick<Collection, "layouts" | "rows">,
  standing: Standing,
  succession: Succession,
): Generator<void, CarriedOn> {
  const layoutOf = new Map(layouts.map((layout) => [layout.name, layout]));
  const deleted = deletedBy(succession);
  const now = new Map<string, Map<string, Spelled>>();
  const later: CellContent[] = [];
  const findings: Finding[] = [];
  // The table 성과자료 comes again.
  const renewed = new Set(standing.ledger.state?.tables.map((name) => name.toLowerCase()));
  /** The content for the cell of a new sheet, which stood in a cell of a sheet that goes. */
  const put = (on: string, address: string, content: Spelled, from: Grid, at: string): void => {
    const own = now.get(on) ?? new Map<string, Spelled>();
    now.set(on, own);
    if (!isFormula(content)) {
      own.set(address, content);
      return;
    }
    const { text, lost } = carried(content, from.sheet, succession);
    const isOfTable = isWithinTable(content) && !usesName(content, renewed);
    if (isOfTable || lost.some((sheet) => deleted.has(sheet))) {
      const cells = [`${quoteSheet(on)}!${address}`];
      const kind = isOfTable ? "table-formula-became-value" : "formula-became-value";
      findings.push(finding(kind, { formula: content }, { cells }));
      for (const { row, column, content: shown } of shownFrom(
        from,
        parseAddress(at)!.area,
        parseAddress(address)!.area,
      ))
        own.set(printArea(cellArea(row, column)), shown);
      return;
    }
    own.set(address, "");
    later.push(cellOf(on, address, text));
  };
  for (const sheet of standing.sheets) {
    yield;
    const { state, name, grid, edits } = sheet;
    const layout = layoutOf.get(name);
    const { kept, lost } = layout ? placedOn(sheet, layout) : { kept: new Map(), lost: edits };
    for (const [address, edit] of kept) {
      put(name, address, edit.now, grid!, edit.address);
      const data = { id: edit.id, now: String(edit.now), written: String(edit.written) };
      findings.push(finding("collected-cell-kept", data, { cells: [`${quoteSheet(name)}!${address}`] }));
    }
    for (const { address, id, now: content } of lost) {
      const data = { what: id, now: String(content) };
      const cells = [`${quoteSheet(state.name)}!${address}`];
      findings.push(finding("edit-not-carried", data, { cells, subject: `${name}/${id}` }));
    }
  }
  const { grid } = standing.ledger;
  const placed = placeNotes(standing.ledger, rows);
  for (const { row, column, content, from } of placed.kept)
    put(ledgerSheetName, printArea(cellArea(row, column)), content, grid!, printArea(cellArea(from, column)));
  for (const { row, column, content } of placed.lost) {
    const place = { ...cellArea(row, column), sheet: grid!.sheet };
    const data = { what: printSheetArea(place), now: String(content) };
    findings.push(finding("edit-not-carried", data, { cells: [printSheetArea(place)], subject: data.what }));
  }
  return { now, later, findings };
}
