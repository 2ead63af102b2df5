/**
 * What the reader asks of a person, by the kind of guess: what is asked, what can be chosen, and the signs in words.
 * In: kind "unit-assumed", taken 천원, sign "size" with its median. Out: "금액 단위", 천원, "금액의 크기(중앙값 4,500)"; and the
 * finding that tells the same where nobody has answered.
 */
import { inEnglish, inKorean } from "./controls";
import { moneyUnit } from "./money-units";
import type { FindingTemplate, Severity } from "./template";
import { object, toward } from "./wording";

export interface BothTexts {
  readonly ko: string;
  readonly en: string;
}

/** What the finding of an open question holds. */
export interface Asked {
  /** The question's key: where it is answered. */
  readonly key: string;
  readonly what: BothTexts;
  readonly taken: BothTexts;
  /** The signs that speak for it, joined. */
  readonly why: BothTexts;
}

export interface QuestionTexts {
  readonly severity: Severity;
  /** A noun: "금액 단위". `about` names a column or a row. */
  readonly what: (about: string) => BothTexts;
  /** How a choice is called; as it is where left out. */
  readonly choices?: Readonly<Record<string, BothTexts>>;
  readonly choice?: (value: string) => BothTexts;
}

const both = (ko: string, en: string): BothTexts => ({ ko, en });

export const questionTexts = {
  "plan-year-assumed": {
    severity: "warning",
    what: () => both("계획연도", "The plan year"),
    choice: (year) => both(`${year}년`, year),
  },
  "plan-years-disagree": {
    severity: "warning",
    what: () => both("표마다 다른 계획연도", "The plan year, on which tables disagree,"),
    choice: (year) => both(`${year}년`, year),
  },
  "unit-assumed": {
    severity: "warning",
    choice: (unit) => both(unit, moneyUnit(unit, "en")),
    what: (about) =>
      about === ""
        ? both("금액 단위", "The unit of money")
        : both(`‘${about}’ 열의 금액 단위`, `The unit of "${about}"`),
  },
  "unit-notes-disagree": {
    severity: "warning",
    choice: (unit) => both(unit, moneyUnit(unit, "en")),
    what: () => both("두 가지로 적힌 금액 단위", "The unit of money, which is stated twice,"),
  },
  "units-disagree": {
    severity: "warning",
    choice: (unit) => both(unit, moneyUnit(unit, "en")),
    what: (about) =>
      both(`표와 다르게 적힌 ‘${about}’ 열의 금액 단위`, `The unit of "${about}", unlike its table's,`),
  },
  "year-assumed": {
    severity: "note",
    what: (about) =>
      about === ""
        ? both("연도가 적히지 않은 표의 연도", "The year of a table that states none")
        : both(`‘${about}’ 열의 연도`, `The year of "${about}"`),
    choice: (year) => both(`${year}년`, year),
  },
  "column-repeated": {
    severity: "warning",
    what: (about) => both(`${about} 금액이 있는 열`, `The column with the amounts of ${about}`),
  },
  "staff-column-repeated": {
    severity: "warning",
    what: (about) => both(`두 번 나오는 ‘${about}’ 열`, `The column ${about}, which stands twice,`),
  },
  "year-column-repeated": {
    severity: "warning",
    what: (about) => both(`두 번 나오는 ${about} 열`, `The column of ${about}, which stands twice,`),
  },
  "level-assumed": {
    severity: "warning",
    what: (about) => both(`‘${about}’ 등의 사업 단계`, `The level of rows such as "${about}"`),
    choices: {
      policyProgram: both("정책사업", "policy program"),
      unitProgram: both("단위사업", "unit program"),
      detailProgram: both("세부사업", "detail program"),
      other: both("그 밖의 항목", "another item"),
    },
  },
  "hierarchy-assumed": {
    severity: "note",
    what: (about) => both(`‘${about}’ 등 행의 상하 관계`, `The nesting of rows such as "${about}"`),
    choices: {
      nested: both("합이 맞는 행은 그 위 행에 딸림", "rows belong to the one above that they add up to"),
      grouped: both("같은 금액은 나란하고, 합은 딸림", "as sums, but equal amounts beside each other"),
      list: both("모두 나란함", "all beside each other"),
    },
  },
  "year-of-months-assumed": {
    severity: "note",
    what: (about) => both(`‘${about}’의 연간 값`, `The year of "${about}"`),
    choices: {
      sum: both("월별 값의 합", "the sum of its months"),
      last: both("마지막 달의 값", "its last month"),
      mean: both("월별 값의 평균", "the mean of its months"),
    },
  },
  "sign-ambiguous": {
    severity: "warning",
    what: () => both("▲의 뜻", "The meaning of ▲"),
    choices: {
      unread: both("모름(읽지 않음)", "unknown (not read)"),
      decrease: both("감소", "a decrease"),
      increase: both("증가", "an increase"),
    },
  },
  "years-of-results-assumed": {
    severity: "warning",
    what: () =>
      both(
        "목표인지 실적인지 적히지 않은 연도에서 목표가 시작되는 해",
        "The first year of targets, among years that do not say,",
      ),
    choice: (year) => both(`${year}년`, year),
  },
  "table-kind-assumed": {
    severity: "warning",
    what: () => both("표의 종류", "The kind of a table"),
    choices: {
      budget: both("예산", "budget"),
      staffing: both("조직·인력", "staff"),
      indicators: both("성과지표", "indicators"),
      results: both("측정값(실적)", "measured values"),
      programs: both("사업 개요", "programs"),
      none: both("계획서에 쓰지 않는 표", "no table of the plan"),
    },
  },
  "scale-assumed": {
    severity: "warning",
    what: (about) => both(`‘${about}’ 값을 적은 방식`, `How "${about}" is written`),
    choices: {
      percents: both("백분율(50은 50%)", "percents (50 is 50 %)"),
      fractions: both("소수(0.5는 50%)", "fractions (0.5 is 50 %)"),
      mixed: both("1보다 큰 값은 백분율, 나머지는 소수", "percents above 1, fractions below"),
    },
  },
  "head-rows-assumed": {
    severity: "warning",
    what: (about) => both(`머리글 아래 ‘${about}’ 행의 뜻`, `The row "${about}" below a head`),
    choices: { years: both("연도", "years"), amounts: both("값", "figures") },
  },
  "department-assumed": {
    severity: "note",
    what: () => both("부서", "The department"),
  },
} satisfies Readonly<Record<string, QuestionTexts>>;

