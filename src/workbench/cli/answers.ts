/**
 * Answers to the reader's questions, as the command line gives them and the workbook keeps them.
 * In: --answer unit:1x2y3z=원 --answers answers.json, with { "plan-year": "2026" }. Out: both are kept; what is no question of
 * the workbook, or no choice of it, ends the command.
 */
import { type WrongUse, wrongUseText } from "../../messages/usage";
import type { Reading } from "../../reader/model";
import type { ReadReport } from "../../workflow/types";
import type { Addin } from "../runtime/addin";
import { Failure } from "./failure";
import { readText } from "./file";
import { ask } from "./findings";
import { language } from "./language";

/** Choices by key; one given by itself goes before the file's. */
export function answersFrom(single: readonly string[], file: string | undefined): Map<string, string> {
  const answers = new Map(file === undefined ? [] : inFile(file));
  for (const one of single) {
    // Keys hold names and heads of the sheets, which may hold "=" too.
    const at = one.lastIndexOf("=");
    if (at <= 0) throw wrong("answer-form", { option: `--answer ${one}` });
    answers.set(one.slice(0, at), one.slice(at + 1));
  }
  return answers;
}

function inFile(file: string): [string, string][] {
  const text = readText(file);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong("answers-json", { option: `--answers ${file}` });
  }
  const isRecord = typeof read === "object" && read !== null && !Array.isArray(read);
  const entries = isRecord ? Object.entries(read as object) : [];
  if (!isRecord || entries.some(([, choice]) => typeof choice !== "string" && typeof choice !== "number"))
    throw wrong("answers-object", { option: `--answers ${file}` });
  return entries.map(([key, choice]) => [key, String(choice)]);
}

/** Gives the answers to the add-in; what only another answer brings up is answered after it. */
export async function answerQuestions(
  addin: Addin,
  file: string,
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  const open = new Map(answers);
  while (open.size > 0) {
    const { reading } = await ask<ReadReport>(addin, file, "readWorkbook");
    const known = [...open].filter(([key]) => reading.decided.some((one) => one.key === key));
    if (known.length === 0) throw unknownKey([...open.keys()][0]!, reading);
    for (const [key, choice] of known) {
      checkChoice(key, choice, reading);
      open.delete(key);
    }
    await ask(addin, file, "answer", Object.fromEntries(known));
  }
}

function checkChoice(key: string, choice: string, { decided }: Reading): void {
  const { choices } = decided.find((one) => one.key === key)!;
  if (choices.some(({ value }) => value === choice)) return;
  const all = choices.map(({ value }) => value).join(", ");
  throw wrong("one-of", { option: `${key}=${choice}`, choices: all });
}

function unknownKey(key: string, { decided }: Reading): Failure {
  const open = decided.filter(({ state }) => state !== "sure").map((one) => one.key);
  return open.length > 0
    ? wrong("not-among-questions", { option: key, choices: open.join(", ") })
    : wrong("no-questions", { option: key });
}

const wrong = (kind: WrongUse, data: Readonly<Record<string, string>>): Failure =>
  new Failure(wrongUseText(kind, language, data), 2);
