/**
 * The parts of the file's package that excelts does not keep as they are: names, calculation mode, the document's
 * settings; and what the file holds that a save would lose.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Book, DefinedName } from "../book";
import { officeTheme, type Theme } from "./looks";
import { readFormula, writeFormula } from "./spelling";

/** Something of the file that the book cannot hold, so that it would be missing when saved. */
export interface XlsxWarning {
  readonly kind:
    | "macros"
    | "custom-xml"
    | "web-extensions"
    | "custom-properties"
    | "charts"
    | "pivot-tables"
    | "external-links"
    | "signatures"
    | "drawings";
  readonly parts: readonly string[];
}

const lostParts: readonly (readonly [XlsxWarning["kind"], RegExp])[] = [
  ["macros", /vbaProject\.bin$/i],
  ["custom-xml", /^customXml\/item\d+\.xml$/i],
  ["web-extensions", /webextensions?\//i],
  ["custom-properties", /docProps\/custom\.xml$/i],
  ["charts", /^xl\/charts?heets\/|^xl\/charts\/chart/i],
  ["pivot-tables", /^xl\/pivotTables\//i],
  ["external-links", /^xl\/externalLinks\/externalLink/i],
  ["signatures", /^_xmlsignatures\//i],
];

const settingsSpace = "urn:performance-plan-addin:settings";
const settingsPart = "customXml/item1.xml";

export interface Parts {
  readonly names: readonly { readonly name: DefinedName; readonly sheet?: number }[];
  readonly manual: boolean;
  readonly activeTab: number;
  readonly structureProtected: boolean;
  readonly settings: ReadonlyMap<string, string>;
  readonly theme: Theme;
  readonly warnings: readonly XlsxWarning[];
}

/** undefined where the bytes hold no workbook. */
export function readParts(bytes: Uint8Array): Parts | undefined {
  const names: string[] = [];
  const wanted = /^(xl\/workbook\.xml|xl\/theme\/theme1\.xml|customXml\/item\d+\.xml)$/i;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return wanted.test(file.name);
      },
    });
  } catch {
    return undefined;
  }
  const workbook = files["xl/workbook.xml"];
  if (!workbook) return undefined;
  const xml = strFromU8(workbook);
  const settings = new Map<string, string>();
  const own = new Set<string>();
  for (const [name, content] of Object.entries(files)) {
    const text = strFromU8(content);
    if (!text.includes(settingsSpace)) continue;
    own.add(name);
    for (const [, key, value] of text.matchAll(/<setting key="([^"]*)">([^<]*)<\/setting>/g))
      settings.set(decode(key!), decode(value!));
  }
  const warnings = lostParts.flatMap(([kind, pattern]) => {
    const parts = names.filter((name) => pattern.test(name) && !own.has(name));
    return parts.length > 0 ? [{ kind, parts }] : [];
  });
  return {
    names: readNames(xml),
    manual: /<(?:\w+:)?calcPr\b[^>]*\bcalcMode="manual"/.test(xml),
    activeTab: Number(/<(?:\w+:)?workbookView\b[^>]*\bactiveTab="(\d+)"/.exec(xml)?.[1] ?? 0),
    structureProtected: /<(?:\w+:)?workbookProtection\b[^>]*\blockStructure="(1|true)"/.test(xml),
    settings,
    theme: readTheme(files["xl/theme/theme1.xml"]),
    warnings,
  };
}

function readNames(xml: string): Parts["names"] {
  const found: { name: DefinedName; sheet?: number }[] = [];
  for (const [, attributes, text] of xml.matchAll(/<(?:\w+:)?definedName\b([^>]*)>([^<]*)</g)) {
    const attribute = (key: string): string | undefined => {
      const value = new RegExp(`\\b${key}="([^"]*)"`).exec(attributes!)?.[1];
      return value === undefined ? undefined : decode(value);
    };
    const name = attribute("name")!;
    if (/^_xlnm\.(Print_Area|Print_Titles|_FilterDatabase)$/i.test(name)) continue;
    const hidden = /^(1|true)$/.test(attribute("hidden") ?? "");
    const comment = attribute("comment");
    const sheet = attribute("localSheetId");
    const formula = readFormula(decode(text!));
    found.push({
      name: { name, formula, ...(hidden ? { hidden } : {}), ...(comment ? { comment } : {}) },
      ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
    });
  }
  return found;
}

