/** Quantities of different units in one sum, without factors that would convert them: 신고건수 + 참여인원. */
import { finding } from "../../messages/finding";
import { addendsOf, sumsIn } from "../terms";
import { toldUnit } from "../units";
import type { Check } from "./check";

export const unlikeUnits: Check = ({ tree, quantities }) =>
  sumsIn(tree).flatMap(({ sum }) => {
    const told = addendsOf(sum).flatMap(({ tree: part }) => {
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
