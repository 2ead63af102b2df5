import { apiProblems, productProgram } from "../../scripts/lint/api-sets";

/** Bodies of a function that has a context and a sheet, with what lint says about each. */
const cases: readonly (readonly [name: string, body: string, needs: readonly string[]])[] = [
  ["a member of the floor", `sheet.getRange("A1").values = [[1]];`, []],
  ["a newer member", `return sheet.comments;`, ["Excel.Worksheet.comments ExcelApi 1.10"]],
  ["behind a question for it", `return hasApi("1.10") ? sheet.comments : undefined;`, []],
  [
    "behind a question for less",
    `return hasApi("1.9") && sheet.comments;`,
    ["Excel.Worksheet.comments ExcelApi 1.10"],
  ],
  ["behind a question for more", `if (hasApi("1.13")) return sheet.comments;`, []],
  [
    "on the other side of the question",
    `if (hasApi("1.10")) return undefined; return sheet.comments;`,
    ["Excel.Worksheet.comments ExcelApi 1.10"],
  ],
  ["after an early exit", `if (wanted < 1 || !hasApi("1.10")) return undefined; return sheet.comments;`, []],
  [
    "after a condition that promises nothing",
    `if (wanted < 1 && !hasApi("1.10")) return undefined; return sheet.comments;`,
    ["Excel.Worksheet.comments ExcelApi 1.10"],
  ],
  [
    "behind Office's own question",
    `if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10")) throw new Error(); return () => sheet.comments;`,
    [],
  ],
  [
    "behind a question for another set",
    `return Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.10") && sheet.comments;`,
    ["Excel.Worksheet.comments ExcelApi 1.10"],
  ],
  [
    "members of an object that only a newer set gives",
    `return hasApi("1.10") && sheet.comments.getCount();`,
    [],
  ],
  [
    "a newer member of such an object",
    `if (hasApi("1.10")) sheet.comments.onAdded.add(async () => undefined);`,
    ["Excel.CommentCollection.onAdded ExcelApi 1.12"],
  ],
  [
    "a name in a load",
    `sheet.load("name,customProperties/items/key"); context.workbook.worksheets.load("items/tabId,items/name");`,
    ["Excel.Worksheet.customProperties ExcelApi 1.12", "Excel.Worksheet.tabId ExcelApi 1.14"],
  ],
  [
    "a name that is taken apart",
    `const { comments, tables } = sheet; return [comments, tables];`,
    ["Excel.Worksheet.comments ExcelApi 1.10"],
  ],
  [
    "a name of an object that Excel is given",
    `sheet.protection.protect({ allowSort: true }); return sheet.getRange().getCellProperties({ format: { font: { name: true } }, text: true });`,
    [],
  ],
  ["a function of ours that needs a set", `return marksOf(sheet);`, ["marksOf ExcelApi 1.10"]],
  ["the same behind a question", `return hasApi("1.10") && marksOf(sheet);`, []],
];

const heading = `import { hasApi } from "./session";
/** The sheet's marks. [Api set: ExcelApi 1.10] */
export function marksOf(sheet: Excel.Worksheet) { return sheet.comments.getItem("x"); }
`;
const fileOf = (index: number): string => `src/excel/try-${index}.ts`;
const texts = Object.fromEntries(
  cases.map(([, body], index) => [
    fileOf(index),
    `${heading}export function use(context: Excel.RequestContext, sheet: Excel.Worksheet, wanted: number): unknown {
      void [context, wanted];
      ${body}
      return undefined;
    }\n`,
  ]),
);

let program: ReturnType<typeof productProgram>;
let found: ReturnType<typeof apiProblems>;
beforeAll(() => {
  program = productProgram(texts);
  found = apiProblems(program);
});

test.each(cases.map(([name, , needs], index) => [name, index, needs] as const))("%s", (_, index, needs) => {
  const here = found.filter(({ file }) => file === fileOf(index));
  expect(here.map((problem) => `${problem.member} ${problem.needs}`)).toEqual(needs);
  for (const { text } of here) expect(text).toMatch(/the manifest asks for .*\. Ask first: /);
});

test("the product's own files ask before they use what is newer than the manifest's floor", () => {
  expect(
    found
      .filter(({ file }) => !file.includes("/try-"))
      .map(({ file, line, text }) => `${file}:${line} ${text}`),
  ).toEqual([]);
});

test("a lower floor finds what the present one covers", () => {
  const lower = apiProblems(program, [{ name: "ExcelApi", version: "1.8" }]);
  const members = new Set(lower.map(({ member }) => member));
  expect([...members]).toEqual(
    expect.arrayContaining(["Excel.Worksheet.getRanges", "Office.Addin.showAsTaskpane"]),
  );
});
