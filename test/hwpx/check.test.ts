/** Every rule of the check, by a document that it has to refuse: one damage each, and where it is told. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { hwpxOf } from "../../src/hwpx";
import { checkHwpx, rules } from "../../src/hwpx/check";
import { faultText, type FaultKind } from "../../src/messages/hwpx-faults";
import type { CellStyle, SheetLayout } from "../../src/sheet/layout";

const line = { style: "thin", color: "#8A94A3" } as const;
const box = (fill?: string): CellStyle => ({
  borders: { top: line, bottom: line, left: line, right: line },
  ...(fill && { fill }),
});
const sheet: SheetLayout = {
  name: "성과계획서",
  columns: [12, 12, 12],
  rows: [18, 8, 20, 20, 20],
  cells: [
    { row: 0, column: 0, content: "1. 기본방향", style: { font: { size: 13, bold: true } } },
    ...["구분", "예산액", "증감률"].map((content, column) => ({
      row: 2,
      column,
      content,
      style: box("#E4EAF2"),
    })),
    ...["정책사업", "396", "0.37%"].map((content, column) => ({ row: 3, column, content, style: box() })),
    ...["행정운영경비", "", "△67.10%"].map((content, column) => ({ row: 4, column, content, style: box() })),
  ],
  merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
  page: {
    orientation: "portrait",
    margins: { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 },
    printArea: { row: 0, column: 0, rows: 5, columns: 3 },
    breaksBefore: [],
    titleRows: { row: 0, rows: 1 },
    footer: "- &P -",
  },
};
const whole = hwpxOf([sheet]);

type Files = Record<string, string>;

function damaged(
  change: (files: Files) => Files | void,
  order?: (names: string[]) => string[],
  level: 0 | 6 = 0,
): Uint8Array {
  const files: Files = Object.fromEntries(
    Object.entries(unzipSync(whole)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const after = change(files) ?? files;
  const names = order ? order(Object.keys(after)) : Object.keys(after);
  return zipSync(
    Object.fromEntries(
      names.map((name): [string, Zippable[string]] => [
        name,
        [strToU8(after[name]!), { level: name === "mimetype" ? level : 6 }],
      ]),
    ),
  );
}

const header = "Contents/header.xml";
const section = "Contents/section0.xml";

/** Replaces the first place; fails where there is none, so that no damage is without effect. */
const swap =
  (part: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const before = files[part]!;
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} holds no ${String(from)}`);
    files[part] = after;
  };
const without = (part: string) => (files: Files) => {
  delete files[part];
};

const damages: readonly (readonly [what: string, kind: FaultKind, change: (files: Files) => Files | void])[] =
  [
    ["a wrong media type", "mimetype-wrong", swap("mimetype", "hwp+zip", "zip")],
    ["no version", "part-missing", without("version.xml")],
    ["no settings", "part-missing", without("settings.xml")],
    ["no header", "part-missing", without(header)],
    ["no section", "part-missing", without(section)],
    ["no list of contents", "part-missing", without("Contents/content.hpf")],
    ["no container", "part-missing", without("META-INF/container.xml")],
    ["no preview", "part-missing", without("Preview/PrvText.txt")],
    ["an element that is not closed", "not-well-formed", swap(section, "</hp:tbl>", "")],
    ["an ampersand", "not-well-formed", swap(section, "1. 기본방향", "R&D")],
    ["a control character", "character-forbidden", swap(section, "1. 기본방향", "1.\u0007")],
    ["the number of a control character", "character-forbidden", swap(section, "1. 기본방향", "&#7;")],
    ["another root", "root-wrong", (files) => void (files["settings.xml"] = "<x/>")],
    ["a prefix that is not declared", "prefix-undeclared", swap(section, / xmlns:hp="[^"]*"/, "")],
    [
      "a version's namespace of another year",
      "namespace-wrong",
      swap("version.xml", "hwpml/2011/version", "hwpml/2024/version"),
    ],
    [
      "an encoding other than UTF-8",
      "encoding-wrong",
      swap(section, 'encoding="UTF-8"', 'encoding="EUC-KR"'),
    ],
    [
      "a section that is not listed",
      "part-unlisted",
      swap("Contents/content.hpf", /<opf:item id="section0"[^>]*>/, ""),
    ],
    [
      "a listed part under another's number",
      "id-twice",
      swap("Contents/content.hpf", '<opf:item id="settings"', '<opf:item id="header"'),
    ],
    [
      "a listed part of another type",
      "value-wrong",
      swap("Contents/content.hpf", 'media-type="application/xml"', 'media-type="text/plain"'),
    ],
    [
      "columns that end elsewhere in one row",
      "edges-differ",
      (files) => {
        const widths = [...files[section]!.matchAll(/<hp:cellSz width="(\d+)"/g)].map(([, width]) =>
          Number(width),
        );
        let at = 0;
        // The first row's first two cells: one wider, the other narrower.
        files[section] = files[section]!.replace(/<hp:cellSz width="\d+"/g, (all) => {
          const index = at++;
          return index > 1 ? all : `<hp:cellSz width="${widths[index]! + (index === 0 ? 900 : -900)}"`;
        });
      },
    ],
    [
      "a row that is higher in one of its cells",
      "edges-differ",
      swap(section, /(<hp:cellSz width="\d+") height="\d+"/, '$1 height="9000"'),
    ],
    [
      "a table that is not as high as its rows",
      "edges-differ",
      swap(section, /(<hp:sz [^>]*) height="\d+"/, '$1 height="90000"'),
    ],
    ["an element that a run may not hold", "child-unknown", swap(section, "<hp:t>", "<hp:x/><hp:t>")],
    [
      "a control that holds nothing",
      "child-missing",
      swap(section, /<hp:ctrl><hp:pageNum [^>]*\/>/, "<hp:ctrl>"),
    ],
    ["a text beside its hp:t", "text-misplaced", swap(section, "<hp:t>1. 기본방향</hp:t>", "1.")],
    ["an element within a text", "child-unknown", swap(section, "1. 기본방향", "1. <hp:b/>기본방향")],
    [
      "a namespace of another year",
      "namespace-wrong",
      swap(section, "hwpml/2011/paragraph", "hwpml/2024/paragraph"),
    ],
    [
      "a listed part that is not there",
      "item-without-part",
      swap("Contents/content.hpf", 'href="settings.xml"', 'href="setting.xml"'),
    ],
    [
      "a spine without its section",
      "spine-wrong",
      swap("Contents/content.hpf", /<opf:itemref idref="section0"[^>]*>/, ""),
    ],
    [
      "a container that points elsewhere",
      "child-missing",
      swap("META-INF/container.xml", "content.hpf", "content.opf"),
    ],
    ["a paragraph without its look", "reference-absent", swap(section, / paraPrIDRef="\d+"/, "")],
    ["a paragraph without its style", "reference-absent", swap(section, / styleIDRef="\d+"/, "")],
    ["a run without its letters", "reference-absent", swap(section, / charPrIDRef="\d+"/, "")],
    [
      "a table without its lines",
      "reference-absent",
      swap(section, /(<hp:tbl [^>]*) borderFillIDRef="\d+"/, "$1"),
    ],
    [
      "a cell without its lines",
      "reference-absent",
      swap(section, /(<hp:tc [^>]*) borderFillIDRef="\d+"/, "$1"),
    ],
    [
      "a style without its look",
      "reference-absent",
      swap(header, /(<hh:style [^>]*) paraPrIDRef="\d+"/, "$1"),
    ],
    [
      "a style without its letters",
      "reference-absent",
      swap(header, /(<hh:style [^>]*) charPrIDRef="\d+"/, "$1"),
    ],
    [
      "a run of no letters at all",
      "reference-missing",
      swap(section, / charPrIDRef="\d+"/, ' charPrIDRef="4294967295"'),
    ],
    ["a wrong number of sections", "section-count", swap(header, 'secCnt="1"', 'secCnt="2"')],
    [
      "a wrong number of letters",
      "count-wrong",
      swap(header, /<hh:charProperties itemCnt="\d+"/, '<hh:charProperties itemCnt="99"'),
    ],
    ["a wrong number of fonts", "count-wrong", swap(header, /fontCnt="\d+"/, 'fontCnt="9"')],
    [
      "a list without its number",
      "attribute-missing",
      swap(header, /<hh:styles itemCnt="\d+"/, "<hh:styles"),
    ],
    [
      "looks that are not numbered in order",
      "id-wrong",
      swap(header, '<hh:paraPr id="1"', '<hh:paraPr id="7"'),
    ],
    ["borders counted from 0", "id-wrong", swap(header, '<hh:borderFill id="1"', '<hh:borderFill id="0"')],
    ["a table's number twice", "id-twice", swap(section, /<hp:tbl id="\d+"/, '<hp:tbl id="0"')],
    ["a paragraph without a number", "number-wrong", swap(section, '<hp:p id="1"', '<hp:p id=""')],
    [
      "letters that are not there",
      "reference-missing",
      swap(section, /charPrIDRef="\d+"/, 'charPrIDRef="99"'),
    ],
    [
      "a paragraph's look that is not there",
      "reference-missing",
      swap(section, /paraPrIDRef="\d+"/, 'paraPrIDRef="99"'),
    ],
    ["a style that is not there", "reference-missing", swap(section, /styleIDRef="\d+"/, 'styleIDRef="99"')],
    [
      "a border that is not there",
      "reference-missing",
      swap(section, /borderFillIDRef="\d+"/, 'borderFillIDRef="99"'),
    ],
    [
      "a font that is not there",
      "reference-missing",
      swap(header, '<hh:fontRef hangul="0"', '<hh:fontRef hangul="9"'),
    ],
    [
      "an outline that is not there",
      "reference-missing",
      swap(section, 'outlineShapeIDRef="1"', 'outlineShapeIDRef="5"'),
    ],
    ["a cell without its size", "child-missing", swap(section, /<hp:cellSz [^>]*\/>/, "")],
    ["a cell without its margin", "child-missing", swap(section, /<hp:cellMargin [^>]*\/>/, "")],
    [
      "a cell without text",
      "child-missing",
      swap(section, /(<hp:tc [^>]*>)<hp:subList .*?<\/hp:subList>/, "$1"),
    ],
    ["a table without its place", "child-missing", swap(section, /<hp:pos [^>]*\/>/, "")],
    [
      "children in another order",
      "child-order",
      swap(section, /(<hp:cellAddr [^>]*\/>)(<hp:cellSpan [^>]*\/>)/, "$2$1"),
    ],
    ["an element that is unknown there", "child-unknown", swap(section, "<hp:tr>", "<hp:row/><hp:tr>")],
    [
      "a page break that is neither yes nor no",
      "value-wrong",
      swap(section, 'pageBreak="0"', 'pageBreak="true"'),
    ],
    ["a width of line that 한글 does not know", "value-wrong", swap(header, "0.12 mm", "0.13 mm")],
    ["a colour that is none", "value-wrong", swap(header, 'textColor="#', 'textColor="')],
    ["no set-up of the page", "setup-misplaced", swap(section, /<hp:secPr .*?<\/hp:secPr>/, "")],
    ["a page larger than A4", "page-too-large", swap(section, 'width="59528"', 'width="99999"')],
    [
      "margins that leave no room",
      "margins-too-large",
      swap(section, /gutter="0" left="\d+"/, 'gutter="0" left="59000"'),
    ],
    ["a place that no cell covers", "place-uncovered", swap(section, 'colSpan="2"', 'colSpan="1"')],
    [
      "two cells in one place",
      "place-covered-twice",
      swap(section, 'colAddr="1" rowAddr="1"', 'colAddr="0" rowAddr="1"'),
    ],
    ["a cell that reaches out of its table", "span-outside", swap(section, 'colSpan="2"', 'colSpan="9"')],
    [
      "a cell in another's row",
      "cell-in-other-row",
      swap(section, 'colAddr="1" rowAddr="1"', 'colAddr="1" rowAddr="2"'),
    ],
    ["a wrong number of rows", "count-wrong", swap(section, 'rowCnt="3"', 'rowCnt="4"')],
    ["a wrong number of columns", "span-outside", swap(section, 'colCnt="3"', 'colCnt="2"')],
    ["a cell without width", "value-wrong", swap(section, /<hp:cellSz width="\d+"/, '<hp:cellSz width="0"')],
    [
      "a size that is no number",
      "number-wrong",
      swap(section, /<hp:cellSz width="\d+"/, '<hp:cellSz width="12.5"'),
    ],
    ["letters without height", "value-wrong", swap(header, /height="\d+"/, 'height="0"')],
    [
      "widths that do not add up",
      "widths-differ",
      swap(section, /<hp:cellSz width="\d+"/, '<hp:cellSz width="500"'),
    ],
    ["a table wider than its page", "too-wide", swap(section, /<hp:sz width="\d+"/, '<hp:sz width="70000"')],
    [
      "a head below the table's body",
      "head-not-at-top",
      (files) => {
        const rows = files[section]!.split("<hp:tr>");
        files[section] = [...rows.slice(0, 3), rows[3]!.replaceAll('header="0"', 'header="1"')].join(
          "<hp:tr>",
        );
      },
    ],
    [
      "a head that is not repeated",
      "head-not-repeated",
      swap(section, 'repeatHeader="1"', 'repeatHeader="0"'),
    ],
    ["a table placed as a letter", "table-cannot-break", swap(section, 'treatAsChar="0"', 'treatAsChar="1"')],
    [
      "a table that may not break",
      "table-cannot-break",
      swap(section, 'pageBreak="CELL"', 'pageBreak="NONE"'),
    ],
    [
      "positions of lines",
      "line-segments",
      swap(
        section,
        "</hp:run></hp:p>",
        '</hp:run><hp:linesegarray><hp:lineseg textpos="0"/></hp:linesegarray></hp:p>',
      ),
    ],
  ];

test("the document itself has no fault", () => {
  expect(checkHwpx(whole)).toEqual([]);
});

test.each(damages)("%s is refused (%s), with its place", (_what, kind, change) => {
  const faults = checkHwpx(damaged(change));
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  for (const fault of faults) {
    expect(fault.part).not.toBe("");
    expect(faultText(fault.kind, fault.data, "ko")).not.toMatch(/undefined|NaN/);
    expect(faultText(fault.kind, fault.data, "en")).not.toMatch(/undefined|NaN|[가-힣]/);
  }
});

test("mimetype that is not first, or is compressed, is refused", () => {
  const last = damaged(
    () => undefined,
    (names) => [...names.slice(1), names[0]!],
  );
  expect(checkHwpx(last).map(({ kind }) => kind)).toContain("mimetype-not-first");
  expect(checkHwpx(damaged(() => undefined, undefined, 6)).map(({ kind }) => kind)).toContain(
    "mimetype-not-first",
  );
});

test("a content that is not what the zip's directory tells is refused", () => {
  const bytes = damaged(() => undefined);
  const directory = strFromU8(bytes, true).lastIndexOf("Contents/section0.xml") - 46;
  const own = strFromU8(bytes, true).indexOf("Contents/section0.xml") - 30;
  const sums = [directory + 16, own + 14];
  const flipped = Uint8Array.from(bytes, (byte, at) => (sums.includes(at) ? byte ^ 1 : byte));
  expect(checkHwpx(flipped)).toMatchObject([{ kind: "sum-wrong", part: section }]);
});

test("a text that is not UTF-8 is refused", () => {
  const files = unzipSync(whole);
  const euc = Uint8Array.from([0xb0, 0xa1, 0xb3, 0xaa]);
  const bytes = zipSync({
    ...files,
    mimetype: [files["mimetype"]!, { level: 0 }],
    "Preview/PrvText.txt": euc,
  });
  expect(checkHwpx(bytes)).toMatchObject([{ kind: "encoding-wrong", part: "Preview/PrvText.txt" }]);
});

test("what is no zip is refused", () => {
  for (const bytes of [new Uint8Array(), strToU8("성과계획서"), whole.subarray(0, 200)])
    expect(checkHwpx(bytes).map(({ kind }) => kind)).toEqual(["not-a-zip"]);
});

test("every rule has a damage that it alone or among others refuses", () => {
  const others = ["entries"]; // The zip's own damage, above.
  const silent = rules.filter(
    (rule) => !others.includes(rule.name) && !damages.some(([, , change]) => fires(rule, damaged(change))),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

function fires(rule: (typeof rules)[number], bytes: Uint8Array): boolean {
  return checkHwpx(bytes, [rule]).length > 0;
}
