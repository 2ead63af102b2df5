/**
 * npm run collect -- 폴더|파일… --out 결과.xlsx [--ledger 성과자료.csv] [--form 이름|양식.json] [--hwpx 결과.hwpx] [--json]
 * Departments' workbooks, or ledgers (.csv), into the whole government's plan: 총괄, a sheet an office, 성과자료. Where a collection
 * stands in 결과.xlsx already, it is gone on with, and what stood is kept as 결과 이전.xlsx.
 * Checked against a list of departments (a line each, or a column), a former ledger and the budget book, where these are given.
 */
import "../../messages/catalog";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  checkCollection,
  collectInSteps,
  departmentsOf,
  handedIn,
  ledgerSums,
  rowsOfAll,
  withoutBooks,
  type BookTotal,
  type Collection,
  type CollectionFinding,
} from "../../collect";
import { stepByStep } from "../../excel/patience";
import { FormError, formNamed, forms, readForm, standardForm, type Form } from "../../forms";
import { printLedger } from "../../ledger";
import schema from "../../ledger/ledger.schema.json";
import { commandText } from "../../messages/commands";
import { sentence } from "../../messages/finding";
import type { SheetLayout } from "../../sheet/layout";
import { type Cancelling, cancelling } from "./cancelling";
import type { Book } from "../workbook/model";
import { filesIn, passedOver, readFile, readFiles, type FileReading, type FileToRead } from "./collect-files";
import {
  collectAgain,
  formerFile,
  holdsCollection,
  type Collected,
  type ToCollect,
} from "./collection-again";
import { collectionBook } from "./collection-book";
import { collectionJson, submissionJson } from "./collection-json";
import { departmentsIn } from "./department-list";
import { Failure, type Used, failure, main, misuse, wrongUsage } from "./failure";
import { readText } from "./file";
import { language } from "./language";
import { readLedgerFile } from "./ledger-file";
import { printFinding } from "./findings";
import { shownLayout } from "./layouts";
import { bytesToSave, checkEnding, checkOutputs, writeFiles } from "./output";
import { refuseWhereNoDocument, refuseWhereNoLedger } from "./standing";

const used: Used = { command: "collect", names: { forms: forms.map(({ name }) => name).join("|") } };

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        ledger: { type: "string" },
        form: { type: "string" },
        institution: { type: "string" },
        departments: { type: "string" },
        before: { type: "string" },
        budget: { type: "string" },
        hwpx: { type: "string" },
        force: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const blank = Object.entries(values).find(([, value]) => value === "");
    if (blank) throw misuse(used, "blank-value", { option: `--${blank[0]}` });
    return { positionals, ...values };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw wrongUsage(error, used);
  }
}

