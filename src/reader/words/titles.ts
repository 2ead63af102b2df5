/**
 * What titles and heads say of a table beyond what a field says: account, goal, office, another order than programs, a 추경,
 * 정원 or 현원, which budget a row of an export is of, whether it was taken back; names of a local government's offices, told from
 * ordinary words that end alike.
 * In: "2026년 제1회 추경 세출예산", "통계목명", "처리상태". Out: a revision, a budget; an item's head, a state's.
 * In: "2025년 하수과", "2022년도 보건소 예산현황", "지방세 부과". Out: 하수과, 보건소, none.
 */
import { keyOf } from "../../text/name";
import type { Region } from "../model";
import { headAt } from "../rows";

/** A line between two tables that names another account or goal. */
export const blockTitle = /회계|기금|정책사업목표|전략목표/;

/** A line between two tables that names 정원 or 현원. */
export const staffTitle = /정원|현원/;

/** "부서: 홍보실" in a title; the office is its first group. */
export const officeStated = /(?:부서|소관|실과|담당)\S{0,4}?\s*[:：]\s*([^\s,()]+)/;

/** An account named in a title. */
export const accountInTitle = /((?:일반|특별|기타특별|공기업특별|[가-힣·]+특별)회계|[가-힣]+기금)/;

/** "정책사업목표 1: 열린행정 구현"; the goal is its first group. */
export const goalInTitle =
  /정책사업\s*(?:성과)?목표\s*(?:명)?\s*(?:\d{1,2}\s*(?=$|[:：\])>]))?[:：\])>]?\s*(.*)$/s;

/** A title of a 추경: 예산액 below it is what the budget becomes. */
export const revisionTitle = /추경|추가경정|간주처리/;

/** A title that may be of a plan for several years. */
export const severalYears = /중기|연차별|계획/;

/** A title that is of one, however few its years are: 중기재정계획, 연차별 투자계획. */
export const yearByYear = /중기|연차별/;

/** A kind of spending over a column, with its sum or what holds it: a budget turned round. */
export const spendingHead = /^(?:행정운영경비)?(정책사업|행정운영경비|인력운영비|기본경비|재무활동)(비|계)?$/;

/** How a form is to be filled in: "□ 작성 예시", 작성요령. */
export const exampleTitle = /작성\s*(?:예시|요령|방법|안내)|^[\s□○■◇(<[]*예시[)>\]\s]*$/;

/** Sums by another order than programs. */
export const otherOrderTitle = /(?:성질|기능|분야|부문|경비|목적)별\s*(?:세출|예산)/;

/** A title of a budget: years below it are of budgets, though no unit says so. */
export const budgetTitle =
  /(?:예산|세출)(?:\(?안\)?|액|서|현황|편성|규모|내역|총괄표?|편성현황)?(?:\(.*\))?$/;

/** A head of what the budget is after a 추경. */
export const afterRevision = /^(최종)?예산액?(계|합계)?$|^계$|^합계$|경정|최종/;

/** A title that speaks of 정원 at all. */
export const authorizedTitle = /정원|정[·ㆍ,/]?현원/;

/** A column of 통계목 or 편성목 in an export. */
export const itemHead = /^(통계목|편성목|통계비목|목)명?$/;

/** A column that says of each row which budget it is of: 본예산, 추경, 세입. */
export const stageHead = /^(예산구분|예산구분명|세입세출구분|세입세출구분명|세출구분)$/;

/** A column that may say that its row was taken back. */
export const stateHead = /상태|여부|처리|결과|진행|비고|구분/;

/** 산출근거명, 산출근거식: the export of a budget has them. */
export const workingHead = /산출근거/;

/** A column that only a list of payments has: the system writes their amounts in won. */
export const paymentHead =
  /결의금?액|지급(?:명령)?(?:번호|일자)|지급명령|(?:결의|지출|집행)(?:결의)?(?:번호|일자|일시)|원인행위(?:번호|일자)/;

/** Columns of a list of single expenses: who met where, how it was paid. */
export const expenseHead =
  /^(?:사용|집행|결제|지출|이용)?(?:장소|시간|일시|방법|대상|인원|인원수|대상인원|사용자|카드|가맹점)(?:명|\(.*\))?$/;

const ending = "실|과|국|소|관|담당관|단|본부|센터|사업소|동|읍|면|의회|의회사무국|추진반";
const office = new RegExp(`^[가-힣·\\d]{1,10}(?:${ending})$`);

