/** Every part of text is UTF-8, and an XML part that names its encoding names that. */
import { strFromU8, strToU8 } from "fflate";
import { faultOf, type Rule } from "../fault";

const mark = [0xef, 0xbb, 0xbf];

export const encoding: Rule = function* ({ contents, texts }) {
  for (const [part, bytes] of contents) {
    if (!/\.(?:xml|hpf|rdf|txt)$/.test(part)) continue;
    const said = /^\uFEFF?<\?xml[^>]*\sencoding=["']([^"']*)["']/.exec(texts.get(part) ?? "")?.[1];
    if (said !== undefined && said.toLowerCase() !== "utf-8")
      yield faultOf(part, "encoding-wrong", { found: said });
    else if (!isUtf8(bytes)) yield faultOf(part, "encoding-wrong", { found: "?" });
  }
};

/** Bytes of another encoding come back as others. The mark that a text may begin with does not come back. */
function isUtf8(bytes: Uint8Array): boolean {
  const letters = mark.every((byte, at) => byte === bytes[at]) ? bytes.subarray(mark.length) : bytes;
  const again = strToU8(strFromU8(letters));
  return again.length === letters.length && again.every((byte, at) => byte === letters[at]);
}
