/**
 * What happens to staff's sheets from one year to the next: each mutation changes a workbook's cells; the reader has to
 * read the same figures afterwards, or say what it stumbled over.
 */
import { parseAddress, printArea } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import type { SheetSpec } from "./grids";

export type Mutation = (spec: SheetSpec) => SheetSpec | undefined;
type Cells = (CellValue | null | undefined)[];

const map = (
  spec: SheetSpec,
  change: (cell: CellValue | null | undefined, row: number, column: number) => CellValue | null | undefined,
): SheetSpec => ({
  ...spec,
  rows: spec.rows.map((row, index) => row.map((cell, column) => change(cell, index, column) as CellValue)),
});

const isUnitNote = (cell: unknown): boolean => typeof cell === "string" && /단위\s*:\s*[^)]*원/.test(cell);
/** The head's first row: three or more texts, none a sentence. */
const headRow = (spec: SheetSpec): number =>
  spec.rows.findIndex(
    (row) =>
      (row.filter((cell) => typeof cell === "string" && cell.length < 30).length >= 2 &&
        row.filter((cell) => cell !== null && cell !== undefined).length >= 3) ||
      row.some((cell) => cell === "연도"),
  );
const isNumber = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && /^[\d,]+$/.test(cell) && cell.length > 1);

/** Columns moved to new places; merges follow only where they stay in one piece. */
function reorder(spec: SheetSpec, order: readonly number[]): SheetSpec {
  const width = Math.max(...spec.rows.map((row) => row.length));
  const full = Array.from({ length: width }, (_, index) => order[index] ?? index);
  const merges = (spec.merges ?? []).flatMap((address) => {
    const { area } = parseAddress(address)!;
    const places = Array.from({ length: area.columns }, (_, offset) => full.indexOf(area.column + offset));
    const first = Math.min(...places);
    return Math.max(...places) - first === area.columns - 1 ? [printArea({ ...area, column: first })] : [];
  });
  return {
    ...spec,
    merges,
    rows: spec.rows.map((row) => full.map((from) => row[from] ?? null) as Cells as CellValue[]),
  };
}

const synonyms: Readonly<Record<string, string>> = {
  예산액: "계상액",
  전년도예산액: "기정예산액",
  사업명: "세부사업명칭",
  세부사업명: "세부사업",
  부서명: "소관부서",
  현원: "현원수",
  성과지표: "지표명",
  "성과지표(단위)": "지표명(단위)",
  지표명: "성과지표명",
  연도: "년도",
  가중치: "배점",
  목표: "목표치",
  결의금액: "지출결의액",
  지출액: "집행액",
  누계: "연간계",
  명칭: "구분",
  정원: "정원(명)",
  단위사업: "단위사업명",
  "구 분": "과 목",
};

