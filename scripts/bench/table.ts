/**
 * What was measured as a table in Markdown: the figure, what it is to reach, and what stands beside it.
 * In: {"name":"a formula read","value":0.059,"unit":"M/s","atLeast":0.05,"expr-eval":0.13}.
 * Out: | a formula read | 0.059 M/s | ≥ 0.05 | expr-eval 0.13 |
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Measurement, Outcome } from "./index";

/** Numbers of a measurement that are neither its figure nor a peer's. */
const apart = new Set([
  ...[
    "milliseconds",
    "value",
    "atLeast",
    "atMost",
    "limit",
    "megabytes",
    "first",
    "findings",
    "lines",
    "rows",
  ],
  ...["pages", "processor", "syncs", "syncLimit", "requestBytes", "largestRequest", "requestLimit", "read"],
  ...["build", "save", "collected", "unread"],
]);

/** The median of so many runs each, in the order in which it was measured. */
export function tableOf({ measurements }: Pick<Outcome, "measurements">): string {
  const rows = measurements.map((one) => [one.name, figure(one), toReach(one), beside(one)]);
  const lines = [["figure", "now", "to reach", "beside it"], ["---", "---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** Writes the table into a file, in place of the one that is there with its heading; the text around them stays. */
export function writeTable(file: string, outcome: Outcome): void {
  const { date, node, processor, runs } = outcome;
  const measured = `## ${date}, Node ${node.slice(1)}, ${processor}, medians of ${runs}\n\n${tableOf(outcome)}`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const former = /^## [^\n]*\n\n(?:\|[^\n]*\n)+/m;
  writeFileSync(file, former.test(before) ? before.replace(former, () => measured) : measured);
}

const figure = ({ value, unit, milliseconds }: Measurement): string =>
  `${String(value ?? milliseconds)} ${String(unit ?? "ms")}`.trim();

function toReach({ atLeast, atMost, limit }: Measurement): string {
  if (atLeast !== undefined) return `≥ ${String(atLeast)}`;
  const most = atMost ?? limit;
  return most === undefined ? "–" : `≤ ${String(most)}`;
}

function beside(measured: Measurement): string {
  const peers = Object.entries(measured).filter(
    ([name, value]) => typeof value === "number" && !apart.has(name),
  );
  return peers.length === 0 ? "–" : peers.map(([name, value]) => `${name} ${String(value)}`).join(", ");
}
