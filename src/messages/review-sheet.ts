/** The fixed words of the sheet 점검표. */
import type { Language, Severity } from "./template";

interface ReviewWords {
  readonly sheet: string;
  readonly title: (fiscalYear: number) => string;
  readonly department: (name: string) => string;
  readonly counts: (errors: number, warnings: number, notes: number) => string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly clean: string;
  readonly workbook: string;
  /** After the first places of a finding with many: "외 4곳". */
  readonly more: (places: number) => string;
}

export const reviewWords: Readonly<Record<Language, ReviewWords>> = {
  ko: {
    sheet: "점검표",
    title: (fiscalYear) => `${fiscalYear}년도 성과계획서 점검표`,
    department: (name) => (name === "" ? "" : `작성 부서: ${name}`),
    counts: (errors, warnings, notes) => `오류 ${errors}건, 경고 ${warnings}건, 참고 ${notes}건`,
    columns: ["연번", "구분", "위치", "확인한 내용", "기준", "조치 방법", "이유"],
    severity: { error: "오류", warning: "경고", note: "참고" },
    clean: "점검 결과 지적할 사항이 없습니다.",
    workbook: "통합 문서",
    more: (places) => ` 외 ${places}곳`,
  },
  en: {
    sheet: "Review",
    title: (fiscalYear) => `Review of the performance plan, ${fiscalYear}`,
    department: (name) => (name === "" ? "" : `Department: ${name}`),
    counts: (errors, warnings, notes) => `${errors} error(s), ${warnings} warning(s), ${notes} note(s)`,
    columns: ["No.", "Kind", "Where", "Found", "Expected", "Remedy", "Reason"],
    severity: { error: "Error", warning: "Warning", note: "Note" },
    clean: "The review found nothing to mend.",
    workbook: "the workbook",
    more: (places) => ` and ${places} more`,
  },
};
