/**
 * What a cell's format says of its meaning: the number format and the indent; of colours and lines nothing.
 * In: the part styles.xml. Out: by the number that cells bear, { numberFormat: "#,##0", indent: 2 }.
 */
import { childOf, readNode } from "./node";
import { XmlReader } from "./xml";

export interface CellFormat {
  readonly numberFormat: string;
  readonly indent: number;
}

export const plainFormat: CellFormat = { numberFormat: "General", indent: 0 };

/** Throws XmlError. A workbook without the part has plain formats only. */
export function readFormats(part: string | undefined): readonly CellFormat[] {
  if (part === undefined) return [];
  const own = new Map<number, string>();
  const formats: { readonly number: number; readonly indent: number }[] = [];
  const reader = new XmlReader(part);
  reader.next();
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local !== "numFmts" && reader.local !== "cellXfs") {
      reader.skipElement();
      continue;
    }
    const { local, children } = readNode(reader);
    for (const child of children) {
      const { attributes } = child;
      const number = Number(attributes.get("numFmtId") ?? 0);
      if (local === "numFmts") own.set(number, attributes.get("formatCode") ?? "General");
      else
        formats.push({
          number,
          indent: Number(childOf(child, "alignment")?.attributes.get("indent") ?? 0) || 0,
        });
    }
  }
  return formats.map(({ number, indent }) => ({
    numberFormat: own.get(number) ?? builtInFormats[number] ?? "General",
    indent,
  }));
}

/** Formats that files name by number only. Dates are spelled as a Korean Excel shows them. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"₩"#,##0;\\-"₩"#,##0',
  6: '"₩"#,##0;[Red]\\-"₩"#,##0',
  7: '"₩"#,##0.00;\\-"₩"#,##0.00',
  8: '"₩"#,##0.00;[Red]\\-"₩"#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy\\-mm\\-dd",
  15: "d\\-mmm\\-yy",
  16: "d\\-mmm",
  17: "mmm\\-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy\\-mm\\-dd h:mm",
  27: 'yyyy"年" mm"月" dd"日"',
  30: "mm\\-dd\\-yy",
  31: 'yyyy"년" mm"월" dd"일"',
  32: 'h"시" mm"분"',
  33: 'h"시" mm"분" ss"초"',
  34: "yyyy\\-mm\\-dd",
  35: "yyyy\\-mm\\-dd",
  37: "#,##0;\\-#,##0",
  38: "#,##0;[Red]\\-#,##0",
  39: "#,##0.00;\\-#,##0.00",
  40: "#,##0.00;[Red]\\-#,##0.00",
  41: '_-* #,##0_-;\\-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"₩"* #,##0_-;\\-"₩"* #,##0_-;_-"₩"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"₩"* #,##0.00_-;\\-"₩"* #,##0.00_-;_-"₩"* "-"??_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