function readTheme(part: Uint8Array | undefined): Theme {
  if (!part) return officeTheme;
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(strFromU8(part))?.[0] ?? "";
  const of = (name: string): string | undefined => {
    const body = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(scheme)?.[1];
    const value = body && (/lastClr="(\w{6})"/.exec(body)?.[1] ?? /srgbClr val="(\w{6})"/.exec(body)?.[1]);
    return value && `#${value.toUpperCase()}`;
  };
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  return order.map((name, i) => of(name) ?? officeTheme[i]!);
}

/** Puts the book's names, calculation mode and settings into the file that excelts wrote. */
export function writeParts(bytes: Uint8Array, book: Book, namespaces: readonly string[]): Uint8Array {
  const files: Zippable = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] as Uint8Array);
  const mode = {
    automatic: "",
    manual: ' calcMode="manual"',
    automaticExceptTables: ' calcMode="autoNoTable"',
  }[book.calculation];
  let workbook = text("xl/workbook.xml").replace(/<calcPr\b[^>]*\/>/, `<calcPr calcId="191029"${mode}/>`);
  const names = book.names.map((name) => writeName(name, book, namespaces)).join("");
  if (names) {
    workbook = workbook.includes("<definedNames>")
      ? workbook.replace("</definedNames>", `${names}</definedNames>`)
      : workbook.replace(/(<\/sheets>|<sheets\/>)/, `$1<definedNames>${names}</definedNames>`);
  }
  if (book.structureProtected && !workbook.includes("<workbookProtection"))
    workbook = workbook.replace(/(<bookViews>|<sheets>)/, '<workbookProtection lockStructure="1"/>$1');
  files["xl/workbook.xml"] = strToU8(workbook);
  for (const name of Object.keys(files)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) files[name] = strToU8(keepBlankResults(text(name)));
  }
  if (book.settings.size > 0) addSettings(files, text, book.settings);
  return zipSync(files, { level: 6 });
}

/**
 * An add-in call that shows nothing has an empty text as its cached value. LibreOffice takes that for no value at all,
 * recalculates and shows #NAME?; a blank is kept. `blankResult` is read as an empty text again.
 */
function keepBlankResults(sheet: string): string {
  return sheet.replace(
    /(<c [^>]*t="str"[^>]*><f>[^<]*_xldudf_[^<]*<\/f>)<v><\/v>/g,
    `$1<v xml:space="preserve">${blankResult}</v>`,
  );
}

/** How the file spells the empty result of an add-in call. */
export const blankResult = " ";

function writeName(
  { name, scope, formula, hidden, comment }: DefinedName,
  book: Book,
  namespaces: readonly string[],
): string {
  const sheet = scope === undefined ? -1 : book.sheets.findIndex((each) => each.id === scope);
  if (scope !== undefined && sheet < 0) return "";
  const attributes =
    (sheet >= 0 ? ` localSheetId="${sheet}"` : "") +
    (hidden ? ' hidden="1"' : "") +
    (comment ? ` comment="${encode(comment)}"` : "");
  return `<definedName name="${encode(name)}"${attributes}>${encode(writeFormula(formula, namespaces))}</definedName>`;
}

function addSettings(
  files: Zippable,
  text: (name: string) => string,
  settings: ReadonlyMap<string, string>,
): void {
  const entries = [...settings]
    .map(([key, value]) => `<setting key="${encode(key)}">${encode(value)}</setting>`)
    .join("");
  files[settingsPart] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${settingsSpace}">${entries}</settings>`,
  );
  const rels = "xl/_rels/workbook.xml.rels";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  files[rels] = strToU8(
    text(rels).replace(
      "</Relationships>",
      `<Relationship Id="rIdSettings" Type="${type}" Target="../${settingsPart}"/></Relationships>`,
    ),
  );
  const types = text("[Content_Types].xml");
  if (!/Extension="xml"/i.test(types))
    files["[Content_Types].xml"] = strToU8(
      types.replace(/(<Types[^>]*>)/, '$1<Default Extension="xml" ContentType="application/xml"/>'),
    );
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

function encode(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;");
}
