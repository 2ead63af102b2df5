/**
 * What stands in the way of a document of 한글. Example: a column too narrow for its figure shows "####", which the
 * document would print → shown-too-narrow, with the cells.
 */
import { inEnglish, inKorean } from "./controls";
import { template } from "./template";
import { counted, object } from "./wording";

export const hangulFindings = {
  "no-sheet-to-print": template("error", {
    ko: () => ({
      found: "한글 파일로 만들 계획서 시트가 없습니다.",
      expected: "이 추가 기능이 만든 시트가 통합 문서에 보이게 있어야 합니다.",
      remedy: `먼저 ${object(inKorean.build)} 누른 뒤 다시 저장하십시오.`,
    }),
    en: () => ({
      found: "There is no plan sheet to make a Hangul document of.",
      expected: "A sheet that this add-in built has to stand visible in the workbook.",
      remedy: `Choose ${inEnglish.build} first, then save again.`,
    }),
  }),
  "no-table-selected": template("error", {
    ko: () => ({
      found: "선택한 셀이 계획서의 표 안에 있지 않습니다.",
      expected: "이 추가 기능이 만든 시트의 표 안에서 셀 하나를 선택해야 합니다.",
      remedy: `계획서 시트에서 복사할 표의 셀을 누른 뒤 다시 ${object(inKorean.copyTable)} 누르십시오.`,
    }),
    en: () => ({
      found: "The selected cell does not stand in a table of the plan.",
      expected: "A cell within a table of a sheet that this add-in built has to be selected.",
      remedy: `Choose a cell of the table on the plan sheet, then choose ${inEnglish.copyTable} again.`,
    }),
  }),
  "merges-unknown": template("error", {
    ko: () => ({
      found: "이 Excel은 병합된 칸의 범위를 알려 주지 않습니다.",
      expected: "Excel LTSC 2021 이후 버전이 필요합니다.",
      remedy: "더 새로운 Excel이나 웹용 Excel에서 이 파일을 열고 저장하십시오.",
    }),
    en: () => ({
      found: "This Excel does not tell which cells are merged.",
      expected: "Excel LTSC 2021 or newer is needed.",
      remedy: "Open the file in a newer Excel, or in Excel for the web, and save it there.",
    }),
  }),
  "shown-too-narrow": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `열이 좁아 숫자 대신 ####로 보이는 칸이 ${count}개 있습니다.`,
      expected: "한글 파일에는 Excel에 보이는 글자가 그대로 들어갑니다.",
      remedy: "그 열을 넓힌 뒤 다시 저장하십시오.",
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell shows", "cells show")} #### because the column is too narrow.`,
      expected: "The Hangul document holds what Excel shows.",
      remedy: "Widen the column and save again.",
    }),
  }),
  "shown-error": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `값 대신 오류(#N/A, #DIV/0! 등)가 보이는 칸이 ${count}개 있습니다.`,
      expected: "한글 파일에는 Excel에 보이는 글자가 그대로 들어갑니다.",
      remedy: "그 칸의 수식이나 수식이 읽는 칸을 고친 뒤 다시 저장하십시오.",
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell shows", "cells show")} an error (such as #N/A) in place of a value.`,
      expected: "The Hangul document holds what Excel shows.",
      remedy: "Correct the formula or the cells that it reads, and save again.",
    }),
  }),
  "text-set-otherwise": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `돌리거나 세로로 세운 글, 채우기나 ‘선택 영역의 가운데로’ 맞춘 글이 있는 칸 ${count}개는 가로로 쓴 보통 글로 넣었습니다.`,
      expected: "한글 파일의 글은 한 칸 안에 가로로 들어갑니다.",
      remedy:
        "한글에서 그 칸의 [표/셀 속성] → [셀] → [세로쓰기]로 바꾸거나, Excel에서 칸을 병합한 뒤 다시 저장하십시오.",
    }),
    en: ({ count }) => ({
      found: `Texts that are turned, stacked, repeated or centred across several cells are plain text there: ${counted(count, "cell", "cells")}.`,
      expected: "The Hangul document sets a text horizontally within one cell.",
      remedy:
        "Set it in Hangul (Table/Cell Properties → Cell → Vertical), or merge the cells in Excel, and save again.",
    }),
  }),
  "beside-print-area": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `인쇄 영역 밖에 적힌 칸 ${count}개는 한글 파일에 넣지 않았습니다.`,
      expected: "한글 파일에는 Excel이 인쇄하는 것만 들어갑니다.",
      remedy: "넣으려면 Excel의 [페이지 레이아웃] → [인쇄 영역]을 그 칸까지 넓힌 뒤 다시 저장하십시오.",
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell", "cells")} outside the print area ${count === 1 ? "was" : "were"} left out of the Hangul document.`,
      expected: "The Hangul document holds what Excel prints.",
      remedy: "To have them in it, widen Page Layout → Print Area in Excel to these cells, and save again.",
    }),
  }),
  "page-margins-left-out": template<{ texts: readonly string[] }>("note", {
    ko: ({ texts }) => ({
      found: `Excel의 머리글·바닥글에 적힌 것(${texts.map((text) => `“${text}”`).join(", ")})은 한글 파일에 넣지 않았습니다.`,
      expected: "한글 파일의 머리말에는 반복되는 제목이, 쪽 아래에는 쪽 번호만 들어갑니다.",
      remedy: "필요하면 한글의 [쪽] → [머리말] 또는 [꼬리말]에 적으십시오.",
    }),
    en: ({ texts }) => ({
      found: `Excel's page header or footer (${texts.map((text) => `"${text}"`).join(", ")}) was left out of the Hangul document.`,
      expected: "Above its pages stands the repeated title, below them the page number alone.",
      remedy: "Where it is needed, type it in Hangul under Page → Header or Footer.",
    }),
  }),
} as const;
