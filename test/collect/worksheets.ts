/** Departments' worksheets, read and put into the ledger without a workbook's bytes: what most tests of a collection begin with. */
import {
  departmentsOf,
  type BookTotal,
  type CollectionFinding,
  bookTotals,
  checkCollection,
  collect,
} from "../../src/collect";
import { standardForm } from "../../src/forms";
import { rowsOfPlan, type LedgerRow } from "../../src/ledger";
import { assemble } from "../../src/plan/assemble";
import { readWorkbook } from "../../src/reader";
import { book, type Row } from "../reader/workbooks/grids";
import { detailsOf, sum, whole, year, type Department } from "./government";
import { sheetsOf, type Rows } from "./workbooks";

/** Sheets by file, as their departments keep them: each in another layout. */
export type Files = Record<string, Record<string, Rows>>;

export const filesOf = (departments: readonly Department[]): Files =>
  Object.fromEntries(departments.map((one, index) => [one.file, sheetsOf(one, index)]));

const readSheets = (sheets: Record<string, Rows>) =>
  readWorkbook(
    book(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, { rows: rows as Row[] }]))),
  );

/** The ledger's rows of all files. */
export const ledgerOf = (files: Files): LedgerRow[] =>
  Object.entries(files).flatMap(([file, sheets]) =>
    rowsOfPlan(assemble(readSheets(sheets).parts).plan!, { file }),
  );

/** The budget book of the government, in 천원, as its 세출예산사업명세서 prints it. */
export const budgetBook = (departments: readonly Department[]): Rows => [
  [`${year}년도 세출예산사업명세서`],
  ["(단위 : 천원)"],
  ["부서ㆍ정책ㆍ단위ㆍ세부사업", "예산액", "전년도예산액"],
  ...departments.flatMap((one): Rows => {
    const line = (name: string, parts: Parameters<typeof sum>[0]): Rows[number] => [
      name,
      sum(parts, "now") / 1000,
      sum(parts, "before") / 1000,
    ];
    return [
      line(`부서: ${one.name}`, whole(one)),
      ...one.goals.flatMap((goal): Rows => [
        line(`정책: ${goal.name}`, detailsOf({ goals: [goal] })),
        ...goal.units.flatMap((unit): Rows => [
          line(`단위: ${unit.name}`, unit.details),
          ...unit.details.map((detail) => line(detail.name, [detail])),
        ]),
      ]),
      line("정책: 행정운영경비", [one.personnel, one.basic]),
    ];
  }),
];

export const totalsIn = (rows: Rows): BookTotal[] =>
  bookTotals(readSheets({ 명세서: rows }).parts.budget, "예산서.xlsx");

/** What is told of files, against what is given besides them. */
export function told(
  files: Files,
  against: {
    list?: readonly string[];
    unread?: readonly string[];
    before?: readonly LedgerRow[];
    book?: readonly BookTotal[];
  } = {},
): CollectionFinding[] {
  const rows = ledgerOf(files);
  const { fiscalYear } = collect(rows, standardForm)!;
  return checkCollection({ departments: departmentsOf(rows), fiscalYear, ...against });
}
