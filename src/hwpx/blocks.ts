/**
 * A sheet's picture → the blocks of a section, from the top down: tables, paragraphs, and empty rows as the room above what
 * follows. Example: row 12 of 성과계획서 → paragraph "3. 예산현황", 개요 2.
 */
import { columnPoints, type SheetLayout } from "../sheet/layout";
import { bandsOf, type Band } from "./bands";
import type { Block, Page, Paragraph, Section, Table } from "./document";
import { boxesOf, type Box, type Scale } from "./picture";
import { paragraphsOf, rolesOf } from "./paragraphs";
import { seenOf } from "./seen";
import { styleOf } from "./styles";
import { tableOf, tablesOf } from "./tables";

/** A4 in points. */
const paper = { short: 595.276, long: 841.89 };

export function sectionOf(sheet: SheetLayout): Section {
  const { layout } = seenOf(sheet);
  const { page } = layout;
  const boxes = boxesOf(layout);
  const scale = scaleOf(layout);
  return {
    page: {
      landscape: page.orientation === "landscape",
      margins: marginsOf(layout, scale),
      ...runningOf(sheet),
      numbered: page.footer?.includes("&P") ?? false,
    },
    blocks: blocksOf(layout, boxes, scale),
  };
}

/** The table that stands in that row of the sheet; undefined where none does. */
export function tableAt(sheet: SheetLayout, row: number): Table | undefined {
  const { layout, rowAt } = seenOf(sheet);
  const boxes = boxesOf(layout);
  const band = bandsIn(layout, boxes).find((one) => rowAt(row) < one.row + one.rows);
  return band?.isTable ? tableOf(band, scaleOf(layout)) : undefined;
}

const bandsIn = ({ rows, columns }: SheetLayout, boxes: readonly Box[], roles = rolesOf(boxes)): Band[] =>
  bandsOf(boxes, roles, { height: rows.length, width: columns.length });

/** What runs above the pages: the first text of the rows that Excel repeats. The first page has them anyway if it begins so. */
function runningOf({ cells, rows, page: { titleRows, printArea } }: SheetLayout): Partial<Page> {
  if (!titleRows) return {};
  const texts = cells.filter(
    ({ row, content }) =>
      row >= titleRows.row &&
      row < titleRows.row + titleRows.rows &&
      rows[row]! > 0 &&
      typeof content === "string",
  );
  const [first] = texts.sort((a, b) => a.row - b.row || a.column - b.column);
  const isPrinted = titleRows.row >= printArea.row && titleRows.row < printArea.row + printArea.rows;
  return first ? { running: String(first.content), runsOnFirst: !isPrinted } : {};
}

/** How wide the page lets a sheet be. */
function roomOf({ page }: SheetLayout): number {
  const { left, right } = page.margins;
  return (page.orientation === "landscape" ? paper.long : paper.short) - left - right;
}

/** How high the page lets a sheet be. */
function heightOf({ page }: SheetLayout): number {
  const { top, bottom } = page.margins;
  return (page.orientation === "landscape" ? paper.short : paper.long) - top - bottom;
}

/** What is narrower than the page stands in its middle, as Excel prints it: rules and units end where the tables end. */
function marginsOf(layout: SheetLayout, { widths }: Scale): Page["margins"] {
  const { margins } = layout.page;
  const room = roomOf(layout);
  // Half a page is left to texts that reach over the cells beside them.
  const beside = Math.min(room / 2, room - sum(widths)) / 2;
  return { ...margins, left: margins.left + beside, right: margins.right + beside };
}

/** As on the sheet, or smaller where the page would be too narrow. */
function scaleOf(layout: SheetLayout): Scale {
  const points = layout.columns.map(columnPoints);
  const factor = Math.min(1, roomOf(layout) / sum(points));
  return {
    widths: points.map((width) => width * factor),
    heights: layout.rows.map((height) => height * factor),
    factor,
    page: heightOf(layout),
  };
}

function blocksOf(layout: SheetLayout, boxes: readonly Box[], scale: Scale): Block[] {
  const roles = rolesOf(boxes);
  const breaks = [...layout.page.breaksBefore].sort((a, b) => a - b);
  let next = 0;
  const blocks: Block[] = [];
  let above = 0;
  let pageBreak = false;
  const bands = bandsIn(layout, boxes, roles);
  bands.forEach((band, index) => {
    const { row, rows, drawn, isTable } = band;
    const within: number[] = [];
    for (; next < breaks.length && breaks[next]! < row + rows; next++)
      if (breaks[next]! > row && drawn.length > 0) within.push(breaks[next]!);
      else pageBreak ||= blocks.length > 0;
    if (drawn.length === 0) {
      above = Math.min(mostRoom, above + sum(scale.heights.slice(row, row + rows)));
      return;
    }
    // The room above a table or below one is an empty line: not every program heeds a table's margins.
    if (!pageBreak && above >= 1 && (isTable || blocks.at(-1)?.kind === "table")) {
      blocks.push(emptyLine(above));
      above = 0;
    }
    if (isTable) blocks.push(...tablesOf(band, scale, { pageBreak, breaks: within }));
    else {
      // The line below a text that stands right above a table is the table's.
      const underlined = !bands[index + 1]?.isTable;
      blocks.push(
        ...paragraphsOf(drawn, roles, scale, { above: pageBreak ? 0 : above, pageBreak, underlined }),
      );
    }
    above = 0;
    // A page that is to begin within a text of several rows begins after it.
    pageBreak = !isTable && within.length > 0;
  });
  return blocks;
}

/** What a gap takes at most, in points: a sheet's empty rows can be higher than a page and than any letter. */
const mostRoom = 96;

function emptyLine(height: number): Paragraph {
  const { chars, look } = styleOf("표 자리");
  const size = Math.round(height * 2) / 2;
  return { kind: "paragraph", style: "표 자리", text: "", chars: { ...chars, size }, look, pageBreak: false };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
