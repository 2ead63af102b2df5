/** Numbers spelled as text. In: PLAN.AMOUNT("△ 79,392"), PLAN.AMOUNT("(1,234)", "천원"). Out: -79392, -1234000. */
import { readNumber } from "../text/number";
import { wonPer, type MoneyUnit } from "../text/unit";
import { cellError } from "./cell-error";
import { definePlanFunction, lambdaOf } from "./function";
import { figure, isBlank, onlyCell, optional, passErrors, type Cell } from "./operands";
import { object, topic } from "../messages/wording";

/**
 * 글로 적힌 금액이나 수를 숫자로 읽습니다: △ 79,392, (1,234), １，２３４, 84.29%. 단위를 주면 원으로 바꿉니다. 빈 칸과 -, 신규, 순증, 해당없음은 빈 칸, 뜻이 둘인 ▲는 이유와 함께 #VALUE!입니다. 예: =PLAN.AMOUNT("△ 79,392", "천원") → -79,392,000
 * @customfunction AMOUNT
 * @param text 금액이나 수를 적은 글, 또는 그 칸
 * @param [unit] 원, 천원, 만원, 백만원, 천만원, 억원, 십억원, 조원. 생략하면 적힌 수 그대로
 * @returns 숫자. 단위를 주면 원
 * @english Reads an amount that is spelled as text: △ 79,392, (1,234), １，２３４, 84.29%. With a unit the result is in won. Blank, -, 신규, 순증 and 해당없음 give blank; ▲, which has two meanings, is #VALUE!. Example: =PLAN.AMOUNT("△ 79,392", "천원") → -79,392,000
 * @english text The amount's text, or its cell
 * @english unit 원, 천원, 만원, 백만원, 천만원, 억원, 십억원 or 조원; left out: the number as written
 */
export function amount(text: any[][], unit?: any[][]): any {
  const cell = onlyCell(text, "금액");
  passErrors([cell]);
  if (isBlank(cell)) return "";
  const value = typeof cell === "number" ? cell : readText(cell);
  return value === undefined ? "" : figure(value * multiplierOf(optional(unit, "unit")));
}

// Blanks of every kind that staff's texts hold, and the shapes of a number that the native equal can tell as well.
const blanks = /[ \u00a0\u3000\u200b\ufeff\u0000-\u001f]/g;
const shapes = /^\(?[-+]?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?)(?:\)%?|%\)?)?$/;

/** undefined where the text says that there is no amount. */
function readText(cell: Cell): number | undefined {
  if (typeof cell !== "string") throw unreadable(cell);
  const text = cell.replace(blanks, "");
  if (text.includes("▲")) {
    throw cellError("#VALUE!", `‘${cell}’의 ▲는 증가로도 감소로도 쓰입니다. 감소라면 △로 고치십시오.`);
  }
  const plain = plainSigns(text);
  if (absent.includes(plain.toLowerCase())) return undefined;
  const reading = readNumber(text);
  const digits = plain.replace(/\D/g, "").length;
  if (reading.kind !== "number" || !shapes.test(plain) || digits > 15) throw unreadable(cell);
  return reading.value;
}

function unreadable(cell: Cell): Error {
  return cellError(
    "#VALUE!",
    `${object(`‘${String(cell)}’`)} 숫자로 읽을 수 없습니다. 1,234 또는 △1,234처럼 적으십시오.`,
  );
}

/** Won per unit; 1 where none is given. */
export function multiplierOf(unit: Cell): number {
  passErrors([unit]);
  if (unit === undefined) return 1;
  if (typeof unit === "string" && Object.hasOwn(wonPer, unit)) return wonPer[unit as MoneyUnit];
  throw cellError(
    "#VALUE!",
    `${topic(`‘${String(unit)}’`)} 아는 단위가 아닙니다. ${Object.keys(wonPer).join(", ")} 가운데 하나여야 합니다.`,
  );
}

// The same steps in TypeScript and in Excel: full width made half, every sign of a decrease made "-".
const halves: readonly (readonly [string, string])[] = [..."０１２３４５６７８９，．％（）－＋"].map(
  (wide, index) => [wide, "0123456789,.%()-+".charAt(index)],
);
const decreases: readonly (readonly [string, string])[] = [..."△▽▼−–—Δ"].map((sign) => [sign, "-"]);
const absent = ["", "-", "―", "ㆍ", "신규", "순증", "해당없음", "해당사항없음", "미측정", "n/a", "na"];

function plainSigns(text: string): string {
  return [...halves, ...decreases].reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

const substitute = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((result, [from, to]) => `SUBSTITUTE(${result},"${from}","${to}")`, text);

const list = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => (typeof item === "string" ? `"${item}"` : item)).join(",")}}`;

// Every way to wrap digits, and what the number is divided by to have its sign and its percent.
const wraps = ["", "%", ")", ")%", "%)"].flatMap((suffix) =>
  ["", "-", "+"].map((sign) => {
    const bracketed = suffix.includes(")");
    const divisor = (bracketed || sign === "-" ? -1 : 1) * (suffix.includes("%") ? 100 : 1);
    return { prefix: (bracketed ? "(" : "") + sign, suffix, divisor };
  }),
);

/**
 * The text without blanks and wide characters has to equal one of the wraps around its own digits as Excel prints them:
 * whatever else stands in it makes them differ. Where nothing fits, or more than 15 digits stand there, the divisor is 0
 * and the result an error.
 */
const native = (args: readonly string[]): string => {
  const [text, unit] = args as [string, string?];
  const spaced: [string, string][] = [..." \u00a0\u3000\u200b\ufeff"].map((blank) => [blank, ""]);
  const plain = substitute(`CLEAN(${text})`, [...spaced, ...halves, ...decreases]);
  const digits = substitute(
    plain,
    [..."(),%+-"].map((sign) => [sign, ""]),
  );
  const decimals = `MAX(0,LEN(${digits})-FIND(".",${digits}&"."))`;
  const printed = `FIXED(VALUE(${digits}&"E0"),${decimals},ISERROR(FIND(",",${plain})))`;
  const [prefixes, suffixes] = [
    list(wraps.map((wrap) => wrap.prefix)),
    list(wraps.map((wrap) => wrap.suffix)),
  ];
  const divisor = `SUMPRODUCT((${plain}=${prefixes}&${printed}&${suffixes})*${list(wraps.map((wrap) => wrap.divisor))})`;
  const few = `(LEN(SUBSTITUTE(${digits},".",""))<16)`;
  const value = `IFERROR(VALUE(${digits}&"E0")/${divisor}/${few},#VALUE!)`;
  const isAbsent = `SUMPRODUCT(--(${plain}=${list(absent)}))>0`;
  const scale = unit === undefined ? "" : `*${scaleOf(unit)}`;
  const spelled = `IF(ISTEXT(${text}),IF(${isAbsent},"",${value}${scale}),#VALUE!)`;
  return `IF(${text}="","",IF(ISNUMBER(${text}),${text}${scale},${spelled}))`;
};

/** The same as Excel text; a unit that is written out gives its number. */
export function scaleOf(unit: string): string {
  const written = /^"(.*)"$/.exec(unit)?.[1];
  if (written === "") return "1";
  if (written !== undefined && Object.hasOwn(wonPer, written)) return String(wonPer[written as MoneyUnit]);
  const per = `SUMPRODUCT((${unit}=${list(Object.keys(wonPer))})*${list(Object.values(wonPer))})`;
  return `IF(${unit}="",1,IF(${per}=0,#VALUE!,${per}))`;
}

definePlanFunction("AMOUNT", { least: 1, most: 2, native, lambda: lambdaOf(["금액"], native) });
