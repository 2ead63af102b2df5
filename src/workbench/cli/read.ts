/**
 * npm run read -- IN.xlsx --json
 * Prints what the add-in's reader understood of a workbook, and from which cells.
 */
import { parseArgs } from "node:util";
import { readingJson } from "./reading-json";
import type { ReadReport } from "../../workflow/types";
import { type Used, main, misuse, wrongUsage } from "./failure";
import { openFile, tellHeld } from "./file";
import { ask } from "./findings";

const used: Used = { command: "read" };

function readArguments(): { input: string; json: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  } catch (error) {
    throw wrongUsage(error, used);
  }
  const [input] = parsed.positionals;
  if (input === undefined || parsed.positionals.length > 1) throw misuse(used, "one-input");
  return { input, json: parsed.values.json };
}

void main(async () => {
  const { input, json } = readArguments();
  const opened = await openFile(input);
  tellHeld(input, opened, true);
  const { openAddin } = await import("../runtime/addin");
  const addin = await openAddin(opened.book, { excel: "easy" });
  const { reading } = await ask<ReadReport>(addin, input, "readWorkbook");
  // Without --json the same, laid out for people.
  process.stdout.write(`${JSON.stringify(readingJson(reading), undefined, json ? undefined : 2)}\n`);
});
