/**
 * What a budget row's name says by itself: its level, account and department, or that it is no line at all.
 * In: "정책: 구정홍보(일반회계)". Out: 구정홍보, level policyProgram, account 일반회계.
 */
import type { BudgetLevel } from "../../plan/model";
import { bareName, withoutFootnote } from "../../text/bare-name";
import { keyOf } from "../../text/name";
import { unspread } from "../../text/spacing";
import { isNote, isPageNumber, isSubtotal, isTotal, isUnitNote, sumWord } from "./asides";
import { type Field, wordsOf } from "./fields";
import { isOffice } from "./titles";

export type RowLevel = BudgetLevel | "subtotal" | "item";

export interface RowName {
  readonly name: string;
  readonly level?: RowLevel;
  readonly account?: string;
  readonly department?: string;
}

const accounts =
  /^((?:일반|특별|기타특별|공기업특별|공기업|[가-힣·ㆍ]+특별)회계|일반|특별|기타특별|[가-힣]*기금)$/;
const known: readonly (readonly [RegExp, RowLevel])[] = [
  [/^정책사업(비)?(계|소계|합계)?(\(\d+개(사업)?\))?$/, "policy"],
  [/^행정운영경비(계|소계|합계)?$/, "administration"],
  [/^인력운영비(계|소계|합계)?$/, "personnel"],
  [/^기본경비(계|소계|합계)?$/, "basic"],
  [/^재무활동(비)?(계|소계|합계)?$/, "financial"],
];
const levelByName = (key: string): RowLevel | undefined => known.find(([pattern]) => pattern.test(key))?.[1];

/** "정책: ", "[정책] ", "<단위사업> ", "세부사업 " before a name; "단위사업 수" is none. */
const prefixes: readonly (readonly [RegExp, RowLevel])[] = (
  [
    ["부서|소관|실국|조직", "department"],
    ["정책사업|정책", "policyProgram"],
    ["단위사업|단위", "unitProgram"],
    ["세부사업|세부", "detailProgram"],
    ["편성목|통계목|목", "item"],
  ] as const
).map(([words, level]) => [
  new RegExp(
    `^(?:(?:${words})명?\\s*[:：]|[[(<【〔]\\s*(?:${words})명?\\s*[\\])>】〕]|(?:정책|단위|세부)사업(?<=${words})\\s(?=[가-힣A-Z].{2}))\\s*(?=\\S)`,
  ),
  level,
]);

const levelOfField = {
  policy: "policyProgram",
  unitProgram: "unitProgram",
  detail: "detailProgram",
  department: "department",
  item: "item",
  sum: "total",
} as const satisfies Partial<Record<Field, RowLevel>>;

/** Words of a level column. */
export const levelWords: Readonly<Record<string, RowLevel>> = {
  ...Object.fromEntries(
    [...wordsOf("rows")].map(([word, field]) => [word, levelOfField[field as keyof typeof levelOfField]]),
  ),
  소계: "subtotal",
};

/** The levels that a 사업명세서's head names, outermost first: "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목". */
export const levelsInHead: readonly (readonly [RegExp, RowLevel])[] = [
  [/부서|실국|조직/, "department"],
  [/분야/, "other"],
  [/부문/, "other"],
  [/정책/, "policyProgram"],
  [/단위/, "unitProgram"],
  [/세부/, "detailProgram"],
];

const funding =
  /^[○◦ㅇ·ㆍ•*\-]?[(<[]?(국|기|도|시|구|군|광|균|특|조|교|복|분|시도|국비|기금|도비|시비|구비|군비|시·?도비|광특|균특|특교|지방채|자부담|국고보조금|국고보조|시비보조금|도비보조금|특별교부세|특별조정교부금|조정교부금|지특|자체재원|국비보조금|지역발전특별회계|자체|자체사업비|분권|분권교부세|국고|지방비|교부세|민간자본|기금보조|보조금?|(?:시비|구비|군비|도비|국비|자체|민간)부담금?)(?:\(?\d+(?:\.\d+)?%\)?)?[)>\]]?[:：]?$/;
const fundedAmount =
  /^[○◦ㅇ·ㆍ•*\-]?[(<[]?(국|기|도|시|구|군|광|균|특|조|교|복|분|국비|도비|시비|구비|군비|기금)[)>\]]?[:：]?[△\-]?[\d,]+[)>\]]?$/;

/** A stage of the budget below what it is a stage of: "본예산", "추경 1회 성립전 5차". */
const stage =
  /^(?:본예산|명시이월|사고이월|계속비이월|당초예산|기정예산?|수정예산|(?:제?\d+회)?(?:추경|추가경정)(?:예산)?(?:제?\d+회)?(?:성립전|간주)?(?:예산)?(?:제?\d+차)?|(?:성립전|간주)(?:예산|처리)?(?:제?\d+차)?)$/;

/** A stage's row: it repeats part of the amount above. */
export const isStage = (key: string): boolean => stage.test(key);

/** A funding row's label (국, 시비): the row repeats part of the amount above. */
export const isFunding = (key: string): boolean => funding.test(key);

/** A funding label and its amount in one cell: "국 50,000". */
export function isFundedAmount(text: string): boolean {
  // An amount's digits come first.
  return !/^\s*\d/.test(text) && fundedAmount.test(keyOf(text));
}

/** What stands beside or below the three kinds of spending and is no program of a department. */
export const isSetAside = (key: string): boolean => /^(예비비(및기타)?|내부거래지출|보전지출)$/.test(key);

