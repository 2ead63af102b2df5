/**
 * Findings → the sheet 점검표: a list to print or send along, each place a link to its cells. A4 landscape. Warnings
 * whose reason was recorded follow those that are open; what only concerns the workbook's own reading is left out.
 * In: 정책사업 '16예산 … at 예산!D6. Out: a row 1 | 경고 | =HYPERLINK("#'예산'!D6","예산!D6, 예산!D7 외 2곳") | found | …
 */
import { describe, type Finding, type Language, type Severity } from "../messages/finding";
import { reviewWords, type Criteria } from "../messages/review-sheet";
import { excel, text, type Expression } from "../sheet/expression";
import type { CellStyle, SheetLayout } from "../sheet/layout";
import type { Span } from "./columns";
import { SheetDraft, type Piece } from "./draft";
import { styles } from "./styles";
import { head, Table } from "./table";
import { scaleOf } from "./pages";

/** Characters of 연번, 구분, 위치, 확인한 내용, 기준, 조치 방법, 이유. */
const widths = [5, 9, 22, 44, 32, 36, 20];
const column = (index: number): Span => [index, index];
const whole: Span = [0, widths.length - 1];
const leftHalf: Span = [0, 3];
const rightHalf: Span = [4, widths.length - 1];

/** Places named in a link's label; the link itself goes to the first. */
const namedPlaces = 3;
/** Excel takes no longer text inside a formula. */
const longestLabel = 255;

const fills: Readonly<Record<Severity, string>> = { error: "#F7DAD7", warning: "#FCEFCF", note: "#EEF1F5" };

export interface ReviewAbout {
  readonly fiscalYear: number;
  readonly department: string;
  /** Stated below the list where given. */
  readonly criteria?: Criteria;
  readonly language?: Language;
}

export const reviewSheetName = reviewWords.ko.sheet;

/** Errors, warnings, explained warnings, notes. A link leads to its sheet as long as the sheet keeps its name. */
export function layoutReview(
  found: readonly Finding[],
  { fiscalYear, department, criteria, language = "ko" }: ReviewAbout,
): SheetLayout {
  const words = reviewWords[language];
  const draft = new SheetDraft(widths);
  const groups = ranks.map((rank) => found.filter((one) => one.kind !== "sheet-own" && rankOf(one) === rank));
  const findings = groups.flat();
  const [errors, warnings, explained, notes] = groups.map((group) => group.length) as [
    number,
    number,
    number,
    number,
  ];

  draft.line({ span: whole, content: words.title(fiscalYear), style: styles.title });
  draft.gap();
  draft.line(
    { span: leftHalf, content: words.department(department), style: styles.office },
    {
      span: rightHalf,
      content: words.counts(errors, warnings, explained, notes),
      style: styles.unit,
    },
  );
  const table = new Table(draft);
  const headerRow = draft.row;
  table.header([words.columns.map((name, index) => head(column(index), name))]);
  findings.forEach((found, index) => table.record([record(found, index + 1, language)]));
  if (findings.length === 0) table.record([[{ span: whole, content: words.clean, style: styles.middle }]]);
  table.close();
  if (criteria) draft.line({ span: whole, content: words.criteria(criteria), style: styles.small });

  const sides = {
    orientation: "landscape",
    margins: { top: 42, bottom: 46, left: 36, right: 36, header: 24, footer: 24 },
  } as const;
  return {
    name: words.sheet,
    columns: widths,
    rows: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    page: {
      ...sides,
      scale: scaleOf(widths, sides),
      printArea: { row: 0, column: 0, rows: draft.heights.length, columns: widths.length },
      titleRows: { row: headerRow, rows: 1 },
      // A record is one row, and no row is parted: every program may break pages where it likes.
      breaksBefore: [],
      footer: "- &P -",
    },
  };
}

const ranks = ["error", "warning", "explained", "note"] as const;
const rankOf = (found: Finding): (typeof ranks)[number] =>
  found.reason === undefined ? found.severity : "explained";

function record(found: Finding, number: number, language: Language): Piece[] {
  const words = reviewWords[language];
  const told = describe(found, language);
  const prose: CellStyle = { ...styles.small, vertical: "center" };
  const label = placesOf(found, language);
  return [
    { span: column(0), content: number, style: styles.smallMiddle },
    {
      span: column(1),
      content: found.reason === undefined ? words.severity[found.severity] : words.explained,
      style: { ...styles.smallMiddle, fill: fills[found.severity] },
    },
    {
      span: column(2),
      content: found.cells.length > 0 ? link(found.cells[0]!, label) : label,
      shown: label,
      style: found.cells.length > 0 ? linked(prose) : prose,
    },
    { span: column(3), content: told.found, style: prose },
    { span: column(4), content: told.expected, style: prose },
    { span: column(5), content: told.remedy, style: prose },
    { span: column(6), content: found.reason, style: prose, id: `점검표/${number}/이유` },
  ];
}

const linked = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, color: "#1F4E9E" } });

function placesOf({ cells }: Finding, language: Language): string {
  const words = reviewWords[language];
  if (cells.length === 0) return words.workbook;
  for (let named = Math.min(namedPlaces, cells.length); named > 0; named--) {
    const rest = cells.length - named;
    const label = cells.slice(0, named).join(", ") + (rest > 0 ? words.more(rest) : "");
    if (label.length <= longestLabel) return label;
  }
  return cells[0]!.slice(0, longestLabel);
}

/** A link inside the workbook; the sheet's name is always quoted, which every program understands. */
function link(address: string, label: string): Expression {
  const [, quoted, bare, area] = /^(?:'(.*)'|(.*))!(.*)$/.exec(address) ?? [];
  const sheet = quoted ?? bare?.replace(/'/g, "''");
  const target = sheet === undefined ? `#${address}` : `#'${sheet}'!${area}`;
  return target.length > longestLabel ? text(label) : excel("HYPERLINK", [text(target), text(label)]);
}
