/**
 * npm run formula -- "(처리건수/접수건수)×100" --unit % --values 4210,4630 [--json]
 * npm run formula -- --lines FILE.jsonl
 * Reads one measurement formula, or one a line of { text, unit, values }, and says what it computes.
 */
import { compileExcel, evaluate, parseFormula, printFormula, printLambda, type Formula } from "../../formula";
import { pointAt } from "../../formula/caret";
import type { CommandText } from "../../messages/commands";
import { describe, type Finding, type Language } from "../../messages/finding";
import { columnName } from "../../sheet/address";
import { failure, type Used, main, misuse } from "./failure";
import { readText } from "./file";
import { language } from "./language";

interface Options {
  readonly text?: string;
  readonly unit?: string;
  readonly values: readonly (number | undefined)[];
  readonly lines?: string;
  readonly json: boolean;
}

const used: Used = { command: "formula" };

// Formulas may begin with "-", so that everything but the known flags is taken for the text.
function readArguments(args: readonly string[]): Options {
  const options: { -readonly [K in keyof Options]: Options[K] } = { values: [], json: false };
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!;
    const [flag, attached] = /^(--(?:unit|values|lines))=(.*)$/s.exec(argument)?.slice(1) ?? [argument];
    const value = (): string => {
      const given = attached ?? args[++at];
      if (given === undefined) throw misuse(used, "value-missing", { option: flag! });
      return given;
    };
    if (flag === "--json") options.json = true;
    else if (flag === "--unit") options.unit = value();
    else if (flag === "--values") options.values = value().split(",").map(readValue);
    else if (flag === "--lines") options.lines = value();
    else if (/^--[a-z]/.test(argument)) throw misuse(used, "no-such-option", { option: argument });
    else if (options.text !== undefined) throw misuse(used, "one-formula", { option: argument });
    else options.text = argument;
  }
  if ((options.text === undefined) === (options.lines === undefined)) throw misuse(used, "formula-or-lines");
  return options;
}

function readValue(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw misuse(used, "number-list", { option: `--values ${text}` });
}

/** What --json prints. Too few or too many values give no value. */
function report(formula: Formula, values: readonly (number | undefined)[]) {
  const cells = formula.quantities.map((_, index) => `${columnName(index)}1`);
  return {
    kind: formula.kind,
    quantities: formula.quantities.map(({ name, weight }) => ({
      name,
      ...(weight !== undefined && { weight }),
    })),
    value: values.length === formula.quantities.length ? (evaluate(formula, values) ?? null) : null,
    text: printFormula(formula),
    excel: formula.tree ? `=${compileExcel(formula, cells)}` : null,
    lambda: formula.tree ? printLambda(formula) : null,
    findings: formula.findings.map((found) => ({
      kind: found.kind,
      severity: found.severity,
      start: found.span?.start ?? 0,
      end: found.span?.end ?? formula.source.length,
      text: textOf(found, "ko"),
    })),
  };
}

function textOf(finding: Finding, inLanguage: Language): string {
  const { found, expected, remedy } = describe(finding, inLanguage);
  return `${found} ${expected} ${remedy}`;
}

const words = {
  ko: {
    computed: "계산하는 산식",
    direct: "그대로 입력하는 항목",
    defective: "계산할 수 없는 산식",
    value: "값",
    quantities: "측정 항목",
    weight: "가중치",
  },
  en: {
    computed: "computed",
    direct: "entered as it is",
    defective: "cannot be computed",
    value: "value",
    quantities: "quantities",
    weight: "weight",
  },
} as const;

function account(formula: Formula, values: readonly (number | undefined)[]): string {
  const { kind, quantities, value, text, excel, lambda } = report(formula, values);
  const word = words[language];
  const lines = [`${text}  [${word[kind]}]`];
  if (quantities.length > 0) lines.push("", `${word.quantities}:`);
  quantities.forEach(({ name, weight }, index) => {
    lines.push(
      `  ${columnName(index)}1  ${name}${weight === undefined ? "" : `  (${word.weight} ${weight})`}`,
    );
  });
  if (excel) lines.push("", `Excel   ${excel}`, `LAMBDA  ${lambda}`);
  if (value !== null) lines.push("", `${word.value}  ${value}`);
  for (const found of formula.findings) {
    lines.push(
      "",
      textOf(found, language),
      ...(found.span
        ? pointAt(formula.source, found.span)
            .split("\n")
            .map((line) => `  ${line}`)
        : []),
    );
  }
  return lines.join("\n");
}

function readLine(
  line: string,
  number: number,
  file: string,
): { text: string; unit?: string; values: (number | undefined)[] } {
  const refuse = (what: CommandText): never => {
    throw failure(`${file}:${number}`, what);
  };
  let entry: { text?: unknown; unit?: unknown; values?: unknown } | null | undefined;
  try {
    entry = JSON.parse(line) as typeof entry;
  } catch {
    return refuse("formula-line");
  }
  if (typeof entry !== "object" || typeof entry?.text !== "string") return refuse("formula-line-text");
  const values = Array.isArray(entry.values) ? (entry.values as unknown[]) : [];
  if (!values.every((value) => value === null || typeof value === "number")) refuse("formula-line-values");
  return {
    text: entry.text,
    ...(typeof entry.unit === "string" && { unit: entry.unit }),
    values: values.map((value) => (value as number | null) ?? undefined),
  };
}

void main(async () => {
  const options = readArguments(process.argv.slice(2));
  if (options.lines !== undefined) {
    const output = readText(options.lines)
      .split(/\r?\n/)
      .flatMap((line, index) => {
        if (line.trim() === "") return [];
        const { text, unit, values } = readLine(line, index + 1, options.lines!);
        return [`${JSON.stringify(report(parseFormula(text, unit), values))}\n`];
      });
    process.stdout.write(output.join(""));
    return;
  }
  const formula = parseFormula(options.text!, options.unit);
  process.stdout.write(
    `${options.json ? JSON.stringify(report(formula, options.values)) : account(formula, options.values)}\n`,
  );
});