/** A row of shares or differences below the amounts: "구성비(%)". */
export const isRatio = (key: string): boolean => ratio.test(key);

const ratio =
  /^\(?(예산)?(구성비|구성비율|비율|비중|점유율|비교증감|증감|증감액|증감[률율]|집행[률율])(\(.*\)|%)?\)?$/;

/** A line of working (산출근거): "○ 신문구독료 12,000원*10부*12월 = 1,440". */
function isWorking(text: string): boolean {
  const key = keyOf(text);
  return /^[○◦ㅇo*ㆍ·>▷\-].*\d.*[*×xX=].*\d/.test(key) || /\d(원|천원)?[*×xX]\d.*[=＝]/.test(key);
}

/** "◎길 다듬기": a line of working, where objects of expenditure stand. */
export const isWorkingMark = (key: string): boolean => /^[◎●▪▫■□◆◇▶▷*·ㆍ\-]/.test(key);

/**
 * Rows among a budget's that are none of it: notes, page numbers, repeated unit notes, lines of working.
 * In: "- 12 -", "※ 국비 포함", "○ 신문구독료 12,000원*10부 = 120". Out: asides.
 */
export function isAside(text: string, itemized: boolean): boolean {
  const key = keyOf(text);
  const isMark = isNote(key) || isPageNumber(key) || isUnitNote(key) || isRatio(key);
  return isMark || isWorking(text) || (itemized && /^[○◦ㅇ]/.test(key));
}

const items =
  /^(인건비|물건비|일반운영비|여비|업무추진비|직무수행경비|의회비|재료비|연구개발비|경상이전|일반보상금|일반보전금|이주및재해보상금|포상금|연금부담금등|배상금등|출연금|민간이전|자치단체등이전|전출금|국외이전|차입금이자상환|자본지출|시설비및부대비|시설비|감리비|시설부대비|민간자본이전|자치단체등자본이전|자산취득비|자산및물품취득비|기타자본이전|융자금|출자금|예치금|예탁금|차입금원금상환|예비비및기타|예비비|반환금기타|사무관리비|공공운영비|행사운영비|국내여비|국외업무여비|국제화여비|시책추진업무추진비|기관운영업무추진비|정원가산업무추진비|부서운영업무추진비|맞춤형복지제도시행경비|행사실비보상금|행사실비지원금|기타보상금|민간위탁금|민간경상사업보조|민간행사사업보조|보수|기타직보수|무기계약근로자보수|기간제근로자등보수|직급보조비|성과상여금|특정업무경비|직책급업무수행경비|공기관등에대한대행사업비|공기관등에대한경상적위탁사업비|월정직책급|사회복지사업보조|일용인부임)$/;

/** The code of an object of expenditure, "201" of "201-01 사무관리비"; a program may be called so too: "119 안전센터". */
export const itemCode = (key: string): string | undefined => /^(\d{3})(?:-\d{2})?[.)]?[가-힣]/.exec(key)?.[1];

/** The number of a 통계목: "01 사무관리비". */
export const isNumberedItem = (key: string): boolean => /^0\d[.)]?[가-힣]/.test(key);

/** An object of expenditure (편성목, 통계목) by its name or number: "201 일반운영비", "사무관리비", "01 사무관리비". */
export const isItem = (key: string): boolean =>
  isNumberedItem(key) || items.test(key.replace(/^[\d\-.)(]+/, ""));

const inBrackets = /^(.*\S)\s*[([〔【]\s*([^()[\]〔〕【】]+?)\s*[)\]〕】]$/s;

/** What a row's name says. `sure` departments are those that the workbook names elsewhere. */
export function readName(text: string, sure: ReadonlySet<string>): RowName {
  let rest = withoutFootnote(bareName(text).trim());
  let level: RowLevel | undefined;
  for (const [pattern, its] of prefixes) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, "");
    level = its;
  }
  let account: string | undefined;
  let department: string | undefined;
  for (let bracket; (bracket = inBrackets.exec(rest.trim())); rest = bracket[1]!) {
    const inner = keyOf(bracket[2]!);
    const fixed = levelByName(keyOf(bracket[1]!));
    // 행정운영경비 and its kin stand once for each office and so carry its name: 행정운영경비(보건소).
    const isOnce = fixed !== undefined && fixed !== "policy";
    const isNamed = isOffice(inner) && (isOnce || /(실|과|담당관)$/.test(inner));
    if (account === undefined && accounts.test(inner)) account = accountName(inner);
    else if (department === undefined && (sure.has(inner) || isNamed)) department = inner;
    else break;
  }
  const name = unspread(withoutFootnote(rest.trim()));
  const key = keyOf(name);
  if (isSubtotal(key)) level = "subtotal";
  else if (isTotal(key)) level = "total";
  else level = levelByName(key) ?? level;
  const its =
    level === "total" ? sumWord(key) : level === "policy" ? key.replace(/\(\d+개(사업)?\)$/, "") : name;
  return { name: its, level, account, department };
}

/** "일반" → "일반회계"; other names as they are. */
export const accountName = (key: string): string => (/^(일반|특별|기타특별)$/.test(key) ? `${key}회계` : key);

/** "[일반회계]" → "일반회계". */
export const bareAccount = (key: string): string =>
  accountName(key.replace(/^[<[(【○□■▣◦◆◇●◎▶▷ㅇ▪▫·ㆍ•-]+|[>\])】]+$/g, "").replace(/^\d+[.)]/, ""));

export const isAccount = (key: string): boolean => accounts.test(bareAccount(key));
