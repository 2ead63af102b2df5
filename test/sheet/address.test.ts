/** Addresses as Excel spells them. */
import fc from "fast-check";
import {
  columnIndex,
  columnName,
  contains,
  parseAddress,
  printSheetArea,
  printSheetAreas,
} from "../../src/sheet/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s, both ways", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test.each([
  ["예산", "예산!B6"],
  ["2017 예산", "'2017 예산'!B6"],
  ["예산(안)", "'예산(안)'!B6"],
  ["철수's", "'철수''s'!B6"],
  ["A1", "'A1'!B6"],
  ["R1C1", "'R1C1'!B6"],
  ["True", "'True'!B6"],
  ["성과_지표.1", "성과_지표.1!B6"],
])("a cell of the sheet %s is spelled %s", (sheet, address) => {
  expect(printSheetArea({ sheet, row: 5, column: 1, rows: 1, columns: 1 })).toBe(address);
});

test("several areas are joined by commas", () => {
  const block = { sheet: "예산", row: 5, column: 1, rows: 4, columns: 1 };
  expect(printSheetAreas([block, { ...block, row: 11, rows: 1 }])).toBe("예산!B6:B9,예산!B12");
});

test("every address that is printed reads back as the same cells", () => {
  const sheet = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[!\\/?*[\]:\r\n]/.test(name));
  const cells = fc.record({
    sheet: fc.oneof(sheet, fc.constantFrom("예산", "2017 예산", "철수's", "A1")),
    row: fc.nat(1_048_575),
    column: fc.nat(16_383),
    rows: fc.integer({ min: 1, max: 50 }),
    columns: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(
      cells.filter((area) => area.column + area.columns <= 16_384 && area.sheet === area.sheet.trim()),
      ({ sheet, ...area }) => {
        expect(parseAddress(printSheetArea({ sheet, ...area }))).toEqual({ sheet, area });
      },
    ),
  );
});

test.each(["", "예산", "B", "6", "B6:", "합계(B6)", "B6+C6"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("an area holds its corners and nothing beyond them", () => {
  const area = { row: 2, column: 1, rows: 2, columns: 3 };
  expect(contains(area, 2, 1) && contains(area, 3, 3)).toBe(true);
  expect(contains(area, 4, 1) || contains(area, 2, 4) || contains(area, 1, 1)).toBe(false);
});
