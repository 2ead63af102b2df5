/** Every numeric limit that the types of Office.js state for a member that the host models is kept by the host. */
import fs from "node:fs";
import { models } from "../../../src/workbench/host/objects/all";
import { openTestPage } from "./support";

interface Stated {
  /** "Worksheet.name". */
  readonly member: string;
  readonly sentence: string;
  readonly least?: number;
  readonly most: number;
}

const ranges: readonly (readonly [RegExp, (found: number[]) => Pick<Stated, "least" | "most">])[] = [
  [/between (-?\d+)\D+?and (-?\d+)/, ([least, most]) => ({ least, most: most! })],
  [/from (-?\d+) to (-?\d+)/, ([least, most]) => ({ least, most: most! })],
  [/fewer than (\d+)/, ([beyond]) => ({ most: beyond! - 1 })],
  [
    /(?:more than|greater than|limit of|limited to|up to|at most|maximum[^.]*? is|exceeds?) (\d+)/,
    ([most]) => ({ most: most! }),
  ],
];

/** The limits in the doc comments of the namespace Excel, by the class and the member that they stand above. */
function statedLimits(): Stated[] {
  const text = fs.readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const excel = text.slice(
    text.indexOf("declare namespace Excel {"),
    text.indexOf("declare namespace Word {"),
  );
  const found: Stated[] = [];
  let type = "";
  for (const [, doc, declaration] of excel.matchAll(
    /\/\*\*([^]*?)\*\/\s*([^\n]*)|^ {4}(?:class|interface) (\w+)/gm,
  )) {
    const begun = /^(?:class|interface) (\w+)/.exec(declaration ?? "");
    if (begun) type = begun[1]!;
    const member = /^(?:readonly )?(\w+)[?(:]/.exec(declaration ?? "")?.[1];
    if (!doc || member === undefined || /(Data|LoadOptions)$/.test(type)) continue;
    const plain = doc.replace(/\s*\*\s*/g, " ").replace(/\[Api set[^\]]*\]|\{@link[^}]*\}/g, "");
    for (const sentence of plain.split(/(?<=\.)\s+/))
      for (const [pattern, limits] of ranges) {
        const match = pattern.exec(sentence);
        if (!match) continue;
        found.push({
          member: `${type}.${member}`,
          sentence: sentence.trim(),
          ...limits(match.slice(1).map(Number)),
        });
        break;
      }
  }
  return found;
}

/** How a script reaches each limit with a number: a length, a value, a count. */
const reached: Readonly<Record<string, (value: number) => string>> = {
  "Worksheet.name": (length) => `sheet.name = "가".repeat(${length});`,
  "Worksheet.getRange": (length) =>
    `sheet.getRange(" ".repeat(${length} - 5) + "A1:B2").format.fill.color = "#FF0000";`,
  "RangeFont.name": (length) => `sheet.getRange("A1").format.font.name = "가".repeat(${length});`,
  "RangeFormat.indentLevel": (level) => `sheet.getRange("A1").format.indentLevel = ${level};`,
  "RangeFormat.textOrientation": (degrees) => `sheet.getRange("A1").format.textOrientation = ${degrees};`,
  "RangeFormat.adjustIndent": (amount) => `
    sheet.getRange("A1").format.indentLevel = ${amount} < 0 ? 250 : 0;
    sheet.getRange("A1").format.adjustIndent(${amount});`,
  "WorksheetCustomPropertyCollection.add": (length) =>
    `sheet.customProperties.add("k".repeat(${length}), "v");`,
  "Range.getMergedAreasOrNullObject": (count) => `
    sheet.getRange("A1:B${count}").merge(true);
    sheet.getRange("A1:D2000").getMergedAreasOrNullObject().load("areaCount");`,
  // The zoom of a page's layout is an object of its own.
  "PageLayoutZoomOptions.scale": (scale) => `sheet.pageLayout.zoom = { scale: ${scale} };`,
};

const modelled = new Set(
  models.flatMap(({ type, properties = {}, objects = {}, methods = {} }) =>
    [...Object.keys(properties), ...Object.keys(objects), ...Object.keys(methods)].map((name) =>
      `${type}.${name}`.toLowerCase(),
    ),
  ),
);
const isModelled = (member: string): boolean =>
  modelled.has(member.toLowerCase()) ||
  modelled.has(member.toLowerCase().replace(/ornullobject$/, "")) ||
  member === "PageLayoutZoomOptions.scale";

/** What is no limit of what a script may give, or is cut to it without a word. */
const isTold = ({ sentence }: Stated): boolean =>
  /For example|[Rr]eturns? -1|is measured in|automatically trimmed/.test(sentence);

const limits = statedLimits().filter((each) => isModelled(each.member) && !isTold(each));

test("the types state limits, and each of a modelled member is tried here", () => {
  expect([...new Set(limits.map(({ member }) => member))].sort()).toEqual(Object.keys(reached).sort());
});

describe.each(limits)("$member: $sentence", ({ member, least, most }) => {
  const run = async (value: number): Promise<unknown> =>
    (await openTestPage()).excel(`${reached[member]!(value)} await context.sync();`);

  test("what is within the limit is taken", async () => {
    for (const value of [least, most]) if (value !== undefined) expect(await run(value)).toBeUndefined();
  });

  test("what is beyond is refused", async () => {
    for (const value of [least !== undefined && least - 1, most + 1])
      if (value !== false)
        expect(await run(value)).toMatchObject({
          code: expect.stringMatching(/^(InvalidArgument|GeneralException)$/),
        });
  });
});
