/** Each text is in one language: no Korean in English, no English in Korean, but what the workbook or a program calls so. */
import { catalog } from "../../src/messages/catalog";
import { collectingTexts } from "../../src/messages/collecting";
import { collectionFindings } from "../../src/messages/collection";
import { columnLabel } from "../../src/messages/wording";
import { controls } from "../../src/messages/controls";
import { groupNameOf } from "../../src/messages/groups";
import { meanings } from "../../src/messages/meanings";
import { questionTexts, signTexts } from "../../src/messages/questions";
import { reviewWords } from "../../src/messages/review-sheet";
import { startupTexts } from "../../src/messages/startup";
import { targetWords } from "../../src/messages/targets";
import { paneTexts } from "../../src/messages/taskpane";
import type { FindingTemplate } from "../../src/messages/template";
import { anything, dataOf } from "./support/anything";

type Language = "ko" | "en";

const findings = Object.entries({ ...catalog, ...collectionFindings }) as unknown as [
  string,
  FindingTemplate<never>,
][];

/** "review.mended: 7건이 고쳐졌습니다." of all texts in a tree of them. */
function textsIn(part: unknown, path: string): string[] {
  if (typeof part === "string") return [`${path}: ${part}`];
  if (typeof part === "function") return textsIn(part(...Array.from({ length: 6 }, anything)), `${path}()`);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** Of trees that have both languages at each text. */
const pairsIn = (trees: object, language: Language, path: string): string[] =>
  Object.entries(trees).flatMap(([key, pair]) => textsIn((pair as never)[language], `${path}.${key}`));

function questionsIn(language: Language): string[] {
  return Object.entries(questionTexts).flatMap(([kind, { what, ...more }]) => {
    const choices = "choices" in more ? pairsIn(more.choices, language, kind) : [];
    return [`${kind}: ${what("7")[language]}`, ...choices];
  });
}

function allTexts(language: Language): string[] {
  return [
    ...findings.flatMap(([kind, entry]) => textsIn(entry[language](dataOf(kind)), kind)),
    ...findings.flatMap(([kind]) => textsIn(groupNameOf(kind, dataOf(kind), language), `groups.${kind}`)),
    ...textsIn(paneTexts[language], "pane"),
    ...textsIn(collectingTexts[language], "collecting"),
    ...textsIn(startupTexts[language], "startup"),
    ...textsIn(reviewWords[language], "review sheet"),
    ...pairsIn(controls, language, "controls"),
    ...pairsIn(targetWords, language, "targets"),
    ...pairsIn(signTexts, language, "signs"),
    ...Object.entries(meanings).flatMap(([kind, ofKind]) => pairsIn(ofKind, language, `meanings.${kind}`)),
    ...questionsIn(language),
    columnLabel(2017, "budget", language),
  ];
}

test("English has Korean in quotes only: a word of a sheet or of the form", () => {
  const english = allTexts("en");
  expect(english.length).toBeGreaterThan(900);
  expect(english.filter((text) => /[가-힣]/.test(text.replace(/"[^"]*"/g, "")))).toEqual([]);
});

test("Korean has no English word: Latin letters are names of programs, files, keys, functions and values", () => {
  const names =
    /Excel|Microsoft|LibreOffice|Windows|Mac|Ctrl|--[a-z]+|Enter|Esc|office\.js|\.[a-z]+|base64|pbpaste .* ~\/Desktop/g;
  const korean = allTexts("ko").filter((text) => !text.startsWith("pane.part"));
  expect(korean.length).toBeGreaterThan(900);
  const wrong = korean.filter((text) => /[a-z]{2}/.test(text.replace(/^[^:]*: /, "").replace(names, "")));
  expect(wrong).toEqual([]);
});

/** These are never told of one. */
const severalAtLeast = ["budget-repeated", "rows-summed", "target-flat"];

test("one of something is said as one in English", () => {
  const one = [
    ...findings
      .filter(([kind]) => !severalAtLeast.includes(kind))
      .flatMap(([kind, entry]) => textsIn(entry.en(dataOf(kind, { count: 1, places: [] })), kind)),
    ...Object.entries({ ...paneTexts.en, ...paneTexts.en.review, ...paneTexts.en.sharing }).flatMap(
      ([key, text]) =>
        typeof text === "function" ? [`${key}: ${(text as (...all: unknown[]) => unknown)(1, 1, 1)}`] : [],
    ),
  ];
  expect(
    one.filter((text) =>
      /(?<![\d.,'])1 (?!as|is|was)(?:hidden |explained |more |of its )?[a-z]+s\b/.test(text),
    ),
  ).toEqual([]);
});
