/** What the add-in knows of each of its functions besides how to compute it: how to say the same without the add-in. */

/** What a native equal may need to know of the workbook. */
export interface NativeContext {
  /** The text in the cell that an argument refers to ("성과지표!$K$5"); undefined where it is unknown. */
  readonly textAt: (argument: string) => string | undefined;
}

/** Thrown by `native` where it cannot say the same; toNative hands the reason on as a value. */
export class NotConvertible extends Error {
  constructor(readonly reason: string) {
    super(reason);
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

/** The LAMBDA of a function whose native equal needs nothing but its arguments. */
export function lambdaOf(parameters: readonly string[], native: (args: readonly string[]) => string): string {
  return `=LAMBDA(${[...parameters, native(parameters)].join(",")})`;
}
