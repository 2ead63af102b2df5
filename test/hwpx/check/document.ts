/**
 * A document of two tables, one with a head of two rows whose first cell takes both, and ways to change its parts.
 * In: swap(section, "1. 기본방향", "R&D"). Out: the document's bytes with that text in its place.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { hwpxOf } from "../../../src/hwpx";
import type { FaultKind } from "../../../src/messages/hwpx-faults";
import type { CellStyle, LayoutCell, SheetLayout } from "../../../src/sheet/layout";

const line = { style: "thin", color: "#8A94A3" } as const;
const box = (fill?: string): CellStyle => ({
  borders: { top: line, bottom: line, left: line, right: line },
  ...(fill && { fill }),
});
const head = "#E4EAF2";
const rowOf = (row: number, texts: readonly string[], fill?: string): LayoutCell[] =>
  texts.map((content, column) => ({ row, column, content, style: box(fill) }));

const sheet: SheetLayout = {
  name: "성과계획서",
  columns: [12, 12, 12],
  rows: [18, 8, 20, 20, 20, 18, 20, 20, 20],
  cells: [
    {
      row: 0,
      column: 0,
      content: "1. 기본방향",
      style: { font: { size: 13, bold: true, underline: "single" } },
    },
    ...rowOf(2, ["구분", "예산액", "증감률"], head),
    ...rowOf(3, ["정책사업", "396", "0.37%"]),
    ...rowOf(4, ["행정운영경비", "", "△67.10%"]),
    { row: 5, column: 0, content: "○ 구정홍보 강화" },
    ...rowOf(6, ["부서명", "현원", ""], head),
    ...rowOf(7, ["", "5급", "6급이하"], head),
    ...rowOf(8, ["홍보실", "1", "9"]),
  ],
  merges: [
    { row: 4, column: 0, rows: 1, columns: 2 },
    { row: 6, column: 0, rows: 2, columns: 1 },
    { row: 6, column: 1, rows: 1, columns: 2 },
  ],
  page: {
    orientation: "portrait",
    margins: { top: 48, bottom: 52, left: 36, right: 36, header: 26, footer: 26 },
    printArea: { row: 0, column: 0, rows: 9, columns: 3 },
    breaksBefore: [],
    titleRows: { row: 0, rows: 1 },
    footer: "- &P -",
  },
};

export const whole = hwpxOf([sheet]);

export type Files = Record<string, string>;
/** What becomes of the parts' texts; bytes stand for what is no text. */
export type Change = (files: Files) => Readonly<Record<string, string | Uint8Array>> | void;

/** `order`: of the entries; `level`: how mimetype is packed. */
export function changed(
  change: Change,
  order: (names: string[]) => string[] = (names) => names,
  level: 0 | 6 = 0,
): Uint8Array {
  const files: Files = Object.fromEntries(
    Object.entries(unzipSync(whole)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const after = change(files) ?? files;
  return zipSync(
    Object.fromEntries(
      order(Object.keys(after)).map((name): [string, Zippable[string]] => [
        name,
        [asBytes(after[name]!), { level: name === "mimetype" ? level : 6 }],
      ]),
    ),
  );
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? strToU8(content) : content;

export const header = "Contents/header.xml";
export const section = "Contents/section0.xml";
export const list = "Contents/content.hpf";
export const container = "META-INF/container.xml";

/** Replaces the first place; fails where there is none, so that no damage is without effect. */
export const swap =
  (part: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const before = files[part]!;
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} holds no ${String(from)}`);
    files[part] = after;
  };

/** What, how it is told, the part, the last elements of the place ("" where the part itself is meant), what by what. */
export type Damage = readonly [
  what: string,
  kind: FaultKind,
  part: string,
  place: string,
  from: string | RegExp,
  to: string,
];
