/**
 * npm run hwpx -- WORKBOOK.xlsx --out OUT.hwpx [--force]   the plan that the workbook holds, as a document of 한글
 * npm run hwpx -- --check FILE.hwpx                 checks a document; one line for each fault, exit 1 where there is any
 */
import { parseArgs } from "node:util";
import { commandText } from "../../messages/commands";
import { sentence } from "../../messages/finding";
import { faultText } from "../../messages/hwpx-faults";
import { openFile, readBytes, tellHeld } from "./file";
import { failure, main, misuse, type Used, wrongUsage } from "./failure";
import { hangulOf } from "./hangul";
import { language } from "./language";
import { checkEnding, checkOutputs, writeFiles } from "./output";
import { refuseWhereNoDocument } from "./standing";

const used: Used = { command: "hwpx" };

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        check: { type: "string" },
        force: { type: "boolean", default: false },
      },
    });
    return { positionals, ...values };
  } catch (error) {
    throw wrongUsage(error, used);
  }
}

void main(async () => {
  const { positionals, out, check, force } = readArguments();
  if (check !== undefined && positionals.length === 0 && out === undefined && !force)
    return checkDocument(check);
  const [input] = positionals;
  if (input === undefined || positionals.length > 1 || out === undefined || check !== undefined)
    throw misuse(used);
  checkOutputs([input], [out]);
  checkEnding(out, "hwpx");
  refuseWhereNoDocument(out, force);
  const opened = await openFile(input);
  tellHeld(input, opened, true);
  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(opened.book);
  const { bytes, findings } = await hangulOf(addin, input);
  writeFiles([[out, bytes]]);
  process.stdout.write(`${out}: ${commandText("hwpx-made", language)}\n`);
  for (const finding of findings) process.stderr.write(`${sentence(finding, language)}\n`);
});

async function checkDocument(file: string): Promise<void> {
  const { checkHwpx } = await import("../../hwpx/check");
  const faults = checkHwpx(readBytes(file, "empty-text", "folder-of-documents"));
  for (const { part, place, kind, data } of faults)
    process.stdout.write(
      `${[file, part, place].filter(Boolean).join(" ")}: ${faultText(kind, data, language)}\n`,
    );
  if (faults.length > 0) throw failure(file, "hwpx-faults", { count: faults.length });
  process.stdout.write(`${file}: ${commandText("hwpx-sound", language)}\n`);
}
