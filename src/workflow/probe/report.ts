/**
 * What the probe found, as the text that a person sends back, and that text read again.
 * Example: "= blank-required: 0", "≠ call-then-merge: #SPILL! (assumed 2)", "= busy-first: #BUSY! [2 after 340 ms]".
 */
import { version } from "../../messages/version";
import type { Point } from "./point";

export interface Finding {
  readonly id: string;
  readonly found: string;
  readonly note?: string;
  readonly assumed: Point["assumed"];
}

export interface ProbeReport {
  /** The text to send. */
  readonly text: string;
  readonly points: number;
  /** Points in which this Excel is another than was assumed. */
  readonly otherwise: readonly string[];
}

export const asAssumed = ({ found, assumed }: Finding): boolean =>
  assumed.some((each) => (typeof each === "string" ? each === found : each.test(found)));

/** `excel`: lines that say which Excel it is. */
export function reportOf(findings: readonly Finding[], excel: readonly string[]): ProbeReport {
  const lines = findings.map((finding) => {
    const { id, found, note, assumed } = finding;
    const right = asAssumed(finding);
    return [
      `${right ? "=" : "≠"} ${id}: ${found}`,
      ...(note === undefined ? [] : [`[${note}]`]),
      ...(right ? [] : [`(assumed ${assumed.map(String).join(" or ")})`]),
    ].join(" ");
  });
  return {
    text: [`Performance plan ${version}, probe of Excel`, ...excel, "", ...lines].join("\n"),
    points: findings.length,
    otherwise: findings.filter((finding) => !asAssumed(finding)).map(({ id }) => id),
  };
}

/** What a sent text says was found, by point. Lines that are none of the probe's are left out. */
export function foundIn(text: string): ReadonlyMap<string, string> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => /^[=≠] ([\w-]+): (.*?)(?: \[[^\]]*\])?(?: \(assumed .*\))?$/.exec(line));
  return new Map(lines.flatMap((match) => (match ? [[match[1]!, match[2]!] as const] : [])));
}
