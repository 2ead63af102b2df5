import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

interface Snippet {
  readonly file: string;
  readonly text: string;
}

/** Lints texts as if they stood in those files; messages by text. A process of its own, once: ESLint is ESM. */
function lint(snippets: readonly Snippet[]): Map<Snippet, string[]> {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint({ cwd: process.cwd() });
    const results = [];
    for (const { file, text } of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(text, { filePath: file });
      results.push(result.messages.map((message) => message.message));
    }
    console.log(JSON.stringify(results));`;
  const output = execFileSync("node", ["--input-type=module", "-e", script, JSON.stringify(snippets)], {
    cwd: root,
  });
  const results = JSON.parse(output.toString()) as string[][];
  return new Map(snippets.map((snippet, index) => [snippet, results[index]!]));
}

/** An import that breaks an arrow, by the room that it stands in. */
const broken: readonly (readonly [from: string, to: string])[] = [
  ["text", "sheet"],
  ["text", "messages"],
  ["messages", "plan"],
  ["messages", "sheet"],
  ["sheet", "formula"],
  ["formula", "plan"],
  ["formula", "functions"],
  ["plan", "reader"],
  ["plan", "layout"],
  ["reader", "layout"],
  ["layout", "reader"],
  ["reader", "excel"],
  ["layout", "excel"],
  ["excel", "plan"],
  ["excel", "formula"],
  ["excel", "reader"],
  ["functions", "reader"],
  ["functions", "excel"],
  ["workflow", "taskpane"],
  ["workflow", "commands"],
  ["commands", "taskpane"],
  ["commands", "excel"],
  ["taskpane", "excel"],
  ["taskpane", "layout"],
  ["text", "workbench"],
  ["excel", "workbench"],
  ["workflow", "workbench"],
  ["taskpane", "workbench"],
];

const kept: readonly (readonly [from: string, to: string])[] = [
  ["formula", "text"],
  ["plan", "formula"],
  ["reader", "plan"],
  ["layout", "sheet"],
  ["functions", "formula"],
  ["workflow", "excel"],
  ["taskpane", "workflow"],
  ["workbench", "excel"],
];

const importing = ([from, to]: readonly [string, string]): Snippet => ({
  file: `src/${from}/try.ts`,
  text: `import { thing } from "../${to}/thing";\nexport const other = thing;\n`,
});

const throughBroken = broken.map(importing);
const throughKept = kept.map(importing);
const otherImports = [
  `import type { Thing } from "../excel/thing";\nexport type Other = Thing;\n`,
  `export { thing } from "../excel/thing";\n`,
  `export * from "../../src/excel/deep/thing";\n`,
  `export const thing = () => import("../excel/thing");\n`,
].map((text): Snippet => ({ file: "src/plan/try.ts", text }));
const globals: readonly Snippet[] = [
  { file: "src/plan/try.ts", text: "export const title = () => document.title;\n" },
  { file: "src/reader/try.ts", text: "export const run = () => Excel;\n" },
  { file: "src/taskpane/try.ts", text: "export const title = () => document.title;\n" },
];

/** sheet/address.ts is imported by sheet/expression.ts, and that by others of its room. */
const circles: readonly Snippet[] = [
  { file: "src/sheet/address.ts", text: `export { print } from "./expression";\n` },
  { file: "src/sheet/try.ts", text: `export { print } from "./expression";\n` },
];

const words: readonly Snippet[] = [
  {
    file: "src/reader/heads/try.ts",
    text: `export const isHead = (key: string) => /^세부사업명?$|^통계목$/.test(key);\n`,
  },
  { file: "src/reader/words/try.ts", text: `export const itemHead = /^통계목$/;\n` },
  { file: "src/plan/try.ts", text: `export const itemHead = /^통계목$/;\n` },
];

let messages: Map<Snippet, string[]>;
beforeAll(() => {
  messages = lint([...throughBroken, ...throughKept, ...otherImports, ...globals, ...circles, ...words]);
});
const said = (snippets: readonly Snippet[]): string[][] => snippets.map((snippet) => messages.get(snippet)!);

test("every arrow is kept: an import against one is refused, and says what the room may import", () => {
  const results = said(throughBroken);
  const silent = broken.filter(
    ([from, to], index) =>
      !results[index]!.some((text) => text.includes(`src/${from}`) && text.includes(`src/${to}`)),
  );
  expect(silent).toEqual([]);
  expect(results[broken.findIndex(([from, to]) => from === "reader" && to === "layout")]).toEqual([
    "src/reader must not import src/layout: arrows point down only (ARCHITECTURE.md). It may import text, sheet, messages, formula, plan.",
  ]);
});

test("imports along the arrows are allowed", () => {
  expect(said(throughKept)).toEqual(kept.map(() => []));
});

test("types, re-exports, deep paths and dynamic imports are looked at too", () => {
  expect(said(otherImports).map((each) => each.length)).toEqual([1, 1, 1, 1]);
});

test("pure rooms name neither the browser nor Office", () => {
  expect(said(globals).map((each) => each.length)).toEqual([1, 1, 0]);
});

test("a circle of imports is refused inside a room too, and the way round is named", () => {
  expect(said(circles)).toEqual([
    ["A circle of imports: sheet/address.ts → sheet/expression.ts → sheet/address.ts."],
    [],
  ]);
});

test("a header word stands in no pattern of the reader outside its list", () => {
  expect(said(words).map((each) => each.length)).toEqual([1, 0, 0]);
});
