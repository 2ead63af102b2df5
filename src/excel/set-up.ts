/**
 * How a sheet is set up as a whole: its tab's colour, frozen panes, gridlines, and its page. Texts that can be compared.
 * In: a plan sheet, set upright by hand, with "대외비" above each page. Out: { orientation: "Portrait", header: '["","대외비",""]' }
 * and the rest as it was written. Of page breaks Excel tells those that somebody set, not its own.
 */
import { cellArea, printArea, type Area } from "../sheet/address";
import type { SheetLayout } from "../sheet/layout";

type Read = () => string;

interface Property {
  /** Queues the question; the answer is there after the next sync. */
  readonly ask: (sheet: Excel.Worksheet) => Read;
  readonly set: (sheet: Excel.Worksheet, value: string) => void;
}

/** What a new sheet has is left out. */
export type SetUp = Readonly<Partial<Record<SetUpName, string>>>;

const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;
const places = ["left", "center", "right"] as const;
const allTexts = (["Header", "Footer"] as const).flatMap((edge) =>
  places.map((place) => `${place}${edge}` as const),
);

const ofSheet = {
  tabColor: {
    ask: (sheet) => {
      sheet.load("tabColor");
      return () => sheet.tabColor.toUpperCase();
    },
    set: (sheet, value) => (sheet.tabColor = value),
  },
  frozen: {
    ask: ({ freezePanes }) => {
      const range = freezePanes.getLocationOrNullObject();
      range.load("rowCount,columnCount");
      return () => (range.isNullObject ? "" : `${upTo(range.rowCount)} ${upTo(range.columnCount)}`);
    },
    set: (sheet, value) => {
      const [rows = 0, columns = 0] = value.split(" ").map(Number);
      if (value === "") sheet.freezePanes.unfreeze();
      else if (columns === 0) sheet.freezePanes.freezeRows(rows);
      else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
    },
  },
  gridlines: {
    ask: (sheet) => {
      sheet.load("showGridlines");
      return () => String(sheet.showGridlines);
    },
    set: (sheet, value) => (sheet.showGridlines = value === "true"),
  },
} as const satisfies Record<string, Property>;

/** Rows or columns that are frozen; where only the others are, the answer has all that a sheet has. */
const upTo = (count: number): number => (count >= 16_384 ? 0 : count);

