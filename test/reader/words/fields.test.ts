/** Each word of the lists is read as what it is listed for, and its neighbours are not. */
import { words } from "../../../src/reader/words/fields";
import { aspectOf } from "../../../src/reader/words/measures";
import { labelIn } from "../../../src/reader/words/cards";
import { readLabel } from "../../../src/reader/words/labels";

const listed = (place: keyof typeof words) =>
  Object.entries(words[place]).flatMap(([field, list]) => list.split(" ").map((word) => ({ word, field })));

test("a listed head is read as its field, but for those that another field lists first", () => {
  const first = new Map([...listed("heads")].reverse().map(({ word, field }) => [word, field]));
  const read = [...first.keys()].filter((word) => readLabel(word)?.field !== first.get(word));
  expect(read).toEqual([]);
});

test("a listed label of a card is found, alone and before its value", () => {
  const first = new Map([...listed("cards")].reverse().map(({ word, field }) => [word, field]));
  expect([...first].filter(([word, field]) => labelIn(`○ ${word}`)?.field !== field)).toEqual([]);
  const short = [...first].filter(([word]) => word.length <= 14 && !/[()]/.test(word));
  expect(short.filter(([word, field]) => labelIn(`${word} : 가나다`)?.field !== field)).toEqual([]);
});

test("a listed aspect is one", () => {
  expect(listed("aspects").filter(({ word, field }) => aspectOf(word) !== field)).toEqual([]);
});

test.each(["목표설정근거", "하천정비", "구정홍보 추진", "뉴미디어"])("%s heads nothing", (word) => {
  expect([aspectOf(word), labelIn(word), word === "목표설정근거" ? undefined : readLabel(word)]).toEqual([
    undefined,
    word === "목표설정근거" ? { field: "grounds", rest: "" } : undefined,
    undefined,
  ]);
});
