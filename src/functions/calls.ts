/**
 * Calls of the add-in's functions in formula texts: how they are written, and how to say the same without the add-in.
 * In: toNative("=PLAN.CHANGE(C5,D5)*2", …). Out: "=IF(OR(C5=\"\",D5=\"\"),\"\",IF(AND(…),C5-D5,#VALUE!))*2".
 */
import { notConvertible, type Reason } from "../messages/not-convertible";
import type { FormulaStyle } from "../plan/settings";
import { parseAddress } from "../sheet/address";
import type { CallSpelling } from "../sheet/expression";
import { findCalls, splice, type Call } from "./excel-text";
import { NotConvertible, planFunctions, type NativeContext } from "./function";
import { callLambda, isSimple } from "./lambda-call";

/** The namespace in Excel: =PLAN.SHARE(…). */
export const namespace = "PLAN";

/** How calls are written in a style: with the add-in's functions, or (names, native) so that no add-in is needed. */
export function spelling(style: FormulaStyle, context: NativeContext): CallSpelling {
  if (style === "functions") return (name, args) => `${namespace}.${name}(${args.join(",")})`;
  return (name, args, counted) => nativeCall(name, args, context, counted);
}

export interface ConversionContext extends NativeContext {
  /** LAMBDA texts by the name that the workbook gives them; calls of these are written out too. */
  readonly workbookFunctions?: ReadonlyMap<string, string>;
}

/** `problem` says why a call stays; then `formula` is the one that was given. */
export interface Conversion {
  readonly formula: string;
  readonly problem?: Reason;
  /** The problem is that Excel takes no formula as long as the native equal. */
  readonly isTooLong?: boolean;
}

/** Formula texts longer than this are refused by Excel. */
const longest = 8192;

/** Any Excel formula with every call of the add-in, in either spelling and however nested, as its native equal. */
export function toNative(formula: string, context: ConversionContext): Conversion {
  try {
    const converted = convert(formula, context);
    return converted.length > longest
      ? { formula, problem: notConvertible.tooLong(converted.length, longest), isTooLong: true }
      : { formula: converted };
  } catch (error) {
    if (error instanceof NotConvertible) return { formula, problem: error.reason };
    throw error;
  }
}

/** Whether a formula calls one of the add-in's functions, or one of the workbook functions named in `names`. */
export function callsAddin(formula: string, names: readonly string[] = []): boolean {
  const own = new Set(names.map((name) => name.toUpperCase()));
  return findCalls(formula, (name) => planName(name) !== undefined || own.has(bareName(name))).length > 0;
}

function convert(formula: string, context: ConversionContext): string {
  const lambdas = new Map(
    [...(context.workbookFunctions ?? [])].map(([name, text]) => [name.toUpperCase(), text]),
  );
  const calls = findCalls(
    formula,
    (name) => planName(name) !== undefined || lambdas.has(bareName(name)) || bareName(name) === "IF",
  );
  return splice(
    formula,
    calls.map((call) => {
      const { start, end } = call;
      if (bareName(call.name) === "IF") return { start, end, text: convertIf(call, formula, context) };
      const args = call.args.map((argument) => convert(argument, context));
      const name = planName(call.name);
      const text =
        name === undefined
          ? callLambda(lambdas.get(bareName(call.name))!, args)
          : nativeCall(name, args, context);
      return { start, end, text };
    }),
  );
}

/** An IF that made sure of its call's arguments needs no second guard; any other IF keeps its form. */
function convertIf(call: Call, formula: string, context: ConversionContext): string {
  const guarded = guardedCall(call);
  const parts = call.args.map((argument, index) => {
    const start = formula.indexOf(argument, call.argStarts[index]) - call.start;
    const text =
      guarded && index === 1
        ? nativeCall(guarded.name, guarded.args, context, guarded.counted)
        : convert(argument, context);
    return { start, end: start + argument.length, text };
  });
  return splice(formula.slice(call.start, call.end), parts);
}

interface GuardedCall {
  readonly name: string;
  readonly args: readonly string[];
  /** The cells of which the guard made sure that they hold numbers. */
  readonly counted: readonly string[];
}

/** The call that an IF keeps blanks from, as the add-in writes it: IF(COUNT(B6,C6)=2,PLAN.CHANGE(B6,C6),""). */
function guardedCall({ args }: Call): GuardedCall | undefined {
  const [test = "", then = ""] = args;
  const counting = findCalls(test, (name) => bareName(name) === "COUNT")[0];
  const call = onlyCall(then);
  const name = call && planName(call.name);
  if (!call || name === undefined || counting?.start !== 0 || !call.args.every(isOperand)) return undefined;
  const rest = test.slice(counting.end).replace(/\s/g, "");
  const counted = counting.args;
  const isAll = rest === `=${counted.length}` || (rest === "" && counted.length === 1);
  return isAll && counted.every(isCell) ? { name, args: call.args, counted } : undefined;
}

const isOperand = (argument: string): boolean => isSimple(argument) && argument !== "";

/** The call that a text is, and nothing beside it. */
function onlyCall(text: string): Call | undefined {
  const call = findCalls(text, () => true)[0];
  return call?.start === 0 && call.end === text.length ? call : undefined;
}

function isCell(text: string): boolean {
  const { area } = parseAddress(text) ?? {};
  return area !== undefined && area.rows * area.columns === 1;
}

/** `counted`: cells that are known to hold numbers. */
function nativeCall(
  name: string,
  args: readonly string[],
  context: NativeContext,
  counted: readonly string[] = [],
): string {
  const known = planFunctions.get(name);
  if (!known) throw new NotConvertible(notConvertible.unknown(`${namespace}.${name}`));
  if (args.length < known.least || args.length > known.most) {
    throw new NotConvertible(notConvertible.argumentCount(`${namespace}.${name}`, args.length));
  }
  const isNumber = (argument: string): boolean =>
    counted.includes(argument) || /^\d+(?:\.\d+)?$/.test(argument);
  const say =
    counted.length > 0 && known.overNumbers && known.numbers!(args).every(isNumber)
      ? known.overNumbers
      : known.native;
  return say(
    args.map((argument) => operand(argument)),
    context,
  );
}

// An argument that was left out is blank; a sum needs brackets before it is compared or multiplied.
function operand(argument: string): string {
  if (argument === "") return '""';
  // In an argument of SUM, B4:B4 would be computed as a block, and a blank result passed over.
  const { area } = parseAddress(argument) ?? {};
  if (area && area.rows * area.columns === 1) return argument.replace(/:.*$/, "");
  return onlyCall(argument) || isSimple(argument) ? argument : `(${argument})`;
}

// SHARE of "plan.share", "@PLAN.SHARE" and "[2]!_xldudf_PLAN_SHARE"; undefined for any other name.
export function planName(name: string): string | undefined {
  return /^(?:PLAN\.|_XLDUDF_PLAN[_.])([A-Z0-9_.]+)$/.exec(bareName(name))?.[1];
}

function bareName(name: string): string {
  return name.replace(/^@/, "").replace(/^.*!/s, "").toUpperCase();
}
