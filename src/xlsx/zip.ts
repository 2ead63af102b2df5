/**
 * The archive that an .xlsx file is. In: the file's bytes. Out: its entries, each inflated when it is asked for, and an
 * archive again in which the entries that nobody changed are copied as they are packed, byte for byte.
 * Example: const zip = readZip(bytes); writeZip([...zip.entries, { name: "xl/worksheets/sheet9.xml", content }]).
 */
import { deflateSync, inflateSync } from "fflate";

/** An entry of an archive that was read, still packed. */
export interface PackedEntry {
  readonly name: string;
  /** The name's bytes as they stand in the archive: not every program writes UTF-8. */
  readonly nameBytes: Uint8Array;
  /** What it takes when it is inflated, as the archive says; `contentOf` checks it. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly flags: number;
  /** DOS time and date as they stand in the file. */
  readonly time: number;
}

export interface NewEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Bytes that are no archive, or one that is damaged, encrypted or made to burst. */
export class ZipError extends Error {
  constructor(readonly reason: "no-zip" | "damaged" | "too-large") {
    super({ "no-zip": "no archive", damaged: "damaged archive", "too-large": "too large" }[reason]);
  }
}

/** More than this is no workbook that one can work with here: a million cells take about 60 MB. */
export const mostInflated = 768 * 1024 * 1024;
const mostEntries = 65535;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const end64Record = 0x06064b50;
const end64Locator = 0x07064b50;

/** Throws ZipError. Entries stand in the order of the archive's directory; names are told once each. */
export function readZip(bytes: Uint8Array): readonly PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 2 || view.getUint16(0, true) !== 0x4b50) throw new ZipError("no-zip");
  if (bytes.length < 22) throw new ZipError("damaged");
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // A position outside the file.
    throw new ZipError("damaged");
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): PackedEntry[] {
  const { count, offset } = readEnd(view);
  if (count > mostEntries) throw new ZipError("too-large");
  const entries: PackedEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== centralHeader) throw new ZipError("damaged");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = nameOf(nameBytes);
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    // Encrypted, packed in a way that Excel does not write, or twice under one name: nobody can say what is meant.
    if (flags & 1 || (method !== 0 && method !== 8) || names.has(name)) throw new ZipError("damaged");
    if (view.getUint32(sizes.header, true) !== localHeader) throw new ZipError("damaged");
    const start =
      sizes.header + 30 + view.getUint16(sizes.header + 26, true) + view.getUint16(sizes.header + 28, true);
    if (start + sizes.packed > bytes.length) throw new ZipError("damaged");
    total += sizes.inflated;
    if (total > mostInflated) throw new ZipError("too-large");
    names.add(name);
    entries.push({
      name,
      nameBytes,
      size: sizes.inflated,
      packed: bytes.subarray(start, start + sizes.packed),
      method,
      crc: view.getUint32(at + 16, true),
      flags,
      time: view.getUint32(at + 12, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Korean programs write names in the letters of their Windows (CP949); whatever else it is, no two names become one. */
function nameOf(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "euc-kr"])
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Other letters.
    }
  return String.fromCharCode(...bytes);
}

function readEnd(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endRecord) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== end64Locator) return { count, offset };
    const record = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(record, true) !== end64Record) throw new ZipError("damaged");
    return {
      count: Number(view.getBigUint64(record + 32, true)),
      offset: Number(view.getBigUint64(record + 48, true)),
    };
  }
  throw new ZipError("damaged");
}

