/**
 * What Excel refuses, and what the add-in will not do to a workbook. Nothing was written when one of these is shown.
 * Example: the user is typing in a cell → cell-being-edited: "Enter 또는 Esc를 누른 뒤 다시 누르십시오."
 */
import { inEnglish, inKorean } from "./controls";
import { template } from "./template";
import { counted, object, subject, toward } from "./wording";

export const excelFindings = {
  "cell-being-edited": template("error", {
    ko: () => ({
      found: "셀을 편집하고 있어 Excel이 요청을 받지 않았습니다.",
      expected: "셀 편집이 끝나 있어야 합니다.",
      remedy: "Enter 또는 Esc를 눌러 편집을 마친 뒤 다시 시도하십시오.",
    }),
    en: () => ({
      found: "Excel did not take the request because a cell is being edited.",
      expected: "No cell may be in edit mode.",
      remedy: "Press Enter or Esc to finish editing, then try again.",
    }),
  }),
  "sheet-protected": template<{ sheet: string }>("error", {
    ko: ({ sheet }) => ({
      found: `‘${sheet}’ 시트가 보호되어 있습니다.`,
      expected: "이 작업을 하려면 시트 보호가 풀려 있어야 합니다.",
      remedy:
        "[검토] → [시트 보호 해제]를 누른 뒤 다시 시도하십시오. 암호는 이 프로그램에 입력하지 않습니다.",
    }),
    en: ({ sheet }) => ({
      found: `The sheet "${sheet}" is protected.`,
      expected: "The sheet must be unprotected for this.",
      remedy: "Choose Review, Unprotect Sheet, then try again. Never give the password to this add-in.",
    }),
  }),
  "workbook-protected": template("error", {
    ko: () => ({
      found: "통합 문서 구조가 보호되어 있어 시트를 추가할 수 없습니다.",
      expected: "계획서 시트를 추가할 수 있어야 합니다.",
      remedy: "[검토] → [통합 문서 보호]를 풀고 다시 시도하십시오.",
    }),
    en: () => ({
      found: "The workbook's structure is protected, so no sheet can be added.",
      expected: "It must be possible to add the plan sheet.",
      remedy: "Turn off Review, Protect Workbook and try again.",
    }),
  }),
  "sheet-not-ours": template<{ sheet: string }>("error", {
    ko: ({ sheet }) => ({
      found: `이 추가 기능이 만들지 않은 ‘${sheet}’ 시트가 이미 있습니다.`,
      expected: `직접 만든 시트는 덮어쓰지 않습니다. 계획서는 ‘${sheet}’ 시트에 만들어집니다.`,
      remedy: `기존 ‘${sheet}’ 시트의 이름을 바꾼 뒤 다시 실행하십시오.`,
    }),
    en: ({ sheet }) => ({
      found: `A sheet "${sheet}" that this add-in did not make is already there.`,
      expected: `A sheet of your own is never overwritten; the plan is built on "${sheet}".`,
      remedy: `Rename the existing sheet "${sheet}" and run again.`,
    }),
  }),
  "sheet-name-taken": template<{ sheet: string }>("error", {
    ko: ({ sheet }) => ({
      found: sheet
        ? `이름이 ‘${sheet}’인 시트가 이미 있습니다. 차트나 매크로의 시트여서 추가 기능에는 보이지 않습니다.`
        : "만들 시트와 이름이 같은 시트가 이미 있습니다. 차트나 매크로의 시트여서 추가 기능에는 보이지 않습니다.",
      expected: "한 통합 문서에 같은 이름의 시트는 둘이 있을 수 없습니다.",
      remedy: "Excel에서 그 시트의 이름을 바꾼 뒤 다시 실행하십시오.",
    }),
    en: ({ sheet }) => ({
      found: `A sheet named ${sheet ? `"${sheet}"` : "like the one to be made"} is already there: one of a chart or of macros, which add-ins cannot see.`,
      expected: "No two sheets of a workbook may bear one name.",
      remedy: "Rename that sheet in Excel and run again.",
    }),
  }),
  "workbook-read-only": template("error", {
    ko: () => ({
      found: "통합 문서가 읽기 전용으로 열려 있습니다.",
      expected: "고칠 수 있는 통합 문서여야 합니다.",
      remedy: "[편집 사용]을 누르거나 다른 이름으로 저장한 뒤 다시 시도하십시오.",
    }),
    en: () => ({
      found: "The workbook is open read-only.",
      expected: "The workbook must be editable.",
      remedy: "Choose Enable Editing, or save a copy under another name, then try again.",
    }),
  }),
  "request-too-large": template("error", {
    ko: () => ({
      found: "한 번에 보낸 자료가 Excel이 받는 크기를 넘었습니다.",
      expected: "요청 하나가 5MB를 넘지 않아야 합니다.",
      remedy: "쓰지 않는 시트를 다른 파일로 옮기고 다시 시도하십시오.",
    }),
    en: () => ({
      found: "The data sent at once is more than Excel accepts.",
      expected: "A request may not exceed 5 MB.",
      remedy: "Move sheets that are not needed to another file and try again.",
    }),
  }),
  "connection-lost": template("error", {
    ko: () => ({
      found: "Excel과의 연결이 끊어졌습니다.",
      expected: "Excel이 응답해야 합니다.",
      remedy: "통합 문서를 저장하고 작업창을 다시 연 뒤 시도하십시오.",
    }),
    en: () => ({
      found: "The connection to Excel was lost.",
      expected: "Excel has to answer.",
      remedy: "Save the workbook, open the task pane again and retry.",
    }),
  }),
  "host-refused": template<{ code: string; place: string; message: string }>("error", {
    ko: ({ code, place, message }) => ({
      found: `Excel이 요청을 거절했습니다(${code}${place && `, ${place}`}).`,
      expected: message || "Excel이 요청을 처리해야 합니다.",
      remedy: "다시 시도하고, 되풀이되면 통합 문서를 저장한 뒤 Excel을 다시 여십시오.",
    }),
    en: ({ code, place, message }) => ({
      found: `Excel refused the request (${code}${place && `, ${place}`}).`,
      expected: message || "Excel has to carry out the request.",
      remedy: "Try again; if it recurs, save the workbook and reopen Excel.",
    }),
  }),
  "cell-not-blank": template<{ content: string }>("error", {
    ko: ({ content }) => ({
      found: `선택한 셀에 이미 ${subject(`‘${content}’`)} 있습니다.`,
      expected: "수식은 빈 셀에만 넣습니다.",
      remedy: "빈 셀을 선택한 뒤 다시 누르십시오.",
    }),
    en: ({ content }) => ({
      found: `The selected cell already holds "${content}".`,
      expected: "A call is only inserted into a blank cell.",
      remedy: "Select a blank cell and try again.",
    }),
  }),
  "target-cell-unknown": template<{ indicator: string; year: number }>("error", {
    ko: ({ indicator, year }) => ({
      found: `‘${indicator}’의 ${year}년 목표를 적을 칸을 하나로 알 수 없습니다.`,
      expected: "시트의 한 칸에서 읽은 목표라야 그 칸에 수식을 씁니다.",
      remedy: `${year}년 목표를 한 칸에 적은 뒤 다시 하거나, ${object(inKorean.insertTargets)} 눌러 직접 옮기십시오.`,
    }),
    en: ({ indicator, year }) => ({
      found: `The one cell for the target of "${indicator}" in ${year} is not known.`,
      expected: "A formula is written where the target was read from one cell of a sheet.",
      remedy: `Enter the target of ${year} in one cell and try again, or choose ${inEnglish.insertTargets} and copy it.`,
    }),
  }),
  "grounds-are-formula": template<{ indicator: string; formula: string }>("error", {
    ko: ({ indicator, formula }) => ({
      found: `‘${indicator}’의 산출근거 칸에 수식이 있어 목표를 적지 않았습니다: ${formula}`,
      expected: "근거 한 줄을 덧붙이려면 그 칸이 글자여야 합니다. 수식을 글자로 바꾸지 않습니다.",
      remedy: `그 칸에 근거를 글자로 적은 뒤 다시 하거나, ${object(inKorean.insertTargets)} 눌러 직접 옮기십시오.`,
    }),
    en: ({ indicator, formula }) => ({
      found: `The grounds of "${indicator}" are a formula, so the target was not written: ${formula}`,
      expected: "A line of grounds is added to a text; no formula is made a text.",
      remedy: `Enter the grounds as a text and try again, or choose ${inEnglish.insertTargets} and copy the target.`,
    }),
  }),
  "target-edited-since": template<{ indicator: string }>("error", {
    ko: ({ indicator }) => ({
      found: `‘${indicator}’의 목표나 근거가 적은 뒤에 바뀌었거나 자리를 옮겼습니다.`,
      expected: "목표와 근거가 적은 그대로 있을 때만 이전 내용으로 되돌립니다. 아무것도 바꾸지 않았습니다.",
      remedy: "표시된 셀을 확인하고 직접 고치십시오.",
    }),
    en: ({ indicator }) => ({
      found: `The target or the grounds of "${indicator}" changed or moved since they were written.`,
      expected: "They are taken back only where they stand as they were written. Nothing was changed.",
      remedy: "Look at the cells that are named and correct them by hand.",
    }),
  }),
  "target-needs-plan": template<{ indicator: string; year: number }>("error", {
    ko: ({ indicator, year }) => ({
      found: `‘${indicator}’의 ${year}년 실적은 산식으로 계산되어 시트의 한 칸에 있지 않습니다.`,
      expected: "계산된 실적은 계획서에 한 칸씩 있어, 목표의 수식이 그 칸을 가리킵니다.",
      remedy: `먼저 ${object(inKorean.build)} 누르십시오.`,
    }),
    en: ({ indicator, year }) => ({
      found: `The result of "${indicator}" in ${year} is computed, and stands in no cell of the sheets.`,
      expected: "On the plan a computed result has a cell of its own, to which the target's formula refers.",
      remedy: `Choose ${inEnglish.build} first.`,
    }),
  }),
  "nothing-to-undo": template("note", {
    ko: () => ({
      found: "되돌릴 작업이 없습니다.",
      expected: "이 통합 문서에서 만들기·공유·다시 연결·취합을 한 뒤에 되돌릴 수 있습니다.",
      remedy: `먼저 ${inKorean.build} 또는 ${object(inKorean.share)} 누르거나 파일을 취합하십시오.`,
    }),
    en: () => ({
      found: "There is nothing to undo.",
      expected: "A build, share, reconnect or collection in this workbook can be undone.",
      remedy: `Choose ${inEnglish.build} or ${inEnglish.share}, or collect files, first.`,
    }),
  }),
  "manual-calculation": template("warning", {
    ko: () => ({
      found: "통합 문서의 계산 방식이 ‘수동’입니다.",
      expected: "계획서의 수식은 원본이 바뀔 때 다시 계산되어야 합니다.",
      remedy: "F9를 누르거나 [수식] → [계산 옵션]에서 ‘자동’을 고르십시오.",
    }),
    en: () => ({
      found: "The workbook calculates manually.",
      expected: "The plan's formulas have to be recalculated when a source changes.",
      remedy: "Press F9, or choose Formulas, Calculation Options, Automatic.",
    }),
  }),
  "page-not-set": template<{ sheet: string }>("note", {
    ko: ({ sheet }) => ({
      found: `‘${sheet}’ 시트의 인쇄 설정을 하지 못했습니다.`,
      expected: "시트의 내용은 모두 그대로이며, 용지·배율·쪽 나누기만 Excel의 기본값입니다.",
      remedy: "프린터가 설치되어 있는지 확인하고 다시 만들거나, [페이지 레이아웃]에서 직접 설정하십시오.",
    }),
    en: ({ sheet }) => ({
      found: `The page of the sheet "${sheet}" could not be set up for printing.`,
      expected: "All of its contents stand; only paper, scale and page breaks are Excel's own.",
      remedy: "See that a printer is installed and build again, or set the page under Page Layout.",
    }),
  }),
  "edits-not-followed": template("note", {
    ko: () => ({
      found: "이 Excel에서는 고친 셀을 따라가는 숨은 이름을 만들지 못했습니다.",
      expected: "행이나 열을 넣거나 지우지 않는 동안은 고친 셀을 알아보고 다시 연결할 수 있습니다.",
      remedy: `행이나 열을 넣거나 지울 일이 있으면 그 뒤에 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: () => ({
      found: "This Excel did not take the hidden names by which edited cells are followed.",
      expected:
        "Edits are told, and cells reconnected, as long as no rows or columns are inserted or deleted.",
      remedy: `Where you insert or delete rows or columns, choose ${inEnglish.rebuild} afterwards.`,
    }),
  }),
  "comments-not-carried": template<{ count: number; texts: string }>("warning", {
    ko: ({ count, texts }) => ({
      found: `메모 ${count}개를 새 계획서로 옮기지 못했습니다: ${texts}`,
      expected: "메모는 숨겨 둔 이전 계획서에 그대로 있습니다.",
      remedy: `필요하면 직접 다시 다십시오. ${toward(inKorean.undo)} 이전 계획서를 볼 수 있습니다.`,
    }),
    en: ({ count, texts }) => ({
      found: `${counted(count, "comment", "comments")} could not be carried to the new plan: ${texts}`,
      expected: "They stand on the former plan, which is hidden.",
      remedy: `Write them again where needed; ${inEnglish.undo} brings the former plan back.`,
    }),
  }),
  "left-half-done": template("error", {
    ko: () => ({
      found: "Excel이 작업 도중에 멈추었고, 원래대로 되돌리지도 못했습니다. 일부만 바뀌어 있을 수 있습니다.",
      expected: "작업은 전부 되거나 전혀 되지 않아야 합니다.",
      remedy:
        "저장하지 말고 통합 문서를 닫은 뒤 다시 여십시오. 자동 저장을 쓰면 [파일] → [정보] → [버전 기록]에서 이전 버전을 여십시오.",
    }),
    en: () => ({
      found: "Excel stopped half way, and what was done could not be put back. Part of it may stand.",
      expected: "All of it should be done, or nothing.",
      remedy:
        "Close the workbook without saving and open it again. With AutoSave, open the former version under File, Info, Version History.",
    }),
  }),
};
