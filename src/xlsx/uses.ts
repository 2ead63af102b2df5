/**
 * Which sheets a part of a workbook's file refers to, whatever the part is: formulas of cells, of rules, charts, pivots, links.
 * In: <c r="H6"><f>'_plan_former'!D27*2</f></c>. Out: H6 uses "_plan_former". A name that stands in a text counts as well: it
 * may be for INDIRECT.
 */
import { XmlReader } from "./xml";

export interface Use {
  /** "H6"; "" where it stands in no cell. */
  readonly where: string;
  /** Names of sheets in lower case. */
  readonly sheets: ReadonlySet<string>;
}

/** Elements that hold formulas in cells, rules, charts, tables and names. */
const ofFormulas = /^(f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula)$/;

/** `order`: the names of all sheets as they stand in the workbook, for references through several of them. */
export function sheetUses(part: string, order: readonly string[]): Use[] {
  const found: Use[] = [];
  const known = order.map((name) => name.toLowerCase());
  const reader = new XmlReader(part);
  let where = "";
  const note = (text: string): void => {
    const sheets = new Set([...sheetsIn(text.toLowerCase(), known)]);
    if (sheets.size > 0) found.push({ where, sheets });
  };
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    const { local } = reader;
    if (local === "c") where = reader.attribute("r") ?? "";
    else if (local === "hyperlink") note(reader.attribute("location") ?? "");
    else if (local === "worksheetSource" || local === "dataRef") note(`${reader.attribute("sheet") ?? ""}!`);
    else if (local !== "f" && /^(row|sheetData|conditionalFormatting|dataValidations|extLst)$/.test(local))
      where = "";
    if (ofFormulas.test(local)) note(reader.innerText());
  }
  return found;
}

function* sheetsIn(formula: string, known: readonly string[]): Iterable<string> {
  if (!/[!:"]/.test(formula)) return;
  const text = formula.replace(/''/g, "'");
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const isWhole = !/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? "");
      if (isWhole && /^('?!|:[^!]*!|")/.test(text.slice(at + name.length))) yield name;
    }
  }
  for (const [, first, last] of text.matchAll(/([^!:'"(),=+*/&<>^-]+):([^!:'"(),=+*/&<>^-]+)'?!/g)) {
    const [from, to] = [known.indexOf(first!.trim()), known.indexOf(last!.trim())];
    if (from >= 0 && to >= 0) yield* known.slice(Math.min(from, to), Math.max(from, to) + 1);
  }
}
