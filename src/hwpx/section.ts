/**
 * Contents/sectionN.xml: the blocks of one section as paragraphs; a table stands in a paragraph of its own.
 * In: { kind: "paragraph", style: "개요 2", text: "1. 기본방향" }. Out: <hp:p styleIDRef="3"><hp:run><hp:t>1. 기본방향</hp:t>…
 */
import {
  cellsByRow,
  type Block,
  type Cell,
  type CharLook,
  type Page,
  type Paragraph,
  type Section,
  type StyleName,
  type Table,
} from "./document";
import type { NumberedPara, Pool } from "./pool";
import { styleId, styleOf } from "./styles";
import { a4, declaration, element, namespaces, text, units } from "./xml";

/** Room inside a cell, beside and above its text: no more than Excel leaves, or figures that fit there would be broken here. */
const padding = { left: 1.8, right: 1.8, top: 1.2, bottom: 1.2 };

export function sectionXml({ page, blocks }: Section, pool: Pool): string {
  return new Writer(pool).section(page, blocks);
}

interface Surroundings {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly inside: Readonly<Record<string, number>>;
  readonly head: boolean;
}

class Writer {
  private next = 0;

  constructor(private readonly pool: Pool) {}

  section(page: Page, blocks: readonly Block[]): string {
    const [first, ...rest] = blocks;
    const setUp = this.setUp(page);
    const body = [this.block(first, setUp), ...rest.map((block) => this.block(block))];
    return declaration + element("hs:sec", namespaces, ...body);
  }

  /** `before`: what the section's first paragraph has to begin with. */
  private block(block: Block | undefined, before = ""): string {
    if (!block) return this.paragraph("바탕글", { runs: before });
    return block.kind === "table" ? this.tablePlace(block, before) : this.textParagraph(block, before);
  }

  private textParagraph({ style, text: words, chars, look, pageBreak }: Paragraph, before: string): string {
    return this.paragraph(style, {
      runs: before + this.run(words, chars),
      look: this.withOutline(style, look),
      pageBreak,
    });
  }

  private withOutline(style: StyleName, look: Paragraph["look"]): NumberedPara {
    return { ...look, outline: styleOf(style).outline };
  }

  private tablePlace(table: Table, before: string): string {
    const { chars, look } = styleOf("표 자리");
    const run = element(
      "hp:run",
      { charPrIDRef: this.pool.charId(chars) },
      this.table(table),
      element("hp:t"),
    );
    return this.paragraph("표 자리", {
      runs: before + run,
      look,
      pageBreak: table.pageBreak,
    });
  }

  private paragraph(
    style: StyleName,
    {
      runs,
      look = styleOf(style).look,
      pageBreak = false,
    }: { runs: string; look?: NumberedPara; pageBreak?: boolean },
  ): string {
    return element(
      "hp:p",
      {
        id: this.next++,
        paraPrIDRef: this.pool.paraId(look),
        styleIDRef: styleId(style),
        pageBreak: pageBreak ? 1 : 0,
        columnBreak: 0,
        merged: 0,
      },
      runs,
    );
  }

  private run(words: string, chars: CharLook): string {
    const content = words.split("\t").map((part) => text(part));
    return element(
      "hp:run",
      { charPrIDRef: this.pool.charId(chars) },
      element("hp:t", {}, content.join(tab)),
    );
  }

