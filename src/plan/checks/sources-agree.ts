/**
 * What two places of a workbook say of one thing. A plan has room for one of them: they are judged as they are read, by the
 * reader's notebook.
 * In: 현원 10 on 조직, 11 on 정원. Out: "sources-disagree" with both cells. In: 396 백만원 here, 396,185 천원 there. Out: nothing,
 * since one is the other rounded.
 */
import { type Finding, finding } from "../../messages/finding";
import type { Compared, Found } from "../../messages/values";
import { printSheetArea } from "../../sheet/address";
import { keyOf } from "../../text/name";
import type { Amount, Figure, SourcedText } from "../model";

type Said = Amount | Figure | SourcedText;

/** Won per one of the coarsest cell of an amount. */
export const stepOf = ({ from }: Figure): number =>
  Math.max(...from.map(({ multiplier }) => Math.abs(multiplier)));

/** Equal, or equal but for the rounding of the coarser amount. */
export function agree(a: Figure, b: Figure): boolean {
  const [one, other] = [stepOf(a), stepOf(b)];
  const slack = one === other || !("kind" in a) ? 0 : 0.5 * Math.max(one, other);
  return Math.abs(a.value - b.value) <= slack + ("kind" in a ? 0.001 : 1e-9);
}

/** undefined where they agree, or one of both says nothing. */
export function judgeTwice(
  name: string,
  what: Compared,
  first: Said | undefined,
  second: Said | undefined,
): Finding | undefined {
  if (!first || !second) return undefined;
  const isText = "text" in first && "text" in second;
  if (isText ? keyOf(first.text) === keyOf(second.text) : agree(first as Figure, second as Figure))
    return undefined;
  const foundIn = (said: Said): Found => {
    if ("text" in said) return said.text;
    return "kind" in said ? { won: said.value } : what.of === "weight" ? { share: said.value } : said.value;
  };
  const placesOf = (said: Said) => ("text" in said ? [said.cell] : said.from.slice(0, 20));
  const cells = [...placesOf(first), ...placesOf(second)].map(printSheetArea);
  return finding(
    "sources-disagree",
    { name, what, first: foundIn(first), second: foundIn(second) },
    { cells },
  );
}
