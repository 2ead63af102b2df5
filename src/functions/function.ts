/** What the add-in knows of each of its functions besides how to compute it: how to say the same without the add-in. */
import { guarded } from "../formula/compile";
import type { Reason } from "../messages/not-convertible";

/** What a native equal may need to know of the workbook. */
export interface NativeContext {
  /** The text in the cell that an argument refers to ("성과지표!$K$5"); undefined where it is unknown. */
  readonly textAt: (argument: string) => string | undefined;
}

/** Thrown by `native` where it cannot say the same; toNative hands the reason on as a value. */
export class NotConvertible extends Error {
  constructor(readonly reason: Reason) {
    super(reason.en);
    this.name = "NotConvertible";
  }
}

export interface PlanFunction {
  /** How many arguments a call may have. */
  readonly least: number;
  readonly most: number;
  /**
   * Excel text with the same result for every input, from arguments that are Excel text. It is an operand by itself (a
   * call, a constant), and works in old Excel and in LibreOffice. Throws NotConvertible.
   */
  readonly native: (args: readonly string[], context: NativeContext) => string;
  /** The arguments whose numbers it computes with: what has to be a number, each of them. Those of AMOUNT need not. */
  readonly numbers?: (args: readonly string[]) => readonly string[];
  /** The same as `native` where all `numbers` are numbers. */
  readonly overNumbers?: PlanFunction["native"];
  /**
   * Arguments by what their blank cells do: `each` of them changes the result, or only `all` of them together. Where this
   * is left out, each cell of every argument does.
   */
  readonly blanks?: (args: readonly string[]) => {
    readonly each: readonly string[];
    readonly all: readonly string[];
  };
  /** "=LAMBDA(…)" of the required arguments; undefined where no formula can do without the add-in (MEASURE). */
  readonly lambda?: string;
}

const defined = new Map<string, PlanFunction>();

/** By name without the namespace: every function whose file is loaded. The build loads all of them, by their folder. */
export const planFunctions: ReadonlyMap<string, PlanFunction> = defined;

/** Makes a function known by its name in Excel; called once, in the function's own file. */
export function definePlanFunction(name: string, planFunction: PlanFunction): void {
  defined.set(name, planFunction);
}

/** The native equal of a function that computes with numbers: `arithmetic`, with a guard for everything that is none. */
export function nativeOver(
  numbers: NonNullable<PlanFunction["numbers"]>,
  arithmetic: PlanFunction["native"],
): Required<Pick<PlanFunction, "numbers" | "overNumbers" | "native">> {
  return {
    numbers,
    overNumbers: arithmetic,
    native: (args, context) => guarded(numbers(args), arithmetic(args, context)),
  };
}

/** The LAMBDA of a function whose native equal needs nothing but its arguments. */
export function lambdaOf(parameters: readonly string[], native: PlanFunction["native"]): string {
  return `=LAMBDA(${[...parameters, native(parameters, { textAt: () => undefined })].join(",")})`;
}
