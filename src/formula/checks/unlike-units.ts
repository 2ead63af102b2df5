/** Quantities of different units in one sum, without factors that would convert them: 신고건수 + 참여인원. */
import { finding } from "../../messages/finding";
import { toldUnit } from "../units";
import type { Check } from "./check";

export const unlikeUnits: Check = ({ sums, quantities }) =>
  sums.flatMap(({ sum, addends }) => {
    const told = addends.flatMap(({ tree: part }) => {
      const quantity = part.kind === "quantity" ? quantities[part.index]! : undefined;
      const unit = quantity && toldUnit(quantity.name);
      return quantity && unit ? [{ name: quantity.shown, unit }] : [];
    });
    if (new Set(told.map(({ unit }) => unit)).size < 2) return [];
    const listed = told
      .map(({ name, unit }) => `${name}(${unit})`.replace(`(${unit})(${unit})`, `(${unit})`))
      .join(", ");
    return [finding("unlike-units", { quantities: listed }, { span: { start: sum.start, end: sum.end } })];
  });
