/**
 * npm run plan -- IN.xlsx --out OUT.xlsx [--style functions|names|native] [--share] [--force] [--hwpx 결과.hwpx] [--excel NAME] [--json]
 *   [--answer KEY=CHOICE]… [--answers FILE.json]
 * Opens IN, runs the add-in's own "build plan sheet" on it through the real office.js, and saves OUT.
 * What takes long to load is loaded when it is needed: a wrong call or file is refused at once.
 */
import { parseArgs } from "node:util";
import { commandText } from "../../messages/commands";
import { sentence } from "../../messages/finding";
import { printSheetArea } from "../../sheet/address";
import type { BuildReport, ShareReport } from "../../workflow/types";
import { excels } from "../host/profiles";
import { failure, type Used, main, misuse, wrongUsage } from "./failure";
import { hasContents, openFile, tellHeld } from "./file";
import { answerQuestions, answersFrom } from "./answers";
import { ask, printFinding } from "./findings";
import { hangulOf } from "./hangul";
import { language } from "./language";
import { bytesToSave, checkEnding, checkOutputs, writeFiles } from "./output";
import { refuseWhereNoDocument, refuseWhereNoPlan } from "./standing";

const used: Used = { command: "plan", names: { excels: excels.join("|") } };
const styles = ["functions", "names", "native"];

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        style: { type: "string" },
        share: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        hwpx: { type: "string" },
        excel: { type: "string" },
        json: { type: "boolean", default: false },
        answer: { type: "string", multiple: true, default: [] },
        answers: { type: "string" },
      },
    });
  } catch (error) {
    throw wrongUsage(error, used);
  }
  const { positionals, values } = parsed;
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) throw misuse(used, "one-input");
  if (!values.out) throw misuse(used, "needs-out");
  if (values.hwpx === "") throw misuse(used, "needs-hwpx");
  if (values.style !== undefined && !styles.includes(values.style))
    throw misuse(used, "one-of", { option: `--style ${values.style}`, choices: styles.join(", ") });
  const excel = excels.find((name) => name === values.excel);
  if (values.excel !== undefined && !excel)
    throw misuse(used, "one-of", { option: `--excel ${values.excel}`, choices: excels.join(", ") });
  const { out: output, style, share, force, hwpx, json } = values;
  const answersFile = values.answers;
  const answers = answersFrom(values.answer, answersFile);
  return { input, output, style, share, force, hwpx, json, excel, answers, answersFile };
}

void main(async () => {
  const {
    input,
    output,
    style,
    share,
    force,
    hwpx,
    json,
    excel = "easy",
    answers,
    answersFile,
  } = readArguments();
  checkOutputs(
    [input, answersFile].filter((file) => file !== undefined),
    [output, hwpx].filter((file) => file !== undefined),
  );
  checkEnding(output, "workbook");
  checkEnding(hwpx, "hwpx");
  await refuseWhereNoPlan(output, force);
  if (hwpx !== undefined) refuseWhereNoDocument(hwpx, force);
  const opened = await openFile(input);
  tellHeld(input, opened);
  const { book } = opened;
  if (!hasContents(book)) throw failure(input, "empty-workbook");

  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(book, { excel });
  if (answers.size > 0) await answerQuestions(addin, input, answers);
  const report = await ask<BuildReport>(addin, input, "buildPlanSheet", style === undefined ? {} : { style });
  const shared = share ? await ask<ShareReport>(addin, input, "shareWithFinance") : undefined;
  await addin.host.idle();
  const bytes = await bytesToSave(book, output, force);
  const document = hwpx === undefined ? undefined : await hangulOf(addin, input);
  addin.window.close();
  writeFiles([[output, bytes], ...(document ? [[hwpx!, document.bytes] as const] : [])]);

  const found = [...report.findings, ...(shared?.findings ?? []), ...(document?.findings ?? [])];
  const { syncs, requestBytes } = addin.host.counters;
  if (json) {
    const notUnderstood = report.reading.notUnderstood.map(({ range, reason }) => ({
      range: printSheetArea(range),
      reason: reason.ko,
    }));
    const { sheets, milliseconds } = report;
    const findings = found.map(printFinding);
    process.stdout.write(
      `${JSON.stringify({ sheets, syncs, requestBytes, milliseconds, findings, notUnderstood })}\n`,
    );
    return;
  }
  const say = (line: string): unknown => process.stdout.write(`${line}\n`);
  const made = { sheets: report.sheets.join(", "), requests: syncs };
  say(`${output}: ${commandText("plan-made", language, made)}`);
  if (shared) {
    const errors = found.filter(({ severity }) => severity === "error").length;
    say(commandText("plan-shared", language, { count: shared.converted, errors }));
  }
  for (const one of found) say(`${commandText(`is-${one.severity}`, language)} ${sentence(one, language)}`);
});
