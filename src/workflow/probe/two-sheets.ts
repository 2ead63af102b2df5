/**
 * The smallest workbook file in which one sheet refers to another, for what Excel makes of that when it takes the sheets over.
 * In: "가", "나". Out: an .xlsx in which 가!A1 is =나!A1, and 나!A1 is 7.
 */
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const parts = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sheet = (cell: string): string =>
  `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1">${cell}</c></row></sheetData></worksheet>`;
const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
const override = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;

/** The names are plain: letters, digits, underscores. */
export function twoSheets(first: string, second: string): Uint8Array {
  const texts = {
    "[Content_Types].xml":
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      override("workbook", "sheet.main") +
      ["1", "2"].map((each) => override(`worksheets/sheet${each}`, "worksheet")).join("") +
      "</Types>",
    "_rels/.rels": `<Relationships xmlns="${parts}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      [first, second]
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${parts}">${[1, 2]
      .map((each) => relation(each, "worksheet", `worksheets/sheet${each}.xml`))
      .join("")}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet(`<f>${second}!A1</f><v>7</v>`),
    "xl/worksheets/sheet2.xml": sheet("<v>7</v>"),
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(declaration + text)])),
  );
}
