/** What the reader did not understand, assumed or found contradictory on the staff's sheets. */
import { amountReasons, rowReasons, type RowReason } from "./reasons";
import { inEnglish, inKorean } from "./controls";
import { template, type FindingTemplate, type Severity } from "./template";
import { compared, found, type Compared, type Found } from "./values";
import { counted, object, subject, together, topic, toward } from "./wording";

/** A stated sum, and what its rows come to. */
interface Sums {
  readonly name: string;
  readonly what: Compared;
  readonly stated: Found;
  readonly sum: Found;
}

/** What the funding rows of a program come to, and its amount. */
interface Funded {
  readonly name: string;
  readonly funding: Found;
  readonly stated: Found;
}

const programs = {
  policyProgram: { ko: "정책사업", en: "policy program" },
  unitProgram: { ko: "단위사업", en: "unit program" },
  detailProgram: { ko: "세부사업", en: "detail program" },
} as const;
type ProgramLevel = keyof typeof programs;

/** What was found, what is expected, what to do. */
type Sentences = readonly [string, string, string];

/** A template from three sentences in each language. */
function told<D>(
  severity: Severity,
  ko: (data: D) => Sentences,
  en: (data: D) => Sentences,
): FindingTemplate<D> {
  const parts = ([found, expected, remedy]: Sentences) => ({ found, expected, remedy });
  return template<D>(severity, { ko: (data) => parts(ko(data)), en: (data) => parts(en(data)) });
}

/** The same of two values, which the sentences get in words. */
const ofTwo = <D>(
  severity: Severity,
  values: (data: D) => readonly [Found, Found],
  ko: (data: D, one: string, other: string) => Sentences,
  en: (data: D, one: string, other: string) => Sentences,
): FindingTemplate<D> =>
  told<D>(
    severity,
    (data) => ko(data, ...found(values(data), "ko")),
    (data) => en(data, ...found(values(data), "en")),
  );

const confirmKo = `${inKorean.data} 화면의 표에서 확인하거나 바로잡으십시오.`;
const confirmEn = `Confirm or correct it in the tables of the view ${inEnglish.data}.`;
const checkKo = "읽은 값이 맞는지 확인하고, 다르면 셀을 고치십시오.";
const checkEn = "Check what was read, and correct the cells if it is wrong.";

