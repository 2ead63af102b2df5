/** A budget book that lies in the folder of the departments' files, by the command and in Excel: told, and not counted. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import "../../src/messages/catalog";
import { sentence } from "../../src/messages/finding";
import type { CollectReport } from "../../src/workflow/collection";
import { readDepartmentFile } from "../../src/workflow/collection/department-file";
import { openBlank, readingsOf } from "../workflow/support/collecting";
import { government, recount } from "./government";
import { saveWorkbooks, workbookOf } from "./workbooks";
import { budgetBook } from "./worksheets";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "books-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const departments = government(5, 3);

interface Told {
  readonly summary: Record<string, Record<string, number>>;
  readonly findings: { kind: string; file: string; text: string }[];
}

/** `inBook` and `asFiles`: whose budgets the book states, and who handed in. */
async function collected(
  name: string,
  inBook: typeof departments,
  asFiles: typeof departments,
): Promise<Told> {
  const given = path.join(folder, name);
  fs.mkdirSync(given);
  await saveWorkbooks(given, asFiles);
  fs.writeFileSync(path.join(given, "예산서.xlsx"), await workbookOf({ 명세서: budgetBook(inBook) }));
  const command = ["scripts/run.cjs", "src/workbench/cli/collect.ts", given];
  const { stdout, stderr } = spawnSync("node", [...command, "--out", `${given}.xlsx`, "--json"], {
    cwd: path.join(__dirname, "..", ".."),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

test("the command counts the departments once, and says to name the book", async () => {
  const { summary, findings } = await collected("모두", departments, departments);
  expect(summary).toEqual(recount(departments));
  expect(findings.map(({ kind, file }) => [kind, file])).toEqual([
    ["budget-book-among-files", "예산서.xlsx"],
  ]);
  expect(findings[0]!.text).toContain("--budget");
});

test("… also a book of many departments, of which two have handed in", async () => {
  const many = [...departments, ...government(9, 6).map((one) => ({ ...one, name: `${one.name} 나` }))];
  const two = departments.slice(0, 2);
  const { summary, findings } = await collected("둘", many, two);
  expect(summary).toEqual(recount(two));
  expect(findings.map(({ kind }) => kind)).toEqual(["budget-book-among-files"]);
});

test("where it is not sure, nobody is told to keep but the last file", async () => {
  const { findings } = await collected("하나", [departments[0]!, ...government(9, 6).slice(3)], departments);
  const twice = findings.filter(({ kind }) => kind === "department-twice");
  expect(twice).toHaveLength(1);
  expect(twice[0]!.text).toContain("계획이 모두 든 나중 파일");
  expect(twice[0]!.text).toContain("예산서이면 예산서로 지정");
});

test("in Excel the same is told", async () => {
  const addin = await openBlank();
  const bytes = await workbookOf({ 명세서: budgetBook(departments) });
  const book = await readDepartmentFile({ name: "예산서.xlsx", bytes });
  const report = await addin.run<CollectReport>("collectPlans", [...(await readingsOf(departments)), book]);
  expect(report.departments).toBe(departments.length);
  expect(report.findings.map(({ file, found }) => [file, found.kind])).toEqual([
    ["예산서.xlsx", "budget-book-among-files"],
  ]);
  expect(sentence(report.findings[0]!.found, "ko")).toContain("예산서로 지정");
});
