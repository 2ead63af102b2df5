/** Sheets beyond the usual: gaps higher than a page, tables of very many rows; and letters larger than 한글 sets are a fault. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { hwpxOf } from "../../src/hwpx";
import { checkHwpx } from "../../src/hwpx/check";
import { sectionOf } from "../../src/hwpx/blocks";
import type { LayoutCell } from "../../src/sheet/layout";
import { boxed, sheetOf } from "./support/layouts";

test("a gap of many empty rows is room, not letters as high as the gap", () => {
  const cells: LayoutCell[] = [
    { row: 0, column: 0, content: "위" },
    { row: 240, column: 0, content: "아래", style: boxed },
  ];
  const { blocks } = sectionOf(sheetOf(new Array<number>(241).fill(15), cells));
  const sizes = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.chars.size] : []));
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(96);
});

test("a table with a head may have a hundred thousand and more boxes", () => {
  const rows = 22_000;
  const cells = Array.from({ length: rows * 7 }, (_, index): LayoutCell => {
    const row = Math.floor(index / 7);
    return { row, column: index % 7, style: row === 0 ? { ...boxed, fill: "#E4EAF2" } : boxed };
  });
  const { blocks } = sectionOf(sheetOf(new Array<number>(rows).fill(15), cells));
  expect(blocks).toMatchObject([{ kind: "table", headRows: 1 }]);
});

test("a sheet too wide for the page is made smaller in all: letters and the room beside them keep their share of a column", () => {
  const sharesOf = (columns: number): number[] => {
    const cells = Array.from({ length: columns }, (_, column): LayoutCell => {
      return { row: 0, column, content: "1,234,567", style: boxed };
    });
    const sheet = { ...sheetOf([15], cells), columns: new Array<number>(columns).fill(9.5) };
    sheet.page = { ...sheet.page, printArea: { row: 0, column: 0, rows: 1, columns } };
    const parts = unzipSync(hwpxOf([sheet]));
    const [header, section] = ["Contents/header.xml", "Contents/section0.xml"].map((name) =>
      strFromU8(parts[name]!),
    );
    const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
    const width = number(section!, /<hp:cellSz width="(\d+)"/);
    const chars = number(section!, /charPrIDRef="(\d+)"[^>]*><hp:t>1,234,567/);
    return [
      number(section!, /<hp:cellMargin left="(\d+)"/) / width,
      number(header!, new RegExp(`<hh:charPr id="${chars}" height="(\\d+)"`)) / width,
    ];
  };
  const [room, letters] = sharesOf(6);
  for (const columns of [16, 26, 45]) {
    const [roomNow, lettersNow] = sharesOf(columns);
    expect(roomNow).toBeCloseTo(room!, 2);
    expect(lettersNow).toBeLessThanOrEqual(letters! * 1.001);
  }
});

test("a text that is indented as far as Excel goes has room left, in a table and outside of one", () => {
  const far = { row: 0, column: 0, content: "가" };
  for (const style of [{ indent: 250 }, { ...boxed, indent: 250 }])
    expect(checkHwpx(hwpxOf([sheetOf([15], [{ ...far, style }])]))).toEqual([]);
});

test("letters of more than 4,096 points are a fault", () => {
  const files = unzipSync(hwpxOf([sheetOf([15], [{ row: 0, column: 0, content: "가" }])]));
  const name = "Contents/header.xml";
  const text = strFromU8(files[name]!).replace(/ height="\d+"/, ' height="409601"');
  const faults = checkHwpx(
    zipSync({ ...files, mimetype: [files["mimetype"]!, { level: 0 }], [name]: strToU8(text) }),
  );
  expect(faults).toMatchObject([{ kind: "value-wrong", data: { found: 409_601 } }]);
});

test("the preview ends before an emoji that it would cut in two", () => {
  const content = "가".repeat(999) + "😀";
  const files = unzipSync(hwpxOf([sheetOf([15], [{ row: 0, column: 0, content }])]));
  expect(strFromU8(files["Preview/PrvText.txt"]!)).toBe("가".repeat(999));
});
