/**
 * Each indicator has a unit, type, weight, formula, source and grounds for its targets.
 * Example: 기획홍보실적 without 자료수집 방법/출처 → warning; without a unit, weight or formula → error.
 */
import { finding, type Severity } from "../../messages/finding";
import type { Lacking } from "../../messages/checks-goals";
import type { PlanIndicator } from "../plan";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

const required: readonly {
  field: Lacking;
  severity: Severity;
  has: (indicator: PlanIndicator) => boolean;
}[] = [
  { field: "unit", severity: "error", has: ({ unit }) => filled(unit) },
  { field: "type", severity: "warning", has: ({ type }) => filled(type) },
  { field: "weight", severity: "error", has: ({ weight }) => weight !== undefined },
  { field: "formula", severity: "error", has: ({ formula }) => formula !== undefined },
  { field: "source", severity: "warning", has: ({ source }) => filled(source?.text) },
  { field: "grounds", severity: "warning", has: ({ grounds }) => grounds.some(({ text }) => filled(text)) },
];

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

export const indicatorComplete: Check = function* ({ plan }) {
  for (const indicator of indicatorsOf(plan)) {
    for (const { field, severity, has } of required) {
      if (has(indicator)) continue;
      yield finding(
        "indicator-lacks",
        { indicator: indicator.name, field },
        { cells: cells(indicator.cell), severity, subject: about(indicator.name, field) },
      );
    }
  }
};
