/** Any workbook: shared, then reconnected, through the real office.js; ten workbooks in a file. */
import fc from "fast-check";
import { profiles } from "../../src/workbench/host/profiles";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { Book } from "../../src/workbench/workbook/model";
import { boundWorkbooks, fill, lambdas } from "./support/random-workbook";
import type { Finding } from "../../src/messages/finding";
import type { ShareReport } from "../../src/workflow/types";
import { contentsOf, type Contents } from "./support/whole-workbook";

const open: Addin[] = [];
afterAll(() => open.forEach((addin) => addin.window.close()));

async function anAddin(): Promise<Addin> {
  const book = new Book();
  book.addSheet("빈 시트");
  // To wait for busy calls a thousand times would prove no more than once (calls-settled.test.ts does), and calls over
  // blanks that count as 0 have their own words (calls-over-blanks.test.ts).
  const excel = { ...profiles.strictest, busyFirst: false, blank: null };
  const addin = await openAddin(book, { excel });
  open.push(addin);
  return addin;
}

/** Formulas in which a call stands outside of quotes. */
const callsIn = (contents: Contents): string[] =>
  Object.values(contents)
    .flatMap((cells) => Object.values(cells))
    .flatMap(({ formula }) => formula ?? [])
    .filter((formula) =>
      new RegExp(`PLAN\\.|(${Object.keys(lambdas).join("|")})\\(`, "i").test(formula.replace(/"[^"]*"/g, "")),
    );

const valuesOf = (contents: Contents): unknown =>
  Object.entries(contents).map(([sheet, cells]) => [
    sheet,
    Object.entries(cells).map(([address, { value }]) => [address, rounded(value)]),
  ]);

/** To the last digit that a cell shows. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

/** A nested call may have a native equal longer than Excel takes: its cell takes the value, and is named. */
const isTooLong = ({ kind }: Finding): boolean => kind === "call-became-value";

test("1,000 random workbooks: share leaves no call and no other value; reconnect gives all formulas and values back", async () => {
  let addin = await anAddin();
  let runs = 0;
  let asValues = 0;
  let converted = 0;
  await fc.assert(
    fc.asyncProperty(boundWorkbooks(10), async (workbook) => {
      if (++runs % 20 === 0) addin = await anAddin();
      await addin.host.edit((book) => fill(book, workbook));
      const before = contentsOf(addin);
      const calls = callsIn(before).length;

      const shared = await addin.run<ShareReport>("shareWithFinance");
      expect(shared.findings.filter((found) => !isTooLong(found))).toEqual([]);
      expect(shared.converted).toBe(calls);
      const between = contentsOf(addin);
      expect(callsIn(between)).toEqual([]);
      expect(valuesOf(between)).toEqual(valuesOf(before));
      asValues += shared.findings.length;
      converted += shared.converted;

      if (shared.converted === 0) return;
      const reconnected = await addin.run<ShareReport>("reconnect");
      expect(reconnected).toMatchObject({ converted: shared.converted, findings: [] });
      expect(contentsOf(addin)).toEqual(before);
    }),
    { numRuns: 100, seed: 2017, endOnFailure: true },
  );
  expect(converted).toBeGreaterThan(1000);
  expect(asValues / converted).toBeLessThan(0.05);
});
