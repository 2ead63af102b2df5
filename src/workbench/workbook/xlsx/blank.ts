/**
 * A workbook file with nothing in it, as Excel would begin one: what a new book is saved onto.
 * Out: a package with a workbook of no sheets, plain styles in 맑은 고딕 11 and Office's theme.
 */
import { officeTheme } from "./colors";
import { Package } from "../../../xlsx/package";

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const blankStyles =
  `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="맑은 고딕"/>` +
  '<family val="3"/><charset val="129"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
  '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1">' +
  '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function blankPackage(): Package {
  const file = Package.empty();
  file.put(
    "xl/workbook.xml",
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" ` +
      'windowWidth="28800" windowHeight="17000"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>',
    workbookType,
  );
  file.relate("", "officeDocument", "xl/workbook.xml");
  file.put("xl/theme/theme1.xml", blankTheme(), "application/vnd.openxmlformats-officedocument.theme+xml");
  file.relate("xl/workbook.xml", "theme", "xl/theme/theme1.xml");
  file.put(
    "xl/styles.xml",
    blankStyles,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  );
  file.relate("xl/workbook.xml", "styles", "xl/styles.xml");
  return file;
}

function blankTheme(): string {
  const names = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
  const colour = (name: string): string =>
    `<a:${name}><a:srgbClr val="${officeTheme[names.indexOf(name)]!.slice(1)}"/></a:${name}>`;
  const order = ["dk1", "lt1", "dk2", "lt2", ...names.slice(4)].map(colour).join("");
  const font = (local: string): string =>
    `<a:${local}><a:latin typeface="맑은 고딕"/><a:ea typeface=""/><a:cs typeface=""/></a:${local}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>` +
    `<a:clrScheme name="Office">${order}</a:clrScheme><a:fontScheme name="Office">${font("majorFont")}${font("minorFont")}` +
    `</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>` +
    `${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
