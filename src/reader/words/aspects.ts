/**
 * What a cell beside figures says of them: 목표, 실적 or 달성률.
 * In: "목표치:", "달성률", "목표설정근거". Out: target, achievement, none.
 */
import { readLabel } from "./labels";

/** 목표, 실적 or 달성률, as the rows of the plan's own form say in a column of theirs; 목표설정근거 is none of them. */
export function aspectOf(key: string): "target" | "result" | "achievement" | undefined {
  const word = key.replace(/\([^()]*\)$|[:：]$/, "");
  if (/^(목표|목표치|목표값|목표량|계획|계획치)$/.test(word)) return "target";
  if (/^(달성률|달성율|달성도|목표달성률|진도율)$/.test(word)) return "achievement";
  return /^(실적|실적치|실적값|달성실적|추진실적|결과)$/.test(word) ? "result" : undefined;
}
/** A target or a rate, not what was measured. */
export const isOtherAspect = (key: string): boolean => {
  const field = readLabel(key)?.field;
  return field === "target" || field === "achievement" || field === "rate" || field === "difference";
};
