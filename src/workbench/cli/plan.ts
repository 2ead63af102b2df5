/**
 * npm run plan -- IN.xlsx --out OUT.xlsx [--style functions|names|native] [--share] [--force] [--hwpx 결과.hwpx] [--excel NAME] [--json]
 *   [--answer KEY=CHOICE]… [--answers FILE.json]
 * Opens IN, runs the add-in's own "build plan sheet" on it through the real office.js, and saves OUT.
 * What takes long to load is loaded when it is needed: a wrong call or file is refused at once.
 */
import { parseArgs } from "node:util";
import { printSheetArea } from "../../sheet/address";
import type { BuildReport, ShareReport } from "../../workflow/types";
import { excels } from "../host/profiles";
import { Failure, type Used, main, misuse, wrongUsage } from "./failure";
import { hasContents, openFile, tellHeld } from "./file";
import { answerQuestions, answersFrom } from "./answers";
import { ask, printFinding } from "./findings";
import { checkHangulName, hangulOf } from "./hangul";
import { bytesToSave, checkOutputs, refuseWhereWorkedOn, writeFiles } from "./output";

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
  checkHangulName(hwpx);
  if (hwpx !== undefined) refuseWhereWorkedOn(hwpx, force);
  const opened = await openFile(input);
  tellHeld(input, opened);
  const { book } = opened;
  if (!hasContents(book))
    throw new Failure(`${input}: 빈 통합 문서입니다. 예산과 성과지표가 있는 문서를 지정하세요.`);

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

  const findings = [...report.findings, ...(shared?.findings ?? []), ...(document?.findings ?? [])].map(
    printFinding,
  );
  const { syncs, requestBytes } = addin.host.counters;
  if (json) {
    const notUnderstood = report.reading.notUnderstood.map(({ range, reason }) => ({
      range: printSheetArea(range),
      reason: reason.ko,
    }));
    const { sheets, milliseconds } = report;
    process.stdout.write(
      `${JSON.stringify({ sheets, syncs, requestBytes, milliseconds, findings, notUnderstood })}\n`,
    );
    return;
  }
  process.stdout.write(`${output}: ${report.sheets.join(", ")} 시트를 만들었습니다 (요청 ${syncs}번).\n`);
  if (shared) {
    const open = findings.filter(({ severity }) => severity === "error").length;
    const still = open > 0 ? ` 고치지 않은 오류가 ${open}건 있습니다.` : " 고치지 않은 오류는 없습니다.";
    process.stdout.write(`재무과와 공유하도록 수식 ${shared.converted}개를 바꾸었습니다.${still}\n`);
  }
  const words = { error: "오류", warning: "주의", note: "참고" };
  for (const { severity, text } of findings) process.stdout.write(`${words[severity]} ${text}\n`);
});
