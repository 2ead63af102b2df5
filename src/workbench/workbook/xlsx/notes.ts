/**
 * Notes of cells in their two parts: the texts, and the drawing that shows them. In: the notes as they were read and as
 * they are. Out: both parts with what differs; notes that nobody changed stay to the letter.
 */
import { columnName } from "../../../sheet/address";
import type { Comment } from "../features";
import { elementsOf, insertInRoot, type Package, prefixed, prefixOf } from "../../../xlsx/package";
import { asNote, type CommentChanges, writeThreads } from "./threads";
import { textElement } from "./write-cells";
import { encodeXml, withAttributes } from "../../../xlsx/xml";

const notesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** The relation to a drawing that the sheet has to name from now on; undefined where nothing is to be named. */
export function writeNotes(
  sheet: string,
  before: readonly Comment[],
  now: readonly Comment[],
  file: Package,
  workbook: string,
): string | undefined {
  const key = ({ row, column, text, author, thread }: Comment): string =>
    JSON.stringify([row, column, text, author ?? "", thread]);
  const [old, kept] = [new Set(before.map(key)), new Set(now.map(key))];
  const goneComments = before.filter((note) => !kept.has(key(note)));
  const newComments = now.filter((note) => !old.has(key(note)));
  if (goneComments.length + newComments.length === 0) return undefined;
  const moves = moved(goneComments, newComments);
  const [leaving, coming] = [moves.map(([from]) => from), moves.map(([, to]) => to)];
  const without = (all: readonly Comment[], some: readonly Comment[]): Comment[] =>
    all.filter((each) => !some.includes(each));
  const [goneAlone, newAlone] = [without(goneComments, leaving), without(newComments, coming)];
  writeThreads(sheet, { gone: goneAlone, added: newAlone, moves }, file, workbook);
  const changes = { gone: goneAlone.map(asNote), added: newAlone.map(asNote), moves };
  const relations = file.relations(sheet);
  let part = relations.find(({ kind }) => kind === "comments")?.target;
  if (part === undefined) {
    part = file.freeName("xl/comments", ".xml");
    file.put(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${file.strict ? strictMain : main}"><authors></authors><commentList></commentList></comments>`,
      notesType,
    );
    file.relate(sheet, "comments", part);
  }
  file.put(part, patchTexts(file.text(part)!, changes));
  const drawing = relations.find(({ kind }) => kind === "vmlDrawing");
  if (drawing) {
    file.put(drawing.target, patchShapes(file.text(drawing.target)!, changes));
    return undefined;
  }
  const shapes = file.freeName("xl/drawings/vmlDrawing", ".vml");
  file.put(shapes, patchShapes(emptyDrawing, { gone: [], added: now.map(asNote), moves: [] }), drawingType);
  return file.relate(sheet, "vmlDrawing", shapes);
}

/** Comments that say the same in another cell, in their order. */
function moved(gone: readonly Comment[], added: readonly Comment[]): CommentChanges["moves"] {
  const said = ({ text, author, thread }: Comment): string => JSON.stringify([text, author ?? "", thread]);
  const waiting = new Map<string, Comment[]>();
  for (const each of gone) waiting.set(said(each), [...(waiting.get(said(each)) ?? []), each]);
  return added.flatMap((to) => {
    const from = waiting.get(said(to))?.shift();
    return from ? [[from, to] as const] : [];
  });
}

const addressOf = ({ row, column }: Comment): string => columnName(column) + (row + 1);

