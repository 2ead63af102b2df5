/** What the document prints in place of a figure, and what it leaves out, is told with its places. */
import { strFromU8, unzipSync } from "fflate";
import type { HangulFile } from "../../src/workflow/hangul";
import { closeAll, openSample } from "../support/addin";
import { shownOn } from "./support/shown";
import { readHwpx, textsOf } from "./support/reader";

afterAll(closeAll);

test("the file's name holds nothing that Windows refuses, whatever the sheet is called", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => book.rename(book.sheet("성과계획서")!, '계획 <안>|"1"'));
  expect((await addin.run<HangulFile>("hangulFile")).name).toBe("계획 _안___1_.hwpx");
});

test("cells that show an error in place of a value are told; a text that only begins so is not", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  expect((await addin.run<HangulFile>("hangulFile")).findings).toEqual([]);
  await addin.host.edit((book) => book.sheet("성과계획서")!.setFormula(4, 0, "=1/0"));
  await addin.host.edit((book) => book.sheet("성과계획서")!.setValue(7, 0, "#1 홍보"));
  await addin.host.idle();
  const { findings } = await addin.run<HangulFile>("hangulFile");
  expect(findings).toMatchObject([{ kind: "shown-error", data: { count: 1 }, cells: ["성과계획서!A5"] }]);
});

test("what stands beside the print area and in Excel's header is left out, and told", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => {
    const sheet = book.sheet("성과계획서")!;
    sheet.setValue(3, 20, "검토 의견");
    sheet.page = { ...sheet.page, headersFooters: { ...sheet.page.headersFooters, header: "&R대외비" } };
  });
  const { findings, base64 } = await addin.run<HangulFile>("hangulFile");
  expect(findings).toMatchObject([
    { kind: "beside-print-area", data: { count: 1 }, cells: ["성과계획서!U4"] },
    { kind: "page-margins-left-out", data: { texts: ["대외비"] } },
  ]);
  expect(textsOf(readHwpx(Buffer.from(base64, "base64")))).not.toContain("검토 의견");
});

test("a turned text and one centred over several cells come out plain, and are told; one shrunk into its cell stays on one line", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => {
    const sheet = book.sheet("성과계획서")!;
    for (const [row, style] of [
      [4, { rotation: 90 }],
      [5, { rotation: "vertical" }],
      [6, { horizontal: "centerContinuous" }],
    ] as const) {
      sheet.setStyle(row, 0, { ...sheet.styleAt(row, 0), ...style });
      sheet.setValue(row, 0, `달리 놓은 글 ${row}`);
    }
    const { row, column } = shownOn(sheet).find(({ text }) => text === "구분")!;
    sheet.setStyle(row, column, { ...sheet.styleAt(row, column), shrink: true, wrap: false });
  });
  const { findings, base64 } = await addin.run<HangulFile>("hangulFile");
  expect(findings).toMatchObject([
    { kind: "text-set-otherwise", cells: ["성과계획서!A5", "성과계획서!A6", "성과계획서!A7"] },
  ]);
  const [, section] = partsOf(Buffer.from(base64, "base64"));
  expect(/lineWrap="([A-Z]+)"(?:(?!hp:subList).)*>구분</.exec(section)?.[1]).toBe("SQUEEZE");
});

test("where nobody set it, numbers stand at the right, texts at the left, errors and logicals in the middle", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => {
    const sheet = book.sheet("성과계획서")!;
    for (const row of [4, 5, 6, 7]) sheet.setStyle(row, 0, {});
    sheet.setValue(4, 0, 1234);
    sheet.setValue(5, 0, true);
    sheet.setFormula(6, 0, "=1/0");
    sheet.setValue(7, 0, "1234");
  });
  await addin.host.idle();
  const { base64 } = await addin.run<HangulFile>("hangulFile");
  expect(alignsOf(Buffer.from(base64, "base64"), ["1234", "TRUE", "#DIV/0!", "1234"])).toEqual([
    "RIGHT",
    "CENTER",
    "CENTER",
    "LEFT",
  ]);
});

test("a red number whose colour is its only sign stays red, and one above zero stays as its letters are", async () => {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  await addin.host.edit((book) => {
    const sheet = book.sheet("성과계획서")!;
    for (const [row, value] of [
      [4, -51],
      [5, 52],
    ] as const) {
      sheet.setStyle(row, 0, { numberFormat: "#,##0;[Red]#,##0" });
      sheet.setValue(row, 0, value);
    }
  });
  await addin.host.idle();
  const { base64 } = await addin.run<HangulFile>("hangulFile");
  expect(coloursOf(Buffer.from(base64, "base64"), ["51", "52"])).toEqual(["#FF0000", "#000000"]);
});

/** The colours of these texts' letters, in the document's order. */
function coloursOf(bytes: Uint8Array, texts: readonly string[]): (string | undefined)[] {
  const [header, section] = partsOf(bytes);
  return [...section.matchAll(/<hp:run charPrIDRef="(\d+)"[^>]*><hp:t>([^<]*)</g)]
    .filter(([, , text]) => texts.includes(text!))
    .map(([, id]) => new RegExp(`<hh:charPr id="${id}"[^>]*textColor="([^"]+)"`).exec(header)?.[1]);
}

/** How the paragraphs of these texts are set, in the document's order. */
function alignsOf(bytes: Uint8Array, texts: readonly string[]): (string | undefined)[] {
  const [header, section] = partsOf(bytes);
  const paragraphs = [...section.matchAll(/paraPrIDRef="(\d+)"[^>]*>(?:<hp:run[^>]*>)?<hp:t>([^<]*)</g)];
  return paragraphs
    .filter(([, , text]) => texts.includes(text!))
    .map(([, id]) => new RegExp(`<hh:paraPr id="${id}".*?horizontal="([A-Z]+)"`).exec(header)?.[1]);
}

function partsOf(bytes: Uint8Array): [header: string, section: string] {
  const parts = unzipSync(bytes);
  return [strFromU8(parts["Contents/header.xml"]!), strFromU8(parts["Contents/section0.xml"]!)];
}
