/**
 * A row of the ledger (성과자료): one figure or one text of a plan under its key, and where it was read.
 * In: 예산!B5 of sample.xlsx. Out: 홍보실 | … | 항목 정책사업, 종류 예산, 연도 2017, 값 396185000, 단위 원, sample.xlsx, 예산, B5, 자동.
 *
 * 항목 says what is stated, 종류 in which standing (예산 or 결산, 목표 or 실적). Whatever is counted (goals, indicators,
 * programs) has one row of 종류 이름 that names it; the rows of its figures follow.
 */

/** 자동: as it was read. 답함: a person said it. 고침: changed after it was collected. 확정: approved. */
export type State = "자동" | "답함" | "고침" | "확정";

/** Everything but `year` and `value` is "" where it does not apply. */
export interface LedgerRow {
  /** 기관: the government. */
  readonly institution: string;
  /** 부서. */
  readonly department: string;
  /** 전략목표, 정책사업목표, and below it a 단위사업 with its 세부사업, or a 지표. */
  readonly strategicGoal: string;
  readonly goal: string;
  readonly unitProgram: string;
  readonly detailProgram: string;
  readonly indicator: string;
  /** 항목 and 종류, in the words of words.ts. */
  readonly item: string;
  readonly year?: number;
  readonly kind: string;
  /** 값: won, a fraction, or the printed unit. */
  readonly value?: number;
  /** 글: a text as it stands; of a bulleted line with its mark. */
  readonly text: string;
  /** 단위 of the value: 원, 명, 비율 (a fraction), or the indicator's. */
  readonly unit: string;
  readonly file: string;
  /** 시트 and 셀: "예산", "C6:C8,C12"; of cells on several sheets the cells bear their sheet. */
  readonly sheet: string;
  readonly cell: string;
  readonly state: State;
  /** 문서: "2017년 성과계획서". */
  readonly document: string;
}

/** The columns in their order, in the workbook and on disk. */
export const columns = [
  ["institution", "기관"],
  ["department", "부서"],
  ["strategicGoal", "전략목표"],
  ["goal", "정책사업목표"],
  ["unitProgram", "단위사업"],
  ["detailProgram", "세부사업"],
  ["indicator", "지표"],
  ["item", "항목"],
  ["year", "연도"],
  ["kind", "종류"],
  ["value", "값"],
  ["text", "글"],
  ["unit", "단위"],
  ["file", "파일"],
  ["sheet", "시트"],
  ["cell", "셀"],
  ["state", "상태"],
  ["document", "문서"],
] as const satisfies readonly (readonly [keyof LedgerRow, string])[];

export type Field = (typeof columns)[number][0];

/** The column's place, counted from 0. */
export const columnOf = (field: Field): number => columns.findIndex(([name]) => name === field);
