/** What each entry of the zip holds is what was put in: its length and CRC-32 are those that the directory tells. */
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

const [directoryMark, endMark] = [0x02014b50, 0x06054b50];

export const checksums: Rule = function* ({ bytes, contents }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--;
  if (end < 0) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryMark) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const letters = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + name));
    const content = contents.get(letters);
    const [said, length] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
    if (content && (content.length !== length || crc(content) !== said)) yield faultOf(letters, "sum-wrong");
    at += 46 + name + extra + comment;
  }
};
