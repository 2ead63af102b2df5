/** The page is no larger than A4, its margins leave room for text, and no table is wider, moved or kept away beyond it. */
import { a4 } from "../../xml";
import { faultAt, numberOf, type Fault, type Rule } from "../fault";
import { childOf, sectionNames, walk, type Node } from "../parts";

/** 한글 rounds A4's sides to 84,186 or 84,188. */
const slack = 20;

interface Room {
  readonly across: number;
  readonly down: number;
}

const findPage = (section: Node): Node | undefined =>
  [...walk(section)].find(({ name }) => name === "hp:pagePr");

/** How much room a section's text has; undefined where its page is not told. */
export function roomOf(section: Node): Room | undefined {
  const page = findPage(section);
  const margin = page && childOf(page, "hp:margin");
  if (!page || !margin) return undefined;
  // A page on its side is written with the sizes of the upright one.
  const isTurned = page.attributes["landscape"] === "NARROWLY";
  const sum = (node: Node, names: readonly string[]): number =>
    names.reduce((all, name) => all + (numberOf(node, name) ?? NaN), 0);
  const isAbove = page.attributes["gutterType"] === "TOP_BOTTOM";
  const across =
    sum(page, [isTurned ? "height" : "width"]) -
    sum(margin, ["left", "right", ...(isAbove ? [] : ["gutter"])]);
  const down =
    sum(page, [isTurned ? "width" : "height"]) -
    sum(margin, ["top", "bottom", "header", "footer", ...(isAbove ? ["gutter"] : [])]);
  return Number.isNaN(across + down) ? undefined : { across, down };
}

export const page: Rule = function* (document) {
  for (const part of sectionNames(document)) {
    const root = document.trees.get(part);
    const set = root && findPage(root);
    const room = root && roomOf(root);
    if (!set || !room) continue;
    const [width, height] = [numberOf(set, "width") ?? 0, numberOf(set, "height") ?? 0];
    if (width > a4.width + slack || height > a4.height + slack)
      yield faultAt(part, set, "page-too-large", { width, height });
    if (room.across <= 0 || room.down <= 0)
      yield faultAt(part, childOf(set, "hp:margin")!, "margins-too-large");
    else for (const node of walk(root)) yield* beyond(part, node, room, { across: width, down: height });
  }
};

/** 한글 writes -1, the margins of a cell that takes its table's, as 4294967295. */
const signed = (node: Node, attribute: string): number => (numberOf(node, attribute) ?? 0) | 0;

/** A table's place, and what keeps away from it or its cells, against the room for text or, where it says so, the page. */
function* beyond(part: string, node: Node, room: Room, paper: Room): Generator<Fault> {
  const of = (attribute: string): number => signed(node, attribute);
  const tell = function* (attribute: string, found: number, most: number): Generator<Fault> {
    if (found >= most) yield faultAt(part, node, "leaves-page", { attribute, found, room: most });
  };
  if (/^hp:(?:cellMargin|inMargin|outMargin)$/.test(node.name)) {
    yield* tell("left, right", of("left") + of("right"), room.across);
    yield* tell("top, bottom", of("top") + of("bottom"), room.down);
  }
  if (node.name !== "hp:tbl") return;
  const [size, pos] = [childOf(node, "hp:sz"), childOf(node, "hp:pos")];
  if (!size || !pos) return;
  const own = numberOf(size, "width") ?? 0;
  if (own > room.across + slack) yield faultAt(part, node, "too-wide", { width: own, room: room.across });
  const offset = signed(pos, "horzOffset");
  const width = pos.attributes["horzRelTo"] === "PAPER" ? paper.across : room.across;
  if (offset > 0) yield* tell("horzOffset", offset + own, width + slack);
  const height = pos.attributes["vertRelTo"] === "PAPER" ? paper.down : room.down;
  yield* tell("vertOffset", signed(pos, "vertOffset"), height);
}
