/**
 * An amount as official documents spell it, in digits and in words.
 * In: 113560. Out: "금113,560원(금일십일만삼천오백육십원)". Every digit is spelled, 일 too.
 */
const digits = "영일이삼사오육칠팔구";
const places = ["천", "백", "십", ""];
const groups = ["조", "억", "만", ""];

/** The number in words: 20500 is "이만오백". A whole number from 0 to below 10,000조. */
export function koreanNumber(value: number): string {
  const text = String(value).padStart(16, "0");
  const words = groups.map((group, index) => {
    const four = [...text.slice(index * 4, index * 4 + 4)];
    const spelled = four
      .map((digit, at) => (digit === "0" ? "" : digits[Number(digit)]! + places[at]!))
      .join("");
    return spelled === "" ? "" : spelled + group;
  });
  return words.join("") || digits[0]!;
}

/** Both spellings of an amount in whole won. */
export const koreanAmount = (won: number): string =>
  `금${won.toLocaleString("en-US")}원(금${koreanNumber(won)}원)`;
