/**
 * What a column of a table may mean, in the words a person chooses from when correcting what was found.
 * Example: for a budget table, "amount" is 「예산·결산 금액」. The values are the reader's own words for its columns.
 */
export interface Meaning {
  readonly value: string;
  readonly ko: string;
  readonly en: string;
}

const meaning = (value: string, ko: string, en: string): Meaning => ({ value, ko, en });

const ignored = meaning("ignored", "쓰지 않음", "Not used");

export const meanings = {
  budget: [
    meaning("policy", "정책사업", "Policy program"),
    meaning("unitProgram", "단위사업", "Unit program"),
    meaning("detail", "세부사업", "Detail program"),
    meaning("program", "사업명", "Program"),
    meaning("division", "구분", "Division"),
    meaning("hierarchy", "사업 계층(들여쓰기)", "Programs by indent"),
    meaning("department", "부서", "Department"),
    meaning("account", "회계", "Account"),
    meaning("amount", "예산·결산 금액", "Amount"),
    meaning("difference", "비교증감", "Change"),
    meaning("rate", "증감률", "Change rate"),
    meaning("share", "구성비", "Share"),
    ignored,
  ],
  staffing: [
    meaning("department", "부서", "Department"),
    meaning("authorized", "정원 계", "Authorized staff"),
    meaning("grade4AndAbove", "4급 이상", "Grade 4 and above"),
    meaning("grade5", "5급", "Grade 5"),
    meaning("grade6AndBelow", "6급 이하", "Grade 6 and below"),
    meaning("current", "현원", "Current staff"),
    meaning("positions", "계단위 직제명", "Positions"),
    ignored,
  ],
  indicators: [
    meaning("goal", "정책사업목표", "Policy program goal"),
    meaning("indicator", "성과지표", "Indicator"),
    meaning("type", "지표유형", "Indicator type"),
    meaning("weight", "가중치", "Weight"),
    meaning("target", "목표", "Target"),
    meaning("result", "실적", "Result"),
    meaning("formula", "측정산식", "Measurement formula"),
    meaning("source", "자료수집 방법/출처", "Source"),
    meaning("grounds", "설정근거", "Grounds"),
    ignored,
  ],
  results: [
    meaning("indicator", "성과지표", "Indicator"),
    meaning("quantity", "측정항목", "Quantity"),
    meaning("measureUnit", "단위", "Unit"),
    meaning("year", "연도", "Year"),
    meaning("month", "월", "Month"),
    meaning("quarter", "분기", "Quarter"),
    meaning("cumulative", "누계", "Total to date"),
    meaning("value", "값", "Value"),
    ignored,
  ],
  programs: [
    meaning("unitProgram", "단위사업", "Unit program"),
    meaning("detail", "세부사업", "Detail program"),
    meaning("purpose", "목적", "Purpose"),
    meaning("contents", "주요내용", "Contents"),
    meaning("description", "사업내용", "Description"),
    meaning("period", "사업기간", "Period"),
    meaning("supportForm", "지원형태", "Form of support"),
    meaning("supportCondition", "지원조건", "Condition of support"),
    meaning("implementer", "시행주체", "Implementer"),
    ignored,
  ],
  outline: [ignored],
} as const satisfies Readonly<Record<string, readonly Meaning[]>>;

/** What a column of such a table may mean. */
export const meaningsOf = (kind: keyof typeof meanings): readonly Meaning[] => meanings[kind];
