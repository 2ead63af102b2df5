/**
 * The lint rule plan/words-once: a header word of src/reader/words/fields.ts stands in no pattern outside src/reader/words.
 * A word that is spelled in two places is mended in one of them only.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

const reader = path.resolve(import.meta.dirname, "..", "..", "src", "reader");

/** The header words, as fields.ts lists them. */
function listedWords() {
  const text = readFileSync(path.join(reader, "words", "fields.ts"), "utf8");
  const heads = /const heads = \{(.*?)\n\};/s.exec(text)[1];
  return new Set([...heads.matchAll(/\w+:\s*"([^"]+)"/g)].flatMap(([, list]) => list.split(" ")));
}

let listed;

export const wordsOnce = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      listed: "{{ word }} is a header word: say it by a name of src/reader/words, where it is listed.",
    },
  },
  create(context) {
    const place = path.relative(reader, context.filename).split(path.sep).join("/");
    if (place.startsWith("..") || place.startsWith("words/")) return {};
    listed ??= listedWords();
    return {
      Literal(node) {
        const words = node.regex?.pattern.match(/[가-힣·]{2,}/g) ?? [];
        const word = words.find((one) => listed.has(one));
        if (word) context.report({ node, messageId: "listed", data: { word } });
      },
    };
  },
};