  private table(table: Table): string {
    const { columns, rows, headRows } = table;
    const widths = columns.map(units);
    const heights = rows.map(units);
    const inside = insideOf(table);
    return element(
      "hp:tbl",
      {
        id: this.next++,
        zOrder: 0,
        numberingType: "TABLE",
        textWrap: "TOP_AND_BOTTOM",
        textFlow: "BOTH_SIDES",
        lock: 0,
        dropcapstyle: "None",
        pageBreak: "CELL",
        repeatHeader: headRows > 0 ? 1 : 0,
        rowCnt: rows.length,
        colCnt: columns.length,
        cellSpacing: 0,
        borderFillIDRef: this.pool.fillId({}),
        noAdjust: 0,
      },
      element("hp:sz", {
        width: sum(widths),
        widthRelTo: "ABSOLUTE",
        height: sum(heights),
        heightRelTo: "ABSOLUTE",
        protect: 0,
      }),
      // Placed as a letter, a table could not go on on the next page.
      element("hp:pos", {
        treatAsChar: 0,
        affectLSpacing: 0,
        flowWithText: 1,
        allowOverlap: 0,
        holdAnchorAndSO: 0,
        vertRelTo: "PARA",
        horzRelTo: "COLUMN",
        vertAlign: "TOP",
        horzAlign: "LEFT",
        vertOffset: 0,
        horzOffset: 0,
      }),
      element("hp:outMargin", { left: 0, right: 0, top: 0, bottom: 0 }),
      element("hp:inMargin", inside),
      ...cellsByRow(table).map((members, row) =>
        element(
          "hp:tr",
          {},
          ...members.map((cell) => this.cell(cell, { widths, heights, inside, head: row < headRows })),
        ),
      ),
    );
  }

  private cell(cell: Cell, { widths, heights, inside, head }: Surroundings): string {
    const style: StyleName = cell.head ? "표 머리" : "표 내용";
    const paragraphs = cell.text
      .split("\n")
      .map((line) => this.paragraph(style, { runs: this.run(line, cell.chars), look: cell.look }));
    return element(
      "hp:tc",
      {
        name: "",
        header: head ? 1 : 0,
        hasMargin: 0,
        protect: 0,
        editable: 0,
        dirty: 0,
        borderFillIDRef: this.pool.fillId(cell.borders, cell.fill),
      },
      element(
        "hp:subList",
        {
          id: "",
          textDirection: "HORIZONTAL",
          lineWrap: cell.shrink ? "SQUEEZE" : "BREAK",
          vertAlign: cell.vertical.toUpperCase(),
          linkListIDRef: 0,
          linkListNextIDRef: 0,
          textWidth: 0,
          textHeight: 0,
          hasTextRef: 0,
          hasNumRef: 0,
        },
        ...paragraphs,
      ),
      element("hp:cellAddr", { colAddr: cell.column, rowAddr: cell.row }),
      element("hp:cellSpan", { colSpan: cell.columns, rowSpan: cell.rows }),
      element("hp:cellSz", {
        width: sum(widths.slice(cell.column, cell.column + cell.columns)),
        height: sum(heights.slice(cell.row, cell.row + cell.rows)),
      }),
      element("hp:cellMargin", inside),
    );
  }

  /** The run that sets up the page, with its header and its page number. */
  private setUp(page: Page): string {
    const run = (...children: string[]): string =>
      element("hp:run", { charPrIDRef: this.pool.charId(styleOf("바탕글").chars) }, ...children);
    const control = (child: string): string => element("hp:ctrl", {}, child);
    const columns = element("hp:colPr", {
      id: "",
      type: "NEWSPAPER",
      layout: "LEFT",
      colCount: 1,
      sameSz: 1,
      sameGap: 0,
    });
    return run(
      this.pageSetUp(page),
      control(columns),
      page.running === undefined ? "" : control(this.running(page.running, page)),
      page.numbered
        ? control(element("hp:pageNum", { pos: "BOTTOM_CENTER", formatType: "DIGIT", sideChar: "-" }))
        : "",
    );
  }

  private running(words: string, { margins, landscape }: Page): string {
    const width = (landscape ? a4.height : a4.width) - units(margins.left + margins.right);
    const { chars } = styleOf("머리말");
    return element(
      "hp:header",
      { id: this.next++, applyPageType: "BOTH" },
      element(
        "hp:subList",
        {
          id: "",
          textDirection: "HORIZONTAL",
          lineWrap: "BREAK",
          vertAlign: "TOP",
          linkListIDRef: 0,
          linkListNextIDRef: 0,
          textWidth: width,
          textHeight: units(margins.header),
          hasTextRef: 0,
          hasNumRef: 0,
        },
        this.paragraph("머리말", { runs: this.run(words, chars) }),
      ),
    );
  }

