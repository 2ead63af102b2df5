/** Shapes that were misread once: each is read as it is meant, to the won, or what is doubtful in it is told; nothing besides. */
import { readWorkbook } from "../../src/reader";
import { book } from "./workbooks/grids";
import { linesOf, toldOf } from "./workbooks/lines";
import { misread } from "./workbooks/misread";

test.each(misread)("$name", ({ sheets, year, reads, tells }) => {
  const reading = readWorkbook(book(sheets));
  expect(linesOf(reading)).toEqual(reads);
  expect(toldOf(reading)).toEqual(tells);
  expect(reading.parts.fiscalYear).toBe(year);
});