/** Ordinary words that end like an office: 효과, but not 교통과; 장소, but not 출장소; 진단, but not 추진단. */
const ordinary: readonly RegExp[] = [
  /(?:[결효초부]|(?<![여조양편])성|(?<![환조])경|(?<![교유소])통)과$|^사과$/,
  /(?:교|무|의|담|람|장|병|자료|전시|체험|연습|거|침|현|부|충|확|내|결|손|과|상|절|착)실$|^[진사]실$/,
  /(?:감|해|최|명|(?<!사)업|요|청|주|탄|수|축|산|독|채|(?<!출)장)소$/,
  /(?:기|유|주|소|이|(?<![홍정공])보|경|세|공|습|연|차|장|혈|하수|상수|배수|급수|송수|노후|가스|수도|배)관$/,
  /(?:수|집|판|(?<!추)진|계|차|중|첨|재|합창|봉사|예술|방범|교향악|소년|자문|응원)단$/,
  /(?:(?<!안)전|외|한|중|미|각|당|약|애|귀|방송|우체|결|(?<!도)시|천)국$/,
  /(?:활|노|아|공|행|감|자|작|변|협|출|(?<![청필])운|(?<!우)이)동$/,
  /(?:화|전|측|방|표|수|도|장|대)면$/,
];

/** A heading among indicators that names no goal: □ 핵심지표, ○ 상수도과. */
export const noGoal = /(?:지표|현황|분야|부문|실적|사업|[과국실팀])$|[:：.다]$/;

/** Whether a word may name an office: one of its endings, and no ordinary word. */
export const isDepartment = (key: string): boolean =>
  office.test(key) && !/^(?:19|20)\d{2}/.test(key) && !ordinary.some((pattern) => pattern.test(key));

const certain =
  /(?:실|과|담당관|보건소|보건지소|사업소|관리소|출장소|사무소|도서관|박물관|미술관|사무국|본부|센터)$/;
/** Offices too where they stand in a title as one. */
const titled =
  /^[가-힣·]{2,10}(?:국|(?:추진|사업|기획|관리|지원|개발|조성|혁신)단|(?:문화|체육|기념|과학|수련|역사|복지|회)관)$/;
const institute = /^[가-힣·]{2,10}(?:연구|교육|수련|인재개발)원$/;

/** Certain too among names of programs, which may be libraries or centers. */
const division = /(?:실|과|담당관|보건소|사업소|사무국)$/;

/** Whether an outermost row names the department that the rows inside it are of. */
export const isDivision = (key: string): boolean => isDepartment(key) && division.test(key);

/** A department's name beyond doubt, wherever it stands alone or in brackets. */
export const isOffice = (key: string): boolean => isDepartment(key) && certain.test(key);

const year = /^(?:(?:19|20)\d{2}|['’‘′]\d{2})(?:회계)?(?:년도?|연도)?[.도]?$/;
/** What may stand before the office: 광주광역시 서구, 부서명. */
const before = /(?:특별시|광역시|자치도|[시군구도청])$|^(?:소관|담당|작성|제출)?(?:부서|실과|소관)명?:?$/;
/** What the rest of a title begins with where it says which paper this is: 예산현황, 세부사업별, 성과지표. */
const paper =
  /^(?:세?[출입]?예산|세출|세입|본예산|당초|추경|추가경정|제?\d|사업|세부|단위|정책|성과|지표|측정|정원|현원|정·?현원|인력|조직|직원|결산|집행|지출|편성|요구|주요|업무|실적|월별|분기|총괄|현황|일반|특별|소관|기초|자료|목표|연도별|최근|\(|\[|<|-|–)/;

/** The office that a title is about: "2020년 도서관 세부사업별 예산", but none in "작은도서관 지원 예산". */
export function officeIn(title: string): string | undefined {
  const words = title
    .replace(/^[\s○◦□■▣◇◆●ㅇ◎▶·\-<[]+/, "")
    .split(/[\s>\]]+/)
    .map(keyOf)
    .filter((word) => word !== "" && !year.test(word));
  const at = words.findIndex((word) => !before.test(word));
  const name = words[at]?.replace(/[([<].*$/, "") ?? "";
  const isOne = isOffice(name) || (isDepartment(name) && titled.test(name)) || institute.test(name);
  return isOne && (words[at + 1] === undefined || paper.test(words[at + 1]!)) ? name : undefined;
}

/** 실국명: the department only where no column names the 부서. */
export function isBureau(region: Region, column: number | undefined): boolean {
  const head = headAt(region, column);
  return head !== undefined && /^(소관)?(실?·?국|본부|기관|관서)(명|별)?$/.test(keyOf(head.texts.at(-1)!));
}
