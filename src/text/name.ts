/**
 * The one key that names are compared by, wherever they stand: in staff's sheets, in a formula, in the plan, in an answer
 * that was kept. Half-width, composed (NFC), without white space.
 * In: "구정홍보　추진", "Ｗｉ-Ｆｉ 설치", decomposed Hangul from a Mac. Out: "구정홍보추진", "Wi-Fi설치", composed Hangul.
 */
import { isPlain, squeeze, toHalfWidth } from "./spacing";

const keys = new Map<string, string>();

/** The key of a name; "" where there is none to compare. Remembered, since exports repeat their texts. */
export function keyOf(name: string): string {
  if (isPlain(name)) return name;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = squeeze(toHalfWidth(name)).normalize("NFC");
  if (name.length <= 40 && keys.size < 100_000) keys.set(name, key);
  return key;
}

/** Whether two names are one; a missing name is like no other. */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
}
