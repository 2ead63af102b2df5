/** mimetype comes first in the file, stored as it is: programs look for it at a fixed place. */
import { faultOf, type Rule } from "../fault";
import { mediaType } from "../../package";

export const mimetype: Rule = function* ({ bytes, names, texts }) {
  const word = (at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
  const name = String.fromCharCode(...bytes.subarray(30, 30 + word(26)));
  const [method, extra] = [word(8), word(28)];
  if (name !== "mimetype" || method !== 0 || extra !== 0 || names[0] !== "mimetype")
    yield faultOf("mimetype", "mimetype-not-first");
  const found = texts.get("mimetype");
  if (found !== undefined && found !== mediaType)
    yield faultOf("mimetype", "mimetype-wrong", { found: found.slice(0, 60) });
};
