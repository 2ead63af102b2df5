/** A name is one name however it is typed: blanks, width and composed or decomposed letters tell no two names apart. */
import fc from "fast-check";
import { isSameName, keyOf } from "../../src/text/name";

test.each([
  ["정 책 사 업", "정책사업"],
  ["구정홍보　추진", "구정홍보추진"],
  ["구정홍보\u00a0추진\u200b", "구정홍보추진"],
  ["Ｗｉ-Ｆｉ 설치（신규）", "Wi-Fi설치(신규)"],
  ["예산액".normalize("NFD"), "예산액"],
  ["", ""],
  [" \u3000", ""],
])("%j is known as %j", (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test("a key is its own key, and blanks never change it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(keyOf(keyOf(a + b))).toBe(keyOf(a + b));
      expect(keyOf(`${a}\u3000 ${b}`)).toBe(keyOf(`${a} ${b}`));
    }),
  );
});

test("a name that is missing is like no other, not even another missing one", () => {
  expect([isSameName(undefined, undefined), isSameName("가", undefined), isSameName("가 ", "가")]).toEqual([
    false,
    false,
    true,
  ]);
});
