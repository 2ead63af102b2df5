/** The lint rule plan/room-imports: an import from another room is allowed only along an arrow of arrows.mjs. */
import path from "node:path";
import { arrows, refusal } from "./arrows.mjs";

const source = path.resolve(import.meta.dirname, "..", "..", "src");

/** "excel/load" of an import that stays in src; undefined for packages. */
function placeOf(file, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const place = path.relative(source, path.resolve(path.dirname(file), specifier));
  return place.startsWith("..") ? undefined : place.split(path.sep).join("/");
}

const roomOf = (place) => place.split("/")[0];

export const roomImports = {
  meta: { type: "problem", schema: [], messages: { arrow: "{{ why }}" } },
  create(context) {
    const file = context.filename;
    const here = path.relative(source, file);
    if (here.startsWith("..")) return {};
    const room = roomOf(here.split(path.sep).join("/"));
    if (!arrows[room]) return {}; // the workbench may import everything
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const place = placeOf(file, specifier);
      if (place === undefined) return;
      const target = roomOf(place);
      const allowed = target === room || arrows[room].some((each) => each === target || each === place);
      if (!allowed) context.report({ node, messageId: "arrow", data: { why: refusal(room, target) } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
