/**
 * The words of staff's sheets by what they mean, compared as keys (text/name.ts): the one place to add a word. Heads with a
 * year, a unit or a kind of amount in them are read by labels.ts, which asks here for what is left.
 * In: "소관 부서" over a column, "목표치" beside figures, "정책" in a column of levels. Out: department, target, policy.
 *
 * By where they stand, the words of each field: one text with blanks between them. The first field that lists a word has it.
 */
/** Over a column. */
const heads = {
  number:
    "순위 성과지표수 지표수 단위사업수 사업수 정책사업수 정책사업목표수 연번 순번 번호 no no. 순 일련번호 순서 코드 추경차수 차수 예산차수 추경회차",
  note: "비고 참고 기타 물량 사업물량 사업량 담당자 담당자명 전화 전화번호 연락처 쪽수 예산서쪽수 페이지 전략목표 전략목표명 전략과제 이행과제 관리과제 특이사항 비고란 의견 산출내역 변경사유 증감사유 주요증감내역 주요증감사유 사유",
  division: "구분 명칭 과목 내역 분류 항목별 사업별 부문 내용구분 사업구분",
  department:
    "부서명 과별 국별 실별 과명 부서 소관부서 실국명 조직 담당부서 실과 실과명 실과소 부서별 소관 조직명 실국 주관부서 추진부서 담당과 소관부서명 소관실국 부서구분 소속 기관 기관명 관서 관서명 집행부서 담당부서명 실과소명 실·과 실과별",
  policy: "정책사업 정책사업명 정책사업목표 정책 정책사업목표명 성과목표 정책명",
  goal: "정책목표 정책목표명",
  unitProgram: "단위사업 단위사업명 단위사업별 단위사업구분",
  detail: "세부사업 세부사업명 세부사업별 세부사업내역 세부 세부명",
  program:
    "사업명 행레이블 예산사업 예산사업명 사업 사업명칭 관련사업 예산사업내역 단위·세부사업 단위(세부)사업 단위/세부사업 사업내역",
  account: "회계구분 회계 회계명 회계별 회계명칭 회계구분명 회계유형",
  item: "편성목 편성목명 내역사업 내역사업명 통계목 통계목명 통계비목 산출근거 산출근거명 산출근거식 산출기초 목 세목 부기 부기명 목명 세목명 예산과목 부문명 분야명 분야 적요 거래처 지급처 결의번호 결의일자 지출일자 결의구분 원인행위번호 원가통계비목명 원가통계비목 채주 예산구분 예산구분명 세부사업구분 단위사업구분명 세입세출구분 사업유형 재원 재원구분 계속비구분",
  level: "단계 레벨 수준 계층 level 사업단계 사업수준 사업계층 구분단계",
  fiscalYear:
    "회계연도 연도 년도 회계년도 연도별 년도별 예산연도 fy 기준연도 기준년도 실적연도 실적년도 측정연도 측정년도 해당연도 해당년도 평가연도 평가년도 연도구분",
  date: "연월 년월 월 월별 기준월 기준일 일자 기간별 실적월 해당월 집계월 기준년월 기준연월",
  remainder:
    "집행잔액 잔액 예산잔액 이월액 불용액 차년도이월액 차인잔액 미집행액 배정액 예산배정액 배정잔액 총사업비 총투자비 총투자액 총소요액 기투자 기투자액 기투자비 향후투자 향후투자액 이후 잔여사업비 전용액 이체액 예비비 명시이월액 사고이월액 계속비이월액 원인행위액 전년도이월액 전년이월액 전년이월 전년도이월 이월 명시이월 사고이월 계속비이월 이월예산",
  funding:
    "국비 도비 시비 구비 군비 시도비 시·도비 시군구비 시·군·구비 시군비 지방비 자체재원 의존재원 보조금 국고보조금 특별교부세 특교세 교부세 균특 지특 균특회계 조정교부금 특별조정교부금 지방채 자부담 민간부담 국고 시비보조금 기금보조금 자체 보조 국 도 시 구 군 기 광특",
  sum: "계 합계 총계 소계 총액 금액계",
  authorized: "정원 정원수 정원계 총정원 직급별정원 급별정원",
  current: "현원 현원수 현원계 현재원 현인원 총현원",
  positions:
    "직제명 계단위직제명 단위직제명 담당명 팀명 계단위직제 단위직제 담당별 계명 조직구성 계·팀명 팀 팀별 담당(팀)명",
  indicator:
    "성과지표 성과지표명 평가지표 평가지표명 지표명 지표 성과지표단위 성과측정지표 지표명칭 핵심성과지표 kpi kpi명 성과지표별",
  type: "지표유형 유형 지표성격 지표구분 지표종류 성격 지표의유형",
  weight: "가중치 반영비율 반영률 배점 비중(가중치) 가중치비중",
  target:
    "목표 목표치 목표값 목표량 목표수준 연간목표 계획 목표실적 분기별목표 반기별목표 월별목표 분기별목표치 반기별목표치 월별목표치",
  result:
    "실적 실적치 실적값 결과 결과치 결과값 측정결과 달성실적 추진실적 실적량 측정치 측정값 연간실적 연도별실적 과거실적 기존실적 최근실적 최근3년실적 최근3년간실적 최근5년실적 최근5년간실적 과거3년실적 과거3년간실적",
  targets:
    "실적및목표치 목표및실적 목표치및실적치 실적및목표 목표실적 연도별목표 연도별목표치 연도별실적및목표치 목표및실적치 실적목표 연도별목표및실적 연도별실적및목표",
  formula:
    "측정산식또는측정방법 측정산식 산식 산출식 산출산식 측정방법 산출방법 측정산식및방법 측정산식및측정방법 측정산식·방법 측정산식/측정방법 지표산식 계산식 측정식 측정산식또는방법 산정식 산정방법 측정방식",
  source:
    "자료수집방법/출처 자료수집방법 출처 증빙자료 자료출처 자료수집방법및출처 자료수집출처 자료수집방법출처 자료수집 자료수집방법·출처 증빙 측정자료 자료원 입증자료 검증자료",
  grounds:
    "설정근거 목표치설정근거 목표설정근거 목표치산출근거 목표치설정사유 근거 설정사유 목표근거 목표치설정근거및사유 목표설정사유",
  achievement: "달성률 달성율 달성도 진도율 성취율 목표달성률 목표달성도 추진율 달성여부",
  measureUnit: "단위 측정단위 지표단위 단위명",
  cumulative: "누계 누적 연간계 연계 연간누계 누계실적 연간합계 총누계 합산 연간 년계 누적실적",
  quantity:
    "측정항목 항목 세부항목 측정요소 산식항목 구성항목 실적항목 측정량 세부지표 측정내용 측정대상 측정지표 항목명 구성요소 산식요소 산출항목 산출요소 세부측정항목 측정항목명 실적명 산식구성요소 측정요소명 변수 변수명",
  value: "값 수치 건수 수량 실적수 수치값",
  purpose: "목적 사업목적 추진목적",
  contents: "주요내용 주요사업내용 주요사업 주요추진내용",
  description: "사업내용 사업개요 내용 세부내용 사업의내용 세부사업내용",
  period: "사업기간 기간 추진기간 시행기간",
  supportForm: "지원형태 지원방식 지원방법 지원유형",
  supportCondition: "지원조건 지원비율 재원조건 보조조건 재원비율",
  implementer: "시행주체 사업주체 추진주체 시행기관 사업시행주체 시행자 수행주체 사업시행자",
};

