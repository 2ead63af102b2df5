/**
 * What titles and heads say of a table beyond what a field says: account, goal, office, another order than programs, a 추경,
 * 정원 or 현원, which budget a row of an export is of, whether it was taken back.
 * In: "2026년 제1회 추경 세출예산", "통계목명", "처리상태". Out: a revision, a budget; an item's head, a state's.
 */
/** A total that opens a block of its own. */
export const totalFirst = /^(총?합?계|총계)(\(|$)/;

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

/** A kind of spending over a column: a budget turned round. */
export const kindOfSpendingHead = /^(?:행정운영경비)?(정책사업|행정운영경비|인력운영비|기본경비|재무활동)$/;

/** The same as the last text over a column, with its sum. */
export const spendingHead = /^(정책사업|행정운영경비|인력운영비|기본경비|재무활동)(비|계)?$/;

/** Sums by another order than programs. */
export const otherOrderTitle = /(?:성질|기능|분야|부문|경비|목적)별\s*(?:세출|예산)/;

/** A title of a budget: years below it are of budgets, though no unit says so. */
export const budgetTitle =
  /(?:예산|세출)(?:\(?안\)?|액|서|현황|편성|규모|내역|총괄표?|편성현황)?(?:\(.*\))?$/;

/** A head of what the budget is after a 추경. */
export const afterRevision = /^(최종)?예산액?(계|합계)?$|^계$|^합계$|경정|최종/;

/** 정원 over a column. */
export const authorizedHead = /^정원(수)?(\([A-Z]\))?$/;

/** 현원 over a column. */
export const currentHead = /^현원(수)?(\([A-Z]\))?$/;

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

/** A head that calls every row a 세부사업. */
export const detailHead = /^세부사업명?$/;

/** A level as a column of levels says it. */
export const levelWord = /^(정책|단위|세부)(사업)?$/;

/** A column that only a list of payments has: the system writes their amounts in won. */
export const paymentHead =
  /결의금?액|지급(?:명령)?(?:번호|일자)|지급명령|(?:결의|지출|집행)(?:결의)?(?:번호|일자|일시)|원인행위(?:번호|일자)/;

/** Columns of a list of single expenses: who met where, how it was paid. */
export const expenseHead =
  /^(?:사용|집행|결제|지출|이용)?(?:장소|시간|일시|방법|대상|인원|인원수|대상인원|사용자|카드|가맹점)(?:명|\(.*\))?$/;
