/**
 * What the fill handle puts into the cells over which it is drawn. In: 1, 3 drawn down over three cells. Out: 5, 7, 9; after
 * 1분기 comes 2분기, after 월 화, after a date the next day; one number alone is copied; formulas move along.
 */
import { isDateFormat } from "../workbook/display";
import { type Cell, type CellValue, formulaParts, movedFormula } from "../workbook/model";

/** Lists that go round, as Excel in Korean has them; the English ones come with every Excel. */
const lists: readonly (readonly string[])[] = [
  "일 월 화 수 목 금 토",
  "일요일 월요일 화요일 수요일 목요일 금요일 토요일",
  "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
  "1사분기 2사분기 3사분기 4사분기",
  "자 축 인 묘 진 사 오 미 신 유 술 해",
  "갑 을 병 정 무 기 경 신 임 계",
  "Sun Mon Tue Wed Thu Fri Sat",
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "January February March April May June July August September October November December",
].map((list) => list.split(" "));

/** How a text goes on: within a list, or by the number at its end or beginning. */
type Kind =
  | { readonly of: "formula" | "other" }
  | { readonly of: "number" | "date"; readonly at: number }
  | { readonly of: "list"; readonly list: readonly string[]; readonly at: number }
  | {
      readonly of: "counted";
      readonly before: string;
      readonly after: string;
      readonly at: number;
      readonly digits: number;
    };

/**
 * The cells before or after a line of cells. `line` is in the order of the sheet; `count` cells follow it, or go before it
 * where it is negative, the nearest first. `down` and `right` say which way the line runs. `copying` only repeats.
 */
export function filled(
  line: readonly Cell[],
  count: number,
  way: "down" | "right",
  copying: boolean,
): Pick<Cell, "value" | "formula" | "style">[] {
  const runs = runsOf(line);
  const back = count < 0;
  return Array.from({ length: Math.abs(count) }, (_, n) => {
    const offset = back ? -1 - n : line.length + n;
    const from = ((offset % line.length) + line.length) % line.length;
    const cell = line[from]!;
    const { formula, style } = cell;
    if (formula !== undefined) {
      const by = offset - from;
      const moved = movedFormula(formulaParts(formula), way === "down" ? by : 0, way === "right" ? by : 0);
      return { formula: moved, value: cell.value, style };
    }
    const run = runs.find(({ first, kinds }) => from >= first && from < first + kinds.length)!;
    const repeated = (offset - from) / line.length;
    const at = repeated * run.kinds.length + (from - run.first);
    const step = stepOf(run.kinds, line.length);
    return { value: copying || step === undefined ? cell.value : valueAt(run.kinds, at, step), style };
  });
}

interface Run {
  readonly first: number;
  readonly kinds: readonly Kind[];
}

/** Neighbours of one kind go on together. */
function runsOf(line: readonly Cell[]): Run[] {
  const runs: { first: number; kinds: Kind[] }[] = [];
  line.forEach((cell, i) => {
    const kind = kindOf(cell);
    const last = runs.at(-1);
    if (last && sameKind(last.kinds[0]!, kind)) last.kinds.push(kind);
    else runs.push({ first: i, kinds: [kind] });
  });
  return runs;
}

function kindOf({ value, formula, style }: Cell): Kind {
  if (formula !== undefined) return { of: "formula" };
  if (typeof value === "number")
    return { of: isDateFormat(style.numberFormat ?? "General") ? "date" : "number", at: value };
  if (typeof value !== "string") return { of: "other" };
  const list = lists.find((each) => each.includes(value));
  if (list) return { of: "list", list, at: list.indexOf(value) };
  const match = /^(.*?)(\d{1,15})()$/su.exec(value) ?? /^()(\d{1,15})(\D.*)$/su.exec(value);
  if (!match) return { of: "other" };
  const [, before, digits, after] = match;
  const padded = digits!.startsWith("0") ? digits!.length : 0;
  return { of: "counted", before: before!, after: after!, at: Number(digits), digits: padded };
}

function sameKind(a: Kind, b: Kind): boolean {
  if (a.of === "list" && b.of === "list") return a.list === b.list;
  if (a.of === "counted" && b.of === "counted") return a.before === b.before && a.after === b.after;
  return a.of === b.of && a.of !== "formula" && a.of !== "other";
}

/** undefined: what stands there is repeated. */
function stepOf(kinds: readonly Kind[], length: number): { start: number; by: number } | undefined {
  const places = kinds.map((kind) => ("at" in kind ? kind.at : undefined));
  const [first, ...rest] = places;
  if (first === undefined) return undefined;
  if (rest.length === 0)
    return kinds[0]!.of === "number" && length === 1 ? undefined : { start: first, by: 1 };
  const kind = kinds[0]!;
  if (kind.of === "list") {
    const by = rest[0]! - first;
    const even = rest.every((at, i) => (at! - places[i]! - by) % kind.list.length === 0);
    return even ? { start: first, by } : undefined;
  }
  // The straight line nearest to all of them, as Excel's trend; through two it is exact.
  const middle = (places.length - 1) / 2;
  const mean = places.reduce((sum: number, at) => sum + at!, 0) / places.length;
  const spread = places.reduce((sum: number, _, i) => sum + (i - middle) ** 2, 0);
  const by = places.reduce((sum: number, at, i) => sum + (i - middle) * (at! - mean), 0) / spread;
  return { start: mean - by * middle, by };
}

function valueAt(
  kinds: readonly Kind[],
  at: number,
  { start, by }: { start: number; by: number },
): CellValue {
  const kind = kinds[0]!;
  const place = Number((start + by * at).toPrecision(15));
  if (kind.of === "list")
    return kind.list[((place % kind.list.length) + kind.list.length) % kind.list.length];
  if (kind.of !== "counted") return place;
  // There is nothing below nought to count.
  const number = String(Math.abs(Math.round(place))).padStart(kind.digits, "0");
  return kind.before + number + kind.after;
}
