/**
 * Contents/header.xml: the lists that the sections refer to by number: fonts, borders and fills, letters, paragraphs, styles.
 * In: the pool, filled while the sections were written. Out: <hh:charPr id="3" height="1000" …> and its like.
 */
import type { BorderStyle } from "../sheet/layout";
import type { CharLook } from "./document";
import type { Fill, NumberedPara, Pool } from "./pool";
import { styles } from "./styles";
import { declaration, element, namespaces, units } from "./xml";

/** Scripts that a font can be chosen for; the same font for all of them. */
const scripts = ["hangul", "latin", "hanja", "japanese", "other", "symbol", "user"] as const;
const forEachScript = (value: number): Record<string, number> =>
  Object.fromEntries(scripts.map((script) => [script, value]));

/** What stands in where a machine lacks the form's font: every 한글 brings it along. */
const everywhere = "함초롬돋움";

export function headerXml(pool: Pool, sections: number): string {
  const numbered = styles.map((style) => ({
    style,
    chars: pool.charId(style.chars),
    para: pool.paraId({ ...style.look, outline: style.outline }),
  }));
  const noBorder = pool.fillId({});
  const head = element(
    "hh:head",
    { ...namespaces, version: "1.4", secCnt: sections },
    element("hh:beginNum", { page: 1, footnote: 1, endnote: 1, pic: 1, tbl: 1, equation: 1 }),
    element(
      "hh:refList",
      {},
      list(
        "hh:fontfaces",
        scripts.map((script) => fontface(script, pool.fonts.values)),
      ),
      list(
        "hh:borderFills",
        pool.fills.values.map((fill, index) => borderFill(fill, index + 1)),
      ),
      list(
        "hh:charProperties",
        pool.chars.values.map((look, id) => charPr(look, id, pool, noBorder)),
      ),
      list("hh:tabProperties", [element("hh:tabPr", { id: 0, autoTabLeft: 0, autoTabRight: 0 })]),
      list("hh:numberings", [numbering()]),
      list(
        "hh:paraProperties",
        pool.paras.values.map((look, id) => paraPr(look, id, pool)),
      ),
      list(
        "hh:styles",
        numbered.map(({ style, chars, para }, id) =>
          element("hh:style", {
            id,
            type: "PARA",
            name: style.name,
            engName: style.english,
            paraPrIDRef: para,
            charPrIDRef: chars,
            nextStyleIDRef: id,
            langID: 1042,
            lockForm: 0,
          }),
        ),
      ),
    ),
    element("hh:compatibleDocument", { targetProgram: "HWP201X" }, element("hh:layoutCompatibility")),
    element("hh:docOption", {}, element("hh:linkinfo", { path: "", pageInherit: 0, footnoteInherit: 0 })),
    element("hh:trackchageConfig", { flags: 56 }), // 한글 spells it so.
  );
  return declaration + head;
}

const list = (name: string, items: readonly string[]): string =>
  element(name, { itemCnt: items.length }, ...items);

function fontface(script: string, fonts: readonly string[]): string {
  const items = fonts.map((face, id) =>
    element(
      "hh:font",
      { id, face, type: "TTF", isEmbedded: 0 },
      face === everywhere ? "" : element("hh:substFont", { face: everywhere, type: "TTF", isEmbedded: 0 }),
    ),
  );
  return element("hh:fontface", { lang: script.toUpperCase(), fontCnt: fonts.length }, ...items);
}

const lines = {
  hair: { type: "DOT", width: "0.1 mm" },
  thin: { type: "SOLID", width: "0.12 mm" },
  medium: { type: "SOLID", width: "0.4 mm" },
  double: { type: "DOUBLE_SLIM", width: "0.5 mm" },
} as const;

function borderFill({ borders, fill }: Fill, id: number): string {
  const side = (name: string, border: BorderStyle | undefined): string =>
    element(`hh:${name}Border`, {
      ...(border ? lines[border.style] : { type: "NONE", width: "0.1 mm" }),
      color: border?.color ?? "#000000",
    });
  return element(
    "hh:borderFill",
    { id, threeD: 0, shadow: 0, centerLine: "NONE", breakCellSeparateLine: 0 },
    element("hh:slash", { type: "NONE", Crooked: 0, isCounter: 0 }),
    element("hh:backSlash", { type: "NONE", Crooked: 0, isCounter: 0 }),
    side("left", borders.left),
    side("right", borders.right),
    side("top", borders.top),
    side("bottom", borders.bottom),
    element("hh:diagonal", { type: "NONE", width: "0.1 mm", color: "#000000" }),
    fill === undefined
      ? ""
      : element(
          "hc:fillBrush",
          {},
          element("hc:winBrush", { faceColor: fill, hatchColor: "#000000", alpha: 0 }),
        ),
  );
}

