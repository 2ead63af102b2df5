/**
 * Clean input sheets (입력 양식) that the reader reads back once they are filled in.
 * In: "budget", 2017. Out: the layout of the sheet 예산 with the heads '17예산, '16예산, '15결산.
 */
import { cellArea, parseAddress } from "../sheet/address";
import type { CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import { shortYear } from "../text/year";
import { scaleOf } from "./pages";

interface Template {
  readonly name: string;
  readonly widths: readonly number[];
  /** Texts from row 1. */
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly string[];
  /** Zero-based rows of the heads. */
  readonly heads: readonly number[];
  /** Ruled rows to fill in below the last head. */
  readonly blank: number;
  readonly landscape?: boolean;
}

const grey = { style: "thin", color: "#7F7F7F" } as const;
const ruled = { top: grey, bottom: grey, left: grey, right: grey } as const;
const font = { name: "맑은 고딕", size: 10 } as const;
const plain: CellStyle = { font, vertical: "center", wrap: true };
const title: CellStyle = { font: { ...font, size: 14, bold: true }, vertical: "center" };
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: "#DDE6F0",
  borders: ruled,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const input: CellStyle = { ...plain, borders: ruled };

/** The kinds of tables that there is an empty sheet for: those that the reader knows. */
type Kind = "budget" | "staffing" | "indicators" | "results" | "programs" | "outline";

function templateOf(kind: Kind, year: number): Template {
  const short = (offset: number): string => shortYear(year + offset);
  switch (kind) {
    case "budget":
      return {
        name: "예산",
        widths: [10, 40, 16, 16, 16, 14, 12],
        rows: [
          [`${year}년도 세출예산 현황`],
          ["", "", "", "", "", "", "(단위: 천원)"],
          [
            "단계",
            "사업명",
            `${short(0)}예산`,
            `${short(-1)}예산`,
            `${short(-2)}결산`,
            "회계구분",
            "비고\n(세부사업수)",
          ],
          ...["계", "정책사업", "행정운영경비", "인력운영비", "기본경비", "재무활동"].map((name) => [
            "",
            name,
          ]),
        ],
        heads: [2],
        blank: 20,
        landscape: true,
      };
    case "staffing":
      return {
        name: "조직인력",
        widths: [16, 9, 11, 9, 11, 9, 40],
        rows: [
          ["조직 및 인력현황"],
          ["", "", "", "", "", "", "(단위: 명)"],
          ["부서명", "정원", "", "", "", "현원", "계단위 직제명"],
          ["", "계", "4급이상", "5급", "6급이하"],
        ],
        merges: ["A3:A4", "B3:E3", "F3:F4", "G3:G4"],
        heads: [2, 3],
        blank: 8,
      };
    case "indicators": {
      const first = 4;
      const merges = ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:I3", "J3:J4", "K3:K4", "L3:L4"];
      const rows = [
        ["정책사업목표", ""],
        ["< 성과지표별 목표치 설정 >"],
        [
          "성과지표(단위)",
          "지표유형",
          "가중치",
          "구분",
          "실적 및 목표치",
          "",
          "",
          "",
          "",
          "측정산식\n또는 측정방법",
          "자료수집\n방법/출처",
          "목표치 설정 근거",
        ],
        ["", "", "", "", ...[-2, -1, 0, 1, 2].map(short)],
      ];
      for (let card = 0; card < 3; card++) {
        const row = first + 1 + 2 * card;
        rows.push(["", "", "", "목표"], ["", "", "", "실적"]);
        merges.push(...["A", "B", "C", "J", "K", "L"].map((column) => `${column}${row}:${column}${row + 1}`));
      }
      return {
        name: "성과지표",
        widths: [20, 9, 9, 8, 11, 11, 11, 11, 11, 30, 16, 40],
        rows,
        merges,
        heads: [2, 3],
        blank: 0,
        landscape: true,
      };
    }
    case "results":
      return {
        name: "실적",
        widths: [20, 44, 13, 13, 13, 8],
        rows: [
          ["성과지표 측정항목별 실적"],
          [],
          ["성과지표", "측정항목", ...[-2, -1, 0].map((offset) => `${year + offset}년`), "단위"],
        ],
        heads: [2],
        blank: 15,
      };
    case "programs":
      return {
        name: "사업개요",
        widths: [28, 28, 28, 40, 28, 12, 14, 18],
        rows: [
          ["단위사업 및 세부사업 개요"],
          [],
          [
            "단위사업",
            "세부사업명",
            "사업내용",
            "사업기간",
            "지원형태",
            "지원조건",
            "시행주체",
            "목적",
            "주요내용",
          ],
        ],
        heads: [2],
        blank: 10,
        landscape: true,
      };
    case "outline":
      return {
        name: "기본방향",
        widths: [18, 80],
        rows: [
          ["제2장 전략목표별 성과계획 추진계획"],
          [],
          ["전략목표"],
          ["소관실국"],
          [],
          ["1. 기본방향"],
          ["", "○ "],
          ["", "○ "],
          [],
          ["정책사업목표"],
          ["(1) 주요내용"],
          ["", "○ "],
          ["", "  - "],
        ],
        heads: [],
        blank: 0,
      };
  }
}

/** The kinds of which there is an input sheet, in the order of their tabs. */
export const templateKinds = [
  "budget",
  "staffing",
  "indicators",
  "results",
  "programs",
  "outline",
] as const satisfies readonly Kind[];

/** The input sheet of one kind for one plan year. */
export function inputSheet(kind: Kind, year: number): SheetLayout {
  return layoutOf(templateOf(kind, year));
}

function layoutOf(template: Template): SheetLayout {
  const { name, widths, rows, heads } = template;
  const cells: LayoutCell[] = [];
  const table = heads[0] ?? rows.length;
  const height = Math.max(rows.length, (heads.at(-1) ?? 0) + 1 + template.blank);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < Math.max(widths.length, rows[heads[0] ?? 0]?.length ?? 0); column++) {
      const text = rows[row]?.[column];
      const style = row === 0 ? title : heads.includes(row) ? head : row > table ? input : plain;
      if (text || style !== plain) cells.push({ row, column, ...(text && { content: text }), style });
    }
  }
  const margin = 36;
  const orientation = template.landscape ? "landscape" : "portrait";
  const margins = { top: margin, bottom: margin, left: margin, right: margin, header: 18, footer: 18 };
  return {
    name,
    columns: widths,
    rows: Array.from({ length: height }, (_, row) => (row === 0 ? 28 : heads.includes(row) ? 24 : 18)),
    cells,
    merges: (template.merges ?? []).map((address) => parseAddress(address)!.area),
    page: {
      orientation,
      scale: scaleOf(widths, { orientation, margins }),
      margins,
      printArea: { ...cellArea(0, 0), rows: height, columns: widths.length },
      breaksBefore: [],
    },
  };
}
