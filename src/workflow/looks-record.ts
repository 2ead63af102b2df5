/**
 * How the cells of a sheet looked when they were written, and how the workbook keeps it: most rows look like others.
 * In: the layout of 성과계획서. Out: { styles: […], patterns: ["0*6 1 -*5", …], rows: "0 1*3 2", heights: "24 18*30" }, in which
 * row 5 is of pattern 2, and that has for each column the number of a style; "-" is covered by a merged cell.
 */
import { stacks } from "../excel/areas";
import { lookOf, type Look } from "../excel/looks";
import { parseAddress, printArea, type Area } from "../sheet/address";
import type { CellStyle, SheetLayout } from "../sheet/layout";

export interface KeptLooks {
  readonly styles: readonly Look[];
  readonly patterns: readonly string[];
  /** The pattern of each row, and its height in points. */
  readonly rows: string;
  readonly heights: string;
  /** Cells that were merged, row by row or (=) as a whole: "B5:D6 =A8:A9"; records of former versions do not say it. */
  readonly merges?: string;
}

export interface WrittenLooks {
  readonly rows: number;
  readonly columns: number;
  /** undefined for cells that a merged one covers, and outside. */
  at(row: number, column: number): Look | undefined;
  /** Rows of one kind look alike from the first to the last cell. */
  kindOf(row: number): string | undefined;
  heightOf(row: number): number;
  /** Cells that are one; undefined where that is not known. */
  readonly merges?: readonly Area[];
}

/** What a sheet of this layout looks like. */
export function looksOf(layout: SheetLayout): KeptLooks {
  const styles = new Numbered();
  const patterns = new Numbered();
  const numberOf = numberedLooks(styles);
  const plain = numberOf(undefined, undefined);
  const seen = layout.rows.map(() => layout.columns.map(() => String(plain)));
  for (const { row, column, content, style } of layout.cells) {
    const format = typeof content === "string" ? "@" : style?.numberFormat;
    const numbers = seen[row];
    if (numbers) numbers[column] = String(numberOf(style, format));
  }
  for (const merge of layout.merges)
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      const numbers = seen[row] ?? [];
      const last = Math.min(merge.column + merge.columns, numbers.length);
      for (let column = merge.column + (row === merge.row ? 1 : 0); column < last; column += 1)
        numbers[column] = "-";
    }
  const rows = seen.map((numbers) => String(patterns.of(packed(numbers))));
  return {
    styles: styles.texts.map((text) => JSON.parse(text) as Look),
    patterns: patterns.texts,
    rows: packed(rows),
    heights: packed(layout.rows.map(String)),
    merges: packedMerges(layout.merges),
  };
}

/** The numbers of looks, told once for each style: most cells share theirs with others. */
function numberedLooks(
  looks: Numbered,
): (style: CellStyle | undefined, format: string | undefined) => number {
  const known = new Map<CellStyle | undefined, Map<string | undefined, number>>();
  return (style, format) => {
    const byFormat = known.get(style) ?? new Map<string | undefined, number>();
    known.set(style, byFormat);
    const number = byFormat.get(format) ?? looks.of(JSON.stringify(lookOf(style, format)));
    byFormat.set(format, number);
    return number;
  };
}

/** Texts by the order in which they came. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  get texts(): string[] {
    return [...this.numbers.keys()];
  }
}

const unpackedLooks = new WeakMap<KeptLooks, WrittenLooks>();

export function writtenLooks(kept: KeptLooks): WrittenLooks {
  const known = unpackedLooks.get(kept) ?? unpackLooks(kept);
  unpackedLooks.set(kept, known);
  return known;
}

function unpackLooks({
  styles,
  patterns,
  rows: packedRows,
  heights: packedHeights,
  merges,
}: KeptLooks): WrittenLooks {
  const rows = unpacked(packedRows).map(Number);
  const heights = unpacked(packedHeights).map(Number);
  const columns = patterns.map(unpacked);
  const kinds = columns.map((numbers) =>
    JSON.stringify(numbers.map((number) => styles[Number(number)] ?? "-")),
  );
  const lookAt = (row: number, column: number): Look | undefined =>
    styles[Number(columns[rows[row] ?? -1]?.[column])];
  return {
    rows: rows.length,
    columns: columns[0]?.length ?? 0,
    at: lookAt,
    kindOf: (row) => kinds[rows[row] ?? -1],
    heightOf: (row) => heights[row] ?? 0,
    ...(merges !== undefined && { merges: unpackedMerges(merges) }),
  };
}

function packedMerges(merges: readonly Area[]): string {
  const [flat, tall] = [merges.filter(({ rows }) => rows === 1), merges.filter(({ rows }) => rows > 1)];
  return [...stacks(flat).map(printArea), ...tall.map((area) => `=${printArea(area)}`)].join(" ");
}

const unpackedMerges = (text: string): Area[] =>
  text.split(" ").flatMap((word) => {
    const area = parseAddress(word.replace("=", ""))?.area;
    if (!area) return [];
    if (word.startsWith("=")) return [area];
    return Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
  });

/** "a a a b" as "a*3 b". */
function packed(words: readonly string[]): string {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (words[end] === words[at]) end += 1;
    found.push(end - at > 1 ? `${words[at]}*${end - at}` : words[at]!);
    at = end;
  }
  return found.join(" ");
}

const unpacked = (text: string): string[] =>
  text === ""
    ? []
    : text.split(" ").flatMap((word) => {
        const [one, times = "1"] = word.split("*");
        return Array.from({ length: Number(times) }, () => one!);
      });
