/**
 * What finance would stumble over in a workbook that is about to be sent: the check before sharing.
 * Example: 실적!C9 holds #REF! → share-error-cells.
 */
import { inEnglish, inKorean } from "./controls";
import { template } from "./template";
import { counted, object, subject } from "./wording";

/** As many as a person reads; the cells are all told beside. */
const firstOf = (ids: readonly string[]): string =>
  ids.slice(0, 3).join(", ") + (ids.length > 3 ? ", …" : "");

const notMade = {
  macros: {
    ko: [
      "매크로(VBA)가 들어 있습니다",
      "Excel에서 매크로 없는 통합 문서(.xlsx)로 저장해 열고 다시 누르십시오.",
    ],
    en: [
      "it holds macros (VBA)",
      "Save it in Excel as a workbook without macros (.xlsx), open that and try again.",
    ],
  },
  encrypted: {
    ko: ["암호가 걸려 있습니다", "Excel의 [파일] → [정보]에서 암호를 푼 뒤 다시 누르십시오."],
    en: [
      "it is protected with a password",
      "Take the password away under File → Info in Excel and try again.",
    ],
  },
  damaged: {
    ko: ["Excel이 넘겨준 파일을 읽지 못했습니다", "통합 문서를 저장하고 다시 연 뒤 누르십시오."],
    en: [
      "the file that Excel handed out could not be read",
      "Save the workbook, open it again, and try again.",
    ],
  },
} as const;

