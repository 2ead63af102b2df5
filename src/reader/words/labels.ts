/**
 * What a column's label means: a plain word (fields.ts), or a year, a unit and a kind of amount spelled together; and what the labels
 * over a column of money say together; which labels are parts of a year, and name its months, quarters or halves.
 * In: "2024년 2분기": a part. In: "'24.9월말", "2024년 상반기". Out: 2024, partial, until September; until the first half.
 * In: "전년도(기정)예산액(천원)". Out: amount, budget, one year before the sheet's year, in 천원.
 * In: "2026년" over "예산액(천원)". Out: an amount, budget, 2026, in 천원.
 */
import { groupBy } from "../../plan/lines";
import type { AmountKind } from "../../plan/model";
import { withoutFootnote } from "../../text/bare-name";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { remembered } from "../../text/remembered";
import { moneyUnit, type MoneyUnit } from "../../text/unit";
import { readYear } from "../../text/year";
import { type Part, partOfYear } from "../../text/part-of-year";
import type { HeaderColumn, Label, Region } from "../model";
import { datedIn } from "../rows";
import { type Field, fieldSet, wordsOf } from "./fields";

const exact = wordsOf("heads") as ReadonlyMap<string, Field>;

const relativeYear =
  /(전전년도?|직전연도|직전년도|전년도?|기정|당해연도|당해년도|당해|금년도?|올해|본년도|당년도?|차년도|익년도|내년도?|현년도)/;
const shifts: readonly (readonly [RegExp, number])[] = [
  [/전전년/, -2],
  [/전년|직전연도|기정/, -1],
  [/차년|익년|내년/, 1],
  [/당해|금년|올해|본년|당년|현년/, 0],
];
const amountWord =
  /^(?:세출|세입|총|일반|정부|요구|조정|확정|편성|배정)?(?:예산안?|사업비|소요예산|확보예산|계획|예산규모|당초|본예산|당초예산|본예산안|최종|최종예산|성립전|성립전예산|기정|기정예산|수정예산|경정|경정예산|추경|추경후|추경예산|\d회추경|제\d회추경|제\d회추경예산|\d회추경예산|변경|변경예산|예산현|예산현액|현|현예산|집행|지출|지급|결산|세출결산|결의금|지출결의|지출결의금|집행실적|금|편성|계상|요구|부서요구|실국요구|편성안|예산편성안|심의|의결|조정|확정|예산요구|예산편성|예산계상|예산집행|예산지출|예산결산|예산조정|예산확정|총지출|실집행|결산집행|집행예산|예산배정)(?:액수|액|금액|내역|현황|규모)?(?:계|합계|총액|총계)?$/;
const unitsOnly = /^(?:[([<](?:십억|백만|천만|억|조|만|천)?원[)\]>]|(?:십억|백만|천만|억|조|만|천)?원)$/;
/** Amounts and workings of exports: sorted out before anything is compared or remembered. */
const noLabel = /^[△\-]?\d[\d,]*[,.]\d+$|^\d{5,}$|[*×]|\d=/;
/** "부서·정책·단위(회계)·세부사업", "사업명/편성목". */
const severalLevels =
  /정책.*단위.*(세부|편성목)|부서[·ㆍ,/].*정책|정책[·ㆍ,/]단위|사업명?[·ㆍ,/](편성|통계)?목명?$/;
