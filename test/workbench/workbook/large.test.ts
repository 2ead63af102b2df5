/**
 * Small files that could kill and large ones that are honest: each opens in time and memory that fit its size, or is
 * refused by its name. CELLS=1000000 opens as many.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { strToU8, zipSync } from "fflate";
import { bytesOf, edit, type Files, filesOf, sampleBytes, sheetPart } from "../../corpus/package";
import { openXlsx, readXlsx, writeXlsx, XlsxError } from "../../../src/workbench/workbook/xlsx";
import { columnName } from "../../../src/sheet/address";

const cells = Number(process.env["CELLS"] ?? 200_000);

const repeated = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join("");

const rows = (count: number, columns: number, cell: (address: string, n: number) => string): string => {
  const names = Array.from({ length: columns }, (_, column) => columnName(column));
  return repeated(
    count,
    (r) =>
      `<row r="${r + 101}">${names.map((name, c) => cell(`${name}${r + 101}`, r * columns + c)).join("")}</row>`,
  );
};

const inData = (xml: string) => (files: Files) =>
  edit(files, sheetPart(1), (text) => text.replace("</sheetData>", () => `${xml}</sheetData>`));

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** The processor time that the work takes, in seconds; not that of clearing away what other tests left in this process. */
async function secondsOf<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  collectGarbage();
  const started = process.cpuUsage().user;
  const result = await work();
  return { seconds: (process.cpuUsage().user - started) / 1e6, result };
}

const killers: readonly (readonly [name: string, change: (files: Files) => void])[] = [
  [
    "5,000 leftover names",
    (files) =>
      edit(files, "xl/workbook.xml", (text) =>
        text.replace(
          "</sheets>",
          `</sheets><definedNames>${repeated(5000, (n) => `<definedName name="옛이름${n}">#REF!</definedName>`)}</definedNames>`,
        ),
      ),
  ],
  [
    "5,000 merges",
    (files) =>
      edit(files, sheetPart(1), (text) =>
        text.replace(
          /<mergeCells.*?<\/mergeCells>/,
          `<mergeCells>${repeated(5000, (n) => `<mergeCell ref="H${n * 2 + 1}:K${n * 2 + 2}"/>`)}</mergeCells>`,
        ),
      ),
  ],
  ["200,000 blanks with a look", inData(rows(4000, 50, (address) => `<c r="${address}" s="1"/>`))],
  [
    "a column that ends far beyond the sheet",
    (files) =>
      edit(files, sheetPart(1), (text) =>
        text.replace(/<cols>.*?<\/cols>/, '<cols><col min="1" max="99999999" width="9"/></cols>'),
      ),
  ],
  [
    "merges of the whole sheet, of a million rows and of huge numbers",
    (files) =>
      edit(files, sheetPart(1), (text) =>
        text.replace(
          /<mergeCells.*?<\/mergeCells>/,
          '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="H1:H1048576"/><mergeCell ref="A1:ZZZ99999999999"/></mergeCells>',
        ),
      ),
  ],
  [
    "a theme of a hundred thousand beginnings",
    (files) =>
      edit(files, "xl/theme/theme1.xml", (text) =>
        text.replace("<a:clrScheme", () => `${repeated(100000, () => "<a:clrScheme/>")}<a:clrScheme`),
      ),
  ],
  [
    "a shared formula over 20,000 rows",
    inData(
      rows(20000, 1, (address, n) =>
        n === 0
          ? `<c r="${address}"><f t="shared" si="9" ref="A101:A20100">B101+$B$6</f><v>1</v></c>`
          : `<c r="${address}"><f t="shared" si="9"/><v>1</v></c>`,
      ),
    ),
  ],
  ["cells in the sheet's last corners", inData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
];

test.each(killers)("%s: opened and saved within seconds", async (_, change) => {
  const files = filesOf(sampleBytes());
  change(files);
  const { seconds } = await secondsOf(async () => {
    const book = await readXlsx(bytesOf(files));
    book.addSheet("새 시트");
    await writeXlsx(book);
  });
  expect(seconds).toBeLessThan(8);
});

test("an archive that bursts is refused as too large", async () => {
  const files = filesOf(sampleBytes());
  const blank = strToU8(`<worksheet><!--${" ".repeat(1_000_000)}--></worksheet>`);
  const packed = zipSync({ ...files, "xl/worksheets/sheet1.xml": blank }, { level: 6 });
  // The directory is made to tell more than the file could ever hold.
  const view = new DataView(packed.buffer, packed.byteOffset);
  for (let at = 0; at + 46 < packed.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 900_000)
      view.setUint32(at + 24, 0xf0000000, true);
  const refusal = await openXlsx(packed).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(XlsxError);
  expect((refusal as XlsxError).reason).toBe("too-large");
});

test(`a file of ${cells} cells opens in its share of 15 s and 1.5 GB for a million`, async () => {
  const files = filesOf(sampleBytes());
  inData(rows(cells / 10, 10, (address, n) => `<c r="${address}"${n % 2 ? ' s="1"' : ""}><v>${n}</v></c>`))(
    files,
  );
  const bytes = bytesOf(files);
  collectGarbage();
  // In kilobytes; where other tests reached higher, this one stayed below them.
  const [resident, peak] = [process.memoryUsage().rss / 1024, process.resourceUsage().maxRSS];
  const { seconds, result: book } = await secondsOf(() => readXlsx(bytes));
  const highest = process.resourceUsage().maxRSS;
  expect(seconds).toBeLessThan((15 * cells) / 1e6);
  expect(highest > peak ? highest - resident : 0).toBeLessThan((1.5e6 * cells) / 1e6);
  expect(book.sheet("예산")!.value(99 + cells / 10, 9)).toBe(cells - 1);
});
