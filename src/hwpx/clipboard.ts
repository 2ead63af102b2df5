/**
 * A table of a document → HTML and plain text for the clipboard, as 한글 and other word processors take tables.
 * In: the table of 예산현황. Out: { html: "<table …><td colspan=\"2\" …>구 분</td>…", text: "구 분\t예산액\n…" }.
 */
import type { BorderStyle } from "../sheet/layout";
import { cellsByRow, type Cell, type Table } from "./document";
import { element, text } from "./xml";

export interface CopiedTable {
  readonly html: string;
  /** Rows as lines, columns between tabs; what a merged area covers is empty. */
  readonly text: string;
}

export function copiedTable(table: Table): CopiedTable {
  return { html: htmlOf(table), text: textOf(table) };
}

function htmlOf(table: Table): string {
  const { columns, rows } = table;
  const byRow = cellsByRow(table);
  const width = columns.reduce((sum, each) => sum + each, 0);
  const look = `border-collapse:collapse;width:${points(width)}`;
  return element(
    "table",
    { style: look },
    element("colgroup", {}, ...columns.map((each) => element("col", { style: `width:${points(each)}` }))),
    element(
      "tbody",
      {},
      ...rows.map((height, row) =>
        element("tr", { style: `height:${points(height)}` }, ...byRow[row]!.map(cellOf)),
      ),
    ),
  );
}

function cellOf({ rows, columns, ...cell }: Cell): string {
  const spans = { ...(rows > 1 && { rowspan: rows }), ...(columns > 1 && { colspan: columns }) };
  // An element without content would be closed within its tag, which HTML does not know.
  const content = cell.text === "" ? "&#160;" : inHtml(cell.text);
  return element("td", { ...spans, style: lookOf(cell) }, content);
}

/** HTML makes one blank of several, and of a tab, and none at a line's ends. */
const inHtml = (words: string): string =>
  text(words.replaceAll("\t", "    ").replace(/^ | (?= )| $/gm, "\u00a0")).replaceAll("\n", "<br/>");

function lookOf({ chars, look, vertical, fill, borders }: Omit<Cell, "rows" | "columns">): string {
  const lines = Object.entries(borders).map(([side, line]) => line && `border-${side}:${lineOf(line)}`);
  return [
    `font-family:'${chars.font.replace(/['\\;]/g, "")}'`,
    `font-size:${points(chars.size)}`,
    chars.bold && "font-weight:bold",
    chars.italic && "font-style:italic",
    (chars.underline || chars.strike) &&
      `text-decoration:${[chars.underline && "underline", chars.strike && "line-through"].filter(Boolean).join(" ")}`,
    `color:${chars.color}`,
    `text-align:${look.align === "distributed" ? "justify" : look.align}`,
    `vertical-align:${vertical === "center" ? "middle" : vertical}`,
    fill && `background-color:${fill}`,
    ...lines,
    `padding:1pt ${points(look.right + 3)} 1pt ${points(look.left + 3)}`,
  ]
    .filter(Boolean)
    .join(";");
}

const thickness = { hair: 0.25, thin: 0.5, medium: 1.5, double: 1.5 } as const;

const lineOf = ({ style, color }: BorderStyle): string =>
  `${points(thickness[style])} ${style === "double" ? "double" : "solid"} ${color}`;

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/** A line break or a tab within a cell would be another row or column of the text. */
const textOf = (table: Table): string =>
  cellsByRow(table)
    .map((cells) => {
      const inRow = new Map(cells.map((cell) => [cell.column, cell.text]));
      return table.columns
        .map((_, column) => (inRow.get(column) ?? "").replace(/\s*[\n\t]\s*/g, " "))
        .join("\t");
    })
    .join("\n");