function charPr(
  { font, size, bold, italic, color, underline, strike }: CharLook,
  id: number,
  pool: Pool,
  noBorder: number,
): string {
  return element(
    "hh:charPr",
    {
      id,
      height: units(size),
      textColor: color,
      shadeColor: "none",
      useFontSpace: 0,
      useKerning: 0,
      symMark: "NONE",
      borderFillIDRef: noBorder,
    },
    element("hh:fontRef", forEachScript(pool.fonts.id(font))),
    element("hh:ratio", forEachScript(100)),
    element("hh:spacing", forEachScript(0)),
    element("hh:relSz", forEachScript(100)),
    element("hh:offset", forEachScript(0)),
    italic ? element("hh:italic") : "",
    bold ? element("hh:bold") : "",
    element("hh:underline", {
      type: underline ? "BOTTOM" : "NONE",
      shape: underline === "double" ? "DOUBLE_SLIM" : "SOLID",
      color: underline ? color : "#000000",
    }),
    element("hh:strikeout", { shape: strike ? "SOLID" : "NONE", color: strike ? color : "#000000" }),
    element("hh:outline", { type: "NONE" }),
    element("hh:shadow", { type: "NONE", color: "#B2B2B2", offsetX: 10, offsetY: 10 }),
  );
}

const aligns = { left: "LEFT", center: "CENTER", right: "RIGHT", distributed: "DISTRIBUTE" } as const;

function paraPr(
  { align, left, right, hanging, above, spacing, keepWithNext, below, outline }: NumberedPara,
  id: number,
  pool: Pool,
): string {
  /** Older programs read the last of the two, in which a margin counts double. */
  const margins = (times: number): string =>
    element(
      "hh:margin",
      {},
      ...(
        [
          // Below nothing it moves the lines after the first, to the right.
          ["intent", -hanging],
          ["left", left],
          ["right", right],
          ["prev", above],
          ["next", 0],
        ] as const
      ).map(([name, value]) => element(`hc:${name}`, { value: units(value) * times, unit: "HWPUNIT" })),
    ) + element("hh:lineSpacing", { type: "PERCENT", value: spacing, unit: "HWPUNIT" });
  return element(
    "hh:paraPr",
    { id, tabPrIDRef: 0, condense: 0, fontLineHeight: 0, snapToGrid: 0, suppressLineNumbers: 0, checked: 0 },
    element("hh:align", { horizontal: aligns[align], vertical: "BASELINE" }),
    element("hh:heading", {
      type: outline === undefined ? "NONE" : "OUTLINE",
      idRef: 0,
      level: outline ?? 0,
    }),
    element("hh:breakSetting", {
      breakLatinWord: "KEEP_WORD",
      breakNonLatinWord: "KEEP_WORD",
      widowOrphan: 0,
      keepWithNext: keepWithNext ? 1 : 0,
      keepLines: 0,
      pageBreakBefore: 0,
      lineWrap: "BREAK",
    }),
    element("hh:autoSpacing", { eAsianEng: 0, eAsianNum: 0 }),
    element(
      "hp:switch",
      {},
      element(
        "hp:case",
        { "hp:required-namespace": "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar" },
        margins(1),
      ),
      element("hp:default", {}, margins(2)),
    ),
    element("hh:border", {
      borderFillIDRef: pool.fillId({ bottom: below }),
      offsetLeft: 0,
      offsetRight: 0,
      offsetTop: 0,
      offsetBottom: below ? 100 : 0,
      connect: 0,
      ignoreMargin: 0,
    }),
  );
}

/** The outline without numbers: the headings bring their own ("1. 기본방향"). */
function numbering(): string {
  const levels = Array.from({ length: 7 }, (_, level) =>
    element("hh:paraHead", {
      start: 1,
      level: level + 1,
      align: "LEFT",
      useInstWidth: 0,
      autoIndent: 0,
      widthAdjust: 0,
      textOffsetType: "PERCENT",
      textOffset: 0,
      numFormat: "DIGIT",
      charPrIDRef: 4294967295,
      checkable: 0,
    }),
  );
  return element("hh:numbering", { id: 1, start: 0 }, ...levels);
}
