/** What the workbench's own page says, Korean and English; ?lang=en-US asks for English. */
import type { ManifestText } from "../server/addin-description";

export type Locale = "ko-KR" | "en-US";

const texts = {
  open: ["열기", "Open"],
  save: ["저장", "Save"],
  print: ["인쇄 미리 보기", "Print preview"],
  closePreview: ["미리 보기 닫기", "Close preview"],
  doPrint: ["인쇄", "Print"],
  nameBox: ["이름 상자", "Name box"],
  formulaBar: ["수식 입력줄", "Formula bar"],
  sheets: ["시트", "Sheets"],
  addSheet: ["새 시트", "New sheet"],
  grid: ["셀", "Cells"],
  pane: ["작업창", "Task pane"],
  closePane: ["작업창 닫기", "Close task pane"],
  ribbon: ["리본", "Ribbon"],
  file: ["파일", "File"],
  suggestions: ["함수", "Functions"],
  ready: ["준비", "Ready"],
  editing: ["편집", "Edit"],
  calculating: ["계산 중…", "Calculating…"],
  sum: ["합계", "Sum"],
  average: ["평균", "Average"],
  count: ["개수", "Count"],
  undo: ["실행 취소", "Undo"],
  redo: ["다시 실행", "Redo"],
  selectAll: ["모두 선택", "Select all"],
  selectColumns: ["열 전체 선택", "Select whole columns"],
  selectRows: ["행 전체 선택", "Select whole rows"],
  insertRow: ["행 삽입", "Insert row"],
  deleteRow: ["행 삭제", "Delete row"],
  insertColumn: ["열 삽입", "Insert column"],
  deleteColumn: ["열 삭제", "Delete column"],
  clear: ["내용 지우기", "Clear contents"],
  cellMenu: ["셀 메뉴", "Cell menu"],
  sheetMenu: ["시트 메뉴", "Sheet menu"],
  rename: ["이름 바꾸기", "Rename"],
  deleteSheet: ["삭제", "Delete"],
  hide: ["숨기기", "Hide"],
  unhide: ["숨기기 취소", "Unhide"],
  protect: ["시트 보호", "Protect sheet"],
  unprotect: ["시트 보호 해제", "Unprotect sheet"],
  protectedSheet: ["보호된 시트", "Protected sheet"],
  mode: ["작업 방식", "Mode"],
  editMode: ["편집", "Editing"],
  viewing: ["보기(읽기 전용)", "Viewing (read-only)"],
  excel: ["흉내 내는 Excel", "Excel to stand for"],
  easy: ["작업대", "Workbench"],
  ltsc2021: ["Excel LTSC 2021", "Excel LTSC 2021"],
  ltsc2024: ["Excel LTSC 2024", "Excel LTSC 2024"],
  m365: ["Microsoft 365", "Microsoft 365"],
  web: ["웹용 Excel", "Excel for the web"],
  dismiss: ["닫기", "Dismiss"],
  emptyBook: ["통합 문서1.xlsx", "Book1.xlsx"],
  protectedCell: [
    "보호된 시트의 잠긴 셀입니다. 바꾸려면 먼저 시트 보호를 해제하세요.",
    "The cell is locked on a protected sheet. Unprotect the sheet first.",
  ],
  viewingOnly: [
    "보기 상태라서 고칠 수 없습니다. 위의 작업 방식을 ‘편집’으로 바꾸세요.",
    "The workbook is open for viewing. Choose Editing above to change it.",
  ],
  structureProtected: [
    "통합 문서 구조가 보호되어 있어 시트를 바꿀 수 없습니다.",
    "The workbook's structure is protected: its sheets cannot be changed.",
  ],
  badFormula: [
    "수식을 읽을 수 없습니다. 괄호와 따옴표를 확인하세요.",
    "The formula cannot be read. Check brackets and quotes.",
  ],
  notTaken: ["입력한 내용은 셀에 넣지 않았습니다.", "What was typed was not entered."],
  cellGone: [
    "입력하던 셀이 없어져서 입력한 내용을 넣지 않았습니다.",
    "The cell was deleted while you typed: nothing was entered.",
  ],
  spilled: [
    "다른 셀의 수식이 채운 값입니다. 그 셀을 고치세요.",
    "The value comes from another cell's formula. Change that cell.",
  ],
  badName: ["그런 셀이나 이름이 없습니다.", "There is no such cell or name."],
  badSheetName: ["쓸 수 없는 시트 이름입니다.", "A sheet cannot have that name."],
  page: ["쪽", "Page"],
  nothingToPrint: ["인쇄할 내용이 없습니다.", "There is nothing to print."],
} as const;

export type TextKey = keyof typeof texts;

export function locale(): Locale {
  return new URLSearchParams(location.search).get("lang")?.startsWith("en") ? "en-US" : "ko-KR";
}

/** A text of the manifest as this page's language has it. */
export const inLanguage = (text: ManifestText): string => text.overrides[locale()] ?? text.default;

export function say(key: TextKey): string {
  return texts[key][locale() === "ko-KR" ? 0 : 1];
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  empty: ["빈 파일입니다.", "The file is empty."],
  encrypted: [
    "암호가 걸린 문서입니다. Excel에서 암호를 풀어 저장한 뒤 여세요.",
    "The workbook has a password. Remove it in Excel first.",
  ],
  "old-excel": [
    "옛 형식(.xls)입니다. Excel에서 .xlsx로 저장한 뒤 여세요.",
    "The file is an .xls. Save it as .xlsx in Excel first.",
  ],
  binary: [
    "이진 형식(.xlsb)입니다. Excel에서 .xlsx로 저장한 뒤 여세요.",
    "The file is an .xlsb. Save it as .xlsx in Excel first.",
  ],
  "too-large": ["너무 큰 문서입니다.", "The workbook is too large to be opened here."],
  "not-xlsx": ["Excel 통합 문서(.xlsx)가 아닙니다.", "The file is not an .xlsx workbook."],
  damaged: [
    "손상된 문서입니다. Excel에서 복구한 뒤 여세요.",
    "The workbook is damaged. Repair it in Excel first.",
  ],
};

/** Why a file was not opened. */
export function sayRefusal(reason: string): string {
  return (refusals[reason] ?? refusals["damaged"]!)[locale() === "ko-KR" ? 0 : 1];
}
