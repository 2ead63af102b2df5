/**
 * Clean input sheets for what a workbook lacks, in the forms that the reader knows best.
 * In: the kinds that were not found, plan year 2026. Out: layouts of 예산, 조직인력, 성과지표, 실적, 사업개요, 기본방향.
 */
import type { CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { shortYear } from "../text/year";
import type { FoundTable } from "./result";

interface Form {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows of cells; a blank text is a cell to fill in, undefined none at all. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Zero-based rows that are heads. */
  readonly heads: readonly number[];
}

const blank = (count: number, width: number): string[][] =>
  Array.from({ length: count }, () => Array<string>(width).fill(""));

const forms: Readonly<Record<FoundTable["kind"], (year: number) => Form>> = {
  outline: () => ({
    name: "기본방향",
    widths: [18, 70],
    heads: [],
    rows: [
      ["제2장 전략목표별 성과계획 추진계획"],
      ["전략목표", ""],
      ["소관실국", ""],
      ["1. 기본방향"],
      ...["○ ", "○ ", "○ "].map((mark) => [undefined, mark]),
      ["정책사업목표", ""],
      ["(1) 주요내용"],
      ...["○ ", "- ", "- "].map((mark) => [undefined, mark]),
    ],
  }),
  staffing: () => ({
    name: "조직인력",
    widths: [16, 9, 11, 9, 11, 9, 44],
    heads: [2],
    rows: [
      ["조직 및 인력현황"],
      [undefined, undefined, undefined, undefined, undefined, undefined, "(단위 : 명)"],
      ["부서명", "정원 계", "4급이상", "5급", "6급이하", "현원", "계단위 직제명"],
      ...blank(3, 7),
    ],
  }),
  budget: (year) => ({
    name: "예산",
    widths: [44, 16, 16, 16, 14],
    heads: [2],
    rows: [
      [`${year}년도 세출예산 현황`],
      [undefined, undefined, undefined, undefined, "(단위 : 천원)"],
      [
        "사업명",
        `${shortYear(year)}예산`,
        `${shortYear(year - 1)}예산`,
        `${shortYear(year - 2)}결산`,
        "회계구분",
      ],
      ...[
        "계",
        "정책사업",
        "  (정책사업목표)",
        "    (단위사업)",
        "      (세부사업)",
        "행정운영경비",
        "  인력운영비",
        "  기본경비",
        "재무활동",
      ].map((name) => [name, "", "", "", ""]),
    ],
  }),
  indicators: (year) => ({
    name: "성과지표",
    widths: [24, 10, 9, 8, 11, 11, 11, 11, 11, 34, 20, 40],
    heads: [1],
    rows: [
      ["< 성과지표별 목표치 설정 >"],
      [
        "성과지표(단위)",
        "지표유형",
        "가중치",
        "구분",
        ...[-2, -1, 0, 1, 2].map((shift) => shortYear(year + shift)),
        "측정산식",
        "자료수집 방법/출처",
        "목표치 설정 근거",
      ],
      ...[1, 2, 3].flatMap(() => [
        ["", "", "", "목표", "", "", "", "", "", "", "", ""],
        ["", "", "", "실적", "", "", "", "", "", "", "", ""],
      ]),
    ],
  }),
  results: (year) => ({
    name: "실적",
    widths: [24, 44, 12, 12, 12, 10],
    heads: [2],
    rows: [
      ["성과지표 측정항목별 실적"],
      [],
      ["성과지표", "측정항목", ...[-2, -1, 0].map((shift) => `${year + shift}년`), "단위"],
      ...blank(8, 6),
    ],
  }),
  programs: () => ({
    name: "사업개요",
    widths: [30, 24, 44, 26, 12, 14, 20],
    heads: [1, 6],
    rows: [
      ["단위사업 목적 및 주요내용"],
      ["단위사업", "목적", "주요내용"],
      ...blank(3, 3),
      ["관련 예산사업 개요"],
      ["단위사업", "사업명", "사업내용", "사업기간", "지원형태", "지원조건", "시행주체"],
      ...blank(4, 7),
    ],
  }),
};

/** The kinds of tables in the order of the plan. */
export const templateKinds = Object.keys(forms) as readonly FoundTable["kind"][];

/** The input sheet for one kind of table. */
export function inputSheet(kind: FoundTable["kind"], year: number): SheetLayout {
  const form = forms[kind](year);
  const cells = form.rows.flatMap((row, rowIndex) =>
    row.flatMap((content, column): LayoutCell[] =>
      content === undefined
        ? []
        : [
            {
              row: rowIndex,
              column,
              ...(content !== "" && { content }),
              style: styleOf(form, rowIndex, row, column),
            },
          ],
    ),
  );
  return {
    name: form.name,
    columns: form.widths,
    rows: form.rows.map((_, row) => (row === 0 ? 26 : 20)),
    cells,
    merges: [],
    page: {
      orientation: "landscape",
      margins: { top: 54, bottom: 54, left: 36, right: 36, header: 22, footer: 22 },
      printArea: { row: 0, column: 0, rows: form.rows.length, columns: form.widths.length },
      breaksBefore: [],
    },
  };
}

const line = { style: "thin", color: "#8A94A3" } as const;
const ruled = { top: line, bottom: line, left: line, right: line };
const font = { name: "맑은 고딕", size: 10 };

function styleOf({ heads }: Form, row: number, cells: readonly unknown[], column: number): CellStyle {
  if (row === 0) return { font: { ...font, size: 14, bold: true } };
  if (heads.includes(row)) {
    return {
      font: { ...font, bold: true },
      fill: "#E4EAF2",
      borders: ruled,
      horizontal: "center",
      vertical: "center",
    };
  }
  if (cells.length === 1 || String(cells[column]).startsWith("(단위")) return { font };
  return { font, borders: ruled, wrap: column > 0, vertical: "center" };
}
