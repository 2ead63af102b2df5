/** Excel.PageLayout with headers and footers. Margins are points. */
import type { PageSetup, Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { model, objectOf, targetOf, type Argument, type Json, type Property } from "../object";
import { checkSheet } from "./guard";
import { areaOf, columnCount, parseRegion, regionOf, rowCount, type Region } from "./region";
import { range, rangeAreas } from "./types";

/** Excel's paper numbers by the API's names; others are not modelled. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

const change = (sheet: Sheet, fields: Partial<PageSetup>, world: World): void => {
  checkSheet(sheet, world);
  sheet.page = { ...sheet.page, ...fields };
  sheet.touch();
};

const plain = <K extends keyof PageSetup>(key: K, fallback: Json): Property<Sheet> => ({
  get: (sheet) => (sheet.page[key] as Json | undefined) ?? fallback,
  set: (sheet, value, world) => change(sheet, { [key]: value }, world),
});

const margin = (side: keyof PageSetup["margins"]): Property<Sheet> => ({
  get: (sheet) => sheet.page.margins[side],
  set: (sheet, value, world) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument(`margin ${String(value)}`);
    change(sheet, { margins: { ...sheet.page.margins, [side]: value } }, world);
  },
});

function zoom(sheet: Sheet): Json {
  const { fit, scale } = sheet.page;
  if (!fit) return { scale: scale ?? 100 };
  return {
    ...(fit.wide && { horizontalFitToPages: fit.wide }),
    ...(fit.tall && { verticalFitToPages: fit.tall }),
  };
}

function setZoom(sheet: Sheet, value: Json, world: World): void {
  const {
    scale,
    horizontalFitToPages: wide,
    verticalFitToPages: tall,
  } = (value ?? {}) as Record<string, number | undefined>;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument(`scale ${scale}`);
  if (scale === undefined && !world.profile.fitToPages) return;
  change(
    sheet,
    scale === undefined ? { fit: { wide, tall }, scale: undefined } : { scale, fit: undefined },
    world,
  );
}

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function located(argument: Argument, sheet: Sheet, world: World): Region {
  return (
    targetOf(range, argument) ??
    targetOf(rangeAreas, argument) ??
    parseRegion(String(argument), sheet, world.book)
  );
}

export const pageLayout = model<Sheet>("PageLayout", {
  properties: {
    Orientation: {
      get: ({ page }) => (page.orientation === "portrait" ? "Portrait" : "Landscape"),
      set: (sheet, value, world) =>
        change(sheet, { orientation: value === "Landscape" ? "landscape" : "portrait" }, world),
    },
    PaperSize: {
      get: ({ page }) => Object.keys(papers).find((name) => papers[name] === page.paper) ?? null,
      set: (sheet, value, world) => {
        const paper =
          papers[String(value)] ?? papers[String(value).charAt(0).toUpperCase() + String(value).slice(1)];
        if (paper === undefined) throw invalidArgument(`paper ${String(value)}`);
        change(sheet, { paper }, world);
      },
    },
    Zoom: { get: zoom, set: setZoom },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: plain("centerHorizontally", false),
    CenterVertically: plain("centerVertically", false),
    PrintGridlines: plain("gridlines", false),
    PrintHeadings: plain("headings", false),
    BlackAndWhite: plain("blackAndWhite", false),
    FirstPageNumber: plain("firstPage", ""),
    PrintOrder: {
      get: ({ page }) => (page.order === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: (sheet, value, world) =>
        change(sheet, { order: value === "OverThenDown" ? "overThenDown" : "downThenOver" }, world),
    },
  },
  objects: { HeadersFooters: (sheet) => objectOf(headersFooters, sheet) },
  methods: {
    SetPrintArea: (sheet, [area], world) =>
      change(sheet, { printAreas: located(area, sheet, world).areas }, world),
    GetPrintArea: (sheet) => {
      if (sheet.page.printAreas.length === 0) throw new HostError("ItemNotFound", "no print area");
      return objectOf(rangeAreas, { sheet, areas: sheet.page.printAreas });
    },
    SetPrintTitleRows: (sheet, [rows], world) => {
      const area = areaOf(located(rows, sheet, world));
      change(sheet, { titleRows: { row: area.row, rows: area.rows } }, world);
    },
    GetPrintTitleRows: (sheet) => {
      const { titleRows } = sheet.page;
      if (!titleRows) throw new HostError("ItemNotFound", "no title rows");
      return objectOf(range, regionOf(sheet, { ...titleRows, column: 0, columns: columnCount }));
    },
    SetPrintTitleColumns: (sheet, [columns], world) => {
      const area = areaOf(located(columns, sheet, world));
      change(sheet, { titleColumns: { column: area.column, columns: area.columns } }, world);
    },
    GetPrintTitleColumns: (sheet) => {
      const { titleColumns } = sheet.page;
      if (!titleColumns) throw new HostError("ItemNotFound", "no title columns");
      return objectOf(range, regionOf(sheet, { ...titleColumns, row: 0, rows: rowCount }));
    },
    SetPrintMargins: (sheet, [unit, given], world) => {
      const factor = pointsPer[String(unit) as keyof typeof pointsPer];
      if (factor === undefined) throw invalidArgument(`unit ${String(unit)}`);
      const margins = Object.fromEntries(
        Object.entries(given as Record<string, number>).map(([side, value]) => [side, value * factor]),
      );
      change(sheet, { margins: { ...sheet.page.margins, ...margins } }, world);
    },
  },
});

type Pages = "" | "first" | "even";

/** The left, centre and right part of a text with Excel's codes: "&L…&C…&R…". */
function parts(text = ""): Record<"L" | "C" | "R", string> {
  const found = { L: "", C: "", R: "" };
  const pieces = text.split(/&([LCR])/);
  if (pieces[0]) found.C = pieces[0];
  for (let index = 1; index < pieces.length; index += 2)
    found[pieces[index] as "L" | "C" | "R"] = pieces[index + 1] ?? "";
  return found;
}

function part(pages: Pages, place: "header" | "footer", side: "L" | "C" | "R"): Property<Sheet> {
  const capital = place.charAt(0).toUpperCase() + place.slice(1);
  const key = (pages === "" ? place : `${pages}${capital}`) as
    | "header"
    | "footer"
    | "firstHeader"
    | "firstFooter"
    | "evenHeader"
    | "evenFooter";
  return {
    get: ({ page }) => parts(page.headersFooters[key])[side],
    set: (sheet, value, world) => {
      const all = { ...parts(sheet.page.headersFooters[key]), [side]: String(value) };
      const text = (["L", "C", "R"] as const)
        .map((each) => (all[each] === "" ? "" : `&${each}${all[each]}`))
        .join("");
      change(
        sheet,
        { headersFooters: { ...sheet.page.headersFooters, [key]: text === "" ? undefined : text } },
        world,
      );
    },
  };
}

const headerFooter = (pages: Pages) =>
  model<Sheet>("HeaderFooter", {
    properties: {
      LeftHeader: part(pages, "header", "L"),
      CenterHeader: part(pages, "header", "C"),
      RightHeader: part(pages, "header", "R"),
      LeftFooter: part(pages, "footer", "L"),
      CenterFooter: part(pages, "footer", "C"),
      RightFooter: part(pages, "footer", "R"),
    },
  });

const everyPage = headerFooter("");
const firstPage = headerFooter("first");
const evenPages = headerFooter("even");

const headersFooters = model<Sheet>("HeaderFooterGroup", {
  properties: {
    State: {
      get: ({
        page: {
          headersFooters: { differentFirst, differentOddEven },
        },
      }) =>
        differentFirst
          ? differentOddEven
            ? "FirstOddAndEven"
            : "FirstAndDefault"
          : differentOddEven
            ? "OddAndEven"
            : "Default",
      set: (sheet, value, world) =>
        change(
          sheet,
          {
            headersFooters: {
              ...sheet.page.headersFooters,
              differentFirst: /^First/.test(String(value)),
              differentOddEven: /OddAndEven$/.test(String(value)),
            },
          },
          world,
        ),
    },
  },
  objects: {
    DefaultForAllPages: (sheet) => objectOf(everyPage, sheet),
    OddPages: (sheet) => objectOf(everyPage, sheet),
    FirstPage: (sheet) => objectOf(firstPage, sheet),
    EvenPages: (sheet) => objectOf(evenPages, sheet),
  },
});
