/**
 * XML as text: elements with attributes and children. Any text of a workbook goes in as text: what XML cannot hold is left out.
 * In: element("hp:t", {}, text("R&D 지원")). Out: <hp:t>R&amp;D 지원</hp:t>
 */
export type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let tag = `<${name}`;
  for (const key in attributes) tag += ` ${key}="${escape(String(attributes[key]))}"`;
  const content = children.join("");
  return content === "" ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** A text's characters; control characters and halves of pairs, which XML cannot hold, are left out. */
export const text = (value: string): string => escape(value);

const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escape(value: string): string {
  return value
    .replace(unprintable, "")
    .replace(
      /[&<>"]/g,
      (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!,
    );
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The names that 한글 declares at the root of each of its parts. */
export const namespaces: Attributes = {
  "xmlns:ha": "http://www.hancom.co.kr/hwpml/2011/app",
  "xmlns:hp": "http://www.hancom.co.kr/hwpml/2011/paragraph",
  "xmlns:hs": "http://www.hancom.co.kr/hwpml/2011/section",
  "xmlns:hc": "http://www.hancom.co.kr/hwpml/2011/core",
  "xmlns:hh": "http://www.hancom.co.kr/hwpml/2011/head",
  "xmlns:hpf": "http://www.hancom.co.kr/schema/2011/hpf",
  "xmlns:opf": "http://www.idpf.org/2007/opf/",
};

/** 7,200 to the inch, 100 to the point. */
export const units = (points: number): number => Math.round(points * 100);

/** The upright sheet, in those units. */
export const a4 = { width: 59528, height: 84186 };
