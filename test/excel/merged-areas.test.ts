import fc from "fast-check";
import { largeDepartment } from "../../scripts/bench/large-department";
import { bandsByBlanks, bandsOf } from "../../src/excel/merged-areas";
import type { Area } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/grid";
import { profiles } from "../../src/workbench/host/profiles";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import type { Book } from "../../src/workbench/workbook/model";

const most = 512;
const opened: Addin[] = [];
afterEach(() => opened.splice(0).forEach((addin) => addin.window.close()));

async function openIn(book: Book, mergedAreas: number): Promise<Addin> {
  const addin = await openAddin(book, { excel: { ...profiles.easy, mergedAreas, mergedAddress: false } });
  opened.push(addin);
  return addin;
}

describe("bands in which no more than 512 merged areas begin", () => {
  interface Start {
    readonly row: number;
    readonly column: number;
    readonly shows: boolean;
  }

  /** A block full of merged areas: dominoes laid by chance, over the right and the lower end too. */
  function laid(rows: number, columns: number, seed: number) {
    const used: Area = { row: 2, column: 1, rows, columns };
    let state = seed;
    const chance = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    const taken = new Set<number>();
    const values = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(undefined));
    const starts: Start[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        if (taken.has(row * 1000 + column)) continue;
        const other = chance() < 0.5 ? (row + 1) * 1000 + column : row * 1000 + column + 1;
        const shows = chance() < 0.9 || taken.has(other);
        if (shows) values[row]![column] = 1;
        if (taken.has(other)) continue;
        taken.add(other);
        starts.push({ row: used.row + row, column: used.column + column, shows });
      }
    return { used, values, starts };
  }

  const anySheet = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 600 }), fc.nat())
    .map(([rows, columns, seed]) => laid(rows, columns, seed));

  /** How many begin in each band, and those that begin in none or in several. */
  function counted(bands: readonly Area[], starts: readonly Start[]) {
    const counts = bands.map(() => 0);
    const astray: Start[] = [];
    for (const start of starts) {
      const inside = bands.flatMap(({ row, column, rows, columns }, index) =>
        start.row >= row &&
        start.row < row + rows &&
        start.column >= column &&
        start.column < column + columns
          ? [index]
          : [],
      );
      for (const index of inside) counts[index]!++;
      if (inside.length !== 1 && start.shows) astray.push(start);
    }
    return { most: Math.max(0, ...counts), astray };
  }

  test("without knowing the sheet, each area begins in one of them", () => {
    fc.assert(
      fc.property(anySheet, ({ used, starts }) => {
        const found = counted(
          bandsOf(used),
          starts.map((start) => ({ ...start, shows: true })),
        );
        expect(found.astray).toEqual([]);
        expect(found.most).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("knowing the sheet's values, each area that shows one begins in one of them", () => {
    fc.assert(
      fc.property(anySheet, ({ used, values, starts }) => {
        const found = counted(bandsByBlanks(used, values), starts);
        expect(found.astray).toEqual([]);
        expect(found.most).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("a full export of 100,000 rows takes few questions, and its blank rows none", () => {
    const full = Array<CellValue>(20).fill(1);
    const used = { row: 0, column: 0, rows: 100_000, columns: 20 };
    const values = Array.from({ length: used.rows }, (_, row) => (row % 2 ? full : []));
    const dense = bandsByBlanks({ ...used, rows: 50_000 }, Array<CellValue[]>(50_000).fill(full));
    expect(dense.length).toBeLessThanOrEqual(110);
    const rows = bandsByBlanks(
      used,
      values.map((row) => (row.length ? row : Array(20).fill(undefined))),
    );
    expect(rows.every((band) => band.rows === 1)).toBe(true);
    expect(rows).toHaveLength(50_000);
  });
});

describe("an Excel that fails over 512 merged areas", () => {
  const merge = (book: Book): void => {
    const sheet = book.sheets.find(({ name }) => name === "사업개요")!;
    // Three merged areas a row, and each unit's name over its five rows.
    for (let row = 1; row <= 200; row++)
      for (const column of [10, 12, 14]) {
        sheet.setValue(row, column, `비고 ${row}`);
        sheet.merge({ row, column, rows: 1, columns: 2 });
      }
    for (let row = 1; row <= 200; row += 5) {
      for (let below = 1; below < 5; below++) sheet.setValue(row + below, 0, undefined);
      sheet.merge({ row, column: 0, rows: 5, columns: 1 });
    }
  };

  test("reads a staff sheet with 640 of them as any other Excel does", async () => {
    const size = { units: 40, details: 5 };
    const [few, any] = [await largeDepartment(size), await largeDepartment(size)];
    for (const book of [few, any]) merge(book);
    const read = async (book: Book, limit: number): Promise<unknown> =>
      (await openIn(book, limit)).run("readWorkbook");
    const reading = await read(few, most);
    expect(reading).toEqual(await read(any, Infinity));
    const { parts } = (reading as { reading: { parts: { unitPrograms: { details: unknown[] }[] } } }).reading;
    expect(parts.unitPrograms.map(({ details }) => details.length)).toEqual(Array(40).fill(5));
  });

  test("a plan of 40 unit programs with 5 details is built, rebuilt, reviewed, shared, reconnected, undone", async () => {
    const addin = await openIn(await largeDepartment({ units: 40, details: 5 }), most);
    const sheets = (): string[] => addin.host.book.sheets.map(({ name }) => name);
    await addin.run("buildPlanSheet");
    const plan = addin.host.book.sheets.find(({ name }) => name === "성과계획서")!;
    expect(plan.merges.length).toBeGreaterThan(most);
    await addin.run("buildPlanSheet");
    await addin.run("buildCheckSheet");
    await addin.run("inspect");
    const { converted } = await addin.run<{ converted: number }>("shareWithFinance");
    expect(converted).toBeGreaterThan(100);
    await addin.run("reconnect");
    await addin.run("undo");
    expect(sheets()).toContain("성과계획서");
  });
});
