/**
 * What the grounds of a target (목표치 설정 근거) explain, told by their words.
 * In: "- 분관 폐지에 따른 하향 조정". Out: explainsFall.
 */
import type { PlanIndicator } from "../plan";

const says = (indicator: PlanIndicator, words: RegExp): boolean =>
  indicator.grounds.some(({ text }) => words.test(text));

/** Why a target was lowered. */
export const explainsFall = (indicator: PlanIndicator): boolean =>
  says(
    indicator,
    /감소|감축|축소|감액|삭감|하향|하락|낮추|낮춰|낮아|줄어|줄임|줄여|조정|폐지|종료|중단|이관|제외|변경|일시|한시|기저/,
  );

/** Why a target moves far in one year. */
export const explainsLeap = (indicator: PlanIndicator): boolean =>
  explainsFall(indicator) || says(indicator, /급증|확대|확충|증설|신설|신규|통합|개관|개소|준공|대폭/);

/** Why a target stays where it is. */
export const explainsFlat = (indicator: PlanIndicator): boolean =>
  says(indicator, /유지|상한|한계|최대|최고|동결|동일|포화|정원|법정|의무/);

/** That the indicator is new, so that no target or result of earlier years can be there. */
export const saysNew = (indicator: PlanIndicator): boolean =>
  says(indicator, /신규|신설|최초|처음|새로\s?(운 지표|도입|추가|선정|만든)/);
