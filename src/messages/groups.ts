/**
 * What equal findings are called together: how many of what. Findings of one kind that are called the same are one group of
 * the review. In: two findings target-missing, each for 2024. Out: "'24년 목표가 없는 지표 2개"; "2 indicators without a target
 * for 2024". Kinds that come once in a workbook have no such name.
 */
import { shortYear } from "../text/year";
import type { callFindings } from "./calls";
import type { checkFindings } from "./checks";
import { fields as lacking } from "./checks-goals";
import { nameKinds } from "./checks-names";
import type { formulaFindings } from "./formula";
import type { planFindings } from "./plan";
import type { questionFindings } from "./questions";
import type { readerFindings } from "./reader";
import type { FindingTemplate, Language } from "./template";
import { columnList, subject, yearList } from "./wording";

type Read = typeof formulaFindings &
  typeof readerFindings &
  typeof questionFindings &
  typeof planFindings &
  typeof checkFindings &
  Pick<typeof callFindings, "blank-counts-as-zero">;

/** Kinds about the whole plan or workbook, or about the name that a person types for a function. */
type Once =
  | `no-${"budget" | "fiscal-year" | "department"}`
  | `function-name-${"empty" | "too-long" | "character" | "like-cell" | "reserved" | "taken"}`
  | "function-too-large"
  | "fiscal-year-assumed"
  | "title-assumed"
  | "department-differs"
  | "other-departments"
  | "parts-missing"
  | "too-many-goals"
  | "data-too-old"
  | "nothing-read"
  | "plan-year-assumed"
  | "plan-years-disagree"
  | "sign-ambiguous";

type Both = readonly [ko: string, en: string];
type DataOf<T> = T extends FindingTemplate<infer D> ? D : never;