export const mutations: Readonly<Record<string, Mutation>> = {
  "the unit note is removed": (spec) =>
    spec.rows.some((row) => row.some(isUnitNote))
      ? map(spec, (cell) => (isUnitNote(cell) ? null : cell))
      : undefined,
  "two columns change places": (spec) => {
    const head = headRow(spec);
    const width = spec.rows[head]!.length;
    return width >= 3 && (spec.merges ?? []).length === 0
      ? reorder(spec, [...Array.from({ length: width - 2 }, (_, index) => index), width - 1, width - 2])
      : undefined;
  },
  "a spacer column is inserted": (spec) => {
    const at = 1;
    const shift = (address: string): string => {
      const { area } = parseAddress(address)!;
      if (area.column >= at) return printArea({ ...area, column: area.column + 1 });
      return area.column + area.columns > at ? printArea({ ...area, columns: area.columns + 1 }) : address;
    };
    return {
      ...spec,
      merges: spec.merges?.map(shift),
      rows: spec.rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]),
    };
  },
  "blank rows are put above": (spec) => ({
    ...spec,
    merges: spec.merges?.map((address) =>
      printArea({ ...parseAddress(address)!.area, row: parseAddress(address)!.area.row + 3 }),
    ),
    rows: [[], [], [], ...spec.rows],
  }),
  "the sheet is moved to the right": (spec) => ({
    ...spec,
    merges: spec.merges?.map((address) =>
      printArea({ ...parseAddress(address)!.area, column: parseAddress(address)!.area.column + 2 }),
    ),
    rows: spec.rows.map((row) => [null, null, ...row]),
  }),
  "merges are lost": (spec) => (spec.merges && spec.merges.length > 0 ? { ...spec, merges: [] } : undefined),
  "header words are replaced by synonyms": (spec) => {
    const head = headRow(spec);
    return map(spec, (cell, row) =>
      typeof cell === "string" && row >= head && row < head + 3 && synonyms[cell] ? synonyms[cell] : cell,
    );
  },
  "header words are spread": (spec) => {
    const head = headRow(spec);
    return map(spec, (cell, row) => (typeof cell === "string" && row === head ? [...cell].join(" ") : cell));
  },
  "numbers become texts with commas": (spec) =>
    map(spec, (cell, row) =>
      typeof cell === "number" && row > headRow(spec)
        ? cell.toLocaleString("en-US", { maximumFractionDigits: 6 })
        : cell,
    ),
  "digits become full-width": (spec) =>
    map(spec, (cell, row) =>
      row > headRow(spec) + 1 && isNumber(cell) && typeof cell === "string"
        ? cell.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : cell,
    ),
  "year labels are respelled": (spec) =>
    map(spec, (cell) =>
      typeof cell === "string" && cell.length < 14
        ? cell.replace(/^'(\d{2})/, "20$1년").replace(/^(20\d{2})년(?=$|도)/, "’$1".replace("$1", "") + "$1")
        : cell,
    ),
  "a funding row is added": (spec) => {
    const head = headRow(spec);
    const index = spec.rows.findIndex(
      (row, at) =>
        at > head + 2 && row.filter(isNumber).length >= 2 && typeof row[0] === "string" && !/계/.test(row[0]),
    );
    if (index < 0) return undefined;
    const funding = spec.rows[index]!.map((cell, column) =>
      column === 0 ? "시비" : typeof cell === "number" ? Math.floor(cell / 2) : isNumber(cell) ? "1" : null,
    );
    return {
      ...spec,
      merges: undefined,
      rows: [...spec.rows.slice(0, index + 1), funding, ...spec.rows.slice(index + 1)],
    };
  },
  "a total is retyped": (spec) => {
    const index = spec.rows.findIndex(
      (row) => typeof row[0] === "string" && /^계$|^총계$/.test(row[0].replace(/\s/g, "")),
    );
    if (index < 0) return undefined;
    return map(spec, (cell, row, column) => (row === index && column === 1 ? (cell as number) + 7 : cell));
  },
  "an amount becomes an error": (spec) => {
    const head = headRow(spec);
    let done = false;
    return map(spec, (cell, row) => {
      if (done || row <= head + 2 || typeof cell !== "number") return cell;
      done = true;
      return "#REF!";
    });
  },
  "an amount is marked with ▲": (spec) => {
    const head = headRow(spec);
    let done = false;
    return map(spec, (cell, row) => {
      if (done || row <= head + 2 || typeof cell !== "number") return cell;
      done = true;
      return `▲${cell}`;
    });
  },
  "a note stands below": (spec) => ({ ...spec, rows: [...spec.rows, [], ["※ 2017년 11월 기준 작성"]] }),
  "a second, unknown table stands below": (spec) => ({
    ...spec,
    rows: [...spec.rows, [], [], ["메모", "차량", "주행거리"], ["1호차", 12, 4500]],
  }),
  "the first data row is hidden": (spec) => ({ ...spec, hiddenRows: [headRow(spec) + 3] }),
  "a header word is unknown": (spec) => {
    const head = headRow(spec);
    const last = spec.rows[head]!.length - 1;
    return map(spec, (cell, row, column) =>
      row === head && column === last && typeof cell === "string" ? "가나다라" : cell,
    );
  },
};
