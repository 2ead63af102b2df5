/**
 * What the add-in's calls in cells come to in an Excel that computes them otherwise, late or not at all.
 * Example: 검토!B3 computes over 예산!C6, which is blank and may count as 0 → blank-counts-as-zero.
 */
import { inEnglish, inKorean } from "./controls";
import { template } from "./template";
import { counted, object, toward } from "./wording";

export const callFindings = {
  "blank-counts-as-zero": template<{ formula: string; blanks: string; guarded: string }>("warning", {
    ko: ({ formula, blanks, guarded }) => ({
      found: `${formula}: 빈 칸(${blanks})이 0으로 계산될 수 있습니다.`,
      expected: "빈 칸이 있으면 결과도 빈 칸이어야 하지만, 일부 Excel은 함수에 빈 칸을 0으로 넘깁니다.",
      remedy: `빈 칸을 채우거나, 빈 칸을 가려내는 수식으로 바꾸십시오. 예: ${guarded}`,
    }),
    en: ({ formula, blanks, guarded }) => ({
      found: `${formula}: the blank cell (${blanks}) may count as 0.`,
      expected:
        "Where a cell is blank the result should be blank, but some versions of Excel hand a blank over as 0.",
      remedy: `Fill the blank cell, or keep blanks from the function: ${guarded}`,
    }),
  }),
  "calculation-not-finished": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `아직 계산 중인(#BUSY!) 셀이 ${count}개 있습니다.`,
      expected: "계산이 끝난 값이어야 읽고, 점검하고, 바꿀 수 있습니다.",
      remedy: "잠시 뒤 다시 하십시오. 계속되면 추가 기능 창을 닫았다 열거나 Excel을 다시 시작하십시오.",
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell is", "cells are")} still being calculated (#BUSY!).`,
      expected: "Only values that are calculated can be read, checked and converted.",
      remedy: "Try again in a moment. If it stays so, close and open the add-in's pane, or restart Excel.",
    }),
  }),
  "functions-not-registered": template("error", {
    ko: () => ({
      found: "Excel이 추가 기능의 함수를 알지 못해 계획서에 #NAME?이 나옵니다.",
      expected: "계획서의 수식은 값을 보여야 합니다.",
      remedy: `추가 기능을 다시 불러오거나 Excel을 다시 시작하십시오. 그래도 같으면 ${object(inKorean.style)} ${toward(inKorean.native)} 바꾸고 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: () => ({
      found: "Excel does not know the add-in's functions: the plan shows #NAME?.",
      expected: "The plan's formulas should show their values.",
      remedy: `Reload the add-in or restart Excel. If it stays so, choose ${inEnglish.native} as ${inEnglish.style} and choose ${inEnglish.rebuild}.`,
    }),
  }),
  "plan-spills": template<{ count: number }>("error", {
    ko: ({ count }) => ({
      found: `계획서의 셀 ${count}개에 #SPILL!이 나옵니다. 이 Excel은 병합된 셀에서 추가 기능의 함수를 계산하지 않습니다.`,
      expected: "계획서의 수식은 값을 보여야 합니다.",
      remedy: `${object(inKorean.style)} ${toward(inKorean.native)} 바꾸고 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: ({ count }) => ({
      found: `The plan shows #SPILL! in ${counted(count, "cell", "cells")}: this Excel does not compute the add-in's functions in merged cells.`,
      expected: "The plan's formulas should show their values.",
      remedy: `Choose ${inEnglish.native} as ${inEnglish.style} and choose ${inEnglish.rebuild}.`,
    }),
  }),
  "share-not-compared": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `셀 ${count}개를 공유용으로 바꾸었으나, 바꾼 뒤의 값을 Excel에서 읽지 못했습니다.`,
      expected: "공유 전과 후의 값이 같은지 비교해야 하는데, 비교하지 못했습니다.",
      remedy: `바뀐 셀의 값을 확인하십시오. 값이 다르면 ${object(inKorean.undo)} 누르고 다시 공유하십시오.`,
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell was", "cells were")} converted for sharing, but Excel did not answer what they show now.`,
      expected: "Values before and after have to be compared, and could not be.",
      remedy: `Look over the values of these cells. Where one is another, use ${inEnglish.undo} and share again.`,
    }),
  }),
  "calls-were-unknown": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `#NAME?이던 셀 ${count}개를 일반 수식으로 바꾸었습니다.`,
      expected: "Excel이 추가 기능의 함수를 알지 못해, 바꾸기 전의 값과 비교할 수 없었습니다.",
      remedy: "바뀐 셀의 값을 확인하십시오.",
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell that showed #NAME? is a plain formula", "cells that showed #NAME? are plain formulas")} now.`,
      expected: "Excel did not know the add-in's functions: there was no value to compare with.",
      remedy: "Look over the values of these cells.",
    }),
  }),
};