/** Korean: a noun, its number goes behind it. English: a plural, its number goes before it. */
const names: { readonly [K in Exclude<keyof Read, Once>]: Both | ((data: DataOf<Read[K]>) => Both) } = {
  "target-missing": ({ years }) => [
    `${yearList(years, "ko")}년 목표가 없는 지표`,
    `indicators without a target for ${yearList(years, "en")}`,
  ],
  "target-below-result": [
    "목표가 최근 실적에 못 미치는 지표",
    "indicators with a target worse than a result",
  ],
  "target-falls": ["목표가 나빠지는 지표", "indicators whose target worsens"],
  "target-leaps": ["목표가 크게 바뀌는 지표", "indicators whose target leaps"],
  "target-flat": ["목표가 해마다 똑같은 지표", "indicators whose target stays the same"],
  "result-equals-target": ["실적이 모두 목표와 똑같은 곳", "places where all results equal their targets"],
  "achievement-far": ["실적이 목표와 동떨어진 지표", "indicators with a result far from its target"],
  "result-missing": ({ year }) => [
    `${shortYear(year)}년 실적이 없는 지표`,
    `indicators without a result for ${year}`,
  ],
  "result-not-formula": ["실적이 측정산식과 다른 지표", "results that differ from their formula"],
  "quantity-year-missing": ({ year }) => [
    `${shortYear(year)}년 측정량이 일부만 있는 지표`,
    `indicators with only some quantities for ${year}`,
  ],
  "quantity-gap": ["중간 해가 빠진 측정량", "quantities with a gap between years"],
  "formula-divides-by-zero": ["0으로 나누게 되는 지표", "indicators whose formula divides by zero"],
  "unlike-quantities": ["성격이 다른 양을 더하는 지표", "indicators that add unlike quantities"],
  "indicator-lacks": ({ field }) => [
    `${subject(lacking[field].ko)} 없는 지표`,
    `indicators without ${lacking[field].en}`,
  ],
  "rate-in-count": ["이름과 단위가 어긋나는 지표", "indicators whose name and unit disagree"],
  "weight-out-of-range": ["가중치가 범위를 벗어난 지표", "indicators with a weight out of range"],
  "weights-not-hundred": ["가중치 합이 100이 아닌 목표", "goals whose weights do not add up to 100"],
  "indicator-count": ["성과지표 수를 확인할 목표", "goals with an unusual number of indicators"],
  "staff-not-sum": ["정원이나 현원의 합이 다른 곳", "totals of staff that do not add up"],
  "staff-over": ["현원이 정원보다 많은 부서", "departments with more staff than authorized"],
  "policy-not-sum-of-units": [
    "단위사업의 합과 다른 정책사업 금액",
    "policy amounts that differ from their parts",
  ],
  "unit-not-sum-of-details": [
    "세부사업의 합과 다른 단위사업 금액",
    "unit amounts that differ from their details",
  ],
  "hierarchy-not-sum": ["하위 항목의 합과 다른 금액", "amounts that differ from their parts"],
  "sum-rounded": ["단수만큼 다른 합계", "sums that differ by rounding"],
  "amount-missing": ({ columns }) => [
    `${columnList(columns, "ko")} 금액이 없는 항목`,
    `items without ${columnList(columns, "en")}`,
  ],
  "column-missing": ["금액이 하나도 없는 열", "columns without any amount"],
  "program-without-budget": ["예산표에 없는 사업", "programs without a budget"],
  "program-without-overview": ["사업개요가 없는 사업", "programs without an overview"],
  "period-over": ["사업기간이 끝나는 사업", "programs whose period ends"],
  "change-rate-large": ["예산이 크게 바뀐 항목", "items whose budget changed much"],
  "zero-base": ["전년도 예산이 0인 항목", "items without a budget last year"],
  "shown-sum-off": ["인쇄된 금액의 합이 다른 항목", "items whose printed amounts do not add up"],
  "shown-change-off": ["인쇄된 금액과 다른 비교증감", "changes that differ from printed amounts"],
  "shown-rate-off": ["인쇄된 금액과 다른 증감률", "rates that differ from printed amounts"],
  "shown-share-off": ["인쇄된 금액과 다른 구성비", "shares that differ from printed amounts"],
  "stated-share-wrong": ["계산과 다르게 적힌 구성비", "shares stated otherwise than computed"],
  "stated-rate-wrong": ["계산과 다르게 적힌 증감률", "rates stated otherwise than computed"],
  "stated-rate-without-base": ["전년도가 0인데 적힌 증감률", "rates stated without a budget last year"],
  "stated-from-shown": ["반올림한 금액으로 계산해 적은 비율", "ratios stated from rounded amounts"],
  "stated-change-wrong": ["계산과 다르게 적힌 비교증감", "changes stated otherwise than computed"],
  "stated-change-rounded": ["단수만큼 다르게 적힌 비교증감", "stated changes that differ by rounding"],
  "stated-total-wrong": ["항목의 합과 다르게 적힌 합계", "totals stated otherwise than their parts"],
  "stated-total-rounded": ["단수만큼 다르게 적힌 합계", "stated totals that differ by rounding"],
  "stated-count-wrong": ["세어 본 것과 다르게 적힌 수", "counts stated otherwise than counted"],
  "stated-achievement-wrong": ["계산과 다르게 적힌 달성률", "achievements stated otherwise than computed"],
  "entered-twice": ({ what }) =>
    what === "indicator"
      ? ["두 번 들어 있는 성과지표", "indicators entered twice"]
      : ["두 번 들어 있는 사업", "programs entered twice"],
  "name-spelled-differently": ({ what }) => [
    `서로 다르게 적은 ${nameKinds[what].ko}`,
    `${nameKinds[what].en} names spelled in different ways`,
  ],

  "amounts-missing": ["금액을 찾지 못한 연도", "years whose amounts were not found"],
  "amount-stated-twice": ["두 곳에서 다른 금액", "amounts that differ between two places"],
  "figure-not-live": ["수식으로 이을 수 없는 금액", "amounts that no formula can follow"],
  "goal-not-described": ["주요내용이 없는 정책사업목표", "goals without a description"],
  "goal-without-indicators": ["성과지표가 없는 정책사업목표", "goals without indicators"],
  "goal-without-programs": ["단위사업이 없는 정책사업목표", "goals without unit programs"],
  "indicator-without-goal": ["정책사업목표를 알 수 없는 지표", "indicators of no known goal"],
  "program-without-goal": ["정책사업목표를 알 수 없는 사업", "programs of no known goal"],
  "policy-without-goal": ["맞는 목표가 없는 정책사업", "policy programs without a goal"],
  "detail-without-program": ["단위사업을 알 수 없는 세부사업", "detail programs of no known unit program"],
  "quantity-missing": ["찾지 못한 측정량", "quantities that were not found"],
  "quantity-twice": ["여러 곳에 있는 측정량", "quantities that stand in several places"],
  "quantity-name-differs": ["이름이 조금 다른 측정량", "quantities named a little differently"],
  "quantity-unused": ["쓰는 산식이 없는 실적", "results that no formula uses"],

  "amount-is-text": ["숫자 자리에 글이 있는 셀", "cells with text in place of a number"],
  "amount-unclear": ["얼마인지 알 수 없는 금액", "amounts that are unclear"],
  "cell-error": ["오류가 있는 셀", "cells with an error"],
  "amount-merged": ["병합된 금액", "merged amounts"],
  "measure-in-words": ["글과 함께 적힌 수", "numbers with words beside them"],
  "measure-in-brackets": ["괄호 안의 잠정치", "values in brackets, not final"],
  "no-measure": ["측정한 값이 아닌 셀", "cells that hold no measured value"],
  "unit-in-cell": ["단위를 함께 적은 셀", "cells with a unit in them"],
  "currency-sign": ["통화 기호가 있는 셀", "cells with a currency sign"],
  "blank-in-number": ["빈칸이 든 수", "numbers with blanks in them"],
  "format-scales": ["표시 형식에 단위가 있는 곳", "places whose number format holds a unit"],
  "year-unknown": ["연도를 알 수 없는 열", "columns of no known year"],
  "column-not-understood": ["뜻을 알 수 없는 열", "columns that were not understood"],
  "staff-department-assumed": ["부서명이 없는 정원·현원", "tables of staff without a department"],
  "row-taken-for-sum": ["합계로 본 행", "rows taken for a total"],
  "rows-differ-from-total": ["행의 합과 다른 합계", "totals that differ from their rows"],
  "rows-differ-by-rounding": ["행의 합과 단수만큼 다른 합계", "totals that differ by rounding"],
  "program-row-lost": ["사업 행이 빠진 곳", "places where a program's row is missing"],
  "sources-disagree": ["두 곳에서 다른 값", "values that differ between two places"],
  "funding-exceeds": ["재원 합이 더 큰 금액", "amounts below their funding"],
  "funding-short": ["재원 합이 더 작은 금액", "amounts above their funding"],
  "rows-summed": ["같은 이름의 행을 더한 곳", "places where rows of one name were added up"],
  "budget-repeated": ["되풀이되어 한 번만 센 예산", "budgets that are repeated, counted once"],
  "kinds-summed": ["여러 가지를 더한 열", "columns whose kinds were added up"],
  "row-left-out": ["읽지 않은 행", "rows that were not read"],
  "name-without-amount": ["금액이 없는 이름", "names without an amount"],
  "figures-unread": ["읽지 않은 숫자가 있는 표", "tables with numbers that were not read"],
  "rows-hidden": ["숨긴 행을 읽은 곳", "places where hidden rows were read"],
  "columns-hidden": ["숨긴 열을 읽은 곳", "places where hidden columns were read"],
  "sheet-hidden": ["읽지 않은 숨긴 시트", "hidden sheets that were not read"],
  "sheet-own": ["자료로 읽지 않은 시트", "sheets of this add-in that were not read"],
  "months-missing": ["일부 달의 값이 없는 실적", "results with months missing"],
  "cumulative-differs": ["월별 값과 다른 누계", "cumulative values that differ from their months"],
  "choice-unused": ["쓰지 않은 지난 답", "earlier answers that were not used"],
  "answer-unused": ["적용할 표가 없는 고침", "corrections without a table"],
  "blank-counts-as-zero": ["빈 칸이 0이 될 수 있는 수식", "formulas that may count blanks as 0"],

  "unit-assumed": ["단위를 짐작한 곳", "units that were assumed"],
  "unit-notes-disagree": ["두 가지로 적힌 단위", "units that are stated twice"],
  "units-disagree": ["표와 다른 단위", "units unlike their table's"],
  "year-assumed": ["연도를 짐작한 곳", "years that were assumed"],
  "column-repeated": ["둘 가운데 고른 금액 열", "columns of amounts chosen from two"],
  "staff-column-repeated": ["두 번 나오는 인력 열", "columns of staff that stand twice"],
  "year-column-repeated": ["두 번 나오는 연도 열", "columns of a year that stand twice"],
  "level-assumed": ["단계를 짐작한 사업", "programs whose level was assumed"],
  "hierarchy-assumed": ["상하 관계를 짐작한 행", "rows whose nesting was assumed"],
  "year-of-months-assumed": ["연간 값을 짐작한 실적", "results whose year was assumed from months"],
  "years-of-results-assumed": ["목표가 시작되는 해를 짐작한 표", "tables whose first target was assumed"],
  "table-kind-assumed": ["종류를 짐작한 표", "tables whose kind was assumed"],
  "scale-assumed": ["적은 방식을 짐작한 값", "values whose scale was assumed"],
  "head-rows-assumed": ["뜻을 짐작한 머리글", "heads whose meaning was assumed"],
  "department-assumed": ["부서를 짐작한 곳", "departments that were assumed"],

  "weights-not-one": ["가중치 합이 1이 아닌 산식", "formulas whose weights do not add up to 1"],
  "percent-without-100": ["× 100이 없는 백분율 산식", "formulas of percents without × 100"],
  "mixed-precedence": ["나눗셈이 한 항에만 걸리는 산식", "formulas that divide one operand only"],
  "unlike-units": ["단위가 다른 수량을 더하는 산식", "formulas that add unlike units"],
  "hyphen-or-minus": ["‘-’를 빼기로 읽은 산식", 'formulas whose "-" was read as minus'],
  "remark-or-minus": ["설명을 빼고 읽은 산식", "formulas read without a remark"],
  "list-or-division": ["‘/’를 나누기로 읽은 산식", 'formulas whose "/" was read as division'],
  "formula-in-words": ["문장으로 적은 산식", "formulas in words"],
  "sum-of-products": ["∑ 안에서 곱하거나 나누는 산식", "formulas that multiply or divide within ∑"],
  "formula-empty": ["빈 산식", "empty formulas"],
  "formula-too-long": ["너무 긴 산식", "formulas that are too long"],
  "unbalanced-bracket": ["괄호의 짝이 맞지 않는 산식", "formulas with an unbalanced bracket"],
  "empty-bracket": ["빈 괄호가 있는 산식", "formulas with empty brackets"],
  "operator-missing": ["연산 기호가 빠진 산식", "formulas without an operator"],
  "operand-missing": ["계산할 항목이 빠진 산식", "formulas without an operand"],
  "letter-undefined": ["뜻이 적히지 않은 기호", "letters that are not defined"],
  "letter-circular": ["뜻이 되돌아오는 기호", "letters defined by themselves"],
  "several-equal-signs": ["등호가 여럿인 산식", "formulas with several equal signs"],
  "sign-unsupported": ["계산할 수 없는 기호", "signs that cannot be computed"],
  "number-unreadable": ["읽을 수 없는 숫자", "numbers that cannot be read"],
  "divisor-zero": ["0으로 나누는 산식", "formulas that divide by zero"],
  "function-unsupported": ["계산할 수 없는 함수", "functions that cannot be computed"],
  "no-quantity": ["측정할 항목이 없는 산식", "formulas without a quantity"],
  "formula-unclear": ["뜻이 여럿인 산식", "formulas with more than one meaning"],
};

/** What findings of a kind with such data are called; undefined where their kind comes once. */
export function groupNameOf(kind: string, data: unknown, language: Language): string | undefined {
  const name = (names as Readonly<Record<string, Both | ((given: unknown) => Both)>>)[kind];
  if (name === undefined) return undefined;
  return (typeof name === "function" ? name(data) : name)[language === "ko" ? 0 : 1];
}