const ofPage = {
  orientation: {
    ask: ({ pageLayout }) => {
      pageLayout.load("orientation");
      return () => pageLayout.orientation;
    },
    set: ({ pageLayout }, value) => (pageLayout.orientation = value as Excel.PageOrientation),
  },
  paper: {
    ask: ({ pageLayout }) => {
      pageLayout.load("paperSize");
      return () => pageLayout.paperSize ?? "";
    },
    set: ({ pageLayout }, value) => {
      if (value !== "") pageLayout.paperSize = value as Excel.PaperType;
    },
  },
  zoom: {
    ask: ({ pageLayout }) => {
      pageLayout.load("zoom");
      return () => zoomText(pageLayout.zoom);
    },
    set: ({ pageLayout }, value) => {
      const [across, down] = value.split("x").map((count) => Number(count) || undefined);
      pageLayout.zoom = value.includes("x")
        ? { ...(across && { horizontalFitToPages: across }), ...(down && { verticalFitToPages: down }) }
        : { scale: Number(value) };
    },
  },
  margins: {
    ask: ({ pageLayout }) => {
      pageLayout.load(sides.map((side) => `${side}Margin`).join());
      return () => marginsText((side) => pageLayout[`${side}Margin`]);
    },
    set: ({ pageLayout }, value) => {
      const points = value.split(" ").map(Number);
      sides.forEach((side, index) => (pageLayout[`${side}Margin`] = points[index]!));
    },
  },
  centered: {
    ask: ({ pageLayout }) => {
      pageLayout.load("centerHorizontally,centerVertically");
      return () => `${pageLayout.centerHorizontally} ${pageLayout.centerVertically}`;
    },
    set: ({ pageLayout }, value) => {
      const [across, down] = value.split(" ");
      pageLayout.centerHorizontally = across === "true";
      pageLayout.centerVertically = down === "true";
    },
  },
  header: textsOf("Header"),
  footer: textsOf("Footer"),
  otherPages: {
    ask: ({ pageLayout: { headersFooters } }) => {
      headersFooters.load("state");
      const asked = [headersFooters.firstPage, headersFooters.evenPages];
      for (const texts of asked) texts.load(allTexts.join());
      return () => {
        const { state } = headersFooters;
        const texts = asked.map((one) => allTexts.map((name) => one[name] ?? ""));
        return state === "Default" ? "" : JSON.stringify([state, ...texts]);
      };
    },
    set: ({ pageLayout: { headersFooters } }, value) => {
      if (value === "") return;
      const [state, ...texts] = JSON.parse(value) as [Excel.HeaderFooterState, ...string[][]];
      headersFooters.state = state;
      [headersFooters.firstPage, headersFooters.evenPages].forEach((page, index) =>
        allTexts.forEach((name, at) => (page[name] = texts[index]![at]!)),
      );
    },
  },
  area: {
    ask: ({ pageLayout }) => {
      const areas = pageLayout.getPrintAreaOrNullObject();
      areas.load("address");
      return () => (areas.isNullObject ? "" : areas.address.split(",").map(cellsOf).join());
    },
    set: ({ pageLayout }, value) => {
      if (value !== "") pageLayout.setPrintArea(value);
    },
  },
  titles: {
    ask: ({ pageLayout }) => {
      const found = [
        pageLayout.getPrintTitleRowsOrNullObject(),
        pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      for (const range of found) range.load("address");
      return () => titlesText(found.map((range) => (range.isNullObject ? "" : cellsOf(range.address))));
    },
    set: ({ pageLayout }, value) => {
      const [rows, columns] = value.split(" ");
      if (rows) pageLayout.setPrintTitleRows(rows);
      if (columns) pageLayout.setPrintTitleColumns(columns);
    },
  },
  breaks: breaksOf("horizontalPageBreaks", "rowIndex", (row) => cellArea(row, 0)),
  columnBreaks: breaksOf("verticalPageBreaks", "columnIndex", (column) => cellArea(0, column)),
  order: {
    ask: ({ pageLayout }) => {
      pageLayout.load("printOrder");
      return () => pageLayout.printOrder;
    },
    set: ({ pageLayout }, value) => (pageLayout.printOrder = value as Excel.PrintOrder),
  },
  printed: {
    ask: ({ pageLayout }) => {
      pageLayout.load("printGridlines,printHeadings,blackAndWhite");
      return () => `${pageLayout.printGridlines} ${pageLayout.printHeadings} ${pageLayout.blackAndWhite}`;
    },
    set: ({ pageLayout }, value) => {
      const [lines, headings, isBlack] = value.split(" ").map((one) => one === "true");
      pageLayout.printGridlines = lines!;
      pageLayout.printHeadings = headings!;
      pageLayout.blackAndWhite = isBlack!;
    },
  },
} as const satisfies Record<string, Property>;

/** Texts of the page's edge, left, in the middle and right. */
function textsOf(edge: "Header" | "Footer"): Property {
  const texts = ({ pageLayout }: Excel.Worksheet): Excel.HeaderFooter =>
    pageLayout.headersFooters.defaultForAllPages;
  return {
    ask: (sheet) => {
      const asked = texts(sheet);
      asked.load(places.map((place) => `${place}${edge}`).join());
      return () => edgeText(places.map((place) => asked[`${place}${edge}`]));
    },
    set: (sheet, value) => {
      const asked = texts(sheet);
      const [left = "", center = "", right = ""] = JSON.parse(value || "[]") as string[];
      [asked[`left${edge}`], asked[`center${edge}`], asked[`right${edge}`]] = [left, center, right];
    },
  };
}

/** The rows or columns that begin a page, zero-based. */
function breaksOf(
  list: "horizontalPageBreaks" | "verticalPageBreaks",
  index: "rowIndex" | "columnIndex",
  cellAt: (line: number) => Area,
): Property {
  return {
    ask: (sheet) => {
      const breaks = sheet[list];
      breaks.load(`items/${index}`);
      return () => breaksText(breaks.items.map((item) => item[index]));
    },
    set: (sheet, value) => {
      const breaks = sheet[list];
      breaks.removePageBreaks();
      for (const line of breaksIn(value)) breaks.add(printArea(cellAt(line)));
    },
  };
}

const noBreaks = "none";

export const breaksText = (lines: readonly number[]): string =>
  [...new Set(lines)].sort((a, b) => a - b).join(" ") || noBreaks;

export const breaksIn = (text: string): number[] => (text === noBreaks ? [] : text.split(" ").map(Number));

const edgeText = (texts: readonly (string | undefined)[]): string =>
  texts.every((text) => !text) ? "" : JSON.stringify(texts.map((text) => text ?? ""));

/** "63" percent; "1x0": fit to one page's width. */
const zoomText = ({
  scale,
  horizontalFitToPages: across,
  verticalFitToPages: down,
}: Excel.PageLayoutZoomOptions): string =>
  across || down ? `${across ?? 0}x${down ?? 0}` : String(scale ?? 100);

const marginsText = (of: (side: (typeof sides)[number]) => number): string =>
  sides.map((side) => Math.round(of(side))).join(" ");

const cellsOf = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");

/** A1:XFD3 as 1:3, A1:B1048576 as A:B. */
const titlesText = ([rows = "", columns = ""]: readonly string[]): string =>
  `${rows.replace(/[A-Z]/g, "")} ${columns.replace(/\d/g, "")}`.trimEnd();

const properties: Readonly<Record<SetUpName, Property>> = { ...ofSheet, ...ofPage };

type SheetName = keyof typeof ofSheet;
type PageName = keyof typeof ofPage;
export type SetUpName = SheetName | PageName;

const namesOfSheet = Object.keys(ofSheet) as SheetName[];
const namesOfPage = Object.keys(ofPage) as PageName[];

/** What a sheet has of itself; what differs by the office's Excel is said to be nothing. */
const unset: Required<SetUp> = {
  tabColor: "",
  frozen: "",
  gridlines: "true",
  orientation: "Portrait",
  paper: "",
  zoom: "100",
  margins: "",
  centered: "false false",
  header: "",
  footer: "",
  otherPages: "",
  order: "DownThenOver",
  area: "",
  titles: "",
  breaks: "",
  columnBreaks: noBreaks,
  printed: "false false false",
};

/** What a layout's sheet is set up as; what every new sheet has is left out. */
export function setUpOf({ page }: Pick<SheetLayout, "page">): SetUp {
  const { titleRows, margins } = page;
  const all: SetUp = {
    gridlines: "false",
    orientation: page.orientation === "portrait" ? "Portrait" : "Landscape",
    paper: "A4",
    zoom: zoomText({ scale: page.scale }),
    margins: marginsText((side) => margins[side]),
    centered: "true false",
    footer: edgeText(["", page.footer, ""]),
    area: printArea(page.printArea),
    titles: titleRows ? `${titleRows.row + 1}:${titleRows.row + titleRows.rows}` : "",
    breaks: breaksText(page.breaksBefore),
  };
  return only(all, (name, value) => value !== unset[name]);
}

/** Some Excels refuse that a page is asked for, as without a printer: then, the second time, the rest is asked for without it. */
export async function orWithoutPages<T>(ask: (isPageAsked: boolean) => Promise<T>): Promise<T> {
  for (let time = 0; time < 2; time += 1)
    try {
      return await ask(true);
    } catch {
      // Asked again below: a question that was refused once loses nobody's page.
    }
  return ask(false);
}

/** Whether the page was asked for, and told. */
export const isPageKnown = (now: SetUp): boolean => namesOfPage.some((name) => name in now);

/** Queues the questions; the answer is there after the next sync. */
export function askSetUp(sheet: Excel.Worksheet, isPageAsked: boolean): () => SetUp {
  const names = [...namesOfSheet, ...(isPageAsked ? namesOfPage : [])];
  const asked = names.map((name) => [name, properties[name].ask(sheet)] as const);
  return () => Object.fromEntries(asked.map(([name, read]) => [name, read()]));
}

/**
 * What somebody changed since it was written. Where Excel refused the page then, nothing of it is as it was written, and what a
 * new sheet has is nobody's.
 */
export function changedSetUp(written: SetUp, now: SetUp): SetUp {
  const isPageSet = namesOfPage.some(
    (name) => !differByExcel.has(name) && written[name] !== undefined && now[name] === written[name],
  );
  return only(
    now,
    (name, value) =>
      (isPageSet || !isOfPage(name)
        ? value !== (written[name] ?? unset[name])
        : value !== unset[name] && !differByExcel.has(name)) &&
      // A paper that this Excel has no name for can be told, and not set.
      (name !== "paper" || value !== ""),
  );
}

const differByExcel: ReadonlySet<SetUpName> = new Set(["paper", "margins", "breaks"]);
const isOfPage = (name: SetUpName): boolean => name in ofPage;

export const only = (setUp: SetUp, isMeant: (name: SetUpName, value: string) => boolean): SetUp =>
  Object.fromEntries(
    Object.entries(setUp).filter(([name, value]) => isMeant(name as SetUpName, value)),
  ) as SetUp;

const write =
  (names: readonly SetUpName[]) =>
  (sheet: Excel.Worksheet, setUp: SetUp): void => {
    for (const name of names) {
      const value = setUp[name];
      if (value !== undefined) properties[name].set(sheet, value);
    }
  };

/** Queues what is set of the sheet itself, and of its page. */
export const writeSheetSetUp = write(namesOfSheet);
export const writePage = write(namesOfPage);
