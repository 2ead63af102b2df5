/**
 * From one collection to the next, or back to the one before: where each cell of its sheets stands there. Cells of 성과자료 go
 * by its rows, cells of the others by their figures.
 * In: 나라국!C5, 예산현황/계/예산액, which stands in C7 of the next 나라국. Out: 나라국!C7.
 */
import { ledgerSheetName, type Collection } from "../../collect";
import type { SheetState } from "../../excel/sheets";
import type { SheetLayout } from "../../sheet/layout";
import { addressesById } from "../edits";
import { placeEdits, typedCells, typedOn } from "../placed-edits";
import { byFiguresAnd, onlyFigures } from "../moved-by-figures";
import type { Leaving, Next } from "../succession";
import type { LedgerEdits } from "./ledger-edits";
import { placesOf } from "./ledger-keys";
import { movedByRows, type RowPlaces } from "./row-places";
import type { Standing, StandingSheet } from "./standing";

interface ComingSheet {
  readonly to: string;
  readonly addressOf: ReadonlyMap<string, string>;
  /** Where what a person filled in on the sheet that goes stands on this one; undefined: nowhere. */
  readonly typedOf: (goes: StandingSheet) => ReadonlyMap<string, string | undefined>;
}

/** The sheets that come, by the names under which they are written. */
export interface Coming {
  readonly ledger?: { readonly to: string; readonly placesFor: (goes: LedgerEdits) => RowPlaces };
  readonly sheets: ReadonlyMap<string, ComingSheet>;
}

/** Where what a person changed on a sheet goes on the one that is laid out next. */
export const placedOn = (
  { edits, idAt }: StandingSheet,
  layout: SheetLayout,
): ReturnType<typeof placeEdits> & { readonly typed: ReadonlyMap<string, string | undefined> } => {
  const placed = placeEdits(edits, layout, idAt);
  return { ...placed, typed: typedCells(edits, placed.kept) };
};

export const comingOf = ({ layouts, rows }: Pick<Collection, "layouts" | "rows">): Coming => ({
  ledger: { to: ledgerSheetName, placesFor: ({ departments }) => placesOf(rows, departments) },
  sheets: new Map(
    layouts.flatMap((layout: SheetLayout) =>
      layout.name === ledgerSheetName
        ? []
        : [
            [
              layout.name,
              {
                to: layout.name,
                addressOf: addressesById(layout),
                typedOf: (goes) => placedOn(goes, layout).typed,
              } satisfies ComingSheet,
            ] as const,
          ],
    ),
  ),
});

/** A collection that was put away and comes back; `nameOf`: what its sheets are called then. */
export const comingBack = ({ ledger, sheets }: Standing, nameOf: ReadonlyMap<string, string>): Coming => ({
  ...(ledger.state && { ledger: { to: nameOf.get(ledger.state.name)!, placesFor: () => ledger.places } }),
  sheets: new Map(
    sheets.flatMap(({ state, name, idAt, grid, isReshaped }) => {
      if (isReshaped) return [];
      const addressOf = new Map([...idAt].map(([address, id]) => [id, address]));
      const comes: ComingSheet = {
        to: nameOf.get(state.name)!,
        addressOf,
        typedOf: (goes) => typedOn(goes.edits, goes.idAt, addressOf, grid),
      };
      return [[name, comes] as const];
    }),
  ),
});

/** The tables of 성과자료 but its own, which the next one has again. */
export const othersOn = ({ tables }: SheetState): readonly string[] => tables.slice(1);

/** From a sheet that goes to the one that has its figures next. */
type Lead = (goes: StandingSheet, next: ComingSheet) => Next;

const withItsCells: Lead = (goes, { to, addressOf, typedOf }) =>
  byFiguresAnd(typedOf(goes), to, goes.idAt, addressOf);

/** For sheets that were put away before. */
export const byFiguresAlone: Lead = ({ idAt }, { to, addressOf }) => onlyFigures(to, idAt, addressOf);

/** Its cells stand at the same places on another sheet. */
export const samePlaces = (to: string): Next => ({ to, moved: (cells) => cells });

/**
 * `awayAs`: the names that the sheets have once they leave theirs, none where they keep them. `copies`: by a sheet's name,
 * the sheet that has all of its cells where nobody can say which is which figure.
 */
export function leavingFor(
  { ledger, sheets }: Standing,
  coming: Coming,
  awayAs: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string> = new Map(),
  lead: Lead = withItsCells,
): Leaving[] {
  const leaving = (sheet: string, next: Next | undefined, tables: readonly string[]): Leaving => ({
    sheet,
    tables,
    ...(awayAs.has(sheet) && { becomes: awayAs.get(sheet) }),
    ...(next && { next }),
  });
  return [
    ...sheets.map((sheet) => {
      const { state, name, isReshaped } = sheet;
      const copy = copies.get(state.name);
      if (copy !== undefined) return leaving(state.name, samePlaces(copy), state.tables);
      const next = isReshaped ? undefined : coming.sheets.get(name);
      return leaving(state.name, next && lead(sheet, next), state.tables);
    }),
    ...(ledger.state
      ? [
          leaving(
            ledger.state.name,
            coming.ledger && {
              to: coming.ledger.to,
              moved: movedByRows(ledger.places, coming.ledger.placesFor(ledger)),
            },
            othersOn(ledger.state),
          ),
        ]
      : []),
  ];
}
