/**
 * What goes on from a collection that stands to the one that takes its place: cells that a person changed, each to its
 * figure; formulas of the person's own sheets, led to the same figures; sheets whose shape changed, kept aside as values.
 * In: 나라국!C4 typed over, =성과자료!K15 on 메모. Out: the text for the new 나라국, =성과자료!K17.
 */
import { ledgerSheetName, type Collection } from "../../collect";
import type { CellContent } from "../../excel/cells";
import { isFormula, type Spelled } from "../../excel/contents";
import { freeSheetName } from "../../excel/ownership";
import { finding, type Finding } from "../../messages/finding";
import { cellArea, printArea, printSheetArea, quoteSheet } from "../../sheet/address";
import { addressesById, placeEdits } from "../edits";
import type { Sheets } from "../source";
import { leadRules, noRules, ofCollections, type LedRules } from "../rules";
import { carried, nothingRepointed, repoint, type Repointed, type Succession } from "../succession";
import { ledgerAddresses, placeNotes } from "./ledger-edits";
import { recordSheetName } from "./record";
import { asValues, before, cellOf, type Standing } from "./standing";

export interface CarriedOn {
  /** By the new sheet's name, what is written in a cell in the place of the layout's content. */
  readonly now: ReadonlyMap<string, ReadonlyMap<string, Spelled>>;
  /** Formulas that are written once the sheets bear their names. */
  readonly later: readonly CellContent[];
  readonly repointed: Repointed;
  readonly rules: LedRules;
  readonly aside: {
    readonly names: ReadonlyMap<string, string>;
    readonly values: readonly CellContent[];
    readonly before: readonly CellContent[];
  };
  /** All sheets that are of the collection no more, and those of them that are deleted. */
  readonly going: readonly string[];
  readonly superseded: readonly string[];
  readonly findings: readonly Finding[];
}

const nothing: CarriedOn = {
  now: new Map(),
  later: [],
  repointed: nothingRepointed,
  rules: noRules,
  aside: { names: new Map(), values: [], before: [] },
  going: [],
  superseded: [],
  findings: [],
};

export async function carriedOn(
  context: Excel.RequestContext,
  sheets: Sheets,
  { layouts, rows }: Collection,
  standing: Standing | undefined,
): Promise<CarriedOn> {
  if (!standing) return nothing;
  const layoutOf = new Map(layouts.map((layout) => [layout.name, layout]));
  const ledger = standing.going.find(
    (name) => !standing.sheets.some(({ state }) => state.name === name) && name !== recordSheetName,
  );
  const succession: Succession = {
    to: layouts[0]!.name,
    addressOf: new Map(),
    leaving: [
      ...standing.sheets.flatMap(({ state, name, idAt, aside }) => {
        const layout = layoutOf.get(name);
        return aside !== undefined
          ? []
          : [
              {
                sheet: state.name,
                idAt,
                ...(layout && { next: { to: name, addressOf: addressesById(layout) } }),
              },
            ];
      }),
      ...(ledger === undefined
        ? []
        : [
            {
              sheet: ledger,
              idAt: standing.ledger.idAt,
              next: { to: ledgerSheetName, addressOf: ledgerAddresses(rows) },
            },
          ]),
    ],
  };
  const now = new Map<string, Map<string, Spelled>>();
  const later: CellContent[] = [];
  const findings: Finding[] = [];
  for (const { state, name, edits } of standing.sheets) {
    const layout = layoutOf.get(name);
    const { kept, lost } = layout ? placeEdits(edits, layout) : { kept: new Map(), lost: edits };
    const own = new Map<string, Spelled>();
    for (const [address, edit] of kept) {
      const isLater = isFormula(edit.now);
      own.set(address, isLater ? "" : edit.now);
      if (isLater) later.push(cellOf(name, address, carried(edit.now, state.name, succession).text));
      const data = { id: edit.id, now: String(edit.now), written: String(edit.written) };
      findings.push(finding("collected-cell-kept", data, { cells: [`${quoteSheet(name)}!${address}`] }));
    }
    for (const { address, id, now: content } of lost) {
      const data = { what: id, now: String(content) };
      const cells = [`${quoteSheet(state.name)}!${address}`];
      findings.push(finding("edit-not-carried", data, { cells, subject: `${name}/${id}` }));
    }
    now.set(name, own);
  }
  const notes = placeNotes(standing.ledger.notes, rows);
  const beside = new Map<string, Spelled>();
  for (const { row, column, content } of notes.kept) {
    const address = printArea(cellArea(row, column));
    if (isFormula(content))
      later.push(cellOf(ledgerSheetName, address, carried(content, ledger!, succession).text));
    else beside.set(address, content);
  }
  now.set(ledgerSheetName, beside);
  for (const { row, column, content } of notes.lost) {
    const place = { ...cellArea(row, column), sheet: ledger! };
    const data = { what: printSheetArea(place), now: String(content) };
    findings.push(finding("edit-not-carried", data, { cells: [printSheetArea(place)], subject: data.what }));
  }
  const repointed = repoint(
    sheets,
    sheets.grids.filter((grid) => !standing.going.includes(grid.sheet)),
    succession,
  );
  const staying = sheets.state.sheets.filter(({ name }) => !standing.going.includes(name));
  const rules = await leadRules(
    context,
    { state: { ...sheets.state, sheets: staying } },
    succession,
    ofCollections,
  );
  const kept = standing.sheets.filter(({ aside }) => aside !== undefined);
  const names = new Map(kept.map(({ state, aside }) => [state.name, aside!]));
  // What refers to these cannot be led elsewhere: a protected sheet, a name.
  for (const name of new Set([...repointed.held, ...rules.left]))
    names.set(
      name,
      freeSheetName(`${name.slice(0, 24)} 이전`, [
        ...[...names.values()].map((one) => ({ name: one })),
        ...sheets.state.sheets,
      ]),
    );
  const values = standing.sheets.flatMap((sheet) =>
    names.has(sheet.state.name) ? asValues(sheet, standing.going) : [],
  );
  for (const { state, aside } of kept)
    findings.push(
      finding(
        "sheet-put-aside",
        { sheet: state.name, aside: aside! },
        { cells: [`${quoteSheet(aside!)}!A1`] },
      ),
    );
  return {
    now,
    later,
    repointed,
    rules,
    aside: { names, values, before: before(values, sheets.grids) },
    going: standing.going,
    superseded: standing.going.filter((name) => !names.has(name)),
    findings: [...findings, ...repointed.findings, ...rules.findings],
  };
}