  private pageSetUp({ landscape, margins, running, runsOnFirst }: Page): string {
    const border = this.pool.fillId({});
    const note = (
      name: string,
      length: number,
      spacing: Readonly<Record<string, number>>,
      place: string,
    ): string =>
      element(
        name,
        {},
        element("hp:autoNumFormat", {
          type: "DIGIT",
          userChar: "",
          prefixChar: "",
          suffixChar: ")",
          supscript: 0,
        }),
        element("hp:noteLine", { length, type: "SOLID", width: "0.12 mm", color: "#000000" }),
        element("hp:noteSpacing", spacing),
        element("hp:numbering", { type: "CONTINUOUS", newNum: 1 }),
        element("hp:placement", { place, beneathText: 0 }),
      );
    return element(
      "hp:secPr",
      {
        id: "",
        textDirection: "HORIZONTAL",
        spaceColumns: 1134,
        tabStop: 8000,
        tabStopVal: 4000,
        tabStopUnit: "HWPUNIT",
        outlineShapeIDRef: 1,
        memoShapeIDRef: 0,
        textVerticalWidthHead: 0,
        masterPageCnt: 0,
      },
      element("hp:grid", { lineGrid: 0, charGrid: 0, wonggojiFormat: 0 }),
      element("hp:startNum", { pageStartsOn: "BOTH", page: 0, pic: 0, tbl: 0, equation: 0 }),
      element("hp:visibility", {
        hideFirstHeader: running === undefined || runsOnFirst ? 0 : 1,
        hideFirstFooter: 0,
        hideFirstMasterPage: 0,
        border: "SHOW_ALL",
        fill: "SHOW_ALL",
        hideFirstPageNum: 0,
        hideFirstEmptyLine: 0,
        showLineNumber: 0,
      }),
      element("hp:lineNumberShape", { restartType: 0, countBy: 0, distance: 0, startNumber: 0 }),
      element(
        "hp:pagePr",
        // 한글 calls the upright sheet WIDELY.
        { landscape: landscape ? "NARROWLY" : "WIDELY", ...a4, gutterType: "LEFT_ONLY" },
        element("hp:margin", {
          header: units(margins.header),
          footer: units(margins.footer),
          gutter: 0,
          left: units(margins.left),
          right: units(margins.right),
          // Excel measures to the text, 한글 from the header to the text.
          top: units(Math.max(0, margins.top - margins.header)),
          bottom: units(Math.max(0, margins.bottom - margins.footer)),
        }),
      ),
      note("hp:footNotePr", -1, { betweenNotes: 283, belowLine: 567, aboveLine: 850 }, "EACH_COLUMN"),
      note("hp:endNotePr", 12280, { betweenNotes: 0, belowLine: 567, aboveLine: 224 }, "END_OF_DOCUMENT"),
      ...["BOTH", "EVEN", "ODD"].map((type) =>
        element(
          "hp:pageBorderFill",
          {
            type,
            borderFillIDRef: border,
            textBorder: "PAPER",
            headerInside: 0,
            footerInside: 0,
            fillArea: "PAPER",
          },
          element("hp:offset", { left: 1417, right: 1417, top: 1417, bottom: 1417 }),
        ),
      ),
    );
  }
}

/** As wide as 한글 makes it where no stop was set. */
const tab = element("hp:tab", { width: 4000, leader: 0, type: 1 });

const insideOf = ({ factor }: Table): Record<string, number> =>
  Object.fromEntries(Object.entries(padding).map(([side, points]) => [side, units(points * factor)]));

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
