/** What is missing or does not fit when the parts that were read are put together into a plan. */
import { inEnglish, inKorean } from "./controls";
import { planTieFindings } from "./plan-ties";
import { template } from "./template";
import { object, quoted } from "./wording";

const won = (amount: number): string => `${amount.toLocaleString("en-US")}`;

const planPartFindings = {
  "no-budget": template("error", {
    ko: () => ({
      found: "예산표를 찾지 못했습니다.",
      expected: "정책사업·단위사업별 예산액이 있는 시트가 필요합니다.",
      remedy: `예산 시트를 추가하거나 ${object(inKorean.inputSheets)} 누르십시오.`,
    }),
    en: () => ({
      found: "No budget table was found.",
      expected: "A sheet with the budget by policy and unit program is needed.",
      remedy: `Add a budget sheet, or use ${inEnglish.inputSheets}.`,
    }),
  }),
  "no-fiscal-year": template("error", {
    ko: () => ({
      found: "어느 회계연도의 예산인지 알 수 없습니다.",
      expected: "예산표의 제목이나 머리글에 연도가 있어야 합니다.",
      remedy: "예산액 열의 머리글에 연도를 적으십시오(예: ’17예산).",
    }),
    en: () => ({
      found: "The budget's fiscal year cannot be told.",
      expected: "The table's title or header should name a year.",
      remedy: `Name the year in the header of the budget column (for example "'17예산").`,
    }),
  }),
  "fiscal-year-assumed": template<{ year: number }>("note", {
    ko: ({ year }) => ({
      found: `회계연도가 적혀 있지 않아 ${year}년으로 보았습니다.`,
      expected: "예산액이 있는 가장 늦은 해를 회계연도로 봅니다.",
      remedy: "다르면 예산표의 머리글에 연도를 적고 다시 실행하십시오.",
    }),
    en: ({ year }) => ({
      found: `No fiscal year is stated; ${year} was taken.`,
      expected: "The latest year with a budget is taken for the fiscal year.",
      remedy: "If it is another, name the year in the budget's header and run again.",
    }),
  }),
  "title-assumed": template<{ title: string }>("note", {
    ko: ({ title }) => ({
      found: `시트에 계획서의 제목이 없어 ${object(`‘${title}’`)} 썼습니다.`,
      expected: "제목은 계획서의 첫 줄이고 쪽마다 되풀이됩니다.",
      remedy: `다르면 ${inKorean.data} 화면의 ${inKorean.basics}에서 제목을 고치십시오.`,
    }),
    en: ({ title }) => ({
      found: `No sheet has a title for the plan; "${title}" was taken.`,
      expected: "The title is the plan's first line and is repeated on each page.",
      remedy: `If it should be another, change it in ${inEnglish.basics} of the view ${inEnglish.data}.`,
    }),
  }),
  "no-department": template<{ candidates: readonly string[] }>("warning", {
    ko: ({ candidates }) => ({
      found:
        candidates.length > 0
          ? `부서가 여럿입니다: ${candidates.join(", ")}.`
          : "어느 부서의 성과계획서인지 적혀 있지 않습니다.",
      expected: "성과계획서는 한 부서의 것이어야 합니다.",
      remedy:
        candidates.length > 1
          ? `부서마다 만들려면 작업창 아래의 ${object(inKorean.collect)} 누르십시오. 한 부서만 만들려면 기본방향 시트에 부서명을 적으십시오.`
          : "기본방향 시트의 소관실국에 부서명을 적으십시오.",
    }),
    en: ({ candidates }) => ({
      found:
        candidates.length > 0
          ? `Several departments are named: ${quoted(candidates, "en")}.`
          : "No department is named.",
      expected: "A plan belongs to one department.",
      remedy:
        candidates.length > 1
          ? `For a plan of each, press ${inEnglish.collect} at the pane's foot. For one of them, name it as "부서명".`
          : 'Name the department as responsible office ("소관실국").',
    }),
  }),
  "department-differs": template<{ department: string; named: string }>("warning", {
    ko: ({ department, named }) => ({
      found: `예산표의 부서는 ‘${named}’이고 성과계획서의 부서는 ‘${department}’입니다.`,
      expected: "같은 부서명이어야 합니다. 예산은 이 부서의 것으로 보았습니다.",
      remedy: "부서명을 확인하여 한 가지로 적으십시오.",
    }),
    en: ({ department, named }) => ({
      found: `The budget names the department "${named}", the plan "${department}".`,
      expected: "They should be the same; the budget was taken for this department's.",
      remedy: "Spell the department in one way.",
    }),
  }),
  "other-departments": template<{ department: string; names: readonly string[]; lines: number }>("note", {
    ko: ({ department, names, lines }) => ({
      found: `다른 부서(${names.join(", ")})의 예산 ${lines}줄이 있습니다.`,
      expected: `‘${department}’의 예산만 성과계획서에 넣었습니다.`,
      remedy: "부서가 다르면 기본방향 시트의 소관실국을 고치십시오.",
    }),
    en: ({ department, names, lines }) => ({
      found: `${lines} budget lines belong to other departments (${names.join(", ")}).`,
      expected: `Only the budget of "${department}" is in the plan.`,
      remedy: 'If another department is meant, correct the responsible office ("소관실국").',
    }),
  }),
  "amounts-missing": template<{ year: number; names: readonly string[] }>("warning", {
    ko: ({ year, names }) => ({
      found: `${year}년 금액을 찾지 못했습니다: ${names.join(", ")}.`,
      expected: "예산현황의 각 줄에 그 해의 예산액이 있어야 합니다. 0원과 다르므로 빈칸으로 두었습니다.",
      remedy: "예산 시트에 금액을 넣으십시오. 없으면 0을 입력하십시오.",
    }),
    en: ({ year, names }) => ({
      found: `No amount of ${year} was found for ${quoted(names, "en")}.`,
      expected: "Each row of the budget status needs one; a missing amount is not zero and stays blank.",
      remedy: "Enter the amounts on the budget sheet, 0 where there is none.",
    }),
  }),
  "amount-stated-twice": template<{ name: string; year: number; used: number; other: number }>("warning", {
    ko: ({ name, year, used, other }) => ({
      found: `‘${name}’의 ${year}년 금액이 두 곳에서 다릅니다: ${won(used)}원, ${won(other)}원.`,
      expected: "같은 금액이어야 합니다. 단위가 더 작은 쪽(앞의 금액)을 썼습니다.",
      remedy: "두 칸을 확인하여 틀린 금액을 고치십시오.",
    }),
    en: ({ name, year, used, other }) => ({
      found: `Two sources differ on "${name}" in ${year}: ${won(used)} and ${won(other)} won.`,
      expected: "They should agree; the first, in the finer unit, was used.",
      remedy: "Look at both cells and correct the wrong one.",
    }),
  }),
  "figure-not-live": template<{ name: string; cells: number }>("warning", {
    ko: ({ name, cells }) => ({
      found: `‘${name}’의 금액은 흩어진 ${cells}곳의 합계라서 수식 하나로 이을 수 없습니다.`,
      expected: "성과계획서에는 지금의 합계를 숫자로 넣었습니다. 원본을 고쳐도 저절로 바뀌지 않습니다.",
      remedy: `원본을 사업 순으로 정렬하거나, 금액을 고친 뒤 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: ({ name, cells }) => ({
      found: `The amount of "${name}" adds up ${cells} scattered places, too many for one formula.`,
      expected: "The plan holds today's sum as a number; it does not follow the source.",
      remedy: `Sort the source by program, or choose ${inEnglish.rebuild} after a change.`,
    }),
  }),
  "parts-missing": template<{ names: readonly string[] }>("warning", {
    ko: ({ names }) => ({
      found: `찾지 못한 항목이 있습니다: ${names.join(", ")}.`,
      expected: "성과계획서의 각 항목은 시트에서 읽어 옵니다.",
      remedy: `시트에 그 항목을 적거나 ${object(inKorean.inputSheets)} 누르십시오.`,
    }),
    en: ({ names }) => ({
      found: `Not found: ${quoted(names, "en")}.`,
      expected: "Every part of the plan is read from the sheets.",
      remedy: `Add it to a sheet, or use ${inEnglish.inputSheets}.`,
    }),
  }),
};

export const planFindings = { ...planPartFindings, ...planTieFindings };
