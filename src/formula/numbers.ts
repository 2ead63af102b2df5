/**
 * Numbers inside a formula.
 * In: "1,234", "0.\n5", "10\n0", "40%", "12개월", "10만". Out: 1234, 0.5, 100, 40 (with its sign left to the lexer), 12, 100000.
 */
import { isDigit, isHangul, isOpen, isClose, operatorOf, skipBlanks } from "./signs";

export interface NumberReading {
  readonly value: number;
  readonly end: number;
}

// Digits with thousands commas, and a decimal point; a line may break behind the comma or beside the point.
const digits = /\d{1,3}(?:,\s*\n?\s*\d{3})+(?![\d])|\d+/y;
// Most numbers: nothing of what the other patterns look for stands behind the digits.
const simple = /\d{1,12}(?:\.\d{1,12})?(?![\d.,½¼¾⅐-⅞]|\s*\n|\s*\.)/y;
const decimals = /(?:\s*\n\s*)?\.(?:\s*\n\s*)?\d+|(?<=(?:^|\D)0)\s*\.\s*\d+/y;
const broken = /[ \t]*\n[ \t]*(\d+)/y;

/** ½ and its like, as far as decimals can say them. */
const fractions: Readonly<Record<string, string>> = {
  "½": ".5",
  "¼": ".25",
  "¾": ".75",
  "⅕": ".2",
  "⅖": ".4",
  "⅗": ".6",
  "⅘": ".8",
  "⅛": ".125",
  "⅜": ".375",
  "⅝": ".625",
  "⅞": ".875",
};

export function isFraction(character: string): boolean {
  return /[½¼¾⅐-⅞]/.test(character);
}

/** The number that begins at `at`; undefined where none does, or where it has more digits than can be kept. */
export function readNumberAt(text: string, at: number): NumberReading | undefined {
  simple.lastIndex = at;
  if (simple.test(text)) return { value: Number(text.slice(at, simple.lastIndex)), end: simple.lastIndex };
  digits.lastIndex = at;
  const whole = digits.exec(text);
  let end = whole ? at + whole[0].length : at;
  decimals.lastIndex = end;
  const fraction = decimals.exec(text);
  if (fraction) end += fraction[0].length;
  const vulgar = fraction ? "" : text.charAt(end);
  if (isFraction(vulgar)) {
    const decimal = Object.hasOwn(fractions, vulgar) ? fractions[vulgar]! : undefined;
    return decimal === undefined
      ? undefined
      : { value: Number(strip(whole?.[0] ?? "0") + decimal), end: end + 1 };
  }
  let spelled = strip((whole?.[0] ?? "") + (fraction?.[0] ?? ""));
  if (spelled === "" || spelled === ".") return undefined;

  broken.lastIndex = end;
  const rest = broken.exec(text);
  if (rest && goesOn(spelled, rest[1]!, text.slice(end + rest[0].length))) {
    end += rest[0].length;
    spelled += rest[1]!;
  }
  if (spelled.replace(".", "").length > 15) return undefined;
  return { value: Number(spelled), end };
}

// Whether digits on the next line belong to the number: "0.2⏎5" and "10⏎0" do, "100⏎2" has lost an operator.
function goesOn(first: string, second: string, behind: string): boolean {
  const next = behind.trimStart().charAt(0);
  if (next !== "" && !/[%)\]}〕]/.test(next) && operatorOf(next) === undefined) return false;
  return (
    /^0?\.\d$/.test(first) ||
    (/^10+$/.test(first + second) && /^0+$/.test(second) && (first + second).length <= 5)
  );
}

function strip(spelled: string): string {
  return spelled.replace(/[\s,]/g, "");
}

// Units of a constant. Those that also count things off (1분기, 12월, 2차) make a constant only behind × or ÷.
const counters =
  "개\\s*월|개\\s*년도?|개\\s*분기|개\\s*소|개\\s*사|개\\s*반|개\\s*팀|개|일|주일?|시간|분|초|회|건|명|인|점\\s*만\\s*점|점\\s*척\\s*도|점|만\\s*점|척\\s*도|세대|가구|권|대|종|원|천원|백만원|문항|과목|배|세트|매|부|곳|군데";
const ordinals = "월|분기|차|학기|년간|년도|년|등급|단계|반|동|호|학년|주차|팀";
const multiples: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1e3,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
};
const counted = new RegExp(`\\s*(십만|백만|천만|십|백|천|만|억)?\\s*(?:${counters})?`, "y");
const countedOff = new RegExp(`\\s*(십만|백만|천만|십|백|천|만|억)?\\s*(?:${ordinals}|${counters})?`, "y");

/**
 * A unit word behind a number makes it a constant where nothing but an operator, a bracket or the end follows:
 * "12개월" is 12, "10만" 100,000; "12개월 평균 이용자" is a name. `scaled`: the number stands behind × or ÷.
 */
export function readUnit(text: string, number: NumberReading, scaled: boolean): NumberReading | undefined {
  const pattern = scaled ? countedOff : counted;
  pattern.lastIndex = number.end;
  const match = pattern.exec(text);
  if (!match || match[0].trim() === "") return undefined;
  const end = number.end + match[0].length;
  const next = text.charAt(skipBlanks(text, end));
  const ends =
    next === "" ||
    isOpen(next) ||
    isClose(next) ||
    next === "=" ||
    operatorOf(next) !== undefined ||
    /^\s*[xX](?![A-Za-z])/.test(text.slice(end));
  return ends ? { value: number.value * (match[1] ? multiples[match[1]]! : 1), end } : undefined;
}

/** Whether words behind a number make a name with it: "65세 이상", "1 분기 실적"; not "100 처리건수". */
export function makesName(text: string, number: NumberReading): boolean {
  const behind = text.slice(number.end);
  if (/^(?:[,.]\s+(?!\d)|\s*\n)/.test(behind)) return false;
  if (!/^\s/.test(behind))
    return (
      !/^(?:으로|로|을|를)(?:\s|$)/.test(behind) && (isHangul(behind.charAt(0)) || !isDigit(behind.charAt(0)))
    );
  return new RegExp(`^\\s+(?:${counters}|${ordinals}|세|급|층|종|학년|단)`).test(behind);
}
