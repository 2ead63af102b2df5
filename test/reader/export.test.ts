/** An export of 20,000 rows loses nothing. Its time is measured by `npm run bench -- read`. */
import { readWorkbook } from "../../src/reader";
import { exportOf } from "./workbooks/export";

test("20,000 rows keep every won, by account and department", () => {
  const { parts, findings, notUnderstood } = readWorkbook(exportOf(20_000));
  const details = parts.budget.filter((line) => line.level === "detailProgram");
  expect(details.reduce((sum, line) => sum + line.amounts[2017]!.value, 0)).toBe(
    (20_000 * 19_999 * 1000) / 2,
  );
  expect(new Set(details.map((line) => `${line.name}|${line.account}`)).size).toBe(details.length);
  expect([findings, notUnderstood]).toEqual([[], []]);
});
