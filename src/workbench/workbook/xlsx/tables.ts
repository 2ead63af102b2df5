/**
 * Tables of a sheet in their parts. In: the tables as they were read and as they are. Out: a part for each new one, the
 * areas of those that moved, and none for those that are gone.
 */
import { printArea } from "../../../sheet/address";
import type { Cell } from "../cell";
import type { Table } from "../features";
import type { Sheet } from "../sheet";
import { isError } from "../value";
import { decodeLetters, encodeLetters } from "../../../xlsx/strings";
import { writeAutoFilter } from "./auto-filter";
import { changed } from "./sections";
import { readNode, type XmlNode } from "../../../xlsx/node";
import { elementsOf, type Package, prefixed, prefixOf } from "../../../xlsx/package";
import { encodeXml, printAttributes, XmlReader } from "../../../xlsx/xml";

const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The relations that the sheet has to list from now on; undefined where its list stays. */
export function writeTables(sheet: string, before: Sheet, now: Sheet, file: Package): string[] | undefined {
  if (JSON.stringify(before.tables) === JSON.stringify(now.tables)) return undefined;
  const partOf = (table: Table): string | undefined => (table.origin as { part?: string } | undefined)?.part;
  const own = new Map(before.tables.map((table) => [partOf(table), table]));
  const relations = file.relations(sheet).filter(({ kind }) => kind === "table");
  const kept = new Set<string>();
  const ids = now.tables.map((table) => {
    const part = partOf(table);
    const relation = relations.find(({ target }) => target === part);
    if (part === undefined || !own.has(part) || !relation || kept.has(part))
      return addTable(sheet, table, now, file);
    kept.add(part);
    if (JSON.stringify(own.get(part)) !== JSON.stringify(table))
      file.put(part, withTotals(moved(file.text(part)!, table), table, now));
    return relation.id;
  });
  for (const { id, target } of relations)
    if (!kept.has(target)) {
      file.unrelate(sheet, id);
      file.remove(target);
    }
  return ids;
}

function addTable(sheet: string, table: Table, on: Sheet, file: Package): string {
  const used = file.names.flatMap((name) => {
    if (!/(^|\/)tables\/[^/]+\.xml$/i.test(name)) return [];
    return Number(elementsOf(file.text(name)!, "table")[0]?.attributes.get("id") ?? 0);
  });
  const id = Math.max(0, ...used) + 1;
  const ref = printArea(table.area);
  const filter = table.headers ? filterXml(table, undefined) : "";
  const columns = table.columns
    .map(
      (name, i) =>
        `<tableColumn id="${i + 1}" name="${encodeXml(encodeLetters(name)).replace(/&#10;/g, "_x000a_")}"/>`,
    )
    .join("");
  const counts = `${table.headers ? "" : ' headerRowCount="0"'}${table.totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;
  const space = file.strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const name = encodeXml(table.name);
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${space}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${counts}>` +
    `${filter}<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo${table.style ? ` name="${encodeXml(table.style)}"` : ""} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
  const part = file.freeName("xl/tables/table", ".xml");
  file.put(part, withTotals(xml, table, on), tableType);
  return file.relate(sheet, "table", part);
}

/** The table over other cells, under another name; its filter follows, columns that stay keep what is said of them. */
function moved(old: string, table: Table): string {
  const text = withColumns(old, table);
  const prefix = prefixOf(text);
  const reader = new XmlReader(text);
  reader.next();
  const attributes = reader.attributes();
  if (table.totals) attributes.set("totalsRowCount", "1").delete("totalsRowShown");
  else attributes.delete("totalsRowCount");
  attributes.set("ref", printArea(table.area)).set("displayName", table.name).set("name", table.name);
  const root = `<${prefix}table${printAttributes(attributes)}${reader.selfClosing ? "/>" : ">"}`;
  const next = text.slice(0, reader.start) + root + text.slice(reader.end);
  const filter = elementsOf(next, "autoFilter")[0];
  if (!filter) return next;
  const own = new XmlReader(next, filter.start);
  own.next();
  const tag = prefixed(filterXml(table, readNode(own)), prefix);
  return next.slice(0, filter.start) + tag + next.slice(filter.end);
}

/** The table's filter without its totals; `node` is the one that stood there. */
const filterXml = ({ area, totals, filters = [] }: Table, node: XmlNode | undefined): string =>
  writeAutoFilter({ autoFilter: { ...area, rows: area.rows - Number(totals) }, filters }, node);

function withColumns(text: string, { columns }: Table): string {
  const list = elementsOf(text, "tableColumns")[0];
  const own = elementsOf(text, "tableColumn");
  const names = own.map(({ attributes }) => decodeLetters(attributes.get("name") ?? ""));
  if (!list || JSON.stringify(names) === JSON.stringify(columns)) return text;
  const prefix = prefixOf(text);
  let id = Math.max(0, ...own.map(({ attributes }) => Number(attributes.get("id") ?? 0)));
  const each = columns.map((name) => {
    const kept = own[names.indexOf(name)];
    return kept
      ? text.slice(kept.start, kept.end)
      : `<${prefix}tableColumn id="${++id}" name="${encodeXml(encodeLetters(name)).replace(/&#10;/g, "_x000a_")}"/>`;
  });
  const whole = `<${prefix}tableColumns count="${columns.length}">${each.join("")}</${prefix}tableColumns>`;
  return text.slice(0, list.start) + whole + text.slice(list.end);
}

/** What SUBTOTAL's first argument is called in a table's part. */
const totalWords: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** The part's columns say what the cells of the totals row hold: a word, a function, a formula; without totals, nothing. */
function withTotals(text: string, table: Table, sheet: Sheet): string {
  const { totals, area } = table;
  const prefix = prefixOf(text);
  let next = text;
  elementsOf(text, "tableColumn")
    .map((element, at) => ({ ...element, at }))
    .reverse()
    .forEach(({ start, end, at }) => {
      const reader = new XmlReader(text, start);
      reader.next();
      const node = readNode(reader);
      const cell = totals ? sheet.cell(area.row + area.rows - 1, area.column + at) : undefined;
      const { attributes, formula } = totalOf(cell);
      const children = {
        totalsRowFormula: formula && `<totalsRowFormula>${encodeXml(formula)}</totalsRowFormula>`,
      };
      const order = ["calculatedColumnFormula", "totalsRowFormula"];
      const xml = prefixed(changed(node, "tableColumn", attributes, children, order), prefix);
      next = next.slice(0, start) + xml + next.slice(end);
    });
  return next;
}

function totalOf(cell: Cell | undefined): {
  attributes: Readonly<Record<"totalsRowLabel" | "totalsRowFunction", string | undefined>>;
  formula?: string;
} {
  const { value, formula } = cell ?? { value: undefined };
  const word =
    totalWords[/^=SUBTOTAL\((\d+),[^,()[\]]*\[(?:'[^]|[^\]'])*\]\)$/i.exec(formula ?? "")?.[1] ?? ""];
  const label = formula === undefined && value !== undefined && !isError(value) ? String(value) : undefined;
  return {
    attributes: {
      totalsRowLabel: label && encodeLetters(label),
      totalsRowFunction: formula === undefined ? undefined : (word ?? "custom"),
    },
    ...(formula !== undefined && word === undefined && { formula: formula.slice(1) }),
  };
}