/** Sizes and place of an entry; large ones stand in an extra field. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { inflated: number; packed: number; header: number } {
  let packed = view.getUint32(at + 20, true);
  let inflated = view.getUint32(at + 24, true);
  let header = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + extraLength;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const take = (): number => Number(view.getBigUint64((next += 8) - 8, true));
      if (inflated === 0xffffffff) inflated = take();
      if (packed === 0xffffffff) packed = take();
      if (header === 0xffffffff) header = take();
    }
    field += 4 + length;
  }
  return { inflated, packed, header };
}

/** What the entry holds. Throws ZipError where it is not what the archive says. */
export function contentOf(entry: PackedEntry): Uint8Array {
  const { packed, method, size } = entry;
  let content: Uint8Array;
  if (method === 0) content = packed;
  else {
    try {
      content = inflate(packed, size);
    } catch {
      throw new ZipError("damaged");
    }
  }
  if (content.length !== size || crcOf(content) !== entry.crc) throw new ZipError("damaged");
  return content;
}

interface NativeZlib {
  readonly inflateRawSync: (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;
  readonly deflateRawSync: (content: Uint8Array, options: { level: number }) => Uint8Array;
}

/** Node's own zlib, some times faster; in a browser fflate does it. */
const native = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => NativeZlib | undefined } }
).process?.getBuiltinModule?.("node:zlib");

function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (native) return native.inflateRawSync(packed, { maxOutputLength: size + 1 });
  // One byte more than is told: an entry that holds more is seen to.
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

const deflate = (content: Uint8Array): Uint8Array =>
  native ? native.deflateRawSync(content, { level: 6 }) : deflateSync(content, { level: 6 });

/** The archive of these entries, in their order; packed ones are copied as they are. */
export function writeZip(entries: readonly (PackedEntry | NewEntry)[]): Uint8Array {
  const parts = entries.map((entry) => ("packed" in entry ? entry : pack(entry)));
  const names = parts.map(({ nameBytes }) => nameBytes);
  const size = parts.reduce((sum, { packed }, i) => sum + 76 + 2 * names[i]!.length + packed.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  const common = (entry: PackedEntry, name: Uint8Array): void => {
    // Sizes stand in the header, so that the bit for sizes behind the entry goes.
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, entry.flags & ~8, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
    at += 26;
  };
  parts.forEach((entry, i) => {
    places.push(at);
    view.setUint32(at, localHeader, true);
    at += 4;
    common(entry, names[i]!);
    bytes.set(names[i]!, at);
    bytes.set(entry.packed, at + names[i]!.length);
    at += names[i]!.length + entry.packed.length;
  });
  const directory = at;
  parts.forEach((entry, i) => {
    view.setUint32(at, centralHeader, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry, names[i]!);
    view.setUint32(at + 10, places[i]!, true);
    bytes.set(names[i]!, at + 14);
    at += 14 + names[i]!.length;
  });
  view.setUint32(at, endRecord, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** Fixed times: the same workbook is the same file. What a command makes bears another than what somebody saves. */
const timeOf = (second: number): number =>
  ((((2024 - 1980) << 25) | (1 << 21) | (1 << 16)) >>> 0) + second / 2;
const newTime = timeOf(0);
const madeTime = timeOf(2);

/** The archive as a command makes it: all that this program wrote in it bears a time of its own. */
export const asMade = (bytes: Uint8Array): Uint8Array =>
  writeZip(readZip(bytes).map((entry) => (entry.time === newTime ? { ...entry, time: madeTime } : entry)));

/**
 * Whether a command made the archive and nobody saved it since: this program writes what changed under another time, another
 * program all entries anew. False where the bytes are no archive.
 */
export function isMade(bytes: Uint8Array): boolean {
  try {
    const times = readZip(bytes).map(({ time }) => time);
    return times.includes(madeTime) && !times.includes(newTime);
  } catch (error) {
    if (error instanceof ZipError) return false;
    throw error;
  }
}

function pack({ name, content }: NewEntry): PackedEntry {
  const packed = deflate(content);
  const crc = crcOf(content);
  const nameBytes = new TextEncoder().encode(name);
  return { name, nameBytes, size: content.length, packed, method: 8, crc, flags: 0x800, time: newTime };
}

let table: Uint32Array | undefined;

/** The check sum that archives use (CRC-32). */
export function crcOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n;
  });
  const known = table;
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = known[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
