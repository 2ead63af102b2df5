/** The ledger as a file: whatever stands in its texts comes back, and what is no ledger says which row is at fault. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { columns, LedgerError, parseLedger, printLedger, type LedgerRow } from "../../src/ledger";

const hostile = fc.oneof(
  fc.constantFrom("", " ", '"', '""', ",", "\r", "\n", "\r\n", "=1+1", "'", "\ufeff", "-", "1e5", 'a,b\n"c"'),
  fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", " ", "가", "=", "\\", ";", "\t", "\u0000", "😀") }),
);
const rows = fc.array(
  fc.record({
    ...(Object.fromEntries(columns.map(([field]) => [field, hostile])) as Record<
      keyof LedgerRow,
      typeof hostile
    >),
    year: fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: undefined }),
    value: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      { nil: undefined },
    ),
    state: fc.constantFrom("자동", "답함", "고침", "확정"),
  }) as unknown as fc.Arbitrary<LedgerRow>,
  { maxLength: 8 },
);
const known = (row: LedgerRow) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined));

test("whatever the texts hold, a ledger comes back from its file as it was", () => {
  fc.assert(
    fc.property(rows, (ledger) => {
      expect(parseLedger(printLedger(ledger)).map(known)).toEqual(ledger.map(known));
    }),
  );
});

test("a ledger that another program saved is read: a mark of UTF-8, lone line feeds, columns in another order, one more", () => {
  const heads = [...columns.map(([, head]) => head)].reverse();
  const fields = heads.map(
    (head) => ({ 연도: "2017", 값: "5", 상태: "자동", 글: '"가\n나"' })[head as string] ?? "",
  );
  const text = `\ufeff${heads.join(",")},비고\n${fields.join(",")},메모\n\n`;
  expect(parseLedger(text)).toEqual([
    expect.objectContaining({ year: 2017, value: 5, text: "가\n나", department: "" }),
  ]);
});

test.each([
  ["a column is missing", (text: string) => text.replace(",셀,", ",칸,"), "column", 1],
  ["a quote is left open", (text: string) => `${text}"가`, "quote", 3],
  ["a row has too few fields", (text: string) => `${text}가,나\n`, "fields", 3],
  ["a value is no number", (text: string) => text.replace(",7,", ",칠,"), "number", 2],
  [
    "Excel saved a long number in short",
    (text: string) => text.replace(",7,", ",1.23457E+11,"),
    "rounded",
    2,
  ],
  ["a value is in hexadecimal", (text: string) => text.replace(",7,", ",0x1F,"), "number", 2],
  ["a state is none", (text: string) => text.replace("자동", "자둥"), "state", 2],
])("%s: the row is named", (_, damage, reason, row) => {
  const blank = Object.fromEntries(columns.map(([field]) => [field, ""])) as unknown as LedgerRow;
  const text = printLedger([{ ...blank, year: 2017, value: 7, state: "자동" }]);
  expect(() => parseLedger(damage(text))).toThrow(expect.objectContaining({ reason, row }) as LedgerError);
});

test("the schema names the columns of the file, in its order", () => {
  const file = path.join(__dirname, "..", "..", "src", "ledger", "ledger.schema.json");
  const schema = JSON.parse(fs.readFileSync(file, "utf8")) as { version: string; fields: { name: string }[] };
  expect(schema.fields.map(({ name }) => name)).toEqual(columns.map(([, head]) => head));
  expect(schema.version).toMatch(/^\d+\.\d+$/);
});
