/** Shapes that few offices have: each is read as it is meant, to the won, or what is doubtful in it is told; nothing besides. */
import { readWorkbook } from "../../src/reader";
import { book } from "./workbooks/grids";
import { linesOf, toldOf } from "./workbooks/lines";
import { rare } from "./workbooks/rare";

test.each(rare)("$name", ({ sheets, year, reads, tells }) => {
  const reading = readWorkbook(book(sheets));
  expect(linesOf(reading)).toEqual(reads);
  expect(toldOf(reading)).toEqual(tells);
  expect(reading.parts.fiscalYear).toBe(year);
});

test("grounds below the names of their indicators are theirs, in a card", () => {
  const { sheets } = rare.find(({ name }) => name.startsWith("grounds"))!;
  const { indicators } = readWorkbook(book(sheets)).parts;
  expect(indicators.map(({ name, grounds }) => [name, ...grounds.map(({ text }) => text)])).toEqual([
    ["보도 건수", "전년 대비 5% 증가"],
    ["참여 건수", "신규 지표"],
  ]);
});