void main(async () => {
  const started = performance.now();
  const {
    positionals,
    out,
    ledger,
    form: formName,
    institution,
    hwpx,
    force,
    json,
    ...against
  } = readArguments();
  if (positionals.length === 0) throw misuse(used, "needs-sources");
  if (out === undefined) throw misuse(used, "needs-out");
  const form = formOf(formName);
  const schemaFile = ledger && path.join(path.dirname(ledger), "ledger.schema.json");
  const outputs = [out, ledger, schemaFile, hwpx].filter((file) => file !== undefined);
  const former = await formerFile(out);
  const files = filesIn(positionals)
    .filter(({ file }) => !isAside(file, positionals, [...outputs, former, against.budget]))
    .map((file): FileToRead => ({ ...file, institution }));
  const besides = [...Object.values(against), formNamed(formName ?? "") ? undefined : formName];
  const inputs = [...files.map(({ file }) => file), ...besides.filter((file) => file !== undefined)];
  checkOutputs(inputs, outputs);
  checkEnding(out, "workbook");
  checkEnding(ledger, "csv");
  checkEnding(hwpx, "hwpx");
  if (hwpx !== undefined) refuseWhereNoDocument(hwpx, force);
  if (ledger !== undefined) refuseWhereNoLedger(ledger, schemaFile!, force);
  if (files.length === 0)
    throw new Failure(`${positionals.join(", ")}: ${commandText("no-workbooks", language)}`);
  const stands = await holdsCollection(out, force);
  if (stands) checkOutputs(inputs, [...outputs, former]);
  const { list, before } = await readAgainst(against);
  const budgetBook = against.budget === undefined ? undefined : await readBook(against.budget);

  const cancel = cancelling(out);
  const readings = await readAll(files, cancel);
  await cancel.pass();
  const readAt = performance.now();
  const read = new Set([...files.map(({ file }) => file), ...besides].map((file = "") => path.resolve(file)));
  const others = passedOver(positionals).filter(
    ({ file }) => !read.has(path.resolve(file)) && !isAside(file, [], outputs),
  );
  const unread = [
    ...files.flatMap(({ name }, index) => {
      const reading = readings[index]!;
      return "reason" in reading ? [{ file: name, reason: reading.reason }] : [];
    }),
    ...others.map(({ name }) => ({ file: name, reason: commandText("not-read-in-folder", language) })),
  ];
  for (const { file, reason } of unread) process.stderr.write(`${file}: ${reason}\n`);
  const all = files.map(({ file, name }, index) => ({
    name,
    written: writtenAt(file),
    ...readings[index]!,
  }));
  const { files: given, findings: books } = withoutBooks(all);
  if (given.every((file) => !("rows" in file) || file.rows.length === 0))
    throw new Failure(
      `${positionals.join(", ")}: ${commandText("nothing-collected", language, { files: files.length })}`,
    );
  const handed = handedIn(given, list);
  const wanted = { files: given, form, against: { list, before, book: budgetBook }, handed };
  const collected = await (stands ? cancel.during(collectAgain(out, wanted)) : collectAnew(wanted, cancel));
  const { book, collection } = collected;
  await cancel.pass();
  const built = performance.now();
  const document: [string, Uint8Array][] =
    hwpx === undefined ? [] : [[hwpx, await documentOf(book, collection)]];
  const printed = performance.now();
  const bytes = await bytesToSave(book, out);
  await cancel.pass();
  const written = [[out, bytes] as const, ...ledgerFiles(collection, { ledger, schemaFile }), ...document];
  writeFiles(written, stands ? { [out]: former } : {});
  if (stands) process.stderr.write(`${former}: ${commandText("former-kept", language)}\n`);
  const milliseconds = {
    read: Math.round(readAt - started),
    build: Math.round(built - readAt),
    ...(hwpx !== undefined && { hwpx: Math.round(printed - built) }),
    save: Math.round(performance.now() - printed),
    total: Math.round(performance.now() - started),
  };
  const findings = [
    ...collected.findings,
    ...books,
    ...given.flatMap((reading) => ("rows" in reading ? reading.findings : [])),
  ];
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  tell(json, out, {
    ...collectionJson(collection, book, form),
    ...(handed && { submissions: handed.submissions.map(submissionJson) }),
    unread,
    findings,
    milliseconds,
    megabytes,
  });
});

/** undefined where the file is gone by now. */
const writtenAt = (file: string): string | undefined =>
  fs.statSync(file, { throwIfNoEntry: false })?.mtime.toISOString();

interface Against {
  readonly departments?: string;
  readonly before?: string;
  readonly budget?: string;
}

/** The list of departments, and the ledger of a former collection. */
async function readAgainst({ departments, before }: Against) {
  return {
    list: departments === undefined ? undefined : await departmentsIn(departments),
    before: before === undefined ? undefined : readLedgerFile(before).rows,
  };
}

/** A form of ours by its name, or a form of one's own in a file. */
function formOf(name: string | undefined): Form {
  const known = name === undefined ? standardForm : formNamed(name);
  if (known) return known;
  if (!/\.json$/i.test(name!))
    throw misuse(used, "form-or-file", {
      option: `--form ${name}`,
      choices: forms.map((form) => form.name).join(", "),
    });
  const text = readText(name!);
  try {
    return readForm(JSON.parse(text), standardForm);
  } catch (error) {
    const place = error instanceof FormError || error instanceof SyntaxError ? error.message : String(error);
    throw failure(name!, "not-a-form", { place });
  }
}

/** In a folder that was given, what a former run wrote and the budget book are no department's workbooks. */
function isAside(file: string, given: readonly string[], others: readonly (string | undefined)[]): boolean {
  const isOther = (other = ""): boolean => other !== "" && path.resolve(other) === path.resolve(file);
  return !given.includes(file) && others.some(isOther);
}

