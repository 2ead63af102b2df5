/**
 * The texts of the pane's view 취합, in Korean and English; they come with the view.
 * Example: collectingTexts.ko.read(3) → "파일 3개를 읽었습니다".
 */
import { counted } from "./wording";
const ko = {
  title: "여러 부서의 계획 취합",
  intro:
    "부서에서 받은 파일을 고르면 총괄(제1장), 실국마다 한 시트(제2장), 성과자료를 이 통합 문서에 만듭니다. 파일의 내용은 이 컴퓨터를 떠나지 않습니다.",
  choose: "부서 파일 고르기",
  drop: "또는 파일을 여기에 끌어다 놓으십시오(.xlsx, .xlsm).",
  here: "이 통합 문서의 부서도 넣기",
  form: "양식",
  collect: (departments: number) => (departments === 0 ? "취합하기" : `부서 ${departments}곳 취합하기`),
  files: (read: number, all: number) =>
    read === all ? `파일 ${all}개를 읽었습니다` : `파일 ${all}개 가운데 ${read}개를 읽었습니다`,
  departments: (names: readonly string[]) =>
    names.length > 2 ? `${names[0]} 외 ${names.length - 1}곳` : names.join(", "),
  unread: "읽지 못함",
  errors: (count: number) => `오류 ${count}`,
  warnings: (count: number) => `경고 ${count}`,
  questions: (count: number) => `질문 ${count}`,
  asked: "알려 주십시오",
  clean: "걸리는 것이 없습니다.",
  notes: (count: number) => `참고 ${count}건`,
  remove: (file: string) => `${file} 빼기`,
  removeAll: "모두 빼기",
  found: "모아 놓고 보니",
  foundNothing: "빠지거나 겹치거나 서로 어긋나는 것이 없습니다.",
  told: "Excel이 하지 못한 것",
  against: "대조할 자료",
  againstIntro:
    "골라 두면 빠진 부서, 지난번과 달라진 것, 예산서와 다른 금액을 취합한 뒤에 알려 드립니다. 고르지 않아도 됩니다.",
  againstKinds: { list: "부서 목록", before: "지난 성과자료(.csv)", book: "예산서(세출예산사업명세서)" },
  againstNone: "고르지 않음",
  request: "자료요청",
  requestIntro:
    "부서마다 적어 보낼 통합 문서를 만들어 압축 파일(.zip) 하나로 저장합니다. 취합한 성과자료나 고른 파일의 사업과 지표, 금액이 채워져 있고 머리글과 코드는 잠겨 있습니다. 돌아온 파일은 위에서 고르면 알아봅니다.",
  requestYear: "요청할 계획",
  requestYears: { next: "다음 해", same: "같은 해 다시" },
  makeRequest: "자료요청 만들기",
  noSaving: "이 Excel의 작업창은 파일을 저장하지 못합니다. 웹용 Excel이나 Windows용 Excel에서 만드십시오.",
};

export type CollectingTexts = typeof ko;

const en: CollectingTexts = {
  title: "Collect departments' plans",
  intro:
    "Choose the files that departments sent: this workbook gets the overview (chapter 1), a sheet for each office (chapter 2) and the ledger. Nothing of the files leaves this computer.",
  choose: "Choose files",
  drop: "Or drop files here (.xlsx, .xlsm).",
  here: "Add this workbook's departments",
  form: "Form",
  collect: (departments) =>
    departments === 0 ? "Collect" : `Collect ${counted(departments, "department", "departments")}`,
  files: (read, all) =>
    read === all ? `${counted(all, "file", "files")} read` : `${read} of ${all} files read`,
  departments: (names) => (names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(", ")),
  unread: "Not read",
  errors: (count) => counted(count, "error", "errors"),
  warnings: (count) => counted(count, "warning", "warnings"),
  questions: (count) => counted(count, "question", "questions"),
  asked: "Please tell",
  clean: "Nothing to mention.",
  notes: (count) => counted(count, "note", "notes"),
  remove: (file) => `Leave out ${file}`,
  removeAll: "Leave out all",
  found: "Put together",
  foundNothing: "Nothing is missing, there twice, or at odds.",
  told: "What Excel did not do",
  against: "Compare with",
  againstIntro:
    "With these, collecting also tells who is missing, what changed since, and which amounts differ from the budget book. None is needed.",
  againstKinds: { list: "List of departments", before: "Former ledger (.csv)", book: "Budget book" },
  againstNone: "None",
  request: "Ask the departments",
  requestIntro:
    "Makes a workbook for each department to fill in, all of them in one .zip. Programs, indicators and amounts of the ledger or of the chosen files stand there; heads and codes are locked. Files that come back are recognized when they are chosen above.",
  requestYear: "Plan to ask for",
  requestYears: { next: "Next year", same: "Same year again" },
  makeRequest: "Make request workbooks",
  noSaving: "Panes of this Excel can save no file. Use Excel on the web or on Windows.",
};

export const collectingTexts = { ko, en } as const;
