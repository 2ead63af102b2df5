/**
 * One figure of the clean plan is broken, anywhere, in several ways; some check has to say so, with that cell.
 *
 * Most figures are stated twice in some way (a sum, a rate, a formula over quantities), and then any change shows. A
 * target or the number of staff is free: it only shows where it can hardly be meant, so it is broken badly.
 */
import { findingKey } from "../../../src/plan/checks";
import type { Figure } from "../../../src/plan/model";
import { contains, parseAddress, printSheetArea } from "../../../src/sheet/address";
import { cleanParts, edited, mapFigures } from "./clean";
import { review } from "./review";

interface Breakage {
  readonly name: string;
  /** The cell's number, broken; the same number where this breakage does not apply. */
  readonly of: (number: number) => number;
  /** Whether nobody could mean it. */
  readonly gross: boolean;
}

const swapped = (number: number): number => {
  const digits = String(Math.abs(number));
  const at = [...digits].findIndex(
    (digit, index) => /\d/.test(digits[index + 1] ?? "") && /\d/.test(digit) && digit !== digits[index + 1],
  );
  if (at < 0) return number;
  return Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
};

const breakages: readonly Breakage[] = [
  { name: "a digit too many", of: (number) => number * 10 + 1, gross: true },
  { name: "a digit too few", of: (number) => Math.floor(number / 10), gross: true },
  { name: "thousandfold (another unit)", of: (number) => number * 1000, gross: true },
  { name: "a sign too many", of: (number) => -number, gross: true },
  { name: "two digits swapped", of: swapped, gross: false },
  { name: "one more", of: (number) => number + 1, gross: false },
];

/** Figures that nothing else on the sheets states: targets, and 현원. */
const isFree = (address: string): boolean => /^성과지표!([F-J][468])$|^조직인력!F5$/.test(address);
/** 현원 only shows where it exceeds 정원. */
const isOneSided = (address: string): boolean => address === "조직인력!F5";

const figures = new Map<string, number>();
mapFigures(cleanParts(), (figure: Figure) => {
  const [term] = figure.from;
  figures.set(printSheetArea(term!), Number((figure.value / term!.multiplier).toPrecision(14)));
  return figure;
});

const cases = [...figures].flatMap(([address, number]) =>
  breakages
    .map(({ name, of, gross }) => ({ address, name, gross, broken: of(number), number }))
    .filter(({ broken }) => broken !== number)
    .filter(({ gross, broken }) => gross || !isFree(address) || (isOneSided(address) && broken > 14))
    .filter(({ broken }) => !isOneSided(address) || broken > 14),
);

test("every figure of the clean plan is broken, in several ways", () => {
  expect(figures.size).toBeGreaterThan(80);
  expect(cases.length).toBeGreaterThan(400);
});

const before = new Set(review(cleanParts()).map(findingKey));

describe.each([...figures.keys()])("%s broken by", (address) => {
  test.each(cases.filter((one) => one.address === address))(
    "$name ($number → $broken) is found",
    ({ broken }) => {
      const found = review(edited(cleanParts(), { [address]: broken })).filter(
        (one) => !before.has(findingKey(one)),
      );
      const { area, sheet } = parseAddress(address)!;
      const named = found.filter(({ cells }) =>
        cells.some((cell) => {
          const about = parseAddress(cell)!;
          return about.sheet === sheet && contains(about.area, area.row, area.column);
        }),
      );
      expect(named.map((one) => one.kind)).not.toEqual([]);
    },
  );
});

test.each([
  ["a weight", "성과지표!D6", "indicator-lacks"],
  ["a plan year's target", "성과지표!H6", "target-missing"],
  ["a quantity", "실적!D7", "quantity-year-missing"],
  ["a detail program's budget", "예산!C9", "amount-missing"],
  ["a unit program's settlement", "예산!E8", "amount-missing"],
])("%s that was deleted is found", (_, address, kind) => {
  const parts = mapFigures(cleanParts(), (figure) =>
    printSheetArea(figure.from[0]!) === address ? undefined : figure,
  );
  expect(review(parts).map((one) => one.kind)).toContain(kind);
});
