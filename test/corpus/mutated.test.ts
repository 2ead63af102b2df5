/**
 * Damaged files: bytes and XML of a workbook with everything are changed at random, each by a seed of its own. Every file
 * is opened and saved with one sheet more, or refused by its name, and read by the product or refused; MUTATIONS=3000 tries as many,
 * MUTATIONS=300 FROM=2700 the last of them.
 */
import { Calculator } from "../../src/workbench/workbook/calculation";
import { SheetNameError } from "../../src/workbench/workbook/model";
import { openXlsx, readXlsx, writeXlsx, XlsxError } from "../../src/workbench/workbook/xlsx";
import { readWorkbookFile } from "../../src/xlsx/workbook";
import { XmlError } from "../../src/xlsx/xml";
import { ZipError } from "../../src/xlsx/zip";
import { features } from "./features";
import { bytesOf, type Files, filesOf, sampleBytes } from "./package";
import { processorTime } from "../support/processor-time";

const count = Number(process.env["MUTATIONS"] ?? 150);
const from = Number(process.env["FROM"] ?? 0);
jest.setTimeout(1_800_000);

type Random = (below: number) => number;

/** The same numbers for the same seed. */
function randomOf(seed: number): Random {
  let state = seed + 0x6d2b79f5;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) % below;
  };
}

const strange = [
  "",
  "-1",
  "0",
  "99999999999",
  "1e309",
  "NaN",
  "A1:XFD1048576",
  "ZZZ99999999:A1",
  "$A$0",
  "&amp;&lt;",
  "\u0000",
  "&bogus;",
  "x".repeat(40000),
  "true",
  "../../../x",
  "[Content_Types].xml",
];

const changes: readonly ((text: string, random: Random) => string)[] = [
  // An attribute's value.
  (text, random) => {
    const found = [...text.matchAll(/="[^"]*"/g)];
    const at = found[random(found.length)];
    return at
      ? `${text.slice(0, at.index)}="${strange[random(strange.length)]}"${text.slice(at.index + at[0].length)}`
      : text;
  },
  // An element's text.
  (text, random) => {
    const found = [...text.matchAll(/>[^<>]+</g)];
    const at = found[random(found.length || 1)];
    return at
      ? `${text.slice(0, at.index)}>${strange[random(strange.length)]}<${text.slice(at.index + at[0].length)}`
      : text;
  },
  // A tag that goes, or comes twice.
  (text, random) => {
    const found = [...text.matchAll(/<[^>]*>/g)];
    const at = found[random(found.length || 1)];
    // A former change left nothing.
    if (!at) return text;
    const twice = random(2) === 1 ? at[0] + at[0] : "";
    return text.slice(0, at.index) + twice + text.slice(at.index + at[0].length);
  },
  // A piece that is cut out or stands elsewhere too.
  (text, random) => {
    const [from, length] = [random(text.length), random(200)];
    const piece = text.slice(from, from + length);
    const to = random(text.length);
    return random(2) === 1
      ? text.slice(0, from) + text.slice(from + length)
      : text.slice(0, to) + piece + text.slice(to);
  },
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => text.slice(0, random(text.length)) + "<a>".repeat(5000),
  (text) => `<!DOCTYPE a [<!ENTITY b "${"c".repeat(100)}">]>${text}`,
];

function mutated(files: Files, packed: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  if (random(4) === 0) {
    const bytes = packed.slice(0, random(10) === 0 ? random(packed.length) : packed.length);
    for (let n = random(8); n >= 0; n--) bytes[random(bytes.length)] = random(256);
    return bytes;
  }
  const copy = { ...files };
  const names = Object.keys(files).filter((name) => /\.(xml|rels|vml)$/.test(name));
  for (let n = random(3); n >= 0; n--) {
    const name = names[random(names.length)]!;
    const text = new TextDecoder().decode(copy[name]);
    copy[name] = new TextEncoder().encode(changes[random(changes.length)]!(text, random));
  }
  if (random(20) === 0) delete copy[names[random(names.length)]!];
  return bytesOf(copy);
}

test(`${count} damaged files are opened and saved, or refused, each within ten seconds and without an error of ours`, async () => {
  const files = filesOf(sampleBytes());
  for (const add of Object.values(features)) add(files);
  const packed = bytesOf(files);
  // The process has run other tests: what counts is what this one adds, in kilobytes.
  const [resident, peak] = [process.memoryUsage().rss / 1024, process.resourceUsage().maxRSS];
  const faults: string[] = [];
  let [refused, opened] = [0, 0];
  for (let seed = from; seed < from + count; seed++) {
    const bytes = mutated(files, packed, seed);
    const seconds = processorTime();
    try {
      readWorkbookFile(bytes).sheets.forEach((sheet) => sheet.grid());
    } catch (error) {
      if (!(error instanceof XlsxError)) faults.push(`${seed}: ${String((error as Error).stack)}`);
    }
    try {
      const { book } = await openXlsx(bytes);
      opened++;
      const calculator = new Calculator(book);
      book.addSheet("새 시트 하나").setValue(0, 0, 1);
      await calculator.calculate();
      const first = book.sheets[0]!;
      first.setValue(5, 1, 2);
      await readXlsx(await writeXlsx(book));
    } catch (error) {
      const cause = error instanceof XlsxError ? error.cause : error;
      const known =
        cause === undefined || [XmlError, ZipError, SheetNameError].some((kind) => cause instanceof kind);
      if (error instanceof XlsxError && known) refused++;
      else faults.push(`${seed}: ${String((cause as Error).stack ?? cause).slice(0, 300)}`);
    }
    const taken = seconds();
    if (taken > 10) faults.push(`${seed}: ${taken} s`);
  }
  expect(faults).toEqual([]);
  const highest = process.resourceUsage().maxRSS;
  expect(highest > peak ? highest - resident : 0).toBeLessThan(1_000_000);
  expect([refused, opened].every((each) => each > count / 10)).toBe(true);
});
