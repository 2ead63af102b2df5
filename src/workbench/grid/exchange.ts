/**
 * Cells as programs exchange them over the clipboard: as text with tabs, and as an HTML table that Excel reads and writes.
 * In: 예산!B4, 470050 shown "470,050" in bold. Out: "470,050" and <td style="font-weight:700;…" x:num="470050">470,050</td>.
 */
import type { Area } from "../../sheet/address";
import { displayText } from "../workbook/display";
import { type Cell, isError, type Sheet, type Style, type StylePatch } from "../workbook/model";
import { borderOf, declarations, numberFormatOf, spelledFormat, styleSheet } from "./exchange-css";

export interface ExchangedCell {
  readonly text: string;
  /** The exact number behind the text, where the other program says it. */
  readonly number?: number;
  readonly look?: StylePatch;
}

export interface Exchanged {
  /** As many cells in every row. */
  readonly rows: readonly (readonly ExchangedCell[])[];
  /** Counted from the block's corner. */
  readonly merges: readonly Area[];
  /** What `toHtml` was given to know its own by. */
  readonly mark?: string;
}

/** Lines end as Excel's do; a text with a tab, a quote or a line break stands in quotes. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
}

export function fromTabs(text: string): Exchanged {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (pattern.lastIndex < text.length) {
    const [, inQuotes, plain, end] = pattern.exec(text)!;
    rows.at(-1)!.push(inQuotes === undefined ? plain! : inQuotes.replace(/""/g, '"'));
    if (end === "\t" && pattern.lastIndex === text.length) rows.at(-1)!.push("");
    if (end !== "\t" && pattern.lastIndex < text.length) rows.push([]);
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => ({ text: row[i] ?? "" }))),
    merges: [],
  };
}

export function toHtml(sheet: Sheet, area: Area, date1904: boolean, mark: string): string {
  const rows: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    let cells = "";
    for (let column = area.column; column < area.column + area.columns; column++) {
      const merge = sheet.mergeAt(row, column);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const cell = sheet.cell(row, column);
      const spans = merge ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : "";
      const number = typeof cell.value === "number" ? ` x:num="${cell.value}"` : "";
      const text = escaped(displayText(cell.value, cell.style.numberFormat, date1904)).replace(
        /\n/g,
        '<br style="mso-data-placement:same-cell">',
      );
      const look = cssOf({ ...cell, style: sheet.styleAt(row, column) });
      cells += `<td${spans}${number} style="${escaped(look)}">${text}</td>`;
    }
    rows.push(`<tr>${cells}</tr>`);
  }
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table data-mark="${mark}" style="border-collapse:collapse">${rows.join("")}</table></body></html>`
  );
}

/** The first table of a page; undefined where it has none. */
export function fromHtml(html: string): Exchanged | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return undefined;
  const rules = styleSheet([...page.querySelectorAll("style")].map((each) => each.textContent).join("\n"));
  const found: ExchangedCell[][] = [];
  const merges: Area[] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((line, row) => {
    const cells = (found[row] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (taken.has(`${row},${column}`)) column++;
      const [rows, columns] = [cell.rowSpan || 1, cell.colSpan || 1];
      if (rows * columns > 1) merges.push({ row, column, rows, columns });
      for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) taken.add(`${row + r},${column + c}`);
      cells[column] = exchangedCell(cell, rules);
      column += columns;
    }
  });
  const ends = [...taken].map((each) => each.split(",").map(Number) as [number, number]);
  const height = Math.max(found.length, ...ends.map(([row]) => row + 1));
  const width = Math.max(1, ...ends.map(([, column]) => column + 1));
  const mark = table.dataset["mark"];
  return {
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => found[row]?.[column] ?? { text: "" }),
    ),
    merges,
    ...(mark === undefined ? {} : { mark }),
  };
}

function exchangedCell(cell: HTMLTableCellElement, rules: ReturnType<typeof styleSheet>): ExchangedCell {
  // Line breaks of the page's source are spaces; those that were meant are kept apart meanwhile.
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\uE000");
  const text = (cell.textContent ?? "")
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/ ?\uE000 ?/g, "\n")
    .replace(/^ +| +$/g, "")
    .replace(/\u00a0/g, " ");
  const exact = cell.getAttribute("x:num");
  const number = exact === null || exact === "" ? Number.NaN : Number(exact);
  const css = new Map([
    ...(rules.get("td") ?? []),
    ...[...cell.classList].flatMap((name) => [...(rules.get(`.${name}`) ?? [])]),
    ...declarations(cell.getAttribute("style") ?? ""),
  ]);
  return { text, ...(Number.isNaN(number) ? {} : { number }), look: lookOf(css, cell) };
}

