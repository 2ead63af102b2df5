/**
 * No silent error: after each mutation of each layout the reader reads the same figures, or what it says names each figure
 * that is another one now: its cell, its row's name, its column's head, the head that was changed, or the unit note.
 */
import type { Figure } from "../../src/plan/model";
import { readWorkbook } from "../../src/reader";
import type { Reading } from "../../src/reader/model";
import { parseAddress, type Area } from "../../src/sheet/address";
import { sourcedFiguresOf } from "./workbooks/figures";
import { book, type SheetSpec } from "./workbooks/grids";
import { layouts } from "./workbooks/layouts";
import { bodyRow, headRow, isUnitNote, mutations, withCell, type Mutated } from "./workbooks/mutations";
import { offices } from "./workbooks/offices";

/** What a person is told to look at; notes do not count. */
const toldIn = ({ findings, notUnderstood }: Reading): Area[] => [
  ...findings.flatMap(({ severity, cells }) =>
    severity === "note" ? [] : cells.map((cell) => parseAddress(cell)!.area),
  ),
  ...notUnderstood.map(({ range }) => range),
];

const crosses = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Where a figure may be named: itself, its column's head, its row's names, the unit note, the very head that was changed. */
function placesOf({ spec, changed }: Pick<Mutated, "spec" | "changed">, cell: Area): Area[] {
  const head = headRow(spec);
  const unitNotes = spec.rows.flatMap((row, index) =>
    row.flatMap((value, column) => (isUnitNote(value) ? [{ row: index, column, rows: 1, columns: 1 }] : [])),
  );
  // A group's name may stand on its first row only.
  const names = Array.from({ length: cell.column }, (_, column) => {
    let row = cell.row;
    while (row > head && typeof spec.rows[row]?.[column] !== "string") row--;
    return { ...cell, row, column, columns: 1 };
  }).filter(({ row }) => row > head);
  return [cell, { ...cell, row: head, rows: 3 }, ...names, ...(changed ? [changed] : []), ...unitNotes];
}

/** Figures that are others than before, and whose cells nothing names. */
function silentErrors(before: Reading, after: Reading, mutated: Mutated): string[] {
  const told = toldIn(after);
  const isTold = (cell: Area): boolean =>
    placesOf(mutated, cell).some((place) => told.some((area) => crosses(area, place)));
  const [was, is] = [sourcedFiguresOf(before), sourcedFiguresOf(after)];
  const moved = ({ from }: Figure): Area[] => from.map((term) => mutated.moved?.(term) ?? term);
  const lost = [...was].filter(([key, { value }]) => is.get(key)?.value !== value);
  const gained = [...is].filter(([key]) => !was.has(key));
  const changed = [...is].filter(([key, { value }]) => was.has(key) && was.get(key)!.value !== value);
  return [
    ...lost.filter(([, figure]) => !moved(figure).some(isTold)).map(([key]) => `lost: ${key}`),
    ...[...gained, ...changed].filter(([, { from }]) => !from.some(isTold)).map(([key]) => `read: ${key}`),
  ];
}

const readings = new Map<SheetSpec, Reading>();
function unchanged(sheet: string, spec: SheetSpec): Reading {
  if (!readings.has(spec)) readings.set(spec, readWorkbook(book({ [sheet]: spec })));
  return readings.get(spec)!;
}

/** Each header word replaced by one that means nothing, or by none. */
const headCases = Object.entries(layouts).flatMap(([id, make]) => {
  const { sheet, spec } = make(offices[1]!);
  const head = headRow(spec);
  return [head, head + 1, head + 2].flatMap((row) =>
    (spec.rows[row] ?? []).flatMap((word, column) =>
      typeof word === "string" && /^[^\d,]*[가-힣][^,]*$/.test(word) && row < bodyRow(spec)
        ? ["가나다라", null].map(
            (other) =>
              [
                id,
                word.replace(/\n/g, " "),
                other,
                { sheet, spec, mutated: withCell(spec, row, column, other) },
              ] as const,
          )
        : [],
    ),
  );
});

const cases = Object.entries(layouts).flatMap(([id, make]) =>
  offices.flatMap((office) => {
    const { sheet, spec } = make(office);
    return Object.entries(mutations).flatMap(([name, mutate]) => {
      // The heads of L10 are the quantities' own names: another name is another quantity.
      const mutated = id === "L10" && name === "a header word is unknown" ? undefined : mutate(spec);
      return mutated ? [[id, office.department, name, { sheet, spec, mutated }] as const] : [];
    });
  }),
);

test("the mutations make several hundred workbooks", () => {
  expect(cases.length).toBeGreaterThan(500);
});

test.each(cases)(
  "%s of %s, where %s, has no silent error",
  (_id, _department, _name, { sheet, spec, mutated }) => {
    const after = readWorkbook(book({ [sheet]: mutated.spec }));
    expect(silentErrors(unchanged(sheet, spec), after, mutated)).toEqual([]);
  },
);

// The heads of L10 are the quantities' own names.
test.each(headCases.filter(([id]) => id !== "L10"))(
  "%s with its head %s as %s has no silent error",
  (_id, _word, _other, { sheet, spec, mutated }) => {
    const after = readWorkbook(book({ [sheet]: mutated.spec }));
    expect(silentErrors(unchanged(sheet, spec), after, mutated)).toEqual([]);
  },
);