export const sharingFindings = {
  "share-calls-left": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `추가 기능의 함수를 쓰는 셀이 ${count}개 있습니다.`,
      expected: "받는 사람의 Excel에는 추가 기능이 없어 #NAME?이 나옵니다.",
      remedy: `보내기 전에 ${object(inKorean.share)} 누르십시오.`,
    }),
    en: ({ count }) => ({
      found: `${counted(count, "cell calls", "cells call")} the add-in's functions.`,
      expected: "Without the add-in the recipient would see #NAME?.",
      remedy: `Choose ${inEnglish.share} before sending.`,
    }),
  }),
  "share-lambda-names": template<{ names: string; count: number }>("warning", {
    ko: ({ names, count }) => ({
      found: `통합 문서 함수(${names})를 쓰는 셀이 ${count}개 있습니다.`,
      expected: "Excel 2021 이전, LibreOffice, 한셀은 이 함수를 계산하지 못합니다.",
      remedy: `${object(inKorean.share)} 누르면 기본 수식으로 바뀝니다.`,
    }),
    en: ({ names, count }) => ({
      found: `${counted(count, "cell uses", "cells use")} workbook functions (${names}).`,
      expected: "Excel 2021 and earlier, LibreOffice and Hancom Cell cannot calculate them.",
      remedy: `${inEnglish.share} turns them into native formulas.`,
    }),
  }),
  "share-external-links": template<{ file: string; count: number; formula: string }>("warning", {
    ko: ({ file, count, formula }) => ({
      found: `다른 파일(${file})을 참조하는 수식이 ${count}개 있습니다. 예: ${formula}`,
      expected: "받는 사람에게는 그 파일이 없습니다.",
      remedy: "참조하는 값을 이 통합 문서로 옮기거나 값으로 붙여 넣으십시오.",
    }),
    en: ({ file, count, formula }) => ({
      found: `${counted(count, "formula refers", "formulas refer")} to another file (${file}), such as ${formula}`,
      expected: "The recipient does not have that file.",
      remedy: "Move the figures into this workbook, or paste them as values.",
    }),
  }),
  "share-error-cells": template<{ value: string; count: number }>("error", {
    ko: ({ value, count }) => ({
      found: `오류 ${subject(value)} 있는 셀이 ${count}개 있습니다.`,
      expected: "보내는 통합 문서에 오류 셀이 없어야 합니다.",
      remedy: "수식이 참조하는 셀을 확인하여 고치십시오.",
    }),
    en: ({ value, count }) => ({
      found: `${counted(count, "cell shows", "cells show")} the error ${value}.`,
      expected: "A workbook that is sent should hold no error.",
      remedy: "Check the cells that the formulas refer to.",
    }),
  }),
  "share-calls-in-names": template<{ names: string }>("warning", {
    ko: ({ names }) => ({
      found: `추가 기능의 함수를 쓰는 이름이 정의되어 있습니다: ${names}`,
      expected: "받는 사람의 Excel에는 추가 기능이 없어 #NAME?이 나옵니다.",
      remedy: `보내기 전에 ${object(inKorean.share)} 누르면 일반 수식으로 바뀝니다.`,
    }),
    en: ({ names }) => ({
      found: `Names are defined by the add-in's functions: ${names}`,
      expected: "Without the add-in the recipient would see #NAME?.",
      remedy: `Choose ${inEnglish.share} before sending; it turns them into plain formulas.`,
    }),
  }),
  "share-hidden-sheets": template<{ sheets: string }>("note", {
    ko: ({ sheets }) => ({
      found: `숨긴 시트가 있습니다: ${sheets}`,
      expected: "숨긴 시트도 함께 전달됩니다.",
      remedy: "보내도 되는 내용인지 확인하십시오.",
    }),
    en: ({ sheets }) => ({
      found: `There are hidden sheets: ${sheets}`,
      expected: "Hidden sheets are sent along.",
      remedy: "Make sure that they may be sent.",
    }),
  }),
  "file-not-handed-out": template("error", {
    ko: () => ({
      found: "Excel이 열려 있는 통합 문서를 파일로 넘겨주지 않았습니다.",
      expected: "셀 편집을 마친 Excel(Windows 또는 웹)이 파일을 넘겨주어야 합니다.",
      remedy: `셀 편집을 마치고 다시 ${object(inKorean.financeCopy)} 누르십시오. 그래도 안 되면 Excel에서 사본을 저장해 보내십시오.`,
    }),
    en: () => ({
      found: "Excel did not hand out the open workbook as a file.",
      expected: "Excel on Windows or on the web hands it out when no cell is being edited.",
      remedy: `Finish editing and choose ${inEnglish.financeCopy} again; otherwise save a copy in Excel and send that.`,
    }),
  }),
  "copy-not-made": template<{ why: "macros" | "encrypted" | "damaged" }>("error", {
    ko: ({ why }) => ({
      found: `보낼 파일을 만들지 못했습니다: ${notMade[why].ko[0]}.`,
      expected:
        "암호와 매크로가 없는 통합 문서여야 숨은 시트를 뺄 수 있습니다. 열려 있는 통합 문서는 그대로입니다.",
      remedy: notMade[why].ko[1],
    }),
    en: ({ why }) => ({
      found: `The file to be sent was not made: ${notMade[why].en[0]}.`,
      expected:
        "Sheets can be left out of a workbook without a password and macros. The open workbook is as it was.",
      remedy: notMade[why].en[1],
    }),
  }),
  "copy-keeps-sheet": template<{ sheet: string; by: string }>("warning", {
    ko: ({ sheet, by }) => ({
      found: `추가 기능의 숨은 시트 ${object(`‘${sheet}’`)} 보낼 파일에 남겼습니다. 이 시트를 참조하는 곳: ${by}`,
      expected: "빼면 그 수식이 #REF!가 됩니다.",
      remedy: `그 수식을 값으로 바꾸거나 지운 뒤 다시 ${object(inKorean.financeCopy)} 누르십시오.`,
    }),
    en: ({ sheet, by }) => ({
      found: `The add-in's hidden sheet "${sheet}" stays in the file to be sent; it is referred to by: ${by}`,
      expected: "Without it these formulas would become #REF!.",
      remedy: `Make them values or delete them, and choose ${inEnglish.financeCopy} again.`,
    }),
  }),
  "share-typed-over": template<{ ids: readonly string[] }>("warning", {
    ko: ({ ids }) => ({
      found: `계획서의 수식 자리 ${ids.length}곳에 값이 직접 입력되어 있습니다: ${firstOf(ids)}`,
      expected: "계획서의 숫자는 원본 시트를 따르는 수식이어야 합니다.",
      remedy: `원본 시트를 고치고 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: ({ ids }) => ({
      found: `Values were typed over ${counted(ids.length, "formula", "formulas")} of the plan: ${firstOf(ids)}`,
      expected: "The plan's figures should follow the source sheets.",
      remedy: `Correct the source sheet and choose ${inEnglish.rebuild}.`,
    }),
  }),
};
