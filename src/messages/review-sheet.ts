/** The fixed words of the sheet 점검표 and of the marks. */
import { inEnglish, inKorean } from "./controls";
import { template, type Language, type Severity } from "./template";
import { counted, toward } from "./wording";

/** The thresholds by which was checked; percentages as percent points. */
export interface Criteria {
  readonly changeRate: number;
  readonly targetChange: number;
  readonly achievement: number;
  readonly flatYears: number;
  readonly least: number;
  readonly most: number;
}

interface ReviewWords {
  readonly sheet: string;
  readonly title: (fiscalYear: number) => string;
  readonly department: (name: string) => string;
  readonly counts: (errors: number, warnings: number, explained: number, notes: number) => string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly severity: Readonly<Record<Severity, string>>;
  /** A warning whose reason was recorded. */
  readonly explained: string;
  readonly criteria: (criteria: Criteria) => string;
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
    counts: (errors, warnings, explained, notes) =>
      `오류 ${errors}건, 경고 ${warnings}건, ${explained > 0 ? `이유를 적은 경고 ${explained}건, ` : ""}참고 ${notes}건`,
    columns: ["연번", "구분", "위치", "확인한 내용", "기준", "조치 방법", "이유"],
    severity: { error: "오류", warning: "경고", note: "참고" },
    explained: "경고\n(이유 있음)",
    criteria: ({ changeRate, targetChange, achievement, flatYears, least, most }) =>
      `※ 점검 기준: 예산 증감률 ±${changeRate}%, 목표의 전년 대비 변동 ${targetChange}%, 달성률 ${100 - achievement}~${100 + achievement}%, 같은 목표 ${flatYears}년, 정책사업목표별 성과지표 ${least}~${most}개`,
    clean: "점검 결과 지적할 사항이 없습니다.",
    workbook: "통합 문서",
    more: (places) => ` 외 ${places}곳`,
  },
  en: {
    sheet: "Review",
    title: (fiscalYear) => `Review of the performance plan, ${fiscalYear}`,
    department: (name) => (name === "" ? "" : `Department: ${name}`),
    counts: (errors, warnings, explained, notes) =>
      `${counted(errors, "error", "errors")}, ${counted(warnings, "warning", "warnings")}, ${explained > 0 ? `${explained} explained, ` : ""}${counted(notes, "note", "notes")}`,
    columns: ["No.", "Kind", "Where", "Found", "Expected", "What to do", "Reason"],
    severity: { error: "Error", warning: "Warning", note: "Note" },
    explained: "Warning\n(explained)",
    criteria: ({ changeRate, targetChange, achievement, flatYears, least, most }) =>
      `Thresholds: change of a budget ±${changeRate}%, of a target from year to year ${targetChange}%, achievement ${100 - achievement} to ${100 + achievement}%, the same target ${flatYears} years, ${least} to ${most} indicators per goal`,
    clean: "The review found nothing to mend.",
    workbook: "the workbook",
    more: (places) => ` and ${places} more`,
  },
};

export const markFindings = {
  "review-kept": template<{ sheet: string }>("note", {
    ko: ({ sheet }) => ({
      found: `쓰던 점검표는 지우지 않고 ‘${sheet}’ 시트로 남겼습니다.`,
      expected:
        "직접 적은 내용이나 메모, 칠한 색이 있거나, 다른 곳에서 참조하는 점검표는 새 점검표로 바꾸지 않습니다.",
      remedy: `필요한 내용을 새 점검표에 옮겨 적으십시오. 남은 시트는 지워도 됩니다.`,
    }),
    en: ({ sheet }) => ({
      found: `The review sheet that was in use was kept as "${sheet}".`,
      expected:
        "One that has entries, comments or colours of yours, or that something refers to, is not replaced.",
      remedy: "Enter what you still need on the new one. The sheet that was kept may be deleted.",
    }),
  }),
  "cells-not-marked": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `${count}개 셀에는 표시를 달지 못했습니다. Excel이 그 셀에 메모를 받지 않습니다.`,
      expected: "이미 노트가 있는 셀에는 메모를 달 수 없습니다. 나머지 셀에는 표시를 달았습니다.",
      remedy: `그 셀의 노트를 메모로 바꾸거나(마우스 오른쪽 단추), ${toward(inKorean.checkSheet)} 내용을 보십시오.`,
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell", "cells")} could not be marked: Excel takes no comment there.`,
      expected: "A cell that has a note takes no comment. The other cells are marked.",
      remedy: `Convert the cell's note to a comment (right mouse button), or use ${inEnglish.checkSheet}.`,
    }),
  }),
  "marks-need-comments": template("error", {
    ko: () => ({
      found: "이 Excel에서는 추가 기능이 메모를 달 수 없어 계획서에 표시하지 못했습니다.",
      expected: "메모 표시는 Excel 2021의 최신 업데이트나 Microsoft 365에서 쓸 수 있습니다.",
      remedy: `${toward(inKorean.checkSheet)} 같은 내용을 시트에서 보십시오.`,
    }),
    en: () => ({
      found: "This Excel does not let an add-in write comments, so the plan was not marked.",
      expected: "Marks need Excel 2021 with its updates, or Microsoft 365.",
      remedy: `Use ${inEnglish.checkSheet} instead; it lists the same.`,
    }),
  }),
};