export const readerFindings = {
  "amount-is-text": template<{ text: string; field: string }>("error", {
    ko: ({ text, field }) => ({
      found: `‘${field}’ 자리에 숫자가 아닌 ${subject(`‘${text}’`)} 있습니다.`,
      expected: "숫자 하나만 있어야 합니다.",
      remedy: "셀에 숫자를 입력한 뒤 다시 실행하십시오.",
    }),
    en: ({ text, field }) => ({
      found: `"${text}" stands where "${field}" is expected.`,
      expected: "One number is expected.",
      remedy: "Enter the number in the cell and run again.",
    }),
  }),
  "amount-unclear": told<{ text: string; field: string; why: keyof typeof amountReasons }>(
    "error",
    ({ text, field, why }) => [
      `‘${field}’ 자리의 ${subject(`‘${text}’`)} 얼마인지 알 수 없어 읽지 않았습니다: ${amountReasons[why]().ko}.`,
      "숫자 하나만 있어야 하며, 천 단위는 쉼표로 구분합니다.",
      "셀에 숫자를 입력한 뒤 다시 실행하십시오.",
    ],
    ({ text, field, why }) => [
      `"${text}" stands where "${field}" is expected and was not read: ${amountReasons[why]().en}.`,
      "One number is expected, its thousands separated by commas.",
      "Enter the number in the cell and run again.",
    ],
  ),
  "cell-error": told<{ text: string; field: string }>(
    "error",
    ({ text, field }) => [
      `‘${field}’ 셀이 오류 ${text}입니다.`,
      "계산된 숫자가 있어야 합니다.",
      "수식을 고친 뒤 다시 실행하십시오.",
    ],
    ({ text, field }) => [
      `The cell for "${field}" shows the error ${text}.`,
      "A computed number is expected.",
      "Repair the formula and run again.",
    ],
  ),
  "amount-merged": told<Record<never, never>>(
    "warning",
    () => [
      "금액 하나가 여러 사업의 행에 걸쳐 병합되어 있어 어느 사업의 금액인지 알 수 없습니다. 읽지 않았습니다.",
      "사업마다 금액이 따로 있어야 합니다.",
      "병합을 풀고 사업별로 금액을 적으십시오.",
    ],
    () => [
      "One amount is merged over the rows of several programs; whose it is is unknown. It was not read.",
      "Each program needs an amount of its own.",
      "Unmerge the cell and enter each program's amount.",
    ],
  ),
  "measure-in-words": told<{ words: string }>(
    "note",
    ({ words }) => [
      `수와 함께 적힌 ${object(`‘${words}’`)} 떼고 수만 읽었습니다. 성과계획서에는 수식이 아니라 이 수가 들어갑니다.`,
      "단위와 설명은 다른 칸에 적고 값의 칸에는 숫자만 둡니다.",
      `읽은 수가 맞는지 확인하고, 셀을 고치면 ${object(inKorean.rebuild)} 누르십시오.`,
    ],
    ({ words }) => [
      `The number was read without "${words}" beside it. The plan holds that number, not a formula.`,
      "Units and remarks stand in cells of their own, numbers alone in the cells of values.",
      `Check the number, and choose ${inEnglish.rebuild} when the cell changes.`,
    ],
  ),
  "measure-in-brackets": told<{ text: string; value: string }>(
    "warning",
    ({ text, value }) => [
      `괄호 안의 ${object(`‘${text}’`)} 아직 확정되지 않은 값(잠정치) ${toward(value)} 읽었습니다.`,
      "0보다 작은 값은 ‘△’나 ‘-’를 붙여 적고, 잠정치는 ‘(잠정)’이라고 적습니다.",
      "0보다 작은 값이면 ‘△’를 붙여 고쳐 적고, 잠정치이면 그대로 두어도 됩니다.",
    ],
    ({ text, value }) => [
      `"${text}" in brackets was read as a value that is not final: ${value}.`,
      'A value below zero bears "△" or "-"; a provisional one is marked "(잠정)".',
      'Write "△" before it if it is below zero; leave it if it is provisional.',
    ],
  ),
  "no-measure": told<{ text: string }>(
    "note",
    ({ text }) => [
      `${topic(`‘${text}’`)} 측정한 값이 아니므로 값이 없는 것으로 보았습니다.`,
      "측정한 값이 있으면 숫자로 적습니다.",
      "값이 정해지면 셀에 숫자를 입력하십시오.",
    ],
    ({ text }) => [
      `"${text}" is no measured value: none was taken.`,
      "A measured value is a number.",
      "Enter the number once it is known.",
    ],
  ),
  "unit-in-cell": told<{ text: string; unit: string }>(
    "note",
    ({ text, unit }) => [
      `${topic(`‘${text}’`)} 셀에 적힌 단위 ${toward(unit)} 읽었습니다. 성과계획서에는 수식이 아니라 이 수가 들어갑니다.`,
      "단위는 표 위에 적고 셀에는 숫자만 둡니다.",
      checkKo,
    ],
    ({ text, unit }) => [
      `"${text}" was read in the unit written in the cell, ${unit}. The plan holds that number, not a formula.`,
      "Units stand above the table, numbers alone in cells.",
      checkEn,
    ],
  ),
  "currency-sign": told<{ text: string; unit: string }>(
    "warning",
    ({ text, unit }) => [
      `${topic(`‘${text}’`)} 표의 단위 ${toward(unit)} 읽었습니다. 성과계획서에는 수식이 아니라 이 수가 들어갑니다.`,
      "₩ 기호 없이 숫자만 있어야 합니다.",
      "기호를 지우고 금액을 확인하십시오.",
    ],
    ({ text, unit }) => [
      `"${text}" was read in the table's unit, ${unit}. The plan holds that number, not a formula.`,
      "A number without the currency sign is expected.",
      "Delete the sign and check the amount.",
    ],
  ),
  "blank-in-number": told<{ text: string; value: string }>(
    "warning",
    ({ text, value }) => [
      `‘${text}’의 빈칸을 없애고 ${toward(value)} 읽었습니다. 성과계획서에는 수식이 아니라 이 수가 들어갑니다.`,
      "천 단위는 쉼표로 구분합니다.",
      "두 수가 아니라 한 수인지 확인하고 빈칸을 지우십시오.",
    ],
    ({ text, value }) => [
      `"${text}" was read as ${value}, without its blanks. The plan holds that number, not a formula.`,
      "Thousands are separated by commas.",
      "Check that it is one number, and delete the blanks.",
    ],
  ),
  "format-scales": told<{ format: string; won: string }>(
    "note",
    ({ format, won }) => [
      `표시 형식(${format})에 단위가 들어 있어, 셀에 저장된 값 1을 ${won}원으로 읽었습니다.`,
      "셀에 저장된 값과 보이는 값이 같아야 합니다.",
      checkKo,
    ],
    ({ format, won }) => [
      `The number format (${format}) holds a unit: 1 as stored in the cell was read as ${won} won.`,
      "The stored value should be the one that is shown.",
      checkEn,
    ],
  ),
  "year-unknown": told<{ header: string }>(
    "error",
    ({ header }) => [
      `‘${header}’ 열이 몇 년도의 금액인지 알 수 없어 읽지 않았습니다.`,
      "제목이나 열 이름에 연도가 있어야 합니다.",
      "연도를 적거나 계획연도를 알려 주십시오.",
    ],
    ({ header }) => [
      `The year of column "${header}" is unknown; it was not read.`,
      "A year is expected in the title or the head.",
      "Add the year, or state the plan year.",
    ],
  ),
  "column-not-understood": told<{ header: string }>(
    "warning",
    ({ header }) => [
      `‘${header}’ 열의 뜻을 알 수 없어 읽지 않았습니다.`,
      "열 이름이 예산액, 전년도예산액, 정원, 목표 등이어야 합니다.",
      confirmKo,
    ],
    ({ header }) => [
      `The meaning of column "${header}" is unknown; it was not read.`,
      'A head such as "예산액", "정원" or "목표" is expected.',
      confirmEn,
    ],
  ),
  "staff-department-assumed": told<{ department: string }>(
    "note",
    ({ department }) => [
      `부서명이 없는 정원과 현원을 ‘${department}’의 것으로 보았습니다.`,
      "정원표에는 부서명이 있어야 합니다.",
      "다른 부서의 인원이면 부서명을 적으십시오.",
    ],
    ({ department }) => [
      `The staff of no named department was taken as that of "${department}".`,
      "A table of staff should name its department.",
      "If it is another department's, write its name.",
    ],
  ),
  "row-taken-for-sum": told<{ name: string }>(
    "warning",
    ({ name }) => [
      `‘${name}’ 행은 다른 행들을 더한 값과 같아 합계로 보고 뺐습니다.`,
      "합계 행의 이름은 ‘계’나 ‘합계’입니다.",
      "합계가 아니라 부서나 사업이면 값을 확인하고, 합계이면 이름을 ‘계’로 고치십시오.",
    ],
    ({ name }) => [
      `The row "${name}" equals the sum of the other rows: it was taken for their total.`,
      'A total is called "계" or "합계".',
      'Call it "계" if it is the total; if it is a department or a program, check its figures.',
    ],
  ),
  "rows-differ-from-total": ofTwo<Sums>(
    "warning",
    ({ stated, sum }) => [stated, sum],
    ({ name, what }, stated, sum) => [
      `‘${name}’의 ${compared(what, "ko")} ${subject(stated)} 아래 행의 합 ${together(sum)} 다릅니다.`,
      "합계는 딸린 행의 합과 같아야 합니다.",
      "두 곳 중 틀린 값을 고치십시오.",
    ],
    ({ name, what }, stated, sum) => [
      `The ${compared(what, "en")} of "${name}" is ${stated}, but its rows add up to ${sum}.`,
      "A total equals the sum of its rows.",
      "Correct whichever is wrong.",
    ],
  ),
  "program-row-lost": told<{ name: string; level: ProgramLevel }>(
    "warning",
    ({ name, level }) => [
      `‘${name}’ 아래에 ${programs[level].ko} 행이 빠져, 그 금액이 ${programs[level].ko} 금액에 들어 있지 않습니다.`,
      "편성목은 세부사업 아래에, 세부사업은 단위사업 아래에 있어야 합니다.",
      "쪽이 바뀌면서 사라진 행이 있는지 확인하여 채웁니다.",
    ],
    ({ name, level }) => [
      `A row of a ${programs[level].en} is missing below "${name}": its amount is among no ${programs[level].en}'s.`,
      "Objects of expenditure stand below a detail program, a detail program below a unit program.",
      "Look for a row that was lost at the end of a page, and fill it in.",
    ],
  ),
  "rows-differ-by-rounding": ofTwo<Sums>(
    "note",
    ({ stated, sum }) => [stated, sum],
    ({ name, what }, stated, sum) => [
      `‘${name}’의 ${compared(what, "ko")} ${together(stated)} 아래 행의 합 ${subject(sum)} 단수차이만큼 다릅니다.`,
      "반올림한 금액이면 있을 수 있는 차이입니다.",
      "입력 오류가 아닌지 확인하십시오.",
    ],
    ({ name, what }, stated, sum) => [
      `The ${compared(what, "en")} of "${name}" is ${stated}, its rows add up to ${sum}: a difference of rounding.`,
      "Rounded amounts may differ by this much.",
      "Check that nothing was mistyped.",
    ],
  ),
  "sources-disagree": ofTwo<{ name: string; what: Compared; first: Found; second: Found }>(
    "warning",
    ({ first, second }) => [first, second],
    ({ name, what }, first, second) => [
      `‘${name}’의 ${subject(compared(what, "ko"))} 두 곳에서 다릅니다: ${first}, ${second}. 앞의 값을 썼습니다.`,
      "같은 값이어야 합니다.",
      "틀린 쪽을 고치십시오.",
    ],
    ({ name, what }, first, second) => [
      `The ${compared(what, "en")} of "${name}" differs between two places: ${first} and ${second}. The first was taken.`,
      "They should be equal.",
      "Correct whichever is wrong.",
    ],
  ),
  "funding-exceeds": ofTwo<Funded>(
    "warning",
    ({ funding, stated }) => [funding, stated],
    ({ name }, funding, stated) => [
      `‘${name}’의 재원 합 ${subject(funding)} 금액 ${stated}보다 큽니다.`,
      "재원 행은 금액의 일부여야 합니다.",
      "재원 행을 확인하십시오.",
    ],
    ({ name }, funding, stated) => [
      `The funding rows of "${name}" add up to ${funding}, more than its amount ${stated}.`,
      "Funding rows repeat part of the amount.",
      "Check the funding rows.",
    ],
  ),
  "funding-short": ofTwo<Funded>(
    "warning",
    ({ funding, stated }) => [funding, stated],
    ({ name }, funding, stated) => [
      `‘${name}’의 재원 합 ${subject(funding)} 금액 ${stated}보다 작습니다.`,
      "재원 행을 모두 더하면 금액과 같아야 합니다.",
      "재원 행을 확인하십시오.",
    ],
    ({ name }, funding, stated) => [
      `The funding rows of "${name}" add up to ${funding}, less than its amount ${stated}.`,
      "All funding rows together should make the amount.",
      "Check the funding rows.",
    ],
  ),
  "rows-summed": told<{ name: string; count: string }>(
    "note",
    ({ name, count }) => [
      `‘${name}’ 행 ${count}개를 더했습니다.`,
      "한 사업은 한 행이어야 합니다.",
      "같은 사업이 맞는지 확인하십시오.",
    ],
    ({ name, count }) => [
      `${count} rows of "${name}" were added up.`,
      "One row for each program is expected.",
      "Check that they are one program.",
    ],
  ),
  "budget-repeated": told<{ name: string; count: string }>(
    "warning",
    ({ name, count }) => [
      `‘${name}’의 예산이 지출 ${count}건마다 되풀이되어 한 번씩만 셌습니다.`,
      "지출은 더하고, 옆에 되풀이된 예산은 더하지 않습니다.",
      checkKo,
    ],
    ({ name, count }) => [
      `The budget of "${name}" is repeated beside ${count} payments; it was counted once.`,
      "Payments add up, the budget beside them does not.",
      checkEn,
    ],
  ),
  "kinds-summed": told<{ column: string; values: string }>(
    "warning",
    ({ column, values }) => [
      `${subject(`‘${column}’`)} 여러 가지(${values})인 행을 모두 더했습니다.`,
      "한 가지 예산만 있어야 합니다.",
      "필요한 행만 남기고 다시 읽으십시오.",
    ],
    ({ column, values }) => [
      `Rows of several kinds (${column}: ${values}) were added up.`,
      "Rows of one kind of budget are expected.",
      "Keep the rows that are needed, and read again.",
    ],
  ),
  "row-left-out": told<{ name: string; why: RowReason; about?: string }>(
    "warning",
    ({ name, why, about = "" }) => [
      `${name === "" ? "이" : `‘${name}’`} 행을 읽지 않았습니다: ${rowReasons[why](about).ko}.`,
      "숫자가 있는 행마다 무엇의 값인지 적혀 있어야 합니다.",
      "행을 확인하십시오.",
    ],
    ({ name, why, about = "" }) => [
      `${name === "" ? "A row" : `The row "${name}"`} was not read: ${rowReasons[why](about).en}.`,
      "Every row with a number says what it is about.",
      "Check the row.",
    ],
  ),
  "name-without-amount": told<{ name: string }>(
    "warning",
    ({ name }) => [
      `‘${name}’에는 금액이 없어 사업으로 읽지 않았습니다.`,
      "사업 이름은 금액과 같은 행의 한 칸에 있어야 합니다.",
      "두 행에 나누어 적은 이름이면 한 칸에 이어 적습니다.",
    ],
    ({ name }) => [
      `"${name}" has no amount and was not read as a program.`,
      "A program's name stands in one cell, in the row of its amount.",
      "If a name is broken over two rows, write it in one cell.",
    ],
  ),
  "figures-unread": told<{ count: string }>(
    "warning",
    ({ count }) => [
      `표 안의 숫자 ${count}개를 어디에 쓰는지 알 수 없어 읽지 않았습니다.`,
      "숫자가 있는 행에는 이름이, 열에는 제목이 있어야 합니다.",
      "행과 열의 이름을 확인하십시오.",
    ],
    ({ count }) => [
      `Inside the table ${counted(count, "number was", "numbers were")} not read: it is not clear what for.`,
      "Rows with numbers have a name, their columns a head.",
      "Check the names of rows and columns.",
    ],
  ),
  "rows-hidden": told<{ rows: string }>(
    "note",
    ({ rows }) => [
      `숨긴 행(${rows})도 읽었습니다.`,
      "숨긴 행에 쓰지 않을 값이 없어야 합니다.",
      "필요 없으면 지우십시오.",
    ],
    ({ rows }) => [
      `Hidden rows (${rows}) were read too.`,
      "Hidden rows should hold nothing obsolete.",
      "Delete them if they are not needed.",
    ],
  ),
  "columns-hidden": told<{ columns: string }>(
    "note",
    ({ columns }) => [
      `숨긴 열(${columns})도 읽었습니다.`,
      "숨긴 열에 쓰지 않을 값이 없어야 합니다.",
      "필요 없으면 지우십시오.",
    ],
    ({ columns }) => [
      `Hidden columns (${columns}) were read too.`,
      "Hidden columns should hold nothing obsolete.",
      "Delete them if they are not needed.",
    ],
  ),
  "sheet-hidden": told<{ sheet: string }>(
    "note",
    ({ sheet }) => [
      `숨긴 시트 ${topic(`‘${sheet}’`)} 읽지 않았습니다.`,
      "쓸 시트는 보여야 합니다.",
      "필요하면 숨기기를 취소하고 다시 읽으십시오.",
    ],
    ({ sheet }) => [
      `The hidden sheet "${sheet}" was not read.`,
      "Sheets to be used are visible.",
      "Unhide it and read again if it is needed.",
    ],
  ),
  "sheet-own": told<{ sheet: string }>(
    "note",
    ({ sheet }) => [
      `이 추가 기능이 만든 시트 ${topic(`‘${sheet}’`)} 자료로 읽지 않았습니다.`,
      "원본 시트만 읽습니다.",
      "조치할 것이 없습니다.",
    ],
    ({ sheet }) => [
      `The sheet "${sheet}" was made by this add-in and was not read as a source.`,
      "Only the staff's sheets are read.",
      "Nothing to do.",
    ],
  ),
  "months-missing": told<{ name: string; months: string }>(
    "note",
    ({ name, months }) => [
      `‘${name}’의 ${months} 값이 없어 연간 값이 일부만 반영되었습니다.`,
      "12개월 값이 모두 있어야 합니다.",
      "값을 채우거나 진행 중인 해인지 확인하십시오.",
    ],
    ({ name, months }) => [
      `"${name}" has no value for ${months}; its year is partial.`,
      "All twelve months are expected.",
      "Fill them in, or confirm that the year is running.",
    ],
  ),
  "cumulative-differs": told<{ name: string; stated: string; computed: string }>(
    "warning",
    ({ name, stated, computed }) => [
      `‘${name}’의 누계 ${subject(stated)} 월별 값으로 계산한 ${together(computed)} 다릅니다. 월별 값을 썼습니다.`,
      "누계는 월별 값과 맞아야 합니다.",
      "틀린 값을 고치십시오.",
    ],
    ({ name, stated, computed }) => [
      `The cumulative value of "${name}" is ${stated}, its months make ${computed}; the months were taken.`,
      "They should agree.",
      "Correct whichever is wrong.",
    ],
  ),
  "nothing-read": told<Record<never, never>>(
    "error",
    () => [
      "읽을 수 있는 표를 찾지 못했습니다.",
      "예산, 조직인력, 성과지표, 실적 표가 있어야 합니다.",
      `${toward(inKorean.inputSheets)} 양식을 추가하십시오.`,
    ],
    () => [
      "No table that can be read was found.",
      "Tables of budget, staff, indicators or results are expected.",
      `Add forms with ${inEnglish.inputSheets}.`,
    ],
  ),
  "choice-unused": told<{ choice: string }>(
    "note",
    ({ choice }) => [
      `전에 고른 답 ‘${choice}’에 맞는 질문이 이제 없어 쓰지 않았습니다.`,
      "질문은 표의 머리글로 다시 찾습니다.",
      "질문이 다시 나오면 고르십시오.",
    ],
    ({ choice }) => [
      `The answer "${choice}" that was chosen before fits no question any more, and was not used.`,
      "Questions are found again by their table's head.",
      "Choose again where it is asked again.",
    ],
  ),
  "answer-unused": told<{ sheet: string; header: string }>(
    "note",
    ({ sheet, header }) => [
      `‘${sheet}’ 시트의 표에 대해 정해 둔 내용을 적용할 표(${header})가 없습니다.`,
      "표의 머리글이 그대로여야 합니다.",
      "필요하면 다시 정하십시오.",
    ],
    ({ sheet, header }) => [
      `No table on "${sheet}" has the head (${header}) that an earlier correction was about.`,
      "The head has to stay as it was.",
      "Correct it again if needed.",
    ],
  ),
};
