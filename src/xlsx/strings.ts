/**
 * Texts as files hold them. In: an <si> or <is> element. Out: { text: "구정홍보", rich: true } where it has runs of
 * several formats. Letters that XML cannot hold are spelled _x0007_ in files.
 */
import { unprefixed } from "./package";
import { XmlReader } from "./xml";

export interface StoredText {
  readonly text: string;
  /** Several formats, or a reading aid: more than the text is to be kept. */
  readonly rich: boolean;
  /** Of a rich one among shared texts: what its element holds, as a part without prefixes has it. */
  readonly xml?: string;
}

/** After "open" of <si>, <is> or <text>: reads to its close. What is only a reading aid (rPh) is no part of the text. */
export function readText(reader: XmlReader): StoredText {
  const depth = reader.depth;
  let text = "";
  let rich = false;
  for (let event = reader.next(); reader.depth >= depth; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "t") text += reader.innerText();
    else {
      rich = true;
      if (reader.local === "rPh" || reader.local === "phoneticPr" || reader.local === "rPr")
        reader.skipElement();
    }
  }
  return { text: decodeLetters(text), rich };
}

/** The part sharedStrings.xml: its texts in order. */
export function readSharedStrings(part: string | undefined): readonly (string | StoredText)[] {
  const found: (string | StoredText)[] = [];
  if (part === undefined) return found;
  const reader = new XmlReader(part);
  reader.next();
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local !== "si") {
      reader.skipElement();
      continue;
    }
    const { end, name, local } = reader;
    const stored = readText(reader);
    const xml = stored.rich ? unprefixed(part.slice(end, reader.start), name.slice(0, -local.length)) : "";
    found.push(stored.rich ? { ...stored, xml: apart(xml) } : stored.text);
  }
  return found;
}

/** A text of its own: a slice would keep the whole part in memory. */
export const apart = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** "_x000D_" as the letter that it means. */
export function decodeLetters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Letters that XML cannot hold, and a text that would be read as one of them, as files spell them. */
export function encodeLetters(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      unprintable,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

const unprintable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
