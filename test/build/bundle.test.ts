/** The production build for an office without a network: what it holds, what it may request, how large it is. */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { checkManifest } from "../../scripts/manifest/check";
import { parseXml, walk } from "../../scripts/manifest/xml";
import { commands } from "../../src/commands/commands";
import { buildSite } from "../../src/workbench/server/site";

let folder: string;
const read = (name: string): string => fs.readFileSync(path.join(folder, name), "utf8");

beforeAll(async () => {
  folder = (await buildSite()).addin;
});

/** Kilobytes of files as a server would send them. */
const kilobytes = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0) / 1024;

test("what the page loads to show the pane, without office.js, is under 220 KB gzipped", () => {
  expect(kilobytes("commands.js", "functions.js", "taskpane.js", "taskpane.css")).toBeLessThan(220);
});

test("the workflow, which the pane loads next, is under 110 KB gzipped", () => {
  expect(kilobytes("workflow.js")).toBeLessThan(110);
});

test("what makes a document of 한글 is a script of its own, which is loaded where one is asked for", () => {
  const makers = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".js") && read(name).includes("hwpml/2011"));
  expect(makers).toEqual(["hangul.js"]);
  expect(kilobytes("hangul.js")).toBeLessThan(30);
});

test("the page loads its own files only, and its policy forbids everything else", () => {
  const page = read("taskpane.html");
  const addresses = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1]!);
  expect(addresses).toEqual(
    expect.arrayContaining([
      "office/office.js",
      "commands.js",
      "functions.js",
      "taskpane.js",
      "taskpane.css",
    ]),
  );
  expect(addresses.filter((address) => /^(\w+:)?\/\//.test(address))).toEqual([]);
  for (const address of addresses) expect(fs.existsSync(path.join(folder, address))).toBe(true);
  const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(page)![1]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

test("the ribbon's commands are associated behind office.js, by a script that blocks and is small", () => {
  const scripts = [...read("taskpane.html").matchAll(/<script([^>]*)>/g)].map((match) => match[1]!.trim());
  expect(scripts.map((each) => [/src="?([^"\s>]+)/.exec(each)![1], /defer|async/.test(each)])).toEqual([
    ["office/office.js", false],
    ["commands.js", false],
    ["functions.js", true],
    ["taskpane.js", true],
  ]);
  expect(kilobytes("commands.js")).toBeLessThan(5);
});

/** The packages whose own words about themselves stand in a script: "@fluentui/react" of its version stamp. */
const stamped = (script: string): string[] => [
  ...new Set(
    [...script.matchAll(/["'](@fluentui\/[\w-]+)["']\s*,\s*["']\d+\.\d+\.\d+["']/g)].map(
      (match) => match[1]!,
    ),
  ),
];

test("the build brings our licence and the notices of everything of others in it", () => {
  const notices = read("THIRD-PARTY-NOTICES.txt");
  const named = notices
    .split("\n")
    .flatMap((line) => /^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S*$/.exec(line)?.[1] ?? []);
  const { dependencies } = JSON.parse(fs.readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  // What the pages' scripts say of themselves, apart from how the notices are collected.
  const preserved = [
    ...read("taskpane.js.LICENSE.txt").matchAll(
      /^ \* ([\w-]+?)(?:-client)?(?:-jsx-runtime)?\.production\.js/gm,
    ),
  ];
  const expected = new Set([
    ...Object.keys(dependencies),
    ...stamped(read("taskpane.js")),
    ...preserved.map((match) => match[1]!.replace("-jsx-runtime", "")),
    "tslib",
    "webpack",
  ]);
  expect([...expected].filter((name) => !named.includes(name))).toEqual([]);
  expect(expected.size).toBeGreaterThan(8);
  expect(named.filter((name) => /jest|playwright|excelts|css-loader|typescript/.test(name))).toEqual([]);
  expect(notices).toMatch(/Copyright \(c\) Meta Platforms/);
  expect(notices).toContain("MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY");
  expect(read("LICENSE.txt")).toBe(fs.readFileSync("LICENSE", "utf8"));
});

test("office.js comes with what it loads by itself", () => {
  const files = ["office.js", "excel-win32-16.01.js", "excel-web-16.00.js", "ko-kr/office_strings.js"];
  for (const file of files) expect(fs.existsSync(path.join(folder, "office", file))).toBe(true);
});

/** The manifest as `npm run build -- --env host=…` copies it. */
function manifestOfHost(host: string): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is CommonJS
  const configure = require("../../webpack.config.js") as (
    env: object,
    argv: object,
  ) => { plugins: { patterns?: { from: string; transform?: (text: Buffer) => string }[] }[] };
  const { plugins } = configure({ officejs: "local", host }, { mode: "production" });
  const copied = plugins.flatMap(({ patterns = [] }) => patterns).find(({ from }) => from === "manifest.xml");
  return copied!.transform!(fs.readFileSync("manifest.xml"));
}

test("the manifest for another host names only that, keeps every rule, and every address is a file of the build", async () => {
  const host = "https://addins.seogu.example";
  const text = manifestOfHost(host);
  const file = (name: string): Uint8Array | undefined => {
    const full = path.join(folder, name);
    return fs.existsSync(full) ? fs.readFileSync(full) : undefined;
  };
  expect(checkManifest(text, file)).toEqual([]);
  const addresses = [...text.matchAll(/="(https:[^"]*)"/g)].map((match) => new URL(match[1]!));
  expect(addresses.map((address) => address.origin)).toEqual(addresses.map(() => host));
  for (const { pathname } of addresses)
    expect([pathname, file(pathname.slice(1)) !== undefined]).toEqual([pathname, true]);
});

test("every command of the manifest has its function", () => {
  const named = [...walk(parseXml(read("manifest.xml")))].filter(
    ([element]) => element.name === "FunctionName",
  );
  expect(named.map(([element]) => element.text).sort()).toEqual(Object.keys(commands).sort());
});

test("functions.json holds the same functions in both languages, and each is associated", () => {
  interface Metadata {
    functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
  }
  const korean = JSON.parse(read("functions.json")) as Metadata;
  const english = JSON.parse(read("functions.en.json")) as Metadata;
  const script = read("functions.js");
  expect(korean.functions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["PRESSRATE", "SNSRATE", "PLANNEDPR"]),
  );
  expect(english.functions.map(({ id }) => id)).toEqual(korean.functions.map(({ id }) => id));
  for (const { id, description, parameters } of korean.functions) {
    expect(
      [description, ...parameters.map((each) => each.description)].filter((text) => !/[가-힣]/.test(text)),
    ).toEqual([]);
    expect(script).toMatch(new RegExp(`associate\\("${id}"`));
  }
  const texts = english.functions.flatMap((each) => [
    each.description,
    ...each.parameters.map((one) => one.description),
  ]);
  expect(texts.filter((text) => !/[A-Za-z]/.test(text))).toEqual([]);
});

test("Excel may hand errors to the functions, but no data types: both together crash LTSC 2021", () => {
  for (const name of ["functions.json", "functions.en.json"]) {
    const metadata = JSON.parse(read(name)) as { allowErrorForDataTypeAny: boolean };
    const allows = Object.entries(metadata).filter(([key]) => key.startsWith("allow"));
    expect([name, allows]).toEqual([name, [["allowErrorForDataTypeAny", true]]]);
    expect([name, read(name).includes("allowCustomDataForDataTypeAny")]).toEqual([name, false]);
  }
});
