/**
 * A long text in short, as letters that a cell holds: what a build wrote is ten thousand texts much alike.
 * In: {"cells":"C5 ¦ 예산현황/계/예산액 ¦ =예산!$B$6*1000 ¦ …"}, half a megabyte. Out: "~524004~7V1rbxzHlf0rDX…", an eighth of it.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { toBase64 } from "./base64";

/** A shorter text takes little as it is, and people who look after it can read it. */
const shortText = 40_000;

/** No such text comes from here: what says so was not written by the add-in. */
const mostBytes = 100_000_000;

export function inShort(text: string): string {
  if (text.length <= shortText) return text;
  const bytes = strToU8(text);
  // A higher level takes half as long again for a tenth less.
  return `~${bytes.length}~${toBase64(deflateSync(bytes, { level: 2 }))}`;
}

/** The text itself, in short or not; one that was damaged stays as it stands. */
export function inFull(text: string): string {
  const [, size, packed] = /^~(\d{1,9})~([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  if (size === undefined || packed === undefined || Number(size) > mostBytes) return text;
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    // One byte more than is told: a text of another length is seen to.
    const content = inflateSync(bytes, { out: new Uint8Array(Number(size) + 1) });
    return content.length === Number(size) ? strFromU8(content) : text;
  } catch {
    return text;
  }
}
