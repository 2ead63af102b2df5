/** @jest-environment jsdom */
/** Text with tabs and HTML tables, to other programs and from them. */
import fc from "fast-check";
import { numberFormatOf, spelledFormat } from "../../../src/workbench/grid/exchange-css";
import { fromHtml, fromTabs, toHtml, toTabs } from "../../../src/workbench/grid/exchange";
import { Book } from "../../../src/workbench/workbook/model";

const texts = (rows: readonly (readonly { text: string }[])[]): string[][] =>
  rows.map((row) => row.map(({ text }) => text));

describe("text with tabs", () => {
  it("comes back as it went, whatever stands in the cells", () => {
    const letters = fc.string({ unit: fc.constantFrom("가", "a", "1", '"', "\t", "\n", " ", ",") });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(letters, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(fc.property(block, (rows) => expect(texts(fromTabs(toTabs(rows)).rows)).toEqual(rows)));
  });

  it.each<[string, string[][]]>([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t2\n3",
      [
        ["1", "2"],
        ["3", ""],
      ],
    ],
    ["\t\t\r\n", [["", "", ""]]],
    ['5"\t그는 "예"라고 했다', [['5"', '그는 "예"라고 했다']]],
    ["", [[""]]],
    ["가\r\n\r\n나", [["가"], [""], ["나"]]],
  ])("%j is read as %j", (text, rows) => expect(texts(fromTabs(text).rows)).toEqual(rows));
});

describe("an HTML table", () => {
  it("of our own comes back with numbers, formats, merged cells and its mark", () => {
    const sheet = new Book().addSheet("예산");
    sheet.setValue(0, 0, "2017년 <예산> & 'a'");
    sheet.merge({ row: 0, column: 0, rows: 1, columns: 2 });
    sheet.setValue(1, 0, -1234.5678);
    sheet.restyle({ row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: '#,##0.0;"△"#,##0.0;"-"' });
    sheet.setValue(1, 1, "017");
    const html = toHtml(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, false, "7-1");
    const back = fromHtml(html)!;
    expect(back.mark).toBe("7-1");
    expect(back.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(texts(back.rows)).toEqual([
      ["2017년 <예산> & 'a'", ""],
      ["△1,234.6", "017"],
    ]);
    expect(back.rows[1]![0]).toMatchObject({
      number: -1234.5678,
      look: { numberFormat: '#,##0.0;"△"#,##0.0;"-"' },
    });
    expect(back.rows[1]![1]!.look!.numberFormat).toBe("@");
  });

  it("with cells that reach down over others keeps every cell in its column", () => {
    const page = "<table><tr><td rowspan=2>가<td>나<tr><td>다<tr><td>라<td colspan=2>마</table>";
    expect(texts(fromHtml(page)!.rows)).toEqual([
      ["가", "나", ""],
      ["", "다", ""],
      ["라", "마", ""],
    ]);
    expect(fromHtml("<p>글</p>")).toBeUndefined();
  });

  it.each<[string, string | null]>([
    ['"\\#\\,\\#\\#0"', "#,##0"],
    ["General", null],
    ["Percent", "0.00%"],
    ['"0\\.0%"', "0.0%"],
    ['"\\@"', "@"],
    ['"\\#\\,\\#\\#0\\;\\0022△\\0022\\#\\,\\#\\#0"', '#,##0;"△"#,##0'],
  ])("spells the format %s for %s", (css, format) => expect(numberFormatOf(css)).toBe(format));

  it("spells every number format so that it is read back", () => {
    const part = fc.constantFrom(
      "#,##0",
      "0.00%",
      '"△"',
      "\\ ",
      "_-",
      ";",
      "[Red]",
      "yyyy",
      "년",
      "0000",
      "@",
      '"원"',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const format = parts.join("");
        expect(numberFormatOf(`"${spelledFormat(format)}"`)).toBe(format);
      }),
    );
  });
});
