/** Every kind of finding that the product has: what was found, what was expected, what to do, in both languages. */
import { catalog } from "../../src/messages/catalog";
import { collectionFindings } from "../../src/messages/collection";
import { groupNameOf } from "../../src/messages/groups";
import type { FindingTemplate } from "../../src/messages/template";
import { dataOf } from "./support/anything";

const every = Object.entries({ ...catalog, ...collectionFindings }) as unknown as [
  string,
  FindingTemplate<never>,
][];

test.each(every)(
  "%s says what was found, what was expected and what to do, in both languages",
  (kind, entry) => {
    for (const language of ["ko", "en"] as const) {
      const { found, expected, remedy } = entry[language](dataOf(kind));
      for (const text of [found, expected, remedy]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
      expect(new Set([found, expected, remedy]).size).toBe(3);
    }
  },
);

test("equal findings are called by a noun for how many there are: no Korean in English", () => {
  const names = every.flatMap(([kind]) => {
    const [ko, en] = (["ko", "en"] as const).map((language) => groupNameOf(kind, dataOf(kind), language));
    return ko === undefined ? [] : [{ kind, ko, en }];
  });
  expect(names.length).toBeGreaterThan(130);
  expect(new Set(names.map(({ ko }) => ko)).size).toBe(names.length);
  const wrong = names.filter(({ ko, en }) => !/[가-힣]$/.test(ko) || !/^[a-z∑][^가-힣]*$/.test(en!));
  expect(wrong).toEqual([]);
});
