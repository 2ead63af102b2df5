/**
 * What a request workbook tells of itself, on a very hidden sheet of texts: whose form it is, of which year and version, who was
 * asked, and what stood in each locked cell, so that a file that comes back is recognized whatever became of it.
 * In: 살림과, 2018, 110 names. Out: 양식 | 1, 연도 | 2018, 부서 | 살림과, 대상 | …, 고정 | 예산 | B3 | 사업명, 이름 | 예산 | C10 | …
 */
import type { EntrySheet } from "../../sheet/entry-sheet";
import { valueAt, type Grid } from "../../sheet/grid";
import type { Kept } from "./draft";

export const stampSheetName = "_자료요청";
/** Of the forms' shape: another number as soon as a head or a column is another. */
export const version = "1";
/** Which sheets of such a file are no sources: excel/ownership knows sheets by it. */
export const requestMark = { name: "_PLAN_SHEET", formula: '="request"' } as const;

export interface Stamp {
  readonly version: string;
  readonly year: number;
  readonly department: string;
  /** Everybody who was asked. */
  readonly list: readonly string[];
  readonly kept: readonly Kept[];
}

const words = {
  version: "양식",
  year: "연도",
  department: "부서",
  list: "대상",
  locked: "고정",
  name: "이름",
} as const;

export function stampSheet({ version: own, year, department, list, kept }: Stamp): EntrySheet {
  const rows: readonly (readonly string[])[] = [
    [words.version, own],
    [words.year, String(year)],
    [words.department, department],
    ...list.map((name) => [words.list, name]),
    ...kept.map(({ kind, sheet, cell, text }) => [words[kind], sheet, cell, text]),
  ];
  const margins = { top: 36, bottom: 36, left: 36, right: 36, header: 18, footer: 18 };
  return {
    layout: {
      name: stampSheetName,
      columns: [],
      rows: [],
      // A sign in front keeps every program from taking a text for a number.
      cells: rows.flatMap((texts, row) =>
        texts.map((content, column) => ({ row, column, content: column === 0 ? content : `|${content}` })),
      ),
      merges: [],
      page: {
        orientation: "portrait",
        margins,
        printArea: { row: 0, column: 0, rows: rows.length, columns: 4 },
        breaksBefore: [],
      },
    },
    open: [],
    rules: [],
    veryHidden: true,
    names: [requestMark],
  };
}

/** undefined where the sheet is no stamp, or a damaged one. */
export function readStamp(grid: Grid): Stamp | undefined {
  const rows = Array.from({ length: grid.row + grid.rows }, (_, row) =>
    [0, 1, 2, 3].map((column) => {
      const said = String(valueAt(grid, row, column) ?? "");
      return column === 0 ? said : said.replace(/^\|/, "");
    }),
  );
  const one = (word: string): string | undefined => rows.find(([key]) => key === word)?.[1];
  const [own, year, department] = [one(words.version), Number(one(words.year)), one(words.department)];
  if (own === undefined || !Number.isInteger(year) || !department) return undefined;
  return {
    version: own,
    year,
    department,
    list: rows.flatMap(([key, name]) => (key === words.list ? [name!] : [])),
    kept: rows.flatMap(([key, sheet, cell, text]): Kept[] =>
      key === words.locked || key === words.name
        ? [{ kind: key === words.locked ? "locked" : "name", sheet: sheet!, cell: cell!, text: text! }]
        : [],
    ),
  };
}
