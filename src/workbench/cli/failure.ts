/** How a command ends badly: 1 where the input is refused, 2 on wrong usage, 130 where it was cancelled; one line says where, what and what to do. */
import "../../messages/catalog";
import { commandText, reasonOf, type CommandText } from "../../messages/commands";
import { type Command, usageText, type WrongUse, wrongUseText } from "../../messages/usage";
import { language } from "./language";

export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 | 130 = 1,
  ) {
    super(message);
    this.name = "Failure";
  }
}

/** What is wrong with a file, in the person's language: "결과.xlsx: 폴더입니다. …" */
export const failure = (
  file: string,
  kind: CommandText,
  data: Readonly<Record<string, string | number>> = {},
): Failure => new Failure(`${file}: ${commandText(kind, language, data)}`);

/** A command and the names that its usage lists: { forms: "standard|seoul" }. */
export interface Used {
  readonly command: Command;
  readonly names?: Readonly<Record<string, string>>;
}

/** Wrong use: what is wrong about it, where that is known, and how the command is used. */
export function misuse(
  { command, names }: Used,
  wrong?: WrongUse,
  data: Readonly<Record<string, string>> = {},
): Failure {
  const usage = usageText(command, language, names);
  return new Failure(wrong ? `${wrongUseText(wrong, language, data)} ${usage}` : usage, 2);
}

/** What parseArgs refused, in the person's language, with how the command is used. */
export function wrongUsage(error: unknown, used: Used): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^'\s=]*)/.exec(message)?.[1];
  if (option === undefined) return misuse(used);
  const kind = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? "unknown-option" : "option-value";
  return new Failure(
    `${commandText(kind, language, { option })} ${usageText(used.command, language, used.names)}`,
    2,
  );
}

/** Runs a command to its end and leaves the process with its exit code. */
export async function main(command: () => Promise<void>): Promise<never> {
  // A pipe whose reader has gone (… | head) wants no more.
  process.stdout.on("error", () => process.exit(1));
  process.on("uncaughtException", (error) => void end(error));
  try {
    await command();
  } catch (error) {
    return end(error);
  }
  return exit(0);
}

/** One line and no stack, whatever happened; a fault of ours shows its stack to who asks for it. */
function end(error: unknown): Promise<never> {
  if (process.env["PLAN_TRACE"]) console.error(error);
  process.stderr.write(`${lineOf(error).replace(/\s*\n\s*/g, " ")}\n`);
  return exit(error instanceof Failure ? error.exitCode : 1);
}

/** What is said of whatever went wrong. */
export function lineOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = reasonOf(error, language);
  if (path?.includes("node_modules/.cache") || path?.includes("node_modules\\.cache"))
    return `${path}: ${commandText("cache-not-writable", language, { reason })}`;
  if (code !== undefined && syscall !== undefined)
    return `${path ?? syscall}: ${commandText("system-refused", language, { reason })}`;
  return commandText("unexpected", language, { reason });
}

/** What was printed is on its way first; a pipe takes its time. */
function exit(code: number): Promise<never> {
  return new Promise(() => process.stdout.write("", () => process.exit(code)));
}
