/**
 * The elements of a sheet's part beside its cells. In: a part's element as it stands (or none) and the sheet.
 * Out: the element as the sheet wants it now; attributes and children that the book does not know stay.
 * Example: the frozen rows changed: <sheetView><pane ySplit="2" …/> becomes <pane ySplit="3" …/>, the rest stays.
 */
import { type Area, columnName, printArea } from "../../../sheet/address";
import type { PageSetup } from "../page";
import type { ColumnSetting } from "../features";
import type { Sheet } from "../sheet";
import { plainStyle, type Style } from "../style";
import { childOf, type XmlNode } from "../../../xlsx/node";
import { protectionOptions } from "./read-sheet";
import { encodeLetters } from "../../../xlsx/strings";
import { rgb } from "../../../xlsx/write-styles";
import { encodeXml, printAttributes } from "../../../xlsx/xml";

/** What stands in a sheet's part, in the order that the format wants. */
export const sectionOrder: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

/** An element with some attributes set (or taken away, where undefined) and some children replaced. */
export function changed(
  node: XmlNode | undefined,
  local: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: Readonly<Record<string, string | undefined>> = {},
  childOrder: readonly string[] = [],
): string {
  const all = new Map(node?.attributes ?? []);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) all.delete(key);
    else all.set(key, String(value));
  }
  const inner: [string, string][] = [];
  for (const child of node?.children ?? [])
    if (!(child.local in children)) inner.push([child.local, child.xml]);
  for (const [key, xml] of Object.entries(children)) if (xml !== undefined) inner.push([key, xml]);
  const place = (key: string): number => childOrder.indexOf(key) + 1 || childOrder.length + 1;
  const content = inner
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, xml]) => xml)
    .join("");
  const open = `<${local}${printAttributes(all)}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${local}>`;
}

export function sheetPr(
  node: XmlNode | undefined,
  sheet: Pick<Sheet, "tabColor" | "page">,
  before: Sheet,
): string {
  const fits = sheet.page.fit !== undefined;
  const changes: Record<string, string | undefined> = {};
  if (sheet.tabColor !== before.tabColor)
    changes["tabColor"] = sheet.tabColor && `<tabColor ${rgb(sheet.tabColor)}/>`;
  if (fits !== (before.page.fit !== undefined))
    changes["pageSetUpPr"] = changed(childOf(node, "pageSetUpPr"), "pageSetUpPr", {
      fitToPage: fits ? 1 : undefined,
    });
  return changed(node, "sheetPr", {}, changes, ["tabColor", "outlinePr", "pageSetUpPr"]);
}

export function sheetViews(node: XmlNode | undefined, sheet: Sheet, before: Sheet): string {
  const view = childOf(node, "sheetView");
  const differs = (key: "gridlines" | "headings" | "zoom"): boolean => sheet[key] !== before[key];
  const attributes: Record<string, string | number | undefined> = view ? {} : { workbookViewId: 0 };
  if (differs("gridlines")) attributes["showGridLines"] = sheet.gridlines ? undefined : 0;
  if (differs("headings")) attributes["showRowColHeaders"] = sheet.headings ? undefined : 0;
  if (differs("zoom")) Object.assign(attributes, { zoomScale: sheet.zoom, zoomScaleNormal: sheet.zoom });
  const { rows, columns } = sheet.frozen;
  const moved = rows !== before.frozen.rows || columns !== before.frozen.columns;
  let children = "";
  if (!moved) children = (view?.children ?? []).map(({ xml }) => xml).join("");
  else if (rows + columns > 0) children = frozenPane(rows, columns);
  const open = new Map(view?.attributes ?? []);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) open.delete(key);
    else open.set(key, String(value));
  }
  const first = `<sheetView${printAttributes(open)}${children === "" ? "/>" : `>${children}</sheetView>`}`;
  const rest = (node?.children ?? []).filter((child) => child !== view).map(({ xml }) => xml);
  return `<sheetViews>${[first, ...rest].join("")}</sheetViews>`;
}