/** "2025년까지", "2028 이후": more than a year. */
const openYears = /^['’‘′`´]?(?:(?:19|20)\d{2}|\d{2})년?도?(?:까지|이전|이후|[~∼])$/;
const forecastWord = /예상|추정|추계|전망|예측|\(계획\)/;

/** What a label means; `key` is squeezed. undefined where it is no header word. */
export function readLabel(key: string): Label | undefined {
  return key === "" || key.length > 40 || noLabel.test(key) ? undefined : meant(key).label;
}

const meant = remembered(50_000, (key): { readonly label: Label | undefined } => ({
  label: interpret(withoutFootnote(key.toLowerCase())),
}));

function interpret(key: string): Label | undefined {
  const unit = moneyUnit(key);
  const brackets = [...key.matchAll(/[([<{]([^()[\]<>{}]*)[)\]>}]/g)].map((match) => match[1]!);
  const core = key
    .replace(/^합계:/, "")
    .replace(/[([<{][^()[\]<>{}]*[)\]>}]/g, "")
    .replace(/[:：※*]+$/, "")
    .replace(/^[<○□▣■◦\-·\d]+[.)]?(?=[가-힣])(?!월|년|분기|급|회|\/)/, (mark) =>
      /\d/.test(mark) && /^\d+$/.test(mark) ? mark : "",
    );
  // "(목표)" below a year.
  const alone = core === "" && brackets.length === 1 ? interpret(brackets[0]!) : undefined;
  if (alone?.field === "target" || alone?.field === "result") return alone;
  if (core === "" && forecastWord.test(key)) return { field: "result", forecast: true };
  if (openYears.test(core)) return undefined;
  if (unitsOnly.test(key)) return unit && { field: "amount", kind: "budget", unit, rank: 5 };
  const percent = brackets.includes("%") || core.endsWith("%");
  if (core === "세부사업수" || (brackets.includes("세부사업수") && /^비고/.test(core)))
    return { field: "detailCount" };
  if (severalLevels.test(key)) return { field: "hierarchy" };
  const whole = exact.get(key.replace(/[*※]+$/, "")) ?? exact.get(core);
  if (whole === "target" || whole === "result") {
    const year = yearLabel(key, key.replace(/[()]/g, ""), [], undefined)?.year ?? readYear(key);
    return { field: whole, year, partial: /월/.test(key), forecast: forecastWord.test(key) };
  }
  if (whole !== undefined && !(percent && whole === "note")) return { field: whole, unit };
  const bracketed = /^(.*\d.*)\((목표|실적)(?:치|값)?\)$/.exec(key);
  if (bracketed) return yearLabel(key, bracketed[1]! + bracketed[2]!, [], undefined);
  if (/(코드|번호|id)$/.test(core) && core.length <= 12) return { field: "number" };

  if (/^(예산)?(구성비|비중|점유율|점유비|구성비율)/.test(core)) return { field: "share" };
  const changed = /(증감|비교|차액|증·감|증△감|증가액)/.test(core);
  if (changed && (percent || [core, ...brackets].some((text) => /[율률]/.test(text))))
    return { field: "rate" };
  if (
    /^(?:(전년도?)?(대비)?(예산)?(비교)?(증감|비교|차액|차이|증·감|증△감)(액|내역|현황)?|증|감|[A-E]-[A-E])$/i.test(
      core,
    )
  )
    return { field: "difference", unit };
  if (/^(증감|비교증감|집행|증가|신장|진도|예산집행)[율률]/.test(core)) return { field: "rate" };
  return gradeLabel(core) ?? calendarLabel(core) ?? runningYear(key) ?? yearLabel(key, core, brackets, unit);
}

function gradeLabel(core: string): Label | undefined {
  const number = Number(/^(\d)급(이상|이하|상당)?$/.exec(core)?.[1]);
  if (number <= 4 || /^(서기관|서기관이상|고위공무원|고공단|정무직|[1-4][~∼-]4급|4급↑)$/.test(core))
    return { field: "grade4AndAbove" };
  if (number === 5 || core === "사무관") return { field: "grade5" };
  return number >= 6 || /^([6-8](?:급)?[·,~∼-][7-9]급|주사이하|주무관|6급↓)$/.test(core)
    ? { field: "grade6AndBelow" }
    : undefined;
}

