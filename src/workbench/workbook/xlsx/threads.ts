/**
 * Comments that people answer, in their own part beside the notes. In: the part threadedComments and the list of people.
 * Out: a comment with its author, date and replies; and the part again with what differs.
 */
import { columnName } from "../../../sheet/address";
import type { Comment, CommentReply } from "../features";
import { areaOf } from "../../../xlsx/areas";
import { isOn, readNode, type XmlNode } from "../../../xlsx/node";
import { elementsOf, insertInRoot, type Package, type Relation } from "../../../xlsx/package";
import { encodeLetters } from "../../../xlsx/strings";
import { encodeXml, withAttributes, XmlReader } from "../../../xlsx/xml";

const space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const relation = "http://schemas.microsoft.com/office/2017/10/relationships/";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const peoplePart = (file: Package): string | undefined =>
  file.names.find((name) => /(^|\/)persons\/[^/]+\.xml$/i.test(name));

/** The sheet's threads by their cell, row * 16384 + column. */
export function readThreads(relations: readonly Relation[], file: Package): Map<number, Comment> {
  const found = new Map<number, Comment>();
  const part = relations.find(({ kind }) => kind === "threadedComment")?.target;
  const text = part === undefined ? undefined : file.text(part);
  if (text === undefined) return found;
  const people = new Map<string, string>();
  const list = peoplePart(file);
  for (const { attributes } of list === undefined ? [] : elementsOf(file.text(list)!, "person"))
    people.set(attributes.get("id") ?? "", attributes.get("displayName") ?? "");
  const reader = new XmlReader(text);
  reader.next();
  const nodes = readNode(reader).children.filter(({ local }) => local === "threadedComment");
  const textIn = (node: XmlNode): string => node.children.find(({ local }) => local === "text")?.text ?? "";
  const said = (node: XmlNode): CommentReply => {
    const author = people.get(node.attributes.get("personId") ?? "");
    const time = node.attributes.get("dT");
    return {
      id: node.attributes.get("id") ?? "",
      text: textIn(node),
      ...(author ? { author } : {}),
      created: time
        ? `${time.replace(/(\.\d{3})\d*$|(\.\d{2})$/, (_, a: string, b: string) => a ?? `${b}0`)}Z`
        : "",
    };
  };
  for (const node of nodes) {
    const area = areaOf(node.attributes.get("ref") ?? "");
    if (!area || node.attributes.has("parentId")) continue;
    const { id, text: content, author, created } = said(node);
    const replies = nodes.filter((each) => each.attributes.get("parentId") === id).map(said);
    const resolved = isOn(node.attributes.get("done") ?? "0");
    found.set(area.row * 16384 + area.column, {
      row: area.row,
      column: area.column,
      text: content,
      ...(author ? { author } : {}),
      thread: { id, created, ...(resolved ? { resolved } : {}), replies },
    });
  }
  return found;
}

/** What a program that knows no threads shows in the thread's place, and by whom. */
export function asNote(comment: Comment): Comment {
  const { thread, text } = comment;
  if (!thread) return comment;
  const lines = [`Comment:\n    ${text}`, ...thread.replies.map((reply) => `Reply:\n    ${reply.text}`)];
  return { ...comment, author: `tc=${thread.id}`, text: `[Threaded comment]\n\n${lines.join("\n")}` };
}

/** What became of a sheet's comments. A comment that goes along with its cell keeps all that its part says of it. */
export interface CommentChanges {
  readonly gone: readonly Comment[];
  readonly added: readonly Comment[];
  readonly moves: readonly (readonly [from: Comment, to: Comment])[];
}

/** Threads that changed are written anew, the others stay. */
export function writeThreads(
  sheet: string,
  { gone, added, moves }: CommentChanges,
  file: Package,
  workbook: string,
): void {
  const [out, into] = [gone, added].map((all) => all.filter(({ thread }) => thread)) as [
    Comment[],
    Comment[],
  ];
  const places = new Map(moves.flatMap(([{ thread }, to]) => (thread ? [[thread.id, to] as const] : [])));
  if (out.length + into.length + places.size === 0) return;
  let part = file.relations(sheet).find(({ kind }) => kind === "threadedComment")?.target;
  if (part === undefined) {
    part = file.freeName("xl/threadedComments/threadedComment", ".xml");
    file.put(
      part,
      `${head}<ThreadedComments xmlns="${space}"></ThreadedComments>`,
      "application/vnd.ms-excel.threadedcomments+xml",
    );
    file.relateBy(sheet, `${relation}threadedComment`, part);
  }
  let text = file.text(part)!;
  const ids = new Set(out.map(({ thread }) => thread!.id));
  for (const { start, end, attributes } of elementsOf(text, "threadedComment").reverse()) {
    const id = attributes.get("parentId") ?? attributes.get("id") ?? "";
    const to = places.get(id);
    if (ids.has(id)) text = text.slice(0, start) + text.slice(end);
    else if (to) {
      const ref = columnName(to.column) + (to.row + 1);
      text =
        text.slice(0, start) +
        withAttributes(text.slice(start, end), "threadedComment", (own) => own.set("ref", ref)) +
        text.slice(end);
    }
  }
  const person = peopleOf(file, workbook);
  const xml = into.map(({ row, column, text: content, author, thread }) => {
    const ref = columnName(column) + (row + 1);
    const each = (id: string, created: string, by: string | undefined, body: string, rest: string): string =>
      `<threadedComment ref="${ref}" dT="${encodeXml(created.replace(/Z$/, ""))}" personId="${person(by ?? "")}" id="${encodeXml(id)}"${rest}>` +
      `<text>${encodeXml(encodeLetters(body))}</text></threadedComment>`;
    const { id, created, resolved, replies } = thread!;
    const first = each(id, created, author, content, resolved ? ' done="1"' : "");
    const parent = ` parentId="${encodeXml(id)}"`;
    return (
      first + replies.map((reply) => each(reply.id, reply.created, reply.author, reply.text, parent)).join("")
    );
  });
  file.put(part, insertInRoot(text, xml.join("")));
}

/** The number of a person by name; who is not in the file's list is added to it. */
function peopleOf(file: Package, workbook: string): (name: string) => string {
  return (name) => {
    let part = peoplePart(file);
    if (part === undefined) {
      part = "xl/persons/person.xml";
      file.put(
        part,
        `${head}<personList xmlns="${space}"></personList>`,
        "application/vnd.ms-excel.person+xml",
      );
      file.relateBy(workbook, `${relation}person`, part);
    }
    const text = file.text(part)!;
    const people = elementsOf(text, "person");
    const known = people
      .find(({ attributes }) => attributes.get("displayName") === name)
      ?.attributes.get("id");
    if (known !== undefined) return known;
    const id = `{00000000-0000-4000-8000-${(people.length + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
    const xml = `<person displayName="${encodeXml(name)}" id="${id}" userId="${encodeXml(name)}" providerId="None"/>`;
    file.put(part, insertInRoot(text, xml));
    return id;
  };
}
