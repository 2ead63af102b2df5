/**
 * Excel.ConditionalRangeFormat: what a conditional format changes of a cell's look.
 * In: format.cellValue.format.fill.color = "#FFC7CE". Out: that fill, wherever the rule holds.
 */
import type { FormatLook } from "../../workbook/model";
import { model, objectOf, type Json, type Property } from "../object";
import { conditionalBorders } from "./conditional-borders";
import { changeDetails, type FormatTarget, ruleOf } from "./conditional-format";
import { colour } from "./looks";

const lookOf = (target: FormatTarget): FormatLook => ruleOf(target).format?.look ?? {};

/** Assumption: what the format does not change is null. */
const field = (
  name: Exclude<keyof FormatLook, "borders">,
  given: (value: Json) => string | boolean | undefined,
  told: (value: string | boolean) => Json = (value) => value,
): Property<FormatTarget> => ({
  get: (target) => {
    const value = lookOf(target)[name];
    return value === undefined ? null : told(value);
  },
  set: (target, value, world) => {
    const { [name]: _, ...others } = lookOf(target);
    const next = given(value);
    changeDetails(target, { look: { ...others, ...(next !== undefined && { [name]: next }) } }, world);
  },
});

const on = (value: Json): boolean | undefined => value === true || undefined;
const color = (value: Json): string | undefined => colour(value) ?? undefined;

const clear = (...names: readonly (keyof FormatLook)[]) => ({
  Clear: (target: FormatTarget, _: unknown, world: Parameters<typeof changeDetails>[2]): void => {
    const kept = Object.entries(lookOf(target)).filter(([name]) => !names.includes(name as keyof FormatLook));
    changeDetails(target, { look: Object.fromEntries(kept) }, world);
  },
});

const font = model<FormatTarget>("ConditionalRangeFont", {
  properties: {
    Bold: field("bold", on),
    Italic: field("italic", on),
    Strikethrough: field("strikethrough", on),
    Underline: field(
      "underline",
      (value) => (value === "None" || typeof value !== "string" ? undefined : value.toLowerCase()),
      (value) => (value === "double" ? "Double" : "Single"),
    ),
    Color: field("color", color),
  },
  methods: clear("bold", "italic", "strikethrough", "underline", "color"),
});

const fill = model<FormatTarget>("ConditionalRangeFill", {
  properties: { Color: field("fill", color) },
  methods: clear("fill"),
});

export const conditionalLook = model<FormatTarget>("ConditionalRangeFormat", {
  properties: {
    NumberFormat: field("numberFormat", (value) =>
      typeof value === "string" && value !== "" && value !== "General" ? value : undefined,
    ),
  },
  objects: {
    Font: (target) => objectOf(font, target),
    Fill: (target) => objectOf(fill, target),
    Borders: (target) => objectOf(conditionalBorders, target),
  },
});