export type QuestionKind = keyof typeof questionTexts;

/** Signs by what they say. `about` names figures or words; it follows in brackets. */
export const signTexts = {
  answered: both("직접 고름", "chosen by you"),
  "year-of-budget": both("예산표의 연도", "the budget's own year"),
  "year-of-targets": both("성과지표의 목표 연도", "the years of the indicators' targets"),
  "year-in-title": both("표 제목이나 시트 이름의 연도", "the year in a title or sheet name"),
  "year-latest": both("표에서 가장 늦은 연도", "the latest year of the tables"),
  "year-of-sheet": both("시트 제목의 연도", "the year in a sheet's title"),
  "year-written": both("시트에 적힌 연도", "a year written on a sheet"),
  "unit-in-note": both("표 위에 적힌 단위", "the note above the table"),
  "unit-in-head": both("머리글에 적힌 단위", "the unit in the head"),
  "unit-of-export": both("이 서식이 쓰는 단위", "the unit that this export is in"),
  "same-programs": both("같은 사업의 다른 표와 맞음", "it fits the same programs on another table"),
  "unit-beside": both("같은 시트의 다른 표에 적힌 단위", "another table of the sheet states it"),
  payments: both("결의금액은 원으로 적음", 'payments ("결의금액") are written in won'),
  size: both("금액의 중앙값", "the median of its amounts"),
  "paid-too-much": both(
    "표의 단위이면 예산보다 많이 지출한 것이 됨",
    "in the table's unit more would be paid than the budget",
  ),
  "after-results": both("실적이라고 적힌 해의 다음", "the year after the last result"),
  "first-target": both("목표라고 적힌 첫 해", "the first year that is called a target"),
  "follows-plan-year": both("계획연도를 따름", "it follows the plan year"),
  "settled-two-years-back": both("결산은 두 해 전의 것", "what is settled is two years old"),
  "before-revision": both("기정액은 추경 전의 것", '"기정액" is what stood before a revision'),
  "plainest-name": both("가장 분명한 이름", "the plainest name"),
  "stands-first": both("앞에 있는 열", "the first of them"),
  "stage-or-part": both("편성 단계나 일부의 금액", "a stage or a part of the budget"),
  "inside-kind-of-spending": both("행정운영경비나 재무활동의 아래", "it stands inside a kind of spending"),
  "beside-kind-of-spending": both(
    "정책사업·행정운영경비·재무활동과 나란함",
    "it stands beside the kinds of spending",
  ),
  "height-of-tree": both("나뉜 단계의 수", "the number of levels"),
  "rows-add-up": both("합계가 맞음", "the rows add up"),
  "fits-total": both("총계와 맞음", "it fits the stated total"),
  "fits-cumulative": both("누계와 맞음", "it fits the total beside the months"),
  "has-cumulative": both("월별 값 옆에 누계가 있음", "a total stands beside the months"),
  "flow-name": both("더해지는 것의 이름", "a name of what adds up"),
  "name-of-quantity": both("이름", "its name"),
  "only-rises": both("달마다 늘기만 함", "it only rises from month to month"),
  "never-summed": both("비율이나 쌓인 수는 더하지 않음", "rates and stocks are never added up"),
  "above-one": both("1보다 큰 값이 있음", "there are values above 1"),
  "below-one": both("1보다 큰 값이 없음", "no value is above 1"),
  "above-and-below-one": both("1보다 큰 값과 작은 값이 섞임", "there are values above 1 and below"),
  "percent-sign": both("% 표시", "a percent sign"),
  "count-up": both("하나씩 이어지는 연도", "years that follow each other"),
  "year-like": both("차례로 늘어나는 연도 같은 수", "numbers like years, each above the one before"),
  "sum-beside": both("옆에 계가 있음", "a sum stands beside them"),
  "department-stated": both("부서명으로 적힘", "stated as the department"),
  "office-stated": both("소관실국으로 적힘", "stated as the responsible office"),
  "department-of-programs": both("예산표의 부서", "the budget's department"),
  "department-of-staff": both("조직·인력표의 부서", "the department of the staff table"),
  "department-in-columns": both("부서 열의 이름", "the name in the columns of departments"),
  "money-by-month": both("사업의 월별 금액", "money of programs by month"),
  "amounts-of-programs": both(
    "사업·회계·부서와 나란한 금액",
    "amounts beside programs, accounts or departments",
  ),
  "funded-sum-of-programs": both("사업과 나란한 재원별 금액의 계", "a sum beside what funds it, of programs"),
  "years-of-programs": both("사업과 나란한 연도", "years beside programs"),
  "years-of-money": both(
    "금액 단위나 예산 제목 아래의 연도",
    "years below a unit of money or a budget's title",
  ),
  "indicator-with-formula": both(
    "지표와 산식·가중치·목표",
    "an indicator with its formula, weight or targets",
  ),
  "indicator-with-aspects": both(
    "지표의 연도와 목표·실적 행",
    'an indicator by years, rows of "목표" and "실적"',
  ),
  "program-texts": both("사업의 목적이나 내용", "what programs are for or consist of"),
  "measured-parts": both("월·분기나 측정항목", "months, quarters or measured quantities"),
  "indicator-with-result": both("지표와 실적", "an indicator with what it came to"),
  "row-per-year": both("해마다 한 행", "a row per year"),
  "years-in-rows": both("구분 아래의 연도", 'years below "구분"'),
  "authorized-staff": both("정원", "authorized staff"),
  "current-staff": both("부서별 현원", "current staff by department"),
  grades: both("두 가지 이상의 직급", "two grades or more"),
  "cut-in-two": both("나란한 두 표 가운데 이름 없는 쪽", "one of two tables side by side, without its names"),
  "spending-in-heads": both("지출 종류가 열인 표", "kinds of spending as columns"),
  schedule: both("월마다 글이 있는 일정", "a schedule, with words for its months"),
  "single-expenses": both("행사·경비의 내역", "a list of single expenses"),
  revenue: both("세입", "revenue"),
  "other-bodies": both("다른 기관의 자료", "another body's figures"),
  example: both("작성 예시", "an example of how to fill it in"),
  "other-order": both("성질별·기능별 합계", "sums by another order than programs"),
  "department-in-title": both("시트 제목의 부서", "the department in a sheet's title"),
} satisfies Readonly<Record<string, BothTexts>>;