function patchTexts(text: string, { gone, added, moves }: CommentChanges): string {
  const addresses = new Set(gone.map(addressOf));
  const places = new Map(moves.map(([from, to]) => [addressOf(from), addressOf(to)]));
  let next = text;
  for (const { start, end, attributes } of elementsOf(text, "comment").reverse()) {
    const address = attributes.get("ref") ?? "";
    const to = places.get(address);
    if (addresses.has(address)) next = next.slice(0, start) + next.slice(end);
    else if (to !== undefined)
      next =
        next.slice(0, start) +
        withAttributes(next.slice(start, end), "comment", (own) => own.set("ref", to)) +
        next.slice(end);
  }
  const prefix = prefixOf(next);
  const authors = elementsOf(next, "author").map(({ start, end }) =>
    next.slice(start, end).replace(/<[^>]*>/g, ""),
  );
  const notes = added.map((note) => {
    const author = encodeXml(note.author ?? "");
    if (!authors.includes(author)) {
      authors.push(author);
      next = insertInto(next, "authors", prefixed(`<author>${author}</author>`, prefix));
    }
    const id = authors.indexOf(author);
    const body = `<text><r>${textElement("t", note.text)}</r></text>`;
    return prefixed(
      `<comment ref="${addressOf(note)}" authorId="${id}" shapeId="0">${body}</comment>`,
      prefix,
    );
  });
  return insertInto(next, "commentList", notes.join(""));
}

/** Puts elements last into the one of that name. */
function insertInto(text: string, local: string, xml: string): string {
  const found = elementsOf(text, local)[0];
  if (!found || xml === "") return text;
  const whole = text.slice(found.start, found.end);
  return text.slice(0, found.start) + insertInRoot(whole, xml) + text.slice(found.end);
}

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Drawings of Excel are no well-formed XML always (<br>): shapes are found by their tags alone. Programs name spaces as they like. */
function patchShapes(text: string, { gone, added, moves }: CommentChanges): string {
  const places = new Set(gone.map(({ row, column }) => `${row},${column}`));
  const targets = new Map(moves.map(([from, to]) => [`${from.row},${from.column}`, to]));
  const patched = (shape: string): string => {
    const of = (name: string): number =>
      Number(new RegExp(`<\\w+:${name}>\\s*(\\d+)\\s*</\\w+:${name}>`).exec(shape)?.[1] ?? NaN);
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const [row, column] = [of("Row"), of("Column")];
    const to = targets.get(`${row},${column}`);
    if (places.has(`${row},${column}`)) return "";
    return to ? movedShape(shape, to, [to.row - row, to.column - column]) : shape;
  };
  let next = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("<v:shape ", at);
    const end = start < 0 ? -1 : text.indexOf("</v:shape>", start);
    if (end < 0) break;
    const to = end + "</v:shape>".length;
    next += text.slice(at, start) + patched(text.slice(start, to));
    at = to;
  }
  next += text.slice(at);
  const ids = [...next.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  let id = ids.reduce((most, each) => Math.max(most, each), 1024);
  const shapes = added.map((note) => shapeOf(note, ++id)).join("");
  const close = next.lastIndexOf("</xml>");
  return close < 0 ? next : next.slice(0, close) + shapes + next.slice(close);
}

/** The anchor names the columns and rows in which the shape begins and ends, each with its distance. */
function movedShape(
  shape: string,
  { row, column }: Comment,
  [down, right]: readonly [number, number],
): string {
  const put = (text: string, name: string, next: (before: string) => string): string =>
    text.replace(
      new RegExp(`(<(\\w+:)${name}>)([^<]*)(</\\2${name}>)`),
      (_, open: string, __: string, before: string, close: string) => open + next(before) + close,
    );
  const anchor = (before: string): string => {
    const places = before.split(",").map(Number);
    if (places.length !== 8 || places.some(Number.isNaN)) return before;
    const steps = [right, 0, down, 0, right, 0, down, 0];
    return places.map((place, i) => Math.max(0, place + steps[i]!)).join(", ");
  };
  const inRow = put(shape, "Row", () => String(row));
  return put(
    put(inRow, "Column", () => String(column)),
    "Anchor",
    anchor,
  );
}

function shapeOf({ row, column }: Comment, id: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;margin-top:2pt;` +
    'width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}