/** What each department has in the budget book; a book that says of none is refused. */
async function readBook(file: string): Promise<readonly BookTotal[]> {
  const { book: totals = [] } = await readFile({ file, name: path.basename(file), isBook: true });
  if (totals.length === 0) throw failure(file, "no-departments-in-book");
  return totals;
}

async function readAll(files: readonly FileToRead[], cancel: Cancelling): Promise<FileReading[]> {
  const ledgers = new Map<FileToRead, FileReading>();
  for (const file of files) if (/\.csv$/i.test(file.file)) ledgers.set(file, readLedger(file));
  const workbooks = files.filter((file) => !ledgers.has(file));
  const told = ({ name }: FileToRead, index: number): unknown =>
    process.stderr.write(`[${index + 1}/${workbooks.length}] ${name}\n`);
  const readings = await readFiles(workbooks, told, cancel);
  return files.map((file) => ledgers.get(file) ?? readings[workbooks.indexOf(file)]!);
}

function readLedger({ file, name, institution = "" }: FileToRead): FileReading {
  try {
    const { rows, findings } = readLedgerFile(file);
    return {
      rows: rows.map((row) => (row.institution === "" ? { ...row, institution } : row)),
      findings: [
        ...findings.map((found) => ({ file: name, found })),
        ...ledgerSums(rows).map(({ file: of, found }) => ({
          file: of === "" ? name : `${of} (${name})`,
          found,
        })),
      ],
    };
  } catch (error) {
    return { reason: (error as Error).message.replace(`${file}: `, "") };
  }
}

/** Where nothing stands yet: the workbook is written as a whole, which takes a third of the time that the add-in takes. */
async function collectAnew(
  { files, form, against, handed }: ToCollect,
  cancel: Cancelling,
): Promise<Collected> {
  const rows = rowsOfAll(
    files.flatMap((file) => ("rows" in file && !handed?.superseded.has(file.name) ? [file] : [])),
  );
  const giveWay = (): Promise<void> => cancel.pass();
  const collection = (await stepByStep(collectInSteps(rows, form, handed), giveWay))!;
  const book = await collectionBook(collection, giveWay);
  const checked = checkCollection({
    ...against,
    departments: departmentsOf(collection.rows),
    fiscalYear: collection.fiscalYear,
    asked: handed?.asked,
    unread: handed?.unread,
  });
  return { book, collection, findings: [...(handed?.findings ?? []), ...checked] };
}

/** What the sheets for printing show, as a document of 한글. */
async function documentOf(book: Book, { printed }: Collection): Promise<Uint8Array> {
  const { hwpxOf } = await import("../../hwpx");
  return hwpxOf(shown());

  /** Each when its turn comes: together they are as large as the workbook. */
  function* shown(): Generator<SheetLayout> {
    for (const layout of printed) yield shownLayout(layout, book.sheet(layout.name)!);
  }
}

interface LedgerFiles {
  readonly ledger: string | undefined;
  readonly schemaFile: string | undefined;
}

function ledgerFiles({ rows }: Collection, { ledger, schemaFile }: LedgerFiles): [string, Uint8Array][] {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files: [string, Uint8Array][] = [];
  if (ledger !== undefined) files.push([ledger, text(printLedger(rows))]);
  if (schemaFile !== undefined) files.push([schemaFile, text(`${JSON.stringify(schema, undefined, 2)}\n`)]);
  return files;
}

type Told = ReturnType<typeof collectionJson> & {
  readonly submissions?: readonly ReturnType<typeof submissionJson>[];
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  readonly findings: readonly CollectionFinding[];
  readonly milliseconds: object;
  readonly megabytes: number;
};

function tell(json: boolean, out: string, told: Told): void {
  const { departments, unread, findings } = told;
  const say = (line: string): unknown => process.stdout.write(`${line}\n`);
  if (json) {
    const printed = findings.map(({ file, found }) => ({ ...printFinding(found), file }));
    return void say(JSON.stringify({ ...told, findings: printed }));
  }
  const count = { count: departments.length, unread: unread.length };
  say(`${out}: ${commandText("plans-collected", language, count)}`);
  for (const { file, found } of findings)
    say(
      [commandText(`is-${found.severity}`, language), file, sentence(found, language)]
        .filter((part) => part !== "")
        .join(" "),
    );
}