export type SignRule = keyof typeof signTexts;

/** A question's noun, its choices and signs in words: what a reading is told in. */
export const questionWords = {
  what: (kind: QuestionKind, about: string): BothTexts => questionTexts[kind].what(about),
  choice: choiceText,
  sign: signText,
  joined,
};

export type QuestionWords = typeof questionWords;

function choiceText(kind: QuestionKind, value: string): BothTexts {
  const { choices, choice }: QuestionTexts = questionTexts[kind];
  return choices?.[value] ?? choice?.(value) ?? both(value, value);
}

function signText(rule: SignRule, about?: string): BothTexts {
  const { ko, en } = signTexts[rule];
  return about === undefined ? { ko, en } : both(`${ko}(${about})`, `${en} (${about})`);
}

function joined(texts: readonly BothTexts[]): BothTexts {
  return both(texts.map(({ ko }) => ko).join(", "), texts.map(({ en }) => en).join(", "));
}

/** One finding for each kind of question: what was taken, and why. */
export const questionFindings = Object.fromEntries(
  Object.entries(questionTexts).map(([kind, { severity }]) => [kind, template(severity)]),
) as Readonly<Record<QuestionKind, FindingTemplate<Asked>>>;

function template(severity: Severity): FindingTemplate<Asked> {
  return {
    severity,
    ko: ({ what, taken, why }) => ({
      found: `${object(what.ko)} ${toward(`‘${taken.ko}’`)} 보았습니다${why.ko && `(${why.ko})`}.`,
      expected: "시트에 분명히 적혀 있으면 묻지 않습니다.",
      remedy: `다르면 ${inKorean.data} 화면의 질문에서 고르십시오.`,
    }),
    en: ({ what, taken, why }) => ({
      found: `${what.en} was taken for ${taken.en}${why.en && ` (${why.en})`}.`,
      expected: "What a sheet states plainly is not asked.",
      remedy: `Choose otherwise in the questions of the view ${inEnglish.data}.`,
    }),
  };
}
