/**
 * What happens to staff's sheets from one year to the next: each mutation changes a workbook's cells; the reader has to
 * read the same figures afterwards, or say what it stumbled over.
 */
import { parseAddress, printArea, type Area } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/grid";
import type { SheetSpec } from "./grids";

export interface Mutated {
  readonly spec: SheetSpec;
  /** Where a cell of the sheet stands now; undefined: where it stood. */
  readonly moved?: (cell: Area) => Area;
  /** The one cell of the head that says another word now, down to the last row that its merge may reach. */
  readonly changed?: Area;
}

/** undefined where the mutation does not apply to the sheet. */
export type Mutation = (spec: SheetSpec) => Mutated | undefined;
type Cells = (CellValue | null | undefined)[];

const map = (
  spec: SheetSpec,
  change: (cell: CellValue | null | undefined, row: number, column: number) => CellValue | null | undefined,
): Mutated => ({
  spec: {
    ...spec,
    rows: spec.rows.map((row, index) => row.map((cell, column) => change(cell, index, column) as CellValue)),
  },
});

export const isUnitNote = (cell: unknown): boolean =>
  typeof cell === "string" && /단위\s*:\s*[^)]*원/.test(cell);
/** The head's first row: three or more texts, none a sentence. */
export const headRow = (spec: SheetSpec): number =>
  spec.rows.findIndex(
    (row) =>
      (row.filter((cell) => typeof cell === "string" && cell.length < 30).length >= 2 &&
        row.filter((cell) => cell !== null && cell !== undefined).length >= 3) ||
      row.some((cell) => cell === "연도"),
  );
const isNumber = (cell: unknown): boolean =>
  typeof cell === "number" || (typeof cell === "string" && /^[\d,]+$/.test(cell) && cell.length > 1);

/** The first row below the head: one with a number. */
export const bodyRow = (spec: SheetSpec): number =>
  spec.rows.findIndex((row, index) => index > headRow(spec) && row.filter(isNumber).length > 0);

export const withCell = (spec: SheetSpec, row: number, column: number, value: string | null): Mutated => ({
  ...map(spec, (cell, r, c) => (r === row && c === column ? value : cell)),
  changed: { row, column, rows: 3, columns: 1 },
});

/** Columns moved to new places; merges follow only where they stay in one piece. */
function reorder(spec: SheetSpec, order: readonly number[]): Mutated {
  const width = Math.max(...spec.rows.map((row) => row.length));
  const full = Array.from({ length: width }, (_, index) => order[index] ?? index);
  const merges = (spec.merges ?? []).flatMap((address) => {
    const { area } = parseAddress(address)!;
    const places = Array.from({ length: area.columns }, (_, offset) => full.indexOf(area.column + offset));
    const first = Math.min(...places);
    return Math.max(...places) - first === area.columns - 1 ? [printArea({ ...area, column: first })] : [];
  });
  return {
    spec: {
      ...spec,
      merges,
      rows: spec.rows.map((row) => full.map((from) => row[from] ?? null) as Cells as CellValue[]),
    },
    moved: (cell) => ({ ...cell, column: full.indexOf(cell.column) }),
  };
}

