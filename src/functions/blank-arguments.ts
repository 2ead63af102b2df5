/**
 * What blank cells would change in the add-in's calls: an Excel that hands a blank over as 0 computes with it.
 * In: "=IF(B5>0,PLAN.CHANGE(B6,C6),0)". Out: the call CHANGE over B6 and C6, guarded by what "B5>0" looks at.
 * An argument that is a formula itself (B6*1000) is none of it: Excel computes that before the call, everywhere alike.
 */
import { parseAddress } from "../sheet/address";
import { planName } from "./calls";
import { findCalls, splice } from "./excel-text";
import { planFunctions } from "./function";

export interface OpenCall {
  /** As it is written: "PLAN.CHANGE(B6,C6)". */
  readonly text: string;
  /** References of which each blank cell counts. */
  readonly each: readonly string[];
  /** References whose blank cells count as 0 in any Excel, but for all of them being blank. */
  readonly all: readonly string[];
  /** The tests of the IFs around the call. */
  readonly tests: readonly string[];
}

/** Every call of the add-in in the formula that has references for arguments, from the outside in. */
export function openCalls(formula: string, tests: readonly string[] = []): OpenCall[] {
  const wanted = (name: string): boolean => planName(name) !== undefined || /^@?IFS?$/i.test(name);
  return findCalls(formula, wanted).flatMap((call) => {
    const [first = "", ...others] = call.args;
    const name = planName(call.name);
    const inside = (argument: string, around = tests): OpenCall[] => openCalls(argument, around);
    if (name === undefined)
      return [...inside(first), ...others.flatMap((argument) => inside(argument, [...tests, first]))];
    const known = planFunctions.get(name);
    const { each, all } = known?.blanks?.(call.args) ?? { each: call.args, all: [] };
    const [ofEach, ofAll] = [each.filter(isReference), all.filter(isReference)];
    const own = { text: formula.slice(call.start, call.end), each: ofEach, all: ofAll, tests };
    const nested = call.args.flatMap((argument) => inside(argument));
    return known && ofEach.length + ofAll.length > 0 ? [own, ...nested] : nested;
  });
}

/** The formula with N(B6) in the place of each argument B6 that `isBlank`: what an Excel computes that hands over 0. */
export function withZeros(formula: string, isBlank: (reference: string) => boolean): string {
  const calls = findCalls(formula, (name) => planName(name) !== undefined);
  const parts = calls.flatMap((call) =>
    call.args.map((argument, index) => {
      const start = formula.indexOf(argument, call.argStarts[index]);
      const text =
        isReference(argument) && isBlank(argument) ? `N(${argument})` : withZeros(argument, isBlank);
      return { start, end: start + argument.length, text };
    }),
  );
  return splice(formula, parts);
}

const isReference = (argument: string): boolean => parseAddress(argument) !== undefined;
