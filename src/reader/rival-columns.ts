/**
 * Several columns of a table that say the same: which of them is meant. It is asked where nothing but a hint tells.
 * In: two columns 정원; 예산액 and 요구액 of 2026. Out: the first, asked; 예산액, since 요구액 is only what was asked for.
 */
import { keyOf } from "../text/name";
import type { Sign } from "./evidence";
import { settle, type Matter } from "./questions";
import { headArea, headAt, headCell, headOf } from "./rows";
import type { Table } from "./table";

/** The column that is meant, by the sign of each; `rivals` are two or more. Choices are heads, of equal ones 예산액#2. */
export function columnMeant<T extends { readonly column: number }>(
  { region, notes }: Table,
  matter: Pick<Matter<string>, "kind" | "key" | "about">,
  rivals: readonly T[],
  signOf: (one: T, index: number) => Sign | undefined = (_one, index) => (index === 0 ? first : undefined),
): T {
  const heads = rivals.map(({ column }) => keyOf(headOf(headAt(region, column)!)));
  const names = heads.map((head, index) => {
    const count = heads.slice(0, index).filter((other) => other === head).length;
    return count === 0 ? head : `${head}#${count + 1}`;
  });
  const taken = settle(notes, {
    ...{ ...matter, at: headArea(region), cells: rivals.map((one) => headCell(region, one)) },
    candidates: rivals.map((one, index) => {
      const sign = signOf(one, index);
      return { value: names[index]!, signs: sign ? [sign] : [] };
    }),
  });
  return rivals[names.indexOf(taken!)]!;
}

const first: Sign = { rule: "stands-first", weight: "hint" };
