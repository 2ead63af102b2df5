/**
 * What this project's tests say about figures and findings, as matchers. Jest loads the file before every test.
 * Example: expect(0.8429).toPrintAs("84.29 %", '0.00" "%'); expect(findings).toHaveFinding("no-budget").
 */
import { format } from "numfmt";
import "../../src/messages/catalog";
import type { Finding, FindingKind } from "../../src/messages/finding";

const printed = (value: unknown, numberFormat: string): string =>
  value === undefined || value === "" ? "" : format(numberFormat, value as string | number);

expect.extend({
  /** `value` shown with an Excel number format. */
  toPrintAs(value: unknown, expected: string, numberFormat: string) {
    const shown = printed(value, numberFormat);
    return {
      pass: shown === expected,
      message: () => `${String(value)} as ${numberFormat} prints "${shown}", expected "${expected}"`,
    };
  },

  /** A list of findings holds one of this kind; with cells, one that names exactly these. */
  toHaveFinding(findings: readonly Finding[], kind: FindingKind, cells?: readonly string[]) {
    const sameCells = (found: Finding) =>
      cells === undefined || JSON.stringify(found.cells) === JSON.stringify(cells);
    const list = findings.map((found) => `${found.kind} ${found.cells.join(",")}`).join("\n  ");
    return {
      pass: findings.some((found) => found.kind === kind && sameCells(found)),
      message: () => `looked for ${kind} ${cells?.join(",") ?? ""} among\n  ${list || "no findings"}`,
    };
  },
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- jest's own way of declaring a matcher
  namespace jest {
    interface Matchers<R> {
      toPrintAs(expected: string, numberFormat: string): R;
      toHaveFinding(kind: FindingKind, cells?: readonly string[]): R;
    }
  }
}