function lookOf(css: ReadonlyMap<string, string>, cell: HTMLTableCellElement): StylePatch {
  const align = css.get("text-align") ?? cell.getAttribute("align") ?? "";
  const number = numberFormatOf(css.get("mso-number-format"));
  const weight = css.get("font-weight");
  const decoration = `${css.get("text-decoration") ?? ""} ${css.get("text-underline-style") ?? ""}`;
  const fill = hex(css.get("background-color") ?? css.get("background"));
  const color = hex(css.get("color"));
  const inside = (tags: string): boolean => cell.querySelector(tags) !== null;
  const border = (side: string) => borderOf(css.get(`border-${side}`) ?? css.get("border"), hex);
  const borders = {
    top: border("top"),
    bottom: border("bottom"),
    left: border("left"),
    right: border("right"),
  };
  return {
    ...(number === undefined ? {} : { numberFormat: number }),
    ...(fill === undefined ? {} : { fill }),
    ...(align === "left" || align === "center" || align === "right"
      ? // Numbers stand on the right by themselves: Excel writes that out as well.
        align === "right" && cell.hasAttribute("align")
        ? {}
        : { horizontal: align }
      : {}),
    font: {
      ...(weight === "bold" || Number(weight) >= 600 || inside("b, strong") ? { bold: true } : {}),
      ...(css.get("font-style") === "italic" || inside("i, em") ? { italic: true } : {}),
      ...(decoration.includes("underline") || inside("u") ? { underline: "single" as const } : {}),
      ...(decoration.includes("line-through") || inside("s, strike") ? { strikethrough: true } : {}),
      ...(color === undefined || color === "#000000" ? {} : { color }),
    },
    ...(Object.values(borders).some(Boolean) ? { borders } : {}),
  };
}

const hexes = new Map<string, string | undefined>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** "#FFFF00" for whatever CSS calls the colour; undefined for none. */
function hex(color: string | undefined): string | undefined {
  const name = color?.trim().replace(/^windowtext$/i, "black");
  if (!name || /^(none|auto|transparent|inherit|initial)/i.test(name)) return undefined;
  if (hexes.has(name)) return hexes.get(name);
  canvas ??= document.createElement("canvas").getContext("2d");
  if (canvas && CSS.supports("color", name)) canvas.fillStyle = name;
  const found = canvas && CSS.supports("color", name) ? String(canvas.fillStyle) : "";
  hexes.set(name, /^#[0-9a-f]{6}$/i.test(found) ? found.toUpperCase() : undefined);
  return hexes.get(name);
}

function cssOf({ style, value }: Cell): string {
  const { font, fill, horizontal, borders } = style;
  // A text that reads like a number has to stay a text.
  const format =
    style.numberFormat ?? (typeof value === "string" && /^[-+\d.]/.test(value) ? "@" : undefined);
  const css: (string | false | undefined)[] = [
    font?.bold && "font-weight:700",
    font?.italic && "font-style:italic",
    font?.underline && "text-decoration:underline",
    font?.strikethrough && "text-decoration:line-through",
    font?.color && `color:${font.color}`,
    font?.name && `font-family:'${font.name.replace(/'/g, "")}'`,
    font?.size !== undefined && `font-size:${font.size}pt`,
    fill && `background:${fill}`,
    horizontal && /^(left|center|right)$/.test(horizontal) && `text-align:${horizontal}`,
    !isError(value) && format !== undefined && `mso-number-format:"${spelledFormat(format)}"`,
    ...(["top", "bottom", "left", "right"] as const).map((side) => {
      const border = borders?.[side];
      return (
        border &&
        `border-${side}:${widths[border.style] ?? 1}px ${kinds[border.style] ?? "solid"} ${border.color}`
      );
    }),
  ];
  return css.filter(Boolean).join(";");
}

type Line = NonNullable<NonNullable<Style["borders"]>["top"]>["style"];
const widths: Partial<Record<Line, number>> = { medium: 2, thick: 3, double: 3, mediumDashed: 2 };
const kinds: Partial<Record<Line, string>> = {
  dotted: "dotted",
  hair: "dotted",
  dashed: "dashed",
  mediumDashed: "dashed",
  double: "double",
};

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
