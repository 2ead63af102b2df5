/** Candidates are weighed by rank: a sure sign goes before any number of likely ones, and these before hints. */
import { decide, type Candidate, type Sign, type Weight } from "../../src/reader/questions";

const sign = (weight: Weight, isAgainst?: true): Sign => ({
  rule: "size",
  weight,
  ...(isAgainst && { isAgainst }),
});
const candidate = (value: string, ...signs: Sign[]): Candidate<string> => ({ value, signs });

test.each<[string, Candidate<string>[], string, string[]]>([
  [
    "one sure sign goes before many likely ones",
    [candidate("a", sign("likely"), sign("likely"), sign("hint")), candidate("b", sign("sure"))],
    "b",
    [],
  ],
  ["a hint decides, and is asked", [candidate("a"), candidate("b", sign("hint"))], "b", ["a"]],
  [
    "equal signs: the first, and it is asked",
    [candidate("a", sign("sure")), candidate("b", sign("sure"))],
    "a",
    ["b"],
  ],
  [
    "a likely sign over a hint is clear",
    [candidate("a", sign("hint")), candidate("b", sign("likely"))],
    "b",
    [],
  ],
  [
    "what a likely sign speaks against is asked, though a sure one decides",
    [candidate("a", sign("sure"), sign("likely", true)), candidate("b", sign("likely")), candidate("c")],
    "a",
    ["b"],
  ],
  [
    "what is ruled out is no rival",
    [candidate("a", sign("hint")), candidate("b", sign("sure", true))],
    "a",
    [],
  ],
  ["one candidate is nothing to ask", [candidate("a")], "a", []],
])("%s", (_what, candidates, taken, near) => {
  expect(decide(candidates)).toMatchObject({ taken, near });
});

test("an answer leaves one candidate, whatever speaks for another", () => {
  expect(decide([candidate("a", sign("sure")), candidate("b")], "b")).toEqual({
    taken: "b",
    signs: [{ rule: "answered", weight: "sure" }],
    near: [],
  });
});

test("without a candidate there is nothing to take", () => {
  expect(decide([])).toBeUndefined();
});