function frozenPane(rows: number, columns: number): string {
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const corner = columnName(columns) + (rows + 1);
  return (
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

export function sheetFormatPr(node: XmlNode | undefined, sheet: Sheet, before: Sheet): string {
  const attributes: Record<string, number> = {};
  if (sheet.defaultRowHeight !== before.defaultRowHeight || !node)
    attributes["defaultRowHeight"] = sheet.defaultRowHeight;
  if (sheet.defaultColumnWidth !== before.defaultColumnWidth)
    attributes["defaultColWidth"] = sheet.defaultColumnWidth;
  // Excel leaves room for the marks of so many levels of groups.
  const [rows, columns] = deepest(sheet);
  const [rowsBefore, columnsBefore] = deepest(before);
  if (rows !== rowsBefore) attributes["outlineLevelRow"] = rows;
  if (columns !== columnsBefore) attributes["outlineLevelCol"] = columns;
  return changed(node, "sheetFormatPr", attributes);
}

const deepest = (sheet: Sheet): [rows: number, columns: number] => {
  const most = (lines: readonly (readonly [number, { readonly outline?: number }])[]): number =>
    lines.reduce((deep, [, { outline = 0 }]) => Math.max(deep, outline), 0);
  return [most(sheet.rows()), most(sheet.columns())];
};

/** Columns that did not change keep what the part says of them. */
export function cols(
  node: XmlNode | undefined,
  sheet: Sheet,
  before: Sheet,
  styleOf: (style: Style) => number,
): string {
  const told = new Map<number, string>();
  for (const { attributes } of node?.children ?? []) {
    const rest = new Map([...attributes].filter(([key]) => key !== "min" && key !== "max"));
    const text = printAttributes(rest);
    const last = Math.min(Number(attributes.get("max")), 16384);
    for (let column = Number(attributes.get("min")) - 1; column < last; column++)
      if (!told.has(column)) told.set(column, text);
  }
  const old = new Map(before.columns());
  const spelled = sheet.columns().map(([column, setting]): readonly [number, string] => {
    const kept = told.get(column);
    return [
      column,
      kept !== undefined && sameColumn(old.get(column), setting) ? kept : columnText(setting, styleOf),
    ];
  });
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [column, text] of spelled) {
    const run = runs.at(-1);
    if (run && run.last === column - 1 && run.text === text) run.last = column;
    else runs.push({ first: column, last: column, text });
  }
  if (runs.length === 0) return "";
  return `<cols>${runs.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`).join("")}</cols>`;
}

export function sameColumn(a: ColumnSetting | undefined, b: ColumnSetting | undefined): boolean {
  return (
    a?.width === b?.width &&
    Boolean(a?.hidden) === Boolean(b?.hidden) &&
    (a?.style ?? plainStyle) === (b?.style ?? plainStyle) &&
    (a?.outline ?? 0) === (b?.outline ?? 0) &&
    Boolean(a?.collapsed) === Boolean(b?.collapsed)
  );
}

function columnText(
  { width, hidden, style, outline, collapsed }: ColumnSetting,
  styleOf: (style: Style) => number,
): string {
  const attributes = new Map<string, string>();
  attributes.set("width", String(width ?? 9.140625));
  if (style && style !== plainStyle) attributes.set("style", String(styleOf(style)));
  if (hidden) attributes.set("hidden", "1");
  if (width !== undefined) attributes.set("customWidth", "1");
  if (outline) attributes.set("outlineLevel", String(outline));
  if (collapsed) attributes.set("collapsed", "1");
  return printAttributes(attributes);
}

export function sheetProtection(sheet: Sheet): string {
  const { on, options, password, origin } = sheet.protection;
  if (!on) return "";
  const attributes = new Map<string, string>();
  const secret = (origin as { password?: Record<string, string> } | undefined)?.password;
  for (const [key, value] of Object.entries(secret ?? {})) attributes.set(key, value);
  if (password !== undefined) attributes.set("password", oldHash(password));
  attributes.set("sheet", "1");
  for (const [key, option, lockedAtFirst] of protectionOptions) {
    const allowed = options[option] === true;
    if (allowed === lockedAtFirst) attributes.set(key, allowed ? "0" : "1");
  }
  return `<sheetProtection${printAttributes(attributes)}/>`;
}

/** Excel's 16 bits of a password, as the format has had them from its beginning. */
function oldHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash ^= password.charCodeAt(at) & 0xff;
    hash = ((hash << 1) & 0x7fff) | (hash >> 14);
  }
  hash ^= password.length;
  return ((hash ^ 0xce4b) & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}

export function mergeCells(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const each = merges.map((merge) => `<mergeCell ref="${printArea(merge)}"/>`).join("");
  return `<mergeCells count="${merges.length}">${each}</mergeCells>`;
}

const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;

export function printOptions(node: XmlNode | undefined, page: PageSetup): string {
  const on = (value: boolean | undefined): number | undefined => (value ? 1 : undefined);
  const xml = changed(node, "printOptions", {
    horizontalCentered: on(page.centerHorizontally),
    verticalCentered: on(page.centerVertically),
    gridLines: on(page.gridlines),
    headings: on(page.headings),
  });
  return xml === "<printOptions/>" ? "" : xml;
}

export function pageMargins(node: XmlNode | undefined, { margins }: PageSetup): string {
  const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
  return changed(node, "pageMargins", Object.fromEntries(sides.map((side) => [side, inches(margins[side])])));
}

/** Excel's own printer setting (r:id) stays with the paper that it was made for. */
export function pageSetup(node: XmlNode | undefined, page: PageSetup): string {
  const { fit, firstPage } = page;
  return changed(node, "pageSetup", {
    paperSize: page.paper,
    scale: page.scale,
    firstPageNumber: firstPage,
    useFirstPageNumber: firstPage === undefined ? undefined : 1,
    fitToWidth: fit ? (fit.wide ?? 0) : undefined,
    fitToHeight: fit ? (fit.tall ?? 0) : undefined,
    pageOrder: page.order === "overThenDown" ? "overThenDown" : undefined,
    orientation: page.orientation,
    blackAndWhite: page.blackAndWhite ? 1 : undefined,
  });
}

export function headerFooter(node: XmlNode | undefined, { headersFooters: texts }: PageSetup): string {
  const element = (local: string, text: string | undefined): string | undefined =>
    text ? `<${local}>${encodeXml(encodeLetters(text)).replace(/&#10;/g, "\n")}</${local}>` : undefined;
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  const xml = changed(
    node,
    "headerFooter",
    {
      differentFirst: texts.differentFirst ? 1 : undefined,
      differentOddEven: texts.differentOddEven ? 1 : undefined,
    },
    {
      oddHeader: element("oddHeader", texts.header),
      oddFooter: element("oddFooter", texts.footer),
      evenHeader: element("evenHeader", texts.evenHeader),
      evenFooter: element("evenFooter", texts.evenFooter),
      firstHeader: element("firstHeader", texts.firstHeader),
      firstFooter: element("firstFooter", texts.firstFooter),
    },
    order,
  );
  return xml === "<headerFooter/>" ? "" : xml;
}

export function breaks(local: "rowBreaks" | "colBreaks", positions: readonly number[]): string {
  if (positions.length === 0) return "";
  const max = local === "rowBreaks" ? 16383 : 1048575;
  const each = positions.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join("");
  return `<${local} count="${positions.length}" manualBreakCount="${positions.length}">${each}</${local}>`;
}
