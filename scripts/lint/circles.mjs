/**
 * The lint rule plan/no-circles: no file of the product imports, over whatever detour, a file that imports it. A circle
 * inside a room is one as well: of two files in a circle neither can be read, tested or moved alone.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const source = path.resolve(import.meta.dirname, "..", "..", "src");
const specifiers = /(?:\bfrom|\bimport)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

/** The file that an import means; undefined for packages and what is no code. */
function fileOf(from, specifier) {
  const place = path.resolve(path.dirname(from), specifier);
  const ends = [".ts", ".tsx", "/index.ts", "/index.tsx"];
  return ends.map((end) => place + end).find((file) => existsSync(file));
}

const known = new Map();
/** Milliseconds for which a file is not looked at again: each file's way is asked through hundreds of others. */
const fresh = 1000;

/** The files that a file imports, read again where it changed (an editor's lint lives long). */
function importsOf(file) {
  const kept = known.get(file);
  const now = Date.now();
  if (kept && now - kept.looked < fresh) return kept.imports;
  const changed = statSync(file).mtimeMs;
  if (kept?.changed === changed) {
    kept.looked = now;
    return kept.imports;
  }
  const imports = [...readFileSync(file, "utf8").matchAll(specifiers)].flatMap(
    ([, specifier]) => fileOf(file, specifier) ?? [],
  );
  known.set(file, { looked: now, changed, imports });
  return imports;
}

/** The shortest way from any of some files to another along imports; undefined where there is none. */
function wayTo(target, from) {
  const cameFrom = new Map(from.map((file) => [file, undefined]));
  for (const file of cameFrom.keys()) {
    if (file === target) {
      const way = [];
      for (let at = file; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

const named = (file) => path.relative(source, file).split(path.sep).join("/");

export const noCircles = {
  meta: { type: "problem", schema: [], messages: { circle: "A circle of imports: {{ way }}." } },
  create(context) {
    const file = context.filename;
    if (named(file).startsWith("..")) return {};
    const imports = [];
    const note = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string" || !specifier.startsWith(".")) return;
      const target = fileOf(file, specifier);
      if (target) imports.push({ node, target });
    };
    /** Most files are in no circle, which one look at all of their imports together says. */
    const check = () => {
      const targets = imports.map(({ target }) => target);
      if (!wayTo(file, targets)) return;
      for (const { node, target } of imports) {
        const way = wayTo(file, [target]);
        if (way)
          context.report({ node, messageId: "circle", data: { way: [file, ...way].map(named).join(" → ") } });
      }
    };
    return {
      ImportDeclaration: note,
      ExportNamedDeclaration: note,
      ExportAllDeclaration: note,
      ImportExpression: note,
      "Program:exit": check,
    };
  },
};
