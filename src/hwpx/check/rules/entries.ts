/** What each entry of the zip holds is what was put in, readable by anyone, under one name that stays within the package. */
import { strFromU8 } from "fflate";
import { faultOf, type Rule } from "../fault";

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let code = value;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? (code >>> 1) ^ 0xedb88320 : code >>> 1;
  return code;
});

function crc(bytes: Uint8Array): number {
  let code = 0xffffffff;
  for (const byte of bytes) code = table[(code ^ byte) & 0xff]! ^ (code >>> 8);
  return (code ^ 0xffffffff) >>> 0;
}

const marks = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 };
const flags = { encrypted: 1, sumsFollow: 8, utf8: 0x800 };
/** Absolute, with a drive, or with a step that leads out of the folder that it is unpacked to. */
const unsafe = /^\/|\\|^[A-Za-z]:|(?:^|\/)\.{1,2}(?:\/|$)|[\u0000-\u001F]/;

export const entries: Rule = function* ({ bytes, contents }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const short = (at: number): number => view.getUint16(at, true);
  const long = (at: number): number => view.getUint32(at, true);
  const letters = (at: number, length: number, flag: number): string =>
    strFromU8(bytes.subarray(at, at + length), !(flag & flags.utf8));
  let end = bytes.length - 22;
  while (end >= 0 && long(end) !== marks.end) end--;
  if (end < 0) return;
  const seen = new Set<string>();
  let at = long(end + 16);
  while (at + 46 <= bytes.length && long(at) === marks.directory) {
    const [flag, sum, packed, length] = [short(at + 8), long(at + 16), long(at + 20), long(at + 24)];
    const name = letters(at + 46, short(at + 28), flag);
    const own = long(at + 42);
    const content = contents.get(name);
    if (seen.has(name)) yield faultOf(name, "name-twice");
    seen.add(name);
    if (unsafe.test(name)) yield faultOf(name, "name-unsafe");
    const isThere = own + 30 <= bytes.length && long(own) === marks.entry;
    const ownFlag = isThere ? short(own + 6) : 0;
    if ((flag | ownFlag) & flags.encrypted) yield faultOf(name, "entry-encrypted");
    const isSame =
      isThere &&
      letters(own + 30, short(own + 26), ownFlag) === name &&
      short(own + 8) === short(at + 10) &&
      (ownFlag & flags.sumsFollow ||
        (long(own + 14) === sum && long(own + 18) === packed && long(own + 22) === length));
    if (!isSame) yield faultOf(name, "entry-differs");
    if (content && (content.length !== length || crc(content) !== sum)) yield faultOf(name, "sum-wrong");
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32);
  }
};
