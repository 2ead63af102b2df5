/** Attributes whose words are counted hold one of them; widths of lines are those that 한글 knows. */
import { faultAt, type Rule } from "../fault";
import { walk } from "../parts";

const yesNo = ["0", "1"];
const sides = ["hh:leftBorder", "hh:rightBorder", "hh:topBorder", "hh:bottomBorder"];
const lineTypes = [
  "NONE",
  "SOLID",
  "DOT",
  "DASH",
  "DASH_DOT",
  "DASH_DOT_DOT",
  "LONG_DASH",
  "CIRCLE",
  "DOUBLE_SLIM",
  "SLIM_THICK",
  "THICK_SLIM",
  "SLIM_THICK_SLIM",
];
const lineWidths = [
  "0.1",
  "0.12",
  "0.15",
  "0.2",
  "0.25",
  "0.3",
  "0.4",
  "0.5",
  "0.6",
  "0.7",
  "1.0",
  "1.5",
  "2.0",
  "3.0",
  "4.0",
  "5.0",
].map((width) => `${width} mm`);
const color = /^(?:#[0-9A-F]{6}|none)$/i;

/** By element and attribute, what may stand there. */
const words: Readonly<Record<string, readonly string[] | RegExp>> = {
  "hp:p pageBreak": yesNo,
  "hp:p columnBreak": yesNo,
  "hp:tbl pageBreak": ["TABLE", "CELL", "NONE"],
  "hp:tbl repeatHeader": yesNo,
  "hp:tbl textWrap": ["SQUARE", "TIGHT", "THROUGH", "TOP_AND_BOTTOM", "BEHIND_TEXT", "IN_FRONT_OF_TEXT"],
  "hp:pos treatAsChar": yesNo,
  "hp:tc header": yesNo,
  "hp:subList vertAlign": ["TOP", "CENTER", "BOTTOM"],
  "hp:pagePr landscape": ["WIDELY", "NARROWLY"],
  "hp:pageNum pos": [
    "NONE",
    "TOP_LEFT",
    "TOP_CENTER",
    "TOP_RIGHT",
    "BOTTOM_LEFT",
    "BOTTOM_CENTER",
    "BOTTOM_RIGHT",
    "OUTSIDE_TOP",
    "OUTSIDE_BOTTOM",
    "INSIDE_TOP",
    "INSIDE_BOTTOM",
  ],
  "hh:align horizontal": ["JUSTIFY", "LEFT", "RIGHT", "CENTER", "DISTRIBUTE", "DISTRIBUTE_SPACE"],
  "hh:heading type": ["NONE", "OUTLINE", "NUMBER", "BULLET"],
  "hh:heading level": /^[0-9]$/,
  "hh:style type": ["PARA", "CHAR"],
  "hh:lineSpacing type": ["PERCENT", "FIXED", "BETWEEN_LINES", "AT_LEAST"],
  "hh:charPr textColor": color,
  "hc:winBrush faceColor": color,
  ...Object.fromEntries(
    sides.flatMap((side) => [
      [`${side} type`, lineTypes],
      [`${side} width`, lineWidths],
      [`${side} color`, color],
    ]),
  ),
};

export const values: Rule = function* ({ trees }) {
  for (const [part, root] of trees)
    for (const node of walk(root))
      for (const [attribute, found] of Object.entries(node.attributes)) {
        const allowed = words[`${node.name} ${attribute}`];
        if (allowed === undefined) continue;
        const fits = allowed instanceof RegExp ? allowed.test(found) : allowed.includes(found);
        if (!fits)
          yield faultAt(part, node, "value-wrong", {
            attribute,
            found,
            expected: allowed instanceof RegExp ? allowed.source : allowed.join(", "),
          });
      }
};
