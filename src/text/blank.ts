/**
 * Texts that hold nothing: white space, what a program wrote for nothing; and ditto marks, which say what stands above.
 * In: "\u3000", "(null)". Out: blank. In: "〃", "상동", "위와 같음". Out: ditto marks. Long exports are asked so of all their cells.
 */
import { keyOf } from "./name";

/** A text that begins with a sign is not blank, whatever follows. */
const begins = /^[\x21-\x7e가-힣○◦ㅇ△①-⑳]/;
/** An export's way to write a blank cell. */
const nothing = /^\s*[(<[]?(?:null|nan|nil|undefined)[)>\]]?\s*$/i;
const longestNothing = 13;

const mark = /^[([]?(?:〃|″|＂|"|”|''|’’|〞|상동|동상|위와같음|위와동일)[)\]]?$/;

/** What a mark holds; long exports are sorted by it before anything is compared. */
const sign = /[〃″＂"”'’〞]|[상동위]/;

export const isDittoMark = (text: string): boolean =>
  text.length <= 12 && !beginsAsUsual(text) && sign.test(text) && mark.test(keyOf(text));

/** With a digit or a syllable that begins no mark: neither a mark nor blank, which is so of most cells of a long export. */
function beginsAsUsual(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xac00 && code <= 0xd7a3 && !"상동위".includes(text[0]!));
}

export function isBlankText(text: string): boolean {
  if (beginsAsUsual(text)) return false;
  if (text.length <= longestNothing && nothing.test(text)) return true;
  return !begins.test(text) && keyOf(text) === "";
}