/** "3월", "1분기", "상반기"; "'24.3" and "2024-03" are months of their year. */
function calendarLabel(core: string): Label | undefined {
  const dated = /^(?:['’‘′`´](\d{2})|((?:19|20)\d{2}))[.\-/](\d{1,2})\.?$/.exec(core);
  const month = dated ? dated[3] : /^(\d{1,2})월(?:실적|계)?$/.exec(core)?.[1];
  if (Number(month) >= 1 && Number(month) <= 12)
    return {
      field: "month",
      ordinal: Number(month),
      year: dated ? Number(dated[2] ?? `20${dated[1]}`) : undefined,
    };
  const quarter = /^(?:제?([1-4])(?:(?:\/4)?분기(?:실적|소계|계|합계|누계)?|\/4)|분기(?:소계|계))$/.exec(
    core,
  );
  if (quarter) return { field: "quarter", ordinal: quarter[1] ? Number(quarter[1]) : undefined };
  const half = /^(상|하)반기(?:실적|소계|계|합계)?$/.exec(core);
  return half ? { field: "half", ordinal: half[1] === "상" ? 1 : 2 } : undefined;
}

/** Labels with a year, spelled out or relative, and what stands beside it. */
function yearLabel(
  key: string,
  core: string,
  brackets: readonly string[],
  unit: MoneyUnit | undefined,
): Label | undefined {
  const year = readYear(core) ?? (/^\d{2}$/.test(core) ? undefined : readYear(key));
  const told = relativeYear.test(key) ? shifts.find(([pattern]) => pattern.test(key))?.[1] : undefined;
  const when = {
    ...{ year, unit, shift: year === undefined ? told : undefined },
    partial: /월말|현재|월까지|상반기|분기|잠정|월기준|\d월/.test(key),
    forecast: forecastWord.test(key),
  };
  const rest = core
    .replace(/^fy\d{2,4}/i, "")
    .replace(/['’‘′`´]?(?:(?:19|20)\d{2}|(?<!\d)\d{2})(?:\.|년도?|회계연도|연도)?(?:도)?/, "")
    .replace(/^[.\s]+/, "")
    .replace(relativeYear, "")
    .replace(/^도/, "")
    .replace(/(\d{1,2}월말?)?(현재|까지|기준)$/, "")
    .replace(/^[의]/, "")
    .replace(/^(예상|추정|추계|전망|예측)(?:치|값)?(?=실적|$)/, "");
  const field = exact.get(rest);
  if (datedFields.has(field)) return { field: field!, ...when };
  if (field === "sum" && (year !== undefined || told !== undefined))
    return { field: "amount", kind: "budget", ...when };
  if (rest === "" || rest === "년" || rest === "년도" || rest === "액") {
    if (year === undefined && told === undefined) return undefined;
    const isAmount = year !== undefined ? rest === "액" : /기정/.test(key);
    return { field: isAmount ? "amount" : "year", kind: "budget", ...when };
  }
  const flat = [rest, ...brackets.filter((text) => amountWord.test(text))].join("");
  return amountWord.test(rest) ? { field: "amount", ...amountKind(flat), ...when } : undefined;
}

/** What is said of a year beside it: "2024년 목표", "'25년 정원". */
const datedFields = fieldSet("target result achievement authorized current");

function amountKind(text: string): { kind: AmountKind; rank: number } {
  if (/결산/.test(text)) return { kind: "settlement", rank: 1 };
  if (/집행|지출|지급|결의/.test(text)) return { kind: "executed", rank: /집행예산/.test(text) ? 2 : 1 };
  if (/현액|예산현$/.test(text)) return { kind: "available", rank: 1 };
  // Of several revisions the last one stands: 경정, then the highest 회.
  if (/경정|변경|수정/.test(text)) return { kind: "revised", rank: 1 };
  if (/추경/.test(text)) return { kind: "revised", rank: 2 - Number(/(\d)회/.exec(text)?.[1] ?? 0) / 10 };
  if (/요구|조정/.test(text)) return { kind: "budget", rank: 3 };
  if (/편성|계상|확정|최종/.test(text)) return { kind: "budget", rank: 2 };
  return { kind: "budget", rank: /^금/.test(text) ? 4 : 1 };
}

export interface AmountColumn {
  readonly column: number;
  readonly header: string;
  readonly year: number;
  /** The year is the row's own (회계연도) moved by this much. */
  readonly shift?: number;
  readonly kind: AmountKind;
  /** Stated in the head itself. */
  readonly unit?: MoneyUnit;
}

/** A column of amounts before it is known whether another one says the same. */
export interface AmountCandidate extends AmountColumn {
  /** The lowest is the plainest name. */
  readonly rank: number;
  /** 계 below a head that others share. */
  readonly isSum: boolean;
}

/** The head's text of a column without white space, levels joined by "/". */
export const headerKey = (column: HeaderColumn): string => column.texts.map(keyOf).join("/");

/** How answers know a column again: its head, or "#3" for a table's third column where it has none. */
export const columnKey = (header: string, index: number): string => keyOf(header) || `#${index + 1}`;

/** Labels of columns beside the amounts that are no amounts. */
const ignored: readonly Field[] = ["difference", "rate", "share", "remainder", "funding", "achievement"];

/** What a column beside the amounts says of them; undefined where it may be an amount. */
export const besideAmounts = ({ labels }: Pick<HeaderColumn, "labels">): Field | undefined =>
  labels.find(({ field }) => ignored.includes(field))?.field;

/** 증감률, 신장률: what became of an amount; 집행률 is what was paid of it. */
export const changeHead = /증감|비교|증가|신장/;

/** 비율(%) or (%) below the head of an amount, or % alone: its share or rate, whatever the head says. */
export const isShareOf = ({ texts }: HeaderColumn): boolean =>
  (texts.length > 1 ? /^비율|%\)?$/ : /^\(?%\)?$/).test(keyOf(texts.at(-1) ?? ""));

/** 사업량 below a year is none of its amounts. */
const namesNoAmount = fieldSet("number note");

/** What an amount's labels say together; the lowest label decides, those above add their year and kind. */
export function amountLabel(labels: readonly Label[]): Omit<Label, "field"> | undefined {
  if (besideAmounts({ labels })) return undefined;
  // "2024년 9월말" names no budget of that year.
  const money = labels.filter(
    ({ field, until }) => field === "amount" || field === "sum" || (field === "year" && !until),
  );
  if (money.length === 0 || namesNoAmount.has(labels.at(-1)?.field)) return undefined;
  if (!money.some((label) => label.field === "amount" || label.field === "year")) return undefined;
  const dated = datedIn(money);
  const explicit = lastWhere(money, (label) => label.year !== undefined);
  const amounts = money.filter((label) => label.field === "amount");
  const kinded = lastWhere(amounts, (label) => (label.rank ?? 1) < 4) ?? amounts.at(-1);
  const settled = amounts.find((label) => label.kind === "settlement");
  // 지출액 (or a bare 금액) below 결산 is what was settled; 예산현액 below it stays what was available.
  const bare = kinded?.kind === "executed" || (kinded?.kind === "budget" && kinded.rank === 4);
  const kind = settled && bare ? settled : kinded;
  const { year, shift } = explicit ?? dated ?? {};
  const unit = lastWhere(money, (label) => label.unit !== undefined)?.unit;
  return { kind: kind?.kind, rank: kind?.rank, year, shift: year === undefined ? shift : undefined, unit };
}

/** 계 beside 국비, 시비, 구비 and no amount by its name, unless of a year before: it is the amount. */
export const isSumOfFunding = ({ fields, columns }: Pick<Region, "fields" | "columns">): boolean => {
  const isItself = ({ field, shift = 0 }: Label): boolean => field === "year" && shift >= 0;
  const isStated = fields.has("amount") || columns.some(({ labels }) => labels.some(isItself));
  return fields.has("sum") && fields.has("funding") && !isStated;
};

/** The year that a head gives a budget. */
export function headYear({ labels }: HeaderColumn): number | undefined {
  const label = amountLabel(labels);
  return label?.kind === undefined || label.kind === "budget" ? label?.year : undefined;
}

/** The latest year that the head itself gives a budget: 전년도 beside it is the year before, whatever the title says. */
export function latestHeadYear({ columns }: Region): number | undefined {
  const years = columns.flatMap((column) => headYear(column) ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Labels of parts of a year. */
export const partFields = ["month", "quarter", "half"] as const satisfies readonly Field[];

/** Whether a label is a month, a quarter or a half of the year that is known by its number. */
export const isPart = (label: Label | undefined): label is Label & Part =>
  label?.ordinal !== undefined && (partFields as readonly Field[]).includes(label.field);

/** A year that had run until a month, or for its first half; a quarter or the second half is a part of its year. */
export function runningYear(key: string): Label | undefined {
  const found = partOfYear(key);
  if (!found) return undefined;
  const { year, part } = found;
  if (part.field === "quarter" || (part.field === "half" && part.ordinal === 2)) return { ...part, year };
  return { field: "year", kind: "budget", year, partial: true, until: part };
}

/**
 * The labels of a table's rows or columns, where several parts of one year are its months, quarters or halves; a quarter
 * alone does not say what its year came to.
 * In: labels of "2024년 1월", "2024년 2월". Out: months 1 and 2 of 2024. In: "2023년", "2024년 9월": as they are.
 */
export function withParts(labels: readonly (Label | undefined)[]): (Label | undefined)[] {
  const partOf = (label: Label | undefined): Part | undefined =>
    label?.until ?? (label?.year !== undefined && isPart(label) ? label : undefined);
  const idOf = (label: Label | undefined): string => `${label?.year}|${partOf(label)?.field}`;
  const likes = groupBy(labels, idOf);
  const isSeveral = new Map(
    [...likes].map(([id, list]) => [id, new Set(list.map((one) => partOf(one)?.ordinal)).size > 1]),
  );
  return labels.map((label) => {
    const part = partOf(label);
    if (!part) return label;
    if (isSeveral.get(idOf(label))) return { field: part.field, ordinal: part.ordinal, year: label?.year };
    return label?.until ? label : undefined;
  });
}
