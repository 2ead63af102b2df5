/** What could not be tied together by name: goals, programs, indicators, quantities. */
import { template } from "./template";
import { counted, object, subject } from "./wording";

type Named = { name: string };

export const planTieFindings = {
  "too-many-goals": template<{ count: number; most: number }>("error", {
    ko: ({ count, most }) => ({
      found: `정책사업목표로 읽힌 줄이 ${count}개입니다.`,
      expected: `한 부서의 정책사업목표는 ${most}개를 넘지 않습니다. 예산표의 단계(정책·단위·세부사업)를 알 수 없을 때 이렇게 됩니다.`,
      remedy: "예산표에 들여쓰기나 단계 열을 두거나, 기본방향 시트에 정책사업목표를 적으십시오.",
    }),
    en: ({ count, most }) => ({
      found: `${counted(count, "line is", "lines are")} read as policy goals.`,
      expected: `A department has no more than ${most}. It happens where the budget's levels cannot be told.`,
      remedy: `Indent the budget's lines, add a column of levels, or name the goals on the sheet "기본방향".`,
    }),
  }),
  "goal-not-described": template<Named>("warning", {
    ko: ({ name }) => ({
      found: `정책사업목표 ‘${name}’의 주요내용이 없습니다.`,
      expected: "목표마다 (1) 주요내용이 있어야 합니다.",
      remedy: "기본방향 시트에 목표와 주요내용을 적으십시오.",
    }),
    en: ({ name }) => ({
      found: `Nothing is told of the policy goal "${name}".`,
      expected: 'Each goal needs its main contents ("주요내용").',
      remedy: 'Write the goal and its contents on the sheet "기본방향".',
    }),
  }),
  "goal-without-indicators": template<Named>("warning", {
    ko: ({ name }) => ({
      found: `정책사업목표 ‘${name}’에 성과지표가 없습니다.`,
      expected: "목표마다 성과지표가 하나 이상 있어야 합니다.",
      remedy: "성과지표 시트에 지표를 넣고 목표명을 같게 적으십시오.",
    }),
    en: ({ name }) => ({
      found: `The policy goal "${name}" has no indicator.`,
      expected: "Each goal needs at least one.",
      remedy: "Add the indicator and spell the goal's name alike.",
    }),
  }),
  "goal-without-programs": template<Named>("warning", {
    ko: ({ name }) => ({
      found: `정책사업목표 ‘${name}’에 단위사업이 없습니다.`,
      expected: "목표마다 단위사업이 하나 이상 있어야 합니다.",
      remedy: "예산·사업개요 시트에서 단위사업과 정책사업의 이름을 확인하십시오.",
    }),
    en: ({ name }) => ({
      found: `The policy goal "${name}" has no unit program.`,
      expected: "Each goal needs at least one.",
      remedy: "Check the names of unit and policy programs on the budget and program sheets.",
    }),
  }),
  "indicator-without-goal": template<Named>("error", {
    ko: ({ name }) => ({
      found: `성과지표 ${subject(`‘${name}’`)} 어느 정책사업목표의 것인지 알 수 없어 성과계획서에 넣지 못했습니다.`,
      expected: "목표가 여럿이면 지표마다 목표명이 있어야 합니다.",
      remedy: "지표 옆에 정책사업목표의 이름을 적으십시오.",
    }),
    en: ({ name }) => ({
      found: `The indicator "${name}" belongs to no known goal and is not in the plan.`,
      expected: "Where there are several goals, each indicator names its own.",
      remedy: "Write the goal's name beside the indicator.",
    }),
  }),
  "program-without-goal": template<Named>("error", {
    ko: ({ name }) => ({
      found: `사업 ${subject(`‘${name}’`)} 어느 정책사업목표의 것인지 알 수 없어 성과계획서에 넣지 못했습니다.`,
      expected: "목표가 여럿이면 단위사업마다 목표나 정책사업이 적혀 있어야 합니다.",
      remedy: "사업 옆에 정책사업목표의 이름을 적거나 예산표의 정책사업명을 확인하십시오.",
    }),
    en: ({ name }) => ({
      found: `The program "${name}" belongs to no known goal and is not in the plan.`,
      expected: "Where there are several goals, each program names its goal or policy program.",
      remedy: "Write the goal's name beside the program, or check the policy program's name in the budget.",
    }),
  }),
  "policy-without-goal": template<Named>("warning", {
    ko: ({ name }) => ({
      found: `정책사업 ‘${name}’에 맞는 정책사업목표가 없습니다.`,
      expected: "예산의 정책사업마다 정책사업목표가 있어야 합니다.",
      remedy: "목표를 추가하거나 목표 옆에 정책사업명을 적으십시오.",
    }),
    en: ({ name }) => ({
      found: `No goal fits the policy program "${name}".`,
      expected: "Each policy program of the budget has its goal.",
      remedy: "Add the goal, or write the policy program's name beside it.",
    }),
  }),
  "detail-without-program": template<Named>("error", {
    ko: ({ name }) => ({
      found: `세부사업 ${subject(`‘${name}’`)} 어느 단위사업의 것인지 알 수 없어 성과계획서에 넣지 못했습니다.`,
      expected: "세부사업 위에 단위사업이 있어야 합니다.",
      remedy: "예산표에서 단위사업의 줄을 확인하십시오.",
    }),
    en: ({ name }) => ({
      found: `The detail program "${name}" stands under no unit program and is not in the plan.`,
      expected: "A unit program stands above each detail program.",
      remedy: "Check the unit program's row in the budget.",
    }),
  }),
  "quantity-missing": template<{ indicator: string; quantity: string }>("warning", {
    ko: ({ indicator, quantity }) => ({
      found: `‘${indicator}’의 측정산식에 있는 ‘${quantity}’의 값을 찾지 못했습니다.`,
      expected: "측정산식의 항목마다 실적 시트에 같은 이름의 줄이 있어야 실적을 계산합니다.",
      remedy: "실적 시트에 그 이름의 줄을 추가하십시오.",
    }),
    en: ({ indicator, quantity }) => ({
      found: `"${quantity}", which the formula of "${indicator}" needs, was not found.`,
      expected: "Results are computed from a row of that name on the results sheet.",
      remedy: "Add a row of that name.",
    }),
  }),
  "quantity-twice": template<{ indicator: string; quantity: string }>("warning", {
    ko: ({ indicator, quantity }) => ({
      found: `‘${indicator}’에 쓰는 ${subject(`‘${quantity}’`)} 여러 곳에 있습니다.`,
      expected: "한 항목은 한 줄이어야 합니다. 먼저 나온 줄을 썼습니다.",
      remedy: "쓰지 않을 줄을 지우거나 이름을 달리하십시오.",
    }),
    en: ({ indicator, quantity }) => ({
      found: `"${quantity}", used by "${indicator}", stands in several places.`,
      expected: "One quantity has one row; the first was used.",
      remedy: "Remove the other, or give it another name.",
    }),
  }),
  "quantity-name-differs": template<{ indicator: string; quantity: string; taken: string }>("note", {
    ko: ({ indicator, quantity, taken }) => ({
      found: `‘${indicator}’의 ‘${quantity}’에 이름이 조금 다른 ${object(`‘${taken}’`)} 썼습니다.`,
      expected: "측정산식과 실적 시트의 이름이 같으면 확실합니다.",
      remedy: "맞는지 확인하고, 맞으면 이름을 같게 적으십시오.",
    }),
    en: ({ indicator, quantity, taken }) => ({
      found: `For "${quantity}" of "${indicator}" the row "${taken}" was taken; the names differ a little.`,
      expected: "The same name in formula and results leaves no doubt.",
      remedy: "Check it, and spell both alike.",
    }),
  }),
  "quantity-unused": template<Named>("note", {
    ko: ({ name }) => ({
      found: `실적 ${object(`‘${name}’`)} 쓰는 측정산식이 없습니다.`,
      expected: "실적 시트의 항목은 어느 지표의 측정산식에 같은 이름으로 나옵니다.",
      remedy: "측정산식의 이름과 같은지 확인하십시오.",
    }),
    en: ({ name }) => ({
      found: `No formula uses the quantity "${name}".`,
      expected: "A quantity of the results sheet appears in a formula under the same name.",
      remedy: "Compare the names.",
    }),
  }),
};
