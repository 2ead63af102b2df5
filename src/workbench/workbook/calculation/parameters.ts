/**
 * Which arguments of Excel's functions are one value each. In: "RANK". Out: "vrv": the number is one value, the list is taken as a
 * whole, the order is one value. What is given several values there gives a result for each, or takes that of the formula's own row.
 */

/**
 * v: one value.
 * r: cells as they are; what is computed there is computed as around the call.
 * a: a block; what is computed there is computed for each of its cells.
 * p: handed on as it is.
 * c: one value, or a block of which the engine makes a block.
 * y: one value, never for sure a block.
 * x: one value, never for sure a block nor cells.
 * The last counts for all that follow, or the last two in turn after "+".
 */
const functions: Readonly<Record<string, string>> = {
  v:
    "ABS ACOS ADDRESS ARABIC ASC ASIN ATAN ATAN2 BASE BINOM.DIST BITAND BITOR BITXOR CEILING CEILING.MATH CHAR " +
    "CHISQ.DIST.RT CLEAN CODE COMBIN COMBINA CONCATENATE CONFIDENCE.NORM COS COSH DATE DATEDIF DATEVALUE DAY DAYS DAYS360 " +
    "DB DDB DECIMAL DEGREES ERROR.TYPE EVEN EXACT EXP FACT FACTDOUBLE FIND FIXED FLOOR FLOOR.MATH FV HOUR HYPERLINK INT IPMT " +
    "ISBLANK ISERR ISERROR ISLOGICAL ISNA ISNONTEXT ISNUMBER ISOWEEKNUM ISTEXT LEFT LEN LENB LN LOG LOG10 LOWER MID MINUTE MOD " +
    "MONTH NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NOT NPER NUMBERVALUE ODD PERMUT PMT POISSON.DIST POWER PPMT PROPER PV " +
    "RADIANS RATE REPLACE REPT RIGHT ROMAN ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SINH SLN SQRT STANDARDIZE SUBSTITUTE " +
    "SYD T.DIST.2T T.INV.2T TAN TANH TEXT TEXTAFTER TEXTBEFORE TIME TIMEVALUE TRIM TRUNC UNICHAR UNICODE UPPER VALUE WEEKDAY YEAR",
  x:
    "BIN2DEC CUMIPMT DEC2BIN DEC2HEX DELTA EDATE EFFECT EOMONTH ERF HEX2DEC INDIRECT ISEVEN ISODD MROUND N NOMINAL OCT2DEC " +
    "QUOTIENT RANDBETWEEN T WEEKNUM YEARFRAC",
  r:
    "AND AREAS AVEDEV AVERAGE AVERAGEA COLUMN COLUMNS CONCAT COUNT COUNTA COUNTBLANK DEVSQ FORMULATEXT GCD GEOMEAN HARMEAN " +
    "ISFORMULA ISREF KURT LCM MAX MAXA MEDIAN MIN MINA MULTINOMIAL OR PRODUCT ROW ROWS SHEETS SKEW STDEV STDEV.P STDEV.S STDEVP " +
    "SUM SUMSQ TYPE VAR VAR.P VAR.S VARP XOR",
  a:
    "CORREL COVARIANCE.P COVARIANCE.S DROP FILTER FREQUENCY INTERCEPT LAMBDA LET MAP MDETERM MINVERSE MMULT MODE MODE.SNGL REDUCE " +
    "RSQ SLOPE SORT SORTBY STEYX SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 TAKE TOCOL TRANSPOSE VSTACK",
  y: "IFS RANDARRAY SEQUENCE SWITCH TEXTSPLIT",
  vrv: "MATCH RANK RANK.AVG RANK.EQ",
  vrvv: "HLOOKUP VLOOKUP XMATCH",
  vrryvv: "XLOOKUP",
  vaa: "FORECAST LOOKUP",
  aavv: "PROB",
  av: "INDEX",
  rv:
    "COUNTIF LARGE PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK PERCENTRANK.INC QUARTILE QUARTILE.EXC QUARTILE.INC SMALL " +
    "TRIMMEAN",
  rvr: "AVERAGEIF DAVERAGE DCOUNT DGET DMAX DSUM SUMIF",
  "+rv": "COUNTIFS",
  "r+rv": "AVERAGEIFS MAXIFS MINIFS SUMIFS",
  ry: "IRR",
  rxxxx: "OFFSET",
  xxr: "NETWORKDAYS WORKDAY",
  yr: "NPV SUBTOTAL",
  yya: "AGGREGATE",
  yyr: "TEXTJOIN",
  cpp: "IF",
  cc: "IFERROR IFNA",
  yp: "CHOOSE",
};

const classesByName = new Map(
  Object.entries(functions).flatMap(([classes, names]) =>
    names.split(" ").map((name) => [name, classes] as const),
  ),
);

/** What gives several values though it is given single ones, or a place that may be several cells. */
const givingBlocks = new Set(
  (
    "DROP FILTER FREQUENCY LAMBDA LET MAP MINVERSE MMULT OFFSET RANDARRAY REDUCE SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL " +
    "TRANSPOSE VSTACK XLOOKUP INDIRECT"
  ).split(" "),
);

export type ParameterClass = "v" | "r" | "a" | "p" | "c" | "y" | "x";

/** undefined for a function that is not in the table: what it makes of several values is not known. */
export function parameterClass(name: string, at: number): ParameterClass | undefined {
  const classes = classesByName.get(name);
  if (classes === undefined) return undefined;
  const turn = classes.indexOf("+");
  if (turn >= 0 && at >= turn) return classes[turn + 1 + ((at - turn) % 2)] as ParameterClass;
  return classes[Math.min(at, classes.length - 1)] as ParameterClass;
}

export const givesBlock = (name: string): boolean => givingBlocks.has(name) || !classesByName.has(name);
