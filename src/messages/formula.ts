/** What is wrong or doubtful in a measurement formula. Example: 가중치 0.5 + 0.5 + 0.2 = 1.2 → weights-not-one. */
import { template } from "./template";
import { counted, object, subject, topic } from "./wording";

/** A defect: `part` is the piece of the formula that it lies in. */
type Part = { part: string };

const shown = (part: string): string => `‘${part.replace(/\s+/g, " ")}’`;
const quoted = (part: string): string => `"${part.replace(/\s+/g, " ")}"`;

export const formulaFindings = {
  "weights-not-one": template<{ sum: string }>("warning", {
    ko: ({ sum }) => ({
      found: `측정산식의 가중치를 더하면 ${sum}입니다.`,
      expected: "가중치의 합은 1(100%)이어야 합니다.",
      remedy: "가중치를 확인하여 합이 1이 되게 고치십시오.",
    }),
    en: ({ sum }) => ({
      found: `The weights in the formula add up to ${sum}.`,
      expected: "They should add up to 1 (100%).",
      remedy: "Correct the weights so that they add up to 1.",
    }),
  }),
  "percent-without-100": template<{ formula: string }>("warning", {
    ko: ({ formula }) => ({
      found: `단위는 %인데 ‘${formula}’의 값은 비율(0~1)입니다.`,
      expected: "% 단위의 지표는 비율에 100을 곱해야 합니다.",
      remedy: "산식 끝에 ‘× 100’을 적거나 단위를 확인하십시오.",
    }),
    en: ({ formula }) => ({
      found: `The unit is %, but "${formula}" gives a ratio between 0 and 1.`,
      expected: "An indicator in % multiplies its ratio by 100.",
      remedy: 'Add "× 100" to the formula, or check the unit.',
    }),
  }),
  "mixed-precedence": template<{ sum: string; quotient: string }>("warning", {
    ko: ({ sum, quotient }) => ({
      found: `‘${sum}’에서 나눗셈은 ‘${quotient}’에만 걸립니다.`,
      expected: "합계를 나누려면 합계를 괄호로 묶어야 합니다.",
      remedy: "나눌 대상 전체를 괄호로 묶으십시오. 예: (A + B) ÷ C",
    }),
    en: ({ sum, quotient }) => ({
      found: `In "${sum}" the division applies to "${quotient}" only.`,
      expected: "To divide the whole sum, the sum has to stand in brackets.",
      remedy: "Put brackets around what is to be divided, as in (A + B) ÷ C.",
    }),
  }),
  "unlike-units": template<{ quantities: string }>("warning", {
    ko: ({ quantities }) => ({
      found: `단위가 다른 수량을 더하거나 뺍니다: ${quantities}.`,
      expected: "더하고 빼는 수량은 단위가 같아야 합니다.",
      remedy: "같은 단위의 수량을 쓰거나, 환산 계수를 곱하십시오.",
    }),
    en: ({ quantities }) => ({
      found: `Quantities of unlike units are added or subtracted: ${quantities}.`,
      expected: "Quantities that are added need the same unit.",
      remedy: "Use quantities of one unit, or multiply each by a conversion factor.",
    }),
  }),
  "hyphen-or-minus": template<Part>("warning", {
    ko: ({ part }) => ({
      found: `${shown(part)}의 ‘-’를 빼기로 읽었습니다.`,
      expected: "빼기는 양쪽을 띄어 적고, 이름 안의 붙임표는 다른 글자로 적습니다.",
      remedy: "빼기가 맞으면 ‘ - ’처럼 띄어 적고, 한 항목의 이름이면 ‘·’로 바꾸어 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `The "-" in ${quoted(part)} was read as minus.`,
      expected: "A minus stands between blanks; a hyphen inside a name is written otherwise.",
      remedy: 'Put blanks around the "-" if it is a minus; write "·" if this is one name.',
    }),
  }),
  "remark-or-minus": template<Part>("warning", {
    ko: ({ part }) => ({
      found: `${object(shown(part))} 설명으로 보아 계산에 넣지 않았습니다.`,
      expected: "빼는 항목은 같은 줄에 적고, 설명은 ※ 뒤에 적습니다.",
      remedy: "빼는 항목이면 앞 항목과 한 줄에 ‘ - ’로 이어 적고, 설명이면 ※ 뒤에 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `${quoted(part)} was taken for an explanation and left out.`,
      expected: "What is subtracted stands on the same line; an explanation stands after ※.",
      remedy: 'Write it behind " - " on the same line if it is subtracted, or after ※ if it explains.',
    }),
  }),
  "list-or-division": template<Part>("warning", {
    ko: ({ part }) => ({
      found: `${shown(part)}의 ‘/’를 나누기로 읽었습니다.`,
      expected: "나누기는 ‘ ÷ ’로 적고, 늘어놓은 말은 ‘·’나 쉼표로 잇습니다.",
      remedy: "나누기가 맞으면 ‘ ÷ ’로, 여러 가지를 늘어놓은 것이면 ‘·’로 바꾸어 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `The "/" in ${quoted(part)} was read as division.`,
      expected: 'Division is written "÷"; words are listed with "·" or commas.',
      remedy: 'Write " ÷ " if it divides, or "·" if it only lists.',
    }),
  }),
  "formula-in-words": template<Part>("note", {
    ko: ({ part }) => ({
      found: `${topic(shown(part))} 문장이어서 계산하지 않고, 결과를 그대로 입력받습니다.`,
      expected: "계산할 산식은 항목과 기호만으로 적습니다.",
      remedy: "계산하려면 ‘(A + B) ÷ C × 100’처럼 고쳐 적고, 방법의 설명은 ※ 뒤에 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `${quoted(part)} is a sentence: nothing is computed, the result is entered as it is.`,
      expected: "A formula to compute holds quantities and signs only.",
      remedy: "Write it like (A + B) ÷ C × 100, and put the explanation after ※.",
    }),
  }),
  "sum-of-products": template<Part>("warning", {
    ko: ({ part }) => ({
      found: `∑ 안의 ${shown(part)}에서 항목끼리 곱하거나 나눕니다.`,
      expected: "합계를 넣어 계산한 값은 하나씩 계산하여 더한 값과 다를 수 있습니다.",
      remedy: "하나씩 계산하여 더한 값을 한 항목으로 적고 그 합계를 입력하십시오.",
    }),
    en: ({ part }) => ({
      found: `∑ stands before ${quoted(part)}, which multiplies or divides quantities.`,
      expected: "Computed from totals, the value may differ from the sum of the single values.",
      remedy: "Make the sum of the single values one quantity, and enter that total.",
    }),
  }),
  "formula-empty": template<Part>("error", {
    ko: () => ({
      found: "측정산식이 비어 있습니다.",
      expected: "산식이나 측정 항목의 이름이 있어야 합니다.",
      remedy: "측정산식을 적으십시오. 예: (처리건수 ÷ 접수건수) × 100",
    }),
    en: () => ({
      found: "The formula is empty.",
      expected: "A formula or the name of a quantity is expected.",
      remedy: 'Write the formula, for example "(처리건수 ÷ 접수건수) × 100".',
    }),
  }),
  "formula-too-long": template<Part>("error", {
    ko: () => ({
      found: "측정산식이 너무 길거나 괄호가 너무 깊어 읽을 수 없습니다.",
      expected: "산식은 3,000자, 괄호는 60겹 이내여야 합니다.",
      remedy: "산식과 설명을 나누고, 설명은 산식 아래 ※ 뒤에 적으십시오.",
    }),
    en: () => ({
      found: "The formula is too long, or its brackets nest too deeply.",
      expected: "At most 3,000 characters and 60 levels of brackets.",
      remedy: "Separate formula and explanation; write the explanation below, after ※.",
    }),
  }),
  "unbalanced-bracket": template<Part>("error", {
    ko: ({ part }) => ({
      found: `괄호 ${shown(part)}의 짝이 맞지 않습니다.`,
      expected: "여는 괄호와 닫는 괄호가 같은 모양으로 짝을 이루어야 합니다.",
      remedy: "빠진 괄호를 적거나 남는 괄호를 지우십시오.",
    }),
    en: ({ part }) => ({
      found: `The bracket ${quoted(part)} has no partner.`,
      expected: "Every opening bracket needs a closing one of its shape.",
      remedy: "Add the missing bracket, or delete the extra one.",
    }),
  }),
  "empty-bracket": template<Part>("error", {
    ko: ({ part }) => ({
      found: `괄호 ${shown(part)} 안이 비어 있습니다.`,
      expected: "괄호 안에 계산할 내용이 있어야 합니다.",
      remedy: "괄호 안을 채우거나 괄호를 지우십시오.",
    }),
    en: ({ part }) => ({
      found: `The brackets ${quoted(part)} are empty.`,
      expected: "Something to compute is expected inside.",
      remedy: "Fill the brackets or delete them.",
    }),
  }),
  "operator-missing": template<Part>("error", {
    ko: ({ part }) => ({
      found: `${shown(part)} 앞이나 뒤에 연산 기호가 없습니다.`,
      expected: "항목과 항목 사이에 +, -, ×, ÷ 가운데 하나가 있어야 합니다.",
      remedy: "빠진 연산 기호를 적으십시오. 설명이라면 다음 줄에 ※를 붙여 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `No operator stands beside ${quoted(part)}.`,
      expected: "One of +, -, ×, ÷ is expected between two parts.",
      remedy: "Write the missing operator; put remarks on a line of their own, after ※.",
    }),
  }),
  "operand-missing": template<Part>("error", {
    ko: ({ part }) => ({
      found: `연산 기호 ${shown(part)} 곁에 계산할 항목이 없습니다.`,
      expected: "연산 기호의 앞뒤에 항목이나 숫자가 있어야 합니다.",
      remedy: "빠진 항목을 적거나 연산 기호를 지우십시오.",
    }),
    en: ({ part }) => ({
      found: `The sign ${quoted(part)} has nothing to compute with.`,
      expected: "A quantity or a number is expected on both sides.",
      remedy: "Write what is missing, or delete the sign.",
    }),
  }),
  "letter-undefined": template<Part>("error", {
    ko: ({ part }) => ({
      found: `${shown(part)}${subject(part).slice(part.length)} 무엇인지 적혀 있지 않습니다.`,
      expected: "산식에 쓴 기호는 모두 뜻이 적혀 있어야 합니다.",
      remedy: `산식 아래에 ‘${part}: 항목 이름’을 적으십시오.`,
    }),
    en: ({ part }) => ({
      found: `The text does not say what ${quoted(part)} stands for.`,
      expected: "Every letter in the formula needs its definition.",
      remedy: `Add "${part}: name of the quantity" below the formula.`,
    }),
  }),
  "letter-circular": template<Part>("error", {
    ko: ({ part }) => ({
      found: `기호 ${shown(part)}의 뜻이 자기 자신으로 되돌아옵니다.`,
      expected: "기호의 뜻은 측정 항목이나 다른 기호로 적어야 합니다.",
      remedy: "기호의 뜻을 측정 항목의 이름으로 고치십시오.",
    }),
    en: ({ part }) => ({
      found: `The definition of ${quoted(part)} leads back to itself.`,
      expected: "A letter is defined by quantities or by other letters.",
      remedy: "Define the letter by the name of its quantity.",
    }),
  }),
  "several-equal-signs": template<Part>("error", {
    ko: () => ({
      found: "등호(=)가 산식을 둘 이상으로 나눕니다.",
      expected: "한 칸에는 산식 하나, 등호는 지표명 뒤에 하나만 있어야 합니다.",
      remedy: "잘못 적은 등호를 연산 기호로 고치거나 산식을 나누어 적으십시오.",
    }),
    en: () => ({
      found: "Equal signs split the text into more than one formula.",
      expected: "One formula, with one equal sign at most, behind the indicator's name.",
      remedy: "Replace the wrong equal sign by an operator, or separate the formulas.",
    }),
  }),
  "sign-unsupported": template<Part>("error", {
    ko: ({ part }) => ({
      found: `기호 ${shown(part)}${topic(part).slice(part.length)} 측정산식에서 계산할 수 없습니다.`,
      expected: "+, -, ×, ÷와 괄호만 쓸 수 있습니다.",
      remedy: "기호를 사칙연산으로 풀어 적으십시오.",
    }),
    en: ({ part }) => ({
      found: `The sign ${quoted(part)} cannot be computed here.`,
      expected: "Only +, -, ×, ÷ and brackets are allowed.",
      remedy: "Write it out with the four operations.",
    }),
  }),
  "number-unreadable": template<Part>("error", {
    ko: ({ part }) => ({
      found: `숫자 ${object(shown(part))} 읽을 수 없습니다.`,
      expected: "숫자는 1,234 또는 0.5처럼 15자리 이내로 적어야 합니다.",
      remedy: "숫자를 고치십시오.",
    }),
    en: ({ part }) => ({
      found: `The number ${quoted(part)} cannot be read.`,
      expected: "A number like 1,234 or 0.5, of at most 15 digits.",
      remedy: "Correct the number.",
    }),
  }),
  "divisor-zero": template<Part>("error", {
    ko: () => ({
      found: "산식이 0으로 나눕니다.",
      expected: "나누는 수는 0이 아니어야 합니다.",
      remedy: "나눌 항목이나 숫자를 고치십시오.",
    }),
    en: () => ({
      found: "The formula divides by 0.",
      expected: "A divisor other than 0.",
      remedy: "Correct the quantity or the number to divide by.",
    }),
  }),
  "function-unsupported": template<Part>("error", {
    ko: ({ part }) => ({
      found: `함수 ${shown(part)}${topic(part).slice(part.length)} 측정산식에서 계산할 수 없습니다.`,
      expected: "+, -, ×, ÷와 괄호로 적은 산식이어야 합니다.",
      remedy: "함수를 사칙연산으로 풀어 적으십시오. 예: (A + B) ÷ 2",
    }),
    en: ({ part }) => ({
      found: `The function ${quoted(part)} cannot be computed here.`,
      expected: "A formula of +, -, ×, ÷ and brackets.",
      remedy: "Write the function out, for example (A + B) ÷ 2.",
    }),
  }),
  "no-quantity": template<Part>("error", {
    ko: () => ({
      found: "산식에 숫자만 있고 측정할 항목이 없습니다.",
      expected: "측정 항목의 이름이 하나 이상 있어야 합니다.",
      remedy: "계산 예시 대신 항목 이름으로 산식을 적으십시오.",
    }),
    en: () => ({
      found: "The formula has numbers only, and nothing to measure.",
      expected: "The name of at least one quantity is expected.",
      remedy: "Write the formula with names of quantities, not as an example.",
    }),
  }),
  "formula-unclear": template<Part>("error", {
    ko: ({ part }) => ({
      found: `${object(shown(part))} 한 가지 뜻으로 읽을 수 없습니다.`,
      expected: "항목 이름과 연산 기호가 분명히 나뉘어야 합니다.",
      remedy: "연산 기호 앞뒤를 띄우고, 이름 안의 기호를 다른 말로 바꾸십시오.",
    }),
    en: ({ part }) => ({
      found: `${quoted(part)} can be read in more than one way.`,
      expected: "Names and operators that can be told apart.",
      remedy: "Put blanks around the operators, and reword signs inside names.",
    }),
  }),
  "function-name-empty": template("error", {
    ko: () => ({
      found: "함수 이름이 비어 있습니다.",
      expected: "글자로 시작하는 이름이 있어야 합니다.",
      remedy: "함수 이름을 적으십시오. 예: 언론매체보도율",
    }),
    en: () => ({
      found: "The function's name is empty.",
      expected: "A name that begins with a letter.",
      remedy: "Enter a name, for example PRESSRATE.",
    }),
  }),
  "function-name-too-long": template<{ length: number }>("error", {
    ko: ({ length }) => ({
      found: `함수 이름이 ${length}자입니다.`,
      expected: "Excel의 이름은 255자 이내여야 합니다.",
      remedy: "이름을 줄이십시오.",
    }),
    en: ({ length }) => ({
      found: `The function's name has ${length} characters.`,
      expected: "A name in Excel has at most 255.",
      remedy: "Shorten the name.",
    }),
  }),
  "function-too-large": template<{ length: number; quantities: number }>("error", {
    ko: ({ length, quantities }) => ({
      found: `이 산식을 함수로 쓰면 ${length}자이고 측정 항목이 ${quantities}개입니다.`,
      expected: "Excel의 함수는 8,192자, 인수 253개 이내여야 합니다.",
      remedy: "통합 문서 함수 대신 PLAN.MEASURE를 쓰거나, 산식을 여러 지표로 나누십시오.",
    }),
    en: ({ length, quantities }) => ({
      found: `As a function this formula has ${length} characters and ${counted(quantities, "quantity", "quantities")}.`,
      expected: "A function in Excel has at most 8,192 characters and 253 arguments.",
      remedy:
        "Use PLAN.MEASURE instead of a workbook function, or split the formula among several indicators.",
    }),
  }),
  "function-name-character": template<{ name: string; character: string }>("error", {
    ko: ({ name, character }) => ({
      found: `함수 이름 ‘${name}’에 쓸 수 없는 문자 ${subject(`‘${character}’`)} 있습니다.`,
      expected: "이름은 글자나 밑줄(_)로 시작하고, 글자·숫자·밑줄·마침표만 쓸 수 있습니다.",
      remedy: "빈칸과 괄호를 지우거나 밑줄로 바꾸십시오.",
    }),
    en: ({ name, character }) => ({
      found: `The function name "${name}" has "${character}" where Excel does not allow it.`,
      expected: "A letter or _ first, then letters, digits, _ and periods only.",
      remedy: "Remove blanks and brackets, or replace them by _.",
    }),
  }),
  "function-name-like-cell": template<{ name: string }>("error", {
    ko: ({ name }) => ({
      found: `함수 이름 ${topic(`‘${name}’`)} 셀 주소로 읽힙니다.`,
      expected: "이름은 A1, R1C1 같은 셀 주소와 달라야 합니다.",
      remedy: "이름 뒤에 글자를 더 붙이십시오.",
    }),
    en: ({ name }) => ({
      found: `The function name "${name}" reads as a cell address.`,
      expected: "A name unlike A1 or R1C1.",
      remedy: "Add more letters to the name.",
    }),
  }),
  "function-name-reserved": template<{ name: string }>("error", {
    ko: ({ name }) => ({
      found: `${topic(`‘${name}’`)} Excel이나 이 추가 기능이 이미 쓰는 함수 이름입니다.`,
      expected: "기존 함수와 다른 이름이어야 합니다.",
      remedy: "다른 이름을 정하십시오.",
    }),
    en: ({ name }) => ({
      found: `"${name}" is already a function of Excel or of this add-in.`,
      expected: "A name that no existing function has.",
      remedy: "Choose another name.",
    }),
  }),
  "function-name-taken": template<{ name: string }>("error", {
    ko: ({ name }) => ({
      found: `통합 문서에 ‘${name}’(이)라는 이름이 이미 있습니다.`,
      expected: "통합 문서에 없는 이름이어야 합니다.",
      remedy: "다른 이름을 정하거나 이름 관리자에서 그 이름을 바꾸십시오.",
    }),
    en: ({ name }) => ({
      found: `The workbook already has a name "${name}".`,
      expected: "A name that the workbook does not have yet.",
      remedy: "Choose another name, or rename the other one in the Name Manager.",
    }),
  }),
};