/** Before its value in a card: "단위사업: 뉴미디어". */
const cards = {
  goal: "정책사업목표 정책사업목표명 정책사업성과목표 정책사업성과목표명 성과목표 성과목표명",
  unitProgram: "단위사업 단위사업명",
  detail: "사업명 세부사업 세부사업명",
  indicator: "성과지표명 성과지표 지표명 성과지표명(단위) 성과지표(단위) 지표명(단위)",
  type: "지표유형 유형 지표성격",
  weight: "가중치 가중치(%) 배점",
  formula: "측정산식 측정산식또는측정방법 산출식 산출산식 산식 측정방법",
  source: "자료수집방법/출처 자료수집방법 자료출처 출처 증빙자료 자료수집방법및출처",
  grounds: "설정근거 목표설정근거 목표치산출근거",
  purpose: "목적 사업목적",
  contents: "주요내용 주요사업내용",
  description: "사업내용 사업개요",
  period: "사업기간 추진기간",
  supportForm: "지원형태 지원방식",
  supportCondition: "지원조건 지원비율",
  implementer: "시행주체 사업주체 추진주체 시행기관",
  strategicGoal: "전략목표 전략목표명",
  office: "소관실국 소관부서 소관실국명 주관부서 담당부서 작성부서 소관",
  department: "부서명",
  directions: "기본방향 추진방향",
  heading:
    "목적및주요내용 관련예산사업내역 관련예산사업개요 정책사업목표현황 성과지표및목표치설정 성과지표별목표치설정 예산현황 조직및인력현황 조직및인력 개요",
  groundsHeading: "목표치설정근거 성과지표별목표치설정근거",
  unit: "단위 측정단위",
};

/** In a column that says of each row what it is: "정책 | 열린행정 구현". */
const rows = {
  department: "부서 실국",
  policy: "정책 정책사업",
  unitProgram: "단위 단위사업",
  detail: "세부 세부사업",
  item: "편성목 통계목 목 산출근거",
  sum: "계 합계 총계",
};

/** In a column that says of each row's figures what they are. */
const aspects = {
  target: "목표 목표치 목표값 목표량 당초목표 변경목표 계획 계획치",
  result: "실적 실적치 실적값 달성값 달성치 달성실적 추진실적 결과",
  achievement: "달성률 달성율 달성도 목표달성률 진도율",
};

export const words = { heads, cards, rows, aspects };

/** Fields that labels.ts reads, since a year, a unit or a grade is part of their words. */
type Spelled =
  | ("hierarchy" | "amount" | "difference" | "rate" | "share" | "detailCount")
  | ("grade4AndAbove" | "grade5" | "grade6AndBelow" | "year" | "month" | "quarter" | "half");

/** What a column, or what stands in it, may be about. */
export type Field = keyof typeof heads | Spelled;
export type CardField = Field | keyof typeof cards;

type Listed<T extends string> = T extends `${infer First} ${infer Others}` ? First | Listed<Others> : T;

/** Fields that belong together, with blanks between them: fieldSet("month quarter half"). */
export const fieldSet = <T extends string>(
  list: Listed<T> extends CardField ? T : never,
): ReadonlySet<string | undefined> => new Set(list.split(" "));

/** The field of each word that stands in a place. */
export function wordsOf(place: keyof typeof words): ReadonlyMap<string, CardField> {
  const found = new Map<string, CardField>();
  for (const [field, list] of Object.entries(words[place]))
    for (const word of list.split(" ")) if (!found.has(word)) found.set(word, field as CardField);
  return found;
}
