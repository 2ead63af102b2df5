/**
 * npm run hwpx -- WORKBOOK.xlsx --out OUT.hwpx      the plan that the workbook holds, as a document of 한글
 * npm run hwpx -- --check FILE.hwpx                 checks a document; one line for each fault, exit 1 where there is any
 */
import { parseArgs } from "node:util";
import { sentence } from "../../messages/finding";
import { faultText } from "../../messages/hwpx-faults";
import { openFile, readBytes } from "./file";
import { Failure, main, wrongUsage } from "./failure";
import { hangulOf } from "./hangul";
import { checkOutputs, writeFiles } from "./output";

const usage = "사용법: npm run hwpx -- 통합문서.xlsx --out 결과.hwpx, 또는 npm run hwpx -- --check 문서.hwpx";

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" }, check: { type: "string" } },
    });
    return { positionals, ...values };
  } catch (error) {
    throw wrongUsage(error, usage);
  }
}

void main(async () => {
  const { positionals, out, check } = readArguments();
  if (check !== undefined && positionals.length === 0 && out === undefined) return checkDocument(check);
  const [input] = positionals;
  if (input === undefined || positionals.length > 1 || out === undefined || check !== undefined)
    throw new Failure(usage, 2);
  checkOutputs([input], [out]);
  const { book } = await openFile(input);
  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(book);
  const { bytes, findings } = await hangulOf(addin, input);
  writeFiles([[out, bytes]]);
  process.stdout.write(`${out}: 한글 문서를 만들었습니다.\n`);
  for (const finding of findings) process.stderr.write(`${sentence(finding, "ko")}\n`);
});

async function checkDocument(file: string): Promise<void> {
  const { checkHwpx } = await import("../../hwpx/check");
  const faults = checkHwpx(readBytes(file));
  for (const { part, place, kind, data } of faults)
    process.stdout.write(
      `${[file, part, place].filter(Boolean).join(" ")}: ${faultText(kind, data, "ko")}\n`,
    );
  if (faults.length > 0) throw new Failure(`${file}: 형식에 맞지 않는 곳이 ${faults.length}곳 있습니다.`);
  process.stdout.write(`${file}: 형식에 맞습니다.\n`);
}
