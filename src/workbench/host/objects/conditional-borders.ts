/**
 * The borders of a conditional format, a line for each side.
 * In: format.borders.getItem("EdgeTop").color = "red". Out: a thin red line above each cell where the rule holds.
 */
import type { BorderLine, FormatBorder, FormatBorders } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type HostObject } from "../object";
import type { World } from "../world";
import { changeDetails, type FormatTarget, ruleOf } from "./conditional-format";
import { colour } from "./looks";

const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof edges;
const sides = Object.keys(edges) as Side[];

interface BorderTarget {
  readonly of: FormatTarget;
  readonly side: Side;
}

const styles: Readonly<Record<string, BorderLine>> = {
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
};

const bordersOf = (of: FormatTarget): FormatBorders => ruleOf(of).format?.look?.borders ?? {};

/** Null takes the line away. */
function setLine({ of, side }: BorderTarget, line: FormatBorder | null, world: World): void {
  const { [edges[side]]: _, ...others } = bordersOf(of);
  const borders = line ? { ...others, [edges[side]]: line } : others;
  const { borders: __, ...look } = ruleOf(of).format?.look ?? {};
  changeDetails(of, { look: { ...look, ...(Object.keys(borders).length > 0 && { borders }) } }, world);
}

const lineOf = ({ of, side }: BorderTarget): FormatBorder | undefined => bordersOf(of)[edges[side]];

const border = model<BorderTarget>("ConditionalRangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => {
        const line = lineOf(target)?.style;
        return line ? (Object.entries(styles).find(([, own]) => own === line)?.[0] ?? "Continuous") : "None";
      },
      set: (target, style, world) => {
        const line = styles[String(style)];
        if (!line && style !== "None") throw invalidArgument(`border style ${String(style)}`);
        setLine(target, line ? { ...lineOf(target), style: line } : null, world);
      },
    },
    // Assumption: a line that is only coloured is a thin one.
    Color: {
      get: (target) => lineOf(target)?.color ?? null,
      set: (target, value, world) => {
        const color = colour(value);
        setLine(target, { style: "thin", ...lineOf(target), ...(color && { color }) }, world);
      },
    },
  },
});

function item(of: FormatTarget, key: unknown): HostObject {
  const side = typeof key === "number" ? sides[key] : sides.find((each) => each === key);
  if (!side) throw new HostError("InvalidArgument", `border ${String(key)}`);
  return objectOf(border, { of, side });
}

export const conditionalBorders = model<FormatTarget>("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => sides.length } },
  item,
  items: (of) => sides.map((side) => item(of, side)),
  objects: Object.fromEntries(
    sides.map((side) => [side.replace("Edge", ""), (of: FormatTarget) => item(of, side)]),
  ),
  methods: { GetItemAt: (of, [index]) => item(of, index) },
});
