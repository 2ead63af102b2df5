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
  edit: ["편집", "Edit"],
  cut: ["잘라내기", "Cut"],
  copy: ["복사", "Copy"],
  paste: ["붙여넣기", "Paste"],
  pasteValues: ["값만 붙여넣기", "Paste values"],
  fillDown: ["아래로 채우기", "Fill down"],
  fillRight: ["오른쪽으로 채우기", "Fill right"],
  formula: ["수식", "formula"],
  sortUp: ["오름차순 정렬", "Sort ascending"],
  sortDown: ["내림차순 정렬", "Sort descending"],
  columnWidth: ["열 너비", "Column width"],
  rowHeight: ["행 높이", "Row height"],
  find: ["찾기", "Find"],
  replace: ["바꾸기", "Replace"],
  findWhat: ["찾을 내용", "Find what"],
  findNext: ["다음", "Next"],
  findPrevious: ["이전", "Previous"],
  closeFind: ["찾기 닫기", "Close find"],
  replaceBy: ["바꿀 내용", "Replace with"],
  replaceOne: ["바꾸기", "Replace"],
  replaceAll: ["모두 바꾸기", "Replace all"],
  matchCase: ["대/소문자 구분", "Match case"],
  whole: ["전체 셀 내용 일치", "Entire cell contents"],
  everywhere: ["통합 문서 전체", "Whole workbook"],
  inFormulas: ["수식에서", "In formulas"],
  notFound: ["찾는 내용이 없습니다.", "Nothing was found."],
  replaced: ["바꾼 셀", "Cells replaced"],
  zoom: ["확대/축소", "Zoom"],
  zoomIn: ["확대", "Zoom in"],
  zoomOut: ["축소", "Zoom out"],
  dropHere: ["여기에 놓으면 통합 문서를 엽니다.", "Drop the workbook here to open it."],
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
  refusedByRule: [
    "이 셀의 데이터 유효성 규칙에 맞지 않는 값입니다. 규칙이 허용하는 값을 입력하세요.",
    "The cell's data validation does not allow this value. Enter one that it allows.",
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
  severalAreas: [
    "여러 범위를 한꺼번에 복사할 수 없습니다. 한 범위만 선택하세요.",
    "Several areas cannot be copied at once. Select one area.",
  ],
  mergedPart: [
    "병합된 셀의 일부만 바꿀 수 없습니다. 병합된 셀 전체를 선택하거나 병합을 푸세요.",
    "A part of a merged cell cannot be changed. Select all of it or unmerge it.",
  ],
  mergedSort: [
    "병합된 셀이 있어 정렬할 수 없습니다. 병합을 풀거나 정렬할 행만 선택하세요.",
    "There are merged cells. Unmerge them or select only the rows to sort.",
  ],
  arrayPart: [
    "배열 수식의 일부만 바꿀 수 없습니다. 배열 전체를 선택하세요.",
    "A part of an array formula cannot be changed. Select the whole array.",
  ],
  offSheet: [
    "시트의 끝을 넘습니다. 더 위나 왼쪽의 셀을 고르세요.",
    "It would reach beyond the sheet. Choose a cell further up or left.",
  ],
  replaceThere: [
    "여기에는 이미 내용이 있습니다. 바꾸시겠습니까?",
    "There is something here already. Do you want to replace it?",
  ],
  leaveUnsaved: [
    "저장하지 않은 내용이 있습니다. 저장하지 않고 다른 문서를 여시겠습니까?",
    "There are changes that were not saved. Open the other workbook without saving?",
  ],
  nothingToSort: ["정렬할 행이 두 줄 이상 없습니다.", "There are no two rows to sort."],
  pasteByKeys: [
    "이 브라우저는 메뉴에서 붙여넣기를 허락하지 않습니다. Ctrl+V를 누르세요.",
    "This browser does not let a menu paste. Press Ctrl+V.",
  ],
  badSize: [
    "열 너비는 0~255, 행 높이는 0~409의 수로 적으세요.",
    "Give a number: 0 to 255 for a width, 0 to 409 for a height.",
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