/** Two merged groups of the head that are equally wide, or the last two columns of a head without merges. */
function swapped(spec: SheetSpec): number[] | undefined {
  const width = Math.max(...spec.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const groups = (spec.merges ?? [])
    .map((address) => parseAddress(address)!.area)
    .filter(({ row, columns: wide }) => row === headRow(spec) && wide > 1)
    .sort((a, b) => a.column - b.column);
  const [one, other] = groups.filter((group) => group.columns === groups[0]!.columns);
  if (one && other)
    return columns.map((column) => {
      if (column >= one.column && column < one.column + one.columns)
        return column - one.column + other.column;
      if (column >= other.column && column < other.column + one.columns)
        return column - other.column + one.column;
      return column;
    });
  const last = spec.rows[headRow(spec)]!.length - 1;
  if ((spec.merges ?? []).length > 0 || last < 2) return undefined;
  return columns.map((column) => (column === last ? last - 1 : column === last - 1 ? last : column));
}

/** All rows below the first so many, or all columns from one on, moved on. */
const shiftedRows = (spec: SheetSpec, from: number, by: number): readonly string[] | undefined =>
  spec.merges?.map((address) => {
    const { area } = parseAddress(address)!;
    return printArea(area.row >= from ? { ...area, row: area.row + by } : area);
  });

/** 계's first amount, the row above others that it sums, or 누계. */
function totalCell({ rows }: SheetSpec): { row: number; column: number } | undefined {
  const head = headRow({ rows });
  const cumulative = rows[head]!.indexOf("누계");
  if (cumulative >= 0) return { row: head + 1, column: cumulative };
  const isSum = (cell: unknown): boolean =>
    typeof cell === "string" && /^(계|총계)$|^정책:/.test(cell.replace(/\s/g, ""));
  const row = rows.findIndex((cells) => isSum(cells[0]));
  return row < 0 ? undefined : { row, column: 1 };
}

const retyped = (cell: CellValue | null | undefined): CellValue =>
  typeof cell === "string"
    ? (Number(cell.replace(/,/g, "")) + 7).toLocaleString("en-US")
    : (cell as number) + 7;

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
    const order = swapped(spec);
    return order && reorder(spec, order);
  },
  "a spacer column is inserted": (spec) => {
    const at = 1;
    const shift = (area: Area): Area =>
      area.column >= at
        ? { ...area, column: area.column + 1 }
        : area.column + area.columns > at
          ? { ...area, columns: area.columns + 1 }
          : area;
    return {
      spec: {
        ...spec,
        merges: spec.merges?.map((address) => printArea(shift(parseAddress(address)!.area))),
        rows: spec.rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]),
      },
      moved: shift,
    };
  },
  "blank rows are put above": (spec) => ({
    spec: { ...spec, merges: shiftedRows(spec, 0, 3), rows: [[], [], [], ...spec.rows] },
    moved: (cell) => ({ ...cell, row: cell.row + 3 }),
  }),
  "the sheet is moved to the right": (spec) => ({
    spec: {
      ...spec,
      merges: spec.merges?.map((address) => {
        const { area } = parseAddress(address)!;
        return printArea({ ...area, column: area.column + 2 });
      }),
      rows: spec.rows.map((row) => [null, null, ...row]),
    },
    moved: (cell) => ({ ...cell, column: cell.column + 2 }),
  }),
  "merges are lost": (spec) =>
    spec.merges && spec.merges.length > 0 ? { spec: { ...spec, merges: [] } } : undefined,
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
      spec: {
        ...spec,
        merges: shiftedRows(spec, index + 1, 1),
        rows: [...spec.rows.slice(0, index + 1), funding, ...spec.rows.slice(index + 1)],
      },
      moved: (cell) => (cell.row > index ? { ...cell, row: cell.row + 1 } : cell),
    };
  },
  "a total is retyped": (spec) => {
    const total = totalCell(spec);
    return (
      total &&
      map(spec, (cell, row, column) => (row === total.row && column === total.column ? retyped(cell) : cell))
    );
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
  "a note stands below": (spec) => ({
    spec: { ...spec, rows: [...spec.rows, [], ["※ 2012년 11월 기준 작성"]] },
  }),
  "a second, unknown table stands below": (spec) => ({
    spec: { ...spec, rows: [...spec.rows, [], [], ["메모", "차량", "주행거리"], ["1호차", 12, 4500]] },
  }),
  "the first data row is hidden": (spec) => ({ spec: { ...spec, hiddenRows: [headRow(spec) + 3] } }),
  "a header word is unknown": (spec) => {
    const head = headRow(spec);
    const last = spec.rows[head]!.length - 1;
    return map(spec, (cell, row, column) =>
      row === head && column === last && typeof cell === "string" ? "가나다라" : cell,
    );
  },
};
