/**
 * The sheet 제출현황: who was asked, who handed in which file and when it was saved, who is missing, whose form was altered.
 * In: the submissions of 112 files. Out: 살림과 | 제출 | 001 살림과.xlsx | 2017-10-02 08:30 | 제1판 | 예산!B3 …; nobody prints it.
 */
import { cellArea } from "../sheet/address";
import { excel, reference, text, type Expression } from "../sheet/expression";
import type { CellStyle, LayoutCell, SheetLayout } from "../sheet/layout";
import type { HandedState, Submission } from "./requests";

export const submissionsSheetName = "제출현황";

const states: Readonly<Record<HandedState, string>> = {
  "handed-in": "제출",
  again: "다시 제출",
  superseded: "나중 것으로 바뀜",
  "other-year": "다른 연도",
  unread: "읽지 못함",
  missing: "미제출",
};

const heads = ["연번", "부서", "제출", "파일", "저장한 때(UTC)", "양식", "양식이 바뀐 곳", "비고"];
const widths = [7, 22, 16, 36, 18, 14, 60, 30];

const font = { name: "맑은 고딕", size: 10 } as const;
const line = { style: "thin", color: "#8A94A3" } as const;
const borders = { top: line, bottom: line, left: line, right: line } as const;
const middle = { vertical: "center", wrap: true } as const;
const head: CellStyle = {
  font: { ...font, bold: true },
  fill: "#E4EAF2",
  borders,
  horizontal: "center",
  ...middle,
};
const plain: CellStyle = { font, borders, ...middle };
const centered: CellStyle = { ...plain, horizontal: "center" };
/** What somebody has to look after. */
const open: CellStyle = { ...centered, font: { ...font, bold: true, color: "#A4262C" } };

export function submissionsSheet(submissions: readonly Submission[], year: number): SheetLayout {
  const first = 4;
  const cells: LayoutCell[] = [
    {
      row: 0,
      column: 0,
      content: `${year}년도 성과계획 제출현황`,
      style: { font: { ...font, size: 15, bold: true }, vertical: "center" },
    },
    { row: 1, column: 0, content: counted(first, submissions.length), style: { font, vertical: "center" } },
    ...heads.map((content, column) => ({ row: first - 1, column, content, style: head })),
  ];
  submissions.forEach(({ department, state, file, saved = "", form }, index) => {
    const said = [
      index + 1,
      department,
      states[state],
      file,
      saved.slice(0, 16).replace("T", " "),
      form ? `${form.year}년 제${form.version}판` : file === "" ? "" : "자체 양식",
      (form?.altered ?? []).map(({ cell }) => cell).join(", "),
      "",
    ];
    const isOpen = state !== "handed-in" && state !== "again" && state !== "superseded";
    // Whatever file comes next, what a person notes beside a department stays with it.
    const key = [department || file, ...Array<string>(nth(submissions, index)).fill("+")].join("/");
    said.forEach((content, column) =>
      cells.push({
        row: first + index,
        column,
        ...(content !== "" && { content }),
        style: column === 2 ? (isOpen ? open : centered) : [0, 4, 5].includes(column) ? centered : plain,
        id: `제출현황/${key}/${heads[column]!}`,
      }),
    );
  });
  const rows = first + submissions.length;
  const margins = { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 };
  return {
    name: submissionsSheetName,
    columns: widths,
    rows: Array.from({ length: rows }, (_, row) => (row === 0 ? 30 : 20)),
    cells,
    merges: [],
    page: {
      orientation: "landscape",
      scale: 60,
      margins,
      printArea: { row: 0, column: 0, rows, columns: widths.length },
      titleRows: { row: first - 1, rows: 1 },
      breaksBefore: [],
      footer: "- &P -",
    },
  };
}

/** How many rows of the same department stand above. */
const nth = (all: readonly Submission[], index: number): number =>
  all
    .slice(0, index)
    .filter((one) => (one.department || one.file) === (all[index]!.department || all[index]!.file)).length;

/** "미제출 3건", counted over the column, so that it stays right when a person changes an entry. */
function counted(first: number, rows: number): Expression {
  const column = reference({ ...cellArea(first, 2), rows: Math.max(1, rows) });
  const counts = (["handed-in", "again", "missing", "other-year", "unread"] as const).map((state) => [
    text(`${states[state]} `),
    excel("COUNTIF", [column, text(states[state])]),
  ]);
  return excel(
    "CONCATENATE",
    counts.flatMap((pair, index) => (index === 0 ? pair : [text(", "), ...pair])),
  );
}
