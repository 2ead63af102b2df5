/**
 * What titles and heads say of the table below them: account, goal, office, another order than programs, a 추경.
 * In: "2026년 제1회 추경 세출예산". Out: a revision, a budget.
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

/** A title of a plan for several years: 중기재정계획, 연차별 투자계획. */
export const severalYears = /중기|연차별|계획/;

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
