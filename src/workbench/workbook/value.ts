/**
 * What a cell holds. In: a number, a text, a truth value, an error or nothing. Out: the same, told apart.
 * Example: 예산!D6 after a division by zero holds `errors.div0`, which is spelled "#DIV/0!".
 */

export type ErrorText =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#GETTING_DATA"
  | "#BLOCKED!"
  | "#UNKNOWN!"
  | "#FIELD!"
  | "#CONNECT!";

/** An error value; there is one object for each spelling, so that `===` compares them. */
export class CellError {
  /** `reason`: what a custom function said about it, if it did. Such errors are objects of their own. */
  constructor(
    readonly text: ErrorText,
    readonly reason?: string,
  ) {}
  toString(): string {
    return this.text;
  }
}

/** Dates are serial numbers; what makes them dates is the number format. undefined is a blank cell. */
export type CellValue = number | string | boolean | CellError | undefined;

const known = new Map<string, CellError>();

/** The error spelled `text`. A spelling that Excel does not have becomes #VALUE!. */
export function errorValue(text: string): CellError {
  if (known.size === 0) {
    const texts: ErrorText[] = [
      "#NULL!",
      "#DIV/0!",
      "#VALUE!",
      "#REF!",
      "#NAME?",
      "#NUM!",
      "#N/A",
      "#SPILL!",
      "#CALC!",
      "#BUSY!",
      "#GETTING_DATA",
      "#BLOCKED!",
      "#UNKNOWN!",
      "#FIELD!",
      "#CONNECT!",
    ];
    for (const each of texts) known.set(each, new CellError(each));
  }
  return known.get(text.toUpperCase()) ?? known.get("#VALUE!")!;
}

/** Whether `text` is the spelling of one of Excel's errors. */
export function isErrorText(text: string): boolean {
  errorValue("#N/A");
  return known.has(text.toUpperCase());
}

export function isError(value: unknown): value is CellError {
  return value instanceof CellError;
}

/** Equal as cell contents: errors by their spelling. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.text === b.text && a.reason === b.reason;
  return Object.is(a, b);
}
