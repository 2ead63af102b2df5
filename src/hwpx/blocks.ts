/**
 * A sheet's picture → the blocks of a section, from the top down: rows with lines at their sides are tables, all others are
 * paragraphs, empty rows are the room above what follows. Example: row 12 of 성과계획서 → paragraph "3. 예산현황", 개요 2.
 */
import { columnPoints, type SheetLayout } from "../sheet/layout";
import type { Block, Page, Paragraph, Section, Table } from "./document";
import { boxesOf, type Box, type Scale } from "./picture";
import { paragraphsOf, rolesOf } from "./paragraphs";
import { seenOf } from "./seen";
import { styleOf } from "./styles";
import { tableOf } from "./tables";

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
      running: page.titleRows && titleOf(boxes, page.titleRows.row),
      numbered: page.footer?.includes("&P") ?? false,
    },
    blocks: blocksOf(layout, boxes, scale),
  };
}

/** The table that has a line at a side of something in that row of the sheet; undefined where none has. */
export function tableAt(sheet: SheetLayout, row: number): Table | undefined {
  const { layout, rowAt } = seenOf(sheet);
  const band = bands(boxesOf(layout), layout.rows.length).find((one) => rowAt(row) < one.row + one.rows);
  const drawn = band?.members.filter((box) => box.text !== "" || isBoxed(box)) ?? [];
  return band && drawn.some(isBoxed) ? tableOf(drawn, band, scaleOf(layout), false) : undefined;
}

/** How wide the page lets a sheet be. */
function roomOf({ page }: SheetLayout): number {
  const { left, right } = page.margins;
  return (page.orientation === "landscape" ? paper.long : paper.short) - left - right;
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
  };
}

const titleOf = (boxes: readonly Box[], row: number): string | undefined =>
  boxes.find((box) => box.row === row && box.text !== "")?.text;

function blocksOf(layout: SheetLayout, boxes: readonly Box[], scale: Scale): Block[] {
  const roles = rolesOf(boxes);
  const breaks = [...layout.page.breaksBefore].sort((a, b) => a - b);
  let next = 0;
  const blocks: Block[] = [];
  let above = 0;
  let pageBreak = false;
  const cut = bands(boxes, layout.rows.length);
  cut.forEach(({ row, rows, members }, index) => {
    const drawn = members.filter((box) => box.text !== "" || isBoxed(box));
    // A page that is to begin within a table begins where the table's rows no longer fit.
    for (; next < breaks.length && breaks[next]! < row + rows; next++)
      pageBreak ||= blocks.length > 0 && (breaks[next] === row || drawn.length === 0);
    if (drawn.length === 0) {
      above = Math.min(mostRoom, above + sum(scale.heights.slice(row, row + rows)));
      return;
    }
    const isTable = drawn.some(isBoxed);
    // The room above a table or below one is an empty line: not every program heeds a table's margins.
    if (!pageBreak && above >= 1 && (isTable || blocks.at(-1)?.kind === "table")) {
      blocks.push(emptyLine(above));
      above = 0;
    }
    if (isTable) blocks.push(tableOf(drawn, { row, rows }, scale, pageBreak));
    else {
      // The line below a text that stands right above a table is the table's.
      const underlined = !cut[index + 1]?.members.some(isBoxed);
      blocks.push(
        ...paragraphsOf(drawn, roles, scale, { above: pageBreak ? 0 : above, pageBreak, underlined }),
      );
    }
    above = 0;
    pageBreak = false;
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

interface Band {
  readonly row: number;
  readonly rows: number;
  readonly members: readonly Box[];
}

/** Whether the box has a line at a side: then it is part of a table. */
const isBoxed = ({ borders }: Box): boolean => borders.left !== undefined || borders.right !== undefined;

/** The sheet cut into rows that belong together: a table's rows, or what one paragraph's box covers. */
function bands(boxes: readonly Box[], height: number): Band[] {
  const cut: Band[] = [];
  let next = 0;
  let row = 0;
  while (row < height) {
    const members: Box[] = [];
    let end = row + 1;
    let boxed = false;
    for (; next < boxes.length; next++) {
      const box = boxes[next]!;
      // A table goes on as long as its rows follow one another.
      const goesOn = box.row < end || (boxed && box.row === end && isBoxed(box));
      if (!goesOn) break;
      if (box.row >= row) members.push(box);
      boxed ||= isBoxed(box);
      end = Math.max(end, box.row + box.rows);
    }
    cut.push({ row, rows: end - row, members });
    row = end;
  }
  return cut;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
