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

test("letters of more than 4,096 points are a fault", () => {
  const files = unzipSync(hwpxOf([sheetOf([15], [{ row: 0, column: 0, content: "가" }])]));
  const name = "Contents/header.xml";
  const text = strFromU8(files[name]!).replace(/ height="\d+"/, ' height="409601"');
  const faults = checkHwpx(
    zipSync({ ...files, mimetype: [files["mimetype"]!, { level: 0 }], [name]: strToU8(text) }),
  );
  expect(faults).toMatchObject([{ kind: "value-wrong", data: { found: 409_601 } }]);
});
