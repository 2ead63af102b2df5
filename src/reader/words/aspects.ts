/**
 * What a cell beside figures says of them: 목표, 실적 or 달성률.
 * In: "목표치:", "달성률", "목표설정근거". Out: target, achievement, none.
 */
import { wordsOf } from "./fields";
import { readLabel } from "./labels";

const aspects = wordsOf("aspects");

/** 목표, 실적 or 달성률, as the rows of the plan's own form say in a column of theirs; 목표설정근거 is none of them. */
export function aspectOf(key: string): "target" | "result" | "achievement" | undefined {
  return aspects.get(key.replace(/\([^()]*\)$|[:：]$/, "")) as
    | "target"
    | "result"
    | "achievement"
    | undefined;
}
/** A target or a rate, not what was measured. */
export const isOtherAspect = (key: string): boolean => {
  const field = readLabel(key)?.field;
  return field === "target" || field === "achievement" || field === "rate" || field === "difference";
};
